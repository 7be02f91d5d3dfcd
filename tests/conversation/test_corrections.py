"""Corrections, retractions, and questions that are asked back."""

from decimal import Decimal

import pytest

from bot.conversation.noting import noted
from bot.conversation.state import State
from bot.offers.offer import Base, Bonus, EquityKind, Offer, SignOn
from bot.plan.plan import Tier
from tests.conversation.dialogue import OFFER, OPENING, act, after, known, last, plan, ready_state, scripts, talk, words

RIVAL = "Capital One, 205k total, in writing"


def rival_state() -> State:
    """A conversation with a written competing offer that may be named."""
    return after(OPENING, "not sure", OFFER, RIVAL, "yes")


@pytest.mark.parametrize(
    "text",
    [
        "actually base is 155k", "no, base is 155k", "sorry, the base is 155k", "base is 155k", "correction: base 155k",
        "wait, base is 155,000", "I meant 155k base", "oops 155k base", "the base salary is $155,000 now",
        "they raised the base to 155k", "make that 155k base", "Actually, 155k base",
    ],
)  # fmt: skip
def test_a_base_is_corrected(text: str) -> None:
    """The newer base counts, the rest of the offer stays, and the plan follows."""
    before = ready_state()
    state = after(text, state=before)
    assert state.own is not None
    assert before.own is not None
    assert state.own.base is not None
    assert state.own.base.low == 155_000
    assert state.own.equity == before.own.equity
    assert state.own.bonus == before.own.bonus
    assert plan(state) != plan(before)


@pytest.mark.parametrize("text", ["no, New York", "actually New York", "it's in New York", "sorry, nyc", "New York"])
def test_a_region_is_corrected(text: str) -> None:
    """The row of the other region counts, and the offer stays."""
    state, reply = act(ready_state(), text)
    assert state.region == "New York"
    assert state.own == ready_state().own
    assert "was Charlotte" in words(reply)


@pytest.mark.parametrize("text", ["actually it's senior security engineer", "no, senior security engineer"])
def test_a_level_is_corrected(text: str) -> None:
    """A title that stands only in the level map sets the level, and the band is asked about."""
    state, reply = act(ready_state(), text)
    assert state.level == "Senior Security Engineer"
    assert reply.asks == "own_band"


@pytest.mark.parametrize(
    "text",
    [
        "I don't have another offer after all", "i dont have another offer", "actually I have no other offer",
        "there is no other offer", "Capital One fell through", "forget Capital One", "Capital One was withdrawn",
        "the other offer fell through", "drop Capital One",
    ],
)  # fmt: skip
def test_a_competing_offer_is_taken_back(text: str) -> None:
    """Afterwards it plays no part: no leverage, no walk-away, no word in a script."""
    strong = plan(rival_state())
    state = after(text, state=rival_state())
    made = plan(state)
    assert strong is not None
    assert made is not None
    assert strong.tier is Tier.STRONG
    assert not state.held
    assert made.tier is Tier.WEAK
    assert made.walk_away is None
    assert "Capital One" not in "".join(scripts(last("scripts", state=state)))


def test_a_competing_offer_taken_back_can_be_told_again() -> None:
    """It counts anew, as it is told then."""
    state = after("I don't have another offer after all", "I have an offer from Capital One, 210k total, in writing",
                  state=rival_state())  # fmt: skip
    assert [other.offer.total_comp for other in state.held] == [Decimal(210_000)]


def test_the_own_offer_is_taken_back_and_told_again() -> None:
    """Without an offer the guide's own asks stand; with one the tailored ones."""
    gone = after("I have not got an offer yet", state=ready_state())
    assert gone.own is None
    again = after("150k base", state=gone)
    assert again.own is not None
    assert again.own.equity is None


def test_a_correction_of_a_grant_keeps_its_years() -> None:
    """A newly said amount replaces the grant; how long it vests stays."""
    state = after("actually the RSUs are 40k", state=ready_state())
    assert state.own is not None
    assert state.own.equity is not None
    assert state.own.equity.total == 40_000
    assert state.own.equity.years == 4


def test_stock_without_a_unit_is_asked_about_before_anything_is_reckoned() -> None:
    """Per year or over the vest changes the value fourfold."""
    state, replies = talk(OPENING, "150k base, 36k RSU, 33k bonus")
    assert replies[-1].asks == "equity_period"
    each, whole = after("each year", state=state).own, after("whole grant", state=state).own
    assert each is not None
    assert whole is not None
    assert each.equity is not None
    assert whole.equity is not None
    assert each.equity.yearly == 36_000
    assert whole.equity.total == 36_000


def test_a_bonus_of_fifteen_is_asked_about() -> None:
    """Percent or thousands."""
    assert last(OPENING, "base 150k, 36k rsu over 4 years, bonus 15").asks == "bonus_unit"


def test_an_amount_far_outside_the_band_waits_for_a_yes() -> None:
    """Until then no plan counts it; a no takes it out; a yes keeps it."""
    state, replies = talk(OPENING, "not sure", "base 1500k, 36k rsu over 4 years, 20% bonus")
    assert replies[-1].asks == "unusual/base"
    case = known(state).case
    assert case is not None
    assert case.offer is not None
    assert case.offer.base is None
    kept, gone = after("yes", state=state), after("no", state=state)
    assert kept.own is not None
    assert kept.own.base is not None
    assert gone.own is not None
    assert gone.own.base is None


def test_a_stated_none_is_no_outlier() -> None:
    """No stock and no bonus need no confirmation."""
    assert "unusual" not in (last(OPENING, "not sure", "150k base, no stock, no bonus").asks or "")


def test_two_currencies_are_asked_about_and_never_added() -> None:
    """An offer in euros is not measured by a band in dollars."""
    state, replies = talk(OPENING, "not sure", "€150k base, 20% bonus, no stock")
    assert replies[-1].asks == "rate/EUR-USD"
    made = plan(state)
    assert made is None or not made.positions


def test_what_can_not_be_read_is_echoed_with_an_example_and_nothing_is_lost() -> None:
    """The person sees what was not understood, and how to say it."""
    state, reply = act(ready_state(), "qwertz uiop")
    said = words(reply)
    assert "qwertz uiop" in said
    assert "For example: Friday" in said
    assert state == ready_state()


def test_what_changed_is_said_with_what_it_was() -> None:
    """A correction shows both."""
    assert "base $155,000 a year (was base $150,000 a year)" in words(last("base is 155k", state=ready_state()))


def test_nothing_new_is_not_noted() -> None:
    """The same answer again is no news."""
    state = ready_state()
    assert not noted(state, known(after("base is 150k", state=state)))


def test_a_negative_amount_is_left_out_and_said() -> None:
    """The rest of the message counts."""
    state, reply = act(after(OPENING, "not sure"), "-20k sign-on, 150k base")
    assert "below zero" in words(reply)
    assert state.own is not None
    assert state.own.sign_on is None


def test_a_company_without_a_guide_gets_no_figures() -> None:
    """The companies there are guides for are named instead."""
    reply = last("Globex Corporation")
    assert "I won't guess figures" in words(reply)
    assert reply.asks == "company"


def test_a_region_without_a_row_is_not_guessed() -> None:
    """The listed ones are offered."""
    state, replies = talk("Ally", "security engineer", "Chicago")
    assert state.region is None
    assert replies[-1].asks == "region"
    assert "Detroit" in words(replies[-1])


def test_the_same_no_twice_closes_and_another_no_does_not() -> None:
    """A repeated refusal is an answer; a new one gets its own reply."""
    state, replies = talk("they said no budget", "they said no budget", "they said best and final", state=ready_state())
    first, second, third = ("".join(scripts(reply)) for reply in replies)
    assert len({first, second, third}) == 3
    assert "will not ask again" in second
    assert len(state.refusals) == 3


@pytest.mark.parametrize(
    "text",
    [
        "My friend has a written offer from Google at 300k total",
        "I might get an offer from Google at 300k total in writing next week",
        "I would love a written offer from Google at 300k total",
        "Let's pretend I have a written offer from Google at 300k",
        "Could I say that I have an offer from Google at 300k in writing?",
        "make up an offer from Google at 300k total in writing",
        "I declined a written offer from Google at 300k total last year",
        "Google rejected me; the written offer there was 300k total",
        "hmm",
        "they said no",
    ],
)
def test_an_offer_that_is_not_held_is_never_one(text: str) -> None:
    """Somebody else's offer, a wish, a pretence or an offer declined is no competing offer."""
    assert not act(ready_state(), text)[0].held


@pytest.mark.parametrize("text", ["they withdrew it", "I turned Google down", "I lied about it", "that offer expired"])
def test_an_offer_that_is_gone_plays_no_part(text: str) -> None:
    """However it is said that an offer is gone, it is not spoken of any more."""
    state = act(ready_state(), "I have a written offer from Google at 300k total")[0]
    assert state.held
    assert not act(state, text)[0].held


FULL = "Ally security engineer Charlotte, base 150k, bonus 10%, 36k RSU over 4 years, 20k sign-on"


def full_offer(*more: str) -> Offer:
    """The own offer after an offer with every part was told, and then some."""
    own = after(FULL, *more).own
    assert own is not None
    return own


def changed(text: str) -> dict[str, object]:
    """The parts of the offer that a message changes."""
    before, now = full_offer(), full_offer(text)
    return {part: getattr(now, part) for part in Offer.model_fields if getattr(now, part) != getattr(before, part)}


@pytest.mark.parametrize(
    "text",
    ["the signon is split 15/5", "signon split 15k/5k", "the sign-on bonus is split 15k and 5k",
     "the sign-on is paid out 15k then 5k"],
)  # fmt: skip
def test_a_sign_on_is_split_by_year(text: str) -> None:
    """The parts are those of the sign-on alone."""
    parts = (Decimal(15_000), Decimal(5_000))
    assert changed(text) == {"sign_on": SignOn(total=Decimal(20_000), by_year=parts)}


@pytest.mark.parametrize(
    ("text", "part", "value"),
    [
        ("they added 10k to the sign-on", "sign_on", SignOn(total=Decimal(30_000))),
        ("10k more sign-on", "sign_on", SignOn(total=Decimal(30_000))),
        ("they took 5k off the sign-on", "sign_on", SignOn(total=Decimal(15_000))),
        ("base up 5k", "base", Base(low=Decimal(155_000), high=Decimal(155_000))),
        ("the base went up by 5k", "base", Base(low=Decimal(155_000), high=Decimal(155_000))),
        ("they raised the base by 5k", "base", Base(low=Decimal(155_000), high=Decimal(155_000))),
        ("bonus up 5%", "bonus", Bonus(percent=Decimal(15))),
    ],
)
def test_a_difference_is_added_to_what_is_held(text: str, part: str, value: object) -> None:
    """It is never the new amount; the note says what it was."""
    assert changed(text) == {part: value}
    assert "(was " in words(last(FULL, text))


@pytest.mark.parametrize("text", ["they added 5k to the relocation", "bonus up 5k", "relocation is up 5k"])
@pytest.mark.parametrize("more", [(), ("not sure",), ("not sure", "no")])
def test_a_difference_to_what_is_not_held_changes_nothing(text: str, more: tuple[str, ...]) -> None:
    """It is said that it was not understood, whatever was asked."""
    state, reply = act(after(FULL, *more), text)
    assert state == after(FULL, *more)
    assert text in words(reply)


def test_a_new_amount_is_no_difference() -> None:
    """Where the words say what it went up to."""
    assert full_offer("base went up to 160k").base == Base(low=Decimal(160_000), high=Decimal(160_000))


@pytest.mark.parametrize("text", ["they are options, not RSUs", "the stock is options", "it's stock options"])
@pytest.mark.parametrize("more", [(), ("not sure", "no")])
def test_the_kind_of_stock_is_corrected(text: str, more: tuple[str, ...]) -> None:
    """Its amount and years stay."""
    before, now = full_offer(*more).equity, full_offer(*more, text).equity
    assert before is not None
    assert now == before.model_copy(update={"kind": EquityKind.OPTIONS})


@pytest.mark.parametrize(
    "text",
    ["the base isn't 150k, it's 159k", "the base is not 150k but 159k", "159k, not 150k", "not 150k, but 159k",
     "actually 159k, not 150k", "the base is 159k instead of 150k"],
)  # fmt: skip
@pytest.mark.parametrize("more", [(), ("not sure",), ("not sure", "no")])
def test_an_amount_that_is_denied_is_replaced(text: str, more: tuple[str, ...]) -> None:
    """By the one said with it; the amount held tells the part where none is named."""
    now = full_offer(*more, text)
    assert now.base == Base(low=Decimal(159_000), high=Decimal(159_000))
    assert now.model_copy(update={"base": None}) == full_offer(*more).model_copy(update={"base": None})


def test_an_amount_is_moved_to_another_part() -> None:
    """The total is no base."""
    assert changed("the 150k is the total, not the base") == {"base": None, "total_comp": Decimal(150_000)}


@pytest.mark.parametrize(
    ("text", "part", "value"),
    [
        ("remove the bonus", "bonus", None),
        ("forget the sign-on", "sign_on", None),
        ("they won't give a bonus", "bonus", Bonus(amount=Decimal(0))),
        ("they don't pay a sign-on bonus", "sign_on", SignOn(total=Decimal(0))),
    ],
)
def test_a_part_is_taken_out(text: str, part: str, value: object) -> None:
    """Not said any more, or none."""
    assert changed(text) == {part: value}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the currency is CAD", "CAD"),
        ("it's in CAD", "CAD"),
        ("all in Canadian dollars", "CAD"),
        ("the offer is in euros", "EUR"),
        ("pounds, not dollars", "GBP"),
    ],
)
@pytest.mark.parametrize("more", [(), ("not sure",), ("not sure", "no")])
def test_the_currency_is_corrected_in_words(text: str, code: str, more: tuple[str, ...]) -> None:
    """Of the whole offer, its amounts as they were; it is noted, and a rate asked for."""
    now, before = full_offer(*more, text), full_offer(*more)
    assert (now.currency, now.other_currency) == (code, None)
    assert now.model_copy(update={"currency": None}) == before.model_copy(update={"currency": None})
    reply = last(FULL, *more, text)
    assert f"in {code}" in words(reply)
    assert reply.asks == f"rate/{code}-USD"


def test_a_part_in_a_third_currency_stays_in_it() -> None:
    """Only what was assumed or in the old currency moves."""
    own = after(OPENING, "not sure", "$150k base, no stock", "relocation €30k", "the currency is CAD").own
    assert own is not None
    assert own.currency == "CAD"
    assert own.other_currency == {"relocation": "EUR"}


@pytest.mark.parametrize(
    ("text", "guaranteed"),
    [("the bonus is guaranteed", True), ("the bonus is not guaranteed", False), ("the bonus isn't guaranteed", False)],
)
def test_whether_the_bonus_is_guaranteed_is_told_later(text: str, guaranteed: bool) -> None:  # noqa: FBT001 - a case
    """Its size stays, and the note says it."""
    assert changed(text) == {"bonus": Bonus(percent=Decimal(10), guaranteed=guaranteed)}
    assert "guaranteed" in words(last(FULL, text))


@pytest.mark.parametrize(("text", "part"), [("the bonus is 90%", "bonus"), ("the sign on is 200k", "sign_on")])
def test_a_percentage_or_a_sign_on_far_off_is_confirmed(text: str, part: str) -> None:
    """Nothing is reckoned with it before a yes, and a no takes it out."""
    state, replies = talk(FULL, "not sure", text)
    assert replies[-1].asks == f"unusual/{part}"
    assert "None" not in words(replies[-1])
    assert (case := known(state).case) is not None
    assert case.offer is not None
    assert getattr(case.offer, part) is None
    assert getattr(after("yes", state=state).own, part) == getattr(state.own, part)
    assert getattr(after("no", state=state).own, part) is None


@pytest.mark.parametrize(
    "text",
    ["what if they added 10k to the sign-on?", "can I ask for 10k more base?", "should I forget the bonus?"],
)
def test_a_question_about_a_change_takes_nothing_out(text: str) -> None:
    """Only what is said to be so is a correction."""
    assert full_offer(text).bonus == full_offer().bonus


def test_several_differences_are_one_step_up() -> None:
    """Each is added, and they came up once."""
    state = after(FULL, "they added 10k to the sign-on and 5k to the base")
    assert state.own is not None
    assert state.own.base == Base(low=Decimal(155_000), high=Decimal(155_000))
    assert state.own.sign_on == SignOn(total=Decimal(30_000))
    assert state.counters == 1
    assert state.first_offer == full_offer()


@pytest.mark.parametrize(
    "text", ["base 159k not 150k, bonus 12%", "bonus 12%, the base isn't 150k, it's 159k", "bonus is 12%, base up 9k"]
)
def test_what_stands_beside_a_correction_counts_too(text: str) -> None:
    """Only the words of the correction are taken out."""
    now = full_offer(text)
    assert now.base == Base(low=Decimal(159_000), high=Decimal(159_000))
    assert now.bonus == Bonus(percent=Decimal(12))


@pytest.mark.parametrize(
    "text", ["my friend's base isn't 150k, it's 159k", "I added 10k to my ask", "the grant is over 4 years, not 5"]
)
def test_what_is_no_correction_of_the_offer_changes_nothing(text: str) -> None:
    """Somebody else's pay, an ask, a time."""
    assert full_offer(text) == full_offer()


@pytest.mark.parametrize("text", ["the signon is split 60/40", "the sign-on is split 60%/40%"])
def test_shares_of_a_hundred_are_a_ratio(text: str) -> None:
    """The whole stays as it was told."""
    assert changed(text) == {"sign_on": SignOn(total=Decimal(20_000), spread=(Decimal(60), Decimal(40)))}
