"""All levers in one conversation: one call, one e-mail, one short message."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bot.guides.model import Component, Guide, Lever
from bot.plan.case import Priority
from bot.plan.figures import amounts_in
from bot.plan.plan import Plan, Words
from bot.plan.sentences import reason, sentences, stated
from bot.plan.together import LONGEST, spoken_words
from tests.plan.conftest import CHARLOTTE, Planner, offer, rival, seed
from tests.plan.test_properties import guides

OWN = offer(150, 36, 33)
DOWN: dict[str, Any] = {"level": "Security Engineer", "expected_level": "Senior Security Engineer"}


@pytest.fixture(name="guide")
def packaged() -> Guide:
    """The guide that ships with the bot."""
    return guides()[1]


def all_of(plan: Plan) -> Words:
    """The words for all levers."""
    assert plan.together is not None
    return plan.together


CASES: tuple[dict[str, Any], ...] = (
    {},
    {"offer": OWN},
    {"offer": OWN, "employed_and_willing": True},
    {"offer": OWN, "other_process": True},
    {"offer": OWN, "competing": (rival(205, nameable=True),), "forfeited": Decimal(20_000)},
    {"offer": OWN, "evidence": "building the red-team programme for our fraud models"},
    {"offer": OWN, "competing": (rival(205),), **DOWN},
    {"offer": offer(110, 20, 18), "other_process": True},
    {"offer": offer(190, 60, 50)},
    {"offer": OWN, "priorities": (Priority.CASH_NOW,)},
)


@pytest.mark.parametrize("parts", CASES)
def test_a_call_can_be_said_in_two_minutes(plan: Planner, guide: Guide, parts: dict[str, Any]) -> None:
    """The call is short, greets and thanks once, and ends in one question and silence."""
    call = all_of(plan(guide=guide, **parts)).script
    assert spoken_words(call) <= LONGEST
    assert call.count("Hi [name]") == 1
    assert call.count("hank you for the") == 1
    assert call.endswith("What can you do?\n\n(Now stop talking. Wait for the answer, however long it takes.)")


def test_every_ask_stands_in_each_form(plan: Planner, guide: Guide) -> None:
    """Call, e-mail and message ask for the same, in the order of the levers."""
    made = plan(guide=guide, offer=OWN, employed_and_willing=True)
    words = all_of(made)
    for text in (words.script, words.email, words.message):
        found = [text.index(f"{a.say_low:,.0f} to ${a.say_high:,.0f}") for a in _in_order(made)]
        assert found == sorted(found)
    assert words.component is made.levers[0].component


def _in_order(plan: Plan) -> list[Any]:
    return [plan.ask(words.component) for words in plan.levers]


def test_reasons_come_from_the_guide_and_the_total_once(plan: Planner, guide: Guide) -> None:
    """Each ask has its reason, and the year's total with what it counts stands near the end, once."""
    call = all_of(plan(guide=guide, offer=OWN, employed_and_willing=True)).script
    for said in ("First, the base salary.", "no branches", "Second, a sign-on", "And third, the stock", "Ally.ai"):
        assert said in call
    assert call.count("Counting one year of the stock and the bonus, all of this comes to $218,000 to $223,375 a") == 1
    assert "the sign-on would come once, on top" in call
    assert "charter" in call
    assert call.count("?") == 1


def test_another_offer_is_spoken_of_once_and_only_by_right(plan: Planner, guide: Guide) -> None:
    """The sentence on another offer or process stands once where it is true, and not at all where it is not."""
    named = all_of(plan(guide=guide, offer=OWN, competing=(rival(205, nameable=True),))).script
    assert named.count("written offer from Capital One, and it comes to $205,000 a year") == 1
    process = all_of(plan(guide=guide, offer=OWN, other_process=True)).script
    assert process.count("final stage with another company") == 1
    for other in (rival(180), rival(205, written=False), rival(205, currency="EUR")):
        words = all_of(plan(guide=guide, offer=OWN, competing=(other,)))
        assert "another company" not in words.script + words.email + words.message
        assert "Capital One" not in words.script + words.email + words.message


@pytest.mark.parametrize("parts", [{"offer": OWN, **DOWN}, {"offer": offer(110, 20, 18)}])
def test_a_level_in_doubt_comes_before_every_number(plan: Planner, guide: Guide, parts: dict[str, Any]) -> None:
    """The call asks about the level, waits, and only then names numbers; e-mail and message name none."""
    words = all_of(plan(guide=guide, **parts))
    before, cue, after = words.script.partition("(Wait for the answer.")
    assert cue
    assert before.rstrip().endswith("?")
    assert not amounts_in(before)
    assert amounts_in(after)
    assert not amounts_in(words.email + words.message)
    assert "the base salary" in words.email
    assert "only after the answer" in words.why


def test_a_level_that_stays_is_looked_at_again(plan: Planner, guide: Guide) -> None:
    """After a downlevel the conversation ends with a dated review, which is asked for once."""
    for more in (OWN, offer(190, 60, 50)):
        call = all_of(plan(guide=guide, offer=more, **DOWN)).script
        assert call.count("a review") == 1
        assert "what the next one takes" in call


def test_the_total_counts_what_is_asked_in_this_conversation(plan: Planner, guide: Guide) -> None:
    """Where the level leaves room for two asks, the total said aloud has only these in it, and a figure."""
    made = plan(guide=guide, offer=OWN, **DOWN)
    assert [words.component for words in made.levers[1:]] == [Component.BASE, Component.SIGN_ON]
    assert "comes to $207,000 to $211,500 a year" in all_of(made).script
    assert {207_000, 211_500} <= {int(figure.value) for figure in made.figures if "said aloud" in figure.what}


def test_after_the_deadline_only_the_offer_is_asked_for(plan: Planner, guide: Guide) -> None:
    """One lever needs no conversation of its own."""
    made = plan(guide=guide, offer=OWN, deadline=date(2026, 5, 31))
    assert all_of(made) == made.levers[0].model_copy(update={"id": "together"})
    assert "Before I decide" not in all_of(made).message
    assert "What can you do?" not in all_of(made).script


def test_a_guide_without_short_forms_is_put_as_statements(plan: Planner) -> None:
    """The question of a full script becomes a request, so that one question is left at the end."""
    call = all_of(plan(offer=OWN)).script
    assert "I know [AI / ML]. I would like to ask for $45,000 to $46,000 over 4 years." in call
    assert "And third, the stock. I know" in call
    assert "First, the base salary. I have looked at what this role carries" in call  # no bare ask without a reason
    assert "A reason. Counting one year" in call
    assert call.count("?") == 1


def test_a_long_script_gives_way_to_a_short_reason(plan: Planner) -> None:
    """What can't be said in two minutes is shortened from the end: first the total's reason, then the last lever's."""
    longer = tuple(
        lever.model_copy(update={"script": f"{'Because of this and that. ' * 14}{lever.script}"})
        for lever in seed().levers
    )
    call = all_of(plan(guide=seed().model_copy(update={"levers": longer}), offer=OWN)).script
    assert spoken_words(call) <= LONGEST
    assert "First, the base salary. Because of this" in call
    assert "It would tie me to how well we do together." in call


def test_a_total_that_can_not_be_said_leaves_no_gap(plan: Planner) -> None:
    """A total lever that counts on a total is left out where there is none."""
    total = Lever(id="t", title="T", component=Component.TOTAL, script="In all {{ ask.total }} a year.")
    made = plan(guide=seed().model_copy(update={"levers": (total,)}), offer=offer(150, 36, None), other_process=True)
    spoken = made.levers[0].script + all_of(made).script
    assert "None" not in spoken
    assert "In all" not in spoken


def test_without_an_offer_none_is_thanked_for(plan: Planner, guide: Guide) -> None:
    """Before there is an offer nothing thanks for one."""
    words = all_of(plan(CHARLOTTE, guide=guide))
    assert "for the offer" not in words.script + words.email
    assert "again for the offer" not in words.message


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two? Three!", ("One.", "Two?", "Three!")),
        ("At the U.S. Treasury. St. Louis is far.", ("At the U.S. Treasury.", "St. Louis is far.")),
        ("Acme Inc. Makes it. [Your reason] fits.", ("Acme Inc. Makes it.", "[Your reason] fits.")),
        ("Level 3.5 is\nenough", ("Level 3.5 is enough",)),
    ],
)
def test_sentences(text: str, parts: tuple[str, ...]) -> None:
    """A text falls into its sentences, and an abbreviation ends none."""
    assert sentences(text) == parts


def test_stated() -> None:
    """The question about the amount becomes the request; others are left out; a missing request is added."""
    assert stated("Why not? Could it be $5? It fits.", "$5", "I ask for $5.") == "I ask for $5. It fits."
    assert stated("I want $5. It fits.", "$5", "I ask for $5.") == "I want $5. It fits."
    assert stated("It fits.", "$5", "I ask for $5.") == "It fits. I ask for $5."


def test_reason() -> None:
    """The reason is what is left without questions and without the amount."""
    assert reason("It matters. Is it $9? In all $9.", "$9") == "It matters."
    assert reason("It matters. In all None.", None) == ""
