"""The wage levels of an occupation in an area, and what they say beside a guide's figures."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from bot.offers.money import Amount
from bot.values import Value

HOURS: Final = 2080
"""Hours a year by which the Department of Labor turns hourly wages into yearly ones."""

FALLBACK: Final = 5
"""Areas with the same four wages from which on they are likely those of a state or the nation."""

ROMAN: Final = ("I", "II", "III", "IV")

_HUNDREDTH: Final = Decimal("0.01")


class WageLevels(Value):
    """Wage levels I to IV of an occupation in an area, hourly in US dollars: base pay only, all industries.

    Level III is the area's mean; the levels are no percentiles (DOL OFLC, from the occupational survey OEWS).
    """

    area: str  # code
    area_title: str  # "Charlotte-Concord-Gastonia, NC-SC"
    soc: str  # "15-1212"
    occupation: str  # "Information Security Analysts"
    hourly: tuple[Amount, Amount, Amount, Amount]
    areas_alike: int = 1  # areas with the same four wages, this one counted
    local: bool = True  # what the source itself says, where it does
    year: str  # "2025-26"
    source: str  # "US DOL OFLC"

    @property
    def annual(self) -> tuple[Amount, ...]:
        """The four levels a year, in whole dollars."""
        return tuple((wage * HOURS).quantize(Decimal(1), ROUND_HALF_UP) for wage in self.hourly)

    @property
    def mean(self) -> Amount:
        """The area's mean a year: level III."""
        return self.annual[2]

    @property
    def fallback(self) -> bool:
        """Whether these are likely not the area's own wages but a state's or the nation's."""
        return not self.local or self.areas_alike >= FALLBACK

    @property
    def label(self) -> str:
        """The provenance of each of these numbers."""
        return f"DOL {self.year}"

    def stands(self, base: Amount) -> str:
        """Where a base a year lies among the levels: "between II and III"."""
        reached = [name for name, wage in zip(ROMAN, self.annual, strict=True) if base >= wage]
        if not reached:
            return "below level I"
        if base in self.annual:
            return f"at level {reached[-1]}"
        place = len(reached)
        return "above level IV" if place == len(ROMAN) else f"between {ROMAN[place - 1]} and {ROMAN[place]}"

    def ratio_to(self, other: "WageLevels") -> Amount:
        """How many times the other area's mean this one's is, to the hundredth."""
        return (self.hourly[2] / other.hourly[2]).quantize(_HUNDREDTH, ROUND_HALF_UP)


class Market(Value):
    """The wages of a guide's occupation: in the person's region, and in the guide's regions for the check by ratio."""

    here: WageLevels | None = None
    regions: tuple[tuple[str, WageLevels], ...] = ()  # (the guide's region, its wages), in the guide's order
