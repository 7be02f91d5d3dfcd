"""The shape of the project: its folders, and that what README tells people to type exists."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli.main import command_line

ROOT = Path(__file__).parents[1]
PURE = ("bot/conversation", "bot/offers", "bot/plan", "bot/benchmarks")
FOLDERS = (*PURE, "bot/guides", "bot/cli", "adapters/discord", "adapters/slack", "adapters/terminal",
           "content/guides", "content/scripts", "content/voice",
           "tests/conversations", "tests/states", "tests/adapters", "docs")  # fmt: skip
CORE = {
    "bot/conversation": ("events", "parts", "state", "questions", "reading", "engine"),
    "bot/offers": ("money", "offer", "parse"),
    "bot/guides": ("model", "library", "match"),
    "bot/plan": ("case", "plan", "make"),
}
SHELL = ("store", "service", "settings", "crypto")
FILES = ("pyproject.toml", "Makefile", "Procfile", "README.md", "LICENSE", "requirements.lock", ".ci/run",
         "docs/decisions.md")  # fmt: skip
_CODE = re.compile(r"```[^\n]*\n(.*?)```|`([^`\n]+)`", re.DOTALL)
_IMPURE = re.compile(
    r"^\s*(?:import|from) (?:time|random|os|secrets|uuid|socket)\b|\.today\(\)|\bnow\(\)|\bopen\(", re.MULTILINE
)


def adapters() -> list[Path]:
    """The folders of the platforms."""
    return [path for path in sorted((ROOT / "adapters").iterdir()) if (path / "__init__.py").exists()]


def modules(*folders: str) -> list[Path]:
    """The modules of some folders."""
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def typed(program: str) -> Iterator[list[str]]:
    """What README, CONTRIBUTING and the like tell people to type after this program's name."""
    for path in sorted((*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))):
        for block, inline in _CODE.findall(path.read_text("utf-8")):
            for line in (block or inline).splitlines():
                command = re.match(rf"^(?:\$ )?(?:\S+/)?{program}\s+([a-z].*)$", line.strip())
                if command:
                    yield command[1].split()


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_folder_is_there(folder: str) -> None:
    """`ls` shows the architecture."""
    assert (ROOT / folder).is_dir()


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_there(name: str) -> None:
    """What stands at the top of the project."""
    assert (ROOT / name).is_file()


def test_each_job_has_its_module() -> None:
    """The core's jobs have a module each, and so has each part of the shell."""
    for folder, names in CORE.items():
        assert {path.stem for path in (ROOT / folder).glob("*.py")} >= set(names), folder
    assert {path.stem for path in (ROOT / "bot").glob("*.py")} >= set(SHELL)


def test_a_platform_is_reading_rendering_and_an_app() -> None:
    """Each platform is one folder with these three modules."""
    assert adapters()
    for folder in adapters():
        assert {path.stem for path in folder.glob("*.py")} >= {"read", "render", "app"}, folder


def test_reading_and_rendering_take_no_state_from_outside() -> None:
    """No clock, chance, environment or file in the pure core and in what a platform reads and renders."""
    pure = [*modules(*PURE), *(folder / f"{name}.py" for folder in adapters() for name in ("read", "render"))]
    for path in pure:
        found = _IMPURE.search(path.read_text("utf-8"))
        assert not found, f"{path}: {found[0] if found else ''}"


def test_every_module_says_what_it_is() -> None:
    """A module says in its first sentence what it is for."""
    for path in modules("bot", "adapters"):
        assert path.read_text("utf-8").lstrip().startswith('"""'), path


def test_what_the_documents_tell_to_make_can_be_made() -> None:
    """Every `make` verb that a document names is a target."""
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {"venv", "chat", "test", "lint", "type", "bench", "clean", "help"} <= targets
    for words in typed("make"):
        named = [word for word in words if re.fullmatch(r"[a-z][a-z-]*", word)]
        assert named[0] in targets, " ".join(words)


def test_what_the_documents_tell_to_negotiate_exists() -> None:
    """Every `negotiate` verb that a document names is a command, with its sub-command where it has them."""
    top = get_command(command_line(""))
    for words in typed("negotiate"):
        commands: object = getattr(top, "commands", {})
        for word in words:
            if not isinstance(commands, dict) or not commands or not re.fullmatch(r"[a-z][a-z-]*", word):
                break
            assert word in commands, "negotiate " + " ".join(words)
            commands = getattr(commands[word], "commands", {})
