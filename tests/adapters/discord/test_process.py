"""`negotiate discord` as it runs: over real sockets to a Discord of this machine, killed, cut off and refused."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from bot.crypto import new_key
from tests.adapters.discord.linting import BUTTON, DISPLAY, walked
from tests.adapters.discord.loopback import TOKEN, Call, Loopback
from tests.adapters.discord.objects import dm_channel, message_object, user
from tests.adapters.discord.samples import CHANNEL, PEOPLE, interaction
from tests.store.databases import database, empty_database

__all__ = ["database", "empty_database"]

ADA: Final = PEOPLE["ada"]
KEYS: Final = new_key()
OFFER: Final = "Ally, security engineer, Charlotte, 150k base, 36k RSU over 4 years, 33k bonus, no other offer"


@dataclass
class Running:
    """The process, and where its output goes."""

    process: asyncio.subprocess.Process
    output: Path

    async def stop(self, number: int = signal.SIGTERM) -> int:
        """Signal it and wait; its exit code."""
        if self.process.returncode is None:
            self.process.send_signal(number)
        return await asyncio.wait_for(self.process.wait(), 15)


@asynccontextmanager
async def running(discord: Loopback, url: str, folder: Path, token: str = TOKEN) -> AsyncIterator[Running]:
    """`negotiate discord` against the server; whatever happens, it does not outlive the test."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "DATABASE_URL": url,
        "ENCRYPTION_KEYS": KEYS,
        "DISCORD_TOKEN": token,
        "DISCORD_API_URL": discord.base,
    }
    output = folder / "output.txt"
    with output.open("ab") as stream:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-W", "ignore", "-m", "bot", "discord", stdout=stream, stderr=stream, env=environment
        )
    try:
        yield Running(process, output)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    """A Discord of this machine, whose rules nothing broke by the end."""
    async with Loopback() as server:
        yield server
    assert server.faults == []


def private(text: str, number: int) -> dict[str, Any]:
    """A direct message of ada's."""
    channel = dm_channel("ada")
    written = {"content": text, "author": user(ADA, "ada"), "channel_type": 1}
    return {"t": "MESSAGE_CREATE", "d": message_object(str(number), channel) | written}


def words(calls: list[Call]) -> str:
    """All that the person could read in these calls."""
    shown: list[str] = []
    for call in calls:
        body = call.body if isinstance(call.body, dict) else {}
        data = body.get("data") or body
        shown.append(str(data.get("content") or ""))
        shown += [part["content"] for part in walked(data.get("components")) if part["type"] == DISPLAY]
    return "\n".join(shown)


def to_ada(discord: Loopback) -> list[Call]:
    """What was posted into the direct messages."""
    return discord.of("channels", dm_channel("ada"), "messages")


def says(part: str, calls: Callable[[Loopback], list[Call]] = to_ada) -> Callable[[Loopback], bool]:
    """Whether a text was shown yet."""
    return lambda server: part in words(calls(server))


async def ready(discord: Loopback, times: int = 1) -> None:
    """Wait until the bot listens."""
    await discord.until(lambda server: server.identified + server.resumed >= times)


async def test_from_hello_to_a_plan_by_direct_message(discord: Loopback, database: str, tmp_path: Path) -> None:
    """The bot logs in, registers its commands once, and answers a pasted offer with a plan in the same channel."""
    async with running(discord, database, tmp_path) as bot:
        await ready(discord)
        await discord.dispatch(private(OFFER, discord.next_id()))
        await discord.until(says("Charlotte"))
        await discord.dispatch(private("security engineer", discord.next_id()))
        await discord.until(says("What to ask for"))
        assert await bot.stop() == 0
    assert len(discord.of("commands")) == 1
    posted = [call for call in discord.calls if call.path.endswith("/messages")]
    assert {call.path.split("/")[2] for call in posted} == {dm_channel("ada")}
    assert not re.search(r"\b150[k,]|Ally|Charlotte", bot.output.read_text())


async def test_a_kill_loses_and_doubles_nothing(discord: Loopback, database: str, tmp_path: Path) -> None:
    """Killed between two messages, the next start goes on where it was; the commands are not registered again."""
    async with running(discord, database, tmp_path) as bot:
        await ready(discord)
        await discord.dispatch(private("Ally, security engineer", discord.next_id()))
        await discord.until(says("Where is the job?"))
        await asyncio.sleep(0.5)  # until it is noted as sent; killed before, it would be sent again
        await bot.stop(signal.SIGKILL)
    async with running(discord, database, tmp_path) as bot:
        await ready(discord, 2)
        number = discord.next_id()
        for _ in range(2):  # the same message, reported twice
            await discord.dispatch(private("Charlotte", number))
        await discord.until(says("$137,000"))
        await discord.dispatch(private("summary", discord.next_id()))
        await discord.until(says("Security Engineer at Ally Financial"))
        assert await bot.stop() == 0
    assert words(to_ada(discord)).count("Noted: Charlotte") == 1
    assert len(discord.of("commands")) == 1


async def test_a_command_in_a_server_is_seen_by_its_person_alone(
    discord: Loopback, database: str, tmp_path: Path
) -> None:
    """`/negotiate start` is acknowledged ephemerally at once, and everything after goes by that interaction."""
    async with running(discord, database, tmp_path):
        await ready(discord)
        await discord.dispatch(slash(discord, "start", company="Ally", role="Security Engineer", region="Charlotte"))
        first = await discord.until(lambda server: server.of("callback"))
        assert first[0].body["data"]["flags"] & 64
        shown = await discord.until(lambda server: server.of("webhooks", "@original"))
        here = next(c for c in walked(shown[0].body["components"]) if c["type"] == BUTTON)
        await discord.dispatch(press(discord, here["custom_id"]))
        await discord.until(says("$137,000", lambda server: server.of("webhooks")))
    assert not [call for call in discord.calls if call.path.endswith("/messages")]


async def test_a_cut_connection_is_resumed(discord: Loopback, database: str, tmp_path: Path) -> None:
    """What was said while the connection was cut is answered after the resume, without a new login."""
    async with running(discord, database, tmp_path):
        await ready(discord)
        await discord.drop()
        await discord.dispatch(private("Ally, security engineer, Charlotte", discord.next_id()))
        await discord.until(lambda server: server.resumed == 1)
        await discord.until(says("$137,000"))
    assert discord.identified == 1


async def test_refusals_are_waited_out(discord: Loopback, database: str, tmp_path: Path) -> None:
    """Too many requests, with and without the mark of Discord's own, and a fault of the server: the reply comes."""
    limited = {"message": "You are being rate limited.", "retry_after": 0.1, "global": False}
    async with running(discord, database, tmp_path):
        await ready(discord)
        discord.refuse("/messages", 429, limited, headers={"Via": "1.1 loopback", "Retry-After": "1"})
        await discord.dispatch(private("Ally, security engineer, Charlotte", discord.next_id()))
        await discord.until(says("$137,000"))
        discord.refuse("/messages", 502, times=1)
        await discord.dispatch(private("security engineer", discord.next_id()))
        await discord.until(lambda server: len(to_ada(server)) > 1)
    assert {429, 502} <= {call.status for call in discord.calls}


async def test_closed_direct_messages_wait_for_the_person(discord: Loopback, database: str, tmp_path: Path) -> None:
    """Nothing goes into a channel instead; what waits is shown at the person's next command, to them alone."""
    discord.closed_dms.add(dm_channel("ada"))
    async with running(discord, database, tmp_path) as bot:
        await ready(discord)
        await discord.dispatch(private("Ally, security engineer, Charlotte", discord.next_id()))
        await discord.until(lambda server: [call for call in server.calls if call.status == 403])
        await discord.dispatch(slash(discord, "summary", place="dm"))
        await discord.until(says("Security Engineer", lambda server: server.of("webhooks")))
        assert await bot.stop() == 0
    assert to_ada(discord) == []


async def test_a_wrong_token_is_one_sentence(discord: Loopback, database: str, tmp_path: Path) -> None:
    """The process ends with what to do, and the token is not repeated."""
    discord.refuse("/users/@me", 401, {"message": "401: Unauthorized", "code": 0})
    async with running(discord, database, tmp_path, token="wrong-token") as bot:  # noqa: S106 - it is refused
        assert await asyncio.wait_for(bot.process.wait(), 20) == 1
        said = bot.output.read_text().strip().splitlines()[-1]
    assert "DISCORD_TOKEN" in said
    assert "wrong-token" not in bot.output.read_text()


async def test_a_server_that_removed_the_bot_leaves_nothing(discord: Loopback, database: str, tmp_path: Path) -> None:
    """An outage keeps everything; a removal deletes what was kept for that server."""
    async with running(discord, database, tmp_path):
        await ready(discord)
        await discord.dispatch(slash(discord, "start", company="Ally", role="Security Engineer"))
        await discord.until(lambda server: server.of("webhooks", "@original"))
        guild_id = interaction(2, {})["d"]["guild_id"]
        await discord.dispatch({"t": "GUILD_DELETE", "d": {"id": guild_id, "unavailable": True}})
        await discord.dispatch({"t": "GUILD_DELETE", "d": {"id": guild_id}})
        await discord.until(lambda _: "removed from a server" in (tmp_path / "output.txt").read_text())
    assert (tmp_path / "output.txt").read_text().count("removed from a server") == 1


def slash(discord: Loopback, name: str, *, place: str = "server", **given: str) -> dict[str, Any]:
    """`/negotiate name` of ada's."""
    options = [{"name": key, "type": 3, "value": value} for key, value in given.items()]
    data = {"id": "1", "name": "negotiate", "type": 1, "options": [{"name": name, "type": 1, "options": options}]}
    return _now(discord, interaction(2, data), place)


def press(discord: Loopback, custom_id: str, *, place: str = "server") -> dict[str, Any]:
    """A press of ada's on a button of the bot's message."""
    shown = message_object(str(discord.next_id()), CHANNEL) | {"flags": 64}
    data = {"custom_id": custom_id, "component_type": BUTTON}
    return _now(discord, interaction(3, data, message=shown), place)


def _now(discord: Loopback, event: dict[str, Any], place: str) -> dict[str, Any]:
    """The interaction as of now, from a server's channel or from the direct messages."""
    body = event["d"]
    number = discord.next_id()
    body |= {"id": str(number), "token": f"tok{number}", "entitlements": [], "app_permissions": "0",
             "attachment_size_limit": 10_000_000}  # fmt: skip
    person = {"id": ADA, "username": "ada", "discriminator": "0", "global_name": None, "avatar": None}
    if place == "dm":
        for key in ("guild_id", "member"):
            body.pop(key)
        channel = dm_channel("ada")
        body |= {"user": person, "context": 1, "channel_id": channel, "channel": {"id": channel, "type": 1}}
        return event | {"d": body | {"authorizing_integration_owners": {"0": "0"}}}
    member = {"user": person, "roles": [], "permissions": "2048", "joined_at": "2026-01-01T00:00:00+00:00"}
    channel_here = {"id": body["channel_id"], "type": 0, "guild_id": body["guild_id"], "name": "offers"}
    body["member"] = member | {"deaf": False, "mute": False, "flags": 0}
    body["channel"] = channel_here | {"permissions": "2048"}
    return event
