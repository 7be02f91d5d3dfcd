"""One person in several tenants: where a platform's user ids are the same in all of them."""

from typing import Final

from sqlalchemy import BindParameter, bindparam, select, union

from bot import tables, team_reports
from bot.sealing import Sealing
from bot.tables import CONVERSATIONS, Rows
from bot.team_tables import TEAM_REPORTS

WORLDWIDE: Final = frozenset({"discord"})
"""Platforms whose user ids are the same in every tenant; Slack's are not."""

_PATTERN: Final[BindParameter[str]] = bindparam("pattern")
TENANTS: Final = union(
    select(CONVERSATIONS.c.tenant).where(CONVERSATIONS.c.tenant.like(_PATTERN)),
    select(TEAM_REPORTS.c.tenant).where(TEAM_REPORTS.c.tenant.like(_PATTERN)),
)
"""Across tenants; names only. What is done there is done in that tenant's own rows."""


async def elsewhere(rows: Rows) -> list[Rows]:
    """The rows of the other tenants in which a person of this one has the same id, in the same transaction."""
    platform = rows.tenant.partition(":")[0]
    if platform not in WORLDWIDE:
        return []
    found = (await rows.run(TENANTS, pattern=f"{platform}:%")).scalars()
    return [rows.of(tenant) for tenant in sorted(found) if tenant != rows.tenant]


async def forget_elsewhere(rows: Rows, sealing: Sealing, person: str, at: float) -> None:
    """Delete all of a person in those other tenants."""
    for other in await elsewhere(rows):
        await other.run(tables.FORGET_PERSON, of_person=sealing.person(other.tenant, person))
        await team_reports.withdraw(other, sealing, person, None, at)
