"""The real command, `negotiate slack`, in a process of its own that can be killed."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.adapters.slack.lines import SECRET
from tests.adapters.slack.running import KEY
from tests.adapters.slack.web_api import WebApi

ROOT = Path(__file__).parents[3]
CLEAN = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


def environment(database: str, api: WebApi, **more: str) -> dict[str, str]:
    """The settings of the process."""
    return {
        **CLEAN,
        "DATABASE_URL": database.replace("+aiosqlite", "").replace("+asyncpg", ""),
        "ENCRYPTION_KEYS": KEY,
        "SLACK_BOT_TOKEN": "xoxb-one",
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_APP_TOKEN": "xapp-one",
        "SLACK_API_URL": f"{api.url}/api/",
        "HOST": "127.0.0.1",
        **more,
    }


class Process:
    """One run of the command."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self.log = log

    async def kill(self) -> None:
        """End it as a power cut would."""
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    async def stop(self) -> int:
        """Ask it to stop, as a deploy does; its exit code."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self._process.wait(), 30)

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self._process.returncode is not None


async def start(arguments: list[str], environ: dict[str, str], log: Path) -> Process:
    """Start the command; its log goes to a file."""
    with log.open("ab") as stream:
        command = [sys.executable, "-m", "bot", "slack", *arguments]
        process = await asyncio.create_subprocess_exec(*command, env=environ, cwd=ROOT, stdout=stream, stderr=stream)
    return Process(process, log)


async def ready(process: Process, url: str) -> None:
    """Wait until the web side says that it is ready."""
    async with aiohttp.ClientSession() as session:
        for _ in range(300):
            assert not process.over, process.log.read_text("utf-8")
            try:
                async with session.get(f"{url}/readyz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.1)
    raise AssertionError(process.log.read_text("utf-8"))


@asynccontextmanager
async def ending(processes: list[Process]) -> AsyncIterator[None]:
    """Leave no process behind."""
    try:
        yield
    finally:
        for process in processes:
            if not process.over:
                await process.kill()
