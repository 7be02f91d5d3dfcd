"""Random histories of a team's pool, and what becomes of them: who counts together when, and what is published."""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from bot.benchmarks.batches import TOGETHER, by_cell, counting, settled
from bot.benchmarks.pool import Entry, Pool, shared, withdrawn
from bot.benchmarks.publish import enough, published
from bot.benchmarks.report import Report
from bot.benchmarks.rules import LEAST_PEOPLE
from bot.benchmarks.team import Published

EVE: Final = 0
"""The onlooker: one of the people."""

Version = int
"""One report as it was shared once: the place of its move in the history."""

Counted = Mapping[str, frozenset[Version]]
"""What counts in each cell that has enough people."""

_REGIONS: Final = ("Detroit", "New York")
_PAUSES: Final = (600.0, 86_400.0, 9 * 86_400.0)


@dataclass(frozen=True)
class Guard:
    """How the pool is guarded; switched off by 1."""

    people: int = LEAST_PEOPLE
    together: int = TOGETHER


@dataclass(frozen=True)
class Move:
    """Somebody shares a report for a region, or withdraws all of theirs (no region)."""

    at: float
    who: int
    region: str | None


def history(chance: random.Random) -> tuple[Move, ...]:
    """Who did what when; the onlooker is busier than the others."""
    people, regions = chance.randint(6, 13), _REGIONS[: chance.choice((1, 1, 2))]
    moves, at = [], 0.0
    for _ in range(chance.randint(9, 19)):
        at += chance.choice(_PAUSES)
        who = EVE if chance.random() < 0.2 else chance.randrange(people)
        moves.append(Move(at, who, chance.choice(regions) if chance.random() < 0.85 else None))
    return tuple(moves)


def report(amount: int, region: str = "Detroit", **other: Any) -> Report:
    """A report with a base."""
    job = {"company": "Acme", "role": "Engineer", "level": "L4", "currency": "USD", "month": "2026-03"}
    return Report.model_validate(job | {"region": region, "base": Decimal(amount)} | other)


def pools(moves: Sequence[Move], amounts: Sequence[int], guard: Guard) -> Iterator[Pool]:
    """The pool after each move; the report of a move has the amount in its place."""
    pool: Pool = ()
    for version, move in enumerate(moves):
        if move.region is None:
            pool = withdrawn(pool, str(move.who))
        else:
            pool = shared(pool, Entry(str(move.who), report(amounts[version], move.region), since=move.at))
        pool = settled(pool, move.at, people=guard.people, together=guard.together)
        yield pool


def counted(pool: Pool, moves: Sequence[Move], guard: Guard) -> Counted:
    """The versions that count in each cell of enough people."""
    version_at = {(str(move.who), move.at): version for version, move in enumerate(moves)}
    return {
        key: frozenset(version_at[entry.reporter, entry.since] for entry in entries)
        for key, entries in by_cell(pool).items()
        if enough(entries, guard.people)
    }


def seen(history: Iterable[Pool], guard: Guard) -> list[tuple[Published, ...]]:
    """All that anybody can see: the published cells after each move."""
    views: list[tuple[Published, ...]] = []
    before: list[Entry] | None = None
    for pool in history:
        now = counting(pool)
        views.append(views[-1] if now == before else published(pool, people=guard.people))
        before = now
    return views
