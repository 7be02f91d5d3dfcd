"""What the conversation knows of its team: the rules, the published cells, and the person's own reports."""

from typing import Final

from bot.benchmarks.cells import Cell
from bot.benchmarks.report import Report
from bot.benchmarks.rules import Rules
from bot.offers.money import Amount
from bot.values import Kept, Value


class Spread(Kept):
    """What is published of one component: the median, from 8 people the quartiles, from 20 the outer tenths."""

    component: str
    people: int
    median: Amount
    quartiles: tuple[Amount, Amount] | None = None
    tenths: tuple[Amount, Amount] | None = None


class Published(Kept):
    """A cell as it is shown to the team: how many people, and the spread of each component."""

    cell: Cell
    people: int
    spreads: tuple[Spread, ...]

    def spread(self, component: str) -> Spread | None:
        """The spread of a component, where enough people stated it."""
        return next((spread for spread in self.spreads if spread.component == component), None)


class Team(Value):
    """What a turn may know of the pool; `mine` are the reports of the person who speaks."""

    rules: Rules = Rules(sharing=False)
    cells: tuple[Published, ...] = ()
    mine: tuple[Report, ...] = ()
    admin: bool = False


NO_TEAM: Final = Team()
"""A conversation without a pool."""
