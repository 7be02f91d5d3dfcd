"""Years and schedules, attached to the grant (or the split sign-on) that they belong to."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from bot.offers.reading.figures import Figure
from bot.offers.reading.grouping import Piece
from bot.offers.reading.roles import vests
from bot.offers.reading.scan import Scan
from bot.offers.reading.stance import Sentences
from bot.offers.reading.wordset import words

FEWEST_SHARES, MOST_SHARES = 3, 6
REACH = 24
"""Tokens between a grant and the years of its vesting."""

EXPERIENCE = words("experience exp yoe ago old of cliff contract degree bond more tenure later")
OF_VESTING = frozenset({"vest", "vesting", "period"})
VESTING = words("over vest vested vests vesting for in across spread during / ( period distributed divided split")


def attach(seen: Scan, found: Sentences, pieces: list[Piece]) -> list[Piece]:
    """The pieces with their years and schedules among them, in order."""
    if not seen.years and "schedule" not in [figure.noun for figure in seen.figures]:
        return pieces
    extra: list[Piece] = []
    at = 0
    for figure in seen.figures:
        while at < len(pieces) and pieces[at].figure.first < figure.first:
            at += 1
        if figure.noun == "schedule" or (figure.noun == "year" and _is_vest(seen, figure)):
            owner = _owner(seen, found, figure, pieces, at)
            if owner is not None:
                extra.append(_piece(figure, owner))
    return sorted([*pieces, *extra], key=lambda piece: piece.figure.first) if extra else pieces


def share_runs(seen: Scan) -> None:
    """Make "year 1: 10%, year 2: 20% ..." one schedule where the shares make a whole."""
    shares: list[Figure] = []
    for figure in [*seen.figures, None]:
        if figure is not None and _is_share(figure):
            shares.append(figure)
        elif figure is None or figure.noun not in {"trap", "year"} or figure.low > MOST_SHARES:
            if FEWEST_SHARES <= len(shares) <= MOST_SHARES and sum(one.low for one in shares) == 100:
                shares[0].noun, shares[0].parts = "schedule", tuple(one.low for one in shares)
                shares[0].end = shares[-1].end
                for one in shares[1:]:
                    one.noun = "trap"
            shares = []


def _is_share(figure: Figure) -> bool:
    return figure.percent and not figure.noun and figure.low == figure.high


def _piece(figure: Figure, owner: Piece) -> Piece:
    return Piece(figure, "equity", owner.label, owner.stance, owner.soft)


def _is_vest(seen: Scan, figure: Figure) -> bool:
    """Whether the years can be those of a vest: not experience, not a cliff."""
    behind = seen.words[figure.after : figure.after + 2]
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
        lines = found.line(figure.first) - found.line(left.figure.first)
        said = seen.words[left.figure.after : figure.after + 3]
        tied = figure.noun == "schedule" or figure.first - left.figure.after <= 3 or not VESTING.isdisjoint(said)
        if left.component == "equity" and tied and (lines == 0 or (lines <= 2 and _says_vest(seen, found, figure))):
            return left
        if left.component == "sign_on" and lines == 0 and tied:
            return None
    right = next((pieces[n] for n in range(at, min(at + 2, len(pieces))) if pieces[n].component == "equity"), None)
    if (
        right is not None
        and right.edge - figure.after <= 4
        and found.line(right.figure.first) == found.line(figure.first)
    ):
        return right
    return None


def _says_vest(seen: Scan, found: Sentences, figure: Figure) -> bool:
    line = found.line(figure.first)
    first = found.lines[line]
    return figure.noun == "schedule" or any(seen.words[n].startswith("vest") for n in range(first, figure.after + 4))
