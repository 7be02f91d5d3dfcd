"""The job around the money: company, role, level and location, with where each was read."""

# ruff: noqa: E501 - a pattern is read whole

import re
from bisect import bisect_left
from dataclasses import dataclass

from bot.offers.reading.places import STATES
from bot.offers.reading.scan import FIRST, Mark, Scan
from bot.offers.reading.stance import Sentences
from bot.offers.reading.wordset import words

CODES = words("l") | frozenset(map(str.upper, words("l e gs ic ict p g t m d ec jl dl cl zg lvl b k ik tl")))
"""The letters of grades; a small one only right before its number."""
LONGEST_GRADE = 2  # digits
_CODE = re.compile(rf"\b((?:l(?=\d\d?\b)|{'|'.join(sorted(CODES - {'l'}))})[- ]?\d{{1,2}})\b")
_NAMED = re.compile(r"(?i:\b(?:level|lvl|grade|band)\b)\s*[:#-]?\s*([A-Za-z]{0,2}\s?-?\d{1,2}[A-Za-z]?)\b")
_RUNG = re.compile(
    r"(?i:\b(?:sde|swe|sdet|mts|se|software engineer|software developer|engineer|developer|analyst|scientist|consultant|associate|manager|architect|designer|specialist|administrator|tester|lead))[ \t]?[-–]?[ \t]?(?:\((?=\w{1,3}\)))?(iii|ii|iv|i|III|II|IV|I|V|[1-6])\b(?![.,]?\s?\d|[kKlL%])"
)
_LEVELS, _NUMERALS = (_CODE, _NAMED, _RUNG), (_RUNG,)
"""How a level is written; without a digit it is a numeral."""
_DIGIT = re.compile(r"\d")
_GRADED = re.compile(
    r"""[\dIiİıVvLlNn](?:  # all begin with one of these
      (?<=\d)
    | (?i:(?<=\bi)(?:i{0,2}|v)\b | (?<=\bv)\b)  # a numeral
    | (?i:(?<=l)(?:evel|vl) | (?<=^n)/?a$))""",
    re.VERBOSE,
)
_LETTER = re.compile(r"[^\W\d_]")
_LEVEL_TAIL = re.compile(r"\s*[(/|,–-]?\s*(?i:level|lvl|grade)\s*[:-]?\s*\w{0,2}\d.*$")
_THREE_LETTERS = re.compile(r"[A-Za-z]{3}")
_CODE_HEAD = re.compile(r"^[\s(/-]*(?:[LEPGTMD]|IC|ICT|EC)[- ]?\d{1,2}\b[\s)/:,–-]*")
_CODE_TAIL = re.compile(r"[\s(/,|–-]*\b(?:[LEPGTMD]|IC|ICT|EC)[- ]?\d{1,2}\b\)?\s*$")
_CODE_BRACKET = re.compile(r"\(\s*(?:[LEPGTMD]|IC)\d{1,2}[^)]*\)")
_GRADE_ALONE = re.compile(r"^\(?(?i:(sde|swe|sdet|mts|se))[- ]?(?:\d|i{1,3}v?)\)?$")
_NUMERAL_TAIL = re.compile(r"(?<=[A-Za-z]{2})[\s-]+(?:\d|I{1,3}|IV|V)\s*$")
_REMARK = re.compile(r"\s*\((?=[^()]*,|\d+ [a-z])[^()]*\)?")
_CLAUSE = re.compile(r", | [-–—] |[.;] | at | with | for ")
_ASIDE = re.compile(
    r"(?i)(?<=\w)\s+(?:\((?:[^()]*\d[^()]*|[^()]*(?:onsite|on-site|hybrid|office|optional)[^()]*)\)|(?:from|for|with|but|if|until|when|as)\s).*$"
)
_NO_TITLE = re.compile(r"(?i)(?:[a-z]{0,3}[- ]?\d{1,3}|level|n/?a)")
AROUND = " \t\r\n*_:-–—|,;.>\"'\\#=~("
WINDOW = 8
LONGEST_TITLE = 9  # words
ASIDE = 2  # words at least
BEHIND = STATES - {"IN", "OR", "ME"}
BEHIND_FOREIGN = BEHIND - {"WA", "SA", "CA", "DE", "IL", "LA", "PA", "CO", "MT"}
"""States that tell a place of the US from its namesake elsewhere: "Dublin OH"."""
EMPTY = words("na n/a none - tbd nil x secret hidden undisclosed confidential")
LONGEST_EMPTY = max(map(len, EMPTY))
ENDING = frozenset({":", "-", "="})
"""What, standing behind a key or label, ends the value before it."""
CLEAR_STATES = STATES - {"IN", "OR", "ME"}
"""States whose letters are no word in capitals."""


@dataclass(slots=True)
class Name:
    """A name read at a place of the text."""

    text: str
    start: int
    end: int


def trimmed(seen: Scan, start: int, end: int) -> Name | None:
    """A stretch of text without the marks and spaces around it."""
    raw = seen.text[start:end].strip(AROUND)
    if len(raw) <= LONGEST_EMPTY and (not raw or raw.lower() in EMPTY):
        return None
    if not (raw[0].isalpha() or _LETTER.search(raw)):
        return None
    if len(raw) < end - start:
        start = seen.text.index(raw, start)
    if raw[-1] == ")" and "(" not in raw:
        return trimmed(seen, start, start + len(raw) - 1)
    return Name(raw, start, start + len(raw))


def key_value(seen: Scan, key: Mark, limit: int) -> Name | None:
    """What follows a key such as "Company:" up to the line's end or the next key; None where it is no key."""
    at = key.after
    if seen.words[at] == "(":
        close = next((n for n in range(at, min(at + WINDOW, seen.size)) if seen.words[n] == ")"), -1)
        at = close + 1 if close > 0 else at
    while seen.words[at] in {"*", "_"}:
        at += 1
    marked = seen.words[at] in {":", "-", "–", "=", "—", "->", "|"}
    if not marked and not _starts_line(seen, key.first):
        return None
    at += marked
    if at >= limit or at >= seen.size:
        return None
    if not marked and seen.sorts[at] == "word" and seen.text[seen.starts[at]].islower():
        return None
    if not marked and (
        (seen.sorts[at] != "word" and seen.sorts[at] != "code")
        or seen.words[at]
        in {"is", "was", "of", "in", "and", "for", "has", "i", "they", "at", "wise", "will", "based", "s"}
    ):
        return None
    return trimmed(seen, seen.starts[at], seen.ends[limit - 1])


def _starts_line(seen: Scan, at: int) -> bool:
    while at > 0 and seen.words[at - 1] in {"*", "_", ">"}:
        at -= 1
    return at == 0 or seen.sorts[at - 1] in {"line", "item"}


def key_limit(seen: Scan, found: Sentences, key: Mark) -> int:
    """The token where a key's value ends: the line's end, or where the next key or label begins."""
    line = found.line_of[key.first] + 1
    limit = found.lines[line] - 1 if line < len(found.lines) else seen.size
    for marks in (seen.keys, seen.labels):
        if marks and marks[-1].first > key.after:
            limit = _next_ending(seen, marks, key.after + 1, limit)
    return limit


def _next_ending(seen: Scan, marks: list[Mark], first: int, limit: int) -> int:
    """The first token before a limit at which one of the marks ends a value, else the limit."""
    for at in range(bisect_left(marks, first, key=FIRST), len(marks)):
        mark = marks[at]
        if mark.first >= limit:
            break
        if seen.words[mark.after] in ENDING:
            return mark.first
    return limit


def level_in(raw: str, offset: int) -> Name | None:
    """The grade in a title: L5, E4, SDE II, Level 5."""
    letters = raw.rstrip("0123456789")
    if letters in CODES and 0 < len(raw) - len(letters) <= LONGEST_GRADE:
        return Name(raw, offset, offset + len(raw))
    if not _GRADED.search(raw):
        return None
    for pattern in _LEVELS if _DIGIT.search(raw) else _NUMERALS:
        match = pattern.search(raw)
        if match:
            return Name(match[1].strip(), offset + match.start(1), offset + match.end(1))
    return None


def without_level(name: Name) -> Name | None:
    """A title without its grade: "SDE 2" is the role SDE."""
    raw = name.text
    if not _GRADED.search(raw):
        return name
    cut = _LEVEL_TAIL.split(raw)[0]
    if not _THREE_LETTERS.search(cut) and cut != raw:
        return None
    cut = _CODE_TAIL.sub("", _CODE_HEAD.sub("", cut))
    cut = _CODE_BRACKET.sub("", cut).strip()
    grade = _GRADE_ALONE.match(cut)
    cut = _NUMERAL_TAIL.sub("", grade[1] if grade else cut).strip(" -,/(")
    if not cut or _NO_TITLE.fullmatch(cut):
        return None
    at = name.start + max(raw.find(cut), 0)
    return Name(cut, at, at + len(cut))


def without_remarks(raw: str) -> str:
    """A title without the remarks in brackets that are no part of it: "(4 reports, still hands on)"."""
    return _REMARK.sub("", raw) if "(" in raw else raw


def title_in(name: Name) -> Name | None:
    """The title in what stands behind a key: no figure, no sentence, no remark."""
    raw = without_remarks(name.text).partition("@")[0].strip(AROUND)
    if not raw[:1].isalpha():
        return None
    if raw.count(" ") >= LONGEST_TITLE:
        raw = _CLAUSE.split(raw, maxsplit=1)[0].strip(AROUND)
    if raw.count(" ") >= LONGEST_TITLE or not raw:
        return None
    if raw == name.text:
        return name
    at = name.start + max(name.text.find(raw), 0)
    return Name(raw, at, at + len(raw))


def without_aside(name: Name) -> Name:
    """A place without what is said about it: "Acme Park (twice a week)", "Remote from home"."""
    if name.text.count(" ") < ASIDE:
        return name
    raw = _ASIDE.sub("", name.text).strip(AROUND)
    return Name(raw, name.start, name.start + len(raw)) if raw else name


def place_name(seen: Scan, place: Mark) -> Name:
    """A place with what belongs to it: "Austin, TX", "London, UK"."""
    after = place.after
    if seen.words[after] == "," and after + 1 < seen.size:
        at = bisect_left(seen.places, after + 1, key=FIRST)
        if at < len(seen.places) and seen.places[at].first == after + 1:
            after = seen.places[at].after
        elif seen.raw(after + 1, after + 2) in STATES:
            after += 2
    elif after < seen.size and seen.raw(after, after + 1) in (BEHIND if place.value in {"USD", ""} else BEHIND_FOREIGN):
        place.value = "USD"
        after += 1
    end = seen.ends[after - 1]
    return Name(seen.text[place.start : end], place.start, end)
