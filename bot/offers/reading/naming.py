"""Every role, level and place that a text names, and which of them belongs to an offer."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from bot.offers.reading.heading import TOKEN, begins, is_grade
from bot.offers.reading.jobs import (
    Name,
    key_limit,
    key_value,
    level_in,
    place_name,
    title_in,
    trimmed,
    without_aside,
    without_level,
    without_remarks,
)
from bot.offers.reading.scan import FIRST, Mark, Scan
from bot.offers.reading.stance import MEMORY, STRONG, Sentences
from bot.offers.reading.titled import BEFORE_FIELDS, GOING_ON, is_head, title_begin, title_end, with_field
from bot.offers.reading.titles import MODIFIERS, STACKS
from bot.offers.reading.wordset import words

STUDIES = words("education degree prior previous experience stack tech skills technologies tenure benefits")
MARKED = frozenset({":", "-", "(", "*"})
NEAR = 40  # tokens
GRADING = words("i ii iii iv v level lvl n a")
"""Words that can tell the grade of a title."""
JOINING = words("- ( in for as , | / an a level lvl")
WORKING_AT = frozenset({"at", "@", "with", "from"})
OFFICES = words("based office located position branch site campus job hybrid onsite")
BEHIND_TOWNS = frozenset([*",.:;|()-–!?", "at", "for", "with", "and", "", "\n"])
REACH = 14  # tokens
BESIDE = 3  # characters
GRADED_SORTS = frozenset({"code", "number"})
PARTING = frozenset({",", ";", ".", "|"})
"""Marks that end what is said with a title."""
GRADES = words("level lvl grade band l e")


@dataclass(slots=True)
class Named:
    """A name with the token it stands at."""

    name: Name
    token: int
    keyed: bool = False
    present: bool = False
    employer: str = ""  # in lower case, where it stands right beside


EMPLOYER = attrgetter("employer")
"""The employer a name stands beside."""


@dataclass(slots=True)
class Names:
    """What a text names of jobs."""

    roles: list[Named]
    levels: list[Named]
    places: list[Named]


def names(seen: Scan, found: Sentences) -> Names:
    """Every role, level and place of the text in order."""
    named = Names([], [], [])
    for key in seen.keys:
        if key.value != "company":
            _keyed(seen, found, key, named)
    _titles(seen, found, named)
    _places(seen, found, named)
    _grades(seen, found, named)
    if not named.places:
        _unlisted(seen, found, named)
    if not named.roles:
        _fields(seen, found, named)
    if len(seen.companies) > 1:
        _owned(seen, named)
    if seen.keys:  # without them they stand in order
        named.roles.sort(key=TOKEN)
        named.levels.sort(key=TOKEN)
        named.places.sort(key=TOKEN)
    return named


def _grades(seen: Scan, found: Sentences, named: Names) -> None:
    """Add the grades of a public service, "GS-12", which look like an employer."""
    for mark in seen.companies:
        if seen.words[mark.first] == "gs" and is_grade(seen, mark):
            level = Name(seen.raw(mark.first, mark.first + 3), mark.start, seen.ends[mark.first + 2])
            named.levels.append(Named(level, mark.first, present=is_present(found, mark.first)))
            named.levels.sort(key=TOKEN)


def _keyed(seen: Scan, found: Sentences, key: Mark, named: Names) -> None:
    value = key_value(seen, key, key_limit(seen, found, key))
    if value is None:
        return
    present = is_present(found, key.first)
    if key.value == "location":
        if not value.text[0].isalpha():
            return
        named.places.append(Named(without_aside(value), key.first, keyed=True, present=present))
        return
    title = title_in(value) if key.value == "role" else value
    if title is None:
        return
    level = level_in(without_remarks(value.text), value.start)
    if level is None and len(value.text) <= 4 and any(c.isdigit() for c in value.text):
        level = value
    if level:
        named.levels.append(Named(level, key.first, keyed=True, present=present))
    role = without_level(title) if key.value == "role" else None
    if role:
        named.roles.append(Named(role, key.first, keyed=True, present=present))


def is_present(found: Sentences, token: int) -> bool:
    """Whether what stands at a token is said of the present or a former job."""
    number = found.sentence_of[token]
    if "present" not in found.said[number] and found.section[number] != "present":
        return False
    if STRONG.isdisjoint(found.said[number]):
        return True
    cues = found.cues[number]
    at = bisect_left(cues, token + 1, key=FIRST)
    for cue in reversed(cues[max(at - MEMORY, 0) : at]):
        if cue.value in STRONG:
            return cue.value == "present"
    return found.section[number] == "present"


def _titles(seen: Scan, found: Sentences, named: Names) -> None:
    done, said = 0, seen.words
    looked_at, of_studies = -1, False
    for at in seen.titles:
        if at < done:
            continue
        leads = said[at + 1] in GOING_ON or is_head(seen, at)
        if not (leads or seen.sorts[at] == "code" or said[at] in GRADES):
            continue
        line = found.line_of[at]
        if line != looked_at:
            looked_at, of_studies = line, _is_study(seen, found, line)
        if not of_studies:
            done = _title_or_level(seen, found, named, at, title_end(seen, at) if leads else 0)
    for cue in seen.keys:
        if cue.value == "level":
            _add_level(seen, found, named, cue.first)


def _title_or_level(seen: Scan, found: Sentences, named: Names, at: int, after: int) -> int:
    """Add the title up to `after`, or the level that stands here; returns where to go on."""
    if after:
        _add_title(seen, found, named, at, after)
    else:
        _add_level(seen, found, named, at)
    return after


def _is_study(seen: Scan, found: Sentences, line: int) -> bool:
    """Whether a line speaks of education, former jobs or tools."""
    first = found.lines[line]
    opening = seen.words[first : first + 4]
    return not STUDIES.isdisjoint(opening) and not MARKED.isdisjoint(seen.words[first : first + 6])


def _add_title(seen: Scan, found: Sentences, named: Names, at: int, after: int) -> None:
    at = title_begin(seen, at)
    if seen.words[after] in BEFORE_FIELDS:
        after = with_field(seen, after)
    at += seen.words[at] == "grad" and after - at > 1  # "new grad"
    title = trimmed(seen, seen.starts[at], seen.ends[after - 1])
    if title is None:
        return
    present = is_present(found, at)
    end = after + 3
    if not (_is_graded(seen, at, end) and _is_graded(seen, at, end := _said_with(seen, after))):
        named.roles.append(Named(title, at, present=present))
        return
    level = level_in(seen.text[title.start : seen.ends[end - 1]], title.start)
    role = without_level(title)
    if level:
        named.levels.append(Named(level, at, present=present))
    if role:
        named.roles.append(Named(role, at, present=present))


def _is_graded(seen: Scan, at: int, end: int) -> bool:
    """Whether something between two tokens can tell the grade of a title."""
    return not (GRADED_SORTS.isdisjoint(seen.sorts[at:end]) and GRADING.isdisjoint(seen.words[at:end]))


def _said_with(seen: Scan, after: int) -> int:
    """The token that ends what is said with a title behind it: a line's end or a mark, else the third."""
    last = min(after + 3, seen.size)
    while after < last and seen.sorts[after] != "line" and seen.words[after] not in PARTING:
        after += 1
    return after


def _add_level(seen: Scan, found: Sentences, named: Names, at: int) -> None:
    word, start, stop, coded = seen.words[at], seen.starts[at], seen.ends[at], seen.sorts[at] == "code"
    end = seen.ends[min(at + 2, seen.size - 1)] if word in GRADES else stop
    level = level_in(seen.text[start:end], start) if coded or end > stop else None
    if level and not (named.levels and named.levels[-1].name.end >= level.start and named.levels[-1].token <= at):
        last = named.levels[-1].name if named.levels else None
        if last and last.text.isdigit() and level.text[0].isalpha() and level.start - last.end <= BESIDE:
            named.levels.pop()  # the grade of the employer behind that of the title: "SDE2 L5"
        named.levels.append(Named(level, at, present=is_present(found, at)))
        if coded and word[:3] in {"sde", "swe", "mts"}:
            role = Name(seen.text[start : start + len(word.rstrip("0123456789"))], start, stop)
            named.roles.append(Named(role, at, present=is_present(found, at)))


def _places(seen: Scan, found: Sentences, named: Names) -> None:
    taken = 0  # characters
    for place in seen.places:
        if place.start < taken or _is_end_of_word(seen, place.first):
            continue
        name = place_name(seen, place)
        taken = name.end
        named.places.append(Named(name, place.first, present=is_present(found, place.first)))


def _is_end_of_word(seen: Scan, at: int) -> bool:
    """Whether a place is but the end of a name written as one, such as "AcmeNova"."""
    touching = at > 0 and seen.starts[at] == seen.ends[at - 1] and seen.sorts[at - 1] == "word"
    return touching and seen.text[seen.starts[at - 1]].isupper()


def _unlisted(seen: Scan, found: Sentences, named: Names) -> None:
    """Add the places nobody listed that are said to be that of the job: "office in Foobar"."""
    for at in seen.capitals:
        if (
            seen.words[at - 1] == "in"
            and seen.words[at + 1] in BEHIND_TOWNS
            and (seen.words[at - 2] in OFFICES or is_head(seen, at - 2))
        ):
            name = Name(seen.raw(at, at + 1), seen.starts[at], seen.ends[at])
            named.places.append(Named(name, at, present=is_present(found, at)))


def _fields(seen: Scan, found: Sentences, named: Names) -> None:
    """Add the fields that stand for a title where the text has none: "senior java", "two offers, backend 5 yrs"."""
    for at in seen.titles:
        end = at
        while end < seen.size and seen.words[end] in MODIFIERS:
            end += 1
        alone = end > at and not STACKS.isdisjoint(seen.words[at:end]) and seen.words[at - 1] not in MODIFIERS
        counted = end in seen.years or seen.words[end + 1] in {"yoe", "yrs", "years"}
        if alone and begins(seen, at) and (counted or seen.words[end] in {",", "."}):
            name = Name(seen.raw(at, end), seen.starts[at], seen.ends[end - 1])
            named.roles.append(Named(name, at, present=is_present(found, at)))
            return


def _owned(seen: Scan, named: Names) -> None:
    """Note whose a name is that stands right behind an employer, "Acme L5 London", or before it, "L5 at Acme"."""
    begin = {one.name.start: one for one in (*named.places, *named.roles, *named.levels) if not one.keyed}
    if not begin:
        return
    before = {one.name.end: one for one in named.levels if not one.keyed}
    for mark in seen.companies:
        at = mark.after
        while at < seen.size and at - mark.after < REACH:
            one = begin.get(seen.starts[at])
            if one is not None:
                _note_employer(seen, one, mark)
                at = bisect_left(seen.starts, one.name.end)
            elif seen.words[at] in JOINING:
                at += 1
            else:
                break
        one = before.get(seen.ends[mark.first - 2]) if seen.words[mark.first - 1] in WORKING_AT else None
        if one is not None:
            _note_employer(seen, one, mark)


def _note_employer(seen: Scan, one: Named, mark: Mark) -> None:
    """Note whose a name is, unless it is noted already."""
    one.employer = one.employer or seen.text[mark.start : mark.end].lower()
