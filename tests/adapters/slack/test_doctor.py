"""`negotiate doctor`, and a start that says what is missing instead of failing somewhere."""

import asyncio
import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.main import command_line
from bot.crypto import KeyRing, new_key
from bot.faults import Fault
from bot.store import Store
from tests.adapters.slack.processes import ROOT
from tests.store.databases import make_tables, sqlite_url

BOT, APP, SIGNING = "xoxb-1", "xapp-1", "secret"
SLACK = {"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": SIGNING}


@pytest.fixture
def database(tmp_path: Path) -> str:
    """The address of a SQLite file with its tables."""
    url = sqlite_url(tmp_path)
    asyncio.run(make_tables(url))
    return url.replace("+aiosqlite", "")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of whoever runs the tests."""
    for name in [name for name in os.environ if name.startswith(("SLACK", "DISCORD", "DATABASE", "ENCRYPTION"))]:
        monkeypatch.delenv(name)


def negotiate(*arguments: str, **environment: str) -> tuple[int, str]:
    """Run the command with these settings; its exit code and what it says."""
    done = CliRunner().invoke(command_line(arguments[0]), list(arguments), env=environment)
    fault = str(done.exception) if isinstance(done.exception, Fault) else ""
    return done.exit_code, done.output + fault


def test_without_any_setting_the_terminal_would_start(tmp_path: Path) -> None:
    """Nothing is missing that anybody asked for."""
    code, said = negotiate("doctor", XDG_DATA_HOME=str(tmp_path))
    assert code == 0
    assert "would start: negotiate chat" in said
    assert "Slack     not configured" in said
    assert "Discord   not configured" in said


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"SLACK_BOT_TOKEN": BOT}, "SLACK_SIGNING_SECRET is not set"),
        ({"SLACK_SIGNING_SECRET": SIGNING}, "SLACK_BOT_TOKEN is not set"),
        ({"SLACK_APP_TOKEN": APP}, "would not start in Socket Mode"),
        ({"SLACK_CLIENT_ID": "1.2", "SLACK_SIGNING_SECRET": SIGNING}, "SLACK_CLIENT_SECRET instead"),
        ({**SLACK, "SLACK_APP_TOKEN": BOT}, "SLACK_APP_TOKEN does not begin with xapp-"),
        (SLACK, "ENCRYPTION_KEYS is not set"),
        ({"DISCORD_TOKEN": "token"}, "ENCRYPTION_KEYS is not set"),
        ({"ENCRYPTION_KEYS": "too short"}, "Key 1 of ENCRYPTION_KEYS"),
        ({"PORT": "eighty"}, "PORT"),
    ],
)
def test_what_is_missing_is_said_and_fails(database: str, settings: dict[str, str], says: str) -> None:
    """In words, with where to get it; and no secret is repeated."""
    code, said = negotiate("doctor", DATABASE_URL=database, **settings)
    assert code == 1
    assert says in said
    assert not any(secret in said for secret in (BOT, APP, SIGNING + "\n", "too short"))


@pytest.mark.parametrize(
    ("settings", "says", "process"),
    [
        (SLACK, "would start in HTTP, for the workspace of its token", "web"),
        ({**SLACK, "SLACK_APP_TOKEN": APP}, "would start in Socket Mode", "slack"),
        (
            {"SLACK_CLIENT_ID": "1", "SLACK_CLIENT_SECRET": "2", "SLACK_SIGNING_SECRET": SIGNING},
            "would start in HTTP, for the workspaces that install it",
            "web",
        ),
        ({**SLACK, "DISCORD_TOKEN": "3"}, "would start: negotiate discord", "web discord"),
    ],
)
def test_what_would_start_is_said(database: str, settings: dict[str, str], says: str, process: str) -> None:
    """And under which names of the Procfile it runs, for `make up`."""
    settings = {"DATABASE_URL": database, "ENCRYPTION_KEYS": new_key(), **settings}
    code, said = negotiate("doctor", **settings)
    assert (code, "!" in said) == (0, False)
    assert says in said
    assert negotiate("doctor", "--processes", **settings)[1].strip() == process
    named = re.findall(r"^(\w+):", (ROOT / "Procfile").read_text("utf-8"), re.MULTILINE)
    assert set(process.split()) <= set(named)


def test_behind_tables_are_upgraded_first(tmp_path: Path) -> None:
    """The doctor says so, and so does a start."""
    settings = {"DATABASE_URL": f"sqlite:///{tmp_path}/x.sqlite3", "ENCRYPTION_KEYS": new_key(), **SLACK}
    for arguments in (["doctor"], ["slack"]):
        code, said = negotiate(*arguments, **settings)
        assert code == 1
        assert "negotiate db upgrade" in said


def test_a_start_without_settings_says_all_that_is_missing(database: str) -> None:
    """At once, not one after the other."""
    code, said = negotiate("slack", "--socket", DATABASE_URL=database)
    assert code == 1
    assert all(name in said for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "ENCRYPTION_KEYS"))
    assert negotiate("slack", "--http", "--socket")[0] == 2


def test_another_key_than_the_databases_is_noticed(database: str) -> None:
    """Before a start fails with it."""
    settings = {"DATABASE_URL": database, **SLACK}

    async def seal() -> None:
        store = await Store.open(
            database.replace("sqlite", "sqlite+aiosqlite", 1), KeyRing.parse(new_key()), clock=lambda: datetime.now(UTC)
        )
        await store.close()

    asyncio.run(seal())
    code, said = negotiate("doctor", ENCRYPTION_KEYS=new_key(), **settings)
    assert code == 1
    assert "was sealed with key" in said
