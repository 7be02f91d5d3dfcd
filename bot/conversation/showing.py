"""What the bot shows of a plan: first look, position, the plan itself, and what an answer changed in it."""

from collections.abc import Iterable

from bot.conversation import charted, unguided
from bot.conversation.correcting import options
from bot.conversation.known import Known
from bot.conversation.noting import noted
from bot.conversation.parts import Heading, Note, Part, Script, Table, Text
from bot.conversation.questions import pending
from bot.conversation.read_back import correction
from bot.conversation.state import State
from bot.guides.model import Component
from bot.offers.money import Amount, printed
from bot.plan.plan import Ask, Plan, Position

_LABELS = {
    "base": "Base, a year",
    "equity": "Stock, whole grant",
    "bonus": "Bonus, a year",
    "sign_on": "Sign-on, once",
    "total_annual": "Total, a year",
    "total_printed": "Total as the guide prints it",
}


def first_look(plan: Plan, known: Known) -> list[Part]:
    """The bands, the guide's target, and that one may ask for time: as soon as guide and region are known."""
    if not plan.guide:
        return unguided.first_look(plan, known)
    return [
        Heading(text=_about(plan, known)),
        _bands(plan, known),
        Text(text=known.say("convention", plan=plan)),
        Text(text=known.say("guide_target", plan=plan, advice=_advice(known))),
        Text(text=known.say("ask_for_time", plan=plan)),
    ]


def _about(plan: Plan, known: Known) -> str:
    """What a plan is about; with the level where the guide's table goes by level."""
    level = known.row.level if known.row else None
    return ", ".join(part for part in (f"{plan.role} at {plan.company}", level, plan.region) if part)


def _bands(plan: Plan, known: Known) -> Table:
    bands = plan.bands
    stock = f"Stock, over {plan.vesting_years} years"
    printed_total = "Total as printed" if bands.total_printed != bands.total_annual else ""
    named = [
        (_LABELS["base"], bands.base),
        (stock, bands.equity),
        (_LABELS["bonus"], bands.bonus),
        (printed_total, bands.total_printed),
        (_LABELS["total_annual"], bands.total_annual),
    ]
    rows = [(name, str(band).split(" to ")[0], str(band).split(" to ")[-1]) for name, band in named if band and name]
    return Table(title=known.say("bands_title", plan=plan), columns=("", "low", "high"), rows=tuple(rows))


def standing(plan: Plan, known: Known) -> list[Part]:
    """Where the offer stands in the bands."""
    if not plan.positions:
        return []
    return [_standing(plan, known)]


def _standing(plan: Plan, known: Known) -> Table:
    rows = [_standing_row(position) for position in plan.positions]
    return Table(
        title=known.say("standing_title", plan=plan), columns=("", "offered", "band", "stands"), rows=tuple(rows)
    )


def _standing_row(position: Position) -> tuple[str, ...]:
    value = printed(position.value, position.band.currency)
    return (_LABELS[position.component], value, str(position.band), _stands(position))


def _stands(position: Position) -> str:
    """How far up the band, or on which side of it."""
    inside = position.band.low <= position.value <= position.band.high
    return f"{position.fraction * 100:.0f}% up, {position.words}" if inside else position.words


def whole_plan(plan: Plan, known: Known) -> list[Part]:
    """The plan: what to beware of, the numbers, the leverage, the walk-away, and the words for the first levers."""
    parts: list[Part] = [Heading(text=f"Your plan: {_about(plan, known)}")]
    parts += [Note(text=caution) for caution in plan.cautions]
    parts += standing(plan, known) if plan.guide else [*unguided.years(plan, known), *standing(plan, known)]
    parts += charted.of_plan(known)
    if plan.asks:
        parts.append(_asks(plan, known))
    parts.append(Text(text=known.say("leverage", plan=plan)))
    if plan.tailored_target is not None and (plan.ask(Component.BASE) or plan.ask(Component.EQUITY)):
        amounts = {"target": plan.tailored_target, "opening": plan.tailored_opening}
        said = {name: _total(plan, x) for name, x in amounts.items()}
        parts.append(Text(text=known.say("tailored", converted=plan.converted, **said)))
    parts += walk_away(plan, known)
    if plan.guide:
        parts.append(Text(text=known.say("guide_target", plan=plan, advice=_advice(known))))
    parts += _together(plan, known)
    notes = [*plan.notes, *_guide_says(plan, known), *_assumed(plan, known)]
    if notes:
        parts.append(Note(text=known.say("good_to_know", notes=notes)))
    return [*parts, Text(text=known.say("after_plan", plan=plan))]


def _together(plan: Plan, known: Known) -> list[Part]:
    """The words for all levers at once, and the list of them."""
    if plan.together is None:
        return [Note(text=known.say("no_scripts"))]
    words = Script(title=plan.together.title, channel="call", text=plan.together.script)
    more = [Text(text=known.say("more_arguments", plan=plan))] if plan.more else []
    return [Text(text=known.say("levers", plan=plan)), words, *more]


def _total(plan: Plan, amount: Amount | None) -> str:
    return "" if amount is None else printed(amount, plan.currency)


def walk_away(plan: Plan, known: Known) -> list[Part]:
    """The walk-away, or how to find it."""
    return [Text(text=known.say("walk_away", plan=plan, walk_away=_total(plan, plan.walk_away)))]


def _advice(known: Known) -> str:
    strategies = known.guide.strategies if known.guide else ()
    return next((s.advice for s in strategies if known.row and s.region == known.row.region), "")


def _guide_says(plan: Plan, known: Known) -> list[str]:
    """The guide's arguments and its level map, in a line each."""
    titles = [argument.partition(": ")[0] for argument in plan.arguments]
    lines = [known.say("arguments", titles=titles)] if titles else []
    return [*lines, known.say("peers", peers=plan.peers, level=plan.level or plan.role)] if plan.peers else lines


def _assumed(plan: Plan, known: Known) -> list[str]:
    return [known.say("assumed", assumptions=plan.assumptions)] if plan.assumptions else []


def _asks(plan: Plan, known: Known) -> Table:
    rows = tuple(_ask_row(ask) for ask in plan.asks)
    title = known.say("asks_title", plan=plan)
    return Table(title=title, columns=("", "offered", "aim for", "open with", "say"), rows=rows)


def _ask_row(ask: Ask) -> tuple[str, ...]:
    say = f"{printed(ask.say_low, ask.currency)} to {printed(ask.say_high, ask.currency)}"
    offered = "not said" if ask.offered is None else printed(ask.offered, ask.currency) if ask.offered else "none"
    money = (printed(ask.target, ask.currency), printed(ask.opening, ask.currency))
    return (_LABELS[ask.component.value], offered, *money, say if ask.say_low != ask.say_high else money[1])


def summary(known: Known) -> list[Part]:
    """Everything that is known, and what is still open."""
    facts = noted(State(), known)
    open_questions = [asked.slot for asked in pending(known)]
    parts = [option.value for option in options(known, "")]
    corrections = [correction(known, parts)] if parts else []
    return [Text(text=known.say("summary", facts=facts, open=len(open_questions))), *corrections]


def changed(before: Plan, after: Plan, known: Known) -> list[Part]:
    """What an answer changed in the plan, in a line or two."""
    lines = list(_changes(before, after))
    return [Text(text=known.say("changed", lines=lines))] if lines else []


def _changes(before: Plan, after: Plan) -> Iterable[str]:
    if before.tier is not after.tier:
        yield f"leverage is {after.tier} now (was {before.tier})"
    for component in (Component.BASE, Component.EQUITY, Component.SIGN_ON):
        old, new = before.ask(component), after.ask(component)
        name = _LABELS[component.value].lower()
        if new is None and old is not None:
            yield f"{name}: nothing to ask for any more"
        elif new is not None and (old is None or old.opening != new.opening or old.target != new.target):
            yield f"{name}: open with {printed(new.opening, new.currency)}, aim for {printed(new.target, new.currency)}"
    was, now = before.value, after.value
    if was and now and was.steady == now.steady and was.first != now.first:
        yield f"year 1 comes to {printed(now.first, now.currency)} (was {printed(was.first, was.currency)})"
    if before.walk_away != after.walk_away and after.walk_away is not None:
        yield f"walk-away: {printed(after.walk_away, after.currency)} a year"
    if [w.id for w in before.levers] != [w.id for w in after.levers]:
        yield "levers to pull together: " + "; ".join(w.title for w in after.levers)
