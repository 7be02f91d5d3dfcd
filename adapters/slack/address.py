"""Where a conversation's replies go: what `read` writes into an event and the sender reads out of a delivery."""

from typing import Final, Self

from pydantic import ValidationError

from bot.values import Value

_BETWEEN: Final = ":"


class Address(Value):
    """A place in Slack, as ids alone.

    `conversation` is the event's own conversation key, so that the sender can ask the service where it is shown. An
    empty `channel` is the person's direct messages, still to be opened. An empty `thread` is a negotiation whose root
    message is still to be posted: after a command, a shortcut, a mention or a form without a place of its own.
    `ephemeral_in` is the channel (and `ephemeral_thread` the thread) in which the person acted, and where nobody but
    the person may see that the answer waits in the direct messages.
    """

    conversation: str
    user: str
    team: str = ""
    enterprise: str = ""
    tenant: str = ""
    channel: str = ""
    thread: str = ""
    ephemeral_in: str = ""
    ephemeral_thread: str = ""
    response_url: str = ""

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The address written in a delivery; None for anything else."""
        try:
            return cls.model_validate_json(text)
        except ValidationError:
            return None

    def text(self) -> str:
        """The address as it is stored."""
        return self.model_dump_json(exclude_defaults=True)

    def surface(self) -> str:
        """The thread as the service knows it: where a message that comes in belongs."""
        return surface(self.channel, self.thread)


class Shown(Value):
    """A conversation that is there already, and the thread it is shown in, where that is known."""

    conversation: str
    channel: str = ""
    thread: str = ""


def surface(channel: str, thread: str) -> str:
    """The name of a thread: `D0123:1700000000.000100`."""
    return f"{channel}{_BETWEEN}{thread}"


def place(surface: str) -> tuple[str, str]:
    """Channel and thread of a surface."""
    channel, _, thread = surface.partition(_BETWEEN)
    return channel, thread
