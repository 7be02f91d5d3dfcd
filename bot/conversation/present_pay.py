"""What a person earns now where it is told in parts: how far the telling goes, and what the parts come to in a year."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.offers.money import Amount
from bot.offers.offer import Equity, Offer
from bot.offers.parse import parse
from bot.offers.valuation import grant_total, grant_years, yearly_base, yearly_bonus

_PART = r"(?:base|salary|bonus(?:es)?|stock|rsus?|equity|shares|options|refreshers?|commission|target|cash)"
_IN_PARTS = re.compile(
    rf"\bbase\b|\b(?:comp|compensation|package)\b|:|\d.*(?:\+|\band\b|\bplus\b).*\b{_PART}\b", re.IGNORECASE
)
"""What shows that further parts of the pay follow: a lone figure is followed by the offer as often."""
_FURTHER = re.compile(
    rf"^\W*(?:(?:and|plus|with|about|around|roughly|an?|my|the|annual|yearly|target)\s+)*(?:[^\s\w]*\d\S*\s.*\b{_PART}\b|{_PART}\b.*\d)",
    re.IGNORECASE,
)
_OF_OFFER = re.compile(
    r"\b(?:offer\w*|new|they|he|she|would|will|from|instead|sign(?:ing)?[- ]?on|signing|vs|versus)\b", re.IGNORECASE
)
_BASE = re.compile(r"\bbase\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:right now|now|today|currently|current|presently|present|at the moment|these days)\b", re.IGNORECASE
)
_FIRST = re.compile(rf"\b{_PART}\b|[^\w\s:]?\d", re.IGNORECASE)
_NOT_BEFORE_NEXT = re.compile(r"[;\n!?]|\.(?=\s|$)")


def told_to(start: int, end: int, text: str, further: Sequence[tuple[int, str]]) -> int:
    """Where the telling of present pay ends, which its first clause begins: behind the last part in its sentence."""
    if not _IN_PARTS.search(text[start:end]):
        return end
    based = bool(_BASE.search(text[start:end]))
    for begun, clause in further:
        apart = _NOT_BEFORE_NEXT.search(text, end, begun) or _OF_OFFER.search(clause)
        if apart or not _FURTHER.search(clause) or (based and _BASE.search(clause)):
            break
        based = based or bool(_BASE.search(clause))
        end = begun + len(clause)
    return end


def yearly_pay(told: str) -> Amount | None:
    """What the parts of a present pay come to in a year, in its currency; None where it is told in one figure."""
    told = _WHEN.sub(lambda found: " " * len(found[0]), told)
    first = _FIRST.search(told)
    offers = parse(told[first.start() :]) if first else ()
    return _in_a_year(offers[0].offer) if len(offers) == 1 else None


def _in_a_year(offer: Offer) -> Amount | None:
    if offer.total_comp is not None or offer.base is None or (offer.bonus is None and offer.equity is None):
        return None
    base = yearly_base(offer.base)
    return base + yearly_bonus(offer, base) + _of_stock(offer.equity)


def _of_stock(equity: Equity | None) -> Amount:
    """The stock of an average year of the grant."""
    return Decimal(0) if equity is None else grant_total(equity) / grant_years(equity)
