"""Offers side by side, year by year: cash and stock, sign-on, average, steady state, and the year after the last vest.

One table a currency; nothing is summed over two without a rate, and private stock stands apart, without a value.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from bot.conversation.currencies import target
from bot.conversation.known import Known
from bot.conversation.parts import Note, Part, Table
from bot.conversation.state import OtherOffer
from bot.offers.counting import ranges, rate_counted, uncounted
from bot.offers.money import Amount, printed
from bot.offers.offer import Offer
from bot.offers.rates import Rate, converted
from bot.offers.valuation import Years, is_private
from bot.plan.terms import Terms, terms_of
from bot.values import Value

NOTHING: Final = "-"
_SEVERAL: Final = 2
_PERCENT: Final = 100


class Compared(Value):
    """One offer of a comparison, and the rates that its amounts were converted at."""

    name: str
    terms: Terms
    rates: tuple[Rate, ...] = ()


def years_table(worths: Sequence[Years], title: str) -> Table:
    """Offers of one currency side by side, under their labels."""
    rows = [*_by_year(worths), *_sums(worths)]
    return Table(title=title, columns=("", *(worth.label for worth in worths)), rows=tuple(rows))


def _by_year(worths: Sequence[Years]) -> Iterator[tuple[str, ...]]:
    """Cash, stock and both together of each year; years in which nothing changes for anybody share their rows."""
    longest = max(len(worth.cash) for worth in worths)
    stock = any(any(worth.equity) for worth in worths)
    years = [tuple(_paid(worth, n) for worth in worths) for n in range(longest)]
    first = 1
    for paid, same in groupby(years):
        last = first + len(list(same)) - 1
        when = f"Year {first}" if first == last else f"Years {first} to {last}"
        if stock:
            known = [p if w.base else None for p, w in zip(paid, worths, strict=True)]  # of a total no part is known
            yield f"{when}, cash", *(_cell(p and p[0], w) for p, w in zip(known, worths, strict=True))
            yield f"{when}, stock", *(_cell(p and p[1], w) for p, w in zip(known, worths, strict=True))
        together = (_cell(p and p[0] + p[1], w) for p, w in zip(paid, worths, strict=True))
        yield f"{when}{', together' if stock else ''}", *together
        first = last + 1


def _paid(worth: Years, n: int) -> tuple[Amount, Amount] | None:
    """Cash and stock of one year; after the last vest the base and the bonus alone; None where nothing is known."""
    if n < len(worth.cash):
        return worth.cash[n], worth.equity[n]
    return None if worth.after is None else (worth.after, Decimal(0))


def _cell(amount: Amount | None, worth: Years) -> str:
    return NOTHING if amount is None else printed(amount, worth.currency)


def _sums(worths: Sequence[Years]) -> Iterator[tuple[str, ...]]:
    """What the years come to; rows that say nothing of any offer are left out."""
    last = {len(worth.cash) for worth in worths if worth.after is not None}
    when = f"Year {max(last) + 1}" if len(last) == 1 else "After the last vest"
    rows: dict[str, Callable[[Years], Amount | None]] = {
        "Sign-on, once": lambda worth: sum(worth.sign_on, Decimal(0)) or None,
        "Average a year": lambda worth: worth.average,
        "A year without the sign-on": lambda worth: worth.steady if worth.base else None,
        f"{when}, nothing new granted": lambda worth: worth.after,
        "Private stock, not counted": lambda worth: worth.private_equity,
    }
    for name, amount in rows.items():
        cells = [_cell(amount(worth), worth) for worth in worths]
        if set(cells) != {NOTHING}:
            yield name, *cells
    if len({len(worth.cash) for worth in worths}) > 1:
        yield "Years in the average", *(str(len(worth.cash)) for worth in worths)
    if any(worth.thin for worth in worths):
        yield "Last year against the first", *(_thin(worth) for worth in worths)


def _thin(worth: Years) -> str:
    """How little the last year pays, where it is under 85 % of the first."""
    return f"thin: {worth.last / worth.first * _PERCENT:.0f}%" if worth.thin else "holds"


def compare(known: Known) -> list[Part]:
    """The person's offer and the competing ones side by side, for their eyes only."""
    found = _offers(known)
    valued = [one for one in found if one.terms.years_paid is not None]
    if not valued:
        return [Note(text=known.say("nothing_to_compare"))]
    main = valued[0].terms.currency
    here = [one for one in valued if one.terms.currency == main]
    worths = [paid.model_copy(update={"label": one.name}) for one in here if (paid := one.terms.years_paid)]
    rates = dict.fromkeys(rate.words for one in here for rate in one.rates)
    title = known.say("compare_title", currency=main, rates=list(rates))
    remarks = list(_remarks(found, here, main, known))
    said = known.say("compare", remarks=remarks, start=known.state.start)
    return [years_table(worths, title), *([Note(text=said)] if said else [])]


def comparable(known: Known) -> frozenset[str]:
    """The competing offers that have parts enough to be laid beside the person's own."""
    held = known.state.offer
    if known.state.own is None or held is None or held.offer.base is None or held.unsure:
        return frozenset()
    whole = [other for other in known.state.held if other.offer.base and not other.unsure]
    return frozenset(other.slug for other in whole if _parts(other.offer) >= _SEVERAL)


def _parts(offer: Offer) -> int:
    return sum(part is not None for part in (offer.base, offer.equity, offer.bonus, offer.sign_on))


def _offers(known: Known) -> list[Compared]:
    """Every offer that is held, in the currency that all are compared in as far as there are rates."""
    case = known.case
    own = case.offer if case else known.state.own
    main = target(known) or known.currency
    found = [] if own is None else [_compared("This offer", own, known, main)]
    main = found[0].terms.currency if found else main
    return [*found, *(_compared(_name(other, known), other.offer, known, main) for other in _in_order(known))]


def _in_order(known: Known) -> list[OtherOffer]:
    return sorted(known.state.held, key=lambda other: other.slug)


def _name(other: OtherOffer, known: Known) -> str:
    unnamed = [one.slug for one in _in_order(known) if not one.offer.company]
    number = f" {unnamed.index(other.slug) + 1}" if len(unnamed) > 1 else ""
    return other.offer.company or f"Other offer{number}"


def _compared(name: str, offer: Offer, known: Known, main: str) -> Compared:
    said = offer.model_copy(update={"currency": offer.currency or known.currency})
    read, rates = converted(said, main, known.state.rates)
    return Compared(name=name, terms=terms_of(read, name, start=known.state.start), rates=rates)


def _remarks(found: Sequence[Compared], here: Sequence[Compared], main: str, known: Known) -> Iterator[str]:
    """Why an offer, or a part of one, is not in the table."""
    for one in found:
        if one.terms.currency != main:
            yield known.say("compare_apart", name=one.name, one=one.terms.currency, other=main)
        elif one not in here:
            yield known.say("compare_unknown", name=one.name)
        yield from (f"{one.name}: {told.text}" for told in one.terms.foreign)
        if is_private(one.terms.offer.equity):
            yield known.say("compare_private", name=one.name)
        if one in here:
            yield from (f"{one.name}: {line}" for line in _counted(one.terms.offer, main))


def _counted(offer: Offer, currency: str) -> Iterator[str]:
    """What an offer's years leave out, and how its ranges and rates count; private stock has a remark of its own."""
    without = None if offer.base is None or is_private(offer.equity) else uncounted(offer.equity)
    if without:
        yield without
    spans = [name for name, _ in ranges(offer, currency)]
    if spans:
        yield f"of a range the low end counts ({', '.join(spans)})."
    yield from rate_counted(offer)
