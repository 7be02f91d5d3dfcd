"""Where two currencies meet: which rates would be needed, and how an answer to that question is read."""

from collections.abc import Iterable, Mapping
from typing import Final

from bot.conversation.answers.own import unguided_currency
from bot.conversation.answers.plain import is_no
from bot.conversation.exchange import bare_rate, rates_in
from bot.conversation.known import Known
from bot.conversation.parts import Option
from bot.conversation.state import State
from bot.offers.offer import Offer
from bot.offers.rates import Rate, currencies, rate_between, with_rate

_SMALL: Final = frozenset(
    {
        "INR",
        "JPY",
        "KRW",
        "HUF",
        "CZK",
        "PHP",
        "THB",
        "TWD",
        "MXN",
        "ZAR",
        "TRY",
        "UAH",
        "IDR",
        "VND",
        "ARS",
        "SEK",
        "NOK",
        "DKK",
    }
)
"""Currencies of which a dollar, a euro or a pound is quoted as many."""

WITHOUT: Final = Option(label="Go on without a rate", value="none")
"""Nothing is converted then, and two currencies stay apart."""


def own_pairs(known: Known) -> Iterable[str]:
    """The pairs of currencies in the person's own offer, or between it and the band: "GBP-USD"."""
    own = known.state.own
    return _open(_of_offer(own, known), known) if own is not None else ()


def other_pairs(known: Known) -> Iterable[str]:
    """The pairs between a competing offer or a posted range and this offer."""
    found = [code for other in known.state.held for code in _of_offer(other.offer, known)]
    posted = None if known.state.no_posted_range else known.state.posted_range
    found += [posted.currency] if posted else []
    found += (code for _, code in known.state.told_in)
    own = set(own_pairs(known))
    return [pair for pair in _open(found, known) if pair not in own]


def target(known: Known) -> str | None:
    """The currency that everything is compared in: that of the band, else of the person's own offer."""
    if known.row is not None and known.state.guide is not None:
        return known.row.currency
    return known.own_currency


def _of_offer(offer: Offer, known: Known) -> list[str]:
    return list(dict.fromkeys(currencies(offer, known.currency).values()))


def _open(codes: Iterable[str], known: Known) -> list[str]:
    """Pairs without a rate, each once."""
    main = target(known)
    pairs = dict.fromkeys(code for code in codes if main is not None and code != main)
    return [f"{code}-{main}" for code in pairs if main and rate_between(code, main, known.state.rates) is None]


def wording(known: Known, pair: str) -> Mapping[str, object]:
    """The two currencies, whether they are those of the person's own offer, and between what they meet."""
    one, _, other = pair.partition("-")
    unit, counted = _as_quoted(pair)
    own = known.state.own
    mixed = own is not None and known.own_currency in {None, other}
    example = f"1 {unit} = {'1.2' if (unit, counted) == (one, other) else '80'} {counted}"
    asked = {"unit": unit, "counted": counted, "example": example}
    return {"one": one, "other": other, "own": pair in own_pairs(known), "mixed": mixed} | asked


def _as_quoted(pair: str) -> tuple[str, str]:
    """The unit and what it is counted in, as people quote the two: rupees to the dollar, not dollars to the rupee."""
    one, _, other = pair.partition("-")
    return (other, one) if one in _SMALL and other not in _SMALL else (one, other)


def options(known: Known, pair: str) -> tuple[Option, ...]:
    """Go on without a rate; or all of the own offer is in the band's currency after all."""
    other = pair.partition("-")[2]
    own = pair in own_pairs(known)
    return (WITHOUT, *((Option(label=f"All of it is in {other}", value=other),) if own else ()))


def rate(said: str, pair: str, known: Known) -> State | None:
    """A rate, as a pair or as a number alone; or none; or the currency that was meant."""
    one, _, other = pair.partition("-")
    stated = (mention.changes["rate"] for mention in rates_in(said, known.today))
    bare = bare_rate(said, *_as_quoted(pair), known.today)
    given = next((rate for rate in stated if isinstance(rate, Rate)), bare)
    if given is not None:
        return known.state.but(rates=with_rate(known.state.rates, given))
    if said == WITHOUT.value or is_no(said) or said.upper() == one:
        return known.state.but(skipped=(*known.state.skipped, f"rate/{pair}"))
    named = unguided_currency(said, known)
    return _all_in(other, known) if named is not None and named.currency == other and known.state.own else None


def _all_in(code: str, known: Known) -> State | None:
    """The own offer in one currency, as what was read for another was none."""
    held = known.state.offer
    if held is None:
        return None
    offer = held.offer.model_copy(update={"currency": code, "other_currency": None})
    return known.state.but(offer=held.model_copy(update={"offer": offer}))
