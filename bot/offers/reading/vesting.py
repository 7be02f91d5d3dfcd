"""Years and schedules, attached to the grant (or the split sign-on) that they belong to."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from bisect import bisect_left
from decimal import Decimal
from operator import attrgetter

from bot.offers.reading.figures import AMAZON, HALF_YEARLY, Figure
from bot.offers.reading.pieces import Piece
from bot.offers.reading.roles import vests
from bot.offers.reading.scan import FIRST, Scan
from bot.offers.reading.stance import Sentences
from bot.offers.reading.wordset import words

PERCENT, PLACE = attrgetter("percent"), attrgetter("figure.first")
"""What figures are counted by, and what pieces are ordered by."""
FEWEST_SHARES, MOST_SHARES = 3, 6
OVER_YEARS = frozenset({"schedule", "year"})
"""What figures count that say how a grant vests."""
EVERY = frozenset({"every", "each", "per"})
WHOLE, MONTHS = Decimal(100), 12
MOST_YEARS = 10  # of a vest
LEAST_CLIFF, MOST_CLIFF = 20, 50  # percent that vest at a cliff
CLIFF_BEFORE, CLIFF_REACH = 6, 14  # tokens
FIRST_VEST = words("cliff anniversary after first 1 one")
THEREAFTER = words("then remainder remaining rest balance thereafter followed")
OFTEN = words("monthly quarterly month quarter equal evenly equally installments instalments yearly annually")
NEXT = 4
"""Figures or labels behind a grant that are looked at."""
REACH = 24
"""Tokens between a grant and the years of its vesting."""

EXPERIENCE = words("experience exp yoe ago old of cliff contract degree bond more tenure later")
OF_VESTING = frozenset({"vest", "vesting", "period"})
VESTING = words("over vest vested vests vesting for in across spread during / ( period distributed divided split")


def attach(seen: Scan, found: Sentences, pieces: list[Piece]) -> list[Piece]:
    """The pieces with their years and schedules among them, in order."""
    extra: list[Piece] = []
    for figure in [figure for figure in seen.figures if figure.noun in OVER_YEARS]:
        if figure.noun == "schedule" or _is_vest(seen, figure):
            owner = _owner(seen, found, figure, pieces, bisect_left(pieces, figure.first, key=PLACE))
            if owner is not None:
                extra.append(_piece(figure, owner))
    return sorted([*pieces, *extra], key=PLACE) if extra else pieces


def share_runs(seen: Scan) -> None:
    """Make "year 1: 10%, year 2: 20% ..." one schedule where the shares make a whole."""
    if len(list(filter(PERCENT, seen.figures))) < FEWEST_SHARES:
        return
    shares: list[Figure] = []
    for figure in [*seen.figures, None]:
        if figure is not None and _is_share(figure):
            shares.append(figure)
        elif figure is None or figure.noun not in {"trap", "year"} or figure.low > MOST_SHARES:
            parts = _shared_out(seen, shares) if len(shares) >= FEWEST_SHARES else ()
            if parts:
                shares[0].noun, shares[0].parts = "schedule", parts
                shares[0].end = shares[-1].end
                for one in shares[1:]:
                    one.noun = "trap"
            shares = []


def cliffs(seen: Scan) -> None:
    """Make "25% after one year, then quarterly over three years" one schedule of four years."""
    for figure in seen.figures:
        if not _is_share(figure) or not LEAST_CLIFF <= figure.low <= MOST_CLIFF or _is_of_bonus(seen, figure):
            continue
        beside = seen.words[max(figure.first - CLIFF_BEFORE, 0) : figure.after + CLIFF_REACH]
        if FIRST_VEST.isdisjoint(beside):
            continue
        rest = next((at for at in range(figure.after, figure.after + CLIFF_REACH) if seen.words[at] in THEREAFTER), 0)
        if not rest or OFTEN.isdisjoint(seen.words[figure.after : rest + CLIFF_REACH]):
            continue
        _spread(seen, figure, rest)


def _is_of_bonus(seen: Scan, figure: Figure) -> bool:
    """Whether the nearest label before or right behind a share is that of a bonus: "20% bonus after one year"."""
    at = bisect_left(seen.labels, figure.first, key=FIRST)
    behind = at < len(seen.labels) and seen.labels[at].first == figure.after
    near = seen.labels[at] if behind else seen.labels[at - 1] if at else None
    return near is not None and near.value == "bonus"


def _spread(seen: Scan, figure: Figure, rest: int) -> None:
    """Make a cliff's share the schedule, and traps of the figures that tell how the rest vests."""
    at = bisect_left(seen.figures, figure.first, key=FIRST)
    near = [
        one
        for one in seen.figures[max(at - 1, 0) : at + NEXT + 1]
        if one is not figure and figure.first - CLIFF_BEFORE <= one.first <= rest + CLIFF_REACH
    ]
    behind = [one for one in near if one.first > rest and one.low and (one.noun == "year" or _in_months(seen, one))]
    years = int(behind[-1].low) // (MONTHS if _in_months(seen, behind[-1]) else 1) if behind else 0
    years = years or round((WHOLE - figure.low) / figure.low)
    if years > MOST_YEARS:
        return
    figure.noun, figure.percent = "schedule", False
    figure.parts = (figure.low, *((WHOLE - figure.low) / years for _ in range(years)))
    for one in near:
        if one.noun in {"year", "trap"} or one.percent or _in_months(seen, one):
            one.noun = "trap"


def _in_months(seen: Scan, figure: Figure) -> bool:
    """Whether a figure counts months."""
    return "month" in seen.words[figure.after - 1] or "month" in seen.words[figure.after]


def _shared_out(seen: Scan, shares: list[Figure]) -> tuple[Decimal, ...]:
    """The shares of a run that make a whole; "5%, 15%, then 20% every 6 months" is 5, 15, 40, 40."""
    parts = tuple(one.low for one in shares)
    if parts == HALF_YEARLY and not EVERY.isdisjoint(seen.words[shares[-1].after : shares[-1].after + 2]):
        return AMAZON
    return parts if len(parts) <= MOST_SHARES and sum(parts) == 100 else ()


def _is_share(figure: Figure) -> bool:
    return figure.percent and not figure.noun and figure.low == figure.high


def _piece(figure: Figure, owner: Piece) -> Piece:
    return Piece(figure, "equity", owner.label, owner.stance, owner.soft)


def _is_vest(seen: Scan, figure: Figure) -> bool:
    """Whether the years can be those of a vest: not experience, not a cliff."""
    behind = seen.words[figure.after - 1 : figure.after + 2]
    if not EXPERIENCE.isdisjoint(behind) and OF_VESTING.isdisjoint(behind):
        return False
    return figure.scale == 1 and 1 <= figure.low <= 10


def _owner(seen: Scan, found: Sentences, figure: Figure, pieces: list[Piece], at: int) -> Piece | None:
    before = pieces[at - 1] if at else None
    if before is not None and not before.component and figure.noun == "year" and vests(seen, before.figure):
        return before
    left = next(
        (
            pieces[n]
            for n in range(at - 1, max(at - 4, -1), -1)
            if pieces[n].component in {"equity", "sign_on", "bonus"}
            and not (pieces[n].figure.percent and figure.noun == "year" and pieces[n].component == "bonus")
        ),
        None,
    )
    if left is not None and figure.first - left.figure.after <= REACH:
        lines = found.line_of[figure.first] - found.line_of[left.figure.first]
        said = seen.words[left.figure.after : figure.after + 3]
        tied = figure.noun == "schedule" or figure.first - left.figure.after <= 3 or not VESTING.isdisjoint(said)
        if left.component == "equity" and tied and (lines == 0 or (lines <= 2 and _says_vest(seen, found, figure))):
            return left
        if (left.component == "sign_on" and lines == 0 and tied) or _signs_between(seen, left, figure):
            return None
    right = next((pieces[n] for n in range(at, min(at + 2, len(pieces))) if pieces[n].component == "equity"), None)
    if (
        right is not None
        and right.edge - figure.after <= 4
        and found.line_of[right.figure.first] == found.line_of[figure.first]
    ):
        return right
    return None


def _signs_between(seen: Scan, left: Piece, figure: Figure) -> bool:
    """Whether the years are said of a sign-on named in between: "184/75/220 ... sign on is over 2 years"."""
    at = bisect_left(seen.labels, left.figure.after, key=FIRST)
    return any(label.value == "sign_on" for label in seen.labels[at : at + NEXT] if label.first < figure.first)


def with_late(seen: Scan, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the years and schedules of grants that nothing names, which are known as such only now."""
    grants = [piece for piece in pieces if piece.component == "equity" and piece.label is None]
    if not grants:
        return pieces
    held = {piece.figure.first for piece in pieces}
    extra = [one for piece in grants if piece.figure.noun not in OVER_YEARS for one in _late(seen, piece)]
    extra = [one for one in extra if one.figure.first not in held]
    return sorted([*pieces, *extra], key=PLACE) if extra else pieces


def _late(seen: Scan, piece: Piece) -> list[Piece]:
    """The years and the schedule behind a grant that nothing names: "480 over 4 (33/33/22/12)", "1.5%, 4 year vest"."""
    at = bisect_left(seen.figures, piece.figure.after, key=FIRST)
    found: list[Piece] = []
    for figure in seen.figures[at : at + NEXT]:
        if figure.first - piece.figure.after > REACH or figure.noun not in OVER_YEARS:
            break
        told = figure.noun == "schedule" or not VESTING.isdisjoint(seen.words[figure.first - 1 : figure.after + 2])
        if told and _is_vest(seen, figure) | (figure.noun == "schedule"):
            found.append(_piece(figure, piece))
    return found


def _says_vest(seen: Scan, found: Sentences, figure: Figure) -> bool:
    line = found.line_of[figure.first]
    first = found.lines[line]
    return figure.noun == "schedule" or any(seen.words[n].startswith("vest") for n in range(first, figure.after + 4))
