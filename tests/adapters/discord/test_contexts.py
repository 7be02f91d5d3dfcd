"""Where the bot is no member: group messages and servers in which only the person has it; and its direct messages."""

from typing import Any

import pytest

from bot.lookups import TEAMLESS
from tests.adapters.discord.linting import BUTTON
from tests.adapters.discord.test_journeys import OFFER, seen_by_others
from tests.adapters.discord.test_private import START
from tests.adapters.discord.world import World, clicked, crafted, labels, raw, shown, text, used, world


def alone(here: World, place: str) -> dict[str, Any]:
    """The fields of an interaction of alice's where only she has the bot."""
    fields: dict[str, Any] = {"authorizing_integration_owners": {"1": str(here.alice.id)}}
    if place == "foreign server":
        return fields
    person = {"id": str(here.alice.id), "username": "alice", "discriminator": "0", "avatar": None, "global_name": None}
    friends = [person | {"id": str(here.bob.id), "username": "bob"}]
    group = {
        "id": "77",
        "type": 3,
        "name": "friends",
        "icon": None,
        "owner_id": str(here.bob.id),
        "recipients": friends,
    }
    return fields | {"context": 2, "guild_id": None, "member": None, "user": person, "channel": group}


@pytest.mark.parametrize("place", ["group", "foreign server"])
async def test_where_only_the_person_has_the_bot_everything_is_theirs_alone(quick: str, place: str) -> None:
    """From the command to a plan by buttons: ephemeral, five follow-ups at most, kept with the direct messages."""
    async with world(quick) as here:
        fields = alone(here, place)
        begun = await crafted(here, 2, used("start", **START, offer=OFFER), fields)
        assert {"In DM", "Continue here"} <= set(labels(*shown(begun)))
        assert "In a private thread" not in labels(*shown(begun))
        answered = await crafted(here, 3, *clicked(here, shown(begun)[-1], "Security Engineer", fields))
        planned = await crafted(here, 3, *clicked(here, answered.followups[-1], "Skip", fields))
        assert "Your plan" in text(*planned.followups)
        for result in (begun, answered, planned):
            assert all(message.ephemeral for message in shown(result))
            assert len(result.followups) <= 5
        assert await here.service.tenants("discord") == sorted(TEAMLESS)
        assert here.exposed() == []
        assert seen_by_others(here) == []
        await here.alice.send_dm("summary")
        assert "$150,000" in text(here.dm(here.alice)[-1])


async def test_a_thread_is_refused_where_the_bot_is_no_member(quick: str) -> None:
    """An old panel's button included."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start")
        data, changes = clicked(here, begun.response, "In a private thread", alone(here, "foreign server"))  # type: ignore[arg-type]
        await crafted(here, 3, data, changes)
        assert here.channel.threads == []
        assert "only you see it" in text(begun.response)


async def test_commands_work_in_the_direct_messages_too(quick: str) -> None:
    """With their options and suggestions; the answers stay there, as messages, and no place is offered."""
    async with world(quick) as here:
        await here.alice.send_dm("hello")
        begun = await here.alice.user.slash("negotiate start", **START, offer=OFFER)
        assert "$150,000" in text(*shown(begun))
        assert not any(message.ephemeral for message in shown(begun))
        assert "In DM" not in labels(*shown(begun))
        found = await here.alice.user.autocomplete("negotiate start", "region", "char")
        assert [choice["value"] for choice in found][:1] == ["Charlotte, NC"]
        form = await here.alice.user.slash("negotiate offer")
        assert form.modal is not None
        preview = await here.alice.user.slash("negotiate benchmarks", **START)
        assert "Post it here" not in labels(*shown(preview))
        assert [c for message in shown(preview) for c in raw(message) if c["type"] == BUTTON] == []
