"""A table as Slack shows it: its own table, its sortable one where the message has a table already, or aligned text."""

from collections.abc import Iterator, Sequence
from typing import Final

from adapters.slack.blocks import Block, paragraph, preformatted, rich, words
from adapters.slack.limits import LIMITS
from adapters.slack.texts import cut, pieces
from bot.conversation.parts import Table, plain

CELL: Final = 2_000
"""Characters of one cell at most, so that a row always fits a message."""

_ROWS: Final = LIMITS.table_rows - 1
_ROOM: Final = 6_000
"""Characters of one block of a table: two of them and some words fit a message."""


def sliced(table: Table) -> list[Table]:
    """The table in as many tables as Slack needs, each under the titles of the columns."""
    short = table.model_copy(update={"rows": tuple(tuple(cut(cell, CELL) for cell in row) for row in table.rows)})
    found: list[Table] = []
    rows: list[tuple[str, ...]] = []
    for row in short.rows:
        if rows and (len(rows) >= _ROWS or _length([short.columns, *rows, row]) > _ROOM):
            found.append(_named(short, rows, len(found)))
            rows = []
        rows.append(row)
    return [*found, _named(short, rows, len(found))]


def _named(table: Table, rows: Sequence[tuple[str, ...]], number: int) -> Table:
    title = f"{table.title} (continued)".strip() if number else table.title
    return table.model_copy(update={"title": title, "rows": tuple(rows)})


def _length(rows: Sequence[tuple[str, ...]]) -> int:
    return sum(len(cell) for row in rows for cell in row)


def native(table: Table) -> list[Block] | None:
    """Slack's own table under its title; None where it would not take it. A message may hold one."""
    if not _fits(table):
        return None
    titles = [_bold(title) for title in table.columns]
    body = [[_bold(row[0]), *(_cell(cell) for cell in row[1:])] for row in table.rows]
    settings = [
        {"align": "left" if n == 0 else _align(table, n), "is_wrapped": True} for n in range(len(table.columns))
    ]
    return [*_title(table), {"type": "table", "rows": [titles, *body], "column_settings": settings}]


def sortable(table: Table) -> list[Block] | None:
    """Slack's table with pages, of which a message may hold several; None where it would not take it."""
    if not _fits(table) or not all(table.columns[1:]):
        return None
    rows = [[_cell(cell) for cell in row] for row in (table.columns, *table.rows)]
    shown = {"page_size": min(max(len(table.rows), 1), LIMITS.data_table_page_size_max), "row_header_column_index": 0}
    captioned = {"type": "data_table", "caption": table.title or _caption(table)}  # for screen readers; it is not shown
    return [*_title(table), {**captioned, "rows": rows, **shown}]


def aligned(table: Table) -> list[Block]:
    """The table as text, which every Slack can show."""
    text = plain(table.model_copy(update={"title": ""}))
    return [*_title(table), *(rich(preformatted(piece)) for piece in pieces(text, LIMITS.text))]


def _fits(table: Table) -> bool:
    return bool(table.rows) and 0 < len(table.columns) <= LIMITS.table_columns


def _caption(table: Table) -> str:
    return ", ".join(title for title in table.columns if title) or "Table"


def _title(table: Table) -> Iterator[Block]:
    if table.title:
        yield rich(paragraph(words(table.title, bold=True)))


def _cell(text: str) -> Block:
    return {"type": "raw_text", "text": text or " "}


def _bold(text: str) -> Block:
    return rich(paragraph(words(text or " ", bold=True)))


def _align(table: Table, column: int) -> str:
    """To the right where the column holds amounts only."""
    amounts = all(
        not row[column] or (row[column][-1].isdigit() and len(row[column]) < len("$1,000,000,000"))
        for row in table.rows
    )
    return "right" if amounts else "left"
