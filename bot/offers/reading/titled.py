"""Where a job title begins and ends in a text."""

from bot.offers.reading.scan import Scan
from bot.offers.reading.titles import HEADS, MODIFIERS, NO_START, SHORT, STACKS
from bot.offers.reading.wordset import words

LEADING = words("vp svp avp director head manager lead president")
ALONE_NO_TITLE = words(
    """
    lead head partner fellow owner science operator ops teacher associate intern director manager officer
    advisor graduate research counsel eng buyer trader broker banker editor producer pilot dispatcher driver tutor clerk
    secretary mechanic lawyer dentist surgeon physician quant assistant trainer practitioner instructor foreman
    supervisor inspector therapist engineers developers"""
)
DEVELOPING = words("dev developer développeur developpeur entwickler")
RANKED = words("manager director vp head")
BEFORE_FIELDS = words("in (")
"""What stands between a title and its field."""
UNITS = words("division department")
SHORTENED = words("sr jr")
IN_TITLES = MODIFIERS | HEADS
GOING_ON = IN_TITLES | words("- / & of")
LED_BY = NO_START - words("new it full")
FIELDS = MODIFIERS - words(
    """
    senior sr junior jr staff principal lead chief associate vice group head global regional entry mid graduate grad new
    full private public us director manager it pre"""
)
"""Words that, in brackets behind a title, say in which field."""


def title_end(seen: Scan, at: int) -> int:
    """The token after the title that starts here; 0 where it has no last word."""
    after, head = 0, ""
    for end in range(at, min(at + 10, seen.size)):
        word = seen.words[end]
        if (word in HEADS and is_head(seen, end)) or (word == "staff" and _is_technical_staff(seen, end)):
            after, head = end + 1, word
        elif word not in MODIFIERS and not (
            word in {"-", "/", "&", "of", "on"} and end > at and seen.words[end + 1] in IN_TITLES
        ):
            break
        elif (head in LEADING and word in MODIFIERS) or (head in DEVELOPING and word in STACKS):
            after = end + 1
        if seen.sorts[end + 1] == "code" and seen.starts[end + 1] == seen.ends[end]:
            break
    if (
        after - at == 1
        and seen.words[at] in ALONE_NO_TITLE
        and title_begin(seen, at) == at
        and not _is_said_to_be_the_job(seen, at)
    ):
        return 0
    return after


def _is_said_to_be_the_job(seen: Scan, at: int) -> bool:
    """Whether a word that is a title only here and there is one here: "teacher offer", "as a mechanic"."""
    as_one = seen.words[at - 1] in {"a", "an"} and seen.words[at - 2] == "as"
    return as_one or seen.words[at + 1] in {"offer", "job", "position", "role"}


def is_head(seen: Scan, at: int) -> bool:
    """Whether a word stands here that a title ends with; short forms count in capitals only."""
    word = seen.words[at]
    return word in HEADS and (word not in SHORT or seen.raw(at, at + 1).isupper())


def _is_technical_staff(seen: Scan, at: int) -> bool:
    """Whether "member of technical staff" ends with the word "staff" here."""
    return seen.words[at - 1] == "technical" and seen.words[at - 2] == "of"


def title_begin(seen: Scan, at: int) -> int:
    """Where a title begins whose first word begins none by itself: "process engineer"."""
    while at and seen.words[at - 1] in LED_BY and seen.starts[at] - seen.ends[at - 1] == 1:
        at -= 1
    if at > 1 and seen.words[at - 1] == "." and seen.words[at - 2] in SHORTENED:
        at -= 2
    if at > 1 and seen.words[at - 1] == "," and seen.words[at - 2] in RANKED and seen.words[at] in MODIFIERS:
        at -= 2  # "Manager, Data Science"
    return at


def with_field(seen: Scan, after: int) -> int:
    """The token after the field behind a title, "Developer (Ruby)", "Analyst in Risk Division"; else `after`."""
    if seen.words[after] == "in":
        ends = (at + 1 for at in range(after + 2, after + 5) if seen.words[at] in UNITS)
        return next(ends, after)
    if seen.words[after] != "(" or seen.words[after + 2] != ")" or seen.words[after + 1] not in FIELDS:
        return after
    return after + 3
