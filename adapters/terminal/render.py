"""A reply as text: plain for a pipe, coloured for a terminal. A script has no frame, so that it can be copied."""

from io import StringIO
from typing import assert_never

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text as Styled

from adapters.terminal import charts
from bot.conversation.parts import Chart, Choice, Form, Heading, Note, Part, Reply, Script, Table, Text, plain

PIPE = 80
"""Columns of a chart where the output is no terminal."""


def render(reply: Reply, *, width: int | None = None) -> str:
    """The reply as text for a terminal `width` columns wide, or as plain text for a pipe."""
    if width is None:
        return "\n\n".join(_written(part) for part in reply.parts) + "\n"
    console = Console(file=StringIO(), force_terminal=True, width=width, highlight=False, emoji=False, markup=False)
    for part in reply.parts:
        console.print(_styled(part, width), soft_wrap=reply.effect == "export")  # what is copied has no line broken
        console.print()
    written = console.file
    return written.getvalue() if isinstance(written, StringIO) else ""


def _written(part: Part) -> str:
    return "\n".join(charts.lines(part, PIPE)) if isinstance(part, Chart) else plain(part)


def _styled(part: Part, width: int) -> RenderableType:
    match part:
        case Text() | Form():
            return Styled(plain(part))
        case Chart():
            return Styled("\n".join(charts.lines(part, width)))
        case Heading():
            return Styled(part.text, style="bold")
        case Note():
            return Padding(Styled(part.text, style="yellow"), (0, 0, 0, 2))
        case Table():
            return _grid(part)
        case Choice():
            return Styled(plain(part), style="bold cyan")
        case Script():
            return Styled.assemble((f"{part.title}\n", "bold green"), part.text)
    assert_never(part)


def _grid(table: Table) -> Grid:
    grid = Grid(title=table.title or None, title_justify="left", title_style="italic", box=None, pad_edge=False)
    for column in table.columns:
        grid.add_column(Styled(column), header_style="dim", overflow="fold")
    for row in table.rows:
        grid.add_row(*(Styled(cell) for cell in row))
    return grid
