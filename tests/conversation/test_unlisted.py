"""What no guide lists: the offer of an unknown company that is the person's own, a place beside an offer."""

import pytest

from bot.conversation.parts import Choice, plain
from bot.conversation.state import State
from tests.conversation.dialogue import OFFER, OPENING, after, known, last, talk

OFFERED = "Foobarcorp offered me 150k base, 20k RSU a year, security engineer in Charlotte"


def _said(*messages: str) -> str:
    return "\n".join(plain(part) for part in last(*messages).parts)


@pytest.mark.parametrize("answer", ["3", "Foobarcorp", "go on without a guide"])
def test_an_unlisted_companys_offer_can_be_the_persons_own(answer: str) -> None:
    """However the person says so, the offer that was read first is theirs, and no competing one."""
    state = after(OFFERED, answer)
    assert (state.without_guide, state.company_said, state.held) == (True, "Foobarcorp", ())
    assert state.own is not None
    assert state.own.base is not None
    assert state.own.base.low == 150_000
    said = _said(OFFERED, answer)
    assert "plays no part" not in said
    assert "I know no company" not in said


def test_an_unlisted_companys_offer_competes_once_the_own_company_is_known() -> None:
    """A competing offer told first stays one when the company turns out to be another."""
    state = after("Capital One offered me 205k total in writing", OPENING)
    assert [other.slug for other in state.held] == ["capital-one"]
    assert not state.without_guide


def test_two_unlisted_offers_are_never_told_apart_by_guessing() -> None:
    """With two of them, going on without a guide makes neither the person's own."""
    state, replies = talk("Foobarcorp offered me 150k base", "Zetacorp offered me 160k base")
    choice = next(part for part in replies[-1].parts if isinstance(part, Choice))
    assert [o.label for o in choice.options][-2:] == ["Foobarcorp, without a guide", "Zetacorp, without a guide"]
    assert after("go on without a guide", state=state).own is None


def test_nothing_is_kept_for_later_from_a_message_about_another_offer_alone() -> None:
    """A message that speaks of another company's offer only leaves no empty quotation behind."""
    assert after(OFFERED).unplaced == ()
    assert "“”" not in _said(OFFERED)


@pytest.mark.parametrize(
    "messages",
    [
        ("ally security engineer, Boise, 150k base",),
        ("150k base in Boise", "ally", "security engineer"),
    ],
)
def test_an_unlisted_place_beside_an_offer_is_answered(messages: tuple[str, ...]) -> None:
    """A place that the guide does not list is never passed over in silence, whenever it was said."""
    assert "no figures for Boise" in _said(*messages)


def test_a_listed_place_takes_the_place_of_an_unlisted_one() -> None:
    """The region chosen after an unlisted place counts, and the place is not brought up again."""
    state = after("ally security engineer, Boise, 150k base", "Charlotte", "base is 155k")
    assert (state.region, state.region_said) == ("Charlotte, NC", None)


def test_a_correction_names_the_old_amount_in_its_own_currency() -> None:
    """A base told in pounds after one in euros was not in pounds before."""
    assert "base £110,000 a year (was base €120,000 a year)" in _said(f"{OPENING}, base 120k EUR", "base is 110k GBP")


@pytest.mark.parametrize(
    ("evidence", "spoken"),
    [
        ("I have built ML pipeline security at a bank", "is that I built ML pipeline security at a bank."),
        ("evidence: I built adversarial ML defenses", "is that I built adversarial ML defenses."),
        ("evidence: Red-teamed ML models", "is that I red-teamed ML models."),
        ("evidence: adversarial ML", "is adversarial ML."),
        ("evidence: applied ML security", "is applied ML security."),
    ],
)
def test_a_deed_is_spoken_as_a_sentence(evidence: str, spoken: str) -> None:
    """What the person did reads aloud, whichever way they put it."""
    assert spoken in _said(OPENING, OFFER, evidence, "script 3")


def test_nothing_is_taken_as_own_from_an_empty_state() -> None:
    """Without any offer, going on without a guide asks for the role as before."""
    state = after("go on without a guide")
    assert state.own is None
    assert known(state).state.without_guide
    assert isinstance(state, State)


def test_a_sum_of_money_is_no_name() -> None:
    """A message with an amount that can't be placed is not taken for a company."""
    assert after("I got 150k").company_said is None


@pytest.mark.parametrize("said", ["bonus 0", "bonus is 0%", "bonus: none", "bonus of $0", "zero bonus"])
def test_a_stated_zero_is_an_answer(said: str) -> None:
    """A bonus of nothing is told in figures or in words; a small one is not nothing."""
    own = after(OPENING, said).own
    assert own is not None
    assert own.bonus is not None
    assert own.bonus.amount == 0
    small = after(OPENING, "bonus 0.5%").own
    assert small is not None
    assert small.bonus is not None
    assert small.bonus.percent is not None
