"""Offers side by side: every year in cash and stock, the year after the last vest, thin years; private stock apart."""

from decimal import Decimal

import pytest

from bot.conversation.comparing import years_table
from bot.conversation.parts import Note, Reply, Table
from bot.offers.offer import Offer
from bot.offers.parse import parse
from bot.offers.valuation import Years, value
from tests.conversation.dialogue import OFFER, OPENING, after, amounts, last, plan, ready_state, talk, words

RIVAL = "Capital One: 160k base, 10% bonus, 100k RSU 40/30/20/10, 30k sign-on, in writing"
BOTH = (OPENING, "not sure", OFFER, RIVAL)


def worth(text: str, label: str) -> Years:
    """An offer's years."""
    found = value(parse(text)[0].offer, label=label)
    assert found is not None
    return found


def rows(reply: Reply) -> dict[str, tuple[str, ...]]:
    """The comparison of a reply."""
    table = next(part for part in reply.parts if isinstance(part, Table) and part.title.startswith("Side by side"))
    return {row[0]: row[1:] for row in table.rows}


def test_every_year_stands_in_cash_stock_and_together() -> None:
    """With the sign-on, the average, the steady year and the year in which nothing vests any more."""
    found = rows(last("compare", state=after(*BOTH)))
    assert found["Year 1, cash"] == ("$183,000", "$206,000")
    assert found["Year 1, stock"] == ("$9,000", "$40,000")
    assert found["Year 1, together"] == ("$192,000", "$246,000")
    assert found["Year 4, together"] == ("$192,000", "$186,000")
    assert found["Sign-on, once"] == ("-", "$30,000")
    assert found["Average a year"] == ("$192,000", "$208,500")
    assert found["A year without the sign-on"] == ("$192,000", "$201,000")
    assert found["Year 5, nothing new granted"] == ("$183,000", "$176,000")
    assert found["Last year against the first"] == ("holds", "thin: 76%")


def test_years_that_are_alike_share_their_rows() -> None:
    """Two level offers need three rows for all of their years."""
    table = years_table([worth("150k base, 36k RSU over 4 years", "A"), worth("160k base", "B")], "")
    assert [row[0] for row in table.rows if row[0].startswith("Year")] == [
        "Years 1 to 4, cash",
        "Years 1 to 4, stock",
        "Years 1 to 4, together",
        "Year 5, nothing new granted",
    ]


def test_offers_of_different_length_are_laid_beside_each_other() -> None:
    """After its last vest a shorter grant leaves base and bonus."""
    table = years_table(
        [worth("150k base, 30k RSU over 3 years", "A"), worth("150k base, 40k RSU over 4 years", "B")], ""
    )
    found = {row[0]: row[1:] for row in table.rows}
    assert found["Year 4, stock"] == ("$0", "$10,000")
    assert found["After the last vest, nothing new granted"] == ("$150,000", "$150,000")
    assert found["Years in the average"] == ("3", "4")


def test_a_total_alone_is_one_year_of_which_no_part_is_known() -> None:
    """Its other years are not guessed."""
    table = years_table([worth("150k base, 36k RSU over 4 years", "A"), worth("205k TC", "B")], "")
    found = {row[0]: row[1:] for row in table.rows}
    assert found["Year 1, together"] == ("$159,000", "$205,000")
    assert found["Year 1, stock"] == ("$9,000", "-")
    assert found["Years 2 to 4, together"] == ("$159,000", "-")


def test_private_stock_stands_apart_without_a_value_of_its_own() -> None:
    """No year counts it."""
    found = rows(
        last("compare", state=after(OPENING, "not sure", OFFER, "Stripe: 170k base, $100k in options, no bonus"))
    )
    assert found["Average a year"] == ("$192,000", "$170,000")
    assert found["Private stock, not counted"] == ("-", "$100,000")
    told = last("compare", state=after(OPENING, "not sure", OFFER, "Stripe: 170k base, $100k in options, no bonus"))
    assert any("options or private" in part.text for part in told.parts if isinstance(part, Note))


@pytest.mark.parametrize("said", ["compare", "Compare my offers", "side by side", "which offer is better?"])
def test_it_is_asked_for_in_words(said: str) -> None:
    """In any of these."""
    assert rows(last(said.rstrip("?"), state=after(*BOTH)))


def test_it_is_shown_once_when_a_whole_competing_offer_arrives() -> None:
    """Not for a total alone, and not again with each answer."""
    state, replies = talk(*BOTH, "yes")
    assert "Side by side" in words(replies[-2])
    assert "Side by side" not in words(replies[-1])
    assert "Side by side" not in words(last("Chime, 205k total, in writing", state=state))


def test_a_grant_that_may_mean_two_things_waits() -> None:
    """The comparison comes when it is settled."""
    state, replies = talk(OPENING, "not sure", OFFER, "Capital One: 160k base, 10% bonus, 100k RSU, in writing")
    assert replies[-1].asks == "other_equity_period/capital-one"
    assert "Side by side" not in words(replies[-1])
    assert "Side by side" in words(last("over 4 years", state=state))


def test_an_offer_in_another_currency_stands_apart_until_there_is_a_rate() -> None:
    """One sum never holds two currencies."""
    state = after(OPENING, "not sure", OFFER, "Monzo: £120k base, £40k RSU over 4 years, no bonus, in writing")
    reply = last("compare", state=state)
    assert len(rows(reply)["Average a year"]) == 1
    assert "Monzo is in GBP and stands apart" in words(reply)
    rated = last("compare", state=after("1 GBP = 1.25 USD", state=state))
    assert rows(rated)["Average a year"] == ("$192,000", "$162,500")
    assert "at 1 GBP = 1.25 USD, your rate of 2 March 2026" in words(rated)


def test_without_an_offer_there_is_nothing_to_compare() -> None:
    """It says so."""
    assert "nothing to lay side by side" in words(last("compare"))
    assert "nothing to lay side by side" in words(last("compare", state=after(OPENING, "not sure")))


def test_an_offer_without_amounts_is_named_as_unknown() -> None:
    """It has no column."""
    reply = last("compare", state=after(OPENING, "not sure", OFFER, "I have an offer from Capital One"))
    assert "Capital One: neither a base nor a yearly total" in words(reply)


def test_every_compared_amount_has_an_origin() -> None:
    """Each is a figure of the plan."""
    state = after(*BOTH, "I start on 1 October")
    made = plan(state)
    assert made is not None
    assert amounts(words(last("compare", state=state)).partition("May the words")[0]) <= {f.value for f in made.figures}


def test_unnamed_offers_are_told_apart() -> None:
    """By a number, where there are several."""
    state = after(OPENING, "not sure", OFFER, "another offer: 160k base, no bonus, no stock")
    reply = last("compare", state=state)
    table = next(part for part in reply.parts if isinstance(part, Table))
    assert table.columns == ("", "This offer", "Other offer")


def test_nothing_is_compared_that_was_not_stated() -> None:
    """An offer of nothing has no years."""
    assert value(Offer()) is None
    assert not ready_state().held
    assert Decimal(0) == sum(worth("150k base", "A").equity, Decimal(0))


def test_shares_without_a_price_and_low_ends_are_told() -> None:
    """What no year counts, and what counts with its low end, stands below the table."""
    reply = last(
        "compare", state=after(OPENING, "not sure", OFFER, "Nvidia: 190-200k base, 1,200 RSUs over 4 years, no bonus")
    )
    assert "Nvidia: 1,200 shares are not counted: ask for the price" in words(reply)
    assert "Nvidia: of a range the low end counts (base)." in words(reply)
    assert "not counted" not in words(last("compare", state=after(*BOTH)))
