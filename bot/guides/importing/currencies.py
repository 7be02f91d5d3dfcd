"""How the family writes currencies, and which code a label or a place names."""

import re

from bot.guides.importing.marks import folded, named

SYMBOLS = {
    "$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "Rs.": "INR", "Rs": "INR", "₪": "ILS", "NIS": "ILS",
    "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "AUD$": "AUD", "SGD$": "SGD", "USD$": "USD",
    "S$": "SGD", "SG$": "SGD", "HK$": "HKD", "HKD$": "HKD", "R$": "BRL", "NT$": "TWD", "NZ$": "NZD", "MX$": "MXN",
    "RMB": "CNY", "CN¥": "CNY", "元": "CNY", "JP¥": "JPY", "円": "JPY", "₩": "KRW", "₫": "VND", "₱": "PHP",
    "฿": "THB", "zł": "PLN", "PLN zł": "PLN", "Rp": "IDR", "RM": "MYR", "₺": "TRY", "Kč": "CZK", "SFr.": "CHF",
    "SFr": "CHF", "Fr.": "CHF", "Dhs": "AED", "₦": "NGN",
}  # fmt: skip

CODES = frozenset(
    [
        "USD",
        "GBP",
        "EUR",
        "CHF",
        "INR",
        "ILS",
        "SEK",
        "DKK",
        "NOK",
        "ISK",
        "PLN",
        "CZK",
        "HUF",
        "RON",
        "BGN",
        "AUD",
        "NZD",
        "CAD",
        "SGD",
        "HKD",
        "JPY",
        "CNY",
        "KRW",
        "IDR",
        "VND",
        "THB",
        "PHP",
        "MYR",
        "BRL",
        "UYU",
        "ARS",
        "CLP",
        "COP",
        "PEN",
        "MXN",
        "AED",
        "SAR",
        "QAR",
        "EGP",
        "TRY",
        "TWD",
        "ZAR",
        "NGN",
        "KES",
        "UAH",
        "PKR",
        "BDT",
        "LKR",
    ]
)

AMBIGUOUS = {"¥": frozenset({"JPY", "CNY"}), "kr.": frozenset({"SEK", "DKK", "NOK", "ISK"})}
"""Signs that need the row's or column's code to mean one currency."""
AMBIGUOUS["kr"] = AMBIGUOUS["Kr"] = AMBIGUOUS["kr."]

DOTTED = frozenset({"EUR", "BRL", "DKK", "SEK", "NOK", "UYU", "ARS", "CLP", "COP", "IDR", "VND", "PLN", "TRY"})
"""Currencies whose countries group digits with dots."""

_PLACES = {
    "JPY": ("tokyo", "osaka", "kyoto", "yokohama", "fukuoka", "nagoya", "japan"),
    "CNY": ("shanghai", "beijing", "shenzhen", "hangzhou", "guangzhou", "chengdu", "china"),
    "SEK": ("stockholm", "gothenburg", "malmö", "malmo", "lund", "sweden"),
    "DKK": ("copenhagen", "aarhus", "billund", "denmark"),
    "NOK": ("oslo", "bergen", "trondheim", "norway"),
    "ISK": ("reykjavik", "iceland"),
}

_SIGNS = sorted([*SYMBOLS, *AMBIGUOUS], key=len, reverse=True)
_WORDLIKE = re.compile(r"^[A-Za-z]")


def _alternative(sign: str) -> str:
    """A pattern for one sign, with word boundaries where it starts or ends with a letter."""
    before = r"(?<![A-Za-z])" if _WORDLIKE.match(sign) else ""
    after = r"(?![A-Za-z])" if sign[-1].isalpha() and sign[-1].isascii() else ""
    return before + re.escape(sign) + after


SIGN_PATTERN = "|".join([*map(_alternative, _SIGNS), r"(?<![A-Za-z])(?:" + "|".join(sorted(CODES)) + r")(?![A-Za-z])"])
"""Any symbol or code, longest first."""

_SIGN = re.compile(SIGN_PATTERN)
_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)\s*$")
_FILLERS = frozenset({"equiv", "equiv.", ""})


def code_of(sign: str) -> str | None:
    """The code a sign means by itself; None where it depends on the label."""
    return sign if sign in CODES else SYMBOLS.get(sign)


def compatible(first: str, second: str) -> str | None:
    """The sign that two signs of one amount or range agree on: the more certain one; None where they differ."""
    if not first or not second:
        return first or second
    one, other = code_of(first) or first, code_of(second) or second
    if one == other or one in AMBIGUOUS.get(second, ()):
        return first
    return second if other in AMBIGUOUS.get(first, ()) else None


def codes_in(label: str) -> tuple[str, ...]:
    """The currencies a label names, in order, each once: "London / Europe (GBP/EUR)" names GBP and EUR."""
    found = [code_of(match[0]) for match in _SIGN.finditer(label)]
    return tuple(dict.fromkeys(code for code in found if code))


def place_and_codes(label: str) -> tuple[str, tuple[str, ...]]:
    """A place without flags and a trailing parenthesis of currency codes, and the currencies its label names."""
    name = named(label)
    match = _PARENTHESIS.search(name)
    codes = codes_in(match[1]) if match and match[1][:3] in CODES else ()
    if match and codes and not set(re.split(r"[\s/,&+-]+", _SIGN.sub("", match[1]))) - _FILLERS:
        return name[: match.start()].strip(), codes
    return name, codes_in(name)


def settled(sign: str, label_codes: tuple[str, ...], place: str) -> str | None:
    """The currency of a sign in a row or column: by itself, by the label's code, by the place; None if open."""
    code = code_of(sign)
    if code or sign not in AMBIGUOUS:
        return code
    possible = AMBIGUOUS[sign]
    by_label = [code for code in label_codes if code in possible]
    if by_label:
        return by_label[0]
    words = set(re.split(r"\W+", folded(place)))
    by_place = [code for code, places in _PLACES.items() if code in possible and words & set(places)]
    return by_place[0] if len(by_place) == 1 else None
