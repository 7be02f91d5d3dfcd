"""`negotiate benchmarks`."""

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.benchmarks.cells import Cell, Scope
from bot.benchmarks.team import Published, Spread
from bot.cli.benchmarks import FORMULA, app, as_csv, harmless

RUN = CliRunner()
OFFER = "Ally security engineer, Charlotte, {}k base, 36k RSU over 4 years, 33k bonus"


@pytest.fixture(autouse=True)
def _a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATABASE_URL", "ENCRYPTION_KEYS", "RETENTION_DAYS", "TURN_DAYS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def run(*words: str, typed: str = "") -> Result:
    """One command."""
    return RUN.invoke(app, words, input=typed)


def add(people: int, *options: str) -> None:
    """So many people's reports."""
    for number in range(people):
        done = run("add", OFFER.format(150 + number), "--as", f"p{number}", "--yes", *options)
        assert done.exit_code == 0, done.output


def test_a_report_is_shown_and_stored_after_a_yes() -> None:
    """What would be stored is printed first; a no stores nothing."""
    refused = run("add", OFFER.format(150), typed="n\n")
    assert (refused.exit_code, "$150,000" in refused.output, "Nothing was stored." in refused.output) == (1, True, True)
    assert run("add", OFFER.format(150), typed="y\n").output.endswith("Stored.\n")
    unread = run("add", "nothing that could be shared", "--yes")
    assert unread.exit_code == 1


def test_the_card_shows_the_pool_of_one_tenant() -> None:
    """Five reports make a cell in their tenant, and in no other."""
    add(5, "--tenant", "slack:T1")
    asked = ("show", "ally", "security engineer charlotte")
    assert "members n=5" in run(*asked, "--tenant", "slack:T1").output
    assert "members n=" not in run(*asked).output
    assert "published: medians" in run("show", "--tenant", "slack:T1").output
    assert "guide (unverified" in run("show", "Ally", "Security Engineer").output


def test_the_export_is_csv_of_published_cells() -> None:
    """A line a component of each cell; nothing for four people."""
    add(4)
    header = run("export").output
    assert header.startswith("scope,company,role")
    assert header.count("\n") == 1
    add(5)
    lines = list(csv.DictReader(io.StringIO(run("export").output)))
    base = next(line for line in lines if (line["scope"], line["component"]) == ("region", "base"))
    assert (base["region"], base["members"], base["median"], base["quartile_1"]) == ("Charlotte, NC", "5", "152000", "")


def test_rules_are_set_by_whoever_runs_the_bot() -> None:
    """On, off, people and days; never under five people."""
    assert "Sharing is off" in run("off").output
    assert run("add", OFFER.format(150), "--yes").exit_code == 1
    assert (
        "Sharing is on; cells from 8 people on; reports kept 90 days."
        in run("on", "--k", "8", "--retention", "90").output
    )
    assert "from 8 people" in run("rules").output
    assert run("rules", "--k", "4").exit_code != 0


@pytest.mark.parametrize("first", FORMULA)
def test_nothing_is_a_formula(first: str) -> None:
    """What a spreadsheet would take for a formula gets an apostrophe in front."""
    cell = Cell(scope=Scope.ROLE, company=f"{first}cmd|' /C calc'!A0", role="Engineer", currency="USD")
    spread = Spread.model_validate({"component": "base", "people": 5, "median": 150_000})
    (line,) = csv.DictReader(io.StringIO(as_csv((Published(cell=cell, people=5, spreads=(spread,)),))))
    assert line["company"].startswith(f"'{first}".strip())
    assert "cmd" in line["company"]
    assert harmless("Acme") == "Acme"
    assert harmless(None) == ""
