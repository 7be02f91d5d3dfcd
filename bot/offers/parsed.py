"""An offer as it was read: with the place of every field in the text, and whether it is certain."""

from typing import Annotated, NamedTuple

from pydantic import SkipValidation

from bot.offers.offer import Offer
from bot.values import Value

UNNAMED_PAY = "taken for the base: nothing names it"
"""What is assumed of a figure that is plainly pay, and of which nothing says that it is the base."""


class FieldRead(NamedTuple):
    """Where a field such as "equity.total" was read, and what was assumed in reading it ("" if nothing)."""

    field: str
    start: int
    end: int
    certain: bool = True
    assumed: str = ""


class ParsedOffer(Value):
    """An offer and where each of its fields was read."""

    offer: Offer
    fields: Annotated[tuple[FieldRead, ...], SkipValidation] = ()  # the reader made them a moment ago
