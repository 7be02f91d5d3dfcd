"""A part that moved by an amount: "they added 10k to the sign-on", "base up 5k"; it is added to what is held."""

# ruff: noqa: E501 - a pattern is read whole

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from bot.conversation.held_parts import (
    MONEY,
    PART,
    amount_held,
    amount_said,
    is_percent,
    part_named,
    percent_held,
    with_amount,
    with_percent,
)
from bot.offers.offer import Offer, Period
from bot.values import Value

_MOST: Final = 5
_AMOUNT: Final = rf"(?P<amount>{MONEY})"
_ARTICLE: Final = r"(?:the |my |that |their )?"
_RAISED: Final = r"raised|increased|bumped|upped|improved|lifted"
_CUT: Final = r"cut|lowered|reduced|decreased|dropped"
_NAMED: Final = rf"{_ARTICLE}(?P<part>{PART})"
_STEPS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:added|put|threw in|add) (?:another |an extra )?{_AMOUNT}(?: more)? (?:to|onto|on top of|on) {_NAMED}",
        rf"\b(?:{_RAISED}) {_NAMED}(?: by)? {_AMOUNT}(?! to\b)",
        rf"\b(?P<less>{_CUT}) {_NAMED} by {_AMOUNT}",
        rf"\b(?P<less>took) {_AMOUNT} (?:off|from|out of) {_NAMED}",
        rf"\b{_NAMED}(?: is| was| went| goes| came| has gone| moved| got)? (?:up (?:by )?|(?:{_RAISED}|higher|more) by ){_AMOUNT}(?! to\b)",
        rf"\b{_NAMED}(?: is| was| went| goes| came| has gone| moved)? (?P<less>down (?:by )?|(?:{_CUT}|lower|less) by ){_AMOUNT}(?! to\b)",
        rf"(?<![\w.]){_AMOUNT} (?:more|extra|on top)(?: (?:in|of|on|for|as))? {_NAMED}",
        rf"\b(?:another|an extra|an additional) {_AMOUNT}(?: (?:in|of|on|for|to|as))? {_NAMED}",
    )
)
_AND: Final = re.compile(rf"(?:\band|,|&) (?:another )?{_AMOUNT}(?: more)? (?:to|onto|on) {_NAMED}", re.IGNORECASE)
"""A second difference, behind "they added 10k to the sign-on"."""

_SURELY_BY: Final = re.compile(
    r"\b(?:by|add(?:ed)?|put|threw|took|more|extra|additional|another|on top)\b", re.IGNORECASE
)


class Step(Value):
    """By how much a part moved: up, or down where it is below zero; a percentage is of the base.

    `loosely` said is "base up 5k", which may also be what it went up to.
    """

    part: str
    amount: Decimal
    percent: bool
    loosely: bool
    start: int
    end: int


def steps_in(sentence: str, offer: Offer) -> list[Step]:
    """The differences that a sentence names, each of a part that it names."""
    found: list[Step] = []
    while len(found) < _MOST and (step := _step_in(sentence, (*_STEPS, _AND) if found else _STEPS)):
        if step.loosely and step.amount >= (amount_held(offer, step.part) or step.amount + 1):
            break
        found.append(step)
        sentence = sentence[: step.start] + " " * (step.end - step.start) + sentence[step.end :]
    return found


def _step_in(sentence: str, patterns: Iterable[re.Pattern[str]]) -> Step | None:
    for pattern in patterns:
        found = pattern.search(sentence)
        amount = amount_said(found["amount"]) if found else None
        part = part_named(found["part"]) if found else None
        if found and amount is not None and part:
            sign = -1 if found.groupdict().get("less") else 1
            percent = is_percent(found["amount"])
            loosely = pattern is not _AND and not _SURELY_BY.search(found[0])
            return Step(part=part, amount=amount * sign, percent=percent, loosely=loosely,
                        start=found.start(), end=found.end())  # fmt: skip
    return None


def stepped(offer: Offer, step: Step) -> Offer | None:
    """The offer with a difference added to what is held; None where nothing is held that it could be added to."""
    if step.percent:
        percent = percent_held(offer) if step.part == "bonus" else None
        more = None if percent is None else percent + step.amount
        return None if more is None or more < 0 else with_percent(offer, more)
    held = amount_held(offer, step.part)
    if held is None or held + step.amount < 0:
        return None
    if step.part == "base" and offer.base and offer.base.period is not Period.YEAR:
        return None
    return with_amount(offer, step.part, held + step.amount)
