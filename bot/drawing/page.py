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
