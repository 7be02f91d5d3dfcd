"""A chart as a PNG picture, light or dark, as wide as a telephone."""

import asyncio
import atexit
import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Lock
from types import ModuleType

from bot.conversation.parts import Chart
from bot.drawing.layout import laid_out
from bot.guides.shelf import cache_folder

_ONE_AT_A_TIME = Lock()
"""One library draws the type and keeps the size it was last set to; and two pictures at once only slow each other."""


def png(chart: Chart, *, dark: bool) -> bytes:
    """The picture; the same bytes for the same chart, from any thread."""
    with _ONE_AT_A_TIME:
        paint = _paint()
        drawn: bytes = paint.painted(laid_out(chart, paint.Type(), dark=dark))
        return drawn


async def picture(chart: Chart, *, dark: bool) -> bytes:
    """The picture, drawn beside the event loop."""
    return await asyncio.get_running_loop().run_in_executor(_worker(), lambda: png(chart, dark=dark))


async def warm() -> None:
    """Load what pictures are drawn with, beside the event loop, so that the first picture does not wait for it."""
    await asyncio.get_running_loop().run_in_executor(_worker(), _paint)


@cache
def _worker() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="charts")


@cache
def _paint() -> ModuleType:
    """The module that paints; with matplotlib, which takes too long to be imported before a picture is wanted."""
    os.environ.setdefault("MPLCONFIGDIR", str(_writable_folder()))
    from bot.drawing import paint  # noqa: PLC0415 - see above

    return paint


def _writable_folder() -> Path:
    """Where matplotlib may keep its list of fonts: the cache folder, or for this process only where that can't be."""
    folder = cache_folder() / "matplotlib"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    folder = Path(tempfile.mkdtemp(prefix="negotiate-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
