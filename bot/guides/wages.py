"""A guide beside public wage data: its regions' wages, and an estimated row for a region that it lacks."""

from pathlib import Path
from typing import Final

from bot.guides.model import Guide, RegionBand
from bot.market.estimate import MARK, estimated
from bot.market.occupations import Occupations
from bot.market.table import WageTable
from bot.market.wages import Market, WageLevels

_US: Final = "US"


class GuideWages:
    """Public wages looked up for guides; only US rows in dollars have any."""

    def __init__(self, occupations: Occupations, table: WageTable) -> None:
        self._occupations = occupations
        self._table = table

    def market(self, guide: Guide, row: RegionBand) -> Market:
        """The wages of the guide's occupation in the row's region, and in each region of the guide that has any."""
        occupation = self._occupations.of(guide.role)
        if occupation is None:
            return Market()
        found = {name: self._wages(occupation.soc, guide.row(name, row.level)) for name in _regions(guide, row)}
        return Market(
            here=self._wages(occupation.soc, row),
            regions=tuple((name, wages) for name, wages in found.items() if wages is not None),
        )

    def estimate(self, guide: Guide, place: str, level: str | None) -> RegionBand | None:
        """A row for a US place that the guide lacks; None where the wages are not known or not the area's own."""
        occupation = self._occupations.of(guide.role)
        area = self._table.area(place.removesuffix(MARK)) if occupation else None
        if occupation is None or area is None:
            return None
        wages = self._table.of_area(occupation.soc, area)
        if wages is None or wages.fallback:
            return None
        rows = [(row, here) for row in guide.regions if not row.estimate and row.level in {None, level}
                if (here := self._wages(occupation.soc, row)) is not None and not here.fallback]  # fmt: skip
        if any(here.area == wages.area for _, here in rows):
            return None  # the guide has a row for this area, under another name
        state = min(area.states) if len(area.states) == 1 else None
        return estimated(rows, wages, f"{_US}-{state}" if state else None, guide.print_unit)

    def _wages(self, soc: str, row: RegionBand) -> WageLevels | None:
        country, _, state = (row.place or "").partition("/")[0].partition("-")
        if row.currency != "USD" or country not in {"", _US}:
            return None
        for name in (row.region.removesuffix(MARK), *row.aliases):
            if (wages := self._table.levels(soc, name, state or None)) is not None:
                return wages
        return None


def _regions(guide: Guide, row: RegionBand) -> list[str]:
    """The guide's regions that have a row at this level."""
    return list(dict.fromkeys(one.region for one in guide.regions if one.level == row.level and not one.estimate))


def packaged_wages(content: Path) -> Path:
    """The few figures that are packaged."""
    return content / "market" / "wages.csv"
