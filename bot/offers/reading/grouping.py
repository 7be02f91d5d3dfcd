"""Offer boundaries: which figures belong to the same offer."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from bot.offers.reading.apart import apart, headed
from bot.offers.reading.heading import HEADED, OFFERED, PRESENT, TOKEN, Heading
from bot.offers.reading.jobs import Name
from bot.offers.reading.pieces import COMPONENT, HIGH, STANCE, Group, Piece
from bot.offers.reading.scan import Scan
from bot.offers.reading.signatures import unsigned
from bot.offers.reading.stance import Sentences
from bot.offers.reading.wordset import words

MAIN = frozenset({"base", "total"})
PAY = frozenset({"", "base"})
TOLD_PAY = MAIN | PAY
SEVERAL = 2
LEADING = frozenset({"at", "from", "with", "by", "@"})
COUNTERING = words(
    """
    countered counter counteroffer countering matched match matching back saying said offering offered give giving
    can"""
)
PRESENT_EMPLOYER = frozenset(["boss", "manager", "partner", "employer", "director", "supervisor"])
REMEMBERED = 12
"""Offers, and parts of one, that are looked back at."""
NEAR = 5  # tokens
PLACES_OF_WORK = frozenset(["lot", "job", "company", "place", "work", "team", "org", "firm", "current"])
COUNTER_REACH = 16  # tokens
UNMEANT = frozenset({"present", "ask", "initial"})
NONE_PENDING: Sequence[Heading] = ()


def groups(seen: Scan, found: Sentences, pieces: list[Piece], headings: list[Heading]) -> list[Group]:
    """The offers of a text: a heading, another employer or a second base begins a new one."""
    named = _by_sentence(found, headings)
    held = any(map(PRESENT, headings))
    pieces = unsigned(seen, found, _unheld(found, pieces, named) if held else pieces)
    if not pieces:
        return []
    made = [Group(_beginning(headings, pieces[0]) if headings else pieces[0].edge)]
    at, last = 0, len(headings)
    for piece in pieces:
        done = at
        while at < last and headings[at].token < piece.figure.first:
            at += 1
        behind = _behind(seen, found, made[-1], piece, headings[at], named) if at < last else None
        pending = headings[done:at] if at > done else NONE_PENDING
        is_pay = piece.component in PAY
        can_part = is_pay and bool(made[-1].pieces) and not (pending and headed(seen, pending))
        begun = apart(seen, found, made[-1], piece) if can_part else None
        if begun is not None:  # the same job at another place, or another job of the same employer
            made.append(Group(begun, made[-1].company, made[-1].strength, [piece], numbered=True))
        elif behind or pending or is_pay:
            _place(seen, found, made, piece, pending, behind)
        else:
            made[-1].pieces.append(piece)
    for before, after in pairwise(made):
        before.end = after.start
    made[-1].end = seen.size
    if not all(map(HIGH, pieces)):
        _drop_denials(made)
    return [group for group in made if group.pieces]


def _unheld(found: Sentences, pieces: list[Piece], named: dict[int, list[Heading]]) -> list[Piece]:
    """The pieces but for those of the present employer."""
    return [piece for piece in pieces if not _held(found, piece, named)]


def _beginning(headings: list[Heading], piece: Piece) -> int:
    """The token at which the first offer begins: the employer before its first figure, else that or its label."""
    edge = piece.edge
    for at in reversed(range(bisect_left(headings, piece.figure.first, key=TOKEN))):
        if headings[at].company and not headings[at].present:
            return min(headings[at].token, edge)
    return edge


def _by_sentence(found: Sentences, headings: list[Heading]) -> dict[int, list[Heading]]:
    """The headings that name an employer, by the number of their sentence."""
    named: dict[int, list[Heading]] = {}
    for heading in headings:
        if heading.company:
            named.setdefault(found.sentence_of[heading.token], []).append(heading)
    return named


def _drop_denials(made: list[Group]) -> None:
    """What is denied at one place and stated at another is stated."""
    for group in made:
        stated = {piece.component for piece in group.pieces if piece.figure.high}
        group.pieces = [piece for piece in group.pieces if piece.figure.high or piece.component not in stated]


def meant(pieces: list[Piece]) -> list[Piece]:
    """The pieces that are offered: without present pay, wishes, and first figures that later ones replace."""
    if UNMEANT.isdisjoint(map(STANCE, pieces)):
        return pieces
    left = [piece for piece in pieces if piece.stance not in {"present", "ask"}]
    last = max((at for at, piece in enumerate(left) if piece.stance != "initial"), default=-1)
    return [piece for at, piece in enumerate(left) if piece.stance != "initial" or at > last]


def _held(found: Sentences, piece: Piece, named: dict[int, list[Heading]]) -> bool:
    """Whether the employer named last in the sentence before the figure is the present one."""
    there = named.get(found.sentence_of[piece.figure.first])
    if there is None or piece.stance == "offer":
        return False
    at = bisect_left(there, piece.figure.first, key=TOKEN)
    return at > 0 and there[at - 1].present


def _behind(  # noqa: PLR0913, PLR0917 - an employer is known by all of these
    seen: Scan, found: Sentences, current: Group, piece: Piece, heading: Heading, named: dict[int, list[Heading]]
) -> Heading | None:
    """An employer behind the figure, "205k at Capital One", where none stands before it in the sentence."""
    if heading.company is None or heading.present:
        return None
    number = found.sentence_of[piece.figure.first]
    if found.sentence_of[heading.token] != number or seen.words[heading.token - 1] not in LEADING:
        return None
    first = next((other for other in named[number] if not other.present), heading)
    if first.token < heading.token and not _led_behind(seen, current, first):
        return None
    return heading


def _led_behind(seen: Scan, current: Group, heading: Heading) -> bool:
    """Whether the employer named before a figure stands behind the pay before: "150k from Globex, 158k from ..."."""
    before = bool(current.pieces) and current.pieces[-1].figure.first < heading.token
    return before and seen.words[heading.token - 1] in LEADING


def _place(  # noqa: PLR0913, PLR0917 - a piece is placed by all of these
    seen: Scan, found: Sentences, made: list[Group], piece: Piece, pending: Sequence[Heading], behind: Heading | None
) -> None:
    current = (_spoken_of_again(made, piece, pending) if pending else None) or made[-1]
    if piece.figure.noun in {"year", "schedule"} and current.pieces:
        current.pieces.append(piece)
        return
    usable = [heading for heading in pending if not heading.present] if pending else pending
    if current.pieces and (_another_behind(current, piece, behind) or _fresh(seen, found, current, piece, usable)):
        current = Group(min(map(TOKEN, usable), default=piece.edge), numbered=not usable)
        made.append(current)
    for heading in usable:
        level = heading.strength >= current.strength if not current.pieces else heading.strength > current.strength
        closer = not current.pieces and _stands_by(found, heading, piece)
        if heading.company and (level or closer):
            current.company, current.strength = heading.company, heading.strength
        current.numbered = current.numbered or (heading.company is None and not heading.described)
        if heading.described:
            current.company, current.strength = None, heading.strength
    if behind and (current.company is None or current.strength < OFFERED or not current.pieces):
        current.company, current.strength = behind.company, behind.strength
    current.pieces.append(piece)


def _another_behind(current: Group, piece: Piece, behind: Heading | None) -> bool:
    """Whether a second employer stands behind a second pay: "150k from Globex, 158k from Initech"."""
    if behind is None or behind.company is None or current.company is None or piece.component not in TOLD_PAY:
        return False
    return not _same(behind.company, current.company) and current.pieces[0].component in TOLD_PAY


def _stands_by(found: Sentences, heading: Heading, piece: Piece) -> bool:
    """Whether a heading stands in the sentence of a figure."""
    return found.sentence_of[heading.token] == found.sentence_of[piece.figure.first]


def _spoken_of_again(made: list[Group], piece: Piece, pending: Sequence[Heading]) -> Group | None:
    """The earlier offer that more is told of: "TD ... Wealthsimple ... Also TD said they'd add 7,500 sign-on"."""
    named = pending[-1].company
    if named is None or piece.component in TOLD_PAY or len(made) < SEVERAL:
        return None
    for group in made[-REMEMBERED:-1]:
        if group.company is not None and _same(named, group.company) and not group.has(piece.component):
            return group
    return None


def _fresh(seen: Scan, found: Sentences, current: Group, piece: Piece, usable: Sequence[Heading]) -> bool:
    """Whether the piece begins another offer."""
    if piece.component in TOLD_PAY and _countered(seen, found, current, piece):
        return True
    if (
        piece.stance == "final"
        and piece.component in TOLD_PAY
        and not any(heading.boundary or _names_another(current, piece, heading) for heading in usable)
    ):
        return False
    for heading in usable:
        if _begins_another(seen, found, current, piece, heading):
            return True
    return _repeats(found, current, piece)


def _names_another(current: Group, piece: Piece, heading: Heading) -> bool:
    """Whether another employer stands right before the figure: "now Globex countering with 143k"."""
    if heading.company is None or current.company is None or _same(heading.company, current.company):
        return False
    return piece.edge - heading.token <= NEAR


def _countered(seen: Scan, found: Sentences, current: Group, piece: Piece) -> bool:
    """Whether the present employer's answer to the offer stands here: "my boss countered with 145k"."""
    first = max(found.starts[found.sentence_of[piece.figure.first]], piece.figure.first - COUNTER_REACH)
    said = seen.words[first : piece.figure.first]
    if PRESENT_EMPLOYER.isdisjoint(said) and ("my" not in said or PLACES_OF_WORK.isdisjoint(said)):
        return False
    paid = not TOLD_PAY.isdisjoint(map(COMPONENT, current.pieces[:REMEMBERED]))
    return paid and not COUNTERING.isdisjoint(said)


def _begins_another(seen: Scan, found: Sentences, current: Group, piece: Piece, heading: Heading) -> bool:
    """Whether a heading before the piece ends the current offer."""
    if heading.company is None:
        return True
    known = current.company is not None
    if heading.token < current.start or (current.company is not None and _same(heading.company, current.company)):
        return False
    main = current.has("base") or current.has("total") or any(_is_pay(one) for one in current.pieces)
    near = found.sentence_of[heading.token] == found.sentence_of[piece.figure.first]
    if (heading.strength >= HEADED and (known or main)) or (near and known):
        return True
    repeats = main and piece.component in TOLD_PAY and piece.stance != "final"
    if repeats and known and heading.token in seen.glued:
        return True
    return heading.strength >= OFFERED and (repeats or (near and (current.has(piece.component) or not piece.component)))


def _is_pay(piece: Piece) -> bool:
    """Whether a figure that nothing names can be the base."""
    figure = piece.figure
    return not (piece.component or figure.percent or figure.noun) and (
        figure.scale > 1 or figure.grouped or bool(figure.period)
    )


def _repeats(found: Sentences, current: Group, piece: Piece) -> bool:
    if piece.component != "base" or not current.has("base"):
        return False
    first = next(one for one in current.pieces if one.component == "base")
    if piece.label is None or first.label is piece.label or first.guessed:
        return False
    if first.figure.low == piece.figure.low:
        return False
    return found.line_of[first.figure.first] != found.line_of[piece.figure.first] or first.stance != piece.stance


def _same(one: Name, other: Name) -> bool:
    first, second = one.text.lower(), other.text.lower()
    return first in second or second in first
