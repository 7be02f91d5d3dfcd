"""The scan: one pass over the tokens that marks components, keys, names, cues and figures."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from dataclasses import dataclass, field
from decimal import Decimal
from operator import attrgetter

from bot.offers.reading.employers import LOWER_CASE_FINE, WORDS_TOO
from bot.offers.reading.figures import Figure, figure_at
from bot.offers.reading.lexicon import INFO, KNOWN, NOUN, Info, phrase_at
from bot.offers.reading.places import STATES
from bot.offers.reading.tokens import Token, tokens
from bot.offers.reading.vocabulary import COUNTS

EQUITY_KINDS = {"rsu": "rsu", "options": "options", "equity": "other"}
BEYOND = ("",) * 64
"""What stands before the first token and behind the last."""

STOPS = frozenset(".!?;")
BAR = "|"
NOTED = STOPS | {BAR}
RUNNING = frozenset({"word", "number", "code"})
CLOSING = frozenset({")", "]", "%"})

LONGEST = 200_000
"""Characters that are read; what stands behind them is no message."""


FIRST = attrgetter("first")
"""The first token of a mark: what marks are searched by."""


@dataclass(slots=True)
class Mark:
    """A phrase that means something: a label, key, place, company or cue, from token `first` to before `after`."""

    sort: str
    value: str
    first: int
    after: int
    start: int
    end: int
    kind: str = ""  # of equity
    pair: tuple[str, ...] = ()  # "Relocation/Signing" stands for both


@dataclass(slots=True)
class Scan:
    """A text with everything in it that the grammar knows."""

    text: str
    tokens: list[Token]
    words: list[str]  # of the tokens, and "" beyond both ends
    labels: list[Mark] = field(default_factory=list)
    keys: list[Mark] = field(default_factory=list)
    places: list[Mark] = field(default_factory=list)
    companies: list[Mark] = field(default_factory=list)
    cues: list[Mark] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)  # tokens at which a title or level may begin
    ordinals: list[int] = field(default_factory=list)  # "another", "first", "offer"
    capitals: list[int] = field(default_factory=list)  # words with a capital that the grammar doesn't know
    stops: list[int] = field(default_factory=list)  # line ends and full stops
    bars: list[int] = field(default_factory=list)  # items of a list and bars of a table
    label_at: set[int] = field(default_factory=set)  # tokens at which a label begins
    label_ends: set[int] = field(default_factory=set)  # tokens after labels
    years: set[int] = field(default_factory=set)  # tokens at which a number of years begins
    terms: bool = False  # whether a word of the terms was met
    first_line: int = 0  # the token that ends the first line
    glued: set[int] = field(default_factory=set)  # tokens before which a line break was lost in copying

    def raw(self, first: int, after: int) -> str:
        """The text from one token to before another."""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]


def scan(text: str) -> Scan:
    """Everything the grammar knows in the text, in order."""
    found = tokens(text[:LONGEST], KNOWN)  # each token passes here: what is done for each is kept bare
    seen = Scan(text=text, tokens=found, words=[token.word for token in found])
    seen.words += BEYOND
    at, size, cued, known = 0, len(found), 0, INFO.get
    while at < size:
        sort, start, _, word, number = found[at]
        info = known(word) if sort == "word" else None
        if info is not None:
            if info.cues and at >= cued:
                cued = _cue(seen, at, info)
            at = _word(seen, at, info) if info.more else _thing(seen, at, info) if info.things else at + 1
        elif number is not None:
            seen.figures.append(figure_at(found, seen.words, at, number))
            at = seen.figures[-1].after
        else:
            if sort == "word":
                if text[start].isupper():
                    seen.capitals.append(at)
            elif sort != "mark" or word in NOTED:
                _other(seen, at, sort, word)
            at += 1
    seen.glued = _glued(seen)
    seen.first_line = next((at for at in seen.stops if found[at].sort == "line"), size)
    return seen


def _other(seen: Scan, at: int, sort: str, word: str) -> None:
    """Note what is neither a word nor a number: stops, bars, codes."""
    if word in STOPS or sort == "line":
        seen.stops.append(at)
    elif word == BAR or sort == "item":
        seen.bars.append(at)
    elif sort == "code":
        seen.titles.append(at)


def _word(seen: Scan, at: int, info: Info) -> int:
    """Note what begins at a word; returns the token to go on from."""
    _note(seen, at, info)
    if info.counts and NOUN.get(seen.words[at + 1]) == "year":
        seen.figures.append(_counted(seen.tokens, at))
        return at + 2
    after = _state(seen, at) if info.state else 0
    return after or (_thing(seen, at, info) if info.things else at + 1)


def _note(seen: Scan, at: int, info: Info) -> None:
    """Note a word of the terms, the beginning of a title, and a word that counts offers."""
    seen.terms = seen.terms or info.term
    if info.title:
        seen.titles.append(at)
    if info.ordinal:
        seen.ordinals.append(at)


def _counted(found: list[Token], at: int) -> Figure:
    """The figure of "four years"."""
    count = Decimal(COUNTS[found[at].word])
    return Figure(at, at + 2, found[at].start, found[at + 1].end, count, count, scale=1, noun="year")


def _glued(seen: Scan) -> set[int]:
    """Labels, keys, employers and cues that begin within a run of letters and digits: "30kRSU", "LakhFlipkart"."""
    found: set[int] = set()
    text = seen.text
    for mark in (*seen.labels, *seen.keys, *seen.companies, *seen.cues):
        if not mark.first or text[mark.start - 1].isspace() or not text[mark.start].isupper():
            continue
        before = seen.tokens[mark.first - 1]
        touching = before.end == mark.start and (before.sort in RUNNING or before.word in CLOSING)
        if touching and not text[mark.start - 1].isupper():
            found.add(mark.first)
    return found


def _cue(seen: Scan, at: int, info: Info) -> int:
    hit = phrase_at(info.cues, seen.words, at)
    if hit is None:
        return at
    entry, after = hit
    found = seen.tokens
    seen.cues.append(Mark("cue", entry.value, at, after, found[at].start, found[after - 1].end))
    return after


def _thing(seen: Scan, at: int, info: Info) -> int:
    hit = phrase_at(info.things, seen.words, at)
    if hit is None:
        return at + 1
    entry, after = hit
    if (
        entry.value == "sign_on"
        and seen.words[at] == "so"
        and not (seen.text[seen.tokens[at].start] == "S" and seen.words[after] in {":", "-", "="})
    ):
        return at + 1
    sort = entry.sort
    mark = Mark(sort, entry.value, at, after, seen.tokens[at].start, seen.tokens[after - 1].end)
    if sort == "label":
        mark.kind = EQUITY_KINDS.get(entry.value, "")
        mark.value = "equity" if mark.kind else entry.value
        seen.labels.append(mark)
    elif sort == "key":
        seen.keys.append(mark)
    elif sort == "place":
        if not _is_place(seen, mark):
            return at + 1
        seen.places.append(mark)
    elif _is_company(seen, mark):
        seen.companies.append(mark)
    else:
        return at + 1
    return after


def _state(seen: Scan, at: int) -> int:
    """A state by its two letters where a place can stand: "in WA", "McLean, VA"; 0 where it is none."""
    token = seen.tokens[at]
    if token.end - token.start != 2 or seen.text[token.start : token.end] not in STATES:
        return 0
    before, after = seen.words[at - 1], seen.words[at + 1]
    behind_company = bool(seen.companies) and seen.companies[-1].after == at
    placed = (
        behind_company
        or before in {"in", "for", "at", "from", ":", "(", "-", "|"}
        or (before == "," and after in {")", "", ".", ",", "|", "-", "\n"})
    )
    if not placed or (token.word in {"ms", "in", "or", "me", "ok", "hi", "pa"} and before not in {"in", "for"}):
        return 0
    seen.places.append(Mark("place", "USD", at, at + 1, token.start, token.end))
    return at + 1


def _is_place(seen: Scan, mark: Mark) -> bool:
    """Whether "us" or "dc" is a place here: short forms count in capitals only."""
    raw = seen.text[mark.start : mark.end]
    return len(raw) > 3 or raw.isupper() or raw.lower() in {"nyc", "sfo", "blr", "hyd", "uk", "usa", "ncr"}


def _is_company(seen: Scan, mark: Mark) -> bool:
    name = seen.tokens[mark.first].word
    if mark.after - mark.first > 1 or name not in WORDS_TOO:
        return True
    if not seen.text[mark.start].islower():
        return not (
            name in {"line", "target", "match", "fit", "clear", "principal", "sea", "box", "block"}
            and seen.words[mark.after] in {":", "of"}
        )
    before = seen.words[mark.first - 1]
    return name in LOWER_CASE_FINE and before in {"from", "at", "by", "to", "join", "joining", "with", "vs"}
