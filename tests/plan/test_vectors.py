"""The domain's test vectors, to the dollar."""

from decimal import Decimal
from typing import Any

import pytest

from bot.guides.model import Component
from bot.plan.plan import Convention, Plan, Tier
from tests.plan.conftest import CHARLOTTE, DETROIT, NEW_YORK, Planner, exact, offer, rival

MEDIUM = {"employed_and_willing": True}
STRONG = {"competing": (rival(205),)}


def numbers(plan: Plan, component: Component) -> tuple[Decimal, Decimal] | None:
    """Target and opening of an ask, in thousands."""
    ask = plan.ask(component)
    return (ask.target / 1000, ask.opening / 1000) if ask else None


def place(plan: Plan, component: str) -> float:
    """A position, to three places."""
    return round(float(next(p.fraction for p in plan.positions if p.component == component)), 3)


def pair(target: str, opening: str) -> tuple[Decimal, Decimal]:
    """A target and an opening in thousands."""
    return Decimal(target), Decimal(opening)


@pytest.mark.parametrize(
    ("more", "tier", "base", "equity"),
    [
        ({}, Tier.WEAK, pair("163", "165"), pair("44.5", "45")),
        (MEDIUM, Tier.MEDIUM, pair("170", "172.5"), pair("48.5", "50")),
        (STRONG, Tier.STRONG, pair("176.5", "180"), pair("52", "55")),
    ],
)
def test_case_1(plan: Planner, more: dict[str, Any], tier: Tier, base: Any, equity: Any) -> None:
    """Charlotte 150 / 36 / 33 gives the asks of each tier."""
    made = plan(CHARLOTTE, offer=offer(150, 36, 33), **more)
    assert made.tier is tier
    assert numbers(made, Component.BASE) == base
    assert numbers(made, Component.EQUITY) == equity


def test_case_1_positions(plan: Planner) -> None:
    """Charlotte 150 / 36 / 33 stands where the domain says, per year and in the guide's units."""
    made = plan(CHARLOTTE, offer=offer(150, 36, 33))
    assert made.value is not None
    assert made.value.average == 192_000
    assert [place(made, c) for c in ("base", "equity", "total_annual", "total_printed")] == [0.295, 0.269, 0.288, 0.284]
    assert made.convention is Convention.FULL


def test_case_2(plan: Planner) -> None:
    """Detroit 178 / 40 / 40: no ask on a base over the top, and two very different headrooms."""
    made = plan(DETROIT, offer=offer(178, 40, 40))
    assert made.tier is Tier.WEAK
    assert place(made, "base") == 1.143
    assert numbers(made, Component.BASE) is None
    assert numbers(made, Component.EQUITY) == pair("42", "47")
    total = {p.component: p for p in made.positions}
    assert (place(made, "total_annual"), place(made, "total_printed")) == (0.985, 0.88)
    assert total["total_annual"].band.high - total["total_annual"].value == 1_000
    assert total["total_printed"].band.high - total["total_printed"].value == 10_000


def test_case_3(plan: Planner) -> None:
    """Detroit 118 / 20 / 18: below the band, asks rise to its bottom even beyond the cap."""
    made = plan(DETROIT, offer=offer(118, 20, 18))
    assert place(made, "base") == -0.286
    assert numbers(made, Component.BASE) == pair("130", "130")
    assert numbers(made, Component.EQUITY) == pair("28", "28")
    assert made.value is not None
    assert made.value.average == 141_000
    assert place(made, "total_annual") == -0.354
    assert made.levers[0].id == "level_check"


def test_case_4(plan: Planner) -> None:
    """New York 185 / 0 / 40: an offer without stock still gets a stock ask."""
    made = plan(NEW_YORK, offer=offer(185, 0, 40), **MEDIUM)
    assert (place(made, "base"), place(made, "total_annual")) == (0.64, 0.412)
    assert numbers(made, Component.BASE) == pair("190.5", "200.5")
    assert numbers(made, Component.EQUITY) == pair("54", "59.5")


def test_case_5(plan: Planner) -> None:
    """The total follows from the parts: 170.0 + 48.5 / 4 + 33."""
    made = plan(CHARLOTTE, offer=offer(150, 36, 33), **MEDIUM)
    assert made.tailored_target == 215_125
    assert made.tailored_opening == Decimal(172_500) + 12_500 + 33_000


def test_case_9(plan: Planner) -> None:
    """A real competing 205 a year stands at .478 of the annual band, and would mislead in the guide's units."""
    annual = plan(CHARLOTTE).bands.total_annual
    printed = plan(CHARLOTTE).bands.total_printed
    assert annual is not None
    assert printed is not None
    assert round(float((205_000 - annual.low) / annual.width), 3) == 0.478
    assert round(float((205_000 - printed.low) / printed.width), 3) == 0.125


@pytest.mark.parametrize(
    ("region", "low", "high"),
    [(DETROIT, 164_000, 229_000), (CHARLOTTE, 172_250, 240_750), (NEW_YORK, 193_250, 270_250)],
)
def test_annual_bands(plan: Planner, region: str, low: int, high: int) -> None:
    """The bands per year count one year of stock."""
    annual = plan(region).bands.total_annual
    assert annual is not None
    assert (annual.low, annual.high) == exact(low, high)


MOVED = {
    DETROIT: ((170, 172), (50, 52), (20, 30), (248, 268), (213, 229)),
    CHARLOTTE: ((179, 181), (53, 55), (21, 32), (260, 282), (224, 241)),
    NEW_YORK: ((201, 203), (59, 61), (24, 35), (292, 316), (251, 270)),
}


@pytest.mark.parametrize("region", MOVED)
def test_asks_without_an_offer(plan: Planner, region: str) -> None:
    """The guide's own asks move to each region at the same positions, and so does its target."""
    made = plan(region)
    base, equity, sign_on, printed, annual = MOVED[region]
    said = {ask.component: (ask.say_low / 1000, ask.say_high / 1000) for ask in made.asks}
    assert said == {
        Component.BASE: exact(*base),
        Component.EQUITY: exact(*equity),
        Component.SIGN_ON: exact(*sign_on),
    }
    assert all(ask.target == ask.opening == ask.say_low for ask in made.asks)
    assert made.target_printed is not None
    assert made.target_annual is not None
    assert (made.target_printed.low / 1000, made.target_printed.high / 1000) == exact(*printed)
    assert (round(made.target_annual.low / 1000), round(made.target_annual.high / 1000)) == annual
    assert (made.tailored_target, made.tailored_opening) == (None, None)


def test_target_per_year_is_to_the_dollar(plan: Planner) -> None:
    """The yearly target keeps the guide's positions to the dollar."""
    annual = plan(CHARLOTTE).target_annual
    assert annual is not None
    assert (annual.low, annual.high) == exact(223_625, 240_750)


def test_say_ranges(plan: Planner) -> None:
    """What is said begins at the opening and ends at most 3 % higher, within the band."""
    made = plan(CHARLOTTE, offer=offer(150, 36, 33))
    said = {ask.component: (ask.say_low, ask.say_high) for ask in made.asks}
    assert said == {
        Component.BASE: exact(165_000, 169_500),
        Component.EQUITY: exact(45_000, 46_000),
        Component.SIGN_ON: exact(23_000, 26_000),
    }
