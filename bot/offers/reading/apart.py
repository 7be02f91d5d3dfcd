"""Where another offer of the same text begins that no employer heads: told by "vs", a letter, a place, a title."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.offers.reading.heading import Heading
from bot.offers.reading.pieces import Group, Piece
from bot.offers.reading.scan import FIRST, Mark, Scan
from bot.offers.reading.stance import Sentences
from bot.offers.reading.titles import HEADS, MODIFIERS

SEVERAL = 2
MOST = 12
"""Parts of an offer among which its pay is looked for."""
BESIDE = 3  # tokens between a place, a letter or "vs" and the figure
PAY = frozenset({"", "base"})
AFTER_TITLE = frozenset({"-", "–", "—", ":", ",", "|", "(", "at"})
IN_TITLES = HEADS | MODIFIERS | {"on", "/", "&"}
AGAINST = frozenset({"vs", "versus"})
VERSUS_REACH = 8  # tokens
LETTERS = frozenset({"b", "c", "2", "3", "ii"})
LEAST_YEARLY = 20_000
BY_HOUR = frozenset({"hour", "day"})
ABOUT = frozenset({"(", "~", "about", "like", "roughly", "around", "=", "is"})
"""What stands before a pay that is only reckoned from another."""


def apart(seen: Scan, found: Sentences, current: Group, piece: Piece) -> int | None:
    """Where another offer begins than the current one, which has pieces, for one that can be its pay; None if none."""
    place = None if piece.component else _place_apart(seen, current, piece)
    if place is not None:
        return place.first
    pay = next((one for one in current.pieces[:MOST] if one.component in PAY and not one.figure.percent), None)
    if pay is None or piece.figure.percent or piece.figure.noun:
        return None
    if _versus(seen, piece) or _either(seen, pay, piece) or _otherwise_paid(seen, found, pay, piece):
        return piece.edge
    if _is_lettered(seen, piece):
        return piece.edge - BESIDE
    titled = len(seen.titles) >= SEVERAL and title_before(seen, pay.edge) is not None
    return title_before(seen, piece.edge) if titled else None


def headed(seen: Scan, pending: Sequence[Heading]) -> bool:
    """Whether an employer stands before the figure, and no "vs" between."""
    named = [one.token for one in pending if one.company]
    return bool(named) and AGAINST.isdisjoint(seen.words[named[-1] : named[-1] + VERSUS_REACH])


def title_before(seen: Scan, at: int) -> int | None:
    """The first token of the title that stands right before a figure or its label: "* Developer Advocate - $140k"."""
    at -= seen.words[at - 1] in AFTER_TITLE
    if seen.words[at - 1] not in HEADS:
        return None
    while seen.words[at - 1] in IN_TITLES and at > 0:
        at -= 1
    return at


def _versus(seen: Scan, piece: Piece) -> bool:
    """Whether "vs" stands right before a second pay: "$78/hr at one vs FTE 138k at another"."""
    return not AGAINST.isdisjoint(seen.words[max(piece.edge - BESIDE, 0) : piece.edge])


def _either(seen: Scan, pay: Piece, piece: Piece) -> bool:
    """Whether two pays are a choice: "either 150k with 20k sign-on or 158k without"."""
    return seen.words[piece.edge - 1] == "or" and "either" in seen.words[max(pay.edge - BESIDE, 0) : pay.edge]


def _otherwise_paid(seen: Scan, found: Sentences, pay: Piece, piece: Piece) -> bool:
    """Whether a pay by the year stands in another sentence than one by the hour or day, or the other way round."""
    if pay.figure.noun or found.sentence_of[pay.figure.first] == found.sentence_of[piece.figure.first]:
        return False
    one, other = pay.figure, piece.figure
    by_hour, full = (one, other) if one.period in BY_HOUR else (other, one)
    differ = by_hour.period in BY_HOUR and full.period not in BY_HOUR and full.low >= LEAST_YEARLY
    return differ and seen.words[piece.edge - 1] not in ABOUT


def _is_lettered(seen: Scan, piece: Piece) -> bool:
    """Whether "(b) $130k" stands here, the second of two ways in which one job is offered."""
    at = piece.edge
    return at >= BESIDE and seen.words[at - 1] == ")" and seen.words[at - 3] == "(" and seen.words[at - 2] in LETTERS


def _place_apart(seen: Scan, current: Group, piece: Piece) -> Mark | None:
    """The place before a figure in "remote at 158k or San Francisco at 184k", where both are one kind of pay."""
    if len(seen.places) <= 1 or current.pieces[-1].component:
        return None
    one, other = _place_before(seen, current.pieces[-1]), _place_before(seen, piece)
    return other if one is not None and one is not other else None


def _place_before(seen: Scan, piece: Piece) -> Mark | None:
    at = bisect_left(seen.places, piece.figure.first, key=FIRST) - 1
    return seen.places[at] if at >= 0 and piece.figure.first - seen.places[at].after <= BESIDE else None
