"""The circumstances of an offer, as people mention them: deadline, other processes, present pay, floor, priorities.

Every pattern yields what it changes in the state and the span it stands in, so that an amount that is not part of an
offer (a floor, present pay) is taken out of the text before offers are read from it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from bot.conversation.dates import read_deadline
from bot.offers.amounts import AMOUNT_TEXT, amounts_in, full, range_in
from bot.plan.case import Priority, Refusal
from bot.values import Value

Changes = Mapping[str, object]
_AMOUNT = AMOUNT_TEXT + r"(?<![.,'])"  # the full stop behind an amount is not part of it
_ABOUT = r"(?:\s*(?:is|was|at|of|be|about|around|roughly|to|:|=|~|a|an|total(?:ing)?|another))*\s*"


class Mentioned(Value):
    """Something the person mentioned: the slot, what it changes, and where it stands."""

    slot: str
    changes: Changes
    start: int
    end: int


def mentioned(text: str, today: date) -> tuple[Mentioned, ...]:
    """The circumstances a message mentions, in the order they stand."""
    found = [m for reader in _READERS for m in reader(text, today)]
    kept: list[Mentioned] = []
    for one in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


_MONEY: tuple[tuple[str, str], ...] = (
    (
        "floor",
        rf"\b(?:my )?(?:floor|(?:absolute )?minimum|walk-?away|lowest|bottom line)\b[^.;\n\d$]{{0,30}}?{_ABOUT}{_AMOUNT}",
    ),
    (
        "floor",
        rf"\b(?:wo|would|ca|could|will)(?:n'?t| not)\s+(?:go|take|accept|do|say yes to)[^.;\n\d$]{{0,25}}?(?:below|under|less than)\s*{_AMOUNT}",
    ),
    ("floor", rf"\b(?:need|want) at least{_ABOUT}{_AMOUNT}"),
    (
        "present_pay",
        rf"\bi(?:'m| am)?\s+(?:currently|now|presently|today)?\s*(?:make|making|earn|earning|get paid|paid)\b[^.;\n\d$]{{0,20}}?{_ABOUT}{_AMOUNT}",
    ),
    (
        "present_pay",
        rf"\b(?:my )?(?:current|present|today's)(?:ly)?\s*(?:total |yearly |annual )?(?:pay|salary|comp|compensation|tc|total|package|job pays|employer pays|income|making|earning)\b{_ABOUT}{_AMOUNT}",
    ),
    (
        "present_pay",
        rf"\b(?:my (?:job|employer) (?:now |currently )?pays(?: me)?|i(?:'m| am) (?:on|at)){_ABOUT}{_AMOUNT}",
    ),
    (
        "forfeited",
        rf"\b(?:forfeit(?:ed|ing)?|leav(?:e|ing) behind|giv(?:e|ing) up|walk(?:ing)? away from|los(?:e|ing)|leave on the table)\b[^.;\n\d$]{{0,25}}?{_ABOUT}{_AMOUNT}(?:[^.;,\n]{{0,40}}\b(?:unvested|vest\w*|stock|rsus?|equity|bonus|behind)\b)?",
    ),
    ("forfeited", rf"\b(?:unvested)\b[^.;\n\d$]{{0,25}}?{_ABOUT}{_AMOUNT}"),
    (
        "forfeited",
        rf"{_AMOUNT}\s*(?:of |in )?(?:unvested|left behind|forfeited)(?:\s*(?:stock|rsus?|equity|shares|pay))?",
    ),
)
_MONEY_READERS = tuple((slot, re.compile(pattern, re.IGNORECASE)) for slot, pattern in _MONEY)

_POSTED = re.compile(
    rf"\b(?:posted|posting|advertised|listed|listing|job ad|advert|published)(?:'s)?\b[^.;\n\d$]{{0,40}}?"
    rf"(?P<low>{_AMOUNT})\s*(?:-|–|—|to|and|through)\s*(?P<high>{_AMOUNT})",
    re.IGNORECASE,
)
_NOT_POSTED = re.compile(
    r"\b(?:no|not|wasn't|isn't|without an?|didn't have an?)\s*(?:a\s+)?(?:posted|pay)\s*(?:range|band)?\b",
    re.IGNORECASE,
)

_YES_NO: tuple[tuple[str, object, str], ...] = (
    (
        "other_process",
        False,
        r"\b(?:no|not in (?:any )?|without|not interviewing (?:anywhere|with anyone)|aren't any) ?(?:any )?(?:other|another|further)?\s*(?:interviews?|process(?:es)?|final(?:s| rounds?| stages?)|else)\b",
    ),
    (
        "other_process",
        True,
        r"\b(?:in|at|have|having|reached|to|on)\s+(?:an?\s+|the\s+|my\s+)?(?:other |another |second |two |several )*(?:company'?s? )?(?:final|last|onsite|late)[ -]?(?:stages?|rounds?|interviews?)\b[^.;,\n]*",
    ),
    (
        "other_process",
        True,
        r"\b(?:another|other|second)\s+(?:final[ -]stage |late[ -]stage |active |open |ongoing )?(?:process(?:es)?|interview loops?|final rounds?|onsites?)\b[^.;,\n]*",
    ),
    ("other_process", True, r"\bfinal(?:s| rounds?|[ -]stages?)\s+(?:with|at)\s+[^.;,\n]+"),
    (
        "employed_and_willing",
        False,
        r"\b(?:unemployed|laid off|between jobs|out of work|not (?:currently )?(?:employed|working)|no job|lost my job|(?:can't|cannot|won't|not willing to|don't want to) stay)\b",
    ),
    (
        "employed_and_willing",
        True,
        r"\b(?:employed and (?:willing|happy) to stay|(?:willing|happy|fine|content|prepared|ready|able) to stay|(?:could|can|would|might|may) (?:also |just |happily |well )?stay|i'd stay)\b[^.;,\n]*",
    ),
    (
        "extension_refused",
        False,
        r"\b(?:extension (?:was )?(?:granted|given|approved)|(?:they|recruiter) (?:have )?(?:extended|gave me more time|granted)|got (?:an extension|more time))\b[^.;,\n]*",
    ),
    (
        "extension_refused",
        True,
        r"\b(?:(?:refused|denied|declined|rejected|won't give|wouldn't give|no|said no to)\s+(?:me\s+)?(?:to extend|an?\s+extension|the extension|any extension|extension|more time)|extension (?:was |has been )?(?:refused|denied|declined|rejected)|(?:won't|wouldn't|can't|cannot|will not|refuse to|refused to) extend)\b[^.;,\n]*",
    ),
)
_YES_NO_READERS = tuple((slot, value, re.compile(pattern, re.IGNORECASE)) for slot, value, pattern in _YES_NO)

_DEADLINE = re.compile(
    r"\b(?:deadline|decide|answer|respond|reply|sign|expires?|expiring|decision|due|exploding|accept)\b[^.;\n]{0,30}?"
    r"\b(?:is|by|in|within|on|before|until|until|for|at|:)?[^.;\n]{0,12}",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:i (?:only )?(?:have|'ve|got)(?: got)?|gave me|giving me|until|by)\s+[^.;,\n]{2,30}", re.IGNORECASE
)
_NO_DEADLINE = re.compile(
    r"\b(?:no (?:hard |firm |real )?deadline|take (?:my|your) time|no rush|open[- ]ended)\b", re.IGNORECASE
)
_PASSED = re.compile(
    r"\bdeadline (?:has |is )?(?:already )?(?:passed|over|gone|expired)\b|\boffer (?:has )?expired\b", re.IGNORECASE
)

_EVIDENCE = re.compile(
    r"\b(?:evidence|proof|scarce skill)\s*(?:is|:|=|-)\s*(?P<plain>[^.;\n]+)"
    r"|\b(?:i have|i've got|i bring|with)\s+(?P<years>(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several)\+?\s+years?\s+(?:of\s+)?[^.;,\n]*?(?:experience|security|defen[cs]e|ml|ai)[^.;,\n]*)"
    r"|\bmy experience (?:is |was )?(?:with|in|of|on)\s+(?P<experience>[^.;\n]+)",
    re.IGNORECASE,
)
_PRIORITY_CUE = re.compile(
    r"\b(?:priorit(?:y|ies|ise|ize)|care (?:most |more )?about|matters?|most important|rank(?:ing)?)\b|\bfirst\b",
    re.IGNORECASE,
)
_PRIORITY_WORDS: tuple[tuple[Priority, str], ...] = (
    (Priority.CASH_NOW, r"cash(?: now| up ?front)?|sign[- ]?on|up ?front|signing"),
    (Priority.BASE, r"base(?: salary| pay)?|salary"),
    (Priority.EQUITY, r"equity|stock|rsus?|shares"),
    (Priority.LEVEL, r"level|title|seniority"),
    (Priority.FLEXIBILITY, r"flexib\w+|remote|time off|pto|vacation|start date|holidays?|work[- ]life"),
)
_EXPECTED = re.compile(
    r"\b(?:interviewed (?:for|at|as)|expected|applied (?:for|as)|hoping for|was told|down-?levell?ed from)\s+(?:an?\s+|the\s+)?(?P<level>[a-z][\w ]{2,40}?)"
    r"(?=\s*(?:role|position|level|but|,|\.|;|$|and|to\b))",
    re.IGNORECASE,
)
_REFUSALS: tuple[tuple[Refusal, str], ...] = (
    (Refusal.BEST_AND_FINAL, r"best and final|final offer|take it or leave it|can't go (?:any )?higher at all"),
    (
        Refusal.NEED_ANSWER_NOW,
        r"(?:need|want)s? (?:an |my |your |the )?(?:answer|decision) (?:now|today|right away|immediately)",
    ),
    (
        Refusal.LEVEL_FIXED,
        r"level (?:is |can(?:'t|not) be )?(?:fixed|changed|set|final)|can(?:'t|not) change the level",
    ),
    (
        Refusal.INTERNAL_EQUITY,
        r"internal (?:equity|parity|fairness)|same as (?:the )?(?:team|others|peers)|unfair to (?:the )?(?:team|others)",
    ),
    (Refusal.WE_DO_NOT_MATCH, r"(?:do(?:n't| not)|never|won't|can't) match"),
    (
        Refusal.CANDIDATES_ACCEPT_THIS,
        r"(?:candidates|people|everyone|others) (?:usually |normally |always |do )?(?:accept|take|sign)s? this",
    ),
    (
        Refusal.BAND_TOP,
        r"(?:top of (?:the|their|our) (?:band|range)|band (?:is )?(?:capped|maxed)|base is capped|capped|already at the top)",
    ),
    (
        Refusal.NO_BUDGET,
        r"(?:no|not in the|not enough|out of|over|beyond) budget|budget (?:is|was)n't|can(?:'t|not) afford",
    ),
)
_THEY_SAID = re.compile(
    r"\b(?:they|he|she|recruiter|hr|hiring manager|manager|company)\b.{0,20}?\b(?:said|say|says|told|replied|answered|claims?|insists?|need|want|don't|do not|never|won't|can't|cannot)\b|^(?:no[:,]|refused)",
    re.IGNORECASE,
)
_NAME_THEM = re.compile(
    r"\b(?:(?:you )?(?:can|may) (?:name|mention)|ok(?:ay)? to (?:name|mention)|name (?:them|it))\b[^.;,\n]*",
    re.IGNORECASE,
)
_DO_NOT_NAME = re.compile(
    r"\b(?:do(?:n't| not)|never|please don't|rather not) (?:name|mention)\b[^.;,\n]*", re.IGNORECASE
)


def _money(text: str, _: date) -> Iterator[Mentioned]:
    for slot, pattern in _MONEY_READERS:
        for found in pattern.finditer(text):
            stated = amounts_in(found[0])
            if stated:
                yield Mentioned(slot=slot, changes={slot: full(stated[-1])}, start=found.start(), end=found.end())


def _posted(text: str, _: date) -> Iterator[Mentioned]:
    for found in _POSTED.finditer(text):
        posted = range_in(text[found.start("low") : found.end("high")], "")
        if posted is not None:
            changes: Changes = {"posted_range": posted, "no_posted_range": False}
            yield Mentioned(slot="posted_range", changes=changes, start=found.start(), end=found.end())
            return
    for found in _NOT_POSTED.finditer(text):
        yield Mentioned(slot="posted_range", changes={"no_posted_range": True}, start=found.start(), end=found.end())


def _yes_no(text: str, _: date) -> Iterator[Mentioned]:
    for slot, value, pattern in _YES_NO_READERS:
        for found in pattern.finditer(text):
            yield Mentioned(slot=slot, changes={slot: value}, start=found.start(), end=found.end())


def _deadline(text: str, today: date) -> Iterator[Mentioned]:
    if found := _PASSED.search(text):
        from_yesterday = read_deadline("2000-01-01", today)
        changes: Changes = {"deadline": from_yesterday, "no_deadline": False}
        yield Mentioned(slot="deadline", changes=changes, start=found.start(), end=found.end())
        return
    if found := _NO_DEADLINE.search(text):
        yield Mentioned(slot="deadline", changes={"no_deadline": True}, start=found.start(), end=found.end())
        return
    for pattern in (_DEADLINE, _UNTIL):
        for found in pattern.finditer(text):
            deadline = read_deadline(found[0], today)
            if deadline is not None:
                changes = {"deadline": deadline, "no_deadline": False}
                yield Mentioned(slot="deadline", changes=changes, start=found.start(), end=found.end())
                return


def _evidence(text: str, _: date) -> Iterator[Mentioned]:
    if found := _EVIDENCE.search(text):
        said = next(group for group in found.groups() if group is not None).strip(" ,")
        yield Mentioned(slot="evidence", changes={"evidence": said}, start=found.start(), end=found.end())


def _priorities(text: str, _: date) -> Iterator[Mentioned]:
    for sentence in re.finditer(r"[^.;\n]+", text):
        if not _PRIORITY_CUE.search(sentence[0]) or re.search(r"\d", sentence[0]):
            continue
        if ranked := ranking_in(sentence[0]):
            changes: Changes = {"priorities": ranked}
            yield Mentioned(slot="priorities", changes=changes, start=sentence.start(), end=sentence.end())


def ranking_in(text: str) -> tuple[Priority, ...]:
    """The priorities a text names, in its order."""
    places = [
        (found.start(), p)
        for p, words in _PRIORITY_WORDS
        if (found := re.search(rf"\b(?:{words})\b", text, re.IGNORECASE))
    ]
    return tuple(priority for _, priority in sorted(places))


def _expected_level(text: str, _: date) -> Iterator[Mentioned]:
    for found in _EXPECTED.finditer(text):
        changes: Changes = {"expected_level": found["level"].strip()}
        yield Mentioned(slot="expected_level", changes=changes, start=found.start(), end=found.end())
        return


def _refusal(text: str, _: date) -> Iterator[Mentioned]:
    if not _THEY_SAID.search(text):
        return
    for refusal, words in _REFUSALS:
        if found := re.search(words, text, re.IGNORECASE):
            yield Mentioned(slot="refusal", changes={"refusal": refusal}, start=found.start(), end=found.end())
            return


def _naming(text: str, _: date) -> Iterator[Mentioned]:
    for value, pattern in ((False, _DO_NOT_NAME), (True, _NAME_THEM)):
        if found := pattern.search(text):
            yield Mentioned(slot="nameable", changes={"nameable": value}, start=found.start(), end=found.end())
            return


_READERS: tuple[Callable[[str, date], Iterator[Mentioned]], ...] = (
    _money,
    _posted,
    _yes_no,
    _deadline,
    _evidence,
    _priorities,
    _expected_level,
    _refusal,
    _naming,
)
