"""The parts of an offer as they are made, and where each was read."""

from dataclasses import dataclass, field
from decimal import Decimal

from bot.offers.offer import Base, Bonus, Equity, SignOn
from bot.offers.parsed import FieldRead
from bot.offers.reading.figures import Figure
from bot.offers.reading.grouping import Piece

ONE = Decimal(1)
Amount = Decimal | tuple[Decimal, Decimal]
"""One amount, or the ends of a range."""


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
    low = whole(figure.low)
    return low if figure.low == figure.high else (low, whole(figure.high))


def whole(number: Decimal) -> Decimal:
    """The number without needless zeros: 150000.0 is 150000."""
    return number.quantize(ONE) if number == number.to_integral_value() else number.normalize()
