"""How an answer to each question is read, and what can be chosen: (said or chosen, subject, known) -> state or None."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from bot.conversation.circumstances import ranking_in
from bot.conversation.dates import read_deadline
from bot.conversation.known import Known
from bot.conversation.parts import Option
from bot.conversation.state import Deadline, OtherOffer, OwnOffer, State
from bot.conversation.telling import told
from bot.guides.model import Candidate, Guide
from bot.offers.amounts import amount_in, range_in
from bot.offers.money import Amount
from bot.offers.offer import Base, Bonus, Equity, Offer
from bot.plan.case import Priority

NONE_OF_THESE = Option(label="None of these", value="none")
NOT_SURE = Option(label="Not sure", value="unknown")
_YES = re.compile(
    r"^(?:y|yes|yep|yeah|yup|sure|correct|right|true|definitely|i do|it is|i am|they did|they are|i would)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^(?:n|no|nope|nah|none|nothing|false|not? really|i don'?t|it isn'?t|i'm not|never|neither|zero|0)\b",
    re.IGNORECASE,
)


def is_yes(said: str) -> bool:
    """Whether an answer is a yes."""
    return bool(_YES.match(said.strip()))


def is_no(said: str) -> bool:
    """Whether an answer is a no."""
    return bool(_NO.match(said.strip().replace("’", "'")))


def yes_no(slot: str) -> Callable[[str, str, Known], State | None]:
    """A reader of yes or no."""

    def read(said: str, _: str, known: Known) -> State | None:
        if is_no(said):
            return known.state.but(**{slot: False})
        return known.state.but(**{slot: True}) if is_yes(said) else None

    return read


def money(slot: str) -> Callable[[str, str, Known], State | None]:
    """A reader of a yearly amount; "nothing" is zero."""

    def read(said: str, _: str, known: Known) -> State | None:
        if is_no(said):
            return known.state.but(**{slot: Decimal(0)})
        amount = _amount(said, known)
        return None if amount is None else known.state.but(**{slot: amount})

    return read


def _amount(said: str, known: Known) -> Amount | None:
    """One amount in the conversation's currency; a bare number under a thousand means thousands."""
    found = amount_in(said)
    if found is None or (found.currency and found.currency != known.currency):
        return None
    return found.amount * 1000 if found.bare and found.amount < 1000 else found.amount  # noqa: PLR2004 - see above


def company(said: str, _: str, known: Known) -> State | None:
    """The company: one that there is a guide for, else remembered as said so that the nearest are offered."""
    if said == NONE_OF_THESE.value:
        return known.state.but(company_said=None)
    listed = {candidate.key: candidate.key for candidate in known.library.companies()}
    match = known.library.match_company(said)
    key = listed.get(said) or (match.found.key if match.found else None)
    if key:
        return known.state.but(company=key, company_said=said, guide=None, region=None, level=None)
    return known.state.but(company_said=said) if match.candidates or _name_like(said) else None


def company_options(known: Known, _: str) -> tuple[Option, ...]:
    """The nearest companies to what was said, or all where there are few."""
    said = known.state.company_said
    if said:
        near = known.library.match_company(said).candidates
        return (*_options(near), NONE_OF_THESE) if near else ()
    companies = known.library.companies()
    return _options(companies) if len(companies) <= 5 else ()  # noqa: PLR2004 - more than five are no choice but a list


def role(said: str, _: str, known: Known) -> State | None:
    """The role: a guide of the company; a title that stands only in its level map sets the level too."""
    state = known.state
    if state.company is None or said == NONE_OF_THESE.value:
        return state.but(role_said=None)
    if said in {candidate.key for candidate in known.library.roles(state.company)}:
        return state.but(guide=said, role_said=None, level=None)
    match = known.library.match_role(state.company, said)
    if match.found:
        return state.but(guide=match.found.key, role_said=said, level=match.level, own_band=None)
    return state.but(role_said=said) if match.candidates or _name_like(said) else None


def role_options(known: Known, _: str) -> tuple[Option, ...]:
    """The nearest roles to what was said, or the company's roles where there are few."""
    state = known.state
    if state.company is None:
        return ()
    near = known.library.match_role(state.company, state.role_said).candidates if state.role_said else ()
    if near:
        return (*_options(near), NONE_OF_THESE)
    roles = known.library.roles(state.company)
    return _options(roles) if len(roles) <= 8 else ()  # noqa: PLR2004 - as above


def region(said: str, _: str, known: Known) -> State | None:
    """The region: one of the guide's, else remembered as said so that the listed ones are offered."""
    if known.guide is None:
        return None
    match = known.library.match_region(known.guide.key, said)
    if match.found:
        return known.state.but(region=match.found.key, region_said=None)
    return known.state.but(region_said=said) if _name_like(said) else None


def region_options(known: Known, _: str) -> tuple[Option, ...]:
    """The guide's regions."""
    return tuple(Option(label=name, value=name) for name in known.guide.region_names()) if known.guide else ()


def _own_titles(guide: Guide) -> Sequence[str]:
    return [row.own for row in guide.levels]


def beside_own_band(state: State, known: Known) -> bool:
    """Whether the level stands only in the level map, while the band is printed for the guide's own title."""
    guide, level = known.guide, state.level
    if guide is None or level is None or level == guide.role or any(row.level for row in guide.regions):
        return False
    return state.own_band is None and state.region is not None


def own_band(said: str, _: str, known: Known) -> State | None:
    """Whether to go on with the band of the guide's own title."""
    if said == "other" or is_no(said):
        return known.state.but(guide=None, role_said=None, level=None, region=None)
    return known.state.but(own_band=True) if said == "go_on" or is_yes(said) or "go on" in said.lower() else None


def own_band_options(_: Known, __: str) -> tuple[Option, ...]:
    """Go on, or another title."""
    return (Option(label="Go on with this band", value="go_on"), Option(label="Choose another role", value="other"))


def several_levels(state: State, known: Known) -> bool:
    """Whether the guide knows several levels and none is settled."""
    return bool(
        known.guide and len(known.guide.levels) > 1 and state.region and not state.level and not state.level_said
    )


def level(said: str, _: str, known: Known) -> State | None:
    """The level: one of the guide's, else kept as it was said."""
    if known.guide is None:
        return None
    match = known.library.match_level(known.guide.key, said)
    if match.found:
        return known.state.but(level=match.found.key, level_said=None, own_band=None)
    return known.state.but(level_said=said) if _name_like(said) else None


def level_options(known: Known, _: str) -> tuple[Option, ...]:
    """The guide's own levels."""
    titles = _own_titles(known.guide) if known.guide else ()
    return (*(Option(label=title, value=title) for title in titles), NOT_SURE)


def offer(said: str, _: str, known: Known) -> State | None:
    """The offer, told in any way; "no" and the like mean that there is none yet."""
    if is_no(said) or re.search(r"\b(?:no(?:t| offer)? yet|nothing yet|verbal only)\b", said, re.IGNORECASE):
        return known.state.but(no_offer=True)
    return _with_base(said, known)


def base(said: str, _: str, known: Known) -> State | None:
    """The base a year."""
    return _with_base(said, known)


def _with_base(said: str, known: Known) -> State | None:
    amount = _amount(said, known)
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
    code = next((o.value for o in currency_options(known, "") if said.upper() in {o.value, o.label.upper()}), None)
    if code is None:
        return None
    if known.row and code != known.row.currency:
        return known.state.but(skipped=(*known.state.skipped, "currency"))
    return _own(known.state, currency=code, other_currency=None)


def currency_options(known: Known, _: str) -> tuple[Option, ...]:
    """The currencies that were said, and the region's."""
    own = known.state.own or Offer()
    said = [own.currency, *(own.other_currency or {}).values(), known.row.currency if known.row else None]
    return tuple(Option(label=code, value=code) for code in dict.fromkeys(code for code in said if code))


def period_options(_: Known, __: str) -> tuple[Option, ...]:
    """A year, or the whole vest."""
    return (Option(label="Each year", value="per_year"), Option(label="The whole grant", value="whole"))


def _period(said: str, equity: Equity) -> Equity | None:
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


def equity_period(said: str, _: str, known: Known) -> State | None:
    """Whether the stock is per year or over the vest."""
    own = known.state.own
    read = _period(said, own.equity) if own and own.equity else None
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
    if "%" in words or "percent" in words:
        return _own(known.state, doubts, bonus=Bonus(percent=number))
    if words == "amount" or re.search(r"thousand|\d ?k\b|amount|dollar|\$", words):
        return _own(known.state, doubts, bonus=Bonus(amount=number * 1000))
    return None


def unusual(said: str, subject: str, known: Known) -> State | None:
    """Whether an amount far outside its band is really meant; "no" takes it out again."""
    amount = dict(known.unusual).get(subject)
    if amount is None:
        return None
    if is_yes(said):
        return known.state.but(confirmed=(*known.state.confirmed, f"{subject}={amount}"))
    return _own(known.state, **{subject: None}) if is_no(said) else None


def equity(said: str, _: str, known: Known) -> State | None:
    """The stock: none, or an amount whose unit is asked for next."""
    if is_no(said):
        return _own(known.state, equity=Equity(total=Decimal(0)))
    amount = _amount(said, known)
    if amount is None:
        return None
    plain = Equity(total=amount)
    read = _period(said, plain)
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


def others(said: str, _: str, known: Known) -> State | None:
    """Whether another offer is held; its details are read like any offer."""
    if is_no(said):
        return known.state.but(no_others=True)
    if is_yes(said) and amount_in(said) is None:
        return known.state.but(no_others=False)
    return told(f"competing offer: {said}", known, competing=True)


def _of(known: Known, subject: str) -> OtherOffer | None:
    return next((other for other in known.state.others if other.slug == subject), None)


def _changed(known: Known, subject: str, **changes: object) -> State | None:
    return known.state.but(
        others=tuple(o.model_copy(update=changes) if o.slug == subject else o for o in known.state.others)
    )


def other_amount(said: str, subject: str, known: Known) -> State | None:
    """What a competing offer comes to, a year."""
    other, amount = _of(known, subject), _amount(said, known)
    if other is None or amount is None:
        return None
    return _changed(known, subject, offer=other.offer.model_copy(update={"total_comp": amount}))


def other_equity_period(said: str, subject: str, known: Known) -> State | None:
    """Whether a competing offer's stock is per year or over the vest."""
    other = _of(known, subject)
    read = _period(said, other.offer.equity) if other and other.offer.equity else None
    if other is None or read is None:
        return None
    doubts = tuple(d for d in other.unsure if d != "equity")
    return _changed(known, subject, offer=other.offer.model_copy(update={"equity": read}), unsure=doubts)


def written(said: str, subject: str, known: Known) -> State | None:
    """Whether a competing offer is in writing."""
    spoken = re.search(
        r"\bnot in writing\b|\bverbal|\bnot yet\b|\bphone\b|\bspoken\b|\bunwritten\b", said, re.IGNORECASE
    )
    if spoken or is_no(said):
        return _changed(known, subject, written=False)
    return _changed(known, subject, written=True) if is_yes(said) or "writ" in said.lower() else None


def nameable(said: str, subject: str, known: Known) -> State | None:
    """Whether the competing company may be named aloud."""
    if is_no(said):
        return _changed(known, subject, nameable=False)
    return _changed(known, subject, nameable=True) if is_yes(said) else None


def deadline(said: str, _: str, known: Known) -> State | None:
    """When an answer is due."""
    if is_no(said):
        return known.state.but(no_deadline=True)
    read: Deadline | None = read_deadline(said, known.today)
    return None if read is None else known.state.but(deadline=read, no_deadline=False)


def evidence(said: str, _: str, known: Known) -> State | None:
    """A scarce skill, in the person's own words."""
    if is_no(said):
        return known.state.but(evidence="")
    words = re.sub(
        r"^(?:i have|i've|i bring|i did|my experience (?:is|with|in))\s+", "", said.strip(" ."), flags=re.IGNORECASE
    )
    return known.state.but(evidence=words[:200]) if re.search(r"[a-z]{2}", words, re.IGNORECASE) else None


def posted_range(said: str, _: str, known: Known) -> State | None:
    """The base range in the posting."""
    if is_no(said):
        return known.state.but(no_posted_range=True)
    found = range_in(said, known.currency)
    return None if found is None else known.state.but(posted_range=found, no_posted_range=False)


_PRIORITY_LABELS = {
    Priority.BASE: "Base salary",
    Priority.EQUITY: "Equity",
    Priority.CASH_NOW: "Cash now (sign-on)",
    Priority.LEVEL: "Level and title",
    Priority.FLEXIBILITY: "Flexibility",
}


def priorities(said: str, _: str, known: Known) -> State | None:
    """What matters most, ranked as it was named; the rest follows in the usual order."""
    ranked = (Priority(said),) if said in set(Priority) else ranking_in(said)
    return known.state.but(priorities=ranked) if ranked else None


def priority_options(_: Known, __: str) -> tuple[Option, ...]:
    """What can matter most."""
    return tuple(Option(label=label, value=priority.value) for priority, label in _PRIORITY_LABELS.items())


def _options(candidates: Sequence[Candidate]) -> tuple[Option, ...]:
    return tuple(Option(label=candidate.name, value=candidate.key) for candidate in candidates)


def _name_like(said: str) -> bool:
    """Whether a text may be a name at all: short, and with letters."""
    return len(said) <= 80 and bool(re.search(r"[^\W\d_]", said))  # noqa: PLR2004 - longer than any title
