"""The parts that are read: paragraphs, headings, notes, tables, scripts, in Discord's mark-up and pieces that fit."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from adapters.discord.clipping import clip, fenced, inert, pieces, unfenced
from adapters.discord.limits import LIMITS
from adapters.discord.message import Display
from bot.conversation.parts import Chart, Heading, Note, Script, Table, Text, tabled

ROOM: Final = LIMITS.message_text - 200
"""Characters of text that go into one message; the rest is for a fence, a quote and a closing line."""

_HEADING: Final = 240
_COLUMNS: Final = 40
"""Columns of a code block that a telephone shows without wrapping."""

_EMPTY: Final = frozenset({"", "-"})
"""Cells that say nothing."""
_DOT: Final = " · "
_START_OF_LINE: Final = re.compile(r"^(?=.)", re.MULTILINE)
_BACKSLASHES: Final = re.compile(r"\\+$")
_START: Final = re.compile(r"^([ \t]*)(#{1,3}(?= )|-(?=#)|>)")


def reading(part: Text | Heading | Note | Table | Script) -> list[Display]:
    """A part that is only read."""
    match part:
        case Text():
            return paragraphs(part.text)
        case Heading():
            return [heading(part.text)]
        case Note():
            return quoted(part.text)
        case Table():
            return table(part)
        case Script():
            return script(part)
    assert_never(part)


def paragraphs(text: str) -> list[Display]:
    """A text as it was written."""
    return [Display(text=piece) for piece in _escaped(text)]


def heading(text: str) -> Display:
    """A title over what follows."""
    return Display(text=f"### {inert(clip(text, _HEADING))}")


def quoted(text: str) -> list[Display]:
    """Something to know, set apart as a quotation."""
    return [Display(text=f">>> {piece}") for piece in _escaped(text)]


def bold(text: str) -> str:
    """A few words in bold."""
    return f"**{inert(clip(text, _HEADING))}**"


def script(part: Script) -> list[Display]:
    """Words to say or send under their title, in blocks that are copied with one tap."""
    title = bold(part.title)
    first, *rest = [fenced(piece) for piece in pieces(unfenced(part.text), ROOM - len(title) - 10)] or [fenced("")]
    return [Display(text=f"{title}\n{first}"), *(Display(text=piece) for piece in rest)]


def table(part: Table) -> list[Display]:
    """A table in columns where they fit, else a line a row."""
    title = f"{bold(part.title)}\n" if part.title.strip() else ""
    lines = _columns([part.columns, *part.rows])
    if max(map(len, lines)) <= _COLUMNS:
        fitting = [fenced(piece) for piece in pieces("\n".join(lines), ROOM - len(title))]
    else:
        fitting = list(_split("\n".join(_row(part, row) for row in part.rows), ROOM - len(title)))
    first, *rest = fitting or [""]
    return [Display(text=f"{title}{first}" or "\u200b"), *(Display(text=piece) for piece in rest)]


def _escaped(text: str) -> Iterator[str]:
    yield from _split(inert(text.strip("\n")) or "\u200b", ROOM)


def small(text: str) -> list[Display]:
    """Small print, for what stands in a picture already."""
    return [Display(text=_START_OF_LINE.sub("-# ", piece)) for piece in _split(inert(text), ROOM // 4)]


def figures(chart: Chart) -> str:
    """A chart's figures, a line each."""
    return "\n".join(_figure(*row) for row in tabled(chart).rows)


def _figure(label: str, first: str, *others: str) -> str:
    """A bar's line (label, low, high, marks) or a stack's (label, parts, total)."""
    match others:
        case (high, marks):
            return _DOT.join(part for part in (f"{label}: {first} to {high}", marks) if part)
        case _:
            return _DOT.join((f"{label}: {first}", *(f"total {total}" for total in others)))


def _split(escaped: str, room: int) -> Iterator[str]:
    """Escaped text in pieces, none of which ends within an escape or begins with what would be obeyed."""
    carried = ""
    for piece in pieces(escaped, room - 2):
        whole = carried + piece
        tail = _BACKSLASHES.search(whole)
        carried = "\\" if tail and len(tail[0]) % 2 else ""
        yield _START.sub(r"\1\\\2", whole.removesuffix("\\") if carried else whole)
    if carried:
        yield "\\\\"


def _columns(lines: Sequence[tuple[str, ...]]) -> list[str]:
    cells = [tuple(unfenced(" ".join(cell.split())) for cell in line) for line in lines]
    widths = [max(len(line[place]) for line in cells) for place in range(len(cells[0]))]
    return ["  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip() or "\u200b" for line in cells]


def _row(part: Table, row: tuple[str, ...]) -> str:
    """A row of a table that is too wide for columns: its name, and each cell after its title."""
    cells = (" ".join(cell.split()) for cell in row[1:])
    titled = [_titled(title, cell) for title, cell in zip(part.columns[1:], cells, strict=True) if cell not in _EMPTY]
    first = " ".join(f"{part.columns[0]} {row[0]}".split())
    name = f"**{inert(first)}**" if first else ""
    return "- " + ": ".join(part for part in (name, _DOT.join(titled)) if part)


def _titled(title: str, cell: str) -> str:
    """A cell after the title of its column, which a question or a repetition does not need."""
    plain = inert(cell)
    return plain if not title or title.endswith("?") else f"{inert(title)} {plain}"
