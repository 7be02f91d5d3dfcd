"""Sign-on bonuses: their whole, and their parts by year as they are said."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from bot.offers.reading.figures import Figure
from bot.offers.reading.parts import Amount, amount, whole
from bot.offers.reading.scan import FIRST, Scan
from bot.offers.reading.wordset import words

SPLITTING = words("split spread divided over across distributed equally halves payable installments instalments")
EACH = words("each every per both")
LATER = words("clawback claw repay repaid repayment pay stay commitment bond contract leave if")
"""Words that make years those one has to stay."""
HALF, TWICE = "half", 2
REACH = 16
"""Tokens behind a sign-on in which its parts are told."""
APART = 8
LEAST_YEARS, MOST_YEARS = 2, 4
THREE = 3
WHOLE = 100  # percent
EVENLY = (Decimal(1), Decimal(1))


@dataclass(slots=True)
class Split:
    """A whole, its parts by year where they are stated, and its ratio by year where only that is told."""

    total: Amount
    by_year: tuple[Decimal, ...] | None = None
    spread: tuple[Decimal, ...] | None = None


def split(seen: Scan, figures: Sequence[Figure]) -> Split:
    """Total and parts of a sign-on: "30k + 20k", "50 (30, 20)", "30k over two years", "25k each year for two years"."""
    if len(figures) == 1:
        return _told(seen, figures[0]) or Split(amount(figures[0]))
    lows = [whole(figure.low) for figure in figures]
    rest = sum(lows[1:], Decimal(0))
    if rest == lows[0] and len(lows) >= THREE:
        return Split(lows[0], tuple(lows[1:]))
    if len(lows) >= THREE and lows[-1] == sum(lows[:-1], Decimal(0)):
        return Split(lows[-1], tuple(lows[:-1]))
    if len(lows) == TWICE and lows[1] < lows[0] and _is_part(seen, figures):
        return _told_apart(seen, figures, lows)
    if len(lows) == TWICE and lows[0] == lows[1] and figures[1].first - figures[0].after > APART:
        return Split(lows[0])
    return Split(sum(lows, Decimal(0)), tuple(lows))


def _is_part(seen: Scan, figures: Sequence[Figure]) -> bool:
    """Whether the second figure is a part of the first: "40k, of which 25k now", "15k (7.5k now, the rest later)"."""
    between = seen.words[figures[0].after : figures[1].first]
    return "which" in between or ("(" in between and ")" not in between and len(between) <= APART)


def _told_apart(seen: Scan, figures: Sequence[Figure], lows: Sequence[Decimal]) -> Split:
    """The whole and its two parts, where the second part follows or is what the first leaves."""
    at = bisect_left(seen.figures, figures[1].after, key=FIRST)
    rest = lows[0] - lows[1]
    following = [whole(one.low) for one in seen.figures[at : at + TWICE]]
    told = rest in following or "rest" in seen.words[figures[1].after : figures[1].after + REACH]
    return Split(lows[0], (lows[1], rest) if told else None)


def _told(seen: Scan, figure: Figure) -> Split | None:
    """The parts of one figure as the words behind it tell them."""
    if figure.low != figure.high or not figure.low:
        return None
    at = bisect_left(seen.figures, figure.after, key=FIRST)
    near = seen.figures[at : at + REACH]
    reach = figure.after + REACH
    if not (near and near[0].first < reach) and HALF not in seen.words[figure.after : reach]:
        return None
    end = _end(seen, figure, near)
    said = seen.words[figure.after : end]
    inside = [one for one in near if one.first < end]
    if not inside:
        return Split(whole(figure.low), spread=EVENLY) if said.count(HALF) >= TWICE else None
    percents = tuple(one.low for one in inside if one.percent)
    shares = next((one.parts for one in inside if one.noun == "schedule"), percents if sum(percents) == WHOLE else ())
    if shares:
        return Split(whole(figure.low), spread=shares)
    if said.count(HALF) >= TWICE:
        return Split(whole(figure.low), spread=EVENLY)
    years = next((int(one.low) for one in inside if one.noun == "year"), 0)
    if not LEAST_YEARS <= years <= MOST_YEARS or not LATER.isdisjoint(said):
        return None
    if figure.period == "year" or _each_year(said):
        return Split(whole(figure.low * years), (whole(figure.low),) * years)
    return None if SPLITTING.isdisjoint(said) else Split(whole(figure.low), spread=EVENLY[:1] * years)


def _each_year(said: Sequence[str]) -> bool:
    return any(one in EACH and other == "year" for one, other in pairwise(said))


def _end(seen: Scan, figure: Figure, near: Sequence[Figure]) -> int:
    """The token that ends what is said of a sign-on: a stop, the next amount, or the reach."""
    last = min(figure.after + REACH, seen.size)
    for one in near:
        if one.noun in {"", "units"} and not one.percent:
            last = min(last, one.first)
            break
    for at in range(figure.after, last):
        if seen.sorts[at] == "line" or seen.words[at] in {".", ";"}:
            return at
    return last
