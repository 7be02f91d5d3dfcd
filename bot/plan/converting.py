"""A case in one currency: converted at the rates that the person gave, each with its day; never at any other."""

from collections.abc import Iterable, Sequence

from bot.guides.model import Component, RegionBand
from bot.offers.money import Amount, MoneyRange, floor_to
from bot.offers.rates import Rate, converted, rate_between
from bot.plan.case import Case, Competing
from bot.plan.figures import Told, between, spoken
from bot.plan.plan import Ask, Figure
from bot.wording import listed

PARTS = {Component.BASE: "base", Component.EQUITY: "stock (whole grant)", Component.SIGN_ON: "sign-on"}
"""What the components of an ask are called for a person."""

PRIVATE = {
    "floor": "Your floor",
    "present_pay": "What you earn now",
    "forfeited": "What leaving costs you",
    "switching_cost": "The cost of changing jobs",
}
"""The person's own amounts."""


def in_one_currency(case: Case, row: RegionBand) -> tuple[Case, tuple[Told, ...]]:
    """The case with everything for which there is a rate in the row's currency, and what is to be said of it.

    Where the offer's own currency has no rate, the offer's is the currency, and nothing is placed in the bands.
    """
    if not case.rates and not case.told_in:
        return case, ()
    said = (case.offer.currency if case.offer else None) or row.currency
    currency = row.currency if said == row.currency or rate_between(said, row.currency, case.rates) else said
    told: list[Told] = []
    changes: dict[str, object] = {}
    if case.offer is not None:
        offer, used = converted(case.offer.model_copy(update={"currency": said}), currency, case.rates)
        changes["offer"] = offer
        told += [_told("This offer", rate, currency) for rate in used]
    changes["competing"] = tuple(_rival(held, said, currency, case.rates, told) for held in case.competing)
    own, apart = _own_amounts(case, said, currency)
    changes |= own
    told += apart
    changes["posted_range"] = _posted(case.posted_range, row.currency, case.rates)
    return case.model_copy(update=changes), tuple(told)


def as_the_letter_counts(asks: Iterable[Ask], said: str, currency: str, case: Case, step: Amount) -> Told | None:
    """The asks in the currency of the letter, as they are to be said there, where the offer was converted."""
    rate = rate_between(said, currency, case.rates)
    asked = [ask for ask in asks if ask.currency == currency]
    if rate is None or not asked:
        return None
    found: list[Figure] = []
    spans = []
    for ask in asked:
        ends = [floor_to(rate.into(said, amount), step) for amount in (ask.say_low, ask.say_high)]
        name = f"{PARTS[ask.component]}, as said in {said}"
        found += between(ends[0], ends[1], said, name, f"formula: the ask in {currency} {rate.words}, rounded down")
        spans.append(f"{PARTS[ask.component]} {spoken(ends[0], ends[1], said)}")
    text = (
        f"The letter is in {said} and the band in {currency}, so the words below speak {currency}. To say them in "
        f"{said} {rate.words}: {'; '.join(spans)}."
    )
    return Told(text=text, figures=tuple(found))


def _told(whose: str, rate: Rate, currency: str) -> Told:
    foreign = rate.one if rate.other == currency else rate.other
    return Told(text=f"{whose} has amounts in {foreign}: they are converted to {currency} {rate.words}.")


def _rival(held: Competing, said: str, currency: str, rates: Sequence[Rate], told: list[Told]) -> Competing:
    theirs = held.offer.model_copy(update={"currency": held.offer.currency or said})
    offer, used = converted(theirs, currency, rates)
    name = f"The offer of {offer.company}" if offer.company else "The other offer"
    told += [_told(name, rate, currency) for rate in used]
    return held.model_copy(update={"offer": offer, "said": theirs if used else None})


def _own_amounts(case: Case, said: str, currency: str) -> tuple[dict[str, object], list[Told]]:
    """The person's own amounts, in the offer's currency unless another was named; without a rate they are none."""
    changes: dict[str, object] = {}
    told, used, named = [], [], dict(case.told_in)
    for name, what in PRIVATE.items():
        amount: Amount | None = getattr(case, name)
        code = named.get(name, said)
        rate = rate_between(code, currency, case.rates)
        if amount is None or code == currency:
            continue
        changes[name] = rate.into(currency, amount) if rate else None
        words = f"is converted to {currency} {rate.words}" if rate else f"plays no part: {currency} counts here"
        told += [Told(text=f"{what} was told in {code} and {words}.")] if name in named else []
        used += [rate.words] if rate else []
    if used:
        changes["own_rates"] = listed(list(dict.fromkeys(used)))
    return changes, told


def _posted(posted: MoneyRange | None, currency: str, rates: Sequence[Rate]) -> MoneyRange | None:
    rate = rate_between(posted.currency, currency, rates) if posted else None
    if posted is None or rate is None:
        return posted
    return MoneyRange(low=rate.into(currency, posted.low), high=rate.into(currency, posted.high), currency=currency)
