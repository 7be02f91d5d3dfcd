"""The whole way to a plan by the real process, killed on the way: from the command, a message, the direct messages."""

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.discord.loopback import Call, Loopback
from tests.adapters.discord.objects import dm_channel
from tests.adapters.discord.process import (
    button,
    by_interaction,
    press,
    private,
    ready,
    running,
    said_in,
    says,
    slash,
    to_ada,
    used_on,
)

OFFER = "150k base, 36k RSU over 4 years, 33k bonus"
EPHEMERAL = 1 << 6
UPDATES_LATER = 6
Event = dict[str, Any]


def command(discord: Loopback) -> Event:
    """`/negotiate start` with all that is known."""
    place = {"company": "Ally", "role": "Security Engineer", "region": "Charlotte"}
    return slash(discord, "start", **place, offer=OFFER)


def on_a_message(discord: Loopback) -> Event:
    """The command on the message of somebody else."""
    return used_on(discord, f"They offer {OFFER} as security engineer at Ally in Charlotte")


def directly(discord: Loopback) -> Event:
    """The offer pasted into the direct messages."""
    return private(f"Ally, security engineer, Charlotte, {OFFER}", discord.next_id())


@pytest.mark.parametrize("begin", [command, on_a_message, directly])
async def test_a_killed_process_loses_nothing_on_the_way_to_a_plan(
    discord: Loopback, database: str, tmp_path: Path, begin: Callable[[Loopback], Event]
) -> None:
    """The first answer comes from one process, the plan from another; only the person sees any of it."""
    alone = begin is directly
    shown = to_ada if alone else by_interaction
    async with running(discord, database, tmp_path) as bot:
        await ready(discord)
        await discord.dispatch(begin(discord))
        await discord.until(says("Which level", shown))
        await asyncio.sleep(0.5)  # until it is noted as sent; killed before, it would be sent again
        await bot.stop(signal.SIGKILL)
    async with running(discord, database, tmp_path) as bot:
        await ready(discord, 2)
        level = button(shown(discord), "Security Engineer")
        await discord.dispatch(press(discord, level, place="dm" if alone else "server"))
        await discord.until(says("another offer", by_interaction))
        no = private("no other offers", discord.next_id()) if alone else said_in(discord, "no other offers")
        await discord.dispatch(no)
        await discord.until(says("Your plan", shown))
        await discord.until(says("All in one conversation", shown))
        assert await bot.stop() == 0
    assert [call.where for call in discord.calls if seen_by_others(call, alone=alone)] == []
    assert not [word for word in ("150k", "150,000", "Ally", "Charlotte") if word in bot.output.read_text()]


def seen_by_others(call: Call, *, alone: bool) -> bool:
    """Whether a call shows words or "thinking" where more than the two of us read; in direct messages nothing does."""
    if call.method != "POST" or not {"messages", "callback", "webhooks"} & set(call.path.split("/")):
        return False
    if "channels" in call.path:
        return f"/channels/{dm_channel('ada')}/" not in call.path
    shown = call.body.get("data") or {} if "callback" in call.path else call.body
    changes_only = "callback" in call.path and call.body["type"] == UPDATES_LATER
    return not (alone or changes_only or shown.get("flags", 0) & EPHEMERAL)
