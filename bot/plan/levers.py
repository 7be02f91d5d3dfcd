"""Which three levers to pull first, together, and the words for them (DOMAIN 3.5 step 7)."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from bot.guides.model import Component, Lever
from bot.offers.money import Amount
from bot.plan.figures import amounts_in, spoken
from bot.plan.plan import Argument, Ask
from bot.plan.priorities import score, weights
from bot.plan.sentences import UNFILLED, stated
from bot.plan.terms import Terms
from bot.plan.words import Body, Speech, filled, first_of, paragraphs
from bot.values import Value
from bot.wording import Wording

TOGETHER = 3
"""How many levers are pulled at once."""


class Generic(Value):
    """A lever without a figure, for when fewer than three asks exist."""

    id: str
    title: str
    component: Component
    name: str
    request: str
    why: str
    latitude: Amount


FIRST_BONUS = Generic(
    id="first_bonus",
    title="A full first bonus",
    component=Component.BONUS,
    name="the bonus in the first year",
    request="a first bonus that is guaranteed and not prorated",
    why="The bonus rate rarely moves, but whether the first one is guaranteed and paid in full often does.",
    latitude=Decimal("0.5"),
)
REVIEW = Generic(
    id="review",
    title="A dated review",
    component=Component.OTHER,
    name="a review",
    request="a review of level and pay on a date we both write down",
    why="A review with a date in writing costs nothing now and reopens the numbers once you have shown your work.",
    latitude=Decimal("0.5"),
)
START_DATE = Generic(
    id="start_date",
    title="The start date",
    component=Component.START_DATE,
    name="the start date",
    request="a start date that suits us both",
    why="A start date is easy to give, and a later one can let you collect a vest or a bonus at your present job.",
    latitude=Decimal("0.9"),
)
TIME_OFF = Generic(
    id="time_off",
    title="Days off",
    component=Component.OTHER,
    name="days off",
    request="a few more days off a year",
    why="Days off cost no salary, and they are easier to agree on now than later.",
    latitude=Decimal("0.3"),
)
RELOCATION = Generic(
    id="relocation",
    title="The terms of the move",
    component=Component.RELOCATION,
    name="the move",
    request="relocation help that is grossed up for tax and only owed back in part if I leave early",
    why="What the relocation money is worth depends on tax and on what you would owe back.",
    latitude=Decimal("0.7"),
)
LEVEL = Generic(
    id="level",
    title="The level first",
    component=Component.LEVEL,
    name="the level",
    request="the level I interviewed for",
    why="The level moves every band at once, so it comes before any number.",
    latitude=Decimal("0.2"),
)
LEVEL_CHECK = Generic(
    id="level_check",
    title="Is this the level we discussed?",
    component=Component.LEVEL,
    name="the level",
    request="the level and the place that the numbers are for",
    why="The total is below the guide's band: the level, the place or a unit may be wrong, so ask before you counter.",
    latitude=Decimal("0.2"),
)
REINSTATE = Generic(
    id="reinstate",
    title="Ask for the offer to be reopened",
    component=Component.OTHER,
    name="the offer itself",
    request="reopening the offer as it stood",
    why="The deadline has passed, so the first step is to have the offer back; new numbers would not help now.",
    latitude=Decimal("0.5"),
)

TERMS = (FIRST_BONUS, REVIEW, START_DATE, RELOCATION, TIME_OFF)
SHORT = {generic.id: f"short_{generic.id}" for generic in TERMS} | {LEVEL.id: "lead_level"}
"""The shorter words of a lever, where it has them."""

NAMES = {Component.BASE: "the base salary", Component.EQUITY: "the stock", Component.SIGN_ON: "a sign-on bonus"}
REASON = {
    Component.BASE: "Raises, bonuses and later offers all build on the base",
    Component.EQUITY: "Stock usually has more room than base",
    Component.SIGN_ON: "Money paid once is the easiest to give, as it leaves the pay band as it is",
}


class Chosen(Value):
    """The levers to pull together: a level in doubt, then asks by score, then terms without a figure."""

    first: Generic | None = None
    asks: tuple[Ask, ...] = ()
    rest: tuple[Generic, ...] = ()


REOPENING = Chosen(rest=(REINSTATE,))
"""After a deadline the one thing to ask for is the offer itself."""


def choose(speech: Speech, terms: Terms | None, *, below_band: bool, downlevelled: bool) -> Chosen:
    """The first three levers: a level in doubt first, then the asks by score, then what has no figure."""
    first = LEVEL if downlevelled else LEVEL_CHECK if below_band else None
    room = TOGETHER - (first is not None)
    asks = in_order(speech, terms)[:room]
    rest = _terms_only(speech, terms)[: room - len(asks)]
    return Chosen(first=first, asks=tuple(asks), rest=tuple(rest))


def bodies(chosen: Chosen, speech: Speech, wording: Wording) -> tuple[Body, ...]:
    """The chosen levers in their order, with what is said for each; the total stands behind the first ask."""
    first = [chosen.first] if chosen.first else []
    return (
        *(_generic(lever, speech, wording) for lever in first),
        *(_ask_body(ask, speech, wording, with_total=ask is chosen.asks[0]) for ask in chosen.asks),
        *(_generic(lever, speech, wording) for lever in chosen.rest),
    )


def more(chosen: Sequence[Body], speech: Speech, wording: Wording) -> tuple[Argument, ...]:
    """The guide's other levers that have words or claims; one that counts on an ask which is not made is left out."""
    used = {body.id for body in chosen}
    first = [first_of(speech.guide.levers, component) for component in (*NAMES, Component.TOTAL)]
    found = []
    for lever in speech.guide.levers:
        if lever.id in used or lever in first:
            continue
        text = filled(lever.script, speech.alone(lever), wording)
        said = "" if UNFILLED.search(text) else text
        if said or lever.claims:
            found.append(Argument(id=lever.id, title=lever.title, text=said, claims=lever.claims))
    return tuple(found)


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
    found = [g for g in TERMS if applies.get(g.id, lambda: True)()]
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
    request = wording.say(f"scripts/request_{ask.component.value}", **slots)
    return Body(
        id=lever.id if lever else ask.component.value,
        title=lever.title if lever else _title(ask.component),
        component=ask.component,
        paragraphs=paragraphs(leaving, own, _support(speech, wording) if with_total else ""),
        name=NAMES[ask.component],
        request=request,
        short=tuple(f"{leaving} {form}".strip() for form in _short(ask, lever, speech, wording)),
        reason=lever.title if lever and not amounts_in(lever.title) else "",
        why=_why(ask, speech),
    )


def _short(ask: Ask, lever: Lever | None, speech: Speech, wording: Wording) -> tuple[str, ...]:
    """The guide's reason as a statement, and the bot's own in few words where that is shorter."""
    slots = speech.alone(lever)
    plain = wording.say(f"scripts/short_{ask.component.value}", **slots)
    if lever is None:
        return (plain,)
    amount = spoken(ask.say_low, ask.say_high, ask.currency)
    request = f"I would like to ask for {amount}{_when(ask, speech)}."
    own = stated(filled(lever.short or lever.script, slots, wording), amount, request)
    if own == request:  # an ask without a reason
        return (plain,)
    return (own, plain) if len(plain) < len(own) else (own,)


def _when(ask: Ask, speech: Speech) -> str:
    years = f" over {speech.years} years"
    return {Component.BASE: " a year", Component.EQUITY: years}.get(ask.component, ", paid once")


def _support(speech: Speech, wording: Wording) -> str:
    """The guide's reason for the total, behind the first ask; never a lever of its own."""
    if speech.total is None and speech.rival is None and not speech.case.other_process:
        return ""
    lever = first_of(speech.guide.levers, Component.TOTAL)
    slots = speech.slots(lever)
    own = filled(lever.script, slots, wording) if lever else ""
    return own if own and not UNFILLED.search(own) else wording.say("scripts/total", **slots)


def _generic(lever: Generic, speech: Speech, wording: Wording) -> Body:
    slots = speech.slots()
    return Body(
        id=lever.id,
        title=lever.title,
        component=lever.component,
        paragraphs=paragraphs(wording.say(f"scripts/{lever.id}", **slots)),
        name=lever.name,
        request=lever.request,
        short=(wording.say(f"scripts/{SHORT.get(lever.id, lever.id)}", **slots),),
        why=lever.why,
    )


def _title(component: Component) -> str:
    return {Component.BASE: "The base salary", Component.EQUITY: "The stock grant"}.get(component, "A sign-on bonus")


def _why(ask: Ask, speech: Speech) -> str:
    if ask.component is Component.SIGN_ON and speech.case.forfeited:
        return "You give up unvested pay by leaving, and a sign-on is the usual way to make that good."
    return f"{REASON[ask.component]}."
