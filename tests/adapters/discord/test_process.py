"""`negotiate discord` as it runs: over real sockets to a Discord of this machine, killed, cut off and refused."""

import asyncio
import re
import signal
from pathlib import Path

from tests.adapters.discord.linting import BUTTON, walked
from tests.adapters.discord.loopback import Loopback
from tests.adapters.discord.objects import dm_channel
from tests.adapters.discord.process import OFFER, press, private, ready, running, says, slash, to_ada, words
from tests.adapters.discord.samples import interaction


async def test_from_hello_to_a_plan_by_direct_message(discord: Loopback, database: str, tmp_path: Path) -> None:
    """The bot logs in, registers its commands once, and answers a pasted offer with a plan in the same channel."""
    async with running(discord, database, tmp_path) as bot:
        await ready(discord)
        await discord.dispatch(private(OFFER, discord.next_id()))
        await discord.until(says("Charlotte"))
        await discord.dispatch(private("security engineer", discord.next_id()))
        await discord.until(says("What to ask for"))
        assert await bot.stop() == 0
    assert len(discord.of("commands")) == 1
    posted = [call for call in discord.calls if call.path.endswith("/messages")]
    assert {call.path.split("/")[2] for call in posted} == {dm_channel("ada")}
    assert not re.search(r"\b150[k,]|Ally|Charlotte", bot.output.read_text())


async def test_a_kill_loses_and_doubles_nothing(discord: Loopback, database: str, tmp_path: Path) -> None:
    """Killed between two messages, the next start goes on where it was; the commands are not registered again."""
    async with running(discord, database, tmp_path) as bot:
        await ready(discord)
        await discord.dispatch(private("Ally, security engineer", discord.next_id()))
        await discord.until(says("Where is the job?"))
        await asyncio.sleep(0.5)  # until it is noted as sent; killed before, it would be sent again
        await bot.stop(signal.SIGKILL)
    async with running(discord, database, tmp_path) as bot:
        await ready(discord, 2)
        number = discord.next_id()
        for _ in range(2):  # the same message, reported twice
            await discord.dispatch(private("Charlotte", number))
        await discord.until(says("$137,000"))
        await discord.dispatch(private("summary", discord.next_id()))
        await discord.until(says("Security Engineer at Ally Financial"))
        assert await bot.stop() == 0
    assert words(to_ada(discord)).count("Noted: Charlotte") == 1
    assert len(discord.of("commands")) == 1


async def test_a_command_in_a_server_is_seen_by_its_person_alone(
    discord: Loopback, database: str, tmp_path: Path
) -> None:
    """`/negotiate start` is acknowledged ephemerally at once, and everything after goes by that interaction."""
    async with running(discord, database, tmp_path):
        await ready(discord)
        await discord.dispatch(slash(discord, "start", company="Ally", role="Security Engineer", region="Charlotte"))
        first = await discord.until(lambda server: server.of("callback"))
        assert first[0].body["data"]["flags"] & 64
        shown = await discord.until(lambda server: server.of("webhooks", "@original"))
        here = next(c for c in walked(shown[0].body["components"]) if c["type"] == BUTTON)
        await discord.until(says("Which level", lambda server: server.of("webhooks")))
        await discord.dispatch(press(discord, here["custom_id"]))
        await discord.until(says("We talk here", lambda server: server.of("callback")))
    assert not [call for call in discord.calls if call.path.endswith("/messages")]


async def test_a_cut_connection_is_resumed(discord: Loopback, database: str, tmp_path: Path) -> None:
    """What was said while the connection was cut is answered after the resume, without a new login."""
    async with running(discord, database, tmp_path):
        await ready(discord)
        await discord.drop()
        await discord.dispatch(private("Ally, security engineer, Charlotte", discord.next_id()))
        await discord.until(lambda server: server.resumed == 1)
        await discord.until(says("$137,000"))
    assert discord.identified == 1


async def test_refusals_are_waited_out(discord: Loopback, database: str, tmp_path: Path) -> None:
    """Too many requests, with and without the mark of Discord's own, and a fault of the server: the reply comes."""
    limited = {"message": "You are being rate limited.", "retry_after": 0.1, "global": False}
    async with running(discord, database, tmp_path):
        await ready(discord)
        discord.refuse("/messages", 429, limited, headers={"Via": "1.1 loopback", "Retry-After": "1"})
        await discord.dispatch(private("Ally, security engineer, Charlotte", discord.next_id()))
        await discord.until(says("$137,000"))
        discord.refuse("/messages", 502, times=1)
        await discord.dispatch(private("security engineer", discord.next_id()))
        await discord.until(lambda server: len(to_ada(server)) > 1)
    assert {429, 502} <= {call.status for call in discord.calls}


async def test_closed_direct_messages_wait_for_the_person(discord: Loopback, database: str, tmp_path: Path) -> None:
    """Nothing goes into a channel instead; what waits is shown at the person's next command, to them alone."""
    discord.closed_dms.add(dm_channel("ada"))
    async with running(discord, database, tmp_path) as bot:
        await ready(discord)
        await discord.dispatch(private("Ally, security engineer, Charlotte", discord.next_id()))
        await discord.until(lambda server: [call for call in server.calls if call.status == 403])
        await discord.dispatch(slash(discord, "summary", place="dm"))
        await discord.until(says("Security Engineer", lambda server: server.of("webhooks")))
        assert await bot.stop() == 0
    assert to_ada(discord) == []


async def test_a_wrong_token_is_one_sentence(discord: Loopback, database: str, tmp_path: Path) -> None:
    """The process ends with what to do, and the token is not repeated."""
    discord.refuse("/users/@me", 401, {"message": "401: Unauthorized", "code": 0})
    async with running(discord, database, tmp_path, token="wrong-token") as bot:  # noqa: S106 - it is refused
        assert await asyncio.wait_for(bot.process.wait(), 20) == 1
        said = bot.output.read_text().strip().splitlines()[-1]
    assert "DISCORD_TOKEN" in said
    assert "wrong-token" not in bot.output.read_text()


async def test_a_server_that_removed_the_bot_leaves_nothing(discord: Loopback, database: str, tmp_path: Path) -> None:
    """An outage keeps everything; a removal deletes what was kept for that server."""
    async with running(discord, database, tmp_path):
        await ready(discord)
        await discord.dispatch(slash(discord, "start", company="Ally", role="Security Engineer"))
        await discord.until(lambda server: server.of("webhooks", "@original"))
        guild_id = interaction(2, {})["d"]["guild_id"]
        await discord.dispatch({"t": "GUILD_DELETE", "d": {"id": guild_id, "unavailable": True}})
        await discord.dispatch({"t": "GUILD_DELETE", "d": {"id": guild_id}})
        await discord.until(lambda _: "removed from a server" in (tmp_path / "output.txt").read_text())
    assert (tmp_path / "output.txt").read_text().count("removed from a server") == 1
