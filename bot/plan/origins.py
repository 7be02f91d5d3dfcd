"""Where each amount comes from, for a person: both ends of a range in one row, in the order of what was given first."""

from typing import Literal

from bot.offers.money import Amount
from bot.plan.figures import HIGH, LOW, POSTED, YOU
from bot.plan.plan import Figure, Plan
from bot.values import Value

Group = Literal["you", "posted range", "guide", "computed"]
GROUPS: tuple[Group, ...] = ("you", "posted range", "guide", "computed")
"""The order in which the groups are shown."""

FORMULA = "formula: "


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
        row = _origin(figure, plan)
        key = (row.what, row.currency)
        place = begun.pop(key, None) if figure.what.endswith(HIGH) else None
        if place is not None:
            rows[place] = rows[place].model_copy(update={"high": row.low})
            continue
        if figure.what.endswith(LOW):
            begun[key] = len(rows)
        rows.append(row)
    return tuple(sorted(rows, key=lambda row: GROUPS.index(row.group)))


def _origin(figure: Figure, plan: Plan) -> Origin:
    return Origin(
        group=_group(figure.source),
        what=figure.what.removesuffix(LOW).removesuffix(HIGH),
        low=figure.value,
        currency=figure.currency,
        source=_source(figure.source, plan.guide),
    )


def _group(source: str) -> Group:
    if source.startswith(YOU):
        return "you"
    if source == POSTED:
        return "posted range"
    return "guide" if source.startswith("guide ") else "computed"


def _source(source: str, guide: str) -> str:
    """The source in the words of its group, without the guide's key, as there is one guide only."""
    if source.startswith("guide "):
        return source.removeprefix(f"guide {guide}, ")
    return source.removeprefix(FORMULA).replace(f"guide {guide}, ", "the guide's row for ")
