"""Free text to offers: what people paste, read without a model. The reader is loaded with the first text."""

from collections.abc import Callable
from functools import cache

from bot.offers.parsed import FieldRead, ParsedOffer

__all__ = ["FieldRead", "ParsedOffer", "parse"]


def parse(text: str) -> tuple[ParsedOffer, ...]:
    """Every offer of the text with the place of each field; none where the text holds none. Never raises."""
    return _reader()(text)


@cache
def _reader() -> Callable[[str], tuple[ParsedOffer, ...]]:
    from bot.offers.reading import whole  # noqa: PLC0415 - its tables take a tenth of a start; a chat begins without

    return whole.parse
