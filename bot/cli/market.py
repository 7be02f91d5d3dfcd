"""`negotiate market`: public wage data taken over, and looked at."""

import sqlite3
from pathlib import Path
from typing import Annotated

import typer

from bot.market.importing import WageFileError, read_wages
from bot.market.table import write_table
from bot.settings import Settings

app = typer.Typer(help="Public wage data.", no_args_is_help=True)

File = Annotated[
    Path, typer.Argument(help="ALC_Export.csv with Geography.csv beside it, the published .zip, or our own CSV.")
]
Year = Annotated[str | None, typer.Option(help='The wage year, "2025-26", where the file does not say it.')]


@app.callback()
def market() -> None:
    """Public wage data."""


@app.command("import")
def import_wages(file: File, year: Year = None) -> None:
    """Take over the wage levels of the US Department of Labor, in place of those imported before."""
    folder = Settings.read().market_folder()
    try:
        read = read_wages(file, year)
        target = write_table(folder, read.wages)
    except (OSError, sqlite3.Error) as error:
        message = f"{folder} cannot be written: {error}"
        raise WageFileError(message) from error
    areas = len({one.area for one in read.wages})
    jobs = len({one.soc for one in read.wages})
    likely = sum(one.fallback for one in read.wages)
    years = ", ".join(sorted({one.year for one in read.wages}))
    typer.echo(f"{len(read.wages):,} wages ({jobs} occupations, {areas} areas, wage year {years}) are in {target}.")
    typer.echo(f"{likely:,} of them are likely a state's or the nation's, and are said to be so.")
    if read.skipped:
        typer.echo(f"{read.skipped:,} rows named no four wages and were left out.")
