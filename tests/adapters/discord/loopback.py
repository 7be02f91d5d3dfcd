"""A Discord of one machine: its API over HTTP and its gateway over a socket, for the real process to talk to."""

import asyncio
import json
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final, Self

from aiohttp import WSMsgType, web
from aiohttp.web import Request, Response, WebSocketResponse

from tests.adapters.discord.api_description import description
from tests.adapters.discord.linting import message_faults, modal_faults
from tests.adapters.discord.objects import application, dm, guild, message_object, thread, user
from tests.adapters.discord.samples import BOT, CHANNEL, SERVER

Json = dict[str, Any]

TOKEN: Final = "MTIz.loopback.token"  # noqa: S105 - opens nothing
API: Final = "/api/v10"
_EPOCH: Final = 1_420_070_400_000
_V2: Final = 1 << 15
_HELLO, _HEARTBEAT, _IDENTIFY, _RESUME, _BEATEN = 10, 1, 2, 6, 11
_MODAL: Final = 9
_DEFERRED: Final = 5
_LOADING: Final = 1 << 7


@dataclass(frozen=True)
class Call:
    """One call of the API that the bot made."""

    method: str
    path: str
    body: Any
    files: tuple[str, ...] = ()
    status: int = 200

    @property
    def where(self) -> str:
        """The path without what differs from run to run: "interactions/callback", "webhooks/messages/@original"."""
        return "/".join(part for part in self.path.split("/") if part and (not part[0].isdigit()) and "tok" not in part)


@dataclass
class Refusal:
    """What the next calls to a path get instead of an answer."""

    part: str
    status: int
    body: Json
    headers: Mapping[str, str]
    times: int


@dataclass
class Loopback:
    """The server: what came in is kept, what is to go wrong is said beforehand."""

    calls: list[Call] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    identified: int = 0
    resumed: int = 0
    closed_dms: set[str] = field(default_factory=set)
    base: str = ""
    slow: dict[str, float] = field(default_factory=dict)  # seconds that calls take whose path contains this
    begun: list[str] = field(default_factory=list)  # paths of calls that arrived, answered or not
    refused: int = 0  # so many connections to the gateway are refused yet
    thinking: set[str] = field(default_factory=set)  # tokens of interactions that show "thinking"
    answered: set[str] = field(default_factory=set)  # interactions that had their first response
    _sockets: list[WebSocketResponse] = field(default_factory=list)
    _events: list[Json] = field(default_factory=list)
    _ids: int = 0
    _runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=30_000_000)
        app.router.add_get("/gateway", self._gateway)
        app.router.add_get("/", self._gateway)
        app.router.add_route("*", API + "/{rest:.*}", self._api)
        self._runner = web.AppRunner(app, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.base = f"http://127.0.0.1:{port}{API}"
        return self

    async def __aexit__(self, *_exception: object) -> None:
        await self.drop()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def gateway(self) -> str:
        """The gateway's address."""
        return self.base.replace("http:", "ws:").removesuffix(API) + "/gateway"

    def next_id(self) -> int:
        """A new snowflake, of this moment."""
        self._ids = max(self._ids + 1, (int(time.time() * 1000) - _EPOCH) << 22)
        return self._ids

    def refuse(
        self,
        part: str,
        status: int,
        body: Json | None = None,
        *,
        times: int = 1,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Answer the next calls whose path contains `part` with this status."""
        self.refusals.append(Refusal(part, status, body or {"code": 0, "message": "refused"}, headers or {}, times))

    async def dispatch(self, event: Json) -> None:
        """Tell the bot of an event; kept for a resume if nobody listens."""
        self._events.append({"op": 0, "t": event["t"], "s": len(self._events) + 1, "d": event["d"]})
        for socket in list(self._sockets):
            with suppress(ConnectionError):
                await socket.send_str(json.dumps(self._events[-1]))

    async def tell(self, payload: Json) -> None:
        """Send every connection something else than an event: reconnect (7), invalid session (9)."""
        for socket in list(self._sockets):
            await socket.send_str(json.dumps({"s": None, "t": None, **payload}))

    async def drop(self, code: int = 4000) -> None:
        """Cut every gateway connection; the bot may resume."""
        for socket in list(self._sockets):
            await socket.close(code=code)
        self._sockets.clear()

    async def until(self, wanted: Any, seconds: float = 20.0) -> Any:
        """Wait until a function of this server gives something; raises TimeoutError with what was seen."""
        for _ in range(int(seconds / 0.02)):
            if found := wanted(self):
                return found
            await asyncio.sleep(0.02)
        seen = [f"{call.method} {call.where} {call.status} {str(call.body)[:120]}" for call in self.calls]
        message = f"not seen in {seconds} s; {self.identified} identified; faults {self.faults}; calls {seen}"
        raise TimeoutError(message)

    def of(self, *parts: str) -> list[Call]:
        """The calls that succeeded and whose path contains all of these."""
        return [call for call in self.calls if call.status < 300 and all(part in call.path for part in parts)]

    async def _gateway(self, request: Request) -> web.StreamResponse:
        if self.refused > 0:
            self.refused -= 1
            return Response(status=503)
        socket = WebSocketResponse(heartbeat=None)
        await socket.prepare(request)
        await socket.send_str(json.dumps({"op": _HELLO, "d": {"heartbeat_interval": 41_250}, "s": None, "t": None}))
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await self._told(socket, json.loads(message.data))
        if socket in self._sockets:
            self._sockets.remove(socket)
        return socket

    async def _told(self, socket: WebSocketResponse, payload: Json) -> None:
        match payload["op"]:
            case op if op == _HEARTBEAT:
                await socket.send_str(json.dumps({"op": _BEATEN, "d": None, "s": None, "t": None}))
            case op if op == _IDENTIFY:
                assert payload["d"]["token"] == TOKEN
                await self._begin(socket, [("READY", self._ready()), ("GUILD_CREATE", guild())])
                self.identified += 1
            case op if op == _RESUME:
                missed = [event for event in self._events if event["s"] > payload["d"]["seq"]]
                for event in missed:
                    await socket.send_str(json.dumps(event))
                await self._begin(socket, [("RESUMED", {})])
                self.resumed += 1

    async def _begin(self, socket: WebSocketResponse, events: Iterable[tuple[str, Json]]) -> None:
        for name, data in events:
            self._events.append({"op": 0, "t": name, "s": len(self._events) + 1, "d": data})
            await socket.send_str(json.dumps(self._events[-1]))
        self._sockets.append(socket)

    def _ready(self) -> Json:
        return {
            "v": 10,
            "user": user(BOT, "negotiate", bot=True),
            "guilds": [{"id": SERVER, "unavailable": True}],
            "session_id": "loopback",
            "resume_gateway_url": self.gateway,
            "shard": [0, 1],
            "application": {"id": BOT, "flags": 0},
        }

    async def _api(self, request: Request) -> Response:
        body, files = await _body_of(request)
        path = request.path.removeprefix(API)
        self.begun.append(path)
        await asyncio.sleep(max((seconds for part, seconds in self.slow.items() if part in path), default=0.0))
        refusal = next((one for one in self.refusals if one.part in path and one.times > 0), None)
        if refusal is not None:
            refusal.times -= 1
            self.calls.append(Call(request.method, path, body, files, refusal.status))
            return _json(refusal.body, refusal.status, refusal.headers)
        faults = self._checked(request.method, path, body)
        if faults:
            self.faults += [f"{request.method} {path}: {fault}" for fault in faults]
            self.calls.append(Call(request.method, path, body, files, 400))
            return _json({"code": 50035, "message": "Invalid Form Body", "errors": {}}, 400)
        status, answer = self._answer(request.method, path, body)
        self.calls.append(Call(request.method, path, body, files, status))
        return _json(answer, status)

    def _checked(self, method: str, path: str, body: Any) -> list[str]:
        """What Discord's description and its rules say against a call."""
        described = description()
        found = described.faults(method, path, body) if described is not None else []
        if not isinstance(body, dict):
            return found
        if path.endswith("/callback") and body.get("type") == _MODAL:
            return found + modal_faults(body["data"])
        shown = body.get("data") or {} if path.endswith("/callback") else body
        if shown.get("components"):
            found += message_faults(shown)
        return found

    def _answer(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        match (method, *path.strip("/").split("/")):
            case (_, "webhooks", _, token, *_):
                return 200, self._followed_up(method, token, body or {})
            case ("GET", *what):
                return 200, self._known("/".join(what))
            case ("PUT", "applications", _, "commands"):
                return 200, [{"description": ""} | command | self._command() for command in body]
            case ("POST", "users", "@me", "channels"):
                return 200, dm(str(body["recipient_id"]))
            case ("POST", "interactions", number, token, "callback"):
                return self._called_back(number, token, body)
            case ("POST", "channels", channel, what):
                return self._posted(channel, what, body)
            case ("PUT", "channels", _, "thread-members", _) | ("DELETE", *_):
                return 204, None
            case _:
                return 200, self._message(CHANNEL, body or {})

    def _followed_up(self, method: str, token: str, body: Json) -> Json:
        """The answer to a message of an interaction, or to the question for its first one."""
        if method == "GET":
            return self._message(CHANNEL, {"flags": _V2 | (_LOADING if token in self.thinking else 0)})
        if method == "PATCH":
            self.thinking.discard(token)
        return self._message(CHANNEL, body)

    def _known(self, what: str) -> Json:
        limit = {"total": 1000, "remaining": 999, "reset_after": 1000, "max_concurrency": 1}
        known: dict[str, Json] = {
            "users/@me": user(BOT, "negotiate", bot=True),
            "oauth2/applications/@me": application(),
            "gateway/bot": {"url": self.gateway, "shards": 1, "session_start_limit": limit},
        }
        return known.get(what) or message_object(str(self.next_id()), CHANNEL)

    def _posted(self, channel: str, what: str, body: Json) -> tuple[int, Json]:
        if what == "threads":
            return 201, thread(str(self.next_id()), channel, body["name"])
        if channel in self.closed_dms:
            return 403, {"code": 50007, "message": "Cannot send messages to this user"}
        return 200, self._message(channel, body)

    def _called_back(self, number: str, token: str, body: Json) -> tuple[int, Json]:
        if number in self.answered:
            return 400, {"code": 40060, "message": "Interaction has already been acknowledged."}
        self.answered.add(number)
        self.thinking |= {token} if body["type"] == _DEFERRED else set()
        about = {"id": number, "type": 2, "channel_id": CHANNEL, "response_message_id": str(self.next_id())}
        resource: Json = {"type": body["type"]}
        if body["type"] in {4, 7}:
            resource["message"] = self._message(CHANNEL, body.get("data") or {})
        return 200, {"interaction": about, "resource": resource}

    def _command(self) -> Json:
        return {"id": str(self.next_id()), "application_id": BOT, "version": "1", "default_member_permissions": None}

    def _message(self, channel: str, body: Json) -> Json:
        sent = {key: body[key] for key in ("content", "components", "nonce") if body.get(key) is not None}
        return message_object(str(self.next_id()), channel) | {"flags": body.get("flags") or _V2} | sent


async def _body_of(request: Request) -> tuple[Any, tuple[str, ...]]:
    """What a call carries: its JSON, and the names of its files."""
    if request.content_type == "multipart/form-data":
        form = await request.post()
        files = tuple(str(part.filename) for part in form.values() if isinstance(part, web.FileField))
        return json.loads(str(form["payload_json"])), files
    text = await request.text()
    return (json.loads(text) if text else None), ()


def _json(body: Any, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """An answer whose content type discord.py takes for JSON."""
    if body is None:
        return Response(status=status)
    raw = json.dumps(body).encode()
    return Response(status=status, body=raw, headers={"Content-Type": "application/json", **(headers or {})})
