"""Amounts that are no part of an offer: a floor, present pay, what leaving costs, the range in the posting.

They are read clause by clause, and the whole clause is taken out of the text before offers are read from it.
"""

import re
from collections.abc import Iterator, Sequence

from bot.conversation.mentioned import Mentioned, clauses
from bot.conversation.present_pay import told_to, yearly_pay
from bot.offers.amounts import AMOUNT_TEXT, amounts_in, full, range_in

_CUES: tuple[tuple[str, tuple[str, ...]], ...] = (
    # each row: the slot, and patterns of which every one has to be found in the clause
    ("forfeited", (r"\bforfeit\w*|\bunvested\b|\bleft behind\b",)),
    (
        "forfeited",
        (
            r"\b(?:leav(?:e|ing)|left|walk(?:ing)? away from|giv(?:e|ing) up|los(?:e|ing))\b",
            r"\bbehind\b|\bon the table\b|\bvest\w*|\bstock\b|\brsus?\b|\bbonus\b|\bequity\b|\bshares\b|\d",
        ),
    ),
    (
        "floor",
        (
            (
                r"\b(?:my|absolute|a|the) (?:floor|minimum|walk-?away|lowest|bottom line)\b|\bfloor\b|\blowest\b"
                r"|\bwalk(?:ing)?[- ]?away (?:at|is|below|under|point|number)"
                r"|\bi(?:'d)? (?:need|want|require|must have|have to have)(?: to (?:get|have|see))? (?:at least|a minimum|no less|not less)"
                rf"|{AMOUNT_TEXT}\s*(?:is )?(?:the |my |a )?(?:absolute )?(?:minimum|floor)\b"
                r"|^\s*(?:at least|minimum|no less than|not less than)\b"
            ),
        ),
    ),
    ("floor", (r"\b(?:at least|no less than|not less than|minimum)\b", r"\b(?:or i|or else|i walk|i'm out|deal)\b")),
    (
        "floor",
        (
            r"\b(?:below|under|less than|lower than)\b",
            r"\b(?:not|never|won't|wouldn't|can't|couldn't|cannot|don't|no|out|walk|decline|refuse)\b",
        ),
    ),
    ("present_pay", (r"\bi(?:'m| am)?\s+(?:\w+\s+){0,2}?(?:make|making|earn|earning|get paid|paid)\b",)),
    ("present_pay", (r"\bmy (?:job|employer|company) (?:\w+ )?pays\b|\bi(?:'m| am) on\b",)),
    (
        "present_pay",
        (
            r"\b(?:my|present|current) (?:\w+ )?(?:employer|company|boss|job)\b",
            r"\b(?:counter\w*|match\w*|offer(?:s|ed)?|would pay|keep me)\b",
        ),
    ),
    ("present_pay", (r"\b(?:current(?:ly)?|present(?:ly)?|today's)\b(?!.{0,40}\boffer)",)),
    (
        "present_pay",
        (
            r"\b(?:i|i'm|my|making|earning)\b",
            r"\b(?:right now|now|today|at the moment|these days|where i am|at my (?:\w+ )?(?:job|company|employer))\b",
            r"^(?!.*\b(?:offer|they|came up|went up|is now)\b)",
        ),
    ),
)
_READERS = tuple((slot, tuple(re.compile(cue, re.IGNORECASE) for cue in cues)) for slot, cues in _CUES)

_DURATION = re.compile(r"\b\d+\s?(?:months?|years?|yrs?|weeks?|days?|hours?|%)", re.IGNORECASE)
_TO_THE_READER = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)  # a letter speaks to the person, not of what they have

_POSTED = re.compile(
    r"\b(?:post(?:ed|ing)|advertised|listed|listing|job ad|ad|advert|published|linkedin|indeed|glassdoor|job description)\b"
    r"|\b(?:pay|salary|comp(?:ensation)?|hiring|base) (?:range|band)\b",
    re.IGNORECASE,
)
_NOT_POSTED = re.compile(
    r"\b(?:no|not|wasn't|isn't|without an?|didn't|don't|doesn't|hasn't|never)\b[^.;,\n]{0,20}\b(?:range|band|post(?:ed)?)\b",
    re.IGNORECASE,
)


def private_amounts(text: str) -> Iterator[Mentioned]:
    """The floor, present pay, forfeited pay and posted range of a message; a bare number under 1,000 means thousands."""
    seen = 0
    pieces = list(clauses(text))
    for at, (start, clause) in enumerate(pieces):
        if start < seen:
            continue
        if not re.search(r"\d", clause):
            if _NOT_POSTED.search(clause):
                changes = {"no_posted_range": True}
                yield Mentioned(slot="posted_range", changes=changes, start=start, end=start + len(clause))
            continue
        for found in _in_clause(start, clause):
            whole = _of_all_parts(found, text, pieces[at + 1 :]) if found.slot == "present_pay" else found
            seen = whole.end
            yield whole


def _of_all_parts(found: Mentioned, text: str, further: Sequence[tuple[int, str]]) -> Mentioned:
    """Present pay with every part that is told of it in the clauses behind, summed up for a year."""
    end = told_to(found.start, found.end, text, further)
    pay = yearly_pay(text[found.start : end])
    changes = found.changes if pay is None else {**found.changes, "present_pay": pay}
    return Mentioned(slot=found.slot, changes=changes, start=found.start, end=end)


def _in_clause(start: int, clause: str) -> Iterator[Mentioned]:
    end = start + len(clause)
    if _TO_THE_READER.search(clause):
        return
    if _POSTED.search(clause) and (posted := range_in(clause, "")) is not None:
        yield Mentioned(slot="posted_range", changes={"posted_range": posted}, start=start, end=end)
        return
    for slot, cues in _READERS:
        cued = all(cue.search(clause) for cue in cues)
        stated = amounts_in(_DURATION.sub(" ", clause)) if cued else ()
        if stated:
            changes = {slot: full(stated[0]), "currency": stated[0].currency}
            yield Mentioned(slot=slot, changes=changes, start=start, end=end)
            return
