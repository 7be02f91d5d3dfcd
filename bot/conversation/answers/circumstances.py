"""What surrounds the offer: deadline, evidence, posted range, priorities."""

import re

from bot.conversation.answers.plain import is_no, is_yes
from bot.conversation.dates import read_deadline
from bot.conversation.known import Known
from bot.conversation.parts import Option
from bot.conversation.state import Deadline, State
from bot.offers.amounts import range_in
from bot.plan.case import Priority

_MOST_WORDS = 25
_MOST_LETTERS = 200
_NO_EVIDENCE = re.compile(
    r"(?:hm+|um+|why|what|how|they|he|she|can you|priorit\w*|let me|depends|maybe)\b", re.IGNORECASE
)
_OPEN = re.compile(
    r"^(?:open|not given|(?:they )?(?:have|did|do|does)n't (?:say|give|set)\b.*|whenever)", re.IGNORECASE
)
_REFUSED = re.compile(r"\b(?:refus|denie|declin|reject|said no|won't|can't|cannot)", re.IGNORECASE)
_GRANTED = re.compile(r"\b(?:said (?:yes|ok)|granted|agreed|extended)", re.IGNORECASE)


def deadline(said: str, _: str, known: Known) -> State | None:
    """When an answer is due."""
    if is_no(said) or _OPEN.match(said):
        return known.state.but(no_deadline=True)
    read: Deadline | None = read_deadline(said, known.today)
    return None if read is None else known.state.but(deadline=read, no_deadline=False)


def extension_refused(said: str, _: str, known: Known) -> State | None:
    """Whether more time was asked for and refused."""
    if _GRANTED.search(said) or is_no(said):
        return known.state.but(extension_refused=False)
    return known.state.but(extension_refused=True) if _REFUSED.search(said) or is_yes(said) else None


def evidence(said: str, _: str, known: Known) -> State | None:
    """A scarce skill, in the person's own words."""
    from bot.conversation.circumstances import evidence_in  # noqa: PLC0415 - its many patterns are made when first needed

    if is_no(said) or re.match(r"no(?:thing|ne)?\b", said, re.IGNORECASE):
        return known.state.but(evidence="")
    if in_passing := evidence_in(said):
        return known.state.but(evidence=in_passing[:_MOST_LETTERS])
    if len(said.split()) > _MOST_WORDS or _NO_EVIDENCE.match(said):
        return None
    words = re.sub(
        r"^(?:i have|i've|i bring|i did|my experience (?:is|with|in))\s+", "", said.strip(" ."), flags=re.IGNORECASE
    )
    return known.state.but(evidence=words[:_MOST_LETTERS]) if re.search(r"[a-z]{2}", words, re.IGNORECASE) else None


def posted_range(said: str, _: str, known: Known) -> State | None:
    """The base range in the posting."""
    if is_no(said):
        return known.state.but(no_posted_range=True)
    found = range_in(said, known.currency)
    return None if found is None else known.state.but(posted_range=found, no_posted_range=False)


_PRIORITY_LABELS = {
    Priority.BASE: "Base salary",
    Priority.EQUITY: "Equity",
    Priority.CASH_NOW: "Cash now (sign-on)",
    Priority.LEVEL: "Level and title",
    Priority.FLEXIBILITY: "Flexibility",
}


def priorities(said: str, _: str, known: Known) -> State | None:
    """What matters most, ranked as it was named; the rest follows in the usual order."""
    from bot.conversation.circumstances import ranking_in  # noqa: PLC0415 - the same

    ranked = (Priority(said),) if said in set(Priority) else ranking_in(said)
    return known.state.but(priorities=ranked) if ranked else None


def priority_options(_: Known, __: str) -> tuple[Option, ...]:
    """What can matter most."""
    return tuple(Option(label=label, value=priority.value) for priority, label in _PRIORITY_LABELS.items())
