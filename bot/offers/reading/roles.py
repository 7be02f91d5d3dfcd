"""Figures that nothing names: taken for what their place in the offer makes likely."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from collections.abc import Set as AbstractSet
from decimal import Decimal
from itertools import pairwise

from bot.offers.reading.figures import Figure
from bot.offers.reading.pieces import COMPONENT, Group, Piece
from bot.offers.reading.scan import Scan
from bot.offers.reading.stance import Sentences

MOST_BARE = 1000
LEAST_SALARY = Decimal(15)
MOST_SALARY = Decimal(100_000_000)
MILLIONS = frozenset({1_000_000, 1_000_000_000})
MOST_MILLIONS = Decimal(3_000_000)
BIG_MONEY = frozenset(["", "$", "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SGD", "ILS", "NZD"])
"""Money in which nobody's base is above three millions."""
PAYS = frozenset({"base", "total"})
NOT_TOPPED: AbstractSet[int] = frozenset()
ON_TOP = frozenset({"sign_on", "bonus", "equity"})
PLUS = frozenset({"+", "plus", "and", "with", "w", "&", ","})
MOST_STAKE = Decimal(2)  # percent of a company
NO_STAKE = frozenset(
    ["raise", "raises", "match", "hike", "of", "more", "increase", "interest", "tax", "a", "per", "cashback"]
)
ANSWERING = frozenset(["countered", "back", "me", "settled", "landed"])
LOOSE_TOTALS = frozenset(["comp", "compensation", "package"])
PARTLY = frozenset({"month", "day", "hour"})
"""Periods of pay that is no yearly total."""
BASE_ITEM, BONUS_ITEM = "4.", "5."


def guess(seen: Scan, found: Sentences, group: Group) -> None:
    """Name what is unnamed where it is plain: the salary, the bonus of a numbered form, a bare percentage."""
    components = list(map(COMPONENT, group.pieces))
    if "total" in components and "base" not in components:
        _told_by_parts(seen, group)
    if "" not in components:
        return
    unnamed = [piece for piece in group.pieces if not piece.component]
    if len(unnamed) > 1 and not all(piece.soft for piece in unnamed):
        unnamed = [piece for piece in unnamed if not piece.soft]  # others' pay, beside what is offered
    numbered = numbered_form(seen)
    named = {piece.component for piece in group.pieces if piece.figure.noun not in {"year", "schedule"}}
    final = any(piece.component == "base" and piece.stance == "final" for piece in group.pieces)
    base = next((piece for piece in group.pieces if piece.component == "base"), None)
    topped = _topped(seen, group.pieces) if PAYS.isdisjoint(named) else NOT_TOPPED
    for piece in unnamed:
        item = _item(seen, found, piece.figure) if numbered else ""
        tops = base is not None and _tops(found, base, piece)
        piece.component = _likely(seen, piece, named, item, final=final, tops=tops)
        if not piece.component and id(piece) in topped and PAYS.isdisjoint(named):
            piece.component = "base"
        piece.guessed = bool(piece.component) and piece.component != "equity" and item != BONUS_ITEM
        final = final or (piece.component == "base" and piece.stance == "final")
        named.add(piece.component)
    group.pieces = [piece for piece in group.pieces if piece.component]


def _told_by_parts(seen: Scan, group: Group) -> None:
    """In "comp: 168k + 22k bonus" the first figure is the base, as what comes on top is named."""
    for piece, after in pairwise(group.pieces):
        plain = piece.component == "total" and piece.label and seen.words[piece.label.after - 1] in LOOSE_TOTALS
        if plain and seen.words[piece.figure.after] == "+" and after.component in {"bonus", "equity"}:
            piece.component = "base"


def _topped(seen: Scan, pieces: list[Piece]) -> set[int]:
    """The ids of bare figures with a named part on top: the base of "175 + 30 sign-on"."""
    found = set()
    for piece, after in pairwise(pieces):
        figure = piece.figure
        if piece.component or after.component not in ON_TOP or figure.noun or not figure.bare:
            continue
        joined = seen.words[figure.after] in PLUS and after.edge - figure.after <= 2
        if joined and 2 * LEAST_SALARY <= figure.low < MOST_BARE and not figure.period:
            found.add(id(piece))
    return found


def _tops(found: Sentences, base: Piece, piece: Piece) -> bool:
    """Whether a figure stands before the base it tops: "got 18 LPA, fixed 16.5"."""
    if piece.edge > base.edge or base.label is None or not _can_be_salary(piece.figure):
        return False
    if piece.soft or found.sentence_of[piece.figure.first] != found.sentence_of[base.figure.first]:
        return False
    scale = piece.figure.scale if base.figure.bare and base.figure.low < MOST_BARE else 1
    return base.figure.low * scale < piece.figure.low <= 3 * base.figure.low * scale


def _likely(  # noqa: PLR0913 - a figure is guessed by all of these
    seen: Scan, piece: Piece, named: set[str], item: str, *, final: bool, tops: bool
) -> str:
    """What an unnamed figure is; "" where nothing makes one component likely."""
    figure = piece.figure
    if "equity" not in named and vests(seen, figure):
        return "equity"
    if item == BONUS_ITEM:
        return "bonus"
    if figure.percent and "base" in named and "equity" not in named and _is_stake(seen, figure):
        return "equity"
    if figure.percent:
        return "bonus" if "base" in named and "bonus" not in named and _lone_percent(seen, figure) else ""
    if "base" in named and "total" not in named and (_is_whole(seen, figure) or tops):
        return "total"
    wanted = PAYS.isdisjoint(named) or (piece.stance == "final" and not final)
    wanted = wanted or ("base" not in named and figure.period in PARTLY)
    return "base" if wanted and (_can_be_salary(figure) or _said_bare(seen, piece)) else ""


def can_be_pay(figure: Figure) -> bool:
    """Whether a figure can be part of an offer that names none of its parts: more than a small bare number."""
    return figure.noun != "trap" and (bool(figure.noun) or not figure.bare or figure.low >= LEAST_SALARY)


def vests(seen: Scan, figure: Figure) -> bool:
    """Whether years of vesting follow directly: "36k over 4 years"."""
    if seen.words[figure.after] not in {"over", "vested", "vesting", "/", "("}:
        return False
    return figure.after + 1 in seen.years or figure.after + 2 in seen.years


def _is_whole(seen: Scan, figure: Figure) -> bool:
    """A figure whose parts follow in brackets: "24 LPA (20 fixed + 4 variable)"."""
    opened = seen.words[figure.after] in {"(", "="} or seen.words[figure.after] == ":"
    inside = range(figure.after + 1, min(figure.after + 5, seen.size))
    return opened and _can_be_salary(figure) and any(at in seen.label_at for at in inside)


def _said_bare(seen: Scan, piece: Piece) -> bool:
    """Whether thousands are meant without a word of it: "they came up to 160"."""
    figure = piece.figure
    word = seen.words[figure.first - 1]
    led = word in {"to", "->", "with", "~"} or (word == "at" and seen.words[figure.first - 2] in ANSWERING)
    return led and piece.stance == "final" and figure.bare and not figure.noun and 2 * LEAST_SALARY <= figure.low < 1000


def _is_stake(seen: Scan, figure: Figure) -> bool:
    """Whether a small percentage beside the pay is a share of the company: "110k and 1.5%"."""
    joined = seen.words[figure.first - 1] in PLUS or seen.words[figure.first - 1] in {"/", "|"}
    whole = seen.words[figure.after] == "of" and "company" in seen.words[figure.after : figure.after + 3]
    return joined and figure.high <= MOST_STAKE and (whole or seen.words[figure.after] not in NO_STAKE)


def _can_be_salary(figure: Figure) -> bool:
    if figure.noun or figure.low >= MOST_SALARY:
        return False
    if figure.scale in MILLIONS and figure.low > MOST_MILLIONS and figure.sign in BIG_MONEY:
        return False
    if figure.period in {"hour", "day", "month"}:
        return bool(figure.sign) or figure.scale > 1 or figure.low >= LEAST_SALARY
    if figure.scale > 1 or figure.grouped:
        return figure.low >= 1000 * LEAST_SALARY or (figure.sign in {"$", "EUR", "GBP"} and figure.low >= 1000 * 10)
    return (bool(figure.sign) and figure.low >= LEAST_SALARY) or (figure.bare and figure.low >= 1000 * LEAST_SALARY)


def _lone_percent(seen: Scan, figure: Figure) -> bool:
    """A percentage between commas beside named parts is the bonus: "150k base, 15%, 200k RSU"."""
    lone = seen.words[figure.first - 1] in {",", "+", "/", "|"} and seen.words[figure.after] in {
        ",",
        "+",
        "/",
        "|",
        "",
        ".",
    }
    return (lone or seen.words[figure.after] == "target") and 2 <= figure.low <= 60


def numbered_form(seen: Scan) -> bool:
    """Whether the text answers a numbered form: title, years, place, base, bonus ..."""
    if len(seen.bars) < 5:
        return False
    items = [seen.words[at].strip(" \t>()") for at in seen.bars[:20]]
    numbers = [item for item in items if item[:1].isdigit()]
    return len(numbers) >= 5 and [n.rstrip(".)") for n in numbers[:5]] == ["1", "2", "3", "4", "5"]


def _item(seen: Scan, found: Sentences, figure: Figure) -> str:
    first = found.lines[found.line_of[figure.first]]
    for at in range(first, min(first + 2, seen.size)):
        if seen.sorts[at] == "item":
            return seen.words[at].strip(" \t>()").rstrip(")").rstrip(".") + "."
    return ""
