"""`negotiate db`."""

import asyncio
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.db import app
from tests.store.databases import sqlite_url
from tests.store.persons import Calendar, note, opened, rows, said

RUN = CliRunner()


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "ENCRYPTION_KEYS", "RETENTION_DAYS", "TURN_DAYS"):
        monkeypatch.delenv(name, raising=False)


async def _one_turn(url: str, clock: Calendar) -> None:
    async with opened(url, clock=clock) as store:
        await store.turn(said(1), note("one"))


def test_upgrade_needs_no_key_and_can_be_repeated(empty_database: str) -> None:
    """`db upgrade` makes the tables, and says so when there was nothing to do."""
    first, second = (RUN.invoke(app, ["upgrade", "--db", empty_database]) for _ in range(2))
    assert (first.exit_code, first.output) == (0, "The tables are up to date now.\n")
    assert (second.exit_code, second.output) == (0, "The tables were up to date.\n")


def test_purge_deletes_what_is_old(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """`db purge` keeps conversations for RETENTION_DAYS and the text of their turns for TURN_DAYS."""
    asyncio.run(_one_turn(database, Calendar()))
    monkeypatch.setenv("RETENTION_DAYS", "36500")
    monkeypatch.setenv("TURN_DAYS", "36500")
    kept = RUN.invoke(app, ["purge", "--db", database])
    assert "Deleted: 0 conversations untouched for 36500 days, 0 single turns" in kept.output
    assert len(asyncio.run(rows(database))["turns"]) == 1
    monkeypatch.delenv("TURN_DAYS")
    assert "1 single turns older than 7 days" in RUN.invoke(app, ["purge", "--db", database]).output
    found = asyncio.run(rows(database))
    assert (len(found["conversations"]), found["turns"]) == (1, [])


def test_purge_takes_days(database: str) -> None:
    """With `--days` in front of RETENTION_DAYS a conversation older than that is deleted with its turns."""
    clock = Calendar()
    clock.pass_days(-3650)
    asyncio.run(_one_turn(database, clock))
    done = RUN.invoke(app, ["purge", "--db", database, "--days", "300"])
    assert done.output == (
        "Deleted: 1 conversations untouched for 300 days, 0 single turns older than 7 days, "
        "0 reports older than their team keeps them.\n"
    )
    assert asyncio.run(rows(database))["turns"] == []


def test_faults_are_one_sentence(tmp_path: Path) -> None:
    """No tables, a damaged file, another kind of database: a sentence and exit code 1."""
    assert RUN.invoke(app, ["purge", "--db", sqlite_url(tmp_path)]).exit_code == 1
    (tmp_path / "negotiate.sqlite3").write_bytes(b"no database" * 999)
    for verb in ("purge", "upgrade"):
        done = RUN.invoke(app, [verb, "--db", sqlite_url(tmp_path)])
        assert (done.exit_code, done.output.count("\n")) == (1, 1)
        assert "damaged" in done.output
    assert RUN.invoke(app, ["upgrade", "--db", "mysql://h/d"]).exit_code == 1
