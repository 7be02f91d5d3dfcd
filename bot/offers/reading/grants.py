"""A grant made of its figures: total or yearly, shares or a share, years and schedule."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from decimal import Decimal
from itertools import pairwise

from bot.offers.offer import EquityKind
from bot.offers.reading.parts import Amount, Parts, amount, whole
from bot.offers.reading.pieces import Piece
from bot.offers.reading.scan import Scan
from bot.offers.reading.wordset import words

ROUNDING = 2
LEAST_BY_YEAR = 2
MOST_SHARE = 10  # percent of a company
YEARLY = frozenset({"yearly", "annual", "annually"})
YEAR = frozenset({"year", "yr", "annum", "yrs"})
SAYING_YEAR = YEARLY | YEAR
EQUITY = {kind.value: kind for kind in EquityKind}
KINDS = dict.fromkeys(("rsu", "rsus", "rsu's", "gsu", "gsus"), "rsu") | dict.fromkeys(
    ("options", "esops", "esop", "isos", "nsos"), "options"
)
"""The kinds of equity by the words that name them."""
WHOLE = words("total grant package worth altogether overall vest vested vesting vests initial refresher")
"""Words that make a bare amount a whole grant."""


def grant(seen: Scan, parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:
    """Make the equity of an offer; `said` tells of every piece (by its id) what was assumed in it."""
    years, schedule = _vesting(seen, pieces)
    by_year = _by_years(seen, pieces)
    values: dict[str, Amount] = {}
    for piece in pieces:
        name = _value_name(seen, piece, values, years)
        if not name or (name in values and piece.stance != "final"):
            continue
        values[name] = amount(piece.figure)
        parts.read(f"equity.{name}", piece, said.get(id(piece), "") or _doubt(seen, piece, name, years, schedule))
    if not values:
        return
    if by_year and schedule is None:  # "50k in year 1, 30k in year 2"
        values["total"] = total = whole(sum(by_year, Decimal(0)))
        years, schedule = len(by_year), tuple(whole(part * 100 / total) for part in by_year)
    if years == 1 and "yearly" in values:
        years = None  # "70k a year (one-year grants)"
    parts.stated["equity"] = {
        "total": values.get("total"),
        "years": years,
        "yearly": values.get("yearly"),
        "kind": _kind(seen, pieces, values),
        "units": _single(values.get("units")),
        "percent": values.get("percent"),
        "schedule": schedule,
    }
    _vesting_fields(parts, pieces, years, schedule)


def _by_years(seen: Scan, pieces: list[Piece]) -> tuple[Decimal, ...]:
    """The amounts of a grant that is told year by year, "50k in year 1, 30k in year 2"; empty where it is not."""
    money = [piece.figure for piece in pieces if not piece.figure.percent and not piece.figure.noun]
    if len(money) < LEAST_BY_YEAR:
        return ()
    for number, figure in enumerate(money, 1):
        behind = seen.words[figure.after : figure.after + 4]
        if str(number) not in behind or YEAR.isdisjoint(behind):
            return ()
    return tuple(figure.low for figure in money)


def _value_name(seen: Scan, piece: Piece, values: dict[str, Amount], years: int | None) -> str:
    """Which of the grant's values a figure is; "" for years, schedules and percentages of a vest."""
    figure = piece.figure
    if figure.noun in {"year", "schedule"}:
        return ""
    if figure.noun == "units":
        return "units"
    if figure.percent:
        return "" if figure.low > MOST_SHARE or {"total", "yearly"} & set(values) else "percent"
    if figure.period == "year" or _by_year(seen, piece):
        return "yearly"
    yearly = "total" in values and years and values["total"] == whole(figure.low * years)
    return "yearly" if yearly else "total"


def _kind(seen: Scan, pieces: list[Piece], values: dict[str, Amount]) -> EquityKind:
    kind = _kind_said(pieces) or _kind_beside(seen, pieces) or "other"
    return EQUITY["percent" if kind != "options" and values.keys() == {"percent"} else kind]


def _kind_said(pieces: list[Piece]) -> str:
    for piece in pieces:
        if piece.label and piece.label.kind in {"rsu", "options"}:
            return piece.label.kind
    return ""


def _single(value: Amount | None) -> Decimal | None:
    return value[0] if isinstance(value, tuple) else value


def _vesting_fields(parts: Parts, pieces: list[Piece], years: int | None, schedule: tuple[Decimal, ...] | None) -> None:
    for piece in pieces:
        if piece.figure.noun == "year" and years:
            parts.read("equity.years", piece)
        elif piece.figure.noun == "schedule" and schedule:
            parts.read("equity.schedule", piece, _uneven(schedule))


def _uneven(schedule: tuple[Decimal, ...]) -> str:
    """What a schedule leaves unsaid whose parts make no hundred."""
    total = sum(schedule, Decimal(0))
    return "" if abs(total - 100) <= ROUNDING else f"the parts make {total} %, so they count in proportion"


def _kind_beside(seen: Scan, pieces: list[Piece]) -> str:
    for piece in pieces:
        after = piece.figure.after
        if KINDS.keys().isdisjoint(seen.words[after - 1 : after + 3]):
            continue
        for at in range(after - 1, after + 3):
            word = seen.words[at]
            if word in KINDS:
                return KINDS[word]
            if word in {",", ";", "+"} or (at < seen.size and seen.sorts[at] == "line"):
                break
    return ""


def _doubt(seen: Scan, piece: Piece, name: str, years: int | None, schedule: tuple[Decimal, ...] | None) -> str:
    """What a bare "36k RSU" leaves unsaid."""
    if name != "total" or years or schedule or not piece.figure.high:
        return ""
    first, last = piece.edge, max(piece.figure.after, piece.label.after if piece.label else 0)
    told = not WHOLE.isdisjoint(seen.words[max(first - 1, 0) : last + 3])
    return "" if told else "a total over the vest, not a yearly amount"


def _by_year(seen: Scan, piece: Piece) -> bool:
    """Whether words beside the figure or its label say "a year": "annual RSU 50k", "50k RSU per year"."""
    label, figure = piece.label, piece.figure
    first = min(figure.first, label.first - 1 if label else figure.first)
    last = max(figure.after, label.after if label else 0)
    if SAYING_YEAR.isdisjoint(seen.words[max(first, 0) : last + 4]):
        return False
    words = [seen.words[at] for at in range(max(first, 0), last)]
    for at in range(last, min(last + 4, seen.size)):
        word = seen.words[at]
        if seen.sorts[at] in {"line", "number", "item"} or word in {",", ";", ".", "+"} or word.startswith("vest"):
            break
        words.append(word)
    if not YEARLY.isdisjoint(words):
        return not any(word.startswith("vest") for word in words)
    return any(one in {"per", "/", "a", "each", "every", "p"} and other in YEAR for one, other in pairwise(words))


def _vesting(seen: Scan, pieces: list[Piece]) -> tuple[int | None, tuple[Decimal, ...] | None]:
    years: int | None = None
    parts: tuple[Decimal, ...] = ()
    for piece in reversed(pieces):
        if piece.figure.noun == "year" and 1 <= piece.figure.low <= 10:
            years = int(piece.figure.low)
        elif piece.figure.noun == "schedule":
            parts = piece.figure.parts
    parts = parts or _percents(seen, pieces)
    if len(parts) < 2:
        return years, None
    return years if years and years != len(parts) and len(parts) < 3 else len(parts), tuple(
        whole(part) for part in parts
    )


def _percents(seen: Scan, pieces: list[Piece]) -> tuple[Decimal, ...]:
    """A schedule said in percentages: "10% first year, 20% second ...", "25% each year"."""
    least = -1 if len(pieces) > 3 else MOST_SHARE
    shares = [piece.figure for piece in pieces if piece.figure.percent and piece.figure.low > least]
    if len(shares) > 1 and sum(figure.low for figure in shares) == 100:
        return tuple(figure.low for figure in shares)
    for figure in shares:
        beside = {seen.words[at] for at in range(figure.after - 2, figure.after + 3)}
        even = figure.low in {20, 25, 50} or 33 <= figure.low < 34
        if even and (figure.period == "year" or beside & {"each", "every", "yearly", "annually", "per"}):
            return (figure.low,) * int(100 / figure.low)
    return ()
