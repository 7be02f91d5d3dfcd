"""The rest of a guide: its DNA line, what it says about the role, premiums, strategy and sources."""

import re

from bot.guides.importing.blocks import Block, Kind
from bot.guides.importing.labels import Part
from bot.guides.importing.marks import named, plain, plain_lines
from bot.guides.importing.sections import find_part, is_title_line, opening_of, section_end, words_of
from bot.guides.importing.source import Doubt, SourcePremium

LONGEST_POINT = 14
"""Words from which on a point of the DNA line is a sentence."""

_WORTH = re.compile(r"\d\s?%|[$€£¥₹₪]\s?\d|\bpremium\b|\bcompensation\b|\bpaid\b", re.IGNORECASE)
"""A bullet that speaks of pay; others under the heading describe the work."""

INNER = 2
"""The depth of a list in a list."""
LONGEST_LABEL = 60

_BOLD_START = re.compile(r"^\s*(?:\*\*|__)(?P<bold>(?:(?!\*\*|__).)+)(?:\*\*|__)\s*:?\s*(?P<rest>.*)$", re.DOTALL)
_TICKED = re.compile(r"`([^`]+)`")
_BRACKETED = re.compile(r"^\s*\[\d{1,3}\]\s*\S")
_LINED = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)]|\[[^\]]+\])\s*\S")
_ITALIC = re.compile(r"^\s*(?:\*(?!\*)|_(?!_)).*(?:\*|_)\s*$", re.DOTALL)


def read_dna(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The points of the first Negotiation DNA line: ticked, or between pipes or pluses."""
    for index in find_part(blocks, Part.DNA):
        opening = opening_of(blocks[index])
        if opening and opening.rest:
            points = tuple(point for point in map(named, _points(opening.rest)) if point)
            if not any(_is_prose(point) for point in points):
                return points
    return ()


def _points(text: str) -> list[str]:
    return _TICKED.findall(text) or re.split(r"\s+\|\s+|\s+\+\s+", text)


def _is_prose(text: str) -> bool:
    """Tell whether it is a sentence, and no point of a list."""
    return len(text.split()) > LONGEST_POINT


def read_about(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """What the Negotiation DNA label or heading says in prose: behind it, and in the paragraphs below it."""
    for index in reversed(find_part(blocks, Part.DNA)):
        opening = opening_of(blocks[index])
        rest = opening.rest if opening else ""
        paragraphs = [plain(rest)] if any(map(_is_prose, _points(rest))) else []
        paragraphs += _paragraphs(blocks[index + 1 : section_end(blocks, index)])
        if paragraphs:
            return tuple(paragraphs)
    return ()


def _paragraphs(blocks: tuple[Block, ...]) -> list[str]:
    """The paragraphs up to whatever else comes first."""
    found = []
    for block in blocks:
        if block.kind is not Kind.PARAGRAPH or opening_of(block) is not None:
            break
        found.append(" ".join(plain_lines(block.text)))
    return found


def read_premiums(blocks: tuple[Block, ...]) -> tuple[SourcePremium, ...]:
    """The bullets with a bold title under the first premium heading that has some."""
    for start in find_part(blocks, Part.PREMIUM):
        if not (blocks[start].kind is Kind.HEADING or is_title_line(blocks[start])):
            continue
        found = tuple(
            premium
            for block in blocks[start + 1 : section_end(blocks, start)]
            if block.kind is Kind.ITEM and block.level == 1 and block.number is None and (premium := _premium(block))
        )
        if found:
            return found
    return ()


def _premium(block: Block) -> SourcePremium | None:
    match = _BOLD_START.match(block.text)
    if not match or not _WORTH.search(block.text):
        return None
    return SourcePremium(
        title=named(match["bold"]).rstrip(":. "), text=plain(match["rest"]).lstrip(":—- "), line=block.line
    )


def read_strategies(blocks: tuple[Block, ...]) -> tuple[tuple[str, ...], bool]:
    """The text of each Negotiate Up Strategy, and whether there is one at all."""
    starts = find_part(blocks, Part.STRATEGY)
    texts = []
    for start in starts:
        opening = opening_of(blocks[start])
        said = opening.rest if opening else ""
        if not said:
            after = blocks[start + 1 : section_end(blocks, start)]
            said = "\n".join(b.text for b in after if b.kind in {Kind.PARAGRAPH, Kind.QUOTE, Kind.ITEM})
        texts.append(" ".join(plain_lines(said)))
    return tuple(texts), bool(starts)


def read_sources(blocks: tuple[Block, ...]) -> tuple[tuple[str, ...] | None, tuple[Doubt, ...]]:
    """The entries under Evidence & Sources, over its sub-headings; None where there is text but no list."""
    starts = find_part(blocks, Part.SOURCES)
    if not starts:
        return (), (Doubt(line=1, why="no sources were found"),)
    start = _main(blocks, starts)
    inside = blocks[start + 1 : section_end(blocks, start)]
    opening = opening_of(blocks[start])
    entries = _items(inside)
    entries += [line for block in inside if block.kind is Kind.PARAGRAPH for line in _listed_lines(block.text)]
    if not entries:
        entries = _unlisted(inside, opening.rest if opening else "")
    if not entries and any(block.kind is Kind.PARAGRAPH for block in inside):
        return None, (Doubt(line=blocks[start].line, why="the sources are no list and left uncounted"),)
    return tuple(map(plain, entries)), ()


def _main(blocks: tuple[Block, ...], starts: list[int]) -> int:
    """The last section that names evidence and sources together, else the last that names either."""
    whole = [index for index in starts if {"evidence", "sources"} <= words_of(blocks[index].text)]
    return (whole or starts)[-1]


def _items(blocks: tuple[Block, ...]) -> list[str]:
    """The items of the outermost lists; a bold label with a list inside it stands for its list."""
    entries = []
    for index, block in enumerate(blocks):
        if block.kind is not Kind.ITEM or block.level > INNER:
            continue
        inner = (
            blocks[index + 1].level > block.level
            if index + 1 < len(blocks) and blocks[index + 1].kind is Kind.ITEM
            else False
        )
        if block.level == 1 and not (inner and _is_label(block)):
            entries.append(block.text)
        if block.level == INNER and _is_label(_outer(blocks, index)):
            entries.append(block.text)
    return entries


def _outer(blocks: tuple[Block, ...], index: int) -> Block | None:
    """The outer item that an inner one belongs to."""
    return next((b for b in reversed(blocks[:index]) if b.kind is Kind.ITEM and b.level == 1), None)


def _is_label(block: Block | None) -> bool:
    """Tell whether the item is only a bold label, or a few words with a colon."""
    if block is None:
        return False
    match = _BOLD_START.match(block.text)
    return bool(match and not match["rest"].strip()) or (
        block.text.rstrip().endswith(":") and len(block.text) < LONGEST_LABEL
    )


def _listed_lines(text: str) -> list[str]:
    """The lines of a paragraph that are entries: "[1] ..." or with a bullet of their own."""
    if _ITALIC.match(text):
        return []
    lines = text.split("\n")
    return [line for line in lines if _BRACKETED.match(line)] or (
        [line for line in lines if _LINED.match(line)] if all(_LINED.match(line) for line in lines) else []
    )


def _unlisted(blocks: tuple[Block, ...], rest: str) -> list[str]:
    """Sources set as one paragraph each; a single paragraph with semicolons is a list between them."""
    texts = [rest] if rest else []
    texts += [
        block.text
        for block in blocks
        if block.kind is Kind.PARAGRAPH and not _ITALIC.match(block.text) and not is_title_line(block)
    ]
    if len(texts) == 1:
        parts = [part for part in re.split(r"\s*;\s+|\n", texts[0]) if part.strip()]
        return parts if len(parts) > 1 else []
    return texts
