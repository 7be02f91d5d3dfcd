"""A person in Slack: writes, types commands, presses what is shown, fills the form in, and reads what came."""

import itertools
import time
from dataclasses import dataclass, field
from typing import Any

from tests.adapters.slack.lines import Answer, Line
from tests.adapters.slack.web_api import Posted, WebApi, direct_messages

Json = dict[str, Any]
_numbers = itertools.count(1)


def moment() -> str:
    """A timestamp of Slack's, newer than all before."""
    return f"{time.time():.0f}.{next(_numbers):06d}"


@dataclass
class Somebody:
    """One user of a workspace."""

    api: WebApi
    line: Line
    user: str = "U0001"
    team: str = "T0001"
    bot_user: str = "U0BOT"
    payloads: list[tuple[str, Json]] = field(default_factory=list)  # what was sent, to be sent again

    @property
    def dm(self) -> str:
        """The direct messages with the bot."""
        return direct_messages(self.user)

    def inbox(self) -> list[Posted]:
        """The bot's messages in the direct messages."""
        return [message for message in self.api.messages if message.channel == self.dm]

    def thread(self, root: str) -> list[Posted]:
        """The bot's messages of one thread, with its root where that is the bot's."""
        return [message for message in self.inbox() if root in {message.thread, message.ts}]

    async def says(self, text: str, thread: str = "", **more: object) -> str:
        """Write in the direct messages; the message's timestamp."""
        ts = moment()
        await self.happens({"type": "message", "channel": self.dm, "channel_type": "im", "user": self.user,
                           "text": text, "ts": ts, **({"thread_ts": thread} if thread else {}), **more})  # fmt: skip
        return ts

    async def mentions(self, text: str, channel: str = "C0001", **more: object) -> str:
        """Write to the bot by name in a channel."""
        ts = moment()
        await self.happens({"type": "app_mention", "channel": channel, "user": self.user,
                           "text": f"<@{self.bot_user}> {text}", "ts": ts, **more})  # fmt: skip
        return ts

    async def comes_to(self, tab: str) -> Answer:
        """Open the Home or the Messages tab."""
        return await self.happens(
            {"type": "app_home_opened", "user": self.user, "channel": self.dm, "tab": tab, "event_ts": moment()}
        )

    async def types(self, text: str, channel: str = "C0001") -> Answer:
        """Give the slash command."""
        return await self._give("command", {
            "command": "/negotiate", "text": text, "team_id": self.team, "user_id": self.user, "user_name": "somebody",
            "channel_id": channel, "channel_name": "general", "api_app_id": "A0001", "is_enterprise_install": "false",
            "trigger_id": self.trigger(), "response_url": self.response_url(), "token": "deprecated",
        })  # fmt: skip

    async def uses_shortcut(self, text: str, channel: str = "C0001") -> Answer:
        """Use the shortcut on somebody's message."""
        message = {"type": "message", "user": "U0777", "text": text, "ts": moment()}
        return await self._act({"type": "message_action", "callback_id": "negotiate_message", "message": message,
                                "channel": {"id": channel, "name": "privategroup"}, "message_ts": message["ts"],
                                "response_url": self.response_url()})  # fmt: skip

    async def uses_global_shortcut(self) -> Answer:
        """Use the shortcut that is nowhere in particular."""
        return await self._act({"type": "shortcut", "callback_id": "negotiate", "action_ts": moment()})

    async def presses(self, label: str, message: Posted) -> Answer:
        """Press a button of a message, or pick a line of its select."""
        action = found(message.blocks, label)
        shown = {"type": "message", "user": self.bot_user, "ts": message.ts, "text": message.text,
                 "blocks": message.blocks, **({"thread_ts": message.thread} if message.thread else {})}  # fmt: skip
        container = {"type": "message", "message_ts": message.ts, "channel_id": message.channel, "is_ephemeral": False}
        return await self._act({"type": "block_actions", "container": container, "channel": {"id": message.channel},
                                "message": shown, "actions": [{**action, "action_ts": moment()}],
                                "response_url": self.response_url()})  # fmt: skip

    async def presses_whispered(self, label: str, whisper: Json, channel: str = "C0001", guest_of: str = "") -> Answer:
        """Press a button of a message that only this person sees."""
        guest = {"user": {"id": self.user, "team_id": guest_of}} if guest_of else {}
        container = {"type": "message", "message_ts": moment(), "channel_id": channel, "is_ephemeral": True}
        action = {**found(whisper["blocks"], label), "action_ts": moment()}
        return await self._act({"type": "block_actions", "container": container, "channel": {"id": channel},
                                "actions": [action], "response_url": self.response_url(), **guest})  # fmt: skip

    async def presses_at_home(self, label: str) -> Answer:
        """Press a button of the Home."""
        action = {**found(self.api.homes[self.user]["blocks"], label), "action_ts": moment()}
        return await self._act({"type": "block_actions", "container": {"type": "view", "view_id": "V0"},
                                "view": {**self.api.homes[self.user], "id": "V0"}, "actions": [action]})  # fmt: skip

    async def sends(self, view: Json, **values: str) -> Answer:
        """Send a form, with these values in its fields."""
        return await self._act({"type": "view_submission", "view": filled(view, values)})

    async def searches(self, view: Json, name: str, typed: str, **values: str) -> Answer:
        """Type into a list of the form."""
        block = next(b["block_id"] for b in view["blocks"] if str(b.get("block_id", "")).partition("@")[0] == name)
        return await self._act({"type": "block_suggestion", "action_id": f"field:{name}", "block_id": block,
                                "value": typed, "view": filled(view, values)})  # fmt: skip

    async def picks(self, view: Json, name: str, **values: str) -> Answer:
        """Pick a line of a list of the form."""
        shown = filled(view, values)
        container = {"type": "view", "view_id": shown["id"]}
        action = {"type": "external_select", "action_id": f"field:{name}", "action_ts": moment(),
                  "selected_option": option(values[name])}  # fmt: skip
        return await self._act({"type": "block_actions", "container": container, "view": shown, "actions": [action]})

    async def again(self, place: int = -1) -> Answer:
        """Let Slack deliver something again, word for word."""
        kind, payload = self.payloads[place]
        return await self._deliver(kind, payload)

    def trigger(self) -> str:
        """A trigger that is good for one view."""
        trigger = f"{next(_numbers)}.trigger"
        self.api.triggers.add(trigger)
        return trigger

    def response_url(self) -> str:
        """An address that answers this person alone."""
        return f"{self.api.url}/response/R{next(_numbers)}"

    async def happens(self, event: Json) -> Answer:
        """Something happens that the Events API tells."""
        return await self._give("event", {
            "type": "event_callback", "token": "deprecated", "team_id": self.team, "api_app_id": "A0001",
            "event": event, "event_id": f"Ev{next(_numbers)}", "event_time": int(time.time()),
            "is_ext_shared_channel": False,
            "authorizations": [{"enterprise_id": None, "team_id": self.team, "user_id": self.bot_user, "is_bot": True,
                                "is_enterprise_install": False}],
        })  # fmt: skip

    async def _act(self, payload: Json) -> Answer:
        return await self._give("act", {
            "team": {"id": self.team, "domain": "one"}, "user": {"id": self.user, "team_id": self.team},
            "api_app_id": "A0001", "token": "deprecated", "trigger_id": self.trigger(), "enterprise": None,
            "is_enterprise_install": False, **payload,
        })  # fmt: skip

    async def _give(self, kind: str, payload: Json) -> Answer:
        self.payloads.append((kind, payload))
        return await self._deliver(kind, payload)

    async def _deliver(self, kind: str, payload: Json) -> Answer:
        give = {"event": self.line.event, "act": self.line.act, "command": self.line.command}[kind]
        return await give(payload)


def option(value: str) -> Json:
    """A line of a list as it comes back."""
    return {"text": {"type": "plain_text", "text": value[:75], "emoji": False}, "value": value}


def filled(view: Json, values: dict[str, str]) -> Json:
    """The view as it comes back with values in its fields; what it was opened with stays."""
    state: Json = {}
    for block in view["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        name = element["action_id"].partition(":")[2]
        value = values.get(name) or element.get("initial_value") or (element.get("initial_option") or {}).get("value")
        chosen = {"selected_option": option(value) if value else None}
        held = {"value": value} if element["type"] == "plain_text_input" else chosen
        state[block["block_id"]] = {element["action_id"]: {"type": element["type"], **held}}
    return {**view, "state": {"values": state}}


def labels(blocks: list[Json]) -> list[str]:
    """Everything that can be pressed or picked."""
    return [label for label, _ in _pressable(blocks)]


def found(blocks: list[Json], label: str) -> Json:
    """What comes back when this is pressed or picked."""
    for text, action in _pressable(blocks):
        if text == label:
            return action
    raise AssertionError(f"{label!r} is not among {labels(blocks)}")


def _pressable(blocks: list[Json]) -> list[tuple[str, Json]]:
    pressable: list[tuple[str, Json]] = []
    for block in blocks:
        elements = [*(block.get("elements") or []), *filter(None, [block.get("accessory")])]
        for element in elements:
            ids = {"block_id": block.get("block_id", ""), "action_id": element.get("action_id", "")}
            if element.get("type") == "button":
                pressable.append((element["text"]["text"], {**ids, **element}))
            lines = element.get("options") or []
            pressable += [(x["text"]["text"], {**ids, "type": element["type"], "selected_option": x}) for x in lines]
    return pressable
