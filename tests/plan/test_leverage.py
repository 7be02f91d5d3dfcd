"""Leverage, and what a script may say about another offer."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bot.offers.offer import Base, Bonus, Equity, Offer
from bot.plan.case import Competing
from bot.plan.plan import Plan, Tier
from tests.plan.conftest import TODAY, Planner, offer, rival

OWN = offer(150, 36, 33)


def texts(plan: Plan) -> str:
    """Everything that a script of the plan says."""
    return "\n".join(f"{w.script}\n{w.email}\n{w.message}" for w in plan.levers)


@pytest.mark.parametrize(
    ("more", "tier"),
    [
        ({}, Tier.WEAK),
        ({"other_process": True}, Tier.MEDIUM),
        ({"employed_and_willing": True}, Tier.MEDIUM),
        ({"evidence": "AI model security"}, Tier.MEDIUM),
        ({"competing": (rival(180),)}, Tier.MEDIUM),
        ({"competing": (rival(192),)}, Tier.STRONG),
        ({"competing": (rival(260, written=False),)}, Tier.WEAK),
        ({"present_pay": Decimal(300_000)}, Tier.WEAK),
        ({"competing": (rival(260, currency="EUR"),)}, Tier.WEAK),
    ],
)
def test_tier(plan: Planner, more: dict[str, Any], tier: Tier) -> None:
    """Only what can be shown raises the tier, and a reason goes with it."""
    made = plan(offer=OWN, **more)
    assert made.tier is tier
    assert made.tier_reason.endswith(".")


@pytest.mark.parametrize(
    ("more", "tier"),
    [
        ({"hours_left": 47, "extension_refused": True}, Tier.MEDIUM),
        ({"hours_left": 48, "extension_refused": True}, Tier.STRONG),
        ({"hours_left": 24}, Tier.STRONG),
        ({"deadline": date(2026, 6, 2), "extension_refused": True}, Tier.MEDIUM),
        ({"deadline": date(2026, 6, 3), "extension_refused": True}, Tier.STRONG),
    ],
)
def test_a_near_deadline_costs_a_tier(plan: Planner, more: dict[str, Any], tier: Tier) -> None:
    """Less than 48 hours and a refused extension take one step off."""
    assert plan(offer=OWN, competing=(rival(205),), today=TODAY, **more).tier is tier


def test_a_weak_tier_stays_weak(plan: Planner) -> None:
    """There is nothing below weak."""
    assert plan(offer=OWN, hours_left=3, extension_refused=True).tier is Tier.WEAK


def test_a_written_higher_offer_is_quoted(plan: Planner) -> None:
    """A written offer that is not lower is quoted as stated; the company only by consent."""
    named = texts(plan(offer=OWN, competing=(rival(205, nameable=True),)))
    unnamed = texts(plan(offer=OWN, competing=(rival(205),)))
    assert "Capital One offers $205,000 a year" in named
    assert "another company offers $205,000 a year" in unnamed
    assert "Capital One" not in unnamed


@pytest.mark.parametrize(
    "other",
    [rival(180, nameable=True), rival(205, nameable=True, written=False), rival(205, nameable=True, currency="EUR")],
)
def test_what_is_never_quoted(plan: Planner, other: Competing) -> None:
    """A lower, unwritten or foreign offer is never in a script, and the plan says why."""
    made = plan(offer=OWN, competing=(other,))
    assert "Capital One" not in texts(made)
    assert not any(amount in texts(made) for amount in ("$180,000", "$205,000"))
    assert any("Capital One" in said for said in (*made.notes, *made.cautions))


def test_not_quoted_before_the_own_offer_is_known(plan: Planner) -> None:
    """Without an offer of one's own it can't be shown that the other is not lower."""
    made = plan(competing=(rival(205, nameable=True),))
    assert made.tier is Tier.MEDIUM
    assert "205,000" not in texts(made)


def test_a_competing_total_is_averaged_from_its_parts(plan: Planner) -> None:
    """Where the other offer states no total, its yearly average is quoted, and the plan says so."""
    held = Offer(
        company="Capital One",
        currency="USD",
        base=Base(low=Decimal(170_000)),
        bonus=Bonus(amount=Decimal(20_000)),
        equity=Equity(total=Decimal(80_000), years=4),
    )
    made = plan(offer=OWN, competing=(Competing(offer=held, written=True),))
    assert "another company offers $210,000 a year" in texts(made)
    assert any("averaged over its years" in note for note in made.cautions)
    assert [years.average for years in made.competing_values] == [210_000]


def test_other_process_is_spoken_of_only_if_true(plan: Planner) -> None:
    """The plan's tier and scripts know of another final stage only when there is one."""
    assert plan(offer=OWN, other_process=True).tier_reason.startswith("You are in the final stage")
    assert "final stage" not in plan(offer=OWN).tier_reason.split(",")[0]
