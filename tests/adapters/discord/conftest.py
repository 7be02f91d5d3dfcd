"""The databases, and a simulated Discord over one of them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.database import connect, upgrade
from tests.adapters.discord.world import World, world
from tests.store.databases import database, sqlite_url

__all__ = ["database"]


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    """A server on a simulated Discord, over a SQLite file."""
    url = sqlite_url(tmp_path)
    engine = connect(url)
    await upgrade(engine)
    await engine.dispose()
    async with world(url) as made:
        yield made
