"""Public wages beside the guide: a second, independent line on base, and a check of the guide's regions by ratio."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from bot.market.wages import ROMAN, Market, WageLevels
from bot.offers.money import Amount, printed
from bot.offers.valuation import yearly_base
from bot.plan.figures import Told, figure
from bot.plan.survey import Ground
from bot.wording import listed

CURRENCY: Final = "USD"
_HUNDREDTH: Final = Decimal("0.01")


def beside(ground: Ground, market: Market | None) -> Iterator[Told]:
    """What the public wages say; nothing where there are none for the occupation and the region."""
    if ground.row.estimate:
        yield Told(text=f"The guide does not list this region. Its band here is an estimate: {ground.row.estimate}.")
    if market is None or market.here is None:
        return
    yield _levels(market.here, ground)
    if market.here.fallback:
        yield Told(text=_fallback(market.here))
    yield from _ratios(ground, market)


def _levels(wages: WageLevels, ground: Ground) -> Told:
    """The levels, and where the base lies among them; never a percentile, and never part of the guide's band."""
    second, third, fourth = (printed(wage, CURRENCY) for wage in wages.annual[1:])
    text = (
        f"{wages.label}, base only, {wages.occupation} in {wages.area_title}: level II {second}, level III = area mean "
        f"{third}, level IV {fourth}{_stands(wages, ground)}. This line is independent of the guide."
    )
    figures = [
        figure(
            wage,
            CURRENCY,
            f"{wages.occupation}, level {name}, base a year",
            f"{wages.label} ({wages.source}), {wages.area_title}: hourly {printed_hourly(wages.hourly[place])} x 2,080",
        )
        for place, (name, wage) in enumerate(zip(ROMAN, wages.annual, strict=True))
        if place
    ]
    return Told(text=text, figures=tuple(figures))


def printed_hourly(wage: Amount) -> str:
    """An hourly wage as a plain number, since it is no amount that is offered or asked for."""
    return f"{wage:.2f}"


def _stands(wages: WageLevels, ground: Ground) -> str:
    offer = ground.case.offer
    if offer is None or offer.base is None or (offer.currency or ground.row.currency) != CURRENCY:
        return ""
    return f": your base lies {wages.stands(yearly_base(offer.base))}"


def _fallback(wages: WageLevels) -> str:
    if wages.areas_alike > 1:
        return (
            f"The same four wages stand for {wages.areas_alike} areas, so they are probably a state's or the nation's "
            "and not this area's own."
        )
    return "The source says that these wages are a state's or the nation's and not this area's own."


def _ratios(ground: Ground, market: Market) -> Iterator[Told]:
    """How the guide steps between its regions, and how the wages do."""
    known = [(region, wages) for region, wages in market.regions if not wages.fallback]
    bases = {row.region: row.range_of("base") for row in ground.guide.regions if row.level == ground.row.level}
    if len(known) < 2 or ground.row.estimate:  # noqa: PLR2004 - a ratio needs two
        return
    (first, measure), *others = known
    least = bases.get(first)
    pairs = [
        (region, (base.midpoint / least.midpoint).quantize(_HUNDREDTH, ROUND_HALF_UP), wages.ratio_to(measure))
        for region, wages in others
        if least is not None and (base := bases.get(region)) is not None
    ]
    if pairs:
        guide = listed([f"{region} {ratio} times" for region, ratio, _ in pairs], "and")
        wages = listed([f"{ratio}" for _, _, ratio in pairs], "and")
        compared = f"the guide's base is in {guide} what it is in {first}"
        yield Told(text=f"A check by region: {compared}; by {measure.label}, level III, it is {wages}.")
