"""What is drawn, for whose eyes, and what it shows in one sentence."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.charting import Spread, own_bands, public_bands, region_bands, team_chart
from bot.conversation.parts import Bar, Chart, Mark, Stack
from bot.conversation.yearly import years_charts
from bot.offers.money import MoneyRange, brief
from bot.plan.figures import amounts_in, whole
from bot.plan.survey import Ground
from tests.charts.examples import ALLY, MINE, THEIRS, all_charts, bangalore, ground, guide, london, seed, spread, team


def shown(chart: Chart) -> set[Decimal]:
    """Every amount that a chart draws, in whole units; of stacks also the sums."""
    bars = [a for b in chart.bars for a in (b.low, b.high, *(b.tails or ()), *(m.value for m in b.marks))]
    parts = [segment.value for stack in chart.stacks for segment in stack.segments]
    sums = [sum((s.value for s in stack.segments), Decimal(0)) for stack in chart.stacks]
    return {whole(amount) for amount in (*bars, *parts, *sums)}


def marked(bar: Bar) -> list[tuple[str, int]]:
    """The marks of a bar."""
    return [(mark.label, int(mark.value)) for mark in bar.marks]


def ends(bar: Bar) -> tuple[int, int]:
    """Both ends of a bar."""
    return int(bar.low), int(bar.high)


def made(stack: Stack) -> dict[str, int]:
    """What a stack is made of."""
    return {segment.label: int(segment.value) for segment in stack.segments}


def test_the_own_region_shows_base_and_total_with_every_offer() -> None:
    """The bands of Charlotte a year, the person's offer and the two others, best first."""
    (chart,) = own_bands(seed())
    base, total = chart.bars
    assert ends(base) == (137_000, 181_000)
    assert ends(total) == (172_250, 240_750)
    assert marked(base) == [("Your offer", 150_000), ("Northwind", 165_000), ("Fabrikam", 158_000)]
    assert dict(marked(total))["Your offer"] == 183_750
    assert [mark.whose for mark in base.marks] == ["you", "other", "other"]
    assert chart.finding == (
        "Your base of $150,000 is in the second quarter of the band for Charlotte, NC, $137,000 to $181,000."
    )
    assert "unverified" in chart.note


@pytest.mark.parametrize(("base", "words"), [("$100k", "is below the band for"), ("$250k", "is above the band for")])
def test_an_offer_outside_of_the_band_is_said_to_be(base: str, words: str) -> None:
    """Below or above, in the sentence as on the chart."""
    (chart,) = own_bands(ground(*ALLY, f"base {base}"))
    assert words in chart.finding


def test_without_an_offer_the_sentence_says_what_the_guide_prints() -> None:
    """Nothing is marked, and nothing is said of an offer."""
    (chart,) = own_bands(ground(*ALLY, None))
    assert not any(bar.marks for bar in chart.bars)
    assert chart.finding == (
        "For Charlotte, NC the guide's base is $137,000 to $181,000 and yearly total is $172,250 to $240,750."
    )


def test_a_posted_range_stands_above_the_guides_band() -> None:
    """It is what counts, so the sentence speaks of it and the note names it."""
    posted = MoneyRange(low=Decimal(140_000), high=Decimal(170_000), currency="USD")
    (chart,) = own_bands(ground(*ALLY, MINE, posted=posted))
    assert chart.bars[0].label == "Posted range, base"
    assert "of the posted range, $140,000 to $170,000" in chart.finding
    assert "posted range" in chart.note


def test_every_region_has_its_bar_and_the_own_one_comes_first() -> None:
    """One chart for base and one for the total; offers are marked on the row that they are for only."""
    base, total = region_bands(seed())
    assert [bar.label for bar in base.bars] == ["Charlotte, NC", "Detroit, MI (HQ)", "New York"]
    assert [len(bar.marks) for bar in base.bars] == [3, 0, 0]
    assert ends(total.bars[2]) == (193_250, 270_250)
    assert "yearly total of $183,750" in total.finding


@pytest.mark.parametrize("known", [london(), bangalore()], ids=["pounds", "rupees"])
def test_regions_of_different_currencies_never_share_an_axis(known: Ground) -> None:
    """One chart a currency, and no offer on the bands of another."""
    charts = region_bands(known)
    assert len({chart.currency for chart in charts}) == 2
    assert [any(bar.marks for bar in chart.bars) for chart in charts] == [True, False]


def test_an_offer_in_another_currency_is_on_no_band() -> None:
    """Nothing is converted; its years have a chart of their own."""
    known = ground(*ALLY, "base €120k", THEIRS[0])
    assert [label for label, _ in marked(own_bands(known)[0].bars[0])] == ["Northwind"]
    assert [chart.currency for chart in years_charts(known)] == ["EUR", "USD"]


def test_what_is_public_shows_nothing_of_a_person() -> None:
    """The bands of all regions, the one that was asked for first, without a mark or a name."""
    base, total = public_bands(guide(ALLY[0]), region="New York")
    assert [bar.label for bar in base.bars] == ["New York", "Detroit, MI (HQ)", "Charlotte, NC"]
    assert not any(bar.marks for bar in (*base.bars, *total.bars))
    assert base.finding == (
        "The guide's base is $153,000 to $203,000 for New York, $130,000 to $172,000 for Detroit, MI (HQ) and "
        "$137,000 to $181,000 for Charlotte, NC."
    )


def test_a_table_by_level_shows_the_level_that_was_asked_for() -> None:
    """One row a region where the level is known, else all rows."""
    levels = guide("fernwood/product-manager")
    (one,) = public_bands(levels, level="Senior (L5)")
    (every,) = public_bands(levels)
    assert [bar.label for bar in one.bars] == ["Total, a year"]
    assert [bar.label for bar in every.bars] == [
        "Toronto, Mid (L3-L4)",
        "Toronto, Senior (L5)",
        "Toronto, Director (L6)",
    ]
    assert "one year of stock" not in every.note


def test_the_years_of_all_offers_are_stacked_and_alike_years_told_once() -> None:
    """5/15/40/40 has three kinds of years, an even grant with a sign-on two."""
    (chart,) = years_charts(seed())
    assert [(stack.group, stack.label) for stack in chart.stacks] == [
        ("Your offer", "Year 1"), ("Your offer", "Years 2–4"),
        ("Northwind", "Year 1"), ("Northwind", "Year 2"), ("Northwind", "Years 3–4"),
        ("Fabrikam", "Year 1"), ("Fabrikam", "Years 2–4"),
    ]  # fmt: skip
    assert made(chart.stacks[0]) == {"Base": 150_000, "Bonus": 20_000, "Stock": 10_000, "Sign-on": 15_000}
    assert [made(stack)["Stock"] for stack in chart.stacks[2:5]] == [6_000, 18_000, 48_000]
    assert chart.finding.startswith("Your offer comes to $195,000 in year 1 and $180,000 in year 4, Northwind to ")


def test_an_offer_of_which_only_the_total_is_known_is_one_stack() -> None:
    """No part is made up."""
    (chart,) = years_charts(ground(*ALLY, None, "Northwind: a total of $220k"))
    assert [(stack.label, made(stack)) for stack in chart.stacks] == [("A year", {"Total": 220_000})]


def test_private_stock_is_not_stacked_and_said_not_to_be() -> None:
    """A grant without a market price stays apart."""
    (chart,) = years_charts(ground(*ALLY, "base $150k, options worth $400k over 4 years"))
    assert {segment.label for stack in chart.stacks for segment in stack.segments} == {"Base"}
    assert chart.stacks[0].group == "Your offer, private stock not counted"


def test_offers_without_a_name_are_told_apart() -> None:
    """They are numbered."""
    known = ground(*ALLY, MINE, ": base $160k", ": base $155k")
    names = [label for label, _ in marked(own_bands(known)[0].bars[0])]
    assert names == ["Your offer", "Other offer", "Other offer 2"]


def test_a_teams_reports_show_only_what_there_are_enough_of() -> None:
    """Quartiles as a bar, tails beyond it, and the median alone where there are few."""
    many, some, few = team().bars
    assert ends(many) == (143_000, 166_000)
    assert many.tails == (Decimal(131_000), Decimal(181_000))
    assert ends(some) == (181_000, 212_000)
    assert some.tails is None
    assert few.low == few.high == 160_000
    assert [mark.whose for mark in few.marks] == ["middle"]
    assert "median of 24 reports" in team().finding
    assert team_chart("Nothing", "USD", ()) is None


def test_the_persons_own_offer_may_stand_on_the_teams_chart() -> None:
    """On a private surface."""
    own = Mark(label="Your offer", value=Decimal(150_000))
    chart = team_chart("Team", "USD", (spread("Base, a year", 5, 152_000),), (own,))
    assert chart is not None
    assert marked(chart.bars[0]) == [("Median", 152_000), ("Your offer", 150_000)]


@pytest.mark.parametrize("name", sorted(all_charts()))
def test_a_finding_speaks_of_nothing_that_is_not_drawn(name: str) -> None:
    """One sentence, and every amount in it is on the chart."""
    chart = all_charts()[name]
    assert set(amounts_in(chart.finding)) <= shown(chart), chart.finding


@settings(max_examples=80, deadline=None)
@given(st.integers(20_000, 900_000), st.integers(0, 400_000), st.integers(0, 40), st.integers(0, 90_000))
def test_whatever_the_offer_a_finding_speaks_of_nothing_that_is_not_drawn(
    base: int, stock: int, bonus: int, sign_on: int
) -> None:
    """The same for offers of any size, on bands and over the years."""
    known = ground(*ALLY, f"base ${base}, RSU ${stock} over 4 years, bonus {bonus}%, sign-on ${sign_on}", *THEIRS)
    for chart in (*own_bands(known), *region_bands(known), *years_charts(known)):
        assert set(amounts_in(chart.finding)) <= shown(chart), chart.finding


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(50, 400), min_size=5, max_size=5).map(sorted), st.integers(5, 60))
def test_a_teams_finding_speaks_of_nothing_that_is_not_drawn(thousands: list[int], count: int) -> None:
    """The same for a team's reports."""
    low_tail, low, median, high, high_tail = (Decimal(n) * 1000 for n in thousands)
    spread = Spread(label="Base", count=count, median=median, quartiles=(low, high), tails=(low_tail, high_tail))
    chart = team_chart("Team", "USD", (spread,))
    assert chart is not None
    assert set(amounts_in(chart.finding)) <= shown(chart)


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        (150_000, "USD", "$150k"), (172_250, "USD", "$172.3k"), (999, "GBP", "£999"), (4_500_000, "INR", "₹45L"),
        (6_675_000, "INR", "₹66.75L"), (12_500_000, "INR", "₹1.25Cr"), (1_250_000, "CHF", "CHF 1.25M"),
        (-20_000, "EUR", "-€20k"), (75_000_000, "KRW", "₩75M"), (2_400_000_000, "VND", "₫2.4B"), (0, "USD", "$0"),
    ],
)  # fmt: skip
def test_amounts_beside_a_bar_are_short(amount: int, currency: str, text: str) -> None:
    """In thousands and millions, and in lakh and crore where Indians count so."""
    assert brief(Decimal(amount), currency) == text
