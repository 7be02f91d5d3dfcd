"""The App Home: negotiations with their deadlines, the team's benchmarks, one's own data, and help."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from adapters.slack.home import SHOWN, home
from adapters.slack.limits import LIMITS
from adapters.slack.names import EXPORT, FORGET, HELP, RESUME, START
from bot.conversation.parts import Reply, Table, Text
from bot.lookups import Negotiation
from tests.adapters.replies import PARTS
from tests.adapters.slack.blockkit import faults_of_view

TODAY = date(2026, 3, 2)
"""A Monday."""


@dataclass(frozen=True)
class Listed:
    """A negotiation at a glance."""

    conversation: str
    title: str = "Security Engineer at Ally Financial, Charlotte, NC"
    next_step: str = "The plan is ready."
    deadline: date | None = None
    updated_at: datetime = datetime(2026, 3, 2, tzinfo=UTC)


def buttons(view: Any) -> dict[str, Any]:
    """The buttons of a view, by their names."""
    found = [e for block in view["blocks"] if block["type"] == "actions" for e in block["elements"]]
    found += [block["accessory"] for block in view["blocks"] if "accessory" in block]
    return {button["action_id"]: button for button in found}


def test_the_home_looks_like_this(snapshot: SnapshotAssertion) -> None:
    """Nothing yet; two negotiations; and what the team has shared."""
    table = Table(title="Base, Charlotte", columns=("", "of 7"), rows=(("median", "$158,000"),))
    team = Reply(parts=(Text(text="7 colleagues have shared."), table))
    two = (Listed("d1", deadline=date(2026, 3, 6)), Listed("d2", title="A new negotiation", next_step="Which company?"))
    views = [home((), TODAY), home(two, TODAY), home(two, TODAY, team)]
    assert [faults_of_view(view) for view in views] == [[], [], []]
    assert views == snapshot


def test_a_negotiation_is_resumed_by_its_digest_and_all_else_by_name() -> None:
    """No figure and no name stands in a value."""
    found = buttons(home((Listed("d1"),), TODAY))
    assert set(found) == {RESUME, START, EXPORT, FORGET, HELP}
    assert found[RESUME]["value"] == "d1"
    assert [name for name, button in found.items() if "value" in button] == [RESUME]


def test_deleting_asks_first() -> None:
    """It can't be undone."""
    assert "for good" in buttons(home((), TODAY))[FORGET]["confirm"]["text"]["text"]


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "due today"), (1, "due tomorrow"), (4, "due in 4 days, Friday, 6 March"), (-1, "was due on")],
)
def test_a_deadline_is_told_as_a_person_would(days: int, words: str) -> None:
    """Days, and the weekday."""
    assert words in str(home((Listed("d", deadline=TODAY + timedelta(days=days)),), TODAY))


def test_many_negotiations_and_a_long_card_are_still_one_view() -> None:
    """Ten are shown, the others counted, and help is never crowded out by less than everything."""
    many = [Listed(f"d{n}", title="x" * 300, next_step="y" * 300) for n in range(30)]
    view: Any = home(many, TODAY, Reply(parts=PARTS * 9))
    assert len(view["blocks"]) <= LIMITS.view_blocks
    assert faults_of_view(view) == []
    assert str(30 - SHOWN) in str(view["blocks"])
    assert FORGET in buttons(view)


def test_the_service_tells_what_the_home_shows() -> None:
    """What the service lists is what is listed here."""
    moment = datetime(2026, 3, 2, tzinfo=UTC)
    told = Negotiation(conversation="d", address="{}", title="t", next_step="n", deadline=None, updated_at=moment)
    assert "Next: n" in str(home((told,), TODAY))
