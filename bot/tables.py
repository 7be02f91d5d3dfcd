"""The two tables of conversations and every statement on them; each is bound to one tenant unless it says otherwise."""

from typing import Any, Final

from sqlalchemy import (
    Column,
    CursorResult,
    Double,
    Executable,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

METADATA: Final = MetaData()

# Ids and persons are keyed digests; state, address and replies are sealed; times are seconds since 1970.
CONVERSATIONS: Final = Table(
    "conversations",
    METADATA,
    Column("tenant", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("state", LargeBinary, nullable=False),
    Column("address", LargeBinary, nullable=False),
    Column("sending_until", Double, nullable=False),
    Column("updated_at", Double, nullable=False),
    Index("conversations_of_person", "tenant", "person"),
)

TURNS: Final = Table(
    "turns",
    METADATA,
    Column("tenant", Text, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("conversation", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("replies", LargeBinary),
    Column("farewell", Integer, nullable=False),
    Column("sent_at", Double),
    Column("created_at", Double, nullable=False),
    ForeignKeyConstraint(["tenant", "conversation"], ["conversations.tenant", "conversations.id"], ondelete="CASCADE"),
    Index("turns_of_conversation", "tenant", "conversation", "number"),
)
# partial on PostgreSQL too, as the migration says; to say so here would load that dialect for every chat on SQLite
Index("turns_unsent", TURNS.c.tenant, sqlite_where=TURNS.c.sent_at.is_(None))

# Where a conversation is shown, when that is known only after its first message was posted; `sealed` holds both keys.
SURFACES: Final = Table(
    "surfaces",
    METADATA,
    Column("tenant", Text, primary_key=True),
    Column("surface", Text, primary_key=True),
    Column("conversation", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("shown_at", Double, nullable=False),
    ForeignKeyConstraint(["tenant", "conversation"], ["conversations.tenant", "conversations.id"], ondelete="CASCADE"),
    Index("surfaces_of_conversation", "tenant", "conversation", "shown_at"),
)

# Where a platform's app is installed: one row for each tenant that installed it, with the tokens in `sealed`.
INSTALLATIONS: Final = Table(
    "installations",
    METADATA,
    Column("tenant", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("rotating_until", Double, nullable=False),
    Column("updated_at", Double, nullable=False),
)

# Installations under way, no tenant's yet: what the browser brings back, good once and until it expires.
INSTALLATION_STATES: Final = Table(
    "installation_states",
    METADATA,
    Column("state", Text, primary_key=True),
    Column("expires_at", Double, nullable=False),
)

REGISTRATIONS: Final = Table(
    "registrations",
    METADATA,
    Column("application", Text, primary_key=True),
    Column("digest", Text, nullable=False),
)

# One row per installation, no tenant's: the key of the digests, itself sealed.
DIGEST_KEY: Final = Table(
    "digest_key",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)


class _DatabaseNow(FunctionElement[float]):
    """Seconds since 1970 by the database's clock: leases of several machines are compared on one clock."""

    type = Double()
    inherit_cache = True


@compiles(_DatabaseNow, "sqlite")
def _now_sqlite(_element: _DatabaseNow, _compiler: SQLCompiler, **_options: Any) -> str:  # noqa: ANN401 (SQLAlchemy's)
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(_DatabaseNow, "postgresql")
def _now_postgresql(_element: _DatabaseNow, _compiler: SQLCompiler, **_options: Any) -> str:  # noqa: ANN401 (SQLAlchemy's)
    return "CAST(extract(epoch FROM clock_timestamp()) AS DOUBLE PRECISION)"


_NOW = _DatabaseNow()
_C = CONVERSATIONS.c
_T = TURNS.c
_S = SURFACES.c
_THIS = and_(_C.tenant == bindparam("in_tenant"), _C.id == bindparam("in_conversation"))
_PERSON = and_(_C.tenant == bindparam("in_tenant"), _C.person == bindparam("of_person"))
_TURNS_HERE = and_(_T.tenant == bindparam("in_tenant"), _T.conversation == bindparam("in_conversation"))
_UNSENT_HERE = and_(_TURNS_HERE, _T.sent_at.is_(None), _T.replies.is_not(None))

# A turn, in this order
LOCK_AND_LOAD: Final = update(CONVERSATIONS).where(_THIS).values(turn=_C.turn + 1).returning(_C.turn, _C.state)
OPEN_CONVERSATION: Final = insert(CONVERSATIONS).values(
    tenant=bindparam("in_tenant"),
    id=bindparam("in_conversation"),
    person=bindparam("of_person"),
    turn=1,
    state=bindparam("new_state"),
    address=bindparam("new_address"),
    sending_until=0.0,
    updated_at=bindparam("at"),
)
RECORD_EVENT: Final = insert(TURNS).values(
    tenant=bindparam("in_tenant"),
    event=bindparam("of_event"),
    conversation=bindparam("in_conversation"),
    number=bindparam("as_number"),
    replies=bindparam("new_replies"),
    farewell=bindparam("is_farewell"),
    created_at=bindparam("at"),
)
STORE_STATE: Final = (
    update(CONVERSATIONS)
    .where(_THIS)
    .values(state=bindparam("new_state"), address=bindparam("new_address"), updated_at=bindparam("at"))
)

# Reading
STATE: Final = select(_C.state, _C.person).where(_THIS)
LAST_REPLIES: Final = (
    select(_C.person, _T.event, _T.number, _T.replies)
    .join_from(CONVERSATIONS, TURNS, and_(_T.tenant == _C.tenant, _T.conversation == _C.id))
    .where(_THIS, _TURNS_HERE, _T.replies.is_not(None))
    .order_by(_T.number.desc())
    .limit(1)
)
CONVERSATIONS_OF_PERSON: Final = select(CONVERSATIONS).where(_PERSON).order_by(_C.updated_at, _C.id)
NEWEST_OF_PERSON: Final = select(CONVERSATIONS).where(_PERSON).order_by(_C.updated_at.desc(), _C.id.desc()).limit(1)
TURNS_OF_CONVERSATION: Final = select(TURNS).where(_TURNS_HERE).order_by(_T.number)

# Surfaces
HIDE: Final = delete(SURFACES).where(_S.tenant == bindparam("in_tenant"), _S.surface == bindparam("on_surface"))
SHOW: Final = insert(SURFACES).values(
    tenant=bindparam("in_tenant"),
    surface=bindparam("on_surface"),
    conversation=bindparam("in_conversation"),
    sealed=bindparam("sealed_keys"),
    shown_at=bindparam("at"),
)
SHOWN: Final = select(_S.sealed).where(_S.tenant == bindparam("in_tenant"), _S.surface == bindparam("on_surface"))
SURFACE: Final = (
    select(_S.surface, _S.sealed)
    .where(_S.tenant == bindparam("in_tenant"), _S.conversation == bindparam("in_conversation"))
    .order_by(_S.shown_at.desc())
    .limit(1)
)

# Sending
TAKE_LEASE: Final = (
    update(CONVERSATIONS)
    .where(_THIS, _C.sending_until < _NOW, exists().where(_UNSENT_HERE))
    .values(sending_until=_NOW + bindparam("seconds", type_=Double()))
    .returning(_C.address, _C.person)
)
UNSENT: Final = select(_T.event, _T.number, _T.replies, _T.farewell).where(_UNSENT_HERE).order_by(_T.number)
MARK_SENT: Final = (
    update(TURNS)
    .where(_T.tenant == bindparam("in_tenant"), _T.event == bindparam("of_event"))
    .values(sent_at=bindparam("at"))
)
RENEW_LEASE: Final = (
    update(CONVERSATIONS).where(_THIS).values(sending_until=_NOW + bindparam("seconds", type_=Double()))
)
RELEASE: Final = update(CONVERSATIONS).where(_THIS).values(sending_until=0.0)

# Forgetting (turns go with their conversation)
FORGET_TENANT: Final = delete(CONVERSATIONS).where(_C.tenant == bindparam("in_tenant"))
FORGET_PERSON: Final = delete(CONVERSATIONS).where(_PERSON)
FORGET_ELSEWHERE: Final = delete(CONVERSATIONS).where(_PERSON, _C.id != bindparam("in_conversation"))
FORGET_EARLIER: Final = delete(TURNS).where(_TURNS_HERE, _T.event != bindparam("of_event"))
DROP_TURN: Final = delete(TURNS).where(_T.tenant == bindparam("in_tenant"), _T.event == bindparam("of_event"))
DROP_IF_EMPTY: Final = delete(CONVERSATIONS).where(_THIS, ~exists().where(_TURNS_HERE))

# Across tenants, for upkeep only: these show or remove rows by age and never read what is sealed.
PENDING: Final = (
    select(_C.tenant, _C.id)
    .where(
        or_(_C.tenant == bindparam("platform"), _C.tenant.like(bindparam("pattern"))),
        _C.sending_until < _NOW,
        exists().where(_T.tenant == _C.tenant, _T.conversation == _C.id, _T.sent_at.is_(None), _T.replies.is_not(None)),
    )
    .order_by(_C.updated_at)
)
PURGE_CONVERSATIONS: Final = delete(CONVERSATIONS).where(_C.updated_at < bindparam("before"))
PURGE_TURNS: Final = delete(TURNS).where(_T.created_at < bindparam("before"))
ACROSS_TENANTS: Final[tuple[Executable, ...]] = (PENDING, PURGE_CONVERSATIONS, PURGE_TURNS)


class Rows:
    """The rows of one tenant in one transaction: the only way to a table, so that no statement lacks its tenant."""

    def __init__(self, connection: AsyncConnection, tenant: str) -> None:
        self._connection = connection
        self.tenant = tenant

    def of(self, tenant: str) -> "Rows":
        """The rows of another tenant in the same transaction."""
        return Rows(self._connection, tenant)

    async def run(self, statement: Executable, **values: object) -> CursorResult[Any]:
        """Run a statement of `bot.tables` for this tenant."""
        return await self._connection.execute(statement, {"in_tenant": self.tenant, **values})
