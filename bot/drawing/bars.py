"""Ranges with marks: a band on the axis for each, its ends beside its name, the offers named below it."""

from bot.conversation.parts import Bar, Chart, Mark
from bot.drawing.colours import SHAPES, Palette
from bot.drawing.page import FIGURE, LABEL, MARGIN, SMALL, WIDTH, Area, Column, Ruler, Sign, Stroke, wrapped
from bot.drawing.scale import Scale, around
from bot.offers.money import Amount, aloud, brief
from bot.values import Value

HEIGHT = 64
"""Of the track that a bar lies on."""

BAND = 44
CROWDED = 44
"""Marks nearer than this are set one below the other."""

GAP = 26
INDENT = 60
"""Of names beside their marks."""

ROUND = 10


Tick = tuple[float, str]
"""A place on the axis, and the amount there."""


class Signs(Value):
    """The shape and colour of each offer, the same on every bar of a chart."""

    palette: Palette
    others: tuple[str, ...]

    def sign(self, mark: Mark, x: float, y: float) -> Sign:
        """A mark as it is drawn."""
        look = self.palette
        match mark.whose:
            case "you":
                return Sign(x=x, y=y, shape="diamond", fill=look.yours, edge=look.paper, size=48)
            case "middle":
                return Sign(x=x, y=y, shape="rule", fill=look.text, edge=look.paper, size=56)
            case _:
                n = self.others.index(mark.label)
                fill = look.others[n % len(look.others)]
                return Sign(x=x, y=y, shape=SHAPES[n % len(SHAPES)], fill=fill, edge=look.paper, size=40)


def draw(chart: Chart, look: Palette, column: Column) -> None:
    """Every bar on one axis."""
    scale = around((amount for bar in chart.bars for amount in _amounts(bar)), MARGIN, WIDTH - MARGIN)
    ticks = _named_ticks(scale, chart.currency, column.ruler)
    others = dict.fromkeys(mark.label for bar in chart.bars for mark in bar.marks if mark.whose == "other")
    signs = Signs(palette=look, others=tuple(others))
    for bar in chart.bars:
        _heading(bar, chart.currency, look, column)
        _range(bar, scale, ticks, look, column)
        _marks(bar, scale, signs, column)
        column.y += HEIGHT
        _legend(bar, chart.currency, signs, column)
        column.y += GAP
    _axis(ticks, look, column)


def _amounts(bar: Bar) -> list[Amount]:
    return [bar.low, bar.high, *(bar.tails or ()), *(mark.value for mark in bar.marks)]


def _heading(bar: Bar, currency: str, look: Palette, column: Column) -> None:
    """The bar's name on the left, its ends on the right; in short where the name needs the room."""
    room = WIDTH - 2 * MARGIN - column.ruler.width(bar.label, LABEL) - GAP
    ends = _ends(bar, currency, room, column)
    taken = column.ruler.width(ends, FIGURE) + GAP
    column.words(ends, FIGURE, (WIDTH - MARGIN, column.y + FIGURE.size), look.text, align=1)
    column.paragraph(wrapped(bar.label, LABEL, WIDTH - 2 * MARGIN - taken, column.ruler), LABEL, look.text)
    column.y += 6


def _ends(bar: Bar, currency: str, room: float, column: Column) -> str:
    if bar.low == bar.high:
        return ""
    whole, short = (f"{say(bar.low, currency)} to {say(bar.high, currency)}" for say in (aloud, brief))
    return whole if column.ruler.width(whole, FIGURE) <= room else short


def _range(bar: Bar, scale: Scale, ticks: tuple[Tick, ...], look: Palette, column: Column) -> None:
    """The track with its ticks, the band on it, and the tails as a line with ends."""
    top, middle = column.y, column.y + HEIGHT / 2
    column.add(Area(x=MARGIN, y=top, width=WIDTH - 2 * MARGIN, height=HEIGHT, fill=look.track, radius=ROUND))
    column.add(*(Stroke(x=x, y=top, to_x=x, to_y=top + HEIGHT, colour=look.grid, width=3) for x, _ in ticks))
    if bar.tails:
        low, high = (scale.at(end) for end in bar.tails)
        column.add(Stroke(x=low, y=middle, to_x=high, to_y=middle, colour=look.band_edge, width=6))
        column.add(
            *(Stroke(x=x, y=middle - 14, to_x=x, to_y=middle + 14, colour=look.band_edge, width=6) for x in (low, high))
        )
    left, right = scale.at(bar.low), scale.at(bar.high)
    if right > left:
        column.add(
            Area(
                x=left,
                y=middle - BAND / 2,
                width=right - left,
                height=BAND,
                fill=look.band,
                edge=look.band_edge,
                radius=min(ROUND, (right - left) / 2),
            )
        )


def _marks(bar: Bar, scale: Scale, signs: Signs, column: Column) -> None:
    """The marks where they stand, the person's own on top; crowded ones one below the other."""
    middle = column.y + HEIGHT / 2
    placed = sorted(((scale.at(mark.value), n, mark) for n, mark in enumerate(bar.marks)), key=lambda at: at[:2])
    crowds: list[list[tuple[float, int, Mark]]] = []
    for at in placed:
        if crowds and at[0] - crowds[-1][-1][0] < CROWDED:
            crowds[-1].append(at)
        else:
            crowds.append([at])
    drawn = [
        signs.sign(mark, x, middle + _offset(n, len(crowd))) for crowd in crowds for n, (x, _, mark) in enumerate(crowd)
    ]
    column.add(*sorted(drawn, key=lambda sign: sign.shape == "diamond"))


def _offset(n: int, count: int) -> float:
    """How far from the middle the n-th of a crowd is set."""
    return (n - (count - 1) / 2) * min(30, 70 / max(count - 1, 1))


def _legend(bar: Bar, currency: str, signs: Signs, column: Column) -> None:
    """Who each mark is on the left, how much on the right, a line each below the bar."""
    column.y += 12 if bar.marks else 0
    for mark in sorted(bar.marks, key=lambda mark: mark.value):
        amount = aloud(mark.value, currency)
        taken = column.ruler.width(amount, SMALL) + GAP
        lines = wrapped(mark.label, SMALL, WIDTH - 2 * MARGIN - INDENT - taken, column.ruler)
        column.add(signs.sign(mark, MARGIN + 24, column.y + SMALL.size * 0.64))
        column.words(amount, SMALL, (WIDTH - MARGIN, column.y + SMALL.size), signs.palette.text, align=1)
        column.paragraph(lines, SMALL, signs.palette.text, MARGIN + INDENT)
        column.y += 6


def _named_ticks(scale: Scale, currency: str, ruler: Ruler) -> tuple[Tick, ...]:
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


def _axis(ticks: tuple[Tick, ...], look: Palette, column: Column) -> None:
    """The amounts at the ticks."""
    column.y -= GAP - 6
    for x, text in ticks:
        column.words(text, SMALL, (x, column.y + SMALL.size), look.quiet, align=0.5)
    column.y += SMALL.line
