"""Whole conversations in Slack, by signed requests and by Socket Mode, on both databases."""

import asyncio
from itertools import pairwise

import pytest

from bot.conversation.parts import plain
from tests.adapters.slack.people import Somebody, labels
from tests.adapters.slack.running import Transport, World, running
from tests.adapters.slack.web_api import Posted

TENANT = "slack:T0001"
TRANSPORTS = pytest.mark.parametrize("transport", ["http", "socket"])
TOLD = (
    "security engineer",
    "Charlotte",
    "not sure",
    "150k base, 36k RSU over 4 years, 33k bonus",
    "no",
    "no deadline",
)


async def told(world: World, somebody: Somebody, lines: tuple[str, ...], thread: str) -> None:
    """Say one thing after the other in a thread, each delivered twice, as Slack does when an answer comes late."""
    for line in lines:
        await somebody.says(line, thread)
        await somebody.again()
        await world.settled()
        await somebody.again()
    await world.settled()


def words(messages: list[Posted]) -> str:
    """Everything that some messages say."""
    return "\n".join(message.text for message in messages)


@TRANSPORTS
async def test_the_conversation_of_a_direct_message_reaches_a_plan(database: str, transport: Transport) -> None:
    """From the first words to the plan in the thread under them; what is delivered three times is taken in once."""
    async with running(database, transport) as world:
        somebody = world.person()
        root = await somebody.says("I have an offer from Ally")
        await world.settled()
        await told(world, somebody, TOLD, root)
        thread = somebody.thread(root)
        assert {message.thread for message in somebody.inbox()} == {root}
        assert "What to ask for" in words(thread)
        state = await world.bot.desk.service.load(TENANT, f"{TENANT}:U0001:{root}")
        assert state.company == "ally-financial"
        record = await world.bot.desk.service.export(TENANT, "U0001")
        (conversation,) = record.conversations
        assert conversation["turns"] == 1 + len(TOLD)
        said = [message.text for message in thread]
        assert all(before != after for before, after in pairwise(said))
        world.check()


@TRANSPORTS
async def test_form_message_shortcut_and_button_lead_to_a_plan(database: str, transport: Transport) -> None:
    """The form begins it, a message goes on, the shortcut on a message begins another, its buttons answer it."""
    async with running(database, transport) as world:
        somebody = world.person()
        assert (await somebody.types("")).status == 200
        await world.settled()
        (view,) = world.api.views.values()
        answer = await somebody.sends(view, company="Ally", role="security engineer", region="Charlotte")
        assert (answer.status, answer.body) == (200, {})
        await world.settled()
        first = somebody.inbox()[0]
        assert first.thread == ""
        await told(world, somebody, TOLD[2:], first.ts)
        assert "What to ask for" in words(somebody.thread(first.ts))

        letter = "Ally is pleased to offer you: base $150,000, RSUs $36,000 over 4 years, bonus 22%. Security Engineer."
        assert (await somebody.uses_shortcut(letter)).status == 200
        await world.settled()
        second = next(m for m in somebody.inbox() if m.ts > first.ts and not m.thread)
        await pressed_to_the_plan(world, somebody, second.ts)
        assert "What to ask for" in words(somebody.thread(second.ts))
        assert len(await world.bot.desk.service.negotiations(TENANT, "U0001")) == 2
        assert world.api.called("chat.update")
        world.check()


async def pressed_to_the_plan(world: World, somebody: Somebody, root: str) -> None:
    """Answer with the last button of each question until there is a plan, in words where there is none."""
    for _ in range(12):
        thread = somebody.thread(root)
        if "What to ask for" in words(thread):
            return
        offered = labels(thread[-1].blocks)
        if offered:
            answer = await somebody.presses(next((o for o in offered if "Charlotte" in o), offered[-1]), thread[-1])
            assert answer.status == 200
        else:
            await somebody.says("not sure", root)
        await world.settled()
    raise AssertionError(words(somebody.thread(root)))


@TRANSPORTS
async def test_two_negotiations_at_once_do_not_mix(database: str, transport: Transport) -> None:
    """Two threads of one person, and another person's, told at the same moment: each knows its own answers only."""
    async with running(database, transport) as world:
        one, other = world.person("U0001"), world.person("U0002")
        first, second, third = await asyncio.gather(
            one.says("Ally, security engineer, Charlotte"),
            one.says("Sophos, product manager"),
            other.says("Ally, security engineer, New York"),
        )
        await world.settled()
        await asyncio.gather(one.says("150k base", first), one.says("95k base", second), other.says("190k base", third))
        await world.settled()
        service = world.bot.desk.service
        held = [
            await service.load(TENANT, f"{TENANT}:{user}:{root}")
            for user, root in (("U0001", first), ("U0001", second), ("U0002", third))
        ]
        assert [state.company for state in held] == ["ally-financial", "sophos", "ally-financial"]
        assert [state.region for state in held][::2] == ["Charlotte, NC", "New York"]
        bases = [int(state.own.base.low) if state.own and state.own.base else None for state in held]
        assert bases == [150_000, 95_000, 190_000]
        assert not [message for message in one.inbox() if message.thread not in {first, second}]
        world.check()


async def test_a_button_of_long_ago_corrects(database: str) -> None:
    """After a restart an old button still answers its question, and its message shows the answer."""
    async with running(database) as world:
        somebody = world.person()
        root = await somebody.says("Ally, security engineer, Charlotte")
        await world.settled()
        asking = next(m for m in reversed(somebody.thread(root)) if labels(m.blocks))
        chosen = labels(asking.blocks)[0]
    async with running(database, api=world.api) as again:
        somebody = Somebody(again.api, again.line)
        await told(again, somebody, TOLD[2:], root)
        assert (await somebody.presses(chosen, asking)).status == 200
        await again.settled()
        assert f"✓ {chosen}" in str(next(m for m in somebody.inbox() if m.ts == asking.ts).blocks)
        assert not labels(next(m for m in somebody.inbox() if m.ts == asking.ts).blocks)
        reply = await again.bot.desk.service.last_reply(TENANT, f"{TENANT}:U0001:{root}")
        assert reply is not None
        assert "Noted" in "\n".join(plain(part) for part in reply.parts)
        again.check()


async def test_a_message_below_the_thread_goes_on_with_it(database: str) -> None:
    """Several messages in a row are one thought, and are answered in the thread of the first."""
    async with running(database) as world:
        somebody = world.person()
        root = await somebody.says("Ally offered me 150k base as a security engineer")
        await somebody.says("in Charlotte")
        await somebody.says("and 36k RSU over 4 years")
        await world.settled()
        assert {message.thread for message in somebody.inbox()} == {root}
        state = await world.bot.desk.service.load(TENANT, f"{TENANT}:U0001:{root}")
        assert state.region == "Charlotte, NC"
        assert len(await world.bot.desk.service.negotiations(TENANT, "U0001")) == 1
        world.check()
