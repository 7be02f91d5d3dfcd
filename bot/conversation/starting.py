"""The first day at work, as people say it: "I start on 1 October", "start date: October 1, 2026"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.conversation.dates import read_deadline
from bot.conversation.mentioned import Mentioned

_MONTH: Final = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE: Final = (
    rf"\d{{4}}-\d{{1,2}}-\d{{1,2}}|(?:the )?{_DAY}(?: of)? {_MONTH}|{_MONTH} {_DAY}\b|\d{{1,2}}/\d{{1,2}}(?=\D|$)"
    rf"|(?:the )?(?:first|1st) of {_MONTH}"
    rf"|(?:(?<=in )|(?<=from )|early |mid[- ]?|late |the (?:beginning|start) of ){_MONTH}"
)
_YEAR: Final = r"(?:,? ?(?:/)?(?P<year>20\d\d))?"
_STARTING: Final = re.compile(
    r"\b(?:(?:i|i'd|i'll|i would|i will|we|you|you'd|you'll|you will|you would|me to)(?: can| could| only| want to| am going to| hope to| am to)?"
    r" (?:start|begin|join)(?:ing)?(?: (?:work|there|with (?:them|us)|the job))?|i'm (?:starting|joining)"
    r"|(?:my |your |the |anticipated |expected |proposed |planned )*(?:start(?:ing)?|joining|commencement|first) (?:date|day)(?: (?:is|would be|will be|of|for this (?:role|position)))?"
    r"|date of joining|starting|joining"
    rf"|(?<=[,;:.(+] )starts?(?= (?:on )?(?:{_DATE})))"
    rf"\s*[:\-–]?\s*(?:(?:on|in|from|around|about|at|by|is|would be|will be|monday|tuesday|wednesday|thursday|friday|,)\s*){{0,3}}(?P<date>{_DATE}){_YEAR}",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:series|offer|deadline|interview\w*|process|negotiat\w*|vest\w*)\b[^.;\n]{0,12}$", re.IGNORECASE
)


_ISO: Final = re.compile(r"\d{4}-")


def start_in(text: str, today: date) -> Iterator[Mentioned]:
    """The first day at work that a message names: ahead where no year is said; a month alone means its first day."""
    for found, day in _found(text, today):
        yield Mentioned(slot="start", changes={"start": day}, start=found.start(), end=found.end())


def first_day(text: str, today: date) -> date | None:
    """The first day at work that a text names first."""
    return next((day for _, day in _found(text, today)), None)


def _found(text: str, today: date) -> Iterator[tuple[re.Match[str], date]]:
    for found in _STARTING.finditer(text):
        day = None if _PAST.search(text, max(0, found.start() - 40), found.start()) else _day(found, today)
        if day is not None:
            yield found, day


def _day(found: re.Match[str], today: date) -> date | None:
    said = found["date"].lower().removeprefix("the ").replace("first of", "1")
    named = (
        said if re.search(r"\d", said) else f"1 {re.sub(r'^(?:early|mid[- ]?|late|beginning of|start of) ?', '', said)}"
    )
    read = read_deadline(named, today)
    if read is None:
        return None
    said_year = found["year"]
    year = int(said_year) if said_year else read.day.year + (read.day < today and not _ISO.match(said))
    return None if _leapt(read.day, year) else read.day.replace(year=year)


def _leapt(day: date, year: int) -> bool:
    """Whether a date does not exist in another year."""
    return (day.month, day.day) == (2, 29) and year % 4 != 0
