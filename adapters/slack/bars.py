"""A chart of Slack's own as a drawing for the preview: groups of columns, a legend, and figures on them."""

from collections.abc import Mapping
from html import escape
from typing import Any, Final

Json = Mapping[str, Any]

_WIDTH: Final = 560
_HEIGHT: Final = 190
_FOOT: Final = 22
_SHADES: Final = ("#36707f", "#e8912d", "#7a9e7e", "#b5495b", "#6c5b9e", "#c9a227")


def bars(block: Json) -> str:
    """The chart with its title and legend."""
    series = block["chart"]["series"]
    names = "".join(
        f'<span><i style="background:{_shade(n)}"></i>{escape(s["name"])}</span>' for n, s in enumerate(series)
    )
    return f"<figure><figcaption>{escape(block['title'])}</figcaption>{_drawing(block['chart'])}<p>{names}</p></figure>"


def _shade(number: int) -> str:
    return _SHADES[number % len(_SHADES)]


def _drawing(chart: Json) -> str:
    categories, series = chart["axis_config"]["categories"], chart["series"]
    highest = max((point["value"] for s in series for point in s["data"]), default=1) or 1
    room = _WIDTH / max(len(categories), 1)
    width = min(room * 0.8 / max(len(series), 1), 46)
    shapes: list[str] = []
    for place, category in enumerate(categories):
        left = place * room + (room - width * len(series)) / 2
        for number, s in enumerate(series):
            value = next(point["value"] for point in s["data"] if point["label"] == category)
            shapes.append(_column(left + number * width, width, value / highest, value, _shade(number)))
        middle = place * room + room / 2
        shapes.append(f'<text class="name" x="{middle:.0f}" y="{_HEIGHT - 6}">{escape(category)}</text>')
    return f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">{"".join(shapes)}</svg>'


def _column(left: float, width: float, share: float, value: float, shade: str) -> str:
    tall = max(share, 0) * (_HEIGHT - _FOOT - 18)
    top = _HEIGHT - _FOOT - tall
    shape = f'<rect x="{left:.1f}" y="{top:.1f}" width="{width - 3:.1f}" height="{tall:.1f}" rx="3" fill="{shade}"/>'
    figure = f"{value / 1000:,.0f}k" if value >= 1000 else f"{value:,.0f}"  # noqa: PLR2004 - thousands
    return f'{shape}<text class="figure" x="{left + width / 2 - 1.5:.1f}" y="{top - 4:.1f}">{figure}</text>'
