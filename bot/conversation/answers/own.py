"""The offer itself: base, stock, bonus, and what may mean two things."""

import re
from decimal import Decimal

from bot.conversation.answers.plain import amount_of, is_no, is_yes
from bot.conversation.known import Known
from bot.conversation.parts import Option
from bot.conversation.state import OwnOffer, State
from bot.conversation.telling import Whose, told
from bot.offers.amounts import amount_in
from bot.offers.money import Amount
from bot.offers.offer import Base, Bonus, Equity, Offer
from bot.offers.reading.vocabulary import MONEY_WORDS

_COMMON = ("USD", "EUR", "GBP", "INR")
_CURRENCY_NAMES = {
    code: frozenset(name.strip() for name in names.split("|")) | {code.lower()}
    for code, names in MONEY_WORDS.items()
    if code.isupper()
}


def offer(said: str, _: str, known: Known) -> State | None:
    """The offer, told in any way; "no" and the like mean that there is none yet."""
    if is_no(said) or re.search(
        r"\b(?:no(?:t| offer)? yet|nothing yet|verbal only|still waiting|(?:have|did)n't made? (?:one|it|an offer))\b",
        said,
        re.IGNORECASE,
    ):
        return known.state.but(no_offer=True)
    heard = told(said, known, Whose.OWN)
    return heard if heard is not None and heard.own is not None else _with_base(said, known)


def base(said: str, _: str, known: Known) -> State | None:
    """The base; a period that is said is kept."""
    heard = told(f"base {said}", known, Whose.OWN)
    return heard if heard is not None and heard.own is not None and heard.own.base else _with_base(said, known)


def _with_base(said: str, known: Known) -> State | None:
    amount = amount_of(said, known)
    if amount is None:
        return None
    return _own(known.state, base=Base(low=amount, high=amount))


def _own(state: State, unsure: tuple[str, ...] | None = None, **changes: object) -> State:
    kept = state.offer if state.offer and not state.offer.withdrawn else OwnOffer()
    doubts = kept.unsure if unsure is None else unsure
    changed = OwnOffer(offer=kept.offer.model_copy(update=changes), unsure=doubts)
    return state.but(offer=changed, no_offer=False)


def currency(said: str, _: str, known: Known) -> State | None:
    """The currency of the whole offer."""
    if known.state.guide is None:
        return unguided_currency(said, known)
    code = next((o.value for o in currency_options(known, "") if said.upper() in {o.value, o.label.upper()}), None)
    if code is None:
        return None
    if known.row and code != known.row.currency:
        return known.state.but(skipped=(*known.state.skipped, "currency"))
    return _own(known.state, currency=code, other_currency=None)


def unguided_currency(said: str, known: Known) -> State | None:
    """The currency of an offer for which no guide gives one, by its code or its name."""
    words = re.sub(r"[^a-z ]+", " ", said.lower()).split()
    code = next((code for code, names in _CURRENCY_NAMES.items() if names.intersection(words)), None)
    return known.state.but(currency=code) if code else None


def currency_options(known: Known, _: str) -> tuple[Option, ...]:
    """The currencies that were said, and the region's."""
    own = known.state.own or Offer()
    if known.state.guide is None:
        return tuple(Option(label=code, value=code) for code in _COMMON)
    said = [known.own_currency, *(own.other_currency or {}).values(), known.row.currency if known.row else None]
    return tuple(Option(label=code, value=code) for code in dict.fromkeys(code for code in said if code))


def equity_period(said: str, _: str, known: Known) -> State | None:
    """Whether the stock is per year or over the vest."""
    own = known.state.own
    read = read_period(said, own.equity) if own and own.equity else None
    return None if read is None else _own(known.state, _without(known.state, "equity"), equity=read)


def _without(state: State, doubt: str) -> tuple[str, ...]:
    return tuple(d for d in (state.offer.unsure if state.offer else ()) if d != doubt)


def bonus_unit_options(known: Known, _: str) -> tuple[Option, ...]:
    """Percent of base, or thousands."""
    number = _bonus_number(known.state.own)
    return (
        Option(label=f"{number}% of base", value="percent"),
        Option(label=f"{number} thousand a year", value="amount"),
    )


def _bonus_number(own: Offer | None) -> Amount:
    bonus = own.bonus if own and own.bonus else Bonus(percent=Decimal(0))
    number = bonus.percent if bonus.percent is not None else bonus.amount
    single = number if isinstance(number, Decimal) else number[0] if number else Decimal(0)
    return (single / 1000 if single >= 1000 else single).normalize()  # noqa: PLR2004 - thousands


def bonus_unit(said: str, _: str, known: Known) -> State | None:
    """Whether the bonus is a percentage or thousands."""
    number, words = _bonus_number(known.state.own), said.lower()
    doubts = _without(known.state, "bonus")
    if "%" in words or "percent" in words or "of base" in words:
        return _own(known.state, doubts, bonus=Bonus(percent=number))
    if words == "amount" or re.search(r"thousand|\d ?k\b|^k$|amount|dollar|\$", words):
        return _own(known.state, doubts, bonus=Bonus(amount=number * 1000))
    return None


def unusual(said: str, subject: str, known: Known) -> State | None:
    """Whether an amount far outside its band is really meant; "no" takes it out again."""
    amount = dict(known.unusual).get(subject)
    if amount is None:
        return None
    if is_yes(said):
        return known.state.but(confirmed=(*known.state.confirmed, f"{subject}={amount}"))
    if not is_no(said):
        return None
    component, _, slug = subject.partition("/")
    if not slug:
        return _own(known.state, **{component: None})
    taken = {o.slug: o.offer.model_copy(update={component: None}) for o in known.state.others if o.slug == slug}
    others = (o.model_copy(update={"offer": taken.get(o.slug, o.offer)}) for o in known.state.others)
    return known.state.but(others=tuple(others))


def equity(said: str, _: str, known: Known) -> State | None:
    """The stock: none, or an amount whose unit is asked for next."""
    if is_no(said):
        return _own(known.state, equity=Equity(total=Decimal(0)))
    amount = amount_of(said, known)
    if amount is None:
        return None
    plain = Equity(total=amount)
    read = read_period(said, plain)
    doubts = known.state.offer.unsure if known.state.offer else ()
    return _own(known.state, doubts if read else (*doubts, "equity"), equity=read or plain)


def bonus(said: str, _: str, known: Known) -> State | None:
    """The bonus: none, a percentage, or an amount; a small bare number is asked about."""
    if is_no(said):
        return _own(known.state, bonus=Bonus(amount=Decimal(0)))
    if percent := re.search(r"(\d+(?:\.\d+)?)\s*(?:%|percent)", said):
        return _own(known.state, bonus=Bonus(percent=Decimal(percent[1])))
    found = amount_in(said)
    if found is None:
        return None
    if found.bare and found.amount < 100:  # noqa: PLR2004 - 15 may be a percentage or thousands
        doubts = (*(known.state.offer.unsure if known.state.offer else ()), "bonus")
        return _own(known.state, doubts, bonus=Bonus(percent=found.amount))
    return _own(known.state, bonus=Bonus(amount=found.amount))


def period_options(_: Known, __: str) -> tuple[Option, ...]:
    """A year, or the whole vest."""
    return (Option(label="Each year", value="per_year"), Option(label="The whole grant", value="whole"))


def read_period(said: str, equity: Equity) -> Equity | None:
    """The grant, read as a yearly or as a whole amount."""
    words = said.lower()
    years = re.search(r"\b(\d{1,2})\s*(?:-\s*)?(?:y|years?|yrs?)\b", words)
    if said == "per_year" or re.search(
        r"\b(?:per|each|every|a)[ -](?:year|annum)\b|\bannual(?:ly)?\b|\byearly\b|/ ?y", words
    ):
        return equity.model_copy(update={"yearly": equity.total or equity.yearly, "total": None})
    if years:
        return equity.model_copy(update={"years": int(years[1])})
    if re.search(r"\bwhole\b|\btotal\b|\bvest|\bgrant\b|\ball\b|\bover\b|\bfull\b", words):
        return equity
    return None
