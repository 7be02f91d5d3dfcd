"""Figures: every amount that reaches the person, with what it is and where it comes from."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from bot.offers.money import Amount, MoneyRange, printed
from bot.plan.plan import Figure
from bot.values import Value

YOU = "you"
POSTED = "posted range"

AMOUNT = re.compile(
    r"(?:(?:US|CA|C|A|S|NZ|HK|R|MX|NT)?\$|[€£¥₹₪₩₱₫]|\b(?:CHF|SGD|SEK|NOK|DKK|PLN|CZK|HUF|AED|ZAR|TRY|THB|MYR|IDR|SAR|USD|EUR|GBP|INR)[\s\u00a0]?)"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?:[\s\u00a0]?(?P<scale>K|k|M|m|B|bn|T|tn|thousand|million|billion|trillion)\b)?"
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
}


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
    low = figure(span.low, span.currency, f"{what}, low end", source)
    return low, figure(span.high, span.currency, f"{what}, high end", source)


def claimed(text: str, currency: str, what: str, source: str) -> tuple[Figure, ...]:
    """The amounts inside words that are quoted from the guide or from the person."""
    return tuple(figure(value, currency, what, source) for value in amounts_in(text))


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Every amount of money printed in a text, in full units, in order."""
    return tuple(_full(match["number"], match["scale"]) for match in AMOUNT.finditer(text))


def whole(value: Amount) -> Amount:
    """The amount in whole units, halves up, as `printed` shows it."""
    return value.quantize(Decimal(1), ROUND_HALF_UP)


def distinct(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures in order, each once."""
    return tuple(dict.fromkeys(figures))


def spoken(low: Amount, high: Amount, currency: str) -> str:
    """A range as it is said aloud, one amount where both ends are the same."""
    if low == high:
        return printed(low, currency)
    return f"{printed(low, currency)} to {printed(high, currency)}"


def _full(number: str, scale: str | None) -> Amount:
    return Decimal(number.replace(",", "")) * SCALES.get((scale or "").lower(), 1)
