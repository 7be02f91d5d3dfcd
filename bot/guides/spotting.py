"""Finding the names that stand inside a longer message."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.guides.model import Spotted
from bot.guides.naming import Form, Word, joined

BEFORE_A_NAME = frozenset(
    {"at", "from", "with", "by", "for", "join", "joining", "of", "company", "than", "while", "but", "and", "or"}
)
AFTER_A_NAME = frozenset(
    {
        "offered",
        "offers",
        "offer",
        "offering",
        "gave",
        "gives",
        "is",
        "has",
        "wants",
        "said",
        "says",
        "pays",
        "paid",
        "made",
        "sent",
    }
)
BREAKS = ",;.:\n-|/()"
SHORT = 2
"""A name of so few letters counts only in capitals: "SF", "LA", never "la"."""
SHORT_WORDS = frozenset(
    {"in", "or", "me", "ok", "hi", "de", "ma", "pa", "oh", "id", "on", "al", "us", "it", "is", "at"}
)
LETTERS = 5
"""A name that was written in another number of words has more letters than this."""


class Found(NamedTuple):
    """Words of a text (from the first to the last, by place) that are a name, and what it can mean."""

    first: int
    last: int
    meant: frozenset[str]


class Phrases:
    """Names by their first word, the longest first, for one pass over a text."""

    def __init__(self, names: Mapping[Form, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[Form, frozenset[str]]]] = {}
        for form, meant in names.items():
            if form:
                self._by_first.setdefault(form[0], []).append((form, frozenset(meant)))
        for choices in self._by_first.values():
            choices.sort(key=lambda choice: -len(choice[0]))

    def found(self, words: Sequence[Word]) -> Iterator[Found]:
        """Each name in the words, the longest where several begin, none inside another."""
        at = 0
        while at < len(words):
            length, meant = self._at(words, at)
            if length:
                yield Found(at, at + length - 1, meant)
            at += length or 1

    def _at(self, words: Sequence[Word], at: int) -> tuple[int, frozenset[str]]:
        for form, meant in self._by_first.get(words[at].word, ()):
            if tuple(word.word for word in words[at : at + len(form)]) == form:
                return len(form), meant
        return 0, frozenset()


def stands_like_a_name(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether an everyday word stands where a company would: "Ally", "at ally", "ally offered"; not "my ally"."""
    word = words[at]
    left, right = text[: word.start].rstrip(" "), text[word.end :].lstrip(" ")
    opens, closes = not left or left[-1] in BREAKS, not right or right[0] in BREAKS
    before = words[at - 1].word if at else ""
    after = words[at + 1].word if at + 1 < len(words) else ""
    if text[word.start].isupper():
        return True
    return (opens and (closes or after in AFTER_A_NAME)) or (not opens and before in BEFORE_A_NAME)


def is_short_word(text: str, start: int, end: int) -> bool:
    """Whether it is a short name without capitals, or one that is a word even in capitals."""
    said = text[start:end]
    return len(said) <= SHORT and (not said.isupper() or said.casefold() in SHORT_WORDS)


def run_together(words: Sequence[Word], companies: Callable[[str], set[str]]) -> Iterator[Found]:
    """Names that were written in two or three words and are printed in one, or the other way round."""
    for length in (1, 2, 3):
        for at in range(len(words) - length + 1):
            whole = joined(tuple(word.word for word in words[at : at + length]))
            meant = companies(whole) if len(whole) > LETTERS else set()
            if meant:
                yield Found(at, at + length - 1, frozenset(meant))


def apart(spotted: Iterable[Spotted]) -> tuple[Spotted, ...]:
    """Those that do not overlap, the longer before the shorter, in the order of the text."""
    kept: list[Spotted] = []
    for one in sorted(spotted, key=lambda each: (each.start - each.end, each.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda each: each.start))
