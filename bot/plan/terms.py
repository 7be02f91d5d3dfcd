"""An offer as the plan reckons with it: yearly, in one currency, unknown parts told apart from none."""

from decimal import Decimal

from bot.offers.money import Amount
from bot.offers.offer import Offer, Period
from bot.offers.valuation import Years, grant_total, grant_years, is_private, periods_in_year, value, yearly_base
from bot.plan.figures import Told
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
    worth: Years | None
    told: tuple[Told, ...] = ()  # what was assumed
    foreign: tuple[Told, ...] = ()  # what is in another currency and left out

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

    def bonus_on(self, base: Amount) -> Amount:
        """A full year's bonus on a base: an amount stays, a percent follows; 0 where it is not known."""
        if self.bonus_amount is not None:
            return self.bonus_amount
        return base * (self.bonus_rate or 0)

    def yearly(self, base: Amount, grant: Amount) -> Amount:
        """Base, one year of stock and bonus."""
        return base + grant / self.years + self.bonus_on(base)


def terms_of(offer: Offer, label: str) -> Terms:
    """The parts of an offer; a component in another currency is left out and said so."""
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
        told=tuple(_assumed(kept)),
        foreign=tuple(told),
    )


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
