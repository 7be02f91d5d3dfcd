"""What was read of an offer is laid out, and every part of it can be corrected, by words or by button, at any time."""

import re
from decimal import Decimal

import pytest

from bot.conversation.events import Chose, Submitted
from bot.conversation.parts import Choice, Reply, Table, plain
from bot.conversation.questions import next_question
from bot.conversation.state import State
from bot.offers.offer import Equity
from tests.conversation.dialogue import OFFER, OPENING, act, after, known, last, plan, ready_state, talk, words

MAIL = (
    "Hi! We are delighted to offer you the role. Base salary: $165,000. Target bonus: 15%. "
    "RSUs: $120,000 vesting over 4 years. Sign-on: $20,000. Best, Dana"
)


def table(reply: Reply) -> Table:
    """The first table of a reply."""
    return next(part for part in reply.parts if isinstance(part, Table))


def aside(reply: Reply) -> Choice:
    """The parts that a reply offers to correct."""
    return next(part for part in reply.parts if isinstance(part, Choice) and part.aside)


def cells(reply: Reply) -> dict[str, tuple[str, ...]]:
    """The rows of what was read, by the part."""
    return {row[0]: row[1:] for row in table(reply).rows}


def everywhere() -> list[State]:
    """A conversation with an offer, at every question that is still to come."""
    found, state = [after(OPENING, "not sure", OFFER)], ready_state()
    while next_question(known(state)) is not None:
        found.append(state)
        state = after("skip", state=state)
    return [*found, state]


def test_an_offer_of_several_parts_is_laid_out_with_the_words_it_was_read_from() -> None:
    """Each part with its value, the words as typed, and whether it is sure."""
    read = cells(last(OPENING, "not sure", OFFER))
    assert read["Base"] == ("$150,000 a year", "“150k base”", "sure")
    assert read["Stock"] == ("RSUs $36,000 over 4 years", "“36k RSU over 4 years”", "sure")
    assert read["Bonus"] == ("$33,000 a year", "“33k bonus”", "sure")


def test_a_pasted_mail_is_laid_out() -> None:
    """Prose around the amounts does not matter; the table stays small enough for a telephone."""
    reply = last(OPENING, "not sure", MAIL)
    read = cells(reply)
    assert read["Base"] == ("$165,000 a year", "“Base salary: $165,000”", "sure")
    assert set(read) == {"Base", "Stock", "Bonus", "Sign-on"}
    assert 3 <= len(table(reply).rows) <= 8
    assert all(len(cell) <= 60 for row in table(reply).rows for cell in row)


@pytest.mark.parametrize(
    ("offer", "part", "assumed"),
    [
        ("150k base, 36k RSU grant in total, 33k bonus", "Stock", "over 4 years"),
        ("base: 150, bonus: 15%, RSU: 200/4", "Base", "the unit"),
        ("$70/hr base, no bonus, no stock", "Base", "2,080 hours a year"),
        ("150k base, 33k bonus", "Currency", "Charlotte"),
        ("150k base, 36k RSU, 33k bonus", "Stock", "I ask below"),
        ("base 150k, 36k rsu over 4 years, bonus 15", "Bonus", "I ask below"),
        ("1500k base, 36k RSU over 4 years", "Base", "I ask below"),
    ],
)
def test_what_was_assumed_is_marked(offer: str, part: str, assumed: str) -> None:
    """Years, scale, hours, currency, and what is asked about next."""
    assert assumed in cells(last(OPENING, "not sure", offer))[part][2]


def test_what_was_said_plainly_is_sure() -> None:
    """A currency that was said and is that of the place needs no row."""
    assert "Currency" not in cells(last(OPENING, "not sure", "$150k base, $36k RSU over 4 years, $33k bonus"))


def test_a_competing_offer_is_laid_out_beside_it() -> None:
    """With whether it is in writing, under the name of its company."""
    reply = last(OPENING, "not sure", OFFER, "Capital One: 160k base, 20% bonus, 40k RSU over 4 years, in writing")
    assert "Capital One" in table(reply).title
    assert cells(reply)["In writing"][0] == "yes"
    assert {option.value for option in aside(reply).options} >= {"base/capital-one", "bonus/capital-one"}


def test_a_single_correction_is_noted_in_a_line() -> None:
    """No table for one part."""
    reply = last(OPENING, "not sure", OFFER, "base is 155k")
    assert "Noted: base $155,000 a year (was base $150,000 a year)." in words(reply)
    assert not any(isinstance(part, Choice) and part.aside for part in reply.parts)


def test_a_form_is_laid_out_like_a_message() -> None:
    """What was typed into the form's field is quoted."""
    state = after(OPENING, "not sure")
    reply = act(state, Submitted(form="offer", values={"offer": OFFER}))[1]
    assert cells(reply)["Base"][1] == "“150k base”"


def test_the_parts_to_correct_stand_aside_and_have_no_numbers() -> None:
    """The reply asks its own question; in plain text the menu is one line, so that "1" can only answer the question."""
    state, replies = talk(OPENING, "not sure", "150k base, 36k RSU, 33k bonus")
    reply = replies[-1]
    assert reply.asks == "equity_period"
    assert "\n" not in plain(aside(reply))
    assert after("1", state=state).own == after(Chose(slot="equity_period", value="per_year"), state=state).own
    assert not re.search(r"\d\d", " ".join(option.value for option in aside(reply).options))


@pytest.mark.parametrize(
    ("part", "answer", "component", "printed"),
    [
        ("base", "160k", "base", "$160,000"),
        ("base", "it's 160,000 a year", "base", "$160,000"),
        ("equity", "40k a year", "equity", "$40,000 a year"),
        ("equity", "200k over 5 years", "equity", "over 5 years"),
        ("equity", "none", "equity", "no stock"),
        ("bonus", "10%", "bonus", "10%"),
        ("bonus", "20k", "bonus", "$20,000"),
        ("sign_on", "30k first year, 20k second", "sign_on", "$50,000"),
        ("relocation", "10k", "relocation", "$10,000"),
        ("total_comp", "205k", "total_comp", "$205,000"),
    ],
)
def test_a_part_that_is_chosen_is_asked_for_again(part: str, answer: str, component: str, printed: str) -> None:
    """Choosing asks its question with an example; the answer replaces the value, and nothing else."""
    state, reply = act(ready_state(), Chose(slot="correct", value=part, conversation="0"))
    assert reply.asks == f"again/{part}"
    asked = next_question(known(state))
    assert asked is not None
    assert asked.example(known(state))
    answered, said = act(state, answer)
    assert printed in words(said)
    assert not answered.reopened
    assert answered.own is not None
    assert getattr(answered.own, component) is not None
    before = ready_state()
    assert before.own is not None
    others = {"base", "equity", "bonus", "sign_on"} - {component}
    assert all(getattr(answered.own, name) == getattr(before.own, name) for name in others)


def test_a_part_stays_as_it_is_until_it_is_told_anew() -> None:
    """Asked about, the old value still counts; "skip" leaves it for good."""
    state = after(Chose(slot="correct", value="base"), state=ready_state())
    assert plan(state) == plan(ready_state())
    assert last("skip", state=state).asks == "deadline"
    assert after("skip", state=state).own == ready_state().own
    again = after(Chose(slot="correct", value="base"), state=after("skip", state=state))
    assert next_question(known(again)).slot == "again/base"  # type: ignore[union-attr]


def test_the_same_value_again_closes_the_question() -> None:
    """Told anew as it was, it is not asked a third time."""
    state = after(Chose(slot="correct", value="base"), "150k", state=ready_state())
    assert not state.reopened
    assert state.own == ready_state().own


def test_words_close_the_question_too() -> None:
    """A correction in a sentence ends it, whatever else it tells."""
    state = after(
        Chose(slot="correct", value="base"), "they moved base to 160k and I have until Friday", state=ready_state()
    )
    assert not state.reopened
    assert state.deadline is not None


def test_another_parts_value_does_not_close_it() -> None:
    """Only the part itself does."""
    state = after(Chose(slot="correct", value="base"), "bonus is 10%", state=ready_state())
    assert state.reopened == ("base",)


def test_an_old_button_is_a_correction_much_later() -> None:
    """Pressed after the plan, it asks the question of its part again."""
    later = after("friday", "no", "no", state=ready_state())
    assert act(later, Chose(slot="correct", value="bonus", conversation="0"))[1].asks == "again/bonus"


def test_a_competing_offers_part_is_corrected_in_that_offer() -> None:
    """The own offer stays as it is."""
    told = after(OPENING, "not sure", OFFER, "Capital One: 160k base, 20% bonus, 40k RSU over 4 years, in writing")
    state = after(Chose(slot="correct", value="base/capital-one"), "170k", state=told)
    assert state.held[0].offer.base is not None
    assert state.held[0].offer.base.low == Decimal(170_000)
    assert state.own == told.own


def test_a_currency_that_was_assumed_can_be_corrected() -> None:
    """The whole offer is then in the other one, and a rate is asked for."""
    state = after(Chose(slot="correct", value="currency"), "euros", state=after(OPENING, "not sure", OFFER))
    assert state.own is not None
    assert state.own.currency == "EUR"
    assert next_question(known(state)).slot == "rate/EUR-USD"  # type: ignore[union-attr]


def test_a_part_of_an_offer_that_is_not_held_is_not_asked_for() -> None:
    """An old button of a competing offer that is gone changes nothing."""
    state = ready_state()
    assert after(Chose(slot="correct", value="base/capital-one"), state=state) == state


@pytest.mark.parametrize("place", range(len(everywhere())))
def test_a_correction_in_words_is_understood_at_any_question(place: int) -> None:
    """Base, stock a year, bonus, and years, whatever is being asked."""
    state = everywhere()[place]
    assert (own := after("base is 155k", state=state).own) is not None
    assert own.base is not None
    assert own.base.low == Decimal(155_000)
    assert (own := after("no, the stock is 40k a year", state=state).own) is not None
    assert own.equity is not None
    assert (own.equity.yearly, own.equity.total) == (Decimal(40_000), None)
    assert (own := after("bonus is 10%", state=state).own) is not None
    assert own.bonus is not None
    assert own.bonus.percent == Decimal(10)
    assert (own := after("it's 3 years", state=state).own) is not None
    assert own.equity is not None
    assert own.equity.years == 3


@pytest.mark.parametrize(
    ("said", "equity"),
    [
        ("it vests over 3 years", Equity(total=Decimal(36_000), years=3, kind="rsu")),
        ("no, 5 years", Equity(total=Decimal(36_000), years=5, kind="rsu")),
        ("3-year vest", Equity(total=Decimal(36_000), years=3, kind="rsu")),
        ("the grant is over five years, not four", Equity(total=Decimal(36_000), years=5, kind="rsu")),
        (
            "it vests 5/15/40/40",
            Equity(total=Decimal(36_000), years=4, kind="rsu", schedule=tuple(map(Decimal, (5, 15, 40, 40)))),
        ),
        ("i have 3 years of experience in fraud models", Equity(total=Decimal(36_000), years=4, kind="rsu")),
        ("15 years", Equity(total=Decimal(36_000), years=4, kind="rsu")),
    ],
)
def test_years_alone_are_those_of_the_grant(said: str, equity: Equity) -> None:
    """Where they say nothing else; years of experience are not."""
    own = after(said, state=ready_state()).own
    assert own is not None
    assert own.equity == equity


@pytest.mark.parametrize(
    "offer",
    ["150k base, 36k RSU over 3 years, 33k bonus", "150k base, no stock, 33k bonus", "150k base, 0 stock, 0 bonus"],
)
def test_only_what_changes_the_plan_is_asked_back(offer: str) -> None:
    """A grant with its years, and what there is none of, are no questions."""
    assert last(OPENING, "not sure", offer).asks == "others"


def test_the_summary_offers_every_part_to_correct() -> None:
    """Long after the table has scrolled away."""
    reply = last("summary", state=ready_state())
    assert [option.value for option in aside(reply).options] == ["base", "equity", "bonus"]


@pytest.mark.parametrize(
    ("offer", "slot"),
    [
        ("1500k base, no stock, no bonus", "unusual/base"),
        ("150k base, 3600k RSU over 4 years, 33k bonus", "unusual/equity"),
        ("150k base, 36k RSU over 4 years, 330k bonus", "unusual/bonus"),
        ("total comp is 2.2m", "unusual/total_comp"),
    ],
)
def test_an_amount_far_outside_its_band_is_confirmed(offer: str, slot: str) -> None:
    """Base, grant, bonus and total; before a yes nothing is reckoned with it, after a no it is gone."""
    state, replies = talk(OPENING, "not sure", offer)
    assert replies[-1].asks == slot
    component = slot.partition("/")[2]
    kept, gone = after("yes", state=state).own, after("no", state=state).own
    assert kept is not None
    assert gone is not None
    assert getattr(kept, component) is not None
    assert getattr(gone, component) is None
    made = plan(state)
    assert made is None or not any(position.value > 1_000_000 for position in made.positions)


@pytest.mark.parametrize("amount", ["2050k total", "20k total"])
def test_a_competing_offers_far_off_amount_is_confirmed(amount: str) -> None:
    """It lifts nothing until it is."""
    state, replies = talk(OPENING, "not sure", OFFER, f"Capital One, {amount}, in writing")
    assert replies[-1].asks == "unusual/total_comp/capital-one"
    assert "from Capital One" in words(replies[-1])
    made = plan(state)
    assert made is not None
    assert made.walk_away is None
    confirmed = plan(after("yes", state=state))
    assert confirmed is not None
    assert confirmed.walk_away is not None
    assert after("no", state=state).held[0].offer.total_comp is None
