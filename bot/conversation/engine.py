"""One turn of the conversation, as a pure function: the state and an action in, the new state and a reply out."""

from collections.abc import Callable
from datetime import date

from bot.benchmarks.team import NO_TEAM, Team
from bot.conversation import backing, charted, comparing, correcting, read_back, saying, sharing, showing, unlisted
from bot.conversation.events import Action, Commanded
from bot.conversation.known import Known
from bot.conversation.noting import noted
from bot.conversation.parts import Choice, Note, Option, Part, Reply, Text
from bot.conversation.questions import doubtful, next_question, ready
from bot.conversation.reading import Heard, hear
from bot.conversation.state import State
from bot.guides.model import Library
from bot.plan.plan import Plan
from bot.plan.refusals import answer_refusal

_ECHO = 60
_NAMED = 5


def step(
    state: State,
    action: Action,
    library: Library,
    today: date,
    team: Team = NO_TEAM,
) -> tuple[State, Reply]:
    """Apply one action to the state and answer it."""
    about_sharing = sharing.shared(action, Known(state, library, today), team)
    new, reply = about_sharing or _step(sharing.undecided(state), action, library, today)
    return new, reply.model_copy(update={"conversation": str(new.round)})


def _step(state: State, action: Action, library: Library, today: date) -> tuple[State, Reply]:
    before = Known(state, library, today)
    heard = hear(action, before)
    settled = unlisted.with_place_said(correcting.settled(before.state, heard.state), before)
    after = Known(settled, library, today)
    if heard.stale is not None:
        return state, Reply(parts=(_start_again(before),), asks="start_again")
    if heard.command is not None:
        return _command(heard.command, after)
    return after.state, _answer(action, before, after, heard)


def plan_of(known: Known) -> Plan | None:
    """The plan as far as the answers allow one."""
    if known.case is None or known.guide is None:
        return None
    from bot.plan.make import make_plan  # noqa: PLC0415 - a conversation begins without a plan, and sooner so

    place = known.row.place if known.row else None
    duty = known.library.pay_range_duty(place) if place else None
    history = known.library.salary_history_rule(place) if place else None
    market = known.library.market(known.guide, known.row) if known.row and known.guide.key else None
    words, today = known.library.wording, known.today
    return make_plan(known.guide, known.case, words, today, duty=duty, history=history, market=market)


def _answer(action: Action, before: Known, after: Known, heard: Heard) -> Reply:
    parts: list[Part] = [Note(text=remark) for remark in heard.remarks]
    if not heard.understood:
        return _with_question([*parts, _not_understood(heard.said, after)], after)
    backs = read_back.read_back(action, before.state, after)
    notes = noted(before.state, after, [back.slug for back in backs])
    if notes:
        parts.append(Text(text=after.say("noted", notes=notes)))
    parts += read_back.shown(backs, after)
    parts += _not_listed(before, after)
    parts += _value(before, after)
    return _with_question(parts, after)


def _value(before: Known, after: Known) -> list[Part]:
    """What the new answers are worth: first look, position, plan, or what changed in it."""
    plan = plan_of(after)
    refused = len(after.state.refusals) > len(before.state.refusals)
    if plan is None or before.state == after.state:
        return [Note(text=after.say("not_yet"))] if refused else []
    if refused:
        return _refused(plan, after)
    parts: list[Part] = []
    moved = _row(before) != _row(after)
    if before.case is None or moved:
        parts += showing.first_look(plan, after)
    if comparing.comparable(after) - comparing.comparable(before):
        parts += comparing.compare(after)
    if ready(after) and not ready(before):
        return parts + showing.whole_plan(plan, after)
    if not doubtful(after) and (moved or doubtful(before) or _offered(before) != _offered(after)):
        parts += showing.standing(plan, after)
    old = plan_of(before)
    return parts + (showing.changed(old, plan, after) if ready(after) and old is not None else [])


def _offered(known: Known) -> tuple[object, ...]:
    """The offer, and the rates that it is counted at."""
    return known.state.own, known.state.rates, known.state.posted_range


def _row(known: Known) -> tuple[str | None, str | None, str | None]:
    """The guide, the region and the level that the bands are printed for."""
    unguided = f"{known.guide.role} at {known.guide.company}" if known.guide else None
    return known.state.guide or unguided, known.state.region, known.row.level if known.row else None


def _refused(plan: Plan, known: Known) -> list[Part]:
    refusal = known.state.refusals[-1]
    times = known.state.refusals.count(refusal)
    if known.case is None:
        return []
    return saying.reply(answer_refusal(plan, known.case, refusal, times, known.library.wording))


def _with_question(parts: list[Part], known: Known) -> Reply:
    asked = next_question(known)
    if asked is None:
        return Reply(parts=tuple(parts) or (Text(text=known.say("nothing_open")),))
    return Reply(parts=(*parts, asked.part(known)), asks=asked.slot)


def _not_understood(said: str, known: Known) -> Note:
    asked = next_question(known)
    example = asked.example(known) if asked else ""
    echo = said if len(said) <= _ECHO else f"{said[:_ECHO]}…"
    return Note(text=known.say("not_understood", said=echo, example=example, asked=asked))


def _not_listed(before: Known, after: Known) -> list[Part]:
    """A company, role or region that was said but that no guide has."""
    old, new = before.state, after.state
    parts: list[Part] = []
    if new.company is None and not new.without_guide and new.company_said and new.company_said != old.company_said:
        near = after.library.match_company(new.company_said).candidates
        parts.append(
            Note(text=after.say("company_unknown", said=new.company_said, near=near, companies=_companies(after)))
        )
    if new.company and new.guide is None and new.role_said and new.role_said != old.role_said:
        parts.append(Note(text=after.say("role_unknown", said=new.role_said)))
    if new.region is None and new.region_said and new.region_said != old.region_said and after.guide:
        row = after.library.estimate(after.guide, new.region_said, new.level)
        names = after.guide.region_names()
        parts.append(Note(text=after.say("region_unknown", said=new.region_said, regions=names, estimated=row)))
    return parts


def _companies(known: Known) -> list[str]:
    return [company.name for company in known.library.companies()][:_NAMED]


def _start_again(known: Known) -> Choice:
    options = (Option(label="Start again with this", value="yes"), Option(label="Leave it", value="no"))
    return Choice(slot="start_again", prompt=known.say("stale"), options=options)


def _command(command: Commanded, known: Known) -> tuple[State, Reply]:
    match command.name:
        case "start over":
            fresh = Known(State(round=known.state.round + 1), known.library, known.today)
            return fresh.state, _with_question([Text(text=fresh.say("started_over"))], fresh)
        case "forget me":
            return State(), Reply(parts=(Text(text=known.say("forgotten")),), effect="forget")
        case "undo":
            return _undone(known)
        case "export":
            return known.state, Reply(parts=(Text(text=known.say("export")),), effect="export")
        case _:
            return known.state, _with_question(_shown(command, known), known)


def _undone(known: Known) -> tuple[State, Reply]:
    """The state before the last answer, and what that changes."""
    if known.state.before is None:
        return known.state, _with_question([Note(text=known.say("nothing_to_undo"))], known)
    earlier = Known(State.load(known.state.before), known.library, known.today)
    told = Text(text=earlier.say("undone", notes=noted(known.state, earlier)))
    return earlier.state, _with_question([told, *_value(known, earlier)], earlier)


def _shown(command: Commanded, known: Known) -> list[Part]:
    if command.name == "term":
        explained = known.say("glossary", term=command.argument.lower())
        return [Text(text=explained) if explained else _not_understood(command.argument, known)]
    if command.name in _SAID:
        return [Text(text=known.say(command.name))]
    if command.name in _WITHOUT_PLAN:
        return _WITHOUT_PLAN[command.name](known)
    plan = plan_of(known)
    if plan is None:
        return [Note(text=known.say("not_yet"))]
    return _OF_PLAN[command.name](plan, command.argument, known)


def _hello(known: Known) -> list[Part]:
    if known.state == State(round=known.state.round):
        return [Text(text=known.say("hello"))]
    return [Text(text=known.say("welcome_back")), *showing.summary(known)]


def _past_pay(known: Known) -> list[Part]:
    """What the place says about asking for past pay, and how to decline."""
    place = known.row.place if known.row else None
    rule = known.library.salary_history_rule(place) if place else None
    return [Text(text=known.say("past_pay", rule=rule))]


_SAID = frozenset({"help", "thanks", "rescind", "accepted", "said_no", "bye", "file"})

_WITHOUT_PLAN: dict[str, Callable[[Known], list[Part]]] = {
    "hello": _hello,
    "summary": showing.summary,
    "compare": comparing.compare,
    "past_pay": _past_pay,
    "premiums": backing.premiums,
}

_OF_PLAN: dict[str, Callable[[Plan, str, Known], list[Part]]] = {
    "plan": lambda plan, _, known: showing.whole_plan(plan, known),
    "why": backing.why_any,
    "script": saying.script,
    "scripts": lambda plan, _, known: saying.scripts(plan, known),
    "charts": lambda _plan, _, known: charted.all_charts(known),
    "packages": lambda plan, _, known: backing.packages(plan, known),
    "ladder": lambda plan, _, known: backing.ladder(plan, known),
    "levels": lambda plan, _, known: backing.levels(plan, known),
    "walkaway": lambda plan, _, known: showing.walk_away(plan, known),
    "time": lambda plan, _, known: [Text(text=known.say("ask_for_time", plan=plan))],
}
