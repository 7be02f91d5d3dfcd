"""Figures that nothing names: taken for what their place in the offer makes likely."""

from decimal import Decimal

from bot.offers.reading.figures import Figure
from bot.offers.reading.grouping import Group, Piece
from bot.offers.reading.scan import Scan
from bot.offers.reading.stance import Sentences

LEAST_SALARY = Decimal(15)
MOST_SALARY = Decimal(100_000_000)
BASE_ITEM, BONUS_ITEM = "4.", "5."


def guess(seen: Scan, found: Sentences, group: Group) -> None:
    """Name what is unnamed where it is plain: the salary, the bonus of a numbered form, a bare percentage."""
    numbered = numbered_form(seen)
    for piece in group.pieces:
        if piece.component:
            continue
        item = _item(seen, found, piece.figure) if numbered else ""
        if vests(seen, piece.figure) and not group.has("equity"):
            piece.component = "equity"
        elif item == BONUS_ITEM:
            piece.component = "bonus"
        elif piece.figure.percent:
            _percent(seen, group, piece)
        elif (_can_be_salary(piece.figure) or _said_bare(seen, piece)) and (not (group.has("base") or group.has("total")) or (piece.stance == "final" and not _first_final(group, piece))):
            piece.component = "base"
            piece.guessed = True
    group.pieces = [piece for piece in group.pieces if piece.component]


def vests(seen: Scan, figure: Figure) -> bool:
    """Whether years of vesting follow directly: "36k over 4 years"."""
    behind = [seen.word(at) for at in range(figure.after, figure.after + 3)]
    return behind[0] in {"over", "vested", "vesting", "/", "("} and any(
        other.noun == "year" and figure.after < other.first <= figure.after + 2 for other in seen.figures
    )


def _first_final(group: Group, piece: Piece) -> bool:
    """Whether the final figure was said for something else."""
    return any(one.component == "base" and one.stance == "final" for one in group.pieces if one is not piece)


def _said_bare(seen: Scan, piece: Piece) -> bool:
    """ "they came up to 160": thousands without a word of it."""
    figure = piece.figure
    led = seen.word(figure.first - 1) in {"to", "->", "with", "~"}
    return led and piece.stance == "final" and figure.bare and not figure.noun and 2 * LEAST_SALARY <= figure.low < 1000  # noqa: PLR2004


def _can_be_salary(figure: Figure) -> bool:
    if figure.noun or figure.low >= MOST_SALARY:
        return False
    if figure.period in {"hour", "day", "month"}:
        return bool(figure.sign) or figure.scale > 1 or figure.low >= LEAST_SALARY
    if figure.scale > 1 or figure.grouped:
        return figure.low >= 1000 * LEAST_SALARY or figure.sign in {"$", "EUR", "GBP"} and figure.low >= 1000 * 10
    return bool(figure.sign) and figure.low >= LEAST_SALARY or (figure.bare and figure.low >= 1000 * LEAST_SALARY)


def _percent(seen: Scan, group: Group, piece: Piece) -> None:
    """A percentage between commas beside named parts is the bonus: "150k base, 15%, 200k RSU"."""
    figure = piece.figure
    lone = seen.word(figure.first - 1) in {",", "+", "/", "|"} and seen.word(figure.after) in {",", "+", "/", "|", "", "."}
    if lone and group.has("base") and not group.has("bonus") and 2 <= figure.low <= 60:  # noqa: PLR2004 - a usual bonus
        piece.component = "bonus"
        piece.guessed = True


def numbered_form(seen: Scan) -> bool:
    """Whether the text answers a numbered form: title, years, place, base, bonus ..."""
    items = [token.word.strip(" \t>()") for token in seen.tokens if token.sort == "item"]
    numbers = [item for item in items if item[:1].isdigit()]
    return len(numbers) >= 5 and [n.rstrip(".)") for n in numbers[:5]] == ["1", "2", "3", "4", "5"]  # noqa: PLR2004


def _item(seen: Scan, found: Sentences, figure: Figure) -> str:
    first = found.lines[found.line(figure.first)]
    for at in range(first, min(first + 2, len(seen.tokens))):
        if seen.tokens[at].sort == "item":
            return seen.tokens[at].word.strip(" \t>()").rstrip(")").rstrip(".") + "."
    return ""
