"""`negotiate benchmarks`: the card of a job, and what a team shares: add a report, set the rules, export."""

import asyncio
import csv
import io
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

import typer

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.benchmarks.rules import Rules
    from bot.benchmarks.team import Published, Spread
    from bot.conversation.parts import Reply
    from bot.service import Service

app = typer.Typer(help="Benchmarks: a job's card, and what a team shares.", no_args_is_help=True)

TERMINAL: Final = "terminal"
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

COLUMNS: Final = (
    "scope", "company", "role", "level", "region", "currency", "component", "members", "median", "quartile_1",
    "quartile_3", "percentile_10", "percentile_90",
)  # fmt: skip

T = TypeVar("T")
Db = Annotated[str | None, typer.Option("--db", help="The database; default: DATABASE_URL, else a file of your own.")]
Guides = Annotated[Path | None, typer.Option("--guides", help="Another folder of guides.")]
People = Annotated[int | None, typer.Option("--k", min=5, help="People from whom on a cell is shown.")]
Days = Annotated[int | None, typer.Option("--retention", min=1, help="Days to keep a report.")]
Tenant = Annotated[str, typer.Option("--tenant", help="Whose pool: terminal, slack:T0123, discord:123.")]


@app.command()
def show(
    company: Annotated[str, typer.Argument(help="Ally")] = "",
    role: Annotated[str, typer.Argument(help="security engineer, perhaps with a region")] = "",
    tenant: Tenant = TERMINAL,
    db: Db = None,
    guides: Guides = None,
) -> None:
    """Show the benchmark card of a job, or all that a team has published."""
    asked = f"{company} {role}".strip()

    async def work(service: "Service") -> "Reply":
        return await service.card(tenant, asked)

    _print(_run(db, guides, work))


@app.command()
def add(
    offer: Annotated[str, typer.Argument(help="Ally security engineer, Charlotte, 150k base, 36k RSU over 4 years")],
    tenant: Tenant = TERMINAL,
    person: Annotated[str | None, typer.Option("--as", help="Whose report it is; default: yours.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Store it without asking.")] = False,
    db: Db = None,
    guides: Guides = None,
) -> None:
    """Share an offer with a team: shown as it would be stored, and stored after a yes."""

    async def work(service: "Service") -> bool:
        from adapters.terminal.app import person as own_name  # noqa: PLC0415 - only this verb needs it

        report, reply = await service.preview(tenant, offer)
        _print(reply)
        if report is None or not (yes or typer.confirm("Store it?", default=False)):
            return False
        await service.share(tenant, person or own_name(), report)
        return True

    if not _run(db, guides, work):
        typer.echo("Nothing was stored.", err=True)
        raise typer.Exit(1)
    typer.echo("Stored.")


@app.command()
def export(tenant: Tenant = TERMINAL, db: Db = None) -> None:
    """Print the cells that a team has published, as CSV."""

    async def work(service: "Service") -> "tuple[Published, ...]":
        return (await service.team(tenant)).cells

    typer.echo(as_csv(_run(db, None, work)), nl=False)


@app.command()
def on(tenant: Tenant = TERMINAL, k: People = None, retention: Days = None, db: Db = None) -> None:
    """Let a team share."""
    _set(tenant, db, sharing=True, people=k, retention_days=retention)


@app.command()
def off(tenant: Tenant = TERMINAL, db: Db = None) -> None:
    """Let a team share no longer; what was shared is kept until it is withdrawn or too old."""
    _set(tenant, db, sharing=False)


@app.command()
def rules(tenant: Tenant = TERMINAL, k: People = None, retention: Days = None, db: Db = None) -> None:
    """Show the rules by which a team shares, or change them."""
    _set(tenant, db, people=k, retention_days=retention)


def as_csv(cells: "tuple[Published, ...]") -> str:
    """Published cells, a line a component; nothing in it is a formula to a spreadsheet."""
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow(COLUMNS)
    for cell in cells:
        lines.writerows([harmless(value) for value in line] for line in _lines(cell))
    return written.getvalue()


def harmless(value: object) -> str:
    """A value in one line that a spreadsheet shows as it stands: what looks like a formula gets an apostrophe."""
    text = "" if value is None else str(value)
    return " ".join((f"'{text}" if text.startswith(FORMULA) else text).splitlines())


def _lines(published: "Published") -> Iterator[tuple[object, ...]]:
    cell = published.cell
    job = (cell.scope.value, cell.company, cell.role, cell.level, cell.region, cell.currency)
    for spread in published.spreads:
        yield (*job, spread.component, spread.people, *_amounts(spread))


def _amounts(spread: "Spread") -> tuple[object, ...]:
    return (spread.median, *(spread.quartiles or (None, None)), *(spread.tenths or (None, None)))


def _set(tenant: str, db: str | None, **wanted: int | None) -> None:
    changes = {name: value for name, value in wanted.items() if value is not None}

    async def work(service: "Service") -> "Rules":
        now = (await service.team(tenant)).rules
        changed = type(now).model_validate(now.model_dump() | changes)
        if changes:
            await service.set_rules(tenant, changed)
        return changed

    set_to = _run(db, None, work)
    state = "on" if set_to.sharing else "off"
    typer.echo(f"Sharing is {state}; cells from {set_to.people} people on; reports kept {set_to.retention_days} days.")


def _run(db: str | None, guides: Path | None, work: "Callable[[Service], Awaitable[T]]") -> T:
    async def run() -> T:
        async with _opened(Settings.read(db=db), guides) as service:
            return await work(service)

    return asyncio.run(run())


@asynccontextmanager
async def _opened(settings: Settings, guides: Path | None) -> "AsyncIterator[Service]":
    from adapters.terminal.app import opened_service  # noqa: PLC0415 - SQLAlchemy is slow to import

    async with opened_service(settings, guides) as service:
        yield service


def _print(reply: "Reply") -> None:
    from adapters.terminal.render import render  # noqa: PLC0415 - the same

    typer.echo(render(reply))
