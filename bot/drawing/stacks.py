"""Stacks: one bar a year, made of its components, with the sum behind it; offers one below the other."""

from decimal import Decimal
from itertools import groupby

from bot.conversation.parts import Chart, Stack
from bot.drawing.colours import Palette
from bot.drawing.page import FIGURE, LABEL, MARGIN, SMALL, WIDTH, Area, Column, Face
from bot.drawing.scale import Scale, from_zero
from bot.drawing.wrapping import wrapped
from bot.offers.money import Amount, brief

HEIGHT = 56
STEP = 76
"""From one bar to the next."""

GAP = 20
SEAM = 4
"""Between components."""

SWATCH = 66
"""From a swatch to the next name."""

SUM = Face(size=40, bold=True)


def draw(chart: Chart, look: Palette, column: Column) -> None:
    """The components' names, then every offer's years on one axis."""
    names = max(column.ruler.width(stack.label, FIGURE) for stack in chart.stacks)
    sums = max(column.ruler.width(brief(total(stack), chart.currency), SUM) for stack in chart.stacks)
    left = MARGIN + min(names, WIDTH / 3) + GAP
    scale = from_zero((total(stack) for stack in chart.stacks), left, WIDTH - MARGIN - sums - GAP)
    _legend(chart, look, column)
    for group, stacks in groupby(chart.stacks, key=lambda stack: stack.group):
        if group:
            column.paragraph(wrapped(group, LABEL, WIDTH - 2 * MARGIN, column.ruler, lines=3), LABEL, look.text)
            column.y += 8
        for stack in stacks:
            _stack(stack, chart.currency, scale, look, column)
        column.y += GAP


def total(stack: Stack) -> Amount:
    """What the components add up to."""
    return sum((segment.value for segment in stack.segments), Decimal(0))


def _stack(stack: Stack, currency: str, scale: Scale, look: Palette, column: Column) -> None:
    """One bar between its name and its sum."""
    base = column.y + HEIGHT / 2 + FIGURE.size * 0.36
    name = wrapped(stack.label, FIGURE, scale.left - MARGIN - GAP, column.ruler, lines=1)[0]
    column.words(name, FIGURE, (MARGIN, base), look.text)
    so_far = Decimal(0)
    for segment in stack.segments:
        left, right = scale.at(so_far), scale.at(so_far + segment.value)
        fill = look.fill(segment.label)
        column.add(
            Area(
                x=left,
                y=column.y,
                width=max(right - left - SEAM, 2),
                height=HEIGHT,
                fill=fill.colour,
                hatch=fill.hatch,
                ink=fill.ink,
            )
        )
        so_far += segment.value
    column.words(brief(so_far, currency), SUM, (scale.at(so_far) + GAP - SEAM, base), look.text)
    column.y += STEP


def _legend(chart: Chart, look: Palette, column: Column) -> None:
    """Each component with its colour and hatch, in the order of the stacks."""
    x: float = MARGIN
    order = dict.fromkeys(segment.label for stack in chart.stacks for segment in stack.segments)
    known = [name for name, _ in look.fills]
    for label in sorted(order, key=lambda name: [*known, name].index(name)):
        fill = look.fill(label)
        name = wrapped(label, SMALL, WIDTH - 2 * MARGIN - SWATCH, column.ruler, lines=1)[0]
        width = SWATCH + column.ruler.width(name, SMALL)
        if x > MARGIN and x + width > WIDTH - MARGIN:
            x = MARGIN
            column.y += SMALL.line + 10
        swatch = {"fill": fill.colour, "hatch": fill.hatch, "ink": fill.ink}
        column.add(Area(x=x, y=column.y + 2, width=52, height=40, **swatch))
        column.words(name, SMALL, (x + SWATCH, column.y + SMALL.size - 2), look.text)
        x += width + 30
    column.y += SMALL.line + GAP
