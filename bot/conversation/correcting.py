"""Corrections of an offer part by part: chosen from what was read, asked for anew, or said at any time.

A part is named by its slot: "base", "equity", or "base/capital-one" for a competing offer's. What is to be told anew
stands in the state as an open answer, not as a position: it ends when the part is told, by whatever way.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final

from bot.conversation.answers.own import unguided_currency
from bot.conversation.answers.plain import amount_of, is_no
from bot.conversation.known import Known
from bot.conversation.meant import in_no_doubtful_currency, of_money
from bot.conversation.merging import doubts_after, merged
from bot.conversation.noting import terms
from bot.conversation.parts import Option
from bot.conversation.state import OtherOffer, OwnOffer, State
from bot.offers.money import Amount
from bot.offers.offer import Base, Bonus, Equity, Offer, SignOn
from bot.offers.parse import FieldRead, ParsedOffer, parse

PARTS: Final[Mapping[str, str]] = {
    "base": "base",
    "equity": "stock",
    "bonus": "bonus",
    "sign_on": "sign-on",
    "relocation": "relocation",
    "total_comp": "total",
    "currency": "currency",
}
"""The parts of an offer that can be corrected, by slot, as a person calls them."""

_EXAMPLES: Final[Mapping[str, str]] = {
    "base": "155k",
    "equity": "36k over 4 years",
    "bonus": "22%",
    "sign_on": "30k",
    "relocation": "10k",
    "total_comp": "205k",
    "currency": "EUR",
}
Change = Callable[[Offer], Offer]


def subject_of(part: str) -> tuple[str, str]:
    """The component and the competing offer (or "" for the person's own) that a part's slot names."""
    component, _, slug = part.partition("/")
    return component, slug


def offer_of(state: State, slug: str) -> Offer | None:
    """The offer that a part belongs to, where it is held."""
    if not slug:
        return state.own
    return next((other.offer for other in state.held if other.slug == slug), None)


def option(part: str, known: Known) -> Option:
    """A part to be corrected, as it can be chosen; never with its figure."""
    component, slug = subject_of(part)
    name = PARTS[component]
    if not slug:
        return Option(label=name.capitalize(), value=part)
    offer = offer_of(known.state, slug)
    return Option(label=f"{(offer and offer.company) or 'Other offer'}: {name}", value=part)


def options(known: Known, _: str) -> tuple[Option, ...]:
    """Everything that can be corrected in the offers that are held."""
    slugs = ["", *(other.slug for other in known.state.held)]
    return tuple(option(part, known) for slug in slugs for part in stated(offer_of(known.state, slug), slug))


def stated(offer: Offer | None, slug: str = "") -> list[str]:
    """The parts that an offer states."""
    found = [name for name in PARTS if offer is not None and getattr(offer, name) is not None and name != "currency"]
    return [f"{name}/{slug}" if slug else name for name in found]


def reopen(part: str, _: str, known: Known) -> State | None:
    """The state in which a part is to be told anew; its value stays until it is."""
    state = known.state
    component, slug = subject_of(part)
    if component not in PARTS or (slug and offer_of(state, slug) is None):
        return None
    passed = tuple(slot for slot in state.skipped if slot != f"again/{part}")
    return state.but(reopened=(part, *(other for other in state.reopened if other != part)), skipped=passed)


def reopened(known: Known) -> Iterable[str]:
    """The parts that are to be told anew, of offers that are held."""
    return [
        part for part in known.state.reopened if not subject_of(part)[1] or offer_of(known.state, subject_of(part)[1])
    ]


def asked_anew(known: Known, part: str) -> Mapping[str, object]:
    """What the question about a part says: whose it is, what it is now, and an example."""
    component, slug = subject_of(part)
    offer = offer_of(known.state, slug) or Offer()
    name = PARTS[component]
    now = dict(terms(offer, offer.currency or known.currency)).get(name, "").removeprefix(f"{name} ")
    return {
        "component": component,
        "company": (offer.company or "the other company") if slug else "",
        "now": now,
        "example": _EXAMPLES[component],
    }


def anew(said: str, part: str, known: Known) -> State | None:
    """The state with a part told anew."""
    component, slug = subject_of(part)
    if component == "currency":
        changed = _in_currency(said, slug, known)
    else:
        read = _read(component, said, known)
        changed = None if read is None else _put(read, slug, known.state)
    return None if changed is None else _without(changed, (part,))


def _in_currency(said: str, slug: str, known: Known) -> State | None:
    """The offer in another currency than it was read in."""
    named = unguided_currency(said, known)
    if named is None or named.currency is None:
        return None
    changes = {"currency": named.currency, "other_currency": None}
    return _offered(known.state, slug, lambda kept: kept.model_copy(update=changes))


def _read(component: str, said: str, known: Known) -> ParsedOffer | None:
    """One part as it is said alone: "155k", "40k a year", "none"."""
    if is_no(said):
        return ParsedOffer(offer=Offer.model_validate({component: _NONE[component]})) if component in _NONE else None
    named = said if PARTS[component] in said.lower() else f"{PARTS[component]} {said}"
    for parsed in parse(named):
        value = getattr(parsed.offer, component)
        if value is not None:
            kept = in_no_doubtful_currency(parsed, named, known)
            alone = Offer.model_validate({component: value, "currency": kept.offer.currency})
            return of_money(ParsedOffer(offer=alone, fields=parsed.fields))
    amount = amount_of(said, known)
    return None if amount is None else ParsedOffer(offer=_plain(component, amount), fields=_doubt(component))


_NONE: Final[Mapping[str, object]] = {
    "equity": Equity(total=Decimal(0)),
    "bonus": Bonus(amount=Decimal(0)),
    "sign_on": SignOn(total=Decimal(0)),
    "relocation": Decimal(0),
}


def _plain(component: str, amount: Amount) -> Offer:
    values = {
        "base": Base(low=amount, high=amount),
        "equity": Equity(total=amount),
        "bonus": Bonus(amount=amount),
        "sign_on": SignOn(total=amount),
    }
    return Offer.model_validate({component: values.get(component, amount)})


def _doubt(component: str) -> tuple[FieldRead, ...]:
    """A bare amount of stock may be per year or the whole grant."""
    return (FieldRead(field="equity.total", start=0, end=0, certain=False),) if component == "equity" else ()


def _put(parsed: ParsedOffer, slug: str, state: State) -> State | None:
    return _offered(state, slug, lambda kept: merged(kept, parsed.offer), parsed)


def _offered(state: State, slug: str, change: Change, parsed: ParsedOffer | None = None) -> State | None:
    """The state with the offer changed, and with the doubts that this leaves."""
    if not slug:
        kept = state.offer if state.offer and not state.offer.withdrawn else OwnOffer()
        doubts = kept.unsure if parsed is None else doubts_after(kept.unsure, parsed)
        return state.but(offer=OwnOffer(offer=change(kept.offer), unsure=doubts), no_offer=False)
    if offer_of(state, slug) is None:
        return None
    return state.but(
        others=tuple(_other(other, change, parsed) if other.slug == slug else other for other in state.others)
    )


def _other(other: OtherOffer, change: Change, parsed: ParsedOffer | None) -> OtherOffer:
    doubts = other.unsure if parsed is None else doubts_after(other.unsure, parsed)
    return other.model_copy(update={"offer": change(other.offer), "unsure": doubts})


def settled(before: State, after: State) -> State:
    """The state without the parts to be told anew that were told, by whatever way."""
    told = [part for part in after.reopened if part in before.reopened and _value(before, part) != _value(after, part)]
    return _without(after, told) if told else after


def _value(state: State, part: str) -> object:
    component, slug = subject_of(part)
    return getattr(offer_of(state, slug), component, None)


def _without(state: State, parts: Iterable[str]) -> State:
    return state.but(reopened=tuple(part for part in state.reopened if part not in set(parts)))
