"""Compiled guides written below one folder: nothing outside it, nothing that somebody edited, nothing half."""

import contextlib
import os
import tempfile
from enum import StrEnum
from pathlib import Path

from bot.guides.importing.compiling import is_untouched
from bot.guides.importing.intake import RefusedError


class Outcome(StrEnum):
    """What became of one file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept, edited by hand"
    REFUSED = "refused"


def write_guide(folder: Path, key: str, text: str, *, force: bool) -> Outcome:
    """Write a guide at its key below `folder`, unless the file there was edited; raises RefusedError at a link."""
    path = folder / f"{key}.md"
    if path.is_symlink() or path.parent.is_symlink() or not path.resolve().is_relative_to(folder.resolve()):
        raise RefusedError("the output is a link, and links are not written through")
    if path.exists():
        present = path.read_bytes()
        if present == text.encode():
            return Outcome.UNCHANGED
        if not force and not is_untouched(present.decode("utf-8", errors="replace")):
            return Outcome.KEPT
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text)
    return Outcome.WRITTEN


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise
