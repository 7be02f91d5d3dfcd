"""A group of figures made into an offer, with the job around it."""

from bot.offers.parsed import ParsedOffer
from bot.offers.reading.composition import parts_of
from bot.offers.reading.currency import place_currency, settle_currency
from bot.offers.reading.heading import Heading
from bot.offers.reading.jobs import Name
from bot.offers.reading.naming import Named, Names, names, pick
from bot.offers.reading.pieces import HIGH, Group
from bot.offers.reading.scan import Scan
from bot.offers.reading.stance import Sentences
from bot.offers.reading.terms import note_terms

NOWHERE = {"start": 0, "end": 0}


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
    money = parts.fields[0] if parts.fields else NOWHERE
    parts.name("company", group.company)
    parts.name("role", role)
    parts.name("level", level)
    parts.name("location", location)
    if any(map(HIGH, group.pieces)):
        parts.stated["currency"] = currency
        parts.fields.append({**money, "field": "currency", "certain": not doubt, "assumed": doubt})
    if others:
        parts.stated["other_currency"] = others
    if seen.terms:
        note_terms(seen, parts, group.start, group.end)
    return ParsedOffer.model_validate({"offer": parts.stated, "fields": parts.fields})


def _belonging(found: Sentences, named: list[Named], group: Group, shared: int) -> Name | None:
    """The name that is said in an offer, else before the first of all."""
    inside = pick(found, named, group, group.start, group.end)
    return pick(found, named, group, 0, shared) if shared and inside is None else inside


def _only_company(listed: list[Heading]) -> Name | None:
    """The employer of a text with one offer: the strongest that is not where the person works."""
    named = [heading for heading in listed if heading.company and not heading.present]
    return max(named, key=lambda heading: heading.strength).company if named else None
