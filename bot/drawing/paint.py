"""A page painted with matplotlib's Agg renderer, without figures, axes or any state outside the call.

Importing this module imports matplotlib (a fifth of a second), so `bot.charts` does it at the first picture only.
"""

from functools import cache
from io import BytesIO
from typing import Any, assert_never

from matplotlib import get_data_path
from matplotlib.backends import backend_agg
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox
from PIL import Image

from bot.drawing.page import Area, Face, Item, Page, Sign, Stroke, Words
from bot.drawing.shapes import box, dots, lines, shape
from bot.values import Value

DOTS_PER_INCH = 72
"""So that a point is a pixel."""

COLOURS = 128
"""Of a picture: enough for its dozen and what lies between them at edges; a third of the size of one with all."""

MISSING = "□"
"""For characters that the bundled font lacks."""

EDGE = 4
HALO = 6
"""Widths of the line around an area and around a mark."""

_Agg: Any = backend_agg.RendererAgg  # matplotlib leaves these two without types
_hinting: Any = backend_agg.get_hinting_flag


class Type:
    """The bundled DejaVu Sans: how wide words are."""

    def width(self, text: str, face: Face) -> float:
        """The width of a line in pixels: exact for figures, up to some pixels too much for letters that move closer."""
        return sum(_advance(character, face) for character in printable(text))


def painted(page: Page) -> bytes:
    """The page as a PNG."""
    canvas = Canvas(page.width, page.height)
    canvas.path(box(0, 0, page.width, page.height), Brush(fill=page.paper))
    for item in page.items:
        canvas.paint(item)
    return canvas.png()


def printable(text: str) -> str:
    """The text with a box for every character that the font lacks."""
    known = _characters()
    return "".join(c if ord(c) in known else MISSING for c in text)


class Brush(Value):
    """How a path is painted: its inside, its line, or both."""

    fill: str = ""
    line: str = ""
    width: float = 0


class Canvas:
    """Pixels to paint on; y downwards as on the page."""

    def __init__(self, width: int, height: int) -> None:
        self._agg = _Agg(width, height, DOTS_PER_INCH)
        self._size = width, height
        self._upright = Affine2D().scale(1, -1).translate(0, height)

    def paint(self, item: Item) -> None:
        """One thing of a page."""
        match item:
            case Words():
                self._words(item)
            case Area():
                self._area(item)
            case Stroke():
                ends = Path([(item.x, item.y), (item.to_x, item.to_y)])
                self.path(ends, Brush(line=item.colour, width=item.width))
            case Sign():
                brush = Brush(fill=item.fill, line=item.edge, width=HALO)
                self.path(shape(item.shape, item.x, item.y, item.size / 2), brush)
            case _:
                assert_never(item)

    def path(self, path: Path, brush: Brush, clip: Bbox | None = None) -> None:
        """A path filled, drawn, or both; nothing outside of `clip`."""
        pen = self._agg.new_gc()
        pen.set_foreground(brush.line or brush.fill)
        pen.set_linewidth(brush.width)
        if clip is not None:
            pen.set_clip_rectangle(clip)
        self._agg.draw_path(pen, path, self._upright, _rgb(brush.fill) if brush.fill else None)

    def _words(self, item: Words) -> None:
        pen = self._agg.new_gc()
        pen.set_foreground(item.colour)
        self._agg.draw_text(pen, item.x, item.y, printable(item.text), _properties(item.face), 0)

    def _area(self, item: Area) -> None:
        width = EDGE if item.edge else 0
        self.path(
            box(item.x, item.y, item.width, item.height, item.radius),
            Brush(fill=item.fill, line=item.edge, width=width),
        )
        clip = Bbox.from_bounds(item.x, self._size[1] - item.y - item.height, item.width, item.height)
        if item.hatch == "dots":
            self.path(dots(item), Brush(fill=item.ink), clip)
        elif item.hatch:
            self.path(lines(item), Brush(line=item.ink, width=EDGE), clip)

    def png(self) -> bytes:
        """What was painted."""
        pixels = Image.frombuffer("RGBA", self._size, bytes(self._agg.buffer_rgba()), "raw", "RGBA", 0, 1)
        full = pixels.convert("RGB")
        few = full.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.putpalette(_with_exact_paper(few, full))
        written = BytesIO()
        few.save(written, "PNG")
        return written.getvalue()


def _with_exact_paper(few: Image.Image, full: Image.Image) -> list[int]:
    """The palette with the paper's own colour, which may have been taken together with its neighbours."""
    palette, paper = few.getpalette() or [], few.getpixel((0, 0))
    exact = full.getpixel((0, 0))
    if isinstance(paper, int) and isinstance(exact, tuple):
        palette[3 * paper : 3 * paper + 3] = [int(part) for part in exact]
    return palette


@cache
def _advance(character: str, face: Face) -> float:
    """From one character to the next, as they are drawn."""
    font = get_font(_font(bold=face.bold))
    font.set_size(face.size, DOTS_PER_INCH)
    return float(font.load_char(ord(character), flags=_hinting()).horiAdvance / 64)


@cache
def _properties(face: Face) -> FontProperties:
    return FontProperties(fname=_font(bold=face.bold), size=face.size)


@cache
def _characters() -> frozenset[int]:
    """What both faces have."""
    return frozenset(get_font(_font(bold=False)).get_charmap()) & frozenset(get_font(_font(bold=True)).get_charmap())


def _font(*, bold: bool) -> str:
    return f"{get_data_path()}/fonts/ttf/DejaVuSans{'-Bold' if bold else ''}.ttf"


def _rgb(colour: str) -> tuple[float, ...]:
    return (*(int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)), 1.0)
