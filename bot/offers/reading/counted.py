"""Headings that name no employer: offers that are counted or told apart, employers that are described."""

from bisect import bisect_left

from bot.offers.reading.figures import Figure
from bot.offers.reading.heading import KEYED, OFFERED, Heading, begins
from bot.offers.reading.scan import FIRST, Scan
from bot.offers.reading.wordset import words

ORDINALS = words("first second third fourth 1st 2nd 3rd other another competing one two three")
OFFER_WORDS = frozenset(["offer", "option", "company", "job", "offre"])
PLACES_OF_WORK = words("company firm startup place employer")
OTHER_WORK = words("job one role")
LOOKED_BACK = 200  # tokens
COUNTERING = words("countered matched counter counteroffer")
EMPLOYING = words(
    """
    startup hospital bank fund agency consultancy university firm clinic dept department college nonprofit shop unicorn
    corp lab practice"""
)
"""What an employer is called that is not named."""
PERSONAL = words("my our current currently previous old former present i we at from for the to with join like")
DESCRIBED = 3  # words before it
PAY_NEAR = 12  # tokens
BEING = words("is was has pays offers offered gave")


def numbered(seen: Scan) -> list[Heading]:
    """Offers that are counted or told apart, in no order: "Offer 1", "another offer", "A:" at the start of a line."""
    listed = [
        Heading(at, None, KEYED)
        for at in seen.bars
        if seen.sorts[at] == "item" and seen.words[at].strip().strip("()")[:1].isalpha()
    ]
    for at in seen.ordinals:
        if seen.sorts[at] == "word":
            heading = _counted(seen, at, seen.words[at])
            if heading is not None:
                listed.append(heading)
    return listed


def _counted(seen: Scan, at: int, word: str) -> Heading | None:
    """The heading that an ordinal, a letter or an offer word makes."""
    if len(word) == 1:
        return Heading(at, None, KEYED) if word in "abcd" and _is_letter(seen, at) else None
    if word in OFFER_WORDS:
        return Heading(at, None, KEYED) if _counts_offers(seen, at) else None
    if word in EMPLOYING:
        return _described(seen, at)
    if _is_another_offer(seen, at) or _is_the_other(seen, at):
        return Heading(at, None, OFFERED)
    told_apart = _is_another_employer(seen, at) or _beside_a_counter(seen, at)
    return Heading(at, None, OFFERED, described=True) if told_apart else None


def _described(seen: Scan, at: int) -> Heading | None:
    """The heading that a described employer makes: "Big bank: 120k", "Hospital 2 is private, 31 an hour"."""
    first = at
    while at - first < DESCRIBED and not begins(seen, first):
        if seen.sorts[first - 1] not in {"word", "code"}:
            return None
        first -= 1
    if not begins(seen, first) or not PERSONAL.isdisjoint(seen.words[first:at]):
        return None
    after = at + 1
    while _tells_apart(seen, after):
        after += 1
    after = behind_bracket(seen, after)
    if seen.words[after] == "in":
        after += 2 if seen.sorts[after + 2] != "word" else 3
    behind = seen.words[after]
    introduced = behind in {":", "-", "–", "—", "=", ",", "(", "->"} or behind in BEING
    if not introduced and not is_number(seen, after):
        return None
    marked = behind in {":", "-", "–", "—", "="} and is_number(seen, after + 1)
    return Heading(first, None, OFFERED, described=True) if marked or pay_follows(seen, after) else None


def _tells_apart(seen: Scan, at: int) -> bool:
    """Whether a number or letter stands here that only tells employers apart: "Hospital 1", "Bank B"."""
    word = seen.words[at]
    if seen.sorts[at] == "number":
        return word in {"1", "2", "3", "4"} and seen.numbers[at].scale <= 1
    return len(word) == 1 and word.isalpha()


def behind_bracket(seen: Scan, at: int) -> int:
    """The token behind a remark in brackets that begins here, else the same token."""
    if seen.words[at] != "(":
        return at
    close = next((n for n in range(at, min(at + 10, seen.size)) if seen.words[n] == ")"), -1)
    return close + 1 if close > 0 else at


def pay_follows(seen: Scan, at: int) -> bool:
    """Whether an amount stands close behind, in the same sentence."""
    stop = bisect_left(seen.stops, at)
    end = min(at + PAY_NEAR + 1, seen.stops[stop] if stop < len(seen.stops) else seen.size)
    number = bisect_left(seen.figures, at, key=FIRST)
    return any(figure.first < end and _is_amount(figure) for figure in seen.figures[number : number + 3])


def _is_amount(figure: Figure) -> bool:
    """Whether a figure is money by itself."""
    plain = not (figure.noun or figure.percent)
    return plain and (bool(figure.sign or figure.period) or figure.scale > 1 or figure.grouped)


def _is_letter(seen: Scan, at: int) -> bool:
    """Whether "A:" stands here at the beginning of a line."""
    return seen.words[at + 1] in {":", ")"} and begins(seen, at)


def _counts_offers(seen: Scan, at: int) -> bool:
    """Whether "Offer 1" or "Company B" stands here."""
    after = seen.words[at + 1]
    if len(after) != 1:
        return after.isdigit() and begins(seen, at)
    letter = after.isalpha() and after not in "ia"
    marked = after == "a" and seen.words[at + 2] in {":", "-", ")"}
    return (letter or marked or after == "#" or after.isdigit()) and begins(seen, at)


def _is_another_offer(seen: Scan, at: int) -> bool:
    word = seen.words[at]
    if word not in ORDINALS or seen.words[at + 1] not in {"offer", "one", "company"}:
        return False
    return word not in {"one", "first", "two", "three"} or begins(seen, at)


def _is_the_other(seen: Scan, at: int) -> bool:
    """Whether "the other is" stands here, of two offers."""
    return seen.words[at] == "other" and seen.words[at - 1] == "the" and seen.words[at + 1] in BEING


def _is_another_employer(seen: Scan, at: int) -> bool:
    if seen.words[at] == "alternatively":
        return True
    return seen.words[at] == "another" and not PLACES_OF_WORK.isdisjoint(seen.words[at + 1 : at + 5])


def _beside_a_counter(seen: Scan, at: int) -> bool:
    """Whether "the new place" or "the other company" is told apart from the present one, which made a counter-offer."""
    if seen.words[at] not in {"new", "other"} or seen.words[at + 1] not in PLACES_OF_WORK | OTHER_WORK:
        return False
    return not COUNTERING.isdisjoint(seen.words[max(at - LOOKED_BACK, 0) : at])


def is_number(seen: Scan, at: int) -> bool:
    """Whether a number stands here that counts no days or people."""
    if at >= seen.size or seen.sorts[at] != "number":
        return False
    number = bisect_left(seen.figures, at, key=FIRST)
    return number == len(seen.figures) or seen.figures[number].noun != "trap"
