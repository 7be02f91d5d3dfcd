"""Terms beside the money: written, deadline, clawback, guaranteed, public."""

from bot.offers.parsed import ParsedOffer
from bot.offers.reading.scan import Scan


def terms_of(seen: Scan, read: ParsedOffer, first: int, after: int) -> ParsedOffer:
    """The offer with its terms, and where they were read."""
    return read
