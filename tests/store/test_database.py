"""The database itself: upgrades, and faults in plain words."""

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.database import check, connect, upgrade
from bot.faults import (
    StoreBusyError,
    StoreCorruptError,
    StoreError,
    StoreUnavailableError,
    StoreVersionError,
)
from bot.migrations import HEAD
from bot.store import Store
from bot.tables import METADATA
from tests.store.databases import make_postgresql, make_tables, postgresql_url, sqlite_url
from tests.store.persons import RING, TENANT, Calendar, lines, note, opened, rows, said

UPGRADE = "import asyncio, sys; from tests.store.databases import make_tables; asyncio.run(make_tables(sys.argv[1]))"


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection)
    return list(compare_metadata(context, METADATA))


async def test_an_upgrade_makes_the_tables_of_this_program(empty_database: str) -> None:
    """After the migrations the database has the tables that `bot.tables` names, and a second upgrade does nothing."""
    engine = connect(empty_database)
    try:
        assert await upgrade(engine)
        assert not await upgrade(engine)
        await check(engine)
        async with engine.connect() as connection:
            assert await connection.run_sync(_differences) == []
    finally:
        await engine.dispose()


def test_the_newest_revision_is_known_without_alembic() -> None:
    """`HEAD` is the revision that Alembic would upgrade to."""
    assert ScriptDirectory(str(Path(__file__).parents[2] / "bot" / "migrations")).get_heads() == [HEAD]


def test_alembic_is_left_alone_where_nothing_is_to_do(database: str) -> None:
    """Opening a store on up-to-date tables does not import Alembic, which takes 0.2 s."""
    code = UPGRADE + "; sys.exit('alembic' in sys.modules)"
    subprocess.run([sys.executable, "-W", "ignore", "-c", code, database], check=True)


def test_several_processes_can_upgrade_at_once(empty_database: str) -> None:
    """Processes that find no tables at the same moment wait for each other, and all of them succeed."""
    command = [sys.executable, "-W", "ignore", "-c", UPGRADE, empty_database]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(4)]
    assert [process.communicate()[1] for process in running] == [b""] * 4
    assert [process.returncode for process in running] == [0] * 4
    assert set(asyncio.run(rows(empty_database))) == set(METADATA.tables)


async def test_a_store_can_upgrade_by_itself(empty_database: str) -> None:
    """The terminal opens a store on a database without tables, several at the same time."""
    stores = await asyncio.gather(
        *(Store.open(empty_database, RING, clock=Calendar(), upgrading=True) for _ in range(3))
    )
    for store in stores:
        await store.turn(said(1), note("one"))
        await store.close()
    assert len((await rows(empty_database))["turns"]) == 1


async def test_a_server_does_not_upgrade_by_itself(empty_database: str) -> None:
    """Without tables a store that may not upgrade says which command does."""
    with pytest.raises(StoreVersionError, match="negotiate db upgrade"):
        await Store.open(empty_database, RING, clock=Calendar())


async def test_a_newer_database_is_left_alone(database: str) -> None:
    """A database upgraded by a newer program is refused, not changed."""
    engine = connect(database)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await engine.dispose()
    with pytest.raises(StoreVersionError, match="newer version"):
        await Store.open(database, RING, clock=Calendar())
    with pytest.raises(StoreVersionError, match="newer version"):
        await Store.open(database, RING, clock=Calendar(), upgrading=True)


async def test_a_missing_file_is_not_made_by_looking(tmp_path: Path) -> None:
    """Checking a SQLite file that is not there makes none."""
    with pytest.raises(StoreVersionError):
        await Store.open(sqlite_url(tmp_path), RING, clock=Calendar())
    assert await asyncio.to_thread(lambda: list(tmp_path.iterdir())) == []


async def test_the_file_is_its_owners(tmp_path: Path) -> None:
    """SQLite's folder, file and log are readable by their owner only."""
    url = sqlite_url(tmp_path / "folder")
    await make_tables(url)
    async with opened(url) as store:
        await store.turn(said(1), note("one"))
        assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o700
        assert {path.stat().st_mode & 0o777 for path in (tmp_path / "folder").iterdir()} == {0o600}


async def test_sqlite_is_durable_and_forgets(tmp_path: Path) -> None:
    """A connection runs with a write-ahead log, full synchronisation, foreign keys, and zeroed deletions."""
    url = sqlite_url(tmp_path)
    await make_tables(url)
    engine = connect(url, busy_seconds=3)
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 3000}
    async with engine.connect() as connection:
        for pragma, value in wanted.items():
            assert (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar() == value
    await engine.dispose()


@pytest.mark.parametrize("content", [b"no database at all " * 500, b"SQLite format 3\x00" + b"\xff" * 9000])
async def test_a_corrupt_file_is_told_and_kept(tmp_path: Path, content: bytes) -> None:
    """A damaged file gives one clear sentence and is left exactly as it was."""
    file = tmp_path / "negotiate.sqlite3"
    file.write_bytes(content)
    for upgrading in (True, False):
        with pytest.raises(StoreCorruptError, match="left as it is"):
            await Store.open(sqlite_url(tmp_path), RING, clock=Calendar(), upgrading=upgrading)
    assert file.read_bytes() == content


async def test_a_locked_file_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    """While another program holds the file a turn fails with one clear sentence; afterwards it succeeds."""
    url = sqlite_url(tmp_path)
    await make_tables(url)
    holder = connect(url)
    async with await Store.open(url, RING, clock=Calendar(), busy_seconds=0.05) as store:
        await store.turn(said(1), note("one"))
        async with holder.begin():
            with pytest.raises(StoreBusyError, match="nothing was written"):
                await store.turn(said(2), note("two"))
        await store.turn(said(2), note("two"))
        assert lines(await store.load("terminal:here", said(1).conversation)) == ["one", "two"]
    await holder.dispose()


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+asyncpg://localhost:1/nobody",
        "postgresql+asyncpg://h:no-port/d",
        "postgresql+asyncpg://h.invalid/d",
        "sqlite+aiosqlite:////proc/nowhere/n.db",
        "sqlite+aiosqlite:////",
    ],
)
async def test_an_unreachable_database_is_told(url: str) -> None:
    """No server, no such host, no such folder, no file: one clear sentence each."""
    with pytest.raises(StoreUnavailableError, match="database"):
        await Store.open(url, RING, clock=Calendar(), upgrading=True)


async def test_a_database_that_does_not_exist_is_told() -> None:
    """A server without that database gives one clear sentence, without the address."""
    with pytest.raises(StoreUnavailableError) as raised:
        await Store.open(postgresql_url("missing"), RING, clock=Calendar())
    assert "InvalidCatalogName" in str(raised.value)
    assert "missing" not in str(raised.value)


async def test_a_fault_shows_no_row(database: str) -> None:
    """An error of the database shows neither what was to be stored nor the address."""
    engine = connect(database)
    async with engine.begin() as connection:
        await connection.execute(text("DROP TABLE turns"))
    await engine.dispose()
    async with opened(database) as store:
        with pytest.raises(StoreError) as raised:
            await store.turn(said(1, person="ada-q"), note("150000"))
        shown = f"{raised.value} {raised.value.__cause__}"
    assert "150000" not in shown
    assert "ada-q" not in shown


async def test_connections_that_the_server_closed_are_replaced() -> None:
    """After a restart of PostgreSQL the next turn is made as if nothing had been."""
    url = postgresql_url("postgres")
    database = await asyncio.to_thread(make_postgresql)
    await make_tables(database)
    async with await Store.open(database, RING, clock=Calendar()) as store:
        assert await store.turn(said(1), note("one")) is not None
        name = database.partition("?")[0].rpartition("/")[2]
        engine = connect(url)
        async with engine.connect() as connection:
            ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
            await connection.execute(text(ended), {"name": name})
        await engine.dispose()
        assert await store.turn(said(2), note("two")) is not None
        assert lines(await store.load(TENANT, said(1).conversation)) == ["one", "two"]
