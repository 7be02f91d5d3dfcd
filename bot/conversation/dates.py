"""When an answer is due: days and hours as people say them, against a given today."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.conversation.state import Deadline

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "couple of": 2,
    "few": 3,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}

_HALF_A_YEAR = 183  # "3 January" said in November is ahead

_HOURS = re.compile(r"\b(\d{1,3}|an|one|two|few)[ -]?(?:h|hrs?|hours?)\b")
_DAYS = re.compile(r"\b(\d{1,2}|couple of|few|a|one|two|three|four|five|six|seven|ten)[ -](?:more )?(day|week)s?\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})\b")
_THE_DAY = re.compile(r"\bthe (\d{1,2})(?:st|nd|rd|th)\b")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_MONTH_DAY = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\.? (\d{{1,2}})(?:st|nd|rd|th)?\b")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({'|'.join(_MONTHS)})[a-z]*\b")
_WEEKDAY = re.compile(rf"\b(next )?({'|'.join(day[:3] for day in _WEEKDAYS)})(?:[a-z]*day)?\b")


def read_deadline(text: str, today: date) -> Deadline | None:
    """The deadline a text names: "Friday", "in 3 days", "48 hours", "3 December", "tomorrow"."""
    said = text.lower()
    hours = _HOURS.search(said)
    if hours:
        count = {"few": 3, "an": 1, "one": 1, "two": 2}.get(hours[1]) or int(hours[1])
        return Deadline(day=today + timedelta(hours=0, days=count // 24), hours=count)
    for word, days in (
        ("day before yesterday", -2),
        ("day after tomorrow", 2),
        ("tomorrow", 1),
        ("tmrw", 1),
        ("today", 0),
        ("tonight", 0),
        ("yesterday", -1),
    ):
        if re.search(rf"\b{word}\b", said):
            return Deadline(day=today + timedelta(days=days))
    day = _named_day(said, today)
    return None if day is None else Deadline(day=day)


def _named_day(said: str, today: date) -> date | None:
    for pattern, reader in _READERS:
        if found := pattern.search(said):
            return reader(found, today)
    return None


def _in_days(found: re.Match[str], today: date) -> date:
    count = _COUNTS.get(found[1]) or int(found[1])
    return today + timedelta(days=count * (7 if found[2] == "week" else 1))


def _on_weekday(found: re.Match[str], today: date) -> date:
    number = [day[:3] for day in _WEEKDAYS].index(found[2])
    ahead = (number - today.weekday()) % 7 or 7
    return today + timedelta(days=ahead + (7 if found[1] and ahead < 7 - today.weekday() else 0))


def _slashed(found: re.Match[str], today: date) -> date | None:
    """Month and day as in the United States ("3/6"), unless the first number can be no month."""
    first, second = int(found[1]), int(found[2])
    return _coming(second, first, today) if first > len(_MONTHS) else _coming(first, second, today)


def _the_day(found: re.Match[str], today: date) -> date | None:
    """The day of this month ("the 6th"), or of the next where it is over."""
    here = _calendar(today.year, today.month, int(found[1]))
    if here is not None and here >= today:
        return here
    year, month = divmod(today.year * 12 + today.month, 12)
    return _calendar(year, month + 1, int(found[1]))


def _end_of_week(_: re.Match[str], today: date) -> date:
    return today + timedelta(days=(4 - today.weekday()) % 7)


def _next_week(_: re.Match[str], today: date) -> date:
    return today + timedelta(days=7)


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(month: int, day: int, today: date) -> date | None:
    """The day in this year, or in the next where it lies more than half a year back."""
    here = _calendar(today.year, month, day)
    if here and (today - here).days > _HALF_A_YEAR:
        return _calendar(today.year + 1, month, day)
    return here


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (_ISO, lambda found, _: _calendar(int(found[1]), int(found[2]), int(found[3]))),
    (_MONTH_DAY, lambda found, today: _coming(_MONTHS.index(found[1]) + 1, int(found[2]), today)),
    (_DAY_MONTH, lambda found, today: _coming(_MONTHS.index(found[2]) + 1, int(found[1]), today)),
    (_DAYS, _in_days),
    (re.compile(r"\bend of (?:the |this )?week\b|\beow\b"), _end_of_week),
    (_WEEKDAY, _on_weekday),
    (_SLASHED, _slashed),
    (_THE_DAY, _the_day),
    (re.compile(r"\bnext week\b"), _next_week),
)
