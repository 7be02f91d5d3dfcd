"""Sharing with the team: what would be stored is shown first, and only a yes stores it; taking back; the rules."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from bot.benchmarks.cells import cells_of
from bot.benchmarks.report import COMPONENTS, Report
from bot.benchmarks.rules import LEAST_PEOPLE, Rules
from bot.benchmarks.team import Team
from bot.conversation.benchmarks_card import card, guide_card
from bot.conversation.events import Action, Chose, Commanded, Said, Submitted
from bot.conversation.known import Known
from bot.conversation.noting import terms as stated_terms
from bot.conversation.parts import Choice, Field, Form, Note, Option, Reply, Table, Text, token
from bot.conversation.questions import YES_NO, doubtful, next_question
from bot.conversation.reading import hear
from bot.conversation.ruling import asked_benchmarks, rules_in
from bot.conversation.state import State
from bot.offers.money import Amount, nearest_to, printed
from bot.offers.offer import Offer
from bot.plan.terms import Terms, terms_of

FORM: Final = "report"
LONGEST_NAME: Final = 60

NO_NAMES: Final[Mapping[str, str]] = {}

Turn = tuple[State, Reply]

_SHARE: Final = re.compile(
    r"/?share(?: (?:my|this|the) (?:offer|report|numbers)| it| mine| this)?(?: with (?:my|the) team)?"
    r"(?:[:,]?\s+(?!price|value|count|class|plan|grant|options|vest)(?P<offer>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_WITHDRAW: Final = re.compile(
    r"/?(?:unshare|withdraw|"
    r"(?:withdraw|remove|delete|take back|unshare) (?:my|the) (?:shared )?(?:reports?|offer from the (?:team|pool)))",
    re.IGNORECASE,
)
_YES: Final = frozenset({"yes", "y", "1", "ok", "okay", "sure", "share it", "yes please"})
_NO: Final = frozenset({"no", "n", "2", "don't", "do not share", "no thanks", "cancel"})
_NAMES: Final = frozenset({"share", "withdraw", "benchmarks"})


def concerns_team(action: Action) -> bool:
    """Whether a turn may need to know the team's pool; others are spared the reading of it."""
    match action:
        case Said():
            return _asked(action) is not None or _decision(action) is not None
        case Commanded():
            return action.name in _NAMES
        case Chose():
            return action.slot in _NAMES
        case Submitted():
            return action.form == FORM


def shared(action: Action, known: Known, team: Team) -> Turn | None:
    """The turn, where it is about sharing; None leaves it to the rest of the conversation."""
    decision = _decision(action)
    if decision is not None and (known.state.sharing is not None or isinstance(action, Chose)):
        return _decided(decision, known, team)
    if isinstance(action, Chose) and action.slot == "withdraw":
        return _withdrawn(action.value, known, team)
    if isinstance(action, Submitted) and action.form == FORM:
        return _offered(_told(Submitted(form="offer", values=action.values), known), known, team, action.values)
    command = _asked(action)
    if command is None or (command.name == "withdraw" and _means_the_offer(action, team)):
        return None
    return _commanded(command, known, team)


def undecided(state: State) -> State:
    """The state once something else is said than yes or no: what was shown is not kept."""
    return state if state.sharing is None else state.but(sharing=None)


def _commanded(command: Commanded, known: Known, team: Team) -> Turn:
    known = Known(undecided(known.state), known.library, known.today)
    match command.name:
        case "share":
            told = _told(Said(text=command.argument), known) if command.argument.strip() else known
            return _offered(told, known, team)
        case "withdraw":
            return _withdrawn("", known, team)
        case _:
            return known.state, _benchmarks(command.argument.strip(), known, team)


def _asked(action: Action) -> Commanded | None:
    """The command, typed or given."""
    if isinstance(action, Commanded):
        return action if action.name in _NAMES else None
    if not isinstance(action, Said):
        return None
    said = action.text.strip().rstrip(".!?")
    if found := _SHARE.fullmatch(said):
        return Commanded(name="share", argument=found["offer"] or "")
    if _WITHDRAW.fullmatch(said):
        return Commanded(name="withdraw")
    asked = asked_benchmarks(said)
    return None if asked is None else Commanded(name="benchmarks", argument=asked)


def _decision(action: Action) -> str | None:
    if isinstance(action, Chose):
        return action.value if action.slot == "share" else None
    said = action.text.strip(" .!\t\r\n").casefold() if isinstance(action, Said) else ""
    return "yes" if said in _YES else "no" if said in _NO else None


def _means_the_offer(action: Action, team: Team) -> bool:
    """Whether "withdraw" alone rather asks about an employer that withdraws an offer."""
    return isinstance(action, Said) and action.text.strip().casefold() == "withdraw" and not team.mine


def _told(action: Action, known: Known) -> Known:
    """What a typed offer comes to by itself, whatever the conversation is about."""
    return Known(hear(action, Known(State(), known.library, known.today)).state, known.library, known.today)


def _offered(told: Known, known: Known, team: Team, named: Mapping[str, str] = NO_NAMES) -> Turn:
    """Show what would be stored, and ask; or say what is missing. `named` is what a form calls the job."""
    if not team.rules.sharing:
        return known.state, Reply(parts=(Note(text=known.say("sharing_off")),))
    asked = next_question(told)
    if asked is not None and doubtful(told):
        return known.state, Reply(parts=(Note(text=known.say("share_doubt")), asked.part(told)), asks=asked.slot)
    report = report_of(told, named)
    if report is None:
        return known.state, Reply(parts=(Text(text=known.say("share_form")), report_form(told, named)))
    again = any(cells_of(mine)[0].key == cells_of(report)[0].key for mine in team.mine)
    parts = (
        preview(report),
        Text(text=known.say("share_preview", people=team.rules.people, again=again, days=team.rules.retention_days)),
        Choice(slot="share", prompt=known.say("ask_share"), options=YES_NO),
    )
    return known.state.but(sharing=report), Reply(parts=parts, asks="share")


def _decided(decision: str, known: Known, team: Team) -> Turn:
    report, state = known.state.sharing, undecided(known.state)
    if report is None:
        return state, Reply(parts=(Note(text=known.say("share_nothing")),))
    if decision != "yes" or not team.rules.sharing:
        return state, Reply(parts=(Text(text=known.say("not_shared")),))
    text = known.say("shared", cell=cells_of(report)[0], people=team.rules.people)
    return state, Reply(parts=(Text(text=text),), effect="share", report=report)


def _withdrawn(chosen: str, known: Known, team: Team) -> Turn:
    named = {token(cells_of(report)[0].key, 0): report for report in team.mine}
    if not named:
        return known.state, Reply(parts=(Note(text=known.say("nothing_shared")),))
    if len(named) > 1 and chosen not in {*named, "all"}:
        options = [Option(label=str(cells_of(report)[0]), value=value) for value, report in named.items()]
        choice = Choice(
            slot="withdraw",
            prompt=known.say("ask_withdraw"),
            options=(*options, Option(label="All of them", value="all")),
        )
        return known.state, Reply(parts=(choice,), asks="withdraw")
    report = None if chosen == "all" else named.get(chosen, team.mine[0])
    return known.state, Reply(parts=(Text(text=known.say("withdrawn")),), effect="withdraw", report=report)


def _benchmarks(asked: str, known: Known, team: Team) -> Reply:
    if rules := rules_in(asked):
        return _ruled(known, team, rules)
    if not asked and known.state.guide and known.guide:
        return guide_card(known.guide, known.state.region, known, team)
    return card(asked, known, team)


def _ruled(known: Known, team: Team, changes: Mapping[str, bool | int]) -> Reply:
    if not team.admin:
        return Reply(parts=(Note(text=known.say("rules_admin")),))
    if changes.get("people", LEAST_PEOPLE) < LEAST_PEOPLE or changes.get("retention_days", 1) < 1:
        return Reply(parts=(Note(text=known.say("rules_least", least=LEAST_PEOPLE)),))
    rules = Rules.model_validate(team.rules.model_dump() | dict(changes))
    return Reply(parts=(Text(text=known.say("rules", rules=rules)),), effect="rules", rules=rules)


def report_of(known: Known, named: Mapping[str, str] = NO_NAMES) -> Report | None:
    """The report of the offer that is known; None where job, region or base is not."""
    own = known.case.offer if known.case else known.state.own
    names = _names(known, named)
    if own is None or not all(names[slot] for slot in ("company", "role", "region")):
        return None
    terms = terms_of(own.model_copy(update={"currency": own.currency or known.currency}), "")
    if terms.base is None:
        return None
    month = f"{known.today:%Y-%m}"
    return Report.model_validate(names | _amounts(own, terms) | {"currency": terms.currency, "month": month})


def _names(known: Known, named: Mapping[str, str]) -> dict[str, str | None]:
    """Company, role, level and region: the guide's names where it has them, else what was said."""
    state, guide, row = known.state, known.guide, known.row
    names = {
        "company": guide.company if guide else state.company_said and known.company,
        "role": guide.role if guide else state.role_said,
        "region": (row.region if row else None) or state.region_said,
        "level": (row.level if row else None) or state.level or state.level_said,
    }
    return {slot: _name(name or named.get(slot) or "") or None for slot, name in names.items()}


def _name(said: str) -> str:
    return " ".join(said.replace("|", " ").split())[:LONGEST_NAME]


def _amounts(own: Offer, terms: Terms) -> dict[str, Amount | None]:
    """The components, a year each but for the sign-on; stock that no market prices is not counted."""
    base = terms.base or Decimal(0)
    equity = None if terms.grant is None else terms.grant / terms.years
    bonus = terms.bonus_on(base) if terms.bonus_known else None
    known = equity is not None and bonus is not None
    amounts = {
        "base": base,
        "equity": equity,
        "bonus": bonus,
        "sign_on": terms.sign_on if own.sign_on is not None else None,
        "total": base + (equity or 0) + (bonus or 0) if known else None,
    }
    return {name: None if amount is None else nearest_to(amount, Decimal(1)) for name, amount in amounts.items()}


def preview(report: Report) -> Table:
    """A report exactly as it would be stored."""
    stated = dict(report.stated())
    amounts = [
        (label, printed(stated[name], report.currency) if name in stated else "not stated")
        for name, label in COMPONENTS.items()
    ]
    named = [("Company", report.company), ("Role", report.role), ("Level", report.level or "not stated")]
    rows = (*named, ("Region", report.region), *amounts, ("Month", report.month))
    return Table(title="What would be stored, and nothing else", columns=("", "stored"), rows=rows)


def report_form(known: Known, named: Mapping[str, str] = NO_NAMES) -> Form:
    """The form of a report, filled in with what is known."""
    own = known.state.own
    stated = "; ".join(words for _, words in stated_terms(own, known.currency)) if own else ""
    filled = {"offer": stated} | dict(named) | {slot: name for slot, name in _names(known, named).items() if name}
    fields = (
        ("company", "Company", "Ally Financial"),
        ("role", "Role", "Security Engineer"),
        ("level", "Level, if there is one", "L4"),
        ("region", "Region", "Charlotte, NC"),
        ("offer", "The offer", "150k base, 36k RSU over 4 years, 33k bonus"),
    )
    made = (
        Field(
            name=name,
            label=label,
            example=example,
            value=filled.get(name, ""),
            optional=name == "level",
        )
        for name, label, example in fields
    )
    return Form(name=FORM, title="Share an offer with your team", fields=tuple(made))
