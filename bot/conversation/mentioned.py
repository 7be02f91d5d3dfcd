"""Something a message mentions in passing, and the clauses of a message."""

import re
from collections.abc import Iterator, Mapping

from bot.values import Value

Changes = Mapping[str, object]
LONGEST = 600
"""Characters of a sentence that a person may mean something by; more without a stop is noise, and would take long."""

_SENTENCE = re.compile(r"(?:[^.;!?\n]|\.(?=\S))+")
_CLAUSE = re.compile(r"(?:[^.;,!?\n]|[.,](?=[^\s]))+")


_JOINT = re.compile(
    r"\s(?:and|but|while)\s(?=(?:i|i'm|i'd|my|they|the|we|would|he|she|ally|[A-Z]\w+)\b)"
    r"|\s(?:vs|versus|against|compared (?:to|with))\s(?=\D*\d)"
)


class Mentioned(Value):
    """Something the person mentioned: the slot, what it changes, and where it stands."""

    slot: str
    changes: Changes
    start: int
    end: int


def slug_of(company: str | None) -> str:
    """The short name of a company in slots."""
    return re.sub(r"[^a-z0-9]+", "-", (company or "").lower()).strip("-")


def clauses(text: str) -> Iterator[tuple[int, str]]:
    """The clauses of a message with their places; a stop or comma inside a number or a name ends none."""
    for start, clause in _pieces(_CLAUSE, text):
        begun = 0
        for joint in _JOINT.finditer(clause):
            yield start + begun, clause[begun : joint.start()]
            begun = joint.end()
        yield start + begun, clause[begun:]


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a message with their places."""
    return _pieces(_SENTENCE, text)


def _pieces(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    return ((found.start(), found[0]) for found in pattern.finditer(text) if len(found[0]) <= LONGEST)
