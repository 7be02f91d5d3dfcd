"""Old rows removed, in every tenant; needs no key."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncEngine

from bot import tables, team_tables
from bot.database import plain_faults, reading, truncate_log


class Purged(NamedTuple):
    """How many rows were removed for their age (turns that went with their conversation not counted)."""

    conversations: int
    turns: int
    reports: int = 0


async def purge(
    engine: AsyncEngine, before: datetime, *, turns_before: datetime | None = None, now: datetime | None = None
) -> Purged:
    """Delete conversations last touched before a time, and turns made before another, by default the same.

    With `now`, reports go too that are older than their team keeps them.
    """
    reports = 0
    with plain_faults():
        async with engine.begin() as connection:
            values = {"before": before.timestamp()}
            conversations = (await connection.execute(tables.PURGE_CONVERSATIONS, values)).rowcount
            values = {"before": (turns_before or before).timestamp()}
            turns = (await connection.execute(tables.PURGE_TURNS, values)).rowcount
            if now is not None:
                reports = (await connection.execute(team_tables.PURGE_REPORTS, {"now": now.timestamp()})).rowcount
        await truncate_log(engine)
    return Purged(conversations, turns, reports)


async def teams(engine: AsyncEngine) -> list[str]:
    """Every tenant in which somebody shares."""
    with plain_faults():
        async with reading(engine).begin() as connection:
            return list((await connection.execute(team_tables.TEAMS)).scalars())


async def tenants(engine: AsyncEngine, platform: str) -> list[str]:
    """Every tenant of a platform of which anything is stored."""
    with plain_faults():
        async with reading(engine).begin() as connection:
            return list((await connection.execute(team_tables.TENANTS, {"pattern": f"{platform}:%"})).scalars())
