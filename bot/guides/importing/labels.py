"""What a heading, a column or a row label of a guide is about."""

import re
from enum import StrEnum
from functools import lru_cache

from bot.guides.importing.marks import folded


class Pay(StrEnum):
    """What a column or row of a pay table holds."""

    BASE = "base"
    EQUITY = "equity"
    BONUS = "bonus"
    TOTAL = "total"
    SIGNING = "signing"
    EXTRA = "extra"
    PLACE = "place"
    LEVEL = "level"
    LEVEL_TITLE = "level_title"
    CURRENCY = "currency"


AMOUNTS = frozenset({Pay.BASE, Pay.EQUITY, Pay.BONUS, Pay.TOTAL, Pay.SIGNING})

_PAY = (  # first match wins
    (Pay.SIGNING, re.compile(r"\bsign(?:ing|[- ]?on)\b")),
    (Pay.EXTRA, re.compile(r"\bretention\b|\brefresh|\brelocation\b|\bpremium\b")),
    (Pay.TOTAL, re.compile(r"\btotal\b|\btc\b|\bctc\b|\bott?e\b|\ball-in\b|\bpackage\b")),
    (Pay.BASE, re.compile(r"\bbase\b|\bsalary\b|\bfixed (?:pay|comp)")),
    (
        Pay.EQUITY,
        re.compile(
            r"\bstocks?\b|\b[rp]sus?\b|\bequity\b|\boptions?\b|\bshares\b|\bgrant\b|\bppus?\b|\bphantom\b"
            r"|\bshare (?:award|option|unit|plan)"
            r"|long[- ]term incentive|\bunits\b|\btokens?\b|\b[ev]?sop\b|\besops?\b|\bltip?\b|\bwarrants?\b|\bspa\b"
        ),
    ),
    (Pay.BONUS, re.compile(r"\bbonus|\bincentive\b|\bcommission\b|\bvariable\b")),
    (
        Pay.EXTRA,
        re.compile(
            r"\bprofit|\bpnl\b|\bp&l\b|\bcarr(?:y|ied)\b|\baccess\b|\bvalue\b|\bdeferred\b|\bpartnership\b|\bpension\b"
        ),
    ),
)

_PLACE = re.compile(r"^(?:region|location|city|market|office|hub|country|geography|geo|site|metro|place)s?\b")
_LEVEL = re.compile(r"^(?:[\w.&' -]+ )?(?:level|grade|band|tier|ic level|seniority|experience|rank)s?\b|^level$")
_TITLE = re.compile(r"^(?:job )?(?:title|role|position)\b")
_COMPONENT = re.compile(
    r"^(?:comp(?:ensation)?(?: component| element)?|component|element|metric|category|item|pay component)s?\b"
)
_PARENTHESIS = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=2048)
def pay_of(label: str) -> Pay | None:
    """The pay field of a column or row label, by its words outside parentheses first: "Bonus (% of base)" is bonus."""
    text = folded(label)
    for part in (_PARENTHESIS.sub(" ", text), text):
        for field, pattern in _PAY:
            if pattern.search(part):
                return field
    return None


@lru_cache(maxsize=2048)
def corner_of(label: str) -> Pay | None:
    """What the first column of a pay table lists: places, levels, titles; None for components and anything else."""
    text = folded(label)
    for field, pattern in ((Pay.PLACE, _PLACE), (Pay.LEVEL, _LEVEL), (Pay.LEVEL_TITLE, _TITLE)):
        if pattern.search(text):
            return field
    return Pay.CURRENCY if text == "currency" else None


def is_component_corner(label: str) -> bool:
    """Tell whether the first column lists pay components."""
    return bool(_COMPONENT.search(folded(label)))


_PERIODS = (
    ("4yr", re.compile(r"4[\s-]*(?:yr|year)|four[\s-]year")),
    ("mo", re.compile(r"/\s*mo|per month|monthly")),
    ("yr", re.compile(r"/\s*(?:yr|year)|\bper year|\bannual|\byearly|\bp\.a\.")),
)


def period_of(label: str) -> str | None:
    """The period an equity label states: "Stock (RSU/4yr)" is "4yr"."""
    text = folded(label)
    return next((period for period, pattern in _PERIODS if pattern.search(text)), None)


_SCALES = (
    (10**3, re.compile(r"\([^()]*(?:000s|thousands?|\bk\b|[$£€₹]k)[^()]*\)|\bin thousands\b")),
    (10**5, re.compile(r"\([^()]*\b(?:lakhs?|lpa|lacs?)\b[^()]*\)|\bin lakhs?\b")),
    (10**6, re.compile(r"\([^()]*\bmillions?\b[^()]*\)|\bin millions\b")),
)


def scale_of(label: str) -> int:
    """The unit a label states for bare numbers: "Base ($K)" is 1000; else 1."""
    text = folded(label)
    return next((scale for scale, pattern in _SCALES if pattern.search(text)), 1)


class Part(StrEnum):
    """The parts of a guide that are looked for."""

    LEVERS = "levers"
    LEVELS = "levels"
    STRATEGY = "strategy"
    SOURCES = "sources"
    DNA = "dna"
    PREMIUM = "premium"
    PAY = "pay"


_PARTS = (
    (Part.STRATEGY, re.compile(r"\bnegotiate[- ]up strateg(?:y|ies)\b")),
    (
        Part.SOURCES,
        re.compile(r"\bevidence\b.*\bsources?\b|\bsources? (?:&|and) evidence\b|^(?:sources|references):?$"),
    ),
    (Part.LEVERS, re.compile(r"\bglobal (?:negotiation )?levers\b")),
    (Part.LEVELS, re.compile(r"\blevel[- ]?map(?:ping)?s?\b|^level(?:ing)? equivalen|^leveling\b")),
    (Part.DNA, re.compile(r"^negotiation dna\b")),
    (
        Part.PAY,
        re.compile(
            r"^compensation\b|^comp (?:table|benchmark|overview)|\bcompensation (?:benchmark|table|range|overview)"
        ),
    ),
    (Part.PREMIUM, re.compile(r"\bpremium\b|\blever\b")),
)


_ENTRY = re.compile(
    r"(?:(?:global )?lever\b|\d{1,2}[.)])"
    r"(?!\s*(?:global levers|level mapping|negotiate up strategy|evidence (?:&|and) sources|negotiation dna)[^a-z]*$)"
)


@lru_cache(maxsize=4096)
def part_of(heading: str) -> Part | None:
    """The part of the guide that a heading or a bold label opens; an entry of a list only speaks of one."""
    text = folded(heading)
    if _ENTRY.match(text):
        return Part.PREMIUM if _PARTS[-1][1].search(text) else None
    return next((part for part, pattern in _PARTS if pattern.search(text)), None)
