"""The database itself: connecting, its faults in plain words, and bringing its tables up to date."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.faults import StoreBusyError, StoreCorruptError, StoreError, StoreUnavailableError, StoreVersionError
from bot.migrations import HEAD
from bot.settings import SQLITE, sqlite_file

BUSY_SECONDS: Final = 10
_POOL: Final = 8
_LOCK: Final = 7_245_310_016  # of upgrades, on PostgreSQL; any number that nobody else takes
_BUSY_CODES: Final = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CORRUPT_CODES: Final = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_READING: Final = "reading"
_ALONE: Final = "alone"


def connect(url: str, *, busy_seconds: float = BUSY_SECONDS) -> AsyncEngine:
    """An engine for the database: one connection on SQLite, a pool of eight on PostgreSQL; opens nothing yet."""
    try:
        if not url.startswith(SQLITE):
            engine = create_async_engine(url, pool_size=_POOL, max_overflow=0, hide_parameters=True)
            event.listen(engine.sync_engine, "checkout", _replace_closed)
            return engine
        engine = create_async_engine(
            url, pool_size=1, max_overflow=0, hide_parameters=True, connect_args={"timeout": busy_seconds}
        )
    except (ArgumentError, ValueError):
        message = "The database address cannot be read; it looks like postgresql://user:password@host/name."
        raise StoreUnavailableError(message) from None
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def reading(engine: AsyncEngine) -> AsyncEngine:
    """The same engine for transactions that only read: on SQLite they do not take the write lock."""
    return engine.execution_options(**{_READING: True})


def looking(engine: AsyncEngine) -> AsyncEngine:
    """The same engine for a single SELECT, which needs no transaction around it."""
    alone = {"isolation_level": "AUTOCOMMIT"} if engine.dialect.name == "postgresql" else {_ALONE: True}
    return engine.execution_options(**alone)


@contextmanager
def plain_faults() -> Iterator[None]:
    """Turn the database's faults into a StoreError that says in one sentence what is the matter."""
    try:
        yield
    except (PoolTimeoutError, TimeoutError) as error:
        message = "The database is busy; nothing was written. Try again in a moment."
        raise StoreBusyError(message) from error
    except DBAPIError as error:
        raise _fault(error.orig or error) from error
    except sqlite3.Error as error:  # while a connection is being prepared, the driver's own
        raise _fault(error) from error
    except (SQLAlchemyError, OSError) as error:
        raise StoreUnavailableError(_unreachable(error)) from error


async def upgrade(engine: AsyncEngine) -> bool:
    """Bring the tables up to date, safely with several processes at once; true if there was anything to do."""
    with plain_faults():
        _make_file(engine)
        found = await _revision(engine)
        if found is not None and found >= HEAD:
            _refuse_newer(found)
            return False
        async with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            found = await connection.run_sync(_read_revision)
            if found == HEAD:
                return False
            await connection.run_sync(_run_alembic)
            return True


async def check(engine: AsyncEngine) -> None:
    """Raise StoreVersionError unless the tables are those of this program."""
    file = _file(engine)
    with plain_faults():
        found = await _revision(engine) if file is None or file.exists() else None
    if found is None or found < HEAD:
        message = "The database has no tables of this version yet: run `negotiate db upgrade` first."
        raise StoreVersionError(message)
    _refuse_newer(found)


def _refuse_newer(found: str) -> None:
    if found > HEAD:
        message = f"The database was upgraded by a newer version of this program (to {found}, this one knows {HEAD})."
        raise StoreVersionError(message)


async def truncate_log(engine: AsyncEngine) -> None:
    """On SQLite, empty the write-ahead log, so that nothing deleted stays readable in it."""
    if engine.dialect.name != "sqlite":
        return
    async with reading(engine).connect() as connection:
        await connection.run_sync(_truncate_log)


def _replace_closed(connection: DBAPIConnection, _entry: ConnectionPoolEntry, _proxy: object) -> None:
    """Have a connection replaced that the server closed; SQLAlchemy's own ping takes three ways there and back."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions begin in _begin_sqlite alone
    cursor = connection.cursor()
    try:
        _use_write_ahead_log(cursor)
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            cursor.execute(f"PRAGMA {pragma}")
    finally:
        cursor.close()


def _use_write_ahead_log(cursor: Any) -> None:  # noqa: ANN401 (the DBAPI's cursor has no type)
    """Switch the file to WAL; processes that switch at the same moment are refused, not made to wait."""
    for _ in range(100):
        try:
            cursor.execute("PRAGMA journal_mode")
            if cursor.fetchone()[0] in {"wal", "memory"}:
                return
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _BUSY_CODES:
                raise
        time.sleep(0.02)


def _truncate_log(connection: Connection) -> None:
    cursor = connection.connection.cursor()  # the driver's: a checkpoint is refused inside a transaction
    try:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _BUSY_CODES:
            raise
    finally:
        cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get(_ALONE, False):
        connection.exec_driver_sql("BEGIN" if options.get(_READING, False) else "BEGIN IMMEDIATE")


def _make_file(engine: AsyncEngine) -> None:
    """Make SQLite's folder and file before SQLite does, readable by their owner only."""
    file = _file(engine)
    if file is not None:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))


def _file(engine: AsyncEngine) -> Path | None:
    return sqlite_file(engine.url.render_as_string(hide_password=False))


async def _revision(engine: AsyncEngine) -> str | None:
    async with reading(engine).connect() as connection:
        return await connection.run_sync(_read_revision)


def _read_revision(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _run_alembic(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 (takes 0.2 s, and is needed only when the tables are behind)
    from alembic.config import Config  # noqa: PLC0415 (the same)

    config = Config()
    config.set_main_option("script_location", "bot:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _fault(error: BaseException) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY_CODES:
        return StoreBusyError("Another program holds the database; nothing was written. Close it, or try again later.")
    if code in _CORRUPT_CODES:
        message = (
            "The database file is damaged, or is no database. It was left as it is: move it away or restore a backup, "
            "then start again."
        )
        return StoreCorruptError(message)
    return StoreUnavailableError(_unreachable(error))


def _unreachable(error: BaseException) -> str:
    cause = error.__cause__ or error
    return f"The database cannot be used ({type(cause).__name__}). Check DATABASE_URL, its rights and its disk."
