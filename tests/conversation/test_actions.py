"""Buttons, commands and forms, as platforms send them."""

import pytest

from bot.conversation.events import Chose, Commanded, Submitted
from bot.conversation.parts import Choice
from bot.conversation.state import State
from tests.conversation.dialogue import KEY, OFFER, OPENING, act, after, choices, ready_state, talk, words


def test_every_button_of_a_conversation_answers_its_question() -> None:
    """Each option shown, pressed at once, is understood."""
    lines = ("Ally", "security engineer", "Charlotte", "not sure", "150k base, 36k RSU, bonus 15", "whole grant",
             "percent", "Capital One, 205k total", "yes", "yes", "friday", "no", "no", "no", "skip")  # fmt: skip
    state = State()
    shown = 0
    for line in ("hello", *lines):
        state, reply = act(state, line)
        for choice in choices([reply]):
            for option in choice.options:
                pressed, answer = act(state, Chose(slot=choice.slot, value=option.value, conversation=str(state.round)))
                assert pressed != state, option
                assert "could not read" not in words(answer)
                shown += 1
    assert shown > 20


def test_a_button_does_what_its_number_and_its_label_do() -> None:
    """Pressed, typed as a number, or typed as a label: the same answer."""
    for lines in ((), ("Ally",), ("Ally, security engineer",), (OPENING,), (OPENING, "150k base, 36k RSU, bonus 15")):
        state, replies = talk("hello", *lines)
        choice = next(part for part in replies[-1].parts if isinstance(part, Choice) and not part.aside)
        for number, option in enumerate(choice.options, start=1):
            pressed = after(Chose(slot=choice.slot, value=option.value), state=state)
            assert after(str(number), state=state).model_copy(update={"company_said": None, "role_said": None}) == (
                pressed.model_copy(update={"company_said": None, "role_said": None})
            )
            if option.value != "unknown":
                typed = after(option.label, state=state)
                assert (typed.company, typed.guide, typed.region, typed.level, typed.offer) == (
                    (pressed.company, pressed.guide, pressed.region, pressed.level, pressed.offer)
                )


def test_an_old_button_is_a_correction() -> None:
    """Pressed a month later in the same conversation, it changes that answer and nothing else."""
    before = ready_state()
    state = after(Chose(slot="region", value="New York", conversation="0"), state=before)
    assert state.region == "New York"
    assert state.but(region=before.region) == before
    assert after(Chose(slot="others", value="yes"), state=before).no_others is False


def test_a_button_of_a_closed_conversation_asks_before_it_starts_again() -> None:
    """Nothing changes, and the person is asked."""
    state = after("start over", state=ready_state())
    same, reply = act(state, Chose(slot="region", value="New York", conversation="0"))
    assert same == state
    assert reply.asks == "start_again"
    assert choices([reply])[0].slot == "start_again"


def test_passing_over_by_button() -> None:
    """Skip and "not sure" are values of every question."""
    for value in ("skip", "unknown"):
        assert "level" in after(Chose(slot="level", value=value), state=after(OPENING)).skipped


@pytest.mark.parametrize(("slot", "value"), [("nope", "1"), ("", ""), ("region", "Mars 5!?"), ("written/x", "yes"),
                                            ("unusual/base", "yes"), ("level", "{{ 7*7 }}")])  # fmt: skip
def test_a_button_nobody_made_is_no_fault(slot: str, value: str) -> None:
    """It is answered, and no offer or region is lost."""
    before = ready_state()
    state, reply = act(before, Chose(slot=slot, value=value))
    assert reply.parts
    assert (state.region, state.own) == (before.region, before.own)


def test_a_form_answers_several_questions_at_once() -> None:
    """Each field is an answer to the question of its name."""
    values = {"base": "150k", "equity": "36k over 4 years", "bonus": "22%", "floor": "170k"}
    form = Submitted(form="offer", values=values)
    state = after(form, state=after(OPENING, "not sure"))
    told = after("150k base, 36k RSU over 4 years, 22% bonus", "my floor is 170k", state=after(OPENING, "not sure"))
    assert state.floor == told.floor
    assert state.own is not None
    assert told.own is not None
    assert (state.own.base, state.own.bonus) == (told.own.base, told.own.bonus)


def test_a_form_with_an_unreadable_field_keeps_the_others_and_names_it() -> None:
    """The person sees which field was not read."""
    form = Submitted(form="offer", values={"base": "150k", "bonus": "plenty", "floor": "", "nope": "x"})
    state, reply = act(after(OPENING, "not sure"), form)
    assert state.own is not None
    assert state.own.base is not None
    assert state.own.bonus is None
    assert "“plenty”" in words(reply)


def test_an_empty_form_changes_nothing() -> None:
    """Nothing sent is nothing said."""
    before = ready_state()
    assert after(Submitted(form="offer", values={}), state=before) == before


def test_a_command_of_a_platform_is_the_typed_one() -> None:
    """A slash command shows what the word shows."""
    for name, argument, typed in (("plan", "", "plan"), ("script", "2", "script 2"), ("why", "", "why")):
        assert act(ready_state(), Commanded(name=name, argument=argument)) == act(ready_state(), typed)


def test_a_conversation_by_buttons_alone_reaches_a_plan() -> None:
    """Company, role, region and level by button, the offer in words."""
    state = after(
        Chose(slot="company", value="ally-financial"), Chose(slot="role", value=KEY),
        Chose(slot="region", value="Detroit, MI (HQ)"), Chose(slot="level", value="unknown"), OFFER,
        Chose(slot="others", value="no"),
    )  # fmt: skip
    assert "Your plan" in words(act(state, "plan")[1])
