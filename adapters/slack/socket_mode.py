"""Socket Mode: a connection that is watched, every envelope acknowledged, and a stop that finishes what it holds."""

import asyncio
import logging
import time
from typing import Final

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from adapters.slack.clients import Clients, error_of, proxy_for
from adapters.slack.metrics import Metrics
from adapters.slack.receiving import AGAIN, MISSHAPEN
from bot.faults import SettingsError
from bot.logs import Log, trail

GRACE_SECONDS: Final = 45.0
"""How long a connection may be down before it is replaced: Slack renews connections, and that takes a while."""

_TEARDOWN_SECONDS: Final = 10.0
_OK: Final = 200
_PING_SECONDS: Final = 5.0


class SocketMode:
    """Connections of Socket Mode, one at a time."""

    def __init__(  # noqa: PLR0913 (each is a part of the outside world, and named by its caller)
        self,
        app: AsyncApp,
        token: str,
        clients: Clients,
        *,
        metrics: Metrics,
        log: Log,
        logger: logging.Logger,
        grace: float = GRACE_SECONDS,
        ping: float = _PING_SECONDS,
    ) -> None:
        self._app = app
        self._token = token
        self._clients = clients
        self._metrics = metrics
        self._log = log
        self._logger = logger
        self._grace = grace
        self._ping = ping
        self._held: set[asyncio.Task[None]] = set()

    async def run(self, stop: asyncio.Event) -> None:
        """Stay connected until told to stop; then finish what was taken. Raises SettingsError."""
        client = await self._connected()
        try:
            while not stop.is_set():
                client = await self._watched(client, stop)
            await self._finish(client)
        finally:
            self._metrics.connected.set(0)
            await self._close(client)

    async def _connected(self) -> SocketModeClient:
        client = self._fresh()
        try:
            client.wss_uri = await client.issue_new_wss_url()
        except SlackApiError as error:
            await self._close(client)
            message = f"Slack refuses SLACK_APP_TOKEN: {error_of(error)}. It needs the scope connections:write."
            raise SettingsError(message) from None
        except (aiohttp.ClientError, OSError, TimeoutError):
            await self._close(client)
            raise
        client.proxy = proxy_for(client.wss_uri)
        await client.connect()  # type: ignore[no-untyped-call]  # the SDK has no type for it
        self._log.info("connected")
        return client

    def _fresh(self) -> SocketModeClient:
        client = SocketModeClient(
            self._token, self._logger, self._clients.client(None), ping_interval=self._ping, trace_enabled=False
        )
        client.socket_mode_request_listeners.append(self._handle)
        return client

    async def _watched(self, client: SocketModeClient, stop: asyncio.Event) -> SocketModeClient:
        """Watch a connection until the stop, or until it was down for so long that another takes its place."""
        down_since: float | None = None
        while not await _set_within(stop, min(1.0, self._grace / 4)):
            up = await client.is_connected()
            self._metrics.connected.set(int(up))
            down_since = None if up else (down_since or time.monotonic())
            if down_since is not None and time.monotonic() - down_since > self._grace:
                self._log.error("connection replaced", seconds=round(time.monotonic() - down_since))
                await self._close(client)
                return await self._replacement(stop, client)
        return client

    async def _replacement(self, stop: asyncio.Event, old: SocketModeClient) -> SocketModeClient:
        while not stop.is_set():
            try:
                return await self._connected()
            except (SettingsError, aiohttp.ClientError, OSError, TimeoutError) as error:
                self._log.error("no connection", **trail(error))
                await _set_within(stop, self._ping)
        return old

    async def _handle(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """Answer one envelope."""
        task = asyncio.current_task()
        if task is not None:
            self._held.add(task)
            task.add_done_callback(self._held.discard)
        start = time.time()
        response = await self._response(request)
        self._metrics.acknowledged(response.status, time.time() - start)
        if response.status == AGAIN:  # not committed: without an acknowledgement Slack delivers it again
            return
        if response.status != _OK:  # what nobody can use is acknowledged all the same, or Slack would repeat it
            self._metrics.unrouted.inc()
            response = BoltResponse(status=_OK)
        await send_async_response(client, request, response, start)

    async def _response(self, request: SocketModeRequest) -> BoltResponse:
        try:
            response: BoltResponse = await run_async_bolt_app(self._app, request)
        except (ValueError, *MISSHAPEN) as error:
            self._log.error("unreadable envelope", **trail(error))
            return BoltResponse(status=400)
        return response

    async def _finish(self, client: SocketModeClient) -> None:
        """Take nothing more from the connection, and finish what came by it."""
        client.auto_reconnect_enabled = False
        if client.message_receiver is not None:
            client.message_receiver.cancel()
        client.message_processor.cancel()
        while not client.message_queue.empty():
            await client.process_message()  # type: ignore[no-untyped-call]  # the SDK has no type for it
        await asyncio.sleep(0)  # each envelope is a task now, and begins
        if self._held:
            await asyncio.wait(self._held, timeout=_TEARDOWN_SECONDS)

    async def _close(self, client: SocketModeClient) -> None:
        try:
            closing = client.close()  # type: ignore[no-untyped-call]  # the same
            await asyncio.wait_for(closing, _TEARDOWN_SECONDS)
        except Exception as error:  # noqa: BLE001 (a connection that can't even be closed is left behind)
            self._log.error("not closed", **trail(error))


async def _set_within(event: asyncio.Event, seconds: float) -> bool:
    """Wait for an event, but not longer; whether it is set."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
