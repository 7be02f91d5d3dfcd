"""What a team published of its reports, as parts: tables with how many people, charts, and how far it was widened."""

from collections.abc import Iterator, Sequence

from bot.benchmarks.cells import Cell, Scope, family_of
from bot.benchmarks.report import COMPONENTS
from bot.benchmarks.team import Published, Spread, Team
from bot.conversation import charting
from bot.conversation.known import Known
from bot.conversation.parts import Note, Part, Table
from bot.guides.model import Guide
from bot.guides.naming import form_of
from bot.offers.money import Amount, printed


def shown_cells(
    asked: str, known: Known, team: Team, *, guide: Guide | None = None, region: str | None = None
) -> Iterator[Part]:
    """The published cells that answer to a job; that there is none yet where the team shares and none does."""
    if not team.rules.sharing:
        return
    found = cells_for(team.cells, asked, guide, region)
    for published in found:
        yield from _shown(published)
    if not found and guide is not None:
        yield Note(text=known.say("team_too_few", people=team.rules.people))


def overview(team: Team) -> Iterator[Part]:
    """Everything that a team has published, a row a cell."""
    medians = [(cell, cell.spread("base"), cell.spread("total")) for cell in team.cells]
    yield Table(
        title="What your team has published: medians, members n=",
        columns=("", "members", "base, a year", "total, a year"),
        rows=tuple(
            (_titled(cell.cell), f"n={cell.people}", *(_median(spread, cell.cell.currency) for spread in (base, total)))
            for cell, base, total in medians
        ),
    )


def _titled(cell: Cell) -> str:
    return f"{cell} ({cell.widened().partition(',')[0]})" if cell.widened() else str(cell)


def _median(spread: Spread | None, currency: str) -> str:
    return "" if spread is None else printed(spread.median, currency)


def cells_for(cells: Sequence[Published], asked: str, guide: Guide | None, region: str | None) -> tuple[Published, ...]:
    """The narrowest published cells of a job: those of its regions, else the wider one that takes them in."""
    mine = [cell for cell in cells if _about(cell.cell, asked, guide)]
    if region is not None:
        mine = [cell for cell in mine if cell.cell.region in {None, region}]
    narrowest = min((cell.cell.scope.width for cell in mine), default=0)
    return tuple(cell for cell in mine if cell.cell.scope.width == narrowest)


def _about(cell: Cell, asked: str, guide: Guide | None) -> bool:
    if guide is None:
        said = set(form_of(asked))
        return set(form_of(cell.company)) <= said and set(form_of(cell.role)) <= said
    role = family_of(guide.role) if cell.scope is Scope.FAMILY else guide.role
    return form_of(cell.company) == form_of(guide.company) and form_of(cell.role) == form_of(role or "")


def _shown(published: Published) -> Iterator[Part]:
    cell = published.cell
    yield _table(published)
    if widened := cell.widened():
        yield Note(text=f"This takes {widened}.")
    yearly = [spread for spread in published.spreads if spread.component in {"base", "total"}]
    chart = charting.team_chart(f"Your team: {cell}", cell.currency, [_drawn(spread) for spread in yearly])
    if chart is not None:
        yield chart


def _table(published: Published) -> Table:
    """A row a component; ranges have a column only where there are people enough for one."""
    rows = [_row(spread, published.cell.currency) for spread in published.spreads]
    titles = ("", "members", "median", "middle half", "10th to 90th percentile")
    kept = [column for column in range(len(titles)) if column == 0 or any(row[column] for row in rows)]
    return Table(
        title=f"Your team: {published.cell}, members n={published.people}",
        columns=tuple(titles[column] for column in kept),
        rows=tuple(tuple(row[column] for column in kept) for row in rows),
    )


def _row(spread: Spread, currency: str) -> tuple[str, ...]:
    ranges = (_between(ends, currency) for ends in (spread.quartiles, spread.tenths))
    return (COMPONENTS[spread.component], f"n={spread.people}", printed(spread.median, currency), *ranges)


def _between(ends: tuple[Amount, Amount] | None, currency: str) -> str:
    return "" if ends is None else " to ".join(printed(end, currency) for end in ends)


def _drawn(spread: Spread) -> charting.Spread:
    return charting.Spread(
        label=COMPONENTS[spread.component].partition(":")[0],
        count=spread.people,
        median=spread.median,
        quartiles=spread.quartiles,
        tails=spread.tenths,
    )
