"""Money: amounts with their currency, ranges of them, and how they are printed."""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Self

from babel.numbers import format_decimal, get_currency_symbol
from pydantic import model_validator

from bot.values import Kept, Value

Amount = Decimal
"""A plain number of whole currency units (150000, never 150)."""


class CurrencyMismatchError(ValueError):
    """Two currencies met in one sum or one comparison."""


class Money(Value):
    """An amount in one currency, in full units (150000 USD)."""

    amount: Amount
    currency: str

    def __add__(self, other: Self) -> Self:
        """Add money of the same currency; raises CurrencyMismatchError otherwise."""
        same_currency(self.currency, other.currency)
        return self.model_copy(update={"amount": self.amount + other.amount})

    def __str__(self) -> str:
        return printed(self.amount, self.currency)


class MoneyRange(Kept):
    """Two ends of one currency, low not above high, in full units."""

    low: Amount
    high: Amount
    currency: str

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low > self.high:
            message = f"low end {self.low} is above high end {self.high}"
            raise ValueError(message)
        return self

    @property
    def midpoint(self) -> Amount:
        """The middle of the range."""
        return (self.low + self.high) / 2

    @property
    def width(self) -> Amount:
        """High less low."""
        return self.high - self.low

    def __str__(self) -> str:
        if self.low == self.high:
            return printed(self.low, self.currency)
        return f"{printed(self.low, self.currency)} to {printed(self.high, self.currency)}"


def same_currency(first: str, second: str) -> None:
    """Raise CurrencyMismatchError unless both are the same currency."""
    if first != second:
        message = f"{first} and {second} do not add up without a rate"
        raise CurrencyMismatchError(message)


DOLLARS = {"AUD": "A$", "CAD": "C$", "HKD": "HK$", "NZD": "NZ$", "SGD": "S$", "TWD": "NT$", "MXN": "MX$"}
"""Dollars other than the American, each with the letters that tell it apart."""

GROUPED_AS = {"INR": "en_IN"}
"""Currencies whose digits are grouped in another custom than in the United States."""

LAKH, CRORE = Decimal(100_000), Decimal(10_000_000)


@lru_cache(maxsize=8192)  # Babel reads its tables anew for each amount, and a plan prints ninety
def printed(amount: Amount, currency: str, locale: str = "en_US") -> str:
    """The amount as a person reads it, in whole units: "$150,000", "CHF 120,000", "₹45,00,000"."""
    whole = amount.quantize(Decimal(1), ROUND_HALF_UP)
    digits = format_decimal(abs(whole), locale=GROUPED_AS.get(currency, locale))
    return f"{'-' if whole < 0 else ''}{_symbol(currency, locale)}{digits}"


@lru_cache(maxsize=8192)
def aloud(amount: Amount, currency: str) -> str:
    """The amount as it is said aloud: "₹45 lakh" where Indians count so, else as it is printed."""
    for unit, name in ((CRORE, "crore"), (LAKH, "lakh")):
        counted = amount / unit
        if currency == "INR" and counted >= 1 and counted == round(counted, 3):
            return f"₹{counted.normalize():f} {name}"
    return printed(amount, currency)


BRIEF = {"INR": ((CRORE, "Cr", 2), (LAKH, "L", 2))}
"""Units that short amounts are counted in, with their letters and decimals, where not in thousands and millions."""
_THOUSANDS = ((Decimal(1_000_000_000), "B", 2), (Decimal(1_000_000), "M", 2), (Decimal(1000), "k", 1))


@lru_cache(maxsize=8192)
def brief(amount: Amount, currency: str) -> str:
    """The amount as it fits beside a bar, to about three digits: "$150k", "₹45L", "CHF 1.25M"."""
    for unit, letter, places in BRIEF.get(currency, _THOUSANDS):
        if abs(amount) >= unit:
            counted = nearest_to(abs(amount) / unit, Decimal(1).scaleb(-places)).normalize()
            return f"{'-' if amount < 0 else ''}{_symbol(currency, 'en_US')}{counted:f}{letter}"
    return printed(amount, currency)


def _symbol(currency: str, locale: str) -> str:
    """The sign that stands before the digits; one that ends in a letter keeps its distance: "CHF "."""
    sign = DOLLARS.get(currency) or get_currency_symbol(currency, locale=locale)
    return f"{sign} " if sign[-1:].isalpha() else sign


def floor_to(amount: Amount, step: Amount) -> Amount:
    """The amount rounded down to a multiple of `step`."""
    return (amount / step).to_integral_value(ROUND_FLOOR) * step


def nearest_to(amount: Amount, step: Amount) -> Amount:
    """The amount rounded to the nearest multiple of `step`, halves up."""
    return (amount / step).to_integral_value(ROUND_HALF_UP) * step
