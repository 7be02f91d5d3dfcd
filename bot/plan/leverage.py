"""Other offers, and how much leverage the person has (DOMAIN 3.5 step 4). Unverified claims never raise it."""

from collections.abc import Iterable
from datetime import date

from bot.guides.model import Guide
from bot.offers.money import Amount, Money, aloud, printed
from bot.offers.offer import Offer
from bot.offers.rates import Rate, currencies, rate_between
from bot.offers.valuation import Years
from bot.plan.case import Case, Competing
from bot.plan.figures import YOU, Told, figure, yearly
from bot.plan.plan import Figure, Tier
from bot.plan.skills import named_skill, skills
from bot.plan.terms import Terms, terms_of
from bot.values import Value
from bot.wording import listed

SHORT_NOTICE = 48
"""Hours to a deadline below which a refused extension costs a tier."""
HOURS = 24

UNNAMED = "another company"
NOTHING = (
    "There is no written offer, other final stage, job to stay in or scarce skill to point to yet; any of them would "
    "lift what you can ask for."
)


class Rival(Value):
    """Another offer the person holds, in the currency of this one."""

    name: str  # for the person's eyes
    said: str  # for a script: the company only if it may be named
    total: Amount  # a year: as stated, else averaged
    currency: str
    stated: bool
    written: bool
    terms: Terms
    told: Money | None = None  # the total in the offer's own currency, where `total` is converted
    rate: str = ""  # what it is converted at: "at 1 EUR = 1.08 USD, your rate of 2 March 2026"

    @property
    def worth(self) -> Years | None:
        """The offer year by year."""
        return self.terms.worth

    @property
    def figure(self) -> Figure:
        """The yearly total with its origin."""
        return figure(self.total, self.currency, f"{self.name}, {self._yearly}", self.source)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The yearly total as it is compared, and in its own currency as it is spoken of."""
        if self.told is None:
            return (self.figure,)
        source = YOU if self.stated else "formula: average over the years you stated"
        return self.figure, figure(self.told.amount, self.told.currency, f"{self.name}, as told, a year", source)

    @property
    def aloud(self) -> str:
        """The total as a script says it: as it was told; converted only with its rate."""
        if self.told is not None:
            return aloud(self.told.amount, self.told.currency)
        return f"{aloud(self.total, self.currency)} ({self.rate})" if self.rate else aloud(self.total, self.currency)

    @property
    def shown(self) -> str:
        """The total for the person's eyes, with what it is converted at."""
        here = printed(self.total, self.currency)
        return f"{here} a year ({f'{self.told} ' if self.told else ''}{self.rate})" if self.rate else f"{here} a year"

    @property
    def _yearly(self) -> str:
        return yearly(self.worth) if self.worth and not self.stated else "total a year"

    @property
    def source(self) -> str:
        """Whether the total was stated or averaged over the years, and at which rate it was converted."""
        if self.rate:
            told = f"{self.told}, " if self.told else ""
            return f"formula: {told}{'as you stated it' if self.stated else 'averaged over the years'}, {self.rate}"
        return YOU if self.stated else "formula: average of base, bonus, stock and sign-on over the years you stated"


def rivals(case: Case, currency: str) -> tuple[tuple[Rival, ...], tuple[Told, ...]]:
    """The other offers that can be compared, best first, and what is to be said of the rest."""
    found: list[Rival] = []
    told: list[Told] = []
    for held in case.competing:
        rival = _rival(held, currency, case.rates, case.start)
        if isinstance(rival, Rival):
            found.append(rival)
        else:
            told.append(rival)
    return tuple(sorted(found, key=_best_first)), tuple(told)


def _best_first(rival: Rival) -> tuple[Amount, bool, str, str]:
    """By worth; of equals the written and the nameable one, so that the order of telling does not matter."""
    return -rival.total, not rival.written, rival.name, rival.said


def _rival(held: Competing, currency: str, rates: tuple[Rate, ...], start: date | None) -> Rival | Told:
    name = held.offer.company or "the other offer"
    theirs = held.offer.currency or currency
    if theirs != currency:
        return Told(
            text=f"The offer of {name} is in {theirs}: without a rate from you it is not compared with {currency} "
            "amounts, and no script quotes it."
        )
    terms = terms_of(
        held.offer.model_copy(update={"currency": currency}), name, said=held.said, rates=rates, start=start
    )
    stated = terms.offer.total_comp is not None and terms.total is not None
    total = _total(terms)
    if total is None:
        return Told(text=f"The offer of {name} has neither a base nor a yearly total, so it can't be compared yet.")
    return Rival(
        name=name,
        said=held.offer.company if held.nameable and held.offer.company else UNNAMED,
        total=total,
        currency=currency,
        stated=stated,
        written=held.written,
        terms=terms,
        told=_as_told(held.said, name),
        rate=_rates_of(held.said, currency, rates),
    )


def _total(terms: Terms) -> Amount | None:
    """What an offer comes to a year: as stated, else averaged over full years."""
    if terms.offer.total_comp is not None and terms.total is not None:
        return terms.total
    return terms.worth.average if terms.worth else None


def _as_told(said: Offer | None, name: str) -> Money | None:
    """The yearly total in the offer's own currency, where all of it is in one."""
    terms = terms_of(said, name) if said else None
    total = _total(terms) if terms and not terms.foreign else None
    return None if terms is None or total is None else Money(amount=total, currency=terms.currency)


def _rates_of(said: Offer | None, currency: str, rates: tuple[Rate, ...]) -> str:
    """The rates that an offer was converted at, with their days."""
    if said is None:
        return ""
    codes = dict.fromkeys(currencies(said, currency).values())
    return " and ".join(rate.words for code in codes if (rate := rate_between(code, currency, rates)))


def quotable(held: Iterable[Rival], average: Amount | None) -> Rival | None:
    """The best written offer that is not lower than this one; None where that can't be shown."""
    if average is None:
        return None
    return next((rival for rival in held if rival.written and rival.total >= average), None)


def tier(case: Case, guide: Guide, held: tuple[Rival, ...], average: Amount | None, today: date) -> tuple[Tier, Told]:
    """The leverage tier and its reason in one sentence."""
    found, reason = _before_deadline(case, guide, held, average)
    if not (case.extension_refused and short_notice(case, today)) or found is Tier.WEAK:
        return found, reason
    lower = Tier.MEDIUM if found is Tier.STRONG else Tier.WEAK
    text = f"{reason.text} Less than {SHORT_NOTICE} hours are left and more time was refused: that takes one step off."
    return lower, reason.model_copy(update={"text": text})


def short_notice(case: Case, today: date) -> bool:
    """Whether the deadline is less than 48 hours away."""
    if case.hours_left is not None:
        return case.hours_left < SHORT_NOTICE
    return case.deadline is not None and (case.deadline - today).days * HOURS < SHORT_NOTICE


def _before_deadline(case: Case, guide: Guide, held: tuple[Rival, ...], average: Amount | None) -> tuple[Tier, Told]:
    best = quotable(held, average)
    if best is not None and average is not None:
        return Tier.STRONG, _higher(best, average)
    if any(rival.written for rival in held):
        shown = (
            "it is lower than this one" if average is not None else "how it compares is open until this one is known"
        )
        return Tier.MEDIUM, Told(text=f"You hold another written offer, and {shown}.")
    if case.other_process:
        return Tier.MEDIUM, Told(text="You are in the final stage with another company.")
    if case.employed_and_willing:
        return Tier.MEDIUM, Told(text="You have a job that you are willing to stay in.")
    return _by_evidence(case, guide)


def _by_evidence(case: Case, guide: Guide) -> tuple[Tier, Told]:
    """Evidence counts if it names a scarce skill of the guide's levers; else it only supports the words."""
    if not case.evidence:
        return Tier.WEAK, Told(text=NOTHING)
    skill = named_skill(guide, case.evidence)
    if skill is not None:
        return Tier.MEDIUM, Told(text=f"What you can show touches a scarce skill that the guide names: {skill}.")
    named = skills(guide)
    if not named:
        text = "The guide names no scarce skills, so what you can show supports your words but does not raise the asks."
        return Tier.WEAK, Told(text=text)
    text = (
        f"What you can show is not among the scarce skills that the guide names ({listed(named, 'or')}), so it "
        "supports your words but does not raise the asks."
    )
    return Tier.WEAK, Told(text=text)


def _higher(best: Rival, average: Amount) -> Told:
    here = Money(amount=average, currency=best.currency)
    return Told(
        text=f"You hold a written offer from {best.name} at {best.shown}, not lower than this one at {here}.",
        figures=best.figures,
    )
