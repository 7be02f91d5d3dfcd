"""Single amounts and ranges in a short text: "about 160k", "$1.2M", "140-175k"."""

import re
from typing import Final

from bot.offers.money import Amount, MoneyRange
from bot.offers.reading.tokens import tokens
from bot.offers.reading.written import Number
from bot.values import Value

AMOUNT_TEXT: Final = (
    r"(?:(?:[A-Z]{1,3})?[$€£₹¥₪]\s?|\b(?:USD|EUR|GBP|CHF|INR|CAD|AUD|SGD|ILS)\s?)?"
    r"\d[\d.,']{0,15}(?:\s?(?:k|m|l|cr|lakhs?|lpa|crores?|thousand|grand|million)\b)?(?:\s?(?:€|£|USD|EUR|GBP|CHF|INR)\b)?"
)
"""A pattern for one amount, to be set behind a cue; its letters are read in either case."""

_SIGNS: Final = {
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "A$": "AUD", "AU$": "AUD", "S$": "SGD", "SG$": "SGD",
    "HK$": "HKD", "NZ$": "NZD", "€": "EUR", "£": "GBP", "₹": "INR", "¥": "JPY", "₪": "ILS",
}  # fmt: skip
_CODE: Final = re.compile(r"\b(USD|EUR|GBP|CHF|INR|CAD|AUD|SGD|HKD|NZD|JPY|ILS|SEK|NOK|DKK|PLN)\b", re.IGNORECASE)
_THOUSAND: Final = 1000


class Stated(Value):
    """An amount as it was written. `bare` says that nothing told its scale: 150 may mean 150,000."""

    amount: Amount
    currency: str | None
    bare: bool


def amounts_in(text: str) -> tuple[Stated, ...]:
    """The amounts of a short text in their order; percentages, dates and codes are none."""
    code = _CODE.search(text)
    named = code[1].upper() if code else None
    return tuple(_stated(number, named) for number in tokens(text).numbers.values() if not number.percent)


def amount_in(text: str) -> Stated | None:
    """The first amount of a short text."""
    return next(iter(amounts_in(text)), None)


def range_in(text: str, currency: str) -> MoneyRange | None:
    """The two amounts of a range, in `currency` where none is named; a low end takes the scale of the high one."""
    match amounts_in(text):
        case (low, high, *_):
            ends = sorted((_scaled(low, high), _scaled(high, high)))
            return MoneyRange(low=ends[0], high=ends[1], currency=low.currency or high.currency or currency)
        case _:
            return None


def full(stated: Stated) -> Amount:
    """The amount in full units: a bare number under a thousand means thousands."""
    return stated.amount * _THOUSAND if stated.bare and stated.amount < _THOUSAND else stated.amount


def _scaled(end: Stated, other: Stated) -> Amount:
    """A bare end on the scale of the other one: "140" beside "175k", "1.2" beside "1.5M"."""
    amount = end.amount
    while end.bare and 0 < amount * _THOUSAND <= other.amount:
        amount *= _THOUSAND
    return full(end) if amount == end.amount else amount


def _stated(number: Number, named: str | None) -> Stated:
    currency = _SIGNS.get(number.sign) or named
    bare = number.scale == 1 and not number.grouped
    return Stated(amount=number.value * (12 if number.period == "month" else 1), currency=currency, bare=bare)
