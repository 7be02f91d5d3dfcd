"""An offer's value year by year (DOMAIN 3.5 step 2)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import assert_never

from bot.offers.money import Amount, same_currency
from bot.offers.offer import Base, Equity, EquityKind, Offer, Period, SignOn
from bot.values import Value

USUAL_YEARS = 4
"""Years a grant vests over where none are stated, and over which offers without a grant are averaged."""

THIN = Decimal("0.85")
"""A last year below this share of the first is flagged."""

MONTHS = 12
MID_MONTH = 15


class Years(Value):
    """An offer's value year by year, all in one currency."""

    label: str
    currency: str
    cash: tuple[Amount, ...]  # base + bonus + sign-on of each year
    equity: tuple[Amount, ...]  # public stock vesting in each year
    average: Amount
    first: Amount
    last: Amount
    steady: Amount  # base + bonus + grant / years, no sign-on
    thin: bool  # the last year is under 85 % of the first
    private_equity: Amount | None = None  # stated value of a private grant, kept apart
    after: Amount | None = None  # base + bonus of the year after the last vest, without a refresher
    base: tuple[Amount, ...] = ()  # the parts of `cash`, year by year; empty where only a total was stated
    bonus: tuple[Amount, ...] = ()
    sign_on: tuple[Amount, ...] = ()

    @property
    def by_year(self) -> Sequence[Amount]:
        """Cash and stock of each year together."""
        return [c + e for c, e in zip(self.cash, self.equity, strict=True)]


def value(offer: Offer, *, label: str = "", start: date | None = None, private_share: Amount | int = 0) -> Years | None:
    """The offer year by year; None when neither a base nor a total is stated.

    A range counts with its low end, an unstated currency as USD. A total without a base is one flat year, as nothing
    is known of the others. A private grant counts with `private_share` of its stated value (0: not at all) and is
    always shown apart. `start` prorates the first bonus in a calendar bonus year unless it is guaranteed.
    Raises CurrencyMismatchError where a component is in another currency.
    """
    one_currency(offer)
    if offer.base is None:
        return _flat(offer, label)
    n = _horizon(offer)
    base = yearly_base(offer.base)
    bonus = yearly_bonus(offer, base)
    grant = grant_total(offer.equity)
    counted = grant * (private_share if is_private(offer.equity) else 1)
    bonuses = tuple(bonus * share for share in _bonus_shares(offer, start, n))
    signs = tuple(_signs(offer, n))
    cash = [base + extra + sign for extra, sign in zip(bonuses, signs, strict=True)]
    stock = [counted * share for share in vesting(offer.equity, n)]
    years = [c + s for c, s in zip(cash, stock, strict=True)]
    return Years(
        label=label,
        currency=offer.currency or "USD",
        cash=tuple(cash),
        equity=tuple(stock),
        average=sum(years, Decimal(0)) / n,
        first=years[0],
        last=years[-1],
        steady=base + bonus + counted / grant_years(offer.equity),
        thin=years[-1] < THIN * years[0],
        private_equity=grant if grant and is_private(offer.equity) else None,
        after=base + bonus,
        base=(base,) * n,
        bonus=bonuses,
        sign_on=signs,
    )


def one_currency(offer: Offer) -> None:
    """Raise CurrencyMismatchError where a component is in another currency than the offer."""
    for currency in (offer.other_currency or {}).values():
        same_currency(offer.currency or "USD", currency)


def yearly_base(base: Base) -> Amount:
    """The base for a year of 12 months, 260 days or 2,080 hours; a range counts with its low end."""
    return base.low * periods_in_year(base.period)


def periods_in_year(period: Period) -> int:
    """How many paid periods a full-time year has."""
    match period:
        case Period.YEAR:
            return 1
        case Period.MONTH:
            return MONTHS
        case Period.DAY:
            return 260
        case Period.HOUR:
            return 2080
        case _:
            assert_never(period)


def yearly_bonus(offer: Offer, base: Amount) -> Amount:
    """The bonus of a full year: its stated amount, else its percentage of the base."""
    if offer.bonus is None:
        return Decimal(0)
    if offer.bonus.amount is not None:
        return _low(offer.bonus.amount)
    return base * _low(offer.bonus.percent) / 100


def grant_years(equity: Equity | None) -> int:
    """Years the grant vests over: as scheduled, as stated, else 4."""
    if equity is None:
        return USUAL_YEARS
    return len(equity.schedule or ()) or equity.years or USUAL_YEARS


def grant_total(equity: Equity | None) -> Amount:
    """The whole grant in money: its total, or its yearly value over all years; 0 for shares without a price."""
    if equity is None:
        return Decimal(0)
    if equity.total is not None:
        return _low(equity.total)
    return _low(equity.yearly) * grant_years(equity)


def is_private(equity: Equity | None) -> bool:
    """Whether the grant is kept apart: options, a share of the company, or stock said to be private."""
    return equity is not None and (equity.public is False or equity.kind in {EquityKind.OPTIONS, EquityKind.PERCENT})


def vesting(equity: Equity | None, n: int) -> list[Amount]:
    """The share of the grant that vests in each of n years: in the ratio of the schedule, else evenly."""
    length = grant_years(equity)
    parts = list(equity.schedule) if equity and equity.schedule and sum(equity.schedule) else [Decimal(1)] * length
    whole = sum(parts, Decimal(0))
    return [part / whole for part in parts] + [Decimal(0)] * (n - length)


def clawback_due(sign_on: Amount, *, months_kept: int, months_bound: int = MONTHS, pro_rata: bool = False) -> Amount:
    """What is owed back on leaving after `months_kept` of `months_bound` months: all of it, or the unserved part."""
    left = max(months_bound - max(months_kept, 0), 0)
    if left == 0:
        return Decimal(0)
    return sign_on * left / months_bound if pro_rata else sign_on


def bonus_share(start: date) -> Amount:
    """The share of a calendar bonus year left at `start`; a month counts when begun by its 15th."""
    whole = MONTHS - start.month + (1 if start.day <= MID_MONTH else 0)
    return Decimal(whole) / MONTHS


def _flat(offer: Offer, label: str) -> Years | None:
    if offer.total_comp is None:
        return None
    total = _low(offer.total_comp)
    return Years(
        label=label,
        currency=offer.currency or "USD",
        cash=(total,),
        equity=(Decimal(0),),
        average=total,
        first=total,
        last=total,
        steady=total,
        thin=False,
    )


def _horizon(offer: Offer) -> int:
    return max(grant_years(offer.equity), len(sign_on_parts(offer.sign_on)))


def _bonus_shares(offer: Offer, start: date | None, n: int) -> list[Amount]:
    guaranteed = offer.bonus is not None and offer.bonus.guaranteed is True
    first = Decimal(1) if start is None or guaranteed else bonus_share(start)
    return [first, *([Decimal(1)] * (n - 1))]


def _signs(offer: Offer, n: int) -> list[Amount]:
    parts = sign_on_parts(offer.sign_on)
    return [*parts, *[Decimal(0)] * (n - len(parts))]


def sign_on_parts(sign_on: SignOn | None) -> tuple[Amount, ...]:
    """What of a sign-on is paid in each year: as stated, spread as said, else all of it in the first."""
    if sign_on is None:
        return ()
    if sign_on.by_year:
        return sign_on.by_year
    whole = _low(sign_on.total)
    ratio = sign_on.spread if sign_on.spread and sum(sign_on.spread) else (Decimal(1),)
    return tuple(whole * part / sum(ratio) for part in ratio)


def _low(amount: Amount | tuple[Amount, Amount] | None) -> Amount:
    if amount is None:
        return Decimal(0)
    return min(amount) if isinstance(amount, tuple) else amount
