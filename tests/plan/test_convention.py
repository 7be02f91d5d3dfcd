"""How the printed total counts stock is found from the arithmetic, never assumed."""

from decimal import Decimal
from typing import Any

import pytest

from bot.guides.model import Guide, RegionBand
from bot.plan.convention import bonus_span, detect, reckon, stock_share
from bot.plan.plan import Convention
from tests.plan.conftest import CHARLOTTE, Planner, offer, row, seed, thousands


def guide(band: RegionBand, **more: Any) -> Guide:
    """A guide with one row."""
    facts = {"key": "a/b", "company": "A", "role": "B", "equity_header": "Stock (RSU/4yr)", "vesting_years": 4}
    return Guide.model_validate({**facts, "regions": (band,), **more})


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ((185, 268), Convention.FULL),
        ((188.7, 268), Convention.FULL),
        ((189.5, 268), Convention.UNKNOWN),
        ((164, 229), Convention.ANNUAL),
        ((164, 268), Convention.UNKNOWN),
        ((175, 250), Convention.UNKNOWN),
    ],
)
def test_detected(total: tuple[float, float], expected: Convention) -> None:
    """Both ends have to add up, within 2 % or one and a half print units."""
    assert detect(row("X", (130, 172), (28, 52), (27, 44), total), 4, Decimal(1000)) is expected


def test_print_units_matter_for_small_totals() -> None:
    """A small printed total may be off by the rounding of its parts."""
    band = RegionBand(region="X", currency="USD", base=(Decimal(20_000), Decimal(30_000)), equity=thousands(4, 8))
    off = band.model_copy(update={"total": (Decimal(25_400), Decimal(39_400))})
    assert detect(off, 4, Decimal(1000)) is Convention.FULL
    assert detect(off, 4, Decimal(100)) is Convention.UNKNOWN


def test_share_of_stock() -> None:
    """K says how much of the stock the printed total counts, where it is neither all nor a year's."""
    band = row("X", (130, 172), (20, 40), (20, 30), (180, 232))
    reckoned = reckon(guide(band), band)
    assert reckoned.convention is Convention.UNKNOWN
    assert reckoned.stock_share == stock_share(band) == Decimal(1)
    other = row("X", (130, 172), (28, 52), (27, 44), (173, 246))
    assert stock_share(other) == Decimal(46) / 80


def test_percent_bonus_takes_the_base_of_its_end() -> None:
    """A percent bonus is multiplied by the base at the same end of the band."""
    band = RegionBand(region="X", currency="GBP", base=thousands(80, 100), bonus_percent=(Decimal(10), Decimal(20)))
    assert bonus_span(band) == thousands(8, 20)
    bare = RegionBand(region="X", currency="GBP", bonus_percent=(Decimal(10), Decimal(20)), total=thousands(90, 120))
    assert reckon(guide(bare), bare).bands.total_annual is None


def test_no_bonus_column() -> None:
    """Without a bonus column it is left out of both sides, and of an offer's total too."""
    band = RegionBand(
        region="X", currency="USD", base=thousands(100, 120), equity=thousands(40, 80), total=thousands(110, 140)
    )
    reckoned = reckon(guide(band), band)
    assert reckoned.convention is Convention.ANNUAL
    assert reckoned.bands.bonus is None


def test_both_readings_where_the_header_is_silent() -> None:
    """Where the table does not say what its stock is, both readings are told."""
    silent = guide(row("X", (130, 172), (28, 52), (27, 44), (185, 268)), vesting_years=None)
    told = reckon(silent, silent.regions[0]).told
    assert len(told) == 2
    assert "$164,000 to $229,000" in told[1].text
    assert "$185,000 to $268,000" in told[1].text


@pytest.mark.parametrize("span", [(172, 130), (130, 130)])
def test_flat_and_inverted_bands_give_no_position(plan: Planner, span: tuple[float, float]) -> None:
    """A band without width, or upside down, places nothing and asks nothing."""
    band = row("X", span, (28, 52), (27, 44), (185, 268))
    made = plan("X", guide=guide(band), offer=offer(150, 36, 33))
    assert "base" not in [p.component for p in made.positions]
    assert [ask.component.value for ask in made.asks] == ["equity", "sign_on"]


def test_one_total_per_level(plan: Planner) -> None:
    """A guide with one total per level places the total only and asks for no component but the sign-on."""
    rows = tuple(
        RegionBand(region="London", level=level, currency="GBP", total=thousands(*span))
        for level, span in {"Engineer": (90, 120), "Senior": (110, 160)}.items()
    )
    only = guide(rows[0], vesting_years=None).model_copy(update={"regions": rows})
    made = plan("London", guide=only, level="Senior", offer=offer(100, 40, 10, currency="GBP"))
    assert {p.component: p.value for p in made.positions} == {"total_annual": Decimal(120_000)}
    assert made.bands.base is None
    assert {ask.component.value for ask in made.asks} <= {"sign_on"}
    assert any("one total" in note for note in made.notes)


def test_a_level_without_a_row(plan: Planner) -> None:
    """Where the table has levels and this one has no row, the plan says which row it took."""
    rows = (row("X", (100, 120), (20, 40), (10, 12), (115, 142), level="Engineer"),)
    made = plan("X", guide=guide(rows[0]), level="Principal", offer=offer(110, 30, 11))
    assert any("Engineer" in said for said in made.assumptions)


def test_bands_in_two_currencies_are_not_summed() -> None:
    """Stock in another currency than base makes no yearly total."""
    mixed = row("X", (100, 120), (20, 40), (10, 12), (130, 172), currency_of={"equity": "EUR"})
    reckoned = reckon(guide(mixed), mixed)
    assert reckoned.bands.total_annual is None
    assert reckoned.convention is Convention.UNKNOWN


def test_unknown_region(plan: Planner) -> None:
    """A region that the guide does not have is an error, never a guess."""
    with pytest.raises(KeyError):
        plan("Atlantis", guide=seed())


def test_a_guide_without_figures_in_its_levers(plan: Planner) -> None:
    """A lever without a figure asks for nothing before there is an offer, and its script waits."""
    bare = seed()
    levers = tuple(lever.model_copy(update={"figure": None}) for lever in bare.levers)
    made = plan(CHARLOTTE, guide=bare.model_copy(update={"levers": levers}))
    assert made.asks == ()
    assert [words.id for words in made.levers] == ["first_bonus", "review", "start_date"]


def test_asks_need_the_band_they_were_written_for(plan: Planner) -> None:
    """Where the home row lacks a band, its ask does not move; where the total is missing, no target per year exists."""
    bare = seed()
    home = bare.regions[0].model_copy(update={"equity": None, "total": None})
    rows = (home, bare.regions[1].model_copy(update={"total": None}), bare.regions[2])
    made = plan(CHARLOTTE, guide=bare.model_copy(update={"regions": rows}))
    assert [ask.component.value for ask in made.asks] == ["base", "sign_on"]
    assert (made.target_annual, made.bands.total_printed) == (None, None)
    assert made.target_words == "The guide's own target for Charlotte, NC is $260,000 to $282,000."
    assert not any("In all" in words.script for words in made.levers)


def test_both_readings_need_parts(plan: Planner) -> None:
    """A silent header over a lone total has no second reading."""
    lone = RegionBand(region="X", currency="USD", equity=thousands(20, 40), total=thousands(120, 160))
    assert len(plan("X", guide=guide(lone, vesting_years=None)).notes) > 0
    assert len(reckon(guide(lone, vesting_years=None), lone).told) == 1
