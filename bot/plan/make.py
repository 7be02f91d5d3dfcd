"""The plan of a case: everything the person can be told, computed once."""

from collections.abc import Mapping
from datetime import date

from bot.guides.model import Component, Guide
from bot.offers.money import Amount
from bot.plan import notes
from bot.plan.asks import Room, component_ask, sign_on_ask
from bot.plan.case import Case
from bot.plan.figures import Told, distinct
from bot.plan.guide_asks import Span, guide_asks, guide_total
from bot.plan.ladder import ladder
from bot.plan.leverage import Rival, quotable
from bot.plan.levers import REOPENING, Chosen, bodies, choose
from bot.plan.packages import packages
from bot.plan.plan import Ask, Package, Plan, Round
from bot.plan.priorities import weights
from bot.plan.sources import given_figures, plan_figures
from bot.plan.survey import Ground, rooms, survey
from bot.plan.together import together
from bot.plan.totals import guide_target, spoken_total, tailored
from bot.plan.walk_away import walk_away
from bot.plan.words import Body, Speech, wrapped
from bot.values import Value
from bot.wording import Wording


def make_plan(  # noqa: PLR0913 - a plan depends on exactly these
    guide: Guide, case: Case, wording: Wording, today: date, *, duty: str | None = None, history: str | None = None
) -> Plan:
    """The plan of a case.

    `duty` and `history` are one sentence each on the place's pay-range law and its rule on past pay. Raises KeyError
    where the guide has no such region.
    """
    ground = survey(guide, case, today)
    room = rooms(ground)
    asks = _asks(ground, room)
    rival = quotable(ground.held, ground.average)
    speech = Speech(
        guide=guide,
        row=ground.row,
        case=case,
        currency=ground.currency,
        years=ground.years,
        asks=asks,
        total=None,
        rival=rival,
        passed=ground.passed,
    )
    chosen = _chosen(ground, speech)
    speech = speech.model_copy(update={"total": _said_total(ground, chosen.asks)})
    deal = _deal(ground, asks, room, rival)
    return _plan(ground, deal, speech, bodies(chosen, speech, wording), wording, _notes(ground, deal, duty, history))


class Deal(Value):
    """The numbers of the negotiation: what is asked, what it comes to, and below what it is a no."""

    asks: tuple[Ask, ...]
    opening: Amount | None
    target: Amount | None
    least: Amount | None
    least_told: Told
    rival: Rival | None
    ways: tuple[Package, ...] = ()
    ways_told: Told | None = None
    rounds: tuple[Round, ...] = ()

    def acceptable(self, ground: Ground) -> bool | None:
        """Whether the offer as it stands is at or above the walk-away; None where it can't be told."""
        if self.least is None or ground.average is None:
            return None
        if ground.average >= self.least:
            return True
        return False if ground.whole else None


def _deal(ground: Ground, asks: tuple[Ask, ...], room: Mapping[Component, Room], rival: Rival | None) -> Deal:
    least, told = walk_away(ground.case, ground.held, ground.currency, ground.years)
    known = Deal(asks=asks, opening=None, target=None, least=least, least_told=told, rival=rival)
    terms = ground.terms
    if terms is None or ground.passed:
        return known
    ways, ways_told = packages(terms, asks, room, ground.case.forfeited, ground.step)
    more = {
        "opening": tailored(terms, asks, "opening"),
        "target": tailored(terms, asks, "target"),
        "ways": ways,
        "ways_told": ways_told,
        "rounds": ladder(terms, asks, weights(ground.case.priorities), ground.step),
    }
    return known.model_copy(update=more)


def _plan(  # noqa: PLR0913 - a plan shows exactly these
    ground: Ground,
    deal: Deal,
    speech: Speech,
    levers: tuple[Body, ...],
    wording: Wording,
    notes_told: tuple[Told, ...],
) -> Plan:
    guide, row, reckoned = ground.guide, ground.row, ground.reckoned
    printed_target, yearly_target, target_told = guide_target(guide, row, reckoned)
    premiums = notes.arguments(guide, row.currency)
    told = [*notes_told, *ground.told, *premiums, deal.least_told, ground.tier_reason, target_told, deal.ways_told]
    figures = [f for item in told if item for f in item.figures]
    return Plan(
        guide=guide.key,
        company=guide.name,
        role=guide.role,
        region=row.region,
        level=ground.case.level or row.level,
        currency=ground.currency,
        convention=reckoned.convention,
        stock_share=reckoned.stock_share,
        vesting_years=ground.years,
        bands=reckoned.bands,
        value=ground.stated.worth if ground.stated else None,
        competing_values=tuple(rival.worth for rival in ground.held if rival.worth),
        positions=ground.positions,
        tier=ground.tier,
        tier_reason=ground.tier_reason.text,
        asks=deal.asks,
        target_printed=printed_target,
        target_annual=yearly_target,
        tailored_target=deal.target,
        tailored_opening=deal.opening,
        walk_away=deal.least,
        walk_away_reason=deal.least_told.text,
        acceptable_now=deal.acceptable(ground),
        levers=tuple(wrapped(lever, speech, wording) for lever in levers),
        together=together(levers, speech, wording),
        packages=deal.ways,
        ladder=deal.rounds,
        notes=tuple(item.text for item in (*notes_told, deal.ways_told) if item),
        assumptions=tuple(item.text for item in ground.told),
        arguments=tuple(item.text for item in premiums),
        peers=notes.peers(guide, ground.case),
        target_words=target_told.text if target_told else "",
        figures=distinct([*given_figures(ground), *plan_figures(ground, deal, speech), *figures]),
    )


def _asks(ground: Ground, room: Mapping[Component, Room]) -> tuple[Ask, ...]:
    if ground.passed:
        return ()
    if ground.case.offer is None:
        return guide_asks(ground.guide, ground.row, ground.reckoned, ground.case.forfeited)
    found = [component_ask(r) for r in room.values()]
    found.append(_sign_on(ground, room))
    return tuple(ask for ask in found if ask is not None)


def _sign_on(ground: Ground, room: Mapping[Component, Room]) -> Ask | None:
    """Above the band only terms are left, unless pay is forfeited or a real offer is not lower."""
    terms, lost = ground.terms, ground.case.forfeited
    if terms is None or terms.base is None:
        return None
    above = bool(room) and all(r.offered >= r.top for r in room.values())
    if above and not lost and quotable(ground.held, ground.average) is None:
        return None
    return sign_on_ask(terms.base, terms.sign_on, lost, terms.currency, ground.step)


def _said_total(ground: Ground, asks: tuple[Ask, ...]) -> Span | None:
    if ground.passed or not asks:
        return None
    if ground.case.offer is None:
        return guide_total(ground.guide, ground.row, ground.reckoned)
    return spoken_total(ground.terms, asks) if ground.terms else None


def _chosen(ground: Ground, speech: Speech) -> Chosen:
    if ground.passed:
        return REOPENING
    below = _below_band(ground) is not None
    return choose(speech, ground.terms, below_band=below, downlevelled=notes.downlevelled(ground.guide, ground.case))


def _below_band(ground: Ground) -> Told | None:
    total = next((p for p in ground.positions if p.component == "total_annual"), None)
    return notes.below_band(total.value, total.band) if total else None


def _notes(ground: Ground, deal: Deal, duty: str | None, history: str | None) -> tuple[Told, ...]:
    """The notes in the order in which they matter."""
    case, terms, reckoned = ground.case, ground.terms, ground.reckoned
    found: list[Told | None] = []
    if ground.whole and not deal.acceptable(ground):
        found.append(notes.no_deal_zone(deal.least, deal.opening, ground.currency))
    if ground.currency == ground.row.currency:
        found.append(notes.beyond_band(deal.least, reckoned.bands.total_annual))
    found.append(_below_band(ground))
    found += notes.other_levels(ground.guide, ground.row, case, terms.base if terms else None)
    if terms is not None:
        found += [*notes.above_band(terms, reckoned), *notes.next_level(ground.guide, ground.row, terms)]
        found += [*notes.unknown_parts(terms, reckoned)]
        found += [notes.no_stock(terms, reckoned), notes.no_bonus(terms, reckoned)]
    found += notes.thin([rival.worth for rival in ground.held if rival.worth] + ground.worths)
    found += [*notes.before_quoting(deal.rival, terms), *notes.not_quoted(ground.held, deal.rival)]
    found += [notes.posted(case, reckoned), *reckoned.told, notes.own_title(ground.guide, ground.row, case)]
    found += notes.time_and_law(case, duty, history, passed=ground.passed)
    return tuple(item for item in found if item is not None)
