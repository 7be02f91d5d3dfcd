"""The small grammar of a pay cell: its tokens, and the amounts they make."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from bot.guides.importing.currencies import DOTTED, SIGN_PATTERN, code_of, compatible

_UNITS = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "mm": 10**6, "mil": 10**6, "million": 10**6,
    "b": 10**9, "bn": 10**9, "billion": 10**9, "t": 10**12, "trillion": 10**12, "万": 10**4,
    "l": 10**5, "lpa": 10**5, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5,
    "cr": 10**7, "crore": 10**7, "crores": 10**7,
}  # fmt: skip

_TOKEN = re.compile(
    rf"""
    (?P<per>/\s*(?:4[\s-]*(?:yrs?|years?)|yr|year|annum|pa|mo|month|mth)\b\.?
        |\b(?:per|a)\s+(?:year|annum|month)\b|\bp\.a\.|\b(?:annually|annual|yearly|monthly)\b
        |\bover\s+(?:4|four)\s+years\b)
  | (?P<sign>{SIGN_PATTERN})
  | (?P<number>\d{{1,3}}(?:[\ \u00a0\u202f]\d{{3}})+(?![\d,])|\d+(?:[.,'’]\d+)*)
    (?:\s?(?P<unit>(?i:thousand|million|billion|trillion|lakhs?|lacs?|lpa|crores?|cr|mn|mm|mil|bn|k|m|b|l|t)(?![A-Za-z])|万))?
  | (?P<percent>%)
  | (?P<plus>\+)
  | (?P<dash>[-‐‑‒–—−]+|\bto\b)
  | (?P<slash>/)
  | (?P<open>\()
  | (?P<close>\))
  | (?P<about>[~≈])
  | (?P<word>[^\W\d_]+|[^\s\w]|_+)
    """,
    re.VERBOSE,
)

LONGEST_NUMBER = 20
"""Characters a number has at most, its separators counted."""

_WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_SPACED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")


class UnreadableError(ValueError):
    """A cell has figures that cannot be read with certainty; the message says why."""


class Token(NamedTuple):
    """One token of a cell: its kind, its text, and a number's unit."""

    kind: str
    text: str
    unit: str = ""


class Amount(NamedTuple):
    """One figure as written; `scale` is 1 without a unit, `sign` empty without a currency."""

    number: Decimal
    scale: int = 1
    sign: str = ""
    percent: bool = False
    plus: bool = False
    grouped: bool = False
    dollar: bool = False  # a "$" stood beside the code: "CAD $120K"

    @property
    def value(self) -> Decimal:
        """The figure in full units."""
        return self.number * self.scale


def tokens_of(cell: str) -> tuple[Token, ...]:
    """The tokens of a cell, blanks left out."""
    return tuple(_tokens(cell))


def _tokens(cell: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(cell):
        kind = str(match.lastgroup)
        if match["number"] is not None:
            yield Token("number", match["number"], (match["unit"] or "").casefold())
        else:
            yield Token(kind, match[0])


def number_of(text: str, sign: str, unit: str) -> tuple[Decimal, bool]:
    """The number in western, Indian, spaced or dotted grouping, and whether it was grouped; raises UnreadableError."""
    if len(text) > LONGEST_NUMBER:
        message = "a number of that length is no pay"
        raise UnreadableError(message)
    if _PLAIN.fullmatch(text) and not (_DOTTED.fullmatch(text) and not unit and code_of(sign) in DOTTED):
        return Decimal(text), False
    if _WESTERN.fullmatch(text) or _INDIAN.fullmatch(text):
        return Decimal(text.replace(",", "")), True
    if _SPACED.fullmatch(text):
        return Decimal(re.sub(r"\D", "", text)), True
    if _DOTTED.fullmatch(text) and not unit:
        return Decimal(text.replace(".", "")), True
    message = f"the digits of {text!r} are grouped in no known way"
    raise UnreadableError(message)


def amount_at(tokens: tuple[Token, ...], start: int) -> tuple[Amount, int]:
    """The amount that begins at a token, with the signs before and behind it, and the index after it."""
    signs, index = [], start
    while tokens[index].kind in {"sign", "about"}:
        signs += [tokens[index].text] if tokens[index].kind == "sign" else []
        index += 1
    number = tokens[index]
    index += 1
    percent = plus = False
    while index < len(tokens):
        kind = tokens[index].kind
        if kind == "sign" and not _opens(tokens, index):
            signs.append(tokens[index].text)
        elif kind == "percent":
            percent = True
        elif kind == "plus" and not _opens(tokens, index):
            plus = True
        else:
            break
        index += 1
    sign = _one_sign(signs)
    value, grouped = number_of(number.text, sign, number.unit)
    dollar = "$" in signs and sign != "$"
    return Amount(value, _UNITS.get(number.unit, 1), sign, percent, plus, grouped, dollar), index


def _opens(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether the token stands before a number and belongs to it."""
    following = [token.kind for token in tokens[index + 1 : index + 3]]
    return following[:1] == ["number"] or following == ["sign", "number"]


def _one_sign(signs: list[str]) -> str:
    """One currency out of the signs around a number: "CAD $" is CAD; two that differ are unreadable."""
    if len({code_of(sign) or sign for sign in signs}) > 1:
        signs = [sign for sign in signs if sign != "$"]
    agreed: str | None = ""
    for sign in signs:
        agreed = compatible(agreed or "", sign)
        if agreed is None:
            message = f"two currencies on one figure: {' '.join(signs)}"
            raise UnreadableError(message)
    return agreed or ""


def one_sign(low: Amount, high: Amount) -> str | None:
    """The currency of two bounds; None if they differ. "CAD $120K-$150K" and "¥35K-¥62K CNY" name it once."""
    if low.dollar and high.sign == "$":
        return low.sign
    return high.sign if high.dollar and low.sign == "$" else compatible(low.sign, high.sign)


def starts_amount(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether an amount begins at this token."""
    while index < len(tokens) and tokens[index].kind in {"sign", "about"}:
        index += 1
    return index < len(tokens) and tokens[index].kind == "number"
