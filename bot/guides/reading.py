"""Reading guide files, one or thousands."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from bot.guides.facts import ContentError
from bot.guides.index import Entry, entry_of
from bot.guides.model import Guide

T = TypeVar("T")

MANY = 200
"""From so many guides on, all processors read."""


class Read(NamedTuple):
    """A guide file that was read: the guide with its index entry, or what is wrong with it."""

    key: str
    guide: Guide | None
    entry: Entry | None
    errors: tuple[ContentError, ...]


def read_guide(folder: Path, key: str) -> Read:
    """The guide of one file."""
    from bot.guides.content import LONGEST, compile_guide  # noqa: PLC0415 - loads Markdown; an index that is kept needs none

    path = folder / f"{key}.md"
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read(LONGEST + 1)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return Read(key, None, None, (ContentError(str(path), line, "is not UTF-8"),))
    except OSError as error:
        return Read(key, None, None, (ContentError(str(path), 1, f"cannot be read: {error.strerror}"),))
    guide, errors = compile_guide(text, key, str(path))
    return Read(key, guide, entry_of(guide) if guide else None, errors)


def read_guides(folder: Path, keys: Sequence[str]) -> Iterator[Read]:
    """The guides of many files, in the order of the keys."""
    yield from _each(partial(read_guide, folder), keys)


def check_guides(folder: Path, keys: Sequence[str]) -> Iterator[tuple[ContentError, ...]]:
    """What is wrong with each of many files, in the order of the keys."""
    yield from _each(partial(_faults, folder), keys)


def _faults(folder: Path, key: str) -> tuple[ContentError, ...]:
    return read_guide(folder, key).errors


def _each(work: Callable[[str], T], keys: Sequence[str]) -> Iterator[T]:
    """The work done for each key, by all processors where there are many; each result is given up at once."""
    done = 0
    if len(keys) >= MANY:
        for result in _by_all_processors(work, keys):
            yield result
            done += 1
    for key in keys[done:]:
        yield work(key)


def _by_all_processors(work: Callable[[str], T], keys: Sequence[str]) -> Iterator[T]:
    """The results until there are no more, or until processes cannot be started: a program read from a pipe cannot."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - a small library does without their import
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    pool = ProcessPoolExecutor(mp_context=get_context("spawn"))
    try:
        yield from pool.map(work, keys, chunksize=32)
    except (BrokenProcessPool, OSError):
        return
    finally:
        pool.shutdown(cancel_futures=True)
