"""The databases: both, or the quick one where the database makes no difference."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.discord.loopback import Loopback
from tests.store.databases import database, empty_database, make_tables, sqlite_url

__all__ = ["database", "empty_database"]


@pytest.fixture
def quick(tmp_path: Path) -> str:
    """The address of a SQLite file with its tables and no rows."""
    url = sqlite_url(tmp_path)
    asyncio.run(make_tables(url))
    return url


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    """A Discord of this machine, whose rules nothing broke by the end."""
    async with Loopback() as server:
        yield server
    assert server.faults == []
