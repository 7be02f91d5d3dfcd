"""The real process through what gateways do: away at first, sessions ended, news it does not know; and its stop."""

import asyncio
from pathlib import Path

from tests.adapters.discord.loopback import Loopback
from tests.adapters.discord.process import ADA, press, private, ready, running, says, slash, to_ada, words
from tests.adapters.discord.process import by_interaction as to_her_alone


async def test_a_gateway_that_is_away_at_first_is_tried_again(discord: Loopback, quick: str, tmp_path: Path) -> None:
    """Neither its address nor a connection to be had: the process pauses, and answers once Discord is there."""
    discord.refuse("/gateway/bot", 404)
    discord.refused = 1
    async with running(discord, quick, tmp_path) as bot:
        await ready(discord)
        await discord.dispatch(private("Ally", discord.next_id()))
        await discord.until(says("Which role"))
        assert await bot.stop() == 0
        assert '"disconnected"' in bot.output.read_text()
    assert len(discord.of("commands")) == 1


async def test_what_a_gateway_says_is_done(discord: Loopback, quick: str, tmp_path: Path) -> None:
    """Reconnect: the session is resumed. Invalid session: a new one. An event nobody knows: nothing."""
    async with running(discord, quick, tmp_path) as bot:
        await ready(discord)
        await discord.tell({"op": 7, "d": None})
        await discord.until(lambda server: server.resumed == 1)
        await discord.dispatch({"t": "SOMETHING_NEW", "d": {"id": "1", "deep": [{"er": None}]}})
        await discord.dispatch(private("Ally", discord.next_id()))
        await discord.until(says("Which role"))
        await discord.tell({"op": 9, "d": False})
        await discord.until(lambda server: server.identified == 2)
        await discord.dispatch(private("security engineer", discord.next_id()))
        await discord.until(says("Where is the job?"))
        assert await bot.stop() == 0
    assert words(to_ada(discord)).count("Which role") == 1


async def test_a_stop_lets_an_answer_out(discord: Loopback, quick: str, tmp_path: Path) -> None:
    """What is being sent when the process is told to stop arrives, and is noted as sent."""
    async with running(discord, quick, tmp_path) as bot:
        await ready(discord)
        discord.slow["/messages"] = 1.0
        await discord.dispatch(private("Ally", discord.next_id()))
        await discord.until(lambda server: any(path.endswith("/messages") for path in server.begun))
        assert await bot.stop() == 0
    assert "Which role" in words(to_ada(discord))
    async with running(discord, quick, tmp_path) as bot:
        await ready(discord, 2)
        await asyncio.sleep(1.0)  # the first sweep
        assert await bot.stop() == 0
    assert words(to_ada(discord)).count("Which role") == 1


async def test_a_stop_does_not_wait_for_ever(discord: Loopback, quick: str, tmp_path: Path) -> None:
    """A Discord that does not answer holds nobody up; the next start sends what is unsent."""
    async with running(discord, quick, tmp_path) as bot:
        await ready(discord)
        discord.slow["/messages"] = 60.0
        await discord.dispatch(private("Ally", discord.next_id()))
        await discord.until(lambda server: any(path.endswith("/messages") for path in server.begun))
        assert await bot.stop() == 0
    discord.slow.clear()
    async with running(discord, quick, tmp_path) as bot:
        await ready(discord, 2)
        await discord.until(says("Which role"))
        assert await bot.stop() == 0


async def test_two_processes_on_one_shard_answer_once(discord: Loopback, quick: str, tmp_path: Path) -> None:
    """Both hear of everything; a message, a command, a press and a mention are each answered by one of them."""
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    async with running(discord, quick, folders[0]) as one, running(discord, quick, folders[1]) as two:
        await ready(discord, 2)
        await discord.dispatch(private("Ally, security engineer", discord.next_id()))
        await discord.until(says("Where is the job?"))
        await discord.dispatch(slash(discord, "start", company="Ally", role="Security Engineer", region="Charlotte"))
        await discord.until(says("Which level", to_her_alone))
        await discord.dispatch(press(discord, f"n:{ADA}:0:1:level=Security Engineer"))
        await discord.until(says("What have they offered", to_her_alone))
        await discord.dispatch(slash(discord, "benchmarks", company="Ally", role="Security Engineer"))
        await discord.until(says("Posted, everybody here sees it", to_her_alone))
        await asyncio.sleep(1.0)  # for whatever a second answer would be
        assert [await one.stop(), await two.stop()] == [0, 0]
        assert '"fault"' not in "".join(bot.output.read_text() for bot in (one, two))
    assert words(to_ada(discord)).count("Where is the job?") == 1
    for once in ("Which level", "What have they offered", "Posted, everybody here sees it"):
        assert words(to_her_alone(discord)).count(once) == 1, once
