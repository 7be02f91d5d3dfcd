"""The phrase book: every phrase of the vocabulary by its first word, longest first."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from bot.offers.reading import employers, places, vocabulary
from bot.offers.reading import titles as titling
from bot.offers.reading.tokens import tokens
from bot.offers.reading.wordset import words
from bot.offers.reading.written import CODE, ORDINAL, Known


class Entry(NamedTuple):
    """A phrase: the words after its first, and what it means."""

    rest: tuple[str, ...]
    sort: str
    value: str


Book = Mapping[str, tuple[Entry, ...]]


def _phrases(listed: str) -> Iterator[tuple[str, ...]]:
    for phrase in listed.split("|"):
        read = tokens(" ".join(phrase.split()))
        words = tuple(read.words[: len(read.starts)])
        if words:
            yield tuple(word for word in words if word != "-") or words


def _book(sections: Iterable[tuple[str, str, str]]) -> Book:
    found: dict[str, dict[tuple[str, ...], Entry]] = {}
    for sort, value, listed in sections:
        for first, *rest in _phrases(listed):
            found.setdefault(first, {}).setdefault(tuple(rest), Entry(tuple(rest), sort, value))
    return {
        first: tuple(sorted(entries.values(), key=lambda entry: -len(entry.rest))) for first, entries in found.items()
    }


def _sections(sort: str, table: Mapping[str, str]) -> list[tuple[str, str, str]]:
    return [(sort, value, listed) for value, listed in table.items()]


POSSESSIVE = "'s"
"""The value of an employer in "Reddit's first number"."""


def _possessives(listed: str) -> str:
    """The single words of a list, each with its "'s"."""
    names = (" ".join(name.split()) for name in listed.split("|"))
    return " | ".join(f"{name}{POSSESSIVE}" for name in names if name.isalpha())


THINGS = _book(
    [
        *_sections("key", vocabulary.KEYS),
        *_sections("label", vocabulary.LABELS),
        *_sections("place", places.PLACES),
        ("company", "", employers.EMPLOYERS),
        ("company", POSSESSIVE, _possessives(employers.EMPLOYERS)),
    ]
)
"""What is named: components of pay, keys of a form, places, employers."""

CUES = _book(_sections("cue", vocabulary.CUES))
"""How it is meant: offered, held at present, asked for, somebody else's."""


def _words(table: Mapping[str, str]) -> dict[str, str]:
    """Single words only; phrases of a period or currency are spelt out by the reader."""
    return {" ".join(p): value for value, listed in table.items() for p in _phrases(listed)}


PERIOD = _words(vocabulary.PERIODS)
MONEY = _words(vocabulary.MONEY_WORDS)
NOUN = dict.fromkeys(_words({"trap": vocabulary.NOUNS["trap"]}), "trap") | _words(
    {"units": vocabulary.NOUNS["units"], "year": vocabulary.NOUNS["year"]}
)
KNOWN = frozenset(
    [*THINGS, *CUES, *PERIOD, *MONEY, *NOUN, "yoe", "linkedin", "paypal", "postgresql", "javascript", "typescript"]
)
"""Letter runs that are one word whatever their case."""

JOINTS = frozenset("-")
SLASHED = frozenset("-/")


Hit = tuple[str, str, int]
"""A phrase that was found: its sort, its value, and how many tokens it has."""

Branches = Mapping[str, tuple[Entry, ...]]
"""The phrases that begin with a word, by their second word ("" where they have none)."""


def _branches(entries: tuple[Entry, ...]) -> Branches:
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        second = entry.rest[0] if entry.rest else ""
        found[second] = (*found.get(second, ()), entry)
    return found


@dataclass(slots=True)
class Info:
    """What a single word can begin."""

    longer: AbstractSet[str]  # the words behind it with which it can be more
    cue: Hit | None  # what the word alone is of a cue
    thing: Hit | None  # likewise of a name or label
    more: bool  # any of title, state, counts, ordinal, term
    cues: Branches
    things: Branches
    title: bool
    state: bool
    counts: bool
    ordinal: bool
    term: bool


ORDINALS = words(
    """
    first second third fourth other new alternatively another competing one two three offer option company job offre
    a b c d startup startups hospital bank fund agency consultancy university firm clinic dept department college
    nonprofit shop place unicorn corp lab practice"""
)
TERMS = words(
    """
    written writing verbal verbally oral letter paper deadline expires expire expiring expiration due valid decide
    respond answer reply accept know left consider claw clawback clawed repay repayable repayment recoup guaranteed
    discretionary private privately ipo preipo trigger illiquid public publicly"""
)
"""Words without which no term is looked for."""


def _meanings() -> dict[str, object]:
    """What every word can begin; a word that is nothing but a title or an ordinal is noted as such at once."""
    found: dict[str, object] = {}
    for word, info in _infos().items():
        several = info.things or info.cues or info.state or info.counts or info.term
        only = CODE if info.title and not info.ordinal else ORDINAL if info.ordinal and not info.title else None
        found[word] = info if several or only is None else only
    return found


def _infos() -> dict[str, Info]:
    titles = (titling.HEADS | titling.MODIFIERS) - titling.NO_START
    states = {state.lower() for state in places.STATES}
    noted = {*titles, *states, *vocabulary.COUNTS, *ORDINALS, *TERMS}
    every = {*THINGS, *CUES, *titles, *states, *vocabulary.COUNTS, *ORDINALS, *TERMS}
    return {
        word: Info(
            _longer(things) | _longer(cues), _alone(cues), _alone(things), word in noted, cues, things, word in titles,
            word in states, word in vocabulary.COUNTS, word in ORDINALS, word in TERMS,
        )
        for word in every
        for things, cues in [(_branches(THINGS.get(word, ())), _branches(CUES.get(word, ())))]
    }  # fmt: skip


def _alone(entries: Branches) -> Hit | None:
    """The phrase that is the word alone."""
    return (entries[""][0].sort, entries[""][0].value, 1) if "" in entries else None


def _longer(entries: Branches) -> frozenset[str]:
    """The words that, standing behind the first, can make it a longer phrase."""
    seconds = entries.keys() - {""}
    return frozenset(seconds | SLASHED) if seconds else frozenset()


MEANINGS = _meanings()
"""Every word that can begin something; all others only cost distance."""


BOOK = Known(KNOWN, MEANINGS)
"""All of the vocabulary, as the tokens are looked up in it."""


def phrase_at(entries: Branches, said: list[str], at: int) -> Hit | None:
    """The longest of the phrases that starts at a word, and its tokens; `said` has empty words at its end."""
    here = at + 1
    while said[here] in SLASHED:
        here += 1
    for entry in entries.get(said[here], ()):
        if here == at + 1 and len(entry.rest) == 1:
            return entry.sort, entry.value, 2
        after = _after(entry, said, at) if entry.rest else 0
        if after:
            return entry.sort, entry.value, after - at
    return _alone(entries)


def _after(entry: Entry, said: list[str], at: int) -> int:
    joints = SLASHED if entry.sort == "key" else JOINTS
    here = at + 1
    for word in entry.rest:
        while said[here] in joints:
            here += 1
        if said[here] != word:
            return 0
        here += 1
    return here
