"""Competing offers as they are told: which company's, in writing or not, to be named or not, in whatever order."""

import re
from collections.abc import Iterable, Iterator

from bot.conversation.known import Known
from bot.conversation.mentioned import sentences, slug_of
from bot.conversation.merging import doubts_after, merged
from bot.conversation.names import company_like
from bot.conversation.retractions import SPOKEN, WRITTEN
from bot.conversation.state import OtherOffer, Saying, State
from bot.guides.model import Candidate
from bot.offers.amounts import amounts_in, full
from bot.offers.offer import Base, Offer
from bot.offers.parse import ParsedOffer, parse
from bot.offers.parsed import UNNAMED_PAY

_ANOTHER = "another"
_NAMES = frozenset({"company", "role", "level", "location"})
_NAME = r"[A-Z][\w&']*(?: (?:[A-Z&][\w&']*|of)){0,3}"
NOT_HELD = re.compile(
    r"\b(?:friend|colleague|co-?worker|brother|sister|husband|wife|partner|roommate|someone|somebody)s?\b|\b(?:might|may(?! (?:name|mention|say|use|quote)\b)|could|would|should|will|'ll|hope|hoping|wish|want|expect\w*"
    r"|if i|pretend|make up|made up|invent\w*|fake|hypothetical\w*|suppose|imagine|say that i|please say|lie|lied|declined|turned\b.{0,20}\bdown|rejected|rescinded|withdr\w+|expired"
    r"|last (?:year|month|time)|used to|ago|no longer)\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:will|'ll|going to) (?:send|put|write)|\bwaiting (?:for|on)|\bnot (?:yet )?(?:in writing|written)|\bnot yet\b",
    re.IGNORECASE,
)
_OFFER_OF = re.compile(
    rf"\b(?:offer|letter) (?:(?:is|was|comes|came) )?(?:from|by|at|with) (?P<from>{_NAME})|\b(?:[Tt]he|[Mm]y|[Tt]heir|[Aa]n?) (?P<of>{_NAME}?) (?:offer|letter)\b"
    rf"|(?P<whose>{_NAME}?)'s? (?:offer|letter)\b"
)
_IS_AT = r"\b{name}(?:'s)?(?: offer)? (?:is|was|were|are|comes to|came to|offers|offered|pays)\b(?! not)"
_BASE = re.compile(r"\b(?:base|salary|pay)\b", re.IGNORECASE)
_LEAST = 10_000  # a year of pay; "since 1998" is none
_NOT_THAT = re.compile(r",?\s*\b(?:not|instead of|rather than)\b.*", re.IGNORECASE | re.DOTALL)
_OTHER_OFFER = re.compile(r"\b(?:competing|other|another|second|rival) (?:one|offer|company|letter)\b", re.IGNORECASE)


def is_own(company: str | None, known: Known) -> bool:
    """Whether an offer of this company (or of none that was said) is the one the conversation is about."""
    if company is None:
        return True
    match = known.library.match_company(company)
    if known.state.without_guide and known.state.company is None:
        return slug_of(company) == slug_of(known.state.company_said)
    if known.state.company is None:
        return match.found is not None
    return match.found is not None and match.found.key == known.state.company


def with_own_company(offers: Iterable[ParsedOffer], known: Known) -> State:
    """The state with the own company: of several of which there are guides the one told with a title, else the first."""
    state = known.state
    if state.company is not None or state.without_guide:
        return state
    titled = sorted((one for one in offers if one.offer.company), key=lambda one: one.offer.role is None)
    said = {match.key: one.offer.company for one in reversed(titled) if (match := _listed(one.offer.company, known))}
    if len(said) <= 1:
        return state
    key, company = [*said.items()][-1]
    return state.but(company=key, company_said=company)


def _listed(company: str | None, known: Known) -> Candidate | None:
    return known.library.match_company(company).found if company else None


def own_starts(offers: Iterable[ParsedOffer], text: str, known: Known) -> list[int]:
    """Where the own offer is told by name: at its company, title or place, and at a title behind all figures."""
    offers = tuple(offers)
    named = [one for one in offers if one.offer.company and is_own(one.offer.company, known)]
    placed = [(one, at) for one in named if (at := _place(one)) is not None]
    starts = [min(_named_from(one, at, _figures_end(offers, one, at)), default=at) for one, at in placed]
    return [*starts, *_titled_last(offers, text)] if named and known.state.guide is None else starts


def _titled_last(offers: Iterable[ParsedOffer], text: str) -> list[int]:
    """The sentences behind all figures that give a title: it is that of the offer the conversation is about."""
    fields = [field for one in offers for field in one.fields]
    last = max((field.end for field in fields if field.field not in _NAMES), default=0)
    titles = [field.start for field in fields if field.field == "role"]
    spans = [(start, start + len(said)) for start, said in sentences(text) if start >= last]
    return [a for a, b in spans if any(a <= title < b for title in titles)]


def _place(parsed: ParsedOffer) -> int | None:
    return next((field.start for field in parsed.fields if field.field == "company"), None)


def _figures_end(offers: Iterable[ParsedOffer], own: ParsedOffer, at: int) -> int:
    """Where the last figure of another offer before this place ends."""
    fields = (field for one in offers if one is not own for field in one.fields if field.field not in _NAMES)
    return max((field.end for field in fields if field.end <= at), default=0)


def _named_from(own: ParsedOffer, at: int, floor: int) -> Iterator[int]:
    return (field.start for field in own.fields if field.field in _NAMES and floor <= field.start <= at)


def other_told(state: State, parsed: ParsedOffer, text: str) -> State:
    """The state after a competing offer was told, or more of one that is held already."""
    slug = slug_of(parsed.offer.company) or _sole_other(state) or _ANOTHER
    state = _christened(state, slug, parsed.offer)
    kept = _held(state, slug) or _as_said(state, OtherOffer(slug=slug, offer=Offer()))
    spoken = bool(SPOKEN.search(text) or NOT_YET.search(text))
    written = False if spoken else parsed.offer.written if parsed.offer.written is not None else kept.written
    offer = merged(_without_guess(kept, parsed.offer), _of_the_same_kind(parsed.offer, kept.offer, text))
    unsure = _with_pay(doubts_after(kept.unsure, parsed), offer, parsed)
    changes = {"offer": offer, "unsure": unsure, "written": written}
    rest = tuple(o for o in state.others if o.slug != slug)
    no_others = None if state.no_others else state.no_others
    return state.but(others=(*rest, kept.model_copy(update=changes)), no_others=no_others)


_BESIDE_A_BASE = ("total_comp", "equity", "bonus", "sign_on")
"""What, told as well, shows that a figure which nothing names is the base."""


def _with_pay(doubts: tuple[str, ...], offer: Offer, parsed: ParsedOffer) -> tuple[str, ...]:
    """The doubts of an offer, and whether a lone figure such as "Globex at 205k" is its base or all of a year."""
    doubts = tuple(doubt for doubt in doubts if doubt != "base" or parsed.offer.base is None)
    if any(getattr(offer, part) is not None for part in _BESIDE_A_BASE):
        return tuple(doubt for doubt in doubts if doubt != "base")
    return (*doubts, "base") if any(field.assumed == UNNAMED_PAY for field in parsed.fields) else doubts


def _without_guess(kept: OtherOffer, new: Offer) -> Offer:
    """What is held of an offer, without a base that was only guessed where its total is told now."""
    guessed = "base" in kept.unsure and new.base is None and new.total_comp is not None
    return kept.offer.model_copy(update={"base": None}) if guessed else kept.offer


def held_elsewhere(state: State, text: str, known: Known) -> State:
    """An offer "from Capital One" without amounts is remembered, so that they can be asked for."""
    company = None if NOT_HELD.search(text) else _company_in(text, known)
    if company is None or is_own(company, Known(state, known.library, known.today)):
        return state
    return holding(company, Known(state, known.library, known.today))


def _company_in(text: str, known: Known) -> str | None:
    """The company whose offer a text speaks of by name."""
    named = (next(group for group in found.groups() if group).strip() for found in _OFFER_OF.finditer(text))
    return next((name for name in named if company_like(name, known)), None)


def holding(company: str, known: Known) -> State:
    """The state in which an offer of this company is held, of which no amount is known yet."""
    slug = slug_of(company)
    state = _christened(known.state, slug, Offer(company=company))
    rest = tuple(o for o in state.others if o.slug != slug)
    named = _held(state, slug) or _as_said(state, OtherOffer(slug=slug, offer=Offer(company=company)))
    return state.but(others=(*rest, named), no_others=False)


def _held(state: State, slug: str) -> OtherOffer | None:
    return next((o for o in state.others if o.slug == slug and not o.withdrawn), None)


def _sole_other(state: State) -> str | None:
    """The one competing offer that an amount without a company can only mean."""
    return state.held[0].slug if len(state.held) == 1 else None


def _christened(state: State, slug: str, offer: Offer) -> State:
    """The offer that was told without its company has it now, unless two amounts show that they are two."""
    nameless = _held(state, _ANOTHER)
    if nameless is None or slug == _ANOTHER or _held(state, slug) or (_has_pay(nameless.offer) and _has_pay(offer)):
        return state
    named = nameless.model_copy(
        update={"slug": slug, "offer": nameless.offer.model_copy(update={"company": offer.company})}
    )
    return state.but(others=tuple(named if o.slug == _ANOTHER else o for o in state.others))


def _of_the_same_kind(new: Offer, old: Offer, text: str) -> Offer:
    """A figure that nobody called a base is the total again where a total was told: "Globex's offer was 190k"."""
    if new.base is None or old.base is not None or old.total_comp is None or _BASE.search(text):
        return new
    return new.model_copy(update={"base": None, "total_comp": new.base.low})


def restated(text: str, state: State) -> ParsedOffer | None:
    """The offer of a company that is held, where a message says no more than another amount: "Globex was 190k"."""
    for other in state.held:
        name = other.offer.company
        found = re.search(_IS_AT.format(name=re.escape(name)), text, re.IGNORECASE) if name else None
        amounts = amounts_in(_NOT_THAT.sub("", text[found.end() :])) if found else ()
        if len(amounts) == 1 and full(amounts[0]) >= _LEAST:
            amount = full(amounts[0])
            of_base = other.offer.base is not None and other.offer.total_comp is None
            pay = {"base": Base(low=amount, high=amount)} if of_base else {"total_comp": amount}
            return ParsedOffer(offer=Offer(company=name).model_copy(update=pay))
    return None


def _has_pay(offer: Offer) -> bool:
    return offer.base is not None or offer.total_comp is not None


def in_writing(text: str, state: State, known: Known) -> State:
    """Whether a competing offer is in writing after all, where a message says only that."""
    written = False if SPOKEN.search(text) else True if WRITTEN.search(text) else None
    if written is None or parse(text):
        return state
    company = _company_in(text, known)
    if company is not None and is_own(company, known):
        return state
    if company is None and not state.held and not _OTHER_OFFER.search(text):
        return state  # "it's in writing" may be the offer itself
    return said_of(state, Saying(slug=slug_of(company), written=written))


def said_of(state: State, saying: Saying) -> State:
    """The state after something was said of a competing offer, kept for one that is told only later."""
    others = tuple(_with(other, saying) for other in state.others)
    kept = tuple(old for old in state.sayings if not _replaced(old, saying))
    return state.but(others=others, sayings=(*kept, saying))


def _replaced(old: Saying, new: Saying) -> bool:
    same = old.slug == new.slug or not new.slug
    return same and (old.written is None) == (new.written is None)


def _as_said(state: State, other: OtherOffer) -> OtherOffer:
    """A newly told offer with what was said of it before."""
    for saying in state.sayings:
        other = _with(other, saying)
    return other


def _with(other: OtherOffer, saying: Saying) -> OtherOffer:
    if saying.slug and not _same(saying.slug, other.slug):
        return other
    changes = {"nameable": saying.nameable, "written": saying.written}
    return other.model_copy(update={name: value for name, value in changes.items() if value is not None})


def _same(said: str, slug: str) -> bool:
    """Whether a name is the company's, perhaps shortened: "Palo Alto" for Palo Alto Networks."""
    return said == slug or slug.startswith(f"{said}-") or said.startswith(f"{slug}-")
