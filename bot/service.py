"""The service: an event in, a turn committed; replies out, in order. What every platform's adapter calls."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import date
from enum import StrEnum
from typing import Final

from bot.benchmarks.report import Report
from bot.benchmarks.rules import Rules
from bot.benchmarks.team import Team
from bot.conversation.events import Action, Commanded, Event
from bot.conversation.parts import Reply, Text
from bot.conversation.sharing import concerns_team
from bot.conversation.state import State
from bot.faults import StoreError
from bot.guides.model import Library
from bot.logs import Log, trail
from bot.lookups import TEAMLESS, Lookups, state_of
from bot.store import LEASE_SECONDS, AdvanceError, Clock, Delivery, Store
from bot.upkeep import Purged

SWEEP_SECONDS: Final = 30.0
DAY_SECONDS: Final = 86400.0


class Outcome(StrEnum):
    """What became of an event; each of them is committed, so that the platform may be told "received"."""

    NEW = "new"
    SEEN = "seen"
    FAULT = "fault"


Step = Callable[..., tuple[State, Reply]]
"""One turn of the conversation, as `bot.conversation.engine.step`: state, action, library, today and, where sharing is
concerned, the team; the next state and the reply."""


class UndeliverableError(Exception):
    """Raised by a `Send` whose address is gone for good: the reply is given up, not tried again."""


class WaitingError(Exception):
    """Raised by a `Send` whose person can't be reached for now: the reply waits for them, which is no fault."""


Send = Callable[[Delivery], Awaitable[None]]
"""Renders and sends one reply; raises what the platform raises (the reply is tried again), WaitingError or
UndeliverableError."""


class Service(Lookups):
    """Turns over a store: any number of services and processes may share one database."""

    def __init__(  # noqa: PLR0913 (each is a part of the outside world, and named by its caller)
        self,
        store: Store,
        *,
        step: Step,
        library: Library,
        clock: Clock,
        log: Log,
        lease_seconds: float = LEASE_SECONDS,
    ) -> None:
        super().__init__(store, library, clock)
        self._step = step
        self._log = log
        self._lease_seconds = lease_seconds

    async def receive(self, event: Event, carried: State | None = None) -> Outcome:
        """Commit one turn, once however often the event arrives; call `deliver` afterwards. Raises StoreError.

        `carried` is the state of the same negotiation in another tenant, from where it goes on here.

        A fault in the step changes nothing but is answered: the event is recorded with an apology and a code that is in
        the log too, since the step is pure and a redelivery would fail again. A StoreError records nothing: the
        platform's redelivery is the retry.
        """
        start = time.perf_counter()
        try:
            team = await self._team(event)
            reply = await self._store.turn(
                event, lambda stored: self._advance(carried.dump() if carried else stored, event.action, team)
            )
            outcome = Outcome.SEEN if reply is None else Outcome.NEW
        except AdvanceError as error:
            reply, outcome = await self._apologize(event, error)
        self._log.info(
            "turn",
            conversation=self._store.digest(event.tenant, event.conversation),
            event_id=event.id,
            outcome=outcome.value,
            asks=None if reply is None else reply.asks,
            ms=round((time.perf_counter() - start) * 1000, 2),
        )
        return outcome

    async def deliver(self, tenant: str, conversation: str, send: Send) -> int:
        """Send what is unsent in a conversation, in order; the number sent. Does nothing while another worker sends.

        What `send` raises is raised after the lease was given back; the reply stays unsent, for the sweep or the next
        call.
        """
        return await self._deliver(tenant, self._store.digest(tenant, conversation), send)

    async def sweep(self, platform: str, send: Send) -> int:
        """Deliver what dead or failed workers left, in every tenant of a platform ("slack", or "slack:T0123")."""
        count = 0
        for tenant, digest in await self._store.pending(platform):
            try:
                count += await self._deliver(tenant, digest, send)
            except WaitingError:
                continue
            except Exception as error:  # noqa: BLE001 (one bad address must not hold up the others)
                self._log.error("undelivered", conversation=digest, **trail(error))
        return count

    async def sweep_always(self, platform: str, send: Send, every: float = SWEEP_SECONDS) -> None:
        """Sweep now and then again every so many seconds, until cancelled."""
        while True:
            try:
                await self.sweep(platform, send)
            except Exception as error:  # noqa: BLE001 (a database that is away now can be back at the next sweep)
                self._log.error("sweep", **trail(error))
            await asyncio.sleep(every)

    async def show_at(self, tenant: str, conversation: str, surface: str) -> None:
        """Note on which surface a conversation is shown, once its first message was posted there."""
        await self._store.show_at(tenant, conversation, surface)

    async def preview(self, tenant: str, typed: str) -> tuple[Report | None, Reply]:
        """A typed offer as it would be stored in a tenant's pool, and how that is shown; None where it can't be."""
        team = await self._store.team(tenant)
        state, reply = self._step(State(), Commanded(name="share", argument=typed), *self._around(), team)
        return state.sharing, reply

    async def share(self, tenant: str, person: str, report: Report) -> None:
        """Put a person's report into a tenant's pool."""
        await self._store.share(tenant, person, report)

    async def set_rules(self, tenant: str, rules: Rules) -> None:
        """Set the rules by which a tenant shares."""
        await self._store.set_rules(tenant, rules)

    async def purge(self, *, days: int, turn_days: int) -> Purged:
        """Delete conversations, turns and reports that are older than they may be kept, in every tenant."""
        return await self._store.purge(days, turn_days)

    async def purge_daily(self, *, days: int, turn_days: int, every: float = DAY_SECONDS) -> None:
        """Purge now and then again once a day, until cancelled."""
        while True:
            try:
                purged = await self.purge(days=days, turn_days=turn_days)
                self._log.info("purged", **purged._asdict())
            except Exception as error:  # noqa: BLE001 (a database that is away now can be back tomorrow)
                self._log.error("purge", **trail(error))
            await asyncio.sleep(every)

    async def remove_tenant(self, tenant: str) -> int:
        """Delete everything that is stored for a tenant, at once; the number of conversations there were."""
        return await self._store.forget_tenant(tenant)

    async def forget(self, tenant: str, person: str) -> int:
        """Delete everything that is stored about a person in this tenant; the number of conversations there were."""
        return await self._store.forget(tenant, person)

    def _advance(self, stored: str, action: Action, team: Team | None) -> tuple[str, Reply]:
        seen = (state_of(stored), action, *self._around())
        state, reply = self._step(*seen) if team is None else self._step(*seen, team)
        return state.dump(), reply

    def _around(self) -> tuple[Library, date]:
        return self._library, self._clock().date()

    async def _team(self, event: Event) -> Team | None:
        """What the turn has to know of the team; most turns need not know anything."""
        if not concerns_team(event.action) or event.tenant in TEAMLESS:
            return None
        team = await self._store.team(event.tenant, event.person)
        return team.model_copy(update={"admin": event.admin})

    async def _apologize(self, event: Event, error: AdvanceError) -> tuple[Reply | None, Outcome]:
        digest = self._store.digest(event.tenant, event.conversation)
        code = self._store.code(event)
        self._log.error("fault", code=code, conversation=digest, event_id=event.id, **trail(error.__cause__ or error))
        reply = await self._store.answer(event, Reply(parts=(Text(text=_APOLOGY.format(code=code)),)))
        return reply, Outcome.SEEN if reply is None else Outcome.FAULT

    async def _deliver(self, tenant: str, digest: str, send: Send) -> int:
        count = 0
        while batch := await self._store.take(
            tenant, digest, self._lease_seconds
        ):  # after giving the lease back, it looks once more
            for place, delivery in enumerate(batch, start=1):
                await self._send(delivery, send)
                await self._store.sent(delivery, last=place == len(batch), seconds=self._lease_seconds)
                count += 1
        return count

    @asynccontextmanager
    async def _holding(self, delivery: Delivery) -> AsyncIterator[None]:
        """Renew the lease while the platform lets us wait, so that nobody else sends the same meanwhile."""
        done = asyncio.Event()
        renewing = asyncio.create_task(self._renew(delivery, done))
        try:
            yield
        finally:
            done.set()
            await asyncio.wait([renewing])  # a cancellation that comes meanwhile is not lost in it

    async def _renew(self, delivery: Delivery, done: asyncio.Event) -> None:
        while not done.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), self._lease_seconds / 3)
                return
            with suppress(StoreError):  # the lease may run out then: sent twice is better than not at all
                await self._store.renew(delivery.tenant, delivery.conversation, self._lease_seconds)

    async def _send(self, delivery: Delivery, send: Send) -> None:
        try:
            async with self._holding(delivery):
                await send(delivery)
        except UndeliverableError as error:
            self._log.error("given up", conversation=delivery.conversation, **trail(error))
        except BaseException:
            await self._store.release(delivery.tenant, delivery.conversation)
            raise


# Not in content/: it must be there when content, or the step that reads it, is what failed.
_APOLOGY: Final = (
    "Something went wrong on my side, and I could not take in that message. Everything you told me before is kept. "
    "Please say it again, perhaps in other words. If it happens once more, whoever runs this bot can find the cause "
    "with the code {code}."
)
