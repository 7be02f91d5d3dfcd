"""Amounts in a script: where they stand, what they are about, and which row of the guide they were written for."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from bot.guides.importing.cells import Figure, read_cell
from bot.guides.importing.currencies import SIGN_PATTERN, settled
from bot.guides.importing.labels import period_of
from bot.guides.importing.marks import folded
from bot.guides.importing.source import Bounds, SourceGuide, SourceRow
from bot.guides.model import Component

_UNIT = r"(?i:\s?(?:thousand|million|billion|lakhs?|lacs?|crores?|cr|mn|bn|k|m|b|l)(?![A-Za-z]))?"
_NEAR_DIGIT = r"(?=\D{1,6}\d)"  # spares the signs' trial at most letters
_ONE = rf"{_NEAR_DIGIT}(?:{SIGN_PATTERN})\s?\d[\d,.]*(?<![,.]){_UNIT}\+?"
_AMOUNT = re.compile(
    rf"(?P<amount>(?:~\s?)?{_ONE}(?:\s*(?:[-–—]|to)\s*(?:(?:{SIGN_PATTERN})\s?)?\d[\d,.]*(?<![,.]){_UNIT}\+?)?)"
    r"(?P<per>\s?(?i:/\s*(?:4\s?-?)?(?:yr|year|mo|month)s?\b|per (?:year|month)\b|annual(?:ly|ized)?\b"
    r"|(?:a|each) year\b))?"
)
_DIGIT = re.compile(r"\d")

WORDS = {
    Component.SIGN_ON: r"sign[- ]?on|signing",
    Component.TOTAL: r"\btc\b|\btotal\b",
    Component.EQUITY: r"\brsus?\b|\bequity\b|\bstock\b|\boptions\b|\bgrant\b|\bshares\b",
    Component.BASE: r"\bbase\b",
    Component.BONUS: r"\bbonus\b",
}
_WORD = {component: re.compile(pattern, re.IGNORECASE) for component, pattern in WORDS.items()}
OTHER_MONEY = re.compile(
    r"\b(?:retention|refresh\w*|stipend|budget|relocation|housing|premium|on-call|allowance|conference|milestone|unvested|forfeit\w*|"
    r"leaving|gap|difference|delta|revenue|valuation|savings?|market cap|portion|uplift|above|more than|additional|"
    r"extra)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:(—]|\b(?:and|with|plus|to|that|which|while|because|so|reflects?|for)\b", re.IGNORECASE)
REACH = 28
"""Characters behind an amount in which the word that names it is looked for."""

LARGEST_SIGN_ON = Decimal("0.6")
"""A sign-on above this share of the base band's top is no sign-on of that row."""


class Mention(NamedTuple):
    """An amount in a text: its span, its figure, and what it is about."""

    start: int
    end: int
    figure: Figure
    component: Component | None
    yearly: bool


class Tie(NamedTuple):
    """A mention with the row and component it belongs to."""

    mention: Mention
    component: Component
    row: SourceRow


def mentions_in(text: str) -> tuple[Mention, ...]:
    """The amounts of money in a text."""
    if not _DIGIT.search(text):
        return ()
    matches = list(_AMOUNT.finditer(text))
    found = []
    for index, match in enumerate(matches):
        figure = read_cell(match["amount"]).main
        if figure is None:
            continue
        before = text[matches[index - 1].end() if index else 0 : match.start()]
        after = text[match.end() : matches[index + 1].start() if index + 1 < len(matches) else len(text)]
        per = match["per"] or ""
        yearly = bool(per) and "4" not in per
        end = match.end("amount") if per.strip().casefold() in {"a year", "each year"} else match.end()
        found.append(Mention(match.start(), end, figure, _about(before, after), yearly))
    return _shared(found, text)


def _shared(found: list[Mention], text: str) -> tuple[Mention, ...]:
    """In "£125K / $160K base" both amounts are about base."""
    for index in range(len(found) - 2, -1, -1):
        between = text[found[index].end : found[index + 1].start].strip(" ()")
        if found[index].component is None and between in {"/", "or"}:
            found[index] = found[index]._replace(component=found[index + 1].component)
    return tuple(found)


def _about(before: str, after: str) -> Component | None:
    """What an amount is about: the word right behind it, else the last word before it; None for other money."""
    near = _CLAUSE.split(after[:REACH], maxsplit=1)[0]
    clause = re.split(r"[,;:(—]", before)[-1]
    if OTHER_MONEY.search(near) or OTHER_MONEY.search(clause[-2 * REACH :]):
        return None
    return _first(near) or _last(before)


def _first(text: str) -> Component | None:
    hits = [(match.start(), component) for component, word in _WORD.items() if (match := word.search(text))]
    return min(hits)[1] if hits else None


def _last(text: str) -> Component | None:
    hits = [(match.start(), component) for component, word in _WORD.items() for match in word.finditer(text)]
    if not hits:
        return None
    start, component = max(hits)
    named_together = component is Component.BONUS and re.search(r"sign(?:ing|[- ]?on)\s*$", text[:start], re.IGNORECASE)
    return Component.SIGN_ON if named_together else component


def tied(mention: Mention, sentence: str, script: str, guide: SourceGuide) -> Tie | None:
    """The row an amount was written for: the one named beside it, else the first of its currency; None if in doubt."""
    component = mention.component
    if component is None or component is Component.BONUS or any(row.level for row in guide.rows):
        return None
    rows = [row for row in guide.rows if _holds(row, component, mention)]
    named = named_rows(sentence, guide) or named_rows(script, guide)
    if named:
        rows = [row for row in rows if row in named]
        return Tie(mention, component, rows[0]) if len(rows) == 1 else None
    own_currency = [row for row in guide.rows if _currency(row, mention) == row.currency and row.currency]
    first = own_currency[0] if own_currency else None
    if first in rows or len(rows) == 1:
        return Tie(mention, component, first if first is not None and first in rows else rows[0])
    return None


def named_rows(text: str, guide: SourceGuide) -> list[SourceRow]:
    """The rows whose place a text names."""
    words = f" {re.sub(r'[^a-z0-9]+', ' ', folded(text))} "
    return [row for row in guide.rows if row.name and any(f" {town} " in words for town in towns(row.name))]


@lru_cache(maxsize=1024)
def towns(name: str) -> tuple[str, ...]:
    """The towns of a row's name, folded: "Seattle / Kirkland (US)" is Seattle and Kirkland."""
    parts = re.split(r"[/(),]", re.sub(r"\((?:hq|us|uk|usd|rare)[^)]*\)", "", folded(name)))
    whole = [re.sub(r"[^a-z0-9]+", " ", part).strip() for part in parts]
    return tuple(part for part in whole if len(part) > 2 and part not in {"usa", "remote"})  # noqa: PLR2004  # "MI", "US"


def _currency(row: SourceRow, mention: Mention) -> str | None:
    return settled(mention.figure.sign, (row.currency,) if row.currency else (), row.name or "")


def _holds(row: SourceRow, component: Component, mention: Mention) -> bool:
    """Tell whether the row's band of this component, in the same currency and period, holds the amount."""
    key = "signing" if component is Component.SIGN_ON else component.value
    if _currency(row, mention) != row.currency or key in row.currency_of or row.currency is None:
        return False
    if component is Component.EQUITY and mention.yearly != (_period(row) == "yr"):
        return False
    band = row.amounts.get(key)
    figure = mention.figure
    if band is not None:
        return band[0] <= figure.low and figure.high <= band[1]
    base: Bounds | None = row.amounts.get("base")
    return component is Component.SIGN_ON and base is not None and figure.high <= base[1] * LARGEST_SIGN_ON


def _period(row: SourceRow) -> str | None:
    return row.per.get("equity") or period_of(row.equity_label or "")
