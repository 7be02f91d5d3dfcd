"""Pay rows as the content format has them: one currency and one period a row, nothing that a plan would misread."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from bot.guides.importing.labels import period_of
from bot.guides.importing.marks import folded
from bot.guides.importing.source import Bounds, Doubt, SourceGuide, SourceRow

EVERYWHERE = "All locations"
"""The region of a table that lists levels only."""

VEST = 4
"""Years over which stock that is stated per year is reckoned as a grant."""
MONTHS = 12

_STATES = frozenset(
    [
        "AL",
        "AK",
        "AZ",
        "AR",
        "CA",
        "CO",
        "CT",
        "DE",
        "FL",
        "GA",
        "HI",
        "ID",
        "IL",
        "IN",
        "IA",
        "KS",
        "KY",
        "LA",
        "ME",
        "MD",
        "MA",
        "MI",
        "MN",
        "MS",
        "MO",
        "MT",
        "NE",
        "NV",
        "NH",
        "NJ",
        "NM",
        "NY",
        "NC",
        "ND",
        "OH",
        "OK",
        "OR",
        "PA",
        "RI",
        "SC",
        "SD",
        "TN",
        "TX",
        "UT",
        "VT",
        "VA",
        "WA",
        "WV",
        "WI",
        "WY",
        "DC",
    ]
)
_STATE = re.compile(r"[,\s]\s*([A-Z]{2})\b")
_CITIES = {
    "US-NY": "new york|nyc|new york city|manhattan",
    "US-CA": "san francisco|bay area|san jose|santa clara|palo alto|mountain view|menlo park|cupertino|los angeles|"
    "san diego|san mateo|sunnyvale|irvine|redwood city|oakland|silicon valley",
    "US-WA": "seattle|redmond|bellevue|kirkland",
    "US-TX": "austin|dallas|houston|plano",
    "US-IL": "chicago",
    "US-MA": "boston|cambridge ma",
    "US-CO": "denver|boulder",
    "US-DC": "washington dc|washington d c",
    "US-NC": "charlotte|raleigh|durham",
    "US-GA": "atlanta",
    "US-AZ": "phoenix|scottsdale",
    "US-FL": "miami|tampa|orlando",
    "US-MI": "detroit",
    "US-MN": "minneapolis",
    "US-UT": "salt lake city",
    "CA-ON": "toronto|ottawa|waterloo",
    "CA-BC": "vancouver",
}
_PLACES = {city: place for place, cities in _CITIES.items() for city in cities.split("|")}

_KEYS = {"base": "base", "equity": "equity", "bonus": "bonus", "total": "total", "signing": "sign_on"}


class Regions(NamedTuple):
    """The rows, the stock column's words, the years its grants vest over, the print unit, and what was left out."""

    rows: tuple[dict[str, object], ...]
    equity_header: str
    vesting_years: int | None
    print_unit: int
    doubts: tuple[Doubt, ...]


def regions_of(guide: SourceGuide) -> Regions:
    """The rows that state an amount, each place and level once."""
    period = _equity_period(guide)
    rows: dict[tuple[object, object], dict[str, object]] = {}
    doubts = list(_left_out(guide, period))
    for row in guide.rows:
        region = _region(row, period)
        key = (region["region"], region.get("level"))
        if not _KEYS.values() & region.keys() or row.currency is None or key in rows:
            doubts.append(_doubt(row, "the row states no amount of its own and is left out of the content"))
            continue
        rows[key] = region
    label = next((row.equity_label for row in guide.rows if row.equity_label), "") or ""
    header = f"{label} (per year, here over {VEST} years)" if period in {"yr", "mo"} and label else label
    return Regions(tuple(rows.values()), header, VEST if period else None, _unit(rows.values()), tuple(doubts))


def _equity_period(guide: SourceGuide) -> str | None:
    """The period of most rows' stock: "4yr", "yr", "mo"; None where none is stated."""
    periods = [_period(row) for row in guide.rows if "equity" in row.amounts]
    return max(periods, key=periods.count) if periods else None


def _period(row: SourceRow) -> str | None:
    return row.per.get("equity") or period_of(row.equity_label or "")


def _left_out(guide: SourceGuide, period: str | None) -> Iterator[Doubt]:
    """What the content format has no place for, or holds in another way."""
    for row in guide.rows:
        yield from (_doubt(row, why) for why in _changes(guide, row, period))
    if period in {"yr", "mo"}:
        every = "year" if period == "yr" else "month"
        why = f"stock is stated per {every} and kept as a grant over {VEST} years"
        yield Doubt(line=next(row.line for row in guide.rows if "equity" in row.amounts), why=why)
    second = next((row.line for row in guide.rows if row.second), None)
    if second is not None:
        yield Doubt(line=second, why="amounts in a second currency are reported and left out of the content")


def _changes(guide: SourceGuide, row: SourceRow, period: str | None) -> Iterator[str]:
    """What of one row is left out, or kept in another way."""
    if row.extra:
        yield f"{', '.join(extra.label for extra in row.extra)} is reported and left out of the content"
    if row.equity_count:
        yield "a number of options is reported and left out of the content: it is no amount of money"
    if "equity" in row.amounts and _period(row) != period:
        yield "its stock is for another period than in the other rows and left out of the content"
    if row.per.get("base") == "mo":
        yield f"pay per month is kept as {MONTHS} months"
    if "band" in row.amounts and "total" not in folded(guide.table_note):
        yield "the table does not say what its amounts are; they are kept as totals"


def _doubt(row: SourceRow, why: str) -> Doubt:
    return Doubt(line=row.line, why=f"{row.name or row.level}: {why}")


def _region(row: SourceRow, period: str | None) -> dict[str, object]:
    """One row of the content."""
    region: dict[str, object] = {"region": row.name or EVERYWHERE}
    place = _place(row)
    region |= {"place": place} if place else {}
    region |= {"level": row.level} if row.level else {}
    region["currency"] = row.currency
    for key, name in _KEYS.items():
        amount = _amount(row, key, period)
        if amount is not None:
            region[name] = list(amount)
    if row.bonus_percent and "bonus" not in row.amounts:
        region["bonus_percent"] = list(row.bonus_percent)
    others = {_KEYS[key]: code for key, code in row.currency_of.items() if key in _KEYS and _KEYS[key] in region}
    return region | ({"currency_of": others} if others else {})


def _amount(row: SourceRow, key: str, period: str | None) -> Bounds | None:
    """An amount per year; stock as a whole grant."""
    bounds = row.amounts.get(key)
    if key == "total" and bounds is None:
        bounds = row.amounts.get("band")
    if bounds is None or (key == "equity" and _period(row) != period):
        return None
    months = MONTHS if row.per.get(key) == "mo" else 1
    grant = VEST if key == "equity" and period in {"yr", "mo"} else 1
    return bounds[0] * months * grant, bounds[1] * months * grant


def _place(row: SourceRow) -> str | None:
    """The state or province of a place, for the law on pay ranges; None in doubt."""
    if row.name is None or row.currency not in {"USD", "CAD"}:
        return None
    state = _STATE.search(row.name)
    if state and state[1] in _STATES and row.currency == "USD":
        return f"US-{state[1]}"
    towns = {re.sub(r"[^a-z0-9]+", " ", part).strip() for part in re.split(r"[/(),]", folded(row.name))}
    places = {_PLACES[town] for town in towns if town in _PLACES}
    return places.pop() if len(places) == 1 and "remote" not in folded(row.name) else None


def _unit(rows: object) -> int:
    """The largest step of a thousand, ten or a hundred thousand that all amounts are multiples of."""
    amounts = [
        Decimal(bound)
        for region in rows  # type: ignore[attr-defined]  # the values of a dict
        for name in ("base", "equity", "bonus", "total", "sign_on")
        for bound in region.get(name, ())
    ]
    return next((unit for unit in (100_000, 10_000) if amounts and all(amount % unit == 0 for amount in amounts)), 1000)
