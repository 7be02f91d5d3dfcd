"""Something a message mentions in passing, and the clauses of a message."""

import re
from collections.abc import Iterator, Mapping

from bot.values import Value

Changes = Mapping[str, object]
_SENTENCE = re.compile(r"(?:[^.;!?\n]|\.(?=\S))+")
_CLAUSE = re.compile(r"(?:[^.;,!?\n]|[.,](?=[^\s]))+")


class Mentioned(Value):
    """Something the person mentioned: the slot, what it changes, and where it stands."""

    slot: str
    changes: Changes
    start: int
    end: int


def clauses(text: str) -> Iterator[tuple[int, str]]:
    """The clauses of a message with their places; a stop or comma inside a number or a name ends none."""
    return ((found.start(), found[0]) for found in _CLAUSE.finditer(text))


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a message with their places."""
    return ((found.start(), found[0]) for found in _SENTENCE.finditer(text))
