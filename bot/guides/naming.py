"""Names as people write them: words, and one canonical form for what means the same."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pydantic import Field

from bot.values import Value

WORD = re.compile(r"[^\W_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W_]+)*")
BRACKETS = re.compile(r"\(([^()]*)\)")
CODES = re.compile(r"\b([A-Za-z]{0,3})(\d{1,2})\s*[-\N{EN DASH}/]\s*(?:[A-Za-z]{1,3})?(\d{1,2})\b")

Form = tuple[str, ...]
"""A name as canonical words."""


class Word(NamedTuple):
    """One canonical word, and the part of the text that it stands for."""

    word: str
    start: int
    end: int


class Tables(Value):
    """What people call things (content/matching.yaml)."""

    companies: tuple[tuple[str, ...], ...] = ()
    company_suffixes: frozenset[str] = frozenset()
    everyday_words: frozenset[str] = frozenset()
    other_names: tuple[str, ...] = ()
    title_words: Mapping[str, str] = Field(default_factory=dict)
    title_synonyms: Mapping[str, str] = Field(default_factory=dict)
    title_specialities: Mapping[str, str] = Field(default_factory=dict)
    title_ambiguous: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    seniority: frozenset[str] = frozenset()
    no_seniority: frozenset[str] = frozenset()
    title_fillers: frozenset[str] = frozenset()
    company_fillers: frozenset[str] = frozenset()
    places: tuple[tuple[str, ...], ...] = ()
    areas: Mapping[str, str] = Field(default_factory=dict)
    place_fillers: frozenset[str] = frozenset()


class Rewriting:
    """Phrases to be put in place of others, the longest first."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self._by_first: dict[str, list[tuple[Form, Form]]] = {}
        for said, meant in phrases.items():
            form = form_of(said)
            self._by_first.setdefault(form[0], []).append((form, form_of(meant)))
        for choices in self._by_first.values():
            choices.sort(key=lambda choice: -len(choice[0]))

    def apply(self, words: Sequence[Word]) -> list[Word]:
        """The words with each phrase replaced; a replacement stands for the whole phrase's part of the text."""
        out: list[Word] = []
        at = 0
        while at < len(words):
            length, meant = self._at(words, at)
            if length:
                start, end = words[at].start, words[at + length - 1].end
                out += [Word(word, start, end) for word in meant]
            else:
                out.append(words[at])
            at += length or 1
        return out

    def _at(self, words: Sequence[Word], at: int) -> tuple[int, Form]:
        for said, meant in self._by_first.get(words[at].word, ()):
            if tuple(word.word for word in words[at : at + len(said)]) == said:
                return len(said), meant
        return 0, ()


def words_of(text: str) -> list[Word]:
    """The words of a text, without case, accents, punctuation and a possessive's ending."""
    return [Word(plain_word(found.group()), found.start(), found.end()) for found in WORD.finditer(text)]


def form_of(text: str) -> Form:
    """The words alone."""
    return tuple(plain_word(found) for found in WORD.findall(text))


@lru_cache(maxsize=8192)
def plain_word(word: str) -> str:
    """One word as it is compared: "Zürich's" is "zurich"."""
    folded = word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold().removesuffix("'s").replace("'", "")
    if folded.isascii():
        return folded
    apart = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def joined(form: Form) -> str:
    """The words run together: "jp morgan" and "JPMorgan" are the same then."""
    return "".join(form)


def variants(name: str) -> Iterable[str]:
    """A printed name, and without what stands in brackets, and what stands there; code ranges are spelled out."""
    spelled = CODES.sub(_each_code, name)
    yield spelled
    if "(" in spelled:
        yield BRACKETS.sub(" ", spelled)
        yield from BRACKETS.findall(spelled)


def _each_code(codes: re.Match[str]) -> str:
    letters, first, last = codes.group(1), int(codes.group(2)), int(codes.group(3))
    return " ".join(f"{letters}{number}" for number in range(first, max(first, min(last, first + 9)) + 1))
