"""Corrections of the own offer that a plain reading would take for new amounts: said of a part, beside what is held.

A difference, a denial, a kind of stock, a currency, a part that is taken out, a sign-on by year. Only what is held is
changed, and what was understood is taken out of the message before offers are read from it.
"""

# ruff: noqa: E501 - a pattern is read whole

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from bot.conversation.denials import denied, named_otherwise
from bot.conversation.differences import stepped, steps_in
from bot.conversation.elsewhere import is_own
from bot.conversation.held_parts import MONEY, PART, amount_said, part_named
from bot.conversation.known import Known
from bot.conversation.mentioned import LONGEST, Mentioned, sentences
from bot.conversation.named_currency import in_currency
from bot.conversation.state import OwnOffer, State
from bot.offers.offer import Bonus, Equity, EquityKind, Offer, SignOn
from bot.offers.parse import parse

_Found = tuple[Offer, int, int]
_NOT_SAID: Final = re.compile(
    r"\?|\b(?:if|could|should|would|can i|ask(?:ed|ing)?|want|hope|wish|maybe|might|competing|rival|other offer|second offer"
    r"|another offer|counter(?:ed)? with|my (?:friend|colleague|co-?worker|peer|partner|wife|husband|brother|sister)\w*)\b",
    re.IGNORECASE,
)
_SPLIT: Final = re.compile(
    r"\bsign(?:ing)?[- ]?on(?: bonus)?\b[^.;\n\d]{0,25}\b(?:split|divided|spread|paid(?: out)?)\b[^.;\n\d$€£₹]{0,20}"
    rf"(?P<parts>{MONEY}(?:\s?(?:/|,|and|then|plus|\+)\s?(?:then )?{MONEY}){{1,4}})",
    re.IGNORECASE,
)
_KIND: Final = re.compile(
    r"(?:\b(?:they|these|those|it|that|(?:the |my )?(?:stock|grant|equity|shares|rsus?))(?:'re|'s| are| is| were| was)(?: actually| really| all| in)?"
    r"|^\s*) ?(?P<kind>(?:stock )?options|isos?|nsos?|rsus?|restricted stock(?: units)?)(?=\s*(?:$|[.,;!]|\bnot\b|\binstead\b|\brather\b))"
    r"(?:\s?,? ?(?:not|instead of|rather than) (?:stock )?(?:rsus?|options|restricted stock|shares)\b)?",
    re.IGNORECASE,
)
_OPTIONS: Final = re.compile(r"option|iso|nso", re.IGNORECASE)
_GUARANTEED: Final = re.compile(
    r"\bbonus\b(?:'s| is| was)? ?(?P<no>not|n't|isn't|is not|wasn't)?(?: actually| fully)? ?(?:guaranteed|(?P<free>discretionary))\b",
    re.IGNORECASE,
)
_OUT: Final = re.compile(
    rf"\b(?:remove|delete|drop|forget(?: about)?|scrap|ignore|take out|leave out|strike) (?:the |my |that )?(?P<part>{PART})"
    r"(?=\s*(?:$|[.,;!]|please\b|again\b))",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"\b(?:won't|will not|wouldn't|don't|do not|doesn't|aren't|are not|isn't|refuse to|not going to)(?: be)? (?:give|giving|pay|paying|offer|offering|get|getting|include)"
    rf"(?: me| us)?(?: a| an| any| the)? (?P<part>{PART})(?=\s*(?:$|[.,;!]|after all\b|anymore\b|at all\b))",
    re.IGNORECASE,
)
_NOTHING: Final = {
    "equity": Equity(total=Decimal(0)),
    "bonus": Bonus(amount=Decimal(0)),
    "sign_on": SignOn(total=Decimal(0)),
    "relocation": Decimal(0),
}
_WHOLE: Final = 100


def corrected(text: str, known: Known) -> tuple[State, list[Mentioned]]:
    """The state with what a message corrects in the own offer, and the places where it says so.

    A difference to something that is not held changes nothing, but is no new amount either.
    """
    state, spans = known.state, []
    for start, sentence in _of_own(text, known):
        for step in steps_in(sentence, _held(state)):
            state = _moved(state, stepped(_held(state), step), up=step.amount > 0)
            spans.append(_span(start, step.start, step.end))
            sentence = sentence[: step.start] + " " * (step.end - step.start) + sentence[step.end :]  # noqa: PLW2901 - the rest
        for rule in _RULES:
            if (found := rule(sentence, _held(state))) is not None:
                state = _changed(state, found[0])
                spans.append(_span(start, found[1], found[2]))
                break
    once = min(state.counters, known.state.counters + 1)  # several parts of one message are one counter
    return (state.but(counters=once) if once != state.counters else state), spans


def _span(sentence: int, start: int, end: int) -> Mentioned:
    return Mentioned(slot="correction", changes={}, start=sentence + start, end=sentence + end)


def corrects(text: str, known: Known) -> bool:
    """Whether a message corrects something in the own offer, or names a difference."""
    return bool(corrected(text, known)[1])


def _of_own(text: str, known: Known) -> Iterator[tuple[int, str]]:
    """The sentences that speak of the own offer, where one is held."""
    if known.state.own is None or len(text) > LONGEST:
        return
    for start, sentence in sentences(text):
        after = text[start + len(sentence) :].lstrip()[:1]
        if not _NOT_SAID.search(sentence + after) and not _of_other(sentence, known):
            yield start, sentence


def _of_other(sentence: str, known: Known) -> bool:
    """Whether a sentence speaks of a competing offer's company."""
    held = (other.offer.company for other in known.state.held)
    if any(name and name.lower() in sentence.lower() for name in held):
        return True
    return any(parsed.offer.company and not is_own(parsed.offer.company, known) for parsed in parse(sentence))


def _held(state: State) -> Offer:
    return state.own or Offer()


def _changed(state: State, offer: Offer) -> State:
    """The state with the offer changed; of a part that is gone nothing is doubtful, and no other doubt goes."""
    kept = state.offer or OwnOffer()
    doubts = tuple(doubt for doubt in kept.unsure if getattr(offer, doubt, None) is not None)
    currency = offer.currency if state.currency and offer.currency else state.currency
    return state.but(offer=kept.model_copy(update={"offer": offer, "unsure": doubts}), currency=currency)


def _moved(state: State, offer: Offer | None, *, up: bool) -> State:
    """The state with an offer that moved by a difference: they came up, and the first offer is kept."""
    if offer is None:
        return state
    return _came_up(_changed(state, offer), state) if up else _changed(state, offer)


def _came_up(after: State, before: State) -> State:
    told = before.own is not None and (before.own.base is not None or before.own.total_comp is not None)
    if not told:
        return after
    return after.but(first_offer=before.first_offer or before.own, counters=before.counters + 1)


def _split(sentence: str, offer: Offer) -> _Found | None:
    """The sign-on by year, as "split 15/5" says it; shares of a hundred are those of what is held."""
    found = _SPLIT.search(sentence)
    if found is None:
        return None
    parts = tuple(amount for said in re.findall(MONEY, found["parts"], re.IGNORECASE) if (amount := amount_said(said)))
    held = offer.sign_on or SignOn()
    shares = tuple(Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", found["parts"]))
    if sum(shares) == _WHOLE and held.total != sum(parts) and "k" not in found["parts"].lower():
        spread = shares
        signed = held.model_copy(update={"by_year": None, "spread": spread})
    else:
        signed = held.model_copy(update={"total": Decimal(sum(parts)), "by_year": parts, "spread": None})
    return offer.model_copy(update={"sign_on": signed}), found.start(), found.end()


def _kind(sentence: str, offer: Offer) -> _Found | None:
    """The kind of the grant that is held, its amount kept."""
    found = _KIND.search(sentence)
    if found is None or offer.equity is None:
        return None
    kind = EquityKind.OPTIONS if _OPTIONS.search(found["kind"]) else EquityKind.RSU
    equity = offer.equity.model_copy(update={"kind": kind})
    return offer.model_copy(update={"equity": equity}), found.start(), found.end()


def _guaranteed(sentence: str, offer: Offer) -> _Found | None:
    """Whether the bonus that is held is guaranteed."""
    found = _GUARANTEED.search(sentence)
    if found is None or offer.bonus is None or re.search(r"\d", sentence):
        return None
    bonus = offer.bonus.model_copy(update={"guaranteed": bool(found["no"]) is bool(found["free"])})
    return offer.model_copy(update={"bonus": bonus}), found.start(), found.end()


def _out(sentence: str, offer: Offer) -> _Found | None:
    """The offer without a part that is not to count, or that there is none of."""
    found = _OUT.search(sentence) or _NONE.search(sentence)
    part = part_named(found["part"]) if found else None
    if found is None or part is None:
        return None
    nothing = _NOTHING.get(part) if found.re is _NONE else None
    return offer.model_copy(update={part: nothing}), found.start(), found.end()


def _currency(sentence: str, offer: Offer) -> _Found | None:
    changed = in_currency(sentence, offer)
    return None if changed is None else (changed, 0, len(sentence))


_RULES: Final[tuple[Callable[[str, Offer], _Found | None], ...]] = (
    _split,
    named_otherwise,
    denied,
    _kind,
    _guaranteed,
    _out,
    _currency,
)
