"""Stance: whether a figure is offered, held at present, asked for, or somebody else's."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from bot.offers.reading.figures import Figure
from bot.offers.reading.scan import FIRST, Cue, Mark, Scan
from bot.offers.reading.wordset import words

STRONG = frozenset({"present", "ask", "offer", "initial", "final", "mended"})
SOFT = frozenset({"market", "others", "advice", "hypothetical"})
HEADER_WORDS = 6
BOLD = frozenset({"*", "_"})
NO_HEADER = frozenset({"experience", "exp", "company", "employer", "role", "title", "location"})
PARTING = frozenset([",", "(", "but", "vs", "and", "+", "|", ":", "now", "with", "for"])
CLOSE = 2  # tokens
CLAUSE = 8  # tokens
RIGHT_BEFORE = 4  # tokens
FAR_BEFORE, FAR_BEHIND = 14, 6
"""Tokens before and behind a figure within which talk of others, or of what could be, means it."""
MEMORY = 12
"""Cues of a sentence that are weighed before a figure."""


NEW_THINGS = words("grad york hire jersey delhi to zealand graduate mexico")
LAST_TIMES = words("week month year few couple time friday monday round night")
MUTABLE = words("expected target new last past was want wanted asked ask prefer negotiate request")
"""Words of cues that say nothing of the stance beside some others."""
NOTHING_SAID: AbstractSet[str] = frozenset()
NO_LINES: AbstractSet[int] = frozenset()
NO_HEADINGS: Mapping[int, str] = {}


@dataclass(slots=True)
class Sentences:
    """Where the sentences begin, as token numbers, and what each holds."""

    starts: list[int]
    lines: list[int]
    cues: list[Sequence[Cue]] = field(default_factory=list)
    section: list[str] = field(default_factory=list)  # the stance its heading gives a sentence

    sentence_of: list[int] = field(default_factory=list)
    line_of: list[int] = field(default_factory=list)
    said: list[AbstractSet[str]] = field(default_factory=list)  # the values of the cues of each sentence

    def number(self, token: int) -> int:
        """The sentence a token is in."""
        return self.sentence_of[token]

    def line(self, token: int) -> int:
        """The line a token is in."""
        return self.line_of[token]


def sentences(seen: Scan) -> Sentences:
    """The text's sentences with their cues and the stance of their section."""
    starts, lines = [0], [0]
    sorts, words = seen.sorts, seen.words
    for at in seen.stops:
        if sorts[at] == "line":
            lines.append(at + 1)
            starts.append(at + 1)
        elif words[at] != "." or _ends(seen, at):
            starts.append(at + 1)
    if seen.glued:
        starts = sorted({*starts, *seen.glued})
    line_of = _numbers(lines, seen.size)
    sentence_of = _numbers(starts, seen.size) if len(starts) > len(lines) else line_of
    found = Sentences(starts, lines, [()] * len(starts), [], sentence_of, line_of, [NOTHING_SAID] * len(starts))
    _note_cues(seen, found)
    _sections(seen, found)
    return found


def _note_cues(seen: Scan, found: Sentences) -> None:
    """Give every sentence its cues and their values."""
    last = -1
    cues: list[Cue] = []
    said: set[str] = set()
    for cue in seen.cues:
        number = found.sentence_of[cue.first]
        if number != last:
            last, cues, said = number, [], set()
            found.cues[number], found.said[number] = cues, said
        cues.append(cue)
        if cue.value != "hypothetical" or cues[0].first <= found.starts[number] + 1:
            said.add(cue.value)  # "let me know if" supposes nothing


def _numbers(starts: list[int], size: int) -> list[int]:
    """For every token the number of the stretch it is in; one more for the end."""
    numbers: list[int] = []
    for number, (first, after) in enumerate(pairwise([*starts, size + 1])):
        numbers += [number] * (after - first)
    return numbers


def _ends(seen: Scan, at: int) -> bool:
    """Whether a full stop ends a sentence: not in "p.a." or "D.C."."""
    before = seen.words[at - 1]
    if at + 1 >= seen.size:
        return True
    after = seen.starts[at + 1]
    spaced = after > seen.ends[at] or seen.sorts[at + 1] == "line"
    if len(before) == 1 and before.isalpha() and not (spaced and seen.text[after].isupper()):
        return False
    return (spaced or seen.text[after].isupper()) and before not in {
        "rs",
        "approx",
        "vs",
        "comp",
        "yrs",
        "yr",
        "inc",
        "st",
    }


def _sections(seen: Scan, found: Sentences) -> None:
    """A short line without figures, such as "Current compensation:", gives its stance to the lines below."""
    line_of = found.line_of
    strong = {line_of[cue.first] for cue in seen.cues if cue.value in STRONG}
    with_figures = {line_of[figure.first] for figure in seen.figures} if strong else NO_LINES
    strong -= with_figures
    headings = {line: _heading(seen, found, line) for line in strong} if strong else NO_HEADINGS
    if not headings or not any(headings.values()):
        found.section = [""] * len(found.starts)
        return
    stance_of_line: list[str] = []
    stance = ""
    heads = {line_of[key.first] for key in seen.keys if key.value == "company"}
    for number, first in enumerate(found.lines):
        heading = headings.get(number, "")
        if heading:
            stance = heading
        elif number in heads or (first and seen.words[first - 1].count("\n") > 1 and stance != "offer"):
            stance = (
                ""
                if not (number and stance_of_line[-1] and number - 1 not in with_figures and number not in heads)
                else stance
            )
        stance_of_line.append(stance)
    found.section = [stance_of_line[found.line_of[start]] if start < seen.size else "" for start in found.starts]


def _heading(seen: Scan, found: Sentences, number: int) -> str:
    first = found.lines[number]
    after = found.lines[number + 1] if number + 1 < len(found.lines) else seen.size
    cues = found.cues[found.sentence_of[first]]
    cues = [cue for cue in cues if cue.value in STRONG] if cues else cues
    if not cues:
        return ""
    said = seen.sorts[first:after].count("word")
    if not 0 < said <= HEADER_WORDS:
        return ""
    while seen.sorts[after - 1] == "line" or seen.words[after - 1] in BOLD:
        after -= 1
    last, line = seen.words[after - 1], seen.words[first : after - 1]
    if (last != ":" and said > 4) or last in {"?", "."}:
        return ""
    keyed = ":" in line  # "current: service based, Chennai"
    return "" if keyed or last in NO_HEADER or not NO_HEADER.isdisjoint(line) else cues[-1].value


def stance(seen: Scan, found: Sentences, figure: Figure, label: Mark | None, following: Figure | None) -> str:
    """How the figure is meant: one of the strong stances, "" for neutral; `following` is the next figure."""
    number = found.sentence_of[figure.first]
    if STRONG.isdisjoint(found.said[number]):
        return found.section[number]
    cues = found.cues[number]
    at = bisect_left(cues, figure.first, key=FIRST)
    for cue in reversed(cues[max(at - MEMORY, 0) : at + 1]):
        behind = cue.after > figure.first and not _within(cue, label)
        if cue.value in STRONG and not behind and not _muted(seen, cue, label):
            return _together(cues, cue)
    limit = following.first if following else seen.size
    if following and seen.words[following.first - 1] in {":", "-"}:
        limit = figure.after
    for cue in cues[at : at + MEMORY]:
        if figure.after <= cue.first < limit and cue.value == "present" and not _parted(seen, figure.after, cue.first):
            return "present"
    return found.section[number]


def _together(cues: Sequence[Cue], cue: Cue) -> str:
    """The stance of a cue beside the one before: "initially offered" is initial, "my last salary was" present.

    What mends a slip, "160k, I mean 165k", replaces it.
    """
    at = bisect_left(cues, cue.first, key=FIRST)
    before = [one.value for one in cues[max(at - CLOSE - 1, 0) : at] if 0 <= cue.first - one.after <= CLOSE]
    if cue.value == "offer" and "initial" in before:
        return "initial"
    if cue.value == "mended":
        return "final"
    return "present" if cue.value == "initial" and "present" in before else cue.value


def _within(cue: Cue, label: Mark | None) -> bool:
    return label is not None and label.first <= cue.first < label.after


def _muted(seen: Scan, cue: Cue, label: Mark | None) -> bool:
    """Whether a cue says nothing about the stance here: "expected bonus", "new grad", "want to know"."""
    word = seen.words[cue.first]
    if word not in MUTABLE:
        return False
    before, after = seen.words[cue.first - 1], seen.words[cue.after]
    if word in {"expected", "target"}:
        return label is not None and label.value in {"bonus", "equity"}
    if word == "new":
        return after in NEW_THINGS
    if word in {"last", "past"}:
        return after in LAST_TIMES
    if word == "was":
        return before == "offer" or (
            before in {"i", "base", "salary", "it", "tc"} and after in {"offered", "given", "told"}
        )
    helped = after == "for" and seen.words[cue.after + 1] in {"advice", "my", "help", "input"}
    return helped or after in {"to", "me", "if"}


def _parted(seen: Scan, first: int, after: int) -> bool:
    """Whether the words between belong to different clauses."""
    return after - first > CLAUSE or not PARTING.isdisjoint(seen.words[first:after])


def soft(found: Sentences, figure: Figure) -> str:
    """Whether it is "market" or "advice", where the sentence speaks of others or of what could be; "" otherwise."""
    said = found.said[found.sentence_of[figure.first]]
    if not said:
        return ""
    if ("offer" in said or "final" in said) and not _others_right_before(found, figure):
        return "hypothetical" if "hypothetical" in said and _soft_near(found, figure) == "hypothetical" else ""
    return "" if SOFT.isdisjoint(said) else _soft_near(found, figure)


def _others_right_before(found: Sentences, figure: Figure) -> bool:
    """Whether the last word of stance before a figure tells of others: "lowballed compared to what a friend got"."""
    cues = found.cues[found.sentence_of[figure.first]]
    at = bisect_left(cues, figure.first, key=FIRST)
    return at > 0 and cues[at - 1].value == "others" and figure.first - cues[at - 1].after <= RIGHT_BEFORE


def _soft_near(found: Sentences, figure: Figure) -> str:
    """What is said of others, or of what could be, near enough to mean the figure; "" where nothing is."""
    cues = found.cues[found.sentence_of[figure.first]]
    at = bisect_left(cues, figure.first - FAR_BEFORE, key=FIRST)
    near = set()
    while at < len(cues) and cues[at].first - figure.after <= FAR_BEHIND:
        near.add(cues[at].value)
        at += 1
    return min(near & SOFT, default="")
