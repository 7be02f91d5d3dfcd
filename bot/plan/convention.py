"""How the guide's printed total counts stock, and the bands that follow (DOMAIN 3.5 step 1)."""

from decimal import Decimal
from typing import assert_never

from bot.guides.model import Guide, RegionBand, Span
from bot.offers.money import Amount, MoneyRange
from bot.offers.valuation import USUAL_YEARS
from bot.plan.figures import Told, range_figures
from bot.plan.plan import Bands, Convention
from bot.values import Value

TOLERANCE = Decimal("0.02")
"""A sum may miss the printed total by this share of it, or by `UNITS` print units."""
UNITS = Decimal("1.5")
PRINTED, ANNUAL = "total as the guide prints it", "total a year, the guide's band"


class Reckoned(Value):
    """A row of the guide, reckoned per year, with what is to be said about how its total counts stock."""

    bands: Bands
    convention: Convention
    stock_share: Amount | None
    years: int
    told: tuple[Told, ...]
    posted: MoneyRange | None = None

    @property
    def base(self) -> MoneyRange | None:
        """The band for base: the posted range where there is one, else the guide's."""
        return self.posted or self.bands.base

    def grant(self, years: int) -> MoneyRange | None:
        """The stock band for a grant that vests over `years`: the same stock a year."""
        band = self.bands.equity
        if band is None or years == self.years:
            return band
        low, high = (end * years / self.years for end in (band.low, band.high))
        return MoneyRange(low=low, high=high, currency=band.currency)


def reckon(guide: Guide, row: RegionBand, posted: MoneyRange | None = None) -> Reckoned:
    """The bands of a row, the convention of its printed total, and the notes on both."""
    years = guide.vesting_years or USUAL_YEARS
    bands = Bands(
        base=row.range_of("base"),
        equity=row.range_of("equity"),
        bonus=_as_range(bonus_span(row), row.currency),
        total_printed=row.range_of("total"),
        total_annual=annual_band(row, years),
    )
    convention = detect(row, years, guide.print_unit)
    share = stock_share(row) if convention is Convention.UNKNOWN else None
    return Reckoned(
        bands=bands,
        convention=convention,
        stock_share=share,
        years=years,
        told=_told(guide, row, bands, convention, share),
        posted=posted if posted and posted.currency == row.currency and posted.low < posted.high else None,
    )


def detect(row: RegionBand, years: int, unit: Amount) -> Convention:
    """The convention by which base, stock and bonus add up to the printed total at both ends."""
    if row.base is None or row.equity is None or row.total is None or _mixed(row) or _bonus_unknown(row):
        return Convention.UNKNOWN
    if _adds_up(row, 1, unit):
        return Convention.FULL
    if _adds_up(row, years, unit):
        return Convention.ANNUAL
    return Convention.UNKNOWN


def stock_share(row: RegionBand) -> Amount | None:
    """K = (total - base - bonus) / stock over both ends; None where a part is missing."""
    if row.base is None or row.equity is None or row.total is None or _mixed(row) or sum(row.equity) == 0:
        return None
    bonus = bonus_span(row) or (Decimal(0), Decimal(0))
    nothing = Decimal(0)
    without = sum(row.total, nothing) - sum(row.base, nothing) - sum(bonus, nothing)
    return without / sum(row.equity, nothing)


def bonus_span(row: RegionBand) -> Span | None:
    """The bonus in money: as printed, or its percentage of the base at the same end."""
    if row.bonus is not None or row.bonus_percent is None or row.base is None:
        return row.bonus
    low, high = (base * percent / 100 for base, percent in zip(row.base, row.bonus_percent, strict=True))
    return low, high


def annual_band(row: RegionBand, years: int) -> MoneyRange | None:
    """Base, one year of stock and bonus at both ends; the printed total where the guide has nothing else."""
    if row.base is None:
        return row.range_of("total") if row.bonus_percent is None else None
    if _mixed(row) or any(span and span[0] > span[1] for span in (row.base, row.equity, row.bonus)):
        return None
    return _as_range(_sum(row, years), row.currency)


def _sum(row: RegionBand, years: int) -> Span:
    nothing = (Decimal(0), Decimal(0))
    base, equity, bonus = row.base or nothing, row.equity or nothing, bonus_span(row) or nothing
    low, high = (b + e / years + o for b, e, o in zip(base, equity, bonus, strict=True))
    return low, high


def _adds_up(row: RegionBand, years: int, unit: Amount) -> bool:
    ends = zip(_sum(row, years), row.total or (), strict=True)
    return all(abs(parts - total) <= max(TOLERANCE * total, UNITS * unit) for parts, total in ends)


def _mixed(row: RegionBand) -> bool:
    return any(currency != row.currency for currency in row.currency_of.values())


def _bonus_unknown(row: RegionBand) -> bool:
    return row.bonus is None and row.bonus_percent is not None and row.base is None


def _as_range(span: Span | None, currency: str) -> MoneyRange | None:
    if span is None or span[0] >= span[1]:
        return None
    return MoneyRange(low=span[0], high=span[1], currency=currency)


def _told(
    guide: Guide, row: RegionBand, bands: Bands, convention: Convention, share: Amount | None
) -> tuple[Told, ...]:
    notes = [_how_it_counts(guide, row, bands, convention, share)]
    if guide.vesting_years is None and row.equity is not None:
        notes.append(_both_readings(guide, row))
    return tuple(note for note in notes if note is not None)


def _how_it_counts(
    guide: Guide, row: RegionBand, bands: Bands, convention: Convention, share: Amount | None
) -> Told | None:
    total, annual = bands.total_printed, bands.total_annual
    if total is None or annual is None:
        return None
    if row.base is None:
        return Told(text=f"The guide prints one total for {row.region} and no parts, so only the total can be placed.")
    whose = "The total estimated" if row.estimate else "The guide's total"
    match convention:
        case Convention.FULL:
            text = (
                f"{whose} for {row.region}, {total}, counts the whole stock grant as if it were paid every "
                f"year. Per year, with one year of stock, the same parts come to {annual}."
            )
        case Convention.ANNUAL:
            text = f"{whose} for {row.region}, {total}, counts one year of stock; its parts come to {annual}."
        case Convention.UNKNOWN:
            counted = f" It works out as if {share:.0%} of the stock were counted." if share is not None else ""
            text = (
                f"{whose} for {row.region}, {total}, is not the sum of its parts in either way.{counted} "
                f"Per year, the parts come to {annual}, and that is what is used here."
            )
        case _:
            assert_never(convention)
    source = f"{guide.at(row)}, total"
    figures = range_figures(total, PRINTED, source)
    return Told(text=text, figures=figures + range_figures(annual, ANNUAL, annual_source(guide, row)))


def annual_source(guide: Guide, row: RegionBand) -> str:
    """The formula of the annual band, with its row."""
    years = guide.vesting_years or USUAL_YEARS
    if row.base is None:
        return f"{guide.at(row)}, total"
    stock = f" + stock / {years}" if row.equity is not None else ""
    bonus = " + bonus" if bonus_span(row) is not None else ""
    return f"formula: base{stock}{bonus}, at each end of {guide.at(row)}"


def _both_readings(guide: Guide, row: RegionBand) -> Told | None:
    yearly, grant = annual_band(row, 1), annual_band(row, USUAL_YEARS)
    if yearly is None or grant is None or row.base is None:
        return None
    text = (
        f"The guide does not say whether its stock is a year's or a whole grant's. Read as a grant over {USUAL_YEARS} "
        f"years the total is {grant} a year, and that reading is used here; read as a year's stock it is {yearly}."
    )
    source = f"formula: base + stock + bonus, at each end of {guide.at(row)}"
    figures = range_figures(yearly, "total a year if the stock is a year's", source)
    return Told(text=text, figures=figures + range_figures(grant, ANNUAL, annual_source(guide, row)))
