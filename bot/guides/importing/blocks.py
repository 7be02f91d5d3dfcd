"""The flat sequence of blocks of a Markdown guide: headings, paragraphs, list items, quotes, tables and rules."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

MAX_DEPTH = 12
"""Quotes and lists inside one another; deeper is refused, markdown-it would drop the text from 20 on."""

_DASHES = re.compile(r"[\s|:-]+")
_PIPE = re.compile(r"(?<!\\)\|")
_LABELLED = re.compile(r"\*\*(?:level mapping|negotiate up strategy)[^*]*\*\*", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*(\d{1,3})[.)]\s+(?=\S)")


class TooDeepError(ValueError):
    """The guide nests lists or quotes deeper than any guide has reason to; args: message, line number."""


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    RULE = "rule"
    CODE = "code"


class Block(NamedTuple):
    """One block with its raw inline text; `line` counts from 1, `level` is a heading's level or a list's depth."""

    kind: Kind
    text: str
    line: int
    level: int = 0
    marker: str = ""
    run: int = 0  # which list an item belongs to
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def number(self) -> int | None:
        """An ordered item's number; None for bullets."""
        digits = self.marker.rstrip(".)")
        return int(digits) if digits.isdigit() else None


def _parser() -> MarkdownIt:
    """CommonMark with tables; a row of dashes is a rule, indented text and HTML are text, nothing disappears."""
    parser = MarkdownIt("commonmark", {"maxNesting": 4 * MAX_DEPTH}).enable("table")
    parser.disable(["lheading", "code", "html_block", "reference"])
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


_PARSER = _parser()


def blocks_of(text: str) -> tuple[Block, ...]:
    """All blocks of a guide in order; raises TooDeepError."""
    return tuple(part for block in _flattened(_PARSER.parse(text)) for part in _unglued(block))


class _Walk:
    """Where the walk over markdown-it's tokens stands."""

    def __init__(self) -> None:
        self.open: list[str] = []  # containers around the present token
        self.markers: list[str] = []  # the list item begun and not yet emitted, innermost last
        self.runs: list[int] = []
        self.run = 0

    def enter(self, token: Token) -> None:
        """A container opens."""
        self.open.append(token.type)
        if len(self.open) > MAX_DEPTH:
            line = (token.map or [0])[0] + 1
            message = f"lists or quotes inside one another more than {MAX_DEPTH} deep"
            raise TooDeepError(message, line)
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            self.run += 1
            self.runs.append(self.run)
        if token.type == "list_item_open":
            self.markers.append((token.info + token.markup) if token.info else "-")

    def leave(self, token: Token) -> None:
        """A container closes."""
        self.open.pop()
        if token.type in {"bullet_list_close", "ordered_list_close"}:
            self.runs.pop()
        if token.type == "list_item_close":
            self.markers.pop()

    @property
    def depth(self) -> int:
        """How many lists stand around the present token."""
        return len(self.runs)

    def inside_quote(self) -> bool:
        """Tell whether the present token stands in a quote."""
        return "blockquote_open" in self.open


_CONTAINERS = frozenset(
    kind + end for kind in ("bullet_list", "ordered_list", "list_item", "blockquote") for end in ("_open", "_close")
)


def _flattened(tokens: list[Token]) -> Iterator[Block]:
    """Blocks out of markdown-it's tokens, quotes and tables gathered into one block each."""
    walk, index = _Walk(), 0
    while index < len(tokens):
        token = tokens[index]
        if token.type in _CONTAINERS:
            (walk.enter if token.nesting == 1 else walk.leave)(token)
            if token.type == "blockquote_open" and walk.open.count("blockquote_open") == 1:
                index, quote = _quoted(tokens, index, walk)
                yield quote
                continue
        elif token.type == "table_open":
            index, table = _table(tokens, index)
            yield table
        else:
            yield from _leaf(tokens, index, walk)
        index += 1


def _leaf(tokens: list[Token], index: int, walk: _Walk) -> Iterator[Block]:
    """The block that a token alone makes: heading, paragraph or item, rule, code."""
    token = tokens[index]
    line = (token.map or [0])[0] + 1
    if token.type == "hr":
        yield Block(Kind.RULE, "", line)
    elif token.type == "fence":
        yield Block(Kind.CODE, token.content, line)
    elif token.type == "heading_open":
        yield Block(Kind.HEADING, tokens[index + 1].content, line, level=int(token.tag[1:]))
    elif token.type == "paragraph_open":
        content = tokens[index + 1].content
        if walk.markers and walk.markers[-1]:
            marker, walk.markers[-1] = walk.markers[-1], ""
            yield Block(Kind.ITEM, content, line, walk.depth, marker, walk.runs[-1])
        else:
            yield Block(Kind.PARAGRAPH, content, line, walk.depth)


def _quoted(tokens: list[Token], index: int, walk: _Walk) -> tuple[int, Block]:
    """A whole quote as one block, its paragraphs and items one below the other; the index after it."""
    line = (tokens[index].map or [0])[0] + 1
    depth, lines = walk.depth, []
    index += 1
    while walk.inside_quote():
        token = tokens[index]
        if token.type in _CONTAINERS:
            (walk.enter if token.nesting == 1 else walk.leave)(token)
        elif token.type in {"inline", "fence"}:
            bullet = "- " if walk.markers[-1:] and walk.depth > depth and walk.markers[-1] else ""
            if bullet:
                walk.markers[-1] = ""
            lines.append(bullet + token.content)
        index += 1
    return index, Block(Kind.QUOTE, "\n".join(lines), line, depth)


def _table(tokens: list[Token], index: int) -> tuple[int, Block]:
    """A table with its header as the first row; the index of its last token."""
    line = (tokens[index].map or [0])[0] + 1
    rows: list[list[str]] = []
    while tokens[index].type != "table_close":
        token = tokens[index]
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(token.content.strip())
        index += 1
    return index, Block(Kind.TABLE, "", line, rows=tuple(tuple(row) for row in rows))


def _unglued(block: Block) -> Iterator[Block]:
    """A paragraph that holds more than one block in truth.

    CommonMark joins "2." to the line above, and takes rows of pipes for text where the row of dashes does not fit; a
    bullet that is labelled as a part of the guide opens that part.
    """
    lines = block.text.split("\n")
    if block.kind is Kind.ITEM and block.number is None and _LABELLED.match(block.text):
        block = block._replace(kind=Kind.PARAGRAPH)
    if block.kind is not Kind.PARAGRAPH or len(lines) == 1:
        yield block
        return
    first = next((index for index, line in enumerate(lines) if _is_row(line)), len(lines))
    if first:
        yield from _numbered(block._replace(text="\n".join(lines[:first])))
    rows = [_cells(line) for line in lines[first:] if _is_row(line) and not _DASHES.fullmatch(line)]
    if rows:
        width = len(rows[0])
        even = tuple((row + ("",) * width)[:width] for row in rows)
        yield Block(Kind.TABLE, "", block.line + first, rows=even)


def _is_row(line: str) -> bool:
    return line.lstrip().startswith("|") and line.count("|") > 1


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in _PIPE.split(line.strip().strip("|")))


def _numbered(block: Block) -> Iterator[Block]:
    """The paragraph and the items that its numbered lines are."""
    lines = block.text.split("\n")
    text: list[str] = []
    head, start = block, block.line
    for offset, line in enumerate(lines):
        match = _NUMBERED.match(line) if offset else None
        if match:
            yield head._replace(text="\n".join(text), line=start)
            text = []
            head = block._replace(kind=Kind.ITEM, level=block.level + 1, marker=f"{match[1]}.", run=-block.line)
            start = block.line + offset
        text.append(line[match.end() :] if match else line)
    yield head._replace(text="\n".join(text), line=start)
