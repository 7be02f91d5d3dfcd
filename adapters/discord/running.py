"""The process of `negotiate discord`: starts the bot, starts it again while Discord is away, and stops it cleanly."""

import asyncio
import logging
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import aiohttp
import discord
import yarl
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.discord.app import Bot, create_bot
from adapters.discord.invite import missing, token_of
from adapters.discord.limits import LIMITS
from adapters.discord.read import PLATFORM
from bot.charts import warm
from bot.conversation.engine import step
from bot.database import connect
from bot.faults import SettingsError
from bot.guides.library import open_library
from bot.keys import keys_for_server
from bot.logs import Log, open_log, trail
from bot.registrations import Registrations
from bot.service import Service
from bot.settings import Settings
from bot.store import Store

FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 300.0
"""Seconds between two starts; a day of the longest stays far under the thousand starts that Discord allows."""

_FINISHING: Final = LIMITS.stop_seconds / 2
_CLOSING: Final = LIMITS.stop_seconds * 0.3
_LETTING_GO: Final = LIMITS.stop_seconds * 0.1
_AWAY: Final = (
    OSError,
    TimeoutError,
    aiohttp.ClientError,
    AttributeError,  # what discord.py raises where the very first connection to the gateway fails
    discord.HTTPException,
    discord.GatewayNotFound,
    discord.ConnectionClosed,
)
_REFUSED: Final = (
    "Discord refuses DISCORD_TOKEN. Copy it anew from the Bot page of your application at "
    "discord.com/developers/applications; an old one stops working when it is reset."
)


async def serve(settings: Settings, guides: Path | None = None) -> None:
    """Run until SIGTERM or SIGINT; raises Fault where a start can't help."""
    lacking = missing(settings)
    if lacking:
        raise SettingsError(" ".join(lacking))
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    log = open_log(sys.stdout)
    logging.getLogger("discord").addHandler(_Relay(log))
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it never speaks
    use_api(settings.discord_api_url)
    async with _opened(settings, guides, log) as (service, engine):
        await supervise(
            lambda: create_bot(service, settings, log=log, registered=Registrations(engine)),
            settings,
            log,
            stopping,
        )


def use_api(root: str | None) -> None:
    """Take another API root than Discord's own, with its gateway on the same host until the API names one."""
    if root is None:
        return
    base = root.rstrip("/")
    discord.http.Route.BASE = base
    address = yarl.URL(base)
    scheme = "wss" if address.scheme == "https" else "ws"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = address.origin().with_scheme(scheme)


async def supervise(make: Callable[[], Bot], settings: Settings, log: Log, stopping: asyncio.Event) -> None:
    """Keep a bot running until it is to stop: where Discord is away, a new one is started after a pause."""
    pause, stop = FIRST_PAUSE, asyncio.create_task(stopping.wait())
    try:
        while not stopping.is_set():
            bot = make()
            started = asyncio.get_running_loop().time()
            running = asyncio.create_task(_run(bot, settings))
            await asyncio.wait({running, stop}, return_when=asyncio.FIRST_COMPLETED)
            if stopping.is_set():
                await _stop(bot)
                return
            _why(running, log)
            lived = asyncio.get_running_loop().time() - started
            pause = FIRST_PAUSE if lived > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(stop), pause)
    finally:
        stop.cancel()


async def _run(bot: Bot, settings: Settings) -> None:
    """One life of a bot, with what goes on beside it: replies that wait are sent, and old rows removed."""
    async with bot:
        await bot.login(token_of(settings))
        beside = [
            asyncio.create_task(bot.service.sweep_always(PLATFORM, bot.send)),
            asyncio.create_task(bot.service.purge_daily(days=settings.retention_days, turn_days=settings.turn_days)),
            asyncio.create_task(bot.leaving.look_daily()),
            asyncio.create_task(warm()),
        ]
        try:
            await bot.connect()
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)


def _why(running: asyncio.Task[None], log: Log) -> None:
    """Log why a bot ended; raises what another start would not mend."""
    error = running.exception()
    if isinstance(error, discord.LoginFailure):
        raise SettingsError(_REFUSED) from None
    if error is not None and not isinstance(error, _AWAY):
        raise error
    log.error("disconnected", **(trail(error) if error else {}))


async def _stop(bot: Bot) -> None:
    """Finish what is under way, then close, all within the seconds that a stop may take."""
    await bot.desk.idle(_FINISHING)
    with suppress(TimeoutError):
        await asyncio.wait_for(bot.close(), _CLOSING)
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.wait(left, timeout=_LETTING_GO)  # what is cut off gives its conversation back, for the next start


@asynccontextmanager
async def _opened(settings: Settings, guides: Path | None, log: Log) -> AsyncIterator[tuple[Service, AsyncEngine]]:
    ring, library = keys_for_server(settings), open_library(guides, market=settings.market_folder())
    engine = connect(settings.url())
    try:
        async with await Store.open(settings.url(), ring, clock=_now, upgrading=True) as store:
            yield Service(store, step=step, library=library, clock=_now, log=log), engine
    finally:
        await engine.dispose()


def _now() -> datetime:
    return datetime.now().astimezone()


class _Relay(logging.Handler):
    """What discord.py reports, as lines of the log: where it arose, never its text, which can quote a person."""

    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        error = record.exc_info[1] if record.exc_info else None
        self._log.error("discord.py", of=record.name, by=record.funcName, **(trail(error) if error else {}))
