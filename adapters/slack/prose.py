"""A text as rich text: its paragraphs, and its lists as lists."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from adapters.slack.blocks import Block, listing, paragraph, rich, words
from adapters.slack.limits import LIMITS
from adapters.slack.texts import pieces

_ITEM: Final = re.compile(r"^(?:[-•*] |(\d{1,3})\. )(.+)$")


class _Line(NamedTuple):
    """One line of a text: its words, and what kind of list it belongs to, if to one."""

    text: str
    style: str = ""
    number: int = 0


def prose(text: str, *, bold: bool = False) -> list[Block]:
    """The text in as many blocks as it needs, with nothing in it obeyed."""
    return [rich(*_elements(piece, bold=bold)) for piece in pieces(text.strip("\n"), LIMITS.text) if piece.strip()]


def question(text: str) -> list[Block]:
    """A question, with what is asked in bold and what is said about it plain."""
    asked, mark, rest = text.partition("?")
    if not mark or not rest.strip() or "\n" in asked or len(text) > LIMITS.text:
        return prose(text, bold=True)
    return [rich(paragraph(words(asked + mark, bold=True), words(rest)))] if "\n" not in rest else prose(text)


def _elements(text: str, *, bold: bool) -> Iterator[Block]:
    lines = [_line(line) for line in text.strip("\n").split("\n")]
    for style, group in groupby(lines, key=lambda line: line.style):
        rows = list(group)
        if style:
            yield from _lists(rows)
        elif shown := "\n".join(row.text for row in rows).strip("\n"):
            yield paragraph(words(shown, bold=bold))


def _line(line: str) -> _Line:
    item = _ITEM.match(line)
    if item is None:
        return _Line(line)
    return _Line(item[2], "ordered", int(item[1])) if item[1] else _Line(item[2], "bullet")


def _lists(rows: list[_Line]) -> Iterator[Block]:
    """One list, or several where the numbers jump."""
    first = 0
    for place in range(1, len(rows) + 1):
        jumps = (
            place < len(rows) and rows[place].style == "ordered" and rows[place].number != rows[place - 1].number + 1
        )
        if place == len(rows) or jumps:
            run = rows[first:place]
            yield listing((row.text for row in run), run[0].style, max(run[0].number, 1))
            first = place
