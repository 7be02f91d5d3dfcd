"""Speed of `negotiate chat`: to its first line and to its prompt, beside a bare start of Python in the same run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect

TIMES = 7
COMMAND = Path(sys.executable).parent / "negotiate"

PROMPT = "\x1b[?2004h"
"""What prompt_toolkit writes when it is ready for a line."""

LIBRARIES = "sqlalchemy.ext.asyncio, prompt_toolkit, pydantic"
"""What a chat cannot do without, so that a busy machine slows both down alike."""

Row = tuple[str, str]


def measure() -> Iterator[Row]:
    """Name and result of each measurement."""
    bare = _median(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))
    yield "baseline: python -c pass", _seconds(bare)
    libraries = _median(lambda: subprocess.run([sys.executable, "-c", f"import {LIBRARIES}"], check=True))
    yield f"baseline: import {LIBRARIES}", _seconds(libraries)
    with tempfile.TemporaryDirectory() as folder:
        for name, expected in (("first line", "Hello"), ("prompt", PROMPT)):
            _start(folder, expected)  # the first start makes the key, the database and the index
            spent = _median(lambda expected=expected: _start(folder, expected))  # type: ignore[misc]
            yield (
                f"negotiate chat to its {name}",
                f"{_seconds(spent)}  ({spent / bare:.0f} x a bare start, {spent / libraries:.2f} x its libraries)",
            )


def _start(folder: str, expected: str) -> None:
    places = {"XDG_DATA_HOME": folder, "XDG_CACHE_HOME": folder, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    child = pexpect.spawn(str(COMMAND), ["chat"], env={**os.environ, **places}, timeout=20, encoding="utf-8")
    child.expect_exact(expected)
    child.close(force=True)


def _median(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def _seconds(seconds: float) -> str:
    return f"{seconds:8.3f} s"
