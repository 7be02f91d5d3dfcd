"""Titles: company, role and level in every form of the family."""

from collections.abc import Callable

import pytest

from bot.guides.importing.reading import NoGuideError, read_guide
from bot.guides.importing.title import slugged

Written = Callable[..., str]

TITLES = [
    ("### Bridge Engineer | Example Works Global Negotiation Guide", "Bridge Engineer", None),
    ("# Bridge Engineer — Example Works Salary Negotiation Guide", "Bridge Engineer", None),
    ("# Bridge Engineer - Example Works Negotiation Guide (2026)", "Bridge Engineer", None),
    ("## Bridge Engineer at Example Works: Compensation Guide", "Bridge Engineer", None),
    ("# Negotiation Guide: Bridge Engineer at Example Works", "Bridge Engineer", None),
    ("# Example Works — Bridge Engineer Negotiation Guide", "Bridge Engineer", None),
    ("# Example Works Bridge Engineer Negotiation Guide", "Bridge Engineer", None),
    ("# Bridge Engineer Example Works Negotiation Guide", "Bridge Engineer", None),
    ("**Bridge Engineer | Example Works Global Negotiation Guide**", "Bridge Engineer", None),
    ("# SIGNATURE ROLE\n\n### Bridge Engineer — Example Works Salary Negotiation Guide", "Bridge Engineer", None),
    ("### Bridge Engineer (SIGNATURE ROLE) | Example Works Global Negotiation Guide", "Bridge Engineer", None),
    ("### Bridge Engineer (L3-L4) | Example Works Global Negotiation Guide", "Bridge Engineer", "L3-L4"),
    ("### Bridge Engineer (SDE III / L6) | Example Works Global Negotiation Guide", "Bridge Engineer", "SDE III / L6"),
    ("### Bridge Engineer (Steel) | Example Works Global Negotiation Guide", "Bridge Engineer (Steel)", None),
    ("### 🌉 Bridge Engineer | Example Works Global Negotiation Guide", "Bridge Engineer", None),
    ("### Bridge Engineer | Example Works", "Bridge Engineer", None),
]


@pytest.mark.parametrize(("title", "role", "level"), TITLES)
def test_a_title_names_company_role_and_level(written: Written, title: str, role: str, level: str | None) -> None:
    """Pipes, dashes, "at", other words for guide, levels in brackets, or only the folder's name to go by."""
    guide = read_guide("example-works/bridge-engineer", written(title=title))
    assert (guide.company, guide.role, guide.title_level) == ("Example Works", role, level)


def test_a_company_keeps_its_parenthesis(written: Written) -> None:
    """A company's own bracket is part of its name."""
    title = "### Bridge Engineer — Example (Works Group) Salary Negotiation Guide"
    assert read_guide("example/bridge-engineer", written(title=title)).company == "Example (Works Group)"


def test_front_matter_decides(written: Written) -> None:
    """Front matter names what the title leaves open; lines keep their numbers."""
    front = "---\ncompany: Example Works\nrole: Bridge Engineer\nlevel: L4\n---\n"
    pay = "| Region | Base | Total |\n|-|-|-|\n| A | $70K - S$90K | $80K-$90K |"
    guide = read_guide("x/y", front + written(title="### A guide to bridges", pay=pay))
    assert (guide.company, guide.role, guide.title_level) == ("Example Works", "Bridge Engineer", "L4")
    assert [doubt.line for doubt in guide.doubts if "two currencies" in doubt.why] == [16]


def test_broken_front_matter_is_text(written: Written) -> None:
    """What only looks like front matter does not hide the title."""
    assert read_guide("x/y", "---\n[ : \n---\n\n" + written()).company == "Example Works"
    assert read_guide("x/y", "---\njust words\n---\n\n" + written()).company == "Example Works"


def test_a_text_without_a_title_is_no_guide() -> None:
    """Neither company nor role: refused with its line."""
    with pytest.raises(NoGuideError) as refused:
        read_guide("x/y", "Hello\n\nworld\n")
    assert refused.value.args == ("no title names a company and a role", 1)


def test_names_become_keys() -> None:
    """Dots and apostrophes vanish, other marks become dashes."""
    assert [slugged(name) for name in ("D.E. Shaw", "ML/AI Engineer", "McKinsey & Co", "Monday.com")] == [
        "de-shaw", "ml-ai-engineer", "mckinsey-co", "mondaycom",
    ]  # fmt: skip
