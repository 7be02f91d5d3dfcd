"""What may be a company's name, and what is none: a place, a title, small talk, a sentence about the job."""

import re
from functools import cache

from bot.conversation.known import Known
from bot.offers.reading.places import PLACES

_WRITTEN = re.compile(r"[A-Z][\w&.'-]{1,20}(?: (?:&|of|[A-Z][\w&.'-]*)){0,3}")
_SMALL_TALK = re.compile(
    r"\b(?:Hmm+|Thanks?|Thank You|Maybe|Perhaps|Depends|Well|Oh|Um+|Ok(?:ay)?|Sorry|Please|Help|I|It|My|Let)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:engineer|developer|analyst|specialist|architect|scientist|manager|director|programmer|administrator|designer|consultant|officer|role|position|job title|title|level|grade|seniority)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"^(?:it'?s|it is|it would be|i'?d be|i am|i'?m|we'?re|they'?re|the (?:job|office|place|role|position|team)(?: is|'s| would be)?|that'?s|based|located|working)?\s*(?:based |located |working )?(?:in|out of|near)\s",
    re.IGNORECASE,
)


@cache
def _places() -> frozenset[str]:
    return frozenset(place.strip() for places in PLACES.values() for place in places.split("|"))


def is_place(said: str) -> bool:
    """Whether a text is the name of a town, a state or a country, and nothing else."""
    words = " ".join(said.casefold().split())
    return words in _places() or words.partition(",")[0] in _places()


def company_like(said: str, known: Known) -> bool:
    """Whether a text may be a company's name: written like one, and neither small talk nor a title nor a place."""
    if not _WRITTEN.fullmatch(said) or _SMALL_TALK.search(said) or _TITLE.search(said) or is_place(said):
        return False
    return known.guide is None or known.library.match_region(known.guide.key, said).found is None


def about_the_job(said: str) -> bool:
    """Whether a text, said when the company was asked for, speaks of the role, the level or the place instead."""
    return bool(_TITLE.search(said) or _WHERE.match(said) or is_place(said))
