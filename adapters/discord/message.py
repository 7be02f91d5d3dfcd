"""A message as a tree of plain values, before it becomes components: what `render` returns."""

from typing import Final, Literal, assert_never

from bot.conversation.parts import Chart
from bot.values import Value


class Display(Value):
    """A text in Discord's mark-up."""

    kind: Literal["display"] = "display"
    text: str


class Gallery(Value):
    """A chart as a picture, with what is to be seen on it in a sentence for those who don't see it."""

    kind: Literal["gallery"] = "gallery"
    name: str  # of the file
    chart: Chart
    description: str


class Button(Value):
    """A button."""

    kind: Literal["button"] = "button"
    custom_id: str
    label: str
    style: Literal["plain", "main", "danger"] = "plain"


class Entry(Value):
    """A line of a menu."""

    label: str
    value: str
    description: str = ""


class Menu(Value):
    """A select."""

    kind: Literal["menu"] = "menu"
    custom_id: str
    placeholder: str
    entries: tuple[Entry, ...]


class Row(Value):
    """A row of up to five buttons, or of one menu."""

    kind: Literal["row"] = "row"
    items: tuple[Button | Menu, ...]


class Section(Value):
    """A text with a button beside it."""

    kind: Literal["section"] = "section"
    text: str
    button: Button


class Attached(Value):
    """A text as a file."""

    kind: Literal["attached"] = "attached"
    name: str
    text: str


Node = Display | Gallery | Row | Section | Attached

FRAME: Final = 1
"""Components that hold the others: the container."""


class Message(Value):
    """One message: its nodes within a container, and the same as plain text where components are refused."""

    nodes: tuple[Node, ...]
    plain: str


def components(node: Node) -> int:
    """How many components a node is, with what is nested in it."""
    match node:
        case Display() | Gallery() | Attached():
            return 1
        case Row():
            return 1 + len(node.items)
        case Section():
            return 3
    assert_never(node)


def characters(node: Node) -> int:
    """How many characters of a message's text a node takes."""
    return len(node.text) if isinstance(node, Display | Section) else 0
