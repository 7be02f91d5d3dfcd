"""Circumstances in passing: what people say of deadline, floor, pay and refusals while something else is asked."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from bot.conversation.state import State
from bot.plan.case import Priority, Refusal
from tests.conversation.dialogue import after, ready_state

_TWINS = {"deadline": "no_deadline", "no_deadline": "deadline", "posted_range": "no_posted_range"}


def others_unchanged(before: State, state: State, slot: str) -> bool:
    """Whether nothing but this answer (and its opposite) differs."""
    told_anew = {slot, _TWINS.get(slot, slot), "before"}
    return all(getattr(before, f) == getattr(state, f) for f in State.model_fields if f not in told_anew)


DEADLINE = {
    date(2026, 3, 6): (
        "they want an answer by friday | i have until friday | deadline friday | due friday"
        " | need to decide by Friday eod | offer expires on friday | they gave me till friday"
        " | they need to know by fri | gotta answer by friday | have to let them know by friday"
        " | offer expires friday | they said i have until end of week | deadline is march 6"
        " | deadline is 6 march | until march 6th | its due in 4 days | i got 4 days to decide"
        " | i have 4 days | they want it signed by friday 5pm | the offer is open until friday"
    ),
    date(2026, 3, 3): (
        "deadline tomorrow | i have until tomorrow morning | exploding offer, 24h"
        " | they gave me 24 hours | must reply by tomorrow"
    ),
    date(2026, 3, 4): (
        "they gave me 48 hours | i only have 48hrs | i have 2 days | expires in 48 hours | by wednesday"
    ),
    date(2026, 3, 9): "i have a week | they gave me one week | deadline in a week | i have 7 days",
}

NO_DEADLINE = {
    True: "no deadline | there is no deadline | no rush they said | they said take your time | open ended",
}

FLOOR = {
    Decimal(170000): (
        "my floor is 170k | floor 170 | i wont go below 170k | won't take less than 170"
        " | i need at least 170k | minimum i'd take is 170k | my minimum is 170,000"
        " | walkaway is $170,000 | lowest i'd accept is 170 | i cant do less than 170k"
        " | my bottom line is 170k | i wouldn't accept anything below 170k"
    ),
}

PRESENT_PAY = {
    Decimal(140000): (
        "i make 140k now | i make 140k | currently making 140k | current salary 140k"
        " | im at 140k now | my current comp is 140k total | i earn 140k at my current job"
        " | current tc is 140 | present pay 140k | my present salary is 140,000"
        " | my current job pays 140k | im paid 140k today | i currently earn $140k a year"
    ),
}

FORFEITED = {
    Decimal(18000): (
        "i'd forfeit 18k unvested | 18k unvested stock | i have 18k in unvested rsus"
        " | i would lose 18k bonus | i'd be walking away from 18k | giving up 18k in stock"
        " | lose 18k if i leave | forfeiting 18k bonus | leave behind 18k"
        " | i have unvested stock worth 18k | i lose my 18k bonus if i go"
    ),
}

POSTED_RANGE = {
    (Decimal(140000), Decimal(175000)): (
        "posted range was 140k-175k | the posting said 140-175k"
        " | job ad said 140k to 175k | range in the posting: 140,000 - 175,000"
        " | listed at 140-175 | the job posting listed $140,000 to $175,000"
        " | advertised 140 to 175k | posted salary range is 140k to 175k"
        " | range posted: 140k–175k"
    ),
}

NO_POSTED_RANGE = {
    True: "no posted range | there was no pay range | it wasn't posted",
}

OTHER_PROCESS = {
    True: (
        "im in final rounds with stripe | i have a final interview at google next week"
        " | i'm in the last round somewhere else | another company is in the final stage"
        " | final round with capital one | i have two other processes going"
        " | i have another process in final stage | final stage at SoFi"
    ),
    False: (
        "im not interviewing anywhere else | no other processes | no other interviews"
        " | not in any other process | no other final rounds | i have no other interviews"
    ),
}

EMPLOYED_AND_WILLING = {
    True: (
        "i have a job and could stay | im employed and happy to stay | happy to stay where i am"
        " | i could stay at my current job | i like my job and would stay | i'm willing to stay"
    ),
    False: (
        "im unemployed | i got laid off | i'm between jobs | no job right now | i was laid off last month"
        " | i hate my job and cant stay | not working right now | currently unemployed"
    ),
}

EXTENSION_REFUSED = {
    True: (
        "they refused an extension | they wont extend | they said no to an extension | no extension"
        " | they wouldn't give me more time | they can't extend it | refused to extend | extension denied"
        " | recruiter said no extension"
    ),
    False: (
        "they extended | they gave me more time | got an extension | they granted an extension | extension granted"
    ),
}

EXPECTED_LEVEL = {
    "senior security engineer": (
        "i interviewed for senior security engineer"
        " | i applied for senior security engineer"
        " | interviewed as a senior security engineer but got less"
        " | i was told senior security engineer"
        " | i got downleveled, expected senior security engineer"
    ),
}

PRIORITIES = {
    (Priority.BASE, Priority.EQUITY): (
        "base matters most, then equity | i care about base then stock"
        " | priority: base, equity | base first then rsus"
        " | most important is base, then equity"
        " | i care most about salary, stock second"
    ),
    (Priority.CASH_NOW,): (
        "cash now matters most | i care about cash up front | sign on bonus is most important to me"
    ),
    (Priority.FLEXIBILITY,): "remote is most important | i care most about flexibility | pto matters most to me",
}

REFUSALS = {
    Refusal.NO_BUDGET: (
        "they said no budget | they said theres no budget | recruiter says its not in the budget"
        " | they told me they can't afford it | they say its over budget"
    ),
    Refusal.BAND_TOP: (
        "they said its the top of the band | they say i'm already at the top of the range"
        " | recruiter said base is capped"
    ),
    Refusal.BEST_AND_FINAL: "they said best and final | recruiter said take it or leave it",
    Refusal.NEED_ANSWER_NOW: (
        "they need an answer now | they want an answer today | they said they need my decision right away"
    ),
    Refusal.LEVEL_FIXED: (
        "they said the level is fixed | they said they can't change the level | they told me level is set"
    ),
    Refusal.INTERNAL_EQUITY: "they said internal equity | they said it would be unfair to the team",
    Refusal.WE_DO_NOT_MATCH: (
        "they said they don't match | they won't match | they said we dont match offers"
        " | recruiter said they do not match competing offers"
    ),
    Refusal.CANDIDATES_ACCEPT_THIS: (
        "they said most candidates accept this | they said other candidates take this"
        " | they said people usually accept this offer"
    ),
}


@cache
def asked_something_else(*, about_final: bool) -> State:
    """A conversation in which another final stage is asked about, or a job to stay in."""
    return ready_state("skip", "skip") if about_final else ready_state("skip")


def each(table: Mapping[Any, str]) -> list[tuple[str, Any]]:
    """Every text of a table, where " | " stands between texts, with what it means."""
    return [(text, meant) for meant, texts in table.items() for text in texts.split(" | ")]


def told(text: str) -> tuple[State, State]:
    """The state before and after a message that comes while something else is asked."""
    before = asked_something_else(about_final="final" in text)
    return before, after(text, state=before)


@pytest.mark.parametrize(("text", "meant"), each(DEADLINE))
def test_deadline_in_passing(text: str, meant: object) -> None:
    """A message tells a day by which an answer is due, and nothing else."""
    before, state = told(text)
    assert (state.deadline.day if state.deadline else None) == meant
    assert others_unchanged(before, state, "deadline")


@pytest.mark.parametrize(("text", "meant"), each(NO_DEADLINE))
def test_no_deadline_in_passing(text: str, meant: object) -> None:
    """A message tells that there is no deadline, and nothing else."""
    before, state = told(text)
    assert (state.no_deadline) == meant
    assert others_unchanged(before, state, "no_deadline")


@pytest.mark.parametrize(("text", "meant"), each(FLOOR))
def test_floor_in_passing(text: str, meant: object) -> None:
    """A message tells the least a person would take, and nothing else."""
    before, state = told(text)
    assert (state.floor) == meant
    assert others_unchanged(before, state, "floor")


@pytest.mark.parametrize(("text", "meant"), each(PRESENT_PAY))
def test_present_pay_in_passing(text: str, meant: object) -> None:
    """A message tells what a person earns now, and nothing else."""
    before, state = told(text)
    assert (state.present_pay) == meant
    assert others_unchanged(before, state, "present_pay")


@pytest.mark.parametrize(("text", "meant"), each(FORFEITED))
def test_forfeited_in_passing(text: str, meant: object) -> None:
    """A message tells what a person loses by leaving, and nothing else."""
    before, state = told(text)
    assert (state.forfeited) == meant
    assert others_unchanged(before, state, "forfeited")


@pytest.mark.parametrize(("text", "meant"), each(POSTED_RANGE))
def test_posted_range_in_passing(text: str, meant: object) -> None:
    """A message tells the range in the posting, and nothing else."""
    before, state = told(text)
    assert ((state.posted_range.low, state.posted_range.high) if state.posted_range else None) == meant
    assert others_unchanged(before, state, "posted_range")


@pytest.mark.parametrize(("text", "meant"), each(NO_POSTED_RANGE))
def test_no_posted_range_in_passing(text: str, meant: object) -> None:
    """A message tells that no range was posted, and nothing else."""
    before, state = told(text)
    assert (state.no_posted_range) == meant
    assert others_unchanged(before, state, "no_posted_range")


@pytest.mark.parametrize(("text", "meant"), each(OTHER_PROCESS))
def test_other_process_in_passing(text: str, meant: object) -> None:
    """A message tells another final stage, or none, and nothing else."""
    before, state = told(text)
    assert (state.other_process) == meant
    assert others_unchanged(before, state, "other_process")


@pytest.mark.parametrize(("text", "meant"), each(EMPLOYED_AND_WILLING))
def test_employed_and_willing_in_passing(text: str, meant: object) -> None:
    """A message tells a job to stay in, or none, and nothing else."""
    before, state = told(text)
    assert (state.employed_and_willing) == meant
    assert others_unchanged(before, state, "employed_and_willing")


@pytest.mark.parametrize(("text", "meant"), each(EXTENSION_REFUSED))
def test_extension_refused_in_passing(text: str, meant: object) -> None:
    """A message tells that more time was refused, or given, and nothing else."""
    before, state = told(text)
    assert (state.extension_refused) == meant
    assert others_unchanged(before, state, "extension_refused")


@pytest.mark.parametrize(("text", "meant"), each(EXPECTED_LEVEL))
def test_expected_level_in_passing(text: str, meant: object) -> None:
    """A message tells the level a person interviewed for, and nothing else."""
    before, state = told(text)
    assert ((state.expected_level or "").lower()) == meant
    assert others_unchanged(before, state, "expected_level")


@pytest.mark.parametrize(("text", "meant"), each(PRIORITIES))
def test_priorities_in_passing(text: str, meant: object) -> None:
    """A message tells what matters most, in order, and nothing else."""
    before, state = told(text)
    assert (state.priorities) == meant
    assert others_unchanged(before, state, "priorities")


@pytest.mark.parametrize(("text", "meant"), each(REFUSALS))
def test_a_refusal_in_passing(text: str, meant: Refusal) -> None:
    """A recruiter's no is told in many ways, and answers no question of ours."""
    before, state = told(text)
    assert state.refusals == (meant,)
    assert others_unchanged(before, state, "refusals")


def test_a_posted_range_from_nothing_comes_to_an_end() -> None:
    """Zero has no scale of its own."""
    state = after("posted range 0 to 175k", state=ready_state())
    assert state.posted_range is not None
    assert state.posted_range.low == 0


@pytest.mark.parametrize(
    "said",
    [
        "150k base, answer by Friday",
        "150k base and I have to answer by Friday",
        "150k base, deadline Friday, 20k sign-on",
        "150k base, they want an answer by friday",
        "150k base, start on 1 October, sign by Friday",
    ],
)
def test_a_deadline_beside_the_amounts(said: str) -> None:
    """A date in another clause than the base is the deadline, and no company called Friday makes an offer."""
    state = after(said)
    assert state.deadline is not None
    assert state.deadline.day == date(2026, 3, 6)
    assert state.own is not None
    assert not state.others
