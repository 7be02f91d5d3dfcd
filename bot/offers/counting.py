"""What an offer's years assume and leave out, in words: ranges, rates, stock without a price, thin last years."""

from collections.abc import Iterator
from decimal import Decimal

from bot.offers.money import Amount, printed
from bot.offers.offer import Equity, EquityKind, Offer, Period
from bot.offers.valuation import Years, is_private, periods_in_year

Stated = Amount | tuple[Amount, Amount] | None

RATES = {Period.MONTH: ("monthly", "months"), Period.DAY: ("daily", "days"), Period.HOUR: ("hourly", "hours")}
"""How a base that is not quoted for a year is called, with what a year of it is counted in."""


def assumptions(offer: Offer, worth: Years) -> Iterator[str]:
    """Every line to read beside an offer's years: what is not counted, how a range and a rate count, a thin last year.

    Amounts are in the currency of `worth`, the years of this very offer.
    """
    if offer.base is None:
        yield from _of_a_total(offer)
    else:
        yield from (line for line in (uncounted(offer.equity), _moving(offer, worth.currency)) if line)
    spans = dict(ranges(offer, worth.currency))
    if spans:
        yield f"of a range the low end counts: {', '.join(f'{name} {span}' for name, span in spans.items())}."
    yield from rate_counted(offer)
    if worth.thin:
        first, last = printed(worth.first, worth.currency), printed(worth.last, worth.currency)
        yield f"thin: year {len(worth.cash)} pays {last} after {first} in year 1."


def uncounted(equity: Equity | None) -> str | None:
    """Why a grant that has no value in money is in no year, and what to ask for; None of any other grant."""
    if equity is None or equity.total is not None or equity.yearly is not None:
        return None
    if not equity.units:
        return _share_of_company(equity.percent)
    kind = "option" if equity.kind is EquityKind.OPTIONS else "share"
    one = equity.units == 1
    counted = f"{equity.units.normalize():,f} {kind}{'' if one else 's'} {'is' if one else 'are'} not counted"
    if is_private(equity):
        return f"{counted}: no price is known that {'it' if one else 'they'} could be sold at."
    return f"{counted}: ask for the price {'it was' if one else 'they were'} granted at."


def ranges(offer: Offer, currency: str) -> Iterator[tuple[str, str]]:
    """Each counted part that was stated as a range, by its name, with both of its ends; a base is yearly."""
    if offer.base is None:
        yield from _span("total", offer.total_comp, currency)
        return
    a_year = periods_in_year(offer.base.period)
    if offer.base.high is None:
        yield "base", f"{printed(offer.base.low * a_year, currency)} and up"
    else:
        yield from _span("base", (offer.base.low * a_year, offer.base.high * a_year), currency)
    if offer.bonus is not None:
        stated = offer.bonus.amount if offer.bonus.amount is not None else offer.bonus.percent
        yield from _span("bonus", stated, currency if offer.bonus.amount is not None else None)
    if offer.equity is not None:
        total = offer.equity.total
        yield from _span("stock", offer.equity.yearly if total is None else total, currency)
    if offer.sign_on is not None and not offer.sign_on.by_year:
        yield from _span("sign-on", offer.sign_on.total, currency)


def rate_counted(offer: Offer) -> Iterator[str]:
    """How many months, days or hours a year's base is reckoned with, where it is not quoted for a year."""
    if offer.base is not None and offer.base.period in RATES:
        called, unit = RATES[offer.base.period]
        yield f"the {called} base counts for {periods_in_year(offer.base.period):,} {unit} a year."


def _of_a_total(offer: Offer) -> Iterator[str]:
    """A total stands alone: parts that are stated beside it may be in it already."""
    if offer.equity or offer.bonus or offer.sign_on:
        yield "only the total counts, as one year: what else is stated may be part of it already."


def _share_of_company(percent: Stated) -> str | None:
    if not percent:
        return None
    return f"{_percent(percent)} of the company is not counted: ask how many shares that is, and at what price."


def _moving(offer: Offer, currency: str) -> str | None:
    """Money for the move is paid for the move, and is no pay."""
    if not offer.relocation:
        return None
    ends = offer.relocation if isinstance(offer.relocation, tuple) else (offer.relocation,)
    return f"{' to '.join(printed(end, currency) for end in ends)} for the move is not counted."


def _span(name: str, stated: Stated, currency: str | None) -> Iterator[tuple[str, str]]:
    """The ends of a range, in percent where there is no currency; nothing of a single amount."""
    if isinstance(stated, tuple) and min(stated) != max(stated):
        ends = (min(stated), max(stated))
        yield name, " to ".join(printed(end, currency) for end in ends) if currency else _percent(ends)


def _percent(stated: Amount | tuple[Amount, Amount]) -> str:
    ends = stated if isinstance(stated, tuple) else (stated,)
    return f"{' to '.join(_plain(end) for end in ends)} %"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
