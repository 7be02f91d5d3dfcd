"""Batches: reports enter and leave the published cells in company, so that no difference is one person's.

The promise: two reports of one batch are counted in exactly the same published cells, at every moment. So whatever an
onlooker subtracts, what is left are batches of at least three people each, of whom the onlooker may be one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from bot.benchmarks.cells import Scope
from bot.benchmarks.pool import Batch, Entry, Pool

TOGETHER: Final = 3
"""Distinct people at least in a batch: the onlooker may be one of them, and two must remain."""

PATIENCE: Final = 7 * 86400.0
"""Seconds for which a report waits for others of its own published cell before it may count in a wider one only."""


def settled(pool: Iterable[Entry], now: float, *, people: int, together: int = TOGETHER) -> Pool:
    """The pool after what came and went: who waits gathered into batches, what is left of old ones counted again.

    It looks at who shared what kind of job when, and never at an amount: being counted tells nothing of the amount.
    """
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in pool:
        groups[entry.group].append(entry)
    settle = (_gathered(_mended(group, together), now, people, together) for group in groups.values())
    return tuple(entry for group in settle for entry in group)


def counting(pool: Iterable[Entry]) -> list[Entry]:
    """The reports that count: those whose whole batch is still here."""
    batched = [(entry, entry.batch) for entry in pool if entry.batch is not None]
    left = Counter(batch.id for _, batch in batched)
    return [entry for entry, batch in batched if left[batch.id] == batch.size]


def by_cell(pool: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The reports that count in each cell, from that of their batch's scope on to the widest."""
    cells: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in counting(pool):
        for key in entry.keys[entry.batch.scope.width :] if entry.batch else ():
            cells[key].append(entry)
    return cells


def _mended(group: Sequence[Entry], together: int) -> list[Entry]:
    """What is left of a batch counts again once so many are gone that none of those stands out, nor of those left."""
    left = Counter(entry.batch.id for entry in group if entry.batch is not None)
    return [entry if entry.batch is None else entry.within(_left_of(entry.batch, left, together)) for entry in group]


def _left_of(batch: Batch, left: Mapping[str, int], together: int) -> Batch:
    if not together <= left[batch.id] <= batch.size - together:
        return batch
    return Batch(batch.id, left[batch.id], batch.scope)


def _gathered(group: Sequence[Entry], now: float, people: int, together: int) -> list[Entry]:
    """The group, those who wait gathered in the narrowest cell that is, or becomes, large enough to be published."""
    pool, waiting = list(group), _eligible(group)
    for scope in Scope if len(waiting) >= together else ():
        members_of = {key: each for key, each in _at(waiting, scope).items() if len(each) >= together}
        if not members_of:
            continue
        counted = {key: len(members) for key, members in by_cell(pool).items()}
        batched: dict[tuple[str, str], Batch] = {}
        for key, members in members_of.items():
            ready = [entry for entry in members if not _held_back(entry, scope, counted, people, now)]
            if len(ready) >= together and len(ready) + counted.get(key, 0) >= people:
                batched |= _batches(ready, scope, together)
        pool = [entry.within(batched.get(entry.id, entry.batch)) for entry in pool]
        waiting = [entry for entry in waiting if entry.id not in batched]
    return pool


def _eligible(group: Sequence[Entry]) -> list[Entry]:
    """One report of each person who has none in a batch: the newest; in the order in which they came."""
    batched = {entry.reporter for entry in group if entry.batch is not None}
    in_order = sorted((entry for entry in group if entry.reporter not in batched), key=lambda e: (e.since, e.id))
    newest = {entry.reporter: entry for entry in in_order}
    return [entry for entry in in_order if newest[entry.reporter] is entry]


def _at(waiting: Iterable[Entry], scope: Scope) -> Mapping[str, list[Entry]]:
    """Who waits, by the cell at a scope."""
    cells: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in waiting:
        for key in entry.keys[scope.width : scope.width + 1]:
            cells[key].append(entry)
    return cells


def _held_back(entry: Entry, scope: Scope, counted: Mapping[str, int], people: int, now: float) -> bool:
    """Whether a report should rather wait for others of a narrower cell, as that is published already."""
    published = any(counted.get(key, 0) >= people for key in entry.keys[: scope.width])
    return published and now - entry.since < PATIENCE


def _batches(ready: Sequence[Entry], scope: Scope, together: int) -> dict[tuple[str, str], Batch]:
    """As many batches as there can be, in the order of arrival, so that one who leaves takes few along."""
    return {entry.id: batch for batch, entry in _parted(ready, scope, len(ready) // together)}


def _parted(ready: Sequence[Entry], scope: Scope, number: int) -> Iterator[tuple[Batch, Entry]]:
    for at in range(number):
        members = ready[at * len(ready) // number : (at + 1) * len(ready) // number]
        name = f"{scope}|{'|'.join(members[0].id)}|{members[0].since}"
        for entry in members:
            yield Batch(name, len(members), scope), entry
