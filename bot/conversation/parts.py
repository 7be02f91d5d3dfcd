"""What the bot can show: a closed, flat union of frozen parts, each with its plain text."""

from decimal import Decimal
from hashlib import sha256
from typing import Final, Literal, assert_never

from bot.benchmarks.report import Report
from bot.benchmarks.rules import Rules
from bot.offers.money import Amount, printed
from bot.values import Value


class Text(Value):
    """A paragraph."""

    kind: Literal["text"] = "text"
    text: str


class Heading(Value):
    """A short title over what follows."""

    kind: Literal["heading"] = "heading"
    text: str


class Table(Value):
    """Rows under column titles; the first column names the row."""

    kind: Literal["table"] = "table"
    title: str = ""
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Option(Value):
    """One thing to choose: what is shown, and what it answers (`slot=value`)."""

    label: str
    value: str
    hint: str = ""


class Choice(Value):
    """A question with options; an answer in words is always possible too.

    One that is `aside` (the parts of an offer to correct) is not what the reply asks: typed words answer something
    else, so plain text has its prompt alone, without numbers.
    """

    kind: Literal["choice"] = "choice"
    slot: str
    prompt: str
    options: tuple[Option, ...]
    aside: bool = False


class Field(Value):
    """One input of a form."""

    name: str
    label: str
    example: str = ""
    value: str = ""
    optional: bool = True


class Form(Value):
    """Several inputs sent at once."""

    kind: Literal["form"] = "form"
    name: str
    title: str
    fields: tuple[Field, ...]


class Mark(Value):
    """A point on a chart: "Your offer", 150000; `whose` says how it is drawn."""

    label: str
    value: Amount
    whose: Literal["you", "other", "middle"] = "you"  # "middle": a median


class Bar(Value):
    """A range on a chart, perhaps with tails beyond it (the 10th and 90th percentile of reports)."""

    label: str
    low: Amount
    high: Amount
    tails: tuple[Amount, Amount] | None = None
    marks: tuple[Mark, ...] = ()


class Segment(Value):
    """One component in a stack: "Base", 150000."""

    label: str
    value: Amount


class Stack(Value):
    """One column of components that add up: "Year 1"; of which offer, where there are several."""

    label: str
    segments: tuple[Segment, ...]
    group: str = ""


class Chart(Value):
    """Ranges with marks, or stacks, in one currency; `finding` says in one sentence what is to be seen."""

    kind: Literal["chart"] = "chart"
    title: str
    currency: str
    bars: tuple[Bar, ...] = ()
    stacks: tuple[Stack, ...] = ()
    finding: str
    note: str = ""  # where the figures come from, and how to read the chart


class Script(Value):
    """Words to say or to send, to be copied as they stand."""

    kind: Literal["script"] = "script"
    title: str
    channel: Literal["call", "email", "message"]
    text: str


class Note(Value):
    """Something to know or to beware of: a caution, an assumption, a source."""

    kind: Literal["note"] = "note"
    text: str


WIDEST = 110
"""Columns of plain text up to which a table keeps its columns."""

FEW = 3
"""Columns up to which the cells of a wide table need no titles."""

Part = Text | Heading | Table | Choice | Form | Chart | Script | Note


class Reply(Value):
    """What the bot answers in one turn; `effect` is what the service does in the same transaction."""

    parts: tuple[Part, ...]
    asks: str | None = None  # the slot that the reply asks for
    conversation: str = ""  # short id of the conversation, for its buttons: an older one is known as such
    effect: Literal["none", "export", "forget", "share", "withdraw", "rules"] = "none"
    report: Report | None = None  # to share, or to withdraw (None with "withdraw": all of the person's)
    rules: Rules | None = None  # to set for the tenant


DIGEST: Final = "~"
"""What a digest begins with that stands for an option's value."""


def token(value: str, room: int) -> str:
    """What a button carries for an option's value: the value, or a digest that its question's options resolve."""
    fits = len(value) <= room and not value.startswith(DIGEST)
    return value if fits else DIGEST + sha256(value.encode()).hexdigest()[:16]


def tabled(chart: Chart) -> Table:
    """A chart's figures as a table, where no picture can be shown."""
    if chart.bars:
        rows = [_bar_row(bar, chart.currency) for bar in chart.bars]
        return Table(title=chart.title, columns=("", "low", "high", "marked"), rows=tuple(rows))
    rows = [_stack_row(stack, chart.currency) for stack in chart.stacks]
    return Table(title=chart.title, columns=("", "parts", "total"), rows=tuple(rows))


def _bar_row(bar: Bar, currency: str) -> tuple[str, ...]:
    tails = [
        f"{printed(low, currency)} to {printed(high, currency)}, 10th to 90th"
        for low, high in filter(None, [bar.tails])
    ]
    marks = [f"{mark.label}: {printed(mark.value, currency)}" for mark in bar.marks]
    return (bar.label, printed(bar.low, currency), printed(bar.high, currency), "; ".join([*marks, *tails]))


def _stack_row(stack: Stack, currency: str) -> tuple[str, ...]:
    label = f"{stack.group}: {stack.label}" if stack.group else stack.label
    parts = ", ".join(f"{segment.label} {printed(segment.value, currency)}" for segment in stack.segments)
    return (label, parts, printed(sum((s.value for s in stack.segments), Decimal(0)), currency))


def plain(part: Part) -> str:
    """The part as plain text: for notifications, screen readers and the terminal."""
    match part:
        case Text() | Heading() | Note():
            return part.text
        case Table():
            return _plain_table(part)
        case Choice() if part.aside:
            return part.prompt
        case Choice():
            options = "\n".join(f"  {n}. {o.label}" + (f" ({o.hint})" if o.hint else "") for n, o in _numbered(part))
            return f"{part.prompt}\n{options}".rstrip()
        case Form():
            return "\n".join([part.title, *(f"  {f.label}: {f.value or f.example}".rstrip() for f in part.fields)])
        case Chart():
            return part.finding
        case Script():
            return f"{part.title}\n{part.text}"
    assert_never(part)


def _numbered(choice: Choice) -> list[tuple[int, Option]]:
    return list(enumerate(choice.options, start=1))


def _plain_table(table: Table) -> str:
    lines = [table.columns, *table.rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(table.columns))]
    if sum(widths) + 2 * len(widths) > WIDEST:
        text = [_plain_row(table, row) for row in table.rows]
    else:
        text = ["  ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join(([table.title] if table.title else []) + text)


def _plain_row(table: Table, row: tuple[str, ...]) -> str:
    """A row of a table too wide for columns: its name, and each cell, under its title where there are many."""
    titled = len(row) > FEW
    cells = [f"{title}: {cell}" if titled else cell for title, cell in zip(table.columns, row, strict=True) if cell]
    return f"- {row[0]}: " + "; ".join(cells[1:] if row[0] else cells)
