"""`negotiate guides`: check the guide files, list and show them, and search by name."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.guides_import import import_guides
from bot.guides.facts import ContentError
from bot.guides.library import open_library, scan
from bot.guides.model import Guide, Match, RegionBand
from bot.guides.packaged import check_wording, content_path
from bot.guides.reading import check_guides
from bot.offers.money import MoneyRange

LEVEL_ONLY = 95.0
"""The score of a guide in whose level map alone a title stands: near, but its band is printed for another title."""

Folder = Annotated[Path | None, typer.Option("--guides", help="Another folder of guides than the packaged one.")]

app = typer.Typer(no_args_is_help=True, add_completion=False)
app.command("import")(import_guides)


@app.command()
def check(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="The folder of guides.")] = None,
    guides: Folder = None,
) -> None:
    """Read every guide and say what is wrong with it, by file and line; exit 1 if anything is."""
    where = folder or guides or content_path() / "guides"
    if not where.is_dir():
        raise ContentError(str(where), 1, "there is no such folder of guides")
    keys = sorted(key for key, _ in scan(where))
    errors = [*_strays(where), *(error for errors in check_guides(where, keys) for error in errors)]
    errors += check_wording(content_path())
    for error in errors:
        typer.echo(str(error))
    typer.echo(f"{_counted(len(keys), 'guide')}, {_counted(len(errors), 'error')}", err=bool(errors))
    if errors or not keys:
        raise typer.Exit(1)


@app.command("list")
def list_guides(guides: Folder = None) -> None:
    """List all guides: key, company and role."""
    library = open_library(guides)
    rows = [(entry.key, entry.company[0], entry.role[0]) for entry in map(library.entry, library.keys)]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    for key, company, role in rows:
        typer.echo(f"{key:<{widths[0]}}  {company:<{widths[1]}}  {role}")


@app.command()
def show(key: Annotated[str, typer.Argument(help="company/role, as in the list.")], guides: Folder = None) -> None:
    """Show everything that one guide says."""
    library = open_library(guides)
    try:
        guide = library.guide(key)
    except KeyError:
        near = ", ".join(each.key for each in library.search(key.replace("/", " ").replace("-", " ")).candidates)
        typer.echo(f"There is no guide {key}." + (f" The nearest: {near}." if near else ""), err=True)
        raise typer.Exit(1) from None
    typer.echo("\n".join(_shown(guide)))


@app.command()
def search(
    text: Annotated[str | None, typer.Argument(help='Free text: "security engineer at ally".')] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"id", "query"} lines from standard input.')] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    guides: Folder = None,
) -> None:
    """Find the guide that a text names; nothing is guessed, the nearest are shown instead."""
    if (text is None) == (not jsonl):
        typer.echo("Give either a text or --jsonl.", err=True)
        raise typer.Exit(2)
    library = open_library(guides)
    if text is None:
        for number, query in _queries():
            if isinstance(query, str):
                typer.echo(f"line {number}: {query}", err=True)
                raise typer.Exit(1)
            typer.echo(json.dumps({"id": query["id"], **_found(library.search(query["query"]))}, ensure_ascii=False))
    elif as_json:
        typer.echo(json.dumps(_found(library.search(text)), ensure_ascii=False))
    else:
        typer.echo("\n".join(_told(library.search(text))))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _strays(folder: Path) -> Iterator[ContentError]:
    """Guide files that nobody would ever read, because they do not lie in the folder of a company."""
    for path in sorted((*folder.glob("*.md"), *folder.glob("*/*/**/*.md"))):
        if path.name[0] not in "._" and path.stem.casefold() != "readme":
            yield ContentError(str(path), 1, "a guide lies in the folder of its company: <company>/<role>.md")


def _queries() -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Each line of standard input with its number, or what is wrong with it."""
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            try:
                query = json.loads(line)
            except ValueError as error:
                yield number, f"not JSON: {error}"
                continue
            sound = isinstance(query, dict) and "id" in query and isinstance(query.get("query"), str)
            yield number, query if sound else 'not {"id": ..., "query": "..."}'


def _found(match: Match) -> dict[str, Any]:
    """The match as the contract has it; a title that only a level map has is a candidate, as its band is another's."""
    listed = [{"key": each.key, "score": each.score} for each in match.candidates]
    if match.found and match.level:
        return {"match": None, "candidates": [{"key": match.found.key, "score": LEVEL_ONLY}, *listed]}
    if match.found:
        return {"match": match.found.key, "candidates": [{"key": match.found.key, "score": match.found.score}, *listed]}
    return {"match": None, "candidates": listed}


def _told(match: Match) -> Iterator[str]:
    if match.found:
        yield match.found.key
        if match.level:
            yield f"“{match.level}” stands in its level map; its band is printed for {match.found.name}."
    elif match.candidates:
        yield "No certain match. The nearest:"
        yield from (f"  {each.key}  ({each.name})" for each in match.candidates)
    else:
        yield "No match, and nothing near."


def _shown(guide: Guide) -> Iterator[str]:
    yield from (f"{guide.role} at {guide.company}", guide.key, "")
    if guide.dna:
        yield from ("About: " + ", ".join(guide.dna), "")
    yield from (line for row in guide.regions for line in _row(guide, row))
    for level in guide.levels:
        yield f"Level {level.own}: " + "; ".join(f"{title} at {company}" for company, title in level.peers.items())
    for premium in guide.premiums:
        yield from ("", f"Premium {premium.title}{_ranged(premium.amount, guide)}", premium.argument)
    for lever in guide.levers:
        yield from ("", f"Lever {lever.title} ({lever.component.value})", lever.script)
    for strategy in guide.strategies:
        yield from ("", f"Strategy for {strategy.region}{_ranged(strategy.total, guide)}", strategy.advice)
    yield ""
    yield from (" ".join(filter(None, (f"Source: {one.title}", one.year, one.detail))) for one in guide.sources)


def _row(guide: Guide, row: RegionBand) -> Iterator[str]:
    yield f"{row.region}, {row.level}" if row.level else row.region
    for component, label in (
        ("base", "base"),
        ("equity", guide.equity_header or "equity"),
        ("bonus", "bonus"),
        ("sign_on", "sign-on"),
        ("total", "total, as printed"),
    ):
        span = row.range_of(component)
        if span:
            yield f"  {label}: {span}"
    if row.bonus_percent:
        yield f"  bonus: {row.bonus_percent[0]} to {row.bonus_percent[1]} % of base"


def _ranged(amount: tuple[Any, Any] | None, guide: Guide) -> str:
    if amount is None:
        return ""
    return f": {MoneyRange(low=amount[0], high=amount[1], currency=guide.regions[0].currency)}"
