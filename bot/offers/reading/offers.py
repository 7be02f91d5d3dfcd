"""A group of figures made into an offer, with the job around it."""

from bisect import bisect_left

from bot.offers.parsed import ParsedOffer
from bot.offers.reading.composition import parts_of
from bot.offers.reading.currency import place_currency, settle_currency
from bot.offers.reading.heading import TOKEN, Heading
from bot.offers.reading.jobs import Name
from bot.offers.reading.naming import EMPLOYER, Named, Names, names
from bot.offers.reading.pieces import HIGH, Group
from bot.offers.reading.scan import Scan
from bot.offers.reading.stance import Sentences
from bot.offers.reading.terms import note_terms

NOWHERE = (0, 0)


def offers(
    seen: Scan, found: Sentences, kept: list[Group], assumed: set[int], listed: list[Heading]
) -> tuple[ParsedOffer, ...]:
    """The offers of the groups; what is said before the first of several holds for all of them."""
    named = names(seen, found)
    if len(kept) == 1:
        kept[0].start, kept[0].end = 0, seen.size
        kept[0].company = kept[0].company or _only_company(listed)
        return (_built(seen, found, kept[0], assumed, named, 0),)
    shared = kept[0].start if kept else 0
    if kept:
        kept[0].start = 0
    return tuple(_built(seen, found, group, assumed, named, shared) for group in kept)


def _built(  # noqa: PLR0913, PLR0917 - an offer is all of these
    seen: Scan, found: Sentences, group: Group, assumed: set[int], named: Names, shared: int
) -> ParsedOffer:
    parts = parts_of(seen, group, assumed)
    role = _belonging(found, named.roles, group, shared) if named.roles else None
    level = _belonging(found, named.levels, group, shared) if named.levels else None
    location = _belonging(found, named.places, group, shared) if named.places else None
    place = place_currency(seen, location.text, location.start) if location else ""
    currency, doubt, others = settle_currency(seen, group, parts, place)
    start, end = parts.fields[0][1:3] if parts.fields else NOWHERE
    parts.name("company", group.company)
    parts.name("role", role)
    parts.name("level", level)
    parts.name("location", location)
    if any(map(HIGH, group.pieces)):
        parts.stated["currency"] = currency
        parts.span("currency", start, end, doubt)
    if others:
        parts.stated["other_currency"] = others
    if seen.terms:
        note_terms(seen, parts, group.start, group.end)
    return ParsedOffer.model_validate({"offer": parts.stated, "fields": tuple(parts.fields)})


def _belonging(found: Sentences, named: list[Named], group: Group, shared: int) -> Name | None:
    """The name that is said in an offer, else before the first of all."""
    inside = _pick(found, named, group, group.start, group.end)
    return _pick(found, named, group, 0, shared) if shared and inside is None else inside


def _own(named: list[Named], group: Group) -> list[Named] | None:
    """The names beside the offer's employer, and the keyed ones; without any, those that are beside none."""
    if not group.company or not any(map(EMPLOYER, named)):
        return None
    employer = group.company.text.lower()
    own = [
        one for one in named if one.keyed or (one.employer and (one.employer in employer or employer in one.employer))
    ]
    return own if any(map(EMPLOYER, own)) else [one for one in named if not one.employer]


def _pick(found: Sentences, named: list[Named], group: Group, first: int, after: int) -> Name | None:
    """The name that belongs to the offer: the keyed one, else one said in its sentences, else the nearest."""
    if after <= first:
        return None
    if len(named) == 1 and not named[0].employer:
        one = named[0]
        return one.name if first <= one.token < after and (one.keyed or not one.present) else None
    own = _own(named, group)
    named = named if own is None else own
    if not named:
        return None
    begin = bisect_left(named, first, key=TOKEN) if first else 0
    end = bisect_left(named, after, key=TOKEN) if named[-1].token >= after else len(named)
    if begin == end:
        return next((one.name for one in own or () if one.employer and not one.present), None)
    inside = [one for one in named[begin:end] if not one.present]
    inside = inside or [one for one in named[begin:end] if one.keyed]  # "current title" in a form of what one earns
    if len(inside) <= 1:
        return inside[0].name if inside else None
    keyed = [one for one in inside if one.keyed]
    if keyed:
        start = group.company.start if group.company else 0
        return next((one for one in keyed if one.name.start >= start), keyed[0]).name
    numbers = {found.sentence_of[piece.figure.first] for piece in group.pieces}
    beside = (one for one in inside if found.sentence_of[one.token] in numbers)
    name = next(beside, inside[0]).name
    if " " in name.text:
        return name
    begun = f"{name.text} "
    return next((one.name for one in inside if one.name.text.startswith(begun)), name)


def _only_company(listed: list[Heading]) -> Name | None:
    """The employer of a text with one offer: the strongest that is not where the person works."""
    named = [heading for heading in listed if heading.company and not heading.present]
    return max(named, key=lambda heading: heading.strength).company if named else None
