"""The wages there are: the few that are packaged, and the table that an operator imported."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import Final

from bot.market.areas import Area, Areas
from bot.market.importing import read_wages
from bot.market.wages import WageLevels

FILE: Final = "wages.sqlite3"

_SCHEMA: Final = """
create table wages (soc text not null, area text not null, levels text not null, primary key (soc, area)) without rowid;
create table areas (code text primary key, title text not null) without rowid;
"""


def write_table(folder: Path, wages: Iterable[WageLevels]) -> Path:
    """Put the wages into the table of a folder, in place of what was there; raises OSError or sqlite3.Error."""
    folder.mkdir(parents=True, exist_ok=True)
    file, fresh = folder / FILE, folder / f".{FILE}.new"
    fresh.unlink(missing_ok=True)
    with closing(sqlite3.connect(fresh)) as connection:
        connection.executescript(_SCHEMA)
        with connection:
            for one in wages:
                row = (one.soc, one.area, one.model_dump_json(exclude_defaults=True))
                connection.execute("insert or replace into wages values (?, ?, ?)", row)
                connection.execute("insert or ignore into areas values (?, ?)", (one.area, one.area_title))
    fresh.replace(file)
    return file


class WageTable:
    """Wages by occupation and area: the imported table where there is one, else the packaged figures."""

    def __init__(
        self,
        packaged: Path,
        folder: Path | None,
        other_names: Sequence[Sequence[str]] = (),
        states: Mapping[str, str] | None = None,
    ) -> None:
        self._packaged_file = packaged
        self._file = None if folder is None else folder / FILE
        self._other_names = other_names
        self._states = states
        self._known: dict[tuple[str, str], WageLevels | None] = {}

    @property
    def imported(self) -> bool:
        """Whether an operator imported a table."""
        return self._file is not None and self._file.exists()

    def levels(self, soc: str, place: str, state: str | None = None) -> WageLevels | None:
        """The wages of an occupation where a place is; None where the place names no one area or it has no wages."""
        area = self._areas.find(place, state)
        return None if area is None else self.of_area(soc, area)

    def of_area(self, soc: str, area: Area) -> WageLevels | None:
        """The wages of an occupation in an area."""
        key = (soc, area.code)
        if key not in self._known:
            rows = self._rows("select levels from wages where soc = ? and area = ?", key)
            self._known[key] = WageLevels.model_validate_json(rows[0][0]) if rows else self._packaged.get(key)
        return self._known[key]

    def area(self, place: str) -> Area | None:
        """The one area that a place names."""
        return self._areas.find(place)

    @cached_property
    def _packaged(self) -> dict[tuple[str, str], WageLevels]:
        return {(one.soc, one.area): one for one in read_wages(self._packaged_file).wages}

    @cached_property
    def _areas(self) -> Areas:
        titles = {one.area: one.area_title for one in self._packaged.values()}
        titles |= {row[0]: row[1] for row in self._rows("select code, title from areas", ())}
        return Areas(titles, self._other_names, self._states)

    def _rows(self, query: str, values: Sequence[str]) -> list[tuple[str, ...]]:
        """Rows of the imported table; none where there is none, or where it can't be read."""
        if self._file is None or not self._file.exists():
            return []
        try:
            with closing(sqlite3.connect(f"{self._file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
                return connection.execute(query, values).fetchall()
        except sqlite3.Error:
            return []
