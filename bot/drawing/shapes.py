"""The outlines of boxes, hatches and marks, as matplotlib's paths."""

from typing import assert_never

from matplotlib.path import Path

from bot.drawing.page import Area, Shape

PITCH = 18
"""From one line or dot of a hatch to the next."""

DOT = 3.6
_ROW = 0.87
"""Rows of dots stand nearer than dots in a row, so that all neighbours are equally far."""

RULE = 12
"""Width of the line of a median, half of its edge included."""

_ARM = 0.42
_CORNERS: dict[Shape, tuple[tuple[float, float], ...]] = {
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "square": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "triangle": ((0, -1), (1, 0.8), (-1, 0.8)),
    "wedge": ((0, 1), (1, -0.8), (-1, -0.8)),
    "cross": (
        (-_ARM, -1), (_ARM, -1), (_ARM, -_ARM), (1, -_ARM), (1, _ARM), (_ARM, _ARM),
        (_ARM, 1), (-_ARM, 1), (-_ARM, _ARM), (-1, _ARM), (-1, -_ARM), (-_ARM, -_ARM),
    ),
}  # fmt: skip


def shape(name: Shape, x: float, y: float, r: float) -> Path:
    """A mark of radius `r` around a point."""
    if name == "circle":
        return Path.circle((x, y), r * 0.95)
    if name == "rule":
        return box(x - RULE / 2, y - r, RULE, 2 * r)
    corners = [(x + r * dx, y + r * dy) for dx, dy in _CORNERS[name]]
    return Path([*corners, corners[0]], closed=True)


def box(x: float, y: float, width: float, height: float, radius: float = 0) -> Path:
    """A rectangle, its corners round where there is a radius."""
    right, bottom = x + width, y + height
    if radius <= 0:
        return Path([(x, y), (right, y), (right, bottom), (x, bottom), (x, y)], closed=True)
    corners = (
        ((right, y), (-1, 0), (0, 1)),
        ((right, bottom), (0, -1), (-1, 0)),
        ((x, bottom), (1, 0), (0, -1)),
        ((x, y), (0, 1), (1, 0)),
    )
    points, codes = [(x + radius, y)], [Path.MOVETO]
    for (at_x, at_y), *ends in corners:
        (before, after) = [(at_x + radius * dx, at_y + radius * dy) for dx, dy in ends]
        points += [before, (at_x, at_y), after]
        codes += [Path.LINETO, Path.CURVE3, Path.CURVE3]
    return Path([*points, points[0]], [*codes, Path.CLOSEPOLY])


def dots(area: Area) -> Path:
    """Dots over an area, every other row set off."""
    step = PITCH * _ROW
    found = [
        Path.circle((area.x + x + (PITCH / 2 if row % 2 else 0), area.y + 5 + row * step), DOT)
        for row in range(int(area.height / step) + 2)
        for x in range(4, int(area.width) + PITCH, PITCH)
    ]
    return Path.make_compound_path(*found)


def lines(area: Area) -> Path:
    """Lines over an area, to be cut at its edges."""
    x, y, width, height = area.x, area.y, area.width, area.height
    across = range(-int(height), int(width) + PITCH, PITCH)
    rising = [((x + at, y + height), (x + at + height, y)) for at in across]
    falling = [((x + at, y), (x + at + height, y + height)) for at in across]
    match area.hatch:
        case "rising":
            ends = rising
        case "crossed":
            ends = [*rising, *falling]
        case "level" | "dots" | "":
            ends = [((x, y + at), (x + width, y + at)) for at in range(8, int(height) + PITCH, PITCH)]
        case _:
            assert_never(area.hatch)
    return Path([point for line in ends for point in line], [Path.MOVETO, Path.LINETO] * len(ends))
