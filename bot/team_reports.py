"""What a team shares, in the database: reports under digests keyed with the team's own secret, and its rules."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Row
from sqlalchemy.exc import IntegrityError

from bot import team_tables
from bot.benchmarks.batches import settled
from bot.benchmarks.cells import Scope, keys_of
from bot.benchmarks.pool import Batch, Entry, Pool, shared, withdrawn
from bot.benchmarks.publish import published
from bot.benchmarks.report import Report
from bot.benchmarks.rules import Rules
from bot.benchmarks.team import Team
from bot.crypto import new_key
from bot.faults import RaceLostError
from bot.sealing import Sealing, TeamSealing
from bot.tables import Rows


async def team_of(rows: Rows, sealing: Sealing, person: str | None = None) -> Team:
    """The rules of a tenant, its published cells, and what a person shared there."""
    rules = await rules_of(rows)
    secret = (await rows.run(team_tables.SECRET)).scalar_one_or_none()
    if secret is None:
        return Team(rules=rules)
    team = sealing.team(rows.tenant, secret)
    pool = await _pool(rows, team)
    reporter = None if person is None else team.reporter(person)
    mine = tuple(entry.report for entry in pool if entry.reporter == reporter)
    return Team(rules=rules, cells=published(pool, people=rules.people), mine=mine)


async def reports_of(rows: Rows, sealing: Sealing, person: str) -> list[tuple[Report, float]]:
    """The reports that a person shared, and when (seconds since 1970)."""
    secret = (await rows.run(team_tables.SECRET)).scalar_one_or_none()
    if secret is None:
        return []
    team = sealing.team(rows.tenant, secret)
    return [(e.report, e.since) for e in await _pool(rows, team) if e.reporter == team.reporter(person)]


async def share(rows: Rows, sealing: Sealing, person: str, report: Report, at: float) -> None:
    """Put a person's report into the pool, in the place of the one they had in that cell."""
    await _make_secret(rows, sealing)
    await _change(rows, sealing, at, lambda pool, team: shared(pool, Entry(team.reporter(person), report, at)))


async def withdraw(rows: Rows, sealing: Sealing, person: str, report: Report | None, at: float) -> None:
    """Take a person's report of that cell out of the pool, or all of theirs."""
    cell = None if report is None else keys_of(report)[0]
    await _change(rows, sealing, at, lambda pool, team: withdrawn(pool, team.reporter(person), cell))


async def settle(rows: Rows, sealing: Sealing, at: float) -> None:
    """Gather who has waited long enough, and count what is left of batches that lost members."""
    await _change(rows, sealing, at, lambda pool, _: pool)


async def rules_of(rows: Rows) -> Rules:
    """The rules of a tenant."""
    row = (await rows.run(team_tables.RULES)).one_or_none()
    if row is None:
        return Rules()
    return Rules(sharing=bool(row.sharing), people=row.people, retention_days=row.retention_days)


async def set_rules(rows: Rows, sealing: Sealing, rules: Rules, at: float) -> None:
    """Set the rules of a tenant, and count by them from now on."""
    await rows.run(team_tables.DROP_RULES)
    await rows.run(
        team_tables.SET_RULES,
        is_sharing=int(rules.sharing),
        least_people=rules.people,
        kept_days=rules.retention_days,
    )
    await settle(rows, sealing, at)


async def drop(rows: Rows) -> None:
    """Delete all that a tenant shared, its secret and its rules."""
    for statement in team_tables.OF_A_TENANT:
        await rows.run(statement)


async def _change(rows: Rows, sealing: Sealing, at: float, change: Callable[[Pool, TeamSealing], Pool]) -> None:
    """Change a pool and settle it, while nobody else does; there is none where nobody ever shared."""
    secret = (await rows.run(team_tables.LOCK_POOL)).scalar_one_or_none()
    if secret is None:
        return
    team = sealing.team(rows.tenant, secret)
    rules = await rules_of(rows)
    before = await _pool(rows, team)
    await _store(rows, team, before, settled(change(before, team), at, people=rules.people))


async def _make_secret(rows: Rows, sealing: Sealing) -> None:
    if (await rows.run(team_tables.SECRET)).scalar_one_or_none() is not None:
        return
    try:
        await rows.run(team_tables.MAKE_SECRET, sealed_secret=sealing.seal_team_secret(rows.tenant, new_key()))
    except IntegrityError:
        raise RaceLostError from None


async def _pool(rows: Rows, team: TeamSealing) -> Pool:
    return tuple(_entry(row, team) for row in await rows.run(team_tables.REPORTS))


def _entry(row: Row[Any], team: TeamSealing) -> Entry:
    report = Report.model_validate_json(team.open_report(row.reporter, row.cell, row.sealed))
    batch = None if row.batch is None else Batch(row.batch, row.batch_size, Scope(row.batch_scope))
    return Entry(row.reporter, report, row.shared_at, batch)


async def _store(rows: Rows, team: TeamSealing, before: Iterable[Entry], after: Iterable[Entry]) -> None:
    """Write what differs between two states of a pool."""
    old = {entry.id: entry for entry in before}
    new = {entry.id: entry for entry in after}
    known = {entry.batch.id for entry in old.values() if entry.batch is not None}
    for entry in old.values():
        if _gone(entry, new):
            await rows.run(team_tables.REMOVE_REPORT, **_place(entry, team))
    for entry in new.values():
        if _gone(entry, old):
            sealed = team.seal_report(entry.reporter, team.cell(entry.keys[0]), entry.report.model_dump_json())
            values = {"sealed_report": sealed, "at": entry.since, **_batch(entry, team, known)}
            await rows.run(team_tables.ADD_REPORT, **_place(entry, team), **values)
        elif entry.batch != old[entry.id].batch:
            await rows.run(team_tables.PUT_IN_BATCH, **_place(entry, team), **_batch(entry, team, known))


def _gone(entry: Entry, others: dict[tuple[str, str], Entry]) -> bool:
    """Whether this very report is not among the others."""
    other = others.get(entry.id)
    return other is None or (other.since, other.report) != (entry.since, entry.report)


def _place(entry: Entry, team: TeamSealing) -> dict[str, object]:
    return {"of_reporter": entry.reporter, "in_cell": team.cell(entry.keys[0])}


def _batch(entry: Entry, team: TeamSealing, known: set[str]) -> dict[str, object]:
    """The batch as it is stored; the name of a new one tells who is in it, so that a digest stands for it."""
    if entry.batch is None:
        return {"in_batch": None, "of_size": None, "at_scope": None}
    name = entry.batch.id if entry.batch.id in known else team.batch(entry.batch.id)
    return {"in_batch": name, "of_size": entry.batch.size, "at_scope": entry.batch.scope.value}
