"""The terminal keeps the contract of every platform; it has no buttons: options are typed."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from rich.cells import cell_len

from adapters.terminal.read import read
from adapters.terminal.render import render
from bot.conversation.events import Event
from bot.conversation.parts import Reply
from tests.adapters.contract import Contract

_STYLE: Final = re.compile(r"\x1b\[[0-9;]*m")
WIDTH: Final = 100


class Terminal:
    """The terminal as the contract's suite knows it: a line is a payload, and so is a reply in a pipe or a window."""

    def render(self, reply: Reply) -> Sequence[str]:
        """The reply in a pipe, and in a window."""
        return [render(reply), render(reply, width=WIDTH)]

    def faults(self, payload: str) -> Sequence[str]:
        """A terminal takes every text; in a window no line is wider than it."""
        if not _STYLE.search(payload):
            return []
        return [line for line in _STYLE.sub("", payload).splitlines() if cell_len(line) > WIDTH]

    def words(self, payload: str) -> str:
        """The text without its colours."""
        return _STYLE.sub("", payload)

    def live(self, payload: str) -> Sequence[str]:
        """A terminal pages nobody; a link would be an escape code of its own."""
        return re.findall(r"\x1b\]8;", payload)

    def read(self, payload: str | tuple[str, str, str]) -> Event | None:
        """The event of a line."""
        line, person, number = payload if isinstance(payload, tuple) else (payload, "ada", "1")
        return read(line, person=person, number=number)

    def spoken(self, text: str, *, moment: int = 1, person: str = "ada") -> tuple[str, str, str]:
        """A line, whose it is, and its number."""
        return (text, person, str(moment))

    def unspoken(self) -> Mapping[str, str]:
        """Pressing return says nothing."""
        return {"nothing": "", "spaces": "  \t", "a line": "\n"}


class TestTerminal(Contract):
    """Reading and rendering."""

    platform = Terminal()
