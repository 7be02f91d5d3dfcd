"""The set of guides on disk: an index of all, and each guide's body when it is asked for."""

import os
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from bot.guides import packaged
from bot.guides.facts import ContentError
from bot.guides.index import Entry
from bot.guides.match import LONGEST, Names
from bot.guides.model import Candidate, Guide, Match, RegionBand, Spotted
from bot.guides.reading import Read, read_guide, read_guides
from bot.guides.searching import search
from bot.guides.shelf import Shelf, Stamp
from bot.market.wages import Market
from bot.wording import Wording

BODIES = 128
"""Guides kept in memory."""

LOOK_EVERY = 1.0
"""Seconds between two looks at the folder, at least; and a hundred times what a look takes, so that it costs 1 %."""

SAME_NAME = 45
"""Roles at least so alike (of 50, as no company was matched) are the same by name."""

BATCH = 200
"""Guides that are read at the start before they are put away."""

AT_ONCE = 25
"""Changed guides that are read in one look while a conversation waits; the others follow at the next."""


class FileLibrary:
    """The guides of a folder and the packaged wording; follows edits, keeps what was good of a broken one."""

    def __init__(
        self,
        folder: Path,
        content: Path,
        shelf: Shelf,
        *,
        market: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`content` holds the packaged wording and tables, `market` what an operator imported of public wages."""
        self._folder = folder
        self._shelf = shelf
        self._clock = clock
        self._wording = Wording(packaged.templates(content))
        self._law = packaged.law(content)
        self._tables = packaged.tables(content)
        self._wages = packaged.wages(content, market, self._tables)
        self._bodies: OrderedDict[str, Guide] = OrderedDict()
        self._last_good: dict[str, Guide] = {}
        self._stamps: dict[str, Stamp] = {}
        self._entries: dict[str, Entry] = {}
        self._open()
        self._next_look = clock() + LOOK_EVERY
        self._names = Names(self._entries.values(), self._tables)

    @property
    def wording(self) -> Wording:
        """The bot's voice and scripts."""
        return self._wording

    def guide(self, key: str) -> Guide:
        """The guide of "company/role"; raises KeyError."""
        self._look()
        if key not in self._entries:
            raise KeyError(key)
        body = self._bodies.get(key) or self._body(key)
        self._bodies[key] = body
        self._bodies.move_to_end(key)
        if len(self._bodies) > BODIES:
            self._bodies.popitem(last=False)
        return body

    @property
    def keys(self) -> Sequence[str]:
        """The keys of all guides, in order."""
        self._look()
        return sorted(self._entries)

    def entry(self, key: str) -> Entry:
        """What the index knows of a guide; raises KeyError."""
        return self._entries[key]

    def match_company(self, text: str) -> Match:
        """Which company does the text name? Candidate.key is the company's slug."""
        return self._looked().company(text)

    def match_role(self, company: str, text: str) -> Match:
        """Which guide of this company (slug) does the title name? Candidate.key is the guide's key."""
        return self._looked().role(company, text)

    def match_region(self, key: str, text: str) -> Match:
        """Which region of this guide does the text name? Candidate.key is the region's name in the guide."""
        return self._looked().region(key, text)

    def match_level(self, key: str, text: str) -> Match:
        """Which own level of this guide does the title name? Candidate.key is the level's name in the guide."""
        return self._looked().level(key, text)

    def roles(self, company: str) -> Sequence[Candidate]:
        """The guides of a company (slug)."""
        return self._looked().roles(company)

    def companies(self) -> Sequence[Candidate]:
        """All companies there are guides for."""
        return self._looked().companies()

    def spot(self, text: str, *, company: str | None = None, key: str | None = None) -> tuple[Spotted, ...]:
        """Names that stand for certain inside a longer text, not overlapping, in order."""
        return self._looked().spot(text, company, key)

    def alike(self, role: str) -> Sequence[Candidate]:
        """The guides of whatever company whose role has the same name, to a word or a typo."""
        return [near for near in self._looked().alike(role) if near.score >= SAME_NAME]

    def search(self, text: str) -> Match:
        """The one guide that a free text names by company and role, or the nearest three."""
        return search(self._looked(), text[:LONGEST])

    def pay_range_duty(self, place: str) -> str | None:
        """One sentence on the pay-range law of a place ("US-NY"), or None where the list has none."""
        return self._law.pay_range_duty(place)

    def salary_history_rule(self, place: str) -> str | None:
        """One sentence on whether past pay may be asked for at a place, or None where the list has none."""
        return self._law.salary_history_rule(place)

    def market(self, guide: Guide, row: RegionBand) -> Market:
        """The public wages of the guide's occupation, in the row's region and in the guide's others."""
        return self._wages.market(guide, row)

    def estimate(self, guide: Guide, place: str, level: str | None = None) -> RegionBand | None:
        """A row for a US place that the guide lacks, from its nearest row and public wages; None without a table."""
        return self._wages.estimate(guide, place, level)

    def _looked(self) -> Names:
        self._look()
        return self._names

    def _open(self) -> None:
        """Take the index from the shelf and read what has changed since; raises ContentError at a broken guide."""
        if not self._folder.is_dir():
            raise ContentError(str(self._folder), 1, "there is no such folder of guides")
        known = {entry.key: (entry, stamp) for entry, stamp in self._shelf.entries()}
        files = dict(scan(self._folder))
        for key, (entry, stamp) in known.items():
            if files.get(key) == stamp:
                self._entries[key] = entry
        self._stamps = files
        reads = read_guides(self._folder, [key for key in files if key not in self._entries])
        while batch := list(islice(reads, BATCH)):
            for read in batch:
                if read.errors:
                    raise read.errors[0]
            self._take(batch)
        self._shelf.forget([key for key in known if key not in files])

    def _look(self) -> None:
        now = self._clock()
        if now < self._next_look:
            return
        try:
            files = dict(scan(self._folder))
        except OSError:
            _warn("guides folder unreadable, the guides stay as they were")
            files = self._stamps
        changed = [key for key, stamp in files.items() if self._stamps.get(key) != stamp]
        gone = [key for key in self._stamps if key not in files]
        if changed or gone:
            self._follow(files, changed[:AT_ONCE], gone)
        self._next_look = now + max(LOOK_EVERY, 100 * (self._clock() - now))

    def _follow(self, files: Mapping[str, Stamp], changed: Sequence[str], gone: Sequence[str]) -> None:
        for key in gone:
            for known in (self._stamps, self._entries, self._bodies, self._last_good):
                known.pop(key, None)
        self._shelf.forget(gone)
        self._stamps.update({key: files[key] for key in changed})
        reads = list(read_guides(self._folder, changed))
        for read in reads:
            if read.errors:
                self._keep_last_good(read)
        self._take(reads)
        self._names = Names(self._entries.values(), self._tables)

    def _keep_last_good(self, read: Read) -> None:
        """Go on with what is in memory or on the shelf; without either, the guide is left out until it is mended."""
        body = self._bodies.get(read.key) or self._last_good.get(read.key) or self._shelf.guide(read.key)
        if body is None:
            self._entries.pop(read.key, None)
        else:
            self._last_good[read.key] = body
        for error in read.errors:
            _warn("broken guide", at=f"{error.path}:{error.line}", last_good_version_stays=body is not None)

    def _take(self, reads: Sequence[Read]) -> None:
        good = {read.key: (read.guide, read.entry) for read in reads if read.guide and read.entry}
        for key, (_, entry) in good.items():
            self._entries[key] = entry
            self._bodies.pop(key, None)
            self._last_good.pop(key, None)
        self._shelf.keep([(guide, entry, self._stamps[key]) for key, (guide, entry) in good.items()])

    def _body(self, key: str) -> Guide:
        """A guide from the shelf or its file; raises KeyError where it broke this moment and nothing was kept."""
        kept = self._last_good.get(key) or self._shelf.guide(key) or read_guide(self._folder, key).guide
        if kept is None:
            raise KeyError(key)
        return kept


def open_library(
    path: Path | None = None,
    *,
    cache: Path | None = None,
    market: Path | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> FileLibrary:
    """The guides of a folder (the packaged ones by default), all known to be sound; raises ContentError.

    `market` is the folder of the imported public wages; without it there are the packaged figures alone.
    """
    folder = path or packaged.content_path() / "guides"
    return FileLibrary(folder, packaged.content_path(), Shelf(folder, cache), market=market, clock=clock)


def scan(folder: Path) -> Iterator[tuple[str, Stamp]]:
    """The key and stamp of each guide file in a folder; names that begin with _ or . are no guides."""
    for company in _listed(folder):
        if company.is_dir():
            for role in _listed(Path(company.path)):
                if role.name.endswith(".md") and role.is_file():
                    state = role.stat()
                    yield f"{company.name}/{role.name[:-3]}", Stamp(state.st_mtime_ns, state.st_size)


def _warn(event: str, **facts: object) -> None:
    """Log a warning; structlog takes a third of the time to the first prompt, and a good guide needs none of it."""
    from structlog import get_logger  # noqa: PLC0415 - only when there is something to say

    get_logger().warning(event, **facts)


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted((one for one in entries if one.name[0] not in "._"), key=lambda one: one.name)
