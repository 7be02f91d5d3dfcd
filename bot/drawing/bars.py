"""Ranges with marks: a band on the axis for each, its ends beside its name, the offers named below it."""

from collections.abc import Callable

from bot.conversation.parts import Bar, Chart, Mark
from bot.drawing.colours import SHAPES, Palette
from bot.drawing.page import FIGURE, LABEL, MARGIN, SMALL, WIDTH, Area, Column, Ruler, Sign, Stroke
from bot.drawing.scale import Scale, around
from bot.drawing.wrapping import broken, wrapped
from bot.offers.money import Amount, aloud, brief
from bot.values import Value

BAND = 44
"""Height of a band."""

BESIDE = 10
"""Height of the track above and below a band."""

CROWDED = 52
"""Marks nearer than this stand one below the other, and the band is higher by as much."""

GAP = 26
INDENT = 60
"""Of names beside their marks."""

MOST_LINES = 3
ROUND = 10
TAIL = 6
Tick = tuple[float, str]
"""A place on the axis, and the amount there."""


class Axis(Value):
    """What all bars of a chart share: the axis, its ticks, and how each offer is marked."""

    scale: Scale
    ticks: tuple[Tick, ...]
    currency: str
    others: tuple[str, ...]  # each has its shape and colour on every bar
    look: Palette

    def sign(self, mark: Mark, x: float, y: float, height: float = BAND) -> Sign:
        """A mark as it is drawn; a median goes over the whole height of the band."""
        look = self.look
        match mark.whose:
            case "you":
                return Sign(x=x, y=y, shape="diamond", fill=look.yours, edge=look.paper, size=48)
            case "middle":
                return Sign(x=x, y=y, shape="rule", fill=look.text, edge=look.paper, size=height + 8)
            case _:
                n = self.others.index(mark.label)
                fill = look.others[n % len(look.others)]
                return Sign(x=x, y=y, shape=SHAPES[n % len(SHAPES)], fill=fill, edge=look.paper, size=40)


def draw(chart: Chart, look: Palette, column: Column) -> None:
    """Every bar on one axis."""
    scale = around((amount for bar in chart.bars for amount in _amounts(bar)), MARGIN, WIDTH - MARGIN)
    others = dict.fromkeys(mark.label for bar in chart.bars for mark in bar.marks if mark.whose == "other")
    axis = Axis(
        scale=scale,
        ticks=_ticks(scale, chart.currency, column.ruler),
        currency=chart.currency,
        others=tuple(others),
        look=look,
    )
    for bar in chart.bars:
        _heading(bar, axis, column)
        _bar(bar, axis, column)
        _legend(bar, axis, column)
        column.y += GAP
    column.y -= GAP - 6
    for x, text in axis.ticks:
        column.words(text, SMALL, (x, column.y + SMALL.size), look.quiet, align=0.5)
    column.y += SMALL.line


def _amounts(bar: Bar) -> list[Amount]:
    return [bar.low, bar.high, *(bar.tails or ()), *(mark.value for mark in bar.marks)]


def _ticks(scale: Scale, currency: str, ruler: Ruler) -> tuple[Tick, ...]:
    """The ticks whose amounts there is room for."""
    found: list[Tick] = []
    free: float = MARGIN
    for amount in scale.ticks:
        text, x = brief(amount, currency), scale.at(amount)
        half = ruler.width(text, SMALL) / 2
        if x - half >= free and x + half <= WIDTH - MARGIN:
            found.append((x, text))
            free = x + half + GAP
    return tuple(found)


def _heading(bar: Bar, axis: Axis, column: Column) -> None:
    """The bar's name on the left and its ends on the right; below each other where the name needs the room."""
    room = WIDTH - 2 * MARGIN
    whole, short = (_ends(bar, axis.currency, say) for say in (aloud, brief))
    for ends in (whole, short):
        taken = column.ruler.width(ends, FIGURE) + GAP if ends else 0
        if len(broken(bar.label, LABEL, room - taken, column.ruler)) == 1:
            column.words(ends, FIGURE, (WIDTH - MARGIN, column.y + FIGURE.size), axis.look.text, align=1)
            column.paragraph([bar.label], LABEL, axis.look.text)
            break
    else:
        column.paragraph(wrapped(bar.label, LABEL, room, column.ruler, lines=MOST_LINES), LABEL, axis.look.text)
        column.paragraph([whole] if whole else [], FIGURE, axis.look.text)
    column.y += 6


def _ends(bar: Bar, currency: str, say: Callable[[Amount, str], str]) -> str:
    """Both ends of a range; nothing for a single figure, which is marked."""
    if bar.low == bar.high:
        return ""
    return f"{say(bar.low, currency)} to {say(bar.high, currency)}"


def _bar(bar: Bar, axis: Axis, column: Column) -> None:
    """The track with its ticks, the tails, the band and the marks on it."""
    lanes = _lanes(bar, axis.scale)
    height = max((lane for _, lane in lanes), default=0) * CROWDED + BAND
    top, bottom = column.y, column.y + height + 2 * BESIDE
    column.add(Area(x=MARGIN, y=top, width=WIDTH - 2 * MARGIN, height=bottom - top, fill=axis.look.track, radius=ROUND))
    column.add(*(Stroke(x=x, y=top, to_x=x, to_y=bottom, colour=axis.look.grid, width=3) for x, _ in axis.ticks))
    middle = (top + bottom) / 2
    if bar.tails:
        _tails(bar.tails, axis, middle, column)
    left, right = axis.scale.at(bar.low), axis.scale.at(bar.high)
    if right > left:
        band = {"fill": axis.look.band, "edge": axis.look.band_edge, "radius": min(ROUND, (right - left) / 2)}
        column.add(Area(x=left, y=top + BESIDE, width=right - left, height=height, **band))
    medians = [mark for mark in bar.marks if mark.whose == "middle"]
    column.add(*(axis.sign(mark, axis.scale.at(mark.value), middle, height) for mark in medians))
    first = top + BESIDE + BAND / 2
    column.add(*(axis.sign(mark, axis.scale.at(mark.value), first + lane * CROWDED) for mark, lane in lanes))
    column.y = bottom


def _tails(tails: tuple[Amount, Amount], axis: Axis, y: float, column: Column) -> None:
    """A line from end to end, with a short one across it at both."""
    low, high = (axis.scale.at(end) for end in tails)
    colour = axis.look.band_edge
    column.add(Stroke(x=low, y=y, to_x=high, to_y=y, colour=colour, width=TAIL))
    column.add(*(Stroke(x=x, y=y - 14, to_x=x, to_y=y + 14, colour=colour, width=TAIL) for x in (low, high)))


def _lanes(bar: Bar, scale: Scale) -> list[tuple[Mark, int]]:
    """Each offer's mark with its line, the first where it touches no other."""
    ends: list[float] = []
    found = []
    for mark in sorted(bar.marks, key=lambda mark: (mark.value, mark.whose != "you")):
        if mark.whose == "middle":
            continue
        x = scale.at(mark.value)
        lane = next((n for n, end in enumerate(ends) if x - end >= CROWDED), len(ends))
        ends[lane : lane + 1] = [x]
        found.append((mark, lane))
    return found


def _legend(bar: Bar, axis: Axis, column: Column) -> None:
    """Who each mark is on the left, how much on the right, a line each below the bar."""
    column.y += 12 if bar.marks else 0
    for mark in sorted(bar.marks, key=lambda mark: (mark.value, mark.whose != "you")):
        amount = aloud(mark.value, axis.currency)
        taken = column.ruler.width(amount, SMALL) + GAP
        lines = wrapped(mark.label, SMALL, WIDTH - 2 * MARGIN - INDENT - taken, column.ruler)
        column.add(axis.sign(mark, MARGIN + 24, column.y + SMALL.size * 0.64, 36))
        column.words(amount, SMALL, (WIDTH - MARGIN, column.y + SMALL.size), axis.look.text, align=1)
        column.paragraph(lines, SMALL, axis.look.text, MARGIN + INDENT)
        column.y += 6
