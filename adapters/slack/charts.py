"""A chart as Slack draws it itself, where it can: the same points for every bar, names short enough."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from adapters.slack.blocks import Block, context
from adapters.slack.limits import LIMITS
from adapters.slack.texts import cut
from bot.conversation.parts import Bar, Chart, Mark, Stack, tabled

Series = dict[str, list[float]]
"""The values of each series, one for each category."""

_LOW, _HIGH = "Low", "High"
_TAILS = ("10th percentile", "90th percentile")
_ASIDE: Final = re.compile(r" ?\([^()]*\)$")


def drawn(chart: Chart) -> Block | None:
    """The chart as a native block; None where Slack's own charts can't show it."""
    labels = [_brief(label) for label in _labels(chart)]
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
    """In words what the drawing leaves out: the note, names cut short, and marks that only some of the bars have."""
    marks = [mark.label for bar in chart.bars for mark in bar.marks]
    segments = [segment.label for stack in chart.stacks for segment in stack.segments]
    lines = [name for name in dict.fromkeys([*_labels(chart), *marks, *segments]) if _brief(name) != name]
    if any(label not in _shared(chart.bars) for label in marks):
        lines += [f"{name}: {marked}" for name, _, _, marked in tabled(chart).rows if marked]
    if told := [*([chart.note] if chart.note else []), *(["\n".join(lines)] if lines else [])]:
        yield from context(*told)


def _labels(chart: Chart) -> list[str]:
    return [bar.label for bar in chart.bars] or [f"{stack.group} {stack.label}".strip() for stack in chart.stacks]


def _brief(label: str) -> str:
    """A name within the room that Slack has for it: without what it says in brackets, else cut."""
    if len(label) <= LIMITS.data_visualization_category_label:
        return label
    return cut(_ASIDE.sub("", label), LIMITS.data_visualization_category_label)


def _shared(bars: Sequence[Bar]) -> list[str]:
    """The marks that every bar has once, in the order of the first."""
    every = [[mark.label for mark in bar.marks] for bar in bars]
    return [label for label in (every[0] if every else ()) if all(labels.count(label) == 1 for labels in every)]


def _ranges(bars: Sequence[Bar]) -> Series:
    """Low, the marks that all bars have, and high; with the tails outside of them where all have tails."""
    columns: list[tuple[str, list[float]]] = []
    tails = [bar.tails for bar in bars if bar.tails is not None]
    outside = tails if len(tails) == len(bars) else []
    shared = _shared(bars)
    if outside:
        columns.append((_TAILS[0], _numbers(low for low, _ in outside)))
    if not shared or any(bar.low != bar.high for bar in bars):
        columns.append((_LOW, _numbers(bar.low for bar in bars)))
    columns += [(_brief(label), _numbers(_marked(bar, label).value for bar in bars)) for label in shared]
    if any(bar.low != bar.high for bar in bars):
        columns.append((_HIGH, _numbers(bar.high for bar in bars)))
    if outside:
        columns.append((_TAILS[1], _numbers(high for _, high in outside)))
    names = [name for name, _ in columns]
    return dict(columns) if len(set(names)) == len(names) else {}


def _numbers(amounts: Iterable[object]) -> list[float]:
    return [float(str(amount)) for amount in amounts]


def _marked(bar: Bar, label: str) -> Mark:
    return next(mark for mark in bar.marks if mark.label == label)


def _sums(stacks: Sequence[Stack]) -> Series:
    """Each component over the stacks; one that a stack does not have adds nothing to it."""
    names = dict.fromkeys(segment.label for stack in stacks for segment in stack.segments)
    brief = {name: _brief(name) for name in names}
    if len(set(brief.values())) < len(brief):
        return {}
    return {brief[name]: [_part(stack, name) for stack in stacks] for name in names}


def _part(stack: Stack, name: str) -> float:
    return float(sum(segment.value for segment in stack.segments if segment.label == name))


def _fits(labels: Sequence[str], series: Series) -> bool:
    """Whether Slack can draw it: few enough, all of them named, and no two of a name."""
    few = 0 < len(labels) <= LIMITS.data_visualization_categories
    some = 0 < len(series) <= LIMITS.data_visualization_series
    return few and some and all((*labels, *series)) and len(set(labels)) == len(labels)
