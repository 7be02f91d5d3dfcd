"""A lever's words as call, e-mail and short message; every slot is filled or the script is not used."""

import re
from collections.abc import Mapping, Sequence

from bot.guides.model import Component, Guide, Lever, RegionBand
from bot.offers.money import Amount, aloud
from bot.plan.case import Case
from bot.plan.figures import spoken
from bot.plan.guide_asks import Span
from bot.plan.leverage import Rival
from bot.plan.plan import Ask, Words
from bot.values import Value
from bot.wording import Sayable, Wording

UNSAID = "[what you have done that fits this role]"
"""The bracket that stays visible until the person names their own experience."""

_DEED = re.compile(
    r"(?:(?P<who>I(?:'ve|'m|'d)?)|(?:built|led|headed|designed|secured|hardened|defended|shipped|created|developed|architected|ran"
    r"|red-?teamed|pen-?tested|reverse-?engineered|audited|published|founded|implemented|deployed|automated|migrated|discovered"
    r"|invented|trained|operated|protected|rolled out|set up|worked|spent|maintained|owned|wrote|taught))\s",
    re.IGNORECASE,
)
"""A deed at the head of the evidence; participles that also stand before a thing ("applied cryptography") are none."""


class Quoted(Value):
    """A competing offer as a script speaks of it."""

    company: str
    total: str


class Speech(Value):
    """Everything the scripts of one case are filled from."""

    guide: Guide
    row: RegionBand
    case: Case
    currency: str
    years: int
    asks: tuple[Ask, ...]
    total: Span | None
    rival: Rival | None
    passed: bool = False  # the deadline

    @property
    def said_total(self) -> str | None:
        """The yearly total as it is said aloud."""
        return spoken(self.total.low, self.total.high, self.total.currency) if self.total else None

    def slots(self, lever: Lever | None = None) -> dict[str, Sayable]:
        """The slots of a script; an ask that does not exist is None and left out by the script's own conditions."""
        said = {ask.component.value: spoken(ask.say_low, ask.say_high, ask.currency) for ask in self.asks}
        asked = {c.value: said.get(c.value) for c in Component} | {"total": self.said_total}
        return {
            "ask": asked,
            "years": self.years,
            "company": self.guide.name,
            "role": self.case.level or self.guide.role,
            "region": self.row.region,
            "evidence": self._evidence(lever),
            "competing": self._quoted(),
            "process": self.case.other_process,
            "passed": self.passed,
            "offered": self.case.offer is not None,
            "expected": self.case.expected_level,
            "forfeited": self._forfeited(),
        }

    def alone(self, lever: Lever | None = None) -> dict[str, Sayable]:
        """The slots of a script that leaves another offer or another process to the words around it."""
        return {**self.slots(lever), "competing": None, "process": False}

    def _evidence(self, lever: Lever | None) -> str:
        if self.case.evidence:
            return _as_object(" ".join(self.case.evidence.split()))
        return f"[{' / '.join(lever.evidence)}]" if lever and lever.evidence else UNSAID

    def _quoted(self) -> Quoted | None:
        if self.rival is None:
            return None
        return Quoted(company=self.rival.said, total=self.rival.aloud)

    def _forfeited(self) -> str | None:
        lost: Amount | None = self.case.forfeited
        return aloud(lost, self.currency) if lost else None


def _as_object(evidence: str) -> str:
    """Evidence as it follows "is" in a sentence: a thing as it stands, a deed as "that I built it"."""
    deed = _DEED.match(evidence)
    if deed is None:
        return evidence
    return f"that {evidence}" if deed["who"] else f"that I {evidence[0].lower()}{evidence[1:]}"


class Body(Value):
    """One lever before it is wrapped: what is asked, the reason in the person's mouth, and the request in short."""

    id: str
    title: str
    component: Component
    paragraphs: tuple[str, ...]
    name: str  # "the base salary"
    request: str  # "a base salary of $165,000 to $169,500"
    short: tuple[str, ...] = ()  # the reason and the ask as a statement, the best form first
    reason: str = ""  # in short, for a message
    why: str


def wrapped(body: Body, speech: Speech, wording: Wording) -> Words:
    """The body as call, e-mail and short message."""
    slots: Mapping[str, Sayable] = {
        **speech.slots(),
        "body": "\n\n".join(body.paragraphs),
        "request": body.request,
        "reason": body.reason,
    }
    return Words(
        id=body.id,
        title=body.title,
        component=body.component,
        script=wording.say("scripts/call", **slots),
        email=wording.say("scripts/email", **slots),
        message=wording.say("scripts/message", **slots),
        why=body.why,
    )


def filled(source: str, slots: Mapping[str, Sayable], wording: Wording) -> str:
    """A guide's script in one line per paragraph, as its file wraps lines for authors."""
    text = wording.fill(source, **slots)
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip())


def paragraphs(*texts: str) -> tuple[str, ...]:
    """The texts that are not empty."""
    return tuple(text for text in texts if text)


def first_of(items: Sequence[Lever], component: Component) -> Lever | None:
    """The first lever of a component that has words."""
    return next((lever for lever in items if lever.component is component and lever.script.strip()), None)
