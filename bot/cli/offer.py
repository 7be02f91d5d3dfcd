"""`negotiate offer`: read an offer out of free text, and lay offers side by side."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.conversation.comparing import years_table
from bot.conversation.parts import Table as Shown
from bot.conversation.starting import first_day
from bot.offers.counting import assumptions
from bot.offers.label import Plain, labelled
from bot.offers.money import CurrencyMismatchError, printed
from bot.offers.parse import FieldRead, ParsedOffer, parse
from bot.offers.valuation import MONTHS, Years, bonus_share, value

app = typer.Typer(help="Read and compare job offers.", no_args_is_help=True)

COLOURS = {
    "base": "green",
    "equity": "magenta",
    "bonus": "cyan",
    "sign_on": "yellow",
    "relocation": "yellow",
    "total_comp": "bold green",
    "company": "bold blue",
    "role": "blue",
    "level": "blue",
    "location": "blue",
}
OTHER_COLOUR = "white"

SHOWN = 40
"""Characters of a text that are shown of one that could not be read."""


@app.command("parse")
def parse_command(
    text: Annotated[str | None, typer.Argument(help="The text; else it is read from standard input.")] = None,
    *,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"id", "text"} lines from standard input.')] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Add spans, certainty, deadline, written.")] = False,
) -> None:
    """Show what each amount of a text is: base, equity, bonus, sign-on, total."""
    if jsonl:
        for line in _answers(sys.stdin, spans=as_json):
            typer.echo(line)
        return
    said = text if text is not None else sys.stdin.read()
    offers = parse(said)
    if as_json:
        typer.echo(json.dumps({"offers": [full(offer) for offer in offers]}, ensure_ascii=False))
        return
    _show(Console(highlight=False), said, offers)


@app.command("compare")
def compare_command(
    texts: Annotated[list[str], typer.Argument(metavar="TEXT...", help="One offer or more each.")],
) -> None:
    """Lay offers side by side, year by year; one table a currency, and no sum over two.

    Below them a line says what is not counted, and how a range, a rate and a start within the year count.
    Ends with 1 where a text could not be read or its years not be added up, and says which.
    """
    console = Console(highlight=False)
    years, left_out, notes = _valued(texts, date.today())  # noqa: DTZ011 - the person's own day
    for currency in dict.fromkeys(one.currency for one in years):
        worths = [one for one in years if one.currency == currency]
        console.print(_grid(years_table(worths, f"Year by year, {currency}")))
    for line in (*notes, *left_out):
        console.print(line, soft_wrap=True)
    if len({one.currency for one in years}) > 1:
        console.print(
            "Different currencies are not ranked: that takes a rate, and you would have to name it.", soft_wrap=True
        )
    if left_out:
        raise typer.Exit(1)


def full(read: ParsedOffer) -> Plain:
    """An offer in the label's keys with its terms and where each field was read."""
    offer = read.offer
    return {
        **labelled(offer),
        "written": offer.written,
        "deadline": str(offer.deadline) if offer.deadline else None,
        "guaranteed": offer.bonus.guaranteed if offer.bonus else None,
        "clawback": offer.sign_on.clawback if offer.sign_on else None,
        "public": offer.equity.public if offer.equity else None,
        "fields": [field._asdict() for field in read.fields],
    }


def _answers(lines: Iterable[str], *, spans: bool) -> Iterator[str]:
    """One JSON line for every line of input; a line that is none stops with its number."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            key, said = asked["id"], str(asked["text"])
        except (ValueError, KeyError, TypeError):
            typer.echo(f'line {number}: not a JSON object with "id" and "text"', err=True)
            raise typer.Exit(2) from None
        yield json.dumps(
            {"id": key, "offers": [(full(read) if spans else labelled(read.offer)) for read in parse(said)]},
            ensure_ascii=False,
        )


def _show(console: Console, said: str, offers: tuple[ParsedOffer, ...]) -> None:
    console.print(_highlighted(said, offers))
    console.print()
    if not offers:
        console.print("No offer is stated here.")
    for number, read in enumerate(offers, 1):
        console.print(_fields_table(said, number, read))


def _highlighted(said: str, offers: tuple[ParsedOffer, ...]) -> Text:
    """The text with every field in the colour of its component."""
    shown = Text(said)
    for read in offers:
        for field in read.fields:
            if field.field != "currency":
                shown.stylize(f"{_colour(field)} underline", field.start, field.end)
    return shown


def _colour(field: FieldRead) -> str:
    return COLOURS.get(field.field.partition(".")[0], OTHER_COLOUR)


def _fields_table(said: str, number: int, read: ParsedOffer) -> Table:
    table = Table(title=f"Offer {number}", title_justify="left")
    for heading in ("Field", "Value", "Read from", "Assumed"):
        table.add_column(heading, overflow="fold")
    for field in read.fields:
        quoted = "" if field.field == "currency" else " ".join(said[field.start : field.end].split())
        table.add_row(
            Text(field.field, _colour(field)), Text(_stated(read, field.field)), Text(quoted), Text(field.assumed)
        )
    return table


def _stated(read: ParsedOffer, name: str) -> str:
    """The value of a field such as "equity.total" in words."""
    part, _, rest = name.partition(".")
    found = getattr(read.offer, part)
    found = getattr(found, rest) if rest else found
    if name == "base" and read.offer.base:
        base = read.offer.base
        ends = (base.low, base.high) if base.high not in {None, base.low} else base.low
        return f"{_amount(ends, read.offer.currency)} per {base.period.value}"
    if rest in {"percent", "schedule"}:
        return f"{_joined(found)} %"
    if rest in {"years", "units"} or not isinstance(found, Decimal | tuple):
        return str(found)
    return _amount(found, (read.offer.other_currency or {}).get(part, read.offer.currency))


def _amount(found: object, currency: str | None) -> str:
    if isinstance(found, tuple):
        return " / ".join(_amount(part, currency) for part in found)
    return printed(found, currency or "USD") if isinstance(found, Decimal) else str(found)


def _joined(found: object) -> str:
    return "/".join(str(part) for part in found) if isinstance(found, tuple) else str(found)


def _valued(texts: list[str], today: date) -> tuple[list[Years], list[str], list[str]]:
    """The years of every offer in the texts, why some have none, and what the years assume and leave out."""
    years: list[Years] = []
    left_out: list[str] = []
    notes: list[str] = []
    for number, said in enumerate(texts, 1):
        offers = parse(said)
        if not offers:
            left_out.append(f"Text {number} {_quoted(said)}: no offer is stated.")
        start = first_day(said, today)
        for at, read in enumerate(offers, 1):
            label = read.offer.company or (f"Offer {number}" if len(offers) == 1 else f"Offer {number}.{at}")
            try:
                worth = value(read.offer, label=label, start=start)
            except CurrencyMismatchError as mismatch:
                left_out.append(f"{label}: {mismatch}, so its years are not added up.")
                continue
            if worth is None:
                left_out.append(f"{label}: neither a base nor a total is stated.")
                continue
            years.append(worth)
            notes.extend(f"{label}: {line}" for line in assumptions(read.offer, worth))
            notes.extend(_prorated(worth, start))
    return years, left_out, notes


def _prorated(worth: Years, start: date | None) -> Iterator[str]:
    """How much of the first bonus a start within the year leaves, where the offer has one that is not guaranteed."""
    if start is not None and len(set(worth.bonus[:2])) > 1:
        months = int(bonus_share(start) * MONTHS)
        yield f"{worth.label}: the first bonus counts for {months} of {MONTHS} months, from {start:%-d %B %Y} on."


def _quoted(said: str) -> str:
    """The beginning of a text in quotation marks, to know it by."""
    line = " ".join(said.split())
    return f'("{line}")' if len(line) <= SHOWN else f'("{line[:SHOWN].rstrip()}…")'


def _grid(shown: Shown) -> Table:
    table = Table(title=shown.title, title_justify="left")
    for place, heading in enumerate(shown.columns):
        table.add_column(Text(heading), justify="right" if place else "left")
    for row in shown.rows:
        table.add_row(*(Text(cell) for cell in row))
    return table
