"""What a message tells, whatever was asked: names, offers, circumstances, corrections and retractions."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from bot.conversation.circumstances import mentioned
from bot.conversation.known import Known, in_guide
from bot.conversation.meant import in_no_doubtful_currency, of_money
from bot.conversation.mentioned import LONGEST, Mentioned, sentences
from bot.conversation.merging import doubts_after, merged
from bot.conversation.retractions import SPOKEN, WRITTEN, retracted, unwritten
from bot.conversation.state import OtherOffer, OwnOffer, State
from bot.guides.model import Spotted
from bot.offers.money import MoneyRange
from bot.offers.offer import Bonus, Equity, Offer, SignOn
from bot.offers.parse import ParsedOffer, parse

_COMPETING = re.compile(
    r"\b(?:competing|other|another|second|rival|alternative|counter-?)\s*offer\b|\bcompeting:", re.IGNORECASE
)
_OF_OTHER = re.compile(
    r"\b(?:total|tc|all[- ]in|in writing|written|verbal\w*|another|other|competing|second|rival|from|they)\b",
    re.IGNORECASE,
)
_COMPONENT = re.compile(r"\b(?:base|salary|bonus|stock|rsus?|equity|sign[- ]?on|offer is)\b", re.IGNORECASE)
_FEW_WORDS = 3
_NO = r"\b(?:no|without(?: any)?|zero|not? any|isn't any|is no|don't (?:get|offer|give)(?: any)?)\s+(?:\w+\s+)?"
_NONE_OF = tuple(
    (name, re.compile(rf"{_NO}(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("equity", r"equity|stock|rsus?|shares|options"),
        ("bonus", r"(?<!sign-on )(?<!signing )(?<!sign on )bonus"),
        ("sign_on", r"sign[- ]?on|signing"),
    )
)
_SEGMENT = re.compile(r"[^;\n]+")
_SHARED = frozenset({"company", "role", "level", "location", "currency", "deadline", "written"})
_ANOTHER = "another"
_LEVEL_IS = re.compile(r"\blevel (?:is|should be|was) (?:a |an |the )?(?P<level>\w[\w+ ()-]{0,40})", re.IGNORECASE)
_NOT_HELD = re.compile(
    r"\b(?:friend|colleague|co-?worker|brother|sister|husband|wife|partner|roommate|someone|somebody)s?\b|\b(?:might|may|could|would|should|will|'ll|hope|hoping|wish|want|expect\w*"
    r"|if i|pretend|make up|made up|invent\w*|fake|hypothetical\w*|suppose|imagine|say that i|please say|lie|lied|declined|turned\b.{0,20}\bdown|rejected|rescinded|withdr\w+|expired"
    r"|last (?:year|month|time)|used to|ago|no longer)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:will|'ll|going to) (?:send|put|write)|\bwaiting (?:for|on)|\bnot (?:yet )?(?:in writing|written)|\bnot yet\b",
    re.IGNORECASE,
)
_OFFER_FROM = re.compile(r"\b(?:offer|letter) (?:from|by|at|with) (?P<company>[A-Z][\w&']*(?: [A-Z][\w&']*){0,3})")


class Whose(StrEnum):
    """Whose offer a message is about, where that is clear from where it stands."""

    UNSAID = "unsaid"
    OWN = "own"
    OTHER = "other"


def told(text: str, known: Known, whose: Whose = Whose.UNSAID) -> State | None:
    """The state after everything the message tells; None where it tells nothing."""
    things = mentioned(text, known.today)
    rest = _blanked(text, things)
    before = known.state
    state, taken_back = retracted(rest, before)
    rest = _blanked(rest, taken_back)
    state = unwritten(rest, state)
    offers = parse(rest)
    names = known.library.spot(rest, company=state.company, key=state.guide)
    aside = _asides(rest, offers, known, whose)
    state = _named(state, [n for n in names if not _within(n.start, aside)], known)
    state = _level_told(state, rest, known)
    known = Known(state, known.library, known.today)
    offers = tuple(of_money(in_no_doubtful_currency(parsed, rest, known)) for parsed in offers)
    offers = tuple(parsed for parsed in offers if _held(parsed, text, known, whose))
    for parsed in offers:
        own = whose is Whose.OWN or (_is_own(parsed, known) and not _within(_start(parsed), aside))
        state = _own_told(state, parsed) if own else _other_told(state, parsed, rest)
    if not offers and whose is not Whose.OWN:
        state = _held_elsewhere(state, rest, known)
    state = _without(state, rest, offers)
    state = _circumstances(state, things, known.currency)
    state = placed(state, known) if state.company else state
    heard = things or taken_back or offers or names or state != before
    return state if heard else None


def speaks_of_other(said: str, known: Known) -> bool:
    """Whether a message speaks of a competing offer when one was asked for, and does not correct the own one."""
    offers = parse(said)
    if not offers:
        return False
    named = any(parsed.offer.company and not _is_own(parsed, known) for parsed in offers)
    return named or bool(_OF_OTHER.search(said)) or (len(said.split()) <= _FEW_WORDS and not _COMPONENT.search(said))


def _held(parsed: ParsedOffer, text: str, known: Known, whose: Whose) -> bool:
    """Whether an offer is the person's: one of somebody else's, wished for, made up or declined is none."""
    if whose is Whose.OWN or (whose is Whose.UNSAID and _is_own(parsed, known)):
        return True
    sentence = _sentence_at(_start(parsed), text)
    return not _NOT_HELD.search(sentence) or bool(_NOT_YET.search(sentence))


def _sentence_at(place: int, text: str) -> str:
    return next((said for start, said in sentences(text) if start <= place < start + len(said)), text[:LONGEST])


def _without(state: State, text: str, offers: tuple[ParsedOffer, ...]) -> State:
    """The offer with what the message says there is none of, where it gives no amounts."""
    if offers:
        return state
    nothing = {
        "equity": Equity(total=Decimal(0)),
        "bonus": Bonus(amount=Decimal(0)),
        "sign_on": SignOn(total=Decimal(0)),
    }
    kept = state.offer if state.offer and not state.offer.withdrawn else OwnOffer()
    changes = {
        name: none for (name, pattern), none in zip(_NONE_OF, nothing.values(), strict=True) if pattern.search(text)
    }
    if not changes:
        return state
    doubts = tuple(doubt for doubt in kept.unsure if doubt not in changes)
    return state.but(offer=OwnOffer(offer=kept.offer.model_copy(update=changes), unsure=doubts), no_offer=False)


def _blanked(text: str, spans: Iterable[Mentioned]) -> str:
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _asides(text: str, offers: Iterable[ParsedOffer], known: Known, whose: Whose) -> list[tuple[int, int]]:
    """The stretches of a message that speak of a competing offer: a place named there is not the person's own."""
    if whose is not Whose.UNSAID:
        return [(0, len(text))] if whose is Whose.OTHER else []
    others = [_start(parsed) for parsed in offers if not _is_own(parsed, known)]
    spans = [(m.start(), m.end()) for m in _SEGMENT.finditer(text)]
    stretches = []
    for a, b in spans:
        cue = _COMPETING.search(text, a, b)
        begun = [start for start in [*([cue.start()] if cue else []), *others] if a <= start < b]
        if begun:
            stretches.append((min(begun), b))
    return stretches


def _start(parsed: ParsedOffer) -> int:
    """Where an offer is spoken of: at its company, else at its first figure (a place or title may be shared)."""
    starts = {field.field.split(".")[0]: field.start for field in reversed(parsed.fields)}
    named = starts.get("company")
    money = [start for field, start in starts.items() if field not in _SHARED]
    return named if named is not None else min(money, default=0)


def _within(position: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


def _is_own(parsed: ParsedOffer, known: Known) -> bool:
    company = parsed.offer.company
    if company is None:
        return True
    match = known.library.match_company(company)
    if known.state.without_guide and known.state.company is None:
        return _slug(company) == _slug(known.state.company_said)
    if known.state.company is None:
        return match.found is not None
    return match.found is not None and match.found.key == known.state.company


def _named(state: State, names: Iterable[Spotted], known: Known) -> State:
    """The company, role, level and region named, each a correction of what was there."""
    for name in sorted(names, key=lambda one: one.kind != "company"):  # a role belongs to its company
        match name.kind:
            case "company":
                key = known.library.match_company(name.said).found
                if key and key.key != state.company:
                    state = state.but(company=key.key, company_said=name.said, guide=None, region=None, level=None,
                                      without_guide=False, none_of_these=False)  # fmt: skip
            case "role":
                if name.name != state.guide:
                    state = in_guide(state.but(role_said=name.said), name.name, known)
                state = state.but(level=name.level or state.level, own_band=state.own_band if name.level else None)
            case "level":
                state = state.but(level=name.name, level_said=None)
            case "region":
                state = state.but(region=name.name, region_said=None)
    return state


def _level_told(state: State, text: str, known: Known) -> State:
    """The level, where a message says that it "is" one of the guide's."""
    found = _LEVEL_IS.search(text)
    if found is None or state.guide is None:
        return state
    match = known.library.match_level(state.guide, found["level"]).found
    return state.but(level=match.key, level_said=None) if match else state


def placed(state: State, known: Known) -> State:
    """The state with the role and region that were said before the company was known."""
    kept, state = state.unplaced, state.but(unplaced=())
    for said in kept:
        state = told(said, Known(state, known.library, known.today)) or state
    return state


def _own_told(state: State, parsed: ParsedOffer) -> State:
    kept = state.offer if state.offer and not state.offer.withdrawn else OwnOffer()
    held = OwnOffer(offer=merged(kept.offer, parsed.offer), unsure=doubts_after(kept.unsure, parsed))
    return state.but(offer=held, no_offer=False)


def _other_told(state: State, parsed: ParsedOffer, text: str) -> State:
    slug = _slug(parsed.offer.company) or _sole_other(state) or _ANOTHER
    kept = next((o for o in state.others if o.slug == slug and not o.withdrawn), OtherOffer(slug=slug, offer=Offer()))
    spoken = bool(SPOKEN.search(text) or _NOT_YET.search(text))
    written = False if spoken else parsed.offer.written if parsed.offer.written is not None else kept.written
    told_now = kept.model_copy(
        update={
            "offer": merged(kept.offer, parsed.offer),
            "unsure": doubts_after(kept.unsure, parsed),
            "written": written,
        }
    )
    rest = tuple(o for o in state.others if o.slug != slug)
    return state.but(others=(*rest, told_now), no_others=None if state.no_others else state.no_others)


def _held_elsewhere(state: State, text: str, known: Known) -> State:
    """An offer "from Capital One" without amounts is remembered, so that they can be asked for."""
    found = None if _NOT_HELD.search(text) else _OFFER_FROM.search(text)
    if found is None or _is_own(ParsedOffer(offer=Offer(company=found["company"])), known):
        return state
    state = holding(found["company"].strip(), Known(state, known.library, known.today))
    written = False if SPOKEN.search(text) else True if WRITTEN.search(text) else None
    return state.but(others=tuple(o.model_copy(update={"written": written}) if o == state.others[-1] and written is not None
                                  else o for o in state.others))  # fmt: skip


def holding(company: str, known: Known) -> State:
    """The state in which an offer of this company is held, of which no amount is known yet."""
    state, slug = known.state, _slug(company)
    rest = tuple(o for o in state.others if o.slug != slug)
    kept = next((o for o in state.others if o.slug == slug and not o.withdrawn), None)
    named = kept or OtherOffer(slug=slug, offer=Offer(company=company))
    return state.but(others=(*rest, named), no_others=False)


def _slug(company: str | None) -> str:
    return re.sub(r"[^a-z0-9]+", "-", (company or "").lower()).strip("-")


def _sole_other(state: State) -> str | None:
    """The one competing offer that an amount without a company can only mean."""
    return state.held[0].slug if len(state.held) == 1 else None


def _circumstances(state: State, things: Iterable[Mentioned], currency: str) -> State:
    for thing in things:
        changes: Mapping[str, object] = thing.changes
        match thing.slot:
            case "refusal":
                state = state.but(refusals=(*state.refusals, changes["refusal"]))
            case "nameable":
                state = state.but(others=tuple(o.model_copy(update=changes) for o in state.others))
            case "posted_range" if isinstance(posted := changes.get("posted_range"), MoneyRange):
                here = posted.model_copy(update={"currency": posted.currency or currency})
                state = state.but(posted_range=here, no_posted_range=False)
            case _:
                state = state.but(**changes)
    return state
