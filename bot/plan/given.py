"""What the guide and the person gave, as figures: bands, the parts of offers year by year, amounts in quoted words."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from bot.offers.money import Amount, printed
from bot.offers.rates import rate_between
from bot.offers.valuation import Years
from bot.plan.convention import ANNUAL, PRINTED, annual_source
from bot.plan.figures import OFFER, POSTED, YOU, between, claimed, figure, range_figures, yearly
from bot.plan.guide_asks import guide_ask_figures
from bot.plan.plan import Figure, Position
from bot.plan.survey import Ground, first_terms
from bot.plan.terms import Terms
from bot.plan.totals import percentage
from bot.plan.walk_away import COST, GIVEN_UP, PAY_NOW

STOCK = "stock (whole grant)"
BAND = "the guide's band"


def given_figures(ground: Ground) -> Iterator[Figure]:
    """Everything that was given, each amount with where it stands."""
    yield from _own_pay(ground)
    if ground.stated is not None:
        yield from _offer(ground.stated, OFFER)
    if ground.case.first_offer is not None and ground.stated is not None:
        yield from _stated(first_terms(ground.case.first_offer, ground.stated), "the first offer")
    for rival in ground.held:
        yield from rival.figures
        yield from _offer(rival.terms, rival.name)
    yield from _bands(ground)
    for position in ground.positions:
        yield from _position(position, ground)
    if ground.case.offer is None:
        yield from guide_ask_figures(ground.guide)
    yield from _quoted(ground)


OWN_PAY = {PAY_NOW: "present_pay", GIVEN_UP: "forfeited", COST: "switching_cost", "your floor, a year": "floor"}
"""What the person's own amounts are called, and where they stand in a case."""


def _own_pay(ground: Ground) -> Iterator[Figure]:
    for what, name in OWN_PAY.items():
        value: Amount | None = getattr(ground.case, name)
        if value is not None:
            yield from _own_amount(ground, name, value, what)


def _own_amount(ground: Ground, name: str, value: Amount, what: str) -> Iterator[Figure]:
    """An amount of the person's own, told in the currency of their offer unless they named another."""
    offered = ground.said.offer.currency if ground.said.offer else None
    code = dict(ground.said.told_in).get(name) or offered or ground.row.currency
    said: Amount = getattr(ground.said, name)
    rate = rate_between(code, ground.currency, ground.case.rates)
    if rate is None:
        yield figure(value, ground.currency, what, YOU)
        return
    yield figure(said, code, f"{what}, as told", YOU)
    yield figure(value, ground.currency, what, f"formula: {printed(said, code)} {rate.words}")


def _bands(ground: Ground) -> Iterator[Figure]:
    bands, row = ground.reckoned.bands, ground.row
    where = ground.guide.at(row) + (f", {row.level}" if row.level else "")
    bonus = f"formula: percent of base, at each end of {where}" if row.bonus is None else f"{where}, bonus"
    stock = ground.guide.equity_header or "stock"
    yield from range_figures(bands.base, f"base, {BAND}", f"{where}, base")
    yield from range_figures(bands.equity, f"{STOCK}, {BAND}", f"{where}, {stock}")
    yield from range_figures(bands.bonus, f"bonus, {BAND}", bonus)
    yield from range_figures(bands.total_printed, PRINTED, f"{where}, total")
    yield from range_figures(bands.total_annual, ANNUAL, annual_source(ground.guide, row))


def _position(position: Position, ground: Ground) -> Iterator[Figure]:
    """A place in a band, as far as its amounts are not those of the offer and the guide as they stand."""
    band, value = position.band, position.value
    match position.component:
        case "base":
            if ground.reckoned.posted is not None:
                yield from range_figures(band, "base, posted range", POSTED)
        case "equity":
            if ground.years != ground.reckoned.years:
                scaled = f"formula: {ground.guide.at(ground.row)}, stock"
                source = f"{scaled} x {ground.years} / {ground.reckoned.years} years"
                yield from range_figures(band, f"{STOCK}, {BAND} over {ground.years} years", source)
        case "total_annual":
            if value != ground.average:
                less = "formula: the average less the bonus, as the guide's total has none"
                yield figure(value, band.currency, f"{OFFER}, a year without the bonus", less)
        case "total_printed":
            counted = "formula: base + whole grant + bonus"
            yield figure(value, band.currency, f"{OFFER}, as the guide counts totals", counted)


def _offer(terms: Terms, name: str) -> Iterator[Figure]:
    yield from _stated(terms, name)
    worth = terms.worth
    if worth is None:
        return
    if terms.base is None:
        yield figure(worth.average, terms.currency, f"{name}, total a year", terms.source("total_comp"))
        return
    yield from _by_year(terms, worth, name)
    yield from _paid(terms.years_paid or worth, name)
    if terms.from_start is not None and terms.from_start.average != worth.average:
        source = "formula: what the years come to from the first day at work, divided by them"
        yield figure(terms.from_start.average, terms.currency, f"{name}, average from the first day", source)
    if worth.private_equity is not None:
        source = terms.source("equity")
        yield figure(worth.private_equity, terms.currency, f"{name}, private grant, kept apart", source)


def _stated(terms: Terms, name: str) -> Iterator[Figure]:
    """The parts of an offer as the person told them."""
    currency = terms.currency
    if terms.base is not None:
        yield from between(terms.base, terms.base_most or terms.base, currency, f"{name}, base", _base_source(terms))
    if terms.grant is not None:
        most = terms.grant if terms.grant_most is None else terms.grant_most
        yield from between(terms.grant, most, currency, f"{name}, {STOCK}", terms.source("equity"))
    moving = terms.offer.relocation
    parts = {
        "bonus": ("bonus", terms.bonus_amount),
        "sign-on": ("sign_on", terms.sign_on or None),
        "relocation": ("relocation", moving[0] if isinstance(moving, tuple) else moving),
        "total a year": ("total_comp", terms.total),
    }
    for what, (part, value) in parts.items():
        if value is not None:
            yield figure(value, currency, f"{name}, {what}", terms.source(part))
    for what, part in {"base": "base", STOCK: "equity", **{what: part for what, (part, _) in parts.items()}}.items():
        if (told := terms.as_told(part)) is not None:
            yield figure(told.amount, told.currency, f"{name}, {what}, as told", YOU)


def _base_source(terms: Terms) -> str:
    base = terms.offer.base
    if base is None or base.low == terms.base:
        return terms.source("base")
    return f"formula: what you said per {base.period.value}, for a full-time year"


def _by_year(terms: Terms, worth: Years, name: str) -> Iterator[Figure]:
    """The years, as far as they differ, what they come to on average, and the years that follow."""
    base, currency = terms.base or Decimal(0), terms.currency
    bonus = terms.bonus_on(base)
    cash = f"base {printed(base, currency)}" + (f" + bonus {printed(bonus, currency)}" if bonus else "")
    steady = cash + (f" + stock {printed(terms.grant, currency)} / {terms.years}" if terms.grant else "")
    if terms.bonus_rate is not None:
        source = f"formula: {percentage(terms.bonus_rate)} of base {printed(base, currency)}"
        yield figure(bonus, currency, f"{name}, bonus", source)
    even = len(set(worth.by_year)) == 1
    mean = " + ".join(printed(total, currency) for total in worth.by_year) if terms.from_start is None else "full years"
    average = (
        f"formula: {steady}" if even and worth.steady == worth.average else f"formula: ({mean}) / {len(worth.cash)}"
    )
    yield figure(worth.average, currency, f"{name}, {yearly(worth)}", average)
    if worth.steady != worth.average:
        yield figure(worth.steady, currency, f"{name}, a year without the sign-on", f"formula: {steady}")
    if worth.after is not None and worth.after != worth.average:
        yield figure(worth.after, currency, f"{name}, after the grant has vested", f"formula: {cash}")


def _paid(worth: Years, name: str) -> Iterator[Figure]:
    """What each year pays in cash and in stock, from the first day at work where that is known."""
    first, even = 1, len(set(worth.by_year)) == 1
    for (cash, stock), same in groupby(zip(worth.cash, worth.equity, strict=True)):
        last = first + len(list(same)) - 1
        when = f"year {first}" if first == last else f"years {first} to {last}"
        vested = "formula: the share of the grant that vests in it"
        paid = "formula: base + the bonus and the sign-on that are paid in it"
        if not even:
            total = "formula: base + bonus + the stock that vests + the sign-on that is paid in it"
            yield figure(cash + stock, worth.currency, f"{name}, {when}", total)
        if cash != worth.after:
            yield figure(cash, worth.currency, f"{name}, cash in {when}", paid)
        if stock:
            yield figure(stock, worth.currency, f"{name}, stock in {when}", vested)
        first = last + 1


def _quoted(ground: Ground) -> Iterator[Figure]:
    guide, currency = ground.guide, ground.row.currency
    for lever in guide.levers:
        said = " ".join([lever.title, *lever.claims, *lever.evidence, lever.script, lever.short])
        yield from claimed(said, currency, f"claimed in {lever.title}", f"{guide.cited}, lever {lever.id}")
    for strategy in guide.strategies:
        if strategy.region == ground.row.region:
            source = f"{guide.cited}, {strategy.region}, strategy"
            yield from claimed(strategy.advice, currency, "said in the strategy", source)
    yield from claimed(ground.case.evidence or "", ground.currency, "in your own words", YOU)
