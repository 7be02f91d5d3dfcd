"""The sections of a guide: what opens one (a heading or a bold label), and where it ends."""

import re
from functools import lru_cache
from typing import NamedTuple

from bot.guides.importing.blocks import Block, Kind
from bot.guides.importing.labels import Part, part_of
from bot.guides.importing.marks import folded

_BOLD_LABEL = re.compile(
    r"^\s*(?:\*\*|__)(?P<label>(?:(?!\*\*|__).)+)(?:\*\*|__)\s*(?P<colon>:?)\s*(?P<rest>.*)$", re.DOTALL
)
_PLAIN_LABEL = re.compile(
    r"^\s*[*_]*(?P<label>level mapping|negotiate up strategy|global levers|evidence (?:&|and) sources)[*_]*"
    r"\s*:\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
LABEL_LEVEL = 7
"""A bold label ranks below every heading."""


class Opening(NamedTuple):
    """A heading or a bold label: its text, what follows on its line, and its rank (1 to 6, 7 for a label)."""

    label: str
    rest: str
    rank: int


@lru_cache(maxsize=2048)
def opening_of(block: Block) -> Opening | None:
    """What the block opens; None for ordinary text. A label alone on its line ranks above text behind it."""
    if block.kind is Kind.HEADING:
        return Opening(block.text, "", block.level)
    if block.kind not in {Kind.PARAGRAPH, Kind.QUOTE}:
        return None
    match = _BOLD_LABEL.match(block.text) or _PLAIN_LABEL.match(block.text)
    if not match:
        return None
    return Opening(match["label"], match["rest"].strip(), LABEL_LEVEL)


def is_title_line(block: Block) -> bool:
    """Tell whether the block is a bold label with nothing behind it, so that it reads as a heading."""
    opening = opening_of(block)
    return opening is not None and block.kind is not Kind.QUOTE and not opening.rest


def parts_before(blocks: tuple[Block, ...]) -> tuple[Part | None, ...]:
    """For each block, the part of the guide that the nearest heading or label before it opened; a rule closes it."""
    part: Part | None = None
    parts = []
    for block in blocks:
        opening = opening_of(block)
        part = None if block.kind is Kind.RULE else part
        if opening is not None:
            opened = part_of(opening.label)
            if opened or block.kind is Kind.HEADING or not opening.rest:
                part = opened
        parts.append(part)
    return tuple(parts)


_STOPPERS = frozenset({Part.STRATEGY, Part.SOURCES, Part.LEVELS, Part.DNA})


def section_end(blocks: tuple[Block, ...], start: int) -> int:
    """The index after the section that block `start` opens.

    A heading's section ends at a heading of its rank or above, or where another known part begins; a bold label's at
    any heading, or at a bold line that opens another known part.
    """
    opening = opening_of(blocks[start])
    rank = opening.rank if opening else LABEL_LEVEL
    own = part_of(opening.label) if opening else None
    for index in range(start + 1, len(blocks)):
        other = opening_of(blocks[index])
        if other is None:
            continue
        if blocks[index].kind is Kind.HEADING and other.rank <= rank:
            return index
        if part_of(other.label) in _STOPPERS - {own}:
            return index
    return len(blocks)


def find_part(blocks: tuple[Block, ...], part: Part) -> list[int]:
    """The indices of the blocks that open a part, in order."""
    return [
        index
        for index, block in enumerate(blocks)
        if (opening := opening_of(block)) is not None and part_of(opening.label) is part
    ]


def words_of(label: str) -> set[str]:
    """The words of a label, folded."""
    return set(re.split(r"\W+", folded(label)))
