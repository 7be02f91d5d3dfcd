"""The three levers, their order, their words, and what is said when there is little to ask for."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bot.guides.model import Component, Lever
from bot.plan.case import Priority
from bot.plan.plan import Plan
from tests.plan.conftest import CHARLOTTE, DETROIT, Planner, offer, rival, seed, thousands

OWN = offer(150, 36, 33)


def components(plan: Plan) -> list[str]:
    """What the levers are about, in order."""
    return [words.component.value for words in plan.levers]


@pytest.mark.parametrize(
    ("priorities", "order"),
    [
        ((), ["base", "sign_on", "equity"]),
        ((Priority.CASH_NOW,), ["sign_on", "base", "equity"]),
        ((Priority.EQUITY, Priority.BASE), ["base", "sign_on", "equity"]),
        ((Priority.LEVEL, Priority.FLEXIBILITY, Priority.EQUITY), ["base", "sign_on", "equity"]),
    ],
)
def test_order(plan: Planner, priorities: tuple[Priority, ...], order: list[str]) -> None:
    """Weight, latitude and yearly gain decide which lever comes first."""
    assert components(plan(offer=OWN, priorities=priorities)) == order


def test_order_without_an_offer(plan: Planner) -> None:
    """Without an offer the priorities alone decide."""
    assert components(plan()) == ["base", "equity", "sign_on"]
    assert components(plan(priorities=(Priority.CASH_NOW,))) == ["sign_on", "base", "equity"]


def test_the_total_supports_the_first_ask_only(plan: Planner) -> None:
    """The guide's total lever stands behind the first ask and is never a lever of its own."""
    made = plan(offer=OWN, priorities=(Priority.CASH_NOW,))
    assert "In all $209,250 to $214,000 a year" in made.levers[0].script
    assert all("In all" not in words.script for words in made.levers[1:])
    assert "total" not in components(made)


def test_the_total_without_an_offer_is_per_year(plan: Planner) -> None:
    """The guide's total ask is moved into the annual band before it is said aloud."""
    assert "In all $235,500 to $240,500 a year" in plan(CHARLOTTE).levers[0].script


@pytest.mark.parametrize("expected", ["Senior Security Engineer", "Staff Security Engineer"])
def test_a_level_mismatch_goes_first(plan: Planner, expected: str) -> None:
    """A downlevel comes before every number, without figures where the guide has none for that level."""
    made = plan(offer=OWN, level="Security Engineer", expected_level=expected)
    assert components(made) == ["level", "base", "sign_on"]
    assert expected in made.levers[0].script
    assert "$" not in made.levers[0].script
    assert any("no figures for the difference" in note for note in made.cautions)


def test_the_same_or_a_higher_level_is_no_downlevel(plan: Planner) -> None:
    """An offer at or above the level interviewed for has no level lever."""
    level = "Senior Security Engineer"
    for expected in (level, "Security Engineer"):
        assert "level" not in components(plan(offer=OWN, level=level, expected_level=expected))


def test_a_higher_level_with_its_own_row_has_figures(plan: Planner) -> None:
    """Where the guide has a band for the higher level, the gap to its middle is told."""
    rows = [
        seed().regions[0].model_copy(update={"level": level, "base": thousands(*span)})
        for level, span in {"Engineer": (130, 172), "Senior": (160, 200)}.items()
    ]
    by_level = seed().model_copy(update={"regions": tuple(rows), "levels": (), "strategies": ()})
    made = plan(DETROIT, guide=by_level, level="Engineer", expected_level="Senior", offer=OWN)
    assert any("$160,000 to $200,000" in note and "$30,000 above" in note for note in made.cautions)


def test_above_the_band_only_terms_are_left(plan: Planner) -> None:
    """With base and stock over the top there are no asks, and three levers on the terms."""
    made = plan(offer=offer(190, 60, 50))
    assert made.asks == ()
    assert [words.id for words in made.levers] == ["first_bonus", "review", "start_date"]
    assert made.tailored_opening == 190_000 + 15_000 + 50_000


def test_above_the_band_with_pay_to_lose_or_a_real_offer(plan: Planner) -> None:
    """Forfeited pay or a higher written offer still carries a sign-on ask."""
    assert plan(offer=offer(190, 60, 50), forfeited=Decimal(10_000)).ask(Component.SIGN_ON) is not None
    assert plan(offer=offer(190, 60, 50), competing=(rival(300),)).ask(Component.SIGN_ON) is not None


def test_relocation_only_where_there_is_a_move(plan: Planner) -> None:
    """The terms of a move are a lever only if the offer speaks of one."""
    made = plan(offer=offer(190, 60, 50, relocation=Decimal(10_000)))
    assert [words.id for words in made.levers] == ["relocation", "first_bonus", "review"]


def test_after_the_deadline_there_are_no_new_numbers(plan: Planner) -> None:
    """A deadline gone by leaves one thing to ask for: the offer itself."""
    for more in ({"deadline_passed": True}, {"deadline": date(2026, 5, 31)}):
        made = plan(offer=OWN, **more)
        assert [words.id for words in made.levers] == ["reinstate"]
        assert (made.asks, made.packages, made.ladder, made.tailored_opening) == ((), (), (), None)
        assert any("deadline has passed" in note for note in made.cautions[:1])


def test_evidence_stays_visible_until_named(plan: Planner) -> None:
    """The guide's choices stand in brackets until the person names their own."""
    bracket = next(w.script for w in plan(offer=OWN).levers if w.component is Component.EQUITY)
    named = next(w.script for w in plan(offer=OWN, evidence="model\n theft").levers if w.component is Component.EQUITY)
    assert "I know [AI / ML]." in bracket
    assert "I know model theft." in named


def test_what_a_person_types_is_never_evaluated(plan: Planner) -> None:
    """Template syntax in the person's words is echoed as it stands."""
    made = plan(offer=OWN, evidence="{{ 7 * 7 }}")
    assert any("I know {{ 7 * 7 }}." in words.script for words in made.levers)


def test_three_channels(plan: Planner) -> None:
    """A call ends in silence, an e-mail has a subject, a message is short; every one asks for the same."""
    for words in plan(offer=OWN).levers:
        assert words.script.endswith("however long it takes.)")
        assert words.email.startswith("Subject: ")
        assert len(words.message) < 320
        assert "[name]" in words.script
        assert "[your name]" in words.email


def test_no_offer_is_not_thanked_for(plan: Planner) -> None:
    """Before there is an offer no script thanks for one."""
    assert all("the offer" not in w.script and "the offer" not in w.email for w in plan().levers)


@pytest.mark.parametrize("levers", [(), (Lever(id="x", title="X", component=Component.BASE, script=" "),)])
def test_a_guide_without_scripts(plan: Planner, levers: Any) -> None:
    """Where the guide has no words for a component, the bot's own are used."""
    made = plan(guide=seed().model_copy(update={"levers": levers}), offer=OWN, competing=(rival(205),))
    assert [words.id for words in made.levers] == ["base", "sign_on", "equity"]
    assert "a base salary of $180,000 to $181,000 a year" in made.levers[0].script
    assert "written offer from another company, and it comes to $205,000 a year" in made.levers[0].script
    assert "over 4 years" in made.levers[2].script


def test_an_offer_above_its_level_fits_the_next(plan: Planner) -> None:
    """Where the guide has bands by level, an offer over this one's top is compared with the others."""
    rows = [
        seed().regions[0].model_copy(update={"level": level, "base": thousands(*span)})
        for level, span in {"Engineer": (110, 138), "Senior": (148, 192), "Staff": (198, 265)}.items()
    ]
    by_level = seed().model_copy(update={"regions": tuple(rows), "levels": (), "strategies": ()})
    made = plan(DETROIT, guide=by_level, level="Engineer", offer=OWN)
    assert [note for note in made.cautions if "fits the band" in note] == [
        "The base fits the band of Senior, $148,000 to $192,000: ask which level this is."
    ]
    assert not any(
        "fits the band" in note for note in plan(DETROIT, guide=by_level, level="Senior", offer=OWN).cautions
    )
