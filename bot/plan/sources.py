"""Where every amount of a plan comes from: the guide and its row, the person, a posted range, or a formula."""

from collections.abc import Iterator
from typing import Protocol

from bot.offers.money import Amount, MoneyRange
from bot.offers.valuation import Years
from bot.plan.convention import annual_source
from bot.plan.figures import YOU, claimed, figure, range_figures
from bot.plan.guide_asks import guide_ask_figures
from bot.plan.notes import stated
from bot.plan.plan import Ask, Figure, Package, Round
from bot.plan.survey import Ground
from bot.plan.totals import tailored_figures
from bot.plan.words import Speech


class Computed(Protocol):
    """What was computed for a plan."""

    @property
    def asks(self) -> tuple[Ask, ...]:
        """What is asked for."""
        ...

    @property
    def ways(self) -> tuple[Package, ...]:
        """The packages."""
        ...

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The steps from the opening to the target."""
        ...


def given_figures(ground: Ground) -> Iterator[Figure]:
    """What the guide and the person gave: bands, parts, offers year by year, amounts in quoted words."""
    yield from _bands(ground)
    if ground.case.offer is None:
        yield from guide_ask_figures(ground.guide)
    if ground.stated is not None:
        yield from stated(ground.stated, ground.case)[0].figures
    for years in ground.worths:
        yield from _years(years)
    for rival in ground.held:
        yield rival.figure
        if rival.worth is not None:
            yield from _years(rival.worth)
    for position in ground.positions:
        yield figure(position.value, position.band.currency, f"{position.component}, as placed", "formula: your parts")
        yield from range_figures(position.band, f"{position.component} band", _band_source(ground, position.component))
    yield from _quoted(ground)


def plan_figures(ground: Ground, deal: Computed, speech: Speech) -> Iterator[Figure]:
    """What was computed: asks, totals, packages and rounds, each with its formula."""
    for ask in deal.asks:
        yield from _ask(ask)
    if ground.terms is not None and not ground.passed:
        yield from tailored_figures(ground.terms, deal.asks)
    if speech.total is not None:
        span = MoneyRange(low=speech.total.low, high=speech.total.high, currency=speech.total.currency)
        yield from range_figures(span, "yearly total, as said", f"formula: {speech.total.formula}")
    for package in deal.ways:
        yield from _package(package, ground.currency)
    for step in deal.rounds:
        yield from _round(step, ground.currency)


def _bands(ground: Ground) -> Iterator[Figure]:
    bands, row = ground.reckoned.bands, ground.row
    where = f"guide {ground.guide.key}, {row.region}" + (f", {row.level}" if row.level else "")
    bonus = f"formula: percent of base at each end of {where}" if row.bonus is None else f"{where}, bonus"
    stock = ground.guide.equity_header or "stock"
    yield from range_figures(bands.base, "base band", f"{where}, base")
    yield from range_figures(bands.equity, "stock band, as printed", f"{where}, {stock}")
    yield from range_figures(bands.bonus, "bonus band", bonus)
    yield from range_figures(bands.total_printed, "total band, as printed", f"{where}, total")
    yield from range_figures(bands.total_annual, "total band, yearly", annual_source(ground.guide, row))


def _band_source(ground: Ground, component: str) -> str:
    where = f"guide {ground.guide.key}, {ground.row.region}, {component}"
    if component == "base" and ground.reckoned.posted is not None:
        return "posted range"
    if component == "total_annual":
        return annual_source(ground.guide, ground.row)
    if component == "equity" and ground.years != ground.reckoned.years:
        return f"formula: {where} x {ground.years} / {ground.reckoned.years} years"
    return where


def _years(years: Years) -> Iterator[Figure]:
    name, currency = years.label, years.currency
    for number, (total, cash, stock) in enumerate(zip(years.by_year, years.cash, years.equity, strict=True), start=1):
        source = f"formula: base + bonus + stock vesting + sign-on of year {number}"
        yield figure(total, currency, f"{name}, year {number}", source)
        yield figure(cash, currency, f"{name}, cash in year {number}", "formula: base + bonus + sign-on")
        yield figure(stock, currency, f"{name}, stock in year {number}", "formula: the grant by its vesting schedule")
    yield figure(years.average, currency, f"{name}, yearly average", f"formula: mean of {len(years.cash)} years")
    yield figure(years.steady, currency, f"{name}, steady year", "formula: base + bonus + grant / years, no sign-on")
    apart: dict[str, Amount | None] = {
        "private grant, kept apart": years.private_equity,
        "year after the vest": years.after,
    }
    for what, value in apart.items():
        if value is not None:
            yield figure(value, currency, f"{name}, {what}", YOU if "apart" in what else "formula: base + bonus")


def _quoted(ground: Ground) -> Iterator[Figure]:
    guide, currency = ground.guide, ground.row.currency
    for lever in guide.levers:
        yield from claimed(lever.script, currency, f"said in {lever.title}", f"guide {guide.key}, lever {lever.id}")
    for strategy in guide.strategies:
        if strategy.region == ground.row.region:
            source = f"guide {guide.key}, {strategy.region}, strategy"
            yield from claimed(strategy.advice, currency, "said in the strategy", source)
    yield from claimed(ground.case.evidence or "", ground.currency, "in your own words", YOU)


def _ask(ask: Ask) -> Iterator[Figure]:
    source = f"formula: {ask.formula}"
    ends = {"target": ask.target, "opening": ask.opening, "said, low end": ask.say_low}
    for what, value in ends.items():
        yield figure(value, ask.currency, f"{ask.component.value}, {what}", source)
    upper = f"{source}; up to 3% above the opening, within the band" if ask.offered is not None else source
    yield figure(ask.say_high, ask.currency, f"{ask.component.value}, said, high end", upper)
    if ask.offered is not None:
        yield figure(ask.offered, ask.currency, f"{ask.component.value} offered", YOU)


def _package(package: Package, currency: str) -> Iterator[Figure]:
    source = f"formula: the {package.name} package, the target's value in that order of filling"
    values = {
        "base": package.base,
        "stock": package.equity,
        "sign-on": package.sign_on,
        "yearly average": package.average,
        "first year": package.first_year,
        "steady year": package.steady,
    }
    for what, value in values.items():
        yield figure(value, currency, f"{package.name}: {what}", source)


def _round(step: Round, currency: str) -> Iterator[Figure]:
    source = "formula: from the opening 50, 80 and 100% of the way to the target"
    for what, value in {"base": step.base, "stock": step.equity, "yearly total": step.total}.items():
        if value is not None:
            yield figure(value, currency, f"round {step.number}: {what}", source)
