"""A part that moved by an amount: "they added 10k to the sign-on", "base up 5k"; it is added to what is held."""

# ruff: noqa: E501 - a pattern is read whole

import re
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

_AMOUNT: Final = rf"(?P<amount>{MONEY})"
_ARTICLE: Final = r"(?:the |my |that |their )?"
_RAISED: Final = r"raised|increased|bumped|upped|improved|lifted"
_CUT: Final = r"cut|lowered|reduced|decreased|dropped"
_NAMED: Final = rf"{_ARTICLE}(?P<part>{PART})"
_STEPS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:added|put|threw in|add) (?:another |an extra )?{_AMOUNT}(?: more)? (?:to|onto|on top of|on) {_NAMED}",
        rf"\b(?:{_RAISED}) {_NAMED} by {_AMOUNT}",
        rf"\b(?P<less>{_CUT}) {_NAMED} by {_AMOUNT}",
        rf"\b(?P<less>took) {_AMOUNT} (?:off|from|out of) {_NAMED}",
        rf"\b{_NAMED}(?: is| was| went| goes| came| has gone| moved| got)? (?:up (?:by )?|(?:{_RAISED}|higher|more) by ){_AMOUNT}(?! to\b)",
        rf"\b{_NAMED}(?: is| was| went| goes| came| has gone| moved)? (?P<less>down (?:by )?|(?:{_CUT}|lower|less) by ){_AMOUNT}(?! to\b)",
        rf"(?<![\w.]){_AMOUNT} (?:more|extra|on top)(?: (?:in|of|on|for|as))? {_NAMED}",
        rf"\b(?:another|an extra|an additional) {_AMOUNT}(?: (?:in|of|on|for|to|as))? {_NAMED}",
    )
)


class Step(Value):
    """By how much a part moved: up, or down where it is below zero; a percentage is of the base."""

    part: str
    amount: Decimal
    percent: bool
    start: int
    end: int


def step_in(sentence: str) -> Step | None:
    """The difference that a sentence names, of a part that it names."""
    for pattern in _STEPS:
        found = pattern.search(sentence)
        amount = amount_said(found["amount"]) if found else None
        part = part_named(found["part"]) if found else None
        if found and amount is not None and part:
            sign = -1 if found.groupdict().get("less") else 1
            percent = is_percent(found["amount"])
            return Step(part=part, amount=amount * sign, percent=percent, start=found.start(), end=found.end())
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
