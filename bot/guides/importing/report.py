"""A report line in the schema of the family's truth: plain numbers as written, null where nothing certain is stated."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.guides.importing.source import Bounds, SourceGuide, SourceLevel, SourceLever, SourceRow

Json = dict[str, Any]
"""One JSON object."""


def report_line(guide: SourceGuide) -> Json:
    """What was read of a guide, with its doubts as warnings."""
    return {
        "key": guide.key,
        "company": guide.company,
        "role": guide.role,
        "title_level": guide.title_level,
        "title": guide.title,
        "regions": [_row(row) for row in guide.rows],
        "skipped_rows": list(guide.skipped_rows),
        "level_map": None if guide.levels is None else [_level(level) for level in guide.levels],
        "levers": [_lever(lever) for lever in guide.levers],
        "has_strategy": guide.has_strategy,
        "strategy_count": len(guide.strategies),
        "source_count": None if guide.sources is None else len(guide.sources),
        "warnings": [{"line": doubt.line, "why": doubt.why} for doubt in guide.doubts],
    }


def _row(row: SourceRow) -> Json:
    """One pay row."""
    line: Json = {
        "name": row.name,
        "level": row.level,
        "currency": row.currency,
        **{field: _pair(row.amounts.get(field)) for field in ("base", "equity", "bonus", "total", "signing")},
        "bonus_pct": _pair(row.bonus_percent),
    }
    if "band" in row.amounts:
        line["band"] = _pair(row.amounts["band"])
    if row.second:
        line["alt"] = {"currency": row.second.currency, **_pairs(row.second.amounts)}
    more: Mapping[str, object] = {
        "level_title": row.level_title,
        "equity_label": row.equity_label,
        "equity_count": _pair(row.equity_count),
        "cur_of": dict(row.currency_of),
        "per": dict(row.per),
        "open": list(row.open),
        "extra": [{"label": extra.label, "amount": _pair(extra.amount)} for extra in row.extra],
        "text": dict(row.words),
    }
    return line | {name: value for name, value in more.items() if value}


def _pairs(amounts: Mapping[str, Bounds]) -> Json:
    return {field: _pair(bounds) for field, bounds in amounts.items()}


def _pair(bounds: Bounds | None) -> list[int | float] | None:
    return None if bounds is None else [_number(bound) for bound in bounds]


def _number(value: Decimal) -> int | float:
    """A whole number where it is one."""
    return int(value) if value == value.to_integral_value() else float(value)


def _level(level: SourceLevel) -> Json:
    """One level of the mapping."""
    line: Json = {"own": level.own, "eq": [[peer.company, peer.level] for peer in level.peers]}
    if level.columns:
        line["cols"] = dict(level.columns)
    return line | ({"remark": level.remark} if level.remark else {})


def _lever(lever: SourceLever) -> Json:
    """One lever with the lengths of its text and its script, both with single blanks."""
    return {
        "name": lever.name,
        "text_len": len(" ".join(lever.text.split())),
        "script_len": None if lever.script is None else len(lever.script),
    }
