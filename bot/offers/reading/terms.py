"""Terms beside the money: written, deadline, clawback, guaranteed, public or private."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

# ruff: noqa: E501 - a pattern is read whole

import re
from collections.abc import Iterator
from datetime import date
from itertools import compress

from bot.offers.reading.parts import Parts, Stated
from bot.offers.reading.scan import Scan
from bot.offers.reading.wordset import words

_MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_BEGINS = re.compile(rf"\b(?:{'|'.join(_MONTHS)})", re.IGNORECASE)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DATE = rf"""(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|\d{{1,2}}[/.]\d{{1,2}}
    |(?:{_MONTH})\.?\ \d{{1,2}}(?:st|nd|rd|th)?(?:,?\ \d{{4}})?|\d{{1,2}}\.?(?:st|nd|rd|th)?\ (?:of\ )?(?:{_MONTH})\.?(?:,?\ \d{{4}})?)"""
_DAY = rf"""(?:(?:{_WEEKDAY},?\ (?:the\ )?)?{_DATE}
    |(?:next\ |this\ |coming\ )?{_WEEKDAY}|tomorrow|today|tonight|next\ week|eod|eow
    |(?:the\ )?end\ of\ (?:the\ |this\ |next\ )?(?:day|week|month)|(?:\d{{1,3}}|one|two|three|four|five|ten|a|an)\ (?:more\ )?(?:hours?|hrs|days?|weeks?|business\ days))"""
BEGINNINGS = words(
    """
    not nothing no verbal verbally oral in written offer signed on deadline expire expires expiring expiration due
    valid decide respond answer reply sign accept know decision response back without
    claw clawback clawed pay paid return give payed gived repay repayable repayment repaid repa recoup if discretionary
    clawbacks recouped recoups recouping recoupment don't doesn't didn't haven't hasn't isn't
    wasn't aren't won't illiquidity guaranteed private privately pre preipo double paper illiquid public publicly returned"""
)
"""The first words of the terms."""
FOLLOWED = {"in": "writing", "offer": "letter", "on": "paper"}
"""Common words that begin a term only before another."""
COUNTS = words("one two three four five ten a")
COUNTED = words("more hour hours hr hrs day days week weeks business")
"""What numbers of a deadline count."""

_TERMS = re.compile(
    rf"""
    (?P<unwritten>\bnot\ (?:yet\ )?in\ writing|\bnothing\ in\ writing|\bno\ written|\b(?:verbal|verbally|oral)\b|n't\ (?:\w+\ ){{0,3}}in\ writing|\bnot\ (?:yet\ )?written)
  | (?P<written>\bin\ writing\b|\bwritten\b|\boffer\ letter\b|\bsigned\ offer\b|\bon\ paper\b)
  | (?:\b(?:deadline|expires?|expiring|expiration|due|valid\ (?:until|till)|(?:decide|respond|answer|reply|sign|accept|know|decision|response|back\ to\ them)\ (?:by|until|till|before|within|in))\b
      [^.\n\d]{{0,16}}?\s?(?P<deadline>{_DAY})\b)
  | (?P<span>(?:\d{{1,3}}|one|two|three|four|five|ten|a)\ (?:more\ )?(?:hours?|hrs|days?|weeks?|business\ days))\ (?:to\ (?:decide|respond|answer|accept|think|reply|sign|consider|make)|left|deadline)
  | (?P<unclawed>\b(?:no|without|not\ subject\ to)\ (?:any\ |a\ )?claw-?\ ?back)
  | (?P<clawback>\bclaw(?:ed)?-?\ ?back|\b(?:pay|paid|return|give)(?:ed)?\ (?:it\ |this\ |that\ )?back\b|\brepa(?:y|id|yable|yment)\b|\brecoup|\bif\ (?:i|you)\ leave\ (?:before|within))
  | (?P<unsure>\bnot\ guaranteed|\bdiscretionary\b)
  | (?P<guaranteed>\bguaranteed\b)
  | (?P<private>\bprivate\b|\bprivately\ held|\bpre-?ipo\b|\bdouble[- ]trigger|\bpaper\ money|\billiquid)
  | (?P<public>\bpublic(?:ly)?\b(?!\ sector))
    """,
    re.IGNORECASE | re.VERBOSE,
)


def note_terms(seen: Scan, parts: Parts, first: int, after: int) -> None:
    """Add the terms said between two tokens to an offer's parts, and where they were read."""
    if after <= first:
        return
    for match in _matches(seen, first, after):
        sort = match.lastgroup or ""
        name = _noted(parts.stated, sort, match)
        if name:
            parts.span(name, *match.span(sort))


def _matches(seen: Scan, first: int, after: int) -> Iterator[re.Match[str]]:
    """The terms between two tokens in order; the pattern is only tried where one can begin."""
    done, end = 0, seen.ends[after - 1]
    said = seen.words
    begun = list(compress(range(first, after), map(BEGINNINGS.__contains__, said[first:after])))
    if not COUNTED.isdisjoint(said[first : after + 1]):
        begun += [at for at in range(first, after) if said[at + 1] in COUNTED and _counts(seen, at)]
        begun.sort()
    for at in begun:
        if seen.starts[at] < done or not said[at + 1].startswith(FOLLOWED.get(said[at], "")):
            continue
        match = _TERMS.match(seen.text, _beginning(seen, at), end)
        if match:
            done = match.end()
            yield match


def _counts(seen: Scan, at: int) -> bool:
    """Whether a number stands here, in digits or as a word."""
    return at in seen.numbers or seen.words[at] in COUNTS


def _beginning(seen: Scan, at: int) -> int:
    """Where in a token a term can begin: at the "n't" of a word, at the last three digits of a number."""
    first, end = seen.starts[at], seen.ends[at]
    if seen.sorts[at] != "number":
        return end - 3 if seen.words[at].endswith("n't") else first
    start = end
    while start > first and end - start < 3 and seen.text[start - 1].isdigit():
        start -= 1
    return start


def _noted(stated: Stated, sort: str, match: re.Match[str]) -> str:
    """The field that a term sets; "" where it is set already or has nothing to stand on."""
    match sort:
        case "written" | "unwritten":
            return _set(stated, "written", sort == "written")
        case "deadline" | "span":
            return _set(stated, "deadline", day(match[sort]))
        case "clawback" | "unclawed":
            return _set_within(stated, "sign_on", "clawback", sort == "clawback")
        case "guaranteed" | "unsure":
            return _set_within(stated, "bonus", "guaranteed", sort == "guaranteed")
        case _:
            return _set_within(stated, "equity", "public", sort == "public")


def _set(stated: Stated, name: str, value: object) -> str:
    if name in stated:
        return ""
    stated[name] = value
    return name


def _set_within(stated: Stated, part: str, name: str, value: object) -> str:
    of = stated.get(part)
    return f"{part}.{name}" if isinstance(of, dict) and _set(of, name, value) else ""


def day(raw: str) -> date | str:
    """A full date as a date; anything less, such as "Friday" or "2 days", as it was said."""
    numbers = [int(number) for number in re.findall(r"\d+", raw)]
    month = min((_MONTHS.index(name.casefold()) + 1 for name in _MONTH_BEGINS.findall(raw)), default=0)
    match numbers:
        case [year, second, third] if year >= 1000 and not month:
            parts = (year, second, third)
        case [first, second, year] if year >= 1000 and ("." in raw or first > 12):
            parts = (year, second, first)
        case [first, second, year] if year >= 1000 and second > 12:
            parts = (year, first, second)
        case [first, year] if year >= 1000 and month:
            parts = (year, month, first)
        case _:
            return raw
    try:
        return date(*parts)
    except ValueError:
        return raw
