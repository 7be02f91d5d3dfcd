"""Which component each figure is: a cheapest path over the labels and figures in their order."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from operator import itemgetter

from bot.offers.reading.figures import Figure
from bot.offers.reading.scan import Mark, Scan
from bot.offers.reading.tokens import Token
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
BULLET = (1.5, 1.5)
WORD = 0.8
NONE = 4.2
GLUE = 1.0
TWICE = 3.0
RIGHT = 0.2
FAR = 12.0
OTHER_BEHIND = 1.5
IMPOSSIBLE = 50.0
WEAK = words(
    """
    sign total pay rate performance units moving match options joining signing package gross fixed stake
    grant share option comp perf variable"""
)
"""Labels that are ordinary words too: a word between costs double."""
NOWHERE: frozenset[int] = frozenset()
WIDTH = 6
"""Readings that are kept in mind at a time."""


Cost = tuple[float, float, float, int]
"""Label first, figure first, between two figures, and whether it is a plain word."""

PLAIN: Cost = (WORD, WORD, WORD, 1)
COSTS: dict[str, Cost] = dict.fromkeys(NEUTRAL, (0.15, 0.15, 0.15, 0))
COSTS |= dict.fromkeys(JOINING, (2.0, 4.5, 2.0, 0))
COSTS |= {word: (left, right, JOINTS.get(word, left), 0) for word, (left, right) in MARKS.items()}
COSTS |= {word: (*COSTS.get(word, PLAIN)[:2], cost, 0) for word, cost in (JOINTS | JOINT_WORDS).items()}


State = tuple[float, Mark | None, bool, int]
"""A cost, the label chosen, whether it stands to the right of its figure, and the state before."""

_COST = itemgetter(0)


class Distances:
    """What lies between two tokens, as a cost; beyond `FAR` it is not looked at further."""

    def __init__(self, seen: Scan) -> None:
        self.seen = seen

    def label_first(self, label: Mark, figure: Figure) -> float:
        """From a label on the left."""
        weak = label.kind == "weak"
        priced = label.value == "equity" and self.seen.tokens[figure.first - 1].word == "at"
        return self._cost(label.after, figure.first, 0, weak=weak) + (3.0 if priced else 0.3 * weak)

    def figure_first(self, figure: Figure, label: Mark) -> float:
        """To a label on the right."""
        other = OTHER_BEHIND if label.value == "other" else 0.0
        return RIGHT + other + self._cost(figure.after, label.first + 1, 1, last=label.first)

    def between(self, one: Figure, other: Figure) -> float:
        """From one figure to the next."""
        return self._cost(one.after, other.first, 2)

    def _cost(self, first: int, after: int, side: int, *, weak: bool = False, last: int = -1) -> float:
        seen = self.seen
        said, found, glued = seen.words, seen.tokens, seen.glued if side == 1 else NOWHERE
        total = 0.0
        for at in range(first, after):
            if at in glued:
                total += GLUE
            if at == last:
                break
            cost = COSTS.get(said[at]) or _cost_of(found[at])
            total += cost[side] + (2 * cost[3] if weak else 0)
            if total > FAR:
                break
        return total


def _cost_of(token: Token) -> Cost:
    sort, word = token.sort, token.word
    if sort == "word":
        return PLAIN
    if sort == "line":
        more = 1.5 if word.count("\n") > 1 else 0.0
        return NEW_LINE[0] + more, NEW_LINE[1] + more, NEW_LINE[0] + more, 0
    if sort == "item":
        return (*BULLET, BULLET[0], 0)
    if sort == "mark":
        return 0.4, 0.4, 0.4, 0
    return (0.2, 0.2, 0.2, 0) if len(word) < 2 else (WORD, WORD, WORD, 0)


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
    distances = Distances(seen)
    lefts, rights = _neighbours(seen.labels, figures)
    best: list[State] = [(0.0, None, False, -1)]
    paths: list[list[State]] = []
    for at, figure in enumerate(figures):
        previous = figures[at - 1] if at else None
        best = _step(best, figure, previous, lefts[at], rights[at], distances)
        paths.append(best)
    return _walk_back(paths)


def _neighbours(labels: list[Mark], figures: list[Figure]) -> tuple[list[Mark | None], list[Mark | None]]:
    """For every figure the nearest label before it, and the nearest behind it and before the next figure."""
    lefts: list[Mark | None] = []
    rights: list[Mark | None] = []
    at = 0
    left: Mark | None = None
    for number, figure in enumerate(figures):
        while at < len(labels) and labels[at].first < figure.first:
            left = labels[at]
            at += 1
        lefts.append(left if left and (number == 0 or left.first > figures[number - 1].first) else None)
        limit = figures[number + 1].first if number + 1 < len(figures) else len(labels) and labels[-1].first + 1
        right = labels[at] if at < len(labels) and labels[at].first < limit else None
        rights.append(right)
    return lefts, rights


def _step(  # noqa: PLR0913, PLR0917 - one step sees all of these
    best: list[State],
    figure: Figure,
    previous: Figure | None,
    left: Mark | None,
    right: Mark | None,
    distances: Distances,
) -> list[State]:
    states: list[State] = []
    least = best[0][0]  # they are sorted by cost
    states.append((least + NONE, None, False, 0))
    if right is not None:
        cost = distances.figure_first(figure, right) + fits(figure, right.value)
        states.append((least + cost, right, True, 0))
    if left is not None:
        cost = distances.label_first(left, figure) + fits(figure, left.value) + (0.6 if left.pair else 0.0)
        number = _cheapest(best, left)
        taken = TWICE if best[number][1] is left else 0.0
        states.append((best[number][0] + cost + taken, left, False, number))
    if previous is not None:
        gap = distances.between(previous, figure)
        for number, (cost, label, behind, _) in enumerate(best):
            if label is not None:
                shared = cost + 0.9 + gap + fits(figure, label.value) + (2.0 if behind else 0.0)
                shared += 1.5 if label.value in {"base", "total"} else 0.0
                states.append((shared, label, behind, number))
    states.sort(key=_COST)
    return states[:WIDTH]


def _cheapest(best: list[State], label: Mark) -> int:
    """The state from which it costs least to take the label; one that has taken it already costs more."""
    if best[0][1] is not label:
        return 0
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


def share_behind(seen: Scan, figures: list[Figure], chosen: list[Mark | None]) -> None:
    """In "180k/150k sign-on" the label behind owns both figures."""
    if "/" not in seen.text:
        return
    for at in range(len(figures) - 2, -1, -1):
        label = chosen[at + 1]
        one, other = figures[at], figures[at + 1]
        joined = other.first - one.after == 1 and seen.tokens[one.after].word == "/"
        if label and label.value == "sign_on" and label.first >= other.after and joined and not one.percent:
            named = chosen[at]
            if named is None or named.after <= one.first - 1:
                chosen[at] = label
