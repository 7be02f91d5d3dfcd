"""`negotiate chat`, and a person's own data: `negotiate export`, `negotiate forget`."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings

Db = Annotated[str | None, typer.Option("--db", help="The database; default: DATABASE_URL, else a file of your own.")]
Guides = Annotated[Path | None, typer.Option("--guides", help="Another folder of guides.")]


def chat(
    new: Annotated[bool, typer.Option("--new", help="Start over instead of resuming.")] = False,
    db: Db = None,
    guides: Guides = None,
) -> None:
    """Talk about an offer, here in the terminal; it resumes where it stood."""
    from adapters.terminal import app  # noqa: PLC0415 - only this verb needs it

    try:
        asyncio.run(app.chat(Settings.read(db=db), new=new, guides=guides))
    except KeyboardInterrupt:
        raise typer.Exit from None


def export(db: Db = None) -> None:
    """Print everything that is stored about you, as JSON."""
    from adapters.terminal import app  # noqa: PLC0415 - only the terminal's own verbs need it

    typer.echo(asyncio.run(app.export(Settings.read(db=db))))


def forget(db: Db = None) -> None:
    """Delete everything that is stored about you, at once."""
    from adapters.terminal import app  # noqa: PLC0415 - only the terminal's own verbs need it

    asyncio.run(app.forget(Settings.read(db=db)))
    typer.echo("Everything stored about you is deleted.")
