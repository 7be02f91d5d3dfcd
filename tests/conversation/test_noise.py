"""Whatever is typed: no fault, nothing lost, nothing evaluated."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.commands import command_in
from bot.conversation.events import Action, Chose, Commanded, Said, Submitted
from bot.conversation.reading import LONGEST, cleaned
from bot.conversation.state import State
from tests.conversation.dialogue import OFFER, OPENING, act, after, last, plan, ready_state, scripts, talk, words

TEMPLATES = (
    "{{ 7 * 7 }}",
    "{% for x in range(9) %}a{% endfor %}",
    "{{ state.floor }}",
    "{{ ''.__class__ }}",
    "{# x #}",
)
MARKUP = ("<b>bold</b>", "*bold* _it_ `x`", "[red]x[/red]", "<!channel> @everyone", "\x1b[31mred\x1b[0m", "\x00\x07")
SLOTS = (
    "company",
    "role",
    "region",
    "level",
    "offer",
    "others",
    "written/x",
    "unusual/base",
    "nope",
    "",
    "start_again",
)
NEARBY = st.sampled_from(
    [
        "150k", "base", "rsu", "bonus", "%", "15", "over 4 years", "Ally", "Capital One", "in writing", "floor", "no",
        "yes", "actually", "deadline", "Friday", "offer", "competing", "not", "$", "-", ".", ",", "to", "a year", "€",
        "1.5M", "senior", "New York", "skip", "first", "they said", "budget", "unvested", "2026-02-30", "31 February",
        "99 hours", "0", "999999999999", "posted range", "per hour", "1/4", "25/25/25/25",
    ]
)  # fmt: skip
TEXT = st.one_of(st.text(max_size=200), st.lists(NEARBY, max_size=12).map(" ".join))
ACTIONS = st.one_of(
    TEXT.map(lambda text: Said(text=text)),
    st.builds(Chose, slot=st.sampled_from(SLOTS), value=TEXT, conversation=st.sampled_from([None, "0", "7"])),
    st.builds(Submitted, form=st.just("offer"), values=st.dictionaries(st.sampled_from(SLOTS), TEXT, max_size=4)),
)


@cache
def starts() -> tuple[State, ...]:
    """Conversations that have come more or less far."""
    return (
        State(),
        after(OPENING),
        after(OPENING, "not sure"),
        after(OPENING, "not sure", OFFER),
        after(OPENING, "not sure", OFFER, "yes"),
        ready_state(),
        ready_state("skip", "skip", "skip"),
    )


NUMBERS = st.integers(0, 6)


@settings(max_examples=125, deadline=None)
@given(NUMBERS, st.lists(ACTIONS, min_size=1, max_size=4))
def test_no_action_is_a_fault(number: int, actions: list[Action]) -> None:
    """Any message, button or form is answered, and what it leads to can be stored."""
    state, replies = talk(*actions, state=starts()[number])
    assert all(reply.parts for reply in replies)
    assert State.load(state.dump()) == state
    plan(state)


@settings(max_examples=30, deadline=None)
@given(NUMBERS, st.text(alphabet=st.characters(categories=("C", "P", "S", "Z")), max_size=400))
def test_signs_without_words_change_nothing(number: int, text: str) -> None:
    """Control characters, punctuation and symbols are no answer and take nothing away."""
    state, _ = act(starts()[number], text)
    assert state == starts()[number]


@pytest.mark.parametrize("number", range(7))
def test_ten_thousand_characters_of_noise_change_nothing(number: int) -> None:
    """A long message that means nothing is answered briefly, and everything is kept."""
    noise = "qwx zzkl brrm " * 715
    start = starts()[number]
    state, reply = act(start, noise)
    assert state.but(evidence=None) == start
    assert len(state.evidence or "") <= 200  # where evidence is asked for, it is free text
    assert noise not in words(reply)


def test_a_message_that_is_too_long_is_read_to_a_limit_and_says_so() -> None:
    """What stands beyond the limit is not read, and the person is told."""
    state, reply = act(after(OPENING), OFFER + " " + "z" * LONGEST + " floor 170k")
    assert state.own is not None
    assert state.floor is None
    assert f"{LONGEST}" in words(reply)


@pytest.mark.parametrize("text", [*TEMPLATES, *MARKUP])
@pytest.mark.parametrize("number", range(7))
def test_what_is_typed_is_never_evaluated(number: int, text: str) -> None:
    """A template or markup is at most echoed as it was typed."""
    start = starts()[number]
    state, reply = act(start, text)
    said = words(reply)
    assert "49" not in said.replace("$49", "").replace("49,", "")
    assert "aaaaaaaaa" not in said
    assert "<class" not in said
    assert "\x1b" not in said
    assert "\x00" not in said
    assert start.own is None or state.own == start.own


def test_evidence_with_template_syntax_is_said_as_it_was_typed() -> None:
    """The person's own words enter a script as a value and are not compiled."""
    state = ready_state("my experience is with {{ total }} and {% if x %}")
    spoken = "\n".join(scripts(last("scripts", state=state)))
    assert "{{ total }} and {% if x %}" in spoken


def test_a_competing_company_with_template_syntax_is_only_a_name() -> None:
    """A company's name is not compiled either."""
    state = after(OPENING, "not sure", OFFER, "{{ 7*7 }} Labs, 300k total, in writing", "yes", "yes", "yes")
    assert "49" not in words(last("plan", state=state)).replace("$49", "").replace("49,", "")


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5))
def test_names_and_the_own_offer_are_not_lost_to_noise(texts: list[str]) -> None:
    """Once the guide is settled, no message leaves the person without a company."""
    states = [ready_state()]
    for text in texts:
        command = command_in(cleaned(text))
        wiped = command is not None and command.name in {"start over", "forget me"}
        states.append(act(states[-1], Commanded(name="plan") if wiped else text)[0])
    for old, new in pairwise(states):
        assert new.company is not None
        assert new.guide is not None or old.guide is None
