"""What an offer is worth, year by year."""

from datetime import date
from decimal import Decimal

import pytest

from bot.offers.money import CurrencyMismatchError
from bot.offers.offer import Base, Bonus, Equity, EquityKind, Offer, Period, SignOn
from bot.offers.valuation import Years, clawback_due, value

K = Decimal(1000)


def thousands(base: float, stock: float, bonus: float) -> Offer:
    """An offer in thousands of dollars, its stock a grant over four years."""
    return Offer(
        currency="USD",
        base=Base(low=Decimal(str(base)) * K),
        equity=Equity(total=Decimal(str(stock)) * K, years=4, kind=EquityKind.RSU),
        bonus=Bonus(amount=Decimal(str(bonus)) * K),
    )


def years_of(offer: Offer, start: date | None = None, private_share: Decimal | int = 0) -> Years:
    """The years of an offer that has some."""
    years = value(offer, start=start, private_share=private_share)
    assert years is not None
    return years


@pytest.mark.parametrize(
    ("base", "stock", "bonus", "average"),
    [
        (150, 36, 33, "192"),
        (178, 40, 40, "228"),
        (118, 20, 18, "141"),
        (185, 0, 40, "225"),
        (170, 48.5, 33, "215.125"),
    ],
)
def test_a_grant_counts_a_quarter_each_year(base: float, stock: float, bonus: float, average: str) -> None:
    """The average of the seed's five cases is base, a quarter of the grant, and the bonus."""
    years = years_of(thousands(base, stock, bonus))
    assert years.average == Decimal(average) * K
    assert years.steady == years.first == years.last == years.average
    assert not years.thin


@pytest.mark.parametrize(
    ("schedule", "vests", "thin"),
    [((33, 33, 22, 12), (132, 132, 88, 48), True), ((5, 15, 40, 40), (20, 60, 160, 160), False)],
)
def test_a_schedule_spreads_the_grant(schedule: tuple[int, ...], vests: tuple[int, ...], thin: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """A grant of 400,000 vests in the parts its schedule says."""
    equity = Equity(total=400 * K, kind=EquityKind.RSU, schedule=tuple(Decimal(part) for part in schedule))
    years = years_of(Offer(base=Base(low=100 * K), equity=equity))
    assert list(years.equity) == [part * K for part in vests]
    assert years.thin is thin


def test_the_first_bonus_is_prorated_from_the_start_date() -> None:
    """A bonus of 33,000 in a calendar bonus year pays 8,250 to who starts on 1 October, and in full if guaranteed."""
    offer = Offer(base=Base(low=150 * K), bonus=Bonus(amount=33 * K))
    assert years_of(offer, date(2026, 10, 1)).cash[0] == Decimal(158250)
    assert years_of(offer, date(2026, 10, 20)).cash[0] == Decimal(155500)
    assert years_of(offer, date(2026, 10, 1)).cash[1] == 183 * K
    assert years_of(offer, date(2026, 10, 1)).steady == 183 * K
    sure = offer.model_copy(update={"bonus": Bonus(amount=33 * K, guaranteed=True)})
    assert years_of(sure, date(2026, 10, 1)).cash[0] == 183 * K


@pytest.mark.parametrize(
    ("kept", "pro_rata", "due"),
    [(8, True, 10), (8, False, 30), (12, False, 0), (0, True, 30), (15, True, 0), (-1, True, 30)],
)
def test_what_a_leaver_owes_back(kept: int, pro_rata: bool, due: int) -> None:  # noqa: FBT001 - a parameter of the table
    """A sign-on bound for 12 months is owed back in part pro rata, else whole, and not once they are served."""
    assert clawback_due(30 * K, months_kept=kept, pro_rata=pro_rata) == due * K


def test_a_total_alone_is_one_flat_year() -> None:
    """Of "205k TC" nothing but that year is known."""
    years = years_of(Offer(total_comp=205 * K, currency="USD"))
    assert years.by_year == [205 * K]
    assert years.average == years.first == years.last == years.steady == 205 * K
    assert years.after is None


def test_without_a_base_and_a_total_there_is_no_value() -> None:
    """Stock alone is no yearly pay."""
    assert value(Offer(equity=Equity(total=40 * K))) is None
    assert value(Offer()) is None


@pytest.mark.parametrize(
    ("low", "period", "yearly"),
    [(50, Period.HOUR, 104000), (10000, Period.MONTH, 120000), (500, Period.DAY, 130000), (90000, Period.YEAR, 90000)],
)
def test_pay_by_the_hour_day_and_month_is_brought_to_a_year(low: int, period: Period, yearly: int) -> None:
    """A year has 2,080 hours, 260 days, 12 months."""
    assert years_of(Offer(base=Base(low=Decimal(low), period=period))).first == yearly


def test_a_percent_bonus_follows_the_base() -> None:
    """15 % of 200,000 is 30,000; a stated amount beats the percentage."""
    assert years_of(Offer(base=Base(low=200 * K), bonus=Bonus(percent=Decimal(15)))).first == 230 * K
    both = Bonus(percent=Decimal(15), amount=20 * K)
    assert years_of(Offer(base=Base(low=200 * K), bonus=both)).first == 220 * K


def test_a_range_counts_with_its_low_end() -> None:
    """What is not promised is not counted."""
    offer = Offer(base=Base(low=150 * K, high=160 * K), bonus=Bonus(percent=(Decimal(10), Decimal(20))))
    assert years_of(offer).first == 165 * K


def test_a_sign_on_is_paid_in_the_years_it_is_split_over() -> None:
    """By year where split, else in the first year; the last year is then flagged when thin."""
    split = years_of(Offer(base=Base(low=100 * K), sign_on=SignOn(total=50 * K, by_year=(30 * K, 20 * K))))
    assert split.by_year == [130 * K, 120 * K, 100 * K, 100 * K]
    assert split.average == Decimal(112500)
    assert split.thin
    assert split.steady == 100 * K
    whole = years_of(Offer(base=Base(low=100 * K), sign_on=SignOn(total=10 * K)))
    assert whole.by_year == [110 * K, 100 * K, 100 * K, 100 * K]
    assert not whole.thin


def test_a_sign_on_is_spread_over_the_years_as_said() -> None:
    """Of 30 thousand spread evenly over two years half is paid in each; a ratio of 60 to 40 is kept."""
    even = years_of(Offer(base=Base(low=100 * K), sign_on=SignOn(total=30 * K, spread=(Decimal(1), Decimal(1)))))
    assert even.cash[:3] == (115 * K, 115 * K, 100 * K)
    shares = years_of(Offer(base=Base(low=100 * K), sign_on=SignOn(total=40 * K, spread=(Decimal(60), Decimal(40)))))
    assert shares.cash[:2] == (124 * K, 116 * K)


def test_a_sign_on_longer_than_the_vest_adds_years() -> None:
    """Two years of stock and three of sign-on make three years."""
    offer = Offer(
        base=Base(low=100 * K), equity=Equity(total=20 * K, years=2), sign_on=SignOn(by_year=(9 * K, 6 * K, 3 * K))
    )
    assert years_of(offer).by_year == [119 * K, 116 * K, 103 * K]
    assert years_of(offer).steady == 110 * K


def test_stock_by_the_year_is_a_grant_over_its_years() -> None:
    """50,000 a year is 50,000 in every year, and the year after the last vest falls off a cliff."""
    years = years_of(Offer(base=Base(low=150 * K), equity=Equity(yearly=50 * K, kind=EquityKind.RSU)))
    assert years.by_year == [200 * K] * 4
    assert years.after == 150 * K


@pytest.mark.parametrize(
    "equity",
    [
        Equity(total=80 * K, kind=EquityKind.OPTIONS),
        Equity(total=80 * K, kind=EquityKind.RSU, public=False),
    ],
)
def test_a_private_grant_is_kept_apart(equity: Equity) -> None:
    """Options and private stock count nothing unless the person says what share they believe in."""
    offer = Offer(base=Base(low=100 * K), equity=equity)
    assert years_of(offer).by_year == [100 * K] * 4
    assert years_of(offer).private_equity == 80 * K
    assert years_of(offer, private_share=Decimal("0.5")).by_year == [110 * K] * 4


def test_shares_without_a_price_are_worth_nothing_here() -> None:
    """A number of units has no value that could be traced."""
    years = years_of(Offer(base=Base(low=100 * K), equity=Equity(units=Decimal(500), kind=EquityKind.RSU)))
    assert years.by_year == [100 * K] * 4
    assert years.private_equity is None


def test_two_currencies_are_never_summed() -> None:
    """A base in Singapore dollars and stock in US dollars have no sum."""
    offer = Offer(currency="SGD", base=Base(low=100 * K), equity=Equity(total=40 * K), other_currency={"equity": "USD"})
    with pytest.raises(CurrencyMismatchError):
        value(offer)
