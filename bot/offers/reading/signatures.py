"""Signatures: what the writer earns at present, set under a post as forum people do: "TC: 210k YOE: 5"."""

from bisect import bisect_left
from decimal import Decimal

from bot.offers.reading.jobs import Name
from bot.offers.reading.pieces import COMPONENT, Piece
from bot.offers.reading.scan import Scan
from bot.offers.reading.stance import Sentences

MOST_BARE = 1000
OFFER_CUES = frozenset({"offer", "final"})
YEARS, NEAR_YEARS = "yoe", 6
EXPERIENCE = frozenset({"yoe", "exp", "experience"})
BESIDE = 2  # tokens before a total that stands alone; sentences of what is no prose yet
FAR = 40  # line ends that are looked at for an empty one


def unsigned(seen: Scan, found: Sentences, pieces: list[Piece]) -> list[Piece]:
    """The pieces without the writer's signature."""
    if "total" not in map(COMPONENT, pieces):
        return pieces
    if YEARS in seen.text.lower():
        pieces = _without_years(seen, found, _without_last_line(seen, found, pieces))
    bases = [piece for piece in pieces if piece.component == "base" and piece.stance != "present"]
    if not bases:
        return pieces
    least = min(bases, key=_low)
    return [piece for piece in pieces if piece.component != "total" or not _signed(seen, piece, bases[0], least)]


def is_signature(seen: Scan, found: Sentences, piece: Piece, company: Name | None) -> bool:
    """Whether the one figure of an offer is the writer's total, as forum people sign: "TC: 210k YOE: 5"."""
    if piece.component != "total":
        return False
    number = found.sentence_of[piece.edge]
    start = found.starts[number]
    before = seen.words[max(piece.edge - NEAR_YEARS, 0) : piece.edge]
    behind = seen.words[piece.figure.after : piece.figure.after + NEAR_YEARS]
    last = number == len(found.starts) - 1
    offer_said = not OFFER_CUES.isdisjoint(found.said[number])
    if company and piece.edge <= bisect_left(seen.starts, company.start) < piece.figure.first:
        return False
    alone = piece.edge - start <= BESIDE
    if not (EXPERIENCE.isdisjoint(before) and EXPERIENCE.isdisjoint(behind)):
        return True
    return last and alone and not offer_said and len(found.starts) > BESIDE


def _low(piece: Piece) -> Decimal:
    return piece.figure.low


def _monthly(piece: Piece, base: Piece) -> bool:
    """Whether one of the two is told by another time than the year."""
    return not {piece.figure.period, base.figure.period} <= {"", "year"}


def _without_last_line(seen: Scan, found: Sentences, pieces: list[Piece]) -> list[Piece]:
    """The pieces without those of a last line such as "TC: 265k (180 + 85), 6 yoe" under a text without an offer."""
    first = found.lines[-1]
    if not first or YEARS not in seen.words[first:] or not OFFER_CUES.isdisjoint([cue.value for cue in seen.cues]):
        return pieces
    signed = any(piece.component == "total" and 0 <= piece.edge - first <= 1 for piece in pieces)
    return [piece for piece in pieces if piece.edge < first] if signed else pieces


def _without_years(seen: Scan, found: Sentences, pieces: list[Piece]) -> list[Piece]:
    """The pieces without a total right behind the years, "YOE 9 TC 245k (155 base)", and what stands behind it."""
    last = next((piece for piece in reversed(pieces) if piece.component == "total"), None)
    if last is None or last.stance == "offer" or YEARS not in seen.words[max(last.edge - 3, 0) : last.edge]:
        return pieces
    number = found.sentence_of[last.edge]
    return [p for p in pieces if p.edge < last.edge or found.sentence_of[p.edge] not in {number, number + 1}]


def _signed(seen: Scan, piece: Piece, base: Piece, least: Piece) -> bool:
    """Whether a total is the writer's: beside the years of experience, or less than the base of any offer."""
    if piece.stance == "offer":
        return False
    bare = least.figure.bare and least.figure.low < MOST_BARE
    base_low = least.figure.low * (piece.figure.scale if bare else 1)
    if (
        piece.figure.low < base_low
        and (bare or piece.figure.scale == least.figure.scale)
        and not _monthly(piece, least)
    ):
        return True
    first, after = piece.edge, piece.figure.after
    near = YEARS in seen.words[max(first - 4, 0) : first] or YEARS in seen.words[after : after + 3]
    return near and (piece.figure.low <= base.figure.low or _paragraph_apart(seen, piece, base))


def _paragraph_apart(seen: Scan, piece: Piece, base: Piece) -> bool:
    """Whether an empty line stands between, among the last line ends that do."""
    first, after = sorted((base.figure.first, piece.edge))
    begin, end = bisect_left(seen.stops, first), bisect_left(seen.stops, after)
    return any(seen.words[at].count("\n") > 1 for at in seen.stops[max(begin, end - FAR) : end])
