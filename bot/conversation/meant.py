"""What an amount means in a conversation: money rather than shares, and in which dollars or crowns."""

import re

from bot.conversation.known import Known
from bot.offers.offer import EquityKind
from bot.offers.parse import FieldRead, ParsedOffer

_MANY_SHARES, _ROUND = 10_000, 500
_OTHER_DOLLARS = frozenset({"AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"})
_CROWNS = frozenset({"DKK", "NOK"})


def of_money(parsed: ParsedOffer) -> ParsedOffer:
    """A round "36,000 RSU" is money in a conversation about pay, as nobody is granted that many shares of that sort."""
    equity = parsed.offer.equity
    if equity is None or equity.units is None or equity.kind is not EquityKind.RSU or equity.total is not None:
        return parsed
    if equity.units < _MANY_SHARES or equity.units % _ROUND:
        return parsed
    money = equity.model_copy(update={"total": equity.units, "units": None})
    doubts = (
        () if equity.years or equity.schedule else (FieldRead(field="equity.total", start=0, end=0, certain=False),)
    )
    offer = parsed.offer.model_copy(update={"equity": money})
    return parsed.model_copy(update={"offer": offer, "fields": (*parsed.fields, *doubts)})


def in_no_doubtful_currency(parsed: ParsedOffer, text: str, known: Known) -> ParsedOffer:
    """The offer without a currency that was only assumed, or shares its sign with the region's: that is meant then."""
    fields = [field for field in parsed.fields if field.field == "currency" and field.certain]
    if any(not _local(text[field.start : field.end], known.currency) for field in fields):
        return parsed
    return parsed.model_copy(update={"offer": parsed.offer.model_copy(update={"currency": None})})


def _local(said: str, currency: str) -> bool:
    """Whether a sign alone is that of the region's money: "$" in Toronto, "kr" in Copenhagen."""
    words = said.lower()
    if currency in _OTHER_DOLLARS:
        return bool(re.search(r"(?<![a-z])(?<!us )\$", words)) and "usd" not in words
    return currency in _CROWNS and bool(re.search(r"\bkr\b", words))
