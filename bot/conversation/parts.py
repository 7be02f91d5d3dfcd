"""What the bot can show: a closed, flat union of frozen parts, each with its plain text."""

from typing import Literal, assert_never

from bot.offers.money import Amount
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
    """A question with options; an answer in words is always possible too."""

    kind: Literal["choice"] = "choice"
    slot: str
    prompt: str
    options: tuple[Option, ...]


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
    effect: Literal["none", "export", "forget"] = "none"


def plain(part: Part) -> str:
    """The part as plain text: for notifications, screen readers and the terminal."""
    match part:
        case Text() | Heading() | Note():
            return part.text
        case Table():
            return _plain_table(part)
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
