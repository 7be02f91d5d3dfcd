"""The pay table of a guide: which table it is, and its rows by place, by level, or by both."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple, assert_never

from bot.guides.importing.blocks import Block, Kind
from bot.guides.importing.cells import read_cell
from bot.guides.importing.currencies import place_and_codes
from bot.guides.importing.labels import AMOUNTS, Part, Pay, corner_of, is_component_corner, pay_of
from bot.guides.importing.marks import folded, named, plain
from bot.guides.importing.pay_row import Field, Heading, read_row, says_nothing
from bot.guides.importing.sections import parts_before
from bot.guides.importing.source import Doubt, SourceRow

ENOUGH_LABELS = 2
"""A table counts as pay components down the side from this many recognised labels on."""


class Shape(Enum):
    """How a pay table is laid out."""

    ROWS = auto()  # places or levels down, components across
    COMPONENTS = auto()  # components down, places across
    LEVELS_DOWN = auto()  # levels down, places across, one unnamed band a cell
    LEVELS_ACROSS = auto()  # places down, levels across, one unnamed band a cell


class PayTable(NamedTuple):
    """The rows, the lines of the table that are no region, the note below it, and the doubts."""

    rows: tuple[SourceRow, ...] = ()
    skipped: tuple[str, ...] = ()
    note: str = ""
    doubts: tuple[Doubt, ...] = ()


def read_pay(blocks: tuple[Block, ...]) -> PayTable:
    """The first table that states pay; further ones are noted as left out."""
    parts = parts_before(blocks)
    found: PayTable | None = None
    doubts: list[Doubt] = []
    for index, block in enumerate(blocks):
        if block.kind is not Kind.TABLE or parts[index] is Part.LEVELS:
            continue
        shape = shape_of(block)
        if shape is None:
            continue
        if found is not None:
            doubts.append(Doubt(line=block.line, why="a further pay table is left out"))
            continue
        table = _read(block, shape)
        if any(row.amounts or row.bonus_percent for row in table.rows):
            found = table._replace(note=_note(blocks, index))
    if found is None:
        return _unlabelled(blocks, parts)
    return found._replace(doubts=found.doubts + tuple(doubts))


def _unlabelled(blocks: tuple[Block, ...], parts: tuple[Part | None, ...]) -> PayTable:
    """The first table that is mostly money, read as levels by place, where none says what it is."""
    for index, block in enumerate(blocks):
        cells = [cell for row in block.rows[1:] for cell in row[1:]]
        money = sum(1 for cell in cells if read_cell(cell).main)
        known = folded(block.rows[0][0]) in _PEERS if block.rows else True
        if parts[index] is not Part.LEVELS and not known and cells and 2 * money > len(cells):
            table = _read(block, Shape.LEVELS_DOWN)
            doubt = Doubt(
                line=block.line, why="the pay table does not say what it lists; it is read as levels by place"
            )
            return table._replace(note=_note(blocks, index), doubts=(doubt, *table.doubts))
    return PayTable(doubts=(Doubt(line=1, why="no pay table was found"),))


_PEERS = frozenset({"company", "firm", "employer", "peer", "competitor", "timeframe", "year", "phase", "scenario"})


def shape_of(table: Block) -> Shape | None:
    """The layout of a table; None if it is no pay table."""
    header = table.rows[0]
    corner = corner_of(header[0])
    if folded(header[0]) in _PEERS or len(table.rows) == 1:
        return None
    across = {pay_of(label) for label in header[1:]} & AMOUNTS
    if len(across) >= ENOUGH_LABELS:
        return Shape.ROWS
    down = {pay_of(row[0]) for row in table.rows[1:]} & AMOUNTS
    if (is_component_corner(header[0]) and down) or (len(down) >= ENOUGH_LABELS and not across):
        return Shape.COMPONENTS
    if across or corner is None or not _has_money(table):
        return Shape.ROWS if across and corner is Pay.PLACE else None
    return Shape.LEVELS_ACROSS if corner is Pay.PLACE else Shape.LEVELS_DOWN


def _has_money(table: Block) -> bool:
    """Tell whether any cell beside the first column states money."""
    return any(read_cell(cell).main for row in table.rows[1:] for cell in row[1:])


def _read(table: Block, shape: Shape) -> PayTable:
    """The rows of a table of known layout."""
    match shape:
        case Shape.ROWS:
            drafts = _by_row(table)
        case Shape.COMPONENTS:
            drafts = _by_component(table)
        case Shape.LEVELS_DOWN:
            drafts = _by_level_down(table)
        case Shape.LEVELS_ACROSS:
            drafts = _by_level_across(table)
        case _:
            assert_never(shape)
    rows: list[SourceRow] = []
    skipped: list[str] = []
    doubts: list[Doubt] = []
    for heading, fields in drafts:
        name = heading.place or heading.level or ""
        if not _is_region(name, fields):
            skipped.append(name)
            doubts.append(Doubt(line=heading.line, why=f"table row {name!r} is no region and left out"))
            continue
        row, row_doubts = read_row(heading, fields)
        rows.append(row)
        doubts += row_doubts
    return PayTable(tuple(rows), tuple(skipped), "", tuple(doubts))


def _is_region(name: str, fields: Iterable[Field]) -> bool:
    """Tell whether the row is a place or level with something to say."""
    return bool(name) and not folded(name).startswith("n/a") and not says_nothing(field.raw for field in fields)


Draft = tuple[Heading, tuple[Field, ...]]


def _by_row(table: Block) -> Iterator[Draft]:
    """Rows of places or levels, with components across."""
    roles = _columns(table.rows[0])
    for offset, row in enumerate(table.rows[1:], start=2):
        places = {role: cell for (role, _), cell in zip(roles, row, strict=False) if role not in _PAID}
        name, codes = place_and_codes(places.get(Pay.PLACE, ""))
        codes = codes or place_and_codes(places.get(Pay.CURRENCY, ""))[1]
        level, title = named(places.get(Pay.LEVEL, "")), named(places.get(Pay.LEVEL_TITLE, ""))
        heading = Heading(table.line + offset, name or None, codes, level or title or None, title if level else None)
        yield (
            heading,
            tuple(Field(role, label, cell) for (role, label), cell in zip(roles, row, strict=False) if role in _PAID),
        )


_PAID = AMOUNTS | {Pay.EXTRA}


def _columns(header: tuple[str, ...]) -> list[tuple[Pay | None, str]]:
    """What each column holds; a second column of one kind is a further amount."""
    roles: list[tuple[Pay | None, str]] = [(corner_of(header[0]) or Pay.PLACE, header[0])]
    for label in header[1:]:
        role = pay_of(label) or corner_of(label)
        if role is not Pay.EXTRA and role in {taken for taken, _ in roles}:
            role = Pay.EXTRA if role in AMOUNTS else None
        roles.append((role, label))
    return roles


def _by_component(table: Block) -> Iterator[Draft]:
    """Places across, with components down the side."""
    kinds: list[Pay | None] = []
    for row in table.rows[1:]:
        kind = pay_of(row[0])
        kinds.append(Pay.EXTRA if kind in kinds and kind in AMOUNTS else kind)
    for column, label in enumerate(table.rows[0][1:], start=1):
        name, codes = place_and_codes(label)
        fields = tuple(
            Field(kind, row[0], row[column])
            for kind, row in zip(kinds, table.rows[1:], strict=True)
            if kind and column < len(row)
        )
        yield Heading(table.line, name or None, codes), fields


def _by_level_down(table: Block) -> Iterator[Draft]:
    """Places across, levels down, one band a cell."""
    for column, label in enumerate(table.rows[0][1:], start=1):
        name, codes = place_and_codes(label)
        for offset, row in enumerate(table.rows[1:], start=2):
            heading = Heading(table.line + offset, name or None, codes, plain(row[0]))
            yield heading, (Field(None, label, row[column]),)


def _by_level_across(table: Block) -> Iterator[Draft]:
    """Places down, levels across, one band a cell."""
    for offset, row in enumerate(table.rows[1:], start=2):
        name, codes = place_and_codes(row[0])
        for column, label in enumerate(table.rows[0][1:], start=1):
            heading = Heading(table.line + offset, name or None, codes, plain(label))
            yield heading, (Field(None, row[0], row[column]),)


def _note(blocks: tuple[Block, ...], index: int) -> str:
    """The note directly below the table: the paragraphs up to the next rule, heading, table or bold label."""
    lines: list[str] = []
    for block in blocks[index + 1 :]:
        if block.kind is not Kind.PARAGRAPH or block.text.startswith("**") or len(lines) > ENOUGH_LABELS:
            break
        lines.append(plain(block.text))
    return " ".join(lines)
