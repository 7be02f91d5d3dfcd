"""What a bare number means: thousands or lakhs, by its neighbours (150 beside "30k" is 150,000)."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from decimal import Decimal

from bot.offers.reading.figures import Figure
from bot.offers.reading.pieces import Group, Piece
from bot.offers.reading.scan import Scan

THOUSAND, LAKH = Decimal(1000), Decimal(100_000)
PAID = frozenset({"base", "total", "equity", "bonus", "sign_on", "relocation", ""})
LAKHS = frozenset({100_000, 10_000_000})
COUNTING = frozenset({"trap", "year", "schedule"})
"""What numbers of other things than money and shares count."""
MOST_BARE = 1000
LEAST_CHANGE = 100
IN_LAKHS = frozenset({"f", "v", "jb", "lpa", "lakhs"})
"""Words of pay that are said in India alone: fixed, variable, joining bonus."""
IN_SHARES = frozenset({"amazon", "amzn", "aws"})
"""Employers whose offers count the grant in shares."""
LEAST_PAY = 15
MOST_LAKHS = 200
USUAL_PERCENTS = frozenset(Decimal(n) for n in (5, 7, 8, 10, 12, 15, 18, 20, 25))


def indian(seen: Scan) -> bool:
    """Whether the text counts in lakhs."""
    for figure in seen.figures:
        if figure.scale in LAKHS or figure.sign == "INR":
            return True
    if not IN_LAKHS.isdisjoint([seen.words[label.first] for label in seen.labels]):
        return True
    return any(place.value == "INR" for place in seen.places) if seen.places else False


def scaled(seen: Scan, groups: list[Group]) -> set[int]:
    """Give every bare figure its scale; returns the ids of the pieces whose scale was assumed."""
    assumed: set[int] = set()
    plain = [
        (group, piece)
        for group in groups
        for piece in group.pieces
        if piece.figure.scale == 1 and _is_plain(piece.figure)
    ]
    if not plain:
        return assumed
    lakhs = indian(seen)
    by_part = {id(group) for group in groups if any(_is_by_part(piece) for piece in group.pieces)}
    small = {id(group) for group, piece in plain if piece.component == "base" and _is_small(piece.figure)}
    for group, piece in plain:
        if piece.figure.noun == "units" and id(group) in small and _counts_money(seen, group, piece.figure):
            piece.figure.noun = ""
        if (
            piece.component in PAID
            and _wants_scale(piece)
            and _scaled(seen, group, piece, lakhs=lakhs, by_part=id(group) in by_part)
        ):
            assumed.add(id(piece))
    return assumed


def _scaled(seen: Scan, group: Group, piece: Piece, *, lakhs: bool, by_part: bool) -> bool:
    """Give a bare figure its scale, or what else it counts; returns whether money or a percentage was assumed."""
    figure = piece.figure
    if (
        piece.component == "bonus"
        and piece.label is not None
        and figure.high in USUAL_PERCENTS
        and (figure.low == figure.high or figure.low in USUAL_PERCENTS or not figure.low)
        and not lakhs
        and not figure.sign
        and figure.bare
    ):
        figure.percent = True
        return True
    if _counts_shares(seen, group, piece):
        figure.noun = "units"
        return False
    if by_part and _is_small_change(piece):
        return False
    if _too_little(piece, lakhs=lakhs):
        piece.component = ""
        return False
    _scale_up(figure, _unit(group, piece, lakhs=lakhs))
    return True


def _is_by_part(piece: Piece) -> bool:
    """Whether it is a base told by the hour, day or month in full units."""
    by_part = piece.figure.period in {"hour", "day", "month"} and piece.figure.scale == 1
    return by_part and piece.component == "base"


def _is_small_change(piece: Piece) -> bool:
    """Whether a figure beside an hourly pay is meant as it stands: "38/hr, 750 for relocation"."""
    return piece.component in {"relocation", "sign_on", "bonus"} and piece.figure.low >= LEAST_CHANGE


def _too_little(piece: Piece, *, lakhs: bool) -> bool:
    """A bare 5 is no yearly pay in thousands."""
    figure = piece.figure
    return (
        piece.component in {"base", "total"}
        and figure.bare
        and figure.low < LEAST_PAY
        and not lakhs
        and not figure.period
    )


def _scale_up(figure: Figure, unit: Decimal) -> None:
    """Give a figure its scale; lakhs are rupees."""
    figure.low, figure.high = figure.low * unit, figure.high * unit
    if unit == LAKH:
        figure.sign = "INR"


def _is_small(figure: Figure) -> bool:
    """Whether a base is written without its thousands or lakhs."""
    return figure.bare and figure.low < MOST_BARE


def _counts_money(seen: Scan, group: Group, figure: Figure) -> bool:
    """Whether "155 base, 120 rsu" means thousands: the base is bare too, and nothing says shares."""
    if group.company and group.company.text.lower() in IN_SHARES and seen.words[figure.after] == "rsus":
        return False
    money = seen.words[figure.after] in {"rsu", "rsus", "stock", "stocks", "gsu", "esop", "esops"}
    return money and _is_small(figure)


def _counts_shares(seen: Scan, group: Group, piece: Piece) -> bool:
    """Whether "RSUs: 160" counts shares, as beside a base that is written 160K."""
    if piece.component != "equity" or not piece.figure.bare or piece.label is None:
        return False
    word = seen.words[piece.label.after - 1]
    plain = [one for one in group.pieces if one.component == "base"]
    followed = any(one.figure.noun == "year" and one.figure.first - piece.figure.after <= 1 for one in group.pieces)
    counted = word in {"rsus", "units", "shares", "gsus", "options", "isos", "rsu"}
    return counted and bool(plain) and (plain[0].figure.scale > 1 or plain[0].figure.grouped) and not followed


def _is_plain(figure: Figure) -> bool:
    """Whether a figure without a scale is a plain number, which counts money or shares."""
    return figure.noun not in COUNTING and not figure.grouped and not figure.percent


def _wants_scale(piece: Piece) -> bool:
    figure = piece.figure
    if figure.noun == "units":
        return False
    if figure.period in {"hour", "day"} or not 0 < figure.high < MOST_BARE:
        return False
    return not (figure.period == "month" and figure.sign and figure.low >= 100)


def _unit(group: Group, piece: Piece, *, lakhs: bool) -> Decimal:
    """The scale of the nearest neighbour that has one, in the same offer; lakhs only for what can be lakhs."""
    figure = piece.figure
    if not lakhs or figure.low >= MOST_LAKHS or figure.sign not in {"", "INR"}:
        return THOUSAND
    scales = [other.figure.scale for other in group.pieces if other.figure.scale > 1 and other.component != "equity"]
    if scales and all(scale == THOUSAND for scale in scales):
        return THOUSAND
    return LAKH
