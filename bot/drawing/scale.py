"""An axis: from amounts to pixels, with ticks at round amounts."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal

from bot.offers.money import Amount
from bot.values import Value

TICKS = 5
"""About how many amounts an axis names."""

AIR = Decimal("0.06")
"""The part of the axis left free on either side of ranges."""

FROM_ZERO = Decimal("0.3")
"""Ranges that begin below this part of their end are drawn from zero."""


class Scale(Value):
    """An axis from `low` to `high` between two places on the page."""

    low: Amount
    high: Amount
    left: float
    right: float

    def at(self, amount: Amount) -> float:
        """Where an amount is."""
        return self.left + (self.right - self.left) * float((amount - self.low) / (self.high - self.low))

    @property
    def ticks(self) -> list[Amount]:
        """Round amounts on the axis."""
        step = _round_step((self.high - self.low) / TICKS)
        first = (self.low / step).to_integral_value(ROUND_CEILING)
        count = int((self.high - first * step) // step) + 1
        return [(first + n) * step for n in range(count)]


def around(amounts: Iterable[Amount], left: float, right: float) -> Scale:
    """The axis that ranges are seen best on: with air on both sides, from zero only where they begin near it."""
    found = list(amounts)
    low, high = min(found), max(found)
    air = (high - low) * AIR or max(abs(high) * AIR, Decimal(1))
    start = Decimal(0) if 0 <= low < FROM_ZERO * high else low - air
    return Scale(low=max(start, Decimal(0)) if low >= 0 else start, high=high + air, left=left, right=right)


def from_zero(amounts: Iterable[Amount], left: float, right: float) -> Scale:
    """The axis that lengths are compared on: from zero to the greatest."""
    return Scale(low=Decimal(0), high=max((*amounts, Decimal(1))), left=left, right=right)


def _round_step(least: Amount) -> Amount:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * step for step in map(Decimal, ("1", "2", "2.5", "5", "10")) if power * step >= least)
