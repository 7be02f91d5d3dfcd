"""The app at work against the local Slack, in this process."""

import asyncio
import io
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import aiohttp
from pydantic import SecretStr

from adapters.slack.app import SlackBot, opened
from adapters.slack.configured import Mode
from adapters.slack.serving import served
from adapters.slack.socket_mode import SocketMode
from adapters.slack.web import web_app
from bot.crypto import new_key
from bot.logs import open_log
from bot.settings import Settings
from tests.adapters.slack.lines import SECRET, HttpLine, Line, SocketLine
from tests.adapters.slack.people import Somebody
from tests.adapters.slack.socket_server import SocketServer, listening
from tests.adapters.slack.web_api import WebApi, serving

Transport = Literal["http", "socket"]
KEY = new_key()


@dataclass
class World:
    """A running app, the Slack around it, and its log."""

    api: WebApi
    bot: SlackBot
    line: Line
    url: str = ""
    sockets: SocketServer | None = None
    log: io.StringIO = field(default_factory=io.StringIO)
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    people: dict[str, Somebody] = field(default_factory=dict)

    def person(self, user: str = "U0001", team: str = "T0001") -> Somebody:
        """A user of the workspace, always the same one for an id."""
        return self.people.setdefault(f"{team}{user}", Somebody(self.api, self.line, user, team))

    async def settled(self) -> None:
        """Wait until everything that was taken in is answered."""
        assert await self.bot.errands.finish(30) == 0

    def check(self) -> None:
        """Nothing that Slack would not have taken, and nothing private outside of direct messages."""
        assert self.api.complaints == []
        for call in self.api.called("chat.postMessage"):
            assert call["channel"].startswith("D"), call


def settings(database: str, api: WebApi, **more: object) -> Settings:
    """The settings of an app in one workspace."""
    one: dict[str, object] = {
        "database_url": SecretStr(database.replace("+aiosqlite", "").replace("+asyncpg", "")),
        "encryption_keys": SecretStr(KEY),
        "slack_bot_token": SecretStr("xoxb-one"),
        "slack_signing_secret": SecretStr(SECRET),
        "slack_app_token": SecretStr("xapp-one"),
        "slack_api_url": f"{api.url}/api/",
    }
    return Settings(**(one | more))  # type: ignore[arg-type]


@asynccontextmanager
async def running(
    database: str, transport: Transport = "http", api: WebApi | None = None, guides: Path | None = None, **more: object
) -> AsyncIterator[World]:
    """The app over a database, reached in one of the two ways."""
    async with AsyncExitStack() as stack:
        around = await stack.enter_async_context(serving(api or WebApi()))
        log = io.StringIO()
        bot = await stack.enter_async_context(
            opened(settings(database, around, **more), open_log(log), guides=guides, pace=0.0)
        )
        await bot.prepare()
        await stack.enter_async_context(bot.at_work())
        if transport == "http":
            yield await _over_http(stack, around, bot, log)
        else:
            yield await _over_socket(stack, around, bot, log)


async def _over_http(stack: AsyncExitStack, api: WebApi, bot: SlackBot, log: io.StringIO) -> World:
    session = await stack.enter_async_context(aiohttp.ClientSession())
    place = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
    url = "http://{}:{}".format(*place.getsockname())
    world = World(api, bot, HttpLine(session, url), url=url, log=log)
    app = web_app(bot.app, secret=SECRET, ready=bot.lacking, metrics=bot.desk.metrics, installable=bot.installable)
    await _beside(stack, world, served(app, place, world.stop))
    return world


async def _over_socket(stack: AsyncExitStack, api: WebApi, bot: SlackBot, log: io.StringIO) -> World:
    server = await stack.enter_async_context(listening())
    api.socket_url = server.url
    world = World(api, bot, SocketLine(server), sockets=server, log=log)
    line = SocketMode(
        bot.app, "xapp-one", bot.clients, metrics=bot.desk.metrics, log=bot.desk.journal, logger=bot.logger,
        grace=0.6, ping=0.2,
    )  # fmt: skip
    await _beside(stack, world, line.run(world.stop))
    return world


async def _beside(stack: AsyncExitStack, world: World, serving_: object) -> None:
    task = asyncio.ensure_future(serving_)  # type: ignore[call-overload]

    async def end() -> None:
        world.stop.set()
        await task

    stack.push_async_callback(end)


__all__ = ["Mode", "Transport", "World", "running", "settings"]
