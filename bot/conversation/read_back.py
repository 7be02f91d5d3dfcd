"""What was read of an offer, laid out to be checked: each part, from which words, and what was assumed in reading it.

The values are those of the state, so the table shows what is reckoned with; the words are found by reading the message
once more.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.conversation.correcting import PARTS, option
from bot.conversation.events import Action, Said, Submitted
from bot.conversation.known import Known
from bot.conversation.noting import terms
from bot.conversation.parts import Choice, Part, Table
from bot.conversation.reading import cleaned
from bot.conversation.state import State
from bot.offers.offer import Base, Equity, Offer, Period
from bot.offers.parse import FieldRead, ParsedOffer, parse
from bot.offers.parsed import UNNAMED_PAY
from bot.offers.valuation import grant_total, grant_years, is_private, periods_in_year
from bot.values import Value

SEVERAL: Final = 2
"""Parts read at once from which they are laid out in a table; fewer are noted in a line."""

SURE: Final = "sure"
_ASKED: Final = "not sure: I ask below"
_LONGEST: Final = 44
_BRIEFLY: Final = {
    "thousands or lakhs, by the neighbouring figures": "the unit",
    UNNAMED_PAY: "the base",
    "a total over the vest, not a yearly amount": "the whole grant",
}
_NAMES: Final = {name: slot for slot, name in PARTS.items()}
_EDGE: Final = re.compile(r"[,;](?=\s|$)|[\n|•●▪·]|[.!?](?=\s|$)|\s[-–—]\s|\t")
_MARKS: Final = " \t\n•●▪·*_-–—>|#:;,.=~"


Row = tuple[str, str, str, str]


class ReadBack(Value):
    """What was read of one offer in one message: the person's own (no slug) or a competing one's."""

    slug: str
    rows: tuple[Row, ...]
    parts: tuple[str, ...]  # what can be corrected


def read_back(action: Action, before: State, after: Known) -> tuple[ReadBack, ...]:
    """The offers of which several parts were read from this message."""
    said = _words(action)
    if not said:
        return ()
    changed = [(slug, names) for slug, names in _changed(before, after) if len(names) >= SEVERAL]
    if not changed:
        return ()
    text = _offers_alone(said, after)
    found = parse(text)
    return tuple(_laid_out(slug, names, text, found, after) for slug, names in changed)


def shown(backs: Sequence[ReadBack], known: Known) -> list[Part]:
    """A table for each offer, and below them the parts to correct."""
    if not backs:
        return []
    columns = ("", "read as", "from your words", "sure?")
    tables = [Table(title=_title(back, known), columns=columns, rows=back.rows) for back in backs]
    return [*tables, correction(known, [part for back in backs for part in back.parts])]


def correction(known: Known, parts: Iterable[str]) -> Choice:
    """The parts of an offer to choose from, to correct one; words do as well."""
    prompt = known.say("ask_correct").partition("\n---\n")[0].strip()
    return Choice(slot="correct", prompt=prompt, options=tuple(option(part, known) for part in parts), aside=True)


def _words(action: Action) -> str:
    """What the person wrote, in a message or in a form."""
    match action:
        case Said():
            return cleaned(action.text)
        case Submitted():
            return cleaned("\n".join(action.values[name] for name in ("offer", "others") if action.values.get(name)))
        case _:
            return ""


def _changed(before: State, after: Known) -> Iterator[tuple[str, list[str]]]:
    """The parts that are new or other than before, of each offer that is held."""
    state = after.state
    if state.own is not None:
        yield "", _differing(before.own, state.own, after.currency)
    was = {other.slug: other.offer for other in before.held}
    for other in state.held:
        yield other.slug, _differing(was.get(other.slug), other.offer, after.currency)


def _differing(old: Offer | None, new: Offer, currency: str) -> list[str]:
    if old == new:
        return []
    was = dict(terms(old, old.currency or currency)) if old else {}
    return [name for name, words in terms(new, new.currency or currency) if was.get(name) != words]


def _offers_alone(said: str, known: Known) -> str:
    """The message without the amounts that belong to no offer."""
    from bot.conversation.circumstances import mentioned  # noqa: PLC0415 - its many patterns are made when first needed

    for thing in mentioned(said, known.today):
        said = said[: thing.start] + " " * (thing.end - thing.start) + said[thing.end :]
    return said


def _laid_out(slug: str, names: list[str], text: str, found: Sequence[ParsedOffer], known: Known) -> ReadBack:
    offer = _offer(known.state, slug)
    currency = offer.currency or known.currency
    words = dict(terms(offer, currency))
    source = _source(offer, found, currency)
    slots = [_NAMES[name] for name in names]
    cells = [words[name].removeprefix(f"{name} ") for name in names]
    quotes = [_quoted(slot, source, text) for slot in slots]
    sure = [_sure(slot, slug, source, known) for slot in slots]
    rows = zip([name.capitalize() for name in names], cells, quotes, sure, strict=True)
    money = tuple(_currency(offer, slug, source, text, known))
    parts = [*slots, *(["currency"] if money else [])]
    return ReadBack(
        slug=slug,
        rows=(*rows, *money, *_terms(slug, source, text, known)),
        parts=tuple(f"{part}/{slug}" if slug else part for part in parts),
    )


def _offer(state: State, slug: str) -> Offer:
    held = {other.slug: other.offer for other in state.held}
    return (held.get(slug) if slug else state.own) or Offer()


def _source(offer: Offer, found: Sequence[ParsedOffer], currency: str) -> ParsedOffer:
    """The offer of the message that this one was read from: the one that agrees with it most."""
    own = set(terms(offer, currency))
    return max(found, key=lambda read: len(own & set(terms(read.offer, currency))), default=ParsedOffer(offer=Offer()))


def _fields(slot: str, source: ParsedOffer) -> list[FieldRead]:
    return [field for field in source.fields if field.field.partition(".")[0] == slot]


def _quoted(slot: str, source: ParsedOffer, text: str) -> str:
    """The words that a part was read from, with what stands around its figure up to the next one."""
    fields = _fields(slot, source)
    if not fields:
        return "-"
    first, last = min(field.start for field in fields), max(field.end for field in fields)
    if last - first > _LONGEST:
        first, last = fields[0].start, fields[0].end
    others = [field for field in source.fields if field.field.partition(".")[0] not in {slot, "currency"}]
    start = _back_to(text, first, max((field.end for field in others if field.end <= first), default=0))
    end = _on_to(text, last, min((field.start for field in others if field.start >= last), default=len(text)))
    words = " ".join(text[start:end].split()).strip(_MARKS)
    return f"“{words if len(words) <= _LONGEST else _clipped(text[first:last])}”"


def _clipped(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _back_to(text: str, first: int, bound: int) -> int:
    """Where the words before a figure begin: behind the last stop; at the figure where another one is in the way."""
    edges = [edge.end() for edge in _EDGE.finditer(text, bound, first)]
    return edges[-1] if edges else bound if bound == 0 else first


def _on_to(text: str, last: int, bound: int) -> int:
    """Where the words behind a figure end: at the next stop; at the figure where another one comes before it."""
    edge = _EDGE.search(text, last, bound)
    return edge.start() if edge else bound if bound == len(text) else last


def _sure(slot: str, slug: str, source: ParsedOffer, known: Known) -> str:
    """Whether a part is certain, what was assumed in reading it, or that it is asked about."""
    offer = _offer(known.state, slug)
    if slot in _doubts(known, slug):
        return _ASKED
    assumed = [_BRIEFLY.get(field.assumed, field.assumed) for field in _fields(slot, source) if field.assumed]
    assumed += [*_over_years(offer.equity)] if slot == "equity" else []
    assumed += [*_full_time(offer.base)] if slot == "base" and offer.base else []
    return f"assumed: {'; '.join(dict.fromkeys(assumed))}" if assumed else SURE


def _doubts(known: Known, slug: str) -> set[str]:
    """The parts that a question is open about."""
    if not slug:
        unsure = set(known.state.offer.unsure if known.state.offer else ())
    else:
        unsure = next((set(other.unsure) for other in known.state.held if other.slug == slug), set())
    parts = (part.partition("/") for part, _ in known.unusual)
    return unsure | {component for component, _, whose in parts if whose == slug}


def _over_years(equity: Equity | None) -> Iterator[str]:
    """How long a grant of money is taken to vest, where that was not said."""
    if equity and not is_private(equity) and grant_total(equity) and not equity.years and not equity.schedule:
        yield f"over {grant_years(equity)} years"


def _full_time(base: Base) -> Iterator[str]:
    match base.period:
        case Period.HOUR | Period.DAY:
            yield f"{periods_in_year(base.period):,} {base.period.value}s a year"
        case Period.MONTH | Period.YEAR:
            return


def _currency(offer: Offer, slug: str, source: ParsedOffer, text: str, known: Known) -> Iterator[Row]:
    """The currency, where it was assumed or is not that of the place."""
    if offer.currency is None and not (known.state.currency and not slug):
        yield "Currency", known.currency, "-", f"assumed: {_whence(slug, known)}"
    elif offer.currency not in {None, known.row.currency if known.row else None}:
        yield "Currency", offer.currency or "", _quoted("currency", source, text), SURE


def _whence(slug: str, known: Known) -> str:
    if slug:
        return "as in this offer"
    return f"that of {known.row.region or 'the place'}" if known.row else "no place is known yet"


def _terms(slug: str, source: ParsedOffer, text: str, known: Known) -> Iterator[Row]:
    """Whether a competing offer is in writing and may be named, where that was said."""
    other = next((other for other in known.state.held if other.slug == slug), None)
    if other is None:
        return
    for name, value, slot in (("In writing", other.written, "written"), ("May be named", other.nameable, "nameable")):
        if value is not None:
            yield name, "yes" if value else "no", _quoted(slot, source, text), SURE


def _title(back: ReadBack, known: Known) -> str:
    company = _offer(known.state, back.slug).company if back.slug else ""
    return known.say("read_back_title", company=company or "", own=not back.slug)
