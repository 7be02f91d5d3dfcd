"""`negotiate db`: the tables brought up to date, and old rows removed."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from bot.faults import Fault
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.upkeep import Purged

app = typer.Typer(help="Look after the database.", no_args_is_help=True)

Db = Annotated[str | None, typer.Option(help="The database; else DATABASE_URL, else a file of your own.")]
Days = Annotated[int | None, typer.Option(min=1, help="Days to keep a conversation; else RETENTION_DAYS, else 30.")]
TurnDays = Annotated[int | None, typer.Option(min=1, help="Days to keep a turn's text; else TURN_DAYS, else 7.")]


@app.command()
def upgrade(db: Db = None) -> None:
    """Bring the tables up to date; harmless to repeat, and several at once wait for each other."""
    try:
        changed = asyncio.run(_upgrade(Settings.read(db=db)))
    except Fault as fault:
        raise _failed(fault) from None
    typer.echo("The tables are up to date now." if changed else "The tables were up to date.")


@app.command()
def purge(db: Db = None, days: Days = None, turn_days: TurnDays = None) -> None:
    """Delete what is older than it may be kept: conversations, the text of turns, and what teams shared."""
    try:
        settings = Settings.read(db=db)
        kept = (days or settings.retention_days, turn_days or settings.turn_days)
        purged = asyncio.run(_purge(settings, *kept))
    except Fault as fault:
        raise _failed(fault) from None
    typer.echo(
        f"Deleted: {purged.conversations} conversations untouched for {kept[0]} days, {purged.turns} single turns "
        f"older than {kept[1]} days, {purged.reports} reports older than their team keeps them."
    )


async def _upgrade(settings: Settings) -> bool:
    from bot.database import connect, upgrade  # noqa: PLC0415 - SQLAlchemy is slow to import, and `chat` greets first

    engine = connect(settings.url())
    try:
        return await upgrade(engine)
    finally:
        await engine.dispose()


async def _purge(settings: Settings, days: int, turn_days: int) -> "Purged":
    from bot.database import check, connect  # noqa: PLC0415 - the same
    from bot.upkeep import purge  # noqa: PLC0415 - the same

    engine = connect(settings.url())
    now = datetime.now(UTC)
    try:
        await check(engine)
        return await purge(engine, now - timedelta(days=days), turns_before=now - timedelta(days=turn_days), now=now)
    finally:
        await engine.dispose()


def _failed(fault: Fault) -> typer.Exit:
    typer.echo(str(fault), err=True)
    return typer.Exit(1)
