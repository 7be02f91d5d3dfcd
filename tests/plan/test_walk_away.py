"""The walk-away, the deal zone, and when the offer is acceptable as it stands."""

from decimal import Decimal
from typing import Any

import pytest

from tests.plan.conftest import Planner, offer, rival

OWN = offer(150, 36, 33)


@pytest.mark.parametrize(
    ("more", "least"),
    [
        ({"floor": Decimal(170_000)}, 170_000),
        ({"competing": (rival(180),)}, 180_000),
        ({"floor": Decimal(185_000), "competing": (rival(180),)}, 185_000),
        ({"present_pay": Decimal(160_000), "forfeited": Decimal(40_000)}, 170_000),
        ({"present_pay": Decimal(160_000), "switching_cost": Decimal(5_000)}, 165_000),
        ({"forfeited": Decimal(40_000)}, None),
        ({"competing": (rival(180, currency="EUR"),)}, None),
        ({}, None),
    ],
)
def test_walk_away(plan: Planner, more: dict[str, Any], least: int | None) -> None:
    """The highest of floor, other offer and staying; undefined where none is known."""
    made = plan(offer=OWN, **more)
    assert made.walk_away == least
    assert made.acceptable_now is (None if least is None else least <= 192_000)


def test_the_worksheet_has_four_questions(plan: Planner) -> None:
    """An undefined walk-away comes with the way to find it, not with a number."""
    reason = plan(offer=OWN).walk_away_reason
    assert reason.count("?") == 4
    assert "$" not in reason


def test_no_deal_zone_comes_first(plan: Planner) -> None:
    """A walk-away above the opening total is said before anything else."""
    made = plan(offer=OWN, floor=Decimal(230_000))
    assert made.cautions[0].startswith("As it stands, the two sides do not meet")
    assert "$209,250" in made.cautions[0]


def test_beyond_the_band(plan: Planner) -> None:
    """A walk-away above the band's top is unlikely here, and the plan says so."""
    assert any("unlikely here" in note for note in plan(offer=OWN, floor=Decimal(250_000)).cautions)
    assert not any("unlikely here" in note for note in plan(offer=OWN, floor=Decimal(230_000)).cautions)


def test_a_higher_offer_elsewhere_needs_no_deal_zone_note(plan: Planner) -> None:
    """An offer that is acceptable now has a deal zone by definition."""
    assert not any("do not meet" in note for note in plan(offer=OWN, floor=Decimal(150_000)).cautions)
