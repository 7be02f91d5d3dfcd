"""Block Kit as plain dictionaries: the few shapes that this bot uses, all of them inert."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from adapters.slack.limits import LIMITS
from adapters.slack.texts import cut, pieces

Block = dict[str, object]
"""A block, an element or a view, ready for JSON."""

_TEXTS: Final = frozenset({"text", "alt_text", "caption", "label", "name", "x_label", "y_label", "title"})


def plain_text(text: str, room: int = LIMITS.text) -> Block:
    """A text object in which nothing is obeyed: no mention, no link, no emoji code."""
    return {"type": "plain_text", "text": cut(text, room) or " ", "emoji": False}


def words(text: str, *, bold: bool = False, italic: bool = False) -> Block:
    """An element of rich text: it shows what stands in it, and is never parsed."""
    style = {name: True for name, on in (("bold", bold), ("italic", italic)) if on}
    return {"type": "text", "text": text, **({"style": style} if style else {})}


def rich(*elements: Block) -> Block:
    """A block of rich text."""
    return {"type": "rich_text", "elements": list(elements)}


def paragraph(*elements: Block) -> Block:
    """A paragraph of rich text."""
    return {"type": "rich_text_section", "elements": list(elements)}


def listing(items: Iterable[str], style: str = "bullet", start: int = 1) -> Block:
    """A list of rich text; `style` is "bullet" or "ordered"."""
    rows = [paragraph(words(item)) for item in items]
    offset = {"offset": start - 1} if start > 1 else {}
    return {"type": "rich_text_list", "style": style, "elements": rows, **offset}


def preformatted(text: str) -> Block:
    """Text to be copied as it stands, under Slack's button for that."""
    return {"type": "rich_text_preformatted", "elements": [words(text)]}


def header(text: str) -> Block:
    """A title over what follows."""
    return {"type": "header", "text": plain_text(text, LIMITS.header_text)}


def section(text: str, **more: object) -> Block:
    """A paragraph in a block of its own, perhaps with a button beside it."""
    return {"type": "section", "text": plain_text(text, LIMITS.section_text), **more}


def context(*texts: str) -> Iterator[Block]:
    """Small print, in as many blocks as it needs."""
    elements = [plain_text(piece) for text in texts for piece in pieces(text, LIMITS.text)]
    for first in range(0, len(elements), LIMITS.context_elements):
        yield {"type": "context", "elements": elements[first : first + LIMITS.context_elements]}


def divider() -> Block:
    """A line across."""
    return {"type": "divider"}


def button(text: str, action_id: str, value: str = "", **more: object) -> Block:
    """A button; `value` is what comes back, and never holds a figure."""
    carried = {"value": value} if value else {}
    return {
        "type": "button", "text": plain_text(text, LIMITS.button_text), "action_id": action_id, **carried, **more
    }  # fmt: skip


def actions(block_id: str, elements: Sequence[Block]) -> Block:
    """A row of buttons and selects."""
    return {"type": "actions", "block_id": cut(block_id, LIMITS.block_id), "elements": list(elements)}


def option(label: str, value: str, hint: str = "") -> Block:
    """One line of a select."""
    described = {"description": plain_text(hint, LIMITS.option_description)} if hint else {}
    return {"text": plain_text(label, LIMITS.option_text), "value": value, **described}


def confirm(title: str, text: str, yes: str, no: str) -> Block:
    """The question put before something that can't be undone."""
    return {
        "title": plain_text(title, LIMITS.confirmation_title),
        "text": plain_text(text, LIMITS.confirmation_text),
        "confirm": plain_text(yes, LIMITS.confirmation_confirm),
        "deny": plain_text(no, LIMITS.confirmation_deny),
        "style": "danger",
    }


def measured(blocks: object) -> int:
    """The characters of text in some blocks, as Slack counts them towards a message."""
    match blocks:
        case Mapping():
            return sum(len(v) if k in _TEXTS and isinstance(v, str) else measured(v) for k, v in blocks.items())
        case list() | tuple():
            return sum(measured(block) for block in blocks)
        case _:
            return 0
