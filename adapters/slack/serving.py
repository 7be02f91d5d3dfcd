"""The Slack app at work: over HTTP or in Socket Mode, until a signal says stop."""

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from adapters.slack.app import FINISH_SECONDS, SlackBot, opened
from adapters.slack.clients import Forwarding
from adapters.slack.configured import Mode, require
from adapters.slack.socket_mode import SocketMode
from adapters.slack.web import web_app
from bot.faults import SettingsError
from bot.logs import open_log
from bot.settings import Settings


def run(settings: Settings, mode: Mode, *, guides: Path | None = None) -> None:
    """Run the app in a loop of its own, the fast one where there is one. Raises Fault."""
    with asyncio.Runner(loop_factory=_fast_loop()) as runner:
        runner.run(serve(settings, mode, guides=guides))


def _fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        from uvloop import new_event_loop  # noqa: PLC0415 (there is none on Windows)
    except ImportError:
        return None
    return new_event_loop


async def serve(settings: Settings, mode: Mode, *, guides: Path | None = None) -> None:
    """Run until a signal says stop. Raises Fault."""
    require(settings, mode)
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    log = open_log(sys.stderr)
    logging.basicConfig(level=logging.WARNING, handlers=[Forwarding(log)])  # what libraries say goes nowhere else
    async with opened(settings, log, guides=guides) as bot:
        await bot.prepare()
        async with bot.at_work():
            await (_serve_http(bot, stop) if mode is Mode.HTTP else _serve_socket(bot, stop))


async def _serve_http(bot: SlackBot, stop: asyncio.Event) -> None:
    secret = bot.settings.slack_signing_secret
    app = web_app(
        bot.app,
        secret=secret.get_secret_value() if secret else "",
        ready=bot.lacking,
        metrics=bot.desk.metrics,
        installable=bot.installable,
    )
    with _listening(bot.settings) as listening:
        bot.desk.journal.info("listening", port=bot.settings.port)
        await served(app, listening, stop)


async def _serve_socket(bot: SlackBot, stop: asyncio.Event) -> None:
    token = bot.settings.slack_app_token
    line = SocketMode(
        bot.app,
        token.get_secret_value() if token else "",
        bot.clients,
        metrics=bot.desk.metrics,
        log=bot.desk.journal,
        logger=bot.logger,
    )
    await line.run(stop)


async def served(app: Starlette, listening: socket.socket, stop: asyncio.Event) -> None:
    """Serve on a socket until told to stop, and answer what was asked until then."""
    config = uvicorn.Config(
        app,
        http="httptools",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=int(FINISH_SECONDS),
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    server.should_exit = True
    await serving


class _Server(uvicorn.Server):
    """uvicorn, which leaves the signals to the app: it would end the process before its errands are done."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextmanager
def _listening(settings: Settings) -> Iterator[socket.socket]:
    try:
        listening = socket.create_server((settings.host, settings.port), backlog=2048)
    except OSError as error:
        message = f"Nothing can listen on {settings.host}:{settings.port} ({type(error).__name__}). Set HOST or PORT."
        raise SettingsError(message) from None
    with listening:
        yield listening
