"""Figures of one offer made into the offer's parts."""

from dataclasses import dataclass, field
from decimal import Decimal

from bot.offers.offer import Base, Bonus, Equity, EquityKind, Period, SignOn
from bot.offers.parsed import FieldRead
from bot.offers.reading.figures import Figure
from bot.offers.reading.grouping import Group, Piece
from bot.offers.reading.scan import Scan

Amount = Decimal | tuple[Decimal, Decimal]
MOST_SHARE = 10  # percent of a company
YEARLY = frozenset({"yearly", "annual", "annually"})
YEAR = frozenset({"year", "yr", "annum", "yrs"})
WHOLE = frozenset(
    {
        "total",
        "grant",
        "package",
        "worth",
        "altogether",
        "overall",
        "vest",
        "vested",
        "vesting",
        "vests",
        "initial",
        "refresher",
    }
)


@dataclass(slots=True)
class Parts:
    """The parts of an offer as far as they are made, and where they were read."""

    base: Base | None = None
    equity: Equity | None = None
    bonus: Bonus | None = None
    sign_on: SignOn | None = None
    relocation: Amount | None = None
    total_comp: Amount | None = None
    fields: list[FieldRead] = field(default_factory=list)
    signs: dict[str, str] = field(default_factory=dict)

    def read(self, name: str, piece: Piece, assumed: str = "") -> None:
        """Note where a field was read."""
        figure = piece.figure
        self.fields.append(
            FieldRead(field=name, start=figure.start, end=figure.end, certain=not assumed, assumed=assumed)
        )
        self.signs.setdefault(name.partition(".")[0], figure.sign)


def amount(figure: Figure) -> Amount:
    """A single amount, or the two ends of a range."""
    low, high = whole(figure.low), whole(figure.high)
    return low if low == high else (low, high)


def whole(number: Decimal) -> Decimal:
    """The number without needless zeros: 150000.0 is 150000."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def parts_of(seen: Scan, group: Group, assumed: set[int]) -> Parts:
    """The parts of the offer that a group's figures make."""
    parts = Parts()
    scale = "thousands or lakhs, by the neighbouring figures"
    said = {id(piece): scale if id(piece) in assumed else "" for piece in group.pieces}
    by_component: dict[str, list[Piece]] = {}
    for piece in group.pieces:
        by_component.setdefault(piece.component, []).append(piece)
    _base(parts, by_component.get("base", []), said)
    _total(parts, by_component.get("total", []), said)
    _bonus(parts, by_component.get("bonus", []), said)
    _sign_on(seen, parts, by_component.get("sign_on", []), said)
    _equity(seen, parts, by_component.get("equity", []), said)
    moves = by_component.get("relocation", [])
    if moves and parts.relocation is None:
        parts.relocation = amount(moves[0].figure)
        parts.read("relocation", moves[0], said[id(moves[0])])
    return parts


def _last_word(pieces: list[Piece]) -> Piece | None:
    """The piece that counts: the last one said to be final, else the first."""
    finals = [piece for piece in pieces if piece.stance == "final" and not piece.figure.percent]
    if finals and finals[0] is not pieces[0]:
        return finals[-1]
    return pieces[0] if pieces else None


def _base(parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:
    piece = _last_word(pieces)
    if piece is None:
        return
    figure = piece.figure
    high = None if figure.open_end and figure.low == figure.high else whole(figure.high)
    parts.base = Base(low=whole(figure.low), high=high, period=Period(figure.period or "year"))
    parts.read("base", piece, said[id(piece)] or ("taken for the base: nothing names it" if piece.guessed else ""))


def _total(parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:
    piece = _last_word(pieces)
    if piece is None or piece.figure.period in {"hour", "day"}:
        return
    parts.total_comp = amount(piece.figure)
    parts.read("total_comp", piece, said[id(piece)])


def _bonus(parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:
    percents = [piece for piece in pieces if piece.figure.percent and piece.figure.low <= 100]  # noqa: PLR2004
    amounts = [piece for piece in pieces if not piece.figure.percent]
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
    parts.bonus = Bonus(percent=amount(percent.figure) if percent else None, amount=value)
    if percent:
        doubt = "a percentage of base, not thousands" if said[id(percent)] else ""
        parts.read("bonus.percent", percent, doubt)
    if money:
        parts.read("bonus.amount", money, said[id(money)])


def _summed(pieces: list[Piece]) -> Amount:
    """Two bonuses joined by a plus, "18k fixed bonus + 7k performance bonus", are one bonus."""
    total = whole(sum((piece.figure.low for piece in pieces), Decimal(0)))
    return total if pieces[0].figure.low != pieces[1].figure.low else whole(pieces[0].figure.low)


def _sign_on(seen: Scan, parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:
    if not pieces:
        return
    first = pieces[0]
    if first.label and "relocation" in first.label.pair and len(pieces) == 2 and pieces[1].label is first.label:  # noqa: PLR2004
        sign, move = (pieces[1], first) if first.label.pair[0] == "relocation" else (first, pieces[1])
        parts.relocation = amount(move.figure)
        parts.read("relocation", move, said[id(move)])
        pieces = [sign]
    figures = [piece.figure for piece in pieces]
    total, by_year = _split(seen, figures)
    parts.sign_on = SignOn(total=total, by_year=by_year)
    doubt = next((said[id(piece)] for piece in pieces if said[id(piece)]), "")
    parts.read("sign_on.total", pieces[0], doubt)
    if by_year:
        parts.fields.append(
            FieldRead(
                field="sign_on.by_year", start=figures[0].start, end=figures[-1].end, certain=not doubt, assumed=doubt
            )
        )


def _split(seen: Scan, figures: list[Figure]) -> tuple[Amount, tuple[Decimal, ...] | None]:
    """Total and parts of a sign-on: "30k + 20k", "50 (30, 20)", "25k each year for two years"."""
    lows = [whole(figure.low) for figure in figures]
    if len(figures) == 1:
        return amount(figures[0]), None
    rest = sum(lows[1:], Decimal(0))
    if rest == lows[0] and len(lows) > 2:  # noqa: PLR2004 - the parts follow their sum
        return lows[0], tuple(lows[1:])
    if len(lows) > 2 and lows[-1] == sum(lows[:-1], Decimal(0)):  # noqa: PLR2004
        return lows[-1], tuple(lows[:-1])
    if len(lows) == 2 and lows[0] == lows[1] and figures[1].first - figures[0].after > 8:  # noqa: PLR2004 - said twice
        return lows[0], None
    del seen
    return sum(lows, Decimal(0)), tuple(lows)


def _equity(seen: Scan, parts: Parts, pieces: list[Piece], said: dict[int, str]) -> None:  # noqa: C901, PLR0912 - one branch a way of stating a grant
    if not pieces:
        return
    values: dict[str, Amount] = {}
    kind = next((p.label.kind for p in pieces if p.label and p.label.kind in {"rsu", "options"}), "") or _kind_beside(
        seen, pieces
    )
    years, schedule = _vesting(seen, pieces)
    for piece in pieces:
        figure = piece.figure
        if figure.noun in {"year", "schedule"}:
            continue
        if figure.noun == "units":
            name = "units"
        elif figure.percent:
            if figure.low > MOST_SHARE or {"total", "yearly"} & set(values):
                continue
            name = "percent"
        elif figure.period == "year" or _by_year(seen, piece):
            name = "yearly"
        else:
            name = "total"
        value = amount(figure)
        if name == "total" and "total" in values and years and values["total"] == whole(figure.low * years):
            name = "yearly"
        if name in values and piece.stance != "final":
            continue
        values[name] = value
        parts.read(f"equity.{name}", piece, said[id(piece)] or _doubt(seen, piece, name, years, schedule))
    if not values and not schedule:
        return
    if not values:
        return
    if "percent" in values and len(values) == 1:
        kind = "percent" if kind != "options" else kind
    parts.equity = Equity(
        total=values.get("total"),
        years=years,
        yearly=values.get("yearly"),
        kind=EquityKind(kind or "other"),
        units=_single(values.get("units")),
        percent=values.get("percent"),
        schedule=schedule,
    )
    _vesting_fields(parts, pieces, years, schedule)


def _single(value: Amount | None) -> Decimal | None:
    return value[0] if isinstance(value, tuple) else value


def _vesting_fields(parts: Parts, pieces: list[Piece], years: int | None, schedule: tuple[Decimal, ...] | None) -> None:
    for piece in pieces:
        if piece.figure.noun == "year" and years:
            parts.read("equity.years", piece)
        elif piece.figure.noun == "schedule" and schedule:
            parts.read("equity.schedule", piece)


def _kind_beside(seen: Scan, pieces: list[Piece]) -> str:
    for piece in pieces:
        for at in range(piece.figure.after - 1, piece.figure.after + 3):
            word = seen.words[at]
            if word in {"rsu", "rsus", "rsu's", "gsu", "gsus"}:
                return "rsu"
            if word in {"options", "esops", "esop", "isos", "nsos"}:
                return "options"
            if word in {",", ";", "+"} or (at < len(seen.tokens) and seen.tokens[at].sort == "line"):
                break
    return ""


def _doubt(seen: Scan, piece: Piece, name: str, years: int | None, schedule: tuple[Decimal, ...] | None) -> str:
    """What a bare "36k RSU" leaves unsaid."""
    if name != "total" or years or schedule or not piece.figure.high:
        return ""
    first, last = piece.edge, max(piece.figure.after, piece.label.after if piece.label else 0)
    words = {seen.words[at] for at in range(max(first - 1, 0), min(last + 3, len(seen.tokens)))}
    return "" if words & WHOLE else "a total over the vest, not a yearly amount"


def _by_year(seen: Scan, piece: Piece) -> bool:
    """Whether words beside the figure or its label say "a year": "annual RSU 50k", "50k RSU per year"."""
    label, figure = piece.label, piece.figure
    first = min(figure.first, label.first - 1 if label else figure.first)
    last = max(figure.after, label.after if label else 0)
    words = [seen.words[at] for at in range(max(first, 0), last)]
    for at in range(last, min(last + 4, len(seen.tokens))):
        token = seen.tokens[at]
        if (
            token.sort in {"line", "number", "item"}
            or token.word in {",", ";", ".", "+"}
            or token.word.startswith("vest")
        ):
            break
        words.append(token.word)
    if YEARLY & set(words):
        return not any(word.startswith("vest") for word in words)
    return any(
        one in {"per", "/", "a", "each", "every", "p"} and other in YEAR
        for one, other in zip(words, words[1:], strict=False)
    )


def _vesting(seen: Scan, pieces: list[Piece]) -> tuple[int | None, tuple[Decimal, ...] | None]:
    years = next((int(p.figure.low) for p in pieces if p.figure.noun == "year" and 1 <= p.figure.low <= 10), None)  # noqa: PLR2004
    parts = next((p.figure.parts for p in pieces if p.figure.noun == "schedule"), ())
    if not parts:
        parts = _percents(seen, pieces)
    if not parts:
        return years, None
    if len(parts) < 2:  # noqa: PLR2004
        return years, None
    return years if years and years != len(parts) and len(parts) < 3 else len(parts), tuple(
        whole(part) for part in parts
    )


def _percents(seen: Scan, pieces: list[Piece]) -> tuple[Decimal, ...]:
    """A schedule said in percentages: "10% first year, 20% second ...", "25% each year"."""
    shares = [
        piece.figure
        for piece in pieces
        if (piece.figure.percent and piece.figure.low > MOST_SHARE) or (piece.figure.percent and len(pieces) > 3)
    ]
    if len(shares) > 1 and sum(figure.low for figure in shares) == 100:  # noqa: PLR2004
        return tuple(figure.low for figure in shares)
    for figure in shares:
        beside = {seen.words[at] for at in range(figure.after - 2, figure.after + 3)}
        even = figure.low in {20, 25, 50} or 33 <= figure.low < 34  # noqa: PLR2004
        if even and (figure.period == "year" or beside & {"each", "every", "yearly", "annually", "per"}):
            return (figure.low,) * int(100 / figure.low)
    return ()
