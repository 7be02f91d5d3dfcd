"""What a message tells, whatever was asked: names, offers, circumstances, corrections and retractions."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum

from bot.conversation.corrections import corrected
from bot.conversation.counters import came_up, countered, raised
from bot.conversation.elsewhere import (
    NOT_HELD,
    NOT_YET,
    held_elsewhere,
    in_writing,
    is_own,
    other_told,
    own_starts,
    restated,
    said_of,
    with_own_company,
)
from bot.conversation.known import Known, in_guide
from bot.conversation.meant import in_no_doubtful_currency, of_money
from bot.conversation.mentioned import LONGEST, Mentioned, sentences
from bot.conversation.merging import doubts_after, merged
from bot.conversation.names import about_the_job
from bot.conversation.retractions import retracted
from bot.conversation.state import OwnOffer, Saying, State, own_amount
from bot.conversation.vesting import vested
from bot.guides.model import Spotted
from bot.offers.money import MoneyRange
from bot.offers.offer import Bonus, Equity, SignOn
from bot.offers.parse import ParsedOffer, parse
from bot.offers.rates import Rate, with_rate

_COMPETING = re.compile(r"\b(?:competing|other|another|second|rival|alternative)\s*offer\b|\bcompeting:", re.IGNORECASE)
_OF_OTHER = re.compile(
    r"\b(?:total|tc|all[- ]in|in writing|written|verbal\w*|another|other|competing|second|rival|from|they)\b",
    re.IGNORECASE,
)
_COMPONENT = re.compile(r"\b(?:base|salary|bonus|stock|rsus?|equity|sign[- ]?on|offer is)\b", re.IGNORECASE)
_FEW_WORDS = 3
_NO = r"\b(?:no|without(?: any)?|zero|not? any|isn't any|is no|don't (?:get|offer|give)(?: any)?)\s+(?:\w+\s+)?"
_NONE_OF = tuple(
    (
        name,
        re.compile(
            rf"{_NO}(?:{words})\b|\b(?:{words})(?: bonus)?(?:(?: is| are|:| of| =)? [$€£]?(?:0|zero|none|nil)\b(?![.,]?\d))",
            re.IGNORECASE,
        ),
    )
    for name, words in (
        ("equity", r"equity|stock|rsus?|shares|options"),
        ("bonus", r"(?<!sign-on )(?<!signing )(?<!sign on )bonus"),
        ("sign_on", r"sign[- ]?on|signing"),
    )
)
_SEGMENT = re.compile(r"[^;\n]+")
_SHARED = frozenset({"company", "role", "level", "location", "currency", "deadline", "written"})
_THEIRS = re.compile(
    r"\b[Mm]y(?= (?:base(?: salary| pay)?|bonus|sign[- ]?on(?: bonus)?) (?:is|would be|will be|comes)\b)|\b[Mm]y(?= [\w -]{3,20} (?:would|will) be\b)"
)
"""What a person calls theirs in an offer: what they earn now is said otherwise, and was taken out before."""
_WOULD_PAY = re.compile(
    r"\b(?:they|she|he|we)(?:'d|'ll| would| will) (?:pay|give|get|offer|go (?:up )?to)\b", re.IGNORECASE
)
_LONGEST_KEPT, _MOST_KEPT = 200, 12
_LEVEL_IS = re.compile(
    r"\blevel(?: is| should be| was| would be|:|,| -) ?(?:a |an |the )?(?P<level>\w[\w+ ()-]{0,40})", re.IGNORECASE
)


class Whose(StrEnum):
    """Whose offer a message is about, where that is clear from where it stands."""

    UNSAID = "unsaid"
    OWN = "own"
    OTHER = "other"


def told(text: str, known: Known, whose: Whose = Whose.UNSAID) -> State | None:
    """The state after everything the message tells; None where it tells nothing."""
    from bot.conversation.circumstances import mentioned  # noqa: PLC0415 - its many patterns are made when first needed

    things = mentioned(text, known.today)
    rest = _as_offered(_blanked(text, things))
    before = known.state
    state, taken_back = retracted(rest, before)
    rest = _blanked(rest, taken_back)
    state, changed = corrected(rest, Known(state, known.library, known.today))
    rest = _blanked(rest, changed)
    state = in_writing(rest, state, known)
    offers = parse(rest)
    state = with_own_company(offers, Known(state, known.library, known.today))
    aside = _asides(rest, offers, Known(state, known.library, known.today), whose)
    names, state = _names_told(state, rest, aside, known)
    known = Known(state, known.library, known.today)
    offers = _kept_of(offers, text, rest, known, whose)
    for parsed in offers:
        own = whose is Whose.OWN or (is_own(parsed.offer.company, known) and not _within(_start(parsed), aside))
        state = _own_told(state, parsed, rest) if own else other_told(state, parsed, rest)
    if not offers and whose is not Whose.OWN:
        state = held_elsewhere(state, rest, known)
    state = _without(state, rest, offers) if offers else vested(rest, _without(state, rest, offers))
    state = _circumstances(state, things, known.currency)
    heard = things or taken_back or offers or names or state != before
    return state if heard else None


def _kept_of(
    offers: Iterable[ParsedOffer], text: str, rest: str, known: Known, whose: Whose
) -> tuple[ParsedOffer, ...]:
    """The offers of a message that are the person's, each in the money that is meant."""
    meant = (of_money(in_no_doubtful_currency(parsed, rest, known)) for parsed in offers)
    kept = tuple(parsed for parsed in meant if _held(parsed, text, known, whose))
    own = known.state.own
    more = None if kept else (raised(rest, own) if own is not None else None) or restated(rest, known.state)
    return kept if more is None else (more,)


def speaks_of_other(said: str, known: Known) -> bool:
    """Whether a message speaks of a competing offer when one was asked for, and does not correct the own one."""
    offers = parse(said)
    if not offers or (known.state.own is not None and came_up(said, known.state.own)):
        return False
    named = any(parsed.offer.company and not is_own(parsed.offer.company, known) for parsed in offers)
    return named or bool(_OF_OTHER.search(said)) or (len(said.split()) <= _FEW_WORDS and not _COMPONENT.search(said))


def _held(parsed: ParsedOffer, text: str, known: Known, whose: Whose) -> bool:
    """Whether an offer is the person's: one of somebody else's, wished for, made up or declined is none."""
    if whose is Whose.OWN or (whose is Whose.UNSAID and is_own(parsed.offer.company, known)):
        return True
    sentence = _sentence_at(_start(parsed), text)
    return not NOT_HELD.search(sentence) or bool(NOT_YET.search(sentence))


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


def _as_offered(text: str) -> str:
    """The text with what a person calls theirs, or what the company would pay, worded as an offer, no letter longer."""
    text = _THEIRS.sub("  ", text)
    return _WOULD_PAY.sub(lambda found: "offer".ljust(len(found[0])), text)


def _blanked(text: str, spans: Iterable[Mentioned]) -> str:
    return _blanked_at(text, ((span.start, span.end) for span in spans))


def _blanked_at(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _asides(text: str, offers: Iterable[ParsedOffer], known: Known, whose: Whose) -> list[tuple[int, int]]:
    """The stretches of a message that speak of a competing offer: a place named there is not the person's own."""
    if whose is not Whose.UNSAID:
        return [(0, len(text))] if whose is Whose.OTHER else []
    others = [_start(parsed) for parsed in offers if not is_own(parsed.offer.company, known)]
    own = own_starts(offers, text, known)
    spans = [(m.start(), m.end()) for m in _SEGMENT.finditer(text)]
    stretches: list[tuple[int, int]] = []
    for a, b in spans:
        cue = _COMPETING.search(text, a, b)
        named = [text.find(name, a, b) for other in known.state.held if (name := other.offer.company)]
        begun = [start for start in [*([cue.start()] if cue else []), *others, *named] if a <= start < b]
        stretches += _up_to(own, begun, b)
    return stretches


def _up_to(own: Iterable[int], begun: Iterable[int], end: int) -> Iterator[tuple[int, int]]:
    """The stretches that begin here and there, each up to where the own offer is told, else up to the end."""
    for start in begun:
        yield start, min((place for place in own if start < place < end), default=end)


def _start(parsed: ParsedOffer) -> int:
    """Where an offer is spoken of: at its company, else at its first figure (a place or title may be shared)."""
    starts = {field.field.split(".")[0]: field.start for field in reversed(parsed.fields)}
    named = starts.get("company")
    money = [start for field, start in starts.items() if field not in _SHARED]
    return named if named is not None else min(money, default=0)


def _within(position: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


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
                state = state.but(
                    level=name.level or state.level, own_band=(state.own_band or None) if name.level else None
                )
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


def _names_told(
    state: State, text: str, aside: list[tuple[int, int]], known: Known
) -> tuple[tuple[Spotted, ...], State]:
    """The names in a message, and the state with them; what can't be placed before more is known is kept for then."""
    spotted = known.library.spot(text, company=state.company, key=state.guide)
    names = [name for name in spotted if not _within(name.start, aside)]
    state = _level_told(_named(state, names, known), text, known)
    if any(name.kind in {"company", "role"} for name in names) and state.unplaced:
        state = _level_told(_named(placed(state, known), names, known), text, known)
    if state.guide is None and not state.without_guide and about_the_job(text):
        state = keeping(_blanked_at(text, aside), state)
    return spotted, state


def keeping(said: str, state: State) -> State:
    """The state with a message kept whose role, level or place can't be told before the company is known."""
    words = " ".join(said.split())[:_LONGEST_KEPT]
    return state if not words or words in state.unplaced else state.but(unplaced=(*state.unplaced, words)[-_MOST_KEPT:])


def placed(state: State, known: Known) -> State:
    """The state with the role, level and region that were said before the company was known."""
    for said in state.unplaced:
        names = known.library.spot(said, company=state.company, key=state.guide)
        state = _level_told(_named(state, names, known), said, known)
    return state.but(unplaced=()) if state.guide else state


def _own_told(state: State, parsed: ParsedOffer, text: str) -> State:
    kept = state.offer if state.offer and not state.offer.withdrawn else OwnOffer()
    if came_up(text, kept.offer):
        parsed = countered(parsed, text, kept.offer)
        state = state.but(first_offer=state.first_offer or kept.offer, counters=state.counters + 1)
    held = OwnOffer(offer=merged(kept.offer, parsed.offer), unsure=doubts_after(kept.unsure, parsed))
    return state.but(offer=held, no_offer=False)


def _circumstances(state: State, things: Iterable[Mentioned], currency: str) -> State:
    for thing in things:
        changes: Mapping[str, object] = thing.changes
        match thing.slot:
            case "refusal":
                state = state.but(refusals=(*state.refusals, changes["refusal"]))
            case "rate" if isinstance(rate := changes["rate"], Rate):
                state = state.but(rates=with_rate(state.rates, rate))
            case "floor" | "present_pay" | "forfeited" as slot:
                named = changes.get("currency")
                state = own_amount(state, slot, changes[slot], named if isinstance(named, str) else None)
            case "nameable":
                state = said_of(state, Saying.model_validate(changes))
            case "posted_range" if isinstance(posted := changes.get("posted_range"), MoneyRange):
                here = posted.model_copy(update={"currency": posted.currency or currency})
                state = state.but(posted_range=here, no_posted_range=False)
            case _:
                state = state.but(**changes)
    return state
