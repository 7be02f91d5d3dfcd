"""The totals a guide's strategy aims at, each tied to the region it names."""

import re

from bot.guides.importing.companies import companies_in
from bot.guides.importing.mentions import mentions_in, tied
from bot.guides.importing.sentences import sentences_of
from bot.guides.importing.source import Bounds, SourceGuide
from bot.guides.model import Component

_FLOOR = re.compile(
    r"\b(?:accept|floor|walk[- ]?away|minimum|below|at least|no less|(?:initial )?offer is|competing|counter at)\b",
    re.IGNORECASE,
)
_SETTLING = re.compile(r"\b(?:accept|floor|walk[- ]?away)\b", re.IGNORECASE)
"""A sentence that has come to these speaks of the least, whatever the amount behind them."""
_COMPARES = re.compile(
    r"\bbenchmark|\bagainst\b|\bcompet|\bcompar|\bcit(?:e|ing)\b|\blike\b|\bsuch as\b|\bfrom\b", re.IGNORECASE
)
REACH = 60
"""Characters before an amount in which a word makes it a floor."""
MOST_BENCHMARKS = 5


def strategies_of(guide: SourceGuide) -> list[dict[str, object]]:
    """One strategy for each region whose total is aimed at with certainty, in the guide's order of regions."""
    found: dict[str, dict[str, object]] = {}
    for text in guide.strategies:
        for sentence in sentences_of(text):
            for region, total in _aims(sentence, guide):
                found.setdefault(region, _strategy(region, total, companies_in(sentence, guide.company), sentence))
    return [found[row.name] for row in guide.rows if row.name in found]


def _aims(sentence: str, guide: SourceGuide) -> list[tuple[str, Bounds]]:
    """The regions and totals of one sentence; what it would accept, or somebody else's offer, is no aim."""
    aims = []
    for mention in mentions_in(sentence):
        before = sentence[: mention.start]
        if mention.component is not Component.TOTAL or _SETTLING.search(before) or _FLOOR.search(before[-REACH:]):
            continue
        tie = tied(mention, sentence, sentence, guide)
        if tie and tie.row.name:
            aims.append((tie.row.name, (mention.figure.low, mention.figure.high)))
    return aims


def _strategy(region: str, total: Bounds, companies: tuple[str, ...], sentence: str) -> dict[str, object]:
    """The strategy in words of our own; the guide's words are often somebody's invented offer."""
    named = companies[:MOST_BENCHMARKS] if _COMPARES.search(sentence) else ()
    behind = f" and compares with {_listed(named)}" if named else ""
    strategy: dict[str, object] = {"region": region, "total": list(total)}
    if named:
        strategy["benchmarks"] = list(named)
    return strategy | {"advice": f"The guide aims at this total in {region}{behind}."}


def _listed(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
