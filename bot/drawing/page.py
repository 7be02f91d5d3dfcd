"""A page in pixels, y downwards: rectangles, lines, marks and words, each where it goes."""

from collections.abc import Sequence
from typing import Literal, Protocol

from bot.values import Value

WIDTH = 1080
"""A telephone's 360 points at three pixels each."""

MARGIN = 44
Colour = str
Point = tuple[float, float]
Hatch = Literal["", "rising", "dots", "crossed", "level"]
Shape = Literal["diamond", "circle", "square", "triangle", "wedge", "cross", "rule"]


class Face(Value):
    """A size of type, in pixels."""

    size: int
    bold: bool = False

    @property
    def line(self) -> int:
        """From one line to the next."""
        return round(self.size * 1.3)


TITLE = Face(size=48, bold=True)
LABEL = Face(size=40, bold=True)
FIGURE = Face(size=40)
SMALL = Face(size=36)
"""12 points on a telephone: nothing is set smaller."""

NOTE = SMALL


class Words(Value):
    """One line of words: its left end, its baseline and its width."""

    text: str
    face: Face
    x: float
    y: float
    width: float
    colour: Colour

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom, tall letters and descenders included."""
        return self.x, self.y - self.face.size, self.x + self.width, self.y + 0.26 * self.face.size


class Area(Value):
    """A filled rectangle, perhaps with round corners, an edge and a hatch."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour
    edge: Colour = ""
    radius: float = 0
    hatch: Hatch = ""
    ink: Colour = ""  # of the hatch


class Stroke(Value):
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    colour: Colour
    width: float


class Sign(Value):
    """A mark: its middle, its shape, and an edge in the colour of what lies below so that it stands out."""

    x: float
    y: float
    shape: Shape
    fill: Colour
    edge: Colour
    size: float = 44


Item = Words | Area | Stroke | Sign


class Page(Value):
    """Everything on a page, in the order in which it is painted."""

    height: int
    paper: Colour
    items: tuple[Item, ...]
    width: int = WIDTH


class Ruler(Protocol):
    """Knows how wide words are."""

    def width(self, text: str, face: Face) -> float:
        """The width of a line in pixels."""
        ...


def wrapped(text: str, face: Face, room: float, ruler: Ruler, *, lines: int = 2) -> list[str]:
    """The text in at most so many lines of even length; what is too long ends after a word, in an ellipsis."""
    words = text.split(" ")
    for kept in range(len(words), 0, -1):
        cut = " ".join(words[:kept]) + ("" if kept == len(words) else "…")
        found = _broken(cut, face, room, ruler)
        if len(found) <= lines:
            return _even(found, face, room, ruler)
    return _broken(_shortened(words[0], face, room * lines, ruler), face, room, ruler)[:lines]


def _even(lines: list[str], face: Face, room: float, ruler: Ruler) -> list[str]:
    """The same words in as many lines, broken where a sentence or a name pauses, else into lines of even length."""
    words = " ".join(lines).split(" ")
    halves = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words)) if words[n - 1][-1:] in PAUSES]
    fitting = [half for half in halves if all(ruler.width(line, face) <= room for line in half)]
    if len(lines) == PAIR and fitting:
        return list(min(fitting, key=lambda half: max(ruler.width(line, face) for line in half)))
    least = ruler.width(" ".join(lines), face) / len(lines)
    for tried in range(EVEN):
        narrower = _broken(" ".join(lines), face, least + (room - least) * tried / EVEN, ruler)
        if len(narrower) == len(lines):
            return narrower
    return lines


EVEN = 8
"""Widths that are tried."""

PAIR = 2
PAUSES = frozenset(",;:.)")


def _broken(text: str, face: Face, room: float, ruler: Ruler) -> list[str]:
    """The text broken at its spaces, and inside a word only where that is wider than the room."""
    lines = [""]
    for word in (piece for long in text.split(" ") for piece in _pieces(long, face, room, ruler)):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or ruler.width(longer, face) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, face: Face, room: float, ruler: Ruler) -> list[str]:
    """A word, in pieces that fit."""
    pieces = [word]
    while len(pieces[-1]) > 1 and ruler.width(pieces[-1], face) > room:
        whole = pieces.pop()
        fits = max(1, _fitting(whole, face, room, ruler))
        pieces += [whole[:fits], whole[fits:]]
    return pieces


def _fitting(text: str, face: Face, room: float, ruler: Ruler) -> int:
    """How many characters fit."""
    return next((n for n in range(len(text), 0, -1) if ruler.width(text[:n], face) <= room), 0)


def _shortened(word: str, face: Face, room: float, ruler: Ruler) -> str:
    fits = _fitting(word, face, room - ruler.width("…", face), ruler)
    return word if ruler.width(word, face) <= room else f"{word[:fits]}…"


class Column:
    """A page as it fills from the top."""

    def __init__(self, ruler: Ruler, paper: Colour) -> None:
        self.ruler = ruler
        self.paper = paper
        self.y: float = MARGIN
        self._items: list[Item] = []

    def add(self, *items: Item) -> None:
        """Put things where they say."""
        self._items += items

    def words(self, text: str, face: Face, at: Point, colour: Colour, *, align: float = 0) -> None:
        """One line whose `align` (0 left, 1 right) and baseline are at a point."""
        width = self.ruler.width(text, face)
        self.add(Words(text=text, face=face, x=at[0] - align * width, y=at[1], width=width, colour=colour))

    def paragraph(self, lines: Sequence[str], face: Face, colour: Colour, x: float = MARGIN) -> None:
        """Lines from here downwards."""
        for line in lines:
            self.words(line, face, (x, self.y + face.size), colour)
            self.y += face.line

    def page(self) -> Page:
        """The page, as tall as it was filled."""
        return Page(height=round(self.y + MARGIN), paper=self.paper, items=tuple(self._items))
