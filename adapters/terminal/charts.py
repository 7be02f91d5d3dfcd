"""A chart in letters: bars of lines and blocks, with marks on them, in as many columns as there are."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from textwrap import shorten, wrap

from bot.conversation.parts import Bar, Chart, Mark, Stack
from bot.offers.money import Amount, brief, printed

NARROW = 60
"""Columns below which names and amounts stand above their bars."""

WIDEST = 100
NAME = 32
"""Most columns of a name beside its bar."""

YOURS, MEDIAN = "◆", "┃"
OTHERS = "●■▲▼✚"
TRACK, BAND, TAIL = "·", "━", "─"
FILLS = {"Base": "█", "Bonus": "▒", "Stock": "▓", "Sign-on": "░"}
SPARE = "▚"
"""What any other component is filled with."""


def lines(chart: Chart, width: int) -> Iterator[str]:
    """What is to be seen, every bar or stack with its amounts, and where the figures come from."""
    width = min(width, WIDEST)
    yield from wrap(chart.finding, width)
    if chart.bars:
        yield from _bars(chart, width)
    if chart.stacks:
        yield from _stacks(chart, width)
    yield from wrap(chart.note, width)


def _bars(chart: Chart, width: int) -> Iterator[str]:
    """Each range on one axis from the least to the greatest amount."""
    signs = _signs(chart)
    names = {bar.label: shorten(bar.label, NAME, placeholder="…") for bar in chart.bars}
    left = max(map(len, names.values())) + 2 if width >= NARROW else 0
    ends = [_ends(bar, chart.currency) for bar in chart.bars]
    room = width - left - max(map(len, ends)) - 2 if left else width
    amounts = [amount for bar in chart.bars for amount in _amounts(bar)]
    for bar, end in zip(chart.bars, ends, strict=True):
        drawn = _bar(bar, min(amounts), max(amounts), room, signs)
        if left:
            yield f"{names[bar.label]:<{left}}{drawn}  {end}".rstrip()
        else:
            yield from wrap(f"{bar.label}  {end}", width)
            yield drawn
        yield from _legend(bar, chart.currency, signs, left, width)


def _signs(chart: Chart) -> Mapping[str, str]:
    """The sign of each offer, the same on every bar."""
    others = dict.fromkeys(mark.label for bar in chart.bars for mark in bar.marks if mark.whose == "other")
    return {label: OTHERS[n % len(OTHERS)] for n, label in enumerate(others)}


def _sign(mark: Mark, signs: Mapping[str, str]) -> str:
    return {"you": YOURS, "middle": MEDIAN}.get(mark.whose) or signs[mark.label]


def _ends(bar: Bar, currency: str) -> str:
    return "" if bar.low == bar.high else f"{brief(bar.low, currency)} to {brief(bar.high, currency)}"


def _amounts(bar: Bar) -> list[Amount]:
    return [bar.low, bar.high, *(bar.tails or ()), *(mark.value for mark in bar.marks)]


def _bar(bar: Bar, low: Amount, high: Amount, room: int, signs: Mapping[str, str]) -> str:
    """One axis with the tails, the range and the marks on it; the person's own mark is never covered."""

    def at(amount: Amount) -> int:
        return round((amount - low) / (high - low) * (room - 1)) if high > low else 0

    cells = [TRACK] * room
    for span, drawn in ((bar.tails, TAIL), ((bar.low, bar.high) if bar.low < bar.high else None, BAND)):
        if span:
            first, last = at(span[0]), at(span[1])
            cells[first : last + 1] = drawn * (last + 1 - first)
    taken: set[int] = set()
    for mark in sorted(bar.marks, key=lambda mark: mark.whose == "other"):
        place = _free(at(mark.value), room, taken)
        cells[place] = _sign(mark, signs)
        taken.add(place)
    return "".join(cells)


def _free(place: int, room: int, taken: set[int]) -> int:
    """The nearest column that no other mark has; the same one where all are taken."""
    near = sorted(range(room), key=lambda n: (abs(n - place), n))
    return next((n for n in near if n not in taken), place)


def _legend(bar: Bar, currency: str, signs: Mapping[str, str], left: int, width: int) -> Iterator[str]:
    """What the marks mean; an amount is never parted from its name."""
    rows: list[str] = []
    for mark in sorted(bar.marks, key=lambda mark: mark.value):
        said = f"{_sign(mark, signs)} {mark.label} {printed(mark.value, currency)}"
        if rows and len(f"{rows[-1]}  {said}") <= width - left:
            rows[-1] = f"{rows[-1]}  {said}"
        else:
            rows.append(said)
    for row in rows:
        yield from wrap(row, width, initial_indent=" " * left, subsequent_indent=" " * min(left + 2, width // 2))


def _stacks(chart: Chart, width: int) -> Iterator[str]:
    """Each stack from zero, with its sum behind it; the name of the offer before the first of its own."""
    yield from wrap("   ".join(f"{_fill(label)} {label}" for label in _components(chart)), width)
    greatest = max((_sum(stack) for stack in chart.stacks), default=Decimal(0)) or Decimal(1)
    sums = max(len(brief(_sum(stack), chart.currency)) for stack in chart.stacks)
    names = {stack.label: shorten(stack.label, width // 3, placeholder="…") for stack in chart.stacks}
    labels = max(map(len, names.values())) + 2
    groups = max(len(shorten(stack.group, NAME, placeholder="…")) for stack in chart.stacks) + 2
    left = groups if groups > 2 and width >= NARROW else 0  # noqa: PLR2004 - the two spaces behind no name
    room = max(width - left - labels - sums - 1, 0)
    for group, stacks in groupby(chart.stacks, key=lambda stack: stack.group):
        if not left:
            yield from wrap(group, width)
        for n, stack in enumerate(stacks):
            name = shorten(group, NAME, placeholder="…") if left and n == 0 else ""
            drawn = _stack(stack, greatest, room)
            yield f"{name:<{left}}{names[stack.label]:<{labels}}{drawn} {brief(_sum(stack), chart.currency)}"


def _components(chart: Chart) -> list[str]:
    found = dict.fromkeys(segment.label for stack in chart.stacks for segment in stack.segments)
    return sorted(found, key=lambda label: [*FILLS, label].index(label))


def _fill(label: str) -> str:
    return FILLS.get(label, SPARE)


def _sum(stack: Stack) -> Amount:
    return sum((segment.value for segment in stack.segments), Decimal(0))


def _stack(stack: Stack, greatest: Amount, room: int) -> str:
    """The components one behind the other, each of them at least one column."""
    drawn, so_far = "", Decimal(0)
    for segment in stack.segments:
        so_far += segment.value
        drawn += _fill(segment.label) * max(round(so_far / greatest * room) - len(drawn), 1)
    return drawn[:room]
