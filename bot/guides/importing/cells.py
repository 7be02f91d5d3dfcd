"""What one pay cell says: a range, a second currency's range, a percent, a count, or words."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.guides.importing.amounts import (
    Amount,
    Token,
    UnreadableError,
    amount_at,
    one_sign,
    starts_amount,
    tokens_of,
)
from bot.guides.importing.currencies import code_of
from bot.guides.importing.marks import plain

Bounds = tuple[Decimal, Decimal]

SMALLEST_BARE = 1000
"""A number without currency and unit is money only from here on; below it may be anything."""

_COUNTED = frozenset({"options", "option", "shares", "share", "rsus", "units", "psus", "tokens", "ppus"})
_ONE_SIDED = frozenset({"up", "max", "maximum", "from", "min", "minimum", "under", "below", "above", "starting"})
_FOOTNOTE = re.compile(r"[*†‡§¹²³⁰-⁹]+|\[\d{1,2}\]")


class Figure(NamedTuple):
    """A range of money as written; `sign` is empty where the cell has no currency of its own."""

    low: Decimal
    high: Decimal
    sign: str = ""
    per: str | None = None  # "mo", "yr" or "4yr"
    open: bool = False


class Cell(NamedTuple):
    """What a cell says. `problem` tells why its own figure, `second_problem` why its second currency was left out."""

    main: Figure | None = None
    second: Figure | None = None
    percent: Bounds | None = None
    percent_open: bool = False
    number: Bounds | None = None
    text: str | None = None
    problem: str | None = None
    second_problem: str | None = None


class _Group(NamedTuple):
    """Amounts and the separators between them, with the words around: one nesting level of a cell."""

    amounts: tuple[Amount, ...]
    shape: str  # "A-A/A-A": what stands between the amounts
    words: tuple[str, ...]
    pers: tuple[tuple[int, str], ...]  # periods, each with the number of amounts before it

    def per(self, start: int = 0) -> str | None:
        """The first period stated behind more than `start` amounts."""
        return next((period for after, period in self.pers if after > start), None)


def read_cell(raw: str, *, scale: int = 1, percents: bool = False) -> Cell:
    """Read a cell; `scale` is the unit its label states, `percents` whether bare numbers are percents by the label."""
    text = _FOOTNOTE.sub("", plain(raw)).strip()
    tokens = tokens_of(text)
    if not any(token.kind == "number" for token in tokens):
        return Cell(text=text or None)
    head, inner = _levels(tokens)
    try:
        cell = _outside(_group(head), text, scale=scale, percents=percents)
    except UnreadableError as error:
        cell = Cell(problem=str(error))
    for tokens_inside in inner:
        cell = _with_parenthesis(cell, tokens_inside, scale)
    return cell


def _levels(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[tuple[Token, ...]]]:
    """The tokens outside parentheses, and those of each parenthesis."""
    outer: list[Token] = []
    inner: list[list[Token]] = []
    depth = 0
    for token in tokens:
        if token.kind == "open":
            depth += 1
            inner += [[]] if depth == 1 else []
        elif token.kind == "close":
            depth = max(0, depth - 1)
        else:
            (inner[-1] if depth else outer).append(token)
    return tuple(outer), [tuple(tokens) for tokens in inner]


def _group(tokens: tuple[Token, ...]) -> _Group:
    """The amounts of one level and the shape they stand in; raises UnreadableError."""
    amounts: list[Amount] = []
    words: list[str] = []
    pers: list[tuple[int, str]] = []
    shape, index = "", 0
    while index < len(tokens):
        token = tokens[index]
        if starts_amount(tokens, index):
            amount, index = amount_at(tokens, index)
            if amount.percent and shape.endswith("A-"):
                amounts[-1] = _as_percent(amounts[-1])
            amounts.append(amount)
            shape += "A"
            continue
        if token.kind in {"dash", "slash", "plus"}:
            shape += {"dash": "-", "slash": "/", "plus": "+"}[token.kind]
        elif token.kind == "per":
            pers.append((len(amounts), _period(token.text)))
        else:
            words.append(token.text)
            shape += " " if shape[-1:] == "A" else ""
        index += 1
    return _Group(tuple(amounts), _tidy(shape), tuple(words), tuple(pers))


def _tidy(shape: str) -> str:
    """The shape without separators at its ends and words at its end."""
    return re.sub(r"\s*([-/+])\s*", r"\1", shape).strip(" -/+")


def _period(text: str) -> str:
    """The period a token states: "mo", "yr" or "4yr"."""
    folded = text.casefold()
    if "4" in folded or "four" in folded:
        return "4yr"
    return "mo" if "mo" in folded or "mth" in folded else "yr"


def _outside(group: _Group, text: str, *, scale: int, percents: bool) -> Cell:
    """What stands outside the parentheses; raises UnreadableError."""
    if percents:
        group = group._replace(amounts=tuple(_as_percent(amount) for amount in group.amounts))
    return _read_group(group, text, scale)


def _as_percent(amount: Amount) -> Amount:
    """A bare number in a percent column."""
    bare = not amount.sign and amount.scale == 1
    return amount._replace(percent=True) if bare else amount


def _read_group(group: _Group, text: str, scale: int) -> Cell:
    """The reading of one level by its shape; raises UnreadableError."""
    amounts = group.amounts
    if not amounts:
        return Cell(text=text)
    if _ONE_SIDED & {word.casefold() for word in group.words[:1]}:
        message = "only one bound is stated"
        raise UnreadableError(message)
    if group.shape in {"A", "A-A"} and _COUNTED & {word.casefold() for word in group.words} and not _money(amounts):
        return Cell(number=_span(amounts))
    if amounts[-1].percent:
        return _percent_cell(group)
    if amounts[0].percent:
        return _mixed_cell(group, scale)
    return _money_cell(group, text, scale)


def _money(amounts: tuple[Amount, ...]) -> bool:
    return any(amount.sign for amount in amounts)


def _span(amounts: tuple[Amount, ...]) -> Bounds:
    return amounts[0].value, amounts[-1].value


def _percent_cell(group: _Group) -> Cell:
    """A percent or a range of percents; raises UnreadableError."""
    if group.shape not in {"A", "A-A"} or _money(group.amounts):
        message = "a percent and other figures in one range"
        raise UnreadableError(message)
    low, high = _span(group.amounts)
    if low > high:
        message = "low percent above high percent"
        raise UnreadableError(message)
    return Cell(percent=(low, high), percent_open=group.amounts[-1].plus)


def _mixed_cell(group: _Group, scale: int) -> Cell:
    """A percent and, behind a slash, the same in money; raises UnreadableError."""
    left, _, right = group.shape.partition("/")
    count = left.count("A")
    if left not in {"A", "A-A"} or right not in {"A", "A-A"}:
        message = "percents and amounts in one range"
        raise UnreadableError(message)
    first = _percent_cell(group._replace(amounts=group.amounts[:count], shape=left))
    return first._replace(main=_figure(group.amounts[count:], group.per(count), scale))


def _money_cell(group: _Group, text: str, scale: int) -> Cell:
    """One or two ranges of money; raises UnreadableError."""
    amounts, shape = group.amounts, group.shape
    if scale == 1 and not any(a.sign or a.scale > 1 or a.value >= SMALLEST_BARE for a in amounts):
        if shape in {"A", "A-A"} and not group.words:
            message = "figures without a currency or a unit"
            raise UnreadableError(message)
        return Cell(text=text)
    pairs = {"A": (amounts, ()), "A-A": (amounts, ()), "A-A/A-A": (amounts[:2], amounts[2:]),
             "A/A-A/A": (amounts[::2], amounts[1::2]), "A/A": (amounts[:1], amounts[1:])}  # fmt: skip
    if shape not in pairs:
        message = "more figures than a range, or two ranges, has"
        raise UnreadableError(message)
    first, second = pairs[shape]
    if not second:
        return Cell(main=_figure(first, group.per(), scale))
    if code_of(first[0].sign) == code_of(second[0].sign):
        message = "two ranges in one currency"
        raise UnreadableError(message)
    early = [period for after, period in group.pers if after <= len(first)]
    own, own_problem = _tried(first, early[0] if early else None, scale)
    other, problem = _tried(second, group.per(len(first)), scale)
    return Cell(main=own, second=other, problem=own_problem, second_problem=problem)


def _tried(amounts: tuple[Amount, ...], per: str | None, scale: int) -> tuple[Figure | None, str | None]:
    """The figure, or why there is none."""
    try:
        return _figure(amounts, per, scale), None
    except UnreadableError as error:
        return None, str(error)


def _figure(amounts: tuple[Amount, ...], per: str | None, scale: int) -> Figure:
    """A range of one or two amounts in one currency, low not above high; raises UnreadableError."""
    low, high = amounts[0], amounts[-1]
    sign = one_sign(low, high)
    if sign is None:
        message = f"two currencies in one range: {low.sign} and {high.sign}"
        raise UnreadableError(message)
    if low.percent or high.percent:
        message = "a percent and an amount in one range"
        raise UnreadableError(message)
    low, high = _with_units(low, high, scale)
    if low.value > high.value:
        message = "low bound above high bound"
        raise UnreadableError(message)
    return Figure(low.value, high.value, sign, per, high.plus)


def _with_units(low: Amount, high: Amount, scale: int) -> tuple[Amount, Amount]:
    """Both amounts with their unit: the label's, and in "130-172K" the high bound's for the low one."""
    if scale > 1:
        low, high = (a if a.scale > 1 or a.grouped else a._replace(scale=scale) for a in (low, high))
    bare = low.scale == 1 and high.scale > 1 and not low.grouped and 0 < low.number < SMALLEST_BARE
    if bare and low.number * high.scale <= high.value:
        low = low._replace(scale=high.scale)
    elif bare:
        message = "the low bound has no unit"
        raise UnreadableError(message)
    return low, high


def _with_parenthesis(cell: Cell, tokens: tuple[Token, ...], scale: int) -> Cell:
    """The cell and what a parenthesis adds: a second currency, a percent, or the amount of a percent.

    A figure in the first one's own currency (a grant "per year") repeats it and is left out.
    """
    try:
        group = _group(tokens)
        other = _read_group(group, "", scale)
    except UnreadableError as error:
        return cell._replace(second_problem=cell.second_problem or str(error))
    if other.percent and cell.percent is None and not _of_something_else(group):
        cell = cell._replace(percent=other.percent)
    if other.main is None or cell.problem:
        return cell
    if cell.main is None:
        return cell._replace(main=other.main, second=cell.second or other.second, text=None)
    if cell.second is None and code_of(other.main.sign) != code_of(cell.main.sign) and other.main.sign:
        return cell._replace(second=other.main)
    return cell


def _of_something_else(group: _Group) -> bool:
    """Tell whether the percent is one of a thing other than base pay, as in "60-100% of NYC"."""
    words = {word.casefold() for word in group.words}
    return "of" in words and not words & {"base", "salary"}
