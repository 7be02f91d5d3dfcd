"""A Slack of Socket Mode on a local port: it sends envelopes, waits for their acknowledgement, and can hang up."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

Json = dict[str, Any]


@dataclass
class SocketServer:
    """The connections of one app, and what was acknowledged."""

    url: str = ""
    connections: list[web.WebSocketResponse] = field(default_factory=list)
    opened: int = 0
    connected: asyncio.Event = field(default_factory=asyncio.Event)
    deaf: bool = False  # takes connections, and answers nothing on them, not even a ping
    seconds: float = 5.0  # how long it waits for an acknowledgement
    _waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    _numbers: Any = field(default_factory=lambda: itertools.count(1))

    async def give(self, kind: str, payload: Json) -> Json | None:
        """Send an envelope by the newest connection; what it was acknowledged with, None if it was not."""
        await asyncio.wait_for(self.connected.wait(), 10)
        name = f"envelope-{next(self._numbers)}"
        self._waiting[name] = asyncio.get_running_loop().create_future()
        envelope = {"envelope_id": name, "type": kind, "payload": payload, "accepts_response_payload": True}
        await self.connections[-1].send_json(envelope)
        try:
            return await asyncio.wait_for(self._waiting[name], self.seconds)
        except TimeoutError:
            return None

    async def ask_to_reconnect(self) -> None:
        """Announce, as Slack does every few hours, that this connection ends."""
        self.connected.clear()
        await self.connections[-1].send_json({"type": "disconnect", "reason": "refresh_requested"})

    async def hang_up(self) -> None:
        """Break the newest connection without a word."""
        self.connected.clear()
        connection = self.connections.pop()
        assert connection._req is not None  # noqa: SLF001 (there is no public way to break it)
        assert connection._req.transport is not None  # noqa: SLF001
        connection._req.transport.abort()  # noqa: SLF001

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection."""
        connection = web.WebSocketResponse(autoping=not self.deaf)
        await connection.prepare(request)
        await connection.send_json({"type": "hello", "num_connections": 1})
        self.connections.append(connection)
        self.opened += 1
        self.connected.set()
        async for message in connection:
            if message.type is WSMsgType.TEXT:
                self._acknowledged(json.loads(message.data))
        if connection in self.connections:
            self.connections.remove(connection)
        return connection

    def _acknowledged(self, answer: Json) -> None:
        waiting = self._waiting.pop(answer.get("envelope_id", ""), None)
        if waiting is not None and not waiting.done():
            waiting.set_result(answer.get("payload") or {})


@asynccontextmanager
async def listening(port: int = 0) -> AsyncIterator[SocketServer]:
    """Take connections on a local port while the block runs."""
    server = SocketServer()
    app = web.Application()
    app.router.add_get("/link", server.serve)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    host, taken = runner.addresses[0][:2]
    server.url = f"ws://{host}:{taken}/link"
    try:
        yield server
    finally:
        for connection in list(server.connections):
            await connection.close()
        await runner.cleanup()
