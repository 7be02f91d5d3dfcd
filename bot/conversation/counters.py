"""A company that comes up after an ask: a new figure of the same offer, no new offer to begin from."""

import re
from decimal import Decimal

from bot.offers.amounts import amounts_in, full
from bot.offers.offer import Base, Offer, Period
from bot.offers.parse import ParsedOffer

_CAME_UP = re.compile(
    r"\bcounter(?:ed|s|-?\s?offer\w*)?\b|\b(?:came|come|went|gone|moved|are) (?:back )?(?:up|back)\b|\b(?:came|come) back with\b"
    r"|\b(?:raised|increased|improved|bumped|upped|sweetened|revised)\b|\b(?:new|revised|improved|better|second|updated) (?:number|figure|offer)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:up|raised|increased|improved|bumped|upped|added)\b[^.;,\n]{0,20}?\bby\b|\badded\b|\b(?:another|an extra|an additional)\b|\bmore\b[^.;,\n]{0,12}$",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:stock|rsus?|equity|grant|bonus|sign|weeks?|days?|months?|years?)\b|%", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:my|present|current) (?:\w+ )?(?:employer|company|boss|manager|job|team)\b", re.IGNORECASE
)


def came_up(text: str, before: Offer) -> bool:
    """Whether a message says that the company came up from an offer that was told before."""
    told = before.base is not None or before.total_comp is not None
    return told and bool(_CAME_UP.search(text)) and not _ELSEWHERE.search(text)


def countered(parsed: ParsedOffer, text: str, before: Offer) -> ParsedOffer:
    """What they came up to: "by 5k" is added, and a figure without a name is of the kind that was told before."""
    offer = parsed.offer
    if offer.equity and before.equity and offer.equity.years is None:  # the grant's years are as they were told
        equity = offer.equity.model_copy(update={"years": before.equity.years})
        offer = offer.model_copy(update={"equity": equity})
    parsed = _with(parsed, offer)
    if offer.base is None:
        return parsed
    if before.base is None and isinstance(before.total_comp, Decimal):
        total = before.total_comp + offer.base.low if _BY.search(text) else offer.base.low
        return _with(parsed, offer.model_copy(update={"base": None, "total_comp": total}))
    yearly = before.base is not None and before.base.period is offer.base.period is Period.YEAR
    if before.base is None or not yearly or not _BY.search(text) or offer.base.low >= before.base.low:
        return parsed
    more = before.base.low + offer.base.low
    return _with(parsed, offer.model_copy(update={"base": Base(low=more, high=more)}))


def raised(text: str, before: Offer) -> ParsedOffer | None:
    """The offer where a message says only by how much the company came up: "they came up by 5k"."""
    amounts = amounts_in(text) if came_up(text, before) and _BY.search(text) else ()
    if len(amounts) != 1 or _PART.search(text):
        return None
    more = full(amounts[0])
    return ParsedOffer(offer=Offer(base=Base(low=more, high=more)))


def _with(parsed: ParsedOffer, offer: Offer) -> ParsedOffer:
    return parsed.model_copy(update={"offer": offer})
