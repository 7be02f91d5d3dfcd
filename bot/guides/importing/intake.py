"""Guides found in a folder and read as text: what is no guide, or not safe to read, is refused with file and line."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bot.guides.importing.marks import unsafe_marks
from bot.guides.importing.source import Doubt
from bot.guides.importing.title import slugged

LARGEST = 512 * 1024
"""Bytes a guide may have; the longest of the family has 40 KB."""
LONGEST_LINE = 20_000
"""Characters a line may have; the longest of the family has 3,000."""
NO_GUIDES = frozenset({"readme", "contributing", "changelog", "license", "index"})

_KEY_PART = re.compile(r"[a-z0-9][a-z0-9.-]*")
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


class RefusedError(Exception):
    """A file is not read; `line` counts from 1."""

    def __init__(self, why: str, line: int = 1) -> None:
        super().__init__(why)
        self.why = why
        self.line = line


class Found(NamedTuple):
    """A file that may be a guide, with the key its place gives it; `why` is set where it is refused unread."""

    path: Path
    key: str
    why: str = ""


def find_guides(folder: Path) -> tuple[Found, ...]:
    """The Markdown files at <company>/<role>.md below a folder, by key; links out of it are refused."""
    found: dict[str, Found] = {}
    for link in sorted(_linked_folders(folder)):
        found[str(link.relative_to(folder))] = Found(
            link, str(link.relative_to(folder)), "a linked folder is not followed"
        )
    for file in sorted(_markdown(folder)):
        company, role = file.parent.name, file.stem
        if role.casefold() in NO_GUIDES or role.startswith("_") or file.parent == folder:
            continue
        key = f"{_key_part(company)}/{_key_part(role)}"
        why = _refused_unread(file, folder, key, known=found)
        name = key if key not in found else f"{key} ({file.relative_to(folder)})"
        found[name] = Found(file, name, why)
    return tuple(found[key] for key in sorted(found))


def _key_part(name: str) -> str:
    """A folder's or file's name as it stands in a key."""
    return name if _KEY_PART.fullmatch(name) else slugged(name)


def _markdown(folder: Path) -> Iterator[Path]:
    """Every Markdown file below a folder, links to folders not followed."""
    for parent, _, files in os.walk(folder, followlinks=False):
        yield from (Path(parent, name) for name in files if name.casefold().endswith((".md", ".markdown")))


def _linked_folders(folder: Path) -> Iterator[Path]:
    """The links to folders below a folder."""
    for parent, folders, _ in os.walk(folder, followlinks=False):
        yield from (Path(parent, name) for name in folders if Path(parent, name).is_symlink())


def _refused_unread(file: Path, folder: Path, key: str, known: dict[str, Found]) -> str:
    """Why a file is not even opened; empty if it may be."""
    if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
        return "a link out of the folder is not followed"
    if not file.exists() or not stat.S_ISREG(file.stat().st_mode):
        return "not a regular file"
    if file.parent.parent != folder:
        return "a guide stands at <company>/<role>.md"
    if not all(key.partition("/")[::2]):
        return "its folder and name make no key"
    return "another file has the same key" if key in known else ""


def read_text(path: Path) -> tuple[str, tuple[Doubt, ...]]:
    """The text of a guide without control characters, and what was taken out of it; raises RefusedError."""
    if path.stat().st_size > LARGEST:
        raise RefusedError(f"larger than {LARGEST // 1024} KB")
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError("not UTF-8", raw[: error.start].count(b"\n") + 1) from error
    if "\x00" in text:
        raise RefusedError("a NUL character, as in a binary file", text[: text.index("\x00")].count("\n") + 1)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            raise RefusedError(f"a line longer than {LONGEST_LINE} characters", number)
    clean = [_CONTROL.sub("", line) for line in lines]
    return "\n".join(clean), tuple(_doubts(lines, clean))


def _doubts(lines: list[str], clean: list[str]) -> Iterator[Doubt]:
    """What is taken out of the text, or broken up, line by line."""
    for number, (line, kept) in enumerate(zip(lines, clean, strict=True), start=1):
        if line != kept:
            yield Doubt(line=number, why="control characters are left out")
        for why in unsafe_marks(kept):
            yield Doubt(line=number, why=why)
