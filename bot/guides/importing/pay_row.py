"""One row of a pay table: its cells read, its currencies settled, what is uncertain left open with a doubt."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.guides.importing.cells import Bounds, Cell, Figure, read_cell
from bot.guides.importing.currencies import codes_in, settled
from bot.guides.importing.labels import AMOUNTS, Pay, period_of, scale_of
from bot.guides.importing.marks import named
from bot.guides.importing.source import Doubt, Extra, SecondCurrency, SourceRow

CURRENCY_LEADERS = ("base", "band", "total", "equity", "bonus", "signing")
"""The row's currency is that of the first of these that has one."""


class Field(NamedTuple):
    """A cell with the label of its column (or row) and what that label means; `pay` None is the unnamed band."""

    pay: Pay | None
    label: str
    raw: str

    @property
    def key(self) -> str:
        """The field's name in a row's amounts."""
        return self.pay.value if self.pay else "band"


class Heading(NamedTuple):
    """Where a row stands: line, place with the currencies its label names, level."""

    line: int
    place: str | None
    codes: tuple[str, ...] = ()
    level: str | None = None
    level_title: str | None = None


class _Draft:
    """A row in the making."""

    def __init__(self, heading: Heading) -> None:
        self.heading = heading
        self.amounts: dict[str, Bounds] = {}
        self.currencies: dict[str, str | None] = {}
        self.second: dict[str, Bounds] = {}
        self.second_currency: str | None = None
        self.per: dict[str, str] = {}
        self.open: list[str] = []
        self.words: dict[str, str] = {}
        self.extra: list[Extra] = []
        self.bonus_percent: Bounds | None = None
        self.equity_label: str | None = None
        self.equity_count: Bounds | None = None
        self.doubts: list[Doubt] = []

    def doubt(self, why: str) -> None:
        """Note what was left open in this row."""
        self.doubts.append(Doubt(line=self.heading.line, why=f"{self.where()}: {why}"))

    def where(self) -> str:
        """The row's place and level, for messages."""
        return " ".join(part for part in (self.heading.place, self.heading.level) if part) or "row"


def read_row(heading: Heading, fields: Iterable[Field]) -> tuple[SourceRow, tuple[Doubt, ...]]:
    """A row out of its cells."""
    draft = _Draft(heading)
    for field in fields:
        _take(draft, field)
    return _finished(draft), tuple(draft.doubts)


def _take(draft: _Draft, field: Field) -> None:
    """One cell into the row."""
    percents = field.pay is Pay.BONUS and "%" in field.label
    cell = read_cell(field.raw, scale=scale_of(field.label), percents=percents)
    if field.pay is Pay.EQUITY:
        draft.equity_label = named(field.label)
    if cell.problem:
        draft.doubt(f"{field.key} {field.raw!r} left open: {cell.problem}")
    if cell.second_problem:
        draft.doubt(f"{field.key} {field.raw!r}: second figure left out: {cell.second_problem}")
    if field.pay is Pay.EXTRA:
        _take_extra(draft, field, cell)
    elif field.pay is None or field.pay in AMOUNTS:
        _take_amount(draft, field, cell)


def _take_extra(draft: _Draft, field: Field, cell: Cell) -> None:
    """A further amount, with its label."""
    if cell.main:
        draft.extra.append(Extra(label=named(field.label), amount=(cell.main.low, cell.main.high)))
    elif cell.text:
        draft.words["extra"] = cell.text


def _take_amount(draft: _Draft, field: Field, cell: Cell) -> None:
    """One of the usual fields."""
    if cell.main:
        _put(draft, field, cell.main)
    if cell.second:
        draft.second[field.key] = (cell.second.low, cell.second.high)
        draft.second_currency = draft.second_currency or _code(draft, cell.second.sign, field)
    if field.pay is Pay.BONUS and cell.percent:
        draft.bonus_percent = cell.percent
        draft.open += [field.key] if cell.percent_open else []
    elif field.pay is Pay.EQUITY and cell.number:
        draft.equity_count = cell.number
    elif not cell.main and not cell.problem:
        if cell.percent or cell.number:
            draft.doubt(f"{field.key} {field.raw!r} left open: no amount of money")
        draft.words[field.key] = cell.text or named(field.raw)


def _put(draft: _Draft, field: Field, figure: Figure) -> None:
    """The field's amount with its currency and period."""
    key = field.key
    draft.amounts[key] = (figure.low, figure.high)
    draft.currencies[key] = _code(draft, figure.sign, field)
    stated = period_of(field.label)
    per = figure.per or (stated if field.pay is Pay.EQUITY or stated == "mo" else None)
    if per:
        draft.per[key] = per
    if figure.open:
        draft.open.append(key)


def _code(draft: _Draft, sign: str, field: Field) -> str | None:
    """The currency of a figure: its own sign, else what its column or row label names; None if that leaves it open."""
    codes = codes_in(field.label) or draft.heading.codes
    if not sign:
        return codes[0] if codes else None
    code = settled(sign, codes, draft.heading.place or "")
    if code is None:
        draft.doubt(f"{field.key} {field.raw!r}: {sign!r} may mean several currencies")
    if sign == "$" and codes and "USD" not in codes:
        draft.doubt(f"{field.key} {field.raw!r}: the label says {'/'.join(codes)}, a bare $ is read as USD")
    return code


def _finished(draft: _Draft) -> SourceRow:
    """The row with its own currency, and the fields in another one."""
    known = {key: code for key, code in draft.currencies.items() if code}
    currency = next((known[key] for key in CURRENCY_LEADERS if key in known), None)
    if draft.amounts and currency is None:
        draft.doubt("no currency is named")
    others = {key: code for key, code in known.items() if code != currency}
    for key, code in others.items():
        draft.doubt(f"{key} is in {code}, the row in {currency}")
    second = SecondCurrency(currency=draft.second_currency, amounts=draft.second) if draft.second else None
    return SourceRow(
        line=draft.heading.line,
        name=draft.heading.place,
        level=draft.heading.level,
        level_title=draft.heading.level_title,
        currency=currency,
        amounts=draft.amounts,
        bonus_percent=draft.bonus_percent,
        equity_label=draft.equity_label,
        equity_count=draft.equity_count,
        second=second,
        currency_of=others,
        per=draft.per,
        open=tuple(draft.open),
        extra=tuple(draft.extra),
        words=draft.words,
    )


def says_nothing(cells: Iterable[str]) -> bool:
    """Tell whether all cells are empty, as in a line that only groups the rows below it."""
    return not any(cell.strip() for cell in cells)
