"""The currency of the own offer, said without an amount: "it's in CAD", "pounds, not dollars"."""

# ruff: noqa: E501 - a pattern is read whole

import re
from collections.abc import Mapping
from typing import Final

from bot.offers.offer import Offer
from bot.offers.reading.vocabulary import MONEY_WORDS

_MORE: Final[Mapping[str, str]] = {
    "USD": "american dollars | us dollar", "CAD": "canadian dollar | canadian", "AUD": "australian dollar",
    "SGD": "singapore dollar", "NZD": "new zealand dollars", "HKD": "hong kong dollars", "CHF": "swiss francs | franc",
    "GBP": "british pounds | pounds sterling", "SEK": "swedish kronor | swedish krona", "NOK": "norwegian kroner",
    "DKK": "danish kroner", "PLN": "polish zloty", "INR": "indian rupees", "JPY": "japanese yen",
}  # fmt: skip
_SHORT: Final = frozenset({"re", "rs", "zl", "lei"})
_CODES: Final = {
    name.strip(): code
    for code, names in [*MONEY_WORDS.items(), *_MORE.items()]
    if code.isupper()
    for name in names.split("|")
    if name.strip() not in _SHORT
}
_ANY: Final = "(?:" + "|".join(re.escape(name) for name in sorted(_CODES, key=len, reverse=True)) + r")\b"
_SAID: Final = tuple(
    re.compile(rf"(?<![\w]){pattern}(?:(?=[^a-z]*$)|(?=\s?,? ?not\b))", re.IGNORECASE)
    for pattern in (
        rf"currency(?: of (?:the|my) offer)?(?: is| should be| was|:)?(?: actually| in)? (?P<code>{_ANY})",
        rf"(?:(?P<all>all(?: of (?:it|that|this))?|everything)|it|that|this|they|offer|amounts?|numbers?|figures?)(?:'s|'re| is| are| was| were| should be| is quoted| is paid)?(?: actually)?(?: (?P<all2>all))? in (?P<code>{_ANY})",
        rf"(?:^\s*in|it's|it is|that's) (?P<code>{_ANY})",
        rf"(?:(?P<all>all|everything) |that's |it's |in )?(?P<code>{_ANY})(?=\s?,? ?not (?:in )?{_ANY})",
    )
)


def in_currency(sentence: str, offer: Offer) -> Offer | None:
    """The offer in the currency that a sentence without a figure names.

    Every part that was in the old currency, or in an assumed one, moves; a part told in a third currency stays.
    """
    if re.search(r"\d", sentence):
        return None
    found = next((at for pattern in _SAID if (at := pattern.search(sentence))), None)
    if found is None:
        return None
    code = _CODES[found["code"].lower()]
    whole = any(found.groupdict().get(name) for name in ("all", "all2"))
    kept = {} if whole else {part: own for part, own in (offer.other_currency or {}).items() if own != code}
    return offer.model_copy(update={"currency": code, "other_currency": kept or None})
