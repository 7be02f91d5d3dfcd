"""How long the grant vests, said without its amount: "it's 3 years", "it vests 5/15/40/40"."""

import re
from decimal import Decimal
from typing import Final

from bot.conversation.state import State

_COUNTS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MOST: Final = 10
_WHOLE: Final = 100
_LONGEST: Final = 80
_YEARS: Final = re.compile(
    r"^(?:(?:actually|no|sorry|wait|and|but|it'?s|that'?s|it|the|my|grant|stock|equity|rsus?|vest(?:s|ing|ed)?|period|is|are|over|for|in|only"
    r"|a)\b[\s,:]*)*(?P<years>\d{1,2}|one|two|three|four|five|six)[ -]?(?:years?|yrs?|y)\b"
    r"(?:[ -]?(?:vest(?:s|ing)?(?: (?:period|schedule))?|grant|in (?:total|all)|,? not (?:\d{1,2}|one|two|three|four|five|six)(?: years?)?))*\s*[.!]?$",
    re.IGNORECASE,
)
_SCHEDULE: Final = re.compile(
    r"\bvest\w*\b[^.;\n\d]{0,30}(?P<parts>\d{1,2}\s?%?(?:\s?(?:[/,-]|then|and)\s?\d{1,2}\s?%?){1,5})", re.IGNORECASE
)


def vested(text: str, state: State) -> State:
    """The state with the years or the schedule of the grant that a message names and nothing else."""
    held = state.offer
    if state.own is None or held is None or held.offer.equity is None or len(text) > _LONGEST:
        return state
    changes = _said(" ".join(text.split()))
    if not changes:
        return state
    doubts = tuple(doubt for doubt in held.unsure if doubt != "equity")
    offer = held.offer.model_copy(update={"equity": held.offer.equity.model_copy(update=changes)})
    return state.but(offer=held.model_copy(update={"offer": offer, "unsure": doubts}))


def _said(text: str) -> dict[str, object]:
    if found := _YEARS.fullmatch(text):
        years = _COUNTS.get(found["years"].lower()) or int(found["years"])
        return {"years": years, "schedule": None} if 0 < years <= _MOST else {}
    if found := _SCHEDULE.search(text):
        parts = tuple(Decimal(part) for part in re.findall(r"\d{1,2}", found["parts"]))
        return {"schedule": parts, "years": len(parts)} if sum(parts) == _WHOLE else {}
    return {}
