"""What the bot shows of a plan: first look, position, the plan itself, scripts, sources of every figure."""

from collections.abc import Iterable

from bot.conversation import unguided
from bot.conversation.known import Known
from bot.conversation.noting import noted, other_words
from bot.conversation.parts import Heading, Note, Part, Script, Table, Text
from bot.conversation.questions import pending
from bot.conversation.state import State
from bot.guides.model import Component
from bot.offers.money import Amount, printed
from bot.plan.origins import GROUPS, Group, Origin, origins
from bot.plan.plan import Argument, Ask, Plan, Position, Words

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
    if plan.asks:
        parts.append(_asks(plan, known))
    parts.append(Text(text=known.say("leverage", plan=plan)))
    if plan.tailored_target is not None and (plan.ask(Component.BASE) or plan.ask(Component.EQUITY)):
        amounts = {"target": plan.tailored_target, "opening": plan.tailored_opening}
        parts.append(Text(text=known.say("tailored", **{name: _total(plan, x) for name, x in amounts.items()})))
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


def _script(number: int, words: Words, channel: str) -> Script:
    match channel:
        case "email":
            return Script(title=f"{number}. {words.title} (e-mail)", channel="email", text=words.email)
        case "message":
            return Script(title=f"{number}. {words.title} (short message)", channel="message", text=words.message)
        case _:
            return Script(title=f"{number}. {words.title}", channel="call", text=words.script)


def script(plan: Plan, argument: str, known: Known) -> list[Part]:
    """One lever as call, e-mail and short message, or in one of these forms; all of them together without a number."""
    wanted, _, channel = argument.partition(" ")
    number = int(wanted) if wanted.isdigit() else 0
    if 0 < number - len(plan.levers) <= len(plan.more):
        return _argument(number, plan.more[number - len(plan.levers) - 1], known)
    if number > len(plan.levers) or (number == 0 and plan.together is None):
        return [Note(text=known.say("no_such_script", number=number, count=len(plan.levers) + len(plan.more)))]
    words = plan.levers[number - 1] if number else plan.together
    if words is None:
        return []
    return [*_forms(words, f"{number}. " if number else "", channel), *_claims(_claimed(words.id, known), known)]


def _argument(number: int, argument: Argument, known: Known) -> list[Part]:
    """A lever of the guide that asks for nothing itself: its words, and what the guide claims."""
    words = [Script(title=f"{number}. {argument.title}", channel="call", text=argument.text)] if argument.text else []
    return [
        Text(text=known.say("argument", title=argument.title, words=words)),
        *words,
        *_claims(argument.claims, known),
    ]


def _claimed(lever_id: str, known: Known) -> tuple[str, ...]:
    """What the guide claims in one of its levers."""
    levers = known.guide.levers if known.guide else ()
    return next((lever.claims for lever in levers if lever.id == lever_id), ())


def _claims(claims: tuple[str, ...], known: Known) -> list[Part]:
    """The guide's claims, as the guide's: no script says them."""
    return [Note(text=known.say("claims", claims=claims))] if claims else []


def _forms(words: Words, number: str, channel: str = "") -> list[Part]:
    """What a lever is good for, and its words in every form, or in the one that is wanted."""
    call = Script(title=f"{number}{words.title}", channel="call", text=words.script)
    email = Script(title=f"{number}{words.title} (e-mail)", channel="email", text=words.email)
    message = Script(title=f"{number}{words.title} (short message)", channel="message", text=words.message)
    return [Text(text=words.why), *(form for form in (call, email, message) if channel in {"", form.channel})]


def reply(words: Words) -> list[Part]:
    """What to answer to a "no", as call, e-mail and short message."""
    return _forms(words, "")


def scripts(plan: Plan, known: Known) -> list[Part]:
    """The words for all levers in one conversation, as call, e-mail and short message."""
    return script(plan, "", known) if plan.together else [Note(text=known.say("no_scripts"))]


def why(plan: Plan, known: Known) -> list[Part]:
    """Every figure that is shown, with its origin."""
    guide = known.guide
    sources = [f"{s.title}{f': {s.detail}' if s.detail else ''}".rstrip(".") for s in (guide.sources if guide else ())]
    rows = origins(plan)
    tables = [_origins(group, [row for row in rows if row.group == group], known) for group in GROUPS]
    return [
        *(table for table in tables if table.rows),
        Text(text=known.say("why_asks", plan=plan)),
        *([Note(text=known.say("why_sources", sources=sources))] if sources else []),
    ]


def _origins(group: Group, rows: list[Origin], known: Known) -> Table:
    cells = tuple((row.what, _span(row), row.source) for row in rows)
    return Table(title=known.say("why_title", group=group), columns=("", "amount", "how"), rows=cells)


def _span(row: Origin) -> str:
    low = printed(row.low, row.currency)
    return low if row.high is None or row.high == row.low else f"{low} to {printed(row.high, row.currency)}"


def packages(plan: Plan, known: Known) -> list[Part]:
    """Equal ways to take the same value, to be offered side by side."""
    remarks = [Note(text=note) for note in plan.package_notes]
    if not plan.packages:
        return [Note(text=known.say("no_packages")), *remarks]
    rows = tuple(
        (p.name, *(printed(x, plan.currency) for x in (p.base, p.equity, p.sign_on, p.average, p.first_year, p.steady)))
        for p in plan.packages
    )
    columns = ("", "base", "whole grant", "sign-on", "average a year", "first year", "later years")
    return [
        Table(title=known.say("packages_title", plan=plan), columns=columns, rows=rows),
        Text(text=known.say("packages")),
    ]


def ladder(plan: Plan, known: Known) -> list[Part]:
    """The steps from the opening to the target, each for something in return."""
    if not plan.ladder:
        return [Note(text=known.say("no_ladder"))]
    rows = tuple(
        (
            str(r.number),
            *("-" if x is None else printed(x, plan.currency) for x in (r.base, r.equity, r.total)),
            r.trade,
        )
        for r in plan.ladder
    )
    columns = ("step", "base", "whole grant", "total a year", "in return")
    return [
        Table(title=known.say("ladder_title"), columns=columns, rows=rows),
        Text(text=known.say("ladder", plan=plan)),
    ]


def levels(plan: Plan, known: Known) -> list[Part]:
    """The level map, and what a level below the expected one means."""
    guide = known.guide
    if guide is None or not guide.levels:
        return [Note(text=known.say("no_levels"))]
    peers = list(dict.fromkeys(peer for row in guide.levels for peer in row.peers))
    rows = tuple((row.own, *(row.peers.get(peer, "-") for peer in peers)) for row in guide.levels)
    table = Table(title=known.say("levels_title"), columns=(guide.name, *peers), rows=rows)
    return [table, Text(text=known.say("levels", plan=plan))]


def premiums(known: Known) -> list[Part]:
    """The guide's premiums: arguments with the guide's ranges, never added to a band."""
    guide = known.guide
    if guide is None or not guide.premiums or known.row is None:
        return [Note(text=known.say("no_premiums"))]
    currency = known.row.currency
    rows = tuple(
        (p.title, " to ".join(printed(end, currency) for end in p.amount) if p.amount else "-", p.argument)
        for p in guide.premiums
    )
    table = Table(title=known.say("premiums_title"), columns=("argument", "the guide's figure", "why"), rows=rows)
    return [table, Text(text=known.say("premiums"))]


def summary(known: Known) -> list[Part]:
    """Everything that is known, and what is still open."""
    facts = noted(State(), known)
    open_questions = [asked.slot for asked in pending(known)]
    held = [other_words(other, known.currency) for other in known.state.held]
    del held
    return [Text(text=known.say("summary", facts=facts, open=len(open_questions)))]


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
    if before.walk_away != after.walk_away and after.walk_away is not None:
        yield f"walk-away: {printed(after.walk_away, after.currency)} a year"
    if [w.id for w in before.levers] != [w.id for w in after.levers]:
        yield "levers to pull together: " + "; ".join(w.title for w in after.levers)
