"""Other offers, and how much leverage the person has (DOMAIN 3.5 step 4). Unverified claims never raise it."""

from collections.abc import Iterable
from datetime import date

from bot.offers.money import Amount, Money
from bot.offers.valuation import Years
from bot.plan.case import Case, Competing
from bot.plan.figures import YOU, Told, figure
from bot.plan.plan import Figure, Tier
from bot.plan.terms import Terms, terms_of
from bot.values import Value

SHORT_NOTICE = 48
"""Hours to a deadline below which a refused extension costs a tier."""
HOURS = 24

UNNAMED = "another company"


class Rival(Value):
    """Another offer the person holds, in the currency of this one."""

    name: str  # for the person's eyes
    said: str  # for a script: the company only if it may be named
    total: Amount  # a year: as stated, else averaged
    currency: str
    stated: bool
    written: bool
    terms: Terms

    @property
    def worth(self) -> Years | None:
        """The offer year by year."""
        return self.terms.worth

    @property
    def figure(self) -> Figure:
        """The yearly total with its origin."""
        return figure(self.total, self.currency, f"{self.name}, yearly total", self.source)

    @property
    def source(self) -> str:
        """Whether the total was stated or averaged over the years."""
        return YOU if self.stated else "formula: average of base, bonus, stock and sign-on over the years you stated"


def rivals(case: Case, currency: str) -> tuple[tuple[Rival, ...], tuple[Told, ...]]:
    """The other offers that can be compared, best first, and what is to be said of the rest."""
    found: list[Rival] = []
    told: list[Told] = []
    for held in case.competing:
        rival = _rival(held, currency)
        if isinstance(rival, Rival):
            found.append(rival)
        else:
            told.append(rival)
    return tuple(sorted(found, key=_best_first)), tuple(told)


def _best_first(rival: Rival) -> tuple[Amount, bool, str, str]:
    """By worth; of equals the written and the nameable one, so that the order of telling does not matter."""
    return -rival.total, not rival.written, rival.name, rival.said


def _rival(held: Competing, currency: str) -> Rival | Told:
    name = held.offer.company or "the other offer"
    theirs = held.offer.currency or currency
    if theirs != currency:
        return Told(
            text=f"The offer of {name} is in {theirs}: it is not compared with {currency} amounts, and no script "
            "quotes it. Compare the two after tax yourself."
        )
    terms = terms_of(held.offer.model_copy(update={"currency": currency}), name)
    stated = terms.offer.total_comp is not None and terms.total is not None
    total = terms.total if stated else terms.worth.average if terms.worth else None
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
    )


def quotable(held: Iterable[Rival], average: Amount | None) -> Rival | None:
    """The best written offer that is not lower than this one; None where that can't be shown."""
    if average is None:
        return None
    return next((rival for rival in held if rival.written and rival.total >= average), None)


def tier(case: Case, held: tuple[Rival, ...], average: Amount | None, today: date) -> tuple[Tier, Told]:
    """The leverage tier and its reason in one sentence."""
    found, reason = _before_deadline(case, held, average)
    if not (case.extension_refused and short_notice(case, today)) or found is Tier.WEAK:
        return found, reason
    lower = Tier.MEDIUM if found is Tier.STRONG else Tier.WEAK
    text = f"{reason.text.rstrip('.')}; less than {SHORT_NOTICE} hours and a refused extension take one step off."
    return lower, reason.model_copy(update={"text": text})


def short_notice(case: Case, today: date) -> bool:
    """Whether the deadline is less than 48 hours away."""
    if case.hours_left is not None:
        return case.hours_left < SHORT_NOTICE
    return case.deadline is not None and (case.deadline - today).days * HOURS < SHORT_NOTICE


def _before_deadline(case: Case, held: tuple[Rival, ...], average: Amount | None) -> tuple[Tier, Told]:
    best = quotable(held, average)
    if best is not None and average is not None:
        return Tier.STRONG, _higher(best, average)
    if any(rival.written for rival in held):
        shown = (
            "it is lower than this one" if average is not None else "how it compares is open until this one is known"
        )
        return Tier.MEDIUM, Told(text=f"You hold another written offer, and {shown}.")
    reasons = (
        (case.other_process, "You are in the final stage with another company."),
        (case.employed_and_willing, "You have a job and are willing to stay in it."),
        (bool(case.evidence), "You have a scarce skill that the guide names as a reason, and can show it."),
    )
    for holds, text in reasons:
        if holds:
            return Tier.MEDIUM, Told(text=text)
    return Tier.WEAK, Told(
        text="No written offer, other final stage, job to stay in or scarce skill is known, so the asks stay modest."
    )


def _higher(best: Rival, average: Amount) -> Told:
    here = Money(amount=average, currency=best.currency)
    there = Money(amount=best.total, currency=best.currency)
    return Told(
        text=f"You hold a written offer of {there} a year from {best.name}, not lower than this one at {here}.",
        figures=(
            best.figure,
            figure(average, best.currency, "this offer, yearly average", "formula: average of the years of your offer"),
        ),
    )
