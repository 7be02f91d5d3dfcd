"""A plan as one JSON object: plain numbers in full units, null where unknown."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from bot.offers.money import Amount, MoneyRange
from bot.offers.offer import Equity, Offer
from bot.offers.rates import converted
from bot.plan.case import Case
from bot.plan.plan import Ask, Plan, Words

Json = Any
"""What json.dumps takes."""


def as_json(plan: Plan, case: Case, questions: Sequence[str]) -> dict[str, Json]:
    """The contract of `negotiate plan --json`."""
    bands = plan.bands
    return {
        "guide": plan.guide,
        "region": plan.region,
        "level": plan.level,
        "convention": plan.convention.value,
        "bands": {
            "base": _band(bands.base),
            "equity": _band(bands.equity),
            "bonus": _band(bands.bonus),
            "total_printed": _band(bands.total_printed),
            "total_annual": _band(bands.total_annual),
        },
        "offer": _offer(plan, case),
        "position": {name: _fraction(plan, name) for name in ("base", "equity", "total_annual")},
        "tier": plan.tier.value,
        "asks": [_ask(ask) for ask in plan.asks],
        "targets": {"total_printed": _span(plan.target_printed), "total_annual": _span(plan.target_annual)},
        "tailored_total": {"target": number(plan.tailored_target), "opening": number(plan.tailored_opening)},
        "walk_away": number(plan.walk_away),
        "levers": [_lever(words) for words in plan.levers],
        "figures": [{"value": number(f.value), "source": f.source} for f in plan.figures],
        "questions": list(questions),
        "assumptions": [*plan.assumptions, *plan.cautions],
    }


def number(amount: Amount | None) -> int | float | None:
    """A plain number, an int where it is whole."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def labels(offer: Offer) -> dict[str, Json]:
    """An offer by the label keys that offers are marked with."""
    base, bonus, sign_on = offer.base, offer.bonus, offer.sign_on
    found: dict[str, Json] = {
        "company": offer.company,
        "role": offer.role,
        "level": offer.level,
        "location": offer.location,
        "currency": offer.currency,
        "base": {"low": number(base.low), "high": number(base.high), "period": base.period.value} if base else None,
        "equity": _equity(offer.equity) if offer.equity else None,
        "bonus": {"percent": _ends(bonus.percent), "amount": _ends(bonus.amount)} if bonus else None,
        "sign_on": {"total": _ends(sign_on.total), "by_year": _parts(sign_on.by_year)} if sign_on else None,
        "relocation": _ends(offer.relocation),
        "total_comp": _ends(offer.total_comp),
    }
    return found | ({"other_currency": dict(offer.other_currency)} if offer.other_currency else {})


def _offer(plan: Plan, case: Case) -> dict[str, Json] | None:
    if case.offer is None:
        return None
    years = plan.value
    worth = (years.average, years.first, years.last, years.steady) if years else (None, None, None, None)
    names = ("average", "first_year", "last_year", "steady")
    offer, _ = converted(case.offer, plan.currency, case.rates)
    return labels(offer) | {name: number(amount) for name, amount in zip(names, worth, strict=True)}


def _equity(equity: Equity) -> dict[str, Json]:
    found: dict[str, Json] = {
        "total": _ends(equity.total),
        "years": equity.years,
        "yearly": _ends(equity.yearly),
        "kind": equity.kind.value,
    }
    stated = {
        "units": number(equity.units),
        "percent": _ends(equity.percent),
        "schedule": _parts(equity.schedule),
    }
    return found | {name: value for name, value in stated.items() if value is not None}


def _ends(stated: Amount | tuple[Amount, Amount] | None) -> Json:
    if isinstance(stated, tuple):
        return [number(end) for end in stated]
    return number(stated)


def _parts(parts: tuple[Decimal, ...] | None) -> list[Json] | None:
    return None if parts is None else [number(part) for part in parts]


def _band(band: MoneyRange | None) -> dict[str, Json] | None:
    if band is None:
        return None
    return {"low": number(band.low), "high": number(band.high), "currency": band.currency}


def _span(span: MoneyRange | None) -> list[Json] | None:
    return None if span is None else [number(span.low), number(span.high)]


def _fraction(plan: Plan, component: str) -> float | None:
    found = next((p.fraction for p in plan.positions if p.component == component), None)
    return None if found is None else float(found)


def _ask(ask: Ask) -> dict[str, Json]:
    return {
        "component": ask.component.value,
        "target": number(ask.target),
        "opening": number(ask.opening),
        "say_low": number(ask.say_low),
        "say_high": number(ask.say_high),
    }


def _lever(words: Words) -> dict[str, str]:
    return {
        "id": words.id,
        "title": words.title,
        "component": words.component.value,
        "script": words.script,
        "email": words.email,
        "message": words.message,
    }
