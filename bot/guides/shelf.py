"""The index and the last good version of each guide, kept on disk between starts."""

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from bot.guides.index import Entry
from bot.guides.model import Guide

SCHEMA = """
create table if not exists guides (
  key text primary key, version text not null, changed integer not null, size integer not null,
  entry text not null, guide blob not null
)
"""


class Stamp(NamedTuple):
    """When a file was changed, in nanoseconds, and its size in bytes: another stamp, another content."""

    changed: int
    size: int


class Shelf:
    """A cache that may be missing, unwritable or broken: it is left alone then, and everything is read afresh."""

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._file = (cache or cache_folder()) / f"guides-{name}.sqlite"
        self._version = _version()

    def entries(self) -> Iterator[tuple[Entry, Stamp]]:
        """All entries that this version of the program wrote."""
        query = "select entry, changed, size from guides where version = ?"
        for entry, changed, size in self._rows(query, (self._version,)):
            key, company, role, regions, levels, rows = json.loads(entry)
            known = Entry(key, _named(company), _named(role), _all(regions), _all(levels), tuple(rows))
            yield known, Stamp(changed, size)

    def guide(self, key: str) -> Guide | None:
        """The last good version of a guide."""
        rows = self._rows("select guide from guides where key = ? and version = ?", (key, self._version))
        try:
            return Guide.model_validate_json(zlib.decompress(rows[0][0])) if rows else None
        except (ValidationError, zlib.error):
            return None

    def keep(self, guides: Iterable[tuple[Guide, Entry, Stamp]]) -> None:
        """Keep these guides, each in place of its earlier version."""
        rows = [
            (entry.key, self._version, *stamp, json.dumps(entry), zlib.compress(guide.model_dump_json().encode(), 1))
            for guide, entry, stamp in guides
        ]
        self._write("insert or replace into guides values (?, ?, ?, ?, ?, ?)", rows)

    def forget(self, keys: Iterable[str]) -> None:
        """Forget guides that are no more."""
        self._write("delete from guides where key = ?", [(key,) for key in keys])

    def _write(self, query: str, rows: Sequence[tuple[str | int | bytes, ...]]) -> None:
        if not rows:
            return
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._file, timeout=1)) as base, base:
                base.execute(SCHEMA)
                base.executemany(query, rows)
        except sqlite3.DatabaseError:
            self._discard()
        except OSError:
            return

    def _rows(self, query: str, values: tuple[str, ...]) -> list[tuple[Any, ...]]:
        if not self._file.exists():
            return []
        try:
            with closing(sqlite3.connect(self._file, timeout=1)) as base:
                return base.execute(query, values).fetchall()
        except sqlite3.DatabaseError:
            self._discard()
            return []

    def _discard(self) -> None:
        """Remove a broken cache; one that is only busy or read-only stays."""
        try:
            with closing(sqlite3.connect(self._file, timeout=1)) as base:
                base.execute("select count(*) from guides").fetchone()
        except sqlite3.OperationalError:
            return
        except sqlite3.DatabaseError:
            self._file.unlink(missing_ok=True)


def cache_folder() -> Path:
    """The user's folder for what can be made again (XDG_CACHE_HOME)."""
    root = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(root) if root else Path.home() / ".cache") / "negotiate"


def _version() -> str:
    """A digest of the modules that decide what a guide is, so that a new program reads all guides afresh."""
    digest = hashlib.sha256()
    for name in ("content", "facts", "index", "model", "script"):
        digest.update(Path(__file__).with_name(f"{name}.py").read_bytes())
    return digest.hexdigest()


def _named(row: list[object]) -> tuple[str, tuple[str, ...]]:
    name, aliases = row
    return str(name), tuple(aliases) if isinstance(aliases, list) else ()


def _all(rows: list[list[object]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(_named(row) for row in rows)
