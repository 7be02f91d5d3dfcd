"""The benchmark card: what a guide says of a job and what the team published of it; nothing about any person."""

from collections.abc import Iterable, Iterator

from bot.benchmarks.team import NO_TEAM, Team
from bot.conversation.charting import public_bands
from bot.conversation.known import Known
from bot.conversation.parts import Heading, Note, Part, Reply, Table
from bot.conversation.team_cells import overview, shown_cells
from bot.guides.model import Candidate, Guide, LevelRow, Library, RegionBand
from bot.offers.money import MoneyRange
from bot.plan.convention import reckon

_LONGEST_REGION = 4  # words


def card(asked: str, known: Known, team: Team = NO_TEAM) -> Reply:
    """The card for "ally security engineer charlotte"; the nearest names where it is not plain which guide is meant."""
    if not asked.strip() and team.cells:
        return Reply(parts=tuple(overview(team)))
    match = known.library.search(asked)
    if match.found is not None:
        return guide_card(known.library.guide(match.found.key), None, known, team)
    for guide, region in _with_region(asked, known.library):
        return guide_card(guide, region, known, team)
    return Reply(parts=(_which(asked, match.candidates, known), *shown_cells(asked, known, team)))


def guide_card(guide: Guide, region: str | None, known: Known, team: Team = NO_TEAM) -> Reply:
    """The card of one guide, of all its regions or of one."""
    return Reply(parts=tuple(_of_guide(guide, region, known, team)))


def _with_region(asked: str, library: Library) -> Iterator[tuple[Guide, str]]:
    """The guide and its region where the last words name the region."""
    words = asked.replace(",", " ").split()
    for length in range(1, min(_LONGEST_REGION, len(words) - 1) + 1):
        match = library.search(" ".join(words[:-length]))
        if match.found is None:
            continue
        region = library.match_region(match.found.key, " ".join(words[-length:]))
        if region.found is not None:
            yield library.guide(match.found.key), region.found.key


def _which(asked: str, candidates: Iterable[Candidate], known: Known) -> Part:
    named = [_job(known.library.guide(candidate.key)) for candidate in candidates]
    return Note(text=known.say("card_unknown", said=asked.strip(), near=named))


def _job(guide: Guide) -> str:
    return f"{guide.role} at {guide.company}"


def _of_guide(guide: Guide, region: str | None, known: Known, team: Team) -> Iterator[Part]:
    rows = [row for row in guide.regions if region in {None, row.region}]
    yield Heading(text=", ".join(part for part in (_job(guide), region) if part))
    yield _bands(guide, rows)
    yield from (Note(text=text) for text in _how_counted(guide, rows))
    yield from public_bands(guide, region=region)
    yield from shown_cells(_job(guide), known, team, guide=guide, region=region)
    if guide.levels:
        yield _level_map(guide.levels)
    yield Note(text=known.say("card_sources", origin=guide.label, sources=[_source(s) for s in _cited(guide)]))


def _bands(guide: Guide, rows: Iterable[RegionBand]) -> Table:
    """Every row's bands; the column of stock and that of the total say what they count."""
    table = [_band_row(guide, row) for row in rows]
    years = reckon(guide, guide.regions[0]).years
    titles = ("", "base, a year", f"stock, over {years} years", "bonus, a year", "total, one year of stock")
    kept = [0, *(column for column in range(1, len(titles)) if any(row[column] for row in table))]
    return Table(
        title=f"Bands: {guide.label}",
        columns=tuple(titles[column] for column in kept),
        rows=tuple(tuple(row[column] for column in kept) for row in table),
    )


def _band_row(guide: Guide, row: RegionBand) -> tuple[str, ...]:
    bands = reckon(guide, row).bands
    place = f"{row.region}, {row.level}" if row.level else row.region
    return (place, *map(_printed, (bands.base, bands.equity, bands.bonus, bands.total_annual)))


def _printed(band: MoneyRange | None) -> str:
    return "" if band is None else str(band)


def _how_counted(guide: Guide, rows: Iterable[RegionBand]) -> tuple[str, ...]:
    """How the guide's own totals count stock, each reading once."""
    return tuple(dict.fromkeys(told.text for row in rows for told in reckon(guide, row).told))


def _level_map(levels: Iterable[LevelRow]) -> Table:
    rows = tuple(
        (row.own, "; ".join(f"{title} at {company}" for company, title in row.peers.items())) for row in levels
    )
    return Table(title="The guide's level map", columns=("level", "elsewhere"), rows=rows)


def _cited(guide: Guide) -> Iterable[tuple[str, str]]:
    return ((source.title, source.year) for source in guide.sources)


def _source(cited: tuple[str, str]) -> str:
    return " ".join(part for part in cited if part)
