"""Where every amount of a plan comes from: the guide and its row, the person, a posted range, or a formula."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

from bot.guides.model import Component
from bot.offers.money import MoneyRange, printed
from bot.offers.valuation import Years
from bot.plan.convention import annual_source
from bot.plan.figures import YOU, claimed, figure, range_figures
from bot.plan.guide_asks import guide_ask_figures
from bot.plan.notes import own_pay, stated
from bot.plan.plan import Ask, Figure, Package, Position, Round
from bot.plan.survey import LABEL, Ground
from bot.plan.terms import Terms
from bot.plan.totals import tailored_figures
from bot.plan.words import Speech

NAMES = {
    "base": "base",
    "equity": "stock",
    "sign_on": "sign-on",
    "total_annual": "total, yearly",
    "total_printed": "total in the guide's units",
}
"""What components are called for a person."""


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
    yield from own_pay(ground.case, ground.currency)
    if ground.stated is not None:
        yield from _offer(ground.stated, LABEL)
    for rival in ground.held:
        yield rival.figure
        yield from _offer(rival.terms, rival.name)
    for position in ground.positions:
        yield from _position(position, ground)
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


def _position(position: Position, ground: Ground) -> Iterator[Figure]:
    name, band = NAMES[position.component], position.band
    source = "formula: base + whole grant + bonus" if position.component == "total_printed" else YOU
    if position.component == "total_annual":
        source = "formula: the yearly average of your offer"
    yield figure(position.value, band.currency, f"{name}, as placed", source)
    yield from range_figures(band, f"{name}, band", _band_source(ground, position.component))


def _offer(terms: Terms, name: str) -> Iterator[Figure]:
    yield from stated(terms, name)
    if terms.worth is None:
        return
    if terms.base is None:
        yield figure(terms.worth.average, terms.currency, f"{name}, yearly total", YOU)
        return
    yield from _by_year(terms.worth)
    yield from _overall(terms, terms.worth, name)


def _by_year(years: Years) -> Iterator[Figure]:
    """Each year, or one line where all are the same."""
    rows = list(zip(years.by_year, years.cash, years.equity, strict=True))
    same = len(set(rows)) == 1
    for number, (total, cash, stock) in enumerate(rows[:1] if same else rows, start=1):
        when = "each year" if same else f"year {number}"
        name, currency = f"{years.label}, {when}", years.currency
        parts = f"formula: cash {printed(cash, currency)} + stock {printed(stock, currency)}"
        yield figure(total, currency, name, parts)
        yield figure(cash, currency, f"{name}, cash", "formula: base + bonus + sign-on of the year")
        yield figure(stock, currency, f"{name}, stock", "formula: the grant by its vesting schedule")


def _overall(terms: Terms, years: Years, name: str) -> Iterator[Figure]:
    base, currency = terms.base or Decimal(0), years.currency
    cash = f"base {printed(base, currency)} + bonus {printed(terms.bonus_on(base), currency)}"
    mean = " + ".join(printed(total, currency) for total in years.by_year)
    grant = f" + stock {printed(terms.grant, currency)} / {terms.years}" if terms.grant else ""
    yield figure(years.average, currency, f"{name}, yearly average", f"formula: ({mean}) / {len(years.cash)}")
    yield figure(years.steady, currency, f"{name}, steady year", f"formula: {cash}{grant}")
    yield figure(terms.bonus_on(base), currency, f"{name}, full bonus", "formula: the bonus stated, on that base")
    if years.private_equity is not None:
        yield figure(years.private_equity, currency, f"{name}, private grant, kept apart", YOU)
    if years.after is not None:
        yield figure(years.after, currency, f"{name}, year after the vest", f"formula: {cash}")


def _quoted(ground: Ground) -> Iterator[Figure]:
    guide, currency = ground.guide, ground.row.currency
    for lever in guide.levers:
        said = " ".join([lever.title, *lever.claims, lever.script])
        yield from claimed(said, currency, f"claimed in {lever.title}", f"guide {guide.key}, lever {lever.id}")
    yield from claimed(guide.about, currency, "claimed about the company", f"guide {guide.key}, about")
    for strategy in guide.strategies:
        if strategy.region == ground.row.region:
            source = f"guide {guide.key}, {strategy.region}, strategy"
            yield from claimed(strategy.advice, currency, "said in the strategy", source)
    yield from claimed(ground.case.evidence or "", ground.currency, "in your own words", YOU)


def _ask(ask: Ask) -> Iterator[Figure]:
    name, source = NAMES[ask.component.value], f"formula: {ask.formula}"
    ends = {"target": ask.target, "opening": ask.opening, "said, low end": ask.say_low}
    for what, value in ends.items():
        yield figure(value, ask.currency, f"{name}, {what}", source)
    capped = ask.offered is not None and ask.component is not Component.SIGN_ON
    upper = f"{source}; up to 3% above the opening, within the band" if capped else source
    yield figure(ask.say_high, ask.currency, f"{name}, said, high end", upper)
    if ask.offered is not None:
        yield figure(ask.offered, ask.currency, f"{name}, offered", YOU if ask.offered else "not stated, or none")


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
