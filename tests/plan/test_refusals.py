"""Replies to a "no": thanks, a reason, one request, silence; the same no twice closes the matter."""

from decimal import Decimal
from typing import Any

import pytest

from bot.guides.model import Component
from bot.plan.case import Case, Refusal
from bot.plan.plan import Words
from bot.plan.refusals import answer_refusal
from bot.wording import Wording
from tests.plan.conftest import CHARLOTTE, Planner, offer, seed

OWN = offer(150, 36, 33)
BARE = offer(190, 60, 50)


def reply(plan: Planner, wording: Wording, refusal: Refusal, times: int = 1, **parts: Any) -> Words:
    """The reply to a refusal in a case."""
    case = Case(guide=seed().key, region=CHARLOTTE, **parts)
    return answer_refusal(plan(**parts), case, refusal, times, wording)


@pytest.mark.parametrize("own", [OWN, BARE, None])
@pytest.mark.parametrize("refusal", Refusal)
def test_one_request_with_thanks(plan: Planner, wording: Wording, refusal: Refusal, own: Any) -> None:
    """Every reply thanks, asks exactly one question and then is silent."""
    words = reply(plan, wording, refusal, offer=own)
    assert words.script.startswith("Thank you")
    assert words.script.count("?") == 1
    assert words.script.endswith("however long it takes.)")
    assert not any(slip in words.email for slip in ("None", "nan", "{{", "  "))
    assert "?" in words.message


@pytest.mark.parametrize(
    ("refusal", "said", "component"),
    [
        (Refusal.NO_BUDGET, "sign-on bonus of $23,000 to $26,000", Component.SIGN_ON),
        (Refusal.BAND_TOP, "stock of $45,000 to $46,000 over 4 years", Component.EQUITY),
        (Refusal.INTERNAL_EQUITY, "sign-on bonus of $23,000 to $26,000", Component.SIGN_ON),
        (Refusal.WE_DO_NOT_MATCH, "a base of $158,500 a year, stock of $36,000", Component.OTHER),
        (Refusal.BEST_AND_FINAL, "the shape, not the size", Component.OTHER),
        (Refusal.NEED_ANSWER_NOW, "three to five working days", Component.OTHER),
        (Refusal.LEVEL_FIXED, "$165,000 to $169,500 a year, with a date in writing", Component.LEVEL),
        (Refusal.CANDIDATES_ACCEPT_THIS, "a base of $165,000 to $169,500 a year", Component.BASE),
    ],
)
def test_where_to_go_next(plan: Planner, wording: Wording, refusal: Refusal, said: str, component: Component) -> None:
    """Each no leads to what it leaves open."""
    words = reply(plan, wording, refusal, offer=OWN)
    assert said in words.script
    assert words.component is component


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (Refusal.NO_BUDGET, "look at my pay again"),
        (Refusal.BAND_TOP, "what the next level asks for"),
        (Refusal.INTERNAL_EQUITY, "a one-time payment"),
        (Refusal.WE_DO_NOT_MATCH, "Which part has room"),
        (Refusal.LEVEL_FIXED, "what the next level takes"),
        (Refusal.CANDIDATES_ACCEPT_THIS, "can still move"),
    ],
)
def test_without_an_ask_no_number_is_said(plan: Planner, wording: Wording, refusal: Refusal, said: str) -> None:
    """Where the ask does not exist, the request is about terms and has no number."""
    words = reply(plan, wording, refusal, offer=BARE)
    assert said in words.script
    assert "$" not in words.script


@pytest.mark.parametrize("refusal", Refusal)
def test_the_same_no_twice_closes(plan: Planner, wording: Wording, refusal: Refusal) -> None:
    """The second time the reply only asks for a day to answer by."""
    words = reply(plan, wording, refusal, times=2, offer=OWN)
    assert words.id == "close"
    assert "I will not ask again" in words.script
    assert "leave it there" in words.script


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "better than saying no"),
        ({"floor": Decimal(190_000)}, "so you can accept"),
        ({"floor": Decimal(200_000)}, "decline in a friendly way"),
        ({"floor": Decimal(200_000), "offer": None}, "decide against your walk-away of $200,000 a year"),
    ],
)
def test_best_and_final_is_decided_by_the_walk_away(
    plan: Planner, wording: Wording, more: dict[str, Any], said: str
) -> None:
    """After the last question the walk-away decides."""
    assert said in reply(plan, wording, Refusal.BEST_AND_FINAL, **{"offer": OWN, **more}).why
