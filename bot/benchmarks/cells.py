"""Cells: which reports are comparable, and how a cell that is too small is widened."""

import re
from enum import StrEnum
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
        return list(Scope).index(self)


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
"""Role families by the words of a title; the family of the last such word counts, as a title's head stands last."""

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
        """What the cell leaves out, in words; "" for the narrowest."""
        match self.scope:
            case Scope.REGION:
                return ""
            case Scope.LEVEL:
                return "all regions together, as one region alone has too few reports"
            case Scope.ROLE:
                return "all regions and levels together, as fewer reports would tell too much"
            case Scope.FAMILY:
                return f"all {self.role} roles, regions and levels together, as fewer reports would tell too much"
        assert_never(self.scope)


def family_of(role: str) -> str | None:
    """The family of a role's title: "Senior Security Engineer" is engineering; None where no word tells."""
    for word in reversed(form_of(role)):
        for family, words in _FAMILY.items():
            if words.fullmatch(word):
                return family
    return None


def cell_at(report: Report, scope: Scope) -> Cell | None:
    """The cell of a report at a scope; None where its role is of no known family."""
    company, currency = report.company, report.currency
    match scope:
        case Scope.REGION:
            names = {"role": report.role, "level": report.level, "region": report.region}
        case Scope.LEVEL:
            names = {"role": report.role, "level": report.level}
        case Scope.ROLE:
            names = {"role": report.role}
        case Scope.FAMILY:
            names = {"role": family_of(report.role)}
        case _:
            assert_never(scope)
    return None if names["role"] is None else Cell(scope=scope, company=company, currency=currency, **names)


def cells_of(report: Report) -> tuple[Cell, ...]:
    """The cells that a report can count in, the narrowest first."""
    return tuple(cell for scope in Scope if (cell := cell_at(report, scope)) is not None)
