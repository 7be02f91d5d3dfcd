"""Text for Slack: inert, cut, or in pieces that fit."""

import re
from typing import Final

from adapters.slack.limits import LIMITS

_ENTITIES: Final = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_PAGERS: Final = re.compile(r"@(?=(?:here|channel|everyone)\b)", re.IGNORECASE)
_HALF: Final = re.compile(r"&[a-z]{0,3}…$")
_ENDS: Final = ("\n\n", "\n", ". ", "? ", "! ", "; ", ", ", " ")
"""Where a text may be broken, best first: after a paragraph, a line, a sentence, a clause, a word."""


def escaped(text: str) -> str:
    """Text for a field that Slack reads as mrkdwn: no mention, link or page of a channel comes of it."""
    for sign, entity in _ENTITIES:
        text = text.replace(sign, entity)
    return _PAGERS.sub("@\u2060", text)


def unescaped(text: str) -> str:
    """Text as Slack hands it back, with its three entities undone."""
    for sign, entity in reversed(_ENTITIES):
        text = text.replace(entity, sign)
    return text


def cut(text: str, room: int) -> str:
    """The text, or as much of it as there is room for and an ellipsis."""
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def notification(text: str) -> str:
    """Text for notifications and screen readers: inert, and short enough to stay one message."""
    return _HALF.sub("…", cut(escaped(text), LIMITS.message_text)) or " "


def pieces(text: str, room: int) -> list[str]:
    """The text in pieces of at most `room` characters, broken at the best place there is; joined, they are the text."""
    found: list[str] = []
    while len(text) > room:
        end = _end(text, room)
        found.append(text[:end])
        text = text[end:]
    return [*found, text] if text else found


def _end(text: str, room: int) -> int:
    """Where the first piece ends: behind the last good place in its second half."""
    for end in _ENDS:
        place = text.rfind(end, room // 2, room - len(end) + 1)
        if place >= 0:
            return place + len(end)
    return room
