"""Commands that set the rules by which a team shares: read from a text alone, so that a platform can look ahead."""

import re
from collections.abc import Mapping
from typing import Final

from bot.conversation.events import Action, Said

LONGEST: Final = 80
"""Letters of a command that sets a rule; what is longer is about something else."""

_BENCHMARKS: Final = re.compile(
    r"/?(?:show )?(?:the )?(?:team )?benchmarks?(?: for)?(?:\s+(?P<asked>.+))?", re.IGNORECASE
)
_SWITCH: Final = re.compile(r"(?P<switch>on|off)", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"(?:--)?(?P<name>k|people|retention)(?:\s+|=)(?P<number>\d{1,5})(?:\s*(?:days?|people))?", re.IGNORECASE
)


def asked_benchmarks(said: str) -> str | None:
    """What stands behind "benchmarks", perhaps nothing; None where a text is no such command."""
    found = _BENCHMARKS.fullmatch(said.strip().rstrip(".!?"))
    return (found["asked"] or "").strip() if found else None


def rules_in(asked: str) -> Mapping[str, bool | int] | None:
    """The rules that "off", "k 7" or "retention 90" set, by their names in `Rules`; None where it sets none."""
    if found := _SWITCH.fullmatch(asked):
        return {"sharing": found["switch"].casefold() == "on"}
    if found := _NUMBER.fullmatch(asked):
        return {"retention_days" if found["name"].casefold() == "retention" else "people": int(found["number"])}
    return None


def sets_rules(action: Action) -> bool:
    """Whether a person's words set a rule of the team's, so that their right to do so matters."""
    if not isinstance(action, Said) or len(action.text) > LONGEST:
        return False
    asked = asked_benchmarks(action.text)
    return asked is not None and rules_in(asked) is not None
