"""Pieces: figures with what they were found to be, and those that belong to one offer."""

from dataclasses import dataclass, field
from operator import attrgetter

from bot.offers.reading.figures import Figure
from bot.offers.reading.jobs import Name
from bot.offers.reading.scan import Mark


@dataclass(slots=True)
class Piece:
    """A figure with what it was found to be."""

    figure: Figure
    component: str  # "" where nothing names it
    label: Mark | None
    stance: str
    soft: str = ""
    guessed: bool = False  # the component was not named
    negated: bool = False

    @property
    def edge(self) -> int:
        """The first token of the figure or of its label, where that stands before."""
        figure, label = self.figure, self.label
        return label.first if label and label.first < figure.first else figure.first


STANCE, COMPONENT, HIGH = attrgetter("stance"), attrgetter("component"), attrgetter("figure.high")
"""What pieces are asked for all at once: how they are said, what they are, and whether they are more than nothing."""


@dataclass(slots=True)
class Group:
    """The figures of one offer."""

    start: int  # token
    company: Name | None = None
    strength: int = 0
    pieces: list[Piece] = field(default_factory=list)
    end: int = 0
    numbered: bool = False

    def has(self, component: str) -> bool:
        """Whether the component is among the pieces."""
        return component in map(COMPONENT, self.pieces)
