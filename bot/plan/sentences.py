"""A script as the sentences it is made of, to be said as part of something longer."""

import re

UNFILLED = re.compile(r"\bNone\b")
"""What a slot leaves behind where a script counts on an amount that is not there."""

_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z“\"\[(])")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:(?:[A-Z]\.)+|Inc\.|Ltd\.|Corp\.|Co\.|St\.|Mr\.|Mrs\.|Ms\.|Dr\.|vs\.|etc\.)$")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a stop behind an abbreviation ends none."""
    found: list[str] = []
    for part in _END.split(" ".join(text.split())):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] += f" {part}"
        elif part:
            found.append(part)
    return tuple(found)


def stated(text: str, amount: str, request: str) -> str:
    """The text with its question about an amount put as the request, and without any other question."""
    kept = [sentence if not _asks(sentence) else request for sentence in sentences(text) if _kept(sentence, amount)]
    return " ".join(kept if any(amount in sentence for sentence in kept) else [*kept, request])


def reason(text: str, amount: str | None) -> str:
    """The text without its questions and without what speaks of an amount; empty where a slot was not filled."""
    kept = [s for s in sentences(text) if not _asks(s) and (amount is None or amount not in s)]
    return "" if UNFILLED.search(text) else " ".join(kept)


def _asks(sentence: str) -> bool:
    return sentence.rstrip('"”’)').endswith("?")


def _kept(sentence: str, amount: str) -> bool:
    return amount in sentence or not _asks(sentence)
