"""Figures: numbers with their range, currency, period and the noun that tells what they count."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.offers.reading.beside import TELLING_BEFORE, TELLING_BEHIND, before, behind, name_year
from bot.offers.reading.lexicon import MONEY
from bot.offers.reading.wordset import words
from bot.offers.reading.written import Number

if TYPE_CHECKING:
    from bot.offers.reading.scan import Scan

SIGNS = {
        "US$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD",
    "S$": "SGD", "SG$": "SGD", "SGD$": "SGD", "HK$": "HKD", "NZ$": "NZD", "NT$": "TWD", "R$": "BRL",
    "$": "$", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₪": "ILS", "₩": "KRW",
}  # fmt: skip
"""What a currency sign says; "$" is settled by the place."""

HUNDRED = Decimal(100)
WIDEST = 5  # high over low of a range that is one; "5-401" is two numbers
WIDEST_PERCENT = 30
PAIR, MOST_PARTS = 2, 6
THIRDS = (33, 33, 34)
COUNTS = {3: "three", 4: "four", 5: "five"}
VEST_REACH = 6  # tokens
UNEVEN = 25  # so far may what is said to vest be from a hundred
ROUNDING = 2  # "33/33/33" is a whole too
HALF_YEARLY = (Decimal(5), Decimal(15), Decimal(20))
AMAZON = (Decimal(5), Decimal(15), Decimal(40), Decimal(40))
"""What 5/15/20/20/20/20 by half-years from the third year on comes to by years."""
SEPARATORS = frozenset({"/", ",", "-", "–", "+", "|", "&", "~", "and"})
TO = frozenset({"-", "–", "—", "to", "~", "and"})
ROUGHLY = "ish"
TELLING_MORE = MONEY.keys() | TO | {ROUGHLY}
"""What, standing behind a number, can be its currency or lead to the other end of a range."""
MOVING = words(
    """
    negotiated raised bumped went moved increased up got pushed improved upped rose changed revised raise
    bring brought doubled tripled grew climbed"""
)
MILLION = 1_000_000
FUNDING = words(
    """
    series seed raised raising raise funding funded fund backed valuation valued revenue arr mrr round investors profit
    turnover lever acquired sales burned burn"""
)
"""Words beside which millions are a company's and nobody's pay."""
NEAR_FUNDING = 4  # tokens
FULL = 1000  # a number from here on needs no k


@dataclass(slots=True)
class Figure:
    """A number of the text, and all that stands directly beside it."""

    first: int  # its first token
    after: int  # the token after its last
    start: int
    end: int
    low: Decimal
    high: Decimal
    scale: int
    sign: str = ""  # currency, or "$"
    percent: bool = False
    grouped: bool = False
    period: str = ""
    noun: str = ""  # units, year, trap, schedule
    open_end: bool = False  # "48k+"
    parts: tuple[Decimal, ...] = ()  # of a schedule

    @property
    def bare(self) -> bool:
        """Whether nothing says that it is money."""
        return self.scale == 1 and not (self.sign or self.grouped or self.percent)


def figure_at(found: "Scan", at: int, number: Number) -> Figure:
    """The figure that starts at a number token."""
    said = found.words
    value, scale, sign, percent, grouped, period = number
    numbers, ends, after = found.numbers, found.ends, at + 1
    currency = SIGNS.get(sign, "") if sign else ""
    figure = Figure(at, after, found.starts[at], ends[at], value, value, scale, currency, percent, grouped, period)
    if scale == 1 and (after in numbers or at + 2 in numbers) and _run(figure, found, said):
        return figure
    if said[after] in TELLING_MORE:
        _more(figure, found, said)
    if said[at - 1] in TELLING_BEFORE:
        before(figure, found, said)
    if said[figure.after] in TELLING_BEHIND:
        behind(figure, found, said)
    if scale == 1 and not (sign or grouped or percent or figure.noun):
        name_year(figure)
    elif scale >= MILLION and not FUNDING.isdisjoint(said[max(at - NEAR_FUNDING, 0) : figure.after + NEAR_FUNDING]):
        figure.noun = "trap"
    figure.end = ends[figure.after - 1]
    return figure


def _more(figure: Figure, found: "Scan", said: list[str]) -> None:
    """Take the currency and the other end of a range that stand behind a number."""
    if said[figure.after] == ROUGHLY:
        figure.after += 1
    if said[figure.after] in MONEY:
        _money_after(figure, said)
    if said[figure.after] in TO:
        _range(figure, found, said)


def _run(figure: Figure, found: "Scan", said: list[str]) -> bool:
    """A run of parts that make a hundred: "25/25/25/25", "40% / 30 / 20 / 10", "5-15-40-40", "(50,50)"."""
    if figure.scale != 1 or figure.sign or figure.grouped or figure.low >= HUNDRED:
        return False
    at = figure.after + (said[figure.after] in SEPARATORS)
    if at not in found.numbers:
        return False
    parts, after = _parts(figure, found, said)
    if len(parts) == PAIR and _paid_by_year(figure, found):
        return False
    half_yearly = tuple(parts[:3]) == HALF_YEARLY
    whole = (
        _said_to_vest(figure, parts, after, said)
        or sum(parts) == HUNDRED
        or (len(parts) == len(THIRDS) and abs(sum(parts) - HUNDRED) <= ROUNDING)
    )
    pair = len(parts) == PAIR and said[figure.after] in {"-", "–"}  # "40-60" is a range
    if (not half_yearly and not whole) or len(parts) < PAIR or pair:
        return False
    figure.parts = AMAZON if half_yearly else tuple(parts)
    figure.after, figure.end, figure.noun = after, found.ends[after - 1], "schedule"
    return True


def _paid_by_year(figure: Figure, found: "Scan") -> bool:
    """Whether two parts behind a sign-on are amounts by year, "sign on 60/40", and no shares."""
    labels = found.labels
    if not labels or labels[-1].value != "sign_on":
        return False
    return labels[-1].after == figure.first or found.words[labels[-1].after : figure.first] in ([":"], ["-"])


def _said_to_vest(figure: Figure, parts: list[Decimal], after: int, said: list[str]) -> bool:
    """Whether parts that make no hundred are called a vest: "10/20/30/50 over 4 years", "vesting 20/20/30/40"."""
    if len(parts) < len(THIRDS) or abs(sum(parts) - HUNDRED) > UNEVEN:
        return False
    over = said[after] in {"over", "for", "across"} and said[after + 1] in {str(len(parts)), COUNTS.get(len(parts))}
    return over or any(word.startswith("vest") for word in said[max(figure.first - VEST_REACH, 0) : figure.first])


def _parts(figure: Figure, found: "Scan", said: list[str]) -> tuple[list[Decimal], int]:
    """The bare numbers below a hundred that follow one another, and the token after them."""
    parts, at, size = [figure.low], figure.after, len(found.starts)
    parted = said[at]
    while at + 1 < size and len(parts) < MOST_PARTS:
        if len(parts) > 1 and said[at] not in {parted, "and"} and said[at] in SEPARATORS:
            break  # of "40/30/20/10, 40 sign-on" the last is no part
        step = at + 1 if said[at] in SEPARATORS else at
        number = found.numbers.get(step)
        if number is None or number.scale != 1 or number.sign or number.grouped or number.value >= HUNDRED:
            break
        parts.append(number.value)
        at = step + 1
    return parts, at


def _money_after(figure: Figure, said: list[str]) -> None:
    word = said[figure.after]
    if word in MONEY and not figure.percent and word != "re":
        code = MONEY[word]
        figure.sign = code if figure.sign in {"", "$"} else figure.sign
        figure.after += 1


def _range(figure: Figure, found: "Scan", said: list[str]) -> None:
    """Take the other end of "150-160k", "between 95 and 105k"; of a rise, "from 150k to 158k", the last figure."""
    at = figure.after
    if said[at] == "to" and said[figure.first - 1] == "/" and said[at + 2] == "/":
        return  # "from 165/200/20 to 172/240/30"
    if said[at] == "and" and said[figure.first - 1] != "between":
        return
    at += 2 if MONEY.get(said[at + 1]) else 1
    number = found.numbers.get(at)
    if number is None:
        return
    ends = _ends(figure, number)
    if ends is None:
        return
    rise = said[figure.after] == "to" and said[figure.first - 1] == "from" and _moved(said, figure.first)
    figure.low, figure.high = (ends[1], ends[1]) if rise else ends
    figure.scale = max(figure.scale, number.scale)
    figure.percent = figure.percent or number.percent
    figure.grouped = figure.grouped or number.grouped
    figure.sign = figure.sign or SIGNS.get(number.sign, "")
    figure.period = figure.period or number.period
    figure.after = at + 1
    _money_after(figure, said)


def _ends(figure: Figure, number: Number) -> tuple[Decimal, Decimal] | None:
    """Both ends in one scale; None where they can't be the ends of a range."""
    low, high = figure.low, number.value
    if figure.scale == 1 and number.scale > 1 and not figure.grouped and low < FULL:
        low *= number.scale
    elif number.scale == 1 and figure.scale > 1 and not number.grouped and high < FULL:
        high *= figure.scale
    widest = WIDEST_PERCENT if number.percent or figure.percent else WIDEST
    return (low, high) if low < high and (not low or high / low <= widest) else None


def _moved(said: list[str], at: int) -> bool:
    """Whether "from 150k to 158k" tells of a rise and no range."""
    return any(said[n] in MOVING for n in range(max(at - 8, 0), at))
