"""What is private stays private, wherever the person talks; and only the person's own clicks count."""

import sqlite3
from contextlib import closing
from typing import Any

import discord

from tests.adapters.discord.test_journeys import OFFER, seen_by_others
from tests.adapters.discord.world import World, labels, press, raw, say, shown, text, world

START = {"company": "Ally", "role": "Security Engineer", "region": "Charlotte"}


async def test_a_start_says_who_can_read_it_and_goes_on_in_direct_messages(quick: str) -> None:
    """What was said in the server is known in the direct messages, and from then on it is one negotiation."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        assert "moderators" in text(*shown(begun))
        await press(here.alice, shown(begun), "In DM")
        assert "direct messages" in text(begun.response)
        assert "Ally" in text(*here.dm(here.alice))
        await here.restart()
        await here.alice.send_dm(OFFER)
        assert "$150,000" in text(*here.dm(here.alice))
        summary = await here.alice.slash(here.channel, "negotiate summary")
        assert "$150,000" in text(*shown(summary))
        assert seen_by_others(here) == []


async def test_another_negotiation_in_direct_messages_is_not_overwritten(quick: str) -> None:
    """Where one is under way there, each stays where it is."""
    async with world(quick) as here:
        await here.alice.send_dm("Stripe, software engineer")
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        await press(here.alice, shown(begun), "In DM")
        assert "stays here" in text(begun.response)
        assert "Stripe" in text(here.dm(here.alice)[-1])
        summary = await here.alice.slash(here.channel, "negotiate summary")
        assert "Ally" in text(*shown(summary))


async def test_closed_direct_messages_are_no_dead_end(quick: str) -> None:
    """The person is told, and goes on where only they see it."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        here.env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
        await press(here.alice, shown(begun), "In DM")
        assert "your direct messages are closed" in text(begun.response)
        assert "Security Engineer" in labels(begun.followups[-1])


async def test_a_private_thread_holds_the_negotiation(quick: str) -> None:
    """Others are not in it; mentions and buttons go on there, and who can read it is said."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        await press(here.alice, shown(begun), "In a private thread")
        [thread] = here.channel.threads
        assert "Moderators" in text(*thread.history(viewer=here.alice))
        await here.restart()
        await here.alice.send(thread, f"{here.mention} {OFFER}")
        assert "$150,000" in text(*thread.history(viewer=here.alice))
        pressed = await press(here.alice, thread.history(viewer=here.alice), "Security Engineer")
        assert not any(message.ephemeral for message in pressed.followups)
        assert all(message.is_system() and not message.components for message in seen_by_others(here))


async def test_where_the_bot_may_not_open_private_threads_none_is_offered(quick: str) -> None:
    """Nor is an open one ever made in its place."""
    async with world(quick) as here:
        denied = here.server.create_text_channel(
            "strict", overwrites={here.server.default_role: discord.PermissionOverwrite(create_private_threads=False)}
        )
        begun = await here.alice.slash(denied, "negotiate start")
        assert "In a private thread" not in labels(*shown(begun))


async def test_an_open_thread_is_never_made(quick: str) -> None:
    """Where a private one is refused, the person goes on unseen."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start")
        here.env.inject_error("POST", "/channels/*/threads", status=403, code=50013)
        await press(here.alice, shown(begun), "In a private thread")
        assert "only you see it" in text(begun.response)
        assert here.channel.threads == []


async def test_a_mention_is_answered_without_a_word_of_it(quick: str) -> None:
    """In the channel stands a button; what it opens is seen by the person alone."""
    async with world(quick) as here:
        theirs = await here.alice.send(here.channel, f"{here.mention} Ally security engineer, {OFFER}")
        answer = here.channel.last_message
        assert answer is not None
        assert not {"Ally", "150", "36"} & set(text(answer).split())
        await here.restart()
        opened = await press(here.alice, [answer], "Continue (only you see it)")
        assert opened.ephemeral
        assert "$150,000" in text(*shown(opened))
        assert [m.id for m in seen_by_others(here)] == [theirs.id, answer.id]


async def test_only_the_persons_own_clicks_count(quick: str) -> None:
    """Another person is refused kindly, and nothing changes."""
    async with world(quick) as here:
        await here.alice.send(here.channel, f"{here.mention} Ally security engineer, {OFFER}")
        answer = here.channel.last_message
        refused = await press(here.bob, [answer], "Continue (only you see it)")
        assert refused.ephemeral
        assert "somebody else's negotiation" in text(*shown(refused))
        assert "$150,000" not in text(*shown(refused))


async def test_another_person_gets_nothing_of_the_first(quick: str) -> None:
    """Suggestions, forms and summaries of one person know nothing of another's answers."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START, offer=OFFER)
        for name in ("summary", "plan", "why", "help", "privacy"):
            assert "Ally" not in text(*shown(await here.bob.slash(here.channel, f"negotiate {name}"))), name
        form = await here.bob.slash(here.channel, "negotiate offer")
        assert "Ally Financial" not in str(form.modal)
        assert await here.bob.autocomplete(here.channel, "negotiate offer", "region", "") == []


async def test_a_wrong_field_comes_back_in_the_form(quick: str) -> None:
    """The button opens the form with everything that was typed, after a restart too."""
    async with world(quick) as here:
        form = await here.alice.slash(here.channel, "negotiate offer")
        messages = shown(await here.alice.submit_modal(form, {"company": "Ally", "offer": "lots and lots"}))
        await here.restart()
        again = await press(here.alice, messages, "Open the form")
        assert again.modal is not None
        assert "lots and lots" in {label["component"].get("value") for label in again.modal["components"]}


async def test_a_command_is_given_in_words_too(quick: str) -> None:
    """Where nothing can be typed unseen, the modal takes commands."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        messages = shown(await say(here.alice, shown(begun), "summary"))
        assert "Charlotte" in text(*messages)
        assert all(message.ephemeral for message in messages)


async def test_a_card_is_posted_after_preview_and_confirm_only(quick: str) -> None:
    """The one thing that others see holds nothing of a person."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START, offer=OFFER)
        preview = await here.alice.slash(here.channel, "negotiate benchmarks", **START)
        assert all(message.ephemeral for message in shown(preview))
        assert seen_by_others(here) == []
        await here.restart()
        await press(here.alice, shown(preview), "Post it here")
        posted = seen_by_others(here)
        assert "Security Engineer" in text(*posted)
        assert "150,000" not in text(*posted)
        assert [c for message in posted for c in raw(message) if "custom_id" in c] == []


async def test_a_card_may_stay_unposted(quick: str) -> None:
    """Put away, it is seen by nobody."""
    async with world(quick) as here:
        preview = await here.alice.slash(here.channel, "negotiate benchmarks", **START)
        await press(here.alice, shown(preview), "Keep it to myself")
        assert seen_by_others(here) == []


async def test_everything_is_deleted_after_a_confirm(quick: str) -> None:
    """In the server as in the direct messages."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START)
        await here.alice.send_dm("Stripe, software engineer")
        asked = await here.alice.slash(here.channel, "negotiate forget-me")
        await press(here.alice, shown(asked), "Delete everything")
        assert "deleted" in text(asked.response)
        assert await stored(here) == 0


async def test_what_is_deleted_is_in_no_table_any_more(quick: str) -> None:
    """Neither threads, the move to the direct messages, shared reports nor what was still to be sent."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start", **START, offer=OFFER)
        await press(here.alice, await _shared(here), "Yes")
        await press(here.alice, shown(begun), "In a private thread")
        again = await here.alice.slash(here.channel, "negotiate start")
        await press(here.alice, shown(again), "In DM")
        here.env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
        await here.alice.send_dm("security engineer")
        assert rows(quick) > {"conversations", "turns", "surfaces", "team_reports"}
        here.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
        asked = await here.alice.slash(here.channel, "negotiate forget-me")
        await press(here.alice, shown(asked), "Delete everything")
        assert rows(quick) & {"conversations", "turns", "surfaces", "team_reports"} == set()
        assert await here.service.tenants("discord") == [f"discord:{here.server.id}"]  # the team's secret


async def _shared(here: World) -> list[Any]:
    return shown(await here.alice.slash(here.channel, "negotiate share"))


def rows(url: str) -> set[str]:
    """The tables of a SQLite file that hold anything."""
    with closing(sqlite3.connect(url.partition(":///")[2])) as held:
        tables = [name for (name,) in held.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name for name in tables if held.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone()}  # noqa: S608 - its own names


async def test_nothing_is_deleted_without_one(quick: str) -> None:
    """The other button keeps it all."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START)
        asked = await here.alice.slash(here.channel, "negotiate forget-me")
        await press(here.alice, shown(asked), "Keep it")
        assert await stored(here) == 1


async def test_the_record_comes_as_a_file_that_only_the_person_sees(quick: str) -> None:
    """Everything that is stored, from both places."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START)
        await here.alice.send_dm("Stripe, software engineer")
        given = await here.alice.slash(here.channel, "negotiate export")
        assert given.ephemeral
        assert given.response is not None
        [file] = given.response.attachments
        assert file.filename == "negotiate-export.json"
        content = (await file.read()).decode().lower()
        assert "ally" in content
        assert "stripe" in content
        assert content.count('"tenant": "discord:') == 2  # each once


async def test_forgetting_in_words_counts_everywhere_too(quick: str) -> None:
    """What is said of it is true: the server's negotiation is gone as well."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START)
        await here.alice.send_dm("forget me")
        assert "deleted" in text(here.dm(here.alice)[-1])
        assert await here.service.tenants("discord") == []


async def test_a_server_that_removes_the_bot_leaves_nothing(quick: str) -> None:
    """An outage is no removal; a removal deletes at once what was kept for the server, and nothing else."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START)
        await here.alice.send_dm("Stripe, software engineer")
        here.env.backend.emit("GUILD_DELETE", {"id": str(here.server.id), "unavailable": True})
        await here.env.settle()
        assert await stored(here) == 2
        here.env.backend.emit("GUILD_DELETE", {"id": str(here.server.id)})
        await here.env.settle()
        assert await stored(here) == 1


async def stored(here: World) -> int:
    """How many negotiations of alice are stored."""
    tenants = (f"discord:{here.server.id}", "discord:dm")
    return sum([len(await here.service.negotiations(tenant, str(here.alice.id))) for tenant in tenants])
