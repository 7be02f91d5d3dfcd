"""An offer in the keys of the label schema: plain numbers in full units, null where nothing is stated."""

from decimal import Decimal

from bot.offers.offer import Base, Bonus, Equity, Offer, SignOn

Plain = dict[str, object]


def labelled(offer: Offer) -> Plain:
    """The offer as the label schema writes it."""
    found: Plain = {
        "company": offer.company,
        "role": offer.role,
        "level": offer.level,
        "location": offer.location,
        "currency": offer.currency,
        "base": _base(offer.base),
        "equity": _equity(offer.equity),
        "bonus": _bonus(offer.bonus),
        "sign_on": _sign_on(offer.sign_on),
        "relocation": plain(offer.relocation),
        "total_comp": plain(offer.total_comp),
    }
    if offer.other_currency:
        found["other_currency"] = dict(offer.other_currency)
    return found


def plain(amount: Decimal | tuple[Decimal, ...] | None) -> object:
    """A number as JSON has it; a range or a split as a list."""
    if amount is None:
        return None
    if isinstance(amount, tuple):
        return [plain(part) for part in amount]
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _base(base: Base | None) -> Plain | None:
    if base is None:
        return None
    return {"low": plain(base.low), "high": plain(base.high), "period": base.period.value}


def _equity(equity: Equity | None) -> Plain | None:
    if equity is None or not any((equity.total, equity.yearly, equity.units, equity.percent)):
        return None
    found: Plain = {
        "total": plain(equity.total),
        "years": equity.years,
        "yearly": plain(equity.yearly),
        "kind": equity.kind.value,
    }
    for key, value in (("units", equity.units), ("percent", equity.percent), ("schedule", equity.schedule)):
        if value is not None:
            found[key] = plain(value)
    return found


def _bonus(bonus: Bonus | None) -> Plain | None:
    if bonus is None or not (bonus.percent or bonus.amount):
        return None
    return {"percent": plain(bonus.percent), "amount": plain(bonus.amount)}


def _sign_on(sign_on: SignOn | None) -> Plain | None:
    if sign_on is None or not (sign_on.total or sign_on.by_year):
        return None
    return {"total": plain(sign_on.total), "by_year": plain(sign_on.by_year)}
