"""The real command, killed in the middle of a conversation and started again: nothing is lost or made twice."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp

from tests.adapters.slack.lines import Answer, HttpLine, SocketLine
from tests.adapters.slack.people import Json, Somebody
from tests.adapters.slack.processes import Process, ending, environment, free_port, ready, start
from tests.adapters.slack.socket_server import listening
from tests.adapters.slack.test_walks import TOLD, words
from tests.adapters.slack.web_api import Fault, WebApi, serving
from tests.store.persons import rows

TENANT = "slack:T0001"


class Patient:
    """A line on which Slack delivers again until it is answered."""

    def __init__(self, line: HttpLine | SocketLine) -> None:
        self._line = line

    async def event(self, payload: Json) -> Answer:
        """Deliver until it is taken."""
        for _ in range(100):
            try:
                answer = await self._line.event(payload)
            except (aiohttp.ClientError, ConnectionError):
                await asyncio.sleep(0.1)
                continue
            if answer.status == 200:
                return answer
        raise AssertionError("never taken")

    act = command = event


async def told_with_kills(
    somebody: Somebody, again: Callable[[], Awaitable[None]], kill: Callable[[], Awaitable[None]]
) -> str:
    """Tell the conversation; the process is killed while it sends, and while it takes in; the thread's root."""
    root = await somebody.says("I have an offer from Ally")
    await until(lambda: len(somebody.thread(root)) >= 1)
    somebody.api.fail("chat.postMessage", Fault(status=500, seconds=2))
    await somebody.says(TOLD[0], root)
    await kill()  # acknowledged, and not answered
    await again()
    await until(lambda: len(somebody.thread(root)) >= 2)
    for line in TOLD[1:-1]:
        before = len(somebody.thread(root))
        saying = asyncio.create_task(somebody.says(line, root))
        if line == TOLD[3]:
            await asyncio.sleep(random.uniform(0, 0.02))  # noqa: S311 (nothing secret)
            await kill()
            await again()
        await saying
        await somebody.again()
        await until(lambda before=before: len(somebody.thread(root)) > before)  # type: ignore[misc]
    await somebody.says(TOLD[-1], root)
    await until(lambda: "What to ask for" in words(somebody.thread(root)))
    return root


async def until(true: Callable[[], bool]) -> None:
    """Wait for something that the process does."""
    for _ in range(600):
        if true():
            return
        await asyncio.sleep(0.1)
    raise AssertionError("it did not happen")


async def check(database: str, api: WebApi) -> None:
    """Every turn was made once and answered; nothing private went anywhere else."""
    stored = await rows(database)
    (conversation,) = stored["conversations"]
    assert conversation["turn"] == 1 + len(TOLD)
    assert sorted(turn["number"] for turn in stored["turns"]) == list(range(1, 2 + len(TOLD)))
    assert all(turn["sent_at"] for turn in stored["turns"])
    assert api.complaints == []
    assert all(call["channel"].startswith("D") for call in api.called("chat.postMessage"))


async def test_over_http_nothing_is_lost_or_made_twice(database: str, tmp_path: Path) -> None:
    """SIGKILL between acknowledgement and answer, and while an event is taken in."""
    port = free_port()
    url, processes = f"http://127.0.0.1:{port}", list[Process]()
    async with serving(WebApi()) as api, aiohttp.ClientSession() as session, ending(processes):
        environ = environment(database, api, PORT=str(port), SLACK_APP_TOKEN="")

        async def again() -> None:
            processes.append(await start(["--http"], environ, tmp_path / "log"))
            await ready(processes[-1], url)

        async def kill() -> None:
            await processes[-1].kill()

        await again()
        somebody = Somebody(api, Patient(HttpLine(session, url)))
        await told_with_kills(somebody, again, kill)
        assert await processes[-1].stop() == 0
        await check(database, api)
        assert len(processes) == 3


async def test_in_socket_mode_nothing_is_lost_or_made_twice(database: str, tmp_path: Path) -> None:
    """The same, where each connection dies with its process."""
    processes = list[Process]()
    async with serving(WebApi()) as api, listening() as sockets, ending(processes):
        api.socket_url, sockets.seconds = sockets.url, 1.0
        environ = environment(database, api)

        async def again() -> None:
            sockets.connected.clear()
            processes.append(await start([], environ, tmp_path / "log"))
            await asyncio.wait_for(sockets.connected.wait(), 30)

        async def kill() -> None:
            await processes[-1].kill()
            await until(lambda: not sockets.connections)

        await again()
        somebody = Somebody(api, Patient(SocketLine(sockets)))
        await told_with_kills(somebody, again, kill)
        assert await processes[-1].stop() == 0
        await check(database, api)
