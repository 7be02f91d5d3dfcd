"""An onlooker with one membership cannot tell who holds a value, nor narrow another person's report.

The onlooker shares, changes and withdraws reports, knows when every other person does so, and compares all published
cells over time, narrow ones with wide ones too. Switching off either guard makes this fail.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import pytest

from bot.benchmarks.rules import LEAST_PEOPLE
from bot.benchmarks.team import Published
from tests.benchmarks.histories import Guard, Move, Version, counted, history, pools, seen
from tests.benchmarks.onlooker import GRID, Alike, Concluded, alike, conclusions, published_cells

HISTORIES: Final = 10_000
SHARE: Final = 1_000


def leaks(seed: int, guard: Guard) -> Iterator[str]:
    """What the onlooker gets out of one random history."""
    chance = random.Random(seed)  # noqa: S311 (a history that can be repeated, no secret)
    moves = history(chance)
    amounts = chance.sample(range(80_000, 260_000), len(moves))
    played = list(pools(moves, amounts, guard))
    cells = published_cells(counted(pool, moves, guard) for pool in played)
    groups = alike(cells, moves)
    yield from _by_counting(cells, groups, moves)
    exchanged = _exchanged(amounts, groups)
    if seen(pools(moves, exchanged, guard), guard) != seen(played, guard):
        yield "another holder shows"
    found = conclusions(cells, moves, _on_grid(chance, moves, groups), guard.people)
    yield from (leak for concluded in found if concluded.about.others for leak in _by_concluding(concluded))


def _by_counting(cells: Iterable[frozenset[Version]], groups: Iterable[Alike], moves: Sequence[Move]) -> Iterator[str]:
    people = [Counter(moves[version].who for version in cell) for cell in cells]
    if any(len(who) < LEAST_PEOPLE for who in people):
        yield "too few people"
    if any(max(who.values()) > sum(who.values()) / 4 for who in people):
        yield "one person too often"
    if any(len({moves[version].who for version in group.others}) == 1 for group in groups):
        yield "alone"


def _exchanged(amounts: Sequence[int], groups: Iterable[Alike]) -> list[int]:
    """The amounts of those who are alike, each held by the next of them."""
    held = list(amounts)
    for group in groups:
        for version, other in zip(group.others, (*group.others[1:], *group.others[:1]), strict=True):
            held[version] = amounts[other]
    return held


def _on_grid(chance: random.Random, moves: Sequence[Move], groups: Iterable[Alike]) -> list[int]:
    """An amount of the grid for each report; not the same for all who are alike, as no company hides what all hold."""
    places = [chance.randrange(len(GRID)) for _ in moves]
    for group in groups:
        if len({places[version] for version in group.others}) == 1:
            first = group.others[0]
            places[first] = (places[first] + chance.randrange(1, len(GRID))) % len(GRID)
    return places


def _by_concluding(concluded: Concluded) -> Iterator[str]:
    """An amount that is pinned, or known to lie inside a published range; between two of the grid all are possible."""
    if len(concluded.possible) == 1:
        yield "pinned"
    below, above = min(concluded.possible) - 1, max(concluded.possible) + 1
    bounded = below >= 0 and above < len(GRID)
    if bounded and any(low < GRID[below] and GRID[above] < high for low, high in concluded.ranges):
        yield "narrowed"


@pytest.mark.parametrize("first", range(0, HISTORIES, SHARE))
def test_an_onlooker_learns_nothing_of_one_person(first: int) -> None:
    """Ten thousand histories: five people behind each cell, nobody alone in a difference, no amount pinned."""
    found = {seed: list(leaks(seed, Guard())) for seed in range(first, first + SHARE)}
    assert {seed: leaked for seed, leaked in found.items() if leaked} == {}


def told(guard: Guard, histories: int = 300) -> Counter[str]:
    """How many of some histories leak, by what leaks."""
    return Counter(leak for seed in range(histories) for leak in set(leaks(seed, guard)))


def test_without_batches_it_fails() -> None:
    """Published at every change, people stand alone in differences, and amounts are pinned and narrowed."""
    found = told(Guard(together=1), 100)
    assert min(found["alone"], found["pinned"], found["narrowed"]) > 0


def test_with_batches_of_two_it_fails() -> None:
    """Of two people in a batch the onlooker can be one: the other stands alone."""
    assert told(Guard(together=2))["alone"] > 0


def test_without_k_it_fails() -> None:
    """Published from any number of people, there are cells of fewer than five."""
    assert told(Guard(people=1))["too few people"] > 0


def test_most_histories_publish_something() -> None:
    """The test above is not empty: cells are published, narrow and wide ones, with quartiles too."""
    chances = [random.Random(seed) for seed in range(300)]  # noqa: S311 (as above)
    views = [view for chance in chances for view in _views(chance)]
    cells = [cell for view in views for cell in view]
    assert len({cell.cell.scope for cell in cells}) > 1
    assert sum(cell.people >= 8 for cell in cells) > 50


def _views(chance: random.Random) -> list[tuple[Published, ...]]:
    moves = history(chance)
    return seen(pools(moves, chance.sample(range(80_000, 260_000), len(moves)), Guard()), Guard())
