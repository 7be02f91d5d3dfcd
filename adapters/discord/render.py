"""A reply as Discord's messages: cards of Components V2 with the text beside every picture, each within the limits."""

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from adapters.discord.choices import choice, closing, form
from adapters.discord.clipping import clip, pieces
from adapters.discord.limits import LIMITS
from adapters.discord.message import (
    FRAME,
    Attached,
    Button,
    Display,
    Gallery,
    Message,
    Node,
    Row,
    Section,
    characters,
    components,
)
from adapters.discord.texts import ROOM, figures, paragraphs, reading, small
from adapters.discord.words import TOO_LARGE
from bot.conversation.parts import Chart, Choice, Form, Heading, Note, Part, Reply, Script, Table, Text

EXPORT: Final = "negotiate-export.json"
_MOST: Final = LIMITS.message_components - FRAME - 2  # two for a button that shows the rest

Block = tuple[Node, ...]
"""Nodes that stay together: a question and its buttons, a picture and its figures."""


def render(reply: Reply, *, owner: str = "", public: bool = False) -> tuple[Message, ...]:
    """The reply in as many messages as it needs; only the owner's clicks will count. A public one has no buttons."""
    blocks: list[Block] = []
    for place, part in enumerate(reply.parts):
        exported = reply.effect == "export" and place == len(reply.parts) - 1 and isinstance(part, Text)
        blocks += [(_exported(part),)] if exported and isinstance(part, Text) else _blocks(part, place, owner, reply)
    if not public and reply.effect not in {"forget", "export"}:
        views = any(part.kind == "script" for part in reply.parts)
        blocks.append(closing(reply.asks, owner, reply.conversation, views=views))
    return tuple(_message(nodes) for nodes in _packed(_apart(blocks)))


def with_more(message: Message, more: Button) -> Message:
    """The message with a button that shows what did not fit; `render` leaves room for it."""
    return message.model_copy(update={"nodes": (*message.nodes, Row(items=(more,)))})


def said(text: str, *nodes: Node) -> Message:
    """One message of the adapter's own, in Discord's mark-up."""
    return _message((*(Display(text=piece) for piece in pieces(text, ROOM)), *nodes))


def _exported(part: Text) -> Node:
    too_large = len(part.text.encode()) > LIMITS.file_bytes
    return Display(text=TOO_LARGE) if too_large else Attached(name=EXPORT, text=part.text)


def _blocks(part: Part, place: int, owner: str, reply: Reply) -> list[Block]:
    match part:
        case Text() | Heading() | Note() | Table() | Script():
            return [(node,) for node in reading(part)]
        case Choice():
            return _together(choice(part, place, owner, reply.conversation))
        case Form():
            return _together(form(part, place, owner, reply.conversation))
        case Chart():
            return _chart(part, place)
    assert_never(part)


def _chart(part: Chart, place: int) -> list[Block]:
    """The picture, under it what is to be seen, and its figures in small print for those who don't see it."""
    first, *rest = paragraphs(part.finding)
    name = f"chart-{place}.png"
    picture = Gallery(name=name, chart=part, description=clip(part.finding, LIMITS.alt_text))
    return [(picture, first), *((node,) for node in (*rest, *small(f"{figures(part)}\n{part.note}".strip())))]


def _together(nodes: list[Node]) -> list[Block]:
    """The nodes as one block where one message holds them: else the texts before the last go alone."""
    texts = [place for place, node in enumerate(nodes) if characters(node)]
    if sum(map(characters, nodes)) <= ROOM or not texts:
        return [tuple(nodes)]
    last = texts[-1]
    return [*((node,) for node in nodes[:last]), tuple(nodes[last:])]


def _apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The heading goes with what follows it."""
    held: Block = ()
    for block in blocks:
        if len(block) == 1 and isinstance(block[0], Display) and block[0].text.startswith("### ") and not held:
            held = block
            continue
        fits = sum(map(characters, (*held, *block))) <= ROOM
        yield from [(*held, *block)] if fits else [held, block]
        held = ()
    if held:
        yield held


def _packed(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks in order, as many to a message as fit; a card without anything to read says so."""
    message: Block = ()
    for block in blocks:
        if message and not _fits((*message, *block)):
            yield message
            message = ()
        message = (*message, *block)
    if message:
        yield message


def _fits(nodes: Block) -> bool:
    files = sum(isinstance(node, Gallery | Attached) for node in nodes)
    return (
        sum(map(components, nodes)) <= _MOST and sum(map(characters, nodes)) <= ROOM and files <= LIMITS.message_files
    )


def _message(nodes: Block) -> Message:
    texts = [node.text for node in nodes if isinstance(node, Display | Section)]
    whole = "\n\n".join(texts) or "…"
    first, *rest = pieces(whole, LIMITS.message_content - 2)
    return Message(nodes=nodes, plain=f"{first}…" if rest else first)
