"""Where an offer stands in the guide's bands (DOMAIN 3.5 step 3): a position, never a percentile."""

from decimal import Decimal
from typing import Literal

from bot.offers.money import Amount, MoneyRange
from bot.plan.convention import Reckoned
from bot.plan.plan import Convention, Position
from bot.plan.terms import Terms

QUARTERS = (
    (Decimal(0), "below the band"),
    (Decimal("0.25"), "in the bottom quarter"),
    (Decimal("0.5"), "in the second quarter"),
    (Decimal("0.75"), "in the third quarter"),
)

Placed = Literal["base", "equity", "total_annual", "total_printed"]


def fraction(value: Amount, band: MoneyRange) -> Amount:
    """0 at the bottom of the band, 1 at its top, unclamped."""
    return (value - band.low) / band.width


def words(where: Amount) -> str:
    """A position in words."""
    if where > 1:
        return "above the band"
    return next((said for end, said in QUARTERS if where < end), "in the top quarter")


def place(component: Placed, value: Amount | None, band: MoneyRange | None) -> Position | None:
    """The position of a value; None where the value or the band is missing."""
    if value is None or band is None:
        return None
    where = fraction(value, band)
    return Position(
        component=component,
        value=value,
        band=band,
        fraction=where,
        compa_ratio=value / band.midpoint,
        words=words(where),
    )


def positions(terms: Terms, reckoned: Reckoned) -> tuple[Position, ...]:
    """Base, stock, the total a year and, where the guide counts a whole grant, the total in the guide's own units."""
    by_the_hour = terms.by_the_hour
    found = (
        place("base", terms.base, reckoned.base),
        None if by_the_hour else place("equity", terms.grant, reckoned.grant(terms.years)),
        None if by_the_hour else place("total_annual", _average(terms, reckoned), reckoned.bands.total_annual),
        None if by_the_hour else place("total_printed", _in_guide_units(terms, reckoned), reckoned.bands.total_printed),
    )
    return tuple(position for position in found if position is not None)


def comparable(terms: Terms, reckoned: Reckoned) -> bool:
    """Whether the offer's yearly total is made of the same parts as the guide's."""
    bands = reckoned.bands
    if bands.base is None:
        return terms.total is not None or (terms.equity_known and terms.bonus_known)
    if terms.base is None:
        return terms.total is not None
    lacks_equity = bands.equity is not None and not terms.equity_known
    lacks_bonus = bands.bonus is not None and not terms.bonus_known
    return not lacks_equity and not lacks_bonus


def _average(terms: Terms, reckoned: Reckoned) -> Amount | None:
    if terms.worth is None or not comparable(terms, reckoned):
        return None
    without = terms.bonus_on(terms.base or Decimal(0)) if _no_bonus_column(reckoned) else Decimal(0)
    return terms.worth.average - without


def _in_guide_units(terms: Terms, reckoned: Reckoned) -> Amount | None:
    if reckoned.convention is not Convention.FULL or terms.base is None or terms.grant is None:
        return None
    if not comparable(terms, reckoned):
        return None
    bonus = Decimal(0) if _no_bonus_column(reckoned) else terms.bonus_on(terms.base)
    return terms.base + terms.grant * reckoned.years / terms.years + bonus


def _no_bonus_column(reckoned: Reckoned) -> bool:
    return reckoned.bands.base is not None and reckoned.bands.bonus is None
