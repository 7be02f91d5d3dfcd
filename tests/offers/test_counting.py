"""What an offer's years assume and leave out."""

from decimal import Decimal

import pytest

from bot.offers.counting import assumptions, uncounted
from bot.offers.offer import Base, Bonus, Equity, EquityKind, Offer, Period, SignOn
from bot.offers.valuation import value

FLAT = Base(low=Decimal(150_000), high=Decimal(150_000))


def lines(offer: Offer) -> list[str]:
    """What stands beside an offer's years."""
    worth = value(offer)
    assert worth is not None
    return list(assumptions(offer, worth))


@pytest.mark.parametrize(
    ("equity", "said"),
    [
        (Equity(units=Decimal(1), kind=EquityKind.RSU), "1 share is not counted: ask for the price it was granted at."),
        (
            Equity(units=Decimal(900), kind=EquityKind.RSU, public=False),
            "900 shares are not counted: no price is known that they could be sold at.",
        ),
        (
            Equity(percent=(Decimal("0.50"), Decimal(1)), kind=EquityKind.PERCENT),
            "0.5 to 1 % of the company is not counted: ask how many shares that is, and at what price.",
        ),
    ],
)
def test_a_grant_without_a_price_is_named(equity: Equity, said: str) -> None:
    """By its number of shares, or by its share of the company."""
    assert uncounted(equity) == said


@pytest.mark.parametrize(
    "equity",
    [
        None,
        Equity(total=Decimal(0)),
        Equity(yearly=Decimal(9_000)),
        Equity(units=Decimal(900), total=Decimal(40_000), kind=EquityKind.RSU),
        Equity(),
    ],
)
def test_a_grant_that_has_a_value_or_no_size_is_not_named(equity: Equity | None) -> None:
    """A grant of money counts or has a row of its own; of one without any size nothing can be said."""
    assert uncounted(equity) is None


def test_a_plain_offer_assumes_nothing() -> None:
    """No line."""
    assert lines(Offer(base=FLAT, bonus=Bonus(percent=Decimal(10)))) == []


def test_every_range_is_named_once() -> None:
    """A base by the hour with what it comes to in a year, both ends of the rest in the offer's currency."""
    offer = Offer(
        currency="GBP",
        base=Base(low=Decimal("62.50"), high=Decimal(75), period=Period.HOUR),
        bonus=Bonus(amount=(Decimal(5_000), Decimal(8_000))),
        equity=Equity(total=(Decimal(40_000), Decimal(60_000)), years=4),
        sign_on=SignOn(total=(Decimal(10_000), Decimal(20_000))),
        relocation=(Decimal(3_000), Decimal(4_000)),
    )
    moving, spans, rate = lines(offer)
    assert moving == "£3,000 to £4,000 for the move is not counted."
    assert spans == (
        "of a range the low end counts: base £130,000 to £156,000, bonus £5,000 to £8,000, "
        "stock £40,000 to £60,000, sign-on £10,000 to £20,000."
    )
    assert rate == "the hourly base counts for 2,080 hours a year."


def test_a_base_without_an_upper_end_counts_with_what_is_stated() -> None:
    """Of "150k+" nothing above is known."""
    assert lines(Offer(base=Base(low=Decimal(150_000)))) == ["of a range the low end counts: base $150,000 and up."]


def test_beside_a_total_nothing_is_added() -> None:
    """The shares may be part of the total."""
    offer = Offer(total_comp=(Decimal(200_000), Decimal(220_000)), equity=Equity(units=Decimal(900)))
    assert lines(offer) == [
        "only the total counts, as one year: what else is stated may be part of it already.",
        "of a range the low end counts: total $200,000 to $220,000.",
    ]
    assert lines(Offer(total_comp=Decimal(200_000))) == []
