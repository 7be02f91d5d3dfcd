"""The onlooker at the strongest: knows who did what when, every published cell ever, and how all of this works.

Unknown are only the amounts of the others. What can be concluded of them is computed exactly, for amounts on a grid: an
amount is possible where some world with it would have shown the very same.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations_with_replacement
from typing import Final

from bot.benchmarks.spread import spread_of
from tests.benchmarks.histories import EVE, Counted, Move, Version

GRID: Final = (100_000, 121_000, 149_000, 163_000, 190_000, 219_000)
"""Uneven steps, so that a median or a quartile tells as much as it can."""

_ROOM: Final = 6  # bits: how often an amount occurs in a cell
World = int
"""How often each amount of the grid occurs, in one number, so that cells are added up by adding."""

Shown = tuple[int, Decimal, tuple[Decimal, Decimal] | None, tuple[Decimal, Decimal] | None] | None


@dataclass(frozen=True)
class Alike:
    """Reports that were counted in the same published cells always: nobody can tell one from another."""

    cells: frozenset[int]  # the numbers of the cells
    others: tuple[Version, ...]
    own: tuple[Version, ...]


@dataclass(frozen=True)
class Concluded:
    """What the onlooker knows of each of some reports that are alike: the amounts that are possible."""

    about: Alike
    possible: frozenset[int]  # places in the grid
    ranges: tuple[tuple[Decimal, Decimal], ...]  # published of cells that they counted in


def alike(cells: Sequence[frozenset[Version]], moves: Sequence[Move]) -> list[Alike]:
    """The reports of some published cells by the cells that they counted in."""
    of_pattern: defaultdict[frozenset[int], list[Version]] = defaultdict(list)
    for version in sorted(frozenset[Version]().union(*cells)):
        of_pattern[frozenset(n for n, cell in enumerate(cells) if version in cell)].append(version)
    return [
        Alike(
            pattern,
            tuple(v for v in versions if moves[v].who != EVE),
            tuple(v for v in versions if moves[v].who == EVE),
        )
        for pattern, versions in sorted(of_pattern.items(), key=lambda item: (min(item[0]), item[1]))
    ]


def published_cells(history: Iterable[Counted]) -> list[frozenset[Version]]:
    """Every published cell there ever was, by what counted in it, in the order of appearance."""
    return list(dict.fromkeys(versions for counted in history for versions in counted.values()))


def conclusions(
    cells: Sequence[frozenset[Version]], moves: Sequence[Move], places: Sequence[int], people: int
) -> list[Concluded]:
    """What can be concluded of the others' reports; `places` are the places in the grid of each version's amount."""
    groups = alike(cells, moves)
    truth = [shown(sum(1 << _ROOM * places[version] for version in cell), people) for cell in cells]
    last = {number: at for at, group in enumerate(groups) for number in group.cells}
    layers: list[dict[tuple[World, ...], list[tuple[tuple[World, ...], int]]]] = []
    reached: Iterable[tuple[World, ...]] = [()]
    open_before: tuple[int, ...] = ()
    for at, group in enumerate(groups):
        closing = [n for n in group.cells if last[n] == at] + [n for n in open_before if last[n] == at]
        open_after = tuple(sorted({*open_before, *group.cells} - set(closing)))
        own = sum(1 << _ROOM * places[version] for version in group.own)
        edges: defaultdict[tuple[World, ...], list[tuple[tuple[World, ...], int]]] = defaultdict(list)
        for state in reached:
            sums = dict(zip(open_before, state, strict=True))
            for world, used in choices(len(group.others)):
                added = {
                    n: sums.get(n, 0) + (world + own if n in group.cells else 0) for n in {*open_before, *group.cells}
                }
                if all(shown(added[n], people) == truth[n] for n in closing):
                    edges[tuple(added[n] for n in open_after)].append((state, used))
        layers.append(edges)
        reached, open_before = list(edges), open_after
    return _traced(groups, layers, truth)


def _traced(
    groups: Sequence[Alike],
    layers: Sequence[Mapping[tuple[World, ...], list[tuple[tuple[World, ...], int]]]],
    truth: Sequence[Shown],
) -> list[Concluded]:
    """From the worlds that come through to the end back to what they hold."""
    alive: set[tuple[World, ...]] = {()}
    found = []
    for group, edges in zip(reversed(groups), reversed(layers), strict=True):
        before, possible = set(), 0
        for state in alive:
            for earlier, used in edges[state]:
                before.add(earlier)
                possible |= used
        alive = before
        bits = frozenset(place for place in range(len(GRID)) if possible >> place & 1)
        found.append(Concluded(group, bits, tuple(_range(truth[n]) for n in group.cells if truth[n])))
    return found


def _range(told: Shown) -> tuple[Decimal, Decimal]:
    assert told is not None
    _, middle, quartiles, tenths = told
    return tenths or quartiles or (middle, middle)


@cache
def choices(number: int) -> list[tuple[World, int]]:
    """Every way to choose so many amounts, and which amounts it uses (bits)."""
    ways = combinations_with_replacement(range(len(GRID)), number)
    return [(sum(1 << _ROOM * place for place in way), sum(1 << place for place in set(way))) for way in ways]


@cache
def shown(world: World, people: int) -> Shown:
    """What would be published of such a cell."""
    amounts = [Decimal(GRID[n]) for n in range(len(GRID)) for _ in range(world >> _ROOM * n & (1 << _ROOM) - 1)]
    spread = spread_of("base", amounts, "USD", people)
    return None if spread is None else (spread.people, spread.median, spread.quartiles, spread.tenths)
