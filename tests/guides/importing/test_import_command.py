"""`negotiate guides import`, from the outside."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from bot.cli.guides_import import import_guides

Written = Callable[..., str]
Run = Callable[..., Result]


@pytest.fixture(name="run")
def run_fixture(tmp_path: Path, written: Written) -> Run:
    """Run the command over a folder with two guides, plus what a test adds."""
    app = typer.Typer()
    app.command()(import_guides)
    for name in ("bridge-engineer", "river-engineer"):
        path = tmp_path / "in" / "example-works" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(), encoding="utf-8")

    def run(*options: str, out: str = "out", env: dict[str, str] | None = None) -> Result:
        return CliRunner().invoke(app, [str(tmp_path / "in"), "--out", str(tmp_path / out), *options], env=env)

    return run


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_compiled_is_exit_zero(run: Run, tmp_path: Path) -> None:
    """Each guide is written at its key; the report has a line a guide, in the order of keys."""
    result = run("--report", str(tmp_path / "report.jsonl"))
    assert result.exit_code == 0
    assert sorted(files(tmp_path / "out")) == ["example-works/bridge-engineer.md", "example-works/river-engineer.md"]
    lines = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["key"] for line in lines] == ["example-works/bridge-engineer", "example-works/river-engineer"]
    assert lines[0]["regions"][1]["bonus_pct"] == [10, 15]
    assert lines[0]["source_count"] == 2
    assert lines[0]["warnings"] == []
    assert "written" in result.output


def test_importing_twice_is_byte_identical(run: Run, tmp_path: Path) -> None:
    """The second run changes nothing, with one process or several; a fresh folder gets the same bytes."""
    run("--report", str(tmp_path / "one.jsonl"))
    before = files(tmp_path / "out")
    assert "unchanged" in run("--jobs", "2", "--report", str(tmp_path / "two.jsonl")).output
    run("--jobs", "1", out="again")
    assert files(tmp_path / "out") == files(tmp_path / "again") == before
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_several_processes_do_the_same(run: Run, tmp_path: Path, written: Written) -> None:
    """More guides than one process takes at a time come out in the same order."""
    for number in range(40):
        (tmp_path / "in" / "example-works" / f"role-{number:02}.md").write_text(written(), encoding="utf-8")
    assert run("--jobs", "2", "--report", str(tmp_path / "report.jsonl")).exit_code == 0
    keys = [json.loads(line)["key"] for line in (tmp_path / "report.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(keys) == 42
    assert keys == sorted(keys)


def test_whoever_watches_sees_a_bar(run: Run, tmp_path: Path) -> None:
    """On a terminal a bar moves while the guides are compiled; the result is the same."""
    assert run(env={"FORCE_COLOR": "1"}).exit_code == 0
    assert len(files(tmp_path / "out")) == 2


def test_an_edit_by_hand_is_kept_without_force(run: Run, tmp_path: Path) -> None:
    """Edited files and files written by hand stay as they are until they are given up."""
    run()
    edited = tmp_path / "out" / "example-works" / "bridge-engineer.md"
    original = edited.read_bytes()
    edited.write_bytes(original + b"\nMore words.\n")
    own = tmp_path / "out" / "example-works" / "river-engineer.md"
    own.write_text("---\nmy own\n---\n", encoding="utf-8")
    result = run()
    assert result.exit_code == 0
    assert "kept, edited by hand" in result.output
    assert edited.read_bytes().endswith(b"More words.\n")
    assert own.read_text(encoding="utf-8") == "---\nmy own\n---\n"
    run("--force")
    assert edited.read_bytes() == original


def test_a_changed_guide_is_compiled_anew(run: Run, tmp_path: Path, written: Written) -> None:
    """An untouched output follows its source."""
    run()
    source = tmp_path / "in" / "example-works" / "bridge-engineer.md"
    source.write_text(written().replace("$100K", "$101K"), encoding="utf-8")
    run()
    assert b"101000" in (tmp_path / "out" / "example-works" / "bridge-engineer.md").read_bytes()


def test_some_refused_is_exit_three(run: Run, tmp_path: Path) -> None:
    """The others are written; the refused one is told with file and line, and has its line in the report."""
    bad = tmp_path / "in" / "example-works" / "bad.md"
    bad.write_bytes(b"# x\n\xff\n")
    result = run("--report", str(tmp_path / "report.jsonl"))
    assert result.exit_code == 3
    assert f"{bad}:2: not UTF-8" in result.output
    lines = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["key"] for line in lines if "error" in line] == ["example-works/bad"]
    assert lines[0]["warnings"] == [{"line": 2, "why": "not UTF-8"}]
    assert len(files(tmp_path / "out")) == 2


def test_an_empty_folder_is_exit_three(run: Run, tmp_path: Path) -> None:
    """Nothing to compile is no success."""
    for path in (tmp_path / "in" / "example-works").iterdir():
        path.unlink()
    assert run().exit_code == 3


@pytest.mark.parametrize("out", ["in", "in/below", "."])
def test_source_and_target_may_not_contain_each_other(run: Run, out: str) -> None:
    """Compiled guides are never taken for sources, nor sources overwritten."""
    assert run(out=out).exit_code == 2


def test_nothing_is_written_through_a_link(run: Run, tmp_path: Path) -> None:
    """A link in the target leads nowhere: refused, and the linked place stays empty."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "example-works").symlink_to(elsewhere)
    result = run()
    assert result.exit_code == 3
    assert files(elsewhere) == {}
    assert "links are not written through" in " ".join(result.output.split())
