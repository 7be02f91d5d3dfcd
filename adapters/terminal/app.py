"""The conversation in the terminal: one per OS user and database, resumed where it stood."""

import asyncio
import getpass
import shutil
import sys
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path

from adapters.terminal.read import TENANT, opened, read
from adapters.terminal.render import render
from bot.conversation.engine import step
from bot.conversation.events import Event
from bot.faults import StoreError
from bot.guides.library import open_library
from bot.keys import keys_for_terminal
from bot.logs import FaultFile
from bot.service import Service
from bot.settings import Settings
from bot.store import Delivery, Store

WIDEST = 120
LEASE = 2.0
"""Seconds after which a chat that was killed while it spoke no longer keeps the next one from speaking."""
PATIENCE = 8
BUSY_SECONDS = 2.0
"""How long another program may hold the database before a person is told."""
LEAVING = frozenset({"exit", "quit", "bye", ":q"})
_EXPIRED = (EOFError, KeyboardInterrupt)


def person() -> str:
    """Whose conversation it is: the user of this account."""
    return getpass.getuser()


@asynccontextmanager
async def opened_service(settings: Settings, guides: Path | None = None) -> AsyncIterator[Service]:
    """The service over the terminal's own database; says where a key was made."""
    keys = keys_for_terminal(settings)
    library = open_library(guides, market=settings.market_folder())
    async with await Store.open(
        settings.url(), keys.ring, clock=_now, upgrading=True, busy_seconds=BUSY_SECONDS
    ) as store:
        if keys.made:
            print(f"What you tell me is encrypted with a key that only you can read: {keys.made}\n")  # noqa: T201
        log = FaultFile(settings.key_file().parent / "negotiate.log")
        yield Service(store, step=step, library=library, clock=_now, log=log, lease_seconds=LEASE)


def _now() -> datetime:
    return datetime.now().astimezone()


async def chat(settings: Settings, *, new: bool = False, guides: Path | None = None) -> None:
    """Talk until the input ends."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    async with opened_service(settings, guides) as service:
        await _turn(service, opened(person=person(), number=_number(), new=new))
        async for line in _typed() if interactive else _piped():
            if typed := read(line, person=person(), number=_number()):
                await _turn(service, typed)
            if line.strip().lower() in LEAVING:
                break
        with suppress(StoreError):  # another chat holds the database: that one will do it
            await service.purge(days=settings.retention_days, turn_days=settings.turn_days)


def _number() -> str:
    return uuid.uuid4().hex


async def _turn(service: Service, happened: Event) -> None:
    """Take in what happened and answer it, after waiting for the lease of a chat that was killed while it spoke."""
    await service.receive(happened)
    for _ in range(PATIENCE):
        if await service.deliver(TENANT, happened.conversation, _send):
            return
        await asyncio.sleep(LEASE / 4)


async def _send(delivery: Delivery) -> None:
    width = min(shutil.get_terminal_size().columns, WIDEST) if sys.stdout.isatty() else None
    print(render(delivery.reply, width=width), flush=True)  # noqa: T201


async def _piped() -> AsyncIterator[str]:
    while line := await asyncio.to_thread(sys.stdin.readline):
        yield line


def _prepare() -> None:
    """Load what the first message needs while it is being typed."""
    import bot.conversation.circumstances  # noqa: PLC0415 - not before there is a prompt
    import bot.offers.reading.whole  # noqa: PLC0415 - the same
    import bot.plan.make  # noqa: F401, PLC0415 - the same


async def _typed() -> AsyncIterator[str]:
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - 0.2 s that a pipe does not need

    session: PromptSession[str] = PromptSession()
    asyncio.get_running_loop().run_in_executor(None, _prepare)
    while True:
        try:
            yield await session.prompt_async("> ")
        except _EXPIRED:
            return


async def export(settings: Settings) -> str:
    """Everything that is stored about this terminal's person, as JSON."""
    async with opened_service(settings) as service:
        return (await service.export(TENANT, person())).text()


async def forget(settings: Settings) -> None:
    """Delete everything that is stored about this terminal's person."""
    async with opened_service(settings) as service:
        await service.forget(TENANT, person())
