"""A Slack Web API on a local port: it checks token, arguments and limits, keeps what it got, and can fail."""

import asyncio
import itertools
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from aiohttp import web

from tests.adapters.slack import blockkit

Json = dict[str, Any]

SPECIAL: Final = frozenset({"apps.connections.open", "oauth.v2.access"})  # with a token of another kind, or none
BLOCKED: Final = {"chat.postMessage": "message", "chat.update": "message", "chat.postEphemeral": "message"}
REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {
    "auth.test": (),
    "apps.connections.open": (),
    "oauth.v2.access": (),  # id and secret of the app come as the user and password of the request
    "chat.postMessage": ("channel", "text"),
    "chat.postEphemeral": ("channel", "user", "text"),
    "chat.update": ("channel", "ts", "text"),
    "conversations.open": ("users",),
    "conversations.info": ("channel",),
    "users.info": ("user",),
    "views.open": ("trigger_id", "view"),
    "views.update": ("view",),
    "views.publish": ("user_id", "view"),
    "assistant.threads.setStatus": ("channel_id", "thread_ts", "status"),
    "assistant.threads.setSuggestedPrompts": ("channel_id", "prompts"),
    "files.getUploadURLExternal": ("filename", "length"),
    "files.completeUploadExternal": ("files",),
}


@dataclass(frozen=True)
class Fault:
    """How a call is to fail: an error of Slack's, a status, a pause, or a connection that breaks."""

    error: str = ""
    status: int = 200
    retry_after: int | None = None
    seconds: float = 0.0
    broken: bool = False
    done: bool = False  # the call takes effect all the same, as when an answer is lost on its way


@dataclass(frozen=True)
class Call:
    """One call as it came in, and the error it was answered with."""

    method: str
    arguments: Json
    token: str
    error: str
    at: float


@dataclass
class Workspace:
    """A workspace in which the app is installed."""

    team: str = "T0001"
    enterprise: str | None = None
    bot_user: str = "U0BOT"
    bot: str = "B0BOT"
    scopes: str = "chat:write,commands,im:history,im:write,app_mentions:read,assistant:write,files:write,users:read"


@dataclass
class Posted:
    """A message of the bot's as a channel holds it."""

    channel: str
    ts: str
    thread: str
    text: str
    blocks: list[Json]


@dataclass
class WebApi:
    """What Slack holds, and how it answers."""

    tokens: dict[str, Workspace] = field(default_factory=lambda: {"xoxb-one": Workspace()})
    app_tokens: frozenset[str] = frozenset({"xapp-one"})
    codes: dict[str, Json] = field(default_factory=dict)  # OAuth codes and refresh tokens, and what they give
    members: dict[str, str] = field(default_factory=dict)  # channels the bot is in: "public", "private" or "connect"
    gone: dict[str, str] = field(default_factory=dict)  # persons that can't be written to, and the error
    admins: dict[str, str] = field(default_factory=dict)  # persons with rights: "is_admin" or "is_owner"
    triggers: set[str] = field(default_factory=set)
    calls: list[Call] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)  # calls that a real Slack would not have taken
    messages: list[Posted] = field(default_factory=list)
    ephemerals: list[Json] = field(default_factory=list)
    responses: list[Json] = field(default_factory=list)  # what came to response URLs
    pictures: list[bytes] = field(default_factory=list)
    views: dict[str, Json] = field(default_factory=dict)
    homes: dict[str, Json] = field(default_factory=dict)
    unsupported: set[str] = field(default_factory=set)  # kinds of block that this Slack refuses
    socket_url: str = ""
    url: str = ""
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    _numbers: Any = field(default_factory=lambda: itertools.count(1))

    def fail(self, method: str, *faults: Fault) -> None:
        """Let the next calls of a method fail like this, in order."""
        self.faults[method].extend(faults)

    def called(self, method: str) -> list[Json]:
        """The arguments of every call of a method that was taken."""
        return [call.arguments for call in self.calls if call.method == method and not call.error]

    def ts(self) -> str:
        """The next timestamp."""
        return f"1700000000.{next(self._numbers):06d}"

    def answer(self, method: str, given: Json, token: str) -> Json:
        """What Slack answers a call that is well formed."""
        workspace = self.tokens.get(token)
        if method not in REQUIRED:
            return _refused("unknown_method")
        if workspace is None and method not in SPECIAL:
            return _refused("invalid_auth" if token else "not_authed")
        missing = [name for name in REQUIRED[method] if given.get(name) in (None, "")]
        if missing:
            self.complaints.append(f"{method} without {', '.join(missing)}")
            return _refused("invalid_arguments")
        wrong = self._wrong_blocks(method, given)
        if wrong:
            return _refused("invalid_blocks", response_metadata={"messages": wrong})
        work: Callable[[Json, Workspace, str], Json] = getattr(self, "_" + method.replace(".", "_"))
        return work(given, workspace or Workspace(), token)

    def _wrong_blocks(self, method: str, given: Json) -> list[str]:
        blocks = given.get("blocks") or []
        if any(block.get("type") in self.unsupported for block in blocks):
            return ["[ERROR] unsupported type"]
        wrong = []
        if method in BLOCKED:
            wrong = blockkit.faults_of_message({"text": given.get("text"), "blocks": blocks})
        elif method.startswith("views."):
            wrong = blockkit.faults_of_view(given["view"])
        self.complaints += [f"{method}: {fault}" for fault in wrong]
        return wrong

    def _auth_test(self, _given: Json, workspace: Workspace, _token: str) -> Json:
        return {
            "ok": True, "url": "https://one.slack.com/", "team": "One", "user": "negotiate", "team_id": workspace.team,
            "user_id": workspace.bot_user, "bot_id": workspace.bot, "enterprise_id": workspace.enterprise,
            "is_enterprise_install": workspace.enterprise is not None,
        }  # fmt: skip

    def _apps_connections_open(self, _given: Json, _workspace: Workspace, token: str) -> Json:
        return {"ok": True, "url": self.socket_url} if token in self.app_tokens else _refused("invalid_auth")

    def _oauth_v2_access(self, given: Json, _workspace: Workspace, _token: str) -> Json:
        granted = self.codes.pop(given.get("code") or given.get("refresh_token") or "", None)
        if granted is None:
            return _refused("invalid_code" if "code" in given else "invalid_refresh_token")
        enterprise = (granted.get("enterprise") or {}).get("id") if granted.get("is_enterprise_install") else None
        team = (granted.get("team") or {}).get("id") or ""
        self.tokens[granted["access_token"]] = Workspace(team=team, enterprise=enterprise)
        return {"ok": True, **granted}

    def _chat_postMessage(self, given: Json, _workspace: Workspace, _token: str) -> Json:  # noqa: N802 (Slack's name)
        refused = self._unreachable(given["channel"])
        if refused:
            return refused
        if given.get("unfurl_links") is not False or given.get("unfurl_media") is not False:
            self.complaints.append("chat.postMessage with unfurls on")
        ts = self.ts()
        posted = Posted(given["channel"], ts, given.get("thread_ts") or "", given["text"], given.get("blocks") or [])
        self.messages.append(posted)
        return {"ok": True, "channel": posted.channel, "ts": ts, "message": {"ts": ts, "text": posted.text}}

    def _unreachable(self, channel: str) -> Json | None:
        if channel.startswith("D"):
            gone = self.gone.get("U" + channel[1:])
            return _refused(gone) if gone else None
        return None if channel in self.members else _refused("not_in_channel")

    def _chat_postEphemeral(self, given: Json, _workspace: Workspace, _token: str) -> Json:  # noqa: N802 (Slack's name)
        if not given["channel"].startswith("D") and given["channel"] not in self.members:
            return _refused("not_in_channel")
        self.ephemerals.append(given)
        return {"ok": True, "message_ts": self.ts()}

    def _chat_update(self, given: Json, _workspace: Workspace, _token: str) -> Json:
        for posted in self.messages:
            if (posted.channel, posted.ts) == (given["channel"], given["ts"]):
                posted.text, posted.blocks = given["text"], given.get("blocks") or []
                return {"ok": True, "channel": posted.channel, "ts": posted.ts}
        return _refused("message_not_found")

    def _conversations_open(self, given: Json, _workspace: Workspace, _token: str) -> Json:
        gone = self.gone.get(given["users"])
        return _refused(gone) if gone else {"ok": True, "channel": {"id": direct_messages(given["users"])}}

    def _conversations_info(self, given: Json, _workspace: Workspace, _token: str) -> Json:
        kind = self.members.get(given["channel"])
        if kind is None:
            return _refused("channel_not_found")
        shared = kind == "connect"
        return {"ok": True, "channel": {"id": given["channel"], "is_ext_shared": shared, "is_pending_ext_shared": False,
                                        "is_private": kind == "private", "is_member": True}}  # fmt: skip

    def _users_info(self, given: Json, workspace: Workspace, _token: str) -> Json:
        if "users:read" not in workspace.scopes.split(","):
            return _refused("missing_scope", needed="users:read", provided=workspace.scopes)
        user = {"id": given["user"], "team_id": workspace.team, "is_admin": False, "is_owner": False, "is_bot": False}
        right = self.admins.get(given["user"])
        return {"ok": True, "user": user | ({right: True} if right else {})}

    def _views_open(self, given: Json, _workspace: Workspace, _token: str) -> Json:
        if given["trigger_id"] not in self.triggers:
            return _refused("expired_trigger_id")
        self.triggers.discard(given["trigger_id"])
        view = {**given["view"], "id": f"V{next(self._numbers):04d}", "hash": "h0"}
        self.views[view["id"]] = view
        return {"ok": True, "view": view}

    def _views_update(self, given: Json, _workspace: Workspace, _token: str) -> Json:
        old = self.views.get(given.get("view_id") or "")
        if old is None:
            return _refused("not_found")
        if given.get("hash") not in {None, old["hash"]}:
            return _refused("hash_conflict")
        view = {**given["view"], "id": old["id"], "hash": f"h{next(self._numbers)}"}
        self.views[view["id"]] = view
        return {"ok": True, "view": view}

    def _views_publish(self, given: Json, _workspace: Workspace, _token: str) -> Json:
        self.homes[given["user_id"]] = given["view"]
        return {"ok": True, "view": given["view"]}

    def _assistant_threads_setStatus(self, _given: Json, _workspace: Workspace, _token: str) -> Json:  # noqa: N802 (Slack's)
        return {"ok": True}

    def _assistant_threads_setSuggestedPrompts(self, given: Json, _workspace: Workspace, _token: str) -> Json:  # noqa: N802
        if not 1 <= len(given["prompts"]) <= 4:
            self.complaints.append("assistant.threads.setSuggestedPrompts wants one to four prompts")
            return _refused("invalid_arguments")
        return {"ok": True}

    def _files_getUploadURLExternal(self, given: Json, _workspace: Workspace, _token: str) -> Json:  # noqa: N802 (Slack's)
        if not given.get("alt_txt"):
            self.complaints.append("a picture without alt_txt")
        file = f"F{next(self._numbers):04d}"
        return {"ok": True, "upload_url": f"{self.url}/upload/{file}", "file_id": file}

    def _files_completeUploadExternal(self, given: Json, _workspace: Workspace, _token: str) -> Json:  # noqa: N802 (Slack's)
        files = given["files"]
        return {"ok": True, "files": [{"id": f["id"]} for f in files]}


def direct_messages(person: str) -> str:
    """The channel of a person's direct messages with the bot."""
    return "D" + person[1:]


def _refused(error: str, **more: object) -> Json:
    return {"ok": False, "error": error, **more}


@asynccontextmanager
async def serving(api: WebApi) -> AsyncIterator[WebApi]:
    """Answer on a local port while the block runs; `api.url` is the root without a path."""
    app = web.Application(client_max_size=8_000_000)
    app.router.add_route("*", "/api/{method}", partial(_call, api))
    app.router.add_post("/upload/{file}", partial(_upload, api))
    app.router.add_post("/response/{id}", partial(_respond, api))
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    api.url = f"http://{host}:{port}"
    try:
        yield api
    finally:
        await runner.cleanup()


async def _call(api: WebApi, request: web.Request) -> web.StreamResponse:
    method = request.match_info["method"]
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    given = await _arguments(request)
    fault = api.faults[method].popleft() if api.faults[method] else None
    if fault is not None:
        await asyncio.sleep(fault.seconds)
    if fault is None or fault.done or (not fault.error and fault.status == 200 and not fault.broken):
        answer = api.answer(method, given, token)
    else:
        answer = _refused(fault.error or f"status {fault.status}")
    api.calls.append(Call(method, given, token, answer.get("error", ""), asyncio.get_running_loop().time()))
    return _response(request, answer, fault)


def _response(request: web.Request, answer: Json, fault: Fault | None) -> web.StreamResponse:
    if fault is not None and fault.broken:
        assert request.transport is not None
        request.transport.abort()
    status = 200 if fault is None else fault.status
    headers = {} if fault is None or fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
    if status == 429:
        answer = _refused("ratelimited")
    return web.json_response(answer, status=status, headers=headers)


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    given = {**request.query, **await request.post()}
    return {name: _opened(str(value)) for name, value in given.items()}


def _opened(value: str) -> Any:
    """A form value that is JSON inside, as Slack takes it."""
    return json.loads(value) if value[:1] in {"{", "["} else value


async def _upload(api: WebApi, request: web.Request) -> web.Response:
    api.pictures.append(await request.read())
    return web.Response(text="OK")


async def _respond(api: WebApi, request: web.Request) -> web.Response:
    given = await request.json()
    earlier = sum(response["to"] == request.match_info["id"] for response in api.responses)
    if earlier >= 5:
        return web.json_response(_refused("used_url"), status=404)
    wrong = blockkit.faults_of_message({"text": given.get("text"), "blocks": given.get("blocks") or []})
    api.complaints += [f"response_url: {fault}" for fault in wrong]
    if given.get("response_type") not in {"ephemeral", "in_channel"} and not given.get("delete_original"):
        api.complaints.append("response_url without an explicit response_type")
    api.responses.append({"to": request.match_info["id"], **given})
    return web.Response(text="ok")
