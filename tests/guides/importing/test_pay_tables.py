"""Pay tables in each layout of the family."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.guides.importing.labels import Pay, pay_of, period_of, scale_of
from bot.guides.importing.source import SourceGuide, SourceRow

Read = Callable[..., SourceGuide]


def amounts(row: SourceRow) -> dict[str, tuple[int, int]]:
    """The amounts of a row as plain numbers."""
    return {field: (int(low), int(high)) for field, (low, high) in row.amounts.items()}


def test_places_down_components_across(read: Read) -> None:
    """The usual table: each row has its own currency, the stock its period."""
    first, second = read().rows
    assert (first.name, first.currency, first.level) == ("Springfield, IL (HQ)", "USD", None)
    assert amounts(first) == {
        "base": (100_000, 120_000), "equity": (20_000, 40_000), "bonus": (10_000, 12_000), "total": (130_000, 172_000),
    }  # fmt: skip
    assert (first.equity_label, dict(first.per)) == ("Stock (RSU/4yr)", {"equity": "4yr"})
    assert (second.currency, second.bonus_percent) == ("GBP", (Decimal(10), Decimal(15)))


def test_components_down_places_across(read: Read) -> None:
    """Places stand in the header with their currency, components down the side."""
    pay = """
| Component | Springfield (USD) | Tel Aviv (ILS) |
|---|---|---|
| **Base Salary** | $100,000 – $120,000 | ₪400,000 – ₪500,000 |
| Annual Bonus | 12% target | 12% target |
| RSU Grant (4-yr vest) | $80,000 – $120,000 | ₪300,000 – ₪400,000 |
| Signing Bonus | $5,000 – $9,000 | — |
| Retention RSU Grant | $10,000 – $20,000 | ₪30,000 – ₪40,000 |
| Total Comp (Year 1) | $150,000 – $180,000 | ₪600,000 – ₪700,000 |
"""
    springfield, tel_aviv = read(pay=pay).rows
    assert (springfield.name, tel_aviv.name, tel_aviv.currency) == ("Springfield", "Tel Aviv", "ILS")
    assert springfield.amounts["signing"] == (Decimal(5000), Decimal(9000))
    assert "signing" not in tel_aviv.amounts
    assert tel_aviv.words["signing"] == "—"
    assert [extra.label for extra in springfield.extra] == ["Retention RSU Grant"]


def test_levels_down_places_across(read: Read) -> None:
    """One unnamed band a cell, place by place."""
    pay = """
| Level | Springfield (USD) | London / Europe (GBP/EUR) |
|---|---|---|
| Mid (L3) | $100,000–$120,000 | £50,000–£60,000 / €58,000–€70,000 |
| Senior (L4) | $120,000–$150,000 | £60,000–£80,000 / €70,000–€90,000 |

*Total compensation includes base salary and stock.*
"""
    guide = read(pay=pay)
    assert [(row.name, row.level) for row in guide.rows] == [
        ("Springfield", "Mid (L3)"), ("Springfield", "Senior (L4)"),
        ("London / Europe", "Mid (L3)"), ("London / Europe", "Senior (L4)"),
    ]  # fmt: skip
    assert amounts(guide.rows[2]) == {"band": (50_000, 60_000)}
    assert guide.rows[2].second
    assert guide.rows[2].second.currency == "EUR"
    assert guide.table_note.startswith("Total compensation")


def test_places_down_levels_across(read: Read) -> None:
    """The same the other way round."""
    pay = "| City | Mid | Senior |\n|---|---|---|\n| Oslo (NOK) | kr 700K–kr 800K | kr 800K–kr 900K |\n"
    rows = read(pay=pay).rows
    assert [(row.name, row.level, row.currency) for row in rows] == [("Oslo", "Mid", "NOK"), ("Oslo", "Senior", "NOK")]


def test_levels_down_components_across(read: Read) -> None:
    """No place at all: the levels carry their title and what they pay."""
    pay = """
| Level | Title | Base Salary | RSU (4-Year) | Annual Bonus | Signing Bonus | Total Comp (Annual) |
|---|---|---|---|---|---|---|
| 61-62 | Senior | $165K - $230K | $150K - $380K | 15% | $30K - $60K | $260K - $420K |
| 65+ | Partner+ | $280K - $380K | $600K - $1.5M | 25%+ | $80K - $150K | $600K - $1M+ |
"""
    senior, partner = read(pay=pay).rows
    assert (senior.name, senior.level, senior.level_title) == (None, "61-62", "Senior")
    assert partner.amounts["equity"] == (Decimal(600_000), Decimal(1_500_000))
    assert partner.open == ("bonus", "total")


def test_levels_and_places_in_one_row(read: Read) -> None:
    """A column for the place and one for the level."""
    pay = "| Region | Level | Base | Total Comp |\n|---|---|---|---|\n| Oslo | L4 | NOK 700K–800K | NOK 800K–900K |\n"
    (row,) = read(pay=pay).rows
    assert (row.name, row.level, row.currency) == ("Oslo", "L4", "NOK")


def test_a_row_that_is_no_region_is_left_out(read: Read) -> None:
    """A note in the first column is no place; the doubt says which line."""
    pay = """
| Region | Base Salary | Bonus | Total Comp |
|---|---|---|---|
| Springfield | $100K–$120K | 10% | $110K–$132K |
| N/A — we are here only | — | — | — |
| Remote | Varies | 10% | Varies |
| **Elsewhere** | | | |
| Oslo | — | — | — |
"""
    guide = read(pay=pay)
    assert [row.name for row in guide.rows] == ["Springfield", "Remote", "Oslo"]
    assert guide.skipped_rows == ("N/A — we are here only", "Elsewhere")
    assert guide.rows[1].words == {"base": "Varies", "total": "Varies"}
    assert any("is no region" in doubt.why for doubt in guide.doubts)


def test_columns_of_one_kind(read: Read) -> None:
    """A second column of a component is a further amount, a second place or title is nothing, and so are notes."""
    pay = """
| Region | City | Base | Base Salary (Staff) | Profit Share | Carry Access | Total | Notes |
|---|---|---|---|---|---|---|---|
| Springfield | Here | $100K–$120K | $130K–$140K | $1K–$2K | Rare | $130K–$172K | Nice |

The first note.

The second note.

The third note.

The fourth note.
"""
    guide = read(pay=pay)
    (row,) = guide.rows
    assert [extra.label for extra in row.extra] == ["Base Salary (Staff)", "Profit Share"]
    assert (amounts(row)["base"], row.words["extra"]) == ((100_000, 120_000), "Rare")
    assert guide.table_note == "The first note. The second note. The third note."


def test_only_the_first_pay_table_counts(read: Read) -> None:
    """A later table of asks, or of other companies, is not the guide's pay."""
    more = """
| Company | Role | Base | Total Comp |
|---|---|---|---|
| Other Works | Engineer | $280K | $500K |

| Component | Start At | Accept At |
|---|---|---|
| Base Salary | $119K | $110K |
| Total | $170K | $150K |
"""
    guide = read(premium=more)
    assert len(guide.rows) == 2
    assert [doubt.why for doubt in guide.doubts if "further" in doubt.why] == ["a further pay table is left out"]


def test_flags_codes_and_bold_leave_the_name(read: Read) -> None:
    """Flags, `:us:` codes, bold and a trailing currency are no part of a place."""
    pay = """
| Location | Base | RSU (4yr) | Total Comp |
|---|---|---|---|
| 🇧🇷 **São Paulo** (BRL) | R$400K–R$600K | R$280K–R$500K | R$680K–R$1.1M |
| :us: New York (USD) | $220K–$300K | $150K–$280K | $370K–$580K |
"""
    assert [row.name for row in read(pay=pay).rows] == ["São Paulo", "New York"]


def test_fields_in_another_currency_are_named(read: Read) -> None:
    """Stock in dollars beside a base in shekels is kept with its own currency."""
    pay = "| Region | Base | Equity | Total |\n|---|---|---|---|\n| Haifa | ₪735K–₪915K | $50K–$100K | ₪800K–₪1M |\n"
    guide = read(pay=pay)
    assert (guide.rows[0].currency, dict(guide.rows[0].currency_of)) == ("ILS", {"equity": "USD"})
    assert any("equity is in USD, the row in ILS" in doubt.why for doubt in guide.doubts)


def test_a_sign_of_several_currencies_needs_its_label(read: Read) -> None:
    """A yen or yuan sign is told by the label or the town, and left open without either."""
    table = "| Region | Base | Total |\n|---|---|---|\n| {} | ¥8M–¥14M | ¥9M–¥15M |\n"
    places = ("Tokyo", "Shanghai", "Here (CNY)", "Here")
    currencies = [read(pay=table.format(place)).rows[0].currency for place in places]
    assert currencies == ["JPY", "CNY", "CNY", None]


def test_a_bare_dollar_is_told_where_the_label_says_otherwise(read: Read) -> None:
    """A dollar sign means US dollars, with a doubt where the label names another currency."""
    pay = "| Component | Toronto (CAD) |\n|---|---|\n| Base | $90K–$99K |\n| Total | $100K–$120K |\n"
    guide = read(pay=pay)
    assert guide.rows[0].currency == "USD"
    assert any("bare $" in doubt.why for doubt in guide.doubts)


def test_the_label_carries_the_unit(read: Read) -> None:
    """Columns in thousands, in lakh, and in a currency of their own."""
    pay = (
        "| Region | Base ($K) | Bonus % | Total Comp ($K) |\n|---|---|---|---|\n| Here | 100–120 | 10–12 | 110–134 |\n"
    )
    (row,) = read(pay=pay).rows
    assert amounts(row) == {"base": (100_000, 120_000), "total": (110_000, 134_000)}
    assert row.bonus_percent == (Decimal(10), Decimal(12))
    assert row.currency == "USD"


def test_a_table_that_names_nothing_is_read_with_a_doubt(read: Read) -> None:
    """Money by place without a word on what it is becomes a band, and the doubt says so."""
    pay = "| Track | Springfield | London |\n|---|---|---|\n| Early | $100K–$120K | £50K–£60K |\n"
    guide = read(pay=pay)
    assert [row.level for row in guide.rows] == ["Early", "Early"]
    assert any("does not say what it lists" in doubt.why for doubt in guide.doubts)


def test_a_table_whose_dashes_do_not_fit_is_read(read: Read) -> None:
    """A row of dashes that is short, or missing, does not turn the table into text."""
    rows = "| Region | Base | Total |\n{}| Springfield | $100K–$120K | $130K–$172K |\n"
    for dashes in ("|---|---|\n", ""):
        (row,) = read(pay="Pay:\n" + rows.format(dashes)).rows
        assert amounts(row) == {"base": (100_000, 120_000), "total": (130_000, 172_000)}


def test_a_guide_without_pay_says_so(read: Read) -> None:
    """No table, no rows, one doubt."""
    guide = read(pay="Nothing is known.")
    assert guide.rows == ()
    assert any("no pay table" in doubt.why for doubt in guide.doubts)


LABELS = [
    ("Base Salary", Pay.BASE), ("Bonus (% of base)", Pay.BONUS), ("Stock (Options or RSU/4yr)", Pay.EQUITY),
    ("Sign-On / Bonus", Pay.SIGNING), ("Signing Bonus", Pay.SIGNING), ("Carry/Bonus", Pay.BONUS),
    ("Annual Bonus / Commission", Pay.BONUS), ("Stock/Bonus", Pay.EQUITY),
    ("Equity/Profit Sharing (Annual)", Pay.EQUITY),
    ("Fidelity Profit-Based RSU", Pay.EQUITY), ("Profit Sharing", Pay.EXTRA), ("PnL Participation", Pay.EXTRA),
    ("Medallion Access Value", Pay.EXTRA), ("Total Comp (incl. sign-on)", Pay.TOTAL), ("Notes", None),
]  # fmt: skip


@pytest.mark.parametrize(("label", "pay"), LABELS)
def test_labels_tell_the_component(label: str, pay: Pay | None) -> None:
    """Each label of the family goes to its field; what stands in parentheses decides last."""
    assert pay_of(label) is pay


def test_labels_tell_period_and_unit() -> None:
    """What a label says about time and thousands."""
    assert [period_of(label) for label in ("Stock (RSU/4yr)", "RSU/yr", "Options (4-Year)", "Equity")] == [
        "4yr", "yr", "4yr", None,
    ]  # fmt: skip
    assert [scale_of(label) for label in ("Base ($K)", "Base (₹ Lakh)", "Base (millions)", "Base")] == [
        1000,
        10**5,
        10**6,
        1,
    ]
