"""Three ways to take the same four-year value (DOMAIN 3.5 step 8): several equal packages do better than one."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.guides.model import Component
from bot.offers.money import Amount, floor_to
from bot.offers.offer import Base, Bonus, Equity, EquityKind, Offer, SignOn
from bot.offers.valuation import sign_on_parts, value
from bot.plan.asks import SIGN_ON_HIGH, Room
from bot.plan.figures import Told
from bot.plan.plan import Ask, Package
from bot.plan.terms import Terms
from bot.plan.totals import tailored
from bot.values import Value

EQUAL = Decimal("0.005")
"""A package may miss the value aimed at by this share, so that any two are within 1 % of each other."""
ENOUGH = Decimal("0.05")
"""Filling stops when what is left is below this share of the uplift, so that no trifle is asked for."""

ORDERS = {
    "base-heavy": (Component.BASE, Component.EQUITY, Component.SIGN_ON),
    "equity-heavy": (Component.EQUITY, Component.BASE, Component.SIGN_ON),
    "cash now": (Component.SIGN_ON, Component.BASE, Component.EQUITY),
}


class Aim(Value):
    """The four-year value to reach, how much each component may grow, and the rounding step."""

    uplift: Amount  # over all years of the grant
    tolerance: Amount
    limits: Mapping[Component, Amount]
    step: Amount


def packages(
    terms: Terms, asks: Sequence[Ask], rooms: Mapping[Component, Room], forfeited: Amount | None, step: Amount
) -> tuple[tuple[Package, ...], Told | None]:
    """The packages that reach the target's value within the band and the caps, and what is to be said of the rest."""
    target = tailored(terms, asks, "target")
    if terms.base is None or target is None or not (terms.equity_known or terms.private):
        return (), None
    offered = terms.yearly(terms.base, terms.grant or Decimal(0))
    if target <= offered:
        return (), None
    aim = Aim(
        uplift=(target - offered) * terms.years,
        tolerance=EQUAL * target * terms.years,
        limits=_limits(terms, rooms, forfeited, step),
        step=step,
    )
    found = {name: _filled(name, order, terms, aim) for name, order in ORDERS.items()}
    reached = _distinct([package for package in found.values() if package])
    missed = [name for name, package in found.items() if package is None]
    return reached, _told(reached, missed)


def _limits(
    terms: Terms, rooms: Mapping[Component, Room], forfeited: Amount | None, step: Amount
) -> dict[Component, Amount]:
    sign_on = floor_to(SIGN_ON_HIGH * (terms.base or Decimal(0)), step)
    room = max(sign_on, forfeited or Decimal(0)) - terms.sign_on
    nothing = Decimal(0)
    return {
        Component.BASE: _growth(rooms.get(Component.BASE), terms.base, step),
        Component.EQUITY: _growth(rooms.get(Component.EQUITY), terms.grant, step),
        Component.SIGN_ON: max(room, nothing),
    }


def _growth(room: Room | None, offered: Amount | None, step: Amount) -> Amount:
    if room is None or offered is None or room.offered >= room.top:
        return Decimal(0)
    return max(floor_to(room.limit, step) - offered, Decimal(0))


def _filled(name: str, order: Sequence[Component], terms: Terms, aim: Aim) -> Package | None:
    grown = dict.fromkeys(order, Decimal(0))
    left = aim.uplift
    for component in order:
        if left <= min(aim.tolerance, ENOUGH * aim.uplift):
            break
        worth = _worth(component, terms)
        grown[component] = floor_to(min(aim.limits[component], left / worth), aim.step)
        left -= grown[component] * worth
    leads = grown[order[0]] > 0
    return _package(name, terms, grown) if leads and left <= aim.tolerance else None


def _worth(component: Component, terms: Terms) -> Amount:
    """What one unit more of a component adds over all years of the grant."""
    if component is not Component.BASE:
        return Decimal(1)
    return terms.years * (1 + (terms.bonus_rate or Decimal(0)))


def _package(name: str, terms: Terms, grown: Mapping[Component, Amount]) -> Package | None:
    base = (terms.base or Decimal(0)) + grown[Component.BASE]
    grant = (terms.grant or Decimal(0)) + grown[Component.EQUITY]
    sign_on = terms.sign_on + grown[Component.SIGN_ON]
    years = value(_offer(terms, base, grant, grown[Component.SIGN_ON]), label=name)
    if years is None:
        return None
    return Package(
        name=name,
        base=base,
        equity=grant,
        sign_on=sign_on,
        average=years.average,
        first_year=years.first,
        steady=years.steady,
    )


def _offer(terms: Terms, base: Amount, grant: Amount, more: Amount) -> Offer:
    own = terms.offer
    schedule = own.equity.schedule if own.equity else None
    parts = sign_on_parts(own.sign_on)
    first, *later = parts if len(parts) > 1 else (terms.sign_on,)
    return Offer(
        currency=terms.currency,
        base=Base(low=base),
        bonus=own.bonus or Bonus(amount=Decimal(0)),
        equity=Equity(total=grant, years=terms.years, schedule=schedule, kind=EquityKind.RSU),
        sign_on=SignOn(by_year=(first + more, *later)),
    )


def _distinct(found: Sequence[Package]) -> tuple[Package, ...]:
    same = {(package.base, package.equity, package.sign_on): package for package in reversed(found)}
    kept = {package.name for package in same.values()}
    return tuple(package for package in found if package.name in kept)


def _told(reached: Sequence[Package], missed: Sequence[str]) -> Told | None:
    if missed:
        ways = " and ".join(missed)
        return Told(text=f"No {ways} package reaches the same value within the band, so none is shown.")
    if len(reached) < len(ORDERS):
        return Told(text="Two of the packages come out the same, so only one of them is shown.")
    return None
