"""The web side: what Slack calls, guarded, and what the operator's machinery looks at."""

import time
from collections.abc import Awaitable, Callable
from copy import copy
from typing import Final

from slack_bolt.adapter.starlette.async_handler import (
    AsyncSlackRequestHandler,
    to_starlette_response,
)
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from adapters.slack.metrics import Metrics
from adapters.slack.receiving import MISSHAPEN

EVENTS: Final = "/slack/events"
INSTALL: Final = "/slack/install"
REDIRECT: Final = "/slack/oauth_redirect"
MOST_BYTES: Final = 1_000_000
"""A body larger than this is none of Slack's: its largest, a view, has 250 kB."""

_FINAL: Final = {"x-slack-no-retry": "1"}
_NOT_FOUND: Final = 404
_LONGEST_STAMP: Final = 12

Ready = Callable[[], Awaitable[str | None]]
"""Says what keeps the app from serving; None when all is well."""


class _Refused(Exception):  # noqa: N818 (an answer, not an error of this program)
    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.response = PlainTextResponse(why, status, _FINAL)


def web_app(
    app: AsyncApp,
    *,
    secret: str,
    ready: Ready,
    metrics: Metrics,
    installable: bool,
) -> Starlette:
    """Everything that is served; `/slack/install` only where the app can be installed by others."""
    handler = AsyncSlackRequestHandler(app)
    guard = _Guard(app, SignatureVerifier(secret), metrics)

    async def readiness(_request: Request) -> Response:
        missing = await ready()
        return PlainTextResponse(missing or "ready", 200 if missing is None else 503)

    async def alive(_request: Request) -> Response:
        return PlainTextResponse("ok")

    async def measured(_request: Request) -> Response:
        return Response(metrics.text(), media_type=metrics.media_type)

    routes = [
        Route(EVENTS, guard.events, methods=["POST"]),
        Route("/healthz", alive),
        Route("/readyz", readiness),
        Route("/metrics", measured),
    ]
    if installable:
        routes += [Route(INSTALL, handler.handle), Route(REDIRECT, handler.handle)]
    return Starlette(routes=routes)


class _Guard:
    """What Bolt leaves open: a body too large, a signature of no time, a body that is no JSON, a request of no kind."""

    def __init__(self, app: AsyncApp, verifier: SignatureVerifier, metrics: Metrics) -> None:
        self._app = app
        self._verifier = verifier
        self._metrics = metrics

    async def events(self, request: Request) -> Response:
        """Answer one call of Slack's."""
        start = time.perf_counter()
        try:
            response = await self._dispatched(request)
        except _Refused as refused:
            response = refused.response
        except ClientDisconnect:
            return Response(status_code=400)
        self._metrics.acknowledged(response.status_code, time.perf_counter() - start)
        return response

    async def _dispatched(self, request: Request) -> Response:
        body = await _body(request)
        self._check_signature(request, body)
        response = await self._answered(request, body)
        if response is None or response.status == _NOT_FOUND:  # signed by Slack, and nothing that this app knows
            self._metrics.unrouted.inc()
            return Response(status_code=200)
        return to_starlette_response(response)

    async def _answered(self, request: Request, body: bytes) -> BoltResponse | None:
        """Bolt's answer; None for a payload at which it breaks."""
        try:
            return await self._app.async_dispatch(_read(request, body))
        except MISSHAPEN:
            return None

    def _check_signature(self, request: Request, body: bytes) -> None:
        stamp = request.headers.get("x-slack-request-timestamp", "")
        signature = request.headers.get("x-slack-signature", "")
        if not (stamp.isascii() and stamp.isdigit() and signature.isascii() and len(stamp) <= _LONGEST_STAMP):
            raise _Refused(401, "no signature")
        try:
            valid = self._verifier.is_valid(body, stamp, signature)
        except UnicodeDecodeError:
            valid = False
        if not valid:
            raise _Refused(401, "wrong signature, or older than five minutes")


class _Request(AsyncBoltRequest):
    """A request that Bolt need not copy deeply for what runs after the acknowledgement: that only reads it."""

    def to_copyable(self) -> AsyncBoltRequest:
        return copy(self)

    def __deepcopy__(self, _memo: dict[int, object]) -> AsyncBoltRequest:
        return self


def _read(request: Request, body: bytes) -> AsyncBoltRequest:
    try:
        return _Request(body=body.decode(), query=dict(request.query_params), headers=dict(request.headers))
    except ValueError:
        raise _Refused(400, "no JSON") from None


async def _body(request: Request) -> bytes:
    """The body; refused as soon as it is known to be too large."""
    told = request.headers.get("content-length", "0")
    if told.isdigit() and int(told) > MOST_BYTES:
        raise _Refused(413, "too large")
    pieces: list[bytes] = []
    size = 0
    async for piece in request.stream():
        size += len(piece)
        if size > MOST_BYTES:
            raise _Refused(413, "too large")
        pieces.append(piece)
    return b"".join(pieces)
