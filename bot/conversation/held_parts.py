"""The parts of an offer by the names that people give them, and the one amount that each part is held with."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from bot.offers.amounts import amounts_in, full
from bot.offers.money import Amount
from bot.offers.offer import Base, Bonus, Equity, Offer, SignOn

_NAMES: Final[Mapping[str, str]] = {
    "sign_on": r"sign(?:ing)?[- ]?on(?: bonus)?|sign(?:ing)? bonus",
    "base": r"base(?: salary| pay)?|salary",
    "bonus": r"(?:annual |yearly |target )?bonus",
    "equity": r"stock(?: grant)?|equity|rsus?|grant|shares|options",
    "relocation": r"relocation(?: bonus| package)?",
    "total_comp": r"total(?: comp(?:ensation)?)?|tc",
}
PART: Final = "(?:" + "|".join(_NAMES.values()) + r")\b"
"""A pattern for the name of any part."""

MONEY: Final = (
    r"[$€£₹]?\s?\d[\d,.]*(?:\s?(?:k|m|%|percent|thousand|lpa|lakhs?)(?![a-z]))?"
    r"(?![\d%]|[.,]\d|k\b|\s?-?\s?(?:years?|yrs?|y|months?|weeks?|days?|hours?|units|shares)\b)"
)
"""A pattern for one amount or percentage, which is not a time."""


def part_named(said: str) -> str | None:
    """The part that the words name, the first where there are several."""
    found = [(at.start(), -len(at[0]), part) for part, names in _NAMES.items()
             if (at := re.search(rf"\b(?:{names})\b", said, re.IGNORECASE))]  # fmt: skip
    return min(found)[2] if found else None


def is_percent(said: str) -> bool:
    """Whether an amount is a percentage."""
    return bool(re.search(r"%|percent", said, re.IGNORECASE))


def amount_said(said: str) -> Amount | None:
    """One amount or percentage as it is written."""
    if is_percent(said):
        number = re.search(r"\d+(?:\.\d+)?", said)
        return Decimal(number[0]) if number else None
    found = amounts_in(said)
    return full(found[0]) if found else None


def amount_held(offer: Offer, part: str) -> Amount | None:
    """The one amount a part is held with; None for a range, and for a bonus in percent."""
    held: object = {
        "base": offer.base and (offer.base.low if offer.base.high in {None, offer.base.low} else None),
        "equity": offer.equity and (offer.equity.total if offer.equity.yearly is None else offer.equity.yearly),
        "bonus": offer.bonus and offer.bonus.amount,
        "sign_on": offer.sign_on and offer.sign_on.total,
        "relocation": offer.relocation,
        "total_comp": offer.total_comp,
    }[part]
    return held if isinstance(held, Decimal) else None


def percent_held(offer: Offer) -> Amount | None:
    """The bonus, where it is held as one percentage of the base."""
    percent = offer.bonus.percent if offer.bonus and offer.bonus.amount is None else None
    return percent if isinstance(percent, Decimal) else None


def with_amount(offer: Offer, part: str, amount: Amount) -> Offer:
    """The offer with another amount of a part; what else was said of the part stays."""
    value: object = amount
    match part:
        case "base":
            value = (offer.base or Base(low=amount)).model_copy(update={"low": amount, "high": amount})
        case "equity":
            equity = offer.equity or Equity()
            slot = "total" if equity.yearly is None else "yearly"
            value = equity.model_copy(update={slot: amount, "units": None, "percent": None})
        case "bonus":
            value = (offer.bonus or Bonus()).model_copy(update={"amount": amount, "percent": None})
        case "sign_on":
            value = (offer.sign_on or SignOn()).model_copy(update={"total": amount, "by_year": None})
        case _:
            pass
    return offer.model_copy(update={part: value})


def with_percent(offer: Offer, percent: Amount) -> Offer:
    """The offer with another percentage as its bonus."""
    bonus = (offer.bonus or Bonus()).model_copy(update={"amount": None, "percent": percent})
    return offer.model_copy(update={"bonus": bonus})
