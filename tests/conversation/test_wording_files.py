"""Every question has its words and an example that it can read itself; no file of words is unused."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.conversation.events import Chose
from bot.conversation.questions import QUESTIONS, next_question
from bot.conversation.state import State
from tests.conversation.dialogue import OFFER, OPENING, act, after, known, ready_state, words

ROOT = Path(__file__).parents[2]
VOICE = ROOT / "content" / "voice"
SCRIPTS = ROOT / "content" / "scripts"


def states() -> Iterator[State]:
    """Conversations in which, between them, every question is open."""
    yield State()
    yield after("Ally")
    yield after("Ally, security engineer")
    yield after(OPENING)
    yield after("Ally, senior security engineer, Charlotte")
    yield after(OPENING, "not sure")
    yield after(OPENING, "not sure", "20% bonus")
    yield after(OPENING, "not sure", "150k base")
    yield after(OPENING, "not sure", "150k base, 36k RSU, bonus 15")
    yield after(OPENING, "not sure", "150k base, 36k RSU over 4 years")
    yield after(OPENING, "not sure", "base 150k, 36k rsu over 4 years, bonus 15")
    yield after(OPENING, "not sure", "€150k base, no stock, no bonus")
    yield after("Quillfeather", "go on without a guide", "DevOps Engineer", "150k base, no stock, no bonus")
    yield after(OPENING, "not sure", "1500k base, no stock, no bonus")
    yield after(OPENING, "not sure", OFFER)
    yield after(OPENING, "not sure", OFFER, "yes")
    yield after(OPENING, "not sure", OFFER, "Capital One with a 20% bonus")
    yield after(OPENING, "not sure", OFFER, "Capital One: 150k base, 40k RSU")
    yield after(OPENING, "not sure", OFFER, "Capital One at 205k")
    yield after(OPENING, "not sure", OFFER, "Capital One, 205k total")
    yield after(OPENING, "not sure", OFFER, "Capital One, 205k total, in writing")
    yield ready_state()
    yield ready_state("friday")
    yield after(Chose(slot="correct", value="base"), state=ready_state())


@cache
def asking() -> dict[str, State]:
    """For each question, a conversation in which it is the next one."""
    found: dict[str, State] = {}
    declined = after("Ally, senior security engineer, Charlotte", "no")
    for state in (*states(), *passed_over(), declined):
        asked = next_question(known(state))
        if asked is not None:
            found.setdefault(asked.question.slot, state)
    return found


def passed_over() -> Iterator[State]:
    """A conversation with a plan in which one question after the other is passed over."""
    state = ready_state()
    while next_question(known(state)) is not None:
        yield state
        state = after("skip", state=state)


@pytest.mark.parametrize("slot", [question.slot for question in QUESTIONS if question.slot != "correct"])
def test_the_example_of_a_question_is_an_answer_to_it(slot: str) -> None:
    """Typed as it stands, the example is understood and the question is not asked again."""
    state = asking()[slot]
    asked = next_question(known(state))
    assert asked is not None
    example = asked.example(known(state))
    assert example
    answered, reply = act(state, example)
    assert answered != state
    assert reply.asks != asked.slot
    assert "could not read" not in words(reply)


def test_every_question_has_a_file_and_every_question_file_a_question() -> None:
    """The names agree."""
    asked = {path.stem.removeprefix("ask_") for path in VOICE.glob("ask_*.j2")}
    assert asked - {"for_time", "share", "withdraw"} == {question.slot for question in QUESTIONS}


def test_no_wording_file_is_unused() -> None:
    """Each name in content/voice and content/scripts stands in the code, or is composed there."""
    code = "\n".join(
        path.read_text("utf-8") for folder in ("bot", "adapters") for path in (ROOT / folder).rglob("*.py")
    )
    templates = "\n".join(path.read_text("utf-8") for path in (*VOICE.glob("*.j2"), *SCRIPTS.glob("*.j2")))
    composed = tuple(re.findall(r'f"(?:scripts/|voice/)?(\w+_)\{', code))
    unused = [
        path.name
        for path in sorted((*VOICE.iterdir(), *SCRIPTS.iterdir()))
        if not re.search(rf"\b{re.escape(path.stem)}\b", code + templates) and not path.stem.startswith(composed)
    ]
    assert unused == []
