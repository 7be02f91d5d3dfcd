"""Conversations for tests: messages in, the last state and every reply out; and the amounts in a text."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache

from bot.conversation.engine import plan_of, step
from bot.conversation.events import Action, Said
from bot.conversation.known import Known
from bot.conversation.parts import Choice, Reply, Script, plain
from bot.conversation.state import State
from bot.guides.library import open_library
from bot.guides.model import Guide, Library
from bot.plan.plan import Plan

TODAY = date(2026, 3, 2)
"""A Monday."""
KEY = "ally-financial/security-engineer"
REGIONS = ("Detroit, MI (HQ)", "Charlotte, NC", "New York")
OPENING = "Ally, security engineer, Charlotte"
OFFER = "150k base, 36k RSU over 4 years, 33k bonus"

_AMOUNT = re.compile(
    r"[$€£₹]\s?(?P<signed>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>[KkMmBb]\b)?"
    r"|(?<![\w$€£₹.,])(?P<plain>\d[\d,]*(?:\.\d+)?)\s?(?P<letter>[kKmM])\b"
    r"|(?<![\w$€£₹.,-])(?P<grouped>\d{2,3}(?:,\d{3})+)\b"
    r"|(?<![\w$€£₹.,#-])(?P<long>\d{5,})\b"
)
_SCALE = {"k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_RANGE = re.compile(r"(\d[\d,.]*)\s?(?:-|–|to)\s?[$€£₹]?(\d[\d,.]*\s?[KkMm])\b")


def amounts(text: str) -> set[Decimal]:
    """Every amount of money in a text in full units: "$150,000", "$1.2M", "150k", "140-175k", "150,000"."""
    ends = (f"{low}{high[-1]}" for low, high in _RANGE.findall(text) if not low.endswith(("k", "K")))
    found = [*_AMOUNT.finditer(text), *(m for end in ends for m in _AMOUNT.finditer(end))]
    return {_full(match) for match in found}


def _full(match: re.Match[str]) -> Decimal:
    number = match["signed"] or match["plain"] or match["grouped"] or match["long"]
    scale = (match["scale"] or match["letter"] or "").lower()
    return Decimal(number.replace(",", "")) * _SCALE.get(scale, 1)


@cache
def library() -> Library:
    """The packaged guides."""
    return open_library()


def guide() -> Guide:
    """The first guide."""
    return library().guide(KEY)


def act(state: State, action: Action | str, today: date = TODAY) -> tuple[State, Reply]:
    """One turn."""
    return step(state, Said(text=action) if isinstance(action, str) else action, library(), today)


def talk(*actions: Action | str, state: State | None = None, today: date = TODAY) -> tuple[State, list[Reply]]:
    """Several turns: the state they lead to, and every reply."""
    now, replies = state or State(), []
    for action in actions:
        now, reply = act(now, action, today)
        replies.append(reply)
    return now, replies


def after(*actions: Action | str, state: State | None = None) -> State:
    """The state after several turns."""
    return talk(*actions, state=state)[0]


def last(*actions: Action | str, state: State | None = None) -> Reply:
    """The reply to the last of several turns."""
    return talk(*actions, state=state)[1][-1]


def words(reply: Reply) -> str:
    """A reply as plain text."""
    return "\n".join(plain(part) for part in reply.parts)


def scripts(reply: Reply) -> list[str]:
    """The scripts in a reply."""
    return [part.text for part in reply.parts if isinstance(part, Script)]


def choices(replies: Iterable[Reply]) -> list[Choice]:
    """Every question with options in some replies."""
    return [part for reply in replies for part in reply.parts if isinstance(part, Choice)]


def known(state: State, today: date = TODAY) -> Known:
    """What the library says to a state."""
    return Known(state, library(), today)


def plan(state: State, today: date = TODAY) -> Plan | None:
    """The plan of a state."""
    return plan_of(known(state, today))


def ready_state(*more: str) -> State:
    """A conversation with an offer in Charlotte, no competing offer and a plan, and then some."""
    return after(OPENING, "not sure", OFFER, "no", *more)
