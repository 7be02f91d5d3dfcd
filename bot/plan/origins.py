"""Where each amount comes from, for a person: both ends of a range in one row, in the order of what was given first."""

import re
from typing import Literal

from bot.offers.money import Amount
from bot.plan.figures import HIGH, LOW, POSTED, YOU
from bot.plan.plan import Figure, Plan
from bot.values import Value

Group = Literal["posted range", "you", "members", "wages", "guide", "estimate", "computed"]
GROUPS: tuple[Group, ...] = ("posted range", "you", "members", "wages", "guide", "estimate", "computed")
"""The order in which the groups are shown: that of trust, and last what was computed from the others."""

FORMULA = "formula: "
_CITED = re.compile(r"guide \(unverified[^)]*\) (?:[^\s,]+, )?")
_STARTS: tuple[tuple[str, Group], ...] = (
    (POSTED, "posted range"),
    (YOU, "you"),
    ("members ", "members"),
    ("DOL ", "wages"),
    ("guide ", "guide"),
    ("estimate ", "estimate"),
)


class Origin(Value):
    """One row: an amount or a range, what it is, and where it comes from."""

    group: Group
    what: str
    low: Amount
    high: Amount | None = None
    currency: str
    source: str


def origins(plan: Plan) -> tuple[Origin, ...]:
    """Every figure of a plan, by group; within one in the plan's order."""
    rows: list[Origin] = []
    begun: dict[tuple[str, str], int] = {}  # ranges whose low end stands in a row already
    for figure in plan.figures:
        row = _origin(figure)
        key = (row.what, row.currency)
        place = begun.pop(key, None) if figure.what.endswith(HIGH) else None
        if place is not None:
            rows[place] = rows[place].model_copy(update={"high": row.low})
            continue
        if figure.what.endswith(LOW):
            begun[key] = len(rows)
        rows.append(row)
    return tuple(sorted(rows, key=lambda row: GROUPS.index(row.group)))


def _origin(figure: Figure) -> Origin:
    return Origin(
        group=_group(figure.source),
        what=figure.what.removesuffix(LOW).removesuffix(HIGH),
        low=figure.value,
        currency=figure.currency,
        source=_source(figure.source),
    )


def _group(source: str) -> Group:
    return next((group for start, group in _STARTS if source.startswith(start)), "computed")


def _source(source: str) -> str:
    """The source in the words of its group, without the guide's key, as there is one guide only."""
    if source.startswith("guide "):
        return _CITED.sub("", source, count=1)
    return _CITED.sub("the guide's row for ", source.removeprefix(FORMULA))
