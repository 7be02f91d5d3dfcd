"""The circumstances of an offer, as people mention them: deadline, other processes, evidence, priorities, a "no".

Every pattern yields what it changes in the state and the span it stands in, so that what is said here is taken out of the
text before offers are read from it.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date

from bot.conversation.absent import absent
from bot.conversation.dates import read_deadline
from bot.conversation.exchange import rates_in
from bot.conversation.mentioned import Changes, Mentioned, sentences, slug_of
from bot.conversation.private_amounts import private_amounts
from bot.conversation.starting import start_in
from bot.plan.case import Priority, Refusal


def mentioned(text: str, today: date) -> tuple[Mentioned, ...]:
    """The circumstances a message mentions, in the order they stand; of two in one place the first reader's counts."""
    kept: list[Mentioned] = []
    for reader in _READERS:
        for one in reader(text, today):
            if all(one.end <= other.start or one.start >= other.end or _together(one, other) for other in kept):
                kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def _together(one: Mentioned, other: Mentioned) -> bool:
    """Whether two things may be said in one breath: "24 hours, and they refused to extend"."""
    return {one.slot, other.slot} == {"deadline", "extension_refused"}


_YES_NO: tuple[tuple[str, object, str], ...] = (
    (
        "other_process",
        False,
        r"\b(?:no longer in|(?:other|that) process (?:ended|is over|fell through)|(?:rejected me|they passed|passed on me|didn't get (?:it|the job)))\b[^.;\n]*",
    ),
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
        "other_process",
        False,
        r"\b(?:nothing else|nobody else|no ?one else|not (?:talking|speaking|interviewing) (?:to|with) any(?:one|body) else|only (?:this|them|ally))\b[^.;,\n]*",
    ),
    (
        "other_process",
        True,
        r"\b(?:another final[ -]stage|(?:also |still )?interviewing (?:at|with) [^.;\n]*(?:final|onsite|last)|(?:onsite|finals?|final rounds?) (?:at|with)|after (?:my |the )?final round|finishing up with)\b[^.;\n]*",
    ),
    (
        "employed_and_willing",
        False,
        r"\b(?:let go|fired|quit already|already quit|want out|i quit|resigned|unemployed|laid off|between jobs|out of work|not (?:currently )?(?:employed|working)|no job|lost my job|(?:can't|cannot|won't|not willing to|don't want to) stay)\b",
    ),
    (
        "employed_and_willing",
        True,
        r"\b(?:employed and (?:willing|happy) to stay|(?:willing|happy|fine|content|prepared|ready|able) to stay|(?:could|can|would|might|may) (?:also |just |happily |well |always )?stay|i'd stay|fine staying|(?:don't|do not) (?:need|have) to leave)\b[^.;,\n]*",
    ),
    (
        "extension_refused",
        False,
        r"\b(?:extension (?:was )?(?:granted|given|approved)|(?:they|recruiter) (?:have )?(?:extended|gave me more time|granted|agreed to (?:extend|give))|got (?:an extension|more time))\b[^.;,\n]*",
    ),
    (
        "extension_refused",
        True,
        r"\b(?:(?:refused|denied|declined|rejected|won't give|wouldn't give|no|said no to)\s+(?:me\s+)?(?:to extend|an?\s+extension|the extension|any extension|extension|more time)|extension (?:was |has been )?(?:refused|denied|declined|rejected)|(?:won't|wouldn't|can't|cannot|will not|refuse to|refused to) (?:extend|move the deadline|give (?:me )?more)|(?:more time|extension)\b[^.;\n]{0,20}\b(?:they |and |but )+(?:said no|refused|denied|declined)|(?:denied|refused|declined) my (?:extension )?request)\b[^.;,\n]*",
    ),
)
_YES_NO_READERS = tuple((slot, value, re.compile(pattern, re.IGNORECASE)) for slot, value, pattern in _YES_NO)

_DEADLINE = re.compile(
    r"\b(?:deadline|decide|answer|respond|reply|sign|expires?|expiring|explodes?|exploding|decision|due|let (?:them|him|her) know|want to know"
    r"|hear (?:back|from me)|until|by|before|within|i (?:only |just )?(?:have|'ve|got)|(?:gave|giv(?:e|ing)) me)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:(?!,| and | but | with )[\s\S])+")
_OTHER_DATE = re.compile(
    r"\b(?:start(?:s|ing|ed)?|interview|onsite|vest\w*|posted|graduat\w+|years?|salary|base)\b", re.IGNORECASE
)
_NO_DEADLINE = re.compile(
    r"\b(?:no (?:hard |firm |real |fixed )?deadline|take (?:my|your) time|no (?:rush|hurry|date)|open[- ]ended|whenever i want"
    r"|(?:have|did|do|does)n't (?:give|given|gave|set|say|mention)[^.;,\n]{0,12}(?:deadline|date))\b",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\bdeadline (?:has |is )?(?:already )?(?:passed|over|gone|expired)\b|(?<!that )(?<!other )(?<!competing )\boffer (?:has )?expired\b"
    r"|\b(?:deadline (?:was|ended|expired)|by|until|due|expired)(?: the day before)? yesterday\b",
    re.IGNORECASE,
)
_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)

_DEEDS = (
    "built|led|headed|designed|secured|hardened|defended|shipped|created|developed|architected|red-?teamed|ran|run|audited|pen-?tested|published|founded|implemented|deployed|automated"
    "|migrated|discovered|invented|trained|operated|protected|reverse-?engineered|scaled|rolled out|set up|worked (?:on|with|in)|spent (?:[a-z]+|\\d+) years|maintained|owned"
)
_NO_DEED = (
    r"(?:out|up|into|late|away|low|short|to|them to|him to|her to|myself|an? (?:spreadsheet|table|list)|(?:the|my|some) (?:numbers|figures|math|calculations?)|(?:a|the|my|some|several) (?:interviews?|offers?|process(?:es)?|"
    r"house|home|flat|apartment|car|stock|shares?)|it\b|this\b|that\b|with (?:the|my|a) recruiters?)\b"
)
_EVIDENCE = re.compile(
    r"\b(?:evidence|proof|scarce skill)\s*(?:is|:|=|-)\s*(?P<plain>(?:[^.;\n]|\.(?=\S))+)"
    r"|\b(?:i have|i've got|i bring|with)\s+(?P<years>(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several)\+?\s+years?\s+(?:of\s+)?[^.;,\n]*?(?:experience|security|defen[cs]e|ml|ai)[^.;,\n]*)"
    r"|\bmy experience (?:is |was )?(?:with|in|of|on)\s+(?P<experience>(?:[^.;\n]|\.(?=\S))+)"
    rf"|\b(?:i|i've|i have)\s+(?:also\s+|just\s+|once\s+|personally\s+)?(?P<done>(?:{_DEEDS})\s+(?!{_NO_DEED})(?:[^.;,\n]|\.(?=\S)|,(?! (?:and|but|so|they|i|my|the)\b))+)",
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
    r"\b(?:interviewed (?:for|at|as)|(?:was |were )?expect(?:ed|ing)|applied (?:for|as)|hoping for|(?:was told|supposed to be)(?! the level)|down-?levell?ed (?:me )?from)\s+(?:an?\s+|the\s+)?(?P<level>[a-z][\w ]{2,40}?)"
    r"(?=\s*(?:role|position|level|but|,|\.|;|$|and|to\b))",
    re.IGNORECASE,
)
_REFUSALS: tuple[tuple[Refusal, str], ...] = (
    (
        Refusal.BEST_AND_FINAL,
        r"best and final|(?:final|best) offer|take it or leave it|(?:can't|cannot) (?:go (?:any )?higher|move)|highest they can|(?:it's|that's|this is|its) final",
    ),
    (
        Refusal.NEED_ANSWER_NOW,
        r"(?:need|want)s? (?:an |my |your |the )?(?:answer|decision) (?:now|(?:by )?today|right away|immediately)",
    ),
    (
        Refusal.LEVEL_FIXED,
        r"level (?:is |can(?:'t|not) be )?(?:fixed|changed|set|final)|can(?:'t|not) change the level",
    ),
    (
        Refusal.INTERNAL_EQUITY,
        r"internal (?:equity|parity|fairness)|same as (?:the )?(?:team|others|peers)|unfair to (?:the )?(?:team|others)|(?:everyone|others)(?: on the team)? (?:gets?|makes?|earns?) the same",
    ),
    (Refusal.WE_DO_NOT_MATCH, r"(?:do(?:n't| not)|never|won't|can't|refuse to) match"),
    (
        Refusal.CANDIDATES_ACCEPT_THIS,
        r"(?:candidates|people|everyone|others) (?:usually |normally |always |do )?(?:accept|take|sign)s? (?:this|it)",
    ),
    (
        Refusal.BAND_TOP,
        r"(?:top of (?:the|their|our) (?:band|range)|band (?:is )?(?:capped|maxed)|base is capped|capped|already at the top|above (?:the|their|our) band|maxed out)",
    ),
    (
        Refusal.NO_BUDGET,
        r"(?:no|not in the|not enough|out of|over|beyond|have the) budget|budget (?:is|was)n't|budget is fixed|can(?:'t|not) afford|^no: budget",
    ),
)
_THEY_SAID = re.compile(
    r"\b(?:they|he|she|recruiter|hr|hiring manager|manager|company)\b.{0,20}?\b(?:said|say|says|told|replied|answered|claims?|insists?|needs?|wants?|refuses?|don't|do not|never|won't|can't|cannot)\b|^(?:no[:,]|refused)",
    re.IGNORECASE,
)
_NAME_THEM = re.compile(
    r"\b(?:(?:you )?(?:can|may) (?:name|mention)|(?:ok(?:ay)?|fine|happy) (?:to|if you) (?:name|mention)|name (?:them|it))\b(?:(?! but )[^.;,\n])*",
    re.IGNORECASE,
)
_DO_NOT_NAME = re.compile(
    r"\b(?:do(?:n't| not)|never|please don't|rather not|(?:can|may|should|must)(?:n't|not| not)|not to) (?:name|mention)\b(?:(?! but )[^.;,\n])*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b[A-Z][\w&']*(?: (?:[A-Z&][\w&']*|of))*")


def _yes_no(text: str, _: date) -> Iterator[Mentioned]:
    for slot, value, pattern in _YES_NO_READERS:
        for found in pattern.finditer(text):
            yield Mentioned(slot=slot, changes={slot: value}, start=found.start(), end=found.end())


def _deadline(text: str, today: date) -> Iterator[Mentioned]:
    if found := _PASSED.search(text) or _NO_DEADLINE.search(text):
        passed = None if _NO_DEADLINE.search(text) else read_deadline("2000-01-01", today)
        changes: Changes = {"no_deadline": True} if passed is None else {"deadline": passed, "no_deadline": False}
        yield Mentioned(slot="deadline", changes=changes, start=found.start(), end=found.end())
        return
    clauses = [(start + at, clause) for start, sentence in sentences(text) for at, clause in _clauses(sentence)]
    for start, said in (*clauses, *sentences(text)):
        cued = _DEADLINE.search(said) and not _OTHER_DATE.search(said)
        deadline = read_deadline(_YESTERDAY.sub("", said), today) if cued else None
        if deadline is not None:
            changes = {"deadline": deadline, "no_deadline": False}
            end = start if re.search(r"\d{2,}\s?k\b|[$€£₹]", said) else start + len(said)
            yield Mentioned(slot="deadline", changes=changes, start=start, end=end)
            return


def _clauses(sentence: str) -> Iterator[tuple[int, str]]:
    """The parts of a sentence with their places: "150k base", "answer by Friday"."""
    return ((found.start(), found[0]) for found in _CLAUSE.finditer(sentence))


def _evidence(text: str, _: date) -> Iterator[Mentioned]:
    for start, sentence in sentences(text):
        if found := _EVIDENCE.search(sentence):
            end = start + found.end()
            changes: Changes = {"evidence": _of_evidence(found)}
            yield Mentioned(slot="evidence", changes=changes, start=start + found.start(), end=end)
            return


def evidence_in(text: str) -> str | None:
    """The scarce skill that a text speaks of in passing, in its own words."""
    found = _EVIDENCE.search(text)
    return _of_evidence(found) if found else None


def _of_evidence(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None).strip(" ,")


def _absent(text: str, _: date) -> Iterator[Mentioned]:
    return absent(text)


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
        for found in pattern.finditer(text):
            company = _NAMED.search(found[0], found[0].casefold().find(" "))
            changes: Changes = {"nameable": value, "slug": slug_of(company[0] if company else None)}
            yield Mentioned(slot="nameable", changes=changes, start=found.start(), end=found.end())


def _private(text: str, _: date) -> Iterator[Mentioned]:
    return private_amounts(text)


_READERS: tuple[Callable[[str, date], Iterator[Mentioned]], ...] = (
    _refusal,
    _naming,
    _expected_level,
    _yes_no,
    rates_in,
    start_in,
    _private,
    _absent,
    _deadline,
    _evidence,
    _priorities,
)
