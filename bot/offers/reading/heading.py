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


@dataclass(slots=True)
class Heading:
    """A place where an offer may begin, and its employer where one is named there."""

    token: int
    company: Name | None
    strength: int
    present: bool = False
    boundary: bool = True  # begins an offer whatever stands before
    described: bool = False  # an employer that is not named
    said: bool = False  # an offer word stands beside it


def begins(seen: Scan, at: int) -> bool:
    """Whether the token begins a line or sentence, marks aside."""
    at -= 1
    while at >= 0 and seen.sorts[at] == "mark" and seen.words[at] in {"*", "_", ">", "#", '"', "("}:
        at -= 1
    if at >= 0 and seen.sorts[at] == "word" and seen.ends[at] == seen.starts[at + 1]:
        return True  # a line break lost in copying
    return at < 0 or seen.sorts[at] in {"line", "item"} or seen.words[at] in {".", ";", "!", "?", ":", "|", ","}


def offer_word_near(seen: Scan, mark: Mark) -> bool:
    """Whether an offer word stands within a few tokens: "offer from Flipkart and msft"."""
    first, after = max(mark.first - NEAR, 0), min(mark.after + 3, seen.size)
    said = seen.words
    return not (OFFERING.isdisjoint(said[first : mark.first]) and OFFERING.isdisjoint(said[mark.after : after]))


def works_there(seen: Scan, found: Sentences, token: int) -> bool:
    """Whether the employer is the one the person works for, or has left."""
    number = found.number(token)
    for cue in reversed(found.cues[number]):
        if cue.after <= token and cue.value in STRONG:
            near = cue.value == "present" and token - cue.after <= CLOSE
            return near and COMPARING.isdisjoint(seen.words[cue.after : token])
    said = seen.words[max(found.starts[number], token - 8) : token]
    works = not WORKING.isdisjoint(said) and "offer" not in said and "offered" not in said
    return works or found.section[number] == "present"


def is_grade(seen: Scan, mark: Mark) -> bool:
    """Whether what could be an employer is the grade of a public service: "GS-12"."""
    return seen.words[mark.first] == "gs" and seen.words[mark.after] == "-" and seen.words[mark.after + 1].isdigit()
