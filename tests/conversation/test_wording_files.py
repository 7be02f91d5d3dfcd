"""Every question has its words and an example that it can read itself; no file of words is unused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.conversation.questions import QUESTIONS, Asked
from bot.conversation.state import State
from tests.conversation.dialogue import OFFER, OPENING, after, known, ready_state

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
    yield after(OPENING, "not sure", "€150k base, no stock, no bonus")
    yield after(OPENING, "not sure", "1500k base, no stock, no bonus")
    yield after(OPENING, "not sure", OFFER)
    yield after(OPENING, "not sure", OFFER, "yes")
    yield after(OPENING, "not sure", OFFER, "Capital One with a 20% bonus")
    yield after(OPENING, "not sure", OFFER, "Capital One: 150k base, 40k RSU")
    yield after(OPENING, "not sure", OFFER, "Capital One, 205k total")
    yield after(OPENING, "not sure", OFFER, "Capital One, 205k total, in writing")
    yield ready_state()
    yield ready_state("friday")


@pytest.mark.parametrize("slot", [question.slot for question in QUESTIONS])
def test_the_example_of_a_question_is_an_answer_to_it(slot: str) -> None:
    """The example in the wording file is read by the question whose example it is."""
    question = next(q for q in QUESTIONS if q.slot == slot)
    asked = 0
    for state in states():
        here = known(state)
        for subject in question.about(here):
            example = Asked(question, subject).example(here)
            assert example
            assert Asked(question, subject).read(example, here) is not None, example
            asked += 1
    assert asked


def test_every_question_has_a_file_and_every_question_file_a_question() -> None:
    """The names agree."""
    files = {path.stem.removeprefix("ask_") for path in VOICE.glob("ask_*.j2")} - {"for_time"}
    assert files == {question.slot for question in QUESTIONS}


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
