"""What may be said of a component's amounts: median, quartiles and tenths, rounded, without outliers."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from statistics import median
from typing import Final

from bot.benchmarks.team import Spread
from bot.offers.money import Amount, nearest_to

QUARTILES_FROM: Final = 8
TENTHS_FROM: Final = 20
FAR: Final = Decimal("3.5")
"""An amount further from the median than this many deviations is an outlier (Iglewicz and Hoaglin, 1993)."""

CONSISTENT: Final = Decimal("1.4826")
"""The median absolute deviation times this is the standard deviation of a normal spread."""

USUAL_DEVIATION: Final = Decimal("0.05")
"""A deviation below this share of the median counts as this, so that a close pool does not cast out its neighbours."""

STEP: Final = Decimal(1000)
_STEPS: Final = {
    "INR": Decimal(50_000), "JPY": Decimal(100_000), "KRW": Decimal(1_000_000), "HUF": Decimal(100_000),
    "CLP": Decimal(500_000), "COP": Decimal(1_000_000), "IDR": Decimal(10_000_000), "VND": Decimal(10_000_000),
}  # fmt: skip
"""Currencies of small units are rounded to what is about as coarse as a thousand dollars."""


def spread_of(component: str, amounts: Sequence[Amount], currency: str, people: int) -> Spread | None:
    """The spread of one amount a person, None where fewer than `people` remain without the outliers."""
    kept = tuple(without_outliers(tuple(sorted(amounts))))
    if len(kept) < people:
        return None
    step = _STEPS.get(currency, STEP)
    return Spread(
        component=component,
        people=len(kept),
        median=nearest_to(quantile(kept, Decimal("0.5")), step),
        quartiles=_ends(kept, Decimal("0.25"), step) if len(kept) >= QUARTILES_FROM else None,
        tenths=_ends(kept, Decimal("0.1"), step) if len(kept) >= TENTHS_FROM else None,
    )


@lru_cache(maxsize=4096)
def without_outliers(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """The amounts within 3.5 deviations of their median, by the median absolute deviation."""
    if not amounts:
        return ()
    middle = median(amounts)
    deviation = median(abs(amount - middle) for amount in amounts) * CONSISTENT
    far = FAR * max(deviation, USUAL_DEVIATION * middle)
    return tuple(amount for amount in amounts if abs(amount - middle) <= far)


def quantile(ordered: Sequence[Amount], share: Amount) -> Amount:
    """The amount below which this share of the ordered amounts lies, on the line between its two neighbours."""
    place = share * (len(ordered) - 1)
    below = int(place)
    rest = place - below
    return ordered[below] + (rest * (ordered[below + 1] - ordered[below]) if rest else 0)


def _ends(ordered: Sequence[Amount], share: Amount, step: Amount) -> tuple[Amount, Amount]:
    low, high = (nearest_to(quantile(ordered, each), step) for each in (share, 1 - share))
    return low, high
