"""`negotiate guides`: check, list, show, search."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.guides import app
from bot.guides.reading import MANY
from tests.bench.guides import synthetic_guides

KEY = "ally-financial/security-engineer"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the index of each test apart."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(*words: str, said: str = "") -> Result:
    """The command with these words."""
    return CliRunner().invoke(app, words, input=said)


def test_check_of_the_package() -> None:
    """What ships is sound."""
    result = run("check")
    assert result.exit_code == 0
    assert "0 errors" in result.stdout


def test_check_tells_every_fault(tmp_path: Path) -> None:
    """Each fault of each guide is one line with file and line number, and the exit code is 1."""
    keys = synthetic_guides(tmp_path, 3)
    for key in keys[:2]:
        path = tmp_path / f"{key}.md"
        path.write_text(path.read_text().replace("company: Acorn Bank", "company: Acorn Bank\ncolour: red\nsize: big"))
    (tmp_path / "stray.md").write_text("Nobody reads this.")
    result = run("check", str(tmp_path))
    told = ("3: colour: unknown name", "4: size: unknown name")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"{tmp_path}/stray.md:1: a guide lies in the folder of its company: <company>/<role>.md",
        *(f"{tmp_path}/{key}.md:{line}" for key in sorted(keys[:2]) for line in told),
    ]
    assert "3 guides, 5 errors" in result.stderr


def test_check_of_many_by_all_processors(tmp_path: Path) -> None:
    """So many guides that several processes read them give the same lines."""
    keys = synthetic_guides(tmp_path, MANY + 1)
    path = tmp_path / f"{keys[5]}.md"
    path.write_text(path.read_text().replace("company: ", "company_: ", 1))
    result = run("check", str(tmp_path))
    assert result.exit_code == 1
    assert f"{path}:2: company_: unknown name" in result.stdout


def test_check_of_an_empty_folder(tmp_path: Path) -> None:
    """A folder without guides is no success."""
    assert run("check", str(tmp_path)).exit_code == 1


def test_list_and_show() -> None:
    """The list has every key, and a guide shows its bands, levers and sources."""
    assert KEY in run("list").stdout
    shown = run("show", KEY).stdout
    for words in (
        "$130,000 to $172,000",
        "Stock (RSU/4yr)",
        "Staff Security Engineer at SoFi",
        "{{ ask.equity }}",
        "NIST",
    ):
        assert words in shown


def test_show_of_no_guide() -> None:
    """A wrong key is told, with the nearest."""
    result = run("show", "ally-financial/security-enginer")
    assert result.exit_code == 1
    assert "There is no guide" in result.stderr


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("security engineer at ally", {"match": KEY, "candidates": [{"key": KEY, "score": 100.0}]}),
        ("Senior Security Engineer, Ally", {"match": None, "candidates": [{"key": KEY, "score": 95.0}]}),
        ("engineer at Applebee's", {"match": None, "candidates": []}),
    ],
)
def test_search_as_json(query: str, answer: dict[str, object]) -> None:
    """The match and the candidates follow the contract; a title of the level map alone is no match."""
    assert json.loads(run("search", query, "--json").stdout) == answer


def test_search_of_many() -> None:
    """Each line of queries gives a line with its id."""
    said = '{"id": 7, "query": "Ally Financial Security Engineer"}\n\n{"id": "b", "query": "A"}\n'
    lines = [json.loads(line) for line in run("search", "--jsonl", said=said).stdout.splitlines()]
    assert [(line["id"], line["match"]) for line in lines] == [(7, KEY), ("b", None)]


def test_search_in_words() -> None:
    """Without --json the answer is words, and says where a level changes what the band means."""
    assert KEY in run("search", "ally security engineer").stdout
    assert "level map" in run("search", "lead security engineer at ally").stdout
    assert "nearest" in run("search", "staff security engineer at ally").stdout
    assert "nothing near" in run("search", "plumber at Applebee's").stdout


@pytest.mark.parametrize(("words", "said", "code"), [(["search"], "", 2), (["search", "--jsonl"], "junk\n", 1)])
def test_search_refuses(words: list[str], said: str, code: int) -> None:
    """Nothing to search for, or a line that cannot be read, is an error."""
    assert run(*words, said=said).exit_code == code
