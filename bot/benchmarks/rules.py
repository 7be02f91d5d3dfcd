"""The rules by which a tenant shares."""

from typing import Final

from pydantic import Field

from bot.values import Kept

LEAST_PEOPLE: Final = 5
"""No cell is published for fewer distinct people, whatever the rules say."""


class Rules(Kept):
    """How a tenant shares: whether at all, from how many people a cell is published, how long a report is kept."""

    sharing: bool = True
    people: int = Field(default=LEAST_PEOPLE, ge=LEAST_PEOPLE)
    retention_days: int = Field(default=365, ge=1)
