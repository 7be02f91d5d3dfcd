"""Headings: the places where an offer may begin."""

from dataclasses import dataclass

from bot.offers.reading.jobs import Name
from bot.offers.reading.scan import Mark, Scan
from bot.offers.reading.stance import STRONG, Sentences

KEYED, HEADED, OFFERED, TITLED, MENTIONED = 5, 4, 3, 2, 1
NEAR = 5
CLOSE = 7


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
    while at >= 0 and seen.tokens[at].sort == "mark" and seen.words[at] in {"*", "_", ">", "#", '"', "("}:
        at -= 1
    if at >= 0 and seen.tokens[at].sort == "word" and seen.tokens[at].end == seen.tokens[at + 1].start:
        return True  # a line break lost in copying
    return at < 0 or seen.tokens[at].sort in {"line", "item"} or seen.words[at] in {".", ";", "!", "?", ":", "|", ","}


def offer_word_near(seen: Scan, mark: Mark) -> bool:
    """Whether an offer word stands within a few tokens: "offer from Flipkart and msft"."""
    first, after = max(mark.first - NEAR, 0), min(mark.after + 3, len(seen.tokens))
    near = {seen.words[at] for at in range(first, mark.first)} | {seen.words[at] for at in range(mark.after, after)}
    return bool(near & {"offer", "offered", "offers", "offering", "gave", "ofer", "offr"})


def works_there(seen: Scan, found: Sentences, token: int) -> bool:
    """Whether the employer is the one the person works for, or has left."""
    number = found.number(token)
    for cue in reversed([cue for cue in found.cues[number] if cue.after <= token and cue.value in STRONG]):
        between = {seen.words[at] for at in range(cue.after, token)}
        return cue.value == "present" and token - cue.after <= CLOSE and not between & {"for", "vs", "than", "or"}
    start = found.starts[number]
    words = {seen.words[at] for at in range(max(start, token - 8), token)}
    return (
        bool(words & {"working", "work", "works", "worked", "moved", "employed", "interned", "was", "am", "been"})
        and not words & {"offer", "offered"}
    ) or found.section[number] == "present"
