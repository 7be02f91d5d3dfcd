"""Charts of offers year by year: base, bonus, stock and sign-on stacked, one chart a currency."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from bot.conversation.charting import offers
from bot.conversation.parts import Chart, Segment, Stack
from bot.offers.money import Amount, printed
from bot.offers.valuation import Years
from bot.plan.survey import Ground

MOST_OFFERS = 4
"""Offers of a chart that can still be read on a telephone."""

_NOTE = "From what you said; stock as it vests, at its value now, without new grants."


def years_charts(ground: Ground) -> tuple[Chart, ...]:
    """The person's offer and the others year by year, one chart a currency: for the person's eyes only."""
    worths = list(_worths(ground))
    by_currency = (
        [worth for worth in worths if worth.currency == currency]
        for currency in dict.fromkeys(w.currency for w in worths)
    )
    return tuple(_chart(of_one[:MOST_OFFERS]) for of_one in by_currency)


def _worths(ground: Ground) -> Iterator[Years]:
    """Every offer that has a yearly value, under the name it has on a chart."""
    for label, terms in offers(ground):
        if terms.years_paid is not None:
            yield terms.years_paid.model_copy(update={"label": label})


def _chart(worths: list[Years]) -> Chart:
    currency = worths[0].currency
    stacks = tuple(stack for worth in worths for stack in _stacks(worth))
    return Chart(title="What each year pays", currency=currency, stacks=stacks, finding=_finding(worths), note=_NOTE)


def _stacks(worth: Years) -> Iterator[Stack]:
    """One stack for each run of years that pay the same."""
    group = f"{worth.label}, private stock not counted" if worth.private_equity else worth.label
    years = [(n, _segments(worth, n)) for n in range(len(worth.cash))]
    for segments, run in groupby(years, key=lambda year: year[1]):
        numbers = [n + 1 for n, _ in run]
        yield Stack(label=_named(numbers, worth), segments=segments, group=group)


def _segments(worth: Years, n: int) -> tuple[Segment, ...]:
    """What one year is made of, without what is nothing."""
    parts = {
        "Base": worth.base,
        "Bonus": worth.bonus,
        "Stock": worth.equity,
        "Sign-on": worth.sign_on,
        "Total": () if worth.base else worth.cash,
    }
    found = [(label, values[n]) for label, values in parts.items() if values]
    return tuple(Segment(label=label, value=value) for label, value in found if value)


def _named(numbers: list[int], worth: Years) -> str:
    if not worth.base:
        return "A year"
    return f"Year {numbers[0]}" if len(numbers) == 1 else f"Years {numbers[0]}–{numbers[-1]}"


def _finding(worths: list[Years]) -> str:
    first, *others = worths
    told = [f"{first.label} comes to {_course(first)}", *(f"{worth.label} to {_course(worth)}" for worth in others)]
    return f"{', '.join(told)}."


def _course(worth: Years) -> str:
    """The first and the last year, or each of them where they are alike."""
    years = [_total(worth, n) for n in range(len(worth.cash))]
    first, last = (printed(year, worth.currency) for year in (years[0], years[-1]))
    return f"{first} a year" if len(set(years)) == 1 else f"{first} in year 1 and {last} in year {len(years)}"


def _total(worth: Years, n: int) -> Amount:
    return sum((segment.value for segment in _segments(worth, n)), Decimal(0))
