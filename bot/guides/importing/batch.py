"""Many guides imported, one after the other or by several processes, each with its own outcome."""

import json
import multiprocessing
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from bot.guides.content import compile_guide
from bot.guides.importing.blocks import TooDeepError
from bot.guides.importing.compiling import Compiled, NothingToCompileError, compiled
from bot.guides.importing.intake import Found, RefusedError, read_text
from bot.guides.importing.reading import NoGuideError, read_guide
from bot.guides.importing.report import report_line
from bot.guides.importing.source import Doubt, SourceGuide
from bot.guides.importing.writing import Outcome, write_guide

TOGETHER = 16
"""Guides a process takes at a time."""


class Imported(NamedTuple):
    """What became of one source file, and its line of the report."""

    key: str
    path: str
    outcome: Outcome
    report: str
    doubts: int
    line: int = 1
    why: str = ""


def import_all(found: Sequence[Found], out: Path, *, force: bool, jobs: int) -> Iterator[Imported]:
    """Import every file, yielding each as it is done, in the order of the files."""
    chunks = [found[start : start + TOGETHER] for start in range(0, len(found), TOGETHER)]
    if jobs <= 1 or len(chunks) <= 1:
        for chunk in chunks:
            yield from import_some(chunk, out, force=force)
        return
    with ProcessPoolExecutor(min(jobs, len(chunks)), mp_context=multiprocessing.get_context("spawn")) as pool:
        waiting: deque[Future[list[Imported]]] = deque(
            pool.submit(import_some, chunk, out, force=force) for chunk in chunks
        )
        while waiting:
            yield from waiting.popleft().result()


def import_some(found: Sequence[Found], out: Path, *, force: bool) -> list[Imported]:
    """Import a few files in this process."""
    return [import_one(one, out, force=force) for one in found]


def import_one(found: Found, out: Path, *, force: bool) -> Imported:
    """Import one file; whatever is wrong with it is its outcome and never an exception."""
    try:
        _allowed(found)
        text, removed = read_text(found.path)
        guide = read_guide(found.key, text)
        content = compiled(guide)
        _check(content, found.key)
        outcome = write_guide(out, found.key, content.text, force=force)
    except RefusedError as error:
        return _refused(found, error.line, error.why)
    except (NoGuideError, TooDeepError, NothingToCompileError) as error:
        return _refused(found, error.args[1], error.args[0])
    except OSError as error:
        return _refused(found, 1, f"cannot be read or written: {error.strerror}")
    except Exception as error:  # noqa: BLE001 - one guide in thousands must not end the import of the others
        return _refused(found, 1, f"cannot be read: {type(error).__name__}")
    whole = _with_doubts(guide, (*removed, *content.doubts))
    return Imported(found.key, str(found.path), outcome, _json(report_line(whole)), len(whole.doubts))


def _allowed(found: Found) -> None:
    """Raise RefusedError for a file that was refused unread."""
    if found.why:
        raise RefusedError(found.why)


def _check(content: Compiled, key: str) -> None:
    """The loader's own check of what is about to be written; raises RefusedError."""
    _, errors = compile_guide(content.text, key, key)
    if errors:
        raise RefusedError(f"compiles to what the loader refuses: {errors[0].message}")


def _with_doubts(guide: SourceGuide, more: tuple[Doubt, ...]) -> SourceGuide:
    doubts = tuple(sorted((*guide.doubts, *more), key=lambda doubt: doubt.line))
    return guide.model_copy(update={"doubts": doubts})


def _refused(found: Found, line: int, why: str) -> Imported:
    error = f"{found.path}:{line}: {why}"
    report = _json({"key": found.key, "error": error, "warnings": [{"line": line, "why": why}]})
    return Imported(found.key, str(found.path), Outcome.REFUSED, report, 1, line, why)


def _json(line: dict[str, object]) -> str:
    return json.dumps(line, ensure_ascii=False)
