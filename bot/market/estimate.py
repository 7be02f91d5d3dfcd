"""A row for a place that a guide lacks: its nearest row times the ratio of the two areas' mean wages."""

from collections.abc import Sequence
from typing import Final

from bot.guides.model import RegionBand, Span
from bot.market.wages import WageLevels
from bot.offers.money import Amount, nearest_to

MARK: Final = " (estimate)"
"""What the name of an estimated region ends with."""

_PARTS: Final = ("base", "equity", "bonus", "total", "sign_on")


def estimated(
    rows: Sequence[tuple[RegionBand, WageLevels]], wages: WageLevels, place: str | None, unit: Amount
) -> RegionBand | None:
    """The row of an area (DOMAIN 3.6): the listed row whose mean wage is nearest, each amount times the ratio.

    `rows` are the guide's rows with their areas' wages, `place` the area's ISO 3166-2 code, amounts are rounded to the
    guide's print unit. None where no row has wages.
    """
    if not rows:
        return None
    row, near = min(rows, key=lambda pair: abs(pair[1].mean - wages.mean))
    ratio = wages.ratio_to(near)
    moved = {part: _times(getattr(row, part), ratio, unit) for part in _PARTS}
    how = (
        f"{row.region} x {ratio}, as the mean wage of {wages.occupation} ({wages.label}, level III) in "
        f"{wages.area_title} is {ratio} times that in {near.area_title}"
    )
    return row.model_copy(
        update={"region": wages.area_title + MARK, "aliases": (), "place": place, "estimate": how, **moved}
    )


def _times(span: Span | None, ratio: Amount, unit: Amount) -> Span | None:
    return None if span is None else (nearest_to(span[0] * ratio, unit), nearest_to(span[1] * ratio, unit))
