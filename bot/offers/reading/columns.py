"""Tables by column: a line of components, and below it a line with as many figures."""

from itertools import pairwise

from bot.offers.reading.figures import Figure
from bot.offers.reading.scan import Mark, Scan
from bot.offers.reading.stance import Sentences

FEWEST = 2


def columns(seen: Scan, found: Sentences) -> dict[int, Mark]:
    """The label of every figure (by its first token) that stands below it in a table."""
    text = seen.text
    if len(seen.labels) < FEWEST or len(seen.figures) < FEWEST or not ("|" in text or "\t" in text or "  " in text):
        return {}
    named = _by_line(found, seen.labels)
    if len(named) == len(seen.labels):
        return {}
    counted = _by_line(found, seen.figures)
    below: dict[int, Mark] = {}
    for line, labels in named.items():
        figures = counted.get(line + 1) or (counted.get(line + 2) if line + 1 not in named else None)
        if line in counted or not figures or len(labels) < FEWEST or len(labels) != len(figures):
            continue
        if line + 1 in named or not _parted(seen, labels):
            continue
        below.update({figure.first: label for figure, label in zip(figures, labels, strict=True)})
    return below


def _by_line(found: Sentences, marks: list) -> dict[int, list]:  # type: ignore[type-arg] # labels or figures
    lines: dict[int, list[Mark | Figure]] = {}
    for mark in marks:
        lines.setdefault(found.line_of[mark.first], []).append(mark)
    return lines


def _parted(seen: Scan, labels: list[Mark]) -> bool:
    """Whether bars or wide gaps stand between the labels."""
    return all(
        any(seen.words[at] == "|" for at in range(one.after, other.first))
        or "\t" in seen.text[one.end : other.start]
        or "  " in seen.text[one.end : other.start]
        for one, other in pairwise(labels)
    )
