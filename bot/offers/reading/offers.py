"""A group of figures made into an offer, with the job around it."""

from bot.offers.offer import Offer
from bot.offers.parsed import FieldRead, ParsedOffer
from bot.offers.reading.composition import parts_of
from bot.offers.reading.currency import place_currency, settle_currency
from bot.offers.reading.employer import Heading
from bot.offers.reading.grouping import Group, Piece
from bot.offers.reading.jobs import Name, key_limit, key_value, level_in, place_name, role_around, without_level
from bot.offers.reading.scan import Mark, Scan
from bot.offers.reading.stance import Sentences
from bot.offers.reading.terms import terms_of


def built(seen: Scan, found: Sentences, group: Group, assumed: list[Piece], listed: list[Heading], *, single: bool) -> ParsedOffer:
    """The offer of a group; what is said once for the entire text counts for its only offer."""
    parts = parts_of(seen, group, assumed)
    first, after = (0, len(seen.tokens)) if single else (group.start, group.end)
    company = group.company or (_only_company(listed) if single else None)
    location = _location(seen, found, first, after) or (None if single else _location(seen, found, 0, group.start))
    role, level = _job(seen, found, first, after, company)
    if role is None and not single:
        role, shared = _job(seen, found, 0, group.start, company)
        level = level or shared
    place = place_currency(seen, location.text if location else None, location.start if location else 0)
    currency, doubt, others = settle_currency(seen, group, parts, place)
    fields = list(parts.fields)
    for name, value in (("company", company), ("role", role), ("level", level), ("location", location)):
        if value:
            fields.append(FieldRead(field=name, start=value.start, end=value.end))
    money = parts.fields[0] if parts.fields else FieldRead(field="currency", start=0, end=0)
    fields.append(FieldRead(field="currency", start=money.start, end=money.end, certain=not doubt, assumed=doubt))
    offer = Offer(
        company=company.text if company else None,
        role=role.text if role else None,
        level=level.text if level else None,
        location=location.text if location else None,
        currency=currency,
        base=parts.base,
        equity=parts.equity,
        bonus=parts.bonus,
        sign_on=parts.sign_on,
        relocation=parts.relocation,
        total_comp=parts.total_comp,
        other_currency=others or None,
    )
    offer, more = terms_of(seen, offer, first, after)
    return ParsedOffer(offer=offer, fields=tuple([*fields, *more]))


def _only_company(listed: list[Heading]) -> Name | None:
    """The employer of a text with one offer: the strongest that is not where the person works."""
    named = [heading for heading in listed if heading.company and not heading.present]
    return max(named, key=lambda heading: heading.strength).company if named else None


def _location(seen: Scan, found: Sentences, first: int, after: int) -> Name | None:
    for key in seen.keys:
        if key.value == "location" and first <= key.first < after and not _is_present(seen, found, key):
            value = key_value(seen, key, key_limit(seen, found, key))
            if value is not None:
                return value
    places = [place for place in seen.places if first <= place.first < after and not _is_present(seen, found, place)]
    return place_name(seen, places[0]) if places else None


def _is_present(seen: Scan, found: Sentences, mark: Mark) -> bool:
    number = found.number(mark.first)
    return found.section[number] == "present" or any(
        cue.value == "present" and cue.after <= mark.first for cue in found.cues[number]
    ) and not any(cue.value == "offer" for cue in found.cues[number])


def _job(seen: Scan, found: Sentences, first: int, after: int, company: Name | None) -> tuple[Name | None, Name | None]:
    """Role and level: by key, else the first title that is spoken of."""
    role = level = None
    for key in seen.keys:
        if not first <= key.first < after or key.value not in {"role", "level"} or _is_present(seen, found, key):
            continue
        value = key_value(seen, key, key_limit(seen, found, key))
        if value is None:
            continue
        if key.value == "level":
            level = level or level_in(value.text, value.start) or (value if len(value.text) <= 6 and any(c.isdigit() for c in value.text) else None)  # noqa: PLR2004
            continue
        level = level or level_in(value.text, value.start)
        role = role or without_level(value)
        if level is None and value.text.isdigit():
            level = value
    if role is None:
        title = role_around(seen, first, after)
        if title is not None:
            role = without_level(title) or title
    if level is None:
        start = seen.tokens[first].start if first < len(seen.tokens) else 0
        end = seen.tokens[after - 1].end if after else 0
        level = level_in(seen.text[start:end], start)
    del company
    return role, level
