"""Headings: the places where an offer may begin."""

from dataclasses import dataclass
from operator import attrgetter

from bot.offers.reading.jobs import Name
from bot.offers.reading.scan import Mark, Scan
from bot.offers.reading.stance import STRONG, Sentences
from bot.offers.reading.wordset import words

KEYED, HEADED, OFFERED, TITLED, MENTIONED = 5, 4, 3, 2, 1
NEAR = 5
CLOSE = 7
OFFERING = words("offer offered offers offering gave ofer offr")
COMPARING = words("for vs than or")
WORKING = words("working work works worked moved employed interned was am been")


TOKEN = attrgetter("token")
"""Where a heading or a name stands: what they are ordered and searched by."""
STRENGTH = attrgetter("strength")
PRESENT = attrgetter("present")
"""Whether a heading or a name is of the present job."""


@dataclass(slots=True)
class Heading:
    """A place where an offer may begin, and its employer where one is named there."""

    token: int
    company: Name | None
    strength: int
    present: bool = False
    boundary: bool = True  # begins an offer whatever stands before
    said: bool = False  # an offer word stands beside it
    described: bool = False  # an employer that is not named


def begins(seen: Scan, at: int) -> bool:
    """Whether the token begins a line or sentence, marks aside."""
    if at in seen.glued:
        return True  # a line break lost in copying
    at -= 1
    sort = seen.sorts[at]
    while sort == "mark" and seen.words[at] in {"*", "_", ">", "#", '"', "("}:
        at -= 1
        sort = seen.sorts[at]
    if sort == "number":
        return len(seen.words[at]) == 1 and seen.sorts[at - 1] in {"", "line"}  # "2 Globex" in a list
    if sort == "word":
        return seen.ends[at] == seen.starts[at + 1]  # a line break lost in copying
    return sort in {"", "line", "item"} or seen.words[at] in {".", ";", "!", "?", ":", "|", ","}


def offer_word_near(seen: Scan, mark: Mark) -> bool:
    """Whether an offer word stands within a few tokens: "offer from Flipkart and msft"."""
    return not OFFERING.isdisjoint(seen.words[max(mark.first - NEAR, 0) : mark.after + 3])


def works_there(seen: Scan, found: Sentences, token: int) -> bool:
    """Whether the employer is the one the person works for, or has left."""
    number = found.sentence_of[token]
    for cue in reversed(found.cues[number]):
        if cue.after <= token and cue.value in STRONG:
            near = cue.value == "present" and token - cue.after <= CLOSE
            return near and COMPARING.isdisjoint(seen.words[cue.after : token])
    if found.section[number] == "present":
        return True
    said = seen.words[max(found.starts[number], token - 8) : token]
    return not WORKING.isdisjoint(said) and "offer" not in said and "offered" not in said


def is_grade(seen: Scan, mark: Mark) -> bool:
    """Whether what could be an employer is the grade of a public service: "GS-12"."""
    return seen.words[mark.first] == "gs" and seen.words[mark.after] == "-" and seen.words[mark.after + 1].isdigit()
