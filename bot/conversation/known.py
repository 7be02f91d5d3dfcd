"""What the answers come to: the guide and row they settle on, and the case that a plan is made from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from bot.conversation.state import OtherOffer, State
from bot.guides.model import Guide, Library, RegionBand
from bot.offers.money import Amount, MoneyRange
from bot.offers.offer import Offer
from bot.offers.rates import currencies
from bot.offers.valuation import USUAL_YEARS, grant_total, yearly_base
from bot.plan.case import Case, Competing
from bot.plan.convention import annual_band

USUAL = (Decimal("0.4"), Decimal("2.5"))
"""An amount outside these multiples of its band's ends is confirmed before it counts (DOMAIN 3.5 step 0)."""


@dataclass(frozen=True)
class Known:
    """One turn's view: the state, what the library says to it, and today."""

    state: State
    library: Library
    today: date

    @cached_property
    def guide(self) -> Guide | None:
        """The guide settled on; one without a figure where the person goes on from the offer alone."""
        if self.state.guide:
            return self._with_estimate(self.library.guide(self.state.guide))
        return unguided(self.state, self.company) if self.state.without_guide and self.state.role_said else None

    def _with_estimate(self, guide: Guide) -> Guide:
        """The guide with an estimated row, where the person goes on with one for a region that the guide lacks."""
        region = self.state.region
        if region is None or region in guide.region_names():
            return guide
        row = self.library.estimate(guide, region, self.state.level)
        return guide if row is None else guide.model_copy(update={"regions": (*guide.regions, row)})

    @property
    def company(self) -> str:
        """The company's name as far as it is known."""
        listed = {candidate.key: candidate.name for candidate in self.library.companies()}
        return listed.get(self.state.company or "") or self.state.company_said or "the company"

    @cached_property
    def row(self) -> RegionBand | None:
        """The guide's row for the region (and level) settled on."""
        if self.guide is None:
            return None
        if self.state.guide is None:
            return self.guide.regions[0]
        if self.state.region is None:
            return None
        try:
            return self.guide.row(self.state.region, self.state.level)
        except KeyError:
            return None

    @property
    def currency(self) -> str:
        """The currency that bare amounts are in: the offer's, else the region's."""
        return self.own_currency or (self.row.currency if self.row else None) or "USD"

    @property
    def own_currency(self) -> str | None:
        """The currency that the person said the offer is in."""
        own = self.state.own
        return (own.currency if own else None) or self.state.currency

    def say(self, name: str, /, **slots: object) -> str:
        """The bot's wording of `name`, which may refer to the state and the guide."""
        return self.library.wording.say(f"voice/{name}", state=self.state, guide=self.guide, row=self.row, **slots)

    @cached_property
    def unusual(self) -> tuple[tuple[str, Amount], ...]:
        """Amounts that lie far outside the band and were not confirmed: "base", or "base/capital-one" of another's."""
        if self.row is None:
            return ()
        own = [] if self.state.own is None else self._far_off(self.state.own, "")
        found = [*own, *(one for other in self.state.held for one in self._far_off(other.offer, f"/{other.slug}"))]
        return tuple((part, x) for part, x in found if f"{part}={x}" not in self.state.confirmed)

    def _far_off(self, offer: Offer, whose: str) -> list[tuple[str, Amount]]:
        """The amounts of one offer, in the band's currency, that are far outside their bands."""
        here = currencies(offer, self.currency)
        stated = [(c, x) for c, x in _stated(offer) if x and self.row and here.get(c) == self.row.currency]
        bands = [(c, x, self.band_of(c)) for c, x in stated]
        return [
            (f"{c}{whose}", x)
            for c, x, band in bands
            if band is not None and not USUAL[0] * band.low <= x <= USUAL[1] * band.high
        ] + [(f"{c}{whose}", x) for c, x in self._beside_base(offer) if here.get(c) == here.get("base")]

    def _beside_base(self, offer: Offer) -> list[tuple[str, Amount]]:
        """What is too much beside a usual base: a bonus in percent far above its band, a sign-on above it without one.

        A low percentage is no slip of a unit. Beside a base that is itself far off, the base alone is asked about.
        """
        base, salaries = yearly_base(offer.base) if offer.base else None, self.band_of("base")
        if not isinstance(base, Decimal) or not base or self.row is None or salaries is None:
            return []
        if not USUAL[0] * salaries.low <= base <= USUAL[1] * salaries.high:
            return []
        percent, found = offer.bonus.percent if offer.bonus and offer.bonus.amount is None else None, []
        bonuses, sign_on = self.band_of("bonus"), offer.sign_on.total if offer.sign_on else None
        if isinstance(percent, Decimal) and bonuses and base * percent / 100 > USUAL[1] * bonuses.high:
            found.append(("bonus", base * percent / 100))
        if isinstance(sign_on, Decimal) and self.band_of("sign_on") is None and sign_on > base:
            found.append(("sign_on", sign_on))
        return found

    def band_of(self, component: str) -> MoneyRange | None:
        """The band that a component is measured by; a yearly total by the band that counts one year of stock."""
        if self.row is None or self.guide is None:
            return None
        if component == "total_comp":
            return annual_band(self.row, self.guide.vesting_years or USUAL_YEARS) or self.row.range_of("total")
        return self.row.range_of(component)

    @cached_property
    def case(self) -> Case | None:
        """The case as far as it is settled; None until guide and region are known."""
        state = self.state
        if self.guide is None or self.row is None:
            return None
        deadline = state.deadline
        return Case(
            guide=self.guide.key,
            region=self.row.region,
            level=self.row.level or state.level or state.level_said,
            expected_level=state.expected_level,
            offer=self._offer(),
            first_offer=state.first_offer if state.own else None,
            counters=state.counters if state.own else 0,
            competing=self._competing(),
            priorities=state.priorities or (),
            other_process=bool(state.other_process),
            employed_and_willing=bool(state.employed_and_willing),
            evidence=state.evidence,
            deadline=None if state.no_deadline or deadline is None else deadline.day,
            hours_left=self._hours_left(),
            deadline_passed=bool(not state.no_deadline and deadline and deadline.day < self.today),
            extension_refused=bool(state.extension_refused) and not state.no_deadline,
            posted_range=None if state.no_posted_range else state.posted_range,
            present_pay=state.present_pay or None,
            forfeited=state.forfeited or None,
            floor=state.floor or None,
            told_in=state.told_in,
            start=state.start,
            rates=state.rates,
        )

    def _offer(self) -> Offer | None:
        """The offer without amounts that still wait for a confirmation, in the region's currency where unsaid."""
        own = self.state.own
        if own is None or self.row is None:
            return None
        changes: dict[str, object] = {"currency": self.own_currency or self.row.currency}
        changes |= {part: None for part, _ in self.unusual if "/" not in part}
        settled = own.model_copy(update=changes)
        return settled if _stated(settled) or settled.total_comp is not None else None

    def _competing(self) -> tuple[Competing, ...]:
        """The competing offers in an order of their own, so that the order of telling does not matter."""
        return tuple(self._rival(other) for other in sorted(self.state.held, key=lambda o: o.slug))

    def _rival(self, other: OtherOffer) -> Competing:
        changes: dict[str, object] = {"deadline": None, "currency": other.offer.currency or self.currency}
        parts = (part.partition("/") for part, _ in self.unusual)
        changes |= {component: None for component, _, slug in parts if slug == other.slug}
        offer = other.offer.model_copy(update=changes)
        return Competing(offer=offer, written=bool(other.written), nameable=bool(other.nameable))

    def _hours_left(self) -> int | None:
        deadline = self.state.deadline
        if deadline is None or self.state.no_deadline or deadline.hours is None:
            return None
        return deadline.hours if deadline.day >= self.today else 0


def _stated(offer: Offer) -> list[tuple[str, Amount]]:
    """The components stated as one figure: base a year, the whole grant, the bonus amount, the sign-on, the total."""
    stated = {
        "base": yearly_base(offer.base) if offer.base else None,
        "equity": grant_total(offer.equity) if offer.equity else None,
        "bonus": offer.bonus.amount if offer.bonus else None,
        "sign_on": offer.sign_on.total if offer.sign_on else None,
        "total_comp": offer.total_comp,
    }
    return [(component, x) for component, x in stated.items() if isinstance(x, Decimal)]


def unguided(state: State, company: str) -> Guide:
    """What stands in for a guide where there is none: the names that were said, and not one figure."""
    own = state.own
    currency = (own.currency if own else None) or state.currency or "USD"
    row = RegionBand(region="", currency=currency)
    return Guide(key="", company=company, role=state.role_said or "", regions=(row,))


def in_guide(state: State, key: str, known: Known) -> State:
    """The state with this guide; the region stays where the guide has it, and its only one needs no question."""
    regions = known.library.guide(key).region_names()
    only = regions[0] if len(regions) == 1 else None
    state = state.but(guide=key, without_guide=False, none_of_these=False)
    return state.but(region=state.region if state.region in regions else only)
