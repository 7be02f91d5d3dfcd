"""`negotiate db`: the tables brought up to date, and old rows removed."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from bot.faults import Fault
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.store import Purged

app = typer.Typer(help="Look after the database.", no_args_is_help=True)

Db = Annotated[str | None, typer.Option(help="The database; else DATABASE_URL, else a file of your own.")]
Days = Annotated[int | None, typer.Option(min=1, help="Days to keep; else RETENTION_DAYS, else 30.")]


@app.command()
def upgrade(db: Db = None) -> None:
    """Bring the tables up to date; harmless to repeat, and several at once wait for each other."""
    try:
        changed = asyncio.run(_upgrade(Settings.read(db=db)))
    except Fault as fault:
        raise _failed(fault) from None
    typer.echo("The tables are up to date now." if changed else "The tables were up to date.")


@app.command()
def purge(db: Db = None, days: Days = None) -> None:
    """Delete conversations and turns that nobody touched for the days to keep."""
    try:
        settings = Settings.read(db=db)
        kept = settings.retention_days if days is None else days
        purged = asyncio.run(_purge(settings, kept))
    except Fault as fault:
        raise _failed(fault) from None
    typer.echo(f"Older than {kept} days, deleted: {purged.conversations} conversations, {purged.turns} single turns.")


async def _upgrade(settings: Settings) -> bool:
    from bot.database import connect, upgrade  # noqa: PLC0415 - SQLAlchemy is slow to import, and `chat` greets first

    engine = connect(settings.url())
    try:
        return await upgrade(engine)
    finally:
        await engine.dispose()


async def _purge(settings: Settings, days: int) -> "Purged":
    from bot.database import check, connect  # noqa: PLC0415 - the same
    from bot.store import purge  # noqa: PLC0415 - the same

    engine = connect(settings.url())
    try:
        await check(engine)
        return await purge(engine, datetime.now(UTC) - timedelta(days=days))
    finally:
        await engine.dispose()


def _failed(fault: Fault) -> typer.Exit:
    typer.echo(str(fault), err=True)
    return typer.Exit(1)
