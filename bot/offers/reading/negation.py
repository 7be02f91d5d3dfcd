"""What is said not to be there: "no equity", "bonus: none", "without a sign-on"."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from decimal import Decimal

from bot.offers.reading.figures import Figure
from bot.offers.reading.pieces import Piece
from bot.offers.reading.scan import Mark, Scan
from bot.offers.reading.wordset import words

DENYING = words("no without zero nil none isn't don't doesn't didn't aren't never not")
BETWEEN = words(
    """
    any a an the is are was get have offer include there other extra additional annual yearly performance
    target cash"""
)
NOTHING = words("none nil no na n/a zero nothing")
LINKING = frozenset([":", "-", "=", "is", "–", "*"])
BEFORE = DENYING | BETWEEN
"""What stands directly before a part that is denied."""
BEHIND = LINKING | NOTHING | {"n"}
"""What stands directly behind one."""
PARTS = frozenset({"equity", "bonus", "sign_on", "relocation"})


def absent(seen: Scan, pieces: list[Piece]) -> list[tuple[Figure, Mark]]:
    """A figure of zero for every part that is denied, with its label; what has a figure among the pieces is none."""
    found: list[tuple[Figure, Mark]] = []
    owned: set[int] | None = None
    words = seen.words
    for label in seen.labels:
        if label.value not in PARTS:
            continue
        first = _denied_before(seen, label) if words[label.first - 1] in BEFORE else None
        after = _denied_behind(seen, label) if words[label.after] in BEHIND else None
        chained = (
            bool(found)
            and found[-1][1].after + 1 == label.first
            and seen.words[label.first - 1] in {"or", "and", ",", "/", "nor"}
        )
        if first is None and after is None and not chained:
            continue
        if owned is None:
            owned = {piece.label.first for piece in pieces if piece.label}
        if label.first in owned:
            continue
        begin, end = first if first is not None else label.first, after if after is not None else label.after
        found.append((_zero(seen, begin, end), label))
        if "relocation" in label.pair:
            found.append(
                (_zero(seen, begin, end), Mark("label", "relocation", label.first, label.after, label.start, label.end))
            )
    return found


def _denied_before(seen: Scan, label: Mark) -> int | None:
    at = label.first - 1
    while at >= 0 and seen.words[at] in BETWEEN and label.first - at < 4:
        at -= 1
    return at if at >= 0 and seen.words[at] in DENYING else None


def _denied_behind(seen: Scan, label: Mark) -> int | None:
    at = label.after
    while seen.words[at] in LINKING:
        at += 1
    if seen.words[at] in NOTHING and (at > label.after or seen.words[at] in {"none", "nil"}):
        return at + 1
    if seen.words[at] == "n" and seen.words[at + 1] in {"/", "."} and seen.words[at + 2] == "a":
        return at + 3
    return None


def _zero(seen: Scan, first: int, after: int) -> Figure:
    nothing = Decimal(0)
    return Figure(first, after, seen.starts[first], seen.ends[after - 1], nothing, nothing, scale=1, grouped=True)
