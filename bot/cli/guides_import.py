"""`negotiate guides import`: a folder of Markdown guides compiled into the content format."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.guides.importing.batch import Imported, import_all
from bot.guides.importing.intake import find_guides
from bot.guides.importing.writing import Outcome, write_whole

SOME_REFUSED = 3
"""Exit code when not every guide compiled."""

Source = Annotated[Path, typer.Argument(help="The folder with <company>/<role>.md.", exists=True, file_okay=False)]
Out = Annotated[Path, typer.Option(help="Where the compiled guides go; nothing is written elsewhere.", file_okay=False)]
Report = Annotated[Path | None, typer.Option(help="Write one JSON line per guide, with warnings.", dir_okay=False)]
Jobs = Annotated[int | None, typer.Option(min=1, help="Processes; else one per processor.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite compiled guides that were edited by hand.")]


def import_guides(folder: Source, out: Out, report: Report = None, jobs: Jobs = None, force: Force = False) -> None:
    """Compile every guide of a folder; exit code 3 if some could not be compiled."""
    source, target = folder.resolve(), out.resolve()
    if target == source or target.is_relative_to(source) or source.is_relative_to(target):
        message = "the folder of the guides and the folder for the compiled ones may not contain each other"
        raise typer.BadParameter(message, param_hint="--out")
    found = find_guides(folder)
    out.mkdir(parents=True, exist_ok=True)
    imported = list(_watched(import_all(found, out, force=force, jobs=jobs or os.cpu_count() or 1), len(found)))
    for one in imported:
        if one.outcome is Outcome.REFUSED:
            typer.echo(f"{one.path}:{one.line}: {one.why}", err=True)
    if report is not None:
        write_whole(report, "".join(f"{one.report}\n" for one in imported))
    _summarise(imported)
    if not imported or any(one.outcome is Outcome.REFUSED for one in imported):
        raise typer.Exit(SOME_REFUSED)


def _watched(imported: Iterator[Imported], count: int) -> Iterator[Imported]:
    """The guides as they are done, with a bar where somebody watches."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from imported
        return
    with Progress(console=console, transient=True) as progress:
        yield from progress.track(imported, total=count, description="guides")


def _summarise(imported: list[Imported]) -> None:
    """How many guides came to what."""
    counts = Counter(one.outcome for one in imported)
    table = Table("guides", "number")
    table.columns[1].justify = "right"
    for outcome in Outcome:
        table.add_row(outcome.value, str(counts[outcome]))
    table.add_section()
    table.add_row("all", str(len(imported)))
    table.add_row("with warnings", str(sum(1 for one in imported if one.doubts)))
    Console().print(table)
