"""Sums: in "149k + 25k + 36k = 210k" the last figure is the total and the others are its addends."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from bot.offers.reading.figures import Figure
from bot.offers.reading.scan import Scan

TOLERANCE = 50  # one part in so many
APART = 4  # tokens between two addends, a label among them


def totals(seen: Scan) -> set[int]:
    """The first tokens of figures that are the result of a sum; their nameless addends are traps from now on."""
    found: set[int] = set()
    if "=" not in seen.text:
        return found
    figures = seen.figures
    for at, figure in enumerate(figures):
        if at < 2 or seen.words[figure.first - 1] not in {"=", "=>", "~"} or figure.noun:
            continue
        if seen.words[figure.first - 1] == "~" and seen.words[figure.first - 2] != "=":
            continue
        addends = _addends(seen, figures, at)
        if len(addends) < 2:
            continue
        found.add(figure.first)
        for addend in addends:
            if _nameless(seen, addend):
                addend.noun = "trap"
        _alternatives(seen, figures, at)
    return found


def _addends(seen: Scan, figures: list[Figure], at: int) -> list[Figure]:
    addends = [figures[at - 1]]
    if figures[at].first - figures[at - 1].after > APART:
        return []
    for one in range(at - 2, -1, -1):
        between = [seen.words[token] for token in range(figures[one].after, figures[one + 1].first)]
        if "+" not in between or len(between) > APART:
            break
        addends.append(figures[one])
    return addends


def _nameless(seen: Scan, figure: Figure) -> bool:
    return figure.after not in seen.label_at and figure.first not in seen.label_ends


def _alternatives(seen: Scan, figures: list[Figure], at: int) -> None:
    """What follows the result behind a slash or another equals sign is the same total said otherwise."""
    while (
        at + 1 < len(figures)
        and seen.words[figures[at].after] in {"/", "="}
        and figures[at + 1].first == figures[at].after + 1
    ):
        at += 1
        figures[at].noun = figures[at].noun or "trap"
