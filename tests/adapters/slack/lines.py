"""The two ways on which Slack reaches the app: signed requests, and envelopes of Socket Mode."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlencode

import aiohttp
from slack_sdk.signature import SignatureVerifier

from tests.adapters.slack.socket_server import SocketServer

Json = dict[str, Any]
SECRET = "signing-secret"  # noqa: S105 (of the tests)


@dataclass(frozen=True)
class Answer:
    """How the app acknowledged: a status (None: not at all) and what it said with it."""

    status: int | None
    body: Json


class Line(Protocol):
    """A way to the app."""

    async def event(self, payload: Json) -> Answer:
        """Deliver what the Events API delivers."""
        ...

    async def act(self, payload: Json) -> Answer:
        """Deliver a click, a shortcut, a form, or a question for options."""
        ...

    async def command(self, payload: Json) -> Answer:
        """Deliver a slash command."""
        ...


class HttpLine:
    """Signed requests to the app's address."""

    def __init__(self, session: aiohttp.ClientSession, url: str, secret: str = SECRET) -> None:
        self.url = url
        self._session = session
        self._signer = SignatureVerifier(secret)

    async def event(self, payload: Json) -> Answer:
        """JSON."""
        return await self.post(json.dumps(payload).encode(), "application/json")

    async def act(self, payload: Json) -> Answer:
        """JSON in a form."""
        return await self.post(urlencode({"payload": json.dumps(payload)}).encode())

    async def command(self, payload: Json) -> Answer:
        """A form."""
        return await self.post(urlencode(payload).encode())

    async def post(
        self,
        body: bytes,
        kind: str = "application/x-www-form-urlencoded",
        headers: Mapping[str, str] | None = None,
        stamp: str | None = None,
    ) -> Answer:
        """Post a body with its signature; `headers` go in the place of what is right."""
        stamp = stamp or str(int(time.time()))
        try:
            signature = self._signer.generate_signature(timestamp=stamp, body=body) or ""
        except UnicodeDecodeError:
            signature = "v0=none"
        signed = {"x-slack-request-timestamp": stamp, "x-slack-signature": signature, "content-type": kind}
        sent = {name: value for name, value in {**signed, **(headers or {})}.items() if value}
        async with self._session.post(self.url + "/slack/events", data=body, headers=sent) as response:
            text = await response.text()
            return Answer(response.status, _read(text))


class SocketLine:
    """Envelopes."""

    def __init__(self, server: SocketServer) -> None:
        self.server = server

    async def event(self, payload: Json) -> Answer:
        """An envelope of the Events API."""
        return await self._give("events_api", payload)

    async def act(self, payload: Json) -> Answer:
        """An envelope of interactivity."""
        return await self._give("interactive", payload)

    async def command(self, payload: Json) -> Answer:
        """An envelope of a slash command."""
        return await self._give("slash_commands", payload)

    async def _give(self, kind: str, payload: Json) -> Answer:
        given = await self.server.give(kind, payload)
        return Answer(None, {}) if given is None else Answer(200, given)


def _read(text: str) -> Json:
    try:
        read = json.loads(text)
    except ValueError:
        return {"text": text} if text else {}
    return read if isinstance(read, dict) else {"text": text}
