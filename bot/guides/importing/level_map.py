"""The level mapping of a guide: its tables first, then its lines; undecided where it is prose."""

from bot.guides.importing.blocks import Block, Kind
from bot.guides.importing.labels import Part
from bot.guides.importing.level_line import has_sign, levels_of_line
from bot.guides.importing.level_table import levels_of
from bot.guides.importing.sections import find_part, is_title_line, opening_of, section_end, words_of
from bot.guides.importing.source import Doubt, SourceLevel

_REMARKS = frozenset(
    {"critical", "context", "note", "notes", "insight", "why", "how", "using", "tip", "strategy", "takeaway"}
)

Levels = tuple[SourceLevel, ...]


def read_levels(blocks: tuple[Block, ...], company: str) -> tuple[Levels | None, tuple[Doubt, ...]]:
    """All levels of all mappings; None where none of it can be decided, empty where there is no mapping."""
    starts = [index for index in find_part(blocks, Part.LEVELS) if _opens_mapping(blocks[index])]
    if not starts:
        return (), ()
    tables: list[tuple[int, Levels | None]] = []
    lines: list[tuple[int, Levels | None]] = []
    seen: set[int] = set()
    for start in starts:
        for index in _content(blocks, start):
            if index not in seen and (index == start or index not in starts):
                seen.add(index)
                _collect(blocks[index], index == start, company, tables, lines)
    return _decided(blocks[starts[0]].line, tables, lines)


def _opens_mapping(block: Block) -> bool:
    """Tell whether the label stands for the mapping itself, and not for a remark about it."""
    opening = opening_of(block)
    if opening is None or block.kind is Kind.HEADING:
        return opening is not None
    return not opening.rest or not words_of(opening.label) & _REMARKS


def _content(blocks: tuple[Block, ...], start: int) -> range:
    """The blocks of a mapping: the label itself and what follows up to the next title, rule or label."""
    end = section_end(blocks, start)
    for index in range(start + 1, end):
        if blocks[index].kind is Kind.RULE or is_title_line(blocks[index]):
            return range(start, index)
    return range(start, end)


def _collect(
    block: Block,
    is_label: bool,  # noqa: FBT001  # the label's own text counts even as prose
    company: str,
    tables: list[tuple[int, Levels | None]],
    lines: list[tuple[int, Levels | None]],
) -> None:
    """One block of the mapping, as a table or as lines."""
    if block.kind is Kind.TABLE:
        tables.append((block.line, levels_of(block, company)))
        return
    opening = opening_of(block) if block.kind is not Kind.HEADING else None
    text = opening.rest if opening and is_label else block.text if not is_label else ""
    if opening and not is_label:
        return
    rows = [line for line in text.split("\n") if line.strip()]
    if len(rows) > 1 and not all(has_sign(line) for line in rows):
        rows = [" ".join(rows)]
    lines.extend((block.line, levels_of_line(row)) for row in rows if is_label or has_sign(row))


def _decided(
    start: int, tables: list[tuple[int, Levels | None]], lines: list[tuple[int, Levels | None]]
) -> tuple[Levels | None, tuple[Doubt, ...]]:
    """Tables before lines; a part that cannot be read is noted, and leaves all open if nothing else was read."""
    doubts = tuple(
        Doubt(line=line, why="a level mapping is prose or spread over rows and left open")
        for line, levels in tables + lines
        if levels is None
    )
    read = [levels for _, levels in tables + lines if levels is not None]
    found = tuple(level for levels in read for level in levels)
    if found:
        return found, doubts
    return None, doubts or (Doubt(line=start, why="the level mapping has no table and no line that equates levels"),)
