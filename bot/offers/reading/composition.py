"""Figures of one offer made into the offer's parts."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from collections.abc import Mapping
from decimal import Decimal

from bot.offers.offer import Period
from bot.offers.parsed import UNNAMED_PAY
from bot.offers.reading.grants import grant
from bot.offers.reading.parts import Amount, Parts, amount, whole
from bot.offers.reading.pieces import Group, Piece
from bot.offers.reading.scan import Scan
from bot.offers.reading.signing import split

PERIODS = {period.value: period for period in Period} | {"": Period.YEAR}
"""The periods of a base by their names; nothing said is a year."""
PAIR = 2
WHOLE_BASE, MOST_BONUS = 100, 400
"""Percent of the base: a bonus above the first is in doubt, and none is above the second."""


def parts_of(seen: Scan, group: Group, assumed: set[int]) -> Parts:
    """The parts of the offer that a group's figures make."""
    parts = Parts()
    scale = "thousands or lakhs, by the neighbouring figures"
    said = {id(piece): scale for piece in group.pieces if id(piece) in assumed} if assumed else {}
    by_component: dict[str, list[Piece]] = {}
    for piece in group.pieces:
        by_component.setdefault(piece.component, []).append(piece)
    if "base" in by_component:
        _base(parts, by_component["base"], said)
    if "total" in by_component:
        _total(parts, by_component["total"], said)
        _paid_alike(parts, by_component)
    if "bonus" in by_component:
        _bonus(parts, by_component["bonus"], said)
    if "sign_on" in by_component:
        _sign_on(seen, parts, by_component["sign_on"], said)
    if "equity" in by_component:
        grant(seen, parts, by_component["equity"], said)
    if "relocation" in by_component and "relocation" not in parts.stated:
        moves = by_component["relocation"]
        parts.stated["relocation"] = amount(moves[0].figure)
        parts.read("relocation", moves[0], said.get(id(moves[0]), ""))
    return parts


def _last_word(pieces: list[Piece]) -> Piece | None:
    """The piece that counts: the last one said to be final, else the first."""
    if len(pieces) < 2:
        return pieces[0] if pieces else None
    finals = [piece for piece in pieces if piece.stance == "final" and not piece.figure.percent]
    return finals[-1] if finals and finals[0] is not pieces[0] else pieces[0]


def _base(parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:
    piece = _last_word(pieces)
    if piece is None:
        return
    figure = piece.figure
    low = whole(figure.low)
    high = low if figure.low == figure.high else whole(figure.high)
    end = None if figure.open_end and low == high else high
    parts.stated["base"] = {"low": low, "high": end, "period": PERIODS[figure.period]}
    parts.read("base", piece, said.get(id(piece)) or (UNNAMED_PAY if piece.guessed else ""))


def _paid_alike(parts: Parts, by_component: Mapping[str, list[Piece]]) -> None:
    """A base beside a larger total that is said to be by the month is by the month too."""
    base, total = by_component.get("base"), by_component.get("total")
    stated = parts.stated.get("base")
    if not (base and total and isinstance(stated, dict)) or base[0].figure.period:
        return
    if total[0].figure.period == "month" and base[0].figure.low <= total[0].figure.low:
        stated["period"] = Period.MONTH


def _total(parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:
    piece = _last_word(pieces)
    if piece is None or piece.figure.period in {"hour", "day"}:
        return
    parts.stated["total_comp"] = amount(piece.figure)
    parts.read("total_comp", piece, said.get(id(piece), ""))


def _bonus(parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:
    percents = [piece for piece in pieces if piece.figure.percent and piece.figure.low <= MOST_BONUS]
    amounts = [piece for piece in pieces if not piece.figure.percent]
    if amounts:  # "7k performance bonus (up to 150%)" is a share of the bonus
        percents = [piece for piece in percents if piece.figure.low <= WHOLE_BASE]
    if not percents and not amounts:
        return
    percent, money = _last_word(percents), _last_word(amounts)
    value = amount(money.figure) if money else None
    if (
        money
        and len(amounts) > 1
        and money is amounts[0]
        and amounts[1].label is not money.label
        and isinstance(value, Decimal)
    ):
        value = _summed(amounts)
    parts.stated["bonus"] = {"percent": amount(percent.figure) if percent else None, "amount": value}
    if percent:
        doubt = "a percentage of base, not thousands" if id(percent) in said else ""
        doubt = "more than the base itself" if percent.figure.low > WHOLE_BASE else doubt
        parts.read("bonus.percent", percent, doubt)
    if money:
        parts.read("bonus.amount", money, said.get(id(money), ""))


def _summed(pieces: list[Piece]) -> Amount:
    """Two bonuses joined by a plus, "18k fixed bonus + 7k performance bonus", are one bonus."""
    total = whole(sum((piece.figure.low for piece in pieces), Decimal(0)))
    return total if pieces[0].figure.low != pieces[1].figure.low else whole(pieces[0].figure.low)


def _sign_on(seen: Scan, parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:
    first = pieces[0]
    if first.label and "relocation" in first.label.pair and len(pieces) == 2 and pieces[1].label is first.label:
        sign, move = (pieces[1], first) if first.label.pair[0] == "relocation" else (first, pieces[1])
        parts.stated["relocation"] = amount(move.figure)
        parts.read("relocation", move, said.get(id(move), ""))
        pieces = [sign]
    elif len(pieces) == PAIR and pieces[-1].stance == "final" and first.stance != "final":  # "20k, no wait 25k"
        pieces = [piece for piece in pieces if piece.stance == "final"]
        first = pieces[0]
    figures = [piece.figure for piece in pieces]
    paid = split(seen, figures)
    parts.stated["sign_on"] = {"total": paid.total, "by_year": paid.by_year, "spread": paid.spread}
    doubt = next((said[id(piece)] for piece in pieces if id(piece) in said), "") if said else ""
    parts.read("sign_on.total", pieces[0], doubt)
    if paid.by_year or paid.spread:
        parts.span("sign_on.by_year" if paid.by_year else "sign_on.spread", figures[0].start, figures[-1].end, doubt)
