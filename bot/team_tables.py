"""The tables of what teams share and every statement on them; each is bound to one tenant unless it says otherwise."""

from typing import Final

from sqlalchemy import (
    Column,
    Double,
    Executable,
    Integer,
    LargeBinary,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    union,
    update,
)

from bot.benchmarks.rules import Rules
from bot.tables import CONVERSATIONS, METADATA

# No user id: the reporter is a digest keyed with the team's own secret, and so are cell and batch.
TEAM_REPORTS: Final = Table(
    "team_reports",
    METADATA,
    Column("tenant", Text, primary_key=True),
    Column("reporter", Text, primary_key=True),
    Column("cell", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("shared_at", Double, nullable=False),
    Column("batch", Text),
    Column("batch_size", Integer),
    Column("batch_scope", Text),
)

# `changes` is counted up to lock a team's pool while it is changed.
TEAM_SECRETS: Final = Table(
    "team_secrets",
    METADATA,
    Column("tenant", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("changes", Integer, nullable=False),
)

TEAM_RULES: Final = Table(
    "team_rules",
    METADATA,
    Column("tenant", Text, primary_key=True),
    Column("sharing", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    Column("retention_days", Integer, nullable=False),
)

_R = TEAM_REPORTS.c
_HERE = _R.tenant == bindparam("in_tenant")
_THIS = and_(_HERE, _R.reporter == bindparam("of_reporter"), _R.cell == bindparam("in_cell"))
_SECRET_HERE = TEAM_SECRETS.c.tenant == bindparam("in_tenant")
_RULES_HERE = TEAM_RULES.c.tenant == bindparam("in_tenant")

SECRET: Final = select(TEAM_SECRETS.c.sealed).where(_SECRET_HERE)
LOCK_POOL: Final = (
    update(TEAM_SECRETS).where(_SECRET_HERE).values(changes=TEAM_SECRETS.c.changes + 1).returning(TEAM_SECRETS.c.sealed)
)
MAKE_SECRET: Final = insert(TEAM_SECRETS).values(
    tenant=bindparam("in_tenant"), sealed=bindparam("sealed_secret"), changes=0
)

REPORTS: Final = select(TEAM_REPORTS).where(_HERE).order_by(_R.shared_at, _R.reporter, _R.cell)
ADD_REPORT: Final = insert(TEAM_REPORTS).values(
    tenant=bindparam("in_tenant"),
    reporter=bindparam("of_reporter"),
    cell=bindparam("in_cell"),
    sealed=bindparam("sealed_report"),
    shared_at=bindparam("at"),
    batch=bindparam("in_batch"),
    batch_size=bindparam("of_size"),
    batch_scope=bindparam("at_scope"),
)
PUT_IN_BATCH: Final = (
    update(TEAM_REPORTS)
    .where(_THIS)
    .values(batch=bindparam("in_batch"), batch_size=bindparam("of_size"), batch_scope=bindparam("at_scope"))
)
REMOVE_REPORT: Final = delete(TEAM_REPORTS).where(_THIS)
REMOVE_REPORTER: Final = delete(TEAM_REPORTS).where(_HERE, _R.reporter == bindparam("of_reporter"))

RULES: Final = select(TEAM_RULES).where(_RULES_HERE)
DROP_RULES: Final = delete(TEAM_RULES).where(_RULES_HERE)
SET_RULES: Final = insert(TEAM_RULES).values(
    tenant=bindparam("in_tenant"),
    sharing=bindparam("is_sharing"),
    people=bindparam("least_people"),
    retention_days=bindparam("kept_days"),
)

# When a tenant is removed
DROP_REPORTS: Final = delete(TEAM_REPORTS).where(_HERE)
DROP_SECRET: Final = delete(TEAM_SECRETS).where(_SECRET_HERE)
OF_A_TENANT: Final = (DROP_REPORTS, DROP_SECRET, DROP_RULES)

# Across tenants, for upkeep only: by age, and never what is sealed.
_DAY: Final = 86400.0
_KEPT_DAYS: Final = func.coalesce(
    select(TEAM_RULES.c.retention_days).where(TEAM_RULES.c.tenant == _R.tenant).scalar_subquery(),
    Rules().retention_days,
)
PURGE_REPORTS: Final = delete(TEAM_REPORTS).where(_R.shared_at < bindparam("now", type_=Double()) - _DAY * _KEPT_DAYS)
TEAMS: Final = select(_R.tenant).distinct().order_by(_R.tenant)
_OF_PLATFORM: Final = [
    select(table.c.tenant).where(table.c.tenant.like(bindparam("pattern")))
    for table in (CONVERSATIONS, TEAM_REPORTS, TEAM_SECRETS, TEAM_RULES)
]
TENANTS: Final = union(*_OF_PLATFORM).order_by("tenant")
ACROSS_TENANTS: Final[tuple[Executable, ...]] = (PURGE_REPORTS, TEAMS, TENANTS)
