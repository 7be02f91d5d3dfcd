"""A worker of the crash test: it takes its events, commits each, and sends what is to be sent."""

import asyncio
import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import bindparam, update
from sqlalchemy.exc import IntegrityError

from bot import tables
from bot.conversation.events import Action, Event, Said
from bot.conversation.parts import Reply, Text
from bot.conversation.state import State
from bot.crypto import KeyRing
from bot.guides.model import Library
from bot.logs import open_log
from bot.sealing import Place
from bot.service import Service
from bot.store import Delivery, Store
from bot.tables import Rows
from bot.values import Value

LEASE_SECONDS: Final = 1.0
STEP_SECONDS: Final = 0.006  # so that kills hit turns while they are being made


class Job(Value):
    """What a worker does, the same after each of its deaths: the events it is given, and where it notes the done."""

    url: str
    keys: str
    order: str
    events: tuple[Event, ...]
    done: Path
    sent: Path


class SeenError(Exception):
    """The event was recorded before."""


class DedupeFirst(Store):
    """The broken order, as a control: the event id is committed before the turn that it stands for."""

    async def _turn(self, event: Event, step: Callable[[Place, bytes], tuple[bytes, Reply]]) -> Reply | None:
        place = self._sealing.place(event)
        here = {"in_conversation": place.conversation, "at": self._now()}

        async def record(rows: Rows) -> int:
            found = (await rows.run(tables.LOCK_AND_LOAD, in_conversation=place.conversation)).one_or_none()
            if found is None:
                await self._store(rows, place, event, b"", new=True)
            number = 1 if found is None else found.turn
            turn = self._sealing.turn(event, number)
            empty = {"new_replies": None, "is_farewell": 0}
            try:
                await rows.run(tables.RECORD_EVENT, **here, **empty, of_event=turn.event, as_number=number)
            except IntegrityError:
                raise SeenError from None
            return number

        async def act(rows: Rows, number: int) -> Reply:
            found = (await rows.run(tables.LOCK_AND_LOAD, in_conversation=place.conversation)).one()
            state, reply = step(place, found.state)
            await self._store(rows, place, event, state, new=False)
            turn = self._sealing.turn(event, number)
            await rows.run(_ANSWER, of_event=turn.event, new_replies=self._sealing.seal_reply(turn, reply))
            return reply

        try:
            number = await self._write(event.tenant, record)
        except SeenError:
            return None
        return await self._write(event.tenant, lambda rows: act(rows, number))


_ANSWER: Final = (
    update(tables.TURNS)
    .where(tables.TURNS.c.tenant == bindparam("in_tenant"), tables.TURNS.c.event == bindparam("of_event"))
    .values(replies=bindparam("new_replies"))
)
ORDERS: Final[dict[str, type[Store]]] = {"one transaction": Store, "dedupe key first": DedupeFirst}


def work(job: Job) -> None:
    """Do the job until it is done or the process is killed."""
    asyncio.run(_work(job))


async def _work(job: Job) -> None:
    done = set(job.done.read_text("utf-8").split("\n")) if job.done.exists() else set()
    async with await ORDERS[job.order].open(job.url, KeyRing.parse(job.keys), clock=_now) as store:
        service = service_of(store)
        for event in job.events:
            if event.id in done:
                continue
            await service.receive(event)
            _append(job.done, event.id)  # the acknowledgement: without it the platform delivers again
            await service.deliver(event.tenant, event.conversation, lambda delivery: send(job.sent, delivery))


def service_of(store: Store) -> Service:
    """The service of a worker: its state is the list of what was applied."""
    log = open_log(sys.stderr, faults_only=True)
    library: Any = None  # the step below has no use for guides
    return Service(store, step=_apply, library=library, clock=_now, log=log, lease_seconds=LEASE_SECONDS)


def _apply(state: State, action: Action, library: Library, today: date) -> tuple[State, Reply]:
    del library, today
    assert isinstance(action, Said)
    time.sleep(STEP_SECONDS)
    return State(skipped=(*state.skipped, action.text)), Reply(parts=(Text(text=action.text),))


async def send(file: Path, delivery: Delivery) -> None:
    """Note that a reply was sent: the conversation, the turn's number and the reply."""
    text = [part.text for part in delivery.reply.parts if isinstance(part, Text)]
    _append(file, json.dumps([delivery.conversation, delivery.number, *text]))


def _append(file: Path, line: str) -> None:
    """One line at the end of a file, whole even if the process is killed."""
    descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.write(descriptor, f"{line}\n".encode())
    os.close(descriptor)


def _now() -> datetime:
    return datetime.now(UTC)
