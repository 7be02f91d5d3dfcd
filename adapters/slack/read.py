"""What Slack sent, as the event that it is: messages, mentions, commands, shortcuts, presses of buttons, forms."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from adapters.slack.address import Shown, surface
from adapters.slack.choices import chosen
from adapters.slack.messages import direct, message_event, said, told
from adapters.slack.names import CHOOSE, FORM, MESSAGE_SHORTCUT, after
from adapters.slack.payloads import Payload, items_at, mapping_at, text_at
from adapters.slack.person import person_of
from adapters.slack.views import opened_from, submitted
from bot.conversation.events import Event, Said
from bot.conversation.ruling import sets_rules

__all__ = ["asked_card", "read", "surface_of", "tenant_of"]

CARDS: Final = "benchmarks"
"""The first word of a command that asks for a benchmark card; it is the app's own affair."""


def read(payload: Payload, shown: Shown | None = None) -> Event | None:
    """The event; None for what is nobody's answer: bots, the bot itself, changes of no words, and what can't be read.

    `shown` is the conversation that the payload belongs to where only the store knows that: look up `surface_of` first.
    """
    reader = _READERS.get(text_at(payload, "type") or _unnamed(payload))
    return reader(payload, shown) if reader else None


def tenant_of(payload: Payload) -> str | None:
    """Whose installation the payload came by; None where it does not say."""
    person = person_of(payload)
    return person.tenant if person else None


def surface_of(payload: Payload) -> str | None:
    """The thread that something was said or pressed in, as `Service.conversation_at` knows it; None outside of one."""
    if text_at(payload, "type") == "event_callback":
        event = mapping_at(payload, "event")
        inner = mapping_at(event, "message") or event
        return _named(text_at(event, "channel"), text_at(inner, "thread_ts")) if direct(event) else None
    channel = text_at(payload, "container", "channel_id") or text_at(payload, "channel", "id")
    return _named(channel, _root(payload)) if text_at(payload, "type") == "block_actions" else None


def asked_card(payload: Payload) -> str | None:
    """What a benchmark card was asked for: "ally" of `/negotiate benchmarks ally`; None for another command.

    `/negotiate benchmarks off` sets a rule, which the conversation does.
    """
    text = text_at(payload, "text").strip()
    first, _, rest = text.partition(" ")
    if "command" not in payload or first.lower() != CARDS or sets_rules(Said(text=told(text))):
        return None
    return told(rest.strip())


def _named(channel: str, thread: str) -> str | None:
    return surface(channel, thread) if channel and thread else None


def _unnamed(payload: Payload) -> str:
    return "command" if "command" in payload else ""


def _root(payload: Payload) -> str:
    """The root of the thread that a button stands in; a message outside of a thread is the root of one."""
    threads = (text_at(payload, "message", "thread_ts"), text_at(payload, "container", "thread_ts"))
    return next(filter(None, threads), "") or text_at(payload, "container", "message_ts")


def _command(payload: Payload, shown: Shown | None) -> Event | None:
    """`/negotiate` and what stands behind it; alone it opens the form, which is no event."""
    person, trigger = person_of(payload), text_at(payload, "trigger_id")
    text = told(text_at(payload, "text")).strip()
    if person is None or not trigger or not text or asked_card(payload) is not None:
        return None
    address = person.address(trigger, shown, **_acted_in(text_at(payload, "channel_id"), payload))
    return person.happened(f"trigger:{trigger}", Said(text=text), address)


def _acted_in(channel: str, payload: Payload) -> Mapping[str, str]:
    """Where a command or shortcut was given: answers go to the direct message, and the channel is only told so."""
    if channel.startswith("D") or not channel:
        return {}
    return {"ephemeral_in": channel, "response_url": text_at(payload, "response_url")}


def _pressed(payload: Payload, shown: Shown | None) -> Event | None:
    """A button of a question, or a line of its select; other buttons are the app's own affair."""
    person = person_of(payload)
    action = next(iter(items_at(payload, "actions")), {})
    answer = chosen(action) if after(CHOOSE, text_at(action, "action_id")) is not None else None
    message, moment = text_at(payload, "container", "message_ts"), text_at(action, "action_ts")
    if person is None or answer is None or not (message and moment):
        return None
    channel, root = text_at(payload, "container", "channel_id") or text_at(payload, "channel", "id"), _root(payload)
    address = person.address(root, shown, channel=channel, thread=root)
    return person.happened(f"{channel}:{message}:{moment}", answer, address)


def _shortcut(payload: Payload, shown: Shown | None) -> Event | None:
    """The shortcut on a message: its text, in a negotiation of its own."""
    person, trigger = person_of(payload), text_at(payload, "trigger_id")
    message = mapping_at(payload, "message")
    named = text_at(payload, "callback_id") == MESSAGE_SHORTCUT
    action = message_event(message) if named else None
    if person is None or not trigger or action is None:
        return None
    address = person.address(trigger, shown, **_acted_in(text_at(payload, "channel", "id"), payload))
    return person.happened(f"trigger:{trigger}", action, address)


def _form(payload: Payload, shown: Shown | None) -> Event | None:
    """A form that was sent."""
    person, trigger = person_of(payload), text_at(payload, "trigger_id")
    form = after(FORM, text_at(payload, "view", "callback_id"))
    if person is None or form is None:
        return None
    happening = trigger or text_at(payload, "view", "id") + text_at(payload, "view", "hash")
    if not happening:
        return None
    root = opened_from(payload) or happening
    address = person.address(root, shown)
    return person.happened(f"trigger:{happening}", submitted(payload, form), address)


_READERS: Final[Mapping[str, Callable[[Payload, Shown | None], Event | None]]] = MappingProxyType(
    {
        "event_callback": said,
        "block_actions": _pressed,
        "view_submission": _form,
        "message_action": _shortcut,
        "command": _command,
    }
)
