"""Charts of bands and of a team's reports: what is drawn, for whose eyes, and what it shows in one sentence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from bot.conversation.parts import Bar, Chart, Mark
from bot.guides.model import Guide, RegionBand
from bot.offers.money import Amount, MoneyRange, printed
from bot.plan.convention import reckon
from bot.plan.plan import Position
from bot.plan.position import positions
from bot.plan.survey import Ground
from bot.plan.terms import Terms, terms_of
from bot.values import Value
from bot.wording import listed

MOST_BARS = 6
"""Bars of a chart that can still be read on a telephone."""

MOST_NAMED = 3
"""Bands that a sentence still names one by one."""

YOURS = "Your offer"
UNNAMED = "the other offer"
COMPONENTS: tuple[Literal["base", "total_annual"], ...] = ("base", "total_annual")
NAMES = {"base": "Base, a year", "total_annual": "Total, a year"}
_SAID = {"base": "base", "total_annual": "yearly total"}


class Spread(Value):
    """What a team may be shown of its reports on one thing; quartiles and tails only where there are enough."""

    label: str  # "Base, a year"
    count: int  # distinct people
    median: Amount
    quartiles: tuple[Amount, Amount] | None = None
    tails: tuple[Amount, Amount] | None = None  # the 10th and 90th percentile


def own_bands(ground: Ground) -> tuple[Chart, ...]:
    """The bands of the person's own region with the offers in its currency as marks: for the person's eyes only."""
    return _one_region(ground.guide, ground.row, ground)


def region_bands(ground: Ground) -> tuple[Chart, ...]:
    """The bands of every region, one chart a component and currency, offers marked: for the person's eyes only."""
    return tuple(_by_region(ground.guide, _rows(ground.guide, ground.row.level, first=ground.row), ground))


def public_bands(guide: Guide, *, region: str | None = None, level: str | None = None) -> tuple[Chart, ...]:
    """The bands of every region with nothing of a person; the region that was asked for comes first."""
    rows = _rows(guide, level)
    first = next((row for row in rows if row.region == region), None)
    return tuple(_by_region(guide, _rows(guide, level, first=first), None))


def team_chart(title: str, currency: str, spreads: Sequence[Spread], yours: Iterable[Mark] = ()) -> Chart | None:
    """What a team's reports come to: quartiles as bars, tails beyond them, medians as marks; None without any."""
    if not spreads:
        return None
    own = tuple(yours)
    bars = [
        Bar(
            label=f"{spread.label} ({spread.count} reports)",
            low=(spread.quartiles or (spread.median, spread.median))[0],
            high=(spread.quartiles or (spread.median, spread.median))[1],
            tails=spread.tails,
            marks=(Mark(label="Median", value=spread.median, whose="middle"), *own),
        )
        for spread in spreads
    ]
    return _chart(title, currency, bars, _spread_words(spreads[0], currency), _key(spreads))


def marks(ground: Ground, component: str) -> tuple[Mark, ...]:
    """The person's offer and the others where they stand in the region's band, in its currency only."""
    placed = [(label, _value(terms, ground, component)) for label, terms in offers(ground)]
    return tuple(
        Mark(label=label, value=value, whose="you" if label == YOURS else "other")
        for label, value in placed
        if value is not None
    )


def offers(ground: Ground) -> Iterator[tuple[str, Terms]]:
    """Every offer by its name on a chart: the person's, the others, best first, and those in another currency."""
    if ground.stated:
        yield YOURS, ground.stated
    compared = [(rival.name, rival.terms) for rival in ground.held]
    apart = [held.offer for held in ground.case.competing if held.offer.currency not in {None, ground.currency}]
    foreign = [(offer.company or UNNAMED, terms_of(offer, "")) for offer in apart]
    unnamed = 0
    for name, terms in (*compared, *foreign):
        unnamed += name == UNNAMED
        yield (f"Other offer {unnamed}" if unnamed > 1 else "Other offer") if name == UNNAMED else name, terms


def _value(terms: Terms, ground: Ground, component: str) -> Amount | None:
    if terms.currency != ground.row.currency:
        return None
    return next((p.value for p in positions(terms, ground.reckoned) if p.component == component), None)


def _rows(guide: Guide, level: str | None, first: RegionBand | None = None) -> tuple[RegionBand, ...]:
    """The rows of a level, or all where the table has none of it; `first` before the others."""
    of_level = [row for row in guide.regions if row.level in {None, level}] or guide.regions
    rows = [first, *(row for row in of_level if row != first)] if first else of_level
    return tuple(rows)


def _one_region(guide: Guide, row: RegionBand, ground: Ground | None) -> tuple[Chart, ...]:
    """All bands of one region in one chart, and the posted range above them."""
    posted = ground.reckoned.posted if ground else None
    bars = [_bar("Posted range, base", posted, marks(ground, "base"))] if ground and posted else []
    for component in COMPONENTS:
        band = _band(guide, row, component)
        bars += [_bar(NAMES[component], band, marks(ground, component) if ground else ())] if band else []
    if not bars:
        return ()
    standing = (_standing(ground, "base") or _standing(ground, "total_annual")) if ground else ""
    note = _source(guide, totals=bars[-1].label == NAMES["total_annual"], posted=posted is not None, row=row)
    title = f"{guide.role} at {guide.name}, {_place(row)}"
    return (_chart(title, row.currency, bars, standing or _printed(guide, row), note),)


def _by_region(guide: Guide, rows: Sequence[RegionBand], ground: Ground | None) -> Iterator[Chart]:
    """One chart a component for the regions of a currency; one for both where the currency has one region only."""
    for currency in dict.fromkeys(row.currency for row in rows):
        those = [row for row in rows if row.currency == currency]
        if len(those) == 1:
            yield from _one_region(guide, those[0], ground if ground and ground.row == those[0] else None)
        else:
            yield from _each_component(guide, those, ground)


def _each_component(guide: Guide, rows: Sequence[RegionBand], ground: Ground | None) -> Iterator[Chart]:
    for component in COMPONENTS:
        bands = [(row, _band(guide, row, component)) for row in rows]
        shown = [(row, band) for row, band in bands if band and band.currency == row.currency][:MOST_BARS]
        if shown:
            yield _regions_chart(guide, component, shown, ground)


def _regions_chart(
    guide: Guide, component: str, shown: Sequence[tuple[RegionBand, MoneyRange]], ground: Ground | None
) -> Chart:
    """One component's bands in one currency, the person's offers on the row that they are for."""
    own = ground if ground and any(row == ground.row for row, _ in shown) else None
    bars = [_bar(_place(row), band, marks(own, component) if own and row == own.row else ()) for row, band in shown]
    finding = (_standing(own, component) if own else "") or _over_regions(component, bars, shown[0][1].currency)
    title = f"{guide.role} at {guide.name}: {NAMES[component].lower()}"
    return _chart(title, shown[0][1].currency, bars, finding, _source(guide, totals=component != "base"))


def _band(guide: Guide, row: RegionBand, component: str) -> MoneyRange | None:
    bands = reckon(guide, row).bands
    return bands.base if component == "base" else bands.total_annual


def _bar(label: str, band: MoneyRange, marked: tuple[Mark, ...]) -> Bar:
    return Bar(label=label, low=band.low, high=band.high, marks=marked)


def _chart(title: str, currency: str, bars: Sequence[Bar], finding: str, note: str) -> Chart:
    return Chart(title=title, currency=currency, bars=tuple(bars), finding=finding, note=note)


def _place(row: RegionBand) -> str:
    return f"{row.region}, {row.level}" if row.level else row.region


def _standing(ground: Ground, component: str) -> str:
    """Where the person's offer stands, in a sentence; nothing where it has no place."""
    found = next((p for p in ground.positions if p.component == component), None)
    if found is None or found.band.currency != ground.row.currency:
        return ""
    posted = component == "base" and ground.reckoned.posted is not None
    band = "the posted range" if posted else f"the band for {_place(ground.row)}"
    value = printed(found.value, found.band.currency)
    return f"Your {_SAID[component]} of {value} is {_where(found)} {band}, {found.band}."


def _where(position: Position) -> str:
    """How a sentence goes on before the band: "below" it, or "in the second quarter of" it."""
    outside = position.words.removesuffix(" the band")
    return outside if outside != position.words else f"{position.words} of"


def _printed(guide: Guide, row: RegionBand) -> str:
    """What the guide prints for one region, in a sentence."""
    bands = [(_SAID[component], _band(guide, row, component)) for component in COMPONENTS]
    whose = "estimated" if row.estimate else "guide's"
    return f"For {_place(row)} the {whose} {listed([f'{name} is {band}' for name, band in bands if band])}."


def _over_regions(component: str, bars: Sequence[Bar], currency: str) -> str:
    """The bands of several regions in a sentence: each of a few, else the lowest and the highest end."""
    if len(bars) <= MOST_NAMED:
        named = [f"{MoneyRange(low=bar.low, high=bar.high, currency=currency)} for {bar.label}" for bar in bars]
        return f"The guide's {_SAID[component]} is {listed(named)}."
    low, high = min(bars, key=lambda bar: bar.low), max(bars, key=lambda bar: bar.high)
    return (
        f"The guide's {_SAID[component]} goes from {printed(low.low, currency)} for {low.label} "
        f"to {printed(high.high, currency)} for {high.label}."
    )


def _source(guide: Guide, *, totals: bool, posted: bool = False, row: RegionBand | None = None) -> str:
    """Where the bands come from, and how the totals count stock."""
    stocked = any(row.equity and row.base for row in guide.regions)
    counted = " Totals count one year of stock." if totals and stocked else ""
    estimated = "estimate from the " if row and row.estimate else ""
    return f"Source: {'posted range; ' if posted else ''}{estimated}{guide.name} {guide.label}.{counted}"


def _spread_words(spread: Spread, currency: str) -> str:
    median = printed(spread.median, currency)
    told = f"The median of {spread.count} reports on {spread.label.lower()}, is {median}"
    if spread.quartiles is None:
        return f"{told}."
    low, high = (printed(end, currency) for end in spread.quartiles)
    return f"{told}, and the middle half of them lies between {low} and {high}."


def _key(spreads: Sequence[Spread]) -> str:
    bar = " Bar: the middle half." if any(spread.quartiles for spread in spreads) else ""
    line = " Line: 10th to 90th percentile." if any(spread.tails for spread in spreads) else ""
    return f"Source: this team's reports, rounded.{bar}{line}"
