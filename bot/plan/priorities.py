"""What matters to the person against how far an employer can move (DOMAIN 3.5 step 7)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.guides.model import Component
from bot.offers.money import Amount
from bot.plan.case import Priority
from bot.plan.plan import Ask
from bot.plan.terms import Terms

USUAL = (Priority.BASE, Priority.EQUITY, Priority.CASH_NOW, Priority.LEVEL, Priority.FLEXIBILITY)
WEIGHTS = (Decimal(1), Decimal("0.8"), Decimal("0.6"), Decimal("0.4"), Decimal("0.2"))

LATITUDE: Mapping[Component, Amount] = {
    Component.SIGN_ON: Decimal("0.9"),
    Component.START_DATE: Decimal("0.9"),
    Component.RELOCATION: Decimal("0.7"),
    Component.EQUITY: Decimal("0.6"),
    Component.BASE: Decimal("0.45"),
    Component.LEVEL: Decimal("0.2"),
    Component.BONUS: Decimal("0.1"),
}
"""How far employers commonly move on a component; the consensus of practitioners, not a measurement."""

BELONGS = {
    Component.BASE: Priority.BASE,
    Component.EQUITY: Priority.EQUITY,
    Component.SIGN_ON: Priority.CASH_NOW,
    Component.BONUS: Priority.CASH_NOW,
    Component.RELOCATION: Priority.CASH_NOW,
    Component.LEVEL: Priority.LEVEL,
    Component.START_DATE: Priority.FLEXIBILITY,
}


def ranked(priorities: Sequence[Priority]) -> tuple[Priority, ...]:
    """The person's order, with what was not ranked behind it in the usual order."""
    said = tuple(dict.fromkeys(priorities))
    return said + tuple(priority for priority in USUAL if priority not in said)


def weights(priorities: Sequence[Priority]) -> dict[Component, Amount]:
    """The weight of each component by the rank of its priority."""
    by_rank = dict(zip(ranked(priorities), WEIGHTS, strict=True))
    return {component: by_rank[priority] for component, priority in BELONGS.items()}


def score(ask: Ask, terms: Terms, priorities: Sequence[Priority]) -> Amount:
    """Weight x latitude x what the ask adds in a year."""
    component = ask.component
    return weights(priorities)[component] * LATITUDE[component] * _yearly_gain(ask, terms, priorities)


def give_first(weighted: Mapping[Component, Amount]) -> tuple[Component, ...]:
    """The components in the order in which to give way: least wanted for its latitude first."""
    return tuple(sorted(weighted, key=lambda component: weighted[component] / LATITUDE[component]))


def _yearly_gain(ask: Ask, terms: Terms, priorities: Sequence[Priority]) -> Amount:
    more = ask.target - (ask.offered or Decimal(0))
    if ask.component is Component.BASE:
        return more * (1 + (terms.bonus_rate or Decimal(0)))
    if ask.component is Component.SIGN_ON and ranked(priorities)[0] is Priority.CASH_NOW:
        return more
    return more / terms.years
