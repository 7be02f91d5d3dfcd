"""Two currencies: never one sum without a rate, and a rate that a person gives is dated and shown."""

import json
from datetime import date
from decimal import Decimal

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli.plan import plan as plan_command
from bot.conversation.events import Chose
from bot.conversation.exchange import rates_in
from bot.conversation.questions import next_question
from bot.conversation.state import State
from bot.offers.money import CurrencyMismatchError
from bot.offers.offer import Base, Bonus, Equity, Offer, Period, SignOn
from bot.offers.rates import Rate, converted, rate_between, with_rate
from bot.offers.valuation import value
from bot.plan.plan import Plan
from tests.conversation.dialogue import (
    OFFER,
    OPENING,
    TODAY,
    act,
    after,
    amounts,
    known,
    last,
    plan,
    ready_state,
    talk,
    words,
)

DOLLARS = Rate(one="GBP", other="USD", amount=Decimal("1.25"), day=TODAY)
POUNDS = (OPENING, "not sure", "£120k base, £40k RSU over 4 years, 10% bonus")
GIVEN = "1 GBP = 1.25 USD"
SHOWN = "at 1 GBP = 1.25 USD, your rate of 2 March 2026"


def made(state: State) -> Plan:
    """The plan of a state that has one."""
    found = plan(state)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("said", "one", "other", "amount"),
    [
        ("1 EUR = 1.08 USD", "EUR", "USD", "1.08"),
        ("1 euro is 1.08 dollars", "EUR", "USD", "1.08"),
        ("one pound is about 1.27 dollars", "GBP", "USD", "1.27"),
        ("a pound buys 1.27 dollars", "GBP", "USD", "1.27"),
        ("€1 = $1.08", "EUR", "USD", "1.08"),
        ("use 0.79 pounds to the dollar", "USD", "GBP", "0.79"),
        ("use 0.79 pounds per dollar please", "USD", "GBP", "0.79"),
        ("rate: 83 INR per USD", "USD", "INR", "83"),
        ("83 rupees a dollar", "USD", "INR", "83"),
        ("EUR/USD 1.08", "EUR", "USD", "1.08"),
        ("EURUSD is 1.0832", "EUR", "USD", "1.0832"),
        ("GBP-USD: 1.27", "GBP", "USD", "1.27"),
        ("1 chf = 1,05 eur", "CHF", "EUR", "1.05"),
        ("the exchange rate is 1 GBP = 1.27 USD today", "GBP", "USD", "1.27"),
    ],
)
def test_a_rate_is_read_as_people_say_it(said: str, one: str, other: str, amount: str) -> None:
    """In either direction, by code, name or sign; dated with the day it was said."""
    rates = [mention.changes["rate"] for mention in rates_in(said, TODAY)]
    assert rates[:1] == [Rate(one=one, other=other, amount=Decimal(amount), day=TODAY)]


@pytest.mark.parametrize(
    "said",
    [
        "base 150k USD",
        "€120k base, $40k stock",
        "1.5 LPA",
        "1 EUR = 1 EUR",
        "1 EUR = 0 USD",
        "150 a day, 20 USD per hour",
        "I have 1 offer and 2 interviews",
        "L5 at 10:30, room 4/12",
        "the bonus is 10% of base",
        "85k EUR base and 20k USD sign-on",
        "what is 1500 EUR in USD?",
        "convert 100 EUR to USD",
        "they pay 40 EUR for USD transfers",
    ],
)
def test_what_is_no_rate_is_none(said: str) -> None:
    """Amounts, hours, dates and a currency against itself."""
    assert list(rates_in(said, TODAY)) == []


def test_a_rate_is_no_part_of_an_offer() -> None:
    """It is noted with its day, and nothing else changes."""
    state, reply = act(ready_state(), GIVEN)
    assert state.rates == (DOLLARS,)
    assert state.own == ready_state().own
    assert "exchange rate 1 GBP = 1.25 USD, said on 2 March 2026" in words(reply)


def test_a_newer_rate_replaces_the_older_one_in_either_direction() -> None:
    """Each pair has one, with the day of the last."""
    state, _ = talk(GIVEN, state=ready_state())
    later, _ = talk("0.75 pounds to the dollar", state=state, today=date(2026, 4, 1))
    assert later.rates == (Rate(one="USD", other="GBP", amount=Decimal("0.75"), day=date(2026, 4, 1)),)
    assert len(with_rate(later.rates, Rate(one="EUR", other="USD", amount=Decimal(2), day=TODAY))) == 2


def test_without_a_rate_nothing_is_added_and_one_is_asked_for_with_an_example() -> None:
    """The offer in pounds is not placed in a band in dollars."""
    state, replies = talk(*POUNDS)
    assert replies[-1].asks == "rate/GBP-USD"
    assert "never add or compare two currencies without a rate" in words(replies[-1])
    asked = next_question(known(state))
    assert asked is not None
    assert asked.example(known(state)) == "1 GBP = 1.2 USD"
    assert not made(state).positions


@pytest.mark.parametrize("answer", [GIVEN, "1.25", "it's about 1.25", "1 pound is 1.25 dollars", "0.8 GBP per USD"])
def test_with_a_rate_the_offer_is_placed_and_the_rate_is_shown(answer: str) -> None:
    """A number alone is what one unit of the foreign currency is; the rate and its day stand over the table."""
    state, replies = talk(*POUNDS, answer)
    shown = made(state)
    assert [(p.component, p.value) for p in shown.positions[:2]] == [
        ("base", Decimal(150_000)),
        ("equity", Decimal(50_000)),
    ]
    assert shown.value is not None
    assert shown.value.average == Decimal(150_000) + Decimal(12_500) + Decimal(15_000)
    assert "your rate of 2 March 2026" in words(replies[-1])
    assert replies[-1].asks == "others"


@pytest.mark.parametrize(
    ("answer", "placed"), [("none", False), ("go on without a rate", False), ("no", False), ("USD", True)]
)
def test_no_rate_is_an_answer_too(answer: str, placed: bool) -> None:  # noqa: FBT001 - a column of the table
    """Nothing is converted then; or all was meant in the band's currency."""
    said = Chose(slot="rate/GBP-USD", value="none") if answer == "none" else answer
    state, replies = talk(*POUNDS, said)
    assert replies[-1].asks == "others"
    assert bool(made(state).positions) is placed
    assert not state.rates


def test_a_small_unit_is_asked_about_as_people_quote_it() -> None:
    """Rupees to the dollar, also where the number is said alone."""
    state, replies = talk(OPENING, "not sure", "45 LPA base, no stock, no bonus")
    assert "What is one USD in INR?" in words(replies[-1])
    state = after("83", state=state)
    assert state.rates == (Rate(one="USD", other="INR", amount=Decimal(83), day=TODAY),)
    worth = made(state).value
    assert worth is not None
    assert worth.average == Decimal(54_217)


def test_a_rate_given_later_counts_at_once() -> None:
    """After going on without one."""
    state, replies = talk(*POUNDS, "no", "no", GIVEN)
    assert made(state).positions
    assert SHOWN in words(replies[-1])


def test_every_table_with_converted_figures_says_the_rate() -> None:
    """Plan, years, packages, ladder and the origins."""
    state = after(*POUNDS, GIVEN, "no")
    for command in ("plan", "packages", "ladder", "compare", "why"):
        assert SHOWN in words(last(command, state=state)), command
    assert any(SHOWN in figure.source and figure.value == Decimal(150_000) for figure in made(state).figures)
    assert any(SHOWN in said for said in made(state).assumptions)


def test_the_words_to_say_are_given_in_the_letters_currency_too() -> None:
    """As the recruiter counts in pounds."""
    first = made(after(*POUNDS, GIVEN, "no")).cautions[0]
    ask = made(after(*POUNDS, GIVEN, "no")).asks[0]
    assert SHOWN in first
    assert f"£{ask.say_low / Decimal('1.25'):,.0f}"[:4] in first


def test_base_and_stock_in_two_currencies_are_added_only_with_a_rate() -> None:
    """Without one the stock is in no sum; with one it is converted."""
    state, replies = talk(OPENING, "not sure", "$150k base, €40k RSU over 4 years, no bonus")
    assert replies[-1].asks == "rate/EUR-USD"
    assert "Part of the offer is in EUR" in words(replies[-1])
    worth = made(state).value
    assert worth is not None
    assert worth.average == Decimal(150_000)
    worth = made(after("1 EUR = 1.1 USD", state=state)).value
    assert worth is not None
    assert worth.average == Decimal(150_000) + Decimal(11_000)


def test_parts_told_one_after_the_other_keep_their_currencies() -> None:
    """A sign at one part moves no other part."""
    one = after(OPENING, "not sure", "$150k base, no bonus", "stock is €40k over 4 years").own
    other = after(OPENING, "not sure", "stock is €40k over 4 years", "$150k base", "no bonus").own
    assert one is not None
    assert other is not None
    assert (one.currency, one.other_currency) == ("USD", {"equity": "EUR"}) == (other.currency, other.other_currency)


def test_a_competing_offer_in_another_currency_counts_with_a_rate_only() -> None:
    """It raises leverage and the walk-away then; a script quotes it as it was told."""
    told = ("Monzo: £180k total, in writing, you may name them",)
    state, replies = talk(OPENING, "not sure", OFFER, *told)
    assert replies[-1].asks == "rate/GBP-USD"
    without = made(after("no", state=state))
    assert without.tier == "weak"
    assert without.walk_away is None
    rated = made(after(GIVEN, state=state))
    assert rated.tier == "strong"
    assert rated.walk_away == Decimal(225_000)
    assert SHOWN in rated.walk_away_reason
    assert SHOWN in rated.tier_reason
    assert rated.together is not None
    assert "£180,000" in rated.together.script
    assert "$225,000" not in rated.together.script


def test_a_posted_range_in_another_currency_counts_with_a_rate_only() -> None:
    """The guide's band stays until then."""
    state = after("the posting said €130k to €160k", state=ready_state())
    assert made(state).positions[0].band.low == Decimal(137_000)
    state = after("1 EUR = 1.1 USD", state=state)
    assert made(state).positions[0].band.low == Decimal(143_000)


@pytest.mark.parametrize(("said", "slot"), [("my floor is £140k", "floor"), ("I make £100k now", "present_pay")])
def test_an_own_amount_in_another_currency_counts_with_a_rate_only(said: str, slot: str) -> None:
    """It is noted in its currency, and sets no walk-away until it can be converted."""
    state, reply = act(ready_state(), said)
    assert "£1" in words(reply)
    assert dict(state.told_in) == {slot: "GBP"}
    assert made(state).walk_away is None
    assert "plays no part" in " ".join(made(state).assumptions)
    rated = made(after(GIVEN, state=state))
    assert rated.walk_away == (Decimal(175_000) if slot == "floor" else Decimal(125_000))
    assert SHOWN in rated.walk_away_reason


def test_an_own_amount_is_in_the_offers_currency_where_none_is_named() -> None:
    """A floor of 140k beside an offer in pounds is in pounds."""
    state = after(*POUNDS, GIVEN, "no", "my floor is 140k")
    assert made(state).walk_away == Decimal(175_000)


def test_a_currency_named_last_counts() -> None:
    """Told again without one, it is the offer's."""
    assert after("my floor is £140k", "my floor is 150k", state=ready_state()).told_in == ()


def test_the_example_figure_of_the_question_stays_an_example() -> None:
    """It is no rate until it is said."""
    assert after(*POUNDS).rates == ()
    assert not amounts(GIVEN)


def test_the_plan_in_json_carries_the_rate() -> None:
    """`--say` gives it; the assumptions show it with its day."""
    app = typer.Typer()
    app.command()(plan_command)
    asked = ["Ally", "security engineer", "--region", "Charlotte", "--offer", POUNDS[2], "--json"]
    bare = json.loads(CliRunner().invoke(app, asked).stdout)
    assert bare["position"]["base"] is None
    assert any("GBP" in question for question in bare["questions"])
    rated = json.loads(CliRunner().invoke(app, [*asked, "--say", GIVEN]).stdout)
    assert rated["position"]["base"] is not None
    assert rated["offer"]["currency"] == "USD"
    assert rated["offer"]["base"]["low"] == 150_000
    assert any("1 GBP = 1.25 USD" in said for said in rated["assumptions"])


OFFERED = Offer(
    currency="GBP",
    base=Base(low=Decimal(100), high=Decimal(120), period=Period.HOUR),
    equity=Equity(total=(Decimal(1000), Decimal(2000)), years=4),
    bonus=Bonus(percent=Decimal(10)),
    sign_on=SignOn(total=Decimal(300), by_year=(Decimal(200), Decimal(100))),
    relocation=(Decimal(10), Decimal(20)),
)


def test_every_part_of_an_offer_is_converted() -> None:
    """Ranges at both ends, splits part by part, hourly pay in cents; a percentage stays."""
    offer, used = converted(OFFERED, "USD", (DOLLARS,))
    assert used == (DOLLARS,)
    assert offer.base == Base(low=Decimal("125.00"), high=Decimal("150.00"), period=Period.HOUR)
    assert offer.equity == Equity(total=(Decimal(1250), Decimal(2500)), years=4)
    assert offer.bonus == Bonus(percent=Decimal(10), amount=None)
    assert offer.sign_on == SignOn(total=Decimal(375), by_year=(Decimal(250), Decimal(125)))
    assert offer.relocation == (Decimal(13), Decimal(25))
    assert offer.currency == "USD"


def test_an_offer_without_a_rate_stays_as_it_is() -> None:
    """And its years are never added up over two currencies."""
    assert converted(OFFERED, "EUR", (DOLLARS,)) == (OFFERED, ())
    mixed = OFFERED.model_copy(update={"other_currency": {"equity": "EUR"}})
    offer, _ = converted(mixed, "USD", (DOLLARS,))
    assert offer.other_currency == {"equity": "EUR"}
    with pytest.raises(CurrencyMismatchError):
        value(offer)
    assert rate_between("EUR", "USD", (DOLLARS,)) is None


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789.,=/ $€£kaperto eurusdgbpthn1", max_size=60))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    """Whatever rates are found are above zero and between two currencies."""
    for mention in rates_in(text, TODAY):
        rate = mention.changes["rate"]
        assert isinstance(rate, Rate)
        assert rate.amount > 0
        assert rate.one != rate.other
        assert 0 <= mention.start < mention.end <= len(text)


@settings(max_examples=60, deadline=None)
@given(st.decimals(min_value="0.01", max_value="500", places=4), st.integers(1, 10_000_000))
def test_a_rate_converts_there_and_back(amount: Decimal, money: int) -> None:
    """Within half a unit, and what that is worth."""
    rate = Rate(one="GBP", other="USD", amount=amount, day=TODAY)
    there = rate.into("USD", Decimal(money))
    back = rate.into("GBP", there)
    assert abs(back - money) <= Decimal("0.5") + Decimal("0.5") / amount
