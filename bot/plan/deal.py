"""The numbers of the negotiation: what is asked, what it comes to, and below what it is a no."""

from collections.abc import Mapping

from bot.guides.model import Component
from bot.offers.money import Amount
from bot.plan.asks import Room
from bot.plan.figures import Told
from bot.plan.ladder import ladder
from bot.plan.leverage import Rival
from bot.plan.packages import packages
from bot.plan.plan import Ask, Package, Round
from bot.plan.priorities import weights
from bot.plan.survey import Ground
from bot.plan.totals import tailored
from bot.plan.walk_away import walk_away
from bot.values import Value


class Deal(Value):
    """The numbers of the negotiation: what is asked, what it comes to, and below what it is a no."""

    asks: tuple[Ask, ...]
    opening: Amount | None
    target: Amount | None
    least: Amount | None
    least_told: Told
    rival: Rival | None
    ways: tuple[Package, ...] = ()
    ways_told: Told | None = None
    rounds: tuple[Round, ...] = ()

    def acceptable(self, ground: Ground) -> bool | None:
        """Whether the offer as it stands is at or above the walk-away; None where it can't be told."""
        if self.least is None or ground.average is None:
            return None
        if ground.average >= self.least:
            return True
        return False if ground.whole else None


def struck(ground: Ground, asks: tuple[Ask, ...], room: Mapping[Component, Room], rival: Rival | None) -> Deal:
    """The deal that these asks aim at."""
    least, told = walk_away(ground.case, ground.held, ground.currency, ground.years)
    known = Deal(asks=asks, opening=None, target=None, least=least, least_told=told, rival=rival)
    terms = ground.terms
    if terms is None or ground.passed:
        return known
    ways, ways_told = packages(terms, asks, room, ground.case.forfeited, ground.step)
    more = {
        "opening": tailored(terms, asks, "opening"),
        "target": tailored(terms, asks, "target"),
        "ways": ways,
        "ways_told": ways_told,
        "rounds": ladder(terms, asks, weights(ground.case.priorities), ground.step, ground.case.counters),
    }
    return known.model_copy(update=more)
