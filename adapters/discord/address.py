"""Where a reply goes on Discord: what stands, sealed, in an event's address."""

from pydantic import Field

from adapters.discord.limits import LIMITS
from bot.values import Kept

MARGIN = 20
"""Seconds before its end from which a token is not relied on any more."""


class Address(Kept):
    """The conversation's key, whose it is, and the ways to the person: an interaction, a channel, else a DM."""

    conversation: str
    person: str
    channel: str = ""  # where messages are posted: the DM, or the person's private thread
    application: str = ""
    token: str = ""
    until: int = 0  # seconds since 1970 up to which the token works
    ephemeral: bool = True
    loading: bool = False  # the interaction shows "thinking": the first message takes its place
    few: bool = False  # only as many follow-ups as an app may send that is not in the server
    waiting: bool = False  # nothing is sent until the person opens it
    locale: str = "en-US"
    draft: dict[str, str] = Field(default_factory=dict)  # what was typed into a form, so that it opens filled in

    def open_at(self, now: float) -> bool:
        """Whether the interaction still takes messages."""
        return bool(self.token) and now < self.until - MARGIN


def token_ends(interaction: int) -> int:
    """When the token of an interaction ends, in seconds since 1970: its id holds the time it was made."""
    return ((interaction >> 22) + 1_420_070_400_000) // 1000 + LIMITS.token_seconds
