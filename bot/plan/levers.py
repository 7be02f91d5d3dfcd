"""Which three levers to pull first, together, and the words for them (DOMAIN 3.5 step 7)."""

from collections.abc import Callable
from decimal import Decimal

from bot.guides.model import Component
from bot.offers.money import Amount
from bot.plan.figures import amounts_in
from bot.plan.plan import Ask, Words
from bot.plan.priorities import score, weights
from bot.plan.terms import Terms
from bot.plan.words import Body, Speech, filled, first_of, paragraphs, wrapped
from bot.values import Value
from bot.wording import Wording

TOGETHER = 3
"""How many levers are pulled at once."""


class Generic(Value):
    """A lever without a figure, for when fewer than three asks exist."""

    id: str
    title: str
    component: Component
    request: str
    why: str
    latitude: Amount


FIRST_BONUS = Generic(
    id="first_bonus",
    title="A full first bonus",
    component=Component.BONUS,
    request="a first bonus that is guaranteed and not prorated",
    why="The bonus rate rarely moves, but whether the first one is guaranteed and paid in full often does.",
    latitude=Decimal("0.5"),
)
REVIEW = Generic(
    id="review",
    title="A dated review",
    component=Component.OTHER,
    request="a review of level and pay on a date we both write down",
    why="A review with a date in writing costs nothing now and reopens the numbers once you have shown your work.",
    latitude=Decimal("0.5"),
)
START_DATE = Generic(
    id="start_date",
    title="The start date",
    component=Component.START_DATE,
    request="a start date that suits us both",
    why="A start date is easy to give, and it can carry you past a vest or a bonus at your present job.",
    latitude=Decimal("0.9"),
)
TIME_OFF = Generic(
    id="time_off",
    title="Days off",
    component=Component.OTHER,
    request="a few more days off a year",
    why="Days off cost no budget line, and they are easier to agree on now than later.",
    latitude=Decimal("0.3"),
)
RELOCATION = Generic(
    id="relocation",
    title="The terms of the move",
    component=Component.RELOCATION,
    request="relocation help that is grossed up for tax and only owed back in part if I leave early",
    why="What the relocation money is worth depends on tax and on what you would owe back.",
    latitude=Decimal("0.7"),
)
LEVEL = Generic(
    id="level",
    title="The level first",
    component=Component.LEVEL,
    request="the level I interviewed for",
    why="The level moves every band at once, so it comes before any number.",
    latitude=Decimal("0.2"),
)
LEVEL_CHECK = Generic(
    id="level_check",
    title="Is this the level we discussed?",
    component=Component.LEVEL,
    request="a check of level and location behind the numbers",
    why="The total is below the guide's band: level, place or unit may be wrong, so ask before you counter.",
    latitude=Decimal("0.2"),
)
REINSTATE = Generic(
    id="reinstate",
    title="Ask for the offer to be reopened",
    component=Component.OTHER,
    request="the offer to be reopened as it stood",
    why="The deadline has passed, so the first step is to have the offer back; new numbers would not help now.",
    latitude=Decimal("0.5"),
)

REASON = {
    Component.BASE: "Base is what raises, bonus and later offers are reckoned from",
    Component.EQUITY: "Stock usually has more room than base",
    Component.SIGN_ON: "One-time money has the most room, as it does not touch the band",
}


def levers(
    speech: Speech, terms: Terms | None, wording: Wording, *, below_band: bool, downlevelled: bool
) -> tuple[Words, ...]:
    """The first three levers: a level in doubt first, then the asks by score, then what has no figure."""
    first = [LEVEL] if downlevelled else [LEVEL_CHECK] if below_band else []
    asks = in_order(speech, terms)[: TOGETHER - len(first)]
    rest = _terms_only(speech, terms)[: TOGETHER - len(first) - len(asks)]
    bodies = [_generic(lever, speech, wording) for lever in first]
    bodies += [_ask_body(ask, speech, wording, with_total=ask is asks[0]) for ask in asks]
    bodies += [_generic(lever, speech, wording) for lever in rest]
    return tuple(wrapped(body, speech, wording) for body in bodies)


def reinstatement(speech: Speech, wording: Wording) -> tuple[Words, ...]:
    """After a deadline: the one thing to ask for is the offer itself."""
    return (wrapped(_generic(REINSTATE, speech, wording), speech, wording),)


def in_order(speech: Speech, terms: Terms | None) -> list[Ask]:
    """The asks by score; without an offer there is no gain to weigh, so the priorities decide."""
    by_rank = weights(speech.case.priorities)

    def key(ask: Ask) -> tuple[Amount, Amount]:
        gain = score(ask, terms, speech.case.priorities) if terms else Decimal(0)
        return -gain, -by_rank[ask.component]

    return sorted(speech.asks, key=key)


def _terms_only(speech: Speech, terms: Terms | None) -> list[Generic]:
    by_rank = weights(speech.case.priorities)
    offer = speech.case.offer
    applies: dict[str, Callable[[], bool]] = {
        "first_bonus": lambda: _has_bonus(speech, terms),
        "relocation": lambda: offer is not None and offer.relocation is not None,
    }
    found = [g for g in (FIRST_BONUS, REVIEW, START_DATE, RELOCATION, TIME_OFF) if applies.get(g.id, lambda: True)()]
    return sorted(found, key=lambda g: -by_rank[_like(g)] * g.latitude)


def _like(lever: Generic) -> Component:
    """A review belongs with the level, days off with the start date; everything else is what it is."""
    return {REVIEW.id: Component.LEVEL, TIME_OFF.id: Component.START_DATE}.get(lever.id, lever.component)


def _has_bonus(speech: Speech, terms: Terms | None) -> bool:
    if terms is None:
        return speech.row.bonus is not None or speech.row.bonus_percent is not None
    return terms.bonus_known and terms.bonus_on(terms.base or Decimal(0)) > 0


def _ask_body(ask: Ask, speech: Speech, wording: Wording, *, with_total: bool) -> Body:
    lever = first_of(speech.guide.levers, ask.component)
    slots = speech.slots(lever)
    own = filled(lever.script, slots, wording) if lever else wording.say(f"scripts/ask_{ask.component.value}", **slots)
    leaving = wording.say("scripts/forfeited", **slots) if ask.component is Component.SIGN_ON else ""
    return Body(
        id=lever.id if lever else ask.component.value,
        title=lever.title if lever else _title(ask.component),
        component=ask.component,
        paragraphs=paragraphs(leaving, own, _support(speech, wording) if with_total else ""),
        request=wording.say(f"scripts/request_{ask.component.value}", **slots),
        reason=lever.title if lever and not amounts_in(lever.title) else "",
        why=_why(ask, speech),
    )


def _support(speech: Speech, wording: Wording) -> str:
    """The guide's reason for the total, behind the first ask; never a lever of its own."""
    if speech.total is None and speech.rival is None and not speech.case.other_process:
        return ""
    lever = first_of(speech.guide.levers, Component.TOTAL)
    slots = speech.slots(lever)
    return filled(lever.script, slots, wording) if lever else wording.say("scripts/total", **slots)


def _generic(lever: Generic, speech: Speech, wording: Wording) -> Body:
    return Body(
        id=lever.id,
        title=lever.title,
        component=lever.component,
        paragraphs=paragraphs(wording.say(f"scripts/{lever.id}", **speech.slots())),
        request=lever.request,
        why=lever.why,
    )


def _title(component: Component) -> str:
    return {Component.BASE: "The base salary", Component.EQUITY: "The stock grant"}.get(component, "A sign-on bonus")


def _why(ask: Ask, speech: Speech) -> str:
    if ask.component is Component.SIGN_ON and speech.case.forfeited:
        return "You give up unvested pay by leaving, and a sign-on is the usual way to make that good."
    return f"{REASON[ask.component]}."
