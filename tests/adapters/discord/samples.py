"""Discord for the suite of all platforms: what it sends in, and what is wrong with what goes out."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from adapters.discord.building import layout
from adapters.discord.forms import offer_modal
from adapters.discord.message import Attached, Gallery, Message
from adapters.discord.read import read
from adapters.discord.render import render
from adapters.discord.words import CARD_ASK, HERE, IN_DM, IN_THREAD, WHERE
from bot.conversation.events import Event
from bot.conversation.parts import Form, Reply
from tests.adapters.discord.linting import BUTTON, DISPLAY, MENU, message_faults, modal_faults, walked

BOT: Final = "900000000000000001"
SERVER: Final = "800000000000000001"
CHANNEL: Final = "700000000000000001"
PEOPLE: Final = {"ada": "100000000000000001", "bob": "100000000000000002"}
_CODE: Final = re.compile(r"```.*?```", re.DOTALL)
_LIVE: Final = (
    re.compile(r"(?<!\\)<(?:@|#|:|/|t:|a:|id:|https?:)"),
    re.compile(r"@(?:everyone|here)\b"),
    re.compile(r"https?://|(?<!\\)\]\("),
    re.compile(r"(?<!\\)[*_~`|](?=\S)"),
    re.compile(r"^(?:#{1,3} |-# |>)", re.MULTILINE),
)
_OUR_OWN: Final = re.compile(r"^(?:>>> |### |-# )|\*\*", re.MULTILINE)
_PANEL: Final = {HERE, WHERE, IN_THREAD, IN_DM, CARD_ASK}  # the adapter's own mark-up, without a word of anybody else


def sent(message: Message) -> dict[str, Any]:
    """A message as it goes to Discord."""
    names = [node.name for node in message.nodes if isinstance(node, Gallery | Attached)]
    view: Any = layout(message)
    return {
        "components": view.to_components(),
        "attachments": [{"id": str(place), "filename": name} for place, name in enumerate(names)],
    }


def interaction(
    kind: int, data: Mapping[str, Any], *, person: str = "ada", number: int = 1, **more: Any
) -> dict[str, Any]:
    """An interaction in a server's channel, as the gateway reports it."""
    body = {
        "id": str(1_456_074_443_980_800_000 + number),
        "application_id": BOT,
        "type": kind,
        "token": f"token-{number}",
        "version": 1,
        "guild_id": SERVER,
        "channel_id": CHANNEL,
        "member": {"user": {"id": PEOPLE.get(person, person), "username": person}, "permissions": "2048"},
        "data": dict(data),
        "locale": "en-US",
        "context": 0,
        "authorizing_integration_owners": {"0": SERVER},
        **more,
    }
    return {"op": 0, "t": "INTERACTION_CREATE", "d": body}


def message(text: str, *, person: str = "ada", number: int = 1, **more: Any) -> dict[str, Any]:
    """A direct message, as the gateway reports it."""
    body = {
        "id": str(1_456_074_443_980_800_000 + number),
        "channel_id": CHANNEL,
        "author": {"id": PEOPLE.get(person, person), "username": person},
        "content": text,
        "type": 0,
        "mentions": [],
        **more,
    }
    return {"op": 0, "t": "MESSAGE_CREATE", "d": body}


class Discord:
    """What the suite needs to know of Discord."""

    def render(self, reply: Reply) -> Sequence[dict[str, Any]]:
        """What would be sent to ada."""
        return [sent(message) for message in render(reply, owner=PEOPLE["ada"])]

    def faults(self, payload: dict[str, Any]) -> Sequence[str]:
        """Why Discord would not take it."""
        return message_faults(payload)

    def words(self, payload: dict[str, Any]) -> str:
        """Every word in it, without the marks that are ours."""
        shown: list[str] = []
        for component in walked(payload["components"]):
            shown += [_OUR_OWN.sub("", component["content"])] if component["type"] == DISPLAY else []
            shown += [component["label"]] if component["type"] == BUTTON else []
            shown += [option["label"] for option in component.get("options", [])]
        return "\n".join(shown)

    def live(self, payload: dict[str, Any]) -> Sequence[str]:
        """What in it would be obeyed."""
        texts = [c["content"] for c in walked(payload["components"]) if c["type"] == DISPLAY]
        bare = [_OUR_OWN.sub("", _CODE.sub("", text)) for text in texts if text not in _PANEL]
        broken = [text for text in texts if text.count("```") % 2 or text.count("```") > 2]
        return [*broken, *(text for text in bare if any(form.search(text) for form in _LIVE))]

    def read(self, payload: Any) -> Event | None:
        """The event of a gateway dispatch."""
        return read(payload, bot=BOT)

    def spoken(self, text: str, *, moment: int = 1, person: str = "ada") -> dict[str, Any]:
        """A direct message."""
        return message(text, person=person, number=moment)

    def unspoken(self) -> Mapping[str, Any]:
        """What no person said to the bot."""
        return {
            "own": message("150k", person=BOT),
            "of another bot": message("150k", author={"id": "5", "bot": True}),
            "of a webhook": message("150k", webhook_id="6"),
            "a member joined": message("150k", type=7),
            "a pin": message("", type=6),
            "in a channel, to nobody": message("150k", guild_id=SERVER),
            "in a channel, without content": message("", guild_id=SERVER, mentions=[{"id": BOT}]),
            "a mention of somebody else": message("<@5> 150k", guild_id=SERVER, mentions=[{"id": "5"}]),
            "of another kind": {"t": "TYPING_START", "d": {"channel_id": CHANNEL}},
            "a ping": {"op": 11},
        }

    def clicked(self, payloads: Sequence[dict[str, Any]], label: str) -> dict[str, Any] | None:
        """The click on a button or the line of a menu."""
        for component in (c for payload in payloads for c in walked(payload["components"])):
            if component["type"] == BUTTON and component["label"] == label:
                return interaction(3, {"custom_id": component["custom_id"], "component_type": BUTTON})
            for option in component.get("options", []):
                if option["label"] == label:
                    data = {"custom_id": component["custom_id"], "component_type": MENU, "values": [option["value"]]}
                    return interaction(3, data)
        return None

    def submitted(self, form: Form, values: Mapping[str, str]) -> dict[str, Any]:
        """The modal of a form, sent."""
        modal = offer_modal(form, {}, PEOPLE["ada"]).to_dict()
        assert modal_faults(modal) == []
        filled = [
            {"type": 18, "id": n, "component": {"type": 4, "id": 9, "custom_id": name, "value": values.get(name, "")}}
            for n, name in enumerate(label["component"]["custom_id"] for label in modal["components"])
        ]
        return interaction(5, {"custom_id": modal["custom_id"], "components": filled})
