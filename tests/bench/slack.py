"""How long Slack waits for an acknowledgement: ours, a bare app that commits one row, one that commits nothing."""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Final

import aiohttp

from tests.adapters.slack.lines import HttpLine
from tests.adapters.slack.processes import CLEAN, ROOT, ending, environment, free_port, ready, start
from tests.adapters.slack.web_api import WebApi, serving
from tests.store.databases import make_postgresql, make_tables

Row = tuple[str, str]
TIMES: Final = 400
LATER: Final = 100
NAMES: Final = {
    "acknowledges": "a bare Bolt app that acknowledges",
    "commits": "a bare Bolt app that commits one row first",
    "first": "this bot: the first message of a negotiation",
    "below": "this bot: a message in its thread",
}


def measure() -> Iterator[Row]:
    """Name and result of each measurement."""
    with tempfile.TemporaryDirectory() as folder:
        urls = {
            "SQLite": (f"sqlite+aiosqlite:///{folder}/ours.sqlite3", f"sqlite+aiosqlite:///{folder}/bare.sqlite3"),
            "PostgreSQL": (make_postgresql(), make_postgresql()),
        }
        for name, (url, other) in urls.items():
            asyncio.run(make_tables(url))
            asyncio.run(make_tables(other))
            spent = asyncio.run(_measured(url, other, Path(folder)))
            base = spent["commits"]
            for kind, told in NAMES.items():
                times = f"  ({spent[kind] / base:.2f} x the one that commits)" if kind in {"first", "below"} else ""
                yield f"{name}: {told}", f"{spent[kind] * 1000:8.3f} ms{times}"


async def _measured(url: str, other: str, folder: Path) -> dict[str, float]:
    """The median time of each app to answer, one request in flight, the apps in turn, on two databases."""
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(serving(WebApi()))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        lines = {
            "acknowledges": HttpLine(session, await stack.enter_async_context(_bare("acknowledges", other))),
            "commits": HttpLine(session, await stack.enter_async_context(_bare("commits", other))),
            "ours": HttpLine(session, await stack.enter_async_context(_ours(url, api, folder / "log"))),
        }
        spent: dict[str, list[float]] = {kind: [] for kind in NAMES}
        for number, (name, payload) in enumerate(_told()):
            for kind, line in lines.items():
                spent[name if kind == "ours" else kind].append(await _timed(line, payload))
            await _answered(api, number + 1)
        return {kind: statistics.median(times) for kind, times in spent.items()}


def _told() -> Iterator[tuple[str, dict[str, object]]]:
    """First messages, and a hundred of them later the next in the same thread: a channel gets one answer a second."""
    begun = [_payload(number) for number in range(TIMES)]
    for number, payload in enumerate(begun):
        yield "first", payload
        if number >= LATER:
            yield "below", _below(begun[number - LATER])


async def _timed(line: HttpLine, payload: dict[str, object]) -> float:
    start = time.perf_counter()
    answer = await line.event(payload)
    passed = time.perf_counter() - start
    assert answer.status == 200, answer
    return passed


async def _answered(api: WebApi, count: int) -> None:
    """Wait until our reply is posted, so that the next request meets apps that rest."""
    for _ in range(10_000):
        await asyncio.sleep(0.001)
        if len(api.messages) >= count:
            return


def _payload(number: int) -> dict[str, Any]:
    moment = f"{time.time():.0f}.{number:06d}"
    event = {"type": "message", "channel": f"D{number:04d}", "channel_type": "im", "user": f"U{number:04d}",
             "text": "Ally", "ts": moment}  # fmt: skip
    authorizations = [{"team_id": "T0001", "user_id": "U0BOT", "is_bot": True, "is_enterprise_install": False}]
    return {"type": "event_callback", "team_id": "T0001", "api_app_id": "A0001", "event_id": f"Ev{number}",
            "event_time": int(time.time()), "event": event, "authorizations": authorizations}  # fmt: skip


def _below(begun: dict[str, Any]) -> dict[str, object]:
    """The next message, in the thread of the first."""
    event = {
        **begun["event"],
        "thread_ts": begun["event"]["ts"],
        "ts": begun["event"]["ts"] + "5",
        "text": "security engineer",
    }
    return {**begun, "event_id": begun["event_id"] + "b", "event": event}


@asynccontextmanager
async def _bare(kind: str, url: str) -> AsyncIterator[str]:
    command = [sys.executable, "-W", "ignore", "-m", "tests.bench.slack_servers", kind, url]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=CLEAN, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    port = int(await process.stdout.readline())
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def _ours(url: str, api: WebApi, log: Path) -> AsyncIterator[str]:
    """The real command."""
    port = free_port()
    process = await start(["--http"], environment(url, api, PORT=str(port), SLACK_APP_TOKEN=""), log)
    async with ending([process]):
        await ready(process, f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
