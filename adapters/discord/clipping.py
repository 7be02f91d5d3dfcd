"""Text made to fit and made inert: cut by meaning, split at sentence ends, and with nothing in it obeyed."""

import re
from collections.abc import Iterator
from typing import Final

_SIGNS: Final = re.compile(r"([\\*_~|`<\[\]()])")
_LINE_START: Final = re.compile(r"^([ \t]*)(#{1,3}(?= )|-(?=#)|>)", re.MULTILINE)
_ADDRESS: Final = re.compile(r"(?<=[A-Za-z0-9]):(?=//)")
_INVITE: Final = re.compile(r"\.(?=(?:gg|com)/)", re.IGNORECASE)
_MENTION: Final = re.compile(r"[@＠](?=\S)")
_ENDS: Final = (
    re.compile(r"\n\s*\n"),
    re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n"),
    re.compile(r"(?<=[,;:])\s+"),
    re.compile(r"\s+"),
)
_NOTHING: Final = "\u200b"


def inert(text: str) -> str:
    """Text in which no mark-up, mention or link works: it is shown as it was written."""
    escaped = _LINE_START.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", text))
    return unlinked(escaped)


def unlinked(text: str) -> str:
    """Text that mentions nobody and links nowhere, its mark-up left."""
    broken = _INVITE.sub(f".{_NOTHING}", _ADDRESS.sub(f":{_NOTHING}", text))
    return _MENTION.sub(f"@{_NOTHING}", broken)


def fenced(text: str) -> str:
    """Text as a code block, to be copied as it stands; it can't close the block."""
    return f"```\n{unfenced(text)}\n```"


def unfenced(text: str) -> str:
    """Text that can stand within a code block."""
    return re.sub(r"`(?=`)", f"`{_NOTHING}", text)


def clip(text: str, limit: int) -> str:
    """The text, cut after a whole word with an ellipsis where it is longer; never empty."""
    shown = " ".join(text.split()) or "…"
    if len(shown) <= limit:
        return shown
    kept = shown[: limit - 1]
    if not shown[limit - 1].isspace():
        words = kept.rpartition(" ")[0]
        kept = words if len(words) > limit // 2 else kept
    return kept.rstrip(" ,;:-") + "…"


def pieces(text: str, limit: int) -> Iterator[str]:
    """The text in pieces no longer than `limit`, cut at a paragraph, a sentence, a pause, a word, in this order."""
    rest = text.strip("\n").rstrip()
    while len(rest) > limit:
        cut = _cut(rest, limit)
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest:
        yield rest


def _cut(text: str, limit: int) -> int:
    """Where to cut: the last end of the best kind that leaves a piece of at least half the room."""
    for end in _ENDS:
        ends = [match.end() for match in end.finditer(text, 0, limit) if match.start() >= limit // 2]
        if ends:
            return ends[-1]
    return limit
