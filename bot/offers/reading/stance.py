"""Stance: whether a figure is offered, held at present, asked for, or somebody else's."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from bisect import bisect_left
from dataclasses import dataclass, field

from bot.offers.reading.figures import Figure
from bot.offers.reading.scan import FIRST, Mark, Scan

STRONG = frozenset({"present", "ask", "offer", "initial", "final"})
SOFT = frozenset({"market", "advice", "hypothetical"})
HEADER_WORDS = 6
NO_HEADER = frozenset({"experience", "exp", "company", "employer", "role", "title", "location"})
CLAUSE = 8  # tokens
MEMORY = 12
"""Cues of a sentence that are weighed before a figure."""


@dataclass(slots=True)
class Sentences:
    """Where the sentences begin, as token numbers, and what each holds."""

    starts: list[int]
    lines: list[int]
    cues: list[list[Mark]] = field(default_factory=list)
    section: list[str] = field(default_factory=list)  # the stance its heading gives a sentence

    sentence_of: list[int] = field(default_factory=list)
    line_of: list[int] = field(default_factory=list)
    said: list[set[str]] = field(default_factory=list)  # the values of the cues of each sentence

    def number(self, token: int) -> int:
        """The sentence a token is in."""
        return self.sentence_of[token]

    def line(self, token: int) -> int:
        """The line a token is in."""
        return self.line_of[token]


def sentences(seen: Scan) -> Sentences:
    """The text's sentences with their cues and the stance of their section."""
    starts, lines = [0], [0]
    for at in seen.stops:
        if seen.tokens[at].sort == "line":
            lines.append(at + 1)
            starts.append(at + 1)
        elif _ends(seen, at):
            starts.append(at + 1)
    if seen.glued:
        starts = sorted({*starts, *seen.glued})
    found = Sentences(starts, lines)
    found.sentence_of, found.line_of = _numbers(starts, len(seen.tokens)), _numbers(lines, len(seen.tokens))
    found.cues, found.said = [[] for _ in starts], [set() for _ in starts]
    for cue in seen.cues:
        number = found.sentence_of[cue.first]
        found.cues[number].append(cue)
        found.said[number].add(cue.value)
    for start, cues, said in zip(starts, found.cues, found.said, strict=True):
        if said and "hypothetical" in said and cues[0].first > start + 1:  # "let me know if" supposes nothing
            said.discard("hypothetical")
    _sections(seen, found)
    return found


def _numbers(starts: list[int], size: int) -> list[int]:
    """For every token the number of the stretch it is in; one more for the end."""
    numbers: list[int] = []
    for number, (first, after) in enumerate(zip(starts, [*starts[1:], size + 1], strict=True)):
        numbers += [number] * (after - first)
    return numbers


def _ends(seen: Scan, at: int) -> bool:
    """Whether a full stop ends a sentence: not in "p.a." or "D.C."."""
    if seen.tokens[at].word != ".":
        return True
    before = seen.words[at - 1]
    if at + 1 >= len(seen.tokens):
        return True
    after = seen.tokens[at + 1]
    spaced = after.start > seen.tokens[at].end or after.sort == "line"
    if len(before) == 1 and before.isalpha() and not (spaced and seen.text[after.start].isupper()):
        return False
    return (spaced or seen.text[after.start].isupper()) and before not in {
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
    if not any(cue.value in STRONG for cue in seen.cues):
        found.section = [""] * len(found.starts)
        return
    with_figures = {found.line(figure.first) for figure in seen.figures}
    stance_of_line: list[str] = []
    stance = ""
    heads = {found.line(key.first) for key in seen.keys if key.value == "company"}
    for number, first in enumerate(found.lines):
        after = found.lines[number + 1] if number + 1 < len(found.lines) else len(seen.tokens)
        heading = "" if number in with_figures else _heading(seen, found, first, after)
        if heading:
            stance = heading
        elif number in heads or (first and seen.tokens[first - 1].word.count("\n") > 1 and stance != "offer"):
            stance = (
                ""
                if not (number and stance_of_line[-1] and number - 1 not in with_figures and number not in heads)
                else stance
            )
        stance_of_line.append(stance)
    found.section = [stance_of_line[found.line(start)] if start < len(seen.tokens) else "" for start in found.starts]


def _heading(seen: Scan, found: Sentences, first: int, after: int) -> str:
    cues = found.cues[found.sentence_of[first]]
    cues = [cue for cue in cues if cue.value in STRONG] if cues else cues
    if not cues:
        return ""
    line = [token for token in seen.tokens[first:after] if token.sort != "line" and token.word not in {"*", "_"}]
    words = sum(token.sort == "word" for token in line)
    last = line[-1].word if line else ""
    if not 0 < words <= HEADER_WORDS or (last != ":" and words > 4) or last in {"?", "."}:
        return ""
    return "" if any(token.word in NO_HEADER for token in line) else cues[-1].value


def stance(seen: Scan, found: Sentences, figure: Figure, label: Mark | None, following: Figure | None) -> str:
    """How the figure is meant: one of the strong stances, "" for neutral; `following` is the next figure."""
    number = found.sentence_of[figure.first]
    cues = found.cues[number]
    if not cues:
        return found.section[number]
    at = bisect_left(cues, figure.first, key=FIRST)
    for cue in reversed(cues[max(at - MEMORY, 0) : at + 1]):
        behind = cue.after > figure.first and not _within(cue, label)
        if cue.value in STRONG and not behind and not _muted(seen, cue, label):
            return cue.value
    limit = following.first if following else len(seen.tokens)
    if following and seen.words[following.first - 1] in {":", "-"}:
        limit = figure.after
    for cue in cues[at : at + MEMORY]:
        if figure.after <= cue.first < limit and cue.value == "present" and not _parted(seen, figure.after, cue.first):
            return "present"
    return found.section[number]


def _within(cue: Mark, label: Mark | None) -> bool:
    return label is not None and label.first <= cue.first < label.after


def _muted(seen: Scan, cue: Mark, label: Mark | None) -> bool:
    """Whether a cue says nothing about the stance here: "expected bonus", "new grad", "want to know"."""
    word = seen.words[cue.first]
    after = seen.words[cue.after]
    if word in {"expected", "target"} and label is not None and label.value in {"bonus", "equity"}:
        return True
    if word == "new" and after in {"grad", "york", "hire", "jersey", "delhi", "to", "zealand", "graduate", "mexico"}:
        return True
    if word in {"want", "wanted", "asked", "ask", "prefer", "negotiate", "request"} and after in {
        "to",
        "me",
        "if",
        "for" if after == "for" and seen.words[cue.after + 1] in {"advice", "my", "help", "input"} else "to",
    }:
        return True
    if (
        word == "was"
        and seen.words[cue.first - 1] in {"offer", "i", "base", "salary", "it", "tc"}
        and after in {"offered", "given", "told"}
    ):
        return True
    if word == "was" and seen.words[cue.first - 1] == "offer":
        return True
    return word in {"last", "past"} and after in {
        "week",
        "month",
        "year",
        "few",
        "couple",
        "time",
        "friday",
        "monday",
        "round",
        "night",
    }


def _parted(seen: Scan, first: int, after: int) -> bool:
    """Whether the words between belong to different clauses."""
    return (
        any(
            token.word in {",", "but", "vs", "and", "+", "|", ":", "now", "with", "for"}
            for token in seen.tokens[first:after]
        )
        or after - first > CLAUSE
    )


def soft(found: Sentences, figure: Figure) -> str:
    """Whether it is "market" or "advice", where the sentence speaks of others or of what could be; "" otherwise."""
    said = found.said[found.sentence_of[figure.first]]
    if not said:
        return ""
    if said & {"offer", "final"}:
        return "hypothetical" if "hypothetical" in said else ""
    return next(iter(sorted(said & SOFT)), "")
