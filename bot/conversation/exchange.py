"""Exchange rates as people say them: "1 EUR = 1.08 USD", "use 0.79 pounds to the dollar", "rate: 83 INR per USD"."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from bot.conversation.mentioned import Mentioned
from bot.offers.rates import Rate
from bot.offers.reading.vocabulary import MONEY_WORDS

_NAMES: Final = {
    name.strip(): code
    for code, names in MONEY_WORDS.items()
    if code.isupper()
    for name in (code.lower(), *names.split("|"))
} | {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "¥": "JPY", "c$": "CAD", "a$": "AUD", "s$": "SGD"}
_MONEY: Final = "|".join(sorted((re.escape(name) for name in _NAMES), key=len, reverse=True))
_NUMBER: Final = r"\d{1,6}(?:[.,]\d{1,6})?"
_IS: Final = r"(?:=|==|is(?: about| around)?|equals|buys|gets|makes|for|at|to|:|->|→|~|≈)"
_PER: Final = r"(?:per(?: one| each| the)?|(?:to|for|in) (?:the|one|a|an|each|1)|an?|each|/)"
_EDGE: Final = r"(?<![\w.,])"
_READERS: Final = (
    # one unit of a currency is so much of another: "1 EUR = 1.08 USD", "€1 is $1.08", "a pound is 1.27 dollars"
    re.compile(
        rf"(?:{_EDGE}(?:1(?:\.0+)?|one|an?|the)\s?(?P<one>{_MONEY})|(?P<sign>[$€£₹¥])\s?1(?:\.0+)?)\s*{_IS}\s*"
        rf"(?:(?P<amount>{_NUMBER})\s?(?P<other>{_MONEY})(?!\w)|(?P<mark>[$€£₹¥])\s?(?P<signed>{_NUMBER})(?![\d.,]?\w))",
        re.IGNORECASE,
    ),
    # so much of a currency to one of another: "0.79 pounds to the dollar", "83 INR per USD"
    re.compile(
        rf"{_EDGE}(?P<amount>{_NUMBER})\s?(?P<other>{_MONEY})\s*{_PER}\s*(?:1\s?)?(?P<one>{_MONEY})(?!\w)",
        re.IGNORECASE,
    ),
    # a pair as it is quoted: "EUR/USD 1.08", "EURUSD = 1.08"
    re.compile(
        rf"\b(?P<one>[A-Z]{{3}})\s?[/-]?\s?(?P<other>[A-Z]{{3}})\s*(?:=|:|is|at|rate|rate of)?\s*(?P<amount>{_NUMBER})(?![\d.,]?\w)"
    ),
)
_LEAD: Final = re.compile(
    r"(?:\b(?:please |let's |you can )?(?:use|take|assume|at|with|calculate with|(?:the |my |an? )?(?:exchange |fx |today's )*rate(?: is| of)?)\b[\s:=]*)+$",
    re.IGNORECASE,
)
_NEAR: Final = 60
_BARE: Final = re.compile(rf"^\D{{0,25}}?({_NUMBER})\D{{0,25}}$")


def rates_in(text: str, today: date) -> Iterator[Mentioned]:
    """The exchange rates of a message, dated with the day they were said."""
    for reader in _READERS:
        for found in reader.finditer(text):
            rate = _rate(found, today)
            if rate is not None:
                lead = _LEAD.search(text, max(0, found.start() - _NEAR), found.start())
                start = lead.start() if lead else found.start()
                yield Mentioned(slot="rate", changes={"rate": rate}, start=start, end=found.end())


def bare_rate(said: str, one: str, other: str, today: date) -> Rate | None:
    """A number alone where the rate between two currencies was asked for: what one unit of `one` is in `other`."""
    found = _BARE.fullmatch(said.strip())
    amount = _number(found[1]) if found else None
    return Rate(one=one, other=other, amount=amount, day=today) if amount else None


def _rate(found: re.Match[str], today: date) -> Rate | None:
    named = found.groupdict()
    one, other = (
        _code(named.get(first) or named.get(second)) for first, second in (("one", "sign"), ("other", "mark"))
    )
    amount = _number(named.get("amount") or named.get("signed") or "")
    if one is None or other is None or one == other or not amount:
        return None
    return Rate(one=one, other=other, amount=amount, day=today)


def _code(name: str | None) -> str | None:
    return _NAMES.get(name.lower()) if name else None


def _number(written: str) -> Decimal | None:
    """A number above zero, with a comma or a point before its decimals."""
    try:
        amount = Decimal(written.replace(",", "."))
    except InvalidOperation:
        return None
    return amount if amount > 0 else None
