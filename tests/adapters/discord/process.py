"""`negotiate discord` as a process of its own against a Discord of this machine, and what ada does there."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.crypto import new_key
from tests.adapters.discord.linting import BUTTON, DISPLAY, walked
from tests.adapters.discord.loopback import TOKEN, Call, Loopback
from tests.adapters.discord.objects import dm_channel, message_object, user
from tests.adapters.discord.samples import CHANNEL, PEOPLE, interaction

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


def slash(discord: Loopback, name: str, *, place: str = "server", **given: str) -> dict[str, Any]:
    """`/negotiate name` of ada's."""
    options = [{"name": key, "type": 3, "value": value} for key, value in given.items()]
    data = {"id": "1", "name": "negotiate", "type": 1, "options": [{"name": name, "type": 1, "options": options}]}
    return _now(discord, interaction(2, data), place)


def press(discord: Loopback, custom_id: str, *, place: str = "server") -> dict[str, Any]:
    """A press of ada's on a button of the bot's message."""
    pressed = {"type": BUTTON, "id": 3, "style": 2, "label": "Press me", "custom_id": custom_id}
    card = {"type": 17, "id": 1, "components": [{"type": 1, "id": 2, "components": [pressed]}]}
    flags = (1 << 15) | (64 if place == "server" else 0)
    shown = message_object(str(discord.next_id()), CHANNEL) | {"flags": flags, "components": [card]}
    data = {"custom_id": custom_id, "component_type": BUTTON, "id": 3}
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


def used_on(discord: Loopback, text: str) -> dict[str, Any]:
    """The message command, used by ada on a message of bob's."""
    number = str(discord.next_id())
    theirs = message_object(number, CHANNEL) | {"content": text, "author": user(PEOPLE["bob"], "bob")}
    data = {"id": "2", "name": "Negotiate this offer", "type": 3, "target_id": number}
    return _now(discord, interaction(2, data | {"resolved": {"messages": {number: theirs}}}), "server")


def said_in(discord: Loopback, words: str) -> dict[str, Any]:
    """The modal for a few words, sent by ada."""
    typed = {"type": 4, "id": 2, "custom_id": "said", "value": words}
    data = {"custom_id": f"n:{ADA}::0:@say=", "components": [{"type": 18, "id": 1, "component": typed}]}
    return _now(discord, interaction(5, data), "server")


def button(calls: list[Call], label: str) -> str:
    """The custom id of the newest button of this label."""
    shown = [part for call in calls for part in walked((call.body or {}).get("components"))]
    return str([part["custom_id"] for part in shown if part["type"] == BUTTON and part["label"] == label][-1])


def by_interaction(discord: Loopback) -> list[Call]:
    """What was shown to ada alone."""
    return discord.of("webhooks")
