"""Terms beside the money: written, deadline, clawback, guaranteed, public or private."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

# ruff: noqa: E501 - a pattern is read whole

import re
from collections.abc import Iterator
from datetime import date

from bot.offers.offer import Offer
from bot.offers.parsed import FieldRead, ParsedOffer
from bot.offers.reading.scan import Scan
from bot.offers.reading.tokens import Token
from bot.offers.reading.wordset import words

_MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = rf"""(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?
    |(?:{_MONTH})\.?\ \d{{1,2}}(?:st|nd|rd|th)?(?:,?\ \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\ (?:of\ )?(?:{_MONTH})(?:,?\ \d{{4}})?
    |(?:next\ |this\ |coming\ )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|next\ week|eod|eow
    |(?:the\ )?end\ of\ (?:the\ |this\ |next\ )?(?:day|week|month)|(?:\d{{1,3}}|one|two|three|four|five|ten|a|an)\ (?:more\ )?(?:hours?|hrs|days?|weeks?|business\ days))"""
BEGINNINGS = words(
    """
    not nothing no verbal verbally oral in written offer signed on deadline expire expires expiring expiration due
    valid decide respond answer reply sign accept know decision response back one two three four five ten a without
    claw clawback clawed pay paid return give payed gived repay repayable repayment repaid repa recoup if discretionary
    clawbacks recouped recoups recouping recoupment illiquidity guaranteed private privately pre preipo double paper illiquid public publicly returned"""
)
"""The first words of the terms."""

_TERMS = re.compile(
    rf"""
    (?P<unwritten>\bnot\ (?:yet\ )?in\ writing|\bnothing\ in\ writing|\bno\ written|\b(?:verbal|verbally|oral)\b|n't\ (?:\w+\ ){{0,3}}in\ writing|\bnot\ (?:yet\ )?written)
  | (?P<written>\bin\ writing\b|\bwritten\b|\boffer\ letter\b|\bsigned\ offer\b|\bon\ paper\b)
  | (?:\b(?:deadline|expires?|expiring|expiration|due|valid\ (?:until|till)|(?:decide|respond|answer|reply|sign|accept|know|decision|response|back\ to\ them)\ (?:by|until|till|before|within|in))\b
      [^.\n\d]{{0,16}}?\s?(?P<deadline>{_DAY})\b)
  | (?P<span>(?:\d{{1,3}}|one|two|three|four|five|ten|a)\ (?:more\ )?(?:hours?|hrs|days?|weeks?|business\ days))\ (?:to\ (?:decide|respond|answer|accept|think|reply|sign|consider|make)|left|deadline)
  | (?P<unclawed>\b(?:no|without|not\ subject\ to)\ (?:any\ |a\ )?claw-?\ ?back)
  | (?P<clawback>\bclaw(?:ed)?-?\ ?back|\b(?:pay|paid|return|give)(?:ed)?\ (?:it\ |this\ |that\ )?back\b|\brepa(?:y|id|yable|yment)\b|\brecoup|\bif\ (?:i|you)\ leave\ (?:before|within))
  | (?P<unsure>\bnot\ guaranteed|\bdiscretionary\b)
  | (?P<guaranteed>\bguaranteed\b)
  | (?P<private>\bprivate\b|\bprivately\ held|\bpre-?ipo\b|\bdouble[- ]trigger|\bpaper\ money|\billiquid)
  | (?P<public>\bpublic(?:ly)?\b(?!\ sector))
    """,
    re.IGNORECASE | re.VERBOSE,
)


def terms_of(seen: Scan, read: ParsedOffer, first: int, after: int) -> ParsedOffer:
    """The offer with its terms, and where they were read."""
    if not seen.terms or after <= first:
        return read
    offer, fields = read.offer, list(read.fields)
    for match in _matches(seen, first, after):
        sort = match.lastgroup or ""
        changed = _changed(offer, sort, match)
        if changed is not None:
            name, offer = changed
            span = match.span(sort)
            fields.append(FieldRead(field=name, start=span[0], end=span[1]))
    return read if offer is read.offer else ParsedOffer(offer=offer, fields=tuple(fields))


def _matches(seen: Scan, first: int, after: int) -> Iterator[re.Match[str]]:
    """The terms between two tokens in order; the pattern is only tried where one can begin."""
    found, done, end = seen.tokens, 0, seen.tokens[after - 1].end
    for at in range(first, after):
        token = found[at]
        if token.start < done or not (token.word in BEGINNINGS or token.number or "'" in token.word):
            continue
        match = _TERMS.match(seen.text, _beginning(seen.text, token), end)
        if match:
            done = match.end()
            yield match


def _beginning(text: str, token: Token) -> int:
    """Where in a token a term can begin: at the "n't" of a word, at the last three digits of a number."""
    if token.number is None:
        return token.end - 3 if token.word.endswith("n't") else token.start
    start = token.end
    while start > token.start and token.end - start < 3 and text[start - 1].isdigit():
        start -= 1
    return start


def _changed(offer: Offer, sort: str, match: re.Match[str]) -> tuple[str, Offer] | None:
    """The field that a term sets and the offer with it; None where it is set already or has nothing to stand on."""
    match sort:
        case "written" | "unwritten" if offer.written is None:
            return "written", offer.model_copy(update={"written": sort == "written"})
        case "deadline" | "span" if offer.deadline is None:
            return "deadline", offer.model_copy(update={"deadline": day(match[sort])})
        case "clawback" | "unclawed" if offer.sign_on and offer.sign_on.clawback is None:
            part = offer.sign_on.model_copy(update={"clawback": sort == "clawback"})
            return "sign_on.clawback", offer.model_copy(update={"sign_on": part})
        case "guaranteed" | "unsure" if offer.bonus and offer.bonus.guaranteed is None:
            bonus = offer.bonus.model_copy(update={"guaranteed": sort == "guaranteed"})
            return "bonus.guaranteed", offer.model_copy(update={"bonus": bonus})
        case "private" | "public" if offer.equity and offer.equity.public is None:
            equity = offer.equity.model_copy(update={"public": sort == "public"})
            return "equity.public", offer.model_copy(update={"equity": equity})
        case _:
            return None


def day(raw: str) -> date | str:
    """A full date as a date; anything less, such as "Friday" or "2 days", as it was said."""
    try:
        return date.fromisoformat(raw)
    except ValueError:
        pass
    numbers = [int(number) for number in re.findall(r"\d+", raw)]
    month = next((at for at, name in enumerate(_MONTHS, 1) if re.search(rf"\b{name}", raw, re.IGNORECASE)), 0)
    if month and len(numbers) == 2 and numbers[1] > 1000:
        try:
            return date(numbers[1], month, numbers[0])
        except ValueError:
            return raw
    return raw
