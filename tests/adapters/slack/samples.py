"""Payloads as Slack sends them, one file a kind, and Slack as the contract's suite knows it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from adapters.slack.read import read
from adapters.slack.render import Message, render
from adapters.slack.views import modal
from bot.conversation.events import Event
from bot.conversation.parts import Form, Reply
from tests.adapters.slack import blockkit

Json = dict[str, Any]
FOLDER: Final = Path(__file__).parent / "payloads"
NAMES: Final = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))
UNSPOKEN: Final = (
    "message_deleted",
    "message_in_channel",
    "message_joined",
    "message_of_another_bot",
    "message_of_this_bot",
    "message_of_this_bot_by_user_id",
    "message_of_this_bot_edited",
    "message_unfolded",
)
"""What no person said to the bot."""

_STYLED: Final = frozenset({"link", "user", "usergroup", "channel", "broadcast", "emoji", "date", "mrkdwn", "markdown"})


def payload(name: str) -> Json:
    """The payload of this name."""
    loaded: Json = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return loaded


class Slack:
    """Slack as the contract's suite knows it."""

    def render(self, reply: Reply) -> Sequence[Message]:
        """The messages, each also as it is where charts are refused."""
        return [form for message in render(reply) for form in (message, message.without_charts())]

    def faults(self, payload: Message) -> Sequence[str]:
        """Why Slack would not take it."""
        return blockkit.faults_of_message({"text": payload.text, "blocks": list(payload.blocks)})

    def words(self, payload: Message) -> str:
        """Every word in the blocks, in their order."""
        return " ".join(_words(payload.blocks))

    def live(self, payload: Message) -> Sequence[str]:
        """What Slack would obey: elements that page or link, mrkdwn, and control characters in the text."""
        found = [f"{kind} in the blocks" for kind in _types(payload.blocks) if kind in _STYLED]
        controls = [sign for sign in ("<", ">", "@here", "@channel", "@everyone") if sign in payload.text]
        return [*found, *(f"{sign} in the text" for sign in controls)]

    def read(self, payload: Any) -> Event | None:
        """The event of a payload."""
        return read(payload)

    def spoken(self, text: str, *, moment: int = 1, person: str = "ada") -> Json:
        """A direct message."""
        sent = payload("message")
        user = f"U0{person.upper()}"
        sent["event"] |= {
            "text": text,
            "ts": f"177244600{moment}.000100",
            "user": user,
            "channel": f"D0{person.upper()}",
        }
        sent["event_id"] = f"Ev{moment}"
        return sent

    def unspoken(self) -> Mapping[str, Json]:
        """Own messages, other bots', deletions and unfolded addresses."""
        return {name: payload(name) for name in UNSPOKEN}

    def clicked(self, payloads: Sequence[Message], label: str) -> Json | None:
        """The press of a button, or the pick of a line."""
        for message in payloads:
            for block in message.blocks:
                for action in _pressed(block, label):
                    sent = payload("button")
                    sent["message"]["blocks"] = list(message.blocks)
                    return {**sent, "actions": [{**action, "block_id": block["block_id"], "action_ts": "1772446002.1"}]}
        return None

    def submitted(self, form: Form, values: Mapping[str, str]) -> Json:
        """The form as it comes back, each field in its block."""
        view: Any = modal(form, given=values)
        assert blockkit.faults_of_view(view) == []
        inputs = [block for block in view["blocks"] if block["type"] == "input"]
        state = {block["block_id"]: {block["element"]["action_id"]: _entered(block, values)} for block in inputs}
        return {**payload("form_new"), "view": {**view, "id": "V1", "hash": "1.a", "state": {"values": state}}}


def _entered(block: Json, values: Mapping[str, str]) -> Json:
    value = values.get(block["block_id"].partition("@")[0])
    kind = block["element"]["type"]
    if kind == "plain_text_input":
        return {"type": kind, "value": value}
    text = {"type": "plain_text", "text": value}
    return {"type": kind, "selected_option": {"text": text, "value": value} if value else None}


def _pressed(block: Mapping[str, Any], label: str) -> Iterator[Json]:
    for element in block["elements"] if block["type"] == "actions" else ():
        if element["type"] == "button" and element["text"]["text"] == label:
            yield element
        for option in element.get("options", ()):
            if option["text"]["text"] == label:
                yield {"type": "static_select", "action_id": element["action_id"], "selected_option": option}


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key in {"text", "title", "label", "name", "caption"} and isinstance(inner, str):
                yield inner
            else:
                yield from _words(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _words(inner)


def _types(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield str(value.get("type", ""))
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list | tuple) else ()
    for item in inner:
        yield from _types(item)
