"""Where each amount comes from, in rows for a person."""

from decimal import Decimal

from bot.offers.money import MoneyRange
from bot.offers.offer import Base, Bonus, Equity, EquityKind, Period
from bot.plan.origins import GROUPS, Origin, origins
from bot.plan.plan import Plan
from tests.plan.conftest import CHARLOTTE, NEW_YORK, Planner, exact, offer, rival, sign_on
from tests.plan.test_properties import guides

OWN = offer(150, 36, 33)
SLIPS = ("sign_on", "equity ", "total_", "formula", "as placed", "low end", "high end")
ROWS = 42
"""What an ordinary case may need: one offer, a floor, the present pay, four premiums, three packages."""


def rows(plan: Plan) -> dict[str, Origin]:
    """The rows by what they are."""
    return {row.what: row for row in origins(plan)}


def ends(row: Origin) -> tuple[Decimal | None, ...]:
    """Both ends of a row."""
    return row.low, row.high


def test_an_ordinary_case_has_a_readable_number_of_rows(plan: Planner) -> None:
    """Every figure stands in a row, and there are not many."""
    made = plan(
        guide=guides()[1], offer=OWN, employed_and_willing=True, floor=Decimal(170_000), present_pay=Decimal(140_000)
    )
    found = origins(made)
    assert len(found) <= ROWS
    assert len({(row.what, row.low, row.high) for row in found}) == len(found)
    assert {end for row in found for end in (row.low, row.high) if end is not None} == {f.value for f in made.figures}


def test_groups(plan: Planner) -> None:
    """The posted range, what the person said, the guide and what was computed stand together, most trusted first."""
    posted = MoneyRange(low=Decimal(140_000), high=Decimal(190_000), currency="USD")
    found = origins(plan(offer=OWN, posted_range=posted))
    groups = list(dict.fromkeys(row.group for row in found))
    assert groups == ["posted range", "you", "guide", "computed"]
    assert groups == [group for group in GROUPS if group in groups]
    by_name = {row.what: row for row in found}
    assert by_name["base, posted range"].group == "posted range"
    assert ends(by_name["base, posted range"]) == exact(140_000, 190_000)
    assert by_name["this offer, base"].source == "you"
    assert by_name["base, the guide's band"].source == "Charlotte, NC, base"


def test_the_names_are_a_persons_words(plan: Planner) -> None:
    """No name of a field stands in a row, no word is doubled, and no range is told twice."""
    found = origins(plan(offer=offer(150, 36, 33, sign_on=sign_on(5)), competing=(rival(180),)))
    for row in found:
        words = f"{row.what} {row.source}"
        assert not any(
            slip in words for slip in ("sign_on", "equity ", "total_", "formula", "as placed", "low end", "high end")
        )
    assert sum(row.what == "total as the guide prints it" for row in found) == 1
    assert sum(row.what.startswith("total a year, the guide's band") for row in found) == 1


def test_years_that_are_alike_are_one_row(plan: Planner) -> None:
    """Equal years are "each year"; a sign-on makes the first one differ."""
    even = rows(plan(offer=OWN))
    assert even["this offer, each year"].low == 192_000
    assert even["this offer, each year"].source == "base $150,000 + bonus $33,000 + stock $36,000 / 4"
    assert not any("average" in what for what in even if what.startswith("this offer"))
    uneven = rows(plan(offer=offer(150, 36, 33, sign_on=sign_on(20))))
    years = [uneven[f"this offer, {when}"].low for when in ("year 1", "years 2 to 4", "average a year")]
    assert years == [*exact(212_000, 192_000, 197_000)]


def test_asks_and_steps(plan: Planner) -> None:
    """An ask has what to aim for and what to open with; the steps between are one row."""
    found = rows(plan(offer=OWN, employed_and_willing=True))
    assert found["base, to aim for"].low == 170_000
    assert ends(found["base, to open with"]) == exact(172_500, 177_500)
    assert ends(found["base, steps down"]) == exact(170_500, 171_000)
    assert "sign-on, to aim for" not in found
    assert found["cash-now package, sign-on"].source.endswith("by sign-on first, then base, then stock (whole grant)")


def test_ranges_percents_and_hours(plan: Planner) -> None:
    """A range offered is one row, a percent bonus is reckoned on its base, an hourly base is told as such."""
    ranged = Base(low=Decimal(150_000), high=Decimal(160_000))
    own = OWN.model_copy(update={"base": ranged, "bonus": Bonus(percent=Decimal(20))})
    found = rows(plan(offer=own))
    assert ends(found["this offer, base"]) == exact(150_000, 160_000)
    assert found["this offer, bonus"].source == "20% of base $150,000"
    assert found["bonus on the base to aim for"].source == "20% of that base"
    hourly = OWN.model_copy(update={"base": Base(low=Decimal(70), period=Period.HOUR)})
    assert "per hour" in rows(plan(offer=hourly))["this offer, base"].source


def test_a_grant_over_other_years_has_its_own_band(plan: Planner) -> None:
    """A band moved to the offer's years is told beside the guide's."""
    three = OWN.model_copy(update={"equity": Equity(total=Decimal(36_000), years=3, kind=EquityKind.RSU)})
    found = rows(plan(offer=three))
    assert found["stock (whole grant), the guide's band over 3 years"].low == 21_750


def test_without_an_offer_the_guides_asks_are_told(plan: Planner) -> None:
    """The guide's own asks stand with the row they were written for, and the moved ones with how they were moved."""
    found = rows(plan(NEW_YORK))
    assert found["the guide's own ask for base"].source == "Detroit, MI (HQ), lever lever-base"
    assert "the guide's row for New York" in found["base, to open with"].source
    assert rows(plan(CHARLOTTE))["total a year, as said aloud"].low == 235_500
