"""Socket Mode: it comes back by itself, acknowledges what nobody can use, and finishes what it holds."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from adapters.slack.configured import Mode
from adapters.slack.serving import serve
from bot.faults import SettingsError
from tests.adapters.slack.running import World, running, settings
from tests.adapters.slack.socket_server import SocketServer
from tests.adapters.slack.test_http import rename
from tests.adapters.slack.web_api import Fault, WebApi, serving
from tests.store.databases import make_tables, sqlite_url


@pytest.fixture
async def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A SQLite file with its tables."""
    url = sqlite_url(tmp_path_factory.mktemp("socket"))
    await make_tables(url)
    return url


@pytest.fixture
async def world(database: str) -> AsyncIterator[World]:
    """A running app in Socket Mode, whose patience with a dead connection is short."""
    async with running(database, "socket") as running_app:
        yield running_app


def sockets_of(world: World) -> SocketServer:
    """The Slack end of the connection."""
    assert world.sockets is not None
    return world.sockets


async def answers(world: World, text: str) -> None:
    """The app takes something in and answers it."""
    somebody = world.person()
    root = await somebody.says(text)
    await world.settled()
    assert len(somebody.thread(root)) == 1


async def test_it_moves_to_a_new_connection_when_slack_asks(world: World) -> None:
    """Slack renews connections every few hours."""
    await answers(world, "Ally, security engineer")
    await sockets_of(world).ask_to_reconnect()
    await answers(world, "Sophos, product manager")
    assert sockets_of(world).opened == 2


async def test_it_comes_back_when_the_connection_breaks(world: World) -> None:
    """Without a word of Slack's."""
    await answers(world, "Ally, security engineer")
    await sockets_of(world).hang_up()
    await answers(world, "Sophos, product manager")


async def test_it_comes_back_when_slack_was_away(world: World) -> None:
    """The address for a new connection is refused for a while; the watchdog does not give up."""
    await answers(world, "Ally, security engineer")
    world.api.fail("apps.connections.open", *[Fault(error="internal_error")] * 4)
    await sockets_of(world).hang_up()
    await answers(world, "Sophos, product manager")


async def test_a_connection_that_is_up_and_dead_is_replaced(database: str) -> None:
    """Nothing comes back by it, not even the answer to a ping."""
    async with running(database, "socket") as world:
        sockets = sockets_of(world)
        await sockets.connected.wait()
        sockets.deaf = True
        await sockets.connections[-1].send_json({"type": "disconnect", "reason": "warning"})
        sockets.connected.clear()
        await asyncio.wait_for(sockets.connected.wait(), 20)
        sockets.deaf = False
        sockets.connected.clear()
        await asyncio.wait_for(sockets.connected.wait(), 20)
        await answers(world, "Ally, security engineer")


async def test_what_nobody_can_use_is_acknowledged(world: World) -> None:
    """Otherwise Slack would repeat it, and tell the person that the app does not answer."""
    for payload in ({"type": "something_new"}, {}, {"type": "event_callback", "event": None}):
        assert (await world.line.event(payload)).status == 200
    assert (await world.line.act({"type": "block_actions", "actions": []})).status == 200
    assert (await world.line.command({"command": "/other"})).status == 200


async def test_what_was_not_saved_is_not_acknowledged(world: World, database: str) -> None:
    """So that Slack delivers it again; then it is taken in."""
    await rename(database, "turns", "elsewhere")
    sockets_of(world).seconds = 1.0
    somebody = world.person()
    root = await somebody.says("Ally, security engineer")
    assert (await somebody.again()).status is None
    await rename(database, "elsewhere", "turns")
    assert (await somebody.again()).status == 200
    await world.settled()
    assert len(somebody.thread(root)) == 1


async def test_a_stop_finishes_what_it_holds(database: str) -> None:
    """What was acknowledged is answered before the app ends, however slow Slack is."""
    api = WebApi()
    async with running(database, "socket", api) as world:
        api.fail("chat.postMessage", Fault(seconds=0.7))
        somebody = world.person()
        root = await somebody.says("Ally, security engineer")
    assert len(somebody.thread(root)) == 1
    assert '"unfinished": 0' in world.log.getvalue()


async def test_a_wrong_token_is_said_at_the_start(database: str) -> None:
    """In words, before anything waits for a connection that never comes."""
    async with serving(WebApi()) as api:
        with pytest.raises(SettingsError, match="SLACK_APP_TOKEN: invalid_auth"):
            await serve(settings(database, api, slack_app_token=SecretStr("xapp-other")), Mode.SOCKET)
        with pytest.raises(SettingsError, match="SLACK_BOT_TOKEN: invalid_auth"):
            await serve(settings(database, api, slack_bot_token=SecretStr("xoxb-other")), Mode.SOCKET)
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().remove_signal_handler(15)
            asyncio.get_running_loop().remove_signal_handler(2)
