"""Level mappings written as a table: a column per company, or a ladder of own levels."""

import re

from bot.guides.importing.blocks import Block
from bot.guides.importing.cells import read_cell
from bot.guides.importing.companies import is_generic
from bot.guides.importing.marks import folded, plain
from bot.guides.importing.source import Peer, SourceLevel

_ATTRIBUTE = re.compile(
    r"^(?:scope|typical|yoe|yrs|years?|experience|comp\b|comp(?:ensation)? (?:parity|range|band)|compensation"
    r"|total comp|tc\b|base|pay\b|salary|focus|strategic|key |speciali[sz]|specialty|domain|impact|team size|notes?\b"
    r"|reports|responsib|differen|industry|culture|equity|bonus|stock|rsu|location|premium|negotiat|leverage|tech stack"
    r"|skills?\b|requirements?\b|promotion|interview)"
)
_LEVEL_WORD = re.compile(
    r"engineer|manager|designer|scientist|architect|developer|analyst|research|director|principal|senior|staff|lead\b|head\b|"
    r"president|\bvp\b|\bmd\b|fellow|\b(?:l|e|ic|p|m|t)\d|\bswe\b|\bsde\b|\bpm\b|\btpm\b|\bsre\b|associate|intern\b|junior|mid\b"
)
_ROLE_ROW = re.compile(r"^(?:title|level|role|position|equivalent)s?\b")
_HEADER_WORDS = re.compile(r"\b(?:equivalents?|equiv\.?|levels?|titles?)\b|^at\s+|@", re.IGNORECASE)


def levels_of(table: Block, company: str) -> tuple[SourceLevel, ...] | None:
    """The levels of a mapping table; None where one level is spread over several rows."""
    header = table.rows[0]
    sideways = folded(header[0]) == "attribute"
    own_column = 1 if sideways and len(header) > 1 else 0
    rows = [row for row in table.rows[1:] if own_column < len(row) and plain(row[own_column])]
    if any(_is_pay(row[own_column]) and _is_pay(row[-1]) for row in rows) and not sideways:
        return None
    peers = {
        column: name
        for column, label in enumerate(header)
        if column > own_column and (name := peer_of(label, company)) is not None
    }
    kept = [row for row in rows if _ROLE_ROW.match(folded(row[0]))] if sideways else _levels_only(rows)
    return tuple(_level(row, own_column, header, peers) for row in kept)


def _is_pay(cell: str) -> bool:
    return read_cell(cell).main is not None


def _levels_only(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows that are levels: an attribute row is none, and nor is what follows one without a level's word in it."""
    kept, past_levels = [], False
    for row in rows:
        label = folded(row[0])
        attribute = bool(_ATTRIBUTE.match(label)) and not _LEVEL_WORD.search(label)
        past_levels = past_levels or attribute
        if not attribute and (not past_levels or _LEVEL_WORD.search(label)):
            kept.append(row)
    return kept


def peer_of(label: str, company: str) -> str | None:
    """The company a column is about: "Equivalent @ Meta" is Meta; None for attributes and the own company's columns."""
    text = plain(label)
    name = " ".join(_HEADER_WORDS.sub(" ", text).split())
    name = re.sub(r"^at\s+", "", name, flags=re.IGNORECASE).strip(" :-—–")
    if not name or is_generic(name) or is_generic(text):
        return None
    own = folded(company)
    if own and folded(name).startswith(own) and is_generic(folded(name)[len(own) :]):
        return None
    return name


def _level(row: tuple[str, ...], own: int, header: tuple[str, ...], peers: dict[int, str]) -> SourceLevel:
    """One level of the table."""
    cells = {column: plain(cell) for column, cell in enumerate(row) if column > own and plain(cell)}
    return SourceLevel(
        own=plain(row[own]),
        peers=tuple(Peer(company=peers[column], level=cell) for column, cell in cells.items() if column in peers),
        columns={plain(header[column]): cell for column, cell in cells.items() if column not in peers},
    )
