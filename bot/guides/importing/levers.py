"""The levers of a guide: where they stand, how they are set off, their names and their scripts."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.guides.importing.blocks import Block, Kind
from bot.guides.importing.labels import Part, part_of
from bot.guides.importing.marks import folded, named, plain, plain_lines, straight
from bot.guides.importing.sections import find_part, is_title_line, opening_of, parts_before, section_end
from bot.guides.importing.source import Doubt, SourceLever

ENOUGH = 2
"""A run of entries under a premium heading counts as levers from this many on."""

_LEVER_N = re.compile(r"^\s*(?:global\s+)?lever\s*#?\s*(?P<number>\d{1,2})\s*(?:[:.)]|--+|[–—-])?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?P<number>\d{1,2})[.)](?:\s+|$)")
_BOLD_START = re.compile(r"^\s*(?:\*\*|__)(?P<bold>(?:(?!\*\*|__).)+)(?:\*\*|__)(?P<rest>.*)$", re.DOTALL)
_SCRIPT_BREAK = re.compile(r"\s*(?::|--+|[–—-])\s*(?=[\s\"“*_]*[\"“])")
_BREAK = re.compile(_SCRIPT_BREAK.pattern + r"|:\s+")
_QUOTED = re.compile(r'"(.*)"', re.DOTALL)
_LEAD = re.compile(r"^\s*(?::|--+|[–—-])\s*")


class Entry(NamedTuple):
    """What begins a lever: its number, its name, and what follows the name on the same line."""

    number: int | None
    name: str
    rest: str


Style = Callable[[Block], Entry | None]


def _headed(block: Block) -> Entry | None:
    """`### Lever 1: Base Salary`, with or without a script on the same line."""
    if block.kind is not Kind.HEADING:
        return None
    match = _LEVER_N.match(plain(block.text)) or _NUMBER.match(plain(block.text))
    return _cut(plain(block.text)[match.end() :], int(match["number"]), _SCRIPT_BREAK) if match else None


def _bold_lever(block: Block) -> Entry | None:
    """`**Lever 1 — Name:** "script"`."""
    return _bold(block, _LEVER_N)


def _bold_number(block: Block) -> Entry | None:
    """`**1. Name**`."""
    return _bold(block, _NUMBER)


def _bold(block: Block, start: re.Pattern[str]) -> Entry | None:
    match = _BOLD_START.match(block.text) if block.kind is Kind.PARAGRAPH else None
    numbered = start.match(match["bold"]) if match else None
    if not match or not numbered:
        return None
    name = match["bold"][numbered.end() :]
    if not named(name).strip(" :.—–-"):  # only the number is bold
        return _cut(_LEAD.sub("", match["rest"].lstrip()), int(numbered["number"]), _BREAK)
    return Entry(int(numbered["number"]), name, match["rest"])


def _item(block: Block) -> Entry | None:
    """`1. **Name:** "script"`, with or without bold."""
    if block.kind is not Kind.ITEM or block.level != 1 or block.number is None:
        return None
    return _of_item(block)


def _bullet(block: Block) -> Entry | None:
    """`- **Name:** "script"`."""
    if block.kind is not Kind.ITEM or block.level != 1 or not _BOLD_START.match(block.text):
        return None
    return _of_item(block)


def _of_item(block: Block) -> Entry:
    match = _BOLD_START.match(block.text)
    entry = Entry(block.number, match["bold"], match["rest"]) if match else _cut(block.text, block.number, _BREAK)
    numbered = _LEVER_N.match(entry.name)
    return entry._replace(name=entry.name[numbered.end() :]) if numbered else entry


def _bold_plain(block: Block) -> Entry | None:
    """`**Name:** "script"` without a number."""
    match = _BOLD_START.match(block.text) if block.kind is Kind.PARAGRAPH else None
    return Entry(None, match["bold"], match["rest"]) if match else None


def _headed_plain(block: Block) -> Entry | None:
    """`### Name` without a number."""
    return _cut(plain(block.text), None, _SCRIPT_BREAK) if block.kind is Kind.HEADING else None


def _cut(text: str, number: int | None, at: re.Pattern[str]) -> Entry:
    """Name and rest of a line without bold: cut before the script; in a list also at the first colon."""
    match = at.search(text)
    first = text.split("\n", 1)
    if match is None or match.start() > len(first[0]):
        return Entry(number, first[0], "\n".join(first[1:]))
    return Entry(number, text[: match.start()], text[match.end() :])


_NUMBERED_STYLES: tuple[Style, ...] = (_headed, _bold_lever, _bold_number, _item)
_STYLES: tuple[Style, ...] = (*_NUMBERED_STYLES, _bullet, _bold_plain, _headed_plain)


def read_levers(blocks: tuple[Block, ...]) -> tuple[tuple[SourceLever, ...], tuple[Doubt, ...]]:
    """The levers: of the Global Levers section, else `Lever N` entries, else numbered ones below the premium."""
    for start in find_part(blocks, Part.LEVERS):
        end = section_end(blocks, start)
        style, levers = _in_section(blocks[start + 1 : end], _STYLES)
        if levers:
            levers += _continued(blocks, end, style, len(levers))
            return levers, _without_script(levers)
    for levers in (_anywhere(blocks), _under_premium(blocks), _under_any_levers(blocks)):
        if levers:
            return levers, _without_script(levers)
    return (), (Doubt(line=1, why="no levers were found"),)


def _without_script(levers: tuple[SourceLever, ...]) -> tuple[Doubt, ...]:
    return tuple(
        Doubt(line=lever.line, why=f"lever {lever.name!r} has no script in quotation marks")
        for lever in levers
        if lever.script is None
    )


def _in_section(blocks: tuple[Block, ...], styles: tuple[Style, ...]) -> tuple[Style, tuple[SourceLever, ...]]:
    """The levers of one section, all in one style, and that style."""
    for style in styles:
        starts = list(_counted(blocks, style))
        if starts:
            return style, tuple(_levers(blocks, starts))
    return styles[0], ()


def _continued(blocks: tuple[Block, ...], end: int, style: Style, count: int) -> tuple[SourceLever, ...]:
    """The levers of a later section that goes on counting: "Additional Levers" with 5, 6, 7."""
    for start in range(end, len(blocks)):
        opening = opening_of(blocks[start])
        if opening is None or not re.search(r"\blevers\b", folded(opening.label)):
            continue
        inside = blocks[start + 1 : section_end(blocks, start)]
        starts = list(_counted(inside, style))
        if starts and starts[0][1].number == count + 1:
            return tuple(_levers(inside, starts))
    return ()


def _counted(blocks: tuple[Block, ...], style: Style) -> Iterator[tuple[int, Entry]]:
    """The entries of a style whose numbers go up (or all are 1); a list that starts anew inside a lever is none."""
    last = 0
    refused: set[int] = set()  # lists that start anew, with all their items
    taken: set[int] = set()
    for index, block in enumerate(blocks):
        entry = style(block)
        if entry is None or not named(entry.name) or block.run in refused:
            continue
        all_ones = entry.number == last == 1 and _BOLD_START.match(block.text)
        if entry.number is None or block.run in taken or entry.number > last or all_ones:
            last = entry.number or last
            taken |= {block.run} if block.run else set()
            yield index, entry
        elif block.run:
            refused.add(block.run)


def _anywhere(blocks: tuple[Block, ...]) -> tuple[SourceLever, ...]:
    """`Lever 1`, `Lever 2` ... as headings or bold labels, wherever they stand."""
    for style in (_headed_lever, _bold_lever):
        starts = list(_counted(blocks, style))
        if starts:
            return tuple(_levers(blocks, starts))
    return ()


def _headed_lever(block: Block) -> Entry | None:
    """A heading that says "Lever N"."""
    return _headed(block) if block.kind is Kind.HEADING and _LEVER_N.match(plain(block.text)) else None


def _under_premium(blocks: tuple[Block, ...]) -> tuple[SourceLever, ...]:
    """Numbered entries with scripts under a heading that speaks of a premium or a lever."""
    for start in find_part(blocks, Part.PREMIUM):
        if blocks[start].kind is not Kind.HEADING and not is_title_line(blocks[start]):
            continue
        _, levers = _in_section(blocks[start + 1 : section_end(blocks, start)], _NUMBERED_STYLES)
        if len(levers) >= ENOUGH and 2 * sum(1 for lever in levers if lever.script) >= len(levers):
            return levers
    return ()


def _under_any_levers(blocks: tuple[Block, ...]) -> tuple[SourceLever, ...]:
    """The entries of the first section that calls itself levers of any sort: "Key Negotiation Levers"."""
    for start, block in enumerate(blocks):
        opening = opening_of(block)
        if opening is None or opening.rest or not re.search(r"\blevers\b", folded(opening.label)):
            continue
        _, levers = _in_section(blocks[start + 1 : section_end(blocks, start)], _STYLES)
        if levers:
            return levers
    return ()


def _levers(blocks: tuple[Block, ...], starts: list[tuple[int, Entry]]) -> Iterator[SourceLever]:
    """The levers between their beginnings; the last one ends where another part or a heading begins."""
    parts = parts_before(blocks)
    bounds = [index for index, _ in starts[1:]] + [len(blocks)]
    for (index, entry), bound in zip(starts, bounds, strict=True):
        end = _end(blocks, parts, index, bound)
        said = [_LEAD.sub("", entry.rest), *(block.text for block in blocks[index + 1 : end])]
        quotes = [block.text for block in blocks[index + 1 : end] if block.kind is Kind.QUOTE]
        text = "\n".join(line for part in said for line in plain_lines(part))
        name = named(entry.name).strip(" :.—–-").strip() or named(entry.name)
        yield SourceLever(name=_unnumbered(name), text=text, script=_script(text, quotes), line=blocks[index].line)


def _unnumbered(name: str) -> str:
    """A name without "Lever:" before it."""
    return re.sub(r"^lever\s*:\s*", "", name, flags=re.IGNORECASE)


def _end(blocks: tuple[Block, ...], parts: tuple[Part | None, ...], index: int, bound: int) -> int:
    """Where the lever that begins at `index` ends at the latest."""
    for later in range(index + 1, bound):
        block = blocks[later]
        if block.kind in {Kind.RULE, Kind.TABLE} or (parts[later] in _OTHER and parts[later] is not parts[index]):
            return later
        if block.kind is Kind.HEADING and (
            blocks[index].kind is not Kind.HEADING or block.level <= blocks[index].level
        ):
            return later
        opening = opening_of(block)
        if opening and part_of(opening.label) in _OTHER:
            return later
        if blocks[index].kind is Kind.ITEM and is_title_line(block):
            return later
    return bound


_OTHER = frozenset({Part.STRATEGY, Part.SOURCES, Part.LEVELS, Part.DNA, Part.PAY})


def _script(text: str, quotes: list[str]) -> str | None:
    """What is to be said aloud: the quote's text, else from the first to the last quotation mark."""
    quoted = " ".join(line for quote in quotes for line in plain_lines(quote))
    if quoted and not folded(quoted).startswith("negotiate up"):
        return quoted.strip('"“” ')
    match = _QUOTED.search(straight(text))
    return " ".join(match[1].split()) if match and match[1].strip() else None
