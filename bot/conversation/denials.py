"""An amount that is another one, or another part: "not 150k but 159k", "the 150k is the total, not the base"."""

# ruff: noqa: E501 - a pattern is read whole

import re
from typing import Final

from bot.conversation.held_parts import (
    MONEY,
    PART,
    amount_held,
    amount_said,
    is_percent,
    part_named,
    with_amount,
    with_percent,
)
from bot.offers.money import Amount
from bot.offers.offer import Offer

_OLD, _NEW = rf"(?P<old>{MONEY})", rf"(?P<new>{MONEY})"
_PARTS: Final = ("base", "equity", "bonus", "sign_on", "relocation", "total_comp")
_OTHER_AMOUNT: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:isn't|is not|wasn't|was not|aren't|are not|not) {_OLD}\s?[,;:-]?\s?(?:but|it's|it is|they're|they are|rather|actually)(?: actually| rather| in fact)? {_NEW}",
        rf"\bup (?:by )?{_OLD} to {_NEW}",
        rf"(?<![\w.]){_NEW}\s?,? ?(?:and )?(?:not|instead of|rather than) {_OLD}",
    )
)
_OTHER_PART: Final = re.compile(
    rf"(?:(?<![\w.])(?P<amount>{MONEY})|\b(?:that|it|this|that's|it's))(?: is| was)?(?: for)?(?: actually)? (?:the |my )?(?P<new>{PART})\s?,? ?(?:and )?not (?:the |my |a )?(?P<old>{PART})",
    re.IGNORECASE,
)


def denied(sentence: str, offer: Offer) -> tuple[Offer, int, int] | None:
    """The offer with another amount in the place of one that is denied, and where the sentence says so."""
    found = next((at for pattern in _OTHER_AMOUNT if (at := pattern.search(sentence))), None)
    old, new = (amount_said(found["old"]), amount_said(found["new"])) if found else (None, None)
    if found is None or old is None or new is None:
        return None
    percent = is_percent(found["new"]) or is_percent(found["old"])
    ahead, behind = _beside(sentence, found)
    part = part_named(ahead) or part_named(behind) or ("bonus" if percent else _part_of(offer, old))
    if part is None or (percent and part != "bonus"):
        return None
    changed = with_percent(offer, new) if percent else with_amount(offer, part, new)
    end = found.end() + (len(behind) if part_named(behind) and not part_named(ahead) else 0)
    return changed, found.start() - len(ahead), end


def _beside(sentence: str, found: re.Match[str]) -> tuple[str, str]:
    """The words right before and behind an amount, up to a comma or another number."""
    ahead, behind = sentence[: found.start()], sentence[found.end() :]
    return re.split(r"[\d%,]", ahead)[-1], re.split(r"[\d,]", behind)[0]


def _part_of(offer: Offer, amount: Amount) -> str | None:
    """The one part that is held with an amount."""
    parts = [part for part in _PARTS if amount_held(offer, part) == amount]
    return parts[0] if len(parts) == 1 else None


def named_otherwise(sentence: str, offer: Offer) -> tuple[Offer, int, int] | None:
    """The offer with an amount moved to the part it is said to be, and where the sentence says so."""
    found = _OTHER_PART.search(sentence)
    new, old = (part_named(found["new"]), part_named(found["old"])) if found else (None, None)
    if found is None or new is None or old is None or new == old:
        return None
    held = amount_held(offer, old)
    amount = amount_said(found["amount"]) if found["amount"] else held
    if amount is None or (found["amount"] and is_percent(found["amount"])):
        return None
    taken = offer.model_copy(update={old: None}) if held == amount else offer
    return with_amount(taken, new, amount), found.start(), found.end()
