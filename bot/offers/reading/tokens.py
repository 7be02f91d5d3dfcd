"""Tokens: numbers with their currency sign and scale, words, codes such as L5, marks and line ends."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

# ruff: noqa: E501 - a pattern is read whole

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate, compress
from operator import add, not_
from typing import NamedTuple


class Number(NamedTuple):
    """A number as written: its value with the scale applied, and what was said about it."""

    value: Decimal
    scale: int  # 1 where none was written
    sign: str  # "$", "S$", "€" or ""
    percent: bool
    grouped: bool  # written with thousands separators
    period: str  # LPA says "a year"


class Form(NamedTuple):
    """What a piece of text always is: its word, its sort, its length without the space behind, and what it means."""

    word: str
    sort: str
    length: int
    meaning: object  # None where it only costs distance


@dataclass(slots=True)
class Known:
    """What is known beforehand: words that are one whatever their case, what a word means, whole pieces."""

    runs: frozenset[str] = frozenset()
    meanings: Mapping[str, object] = field(default_factory=dict)
    forms: Mapping[str, Form] = field(default_factory=dict)


NOTHING_KNOWN = Known()

CAPITAL, STOP, BAR, CODE = "capital", "stop", "bar", "code"
"""What is noted of a token that is neither a word with a meaning nor a number."""

STOPS, BARS = frozenset(".!?;"), frozenset("|")


@dataclass(slots=True)
class Tokens:
    """The pieces of a text by number: the word in lower case ("" beyond both ends), its sort, where it stands."""

    words: list[str]
    sorts: list[str]  # word, number, code, mark, line, item, skip
    starts: list[int]
    ends: list[int]
    noted: list[tuple[int, object]]  # the tokens that mean something, with their meaning
    numbers: dict[int, Number]


_SCALE = r"""
    (?i:\s?(?:lakhs?|lacs?|lkhs?|lks?|lpa|l\.p\.a\.?|lpm|crores?|crs?|million|mil|mn|mm|thousand|grand|billion|bn))(?![a-z])
    | \s?[kK](?![a-z]) | [kK]s(?![A-Za-z]) | [kK](?=(?:base|rsu|sign|stock|bonus|tc\b|equity|per\b|usd|total|relo|yearly|and\b|over\b|in\b|to\b))
    | \s?[lL](?![A-Za-z0-9]|\.p) | L(?=[A-Z][a-z]) | [lL](?=pa\b)
    | [mMbB](?![A-Za-z])
"""

_PARTS = rf"""
    (?P<word>[A-Za-z]++(?![\w$'’]|://)|(?!https?:)[^\W\d_]++(?:['’](?:s|t|d|ll|re|ve|m)\b)?(?![\d$'’]))
  | (?P<plain>[,:;!?()/=|"&])
  | (?P<line>\n\s*+)
  | (?P<item>^[ \t>]{{0,8}}(?:\(?\d{{1,2}}[.)](?=[\s*A-Z])|[-–•·▪●◦](?=\s)|[*](?=[ \t])))
  | (?P<sure>-+>|[^\s\w$£€¥₹₪₩.+])
  | (?P<skip>(?=https?:|\d+(?:\.\d+)?[eE][+-]?\d|\+|\d{{10}}|40[13]|\d{{3}}\)?[ .-]\d{{3}}|\d{{1,4}}[./:-]\d)(?:https?://[^\s)\]]{{1,300}}|\d{{1,9}}(?:\.\d{{1,9}})?[eE][+-]?\d{{1,9}}\b|\d{{10,}}
      |\(?\b\d{{3}}\)?[ .-]\d{{3}}[ .-]\d{{4}}\b|\+\d{{1,3}}[ -]\d[\d -]{{6,12}}\d
      |\b40[13]\ ?\(?[kKbB]\b\)?|\b24/7\b|\b\d{{1,2}}:\d{{2}}\b
      |\b(?:19|20)\d\d[./-]\d{{1,2}}(?:[./-]\d{{1,2}})?\b|\b\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d\b|\b\d{{1,2}}[/-](?:19|20)\d\d\b))
  | (?P<number>
      (?:(?P<sign>(?:US|CA?D?|AU?D?|SG?D?|HK|NZ|NT|R)?\$|[£€¥₹₪₩])[ ]?~?[ ]?)?
      (?P<digits>(?=\d{{1,3}}[,.'’ \u00a0\u202f]\d)(?:
          \d{{1,3}}(?:,\d{{2,3}}){{0,3}},\d{{3}}(?:\.\d{{1,2}})?(?!\d)
        | \d{{1,3}}(?:['’]\d{{3}}){{1,3}}(?!\d)
        | \d{{1,3}}(?:\.\d{{3}}){{1,3}}(?:,\d\d)?(?!\d)
        | \d{{1,3}}(?:[ \u00a0\u202f]\d{{3}}){{1,3}}(?![\d,.kK])(?=[ \u00a0]?(?:€|(?i:kr|eur|sek|nok|dkk|pln|zł|czk|chf|huf|usd)))
        | \d{{1,3}}(?:[ \u00a0\u202f]000){{1,2}}(?![\d,.kK])
        | \d,\d(?=[kK]))
        | \d{{1,9}}(?:\.\d{{1,4}})?
        | (?<![\w.])\.\d{{1,4}})
      (?:(?=\s?[lcmtgbkLCMTGBK])(?P<scale>{_SCALE}))?
      (?:(?=\+?\s?[%pP€£₹$])(?P<after>\+?\s?%|\s?(?i:percent|pct)\b|\s?[€£₹](?!\s?\d)|\s?\$(?![\s~]?\d)))?
    )
  | (?P<cut>\b[BPC]2[BCP]\b|[A-Za-z][a-z]++(?=[LE]\d{{1,2}}(?![\w%.,])))
  | (?P<code>(?:(?<=[a-z])[LE]|(?<![A-Za-z])(?:(?i:sde|swe|sdet|smts|mts|ict|ic|lvl|level|year|band|grade|fy|se|tier)|[A-Z]{{1,2}}|[lep]))\d{{1,2}}
      (?![\d%]|[.,]\d|[kKlLmM](?![a-z])|[BCP]\b))
  | (?P<letters>[^\W\d_]++)
  | (?P<mark>-+>|=+>|[^\s\w]|_)
"""

_TOKEN = re.compile(_PARTS, re.VERBOSE | re.MULTILINE)
_NAMES = re.compile(r"\(\?P<\w+>")
_PIECE = re.compile(rf"(?:{_NAMES.sub('(?:', _PARTS)})[^\S\n]*+|[^\S\n]++", re.VERBOSE | re.MULTILINE)
"""A token with the space behind it: laid end to end, the pieces are the text."""

_NUMBER = _TOKEN.groupindex["number"]
_MARKS = frozenset(_TOKEN.groupindex[name] for name in ("plain", "sure", "mark"))
_RUNS = frozenset(_TOKEN.groupindex[name] for name in ("word", "cut", "letters"))
_NOTES = {"line": STOP, "item": BAR, "code": CODE}

_CAMEL = re.compile(r"[A-Z]{2,}s?(?![a-z])|[^\W\d_][^\W\d_A-Z]*|[^\W\d_]")

SHORTEST = 3
"""Letters of a run that can be two words."""

BEYOND = ("",) * 64
"""What stands before the first token and behind the last."""

_DIGITS = frozenset("0123456789$£€¥₹₪₩")
"""What a number begins with."""

_LAKHS = re.compile(r"\d,\d\d,\d")
"""Digits grouped as only rupees are: 97,41,225."""

_DASHES = frozenset("-–•·▪●◦*")
"""Marks that begin an item of a list at the start of a line."""

_ALWAYS_MARKS = '.,:;!?()[]/=|&+~#"_'
"""Marks that are nothing else wherever they stand."""

_ENDINGS = frozenset(["s", "t", "d", "ll", "re", "ve", "m"])
"""What follows the apostrophe of a word."""

_SCALES = {
    "k": 1_000, "ks": 1_000, "thousand": 1_000, "grand": 1_000,
    "l": 100_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "lkh": 100_000, "lkhs": 100_000,
    "lk": 100_000, "lks": 100_000, "lpa": 100_000, "l.p.a": 100_000, "l.p.a.": 100_000, "lpm": 100_000,
    "cr": 10_000_000, "crs": 10_000_000, "crore": 10_000_000, "crores": 10_000_000,
    "m": 1_000_000, "mm": 1_000_000, "mn": 1_000_000, "mil": 1_000_000, "million": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip


def tokens(text: str, known: Known = NOTHING_KNOWN) -> Tokens:
    """The text's tokens in order; a run of letters is split where it changes case unless the whole is known."""
    pieces = _PIECE.findall(text)  # a text has a hundred: what is done for each is kept bare
    forms = list(map(known.forms.get, pieces))
    starts = list(accumulate(map(len, pieces), initial=0))
    unknown = list(compress(range(len(forms)), map(not_, forms)))
    several: list[int] = []
    for at in unknown:
        piece = pieces[at]
        form = _number_alone(piece) if piece[0] in _DIGITS else None
        if form is None:
            form = _form(text, piece, starts[at], known)
            if form is None:
                several.append(at)
        forms[at] = form
    starts.pop()
    if several:
        starts, forms = _split(several, pieces, starts, forms, known)
        unknown = [at for at, form in enumerate(forms) if form is not None and form.sort == "number"]
    if not forms:
        return Tokens([*BEYOND], [*BEYOND], [], [], [], {})
    words, sorts, lengths, meanings = zip(*forms, strict=True)
    noted = list(compress(enumerate(meanings), meanings))
    numbers = {at: meanings[at] for at in unknown if sorts[at] == "number"}
    return Tokens([*words, *BEYOND], [*sorts, *BEYOND], starts, list(map(add, starts, lengths)), noted, numbers)


def _form(text: str, piece: str, start: int, known: Known) -> Form | None:
    """What a piece is that no table holds; None where it is several words, or none."""
    run = piece.rstrip()
    if run.isalpha():
        if run.islower():
            return Form(run, "word", len(run), known.meanings.get(run))
        return _letters(run, known)
    if run in _DASHES and start and text[start - 1] != "\n":
        return Form(run, "mark", 1, None)
    match = _TOKEN.match(text, start)
    return _matched(match, known) if match else None


def _matched(match: re.Match[str], known: Known) -> Form | None:
    group, word = match.lastindex, match[0]
    if group in _RUNS:
        return _letters(word, known)
    if group == _NUMBER:
        return Form(match["digits"], "number", len(word), _number(match))
    if group in _MARKS:
        return Form(word, "mark", len(word), _meaning_of(word))
    sort = match.lastgroup or ""
    return Form(word.lower(), sort, len(word), _NOTES.get(sort))


def _letters(run: str, known: Known) -> Form | None:
    """The form of a run of letters that is one word."""
    lower = run.lower()
    if "’" in lower:
        lower = lower.replace("’", "'")
    if run == lower or run[1:].islower() or _is_one_word(run, lower, known):
        return _word(lower, run, known)
    return None


def _word(word: str, raw: str, known: Known) -> Form:
    return Form(word, "word", len(raw), known.meanings.get(word) or (CAPITAL if raw[0].isupper() else None))


def _split(
    several: list[int], pieces: list[str], starts: list[int], forms: list[Form | None], known: Known
) -> tuple[list[int], list[Form | None]]:
    """The pieces with those that are several words in their parts, and without the space before the first."""
    begins: list[int] = []
    found: list[Form | None] = []
    done = 0
    for at in several:
        begins += starts[done:at]
        found += forms[done:at]
        for part in _CAMEL.finditer(pieces[at].partition("'")[0].partition("’")[0]):
            begins.append(starts[at] + part.start())
            found.append(_word(part[0].lower(), part[0], known))
        done = at + 1
    return begins + starts[done:], found + forms[done:]


def _is_one_word(run: str, lower: str, known: Known) -> bool:
    """Whether a run of letters of mixed case is one word: all capitals, known, short, or odd."""
    return run.isupper() or lower in known.runs or len(run) < SHORTEST or len(lower) != len(run)


@lru_cache(maxsize=4096)  # the same few hundred numbers return in every text
def _number_alone(piece: str) -> Form | None:
    """The number that a piece is, whatever stands beside it; None where that can matter."""
    piece = piece.rstrip()
    match = _TOKEN.fullmatch(piece)
    if match is None or match.lastindex != _NUMBER:
        return None
    return Form(match["digits"], "number", len(piece), _number(match))


def _number(match: re.Match[str]) -> Number:
    """What a number says."""
    digits, sign, scaled, after = match.group("digits", "sign", "scale", "after")
    sign, percent = sign or ("₹" if _LAKHS.search(digits) else ""), False
    if after:
        after = after.strip()
        percent = after[-1] == "%" or after[0] in "pP"
        sign = sign if sign or percent else after
    word = scaled.strip().lower() if scaled else ""
    scale = _SCALES.get(word, 1)
    value = plain_value(digits, scaled=scale > 1 or percent)
    grouped = not digits.isdigit() and (
        not digits.replace(".", "", 1).isdigit() or (scale == 1 and value >= 1000 and "." in digits)
    )
    period = "year" if word.startswith(("lpa", "l.p.a")) else "month" if word == "lpm" else ""
    return Number(value * scale if scale > 1 else value, scale, sign, percent, grouped, period)


def forms_of(words: Iterable[str], meanings: Mapping[str, object]) -> dict[str, Form]:
    """The pieces that words and marks are, as they are mostly written."""
    found: dict[str, Form] = {}
    for word in words:
        letters, mark, ending = word.partition("'")
        if not (letters.isascii() and letters.isalpha()) or (mark and ending not in _ENDINGS):
            continue
        meaning = meanings.get(word)
        small = Form(word, "word", len(word), meaning)
        large = small if meaning is not None else Form(word, "word", len(word), CAPITAL)
        found[word] = found[f"{word} "] = small
        for written in (word.capitalize(), *(() if mark else (word.upper(),))):
            found[written] = found[f"{written} "] = large
    for mark in _ALWAYS_MARKS:
        found[mark] = found[f"{mark} "] = Form(mark, "mark", 1, _meaning_of(mark))
    for line in ("\n", "\n\n"):
        found[line] = Form(line, "line", len(line), STOP)
    return found


def _meaning_of(mark: str) -> object:
    return STOP if mark in STOPS else BAR if mark in BARS else None


def plain_value(digits: str, *, scaled: bool) -> Decimal:
    """The number the digits say: "1,50,000", "85.000", "120'000"; "4.125" is a fraction only where a scale follows."""
    if digits.isdigit():
        return Decimal(digits)
    if "," in digits:
        if len(digits) == 3:
            return Decimal(digits.replace(",", "."))
        whole, _, tail = digits.rpartition(".")
        if whole and "," in tail:  # 1.234,00
            return Decimal(digits.replace(".", "").replace(",", "."))
        return Decimal(digits.replace(",", ""))
    if "." in digits:
        groups = digits.split(".")
        fraction = scaled or len(groups[-1]) != 3 or not groups[0]
        return Decimal(digits) if fraction and len(groups) == 2 else Decimal("".join(groups))
    return Decimal("".join(c for c in digits if c.isdigit()))
