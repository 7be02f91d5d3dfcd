"""What is written: the pieces of a text as words, codes such as L5, marks, and numbers with their sign and scale."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

# ruff: noqa: E501 - a pattern is read whole

import re
from collections.abc import Mapping
from decimal import Decimal
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


CAPITAL, STOP, BAR, CODE, ORDINAL = "capital", "stop", "bar", "code", "ordinal"
"""What is noted of a token that is neither a word with a meaning nor a number."""

STOPS, BARS = frozenset(".!?;"), frozenset("|")


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
        | \d,\d(?=[kK])
        | \d{{1,2}},\d{{1,2}}(?=\s?%))
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

TOKEN = re.compile(_PARTS, re.VERBOSE | re.MULTILINE)
_NAMES = re.compile(r"\(\?P<\w+>")
_COMMON = r"""
    [A-Za-z]++(?![\w$'’]|://)
  | [,:;!?()/=|"&] | \n\s*+ | [.+](?!\d)
  | [$€£₹]?+(?!40[13])(?:\d{1,3}+(?:,\d{3}|\.\d{1,2})(?![\d.,'’])|\d{1,9}+)
    (?:% | (?:[ ]?+(?:LPA|[kKL])(?![\w.])
           | (?![\w.)]|[,'’/:-]\d|[ \u00a0\u202f]\d|\s?(?:[lkLK]|(?i:cr|m[inm]|th|gr|b[in]))))
         (?!\+?\s?(?:[%€£₹$]|(?i:pct|perc))))
"""
"""What most pieces are, told at once: words, marks, and numbers beside which nothing can be another part of them."""

PIECE = re.compile(rf"(?:{_COMMON}|{_NAMES.sub('(?:', _PARTS)})[^\S\n]*+|[^\S\n]++", re.VERBOSE | re.MULTILINE)
"""A token with the space behind it: laid end to end, the pieces are the text."""

NUMBER = TOKEN.groupindex["number"]
MARKS = frozenset(TOKEN.groupindex[name] for name in ("plain", "sure", "mark"))
RUNS = frozenset(TOKEN.groupindex[name] for name in ("word", "cut", "letters"))
NOTES = {"line": STOP, "item": BAR, "code": CODE}

CAMEL = re.compile(r"[A-Z]{2,}s?(?![a-z])|[^\W\d_][^\W\d_A-Z]*|[^\W\d_]")

SHORTEST = 3
"""Letters of a run that can be two words."""

DIGITS = frozenset("0123456789$£€¥₹₪₩")
"""What a number begins with."""

LARGE, LONGEST_SCALED = frozenset({1_000, 100_000}), 6
"""Scales that are said once too often behind a number that is written out, and the characters of the longest other."""

_LAKHS = re.compile(r"\d,\d\d,\d")
"""Digits grouped as only rupees are: 97,41,225."""

DASHES = {f"{mark}{space}": Form(mark, "mark", 1, None) for mark in "-–•·▪●◦*" for space in ("", " ")}
"""Marks that begin an item of a list at the start of a line, and are but marks within it."""

ITEMS = {f"{mark} ": Form(mark, "item", 1, BAR) for mark in "-–•·▪●◦*"} | {"*": DASHES["*"]}
"""Such marks at the start of a line; a star without a space sets bold type."""

_APOSTROPHE = re.compile("['’]")

MOST_KEPT, LONGEST_KEPT = 4096, 24
"""Pieces that are remembered, and the characters of the longest of them."""

_SCALES = {
    "k": 1_000, "ks": 1_000, "thousand": 1_000, "grand": 1_000,
    "l": 100_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "lkh": 100_000, "lkhs": 100_000,
    "lk": 100_000, "lks": 100_000, "lpa": 100_000, "l.p.a": 100_000, "l.p.a.": 100_000, "lpm": 100_000,
    "cr": 10_000_000, "crs": 10_000_000, "crore": 10_000_000, "crores": 10_000_000,
    "m": 1_000_000, "mm": 1_000_000, "mn": 1_000_000, "mil": 1_000_000, "million": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip


def _is_one_word(run: str, lower: str, runs: frozenset[str]) -> bool:
    """Whether a run of letters of mixed case is one word: all capitals, known, short, or odd."""
    return run.isupper() or lower in runs or len(run) < SHORTEST or len(lower) != len(run)


class Known(dict[str, Form | None]):
    """What a piece of text is, by what is written: the pieces that were met lately.

    Few enough to lie close together: a look among all words that mean something costs more than twice as much.
    None stands for what the text around it decides, and for several words written as one.
    """

    def __init__(self, runs: frozenset[str] = frozenset(), meanings: Mapping[str, object] | None = None) -> None:
        """`runs` are one word whatever their case, `meanings` what words mean."""
        super().__init__()
        self.runs, self.meanings = runs, meanings or {}

    def __missing__(self, piece: str) -> Form | None:
        """What a piece is that was not met lately; texts say the same words again and again."""
        form = self._alone(piece)
        if len(piece) <= LONGEST_KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[piece] = form
        return form

    def _alone(self, piece: str) -> Form | None:
        run = piece.rstrip()
        if run.isalpha():
            return Form(run, "word", len(run), self.meanings.get(run)) if run.islower() else self.letters(run)
        if piece[0] in DIGITS:
            return number_alone(run)
        if piece[0] == "\n":
            return Form(piece, "line", len(piece), STOP)
        if run[:1].isalpha():
            if run.isalnum() and run[-1].isdecimal():
                return Form(run.lower(), "code", len(run), CODE)
            return self.letters(run) if _APOSTROPHE.sub("", run, count=1).isalpha() else None
        single = len(run) == 1 and not run.isalnum() and run not in DASHES
        return Form(run, "mark", 1, meaning_of(run)) if single else None

    def letters(self, run: str) -> Form | None:
        """The form of a run of letters that is one word."""
        lower = run.lower()
        if "’" in lower:
            lower = lower.replace("’", "'")
        if run == lower or run[1:].islower() or _is_one_word(run, lower, self.runs):
            return self.word(lower, run)
        return None

    def word(self, word: str, raw: str) -> Form:
        """The form of a word; a capital is all that is noted of one without a meaning."""
        return Form(word, "word", len(raw), self.meanings.get(word) or (CAPITAL if raw[0].isupper() else None))


def number_alone(run: str) -> Form | None:
    """The number that a run is, whatever stands beside it; None where that can matter."""
    match = TOKEN.fullmatch(run)
    if match is None or match.lastindex != NUMBER:
        return None
    return Form(match["digits"], "number", len(run), number(match))


def number(match: re.Match[str]) -> Number:
    """What a number says."""
    digits, sign, scaled, after = match.group("digits", "sign", "scale", "after")
    sign, percent = sign or ("₹" if _LAKHS.search(digits) else ""), False
    if after:
        after = after.strip()
        percent = after[-1] == "%" or after[0] in "pP"
        sign = sign if sign or percent else after
    word = scaled.strip().lower() if scaled else ""
    scale = _SCALES.get(word, 1)
    if scale in LARGE and "," in digits and len(digits) > LONGEST_SCALED:
        scale = 1  # "15,00,000 L" are rupees, and "150,000k" are dollars
    value = plain_value(digits, scaled=scale > 1 or percent)
    grouped = not digits.isdigit() and (
        not digits.replace(".", "", 1).isdigit() or (scale == 1 and value >= 1000 and "." in digits)
    )
    period = "year" if word.startswith(("lpa", "l.p.a")) else "month" if word == "lpm" else ""
    return Number(value * scale if scale > 1 else value, scale, sign, percent, grouped, period)


def meaning_of(mark: str) -> object:
    """What a mark means: the end of a sentence, a bar, or nothing."""
    return STOP if mark in STOPS else BAR if mark in BARS else None


def plain_value(digits: str, *, scaled: bool) -> Decimal:
    """The number the digits say: "1,50,000", "85.000", "120'000"; "4.125" is a fraction only where a scale follows."""
    if digits.isdigit():
        return Decimal(digits)
    if "," in digits:
        if "." not in digits and len(digits.partition(",")[2]) < 3:  # "7,2k", "0,08 %"
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
