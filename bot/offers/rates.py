"""Exchange rates that a person gives, with the day they were given, and offers converted at them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from bot.offers.money import Amount
from bot.offers.offer import Base, Bonus, Equity, Offer, Period, SignOn
from bot.values import Kept

MONEY = ("base", "total_comp", "equity", "bonus", "sign_on", "relocation")
"""The parts of an offer that have a currency."""

_WHOLE, _CENT = Decimal(1), Decimal("0.01")


class Rate(Kept):
    """One unit of `one` is `amount` of `other`, as the person said on `day`."""

    one: str
    other: str
    amount: Amount
    day: date

    def __str__(self) -> str:
        return f"1 {self.one} = {self.amount.normalize():f} {self.other}"

    @property
    def words(self) -> str:
        """The rate as it stands beside every figure that rests on it: whose it is, and of when."""
        return f"at {self}, your rate of {self.day.day} {self.day:%B %Y}"

    def joins(self, first: str, second: str) -> bool:
        """Whether the rate is between these two currencies."""
        return {self.one, self.other} == {first, second}

    def into(self, currency: str, amount: Amount, step: Amount = _WHOLE) -> Amount:
        """An amount of the other currency in `currency`, in whole units unless a smaller step is given."""
        exact = amount * self.amount if currency == self.other else amount / self.amount
        return exact.quantize(step, ROUND_HALF_UP)


def rate_between(first: str, second: str, rates: Iterable[Rate]) -> Rate | None:
    """The rate given for two currencies, in whichever direction it was said."""
    return next((rate for rate in rates if rate.joins(first, second)), None)


def with_rate(rates: Iterable[Rate], new: Rate) -> tuple[Rate, ...]:
    """The rates with a new one in the place of the older one for the same two currencies, in an order of their own."""
    kept = [rate for rate in rates if not rate.joins(new.one, new.other)]
    return tuple(sorted([*kept, new], key=lambda rate: (rate.one, rate.other)))


def currencies(offer: Offer, unsaid: str) -> Mapping[str, str]:
    """The currency of each part that is stated in money; `unsaid` is that of an offer which names none."""
    other = offer.other_currency or {}
    stated = [part for part in MONEY if getattr(offer, part) is not None]
    return {part: other.get(part) or offer.currency or unsaid for part in stated}


def converted(offer: Offer, currency: str, rates: Sequence[Rate]) -> tuple[Offer, tuple[Rate, ...]]:
    """The offer with every part in `currency` for which there is a rate, and the rates that were used.

    A part without a rate keeps its own currency. Without a rate for the offer's own currency nothing of it is changed.
    """
    own = offer.currency or currency
    if own != currency and rate_between(own, currency, rates) is None:
        return offer, ()
    used: list[Rate] = []
    changes: dict[str, object] = {"currency": currency}
    elsewhere: dict[str, str] = {}
    for part, code in currencies(offer, own).items():
        rate = rate_between(code, currency, rates)
        if rate is not None:
            changes[part] = _part(getattr(offer, part), rate, currency)
            used += [rate] if rate not in used else []
        elif code != currency:
            elsewhere[part] = code
    return offer.model_copy(update=changes | {"other_currency": elsewhere or None}), tuple(used)


Part = Base | Equity | Bonus | SignOn | Amount | tuple[Amount, Amount]


def _part(part: Part, rate: Rate, currency: str) -> Part:
    """One part of an offer in another currency."""
    match part:
        case Base():
            step = _WHOLE if part.period in {Period.YEAR, Period.MONTH} else _CENT
            high = None if part.high is None else rate.into(currency, part.high, step)
            return part.model_copy(update={"low": rate.into(currency, part.low, step), "high": high})
        case Equity():
            changes = {"total": _ends(part.total, rate, currency), "yearly": _ends(part.yearly, rate, currency)}
            return part.model_copy(update=changes)
        case Bonus():
            return part.model_copy(update={"amount": _ends(part.amount, rate, currency)})
        case SignOn():
            split = None if part.by_year is None else tuple(rate.into(currency, one) for one in part.by_year)
            total = sum(split, Decimal(0)) if split else _ends(part.total, rate, currency)
            return part.model_copy(update={"total": total, "by_year": split})
        case Decimal():
            return rate.into(currency, part)
        case _:
            return rate.into(currency, part[0]), rate.into(currency, part[1])


def _ends(
    amount: Amount | tuple[Amount, Amount] | None, rate: Rate, currency: str
) -> Amount | tuple[Amount, Amount] | None:
    if amount is None:
        return None
    if isinstance(amount, tuple):
        return rate.into(currency, amount[0]), rate.into(currency, amount[1])
    return rate.into(currency, amount)
