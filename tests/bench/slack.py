"""How long Slack waits for an acknowledgement: ours, a bare app that commits one row, one that commits nothing."""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

import aiohttp

from tests.adapters.slack.lines import HttpLine
from tests.adapters.slack.processes import CLEAN, ROOT
from tests.adapters.slack.web_api import WebApi, serving
from tests.store.databases import make_postgresql, make_tables

Row = tuple[str, str]
TIMES: Final = 300
KINDS: Final = ("acknowledges", "commits", "ours")
NAMES: Final = {
    "acknowledges": "a bare Bolt app that acknowledges",
    "commits": "a bare Bolt app that commits one row first",
    "ours": "this bot: a turn committed, then acknowledged",
}


def measure() -> Iterator[Row]:
    """Name and result of each measurement."""
    with tempfile.TemporaryDirectory() as folder:
        urls = {"SQLite": f"sqlite+aiosqlite:///{folder}/slack.sqlite3", "PostgreSQL": make_postgresql()}
        for name, url in urls.items():
            asyncio.run(make_tables(url))
            spent = asyncio.run(_measured(url))
            base = spent["commits"]
            for kind in KINDS:
                times = f"  ({spent[kind] / base:.2f} x the one that commits)" if kind == "ours" else ""
                yield f"{name}: {NAMES[kind]}", f"{spent[kind] * 1000:8.3f} ms{times}"


async def _measured(url: str) -> dict[str, float]:
    """The median time of each app to answer, one request in flight, the apps in turn."""
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(serving(WebApi()))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        ports = {kind: await stack.enter_async_context(_server(kind, url, api)) for kind in KINDS}
        lines = {kind: HttpLine(session, f"http://127.0.0.1:{port}") for kind, port in ports.items()}
        spent: dict[str, list[float]] = {kind: [] for kind in KINDS}
        for number in range(TIMES + 20):
            for kind, line in lines.items():
                payload = _payload(number)
                start = time.perf_counter()
                answer = await line.event(payload)
                passed = time.perf_counter() - start
                assert answer.status == 200, (kind, answer)
                if number >= 20:
                    spent[kind].append(passed)
            await _answered(api, number + 1)
        return {kind: statistics.median(times) for kind, times in spent.items()}


async def _answered(api: WebApi, count: int) -> None:
    """Wait until our reply is posted and noted, so that the next request meets apps that rest."""
    for _ in range(10_000):
        await asyncio.sleep(0.005)
        if len(api.messages) >= count:
            return


def _payload(number: int) -> dict[str, object]:
    moment = f"{time.time():.0f}.{number:06d}"
    event = {"type": "message", "channel": f"D{number:04d}", "channel_type": "im", "user": f"U{number:04d}",
             "text": "Ally", "ts": moment}  # fmt: skip
    authorizations = [{"team_id": "T0001", "user_id": "U0BOT", "is_bot": True, "is_enterprise_install": False}]
    return {"type": "event_callback", "team_id": "T0001", "api_app_id": "A0001", "event_id": f"Ev{number}",
            "event_time": int(time.time()), "event": event, "authorizations": authorizations}  # fmt: skip


@asynccontextmanager
async def _server(kind: str, url: str, api: WebApi) -> AsyncIterator[int]:
    command = [sys.executable, "-W", "ignore", "-m", "tests.bench.slack_servers", kind, url, f"{api.url}/api/"]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=CLEAN, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    port = int(await process.stdout.readline())
    try:
        yield port
    finally:
        process.kill()
        await process.wait()
