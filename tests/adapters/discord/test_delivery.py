"""What is committed reaches the person, once, where only they see it, whatever Discord does; and faults are told."""

from datetime import date

import pytest

from adapters.discord.commands import Tongues
from adapters.discord.registering import digest_of
from adapters.discord.tongues import DESCRIPTIONS, NAMES
from bot.conversation.engine import step
from bot.conversation.events import Action, Event
from bot.conversation.parts import Chart, Reply, Text
from bot.conversation.state import State
from bot.faults import StoreUnavailableError
from bot.guides.model import Library
from bot.outbox import Delivery
from bot.service import Outcome, Send, Service
from tests.adapters.discord.linting import message_faults
from tests.adapters.discord.test_journeys import OFFER, seen_by_others
from tests.adapters.discord.test_private import START
from tests.adapters.discord.world import World, clicked, crafted, labels, press, shown, text, used, world

FIRST = "/webhooks/*/messages/@original"


async def sweep(here: World) -> int:
    """Send what is still to be sent, as the process does every half minute."""
    with here.env._bot_scope():  # noqa: SLF001 - so that SimCord counts it as the bot's
        return await here.service.sweep("discord", here.running.send)


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_an_answer_that_discord_does_not_take_comes_later(quick: str, status: int) -> None:
    """The person is told with a code; the sweep sends the answer by the same interaction, for them alone."""
    async with world(quick) as here:
        here.env.inject_error("PATCH", FIRST, status=status)
        begun = await here.alice.slash(here.channel, "negotiate summary")
        assert "code" in text(*shown(begun))
        assert "undelivered" not in here.log.getvalue()
        assert await sweep(here) == 1
        assert begun.followups[0].ephemeral
        assert await sweep(here) == 0
        assert seen_by_others(here) == []


async def test_a_start_counts_though_the_places_could_not_be_offered(quick: str) -> None:
    """What was said with it is answered."""
    async with world(quick) as here:
        here.env.inject_error("PATCH", FIRST, status=500)
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        assert "Which level" in text(*shown(begun))


async def test_after_a_quarter_of_an_hour_it_comes_as_a_direct_message(quick: str) -> None:
    """The interaction's token is over then."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START)
        here.env.inject_error("PATCH", FIRST, status=500)
        await here.alice.slash(here.channel, "negotiate summary")
        here.env.inject_error("POST", "/webhooks/*", status=500, times=None)
        await here.env.advance_time(901)
        assert await sweep(here) == 1
        [message] = here.dm(here.alice)
        assert "Charlotte" in text(message)
        assert seen_by_others(here) == []


async def test_a_closed_door_is_knocked_at_once_an_hour_and_the_answer_waits(quick: str) -> None:
    """It is shown at the person's next interaction, and never in a channel."""
    async with world(quick) as here:
        here.env.inject_error("POST", "/webhooks/*", status=404, code=50027, times=2)
        here.env.inject_error("POST", "/users/@me/channels", status=403, code=50278, times=1)
        await here.alice.slash(here.channel, "negotiate start", **START)
        assert await sweep(here) == 0
        again = await here.alice.slash(here.channel, "negotiate summary")
        assert "Which level" in text(*shown(again))
        assert seen_by_others(here) == []


async def test_a_token_that_ended_between_commit_and_sending_leads_to_a_direct_message(quick: str) -> None:
    """The answer is not lost, and nothing of it reaches the channel."""
    async with world(quick) as here:
        here.env.inject_error("PATCH", FIRST, status=404, code=10015, times=None)
        here.env.inject_error("POST", "/webhooks/*", status=401, code=50027, times=None)
        await here.alice.slash(here.channel, "negotiate summary")
        assert "company" in text(*here.dm(here.alice))
        assert await sweep(here) == 0
        assert seen_by_others(here) == []


async def test_one_who_can_not_be_reached_makes_no_noise(quick: str) -> None:
    """A sweep each half minute, for weeks: no fault is logged, and Discord is not asked again within the hour."""
    async with world(quick) as here:
        here.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
        here.env.inject_error("POST", "/webhooks/*", status=404, code=50027, times=None)
        here.env.inject_error("PATCH", FIRST, status=404, code=50027, times=None)
        await here.alice.slash(here.channel, "negotiate summary")
        calls, lines = len(here.env.http_requests), here.log.getvalue()
        for _ in range(3):
            await here.env.advance_time(901)
            assert await sweep(here) == 0
        assert len(here.env.http_requests) == calls
        assert here.log.getvalue() == lines
        await here.env.advance_time(901)
        await sweep(here)
        assert len(here.env.http_requests) == calls + 1


class Removed(Service):
    """A service whose tenant is removed as soon as its reply was sent, before that is noted."""

    async def deliver(self, tenant: str, conversation: str, send: Send) -> int:
        """Send, and remove the tenant meanwhile."""

        async def sent(delivery: Delivery) -> None:
            await send(delivery)
            await self.remove_tenant(tenant)

        return await super().deliver(tenant, conversation, sent)


async def test_a_server_may_remove_the_bot_while_it_is_answering(quick: str) -> None:
    """No fault, and nothing is left of it."""
    async with world(quick, served=Removed) as here:
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        assert "Which level" in text(*shown(begun))
        assert '"error"' not in here.log.getvalue()
        assert await here.service.tenants("discord") == []


async def test_a_server_that_left_while_nobody_listened_is_removed_a_day_later(quick: str) -> None:
    """Where Discord says so twice; an outage, a wrong answer and the direct messages are left alone."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START)
        await here.alice.send_dm("Stripe")
        both = sorted([f"discord:{here.server.id}", "discord:dm"])
        assert await looked(here) == both
        here.running._connection._guilds.clear()  # noqa: SLF001 - as after a start in which it is not listed
        assert await looked(here) == both
        here.env.inject_error("GET", "/guilds/*", status=403, code=0)
        assert await looked(here) == both
        here.env.inject_error("GET", "/guilds/*", status=404, code=10004, times=2)
        assert await looked(here) == both
        assert await looked(here) == ["discord:dm"]


async def looked(here: World) -> list[str]:
    """Look for servers that left, as the process does every day; of whom anything is stored then."""
    with here.env._bot_scope():  # noqa: SLF001 - so that SimCord counts it as the bot's
        await here.running.leaving.look()
    return await here.service.tenants("discord")


async def test_the_same_interaction_twice_is_answered_once(quick: str) -> None:
    """Two processes on one shard both hear of it; one commits it."""
    async with world(quick) as here:
        result = await crafted(here, 2, used("start", **START), {}, times=2)
        assert len([m for m in shown(result) if "Which level" in text(m)]) == 1
        assert here.log.getvalue().count('"seen"') == 1
        assert here.log.getvalue().count('"new"') == 1


def long(state: State, action: Action, library: Library, today: date) -> tuple[State, Reply]:
    """A step that answers at great length."""
    new, _ = step(state, action, library, today)
    return new, Reply(parts=tuple(Text(text=f"{n}. " + "word " * 700) for n in range(9)), conversation="0")


async def test_an_app_that_only_the_person_has_sends_few_messages_and_a_button_for_the_rest(quick: str) -> None:
    """Where the bot is no member: five follow-ups an interaction, and nothing is lost."""
    async with world(quick, step=long) as here:
        alone = {"authorizing_integration_owners": {"1": str(here.alice.id)}}
        begun = await crafted(here, 2, used("summary"), alone)
        assert len(begun.followups) == 5
        assert all(not message_faults({"components": message.components}) for message in shown(begun))
        await here.restart()
        more = await crafted(here, 3, *clicked(here, begun.followups[-1], "Show the rest", alone))
        assert "8. word" in text(*shown(more))
        assert "0. word" not in text(*more.followups)
        assert seen_by_others(here) == []


async def test_amounts_follow_the_locale_of_the_person(quick: str) -> None:
    """The words stay English; the figures are written as where the person lives."""
    async with world(quick) as here:
        result = await crafted(here, 2, used("start", **START, offer=OFFER), {"locale": "de"})
        assert "$150.000" in text(*shown(result))
        assert "$150,000" not in text(*shown(result))


class Unreachable(Service):
    """A service whose database is away."""

    async def receive(self, event: Event, carried: State | None = None) -> Outcome:
        """Nothing can be committed."""
        del event, carried
        raise StoreUnavailableError("The database is away.")


async def test_what_could_not_be_saved_is_said_with_a_code(quick: str) -> None:
    """Seen by the person alone, and the same code is in the log."""
    async with world(quick, served=Unreachable) as here:
        result = await here.alice.slash(here.channel, "negotiate summary")
        assert result.ephemeral
        words = text(*shown(result))
        assert "Not saved" in words
        assert words.rstrip(".").rpartition(" ")[2] in here.log.getvalue()


async def test_a_direct_message_that_could_not_be_saved_is_answered_too(quick: str) -> None:
    """There is no redelivery on Discord: the person has to know."""
    async with world(quick, served=Unreachable) as here:
        await here.alice.send_dm(OFFER)
        assert "Not saved" in text(*here.dm(here.alice))


async def test_a_mention_heard_twice_is_answered_with_one_nonce(quick: str) -> None:
    """Two processes on one shard: Discord makes one message of both."""
    async with world(quick) as here:
        theirs = await here.alice.send(here.channel, f"{here.mention} hello")
        [call] = [c for c in here.env.http_requests if c.method == "POST" and c.path.endswith("/messages")]
        assert call.json is not None
        assert call.json["nonce"] == str(theirs.id)
        assert call.json["enforce_nonce"]
        assert call.json["allowed_mentions"]["parse"] == []


def broken(state: State, action: Action, library: Library, today: date) -> tuple[State, Reply]:
    """A step with a fault."""
    del state, action, library, today
    raise ZeroDivisionError


async def test_a_fault_of_the_conversation_is_answered_with_a_code(quick: str) -> None:
    """Ephemerally as any answer."""
    async with world(quick, step=broken) as here:
        result = await here.alice.slash(here.channel, "negotiate summary")
        assert "code" in text(*shown(result))
        assert all(message.ephemeral for message in shown(result))


async def test_every_interaction_is_acknowledged_before_anything_is_done(quick: str) -> None:
    """The three seconds are never spent on work."""

    class Watching(Service):
        """A service that notes what Discord had been told when an event came."""

        told: list[str] = []  # noqa: RUF012 - one test, one list

        async def receive(self, event: Event, carried: State | None = None) -> Outcome:
            """Note it."""
            self.told.append(here.env.http_requests[-1].path)
            return await super().receive(event, carried)

    async with world(quick, served=Watching) as here:
        begun = await here.alice.slash(here.channel, "negotiate summary")
        await press(here.alice, shown(begun), "Skip")
        assert len(Watching.told) == 2
        assert all(path.endswith("/callback") for path in Watching.told)


async def undrawable(chart: Chart) -> bytes:
    """A chart that can't be drawn."""
    raise ValueError(chart.kind)


async def test_a_picture_that_can_not_be_drawn_leaves_its_figures(quick: str) -> None:
    """The text beside it stands for it."""
    async with world(quick, draw=undrawable) as here:
        result = await here.alice.slash(here.channel, "negotiate benchmarks", **START)
        assert "$137,000" in text(*shown(result))


async def test_components_that_are_refused_become_text(quick: str) -> None:
    """Discord's rules can change; the words come through."""
    async with world(quick) as here:
        here.env.inject_error("PATCH", FIRST, status=400, code=50035)
        result = await here.alice.slash(here.channel, "negotiate help")
        assert result.response is not None
        assert result.response.content


async def test_what_discord_never_takes_holds_nothing_up(quick: str) -> None:
    """The person is told so, the log too, and the next answer comes."""
    async with world(quick) as here:
        here.env.inject_error("PATCH", FIRST, status=400, code=50035, times=2)
        refused = await here.alice.slash(here.channel, "negotiate summary")
        assert "does not let me show" in text(*shown(refused))
        assert '"given up"' in here.log.getvalue()
        assert await sweep(here) == 0
        assert "company" in text(*shown(await here.alice.slash(here.channel, "negotiate summary")))


async def test_the_names_of_commands_are_there_in_other_languages(quick: str) -> None:
    """Each sub-command and the command on a message, with all that is said of them."""
    async with world(quick) as here:
        tree = here.running.tree
        payloads = [await c.get_translated_payload(tree, Tongues()) for c in tree.get_commands(type=None)]
        group, menu = sorted(payloads, key=lambda payload: payload["type"])
        assert set(menu["name_localizations"]) == set(DESCRIPTIONS) == set(NAMES)
        for command in group["options"]:
            assert set(command["name_localizations"]) == set(NAMES), command["name"]
            assert set(command["description_localizations"]) == set(NAMES), command["name"]
            assert all(len(said) <= 100 for said in command["description_localizations"].values())


async def test_the_commands_are_told_once_and_again_when_they_change(quick: str) -> None:
    """Not at every start."""
    async with world(quick) as here:
        await here.restart()
        assert here.commands.told == 1
        bot = here.bot()
        before = await digest_of(bot.tree)
        bot.tree.remove_command("negotiate")
        assert await digest_of(bot.tree) != before


async def test_suggestions_are_few_and_short(quick: str) -> None:
    """At most 25, each of at most 100 characters, and what was typed is among them."""
    async with world(quick) as here:
        for typed in ("", "al", "x" * 300):
            found = await here.alice.autocomplete(here.channel, "negotiate start", "company", typed)
            assert len(found) <= 25
            assert all(1 <= len(choice["name"]) <= 100 and 1 <= len(choice["value"]) <= 100 for choice in found)


async def test_an_edited_direct_message_corrects_what_was_said(quick: str) -> None:
    """The edit is an event of its own."""
    async with world(quick) as here:
        said = await here.alice.send_dm("Ally, security engineer, Charlotte, 150k base")
        await here.alice.user.edit(said, "Ally, security engineer, Charlotte, 155k base")
        assert "$155,000" in text(here.dm(here.alice)[-1])


async def test_a_file_is_declined_politely(quick: str) -> None:
    """It can't be read, and that is said."""
    async with world(quick) as here:
        files = here.env.backend.store_attachments(here.alice.user.dm_channel.id, [("offer.pdf", b"%PDF")])
        await here.alice.send_dm("", attachments=files)
        assert "Paste the offer" in text(*here.dm(here.alice))


async def test_the_bots_own_words_are_no_event(quick: str) -> None:
    """It never talks to itself."""
    async with world(quick) as here:
        await here.alice.send_dm("hello")
        assert len(here.dm(here.alice)) == 2
        assert "Skip" in labels(*here.dm(here.alice))
