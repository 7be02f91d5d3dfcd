"""Every button and menu of the bot as one dynamic item: it works after a restart, a deploy and for ever."""

import re
from collections.abc import Awaitable, Callable
from typing import Any, Final, Self

import discord
from discord import ui

from adapters.discord.arriving import Interaction
from adapters.discord.controls import OWN, TEMPLATE, control

Click = Callable[[Interaction, ui.LayoutView | None], Awaitable[None]]
"""What a click does; given the components of its message, to be changed in place."""


class Clicked(ui.DynamicItem[ui.Item[Any]], template=TEMPLATE):
    """A button or a menu that was clicked; its custom id says all that is needed."""

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction, item: ui.Item[Any], _match: re.Match[str], /) -> Self:
        """The clicked item, of a message however old."""
        return cls(item)

    async def callback(self, interaction: Interaction) -> None:
        """Hand the click to the client."""
        click: Click = interaction.client.on_click
        await click(interaction, self.view if isinstance(self.view, ui.LayoutView) else None)


def marked(view: ui.LayoutView, custom_id: str, picked: str | None) -> ui.LayoutView:
    """The components of a message with the answer just given marked; its other answers stay, to correct it with."""
    pressed = control(custom_id)
    for child in view.walk_children():
        item = child.item if isinstance(child, Clicked) else child
        held = control(getattr(item, "custom_id", None))
        if pressed is None or held is None or (held.slot, held.place) != (pressed.slot, pressed.place):
            continue
        if isinstance(item, ui.Button) and not held.slot.startswith(OWN):
            item.style = _CHOSEN if held == pressed else discord.ButtonStyle.secondary
        if isinstance(item, ui.Select):
            for option in item.options:
                option.default = option.value == picked and held == pressed
    view.stop()
    return _attached(view)


def _attached(view: ui.LayoutView) -> ui.LayoutView:
    """The components with their pictures as the files that the message has already."""
    for item in view.walk_children():
        if isinstance(item, ui.MediaGallery):
            item.items = [
                discord.MediaGalleryItem(f"attachment://{_file(held.media.url)}", description=held.description)
                for held in item.items
            ]
    return view


def _file(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


_CHOSEN: Final = discord.ButtonStyle.success
