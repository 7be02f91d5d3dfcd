"""What a person asks the bot in passing: a word, one figure, to take an answer back; and what they put differently."""

import re
from decimal import Decimal

import pytest

from bot.conversation.commands import command_in
from bot.conversation.events import Commanded
from bot.conversation.questions import next_question
from bot.conversation.state import State
from tests.conversation.dialogue import (
    KEY,
    OFFER,
    OPENING,
    act,
    after,
    amounts,
    known,
    last,
    plan,
    ready_state,
    talk,
    words,
)

TERMS = (
    "what is an RSU?", "What's a cliff", "what does vesting mean?", "explain sign-on", "what is a refresher",
    "what is a band?", "what is BATNA", "define compa-ratio", "what's a clawback?", "what are stock options",
    "What is total comp?", "tell me about relocation", "what do you mean by leverage?",
)  # fmt: skip


@pytest.mark.parametrize("said", TERMS)
def test_a_word_is_explained_in_a_sentence_or_two(said: str) -> None:
    """Anywhere, without a figure, and the question goes on."""
    for state in (State(), ready_state()):
        now, reply = act(state, said)
        assert now == state
        explained = words(reply).splitlines()[0]
        assert 40 < len(explained) < 330
        assert len(re.findall(r"[.?!](?:\s|$)", explained)) <= 3
        assert not amounts(explained)
        assert reply.asks == (reply.asks or None)


@pytest.mark.parametrize("said", ["what is Globex?", "what is my floor", "what is the deadline"])
def test_what_is_explained_nowhere_is_no_command(said: str) -> None:
    """It is said that it was not read, and nothing is made up."""
    assert "could not read" in words(last(said, state=ready_state()))


@pytest.mark.parametrize(
    "said", ["why 163k?", "why 163k", "where does $163,000 come from?", "how did you get 163k", "but why 163,000?"]
)
def test_the_origin_of_one_figure_is_told_alone(said: str) -> None:
    """Its rows only: the formula with its inputs."""
    assert command_in(said) == Commanded(name="why", argument="163000")
    told = words(last(said, state=ready_state()))
    assert "60% (to aim for)" in told
    assert "$150,000 offered" in told
    assert "premium" not in told


def test_a_figure_that_is_nobodys_is_said_to_be_none() -> None:
    """The whole list is offered instead."""
    assert "not among the figures" in words(last("why 171k", state=ready_state()))


@pytest.mark.parametrize("said", ["undo", "Take that back", "go back"])
def test_the_last_answer_is_taken_back(said: str) -> None:
    """The conversation stands where it stood, and says so."""
    state = ready_state()
    changed, _ = act(state, "actually base is 155k")
    undone, reply = act(changed, said)
    assert undone == state.but(before=None)
    assert "Taken back" in words(reply)
    assert "$150,000" in words(reply)


def test_looking_at_something_is_no_answer_to_take_back() -> None:
    """Between the answer and the undo one may look around."""
    changed = after("actually base is 155k", "plan", "why", "what is an RSU", state=ready_state())
    assert act(changed, "undo")[0] == ready_state().but(before=None)


def test_only_one_answer_is_kept_to_be_taken_back() -> None:
    """Then it is said how to correct; the kept one does not grow with every turn."""
    state, replies = talk("undo", "undo", state=after("actually base is 155k", state=ready_state()))
    assert "nothing left" in words(replies[-1])
    assert state == ready_state().but(before=None)
    long = after(*("actually base is 155k", "actually base is 156k") * 3, state=ready_state())
    assert len(long.dump()) < 3 * len(long.but(before=None).dump())
    assert "nothing left" in words(last("undo"))


@pytest.mark.parametrize(
    "said", ["Google was 200k not 300k", "Google is 200k", "no, Google is at 200k", "Google's offer was 200k, not 300k"]
)
def test_another_amount_of_a_held_offer_is_read(said: str) -> None:
    """It takes the place of the first, and stays in writing."""
    state = after(OPENING, "not sure", OFFER, "Google offered 300k total in writing", said)
    assert [(other.offer.total_comp, other.written) for other in state.held] == [(Decimal(200_000), True)]


@pytest.mark.parametrize("said", ["Google is in Mountain View since 1998", "Google was nice", "what about Google?"])
def test_another_sentence_about_a_held_company_changes_no_amount(said: str) -> None:
    """Nor does a place in it move the person's own offer."""
    state = after(OPENING, "not sure", OFFER, "Google offered 300k total in writing")
    now = after(said, state=state)
    assert (now.held[0].offer.total_comp, now.region) == (Decimal(300_000), state.region)


@pytest.mark.parametrize("said", ["actually I have no floor", "I don't have a floor", "there's no minimum"])
def test_a_floor_is_taken_back(said: str) -> None:
    """It plays no part any more, and the person reads so."""
    state = after("my floor is 170k", state=ready_state())
    now, reply = act(state, said)
    assert now.floor == 0
    assert "your floor: none" in words(reply)


@pytest.mark.parametrize("said", ["London", "Boston", "Berlin, Germany", "Remote", "Senior Engineer"])
def test_a_place_or_a_title_is_no_competing_company(said: str) -> None:
    """A single capitalised word is not taken for who made an offer."""
    assert not after(OPENING, "not sure", OFFER, said).held


@pytest.mark.parametrize(
    ("said", "slot"),
    [
        ("I don't have a deadline", "no_deadline"), ("I don't have any other interviews", "other_process"),
        ("I don't have a job right now", "employed_and_willing"), ("I have nothing to forfeit", "forfeited"),
        ("I don't have any unvested stock", "forfeited"), ("there was no posted range", "no_posted_range"),
        ("I don't have that kind of experience", "evidence"), ("I have no floor", "floor"),
    ],
)  # fmt: skip
def test_what_there_is_none_of_is_told_apart_from_a_no(said: str, slot: str) -> None:
    """Whatever is asked, it answers its own question, and no other."""
    for state in (State(), after(OPENING), after(OPENING, "not sure", OFFER), ready_state()):
        now = after(said, state=state)
        changed = {name for name in State.model_fields if getattr(now, name) != getattr(state, name)}
        assert changed == {slot, "before"}


DECLINED = ("Ally, senior security engineer, Charlotte", "no")
"""The band of the guide's own title is declined for a title that stands only in the level map."""


def test_a_band_declined_is_kept_until_another_role_is_named() -> None:
    """The bot says that it keeps the band, asks for the role, and the plan stays."""
    state, replies = talk(*DECLINED, OFFER)
    assert replies[1].asks == "other_role"
    assert "I keep the band of “Security Engineer”" in words(replies[1])
    assert state.guide == KEY
    assert state.level == "Senior Security Engineer"
    assert plan(state) is not None


@pytest.mark.parametrize("said", ["no", "skip", "2", "Security Engineer", "Cloud Gardener"])
def test_another_role_is_answered_once(said: str) -> None:
    """A no keeps the band, a title is looked up, and one without a guide may go on without."""
    state, reply = act(after(*DECLINED), said)
    assert reply.asks != "other_role"
    assert (state.guide == KEY) == (said in {"no", "skip", "Security Engineer"})


PAY = Decimal(205_000)


def test_a_lone_figure_of_another_offer_is_asked_about() -> None:
    """A lone "Capital One at 205k" can be the base or all of a year, and it is asked which."""
    state = after(OPENING, "not sure", OFFER, "Capital One at 205k in writing")
    asked = next_question(known(state))
    assert asked is not None
    assert asked.slot == "other_pay/capital-one"
    whole = after("all of a year", state=state).others[0].offer
    assert (whole.base, whole.total_comp) == (None, PAY)
    base = after("the base", state=state).others[0].offer
    assert base.base is not None
    assert (base.base.low, base.total_comp) == (PAY, None)


@pytest.mark.parametrize("more", ["Capital One base is 205k", "Capital One also gives 40k RSU over 4 years"])
def test_what_is_told_later_settles_a_lone_figure(more: str) -> None:
    """A base that is named, or a part beside it, shows what the lone figure was: nothing is asked about it."""
    state = after(OPENING, "not sure", OFFER, "Capital One at 205k in writing", more)
    assert "base" not in state.others[0].unsure


def test_a_total_told_later_takes_the_place_of_a_lone_figure() -> None:
    """After "Capital One is 205k TC" no base is left that nobody named."""
    state = after(OPENING, "not sure", OFFER, "Capital One at 205k in writing", "Capital One is 205k TC")
    assert (state.others[0].offer.base, state.others[0].offer.total_comp) == (None, PAY)


@pytest.mark.parametrize("said", ["Capital One at 205k", "205k from Capital One", "yes, Capital One, 205k", "205k"])
def test_another_offer_is_told_in_a_few_words(said: str) -> None:
    """Where another offer is asked for, an amount is one, with the company or without."""
    held = after(OPENING, "not sure", OFFER, said).held
    assert [other.offer.base and other.offer.base.low for other in held] == [PAY]
    assert (held[0].offer.company == "Capital One") == ("Capital" in said)
