"""The plan of a case: everything the person can be told, computed once."""

from collections.abc import Mapping
from datetime import date

from bot.guides.model import Component, Guide
from bot.market.wages import Market
from bot.plan.asks import Room, component_ask, sign_on_ask
from bot.plan.case import Case
from bot.plan.cautions import below_band, cautions, downlevelled
from bot.plan.deal import Deal, struck
from bot.plan.figures import Told, distinct
from bot.plan.given import given_figures
from bot.plan.guide_asks import Span, guide_asks, guide_total
from bot.plan.leverage import quotable
from bot.plan.levers import REOPENING, Chosen, bodies, choose, more
from bot.plan.notes import arguments, good_to_know, peers
from bot.plan.plan import Argument, Ask, Plan, Words
from bot.plan.public_wages import beside
from bot.plan.sources import plan_figures
from bot.plan.survey import Ground, rooms, survey
from bot.plan.together import together
from bot.plan.totals import guide_target, spoken_total
from bot.plan.words import Speech, wrapped
from bot.values import Value
from bot.wording import Wording


def make_plan(  # noqa: PLR0913 - a plan depends on exactly these
    guide: Guide,
    case: Case,
    wording: Wording,
    today: date,
    *,
    duty: str | None = None,
    history: str | None = None,
    market: Market | None = None,
) -> Plan:
    """The plan of a case.

    `duty` and `history` are one sentence each on the place's pay-range law and its rule on past pay; `market` is what
    public wages say beside the guide. Raises KeyError where the guide has no such region.
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
    deal = struck(ground, asks, room, rival)
    notes = (*good_to_know(ground, deal, duty, history), *beside(ground, market))
    remarks = Remarks(cautions=cautions(ground, deal), notes=notes)
    return _plan(ground, deal, speech, _words(chosen, speech, wording), remarks)


class Remarks(Value):
    """What must be seen first, and what is good to know."""

    cautions: tuple[Told, ...]
    notes: tuple[Told, ...]


class Said(Value):
    """The words for each lever, and for all of them in one conversation."""

    levers: tuple[Words, ...]
    more: tuple[Argument, ...]
    together: Words | None


def _words(chosen: Chosen, speech: Speech, wording: Wording) -> Said:
    levers = bodies(chosen, speech, wording)
    each = tuple(wrapped(lever, speech, wording) for lever in levers)
    return Said(levers=each, more=more(levers, speech, wording), together=together(levers, speech, wording))


def _plan(ground: Ground, deal: Deal, speech: Speech, said: Said, remarks: Remarks) -> Plan:
    guide, row, reckoned = ground.guide, ground.row, ground.reckoned
    printed_target, yearly_target, target_told = guide_target(guide, row, reckoned)
    premiums = arguments(guide, row.currency)
    told = [*remarks.cautions, *remarks.notes, *ground.told, *premiums, deal.least_told, ground.tier_reason]
    figures = [f for item in (*told, target_told, deal.ways_told) if item for f in item.figures]
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
        value=ground.stated.years_paid if ground.stated else None,
        competing_values=tuple(paid for rival in ground.held if (paid := rival.terms.years_paid)),
        converted=ground.converted,
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
        levers=said.levers,
        more=said.more,
        together=said.together,
        packages=deal.ways,
        ladder=deal.rounds,
        package_notes=(deal.ways_told.text,) if deal.ways_told else (),
        cautions=tuple(item.text for item in remarks.cautions),
        notes=tuple(item.text for item in remarks.notes),
        assumptions=tuple(item.text for item in ground.told),
        arguments=tuple(item.text for item in premiums),
        peers=peers(guide, ground.case),
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
    """Above the band, or without one, only terms are left; unless pay is forfeited or a real offer is not lower."""
    terms, lost = ground.terms, ground.case.forfeited
    if terms is None or terms.base is None:
        return None
    if ground.reckoned.base is None and ground.reckoned.bands.equity is None and not lost:
        return None
    above = bool(room) and all(r.offered >= r.top for r in room.values())
    if above and not lost and quotable(ground.held, ground.average) is None:
        return None
    begun = room.get(Component.BASE)
    base = terms.base if begun is None or begun.first is None else min(begun.first, terms.base)
    return sign_on_ask(base, terms.sign_on, lost, terms.currency, ground.step)


def _said_total(ground: Ground, asks: tuple[Ask, ...]) -> Span | None:
    if ground.passed or not asks:
        return None
    if ground.case.offer is None:
        return guide_total(ground.guide, ground.row, ground.reckoned)
    return spoken_total(ground.terms, asks) if ground.terms else None


def _chosen(ground: Ground, speech: Speech) -> Chosen:
    if ground.passed:
        return REOPENING
    return choose(
        speech,
        ground.terms,
        below_band=below_band(ground) is not None,
        downlevelled=downlevelled(ground.guide, ground.case),
    )
