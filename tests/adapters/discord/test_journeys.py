"""Whole negotiations, from each way in to a plan, with a restart in between; nobody else ever sees anything of them."""

from typing import Any

import discord
from simcord.backend.access import can_access_channel

from tests.adapters.discord.linting import BUTTON, message_faults
from tests.adapters.discord.world import World, press, raw, say, shown, text, world

OFFER = "150k base, 36k RSU over 4 years, 22% bonus"


def seen_by_others(here: World) -> list[Any]:
    """What bob sees in the channel and in those of its threads that he may open."""
    open_to_bob = [thread for thread in here.channel.threads if can_access_channel(here.env, thread.id, here.bob)]
    return [m for channel in (here.channel, *open_to_bob) for m in channel.history(viewer=here.bob)]


async def test_from_the_command_to_the_plan(database: str) -> None:
    """`/negotiate start`, a form, buttons and words lead to a plan that only the person sees, whatever is restarted."""
    async with world(database) as here:
        begun = await here.alice.slash(
            here.channel, "negotiate start", company="Ally", role="Security Engineer", region="Charlotte"
        )
        assert begun.ephemeral
        await here.restart()
        form = await here.alice.slash(here.channel, "negotiate offer")
        messages = shown(await here.alice.submit_modal(form, {"offer": OFFER}))
        messages = shown(await press(here.alice, messages, "Security Engineer"))
        await here.restart()
        messages = shown(await say(here.alice, messages, "no other offers"))
        assert "Your plan" in text(*messages)
        assert all(message.ephemeral for message in messages)
        assert [fault for message in messages for fault in message_faults({"components": message.components})] == []
        assert seen_by_others(here) == []
        assert here.private() == []


async def test_from_a_direct_message_to_the_plan(database: str) -> None:
    """An offer written to the bot is answered there, and every answer leads on to the plan."""
    async with world(database) as here:
        await here.alice.send_dm(f"Ally, security engineer, Charlotte, {OFFER}")
        await here.restart()
        await press(here.alice.user, here.dm(here.alice), "Security Engineer")
        await here.alice.send_dm("no other offers")
        assert "Your plan" in text(*here.dm(here.alice))
        assert seen_by_others(here) == []
        assert here.private() == []


async def test_from_a_message_to_the_plan(database: str) -> None:
    """The command on a message takes in what it says, and goes on where only the person sees it."""
    async with world(database) as here:
        theirs = await here.bob.send(here.channel, f"They offer me {OFFER} as security engineer at Ally in Charlotte")
        messages = shown(await here.alice.context_menu(here.channel, "Negotiate this offer", theirs))
        messages = shown(await press(here.alice, messages, "Security Engineer"))
        await here.restart()
        messages = shown(await say(here.alice, messages, "no other offers"))
        assert "Your plan" in text(*messages)
        assert [message.id for message in seen_by_others(here)] == [theirs.id]


async def test_an_answered_question_is_marked_and_can_be_answered_anew(quick: str) -> None:
    """The answer is marked in place; the other answers stay, and one pressed later corrects it."""
    async with world(quick) as here:
        begun = await here.alice.slash(
            here.channel, "negotiate start", company="Ally", role="Security Engineer", region="Charlotte"
        )
        await press(here.alice, shown(begun), "Security Engineer")
        buttons = [c for c in raw(begun.followups[-1]) if c["type"] == BUTTON and "level=" in c["custom_id"]]
        styles = {button["label"]: button["style"] for button in buttons}
        assert styles["Security Engineer"] == discord.ButtonStyle.success.value
        assert styles["Senior Security Engineer"] == discord.ButtonStyle.secondary.value
        await here.restart()
        corrected = shown(await press(here.alice, shown(begun), "Senior Security Engineer"))
        assert "Senior Security Engineer" in text(*corrected)
