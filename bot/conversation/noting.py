"""What a turn changed, in words: so that a person sees at once what was understood."""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from bot.conversation.known import Known
from bot.conversation.mentioned import slug_of
from bot.conversation.state import OtherOffer, State
from bot.offers.money import Amount, printed
from bot.offers.offer import Base, Bonus, Equity, EquityKind, Offer, Period, SignOn
from bot.offers.valuation import grant_years

_KINDS = {
    EquityKind.RSU: "RSUs",
    EquityKind.OPTIONS: "options",
    EquityKind.PERCENT: "equity",
    EquityKind.OTHER: "stock",
}
_PER = {Period.YEAR: "a year", Period.MONTH: "a month", Period.DAY: "a day", Period.HOUR: "an hour"}


def noted(before: State, known: Known, laid_out: Collection[str] = ()) -> list[str]:
    """What is new in the state, one phrase each; what replaced an older answer says so.

    Of the offers that are `laid_out` in a table ("" is the person's own) only what was taken out is noted.
    """
    after = known.state
    own = _own(before, after, known.currency, laid_out="" in laid_out)
    notes = [
        *_names(before, known),
        *_in_another_currency(before, known),
        *own,
        *_others(before, after, known.currency, laid_out),
    ]
    return [*notes, *_circumstances(before, known)]


def _names(before: State, known: Known) -> Iterator[str]:
    yield from _job(before, known)
    after = known.state
    if after.company is None:
        yield from (
            f"“{said}”, once I know the company"
            for said in after.unplaced
            if said not in {*before.unplaced, after.company_said}
        )
    if after.currency and before.currency != after.currency:
        yield f"the offer is in {after.currency}"
    if after.region and before.region != after.region:
        yield after.region + (f" (was {before.region})" if before.region else _only(known))
    if after.level and before.level != after.level:
        yield f"level {after.level}"
    if after.level_said and before.level_said != after.level_said:
        yield f"level “{after.level_said}”, which the guide does not list"
    if after.expected_level and before.expected_level != after.expected_level:
        yield f"you expected the level {after.expected_level}"


def _only(known: Known) -> str:
    """That a region was not asked for, as the guide has no other."""
    only = known.guide is not None and len(known.guide.region_names()) == 1
    return " (the guide's only region)" if only else ""


def _job(before: State, known: Known) -> Iterator[str]:
    """The company and the role."""
    after, guide = known.state, known.guide
    if guide is not None and before.guide != after.guide:
        yield f"{guide.role} at {guide.company}"
    elif guide is not None and not after.guide and _said(before) != _said(after):
        yield f"{guide.role} at {guide.company}, without a guide"
    elif after.company and before.company != after.company:
        yield next((c.name for c in known.library.companies() if c.key == after.company), after.company)


def _said(state: State) -> tuple[bool, str | None]:
    return state.without_guide, state.role_said


def _own(before: State, after: State, currency: str, *, laid_out: bool) -> Iterator[str]:
    if after.no_offer and not before.no_offer:
        yield "no offer yet"
    if after.own is None:
        return
    if after.counters > before.counters:
        yield "they came up, so your first ask stays the highest, and the next steps go down from it"
    old, new = before.own or Offer(), after.own
    doubts = after.offer.unsure if after.offer else ()
    yield from (
        _undecided(words) if name in doubts else words
        for name, words in _changed_terms(old, new, new.currency or currency)
        if not laid_out or words == f"{name} taken out"
    )


def _in_another_currency(before: State, known: Known) -> Iterator[str]:
    """That an offer of which the currency was assumed is in another one."""
    old, new = before.own, known.state.own
    if old is None or new is None or old.currency is not None or before.currency is not None:
        return
    assumed = Known(before, known.library, known.today).currency
    if _stated(old) and new.currency not in {None, assumed}:
        yield f"your offer is in {new.currency} (I had taken it for {assumed})"


def _stated(offer: Offer) -> bool:
    return any(True for _ in terms(offer, "USD"))


def _undecided(words: str) -> str:
    """A bonus of which it is not known yet whether it is a percentage."""
    return words.removesuffix("% of base") if words.endswith("% of base") else words.removesuffix(" a year")


def _changed_terms(old: Offer, new: Offer, currency: str) -> Iterator[tuple[str, str]]:
    was, now = dict(terms(old, old.currency or currency)), dict(terms(new, currency))
    for name, words in now.items():
        if was.get(name) != words:
            yield name, words + (f" (was {was[name]})" if name in was else "")
    yield from ((name, f"{name} taken out") for name in was if name not in now)


def terms(offer: Offer, currency: str) -> Iterator[tuple[str, str]]:
    """The parts of an offer as (name, words), each labelled with what it counts."""
    elsewhere = offer.other_currency or {}
    if offer.base:
        yield "base", f"base {_base(offer.base, elsewhere.get('base', currency))}"
    if offer.equity and (words := _equity(offer.equity, elsewhere.get("equity", currency))):
        yield "stock", words
    if offer.bonus and (words := _bonus(offer.bonus, elsewhere.get("bonus", currency))):
        yield "bonus", words + _guaranteed(offer.bonus)
    if offer.sign_on and (words := _sign_on(offer.sign_on, elsewhere.get("sign_on", currency))):
        yield "sign-on", words
    if offer.relocation:
        yield "relocation", f"relocation {amounts(offer.relocation, currency)}"
    if offer.total_comp:
        yield "total", f"total {amounts(offer.total_comp, currency)} a year"


def amounts(amount: Amount | tuple[Amount, Amount], currency: str) -> str:
    """One amount, or both ends of a range."""
    if isinstance(amount, Decimal):
        return printed(amount, currency)
    return " to ".join(printed(end, currency) for end in amount)


def _base(base: Base, currency: str) -> str:
    high = f" to {printed(base.high, currency)}" if base.high is not None and base.high != base.low else ""
    return f"{printed(base.low, currency)}{high} {_PER[base.period]}"


def _equity(equity: Equity, currency: str) -> str:
    kind = _KINDS[equity.kind]
    if equity.total is not None:
        if equity.total == 0:
            return "no stock"
        return f"{kind} {amounts(equity.total, currency)}{_over(equity)}"
    if equity.yearly is not None:
        return f"{kind} {amounts(equity.yearly, currency)} a year"
    if equity.units is not None:
        return f"{equity.units:,} {kind} (their worth not said){_over(equity)}"
    return f"{kind}, amount not said" if equity.percent is None else f"{equity.percent}% of the company"


def _over(equity: Equity) -> str:
    schedule = f" ({'/'.join(f'{part.normalize():f}' for part in equity.schedule)})" if equity.schedule else ""
    return f" over {grant_years(equity)} years{schedule}" if equity.years or equity.schedule else ""


def _bonus(bonus: Bonus, currency: str) -> str:
    if bonus.amount is not None:
        return "no bonus" if bonus.amount == 0 else f"bonus {amounts(bonus.amount, currency)} a year"
    if isinstance(bonus.percent, Decimal):
        return f"bonus {bonus.percent.normalize():f}% of base"
    return "" if bonus.percent is None else f"bonus {bonus.percent[0]} to {bonus.percent[1]}% of base"


def _guaranteed(bonus: Bonus) -> str:
    none = bonus.amount == 0
    return "" if bonus.guaranteed is None or none else f", {'' if bonus.guaranteed else 'not '}guaranteed"


def _sign_on(sign_on: SignOn, currency: str) -> str:
    if sign_on.total is None:
        return ""
    split = ", ".join(printed(part, currency) for part in sign_on.by_year or ())
    parts = f" ({split} by year)" if split else _spread(sign_on)
    return "no sign-on" if sign_on.total == 0 else f"sign-on {amounts(sign_on.total, currency)}{parts}"


def _spread(sign_on: SignOn) -> str:
    return f" ({'/'.join(f'{part.normalize():f}' for part in sign_on.spread)} by year)" if sign_on.spread else ""


def other_words(other: OtherOffer, currency: str) -> str:
    """A competing offer in one phrase."""
    kind = {True: "in writing", False: "not in writing", None: ""}[other.written]
    unnamed = "base" in other.unsure  # the base, or all of a year: it is asked
    words = [w.removeprefix("base ") if unnamed else w for _, w in terms(other.offer, other.offer.currency or currency)]
    return ", ".join(
        w for w in [f"{other.offer.company or 'another company'}: {'; '.join(words) or 'amount not said'}", kind] if w
    )


def _others(before: State, after: State, currency: str, laid_out: Collection[str]) -> Iterator[str]:
    if after.no_others and not before.no_others:
        yield "no competing offer" + (" (the one you mentioned plays no part any more)" if before.held else "")
        return
    was = {other.slug: other for other in before.held}
    now = {other.slug: other for other in after.held}
    for slug, other in now.items():
        if was.get(slug) != other and slug not in laid_out:
            yield f"competing offer from {other_words(other, currency)}{_naming(other)}"
    for slug in was.keys() - now.keys():
        own = after.without_guide and slug == slug_of(after.company_said)
        comes_to = "is the one we speak about" if own else "plays no part any more"
        yield f"the offer from {was[slug].offer.company or 'another company'} {comes_to}"


def _naming(other: OtherOffer) -> str:
    return {True: ", may be named", False: ", not to be named", None: ""}[other.nameable]


def _circumstances(before: State, known: Known) -> Iterator[str]:
    after, currency = known.state, known.currency
    told_in = dict(after.told_in)
    for slot, words in (
        ("floor", "your floor"),
        ("present_pay", "what you earn now"),
        ("forfeited", "what leaving costs you"),
    ):
        amount = getattr(after, slot)
        if amount is not None and amount != getattr(before, slot):
            often = " a year" if slot != "forfeited" else ""
            yield f"{words}: {printed(amount, told_in.get(slot, currency))}{often}" if amount else f"{words}: none"
    if after.posted_range and after.posted_range != before.posted_range:
        yield f"posted base range {after.posted_range}"
    yield from (f"exchange rate {rate}, said on {_day(rate.day)}" for rate in after.rates if rate not in before.rates)
    if after.start and after.start != before.start:
        yield f"you start on {_day(after.start)}"
    if after.deadline and not after.no_deadline and after.deadline != before.deadline:
        passed = after.deadline.day < known.today
        yield "the deadline has passed" if passed else f"answer due {after.deadline.day:%A, %-d %B}"
    if after.priorities and after.priorities != before.priorities:
        yield "what matters to you: " + ", then ".join(p.value.replace("_", " ") for p in after.priorities)
    if after.evidence and after.evidence != before.evidence:
        yield f"your evidence: {after.evidence}"
    yield from _yes_no(before, after)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


_FACTS = {
    "other_process": ("you are in another final stage", "no other final stage"),
    "employed_and_willing": ("you have a job that you would stay in", "no job to stay in"),
    "extension_refused": ("they refused more time", "they did not refuse more time"),
    "no_deadline": ("no deadline", ""),
    "no_posted_range": ("no posted range", ""),
}


def _yes_no(before: State, after: State) -> Iterator[str]:
    for slot, (yes, no) in _FACTS.items():
        value = getattr(after, slot)
        if value != getattr(before, slot) and value is not None:
            words = yes if value else no
            if words:
                yield words
