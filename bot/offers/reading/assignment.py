"""Which component each figure is: a cheapest path over the labels and figures in their order."""

import re
from collections.abc import Mapping, Sequence
from operator import itemgetter

from bot.offers.reading.figures import Figure
from bot.offers.reading.scan import Mark, Scan
from bot.offers.reading.wordset import words

NEUTRAL = words(
    """
    of is a the around about approx approximately roughly at in for as to will be was were offered per my
    their an upto up only just like range ranging target annual total cash min max are it its it's this that
    i get got getting usd inr year yearly first offer almost nearly st nd rd th second third fourth yr near
    circa ca over under between from component part amount worth value gross pre tax cad eur gbp sgd and
    stands comes came out would guaranteed"""
)
JOINING = words("and plus with w & or also then")

# What a token between a label and a figure costs: (label first, figure first).
MARKS = {
    ":": (0.0, 5.0), "=": (0.0, 3.0), "-": (0.1, 2.5), "–": (0.1, 2.5), "—": (0.1, 2.5), "~": (0.0, 0.3),
    "≈": (0.0, 0.3), "+": (3.0, 4.5), ",": (2.4, 2.4), ";": (4.0, 4.0), "|": (1.0, 3.0), "/": (2.0, 2.2),
    "(": (0.6, 0.6), ")": (0.9, 0.9), ".": (4.5, 5.0), "!": (5.0, 5.0), "?": (5.0, 5.0), "*": (0.0, 0.0),
    "_": (0.0, 0.0), "\\": (0.0, 0.0), ">": (0.2, 0.2), "->": (0.5, 2.0), "=>": (0.5, 2.0), "→": (0.5, 2.0),
    "[": (0.3, 0.3), "]": (0.5, 0.5), '"': (0.2, 0.2), "'": (0.2, 0.2), "&": (2.0, 4.5), "#": (0.5, 3.0),
    "‘": (0.2, 0.2), "’": (0.2, 0.2),
}  # fmt: skip
JOINTS = {",": 1.0, "+": 0.9, "/": 0.5, "(": 0.3, ")": 0.3, "-": 0.8, "–": 0.8, "&": 0.9, ";": 3.0, "=": 0.3, "|": 1.5}
JOINT_WORDS = {"and": 0.9, "then": 0.3, "or": 0.3, "plus": 0.9}
NEW_LINE = (3.2, 5.0)
PARAGRAPH = 1.5
MARK = 0.4
DIGIT = 0.2
_ITEM = re.compile(r"[\s>]*(?:\(?\d{1,2}[.)]|[-–•·▪●◦*])")
BULLET = 1.5
WORD = 0.8
NONE = 4.2
GLUE = 1.0
STAYING = words("stays stay stayed remains remained is still valued up")
"""What stands before "at" where it leads to no price: "stock stays at 60k"."""
DENIED = 6.0
DENYING = frozenset(["no", "without", "zero", "nil"])
TWICE = 3.0
RIGHT = 0.2
FAR = 12.0
LONG = 40  # tokens
OTHER_BEHIND = 1.5
IMPOSSIBLE = 50.0
WEAK = words(
    """
    sign total pay rate performance units moving match options joining signing package gross fixed stake
    grant share option comp perf variable"""
)
"""Labels that are ordinary words too: a word between costs double."""
MAIN = frozenset({"base", "total"})
MOST_PRICED, LONGEST_PRICED = 4096, 24
"""Words whose costs are kept, and the letters of the longest."""
WIDTH = 6
"""Readings that are kept in mind at a time."""


PRICED = NEUTRAL | JOINING | MARKS.keys() | JOINT_WORDS.keys()
"""Words and marks with a cost of their own; all other words cost `WORD`."""


class Costs(dict[str, float]):
    """What each word or mark costs on one side; one that has no cost of its own is looked at as it is asked for."""

    def __init__(self, neutral: float, joining: float, line: float, others: Mapping[str, float]) -> None:
        """`neutral`, `joining` and `line` are what such words and a line break cost; `others` are listed."""
        super().__init__(dict.fromkeys(NEUTRAL, neutral), **dict.fromkeys(JOINING, joining))
        self.update(dict.fromkeys("0123456789", DIGIT), **others)
        self.update({"\n": line, "\n\n": line + PARAGRAPH})
        self.line = line
        self.own = dict(self)

    def __missing__(self, word: str) -> float:
        """The cost of a line break, the item of a list, another mark, a digit or a word."""
        cost = self._looked_at(word)
        if len(word) <= LONGEST_PRICED:
            if len(self) >= MOST_PRICED:
                self.clear()
                self.update(self.own)
            self[word] = cost
        return cost

    def _looked_at(self, word: str) -> float:
        if word[0] == "\n":
            return self.line + (PARAGRAPH if word.count("\n") > 1 else 0.0)
        if len(word) == 1:
            return WORD if word.isalpha() else DIGIT if word.isdigit() else MARK
        return BULLET if _ITEM.fullmatch(word) else WORD


def _marks(side: int) -> dict[str, float]:
    return {mark: cost[side] for mark, cost in MARKS.items()}


LABEL_FIRST = Costs(0.15, 2.0, NEW_LINE[0], _marks(0))
FIGURE_FIRST = Costs(0.15, 4.5, NEW_LINE[1], _marks(1))
BETWEEN = Costs(0.15, 2.0, NEW_LINE[0], _marks(0) | JOINTS | JOINT_WORDS)


State = tuple[float, Mark | None, bool, int]
"""A cost, the label chosen, whether it stands to the right of its figure, and the state before."""

_COST = itemgetter(0)


def _label_first(seen: Scan, label: Mark, figure: Figure) -> float:
    """What lies between a label and a figure behind it, as a cost."""
    first = figure.first
    cost = _cost(seen, LABEL_FIRST, label.after, first)
    if label.kind == "weak":
        cost += 0.3 + (2 * _plain_words(seen, label.after, first) if first > label.after else 0)
    if label.value == "equity" and seen.words[first - 1] == "at" and seen.words[first - 2] not in STAYING:
        cost += 3.0
    if seen.words[label.first - 1] in DENYING:
        cost += DENIED  # "no bonus; the other offer is 150k"
    return cost


def _figure_first(seen: Scan, figure: Figure, label: Mark) -> float:
    """What lies between a figure and a label behind it, as a cost."""
    cost = RIGHT + OTHER_BEHIND if label.value == "other" else RIGHT
    if seen.words[label.first - 1] in DENYING:
        cost += DENIED
    if seen.glued:
        cost += sum(GLUE for at in range(figure.after, label.first + 1) if at in seen.glued)
    return cost + _cost(seen, FIGURE_FIRST, figure.after, label.first)


def _cost(seen: Scan, costs: Costs, first: int, after: int) -> float:
    """What the tokens between two places cost on one side."""
    if after <= first:
        return 0.0
    if after - first == 1:
        return costs[seen.words[first]]
    return sum(map(costs.__getitem__, seen.words[first:after])) if after - first <= LONG else FAR


def _plain_words(seen: Scan, first: int, after: int) -> int:
    """How many of the tokens are words without a cost of their own."""
    return sum(seen.sorts[at] == "word" and seen.words[at] not in PRICED for at in range(first, after))


def fits(figure: Figure, component: str) -> float:
    """What it costs a figure of its sort to be the component."""
    if component == "other" or (component == "base" and figure.noun != "units" and not figure.percent):
        return 0.0
    if figure.noun == "units":
        return 0.0 if component == "equity" else IMPOSSIBLE
    if figure.percent:
        if component == "bonus":
            return 0.0
        if component == "equity":
            return 0.0
        return IMPOSSIBLE
    return 6.0 if figure.period in {"hour", "day"} and component != "total" else 0.0


def assign(seen: Scan, figures: list[Figure]) -> list[Mark | None]:
    """The label of every figure, or None; each figure looks left, right, or shares the previous figure's label."""
    if not seen.labels:
        return [None] * len(figures)
    lefts, rights = _neighbours(seen.labels, figures)
    best: list[State] = [(0.0, None, False, -1)]
    paths: list[list[State]] = []
    previous = None
    for figure, left, right in zip(figures, lefts, rights, strict=True):
        best = _step(seen, best, figure, previous, left, right)
        paths.append(best)
        previous = figure
    return _walk_back(paths)


def _neighbours(labels: list[Mark], figures: list[Figure]) -> tuple[list[Mark | None], list[Mark | None]]:
    """For every figure the nearest label before it, and the nearest behind it and before the next figure."""
    lefts: list[Mark | None] = []
    rights: list[Mark | None] = []
    at, size, before = 0, len(labels), -1
    left: Mark | None = None
    for figure in figures:
        first = figure.first
        while at < size and labels[at].first < first:
            left = labels[at]
            at += 1
        near = left if left is not None and left.first > before else None
        if rights and near is None:
            rights[-1] = None
        lefts.append(near)
        rights.append(labels[at] if at < size else None)
        before = first
    return lefts, rights


def _step(  # noqa: PLR0913, PLR0917 - one step sees all of these
    seen: Scan, best: list[State], figure: Figure, previous: Figure | None, left: Mark | None, right: Mark | None
) -> list[State]:
    least, taken, _, _ = best[0]  # they are sorted by cost
    odd = figure.percent or figure.noun == "units" or figure.period in {"hour", "day"}
    states: list[State] = [(least + NONE, None, False, 0)]
    if right is not None:
        cost = _figure_first(seen, figure, right) + (fits(figure, right.value) if odd else 0.0)
        states.append((least + cost, right, True, 0))
    if left is not None:
        cost = _label_first(seen, left, figure) + (fits(figure, left.value) if odd else 0.0)
        if left.pair:
            cost += 0.6
        number = _cheapest(best, left) if taken is left else 0
        twice = TWICE if best[number][1] is left else 0.0
        states.append((best[number][0] + cost + twice, left, False, number))
    if previous is not None and (taken or len(best) > 1):
        gap = _cost(seen, BETWEEN, previous.after, figure.first)
        if gap <= FAR:
            _share(best, figure, gap, states, odd=odd)
    if len(states) > 1:
        states.sort(key=_COST)
        del states[WIDTH:]
    return states


def _share(best: list[State], figure: Figure, gap: float, states: list[State], *, odd: bool) -> None:
    """Add the states in which a figure shares the label of the one before."""
    for number, (cost, label, behind, _) in enumerate(best):
        if label is not None:
            shared = cost + 0.9 + gap
            if odd:
                shared += fits(figure, label.value)
            if behind:
                shared += 2.0
            if label.value in MAIN:
                shared += 1.5
            states.append((shared, label, behind, number))


def _cheapest(best: list[State], label: Mark) -> int:
    """The state from which it costs least to take the label; one that has taken it already costs more."""
    return min(range(len(best)), key=lambda n: best[n][0] + (TWICE if best[n][1] is label else 0.0))


def _walk_back(paths: list[list[State]]) -> list[Mark | None]:
    chosen: list[Mark | None] = []
    if not paths:
        return chosen
    at = 0
    for states in reversed(paths):
        _, label, _, back = states[at]
        chosen.append(label)
        at = back
    chosen.reverse()
    return chosen


def _is_joint(seen: Scan, before: Sequence[Mark | None], figure: Figure) -> bool:
    """Whether a slash follows, or a plus where the base is named already: "152k base, 45k + 30k sign-on"."""
    if seen.words[figure.after] == "/":
        return True
    return (
        seen.words[figure.after] == "+"
        and seen.words[figure.first - 1] == ","
        and any(label is not None and label.value == "base" for label in before)
    )


def share_behind(seen: Scan, figures: list[Figure], chosen: list[Mark | None]) -> None:
    """In "180k/150k sign-on" the label behind owns both figures."""
    if "/" not in seen.text and "+" not in seen.text:
        return
    for at in range(len(figures) - 2, -1, -1):
        label = chosen[at + 1]
        if label is None or label.value != "sign_on":
            continue
        one, other = figures[at], figures[at + 1]
        joined = other.first - one.after == 1 and _is_joint(seen, chosen[max(at - 4, 0) : at], one)
        if label.first >= other.after and joined and not one.percent:
            named = chosen[at]
            if named is None or named.after <= one.first - 1:
                chosen[at] = label


def unpair(figures: list[Figure], chosen: list[Mark | None]) -> None:
    """Of "Relocation/Signing: 5k relo, 24k first year" a figure with its own name takes it, the rest is the other."""
    for at, label in enumerate(chosen[:-1]):
        if label is None or not label.pair:
            continue
        own = chosen[at + 1]
        if own is None or own.first != figures[at].after or own.value not in label.pair:
            continue
        chosen[at] = own
        rest = next(value for value in label.pair if value != own.value)
        plain = Mark("label", rest, label.first, label.after, label.start, label.end)
        for behind in range(at + 1, len(chosen)):
            if chosen[behind] is not own:
                break
            chosen[behind] = plain
