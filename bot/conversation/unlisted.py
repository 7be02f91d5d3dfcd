"""What no guide lists: the offer of an unknown company, which may be the person's own, and a place beside an offer."""

from bot.conversation.known import Known
from bot.conversation.mentioned import slug_of
from bot.conversation.parts import Option
from bot.conversation.state import OtherOffer, OwnOffer, State

_WITHOUT = "without_guide/"


def offered_by(known: Known) -> tuple[Option, ...]:
    """The unlisted companies whose offers are held while the person's own is unknown: one of them may be it."""
    return tuple(
        Option(label=f"{other.offer.company}, without a guide", value=f"{_WITHOUT}{other.slug}")
        for other in _may_be_own(known)
    )


def own_of(said: str, known: Known) -> State | None:
    """The state in which the held offer of the company that was named or chosen is the person's own.

    "Go on without a guide" means the only one that is held.
    """
    held = _may_be_own(known)
    chosen = [other for other in held if other.slug in {slug_of(said), said.removeprefix(_WITHOUT)}]
    if chosen:
        return _as_own(chosen[0], known.state)
    return None


def own_without_guide(known: Known) -> State:
    """The state that goes on without a guide: the only offer that is held is then the person's own."""
    held = _may_be_own(known)
    return _as_own(held[0], known.state) if len(held) == 1 else known.state.but(without_guide=True)


def with_place_said(state: State, known: Known) -> State:
    """The state with the place that was told beside the offer as the region said, where the guide does not list it."""
    place = state.own.location if state.own else None
    if not place or state.guide is None or state.region or state.region_said:
        return state
    listed = known.library.match_region(state.guide, place).found
    return state if listed else state.but(region_said=place)


def _may_be_own(known: Known) -> list[OtherOffer]:
    """The offers of unlisted companies, as long as neither an own offer nor its company is known."""
    state = known.state
    if state.company or state.company_said or state.own is not None:
        return []
    return [o for o in state.held if o.offer.company and not known.library.match_company(o.offer.company).found]


def _as_own(other: OtherOffer, state: State) -> State:
    rest = tuple(one for one in state.others if one.slug != other.slug)
    own = OwnOffer(offer=other.offer, unsure=other.unsure)
    return state.but(without_guide=True, company_said=other.offer.company, offer=own, others=rest, no_offer=False)
