"""Words broken into lines: at a pause where there is one, evenly else, and an ellipsis after what fits."""

import re

from bot.drawing.page import Face, Ruler

EVEN = 8
"""Widths that are tried for lines of even length."""

PAIR = 2
PAUSES = (":", ",;.)")
"""Where a name pauses best, and where next to that."""


def wrapped(text: str, face: Face, room: float, ruler: Ruler, *, lines: int = 2) -> list[str]:
    """The text in at most so many lines; what is too long ends after a word, in an ellipsis."""
    words = text.split(" ")
    for kept in range(len(words), 0, -1):
        cut = " ".join(words[:kept]) + ("" if kept == len(words) else "…")
        found = broken(cut, face, room, ruler)
        if len(found) <= lines:
            return _paused(cut, face, room, ruler) if len(found) == PAIR else _even(cut, found, room, face, ruler)
    found = broken(words[0], face, room - ruler.width("…", face), ruler)
    return [*found[: lines - 1], f"{found[lines - 1]}…"]


def sentences(text: str, face: Face, room: float, ruler: Ruler) -> list[str]:
    """The sentences of a text, each on a line of its own unless it fits behind the one before."""
    lines: list[str] = []
    for sentence in re.split(r"(?<=\.) ", text):
        longer = f"{lines[-1]} {sentence}" if lines else ""
        if lines and ruler.width(longer, face) <= room:
            lines[-1] = longer
        else:
            lines += wrapped(sentence, face, room, ruler, lines=3)
    return lines


def broken(text: str, face: Face, room: float, ruler: Ruler) -> list[str]:
    """The text broken at its spaces, and inside a word only where that is wider than the room."""
    lines = [""]
    for word in (piece for long in text.split(" ") for piece in _pieces(long, face, room, ruler)):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or ruler.width(longer, face) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _paused(text: str, face: Face, room: float, ruler: Ruler) -> list[str]:
    """Two lines, broken where a name or a sentence pauses, as evenly as that allows."""
    words = text.split(" ")
    for pauses in PAUSES:
        ends = [n for n in range(1, len(words)) if words[n - 1].endswith(tuple(pauses))]
        halves = [[" ".join(words[:n]), " ".join(words[n:])] for n in ends]
        by_width = [(max(ruler.width(line, face) for line in half), half) for half in halves]
        width, lines = min(by_width, default=(room + 1, []))
        if width <= room:
            return lines
    return _even(text, broken(text, face, room, ruler), room, face, ruler)


def _even(text: str, lines: list[str], room: float, face: Face, ruler: Ruler) -> list[str]:
    """The text in as many lines, of more even length, so that no word stands alone on the last."""
    least = ruler.width(text, face) / len(lines)
    widths = (least + (room - least) * tried / EVEN for tried in range(EVEN))
    if len(lines) == 1 or any(ruler.width(word, face) > room for word in text.split(" ")):
        return lines
    found = (broken(text, face, width, ruler) for width in widths if width >= _longest(text, face, ruler))
    return next((narrower for narrower in found if len(narrower) == len(lines)), lines)


def _longest(text: str, face: Face, ruler: Ruler) -> float:
    return max(ruler.width(word, face) for word in text.split(" "))


def _pieces(word: str, face: Face, room: float, ruler: Ruler) -> list[str]:
    """A word, in pieces that fit."""
    pieces = [word]
    while len(pieces[-1]) > 1 and ruler.width(pieces[-1], face) > room:
        whole = pieces.pop()
        fits = next((n for n in range(len(whole), 1, -1) if ruler.width(whole[:n], face) <= room), 1)
        pieces += [whole[:fits], whole[fits:]]
    return pieces
