"""Where a conversation's replies go: what `read` writes into an event and the sender reads out of a delivery."""

from typing import Final, Self

from pydantic import ValidationError

from bot.values import Value


class Address(Value):
    """A place in Slack, as ids alone.

    `conversation` is the event's own conversation key, so that the sender can ask the service where it is shown. An
    empty `channel` is the person's direct messages, still to be opened. An empty `thread` is a negotiation whose root
    message is still to be posted: after a command, a shortcut, a mention or a form without a place of its own.
    """

    conversation: str
    user: str
    channel: str = ""
    thread: str = ""

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The address written in a delivery or in a form's private metadata; None for anything else."""
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


def surface(channel: str, thread: str) -> str:
    """The name of a thread: `D0123:1700000000.000100`."""
    return f"{channel}{_BETWEEN}{thread}"


def place(surface: str) -> tuple[str, str]:
    """Channel and thread of a surface."""
    channel, _, thread = surface.partition(_BETWEEN)
    return channel, thread


_BETWEEN: Final = ":"
