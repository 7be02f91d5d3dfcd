"""The databases: both, or the quick one where the database makes no difference."""

import asyncio
from pathlib import Path

import pytest

from tests.store.databases import database, make_tables, sqlite_url

__all__ = ["database"]


@pytest.fixture
def quick(tmp_path: Path) -> str:
    """The address of a SQLite file with its tables and no rows."""
    url = sqlite_url(tmp_path)
    asyncio.run(make_tables(url))
    return url
