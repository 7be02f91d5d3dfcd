"""Competing offers: what they come to, in writing or not, to be named or not."""

import re

from bot.conversation.answers.own import read_period
from bot.conversation.answers.plain import amount_of, is_no, is_yes
from bot.conversation.elsewhere import holding
from bot.conversation.known import Known
from bot.conversation.names import company_like
from bot.conversation.parts import Option
from bot.conversation.state import OtherOffer, State
from bot.conversation.telling import Whose, speaks_of_other, told
from bot.offers.amounts import amount_in
from bot.offers.valuation import yearly_base

_NONE = re.compile(r"^(?:no|none|nothing|just|only)\b.*|.*\b(?:my )?only (?:offer|one)\b.*", re.IGNORECASE | re.DOTALL)
_SPOKEN = re.compile(r"\bnot in writing\b|\bverbal|\bnot yet\b|\bphone\b|\bspoken\b|\bunwritten\b", re.IGNORECASE)
_PAPER = re.compile(r"\bwrit|\bletter\b|\be-?mail|\bsigned\b|\bpdf\b|\bdocusign\b", re.IGNORECASE)
_LEAD = "offer from "
"""What goes without saying where another offer was asked for: "Capital One at 205k"."""
_UNNAMED = re.compile(
    r"\b(?:rather not|better not|don't|didn't|not by name|anonym\w+|without (?:the |their )?name|keep (?:it|them|the name) (?:out|private|quiet))\b",
    re.IGNORECASE,
)


def others(said: str, _: str, known: Known) -> State | None:
    """Whether another offer is held; its details are read like any offer, a company alone is remembered."""
    amount = amount_in(said)
    if amount is None and (is_no(said) or _NONE.fullmatch(said)):
        return known.state.but(no_others=True)
    if amount is None and is_yes(said):
        return known.state.but(no_others=False)
    heard = _told(said, known) or (_told(f"{_LEAD}{said}", known) if amount is not None else None)
    if heard is not None:
        return heard
    return holding(said.strip(" ."), known) if amount is None and company_like(said.strip(" ."), known) else None


def _told(said: str, known: Known) -> State | None:
    """The state with the competing offer that was told; None where none was."""
    heard = told(said, known, Whose.OTHER) if speaks_of_other(said, known) else None
    return heard if heard is not None and heard.held else None


def _of(known: Known, subject: str) -> OtherOffer | None:
    return next((other for other in known.state.others if other.slug == subject), None)


def _changed(known: Known, subject: str, **changes: object) -> State | None:
    return known.state.but(
        others=tuple(o.model_copy(update=changes) if o.slug == subject else o for o in known.state.others)
    )


def other_amount(said: str, subject: str, known: Known) -> State | None:
    """What a competing offer comes to, a year."""
    other, amount = _of(known, subject), amount_of(said, known)
    if other is None or amount is None:
        return None
    return _changed(known, subject, offer=other.offer.model_copy(update={"total_comp": amount}))


def pay_options(_: Known, __: str) -> tuple[Option, ...]:
    """The base, or everything that is paid in a year."""
    return (Option(label="The base", value="base"), Option(label="All of a year", value="total"))


_TOTAL = re.compile(r"\b(?:total\w*|all|tc|ctc|everything|together|package|ote)\b", re.IGNORECASE)
_BASE = re.compile(r"\b(?:base|salary|fixed|basic)\b", re.IGNORECASE)


def other_pay(said: str, subject: str, known: Known) -> State | None:
    """Whether the one figure of a competing offer is its base or all of a year."""
    other = _of(known, subject)
    whole = bool(_TOTAL.search(said))
    if other is None or other.offer.base is None or whole == bool(_BASE.search(said)):
        return None
    total = yearly_base(other.offer.base)
    offer = other.offer.model_copy(update={"base": None, "total_comp": total}) if whole else other.offer
    return _changed(known, subject, offer=offer, unsure=tuple(d for d in other.unsure if d != "base"))


def other_equity_period(said: str, subject: str, known: Known) -> State | None:
    """Whether a competing offer's stock is per year or over the vest."""
    other = _of(known, subject)
    read = read_period(said, other.offer.equity) if other and other.offer.equity else None
    if other is None or read is None:
        return None
    doubts = tuple(d for d in other.unsure if d != "equity")
    return _changed(known, subject, offer=other.offer.model_copy(update={"equity": read}), unsure=doubts)


def written(said: str, subject: str, known: Known) -> State | None:
    """Whether a competing offer is in writing."""
    if _SPOKEN.search(said) or is_no(said):
        return _changed(known, subject, written=False)
    return _changed(known, subject, written=True) if is_yes(said) or _PAPER.search(said) else None


def nameable(said: str, subject: str, known: Known) -> State | None:
    """Whether the competing company may be named aloud."""
    if is_no(said) or _UNNAMED.search(said):
        return _changed(known, subject, nameable=False)
    return _changed(known, subject, nameable=True) if is_yes(said) else None
