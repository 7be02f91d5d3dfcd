"""Which negotiation something belongs to that was said outside of every thread."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, Protocol

from adapters.slack.address import Address, Shown
from adapters.slack.messages import direct, told
from adapters.slack.payloads import Payload, mapping_at, text_at
from bot.conversation.commands import command_in

IN_A_ROW: Final = 3600.0
"""Seconds within which a short message after another goes on with it: people answer below, not in the thread."""

_SHORT: Final = 200
_ANEW: Final = frozenset({"hello", "start over"})


class Latest(Protocol):
    """The person's newest negotiation, as `Service.negotiations` tells it."""

    @property
    def address(self) -> str:
        """Where its replies go."""

    @property
    def updated_at(self) -> datetime:
        """When something happened in it last."""


def continued(payload: Payload, negotiations: Sequence[Latest], opens: Callable[[str], bool]) -> Shown | None:
    """The negotiation that a command, or a message outside of the threads, goes on with; None for one of its own.

    "plan" or "script 2" is about the newest negotiation, and so is a short message right after another, unless it
    `opens` a negotiation of its own: names a company, that is.
    """
    said, moment = _said(payload)
    address = Address.read(negotiations[0].address) if said and negotiations else None
    if address is None:
        return None
    command = command_in(said)
    apart = abs(moment - negotiations[0].updated_at.timestamp())  # the one before may be committed after this was sent
    at_once = apart <= IN_A_ROW and len(said) <= _SHORT
    if command.name in _ANEW if command else not at_once or opens(said):
        return None
    return Shown(conversation=address.conversation, channel=address.channel, thread=address.thread)


def _said(payload: Payload) -> tuple[str, float]:
    """What was said outside of every thread, and when; a command has no moment."""
    if "command" in payload:
        return told(text_at(payload, "text")).strip(), float("inf")
    event = mapping_at(payload, "event")
    outside = text_at(event, "type") == "message" and direct(event) and not text_at(event, "thread_ts")
    if not outside or text_at(event, "subtype") not in {"", "file_share"}:
        return "", 0.0
    moment = text_at(event, "ts")
    return told(text_at(event, "text")).strip(), float(moment) if moment.replace(".", "", 1).isdigit() else float("inf")
