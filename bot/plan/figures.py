"""Figures: every amount that reaches the person, with what it is and where it comes from."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from bot.offers.money import Amount, MoneyRange, aloud, printed
from bot.offers.valuation import Years
from bot.plan.plan import Figure
from bot.values import Value

YOU = "you"
POSTED = "posted range"

AMOUNT = re.compile(
    r"(?:(?:US|CA|C|A|S|NZ|HK|R|MX|NT)?\$|[€£¥₹₪₩₱₫]|\b(?:CHF|SGD|SEK|NOK|DKK|PLN|CZK|HUF|AED|ZAR|TRY|THB|MYR|IDR|SAR|UYU|PEN|COP|CLP|PHP|VND|TWD|KRW|QAR|KWD|BHD|EGP|KES|NGN|RON|BGN|BRL|JPY|CNY|HKD|AUD|CAD|NZD|MXN|ILS|USD|EUR|GBP|INR)[\s\u00a0]?)"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?:[\s\u00a0]?(?P<scale>K|k|M|m|B|bn|T|tn|thousand|million|billion|trillion|lakhs?|crores?|Cr|L)\b)?"
)
"""An amount of money as it stands in a text: "$150,000", "CHF120,000", "$196B"."""

SCALES = {
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "million": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
    "t": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
    "trillion": 1_000_000_000_000,
    "l": 100_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "cr": 10_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
}


LOW, HIGH = ", low end", ", high end"
"""What the names of a range's two figures end with."""

OFFER = "this offer"
"""What the person's own offer is called."""


class Told(Value):
    """A sentence for the person, with a figure for every amount in it."""

    text: str
    figures: tuple[Figure, ...] = ()


def figure(value: Amount, currency: str, what: str, source: str) -> Figure:
    """A figure in whole units, as it is printed."""
    return Figure(value=whole(value), currency=currency, what=what, source=source)


def range_figures(span: MoneyRange | None, what: str, source: str) -> tuple[Figure, ...]:
    """Both ends of a range as figures; none for a missing range."""
    if span is None:
        return ()
    return between(span.low, span.high, span.currency, what, source)


def between(low: Amount, high: Amount, currency: str, what: str, source: str) -> tuple[Figure, ...]:
    """Two ends as figures, one figure where they are the same."""
    if low == high:
        return (figure(low, currency, what, source),)
    return figure(low, currency, what + LOW, source), figure(high, currency, what + HIGH, source)


def yearly(years: Years) -> str:
    """What the average of an offer is called: where all years are the same it is each of them."""
    return "each year" if len(set(years.by_year)) == 1 else "average a year"


def claimed(text: str, currency: str, what: str, source: str) -> tuple[Figure, ...]:
    """The amounts inside words that are quoted from the guide or from the person."""
    found = amounts_in(text) if source.startswith(YOU) else _printed_in(text)
    return tuple(figure(value, currency, what, source) for value in found)


@lru_cache(maxsize=2048)  # the guides' texts are the same in every turn; what a person says is not kept
def _printed_in(text: str) -> tuple[Amount, ...]:
    return amounts_in(text)


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Every amount of money printed in a text, in full units, in order."""
    return tuple(_full(match["number"], match["scale"]) for match in AMOUNT.finditer(text))


def whole(value: Amount) -> Amount:
    """The amount in whole units, halves up, as `printed` shows it."""
    return value.quantize(Decimal(1), ROUND_HALF_UP)


def distinct(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures in order, each amount once for what it is, from its first source."""
    found: dict[tuple[Amount, str, str], Figure] = {}
    for one in figures:
        found.setdefault((one.value, one.currency, one.what), one)
    return tuple(found.values())


def spoken(low: Amount, high: Amount, currency: str) -> str:
    """A range as it is said aloud, one amount where both ends are the same."""
    ends = [aloud(low, currency), aloud(high, currency)]
    if len({end[-1].isalpha() for end in ends}) > 1:  # lakh at one end only
        ends = [printed(low, currency), printed(high, currency)]
    return " to ".join(dict.fromkeys(ends))


def _full(number: str, scale: str | None) -> Amount:
    return Decimal(number.replace(",", "")) * SCALES.get((scale or "").lower(), 1)
