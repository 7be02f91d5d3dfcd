"""The packaged guide in each of its regions: its scripts carry that region's figures and no other's."""

from decimal import Decimal

import pytest

from bot.guides.model import Component, Guide
from bot.plan.figures import amounts_in
from bot.plan.plan import Convention
from tests.plan.conftest import CHARLOTTE, DETROIT, NEW_YORK, Planner, offer, rival
from tests.plan.test_properties import guides, said

MOVED = {
    DETROIT: {170_000, 172_000, 50_000, 52_000, 20_000, 30_000},
    CHARLOTTE: {179_000, 181_000, 53_000, 55_000, 21_000, 32_000},
    NEW_YORK: {201_000, 203_000, 59_000, 61_000, 24_000, 35_000},
}
TOTALS = {
    DETROIT: {224_000, 229_000},
    CHARLOTTE: {235_500, 240_500},
    NEW_YORK: {264_500, 270_000},
}


@pytest.fixture(name="guide")
def packaged() -> Guide:
    """The guide that ships with the bot."""
    return guides()[1]


@pytest.mark.parametrize("region", MOVED)
def test_scripts_without_an_offer(plan: Planner, guide: Guide, region: str) -> None:
    """Without an offer the scripts say the moved asks and a total per year, and nothing else."""
    made = plan(region, guide=guide)
    assert {int(amount) for text in said(made) for amount in amounts_in(text)} == MOVED[region] | TOTALS[region]
    assert made.convention is Convention.FULL
    assert "a year" in made.levers[0].script


def test_scripts_with_an_offer(plan: Planner, guide: Guide) -> None:
    """With an offer the scripts say the tailored asks, and the guide's total lever stands behind the first."""
    made = plan(CHARLOTTE, guide=guide, offer=offer(150, 36, 33), competing=(rival(205, nameable=True),))
    assert [words.id for words in made.levers] == ["total-digital-security", "threat-landscape", "ai-security"]
    assert "$180,000 to $181,000" in made.levers[0].script
    assert "written offer from Capital One, and it comes to $205,000 a year" in made.levers[0].script
    assert "comes to $226,750 to $227,750 a year" in made.levers[0].script
    assert "[adversarial ML defense / AI model security / ML pipeline security]" in made.levers[2].script


def test_without_another_offer_the_script_has_no_such_sentence(plan: Planner, guide: Guide) -> None:
    """Nothing hints at an offer or a process that does not exist."""
    spoken = "\n".join(said(plan(CHARLOTTE, guide=guide, offer=offer(150, 36, 33))))
    assert "written offer" not in spoken
    assert "final stage" not in spoken
    process = "\n".join(said(plan(CHARLOTTE, guide=guide, offer=offer(150, 36, 33), other_process=True)))
    assert "final stage with another company" in process


def test_forfeited_pay_without_an_offer(plan: Planner, guide: Guide) -> None:
    """Even before an offer the sign-on ask covers what is forfeited."""
    ask = plan(CHARLOTTE, guide=guide, forfeited=Decimal(41_230)).ask(Component.SIGN_ON)
    assert ask is not None
    assert (ask.say_low, ask.say_high) == (Decimal(41_230), Decimal(73_230))


def test_premiums_never_lift_an_ask(plan: Planner, guide: Guide) -> None:
    """Four premiums are told with their ranges and change nothing."""
    made = plan(CHARLOTTE, guide=guide, offer=offer(150, 36, 33))
    assert [set(map(int, amounts_in(text))) for text in made.arguments] == [
        {14_000, 22_000},
        {10_000, 18_000},
        {10_000, 16_000},
        {8_000, 14_000},
    ]
    assert made.asks == plan(CHARLOTTE, offer=offer(150, 36, 33)).asks
