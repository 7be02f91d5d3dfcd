"""Packages of equal value, and the ladder from opening to target."""

from decimal import Decimal
from typing import Any

import pytest

from bot.offers.offer import Bonus
from tests.plan.conftest import CHARLOTTE, DETROIT, NEW_YORK, Planner, exact, offer, rival, sign_on

STRONG = {"competing": (rival(230),)}


@pytest.mark.parametrize("more", [{}, {"employed_and_willing": True}, STRONG])
def test_equal_value(plan: Planner, more: dict[str, Any]) -> None:
    """Three packages within 1 % of each other and of the target over four years."""
    made = plan(CHARLOTTE, offer=offer(150, 36, 33), **more)
    averages = [package.average for package in made.packages]
    assert [package.name for package in made.packages] == ["base-heavy", "equity-heavy", "cash now"]
    assert max(averages) <= min(averages) * Decimal("1.01")
    assert made.tailored_target is not None
    assert all(abs(a - made.tailored_target) <= made.tailored_target / 100 for a in averages)


def test_first_year_and_steady_state_differ(plan: Planner) -> None:
    """Cash now is worth more in the first year and less in the steady state."""
    base_heavy, _, cash = plan(offer=offer(150, 36, 33)).packages
    assert cash.first_year > base_heavy.first_year
    assert cash.steady < base_heavy.steady
    assert cash.sign_on == 26_000


def test_sign_on_of_the_offer_is_kept(plan: Planner) -> None:
    """A sign-on that is offered stays in every package."""
    made = plan(offer=offer(150, 36, 33, sign_on=sign_on(10)))
    assert all(package.sign_on >= 10_000 for package in made.packages)


def test_packages_respect_band_and_cap(plan: Planner) -> None:
    """No package goes above the band's top or the cap on the offer."""
    made = plan(NEW_YORK, offer=offer(185, 0, 40), employed_and_willing=True)
    assert made.packages
    assert all(package.base <= 203_000 and package.equity <= 61_000 for package in made.packages)


def test_a_package_that_can_not_be_reached_is_not_invented(plan: Planner) -> None:
    """Below the band, stock alone does not carry the value, and the plan says so."""
    made = plan(DETROIT, offer=offer(178, 40, 40))
    assert [package.name for package in made.packages] == ["equity-heavy", "cash now"]
    assert made.package_notes == ("No base-heavy package reaches the same value within the band, so none is shown.",)


def test_no_packages_without_an_uplift(plan: Planner) -> None:
    """Without an offer, or with nothing to ask for, there are no packages."""
    assert plan().packages == ()
    assert plan(offer=offer(190, 60, 50)).packages == ()
    assert plan(offer=offer(150, None, 33)).packages == ()


def test_percent_bonus_counts_in_packages(plan: Planner) -> None:
    """A raise in base also raises a percent bonus, so less base carries the same value."""
    own = offer(150, 36, None).model_copy(update={"bonus": Bonus(percent=Decimal(22))})
    averages = [package.average for package in plan(offer=own).packages]
    assert max(averages) <= min(averages) * Decimal("1.01")


def test_ladder(plan: Planner) -> None:
    """From the opening to the target in shrinking steps, each for something."""
    made = plan(offer=offer(150, 36, 33), employed_and_willing=True)
    steps = [(step.base, step.equity, step.total) for step in made.ladder]
    assert steps == [exact(171_000, 49_000, 216_250), exact(170_500, 48_500, 215_625), exact(170_000, 48_500, 215_125)]
    assert made.ladder[-1].total == made.tailored_target
    assert "the start date" in made.ladder[0].trade
    assert all("only in return for" in step.trade for step in made.ladder)


def test_ladder_stops_at_the_target(plan: Planner) -> None:
    """Steps that would repeat the target are left out, and an opening at the target has none."""
    assert [step.number for step in plan(offer=offer(150, 36, 33)).ladder] == [1, 2]
    assert plan(DETROIT, offer=offer(118, 20, 18)).ladder == ()
    assert plan().ladder == ()


def test_ladder_total_is_the_sum_of_its_parts(plan: Planner) -> None:
    """Where a component has no ask, the offered part stands in the round's total."""
    for step in plan(DETROIT, offer=offer(178, 40, 40)).ladder:
        assert step.base is None
        assert step.equity is not None
        assert step.total == 178_000 + step.equity / 4 + 40_000
