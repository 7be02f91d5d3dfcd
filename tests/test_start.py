"""`negotiate` as a process: what a chat loads, and how it ends when output, input or database is not there."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.logs import FaultFile

LOADED = """
import sys
sys.argv = ["negotiate", "chat"]
from bot.__main__ import main
try:
    main()
except SystemExit:
    pass
print(*sorted(sys.modules))
"""
NEVER = frozenset({"matplotlib", "slack_bolt", "slack_sdk", "discord", "aiohttp", "starlette", "uvicorn", "alembic"})
LATER = frozenset({"bot.plan.make", "bot.offers.reading.whole", "bot.conversation.circumstances", "markdown_it"})
TALK = "Ally, security engineer, Charlotte\n150k base, 36k RSU over 4 years, 33k bonus\nno\nplan\nwhy\nscript 1\n"


@pytest.fixture
def places(tmp_path: Path) -> dict[str, str]:
    """An environment of its own for each test."""
    return {
        "PATH": os.environ["PATH"],
        "XDG_DATA_HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
        "HOME": str(tmp_path),
    }


def run(words: str, places: dict[str, str], typed: str = "hi\n") -> subprocess.CompletedProcess[str]:
    """A shell line with `negotiate` in it, ended."""
    command = words.replace("negotiate", f"{sys.executable} -m bot")
    return subprocess.run(["bash", "-c", command], input=typed, env=places, capture_output=True, text=True, check=False)


def loaded(places: dict[str, str], typed: str) -> set[str]:
    """The modules that a chat has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED], input=typed, env=places, capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def test_a_chat_never_loads_the_platforms_or_the_charts(places: dict[str, str]) -> None:
    """Not for an offer, its plan, its words or its sources; the tables are there from an earlier start."""
    loaded(places, "")
    assert not loaded(places, TALK) & NEVER


def test_a_chat_begins_without_what_only_a_message_needs(places: dict[str, str]) -> None:
    """Plan, offer reader, patterns and Markdown are loaded later, so that the prompt comes soon."""
    loaded(places, "")
    assert not loaded(places, "") & (NEVER | LATER)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("negotiate chat >&-", 0, ""),
        ("negotiate chat > /dev/full", 1, "can't be written: No space left on device.\n"),
        ("negotiate export > /dev/full", 1, "can't be written: No space left on device.\n"),
        ("negotiate export >&-", 0, ""),
        ("negotiate chat 2>&-", 0, ""),
        ("negotiate chat --db sqlite:// > /dev/null", 1, "sqlite:///offers.sqlite3, say.\n"),
        ("negotiate chat --db sqlite:///:memory: > /dev/null", 1, "sqlite:///offers.sqlite3, say.\n"),
        ("negotiate chat | head -1 > /dev/null; exit ${PIPESTATUS[0]}", 1, ""),
    ],
)  # fmt: skip
def test_where_nothing_can_be_said_it_ends_in_a_sentence_or_in_silence(
    words: str, code: int, said: str, places: dict[str, str]
) -> None:
    """Never a traceback, and a code that tells whether it went well."""
    done = run(words, places, typed=TALK * 3)
    assert done.returncode == code
    assert done.stderr.endswith(said)
    assert done.stderr.count("\n") == said.count("\n")


def test_without_an_input_it_greets_and_leaves(places: dict[str, str]) -> None:
    """A closed input is an ended one."""
    done = run("negotiate chat <&-", places)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Which company" in done.stdout


def test_the_version_is_told(places: dict[str, str]) -> None:
    """One line, for a report of a fault."""
    assert run("negotiate --version", places).stdout.startswith("negotiate 0.")


def test_a_database_that_another_program_holds_is_told_in_one_sentence(places: dict[str, str], tmp_path: Path) -> None:
    """The chat does not wait for ever, and nothing is lost."""
    run("negotiate chat", places)
    holder = sqlite3.connect(tmp_path / "negotiate" / "negotiate.sqlite3", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    done = run("negotiate chat", places)
    holder.close()
    assert done.returncode == 1
    assert (
        done.stderr
        == "negotiate: Another program holds the database; nothing was written. Close it, or try again later.\n"
    )
    assert run("negotiate chat", places).returncode == 0


def test_the_log_of_faults_is_its_owners_alone(tmp_path: Path) -> None:
    """It is made with the first fault, and one that others could read is closed to them."""
    file = tmp_path / "new" / "negotiate.log"
    log = FaultFile(file)
    log.info("turn", ms=1)
    assert not file.exists()
    log.error("fault", code="A1")
    file.chmod(0o644)
    log.error("fault", code="A2")
    assert file.stat().st_mode & 0o777 == 0o600
    assert [line.count('"event": "fault"') for line in file.read_text("utf-8").splitlines()] == [1, 1]
