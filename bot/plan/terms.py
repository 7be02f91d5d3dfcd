"""An offer as the plan reckons with it: yearly, in one currency, unknown parts told apart from none."""

from datetime import date
from decimal import Decimal

from bot.offers.money import Amount, Money, printed
from bot.offers.offer import Offer, Period
from bot.offers.rates import Rate, currencies, rate_between
from bot.offers.valuation import (
    MONTHS,
    Years,
    bonus_share,
    grant_total,
    grant_years,
    is_private,
    periods_in_year,
    value,
    yearly_base,
    yearly_bonus,
)
from bot.plan.figures import OFFER, YOU, Told, figure
from bot.values import Value

CALLED = {"equity": "stock", "sign_on": "sign-on", "total_comp": "total"}
"""What a part of an offer is called for a person, where not by its own name."""
Stated = Amount | tuple[Amount, Amount] | None


class Terms(Value):
    """The parts of an offer in `currency`; None is "not known", zero is "none"."""

    offer: Offer  # only what is in `currency`
    currency: str
    base: Amount | None
    base_most: Amount | None  # the upper end where a range was offered
    grant: Amount | None  # the whole public grant
    grant_most: Amount | None
    years: int
    bonus_amount: Amount | None
    bonus_rate: Amount | None  # of base
    sign_on: Amount
    total: Amount | None  # as stated, where there is no base
    private: bool
    by_the_hour: bool
    worth: Years | None  # in full years
    from_start: Years | None = None  # the same with the first bonus prorated from the first day at work
    told: tuple[Told, ...] = ()  # what was assumed
    foreign: tuple[Told, ...] = ()  # what is in another currency and left out
    said: Offer | None = None  # as it was told, where amounts are converted
    rates: tuple[Rate, ...] = ()

    @property
    def years_paid(self) -> Years | None:
        """The offer year by year as it will be paid, from the first day at work where that is known."""
        return self.from_start or self.worth

    @property
    def bonus_known(self) -> bool:
        """Whether the offer says what the bonus is, or that there is none."""
        return self.bonus_amount is not None or self.bonus_rate is not None

    @property
    def equity_known(self) -> bool:
        """Whether the value of the stock is known, or that there is none."""
        return self.grant is not None

    @property
    def whole(self) -> bool:
        """Whether every part is known, so that the yearly figures are the whole of the offer."""
        return self.worth is not None and (self.base is None or (self.equity_known and self.bonus_known))

    def source(self, part: str) -> str:
        """Where a part comes from: the person, or what they said at their rate."""
        told = self.as_told(part)
        rate = rate_between(told.currency, self.currency, self.rates) if told else None
        return YOU if told is None or rate is None else f"formula: {told} {rate.words}"

    def as_told(self, part: str) -> Money | None:
        """A part in the currency that it was told in, where it is converted."""
        code = currencies(self.said, self.currency).get(part, self.currency) if self.said else self.currency
        stated = _said(self.said, part) if self.said and rate_between(code, self.currency, self.rates) else None
        return None if stated is None else Money(amount=stated, currency=code)

    def bonus_on(self, base: Amount) -> Amount:
        """A full year's bonus on a base: an amount stays, a percent follows; 0 where it is not known."""
        if self.bonus_amount is not None:
            return self.bonus_amount
        return base * (self.bonus_rate or 0)

    def yearly(self, base: Amount, grant: Amount) -> Amount:
        """Base, one year of stock and bonus."""
        return base + grant / self.years + self.bonus_on(base)


def terms_of(
    offer: Offer,
    label: str,
    *,
    said: Offer | None = None,
    rates: tuple[Rate, ...] = (),
    start: date | None = None,
) -> Terms:
    """The parts of an offer; a component in another currency is left out and said so.

    `said` is the offer as it was told, where its amounts are converted at `rates`; `start` is the first day at work.
    """
    kept, told = _one_currency(offer)
    period = kept.base.period if kept.base else Period.YEAR
    private = is_private(kept.equity)
    bonus = kept.bonus
    return Terms(
        offer=kept,
        currency=kept.currency or "USD",
        base=yearly_base(kept.base) if kept.base else None,
        base_most=(kept.base.high or kept.base.low) * periods_in_year(period) if kept.base else None,
        grant=None if private else _grant(kept, most=False),
        grant_most=None if private else _grant(kept, most=True),
        years=grant_years(kept.equity),
        bonus_amount=_end(bonus.amount) if bonus else None,
        bonus_rate=_rate(kept),
        sign_on=_sign_on(kept),
        total=_end(kept.total_comp),
        private=private,
        by_the_hour=period in {Period.HOUR, Period.DAY},
        worth=value(kept, label=label),
        from_start=value(kept, label=label, start=start) if start else None,
        told=(*_assumed(kept), *_first_bonus(kept, start)),
        foreign=tuple(told),
        said=said,
        rates=rates if said else (),
    )


def _said(offer: Offer, part: str) -> Amount | None:
    """A part as it was told, in its own currency: base a year, the whole grant, the low end of a range."""
    match part:
        case "base":
            return yearly_base(offer.base) if offer.base else None
        case "equity":
            return grant_total(offer.equity)
        case "bonus":
            return _end(offer.bonus.amount) if offer.bonus else None
        case "sign_on":
            return _sign_on(offer)
        case _:
            return _end(getattr(offer, part))


def _one_currency(offer: Offer) -> tuple[Offer, list[Told]]:
    currency = offer.currency or "USD"
    foreign = {c: other for c, other in (offer.other_currency or {}).items() if other != currency}
    known = {c: None for c in foreign if c in Offer.model_fields}
    told = [
        Told(text=f"The {CALLED.get(name, name)} is in {foreign[name]}, not {currency}, so it is in no sum here.")
        for name in known
    ]
    return offer.model_copy(update={**known, "other_currency": None}), told


def _assumed(offer: Offer) -> list[Told]:
    told = []
    equity = offer.equity
    if equity and not is_private(equity) and grant_total(equity) and not (equity.years or equity.schedule):
        told.append(Told(text=f"The grant is taken to vest over {grant_years(equity)} years, as none were stated."))
    if equity and not equity.schedule and grant_total(equity):
        told.append(Told(text="The grant is taken to vest in equal parts each year."))
    if offer.base and offer.base.high is not None and offer.base.high > offer.base.low:
        told.append(Told(text="The base was given as a range: sums use its low end, asks start above its high end."))
    if offer.base and offer.base.period is not Period.YEAR:
        told.append(Told(text=f"A base per {offer.base.period.value} is reckoned for a full-time year."))
    return told


def _first_bonus(offer: Offer, start: date | None) -> list[Told]:
    """How much of the first bonus a start within the year leaves."""
    bonus = offer.bonus
    full = yearly_bonus(offer, yearly_base(offer.base)) if offer.base else Decimal(0)
    if start is None or bonus is None or not full:
        return []
    when = f"{start.day} {start:%B %Y}"
    if bonus.guaranteed:
        return [Told(text=f"The first bonus is guaranteed, so a start on {when} takes nothing from it.")]
    share = bonus_share(start)
    if share == 1:
        return []
    paid, currency = full * share, offer.currency or "USD"
    text = (
        f"With a start on {when} the first bonus is taken to count {share * MONTHS:.0f} of {MONTHS} months: "
        f"{printed(paid, currency)} instead of {printed(full, currency)}. Only year 1 changes: positions, asks and "
        "comparisons count full years."
    )
    source = f"formula: {printed(full, currency)} x {share * MONTHS:.0f} / {MONTHS} months from {when}"
    first = figure(paid, currency, f"{OFFER}, first bonus", source)
    return [Told(text=text, figures=(first,))]


def _grant(offer: Offer, *, most: bool) -> Amount | None:
    equity = offer.equity
    if equity is None:
        return None
    if equity.total is not None:
        return _end(equity.total, most=most)
    yearly = _end(equity.yearly, most=most)
    return None if yearly is None else yearly * grant_years(equity)


def _rate(offer: Offer) -> Amount | None:
    if offer.bonus is None or offer.bonus.amount is not None:
        return None
    percent = _end(offer.bonus.percent)
    return percent / 100 if percent is not None else None


def _sign_on(offer: Offer) -> Amount:
    if offer.sign_on is None:
        return Decimal(0)
    if offer.sign_on.total is not None:
        return _end(offer.sign_on.total) or Decimal(0)
    return sum(offer.sign_on.by_year or (), Decimal(0))


def _end(stated: Stated, *, most: bool = False) -> Amount | None:
    if isinstance(stated, tuple):
        return stated[1] if most else stated[0]
    return stated
