"""Replies on their way: in order and at Slack's pace, through refusals and outages, or given up for good."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from adapters.slack.pace import Pace
from tests.adapters.slack.running import World, running
from tests.adapters.slack.test_walks import TOLD, told, words
from tests.adapters.slack.web_api import Fault, WebApi
from tests.store.databases import make_tables, sqlite_url

TENANT = "slack:T0001"


@pytest.fixture
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """A running app, reached over HTTP."""
    database = sqlite_url(tmp_path_factory.mktemp("sending"))
    await make_tables(database)
    async with running(database, api=WebApi()) as running_app:
        yield running_app


async def sent(world: World) -> None:
    """Deliver what is unsent, as the sweep does every few seconds."""
    await world.settled()
    await world.bot.desk.service.sweep("slack", world.bot.desk.sender.send)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(status=429, retry_after=1),
        Fault(status=500),
        Fault(status=503),
        Fault(broken=True),
        Fault(error="internal_error"),
    ],
)
async def test_an_outage_delays_and_loses_nothing(world: World, fault: Fault) -> None:
    """Whatever Slack answers first, everything arrives in the end, once and in order."""
    somebody = world.person()
    world.api.fail("chat.postMessage", fault)
    root = await somebody.says("Ally, security engineer")
    await somebody.says("Charlotte", root)
    await somebody.says("150k base", root)
    await sent(world)
    said = [message.text for message in somebody.thread(root)]
    assert len(said) == 3
    assert "Charlotte" in said[1]
    assert "150,000" in said[2]
    assert len(set(said)) == 3
    world.check()


async def test_while_slack_lets_us_wait_the_order_stays(world: World) -> None:
    """A second conversation in the same direct messages waits behind the first; another person does not."""
    one, other = world.person("U0001"), world.person("U0002")
    world.api.fail("chat.postMessage", Fault(status=429, retry_after=1))
    first = await one.says("Ally, security engineer")
    await asyncio.sleep(0.3)
    second = await one.says("Sophos, product manager")
    third = await other.says("Ally, security engineer")
    await world.settled()
    assert [message.thread for message in world.api.messages] == [third, first, second]
    limited = [call.error for call in world.api.calls if call.method == "chat.postMessage"]
    assert limited.count("") == 3


async def test_what_failed_for_long_is_sent_by_the_sweep(world: World) -> None:
    """The person is not bothered with it, and the log knows."""
    somebody = world.person()
    world.api.fail("chat.postMessage", *[Fault(status=500)] * 3)
    root = await somebody.says("Ally, security engineer")
    await world.settled()
    assert somebody.inbox() == []
    assert "undelivered" in world.log.getvalue()
    await sent(world)
    assert len(somebody.thread(root)) == 1


async def test_an_answer_that_is_lost_may_come_twice_and_never_not(world: World) -> None:
    """The message was taken and the answer broke off: sending is at least once."""
    somebody = world.person()
    world.api.fail("chat.postMessage", Fault(broken=True, done=True))
    root = await somebody.says("Ally, security engineer")
    await sent(world)
    assert 1 <= len(somebody.thread(root)) <= 2
    assert len({message.text for message in somebody.thread(root)}) == 1


@pytest.mark.parametrize("error", ["account_inactive", "channel_not_found", "user_disabled", "is_archived"])
async def test_what_can_never_arrive_is_given_up(world: World, error: str) -> None:
    """A person who left the workspace; the next sweep has nothing to do."""
    somebody = world.person()
    world.api.gone["U0001"] = error
    await somebody.says("Ally, security engineer")
    await world.settled()
    assert "given up" in world.log.getvalue()
    calls = len(world.api.calls)
    await sent(world)
    assert len(world.api.calls) == calls


async def test_charts_are_drawn_by_slack(world: World) -> None:
    """Natively, in the message itself."""
    somebody = world.person()
    root = await somebody.says("Ally, security engineer, Charlotte")
    await world.settled()
    await told(world, somebody, TOLD[2:], root)
    kinds = {block["type"] for message in somebody.thread(root) for block in message.blocks}
    assert "data_visualization" in kinds
    assert world.api.pictures == []
    world.check()


async def test_a_slack_without_charts_gets_pictures(tmp_path: pytest.TempPathFactory) -> None:
    """With words for who can't see them, in the thread, behind the same figures as text; it is asked once."""
    database = sqlite_url(tmp_path)  # type: ignore[arg-type]
    await make_tables(database)
    async with running(database, api=WebApi(unsupported={"data_visualization"})) as world:
        somebody = world.person()
        root = await somebody.says("Ally, security engineer, Charlotte")
        await world.settled()
        await told(world, somebody, TOLD[2:], root)
        assert world.api.pictures
        assert all(picture.startswith(b"\x89PNG") for picture in world.api.pictures)
        shared = world.api.called("files.completeUploadExternal")
        assert {(call["channel_id"], call["thread_ts"]) for call in shared} == {(somebody.dm, root)}
        refused = [call for call in world.api.calls if call.error == "invalid_blocks"]
        assert len(refused) == 1
        assert "What to ask for" in words(somebody.thread(root))
        world.check()


async def test_a_slack_without_any_of_it_gets_text(world: World) -> None:
    """When even the plainer blocks are refused, the words arrive."""
    somebody = world.person()
    world.api.fail("chat.postMessage", Fault(error="invalid_blocks"))
    root = await somebody.says("Ally, security engineer")
    await world.settled()
    (message,) = somebody.thread(root)
    assert message.blocks == []
    assert "Ally" in message.text


async def test_a_thread_whose_root_was_deleted_begins_anew(world: World) -> None:
    """The answer becomes the root of another, and the conversation goes on there."""
    somebody = world.person()
    root = await somebody.says("Ally, security engineer")
    await world.settled()
    world.api.fail("chat.postMessage", Fault(error="thread_not_found"))
    await somebody.says("Charlotte", root)
    await world.settled()
    new = somebody.inbox()[-1]
    assert new.thread == ""
    await somebody.says("150k base", new.ts)
    await world.settled()
    state = await world.bot.desk.service.load(TENANT, f"{TENANT}:U0001:{root}")
    assert state.region == "Charlotte, NC"
    assert state.own is not None
    assert "150,000" in somebody.thread(new.ts)[-1].text


async def test_a_fault_of_ones_own_reaches_the_person_with_its_code(world: World) -> None:
    """In the errands after the acknowledgement, which Bolt's own error handling never sees."""
    somebody = world.person()
    await somebody.comes_to("home")
    await world.settled()
    world.api.fail("views.publish", Fault(error="some_error_of_tomorrow"))
    await somebody.presses_at_home("Delete my data")
    await world.settled()
    faults = [json.loads(line) for line in world.log.getvalue().splitlines() if '"fault"' in line]
    assert faults
    assert faults[-1]["code"] in somebody.inbox()[-1].text


async def test_no_line_of_the_log_holds_what_was_said(world: World) -> None:
    """Ids and digests; no name, no amount, no text, whatever went wrong on the way."""
    somebody = world.person()
    world.api.fail("chat.postMessage", Fault(error="internal_error"), Fault(error="invalid_blocks"), Fault(status=500))
    await somebody.types("Ally security engineer Charlotte 151k base")
    root = await somebody.says("Ally offered 152k base")
    await sent(world)
    await somebody.says("153k base", root)
    await sent(world)
    log = world.log.getvalue()
    assert log
    assert not any(
        private in log for private in ("151k", "151,000", "151000", "152k", "Ally", "Charlotte", "security engineer")
    )


async def test_a_channel_is_given_one_message_at_a_time_and_at_its_pace() -> None:
    """The second waits its turn; another channel does not."""
    pace = Pace(0.2)
    order: list[str] = []

    async def post(channel: str, name: str) -> None:
        async with pace.turn(channel):
            order.append(name)
            await asyncio.sleep(0.02)

    await asyncio.gather(post("D1", "a"), post("D1", "b"), post("D2", "c"), post("D1", "d"))
    assert order.index("a") < order.index("b") < order.index("d")
    assert order.index("c") < order.index("b")
