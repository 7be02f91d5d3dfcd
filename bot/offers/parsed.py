"""An offer as it was read: with the place of every field in the text, and whether it is certain."""

from bot.offers.offer import Offer
from bot.values import Value


class FieldRead(Value):
    """Where a field such as "equity.total" was read, and what was assumed in reading it ("" if nothing)."""

    field: str
    start: int
    end: int
    certain: bool = True
    assumed: str = ""


class ParsedOffer(Value):
    """An offer and where each of its fields was read."""

    offer: Offer
    fields: tuple[FieldRead, ...] = ()
