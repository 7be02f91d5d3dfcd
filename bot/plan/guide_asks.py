"""Without an offer: the guide's own asks, moved to the person's region at the same positions (DOMAIN 3.4)."""

from bot.guides.model import Component, Guide, GuideFigure, Lever, RegionBand
from bot.offers.money import Amount, MoneyRange, floor_to, nearest_to, printed
from bot.plan.convention import Reckoned
from bot.plan.figures import between
from bot.plan.plan import Ask, Figure
from bot.plan.position import fraction
from bot.values import Value

STOCK_YEAR, BONUS = "one year of the stock", "the bonus"
"""What a yearly total has in it beside the base, as it is said aloud."""
ASKED_FOR = {
    Component.BASE: "base",
    Component.EQUITY: "stock (whole grant)",
    Component.SIGN_ON: "sign-on",
    Component.TOTAL: "the total, as it prints totals",
    Component.BONUS: "bonus",
}
ASKED = (Component.BASE, Component.EQUITY, Component.SIGN_ON)


class Span(Value):
    """Two ends of a yearly total to be said aloud, with the formula behind them."""

    low: Amount
    high: Amount
    currency: str
    formula: str
    counted: tuple[str, ...] = ()  # what is in it beside the base: "one year of the stock", "the bonus"


def guide_asks(guide: Guide, row: RegionBand, reckoned: Reckoned, forfeited: Amount | None = None) -> tuple[Ask, ...]:
    """The guide's asks for base, grant and sign-on in the terms of this row; a sign-on makes good what is forfeited."""
    found = (_moved(guide, row, reckoned, component) for component in ASKED)
    asks = tuple(ask for ask in found if ask is not None)
    if not forfeited:
        return asks
    return tuple(_with_loss(ask, forfeited) if ask.component is Component.SIGN_ON else ask for ask in asks)


def _with_loss(ask: Ask, forfeited: Amount) -> Ask:
    low = max(ask.say_low, forfeited)
    lost = printed(forfeited, ask.currency)
    formula = f"{ask.formula}, at least the {lost} you give up, which is added to the upper end"
    ends = {"target": low, "opening": low, "say_low": low, "say_high": ask.say_high + forfeited, "formula": formula}
    return ask.model_copy(update=ends)


def guide_total(guide: Guide, row: RegionBand, reckoned: Reckoned) -> Span | None:
    """The guide's total ask, at the same positions of the total per year."""
    lever = lever_of(guide, Component.TOTAL)
    annual = reckoned.bands.total_annual
    home = _home(guide, lever, row)
    printed_band = home.range_of("total") if home else None
    if lever is None or lever.figure is None or annual is None or printed_band is None:
        return None
    step = guide.print_unit / 2
    ends = (_at(end, printed_band, annual) for end in (lever.figure.low, lever.figure.high))
    low, high = (floor_to(end, step) for end in ends)
    where = _positions(lever.figure.low, lever.figure.high, printed_band)
    here = f"moved to {annual} a year ({guide.at(row)})"
    formula = f"the guide's total ask, {where} of the way up its band, {here}"
    parts = {STOCK_YEAR: reckoned.bands.equity, BONUS: reckoned.bands.bonus}
    return Span(
        low=low,
        high=high,
        currency=annual.currency,
        formula=f"{formula}, rounded down to half of its unit",
        counted=tuple(name for name, band in parts.items() if band is not None),
    )


def lever_of(guide: Guide, component: Component) -> Lever | None:
    """The guide's first lever for a component."""
    return next((lever for lever in guide.levers if lever.component is component), None)


def guide_ask_figures(guide: Guide) -> tuple[Figure, ...]:
    """The asks as the guide prints them, each with the row it was written for."""
    found: list[Figure] = []
    for lever in guide.levers:
        if lever.figure is None:
            continue
        row = _home(guide, lever, None)
        currency = row.currency if row else ""
        source = f"{guide.cited}, {lever.figure.region}, lever {lever.id}"
        what = f"the guide's own ask for {ASKED_FOR.get(lever.component, 'terms')}"
        found += between(lever.figure.low, lever.figure.high, currency, what, source)
    return tuple(found)


def _moved(guide: Guide, row: RegionBand, reckoned: Reckoned, component: Component) -> Ask | None:
    lever = lever_of(guide, component)
    home = _home(guide, lever, row)
    if lever is None or lever.figure is None or home is None:
        return None
    moved = _by_base(home, reckoned) if component is Component.SIGN_ON else _by_band(home, reckoned, component)
    if moved is None:
        return None
    low, high = _ends(lever.figure, component, moved, guide.print_unit)
    told = _formula(lever, lever.figure, moved, guide.at(row))
    return _ask(component, low, high, told)


def _ends(
    own: GuideFigure, component: Component, moved: tuple[MoneyRange, MoneyRange], unit: Amount
) -> tuple[Amount, Amount]:
    source, target = moved
    if source == target:
        return own.low, own.high
    if component is Component.SIGN_ON:
        ratio = target.midpoint / source.midpoint
        return nearest_to(own.low * ratio, unit), nearest_to(own.high * ratio, unit)
    low, high = (min(nearest_to(_at(end, source, target), unit), target.high) for end in (own.low, own.high))
    return low, high


def _ask(component: Component, low: Amount, high: Amount, told: tuple[str, str]) -> Ask:
    currency, formula = told
    return Ask(
        component=component,
        offered=None,
        target=low,
        opening=low,
        say_low=low,
        say_high=max(low, high),
        currency=currency,
        formula=formula,
    )


def _home(guide: Guide, lever: Lever | None, row: RegionBand | None) -> RegionBand | None:
    if lever is None or lever.figure is None:
        return None
    rows = [home for home in guide.regions if home.region == lever.figure.region]
    same_level = [home for home in rows if row is not None and home.level == row.level]
    return next(iter(same_level or rows), None)


def _by_band(home: RegionBand, reckoned: Reckoned, component: Component) -> tuple[MoneyRange, MoneyRange] | None:
    source = home.range_of(component.value)
    target = reckoned.base if component is Component.BASE else reckoned.bands.equity
    return (source, target) if source and target else None


def _by_base(home: RegionBand, reckoned: Reckoned) -> tuple[MoneyRange, MoneyRange] | None:
    source, target = home.range_of("base"), reckoned.bands.base
    return (source, target) if source and target else None


def _at(end: Amount, source: MoneyRange, target: MoneyRange) -> Amount:
    return target.low + fraction(end, source) * target.width


def _positions(low: Amount, high: Amount, band: MoneyRange) -> str:
    return f"{fraction(low, band):.1%} to {fraction(high, band):.1%}"


def _formula(lever: Lever, own: GuideFigure, moved: tuple[MoneyRange, MoneyRange], row: str) -> tuple[str, str]:
    source, target = moved
    asked = f"the guide's own ask in lever {lever.id}"
    if source == target:
        return target.currency, f"{asked} ({row})"
    if lever.component is Component.SIGN_ON:
        ratio = target.midpoint / source.midpoint
        return target.currency, f"{asked} x {ratio:.3f}, the ratio of the middles of the base bands ({row})"
    where = _positions(own.low, own.high, source)
    return target.currency, f"{asked}, {where} of the way up its band, at the same place in {target} ({row})"
