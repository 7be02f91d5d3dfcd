"""Yearly totals, always derived from their parts so that the parts sum to the whole."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from bot.guides.model import Component, Guide, RegionBand
from bot.offers.money import Amount, MoneyRange, printed
from bot.plan.convention import Reckoned
from bot.plan.figures import HIGH, LOW, Told, figure, range_figures, whole
from bot.plan.guide_asks import BONUS, STOCK_YEAR, Span
from bot.plan.plan import Ask, Figure
from bot.plan.position import fraction
from bot.plan.terms import Terms

Which = Literal["target", "opening", "say_high"]
ENDS: tuple[Which, ...] = ("target", "opening", "say_high")


def tailored(terms: Terms, asks: Sequence[Ask], which: Which) -> Amount | None:
    """Base, one year of stock and bonus with the asks in place; the offered part where there is no ask."""
    if terms.base is None:
        return None
    return terms.yearly(base_of(terms, asks, which), grant_of(terms, asks, which))


def base_of(terms: Terms, asks: Sequence[Ask], which: Which) -> Amount:
    """The base asked for, else the one offered."""
    return _part(asks, Component.BASE, which, terms.base)


def grant_of(terms: Terms, asks: Sequence[Ask], which: Which) -> Amount:
    """The whole grant asked for, else the one offered; 0 where it is not known."""
    return _part(asks, Component.EQUITY, which, terms.grant)


def _part(asks: Sequence[Ask], component: Component, which: Which, offered: Amount | None) -> Amount:
    ask = next((ask for ask in asks if ask.component is component), None)
    if ask is not None:
        amount: Amount = getattr(ask, which)
        return amount
    return offered if offered is not None else Decimal(0)


def tailored_figures(terms: Terms, asks: Sequence[Ask]) -> tuple[Figure, ...]:
    """The tailored totals, each with the sum it is; and a bonus that follows the base."""
    if terms.base is None:
        return ()
    names = dict(zip(ENDS, aims(*(tailored(terms, asks, which) for which in ENDS)), strict=True))
    found = []
    for which, aim in names.items():
        total = tailored(terms, asks, which)
        if total is not None and aim:
            source = f"formula: {sum_in_words(terms, asks, which)}"
            found.append(figure(total, terms.currency, f"total a year, {aim}", source))
    if terms.bonus_rate is None:
        return tuple(found)
    source = f"formula: {percentage(terms.bonus_rate)} of that base"
    for which, aim in zip(ENDS, aims(*(base_of(terms, asks, which) for which in ENDS)), strict=True):
        if aim:
            bonus = terms.bonus_on(base_of(terms, asks, which))
            found.append(figure(bonus, terms.currency, f"bonus on the base {aim}", source))
    return tuple(found)


def aims(target: Amount | None, opening: Amount | None, most: Amount | None) -> tuple[str, str, str]:
    """What the target, the opening and the most that is said are called; empty where one repeats another."""
    aim = "to aim for and open with" if target == opening else "to aim for"
    if opening == most:
        return aim, "" if target == opening else "to open with", ""
    return ("" if target == opening else aim), f"to open with{LOW}", f"to open with{HIGH}"


def percentage(rate: Amount) -> str:
    """A rate as it is printed: "22%"."""
    return f"{(rate * 100).normalize():f}%"


def sum_in_words(terms: Terms, asks: Sequence[Ask], which: Which) -> str:
    """The sum behind a tailored total."""
    base, grant = base_of(terms, asks, which), grant_of(terms, asks, which)
    words = f"base {printed(base, terms.currency)}"
    bonus = terms.bonus_on(base)
    words += f" + stock {printed(grant, terms.currency)} / {terms.years}" if grant else ""
    return words + (f" + bonus {printed(bonus, terms.currency)}" if bonus else "")


def spoken_total(terms: Terms, asks: Sequence[Ask]) -> Span | None:
    """The yearly total that the asks come to; None where a part is unknown, as it would not be the total."""
    low, high = tailored(terms, asks, "opening"), tailored(terms, asks, "say_high")
    if low is None or high is None or not asks or not terms.bonus_known or not (terms.equity_known or terms.private):
        return None
    if terms.private or all(ask.component is Component.SIGN_ON for ask in asks):
        return None
    bonus = terms.bonus_on(base_of(terms, asks, "opening"))
    parts = {STOCK_YEAR: grant_of(terms, asks, "opening"), BONUS: bonus}
    return Span(
        low=low,
        high=high,
        currency=terms.currency,
        formula=sum_in_words(terms, asks, "opening"),
        counted=tuple(name for name, amount in parts.items() if amount > 0),
    )


def guide_target(
    guide: Guide, row: RegionBand, reckoned: Reckoned
) -> tuple[MoneyRange | None, MoneyRange | None, Told | None]:
    """The guide's own target for the region in its printed units, the same positions per year, and both in words."""
    strategy = next((s for s in guide.strategies if s.region == row.region), None)
    if strategy is None or strategy.total[0] > strategy.total[1]:
        return None, None, None
    own = MoneyRange(low=strategy.total[0], high=strategy.total[1], currency=row.currency)
    source = f"{guide.at(row)}, strategy"
    figures = range_figures(own, "the guide's target, as it prints totals", source)
    band, annual = reckoned.bands.total_printed, reckoned.bands.total_annual
    if band is None or annual is None:
        return own, None, Told(text=f"The guide's own target for {row.region} is {own}.", figures=figures)
    low, high = (whole(annual.low + fraction(end, band) * annual.width) for end in (own.low, own.high))
    yearly = MoneyRange(low=low, high=high, currency=row.currency)
    text = (
        f"The guide's own target for {row.region} is {own} as it prints totals; at the same positions that is {yearly} "
        "a year."
    )
    positions = f"{fraction(own.low, band):.0%} to {fraction(own.high, band):.0%}"
    where = f"formula: from {positions} of the way up {annual} ({guide.at(row)})"
    figures += range_figures(yearly, "the guide's target, a year", where)
    return own, yearly, Told(text=text, figures=figures)
