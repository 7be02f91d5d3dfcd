"""A reply as Slack messages, in order, each within every limit."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, assert_never

from adapters.slack.blocks import Block, context, divider, header, measured, paragraph, preformatted, rich, words
from adapters.slack.charts import beside, drawn
from adapters.slack.choices import answered, choice_blocks, form_blocks
from adapters.slack.limits import LIMITS
from adapters.slack.prose import prose, question
from adapters.slack.tables import aligned, native, sliced, sortable
from adapters.slack.texts import notification, pieces
from bot.conversation.parts import Chart, Choice, Form, Heading, Note, Part, Reply, Script, Table, Text, plain, tabled

__all__ = ["POSTING", "Message", "answered", "home_blocks", "render"]

POSTING: Final = {"unfurl_links": False, "unfurl_media": False, "parse": "none", "link_names": False, "mrkdwn": False}
"""Arguments of every post: no address is unfolded and no name is linked."""

_SHORT: Final = 3
"""Parts before a question up to which no line divides it from them."""

_BULLET: Final = re.compile(r"^- ", re.MULTILINE)


@dataclass(frozen=True)
class Message:
    """One message: the text for notifications and screen readers, the blocks, and what is drawn in them."""

    text: str
    blocks: tuple[Block, ...]
    charts: tuple[Chart, ...] = ()
    plainer: tuple[Block, ...] = ()  # the same with text for charts and sortable tables

    def without_charts(self) -> "Message":
        """The message for a Slack that refuses charts: their figures as text."""
        return replace(self, blocks=self.plainer, charts=())

    def as_text(self) -> "Message":
        """The message for a Slack that refuses the blocks: its text alone."""
        return Message(text=self.text, blocks=())


@dataclass(frozen=True)
class _Piece:
    """What a part, or a slice of one, becomes; it is never broken up."""

    text: str
    blocks: Sequence[Block]
    again: Sequence[Block] | None = None  # in a message that has a table already
    plainer: Sequence[Block] | None = None
    chart: Chart | None = None
    leads: bool = False  # stands over what follows

    def shown(self, *, table: bool) -> Sequence[Block]:
        """The blocks, in a message that has a table already or not."""
        return self.blocks if self.again is None or not table else self.again

    def simply(self, *, table: bool) -> Sequence[Block]:
        """The blocks without charts and sortable tables."""
        return self.shown(table=table) if self.plainer is None or not (table or self.chart) else self.plainer


def render(reply: Reply) -> tuple[Message, ...]:
    """The reply as messages; a part too long for one is continued in the next."""
    found: list[Message] = []
    held: list[_Piece] = []
    for piece in _pieces(reply):
        if held and not _fits([*held, piece]):
            kept = len(held) - 1 if held[-1].leads and len(held) > 1 else len(held)
            found.append(_message(held[:kept]))
            held = held[kept:]
        held.append(piece)
    return (*found, _message(held)) if held else tuple(found)


def home_blocks(reply: Reply) -> list[Block]:
    """The reply's blocks for the App Home, which shows them all at once."""
    return _blocks(list(_pieces(reply)))


def _pieces(reply: Reply) -> Iterator[_Piece]:
    """What the parts become; an open question stands out as one with buttons does, under a line after a long answer."""
    last = len(reply.parts) - 1
    for place, part in enumerate(reply.parts):
        asking = place == last and reply.asks is not None
        if asking and last > _SHORT:
            yield _Piece("", [divider()], leads=True)
        if asking and isinstance(part, Text):
            yield from _each(part.text, question(part.text))
        else:
            yield from _of_part(part, place, reply.conversation)


def _of_part(part: Part, place: int, conversation: str) -> Iterable[_Piece]:
    match part:
        case Text():
            return _each(part.text, prose(part.text))
        case Heading():
            return [_heading(part)]
        case Note():
            return _each(part.text, context(_BULLET.sub("• ", part.text)) if part.text.strip() else ())
        case Table():
            return _tables(part)
        case Choice() | Form():
            return _asked(part, place, conversation)
        case Chart():
            return _chart(part)
        case Script():
            return _script(part)
    assert_never(part)


def _each(text: str, blocks: Iterable[Block]) -> Iterable[_Piece]:
    return [_Piece(text, [block]) for block in blocks]


def _asked(part: Choice | Form, place: int, conversation: str) -> Iterable[_Piece]:
    if isinstance(part, Form):
        return [_Piece(part.title, form_blocks(part, place, conversation))]
    blocks = choice_blocks(part, place, conversation)
    together = measured(blocks) <= LIMITS.message_block_text // 2
    return [_Piece(plain(part), blocks)] if together else _each(plain(part), blocks)


def _tables(table: Table) -> Iterable[_Piece]:
    return [_table(part) for part in sliced(table)]


def _heading(heading: Heading) -> _Piece:
    short = len(heading.text) <= LIMITS.header_text
    return _Piece(heading.text, [header(heading.text)] if short else prose(heading.text, bold=True), leads=True)


def _table(table: Table) -> _Piece:
    text = aligned(table)
    first = native(table)
    if first is None:
        return _Piece(plain(table), text)
    return _Piece(plain(table), first, again=sortable(table) or text, plainer=text)


def _chart(chart: Chart) -> Iterator[_Piece]:
    picture = drawn(chart)
    finding, note = prose(chart.finding), list(context(chart.note)) if chart.note else []
    plainer = [*finding, *aligned(tabled(chart)), *note]
    if picture and measured(plainer) <= LIMITS.message_block_text // 2:
        yield _Piece(chart.finding, [*finding, picture, *beside(chart)], plainer=plainer, chart=chart)
        return
    yield from _each(chart.finding, finding)
    yield from _tables(tabled(chart))
    yield from _each(chart.note, note)


def _script(script: Script) -> Iterator[_Piece]:
    title = paragraph(words(script.title, bold=True))
    for number, words_of_it in enumerate(pieces(script.text, LIMITS.text)):
        copied = preformatted(words_of_it.strip("\n") or " ")
        yield _Piece(f"{script.title}\n{words_of_it}", [rich(copied) if number else rich(title, copied)])


def _is_table(piece: _Piece) -> bool:
    return piece.again is not None


def _blocks(held: Sequence[_Piece]) -> list[Block]:
    tabled_before = [any(_is_table(before) for before in held[:place]) for place in range(len(held))]
    return [block for piece, table in zip(held, tabled_before, strict=True) for block in piece.shown(table=table)]


def _plainer(held: Sequence[_Piece]) -> list[Block]:
    tabled_before = [any(_is_table(before) for before in held[:place]) for place in range(len(held))]
    return [block for piece, table in zip(held, tabled_before, strict=True) for block in piece.simply(table=table)]


def _fits(held: Sequence[_Piece]) -> bool:
    """Whether some pieces fit one message, in either form."""
    forms = (_blocks(held), _plainer(held))
    few = all(len(blocks) <= LIMITS.message_blocks for blocks in forms)
    short = all(measured(blocks) <= LIMITS.message_block_text for blocks in forms)
    return few and short and sum(piece.chart is not None for piece in held) <= LIMITS.message_data_visualizations


def _message(held: Sequence[_Piece]) -> Message:
    told = list(dict.fromkeys(piece.text for piece in held if piece.text))
    return Message(
        text=notification("\n\n".join(told)),
        blocks=tuple(_blocks(held)),
        charts=tuple(piece.chart for piece in held if piece.chart is not None),
        plainer=tuple(_plainer(held)),
    )
