"""The picture itself: its bytes, its size, what is painted, and drawing from several threads at once."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.charts import picture, png, warm
from bot.conversation.charting import own_bands
from bot.conversation.parts import Chart
from bot.conversation.yearly import years_charts
from bot.drawing.layout import laid_out
from bot.drawing.page import WIDTH, Words
from bot.drawing.paint import MISSING, Type, painted, printable
from tests.charts.examples import CURRENCIES, all_charts, crowded, seed, stacked

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 150_000
FIRST = """
import os, sys, warnings
warnings.simplefilter("error")
from bot.conversation.charting import own_bands
from tests.charts.examples import seed
from bot.charts import png
assert "matplotlib" not in sys.modules, "imported before a picture was wanted"
chart = own_bands(seed())[0]
assert png(chart, dark=False) == png(chart, dark=False)
assert "matplotlib.pyplot" not in sys.modules
print(os.environ["MPLCONFIGDIR"])
"""


@pytest.fixture(scope="module")
def charts() -> dict[str, Chart]:
    """Every kind of chart."""
    return all_charts()


@pytest.mark.parametrize("dark", [False, True])
def test_a_picture_is_a_small_png_as_wide_as_a_telephone(charts: dict[str, Chart], *, dark: bool) -> None:
    """Three pixels a point, and light enough for a telephone's network."""
    for name, chart in charts.items():
        drawn = png(chart, dark=dark)
        assert drawn.startswith(SIGNATURE), name
        assert len(drawn) < MOST_BYTES, name
        image = Image.open(BytesIO(drawn))
        assert image.width == WIDTH
        assert image.height == laid_out(chart, Type(), dark=dark).height


def test_dark_and_light_are_two_pictures() -> None:
    """The paper is dark in one and white in the other."""
    chart = own_bands(seed())[0]
    papers = [Image.open(BytesIO(png(chart, dark=dark))).convert("RGB").getpixel((2, 2)) for dark in (False, True)]
    assert papers == [(255, 255, 255), (30, 31, 34)]


def inked(chart: Chart) -> Iterator[tuple[Words, tuple[int, int, int, int] | None]]:
    """Each line of words with the box of the pixels that it leaves on an otherwise empty page."""
    page = laid_out(chart, Type(), dark=False)
    for item in page.items:
        if isinstance(item, Words) and item.text:
            alone = painted(page.model_copy(update={"items": (item,)}))
            ink = Image.open(BytesIO(alone)).convert("L").point(lambda level: 255 if level < 250 else 0)
            yield item, ink.getbbox()


@pytest.mark.parametrize("chart", [crowded("INR"), stacked("CHF"), own_bands(seed())[0]], ids=lambda chart: chart.title)
def test_words_are_painted_inside_the_box_that_is_reckoned_with(chart: Chart) -> None:
    """What the layout takes for the room of a line is what the painter takes."""
    for item, ink in inked(chart):
        assert ink is not None, item
        left, top, right, bottom = item.box
        assert ink[0] >= left - 3, item
        assert ink[1] >= top - 3, item
        assert ink[2] <= right + 3, item
        assert ink[3] <= bottom + 3, item


@pytest.mark.parametrize("currency", CURRENCIES)
def test_the_font_has_the_sign_of_every_currency(currency: str) -> None:
    """No amount begins with a box."""
    page = laid_out(crowded(currency), Type(), dark=False)
    amounts = [item.text for item in page.items if isinstance(item, Words) and any(c.isdigit() for c in item.text)]
    assert amounts
    for text in amounts:
        assert printable(text) == text


def test_a_script_that_the_font_lacks_becomes_boxes_and_no_warning() -> None:
    """One for each character; the amounts beside it stay."""
    assert printable("株式会社 Zürich ₹") == f"{MISSING * 4} Zürich ₹"
    assert png(crowded(), dark=False).startswith(SIGNATURE)


def test_threads_draw_the_same_bytes_as_one_after_the_other(charts: dict[str, Chart]) -> None:
    """Nothing is shared but the font, one at a time."""
    jobs = [(chart, dark) for chart in list(charts.values())[:8] for dark in (False, True)]
    in_order = [png(chart, dark=dark) for chart, dark in jobs]
    with ThreadPoolExecutor(max_workers=6) as pool:
        at_once = list(pool.map(lambda job: png(job[0], dark=job[1]), jobs))
    assert at_once == in_order


async def test_the_event_loop_goes_on_while_pictures_are_drawn() -> None:
    """Other work gets its turn between the beginning and the end of a picture."""
    await warm()
    chart, turns = years_charts(seed())[0], 0
    drawing = asyncio.gather(*(picture(chart, dark=dark) for dark in (False, True)))
    while not drawing.done():
        turns += 1
        await asyncio.sleep(0.001)
    light, dark = await drawing
    assert turns > 1
    assert light == png(chart, dark=False)
    assert dark == png(chart, dark=True)


@pytest.mark.parametrize("writable", [True, False])
def test_a_process_draws_without_a_home_that_it_may_write_to(tmp_path: Path, *, writable: bool) -> None:
    """No warning, and nothing imported before it is needed; the list of fonts goes where it can be written."""
    folder = tmp_path / "home"
    folder.mkdir()
    if not writable:
        (folder / ".cache").write_text("a file in the folder's place, as root may write to read-only folders")
    environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "TMPDIR": str(tmp_path)}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", FIRST], env=environment, cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    kept = Path(done.stdout.strip())
    assert kept.is_relative_to(folder if writable else tmp_path)
    assert kept.exists() is writable
