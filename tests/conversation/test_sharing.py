"""Sharing in conversation: shown first, stored after a yes, taken back; the card; the rules, for admins."""

import re
from pathlib import Path
from typing import Final

import pytest

from bot.benchmarks.batches import settled
from bot.benchmarks.pool import Entry
from bot.benchmarks.publish import published
from bot.benchmarks.report import Report
from bot.benchmarks.rules import Rules
from bot.benchmarks.team import Team
from bot.conversation.benchmarks_card import card
from bot.conversation.engine import step
from bot.conversation.events import Action, Chose, Commanded, Said, Submitted
from bot.conversation.known import Known
from bot.conversation.parts import Choice, Form, Reply, Table, plain
from bot.conversation.sharing import concerns_team
from bot.conversation.state import State
from tests.conversation.dialogue import TODAY, library, talk

TEAM: Final = Team(rules=Rules())
OFFER: Final = "Ally security engineer, Charlotte, 150k base, 36k RSU over 4 years, 33k bonus, 10k sign-on"
ROOT: Final = Path(__file__).parents[2]


def tell(*said: str | Action, team: Team = TEAM, state: State | None = None) -> tuple[State, list[Reply]]:
    """Several turns in a team."""
    now, replies = state or State(), []
    for each in said:
        action = Said(text=each) if isinstance(each, str) else each
        now, reply = step(now, action, library(), TODAY, team)
        replies.append(reply)
    return now, replies


def text(reply: Reply) -> str:
    """All of a reply as text."""
    return "\n".join(plain(part) for part in reply.parts)


def shared(region: str = "Charlotte, NC", base: int = 150_000, **other: object) -> Report:
    """The report of the offer above."""
    job = {"company": "Ally Financial", "role": "Security Engineer", "currency": "USD", "month": "2026-03"}
    return Report.model_validate(job | {"region": region, "base": base} | other)


def team_of(*reports: Report, admin: bool = False) -> Team:
    """A team in which as many people shared."""
    pool = settled([Entry(f"p{n}", each, float(n)) for n, each in enumerate(reports)], 100.0, people=5)
    return Team(rules=Rules(), cells=published(pool, people=5), admin=admin)


def test_the_own_offer_is_shown_as_it_would_be_stored() -> None:
    """Every field is shown and a yes asked for; nothing is stored yet."""
    state, replies = tell("Ally, security engineer, Charlotte", OFFER, "share")
    asked = replies[-1]
    table = next(part for part in asked.parts if isinstance(part, Table))
    rows = {row[0]: row[1] for row in table.rows}
    assert (rows["Company"], rows["Role"], rows["Region"]) == ("Ally Financial", "Security Engineer", "Charlotte, NC")
    assert (rows["Base, a year"], rows["Stock, a year of the grant"], rows["Sign-on, once"]) == (
        "$150,000", "$9,000", "$10,000",
    )  # fmt: skip
    assert rows["Month"] == "2026-03"
    assert (asked.asks, asked.effect, asked.report) == ("share", "none", None)
    assert state.sharing == shared(equity=9_000, bonus=33_000, sign_on=10_000, total=192_000)


@pytest.mark.parametrize("yes", ["yes", "Yes!\n", "1", "share it", Chose(slot="share", value="yes", conversation="0")])
def test_a_yes_stores_what_was_shown(yes: str | Action) -> None:
    """By word, number or button; the conversation's own offer is left as it was."""
    state, replies = tell(f"share {OFFER}", yes)
    assert replies[-1].effect == "share"
    assert replies[-1].report == shared(equity=9_000, bonus=33_000, sign_on=10_000, total=192_000)
    assert state == State()


@pytest.mark.parametrize(
    "no", ["no", "2", "summary", "base is 160k", Chose(slot="share", value="no", conversation="0")]
)
def test_anything_else_stores_nothing(no: str | Action) -> None:
    """A no, or another topic; a yes that comes later has nothing left to store."""
    _, replies = tell(f"share {OFFER}", no, Chose(slot="share", value="yes", conversation="0"))
    assert [reply.effect for reply in replies] == ["none"] * 3
    assert "nothing waiting" in text(replies[-1])


def test_what_is_missing_is_asked_in_a_form_and_the_form_shares() -> None:
    """Without an offer "share" shows a form; its submission is shown like any other report."""
    _, (asked,) = tell("share")
    form = next(part for part in asked.parts if isinstance(part, Form))
    values = {"company": "Ally", "role": "security engineer", "region": "New York", "offer": "160k base, no bonus"}
    assert {field.name for field in form.fields} == {*values, "level"}
    state, _ = tell(Submitted(form=form.name, values=values))
    assert state.sharing == shared("New York", 160_000, bonus=0)
    unread, (again,) = tell(Submitted(form=form.name, values={"company": "Ally"}))
    assert unread.sharing is None
    assert any(isinstance(part, Form) for part in again.parts)


def test_the_form_holds_what_is_known() -> None:
    """An offer that lacks only its base is filled in as far as it goes."""
    _, replies = tell("Ally, security engineer, Charlotte", "36k RSU over 4 years", "share")
    form = next(part for part in replies[-1].parts if isinstance(part, Form))
    filled = {field.name: field.value for field in form.fields}
    assert (filled["company"], filled["region"]) == ("Ally Financial", "Charlotte, NC")
    assert "$36,000" in filled["offer"]


def test_a_doubt_is_settled_before_sharing() -> None:
    """An amount that may mean two things is not shared; the question about it is asked."""
    state, replies = tell("Ally, security engineer, Charlotte", "150k base, 36k stock", "share")
    assert state.sharing is None
    assert replies[-1].asks == "equity_period"


def test_a_job_without_a_guide_can_be_shared() -> None:
    """Names no guide has are kept as they were said, in one line and without a separator."""
    values = {"company": "Bakers |  Union", "role": "Baker", "region": "Bern", "level": "", "offer": "CHF 90k base"}
    state, _ = tell(Submitted(form="report", values=values))
    assert state.sharing is not None
    assert (state.sharing.company, state.sharing.currency) == ("Bakers Union", "CHF")


def test_options_are_not_counted_as_stock() -> None:
    """What no market prices is not stated in a report, and so there is no total."""
    state, _ = tell("share Ally security engineer, Charlotte, 150k base, 40k in options over 4 years, 33k bonus")
    assert state.sharing is not None
    assert (state.sharing.equity, state.sharing.total) == (None, None)


def test_sharing_again_says_that_it_replaces() -> None:
    """Who has a report of that cell is told that it takes its place."""
    again = TEAM.model_copy(update={"mine": (shared(),)})
    assert "takes the place" in text(tell(f"share {OFFER}", team=again)[1][0])
    assert "takes the place" not in text(tell(f"share {OFFER}")[1][0])


def test_without_a_team_nothing_is_shared() -> None:
    """In a conversation without a team, or where an admin switched it off."""
    for reply in (talk(f"share {OFFER}")[1][0], tell(f"share {OFFER}", team=Team(rules=Rules(sharing=False)))[1][0]):
        assert "switched off" in text(reply)
    _, replies = tell(f"share {OFFER}")
    state, _ = tell(f"share {OFFER}")
    assert replies
    assert tell("yes", team=Team(rules=Rules(sharing=False)), state=state)[1][0].effect == "none"


def test_a_report_is_withdrawn() -> None:
    """The only one at once; of several the one that is chosen, or all."""
    one = TEAM.model_copy(update={"mine": (shared(),)})
    _, (gone,) = tell("withdraw my report", team=one)
    assert (gone.effect, gone.report) == ("withdraw", shared())
    two = TEAM.model_copy(update={"mine": (shared(), shared("New York"))})
    _, (asked,) = tell(Commanded(name="withdraw"), team=two)
    choice = next(part for part in asked.parts if isinstance(part, Choice))
    assert [option.label for option in choice.options][-1] == "All of them"
    assert not any(re.search(r"Charlotte|New York|150", option.value) for option in choice.options)
    _, (chosen,) = tell(Chose(slot="withdraw", value=choice.options[1].value, conversation="0"), team=two)
    assert (chosen.effect, chosen.report) == ("withdraw", shared("New York"))
    _, (every,) = tell(Chose(slot="withdraw", value="all", conversation="0"), team=two)
    assert (every.effect, every.report) == ("withdraw", None)
    _, (none,) = tell("unshare")
    assert none.effect == "none"


def test_withdraw_alone_may_mean_the_employer() -> None:
    """Who shared nothing and says "withdraw" is told about employers that withdraw an offer."""
    assert "take the offer back" in text(tell("withdraw")[1][0])


def test_only_admins_change_the_rules() -> None:
    """On, off, people and days; never under five."""
    admin = TEAM.model_copy(update={"admin": True})
    assert tell("benchmarks off")[1][0].rules is None
    assert tell("benchmarks off", team=admin)[1][0].rules == Rules(sharing=False)
    assert tell("benchmarks on", team=admin)[1][0].rules == Rules()
    assert tell("benchmarks k 8", team=admin)[1][0].rules == Rules(people=8)
    assert tell("benchmarks retention 90 days", team=admin)[1][0].rules == Rules(retention_days=90)
    for refused in ("benchmarks k 4", "benchmarks retention 0"):
        assert tell(refused, team=admin)[1][0].effect == "none"


def test_the_card_shows_bands_levels_sources_and_the_team() -> None:
    """Every component with its convention, the level map, where it comes from, and n= of the team's cell."""
    team = team_of(*(shared(base=150_000 + n * 1000) for n in range(5)))
    said = text(card("ally security engineer charlotte", Known(State(), library(), TODAY), team))
    for expected in ("base, a year", "stock, over 4 years", "one year of stock", "level map", "guide (unverified",
                     "members n=5", "$152,000", "Levels.fyi"):  # fmt: skip
        assert expected in said, expected
    assert "percentile" not in said


def test_the_card_widens_and_says_so() -> None:
    """With reports of several regions the cell takes in all of them, in the card of one region too."""
    regions = ("Charlotte, NC", "New York", "Detroit, MI (HQ)", "New York", "New York")
    team = team_of(*(shared(region, 150_000 + n) for n, region in enumerate(regions)))
    known = Known(State(), library(), TODAY)
    said = text(card("ally security engineer new york", known, team))
    assert "all regions together" in said
    assert "members n=5" in said
    assert "percentile" not in said


def test_a_percentile_takes_twenty() -> None:
    """The outer tenths have a column from twenty people on."""
    team = team_of(*(shared(base=150_000 + n * 1000) for n in range(20)))
    assert "10th to 90th percentile" in text(card("ally security engineer", Known(State(), library(), TODAY), team))


def test_a_card_of_a_job_that_only_the_team_knows() -> None:
    """A company without a guide has a card as soon as enough people shared."""
    team = team_of(*(shared(company="Bakers Union", role="Baker", base=90_000 + n) for n in range(5)))
    known = Known(State(), library(), TODAY)
    assert "Baker at Bakers Union" in text(card("bakers union baker", known, team))
    assert "no guide" in text(card("nobody at all", known, team))
    assert "What your team has published" in text(card("", known, team))
    assert "Name a company" in text(card("", known))


def test_benchmarks_in_a_conversation_are_of_its_job() -> None:
    """Without a name the command shows the job that is talked about, and nothing of the person's offer."""
    _, replies = tell(
        "Ally, security engineer, Charlotte", "137,500 base, 36k RSU over 4 years, no bonus", "benchmarks"
    )
    said = text(replies[-1])
    assert said.startswith("Security Engineer at Ally Financial, Charlotte, NC")
    assert "137,500" not in said
    assert "published nothing" in said


@pytest.mark.parametrize("said", ["the share price is 45", "share price 45", "base is 150k", "what is a benchmark"])
def test_other_talk_is_not_about_sharing(said: str) -> None:
    """Stock is spoken of in the same words."""
    assert not concerns_team(Said(text=said))


def test_what_concerns_the_team() -> None:
    """The pool is read for these turns only."""
    for action in (Said(text="share"), Commanded(name="benchmarks"), Submitted(form="report", values={}),
                   Said(text="yes"), Chose(slot="withdraw", value="all")):  # fmt: skip
        assert concerns_team(action)
    for action in (Commanded(name="plan"), Submitted(form="offer", values={}), Chose(slot="region", value="x")):
        assert not concerns_team(action)


def test_percentile_is_said_of_twenty_reports_only() -> None:
    """No wording says percentile; in the code only what shows the outer tenths of a team does."""
    where = {"charting.py", "team_cells.py", "parts.py", "charts.py", "benchmarks.py"}
    spoken = [path for folder in ("content/voice", "content/scripts") for path in (ROOT / folder).glob("*")]
    assert not [path for path in spoken if "percentile" in path.read_text("utf-8").casefold()]
    code = [path for folder in ("bot", "adapters") for path in (ROOT / folder).rglob("*.py")]
    shown = re.compile(r"[\"'][^\"'\n]*percentile[^\"'\n]*[\"']", re.IGNORECASE)
    found = {path.name for path in code for line in path.read_text("utf-8").splitlines()
             if shown.search(line) and '"""' not in line}  # fmt: skip
    assert found <= where
