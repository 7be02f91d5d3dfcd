"""The store: conversations and their turns, one transaction a turn, every row sealed and bound to its tenant."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple, Self, TypeVar

from sqlalchemy import Row
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import outbox, surfaces, tables, team_reports
from bot.benchmarks.report import Report
from bot.benchmarks.rules import Rules
from bot.benchmarks.team import Team
from bot.conversation.events import Event
from bot.conversation.parts import Reply
from bot.crypto import KeyRing
from bot.database import BUSY_SECONDS, check, connect, looking, plain_faults, reading, truncate_log, upgrade
from bot.effects import Done, carry_out
from bot.everywhere import forget_elsewhere
from bot.faults import RaceLostError, StoreBusyError
from bot.outbox import Delivery
from bot.record import Record, record_everywhere
from bot.sealing import Place, Sealing, TurnId, read_sealing
from bot.tables import Rows
from bot.upkeep import Purged, purge, teams, tenants

__all__ = ["LEASE_SECONDS", "Advance", "AdvanceError", "Clock", "Delivery", "Store", "Stored"]

LEASE_SECONDS: Final = 30.0
_ATTEMPTS: Final = 5
_TRANSIENT: Final = {"40001", "40P01"}  # PostgreSQL: serialization failure, deadlock

T = TypeVar("T")
Clock = Callable[[], datetime]
Advance = Callable[[str], tuple[str, Reply]]
"""From the stored state ("" where nothing is stored) to the state to store and the reply."""


class AdvanceError(Exception):
    """The step of a turn failed, or its state could not be opened; the turn was rolled back, the cause is chained."""


class Stored(NamedTuple):
    """A conversation as it is stored: the digest of its key, its state and address opened, seconds since 1970."""

    conversation: str
    state: str
    address: str
    updated_at: float


class Store:
    """Conversations on SQLite or PostgreSQL. Processing is exactly once, sending at least once."""

    def __init__(self, engine: AsyncEngine, sealing: Sealing, clock: Clock) -> None:
        self._engine = engine
        self._looking = looking(engine)  # made once: an engine with options costs more than the SELECT
        self._sealing = sealing
        self._clock = clock

    @classmethod
    async def open(
        cls, url: str, ring: KeyRing, *, clock: Clock, upgrading: bool = False, busy_seconds: float = BUSY_SECONDS
    ) -> Self:
        """The store at this address, its tables brought up to date if `upgrading`; raises StoreError or SealError."""
        engine = connect(url, busy_seconds=busy_seconds)
        try:
            await (upgrade(engine) if upgrading else check(engine))
            with plain_faults():
                sealing = await read_sealing(engine, ring)
                await truncate_log(engine)  # a run that was killed can have left forgotten rows in it
        except BaseException:
            await engine.dispose()
            raise
        return cls(engine, sealing, clock)

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exception: object) -> None:
        await self.close()

    def digest(self, tenant: str, conversation: str) -> str:
        """The keyed digest that stands for a conversation's key in rows, deliveries and logs."""
        return self._sealing.conversation(tenant, conversation)

    def code(self, event: Event) -> str:
        """A short code to quote for an event, the same at every delivery and in the log."""
        return self._sealing.turn(event, 0).event[:6].upper()

    async def turn(self, event: Event, advance: Advance) -> Reply | None:
        """One turn in one transaction; None if the event was seen before. Raises AdvanceError if `advance` fails."""

        def step(place: Place, sealed: bytes) -> tuple[bytes, Reply]:
            state, reply = advance(self._sealing.open_state(place, sealed))
            return self._sealing.seal_state(place, state), reply

        return await self._turn(event, step)

    async def answer(self, event: Event, reply: Reply) -> Reply | None:
        """Record the event and answer it with this reply, the state left as it is; None if seen before."""
        return await self._turn(event, lambda _place, sealed: (sealed, reply))

    async def load(self, tenant: str, conversation: str) -> str:
        """The stored state, "" where nothing is stored."""
        digest = self.digest(tenant, conversation)

        async def work(rows: Rows) -> str:
            row = (await rows.run(tables.STATE, in_conversation=digest)).one_or_none()
            return "" if row is None else self._sealing.open_state(Place(tenant, digest, row.person), row.state)

        return await self._look(tenant, work)

    async def last_reply(self, tenant: str, conversation: str) -> Reply | None:
        """The newest reply of a conversation, sent or not."""
        digest = self.digest(tenant, conversation)

        async def work(rows: Rows) -> Reply | None:
            row = (await rows.run(tables.LAST_REPLIES, in_conversation=digest)).one_or_none()
            return None if row is None else outbox.reply_of(self._sealing, Place(tenant, digest, row.person), row)

        return await self._look(tenant, work)

    async def show_at(self, tenant: str, conversation: str, surface: str) -> None:
        """Note on which surface a conversation is shown; it has to exist."""
        await self._write(tenant, lambda rows: surfaces.show(rows, self._sealing, conversation, surface, self._now()))

    async def conversation_at(self, tenant: str, surface: str) -> str | None:
        """The key of the conversation shown on a surface, None where none was noted."""
        return await self._look(tenant, lambda rows: surfaces.shown(rows, self._sealing, surface))

    async def surface_of(self, tenant: str, conversation: str) -> str | None:
        """The surface on which a conversation was shown last, None where none was noted."""
        return await self._look(tenant, lambda rows: surfaces.newest(rows, self._sealing, conversation))

    async def conversations(self, tenant: str, person: str) -> list[Stored]:
        """The conversations of a person, newest first."""
        digest = self._sealing.person(tenant, person)

        async def work(rows: Rows) -> list[Stored]:
            found = (await rows.run(tables.CONVERSATIONS_OF_PERSON, of_person=digest)).all()
            return [self._stored(Place(tenant, row.id, digest), row) for row in reversed(found)]

        return await self._look(tenant, work)

    async def newest(self, tenant: str, person: str) -> Stored | None:
        """The conversation of a person in which something happened last."""
        digest = self._sealing.person(tenant, person)

        async def work(rows: Rows) -> Stored | None:
            row = (await rows.run(tables.NEWEST_OF_PERSON, of_person=digest)).one_or_none()
            return None if row is None else self._stored(Place(tenant, row.id, digest), row)

        return await self._look(tenant, work)

    async def tenants(self, platform: str) -> list[str]:
        """Every tenant of a platform ("discord") of which anything is stored."""
        return await tenants(self._engine, platform)

    async def forget_tenant(self, tenant: str) -> int:
        """Delete everything that is stored for a tenant; the number of conversations there were."""

        async def work(rows: Rows) -> int:
            deleted = await rows.run(tables.FORGET_TENANT)
            await team_reports.drop(rows)
            return deleted.rowcount

        count = await self._write(tenant, work)
        await self._truncate_log()
        return count

    async def take(self, tenant: str, digest: str, seconds: float = LEASE_SECONDS) -> list[Delivery]:
        """Lease a conversation for sending: its unsent replies in order, none while another worker has it."""
        return await self._write(tenant, lambda rows: outbox.take(rows, self._sealing, digest, seconds))

    async def sent(self, delivery: Delivery, *, last: bool, seconds: float = LEASE_SECONDS) -> None:
        """Note that a reply was sent; give the lease back after the last. After a farewell nothing remains."""
        keep = None if last else seconds
        await self._write(delivery.tenant, lambda rows: outbox.sent(rows, delivery, keep, self._now()))
        if delivery.farewell:
            await self._truncate_log()

    async def renew(self, tenant: str, digest: str, seconds: float = LEASE_SECONDS) -> None:
        """Hold a lease for so much longer."""
        await self._write(tenant, lambda rows: rows.run(tables.RENEW_LEASE, in_conversation=digest, seconds=seconds))

    async def release(self, tenant: str, digest: str) -> None:
        """Give a lease back."""
        await self._write(tenant, lambda rows: rows.run(tables.RELEASE, in_conversation=digest))

    async def pending(self, platform: str) -> list[tuple[str, str]]:
        """Tenant and digest of every conversation of a platform with something unsent that nobody is sending."""
        with plain_faults():
            async with reading(self._engine).begin() as connection:
                values = {"platform": platform, "pattern": f"{platform}:%"}
                return [(row.tenant, row.id) for row in await connection.execute(tables.PENDING, values)]

    async def export(self, tenant: str, person: str) -> Record:
        """Everything that is stored about a person in this tenant."""
        return await self._read(tenant, lambda rows: record_everywhere(rows, self._sealing, person))

    async def forget(self, tenant: str, person: str) -> int:
        """Delete everything that is stored about a person in this tenant; the number of conversations there were."""
        digest = self._sealing.person(tenant, person)

        async def work(rows: Rows) -> int:
            deleted = await rows.run(tables.FORGET_PERSON, of_person=digest)
            await team_reports.withdraw(rows, self._sealing, person, None, self._now())
            await forget_elsewhere(rows, self._sealing, person, self._now())
            return deleted.rowcount

        count = await self._write(tenant, work)
        await self._truncate_log()
        return count

    async def team(self, tenant: str, person: str | None = None) -> Team:
        """What a tenant shares: its rules, its published cells, and the reports of this person."""
        return await self._read(tenant, lambda rows: team_reports.team_of(rows, self._sealing, person))

    async def share(self, tenant: str, person: str, report: Report) -> None:
        """Put a person's report into the team's pool."""
        await self._write(tenant, lambda rows: team_reports.share(rows, self._sealing, person, report, self._now()))

    async def set_rules(self, tenant: str, rules: Rules) -> None:
        """Set by what rules a tenant shares."""
        await self._write(tenant, lambda rows: team_reports.set_rules(rows, self._sealing, rules, self._now()))

    async def purge(self, days: int, turn_days: int) -> Purged:
        """Delete what is older than it may be kept, and settle every team's pool."""
        now = self._clock()
        before, turns_before = (now - timedelta(days=each) for each in (days, turn_days))
        purged = await purge(self._engine, before, turns_before=turns_before, now=now)
        for tenant in await teams(self._engine):
            await self._write(tenant, lambda rows: team_reports.settle(rows, self._sealing, self._now()))
        return purged

    async def _turn(self, event: Event, step: Callable[[Place, bytes], tuple[bytes, Reply]]) -> Reply | None:
        """Lock and load, step, store, and record the event last, with its replies: a statement for each of them."""

        async def work(rows: Rows) -> Reply:
            place = self._sealing.place(event)
            found = (await rows.run(tables.LOCK_AND_LOAD, in_conversation=place.conversation)).one_or_none()
            try:
                state, reply = step(place, b"" if found is None else found.state)
            except Exception as error:
                raise AdvanceError from error
            turn = self._sealing.turn(event, 1 if found is None else found.turn)
            await self._store(rows, turn.place, event, b"" if reply.effect == "forget" else state, new=found is None)
            return await self._record(rows, turn, event, reply)

        try:
            return await self._write(event.tenant, work)
        except _SeenError:
            return None

    async def _store(self, rows: Rows, place: Place, event: Event, state: bytes, *, new: bool) -> None:
        address = self._sealing.seal_address(place, event.address)
        stored = {"in_conversation": place.conversation, "new_state": state, "new_address": address, "at": self._now()}
        if not new:
            await rows.run(tables.STORE_STATE, **stored)
            return
        try:
            await rows.run(tables.OPEN_CONVERSATION, **stored, of_person=place.person)
        except IntegrityError:
            raise RaceLostError from None

    async def _record(self, rows: Rows, turn: TurnId, event: Event, reply: Reply) -> Reply:
        """Do what the reply does, and record the event with it; an event that was seen before undoes all of this."""
        reply = await carry_out(rows, self._sealing, turn, Done(event.person, reply, self._now()))
        try:
            await rows.run(
                tables.RECORD_EVENT,
                in_conversation=turn.place.conversation,
                of_event=turn.event,
                as_number=turn.number,
                new_replies=self._sealing.seal_reply(turn, reply),
                is_farewell=int(reply.effect == "forget"),
                at=self._now(),
            )
        except IntegrityError:
            raise _SeenError from None
        return reply

    def _stored(self, place: Place, row: Row[Any]) -> Stored:
        state = self._sealing.open_state(place, row.state)
        address = self._sealing.open_address(place, row.address)
        return Stored(place.conversation, state, address, row.updated_at)

    async def _read(self, tenant: str, work: Callable[[Rows], Awaitable[T]]) -> T:
        with plain_faults():
            async with reading(self._engine).begin() as connection:
                return await work(Rows(connection, tenant))

    async def _look(self, tenant: str, work: Callable[[Rows], Awaitable[T]]) -> T:
        """Work that is one SELECT: the shortest way there and back."""
        with plain_faults():
            async with self._looking.connect() as connection:
                return await work(Rows(connection, tenant))

    async def _write(self, tenant: str, work: Callable[[Rows], Awaitable[T]]) -> T:
        """One transaction; again from its start where another process was in the way."""
        with plain_faults():
            for _ in range(_ATTEMPTS):
                try:
                    async with self._engine.begin() as connection:
                        return await work(Rows(connection, tenant))
                except RaceLostError:
                    continue
                except DBAPIError as error:  # a turn whose commit was cut off is recorded, and seen the second time
                    if not (error.connection_invalidated or getattr(error.orig, "sqlstate", None) in _TRANSIENT):
                        raise
        message = "The database is too busy for this turn; nothing was written. Try again in a moment."
        raise StoreBusyError(message)

    async def _truncate_log(self) -> None:
        with plain_faults():
            await truncate_log(self._engine)

    def _now(self) -> float:
        return self._clock().timestamp()


class _SeenError(Exception):
    """The event is recorded already."""
