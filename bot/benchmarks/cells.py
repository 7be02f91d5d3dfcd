"""Cells: which reports are comparable, and how a cell that is too small is widened."""

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, assert_never

from bot.benchmarks.report import Report
from bot.guides.naming import form_of
from bot.values import Kept


class Scope(StrEnum):
    """How wide a cell is; widening drops the region first, then the level, then goes to the role's family."""

    REGION = "region"
    LEVEL = "level"
    ROLE = "role"
    FAMILY = "family"

    @property
    def width(self) -> int:
        """0 for the narrowest."""
        return _WIDTHS[self]


_WIDTHS: Final = {scope: width for width, scope in enumerate(Scope)}

FAMILIES: Final = {
    "engineering": r"engineers?|developers?|programmers?|architects?|sre|devops|swe|sde",
    "data": r"data|scientists?|analysts?|researchers?|statisticians?",
    "product": r"product|programs?|projects?|tpm",
    "design": r"designers?|design|ux",
    "sales": r"sales|accounts?|customers?",
    "marketing": r"marketing|growth|brand",
    "finance": r"finance|financial|accountants?|accounting|auditors?|tax|treasury",
    "people": r"people|recruiters?|recruiting|hr|talent",
    "operations": r"operations|supply|logistics",
}
"""Role families by the words of a title; the last such word counts, as the head of a title stands last."""

_FAMILY: Final = {name: re.compile(rf"(?:{words})") for name, words in FAMILIES.items()}


class Cell(Kept):
    """A group of comparable reports; what a wider scope drops is None."""

    scope: Scope
    company: str
    role: str  # the family's name at the scope "family"
    level: str | None = None
    region: str | None = None
    currency: str

    @property
    def key(self) -> str:
        """The same for names that differ in case, accents and punctuation only."""
        names = (self.company, self.role, self.level or "", self.region or "")
        return "|".join([self.scope, *(" ".join(form_of(name)) for name in names), self.currency])

    def __str__(self) -> str:
        """The cell in words: "Security Engineer at Ally Financial, New York"."""
        job = f"{self.role} roles" if self.scope is Scope.FAMILY else self.role
        return ", ".join(part for part in (f"{job} at {self.company}", self.level, self.region) if part)

    def widened(self) -> str:
        """What the cell takes together, in words; "" for the narrowest."""
        match self.scope:
            case Scope.REGION:
                return ""
            case Scope.LEVEL:
                return "all regions together, as a single one has too few reports"
            case Scope.ROLE:
                return "all regions and levels together, as a single one has too few reports"
            case Scope.FAMILY:
                return f"all {self.role} roles, levels and regions together, as a single one has too few reports"
        assert_never(self.scope)


def family_of(role: str) -> str | None:
    """The family of a role's title: "Senior Security Engineer" is engineering; None where no word tells."""
    for word in reversed(form_of(role)):
        for family, words in _FAMILY.items():
            if words.fullmatch(word):
                return family
    return None


def cells_of(report: Report) -> tuple[Cell, ...]:
    """The cells that a report can count in, the narrowest first; none of a family where its role tells none."""
    company, role, level, currency = report.company, report.role, report.level, report.currency
    family = family_of(role)
    narrower = (
        Cell(scope=Scope.REGION, company=company, role=role, level=level, region=report.region, currency=currency),
        Cell(scope=Scope.LEVEL, company=company, role=role, level=level, currency=currency),
        Cell(scope=Scope.ROLE, company=company, role=role, currency=currency),
    )
    widest = Cell(scope=Scope.FAMILY, company=company, role=family, currency=currency) if family else None
    return (*narrower, widest) if widest else narrower


def keys_of(report: Report) -> tuple[str, ...]:
    """The keys of these cells, in their order."""
    return _keys(report.company, report.role, report.level, report.region, report.currency)


@lru_cache(maxsize=4096)
def _keys(company: str, role: str, level: str | None, region: str, currency: str) -> tuple[str, ...]:
    job = Report(company=company, role=role, level=level, region=region, currency=currency, base=Decimal(0), month="")
    return tuple(cell.key for cell in cells_of(job))
