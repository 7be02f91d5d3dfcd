"""Colours for light and for dark, told apart by people who see fewer of them (Okabe and Ito), with hatches and shapes.

Okabe & Ito, "Color Universal Design" (2008). Colour is never the only difference: every component has a hatch of its
own, and every offer a shape.
"""

from bot.drawing.page import Colour, Hatch, Shape
from bot.values import Value

SHAPES: tuple[Shape, ...] = ("circle", "square", "triangle", "wedge", "cross")
"""Of other offers, in the order of their names on the chart; the person's own is a diamond."""


class Fill(Value):
    """How a component is filled."""

    colour: Colour
    hatch: Hatch
    ink: Colour  # of the hatch


class Palette(Value):
    """The colours of one background."""

    paper: Colour
    text: Colour
    quiet: Colour  # notes and figures on the axis
    track: Colour  # the whole axis behind a bar
    grid: Colour
    band: Colour
    band_edge: Colour
    yours: Colour
    others: tuple[Colour, ...]
    fills: tuple[tuple[str, Fill], ...]
    spare: Fill

    def fill(self, component: str) -> Fill:
        """How a component is filled; an unknown one has its own hatch too."""
        return dict(self.fills).get(component, self.spare)


LIGHT = Palette(
    paper="#FFFFFF",
    text="#1D1C1D",
    quiet="#57565A",
    track="#EFEFF1",
    grid="#CFCFD4",
    band="#A9D4F0",
    band_edge="#0072B2",
    yours="#D55E00",
    others=("#111111", "#00664B", "#8A3B6B", "#7A5200", "#0072B2"),
    fills=(
        ("Base", Fill(colour="#0072B2", hatch="", ink="#0072B2")),
        ("Bonus", Fill(colour="#009E73", hatch="rising", ink="#BFE8DB")),
        ("Stock", Fill(colour="#E69F00", hatch="dots", ink="#5C3F00")),
        ("Sign-on", Fill(colour="#CC79A7", hatch="crossed", ink="#F6E3EE")),
    ),
    spare=Fill(colour="#8A8D91", hatch="level", ink="#E8E8EA"),
)

DARK = Palette(
    paper="#1E1F22",
    text="#F4F5F7",
    quiet="#B8BBC2",
    track="#2E3035",
    grid="#4A4D55",
    band="#1F5F8B",
    band_edge="#56B4E9",
    yours="#F0A020",
    others=("#FFFFFF", "#3ED6A6", "#E9A3C9", "#F0E442", "#9AD2F5"),
    fills=(
        ("Base", Fill(colour="#56B4E9", hatch="", ink="#56B4E9")),
        ("Bonus", Fill(colour="#00A67A", hatch="rising", ink="#003D2D")),
        ("Stock", Fill(colour="#E69F00", hatch="dots", ink="#4A3300")),
        ("Sign-on", Fill(colour="#CC79A7", hatch="crossed", ink="#4F1F3A")),
    ),
    spare=Fill(colour="#8A8D91", hatch="level", ink="#2E3035"),
)
