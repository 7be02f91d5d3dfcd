"""What is known before anything is asked for: the row, its bands, the offers in their parts, the leverage."""

from datetime import date

from bot.guides.model import Component, Guide, RegionBand
from bot.offers.money import Amount
from bot.offers.offer import Offer
from bot.offers.rates import currencies, rate_between
from bot.offers.valuation import Years
from bot.plan.asks import Room
from bot.plan.case import Case
from bot.plan.convention import Reckoned, reckon
from bot.plan.converting import in_one_currency
from bot.plan.figures import OFFER, Told
from bot.plan.leverage import Rival, rivals, tier
from bot.plan.plan import Position, Tier
from bot.plan.position import positions
from bot.plan.terms import Terms, terms_of
from bot.values import Value
from bot.wording import listed


class Ground(Value):
    """What is known before anything is asked for."""

    guide: Guide
    row: RegionBand
    case: Case  # in one currency, as far as there are rates
    said: Case  # the same as it was told
    reckoned: Reckoned
    stated: Terms | None  # the offer, in whatever currency
    terms: Terms | None  # the same where its currency is the row's, so that the bands apply
    held: tuple[Rival, ...]
    told: tuple[Told, ...]  # what was assumed
    foreign: tuple[Told, ...]  # what is in another currency
    tier: Tier
    tier_reason: Told
    passed: bool  # the deadline

    @property
    def currency(self) -> str:
        """The currency of the offer, else of the guide's row."""
        return self.stated.currency if self.stated else self.row.currency

    @property
    def years(self) -> int:
        """The years of the grant: the offer's, else the guide's."""
        return self.terms.years if self.terms else self.reckoned.years

    @property
    def positions(self) -> tuple[Position, ...]:
        """Where the offer stands; nowhere in another currency."""
        return positions(self.terms, self.reckoned) if self.terms else ()

    @property
    def worths(self) -> list[Years]:
        """The offer year by year as it will be paid, where it has a value."""
        return [self.stated.years_paid] if self.stated and self.stated.years_paid else []

    @property
    def whole(self) -> bool:
        """Whether every part of the offer is known."""
        return self.stated is not None and self.stated.whole

    @property
    def average(self) -> Amount | None:
        """The offer's yearly average."""
        return self.stated.worth.average if self.stated and self.stated.worth else None

    @property
    def converted(self) -> str:
        """The rates that amounts of the offer are converted at, with their days; empty where none are."""
        if self.stated is None or self.stated.said is None:
            return ""
        codes = dict.fromkeys(currencies(self.stated.said, self.currency).values())
        rates = [rate_between(code, self.currency, self.case.rates) for code in codes]
        return listed([rate.words for rate in rates if rate])

    @property
    def step(self) -> Amount:
        """What asks are rounded to: half of the guide's print unit."""
        return self.guide.print_unit / 2


def survey(guide: Guide, case: Case, today: date) -> Ground:
    """The row, its bands, the offers in their parts and the leverage."""
    row, told = _row(guide, case)
    said = case
    case, exchanged = in_one_currency(said, row)
    stated = _own_terms(case, said, row)
    currency = stated.currency if stated else row.currency
    held, unheld = rivals(case, currency)
    average = stated.worth.average if stated and stated.worth else None
    leverage, reason = tier(case, guide, held, average, today)
    foreign = stated is not None and stated.currency != row.currency
    return Ground(
        guide=guide,
        row=row,
        case=case,
        said=said,
        reckoned=reckon(guide, row, case.posted_range),
        stated=stated,
        terms=None if foreign else stated,
        held=held,
        told=(*told, *_assumed_currency(said, row), *exchanged, *(stated.told if stated else ())),
        foreign=(*_foreign(stated, row), *(stated.foreign if stated else ()), *unheld),
        tier=leverage,
        tier_reason=reason,
        passed=case.deadline_passed or (case.deadline is not None and case.deadline < today),
    )


def _row(guide: Guide, case: Case) -> tuple[RegionBand, tuple[Told, ...]]:
    try:
        return guide.row(case.region, case.level), ()
    except KeyError:
        row = next((row for row in guide.regions if row.region == case.region), None)
        if row is None:
            raise
        said = f"for {case.level} " if case.level else ""
        return row, (Told(text=f"The guide has no row {said}of its own here; the one for {row.level} is used."),)


def _own_terms(case: Case, said: Case, row: RegionBand) -> Terms | None:
    if case.offer is None or said.offer is None:
        return None
    return terms_of(
        _in_some_currency(case.offer, row),
        OFFER,
        said=_in_some_currency(said.offer, row) if case.rates else None,
        rates=case.rates,
        start=case.start,
    )


def _in_some_currency(offer: Offer, row: RegionBand) -> Offer:
    return offer.model_copy(update={"currency": offer.currency or row.currency})


def _assumed_currency(case: Case, row: RegionBand) -> tuple[Told, ...]:
    if case.offer is None or case.offer.currency is not None:
        return ()
    return (Told(text=f"The offer's currency is taken to be {row.currency}, as in the guide's row."),)


def _foreign(stated: Terms | None, row: RegionBand) -> tuple[Told, ...]:
    if stated is None or stated.currency == row.currency:
        return ()
    text = (
        f"The offer is in {stated.currency} and the guide's row for {row.region} in {row.currency}. Nothing is "
        "converted without a rate from you, so the offer is not placed in the bands, and no ask comes from them."
    )
    return (Told(text=text),)


def rooms(ground: Ground) -> dict[Component, Room]:
    """The room for an ask on base and on the grant, where both the offer and the band are known."""
    terms = ground.terms
    if terms is None or ground.passed:
        return {}
    written = [rival.terms for rival in ground.held if rival.written]
    grants = [other.grant * terms.years / other.years for other in written if other.grant is not None]
    bases = [other.base for other in written if other.base is not None]
    band = None if terms.by_the_hour else ground.reckoned.grant(terms.years)
    found = {
        Component.BASE: (terms.base_most, ground.reckoned.base, bases),
        Component.EQUITY: (terms.grant_most, band, grants),
    }
    first = _first(ground, terms)
    return {
        component: Room(
            component=component,
            offered=offered,
            band=band,
            elsewhere=max(elsewhere, default=None),
            tier=ground.tier,
            step=ground.step,
            first=first.get(component),
            rounds=ground.case.counters,
        )
        for component, (offered, band, elsewhere) in found.items()
        if offered is not None and band is not None and band.currency == terms.currency
    }


def _first(ground: Ground, terms: Terms) -> dict[Component, Amount]:
    """What was offered before the company came up, where it can be compared."""
    offer = ground.case.first_offer
    if offer is None:
        return {}
    first = first_terms(offer, terms)
    if (first.currency, first.years) != (terms.currency, terms.years):
        return {}
    amounts = {Component.BASE: first.base_most, Component.EQUITY: first.grant_most}
    return {component: amount for component, amount in amounts.items() if amount is not None}


def first_terms(offer: Offer, now: Terms) -> Terms:
    """The parts of the offer as it stood first, in the currency of the one that stands now where none was said."""
    return terms_of(offer.model_copy(update={"currency": offer.currency or now.currency}), "")
