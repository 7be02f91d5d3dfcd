"""Terms beside the money: written, deadline, clawback, guaranteed, public."""

from bot.offers.offer import Offer
from bot.offers.parsed import FieldRead
from bot.offers.reading.scan import Scan


def terms_of(seen: Scan, offer: Offer, first: int, after: int) -> tuple[Offer, list[FieldRead]]:
    """The offer with its terms, and where they were read."""
    return offer, []
