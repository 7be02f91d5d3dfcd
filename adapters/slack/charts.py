"""A chart as Slack draws it itself, where it can: the same points for every bar, names short enough."""

from collections.abc import Iterator, Sequence

from adapters.slack.blocks import Block, context
from adapters.slack.limits import LIMITS
from adapters.slack.texts import cut
from bot.conversation.parts import Bar, Chart, Mark, Stack, tabled

Series = dict[str, list[float]]
"""The values of each series, one for each category."""

_LOW, _HIGH = "Low", "High"
_TAILS = ("10th percentile", "90th percentile")


def drawn(chart: Chart) -> Block | None:
    """The chart as a native block; None where Slack's own charts can't show it."""
    labels = [bar.label for bar in chart.bars] or [_label(stack) for stack in chart.stacks]
    series = _ranges(chart.bars) if chart.bars else _sums(chart.stacks)
    if not _fits(labels, series):
        return None
    points = [
        {"name": name, "data": [{"label": label, "value": v} for label, v in zip(labels, values, strict=True)]}
        for name, values in series.items()
    ]
    axis = {"categories": labels, "y_label": cut(chart.currency, LIMITS.data_visualization_axis_label)}
    title = cut(chart.title, LIMITS.data_visualization_title) or "Chart"
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {"type": "bar", "series": points, "axis_config": axis},
    }


def beside(chart: Chart) -> Iterator[Block]:
    """In words what the drawing leaves out: marks that only some of the bars have."""
    shared = _shared(chart.bars)
    if any(mark.label not in shared for bar in chart.bars for mark in bar.marks):
        yield from context("\n".join(f"{name}: {marked}" for name, _, _, marked in tabled(chart).rows if marked))


def _label(stack: Stack) -> str:
    return f"{stack.group} {stack.label}".strip()


def _shared(bars: Sequence[Bar]) -> list[str]:
    """The marks that every bar has once, in the order of the first."""
    every = [[mark.label for mark in bar.marks] for bar in bars]
    return [label for label in (every[0] if every else ()) if all(labels.count(label) == 1 for labels in every)]


def _ranges(bars: Sequence[Bar]) -> Series:
    """Low, the marks that all bars have, and high; with the tails outside of them where all have tails."""
    tails = [bar.tails for bar in bars if bar.tails is not None]
    outside = tails if len(tails) == len(bars) else []
    series = {_TAILS[0]: [float(low) for low, _ in outside]} if outside else {}
    series[_LOW] = [float(bar.low) for bar in bars]
    for label in _shared(bars):
        series[label] = [float(_marked(bar, label).value) for bar in bars]
    series[_HIGH] = [float(bar.high) for bar in bars]
    return series | ({_TAILS[1]: [float(high) for _, high in outside]} if outside else {})


def _marked(bar: Bar, label: str) -> Mark:
    return next(mark for mark in bar.marks if mark.label == label)


def _sums(stacks: Sequence[Stack]) -> Series:
    """Each component over the stacks; one that a stack does not have adds nothing to it."""
    names = dict.fromkeys(segment.label for stack in stacks for segment in stack.segments)
    return {name: [_part(stack, name) for stack in stacks] for name in names}


def _part(stack: Stack, name: str) -> float:
    return float(sum(segment.value for segment in stack.segments if segment.label == name))


def _fits(labels: Sequence[str], series: Series) -> bool:
    """Whether Slack can draw it: few enough, named within its room, and no two of a name."""
    few = 0 < len(labels) <= LIMITS.data_visualization_categories
    some = 0 < len(series) <= LIMITS.data_visualization_series
    named = all(0 < len(label) <= LIMITS.data_visualization_category_label for label in labels)
    told = all(0 < len(name) <= LIMITS.data_visualization_series_name for name in series)
    return few and some and named and told and len(set(labels)) == len(labels)
