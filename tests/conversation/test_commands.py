"""Commands: what people type for them, and what each shows."""

import re

import pytest

from bot.conversation.commands import command_in
from bot.conversation.events import Commanded
from bot.conversation.parts import Script, Table
from bot.conversation.state import State
from tests.conversation.dialogue import OFFER, OPENING, act, after, last, ready_state, scripts, words

SAID = {
    "help": "help | Help | HELP! | ? | /help | please help | what can you do",
    "why": "why | why? | Sources | where do the numbers come from?",
    "summary": "summary | status | recap | what do you know | Where are we?",
    "plan": "plan | the plan | Show me the plan | my plan | what should i ask for?",
    "scripts": "scripts | all scripts | what do I say | levers",
    "packages": "packages | alternatives",
    "ladder": "ladder | next round",
    "levels": "levels | level map",
    "premiums": "premiums | arguments",
    "walkaway": "walk away | walk-away | BATNA",
    "time": "ask for time | more time",
    "start over": "start over | restart | reset | Start again.",
    "export": "export | my data | export my data",
    "forget me": "forget me | delete my data | Forget me! | delete everything",
    "skip": "skip | pass | next | rather not say",
    "unknown": "I don't know | i dont know | idk | not sure | no idea | dunno",
    "hello": "hi | hello | hey | Good morning",
    "thanks": "thanks | thank you | ok | cool | Perfect!",
}
NEEDS_PLAN = ("plan", "why", "script 1", "scripts", "packages", "ladder", "levels", "walk away")


@pytest.mark.parametrize(("text", "name"), [(text, name) for name, said in SAID.items() for text in said.split(" | ")])
def test_a_phrase_is_a_command(text: str, name: str) -> None:
    """A command is the whole message, in any case and with the usual signs behind it."""
    assert command_in(text.replace("?", "") if len(text) > 1 else text) == Commanded(name=name)


@pytest.mark.parametrize(
    ("text", "argument"),
    [
        ("script 2", "2"), ("Script #2", "2"), ("show me script 3", "3"), ("lever 1", "1"), ("email 2", "2 email"),
        ("e-mail 1", "1 email"), ("message 3", "3 message"),
    ],
)  # fmt: skip
def test_a_script_is_asked_for_by_number_and_form(text: str, argument: str) -> None:
    """One lever, in all forms or in one."""
    assert command_in(text) == Commanded(name="script", argument=argument)


@pytest.mark.parametrize(
    "text", ["Ally", "150k", "the next offer is 150k", "I want a plan for Monday", "help me with Ally", "", "passport"]
)
def test_other_words_are_no_command(text: str) -> None:
    """A command inside a sentence is none."""
    assert command_in(text) is None


@pytest.mark.parametrize("command", NEEDS_PLAN)
def test_before_there_is_a_plan_a_command_says_what_is_missing(command: str) -> None:
    """Company, role and region come first, and the question goes on."""
    reply = last(command)
    assert "company, the role and the region" in words(reply)
    assert reply.asks == "company"


@pytest.mark.parametrize("command", [*NEEDS_PLAN, "help", "summary", "premiums", "thanks", "ask for time"])
def test_a_command_changes_no_answer_and_keeps_the_question(command: str) -> None:
    """Looking at something is not answering."""
    state = ready_state()
    after_it, reply = act(state, command)
    assert after_it == state
    assert reply.asks == "deadline"


def test_why_lists_every_figure_with_its_origin() -> None:
    """Each row has an amount and a source."""
    tables = [part for part in last("why", state=ready_state()).parts if isinstance(part, Table)]
    rows = [row for table in tables for row in table.rows]
    assert len(rows) > 20
    assert all(all(cell for cell in row) for row in rows)
    assert any("you" in row[-1].split() for row in rows)
    assert any("guide" in row[-1] for row in rows)


def test_a_script_comes_as_call_email_and_message() -> None:
    """Three forms, or the one that was asked for."""
    state = ready_state()
    parts = [part for part in last("script 2", state=state).parts if isinstance(part, Script)]
    assert [part.channel for part in parts] == ["call", "email", "message"]
    assert len(scripts(last("email 2", state=state))) == 1


@pytest.mark.parametrize("number", ["4", "9"])
def test_a_script_that_does_not_exist_is_named(number: str) -> None:
    """The plan has so many and no more."""
    assert re.search(rf"no script {number}", words(last(f"script {number}", state=ready_state())))


def test_start_over_forgets_the_offer_and_makes_old_buttons_stale() -> None:
    """Nothing of the last offer is used."""
    assert after("start over", state=ready_state()) == State(round=1)
    assert after("start over", "start over", state=ready_state()) == State(round=2)


def test_forget_me_leaves_nothing_and_tells_the_service() -> None:
    """The state is empty at once, and the store deletes its rows."""
    state, reply = act(ready_state(), "forget me")
    assert state == State()
    assert reply.effect == "forget"
    assert reply.asks is None


def test_export_changes_nothing_and_tells_the_service() -> None:
    """What is stored is for the service to show."""
    state, reply = act(ready_state(), "export")
    assert state == ready_state()
    assert reply.effect == "export"


def test_summary_says_everything_that_is_known() -> None:
    """Each answer is shown as it was understood, with what it counts."""
    said = words(last("summary", state=ready_state("friday", "skip", "my floor is 170k", "I make 140k now")))
    for fact in ("Security Engineer", "Charlotte", "$150,000 a year", "$36,000 over 4 years", "$33,000 a year",
                 "no competing offer", "Friday, 6 March", "$170,000 a year", "$140,000 a year"):  # fmt: skip
        assert fact in said


def test_hello_greets_a_new_person_and_welcomes_one_who_comes_back() -> None:
    """After a restart the conversation goes on with the open question."""
    assert last("hello").asks == "company"
    back = last("hello", state=ready_state())
    assert "Welcome back" in words(back)
    assert back.asks == "deadline"


def test_only_company_role_and_region_cannot_be_skipped() -> None:
    """There is no figure without them."""
    for lines, slot in (((), "company"), (("Ally",), "role"), (("Ally, security engineer",), "region")):
        reply = last(*lines, "skip")
        assert reply.asks == slot
        assert "before I can show a figure" in words(reply)


def test_when_everything_is_passed_over_nothing_more_is_asked() -> None:
    """Skipping to the end leaves a plan and an open ear."""
    state = after(OPENING, "skip", OFFER, *["skip"] * 12)
    reply = last("thanks", state=state)
    assert reply.asks is None
    assert scripts(last("plan", state=state))
    assert after("actually base is 160k", state=state).own != state.own


@pytest.mark.parametrize(
    "text",
    [
        "they said no", "they said no again", "they refused again", "they have refused again", "still no",
        "it's still a no", "they still say no", "another no", "and they declined a second time",
    ],
)  # fmt: skip
def test_a_repeated_no_is_a_no(text: str) -> None:
    """Whichever time they refuse, the reason they gave is what is asked for."""
    assert command_in(text) == Commanded(name="said_no")


@pytest.mark.parametrize("text", ["no", "still no deadline", "they said no extension", "no again offer"])
def test_a_no_to_something_else_is_no_refusal(text: str) -> None:
    """A bare no answers the question; a no with an object tells a circumstance."""
    assert command_in(text) is None
