"""The parts of an offer as they are made, and where each was read."""

from dataclasses import dataclass, field
from decimal import Decimal

from bot.offers.parsed import FieldRead
from bot.offers.reading.figures import Figure
from bot.offers.reading.jobs import Name
from bot.offers.reading.pieces import Piece

ONE = Decimal(1)
Amount = Decimal | tuple[Decimal, Decimal]
"""One amount, or the ends of a range."""


Stated = dict[str, object]
"""A value as its fields; the whole offer is made of them, and checked, at once."""


@dataclass(slots=True)
class Parts:
    """The parts of an offer as far as they are made, and where they were read."""

    stated: Stated = field(default_factory=dict)  # base, equity, bonus ... by name
    fields: list[FieldRead] = field(default_factory=list)
    signs: dict[str, str] = field(default_factory=dict)

    def read(self, name: str, piece: Piece, assumed: str = "") -> None:
        """Note where a field was read."""
        figure = piece.figure
        self.fields.append(FieldRead(name, figure.start, figure.end, not assumed, assumed))
        self.signs.setdefault(name.partition(".")[0], figure.sign)

    def name(self, field: str, name: Name | None) -> None:
        """State a name where there is one, and note its place."""
        if name is not None:
            self.stated[field] = name.text
            self.fields.append(FieldRead(field, name.start, name.end))

    def span(self, name: str, start: int, end: int, assumed: str = "") -> None:
        """Note the place of a field."""
        self.fields.append(FieldRead(name, start, end, not assumed, assumed))


def amount(figure: Figure) -> Amount:
    """A single amount, or the two ends of a range."""
    low, high = figure.low, figure.high
    return whole(low) if low == high else (whole(low), whole(high))


def whole(number: Decimal) -> Decimal:
    """The number without needless zeros: 150000.0 is 150000."""
    if number.same_quantum(ONE):
        return number
    return number.quantize(ONE) if number == number.to_integral_value() else number.normalize()
