"""Compiled guides: what the loader makes of them."""

from collections.abc import Callable

import pytest

from bot.guides.content import compile_guide
from bot.guides.importing.compiling import NothingToCompileError, compiled, is_untouched
from bot.guides.importing.source import SourceGuide
from bot.guides.model import Component, Guide, Span

Read = Callable[..., SourceGuide]
KEY = "example-works/bridge-engineer"


def whole(span: Span | None) -> tuple[int, int] | None:
    """A range as plain numbers."""
    return span and (int(span[0]), int(span[1]))


def loaded(source: SourceGuide) -> Guide:
    """The guide as the loader reads the compiled file."""
    guide, errors = compile_guide(compiled(source).text, KEY, "guide.md")
    assert errors == ()
    assert guide
    return guide


def test_a_guide_comes_through_whole(read: Read) -> None:
    """Rows, levels, premiums, levers, strategy, sources and prose are what the Markdown says."""
    guide = loaded(read())
    first, second = guide.regions
    assert (guide.company, guide.role) == ("Example Works", "Bridge Engineer")
    assert (guide.vesting_years, int(guide.print_unit)) == (4, 1000)
    assert (first.place, whole(first.base), whole(first.total)) == ("US-IL", (100_000, 120_000), (130_000, 172_000))
    assert (second.currency, whole(second.bonus_percent)) == ("GBP", (10, 15))
    assert guide.levels[0].peers == {"Google": "L4", "Meta": "E4"}
    assert [(p.id, p.amount) for p in guide.premiums] == [("floods", None)]
    assert [(lever.component, lever.figure and lever.figure.region) for lever in guide.levers] == [
        (Component.BASE, "Springfield, IL (HQ)"), (Component.EQUITY, "Springfield, IL (HQ)"),
    ]  # fmt: skip
    assert guide.levers[1].evidence == ("cables", "trusses", "arches")
    assert [(s.region, whole(s.total), s.benchmarks) for s in guide.strategies] == [
        ("Springfield, IL (HQ)", (160_000, 172_000), ("Google",)),
    ]  # fmt: skip
    assert [source.year for source in guide.sources] == ["2025", "2024-2026"]
    assert "Bridge engineers keep the rivers crossable." in guide.about


def test_a_premium_has_an_amount_where_the_table_has_one_currency(read: Read) -> None:
    """Dollars beside pounds would be read as pounds, so only a dollar table keeps the premium's amount."""
    pay = "| Region | Base | Total |\n|---|---|---|\n| Springfield, IL | $100K–$120K | $130K–$172K |\n"
    assert whole(loaded(read(pay=pay)).premiums[0].amount) == (5000, 8000)


def test_one_band_per_level_is_a_total(read: Read) -> None:
    """Levels by place give totals only; the doubt says so where the guide does not."""
    pay = "| Level | Springfield (USD) |\n|---|---|\n| L3 | $100K–$120K |\n| L4 | $120K–$150K |\n"
    source = read(pay=pay, strategy="")
    guide = loaded(source)
    assert [(row.level, row.base, whole(row.total)) for row in guide.regions] == [
        ("L3", None, (100_000, 120_000)), ("L4", None, (120_000, 150_000)),
    ]  # fmt: skip
    assert any("kept as totals" in doubt.why for doubt in compiled(source).doubts)
    assert guide.print_unit == 10_000


def test_levels_without_a_place_are_everywhere(read: Read) -> None:
    """A table of levels only has one region for all."""
    pay = "| Level | Title | Base | Total |\n|---|---|---|---|\n| 61 | Senior | $100K–$120K | $130K–$172K |\n"
    (row,) = loaded(read(pay=pay)).regions
    assert (row.region, row.level) == ("All locations", "61")


def test_yearly_stock_becomes_a_grant(read: Read) -> None:
    """Stock per year is kept over four years, and the header says so."""
    pay = """
| Region | Base | Stock | Total |
|---|---|---|---|
| Springfield | $100K–$120K | $10K–$20K/yr | $130K–$172K |
"""
    source = read(pay=pay)
    guide = loaded(source)
    assert (whole(guide.regions[0].equity), guide.vesting_years) == ((40_000, 80_000), 4)
    assert "per year" in guide.equity_header
    assert any("grant over 4 years" in doubt.why for doubt in compiled(source).doubts)


def test_pay_per_month_becomes_pay_per_year(read: Read) -> None:
    """Twelve months; stock for another period than the other rows is left out."""
    pay = """
| Region | Base | Stock (RSU/4yr) | Total |
|---|---|---|---|
| Stockholm | SEK 70K–90K/mo / $90K–$99K | SEK 50K–60K/mo | SEK 80K–99K/mo |
| Springfield | $100K–$120K | $20K–$40K | $130K–$172K |
| London | £80K–£100K | £16K–£32K | £104K–£142K |
"""
    source = read(pay=pay)
    stockholm = loaded(source).regions[0]
    assert (whole(stockholm.base), stockholm.equity) == ((840_000, 1_080_000), None)
    reasons = " ".join(doubt.why for doubt in compiled(source).doubts)
    assert "12 months" in reasons
    assert "another period" in reasons
    assert "second currency" in reasons


def test_rows_without_figures_and_repeated_rows_are_left_out(read: Read) -> None:
    """A place that only "varies" cannot be reckoned with, and a place counts once."""
    pay = """
| Region | Base | Profit Sharing | Total |
|---|---|---|---|
| Springfield | $100K–$120K | $5K–$9K | $130K–$172K |
| Springfield | $101K–$121K | $5K–$9K | $130K–$172K |
| Remote | Varies | Varies | Varies |
"""
    source = read(pay=pay, strategy="")
    assert [row.region for row in loaded(source).regions] == ["Springfield"]
    reasons = [doubt.why for doubt in compiled(source).doubts]
    assert sum("left out of the content" in why for why in reasons) == 4
    with pytest.raises(NothingToCompileError):
        compiled(read(pay="Nothing.", strategy=""))
    only_words = "| Region | Base | Total |\n|---|---|---|\n| Springfield | 10% | 20% |\n"
    with pytest.raises(NothingToCompileError):
        compiled(read(pay=only_words, strategy=""))


def test_options_and_other_currencies(read: Read) -> None:
    """A number of options is no stock band; a field in another currency keeps it."""
    pay = """
| Component | Springfield (USD) | Tel Aviv (ILS) |
|---|---|---|
| Base Salary | $100K – $120K | ₪400K – ₪500K |
| Options (4yr) | 8,000 – 15,000 options | $30K – $40K |
| Total Comp | $110K – $140K | ₪500K – ₪600K |
"""
    springfield, tel_aviv = loaded(read(pay=pay, strategy="")).regions
    assert (springfield.equity, whole(tel_aviv.equity)) == (None, (30_000, 40_000))
    assert dict(tel_aviv.currency_of) == {"equity": "USD"}


def test_levers_of_one_name_and_of_one_component(read: Read) -> None:
    """Ids differ; a lever with a figure asks, one without leaves the component to it."""
    levers = """
**Global Levers**

1. **Same:** "My RSU grant should grow."
2. **Same:** "I'd like RSUs at $38K over four years."
"""
    first, second = loaded(read(levers=levers)).levers
    assert (first.id, second.id) == ("same", "same-2")
    assert (first.component, second.component) == (Component.OTHER, Component.EQUITY)


def test_a_level_in_the_title_is_an_alias_of_the_role(read: Read) -> None:
    """The role with its level finds the guide too."""
    title = "### Bridge Engineer (L3-L4) | Example Works Global Negotiation Guide"
    assert loaded(read(title=title)).role_aliases == ("Bridge Engineer (L3-L4)",)


def test_a_ladder_gives_titles_as_aliases(read: Read) -> None:
    """Own levels with their titles, without peers; "no equivalent" is no peer."""
    ladder = "#### Level Mapping\n\n| Internal Level | Title | Typical YoE |\n|---|---|---|\n| L3 | Engineer | 3 |\n"
    assert loaded(read(levels=ladder)).levels[0].aliases == ("Engineer",)
    none = "#### Level Mapping\n\n| Level | Google | Meta |\n|---|---|---|\n| L3 | No equivalent | E3 |\n"
    assert loaded(read(levels=none)).levels[0].peers == {"Meta": "E3"}


def test_what_a_strategy_would_accept_is_no_target(read: Read) -> None:
    """Floors, and other people's offers, are not aimed at."""
    strategy = "> **Negotiate Up Strategy:** Accept at $150K TC in Springfield. In London, target £130K–£140K TC."
    assert [s.region for s in loaded(read(strategy=strategy)).strategies] == ["London"]


def test_compiling_twice_is_the_same_and_an_edit_shows(read: Read) -> None:
    """The digest in the file tells a touched file from an untouched one."""
    text = compiled(read()).text
    assert text == compiled(read()).text
    assert is_untouched(text)
    assert not is_untouched(text.replace("Bridge", "Tower"))
    assert not is_untouched("---\ncompany: A\n---\n")
