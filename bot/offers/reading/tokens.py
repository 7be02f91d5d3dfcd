"""Tokens: the pieces of a text in their order, each with what it is."""

import re
from dataclasses import dataclass
from itertools import accumulate
from operator import add

from bot.offers.reading.written import (
    CAMEL,
    DASHES,
    ITEMS,
    MARKS,
    NOTES,
    NUMBER,
    PIECE,
    RUNS,
    TOKEN,
    Form,
    Known,
    Number,
    meaning_of,
    number,
)

NOTHING_KNOWN = Known()

BEYOND = ("",) * 64
"""What stands before the first token and behind the last."""


@dataclass(slots=True)
class Tokens:
    """The pieces of a text by number: the word in lower case ("" beyond both ends), its sort, where it stands."""

    words: list[str]
    sorts: list[str]  # word, number, code, mark, line, item, skip
    starts: list[int]
    ends: list[int]
    meanings: tuple[object, ...]  # of the tokens; None for one that only costs distance
    numbers: dict[int, Number]


def tokens(text: str, known: Known = NOTHING_KNOWN) -> Tokens:
    """The text's tokens in order; a run of letters is split where it changes case unless the whole is known."""
    pieces = PIECE.findall(text)  # a text has a hundred: what is done for each is kept bare
    forms = list(map(known.__getitem__, pieces))
    starts = list(accumulate(map(len, pieces), initial=0))
    starts.pop()
    if not all(forms):
        starts, forms = _looked_at(text, known, pieces, starts, forms)
    if not forms:
        return Tokens([*BEYOND], [*BEYOND], [], [], (), {})
    words, sorts, lengths, meanings = zip(*forms, strict=False)
    numbers = {at: meanings[at] for at, sort in enumerate(sorts) if sort == "number"}
    ends = list(map(add, starts, lengths))
    return Tokens([*words, *BEYOND], [*sorts, *BEYOND], starts, ends, meanings, numbers)


def _looked_at(
    text: str, known: Known, pieces: list[str], starts: list[int], forms: list[Form | None]
) -> tuple[list[int], list[Form | None]]:
    """The starts and forms with those that the text around them decides, and several words written as one in parts."""
    several: list[int] = []
    for at in [at for at, form in enumerate(forms) if form is None]:
        piece, start = pieces[at], starts[at]
        dashes = DASHES if start and text[start - 1] != "\n" else ITEMS
        forms[at] = form = dashes.get(piece) or _form(text, piece, start, known)
        if form is None:
            several.append(at)
    return _split(several, pieces, starts, forms, known) if several else (starts, forms)


def _form(text: str, piece: str, start: int, known: Known) -> Form | None:
    """What a piece is in its place; None where it is several words, or none."""
    run = piece.rstrip()
    if run.isalpha():
        return None
    match = TOKEN.match(text, start)
    return _matched(match, known) if match else None


def _matched(match: re.Match[str], known: Known) -> Form | None:
    group, word = match.lastindex, match[0]
    if group in RUNS:
        return known.letters(word)
    if group == NUMBER:
        return Form(match["digits"], "number", len(word), number(match))
    if group in MARKS:
        return Form(word, "mark", len(word), meaning_of(word))
    sort = match.lastgroup or ""
    return Form(word.lower(), sort, len(word), NOTES.get(sort))


def _split(
    several: list[int], pieces: list[str], starts: list[int], forms: list[Form | None], known: Known
) -> tuple[list[int], list[Form | None]]:
    """The pieces with those that are several words in their parts, and without the space before the first."""
    begins: list[int] = []
    found: list[Form | None] = []
    done = 0
    for at in several:
        begins += starts[done:at]
        found += forms[done:at]
        for part in CAMEL.finditer(pieces[at].partition("'")[0].partition("’")[0]):
            begins.append(starts[at] + part.start())
            found.append(known.word(part[0].lower(), part[0]))
        done = at + 1
    return begins + starts[done:], found + forms[done:]
