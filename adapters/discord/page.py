"""Messages as an HTML page that looks much as they do on Discord, to be looked at without one."""

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any, Final

from adapters.discord.message import Attached, Button, Display, Gallery, Menu, Message, Node, Row, Section

_CODE: Final = re.compile(r"```\n?(.*?)\n?```", re.DOTALL)
_ESCAPED: Final = re.compile(r"\\([\\*_~|`<>#\[\]()-])")
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_LINK: Final = re.compile(r"\[([^\]]+)\]\((https://[^)]+)\)")
_INLINE: Final = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True)
class Shot:
    """What the page shows once: what the person did, then the bot's messages, or a modal as its payload."""

    said: str
    messages: Sequence[Message] = ()
    modal: Mapping[str, Any] | None = None
    note: str = "Only you can see this"
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def page(shots: Sequence[Shot], style: str) -> str:
    """The page."""
    body = "\n".join(_shot(shot) for shot in shots)
    head = f"<head><meta charset='utf-8'><title>Discord preview</title><style>{style}</style></head>"
    return f"<!doctype html>\n<html lang='en'>{head}<body><main>{body}</main></body></html>\n"


def _shot(shot: Shot) -> str:
    said = f"<div class='said'>{escape(shot.said)}</div>" if shot.said else ""
    messages = "".join(_message(message, shot) for message in shot.messages)
    return f"<article>{said}{messages}{_modal(shot.modal) if shot.modal else ''}</article>"


def _message(message: Message, shot: Shot) -> str:
    nodes = "".join(_node(node, shot) for node in message.nodes)
    note = f"<div class='note'>{escape(shot.note)}</div>" if shot.note else ""
    who = "<b class='who'>Negotiate <i>APP</i></b>"
    return f"<section class='message'>{who}<div class='card'>{nodes}</div>{note}</section>"


def _node(node: Node, shot: Shot) -> str:
    match node:
        case Display():
            return f"<div class='text'>{marked_up(node.text)}</div>"
        case Section():
            return f"<div class='beside'><div class='text'>{marked_up(node.text)}</div>{_button(node.button)}</div>"
        case Gallery():
            data = b64encode(shot.pictures.get(node.name, b"")).decode()
            return f"<img alt='{escape(node.description, quote=True)}' src='data:image/png;base64,{data}'>"
        case Attached():
            return f"<div class='file'>{escape(node.name)}</div>"
        case Row():
            return f"<div class='row'>{''.join(_item(item) for item in node.items)}</div>"


def _item(item: Button | Menu) -> str:
    return _button(item) if isinstance(item, Button) else f"<div class='menu'>{escape(item.placeholder)} ▾</div>"


def _button(button: Button) -> str:
    return f"<button class='{button.style}'>{escape(button.label)}</button>"


def _modal(modal: Mapping[str, Any]) -> str:
    fields = "".join(_field(label) for label in modal["components"])
    title = f"<h3>{escape(modal['title'])}</h3>"
    return f"<section class='modal'>{title}{fields}<button class='main'>Submit</button></section>"


def _field(label: Mapping[str, Any]) -> str:
    inner = label["component"]
    chosen = [option["label"] for option in inner.get("options", []) if option.get("default")]
    kind = "menu" if "options" in inner else "typed"
    empty = inner.get("placeholder") or ("Choose one" if kind == "menu" else " ")
    shown = inner.get("value") or (chosen[0] if chosen else empty)
    hint = f"<small>{escape(label['description'])}</small>" if label.get("description") else ""
    arrow = " ▾" if kind == "menu" else ""
    return f"<label>{escape(label['label'])}{hint}<div class='{kind}'>{escape(shown)}{arrow}</div></label>"


def marked_up(text: str) -> str:
    """Discord's mark-up as HTML, as far as the bot uses it."""
    parts = [(part, place % 2) for place, part in enumerate(_CODE.split(text))]
    return "".join(f"<pre>{escape(part)}</pre>" if code else _prose(part) for part, code in parts if part.strip("\n"))


def _prose(text: str) -> str:
    quoted = text.startswith(">>> ")
    lines = "".join(_line(line) for line in text.removeprefix(">>> ").strip("\n").split("\n"))
    return f"<blockquote>{lines}</blockquote>" if quoted else lines


def _line(line: str) -> str:
    title = re.match(r"#{1,3} (.*)", line)
    item = re.match(r"- (.*)", line)
    small = re.match(r"-# (.*)", line)
    if small:
        return f"<p class='small'>{_words(small[1])}</p>"
    if title:
        return f"<h3>{_words(title[1])}</h3>"
    return f"<div class='item'>{_words(item[1])}</div>" if item else f"<p>{_words(line)}</p>"


def _words(text: str) -> str:
    linked = _LINK.sub(r"<a href='\2'>\1</a>", _INLINE.sub(r"<code>\1</code>", escape(text, quote=False)))
    return _ESCAPED.sub(r"\1", _BOLD.sub(r"<b>\1</b>", linked)) or "&nbsp;"
