"""The apps beside which this bot's acknowledgements are measured: `python -m tests.bench.slack_servers KIND URL`.

"acknowledges": a bare Bolt app that acknowledges; "commits": one that commits a row first. On the same web server and
loop as this bot. Prints its port once it listens.
"""

import asyncio
import socket
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.routing import Route

from adapters.slack.serving import served
from bot.database import connect

SECRET = "signing-secret"  # noqa: S105 (of the measurement)


async def main(kind: str, url: str) -> None:
    """Serve until the process is ended."""
    with socket.create_server(("127.0.0.1", 0)) as place:
        sys.stdout.write(f"{place.getsockname()[1]}\n")
        sys.stdout.flush()
        await served(_bare(await _committing(url) if kind == "commits" else None), place, asyncio.Event())


async def _committing(url: str) -> Callable[[], Awaitable[None]]:
    engine = connect(url)
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE IF NOT EXISTS bare (x TEXT)"))
    row = text("INSERT INTO bare VALUES ('x')")

    async def commit() -> None:
        async with engine.begin() as connection:
            await connection.execute(row)

    return commit


def _bare(commit: Callable[[], Awaitable[None]] | None) -> Starlette:
    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token="xoxb-one", bot_id="B0BOT")  # noqa: S106

    app = AsyncApp(signing_secret=SECRET, authorize=authorize, process_before_response=True)

    async def receive(ack: Any) -> None:
        if commit is not None:
            await commit()
        await ack()

    app.event("message")(receive)
    return Starlette(routes=[Route("/slack/events", AsyncSlackRequestHandler(app).handle, methods=["POST"])])


if __name__ == "__main__":
    import uvloop

    uvloop.run(main(*sys.argv[1:3]))
