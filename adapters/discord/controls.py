"""What a button or a select stands for, as its custom id: `slot=value`, whose it is, and of which conversation."""

import re
from typing import Final
from urllib.parse import unquote

from adapters.discord.limits import LIMITS
from bot.values import Value

TEMPLATE: Final = re.compile(
    r"n:(?P<owner>\d{0,20}):(?P<conversation>[^:=]*):(?P<place>\d{1,3}):(?P<slot>[^=]*)=(?P<value>.*)", re.DOTALL
)
"""Every custom id of the bot, of a component as of a modal."""

OWN: Final = "@"
"""What the slot of a control begins with that is the adapter's own affair and answers no question."""

SAY: Final = "@say"  # opens a modal for an answer in words
FORM: Final = "@form"  # opens the form of this name
DO: Final = "@do"  # gives the command of this name
PLACE: Final = "@place"  # here, dm, thread
MORE: Final = "@more"  # the rest of a reply: the message to go on with, and a digest of the whole
POST: Final = "@post"  # posts the benchmark card of this query
DROP: Final = "@drop"  # puts a preview away
DATA: Final = "@data"  # export, forget, forgotten
SEEN: Final = "@seen"  # shows here what was answered to a mention

VIEWS: Final = (("scripts", "Words to say"), ("packages", "Packages"), ("ladder", "Steps"), ("why", "Sources"))
"""Commands that a button gives, and what stands on it."""


class Control(Value):
    """A control: whose it is, in which conversation it was made, its place in the message, and what it says."""

    owner: str
    conversation: str
    place: int
    slot: str
    value: str = ""

    @property
    def custom_id(self) -> str:
        """The control as a custom id."""
        return f"{_before(self)}{self.value}"

    @property
    def room(self) -> int:
        """Characters left for the value; negative where not even the slot fits."""
        return LIMITS.custom_id - len(_before(self))


def control(custom_id: object) -> Control | None:
    """The control of a custom id; None for anything that is not the bot's."""
    found = TEMPLATE.fullmatch(custom_id) if isinstance(custom_id, str) else None
    if found is None:
        return None
    return Control(
        owner=found["owner"],
        conversation=unquote(found["conversation"]),
        place=int(found["place"]),
        slot=unquote(found["slot"]),
        value=found["value"],
    )


def _before(of: Control) -> str:
    return f"n:{of.owner}:{_quoted(of.conversation)}:{of.place}:{_quoted(of.slot)}="


def _quoted(text: str) -> str:
    """The text without what separates: as in an address, and nothing else is touched."""
    return text.replace("%", "%25").replace("=", "%3D").replace(":", "%3A")
