"""A group of figures made into an offer, with the job around it."""

from bot.offers.offer import Offer
from bot.offers.parsed import FieldRead, ParsedOffer
from bot.offers.reading.composition import parts_of
from bot.offers.reading.currency import place_currency, settle_currency
from bot.offers.reading.grouping import Group
from bot.offers.reading.heading import Heading
from bot.offers.reading.jobs import Name
from bot.offers.reading.naming import Names, names, pick
from bot.offers.reading.scan import Scan
from bot.offers.reading.stance import Sentences
from bot.offers.reading.terms import terms_of


def offers(
    seen: Scan, found: Sentences, kept: list[Group], assumed: set[int], listed: list[Heading]
) -> tuple[ParsedOffer, ...]:
    """The offers of the groups; what is said before the first of several holds for all of them."""
    named = names(seen, found)
    if len(kept) == 1:
        kept[0].start, kept[0].end = 0, len(seen.tokens)
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
    role, level, location = (
        pick(found, one, group, group.start, group.end) or pick(found, one, group, 0, shared)
        for one in (named.roles, named.levels, named.places)
    )
    place = place_currency(seen, location.text if location else None, location.start if location else 0)
    currency, doubt, others = settle_currency(seen, group, parts, place)
    fields = list(parts.fields)
    for name, value in (("company", group.company), ("role", role), ("level", level), ("location", location)):
        if value:
            fields.append(FieldRead(field=name, start=value.start, end=value.end))
    money = parts.fields[0] if parts.fields else FieldRead(field="currency", start=0, end=0)
    stated = any(piece.figure.high for piece in group.pieces)
    if stated:
        fields.append(FieldRead(field="currency", start=money.start, end=money.end, certain=not doubt, assumed=doubt))
    offer = Offer(
        company=_text(group.company),
        role=_text(role),
        level=_text(level),
        location=_text(location),
        currency=currency if stated else None,
        base=parts.base,
        equity=parts.equity,
        bonus=parts.bonus,
        sign_on=parts.sign_on,
        relocation=parts.relocation,
        total_comp=parts.total_comp,
        other_currency=others or None,
    )
    return terms_of(seen, ParsedOffer(offer=offer, fields=tuple(fields)), group.start, group.end)


def _text(name: Name | None) -> str | None:
    return name.text if name else None


def _only_company(listed: list[Heading]) -> Name | None:
    """The employer of a text with one offer: the strongest that is not where the person works."""
    named = [heading for heading in listed if heading.company and not heading.present]
    return max(named, key=lambda heading: heading.strength).company if named else None
