"""The pool of a team: who shared what, since when, and in which batch it counts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from bot.benchmarks.cells import Scope, keys_of
from bot.benchmarks.report import Report


@dataclass(frozen=True)
class Batch:
    """Reports that entered together: how many, and the narrowest scope in which they count."""

    id: str
    size: int
    scope: Scope


@dataclass(frozen=True)
class Entry:
    """A report in the pool: whose (a digest), since when (seconds), and in which batch; without one it waits."""

    reporter: str
    report: Report
    since: float
    batch: Batch | None = None

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the cells it can count in, the narrowest first."""
        return keys_of(self.report)

    @cached_property
    def id(self) -> tuple[str, str]:
        """A person has one report in each narrowest cell."""
        return self.reporter, self.keys[0]

    @property
    def group(self) -> str:
        """The widest cell; no report is ever counted outside of it."""
        return self.keys[-1]

    def within(self, batch: Batch | None) -> "Entry":
        """The report in this batch."""
        return self if batch == self.batch else replace(self, batch=batch)


Pool = tuple[Entry, ...]


def shared(pool: Iterable[Entry], new: Entry) -> Pool:
    """The pool with a report in the place of the person's earlier one in that cell.

    The same amounts again are no news: the report keeps its place and its batch. Other amounts wait as a new report.
    """
    kept = tuple(pool)
    earlier = next((entry for entry in kept if entry.id == new.id), None)
    if earlier is not None and earlier.report.same_offer(new.report):
        return kept
    return (*(entry for entry in kept if entry.id != new.id), new)


def withdrawn(pool: Iterable[Entry], reporter: str, cell: str | None = None) -> Pool:
    """The pool without a person's reports, or without the one in this narrowest cell."""
    return tuple(entry for entry in pool if entry.reporter != reporter or cell not in {None, entry.keys[0]})
