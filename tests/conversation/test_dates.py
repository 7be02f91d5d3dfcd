"""When an answer is due, against a given day."""

from datetime import date

import pytest

from bot.conversation.dates import read_deadline
from bot.conversation.parts import plain
from bot.conversation.state import Deadline
from tests.conversation.dialogue import OPENING, after, last, plan, ready_state

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Friday", date(2026, 3, 6)),
        ("friday", date(2026, 3, 6)),
        ("monday", date(2026, 3, 9)),
        ("next Friday", date(2026, 3, 13)),
        ("in 3 days", date(2026, 3, 5)),
        ("3 more days", date(2026, 3, 5)),
        ("two weeks", date(2026, 3, 16)),
        ("a week", date(2026, 3, 9)),
        ("next week", date(2026, 3, 9)),
        ("end of the week", date(2026, 3, 6)),
        ("today", date(2026, 3, 2)),
        ("tonight", date(2026, 3, 2)),
        ("tomorrow", date(2026, 3, 3)),
        ("the day after tomorrow", date(2026, 3, 4)),
        ("5 March", date(2026, 3, 5)),
        ("march 5th", date(2026, 3, 5)),
        ("the 5th of March", date(2026, 3, 5)),
        ("Dec 3", date(2026, 12, 3)),
        ("3 January", date(2026, 1, 3)),
        ("2026-03-05", date(2026, 3, 5)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    """A weekday is the next one; a date is this year's."""
    assert read_deadline(text, MONDAY) == Deadline(day=day)


@pytest.mark.parametrize(
    ("text", "day", "hours"),
    [
        ("48 hours", date(2026, 3, 4), 48),
        ("24h", date(2026, 3, 3), 24),
        ("72 hrs", date(2026, 3, 5), 72),
        ("a few hours", date(2026, 3, 2), 3),
        ("an hour", date(2026, 3, 2), 1),
    ],
)
def test_hours_are_counted(text: str, day: date, hours: int) -> None:
    """Hours set the day too."""
    assert read_deadline(text, MONDAY) == Deadline(day=day, hours=hours)


@pytest.mark.parametrize("text", ["", "soon", "whenever", "30 February", "2026-02-30", "2026-13-01", "99"])
def test_no_day_is_no_deadline(text: str) -> None:
    """What names no day of the calendar is not read."""
    assert read_deadline(text, MONDAY) is None


def test_a_date_more_than_half_a_year_back_is_next_years() -> None:
    """Early January, said in November, is ahead."""
    assert read_deadline("3 January", date(2026, 11, 20)) == Deadline(day=date(2027, 1, 3))


def test_a_deadline_that_passed_asks_for_the_offer_to_be_reopened() -> None:
    """The day is judged against today, whenever it was told."""
    state = ready_state("friday")
    early, late = plan(state, date(2026, 3, 6)), plan(state, date(2026, 3, 7))
    assert early is not None
    assert late is not None
    assert early.asks
    assert not late.asks


def test_no_deadline_takes_an_earlier_one_back() -> None:
    """A later answer counts."""
    assert after("no deadline", state=ready_state("friday")).no_deadline
    assert not after("it is friday", "friday", state=ready_state("no deadline")).skipped[1:]


@pytest.mark.parametrize(
    "said",
    [
        "the deadline passed",
        "the deadline was 1 March",
        "they wanted an answer by yesterday",
        "deadline was yesterday",
        "my deadline was the day before yesterday",
        "the offer expired yesterday",
        "I had until yesterday",
        "the answer was due yesterday",
    ],
)
def test_a_deadline_in_the_past_is_said_to_have_passed(said: str) -> None:
    """No day is made up for a deadline of which only that it has passed is known."""
    words = "\n".join(plain(part) for part in last(OPENING, said).parts)
    assert "the deadline has passed" in words
    assert "January" not in words


@pytest.mark.parametrize(
    "said", ["I got the offer yesterday", "they gave me the offer yesterday", "I have talked to them yesterday"]
)
def test_what_was_yesterday_is_no_deadline(said: str) -> None:
    """Only an answer that was due yesterday is a deadline that passed."""
    assert after(OPENING, said).deadline is None


def test_a_deadline_told_of_yesterday_is_still_ahead() -> None:
    """When it was said does not hide the day that was named."""
    assert after(OPENING, "yesterday they gave me until Friday").deadline == Deadline(day=date(2026, 3, 6))
