"""What is published of a pool: cells of enough distinct people, no one of whom makes up more than a quarter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from bot.benchmarks.batches import by_cell
from bot.benchmarks.cells import Cell, cells_of
from bot.benchmarks.pool import Entry
from bot.benchmarks.report import COMPONENTS
from bot.benchmarks.spread import spread_of
from bot.benchmarks.team import Published, Spread

MOST_OF_A_CELL: Final = Decimal("0.25")
"""The share of a cell that one person may make up."""


def published(pool: Iterable[Entry], *, people: int) -> tuple[Published, ...]:
    """The cells that may be shown, narrow ones before wide ones, in the order of their names."""
    cells = (_publish(key, entries, people) for key, entries in by_cell(pool).items())
    shown = [cell for cell in cells if cell is not None]
    return tuple(sorted(shown, key=lambda cell: (cell.cell.scope.width, str(cell.cell))))


def _publish(key: str, entries: Sequence[Entry], people: int) -> Published | None:
    if not enough(entries, people):
        return None
    spreads = tuple(_spreads(entries, people))
    return Published(cell=_named(key, entries), people=len(entries), spreads=spreads) if spreads else None


def enough(entries: Sequence[Entry], people: int) -> bool:
    """Whether so many distinct people stand behind these reports, and none of them behind too many."""
    of_each = Counter(entry.reporter for entry in entries)
    return len(of_each) >= people and max(of_each.values(), default=0) <= MOST_OF_A_CELL * len(entries)


def _named(key: str, entries: Iterable[Entry]) -> Cell:
    """The cell by its name as most of the reports write it."""
    cells = Counter(cells_of(entry.report)[entry.keys.index(key)] for entry in entries)
    return min(cells, key=lambda cell: (-cells[cell], str(cell)))


def _spreads(entries: Iterable[Entry], people: int) -> Iterator[Spread]:
    """Each component that enough people stated; who stated an amount far from all others is not counted in it."""
    stated = [(dict(entry.report.stated()), entry.report.currency) for entry in entries]
    for component in COMPONENTS:
        amounts = [parts[component] for parts, _ in stated if component in parts]
        spread = spread_of(component, amounts, stated[0][1], people)
        if spread is not None:
            yield spread
