"""Messages: what a person wrote in the direct message, edited there, or wrote to the bot by name in a channel."""

import re
from typing import Final

from adapters.slack.address import Shown
from adapters.slack.payloads import Payload, flag_at, items_at, mapping_at, text_at
from adapters.slack.person import Person, person_of
from adapters.slack.texts import unescaped
from bot.conversation.events import Action, Commanded, Event, Said

FILE: Final = "file"
"""The command that a message with a file and no words comes to: the bot asks for the words."""

_MARKED: Final = re.compile(r"<([^<>|\s]*)(?:\|([^<>]*))?>")
_BOLD: Final = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\w*])")
_SPOKEN: Final = frozenset({"", "file_share", "thread_broadcast", "me_message"})
_BOTS: Final = ("bot_id", "bot_profile", "app_id")


def direct(event: Payload) -> bool:
    """Whether a message stands in the direct message with the bot."""
    return text_at(event, "channel_type") == "im" or text_at(event, "channel").startswith("D")


def told(text: str) -> str:
    """A text as the person saw it when writing: no entities, no brackets around addresses and names."""
    return unescaped(_BOLD.sub(r"\1", _MARKED.sub(_shown, text)))


def _shown(marked: re.Match[str]) -> str:
    target, label = marked[1], marked[2]
    if label:
        return label
    if target.startswith(("@", "#")):
        return ""
    return target.removeprefix("mailto:").removeprefix("tel:").replace("!", "@", 1 if target.startswith("!") else 0)


def message_event(message: Payload) -> Action | None:
    """What a message says: its words, else those it forwards, else that there is only a file."""
    said = told(text_at(message, "text")).strip() or _forwarded(message)
    if said:
        return Said(text=said)
    return Commanded(name=FILE) if items_at(message, "files") else None


def _forwarded(message: Payload) -> str:
    texts = [told(text_at(attachment, "text")).strip() for attachment in items_at(message, "attachments")]
    return "\n\n".join(text for text in texts if text)


def said(payload: Payload, shown: Shown | None) -> Event | None:
    """The event of the Events API, if a person spoke to the bot."""
    event, person = mapping_at(payload, "event"), person_of(payload)
    if person is None:
        return None
    if text_at(event, "subtype") == "message_changed":
        return (
            _edited(event, person, shown)
            if direct(event) and _by_person(payload, mapping_at(event, "message"))
            else None
        )
    if not _by_person(payload, event) or flag_at(event, "hidden") or text_at(event, "subtype") not in _SPOKEN:
        return None
    match text_at(event, "type"):
        case "app_mention":
            return _mentioned(payload, event, person, shown)
        case "message" if direct(event):
            return _in_thread(event, event, person, shown, "")
        case _:
            return None


def _by_person(payload: Payload, message: Payload) -> bool:
    """Whether neither this bot nor another wrote it, nor Slack itself."""
    own = {text_at(authorization, "user_id") for authorization in items_at(payload, "authorizations")}
    author = text_at(message, "user")
    return bool(author) and author not in {*own, "USLACKBOT"} and not any(message.get(name) for name in _BOTS)


def _edited(event: Payload, person: Person, shown: Shown | None) -> Event | None:
    """A message whose words were changed; an address that Slack unfolded is no edit."""
    message = mapping_at(event, "message")
    edit = text_at(message, "edited", "ts")
    changed = text_at(message, "text") != text_at(event, "previous_message", "text")
    spoken = text_at(message, "subtype") in _SPOKEN
    return _in_thread(event, message, person, shown, edit) if edit and changed and spoken else None


def _in_thread(event: Payload, message: Payload, person: Person, shown: Shown | None, edit: str) -> Event | None:
    """A message of the direct message: the root of a thread, or in one."""
    channel, moment = text_at(event, "channel"), text_at(message, "ts")
    action = message_event(message)
    if action is None or not (channel and moment):
        return None
    root = text_at(message, "thread_ts") or moment
    address = person.address(root, shown, channel=channel, thread=root)
    return person.happened(_happening(channel, moment, edit), action, address)


def _mentioned(payload: Payload, event: Payload, person: Person, shown: Shown | None) -> Event | None:
    """A message to the bot by name: answered in the direct message, and where it was written only in a whisper."""
    channel, moment = text_at(event, "channel"), text_at(event, "ts")
    if not (channel and moment):
        return None
    spoken = {**event, "text": _unnamed(payload, text_at(event, "text"))}
    if direct(event):
        return _in_thread(event, spoken, person, shown, "")
    action = message_event(spoken) or Commanded(name="hello")
    thread = text_at(event, "thread_ts")
    whisper = {"ephemeral_in": channel, **({"ephemeral_thread": thread} if thread else {})}
    address = person.address(thread or moment, shown, **whisper)
    return person.happened(_happening(channel, moment, text_at(event, "edited", "ts")), action, address)


def _unnamed(payload: Payload, text: str) -> str:
    """The text without the bot's own name in it."""
    for authorization in items_at(payload, "authorizations"):
        if own := text_at(authorization, "user_id"):
            text = re.sub(rf"<@{re.escape(own)}(?:\|[^<>]*)?>[,:]?", " ", text)
    return re.sub(r" {2,}", " ", re.sub(r"^\s*<@\w+(?:\|[^<>]*)?>[,:]?", " ", text))


def _happening(channel: str, moment: str, edit: str) -> str:
    """A message's place and moment, so that a mention and its message are one; an edit is another."""
    return ":".join(part for part in (channel, moment, edit) if part)
