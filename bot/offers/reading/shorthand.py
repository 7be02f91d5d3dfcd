"""Slash shorthand: "165/50(30,20)/200k" is base, sign-on by year, stock; "200/4" is a grant and its years."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from bot.offers.reading.figures import Figure
from bot.offers.reading.scan import FIRST, Mark, Scan

SLASH = "/"
TO = frozenset({"to", "->", "=>", "→", "➡"})
MOST_YEARS = 6
NEAR = 4  # tokens between a grant and its years
LEAST_PAY = 15
SHARE_OF_COMPANY = 3  # percent; a larger one is a bonus
LONG = 2
TRIPLE = 3
MOST_HEADS = 5
"""Labels before a chain that can be its heads."""


@dataclass(slots=True)
class Slot:
    """What stands between two slashes: one figure, and its parts where it is split."""

    figures: list[Figure]


def years_behind_slash(seen: Scan) -> None:
    """The 4 of "200/4" and of "200k RSU/4" counts years."""
    for before, figure in pairwise(seen.figures):
        if seen.words[figure.first - 1] != SLASH or figure.first - before.after > NEAR:
            continue
        tens = before.low >= 10 * figure.low
        bare = figure.bare and 2 <= figure.low <= MOST_YEARS and figure.noun in {"", "units"}
        if tens and bare and before.noun in {"", "units"}:
            named = figure.first - before.after == 1 or before.after in seen.label_at
            figure.noun = "year" if named else figure.noun


def shorthand(seen: Scan) -> dict[int, str]:
    """The component of every figure (by its first token) that stands in a chain of slashes without labels."""
    found: dict[int, str] = {}
    behind = [at for at, figure in enumerate(seen.figures) if seen.words[figure.first - 1] == SLASH]
    last, at = behind[-1] if behind else 0, 0
    while at < last:
        slots, after = _chain(seen, at)
        if len(slots) >= LONG and _replaced(seen, slots, after):
            at = after
        elif len(slots) >= LONG:
            found.update(_components(seen, slots))
            at = after
        else:
            at += 1
    return found


def _chain(seen: Scan, at: int) -> tuple[list[Slot], int]:
    slots: list[Slot] = []
    while (at < len(seen.figures) and not seen.figures[at].noun) or (
        at < len(seen.figures) and seen.figures[at].noun == "units"
    ):
        slot, at = _slot(seen, at)
        slots.append(slot)
        end = seen.figures[at - 1].after
        end = _over_label(seen, end)
        while seen.words[end] in {")", "rsu", "rsus", "units", "shares", "stock", "stocks"} and seen.words[end + 1] in {
            "/",
            "|",
        }:
            end += 1
        if seen.words[end] != "/" or at >= len(seen.figures) or seen.figures[at].first != end + 1:
            break
    return slots, at


def _replaced(seen: Scan, slots: list[Slot], after: int) -> bool:
    """Whether "to" and as many figures follow: of "165/200/20 to 172/240/30" only the last count."""
    figures = seen.figures
    if after >= len(figures) or seen.words[figures[after].first - 1] not in TO:
        return False
    if figures[after].first - figures[after - 1].after != 1 or len(_chain(seen, after)[0]) != len(slots):
        return False
    for slot in slots:
        for figure in slot.figures:
            figure.noun = "trap"
    return True


def _over_label(seen: Scan, end: int) -> int:
    """The token behind a label that stands at `end`."""
    if end not in seen.label_at:
        return end
    return seen.labels[bisect_left(seen.labels, end, key=FIRST)].after


def _slot(seen: Scan, at: int) -> tuple[Slot, int]:
    """One figure with its split, "50(30,20)" or "125 + 95"."""
    figures = [seen.figures[at]]
    at += 1
    end = figures[0].after
    if seen.words[end] == "(":
        inner: list[Figure] = []
        here, number = end + 1, at
        while number < len(seen.figures) and seen.figures[number].first == here:
            inner.append(seen.figures[number])
            here = seen.figures[number].after
            number += 1
            if seen.words[here] == ")":
                return Slot([*figures, *(one for one in inner if one.noun not in {"year", "schedule"})]), number
            if seen.words[here] not in {",", "+", "/", "-"}:
                break
            here += 1
        return Slot(figures), at
    if (
        seen.words[end] == "+"
        and at < len(seen.figures)
        and seen.figures[at].first == end + 1
        and seen.words[seen.figures[at].after] == "/"
    ):
        return Slot([*figures, seen.figures[at]]), at + 1
    return Slot(figures), at


def _components(seen: Scan, slots: list[Slot]) -> dict[int, str]:
    first = slots[0].figures[0]
    owner = _owner(seen, first)
    heads = _heads(seen, first) or _heads_behind(seen, slots[-1].figures[-1].after)
    if len(heads) == len(slots):
        return {figure.first: head for slot, head in zip(slots, heads, strict=True) for figure in slot.figures}
    plausible = first.low >= LEAST_PAY and not first.percent and not first.noun and first.period in {"", "year"}
    if owner and owner.value not in {"total", "base"}:
        return {}
    if owner and owner.value == "total":
        return {}
    if not plausible or _label_behind(seen, slots[0].figures[-1]) or _label_before(seen, slots):
        return {}
    if len(slots) == LONG and not _second_tells(slots[1], first):
        return {}
    return _by_size(seen, slots)


def _second_tells(slot: Slot, first: Figure) -> bool:
    """Whether the second of two slots can only be another component."""
    figure = slot.figures[0]
    return (
        figure.percent
        or figure.noun == "units"
        or len(slot.figures) > 1
        or figure.low * 2 < first.low
        or figure.low * 7 > first.low * 8
    )


def _owner(seen: Scan, first: Figure) -> Mark | None:
    """The label that stands directly before the chain."""
    at = bisect_left(seen.labels, first.first, key=FIRST)
    for label in reversed(seen.labels[max(at - MOST_HEADS, 0) : at]):
        if label.after <= first.first:
            between = {seen.words[at] for at in range(label.after, first.first)}
            near = first.first - label.after <= 3
            return label if near and between <= {":", "-", "=", "~", "is", "of", "(", "–", "*"} else None
    return None


def _heads(seen: Scan, first: Figure) -> list[str]:
    """The labels of "base/bonus/stock: 150/20/200"."""
    at = bisect_left(seen.labels, first.first, key=FIRST)
    before = [label for label in seen.labels[max(at - MOST_HEADS, 0) : at] if label.after <= first.first]
    heads: list[str] = []
    edge = first.first
    for label in reversed(before):
        between = {seen.words[at] for at in range(label.after, edge)}
        if not between <= {":", "-", "=", "/", "(", ")", "~", "*"} or (heads and "/" not in between):
            break
        heads = [*(label.pair or (label.value,)), *heads]
        edge = label.first
    return heads if len(heads) >= LONG else []


def _heads_behind(seen: Scan, at: int) -> list[str]:
    """The labels of "171/0/310 (base/bonus/stock)"."""
    if seen.words[at] != "(":
        return []
    heads: list[str] = []
    number = bisect_left(seen.labels, at, key=FIRST)
    at += 1
    while number < len(seen.labels) and seen.labels[number].first == at:
        label = seen.labels[number]
        heads += label.pair or (label.value,)
        number, at = number + 1, label.after + 1
        if seen.words[label.after] == ")":
            return heads if len(heads) >= LONG else []
        if seen.words[label.after] != "/":
            break
    return []


def _label_behind(seen: Scan, last: Figure) -> str:
    """The component named directly behind a slot, "50 sign on"."""
    if last.after not in seen.label_at or last.noun == "units":
        return ""
    at = bisect_left(seen.labels, last.after, key=FIRST)
    return seen.labels[at].value


def _label_before(seen: Scan, slots: list[Slot]) -> bool:
    """Whether a label stands directly before one of the later slots."""
    return any(slot.figures[0].first in seen.label_ends for slot in slots[1:])


def _by_size(seen: Scan, slots: list[Slot]) -> dict[int, str]:
    found = {slots[0].figures[0].first: "base"}
    open_slots: list[Slot] = []
    for slot in slots[1:]:
        component = _label_behind(seen, slot.figures[-1]) or _plain_component(slot)
        if component:
            found.update({figure.first: component for figure in slot.figures})
        else:
            open_slots.append(slot)
    yearly = _sums_to_total(seen, slots)
    open_slots.sort(key=_size, reverse=True)
    taken = set(found.values())
    for slot in open_slots:
        component = "equity" if "equity" not in taken else "bonus" if yearly else "sign_on"
        taken.add(component)
        found[slot.figures[0].first] = component
        if yearly and component == "equity":
            slot.figures[0].period = "year"
    return found


def _plain_component(slot: Slot) -> str:
    figure = slot.figures[0]
    if len(slot.figures) > 1:
        return "sign_on"
    if figure.percent:
        return "bonus" if figure.low > SHARE_OF_COMPANY else "equity"
    return "equity" if figure.noun == "units" else ""


def _size(slot: Slot) -> Decimal:
    low = slot.figures[0].low
    return low if low >= 1000 else low * 1000


def _sums_to_total(seen: Scan, slots: list[Slot]) -> bool:
    """Whether base, stock and bonus add up to another figure of the text: then they are by the year."""
    if len(slots) != TRIPLE or any(len(slot.figures) > 1 for slot in slots):
        return False
    whole = sum((_size(slot) for slot in slots), Decimal(0))
    if not seen.sizes:
        seen.sizes = sorted(_size(Slot([figure])) for figure in seen.figures)
    at = bisect_left(seen.sizes, whole - whole / 100)
    return at < len(seen.sizes) and abs(seen.sizes[at] - whole) <= whole / 100
