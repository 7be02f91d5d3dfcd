"""A reply with its figures as they are written where the person lives; the words stay English."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, get_decimal_symbol

from bot.conversation.parts import Part, Reply, Script

_ENGLISH: Final = "en_US"
_GROUPED: Final = re.compile(r"(?<![\d.,₹])\d{1,3}(?:,\d{3})+(?!\d|[.,]\d)")
_PERCENT: Final = re.compile(r"(?<![\d.,])(\d+)\.(\d+)(?=\s?%)")


def localized(reply: Reply, locale: str) -> Reply:
    """The reply with amounts and percentages in the custom of a locale ("de", "en-GB"); an unknown one changes nothing.

    Scripts stay as they are: they are English words to be said or sent. Rupees keep the grouping of their country.
    """
    custom = _custom(locale)
    if custom == _ENGLISH:
        return reply
    return reply.model_copy(update={"parts": tuple(_part(part, custom) for part in reply.parts)})


def in_custom(text: str, custom: str) -> str:
    """A text with its grouped numbers and percentages written anew."""
    grouped = _GROUPED.sub(lambda found: _digits(found[0], custom), text)
    return _PERCENT.sub(rf"\1{_point(custom)}\2", grouped)


def _part(part: Part, custom: str) -> Part:
    if isinstance(part, Script):
        return part
    return type(part).model_validate(_written(part.model_dump(), custom))


def _written(value: object, custom: str) -> object:
    """The texts that are shown, anew; what a button stands for, a name and a number stay."""
    match value:
        case dict():
            return {name: held if name in _KEPT else _written(held, custom) for name, held in value.items()}
        case list() | tuple():
            return tuple(_written(item, custom) for item in value)
        case str():
            return in_custom(value, custom)
        case _:
            return value


_KEPT: Final = frozenset({"kind", "value", "slot", "name", "currency", "channel", "whose"})


@lru_cache(maxsize=256)
def _custom(locale: str) -> str:
    try:
        found = Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return _ENGLISH
    same = format_decimal(1234567, locale=found) == format_decimal(1234567, locale=_ENGLISH)
    return _ENGLISH if same and get_decimal_symbol(found) == "." else str(found)


@lru_cache(maxsize=4096)
def _digits(number: str, custom: str) -> str:
    return format_decimal(Decimal(number.replace(",", "")), locale=custom)


@lru_cache(maxsize=256)
def _point(custom: str) -> str:
    return get_decimal_symbol(Locale.parse(custom))
