"""The first day at work: read as people say it, and prorating the first bonus in year 1 alone."""

from datetime import date
from decimal import Decimal

import pytest

from bot.conversation.state import State
from bot.plan.plan import Plan
from tests.conversation.dialogue import OFFER, OPENING, TODAY, after, last, plan, ready_state, words

OCTOBER = "I start on 1 October"


def made(state: State) -> Plan:
    """The plan of a state that has one."""
    found = plan(state)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("I start on 1 October", date(2026, 10, 1)),
        ("i'd start october 1st", date(2026, 10, 1)),
        ("starting on 1st of October", date(2026, 10, 1)),
        ("Start date: October 1, 2026", date(2026, 10, 1)),
        ("my start date is 2026-10-01", date(2026, 10, 1)),
        ("your anticipated start date is Monday, October 5, 2026", date(2026, 10, 5)),
        ("they want me to start on 15 June", date(2026, 6, 15)),
        ("my first day is 4 January 2027", date(2027, 1, 4)),
        ("I start in October", date(2026, 10, 1)),
        ("base 150k, bonus prorated, start 1 October", date(2026, 10, 1)),
        ("starting in early May", date(2026, 5, 1)),
        ("Date of joining: 1 July 2026", date(2026, 7, 1)),
        ("starting date 10/1", date(2026, 10, 1)),
        ("I would join in September", date(2026, 9, 1)),
        ("I start on 4 January", date(2027, 1, 4)),
        ("my start date is 2026-01-05", date(2026, 1, 5)),
    ],
)
def test_the_first_day_is_read(said: str, day: date) -> None:
    """With and without a year, a month alone as its first day; it is no deadline."""
    state = after(said, state=ready_state())
    assert state.start == day
    assert state.deadline is None


@pytest.mark.parametrize(
    "said",
    [
        "the bonus is paid 30 days after my start date",
        "I started on 1 October",
        "the start date is flexible",
        "they want an answer by 1 October",
        "I start when I can",
        "may i ask for more time",
        "I can start, may I ask for more time?",
        "interviews starting on 5 March",
    ],
)
def test_what_is_no_first_day_is_none(said: str) -> None:
    """Nor is a deadline, or the past."""
    assert after(said, state=ready_state()).start is None


def test_only_year_one_is_prorated_and_the_plan_says_so() -> None:
    """Three of twelve months of a 33k bonus are 8,250; positions, asks and the later years count full years."""
    full, state = made(ready_state()), after(OCTOBER, state=ready_state())
    begun = made(state)
    assert full.value is not None
    assert begun.value is not None
    assert full.value.first - begun.value.first == Decimal(33_000) - Decimal(8_250)
    assert begun.value.by_year[1:] == full.value.by_year[1:]
    assert (begun.positions, begun.asks, begun.tier) == (full.positions, full.asks, full.tier)
    assumed = " ".join(begun.assumptions)
    assert (
        "With a start on 1 October 2026 the first bonus is taken to count 3 of 12 months: $8,250 instead of" in assumed
    )
    assert {Decimal(8_250), Decimal(167_250)} <= {figure.value for figure in begun.figures}


def test_the_reply_says_what_the_date_changes() -> None:
    """The day, and what year 1 comes to."""
    said = words(last(OCTOBER, state=ready_state()))
    assert "you start on 1 October 2026" in said
    assert "year 1 comes to $167,250 (was $192,000)" in said


@pytest.mark.parametrize(
    ("offer", "said"),
    [("150k base, no stock, 33k guaranteed bonus", "takes nothing from it"), ("150k base, no stock, no bonus", "")],
)
def test_a_guaranteed_bonus_or_none_is_not_prorated(offer: str, said: str) -> None:
    """Year 1 stays whole."""
    state = after(OPENING, "not sure", offer, "no", OCTOBER)
    worth = made(state).value
    assert worth is not None
    assert worth.first == worth.last
    assert said in " ".join(made(state).assumptions)
    assert "months" not in " ".join(made(state).assumptions)


def test_a_start_in_january_changes_nothing() -> None:
    """The bonus year is whole."""
    assert made(after("I start on 4 January", state=ready_state())).value == made(ready_state()).value


def test_offers_side_by_side_start_on_the_same_day() -> None:
    """Both are prorated, so that the date favours neither; and it is said."""
    state = after(OPENING, "not sure", OFFER, "Capital One: 160k base, 32k bonus, no stock, in writing", OCTOBER)
    said = words(last("compare", state=state))
    assert "All are reckoned from the same first day, 1 October 2026" in said
    assert "$167,250" in said
    assert "$168,000" in said


def test_the_date_can_be_corrected() -> None:
    """The last one counts."""
    assert after(OCTOBER, "actually I start on 1 September", state=ready_state()).start == date(2026, 9, 1)
    assert date(2026, 9, 1) > TODAY
