"""What was never meant to arrive: forged buttons, harmful words, strange hands. Nothing breaks, nothing leaks."""

import json
from typing import Any

import discord
import pytest
from simcord.backend.serializers import message_payload

from tests.adapters.discord.linting import message_faults
from tests.adapters.discord.samples import Discord
from tests.adapters.discord.test_journeys import OFFER, seen_by_others
from tests.adapters.discord.test_private import START
from tests.adapters.discord.world import World, clicked, crafted, labels, press, say, shown, text, world
from tests.adapters.replies import HARM

FORGED = (
    "n:{me}:0:1:no-such-slot=1",
    "n:{me}:0:1:level=~deadbeefdeadbeef",
    "n:{me}:0:1:level=" + "\U0001f600" * 60,
    "n:{me}:0:1:level=",
    "n:{me}:99:1:level=Security Engineer",
    "n:{me}:\U0001f600:1:region=nowhere",
    "n:{me}:0:1:correct=../../etc/passwd",
    "n:{me}:0:1:@do=no such command",
    "n:{me}:0:1:@do=",
    "n:{me}:0:1:@nothing=1",
    "n:{me}:0:1:@form=no-such-form",
    "n:{me}:0:1:@more=99~0",
    "n:{me}:0:1:@more=",
    "n:{me}:0:1:@data=everything",
    "n:{me}:0:1:@place=the moon",
    "n:{me}:0:1:@post=<@1> 150k at Nowhere",
    "n:{me}:0:1:@seen=",
    "n:{other}:0:1:level=Security Engineer",
    "n::0:1:level=Security Engineer",
    "n:\u0661\u0662:0:1:level=Security Engineer",
)


@pytest.mark.parametrize("held", FORGED)
async def test_a_forged_button_is_answered_calmly(quick: str, held: str) -> None:
    """Whatever a custom id says: an answer that the person alone sees, no fault, and what was known stays."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        data, changes = clicked(here, begun.followups[-1], "Security Engineer", {})
        forged = held.format(me=here.alice.id, other=here.bob.id)[:100]
        changes = json.loads(json.dumps(changes).replace(json.dumps(data["custom_id"]), json.dumps(forged)))
        calls = len(here.env.http_requests)
        result = await crafted(here, 3, {**data, "custom_id": forged}, changes)
        assert here.env.http_requests[calls].path.endswith("/callback")
        assert "Something went wrong" not in text(*shown(result))
        assert '"fault"' not in here.log.getvalue()
        summary = text(*shown(await here.alice.slash(here.channel, "negotiate summary")))
        assert "Charlotte" in summary
        assert here.exposed() == []
        assert seen_by_others(here) == []


@pytest.mark.parametrize("harm", HARM)
async def test_harmful_words_are_obeyed_nowhere(quick: str, harm: str) -> None:
    """In an option, in an offer, in a form and in a direct message they are words."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", company=harm[:90], role=harm[:90], offer=harm)
        await here.alice.slash(here.channel, "negotiate benchmarks", company=harm[:90])
        form = await here.alice.slash(here.channel, "negotiate offer", region=harm[:90])
        await here.alice.submit_modal(form, {"offer": harm, "others": harm})
        await here.alice.send_dm(harm)
        await here.alice.slash(here.channel, "negotiate summary")
        assert [found for payload in outgoing(here) for found in Discord().live(payload)] == []
        assert here.exposed() == []


async def test_a_very_long_paste_is_read_and_answered(quick: str) -> None:
    """As many characters as a message and a modal hold, and as a subscriber's message does."""
    async with world(quick) as here:
        paste = ("We are delighted to offer you the position. " * 100)[:3_900] + f"\nAlly, Charlotte: {OFFER}"
        await here.alice.send_dm(paste[-2_000:])
        assert "$150,000" in text(*here.dm(here.alice))
        first = here.dm(here.alice)[0]
        body = dict(message_payload(here.env.backend, here.env.backend.get_message(first.channel.id, first.id)))
        here.env.backend.emit(
            "MESSAGE_UPDATE", {**body, "content": paste, "edited_timestamp": "2026-03-02T09:00:00+00:00"}
        )
        await here.env.settle()
        begun = await here.alice.slash(here.channel, "negotiate start", company="Ally")
        messages = shown(await say(here.alice, shown(begun), paste))
        assert "$150,000" in text(*messages)
        assert [fault for payload in outgoing(here) for fault in message_faults(payload)] == []


async def test_a_moderators_hands_are_kept_off_a_private_thread(quick: str) -> None:
    """Who may read a thread may not answer in it for its person."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        await press(here.alice, shown(begun), "In a private thread")
        [thread] = here.channel.threads
        before = await here.service.load(*tenant_and_key(here))
        role = here.server.create_role("moderators", permissions=discord.Permissions(manage_threads=True))
        moderator = here.server.add_member(here.env.create_user("mod"), roles=[role])
        for label in ("Security Engineer", "Answer in words", "Open the form", "Skip"):
            refused = await press(moderator, thread.history(viewer=here.alice), label)
            assert refused.ephemeral
            assert "somebody else's" in text(*shown(refused))
        assert await here.service.load(*tenant_and_key(here)) == before


async def test_a_card_that_was_not_found_can_not_be_posted(quick: str) -> None:
    """It quotes what the person typed, perhaps an offer."""
    async with world(quick) as here:
        asked = await here.alice.slash(here.channel, "negotiate benchmarks", company="150k from Nowhere")
        assert "Post it here" not in labels(*shown(asked))
        assert all(message.ephemeral for message in shown(asked))


async def test_every_command_and_what_it_offers_stays_unseen(quick: str) -> None:
    """Each sub-command and each of its buttons, pressed: nothing of it reaches the channel."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START, offer=OFFER)
        for name in ("start", "plan", "share", "why", "summary", "export", "privacy", "help", "forget-me"):
            messages = shown(await here.alice.slash(here.channel, f"negotiate {name}"))
            assert all(message.ephemeral for message in messages), name
            for label in set(labels(messages[-1])) - {"In a private thread", "In DM", "Delete everything"}:
                await press(here.alice, messages[-1:], label)
        assert here.exposed() == []
        assert seen_by_others(here) == []


def outgoing(here: World) -> list[dict[str, Any]]:
    """The messages that the bot sent or changed."""
    bodies = [call.json for call in here.env.http_requests if isinstance(call.json, dict)]
    bodies = [body.get("data") or body if "type" in body else body for body in bodies]
    return [body for body in bodies if body.get("components") and "custom_id" not in body]


def tenant_and_key(here: World) -> tuple[str, str]:
    """Alice's negotiation in the server."""
    tenant = f"discord:{here.server.id}"
    return tenant, f"{tenant}:{here.alice.id}:private"
