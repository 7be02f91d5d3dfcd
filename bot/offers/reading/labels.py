"""Labels made ready: pairs such as "Relocation/Signing", lists in brackets, words that are no label here."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from bisect import bisect_left
from collections.abc import Set as AbstractSet

from bot.offers.reading.assignment import WEAK
from bot.offers.reading.scan import FIRST, Mark, Scan

OPEN, CLOSE = "(", ")"
VERBS = frozenset({"pay", "raised", "raise"})
PAYING = frozenset(
    ["will", "to", "they", "can", "would", "we", "you", "i", "ll", "not", "don't", "must", "companies", "who"]
)
EXPERIENCE = frozenset(["experience", "exp"])
JOINTS: tuple[list[str], ...] = (["/"], ["&"], ["and"], ["or"], ["+"], ["and", "/", "or"], ["-"], [","], [])
JOINING = frozenset(joint[0] for joint in JOINTS if joint)
BEFORE_PAY = frozenset({"yearly", "annual", "my", "the", "your", "total", "fixed", "current", "gross"})
LEADING_TO = BEFORE_PAY | {"of", "on"}
"""What stands before the pay that a percentage is of."""
PAIRS = frozenset([("relocation", "sign_on"), ("sign_on", "relocation"), ("equity", "bonus"), ("bonus", "equity")])
LONGEST_JOINT = max(map(len, JOINTS))
SOMETIMES = frozenset({"other", "total"})
"""What a label is that names no figure in some places."""
NEAR_BRACKET = 3
"""Tokens behind the label that names a list, among which its bracket opens."""
CONTAINER = 14
"""Tokens that a bracket with a list of components may hold."""


def settle(seen: Scan) -> None:
    """Leave in `seen.labels` only what can own a figure."""
    nouns = {figure.noun for figure in seen.figures}
    if "units" in nouns:
        _units_or_label(seen)
    if "trap" in nouns:
        counted = {figure.after for figure in seen.figures if figure.noun == "trap" and figure.bare}
        seen.labels = [label for label in seen.labels if label.first not in counted or not _by_months(seen, label)]
    words, brackets = seen.words, OPEN in seen.text
    kept: list[Mark] = []
    last: Mark | None = None
    for label in seen.labels:
        first = label.first
        led = words[first - 1] in LEADING_TO or words[first] in VERBS
        if (last and brackets and _is_list_member(seen, label, last)) or (led and _is_reference(seen, label)):
            _take_kind(label, last)
        elif not (
            (label.value in SOMETIMES and _counts_nothing(seen, label, last))
            or (last and first - last.after <= LONGEST_JOINT and _joins(seen, label, last))
        ):
            if not label.kind and words[first] in WEAK and label.after - first == 1:
                label.kind = "weak"
            kept.append(label)
            last = label
    seen.labels = kept
    seen.label_at = {label.first for label in kept}
    seen.label_ends = {label.after for label in kept}


def _take_kind(label: Mark, last: Mark | None) -> None:
    """In "stock (RSUs)" the bracket tells what kind the stock is of."""
    if last and last.value == "equity" and last.kind == "other" and label.kind in {"rsu", "options"}:
        last.kind = label.kind


def _counts_nothing(seen: Scan, label: Mark, last: Mark | None) -> bool:
    """Whether it names no figure here: "depending on experience", "145,000 total"."""
    if label.value == "other":
        return _by_experience(seen, label)
    return label.value == "total" and last is not None and _says_whole(seen, label, last)


def _by_experience(seen: Scan, label: Mark) -> bool:
    """Whether "depending on experience" is said, which counts no years."""
    return seen.words[label.first - 1] == "on" and seen.words[label.first] in EXPERIENCE


def _by_months(seen: Scan, label: Mark) -> bool:
    """Whether it is counted in months of pay, "2 months bonus", and so names no figure."""
    return seen.words[label.first - 1] in {"month", "months", "months'", "weeks", "week"}


def _units_or_label(seen: Scan) -> None:
    """In "bonus 15 rsu 200" the word names the next figure and does not count the one before."""
    counting = [figure for figure in seen.figures if figure.noun == "units"]
    ends = {label.after: label for label in seen.labels}
    for figure in counting:
        behind = figure.after + 1
        while seen.words[behind] in {":", "-", "="}:
            behind += 1
        next_is_number = behind < seen.size and seen.sorts[behind] == "number"
        before = ends.get(figure.first) or (
            ends.get(figure.first - 1) if seen.words[figure.first - 1] in {":", "-", "="} else None
        )
        if next_is_number and before is not None and before.value not in {"equity", "other"}:
            figure.noun = ""


def _covered(seen: Scan, label: Mark) -> AbstractSet[int]:
    """The tokens that belong to figures, as far around a label as a bracket reaches."""
    at = max(bisect_left(seen.figures, label.first - CONTAINER, key=FIRST) - 1, 0)
    end = label.after + CONTAINER
    covered: set[int] = set()
    while at < len(seen.figures) and seen.figures[at].first < end:
        covered.update(range(seen.figures[at].first, seen.figures[at].after))
        at += 1
    return covered


def _is_list_member(seen: Scan, label: Mark, last: Mark) -> bool:
    """In "Total comp (Salary + Bonus + Stock): 200k" the bracket names parts, not figures."""
    if last.value == "other":
        return False
    if last.first < label.first < last.after:
        return True
    if OPEN not in seen.words[last.after : last.after + NEAR_BRACKET]:
        return False
    figures = _covered(seen, label)
    opened = _opened(seen, label, figures)
    if not 0 <= opened - last.after < NEAR_BRACKET:
        return False
    for at in range(label.after, min(label.after + CONTAINER, seen.size)):
        if at in figures or seen.sorts[at] == "line":
            return False
        if seen.words[at] == CLOSE:
            _widen(last, at + 1, told=label if at == label.after else None)
            return True
    return False


def _widen(label: Mark, after: int, *, told: Mark | None) -> None:
    """Let a label end behind its bracket, where the figure stands; "CTC (fixed): 22 LPA" names the base."""
    label.after = after
    if told is not None and label.value == "total" and told.value == "base":
        label.value = "base"


def _opened(seen: Scan, label: Mark, figures: AbstractSet[int]) -> int:
    """The bracket that is open where a label stands, with no figure between; -1 where none is."""
    for at in range(label.first - 1, max(label.first - CONTAINER, -1), -1):
        word = seen.words[at]
        if word == OPEN:
            return -1 if at in figures else at
        if word == CLOSE or at in figures:
            return -1
    return -1


def _says_whole(seen: Scan, label: Mark, owner: Mark) -> bool:
    """In "Stock: 145,000 total" the word says that the grant is meant whole."""
    if label.first - owner.after > 4 or seen.words[label.first] != "total" or label.after - label.first > 1:
        return False
    before = seen.sorts[label.first - 1]
    behind = seen.words[label.after]
    near = any(seen.words[at] in {":", "-", "="} for at in range(owner.after, label.first))
    return (
        before in {"number", "word"}
        and near
        and owner.value != "total"
        and behind not in {":", "=", "-"}
        and any(seen.sorts[at] == "number" for at in range(owner.after, label.first))
    )


def _is_reference(seen: Scan, label: Mark) -> bool:
    """In "15% of yearly base" the base is what the percentage is of."""
    at = label.first - 1
    if seen.words[at + 1] in VERBS and label.after - at == 2 and _is_verb(seen, label):
        return True
    if seen.words[at] not in LEADING_TO or label.value not in {"base", "total"}:
        return False
    while at >= 0 and seen.words[at] in BEFORE_PAY:
        at -= 1
    if seen.words[at] not in {"of", "on"} or at == 0:
        return False
    before, number = seen.words[at - 1], seen.numbers.get(at - 1)
    return (number is not None and number.percent) or before in {"%", "percent", "up", ")"}


def _is_verb(seen: Scan, label: Mark) -> bool:
    """Whether "pay" or "raised" is what somebody does: "we will pay 5,000", "they raised it to 118k"."""
    before, after = seen.words[label.first - 1], seen.words[label.after]
    if seen.words[label.first] == "pay":
        return before in PAYING
    return after in {"it", "to", "the", "my", "base", "their", "that", "from", "this"}


def _joins(seen: Scan, label: Mark, first: Mark) -> bool:
    """Whether the label is the second half of a pair, "Relocation/Signing Bonus"; the first then stands for both."""
    joint = seen.words[first.after : label.first]
    if (joint and joint[0] not in JOINING) or joint not in JOINTS:
        return False
    if first.value == label.value:
        if joint in (["/"], [], ["&"], ["-"], ["or"]) or (first.value != "equity" and joint == ["and"]):
            first.after, first.end = label.after, label.end
            first.kind = label.kind if first.kind in {"", "other"} else first.kind
            return True
        return False
    values = first.pair or (first.value,)
    listed = joint in (["and"], ["or"], ["&"]) and seen.words[label.after] in {":", "-", "=", "("}
    if (joint in (["/"], ["and", "/", "or"]) or listed) and (values[-1], label.value) in PAIRS and len(values) == 1:
        first.pair = (*values, label.value)
        first.value = (
            "sign_on"
            if "sign_on" in first.pair
            else "bonus"
            if label.value == "bonus" or first.value == "bonus"
            else first.value
        )
        first.kind = first.kind or label.kind
        first.after, first.end = label.after, label.end
        return True
    return False
