"""A message's tree as discord.py's components and files."""

import io
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, Final, assert_never

import discord
from discord import ui

from adapters.discord.message import Attached, Button, Display, Gallery, Menu, Message, Node, Row, Section
from bot.conversation.parts import Chart

Draw = Callable[[Chart], Awaitable[bytes]]
"""Draws a chart as a PNG, beside the event loop."""

COLOUR: Final = 0x2F6F8F
_STYLES: Final = {
    "plain": discord.ButtonStyle.secondary,
    "main": discord.ButtonStyle.primary,
    "danger": discord.ButtonStyle.danger,
}


def layout(message: Message, *, without: frozenset[str] = frozenset()) -> ui.LayoutView:
    """The message's components, without the pictures of these names (they could not be drawn).

    The view is finished from the start: discord.py need not remember it, since every click is read from its custom id.
    """
    view = ui.LayoutView(timeout=None)
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=COLOUR)
    for node in message.nodes:
        if not (isinstance(node, Gallery) and node.name in without):
            container.add_item(_item(node))
    view.add_item(container)
    view.stop()
    return view


async def pictures(message: Message, draw: Draw) -> dict[str, bytes]:
    """The message's charts as PNGs by file name; one that can't be drawn is left out."""
    drawn: dict[str, bytes] = {}
    for node in message.nodes:
        if isinstance(node, Gallery):
            try:
                drawn[node.name] = await draw(node.chart)
            except Exception:  # noqa: BLE001, S112 (the figures stand in the text: a picture is no reason to be silent)
                continue
    return drawn


def files(message: Message, drawn: dict[str, bytes]) -> Iterator[discord.File]:
    """The message's files, made anew for each attempt to send them."""
    for node in message.nodes:
        if isinstance(node, Gallery) and node.name in drawn:
            yield discord.File(io.BytesIO(drawn[node.name]), node.name, description=node.description)
        if isinstance(node, Attached):
            yield discord.File(io.BytesIO(node.text.encode()), node.name)


def _item(node: Node) -> ui.Item[Any]:
    match node:
        case Display():
            return ui.TextDisplay(node.text)
        case Gallery():
            media = discord.MediaGalleryItem(f"attachment://{node.name}", description=node.description)
            return ui.MediaGallery(media)
        case Row():
            return ui.ActionRow(*(_control(item) for item in node.items))
        case Section():
            return ui.Section(ui.TextDisplay(node.text), accessory=_control(node.button))
        case Attached():
            return ui.File(f"attachment://{node.name}")
    assert_never(node)


def _control(item: Button | Menu) -> ui.Item[Any]:
    match item:
        case Button():
            return ui.Button(style=_STYLES[item.style], label=item.label, custom_id=item.custom_id)
        case Menu():
            options = [
                discord.SelectOption(label=e.label, value=e.value, description=e.description or None)
                for e in item.entries
            ]
            return ui.Select(custom_id=item.custom_id, placeholder=item.placeholder, options=options)
    assert_never(item)
