"""Tokens: numbers with their currency sign and scale, words, codes such as L5, marks and line ends."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

# ruff: noqa: E501 - a pattern is read whole

import re
from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """A number as written: its value with the scale applied, and what was said about it."""

    value: Decimal
    scale: int  # 1 where none was written
    sign: str  # "$", "S$", "€" or ""
    percent: bool
    grouped: bool  # written with thousands separators
    per_year: bool  # LPA says "a year"
    per_month: bool


class Token(NamedTuple):
    """A piece of the text; `word` is in lower case."""

    sort: str  # word, number, code, mark, line, item, skip
    start: int
    end: int
    word: str
    number: Number | None = None


_SCALE = r"""
    (?i:\s?(?:lakhs?|lacs?|lkhs?|lks?|lpa|l\.p\.a\.?|lpm|crores?|crs?|million|mil|mn|mm|thousand|grand|billion|bn))(?![a-z])
    | \s?[kK](?![a-z]) | [kK]s(?![A-Za-z]) | [kK](?=(?:base|rsu|sign|stock|bonus|tc\b|equity|per\b|usd|total|relo|yearly|and\b|over\b|in\b|to\b))
    | \s?[lL](?![A-Za-z0-9]|\.p) | L(?=[A-Z][a-z]) | [lL](?=pa\b)
    | [mMbB](?![A-Za-z])
"""

_TOKEN = re.compile(
    rf"""
    (?P<plain_word>[A-Za-z][a-z]*+(?![\w$'’]|://))[ ]?+
  | (?P<word>[A-Za-z]++(?![\w$'’]|://)|(?!https?:)[^\W\d_]++(?:['’](?:s|t|d|ll|re|ve|m)\b)?(?![\d$'’]))[ ]?+
  | (?P<plain>[,:;!?()/=|"&])[ ]?+
  | (?P<line>\n\s*+)
  | (?P<item>^[ \t>]{{0,8}}(?:\(?\d{{1,2}}[.)](?=[\s*A-Z])|[-–•·▪●◦](?=\s)|[*](?=[ \t])))
  | (?P<skip>https?://[^\s)\]]{{1,300}}|\d{{10,}}
      |\(?\b\d{{3}}\)?[ .-]\d{{3}}[ .-]\d{{4}}\b|\+\d{{1,3}}[ -]\d[\d -]{{6,12}}\d
      |\b40[13]\ ?\(?[kKbB]\b\)?|\b24/7\b|\b\d{{1,2}}:\d{{2}}\b
      |\b(?:19|20)\d\d[./-]\d{{1,2}}(?:[./-]\d{{1,2}})?\b|\b\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d\b|\b\d{{1,2}}[/-](?:19|20)\d\d\b)
  | (?P<number>
      (?:(?P<sign>(?:US|CA?D?|AU?D?|SG?D?|HK|NZ|NT|R)?\$|[£€¥₹₪₩])[ ]?~?[ ]?)?
      (?P<digits>
          \d{{1,3}}(?:,\d{{2,3}}){{0,3}},\d{{3}}(?:\.\d{{1,2}})?(?!\d)
        | \d{{1,3}}(?:['’]\d{{3}}){{1,3}}(?!\d)
        | \d{{1,3}}(?:\.\d{{3}}){{1,3}}(?:,\d\d)?(?!\d)
        | \d{{1,3}}(?:[ \u00a0\u202f]\d{{3}}){{1,3}}(?![\d,.kK])(?=[ \u00a0]?(?:€|(?i:kr|eur|sek|nok|dkk|pln|zł|czk|chf|huf|usd)))
        | \d{{1,3}}(?:[ \u00a0\u202f]000){{1,2}}(?![\d,.kK])
        | \d,\d(?=[kK])
        | \d{{1,9}}(?:\.\d{{1,4}})?
        | (?<![\w.])\.\d{{1,4}})
      (?P<scale>{_SCALE})?
      (?P<after>\+?\s?%|\s?(?i:percent|pct)\b|\s?[€£₹](?!\s?\d)|\s?\$(?![\s~]?\d))?
    )[ ]?+
  | (?P<code>(?<![A-Za-z])(?:(?i:sde|swe|sdet|smts|mts|ict|ic|lvl|level|year|band|grade|fy|se|tier)|[A-Z]{{1,2}}|[lep])\d{{1,2}}
      (?![\d%]|[.,]\d|[kKlLmM](?![a-z])))
  | (?P<letters>[^\W\d_]++)
  | (?P<mark>-+>|=+>|[^\s\w]|_)[ ]?+
    """,
    re.VERBOSE | re.MULTILINE,
)

PLAIN_WORD, NUMBER = _TOKEN.groupindex["plain_word"], _TOKEN.groupindex["number"]
RUNS = frozenset({_TOKEN.groupindex["word"], _TOKEN.groupindex["letters"]})
MARKS = frozenset({_TOKEN.groupindex["plain"], _TOKEN.groupindex["mark"]})

_CAMEL = re.compile(r"[A-Z]{2,}s?(?![a-z])|[^\W\d_][^\W\d_A-Z]*|[^\W\d_]")

SHORTEST = 3
"""Letters of a run that can be two words."""

_SCALES = {
    "k": 1_000, "ks": 1_000, "thousand": 1_000, "grand": 1_000,
    "l": 100_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "lkh": 100_000, "lkhs": 100_000,
    "lk": 100_000, "lks": 100_000, "lpa": 100_000, "l.p.a": 100_000, "l.p.a.": 100_000, "lpm": 100_000,
    "cr": 10_000_000, "crs": 10_000_000, "crore": 10_000_000, "crores": 10_000_000,
    "m": 1_000_000, "mm": 1_000_000, "mn": 1_000_000, "mil": 1_000_000, "million": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip


def tokens(text: str, known: frozenset[str]) -> list[Token]:
    """The text's tokens in order; a run of letters is split where it changes case unless the whole is `known`."""
    found: list[Token] = []
    add, new = found.append, tuple.__new__  # a text has a hundred tokens: what is done for each is kept bare
    curly = "’" in text
    low = _lowered(text)
    for match in _TOKEN.finditer(text):
        group = match.lastindex
        if group == PLAIN_WORD:
            start, end = match.span(group)
            add(new(Token, ("word", start, end, low[start:end], None)))
        elif group in RUNS:
            start, end = match.span(group)
            run = text[start:end]
            lower = run.lower()
            if curly:
                lower = lower.replace("’", "'")
            if run == lower or run[1:].islower() or _is_one_word(run, lower, known):
                add(new(Token, ("word", start, end, lower, None)))
            else:
                _split(found, run, start)
        elif group in MARKS:
            start, end = match.span(group)
            add(new(Token, ("mark", start, end, text[start:end], None)))
        elif group == NUMBER:
            add(_number(match))
        else:
            add(new(Token, (match.lastgroup, *match.span(), match[0].lower(), None)))
    return found


def _lowered(text: str) -> str:
    """The text in lower case, letter for letter."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower()[0] for char in text)  # "İ" becomes two


def _is_one_word(run: str, lower: str, known: frozenset[str]) -> bool:
    """Whether a run of letters of mixed case is one word: all capitals, known, short, or odd."""
    return run.isupper() or lower in known or len(run) < SHORTEST or len(lower) != len(run)


def _split(found: list[Token], run: str, start: int) -> None:
    parts = _CAMEL.finditer(run.partition("'")[0].partition("’")[0])
    found.extend(Token("word", start + part.start(), start + part.end(), part.group().lower()) for part in parts)


def _number(match: re.Match[str]) -> Token:
    digits, sign, scaled, after = match.group("digits", "sign", "scale", "after")
    sign, percent = sign or "", False
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
    scaled_value = value * scale if scale > 1 else value
    per_year = scale > 1 and word.startswith(("lpa", "l.p.a"))
    number = Number(scaled_value, scale, sign, percent, grouped, per_year, word == "lpm")
    start, end = match.span(NUMBER)
    return Token("number", start, end, digits, number)


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
