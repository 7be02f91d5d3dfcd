"""Speed of pictures: the first of a process and later ones, beside a bare import of matplotlib's figure."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.charts import png
from bot.conversation.parts import Chart
from tests.charts.examples import all_charts

FRESH = 5
"""Processes that are started for the first picture."""

TIMES = 9
ROOT = Path(__file__).parents[2]
_TIMED = "import sys, time\n{before}\nstart = time.perf_counter()\n{what}\nprint(time.perf_counter() - start)"
_RUNNING = """
from bot import charts, service
from tests.charts.examples import seed
from bot.conversation.charting import own_bands
(chart,) = own_bands(seed())
"""

Row = tuple[str, str]


def measure() -> Iterator[Row]:
    """Name and result of each measurement."""
    bare = _least_of_processes("", "from matplotlib.figure import Figure")
    yield "baseline: from matplotlib.figure import Figure", _milliseconds(bare)
    first = _least_of_processes(_RUNNING, "charts.png(chart, dark=False)")
    yield "first picture of a running process", f"{_milliseconds(first)}  ({first / bare:.2f} x the baseline)"
    drawn = all_charts()
    for name in ("seed-own-0", "seed-years-0", "team", "crowded"):
        spent = _least(lambda name=name: _draw(drawn[name]))  # type: ignore[misc]
        size = len(png(drawn[name], dark=False))
        yield f"later picture, {name}", f"{_milliseconds(spent)}  ({spent / bare:.2f} x the baseline), {size:,} bytes"


def _draw(chart: Chart) -> None:
    png(chart, dark=False)


def _least_of_processes(before: str, what: str) -> float:
    """Seconds that `what` takes in a fresh process after `before`; the shortest, as what else runs only ever adds."""
    command = [sys.executable, "-c", _TIMED.format(before=before, what=what)]
    spent = [
        float(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout)
        for _ in range(FRESH + 1)
    ]
    return min(spent)


def _least(work: Callable[[], object]) -> float:
    """The shortest of several runs: what else the machine does only ever adds."""
    spent = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return min(spent)


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:8.1f} ms"
