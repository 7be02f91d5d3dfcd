"""The scan: one pass over the tokens that marks components, keys, names, cues and figures."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from bot.offers.reading.employers import LOWER_CASE_FINE, WORDS_TOO
from bot.offers.reading.figures import Figure, figure_at
from bot.offers.reading.lexicon import BOOK, NOUN, Hit, Info, phrase_at
from bot.offers.reading.places import STATES
from bot.offers.reading.tokens import Tokens, tokens
from bot.offers.reading.vocabulary import COUNTS
from bot.offers.reading.written import BAR, CAPITAL, CODE, ORDINAL, STOP, Number

EQUITY_KINDS = {"rsu": "rsu", "options": "options", "equity": "other"}
RUNNING = frozenset({"word", "number", "code"})
CLOSING = frozenset({")", "]", "%"})
NOWHERE: AbstractSet[int] = frozenset()

LETTERS = frozenset({"f", "v", "option"})
COUNTS_OPTIONS = frozenset("12345abcd")
LONGEST = 200_000
"""Characters that are read; what stands behind them is no message."""


FIRST = attrgetter("first")
"""The first token of a mark: what marks are searched by."""


@dataclass(slots=True)
class Mark:
    """A phrase that names something: a label, key, place or company, from token `first` to before `after`."""

    sort: str
    value: str
    first: int
    after: int
    start: int
    end: int
    kind: str = ""  # of equity
    pair: tuple[str, ...] = ()  # "Relocation/Signing" stands for both


@dataclass(slots=True)
class Cue:
    """A phrase that says how a figure is meant, from token `first` to before `after`."""

    value: str
    first: int
    after: int


@dataclass(slots=True, init=False)
class Scan:
    """A text with everything in it that the grammar knows."""

    text: str
    words: list[str]  # of the tokens, and "" beyond both ends; so with the sorts
    sorts: list[str]
    starts: list[int]
    ends: list[int]
    numbers: dict[int, Number]
    size: int  # how many tokens
    labels: list[Mark]
    keys: list[Mark]
    places: list[Mark]
    companies: list[Mark]
    cues: list[Cue]
    figures: list[Figure]
    titles: list[int]  # tokens at which a title or level may begin
    ordinals: list[int]  # "another", "first", "offer"
    capitals: list[int]  # words with a capital that the grammar doesn't know
    stops: list[int]  # line ends and full stops
    bars: list[int]  # items of a list and bars of a table
    label_at: AbstractSet[int]  # tokens at which a label begins
    label_ends: AbstractSet[int]  # tokens after labels
    years: AbstractSet[int]  # tokens at which a number of years begins
    terms: bool  # whether a word of the terms was met
    sizes: Sequence[Decimal]  # of all figures in order, once they are asked for
    signed: list[Figure] | None  # figures with a currency and no noun, once they are asked for
    rupees: bool | None  # whether an amount is in rupees, once it is asked for
    first_line: int  # the token that ends the first line
    glued: AbstractSet[int]  # tokens before which a line break was lost in copying

    def __init__(self, text: str, found: Tokens) -> None:
        """The text with its tokens, before anything is noted of them."""
        self.text, self.words, self.sorts, self.numbers = text, found.words, found.sorts, found.numbers
        self.starts, self.ends, self.size = found.starts, found.ends, len(found.starts)
        self.labels, self.keys, self.places, self.companies = [], [], [], []
        self.cues, self.figures, self.titles, self.ordinals = [], [], [], []
        self.capitals, self.stops, self.bars = [], [], []
        self.label_at = self.label_ends = self.years = self.glued = NOWHERE
        self.terms, self.sizes, self.signed, self.rupees, self.first_line = False, (), None, None, 0

    def raw(self, first: int, after: int) -> str:
        """The text from one token to before another."""
        return self.text[self.starts[first] : self.ends[after - 1]]


def scan(text: str) -> Scan:
    """Everything the grammar knows in the text, in order."""
    found = tokens(text[:LONGEST], BOOK)
    seen = Scan(text, found)
    _walk(seen, found)
    seen.glued = _glued(seen)
    seen.first_line = _first_line(seen)
    return seen


def _first_line(seen: Scan) -> int:
    """The token that ends the first line."""
    for stop in seen.stops:
        if seen.sorts[stop] == "line":
            return stop
    return seen.size


def _walk(seen: Scan, found: Tokens) -> None:
    """Note what begins at each token that means something, but for those within what was read before."""
    note: dict[object, Callable[[int], None]] = {
        STOP: seen.stops.append, CAPITAL: seen.capitals.append, BAR: seen.bars.append, CODE: seen.titles.append,
        ORDINAL: seen.ordinals.append,
    }  # fmt: skip
    words, cues, figures = seen.words, seen.cues, seen.figures
    at = cued = 0  # the tokens after the last thing and the last cue
    for token, meaning in enumerate(found.meanings):
        if meaning is None or token < at:
            continue
        if type(meaning) is Info:
            cue, thing = meaning.cue, meaning.thing
            if words[token + 1] in meaning.longer:
                cue = phrase_at(meaning.cues, words, token) if meaning.cues else None
                thing = phrase_at(meaning.things, words, token) if meaning.things else None
            if cue and token >= cued:
                cued = token + cue[2]
                cues.append(Cue(cue[1], token, cued))
            if thing or meaning.more:
                at = _word(seen, token, meaning, thing)
        elif type(meaning) is Number:
            figure = figure_at(seen, token, meaning)
            figures.append(figure)
            at = figure.after
        else:
            note[meaning](token)


def _word(seen: Scan, at: int, info: Info, hit: Hit | None) -> int:
    """Note what begins at a word, `hit` what is named by it; returns the token to go on from."""
    after = _more(seen, at, info) if info.more else 0
    if after or hit is None:
        return after or at + 1
    sort, value, size = hit
    after = at + size
    mark = Mark(sort, value, at, after, seen.starts[at], seen.ends[after - 1])
    if sort == "label":
        if value == "sign_on" and not _says_sign_on(seen, mark):
            return at + 1
        if seen.words[at] in LETTERS and not _names_pay(seen, mark):
            return at + 1
        if value in EQUITY_KINDS:
            mark.kind, mark.value = EQUITY_KINDS[value], "equity"
        seen.labels.append(mark)
        return after
    if sort == "key":
        seen.keys.append(mark)
        return after
    return after if _at_name(seen, mark) else at + 1


def _more(seen: Scan, at: int, info: Info) -> int:
    """Note a word of the terms, a title, a count of offers or years, a state; returns where to go on, or 0."""
    if info.term:
        seen.terms = True
    if info.title:
        seen.titles.append(at)
    if info.ordinal:
        seen.ordinals.append(at)
    if info.counts:
        years = NOUN.get(seen.words[at + 1]) == "year"
        if years or seen.words[at - 1] == "over":
            seen.figures.append(_counted(seen, at, at + 1 + years))
            return at + 1 + years
    return _state(seen, at) if info.state else 0


def _counted(seen: Scan, at: int, after: int) -> Figure:
    """The figure of "four years", or of "over four"."""
    count = Decimal(COUNTS[seen.words[at]])
    return Figure(at, after, seen.starts[at], seen.ends[after - 1], count, count, scale=1, noun="year")


def _glued(seen: Scan) -> set[int]:
    """Labels, keys, employers and cues that begin within a run of letters and digits: "30kRSU", "LakhFlipkart"."""
    starts, ends, sorts = seen.starts, seen.ends, seen.sorts
    return {
        at
        for marks in (seen.labels, seen.keys, seen.companies, seen.cues)
        for mark in marks
        if ends[(at := mark.first) - 1] == starts[at] and sorts[at - 1] != "line" and at and _is_glued(seen, at)
    }


def _is_glued(seen: Scan, at: int) -> bool:
    """Whether a token that touches the one before begins with a capital behind a letter, a digit or a bracket."""
    start = seen.starts[at]
    touching = seen.sorts[at - 1] in RUNNING or seen.words[at - 1] in CLOSING
    return touching and seen.text[start].isupper() and not seen.text[start - 1].isupper()


def _at_name(seen: Scan, mark: Mark) -> bool:
    """Note a place or employer, unless the word is meant otherwise here."""
    if mark.sort == "place":
        if not _is_place(seen, mark):
            return False
        seen.places.append(mark)
        return True
    if not _is_company(seen, mark):
        return False
    mark.end -= len(mark.value)
    seen.companies.append(mark)
    return True


def _says_sign_on(seen: Scan, mark: Mark) -> bool:
    """Whether "SO" is short for a sign-on and no "so"."""
    if seen.words[mark.first] != "so":
        return True
    return seen.text[mark.start] == "S" and seen.words[mark.after] in {":", "-", "="}


def _names_pay(seen: Scan, mark: Mark) -> bool:
    """Whether "F" for fixed or "V" for variable is glued to a number, "27F + 2.7V"; "option 1:" counts offers."""
    if seen.words[mark.first] == "option":
        return not (
            seen.words[mark.after] in COUNTS_OPTIONS and seen.words[mark.after + 1] in {":", ")", "-", ".", "is"}
        )
    glued = mark.first > 0 and seen.ends[mark.first - 1] == mark.start
    return mark.after - mark.first > 1 or (glued and seen.sorts[mark.first - 1] == "number")


def _state(seen: Scan, at: int) -> int:
    """A state by its two letters where a place can stand: "in WA", "McLean, VA"; 0 where it is none."""
    start, end = seen.starts[at], seen.ends[at]
    if end - start != 2 or seen.text[start:end] not in STATES:
        return 0
    before, after = seen.words[at - 1], seen.words[at + 1]
    behind_company = bool(seen.companies) and seen.companies[-1].after == at
    placed = (
        behind_company
        or before in {"in", "for", "at", "from", ":", "(", "-", "|"}
        or (before == "," and after in {")", "", ".", ",", "|", "-", "\n"})
    )
    if not placed or (seen.words[at] in {"ms", "in", "or", "me", "ok", "hi", "pa"} and before not in {"in", "for"}):
        return 0
    seen.places.append(Mark("place", "USD", at, at + 1, start, end))
    return at + 1


def _is_place(seen: Scan, mark: Mark) -> bool:
    """Whether "us" or "dc" is a place here: short forms count in capitals only."""
    raw = seen.text[mark.start : mark.end]
    return len(raw) > 3 or raw.isupper() or raw.lower() in {"nyc", "sfo", "blr", "hyd", "uk", "usa", "ncr"}


def _is_company(seen: Scan, mark: Mark) -> bool:
    name = seen.words[mark.first]
    if mark.after - mark.first > 1 or name not in WORDS_TOO:
        return True
    if not seen.text[mark.start].islower():
        return not (
            name in {"line", "target", "match", "fit", "clear", "principal", "sea"}
            and seen.words[mark.after] in {":", "of"}
        )
    before = seen.words[mark.first - 1]
    return name in LOWER_CASE_FINE and before in {"from", "at", "by", "to", "join", "joining", "with", "vs"}
