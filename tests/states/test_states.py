"""States stored by earlier versions keep loading, and the conversation goes on from them."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.conversation.events import Commanded, Said
from bot.conversation.state import State
from tests.conversation.dialogue import act, plan

FOLDER = Path(__file__).parent
STORED = sorted(FOLDER.glob("*.json"))
TODAY = date(2026, 3, 2)


def loaded(name: str) -> State:
    """One of the stored states."""
    return State.load((FOLDER / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_a_stored_state_loads_and_goes_on(path: Path) -> None:
    """It loads, shows itself, takes another answer, and can be stored again."""
    state = State.load(path.read_text("utf-8"))
    for action in (Commanded(name="hello"), Commanded(name="summary"), Commanded(name="why"), Said(text="150k base")):
        state, reply = act(state, action, TODAY)
        assert reply.parts
    assert State.load(state.dump()) == state


@pytest.mark.parametrize("path", [path for path in STORED if path.stem != "minimal"], ids=lambda path: path.stem)
def test_a_stored_state_gives_a_plan(path: Path) -> None:
    """Every answer in it still counts."""
    state = State.load(path.read_text("utf-8"))
    made = plan(state, TODAY)
    assert made is not None
    assert made.region == state.region
    assert made.levers


@pytest.mark.parametrize("path", [path for path in STORED if "nobody" not in path.stem], ids=lambda path: path.stem)
def test_nothing_stored_is_lost(path: Path) -> None:
    """What is stored again is what was stored."""
    stored = json.loads(path.read_text("utf-8"))
    assert json.loads(State.load(json.dumps(stored)).dump()) == stored


def test_keys_that_nobody_knows_change_nothing() -> None:
    """A row of a newer version loads as if its new answers had not been given."""
    assert loaded("with-keys-nobody-knows") == loaded("charlotte-no-competing-offer")


def test_a_stored_retraction_still_holds() -> None:
    """The offer that was taken back is kept and plays no part."""
    state = loaded("detroit-retracted-and-corrected")
    assert state.others
    assert not state.held


def test_the_smallest_state_is_a_new_person() -> None:
    """Nothing stored is nothing said."""
    assert loaded("minimal") == State()
