"""Whether what a person can show names a scarce skill of the guide's levers (DOMAIN 3.5 step 4)."""

import re

from bot.guides.model import Guide

_WORD = re.compile(r"[a-z0-9+#]+")

SAME = {
    "machine learning": "ml",
    "artificial intelligence": "ai",
    "large language model": "llm",
    "generative ai": "genai",
    "modelling": "model",
    "modeling": "model",
    "defence": "defense",
}
"""Ways to say the same word."""

IMPLIED = {"llm": ("ai", "ml"), "genai": ("ai",)}
"""What a narrower word names as well."""

GENERAL = frozenset(
    """
    a an and as at by for from in into of on or our the their to with year work working experience expertise skill team
    lead leading build building built run running system service software platform product program programme project
    process tool defense design development engineering engineer senior production scale large data deep strong
    """.split()  # noqa: SIM905 - a list of sixty words reads as text
)
"""Words that tell no skill from another."""


def named_skill(guide: Guide, evidence: str) -> str | None:
    """The guide's phrase that the evidence shares a telling word with; None where it shares none.

    A word tells if it is not general and not part of the role's own title, which every applicant can say of themselves.
    """
    said = _telling(evidence, guide)
    return next((phrase for phrase in skills(guide) if said & _telling(phrase, guide)), None)


def skills(guide: Guide) -> tuple[str, ...]:
    """The phrases by which the guide's levers name scarce skills, each once."""
    return tuple(dict.fromkeys(phrase for lever in guide.levers for phrase in lever.evidence))


def _telling(text: str, guide: Guide) -> set[str]:
    title = {word for name in (guide.role, guide.name, guide.company) for word in _words(name)}
    words = _words(text)
    return (words | {other for word in words for other in IMPLIED.get(word, ())}) - GENERAL - title


def _words(text: str) -> set[str]:
    low = " ".join(_singular(word) for word in _WORD.findall(text.lower()))
    for said, same in SAME.items():
        low = re.sub(rf"\b{said}\b", same, low)
    return set(low.split())


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004 - "aws"
