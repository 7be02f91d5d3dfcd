"""Figures: numbers with their range, currency, period and the noun that tells what they count."""

from dataclasses import dataclass
from decimal import Decimal

from bot.offers.reading.lexicon import MONEY, NOUN, PERIOD
from bot.offers.reading.tokens import Token
from bot.offers.reading.wordset import words

SIGNS = {
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD",
    "S$": "SGD", "SG$": "SGD", "SGD$": "SGD", "HK$": "HKD", "NZ$": "NZD", "NT$": "TWD", "R$": "BRL",
    "$": "$", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₪": "ILS", "₩": "KRW",
}  # fmt: skip
"""What a currency sign says; "$" is settled by the place."""

FIRST_YEAR, LAST_YEAR = 1960, 2040
HUNDRED = Decimal(100)
WIDEST = 5  # high over low of a range that is one; "5-401" is two numbers
WIDEST_PERCENT = 30
NUMBERED = words(
    """
    offer option year level l tier top day phase series round age grade band sde swe sdet mts version no
    number # sdm ic e p t m stage batch chapter class part step rank lvl team week section page covid last
    past next q type mcol lc leetcode iphone python java windows angular ios android amazon's july june
    january february march april may august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec"""
)
"""Words whose number counts or names something."""
APART = words("more less higher lower extra hike increase bump raise difference diff increment")
MOVING = words(
    """
    negotiated raised bumped went moved increased up got pushed improved upped rose changed revised raise
    bring brought"""
)
COUNTING_PEOPLE = words(
    """
    employees employee people persons users customers engineers developers applicants companies questions
    members staff workers jobs layoffs headcount"""
)


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
        return self.scale == 1 and not self.sign and not self.grouped and not self.percent


def figure_at(found: list[Token], at: int) -> Figure:
    """The figure that starts at a number token."""
    token = found[at]
    number = token.number
    assert number is not None  # noqa: S101 - asked for at number tokens only
    figure = Figure(
        first=at,
        after=at + 1,
        start=token.start,
        end=token.end,
        low=number.value,
        high=number.value,
        scale=number.scale,
        sign=SIGNS.get(number.sign, ""),
        percent=number.percent,
        grouped=number.grouped,
        period="year" if number.per_year else "month" if number.per_month else "",
    )
    if _run(figure, found):
        return figure
    _money_after(figure, found)
    _range(figure, found)
    _before(figure, found)
    _behind(figure, found)
    figure.end = found[figure.after - 1].end
    return figure


def _word(found: list[Token], at: int) -> str:
    return found[at].word if 0 <= at < len(found) else ""


def _run(figure: Figure, found: list[Token]) -> bool:
    """A run of parts that make a hundred: "25/25/25/25", "40% / 30 / 20 / 10", "5-15-40-40", "(50,50)"."""
    if figure.scale != 1 or figure.sign or figure.grouped or figure.low >= HUNDRED:
        return False
    parts, at, size = [figure.low], figure.after, len(found)
    while at + 1 < size and len(parts) < 6:  # noqa: PLR2004 - six half-years at most
        step = at + 1 if found[at].word in "/,-–+|&~" or found[at].word == "and" else at
        if step == at and found[at].sort != "number":
            break
        number = found[step].number if step < size else None
        if number is None or number.scale != 1 or number.sign or number.grouped or number.value >= HUNDRED:
            break
        parts.append(number.value)
        at = step + 1
    half_yearly = tuple(parts[:3]) == (5, 15, 20) and len(parts) > 2  # noqa: PLR2004
    whole = sum(parts) == HUNDRED or (len(parts) == 3 and 98 <= sum(parts) <= 102)  # noqa: PLR2004 - 33/33/33
    if not half_yearly and (not whole or len(parts) < 2):  # noqa: PLR2004
        return False
    if len(parts) == 2 and found[figure.after].word in "-–":  # noqa: PLR2004 - "40-60" is a range
        return False
    figure.parts = (Decimal(5), Decimal(15), Decimal(40), Decimal(40)) if half_yearly else tuple(parts)
    figure.after, figure.end, figure.noun = at, found[at - 1].end, "schedule"
    return True


def _money_after(figure: Figure, found: list[Token]) -> None:
    word = _word(found, figure.after)
    code = MONEY.get(word)
    if code and not figure.percent and not (code == "INR" and word == "re"):
        figure.sign = code if not figure.sign or figure.sign == "$" else figure.sign
        figure.after += 1


def _range(figure: Figure, found: list[Token]) -> None:
    at = figure.after
    if _word(found, at) not in {"-", "–", "—", "to", "~", "and"} or at + 1 >= len(found):
        return
    if found[at].word == "and" and _word(found, figure.first - 1) != "between":
        return
    at += 1
    if MONEY.get(_word(found, at)) and at + 1 < len(found):
        at += 1
    number = found[at].number
    if number is None:
        return
    low, high = figure.low, number.value
    if figure.scale == 1 and number.scale > 1 and not figure.grouped and low < 1000:  # noqa: PLR2004
        low *= number.scale
    elif number.scale == 1 and figure.scale > 1 and not number.grouped and high < 1000:  # noqa: PLR2004
        high *= figure.scale
    widest = WIDEST_PERCENT if number.percent or figure.percent else WIDEST
    if not low < high or (low and high / low > widest):
        return
    if found[at - 1].word == "to" and _word(found, figure.first - 1) == "from" and _moved(found, figure.first):
        low = high
    figure.low, figure.high = low, high
    figure.scale = max(figure.scale, number.scale)
    figure.percent = figure.percent or number.percent
    figure.grouped = figure.grouped or number.grouped
    figure.sign = figure.sign or SIGNS.get(number.sign, "")
    figure.period = figure.period or ("year" if number.per_year else "month" if number.per_month else "")
    figure.after = at + 1
    _money_after(figure, found)


def _moved(found: list[Token], at: int) -> bool:
    """Whether "from 150k to 158k" tells of a rise and no range."""
    return any(_word(found, n) in MOVING for n in range(max(at - 8, 0), at))


def _before(figure: Figure, found: list[Token]) -> None:
    at = figure.first - 1
    word = _word(found, at)
    if word == "." and _word(found, at - 1) == "rs":
        at -= 1
        word = "rs"
    code = MONEY.get(word)
    if code and not figure.percent and not (at and found[at - 1].sort == "number"):
        if not figure.sign or figure.sign == "$":
            figure.sign = code
        figure.start, figure.first = found[at].start, at
    elif (
        (
            figure.bare
            and figure.low
            <= (20 if word in {"offer", "option", "company", "part", "past", "last", "next", "team"} else 99)
            and (word in NUMBERED or _numbered(found, at))
        )
        or word == "@"
        or (word == "at" and figure.bare and figure.low >= 1000)
        or (
            figure.bare
            and word == "/"
            and figure.low <= 10
            and _word(found, at - 2) in NUMBERED
            and found[at - 1].sort == "number"
        )
        or (word == "+" and _word(found, at - 1) in {"x", "y"})
        or word == "team"
        or (word == "of" and _word(found, at - 1) in {"team", "out"})
    ):
        figure.noun = "trap"
    elif (word == "over" and figure.bare and 2 <= figure.low <= 6 and not figure.noun) or (
        word == "/" and _word(found, at - 1) == ")" and figure.bare and figure.low <= 6
    ):
        figure.noun = "year"


def _numbered(found: list[Token], at: int) -> bool:
    """Whether "level - 5" or "# 3" stands before."""
    return _word(found, at) in {"#", "-"} and _word(found, at - 1) in NUMBERED


def _behind(figure: Figure, found: list[Token]) -> None:
    if _word(found, figure.after) == "+":
        if _word(found, figure.after + 1) not in {"$", ""} and found[figure.after + 1].sort != "number":
            figure.open_end = found[figure.after].start == found[figure.after - 1].end
        elif figure.after + 1 >= len(found):
            figure.open_end = True
    at = figure.after + (1 if figure.open_end else 0)
    if _period(figure, found, at):
        return
    _noun(figure, found, at)
    if figure.bare and FIRST_YEAR <= figure.low <= LAST_YEAR and not figure.noun and not figure.period:
        figure.noun = "trap"


def _period(figure: Figure, found: list[Token], at: int) -> bool:
    """A period directly behind: "/yr", "per year", "a month", "p.a.", "pa", "annually"."""
    word = _word(found, at)
    if word == "(" and _word(found, at + 1) in {"per", "annual", "annually", "yearly", "monthly", "hourly"}:
        at += 1
        word = _word(found, at)
    if word in {"/", "per", "a", "an", "each", "every"}:
        period = PERIOD.get(_word(found, at + 1), "")
        if word in {"/", "per"} and _word(found, at + 1) in {"share", "unit"}:
            figure.noun = "trap"
            return True
        end = at + 2
    elif word == "p" and _word(found, at + 1) == "." and _word(found, at + 2) in {"a", "m"}:
        period, end = ("year" if found[at + 2].word == "a" else "month"), at + 3
        end += _word(found, end) == "."
    else:
        period = PERIOD.get(word, "")
        single = word in {
            "pa",
            "annually",
            "yearly",
            "annual",
            "monthly",
            "hourly",
            "pm",
            "ph",
            "pcm",
            "yoy",
            "daily",
            "annum",
        }
        scaled = not figure.bare and word in {"year", "yr", "month", "hr", "hour", "mo"}
        if not single and not scaled:
            return False
        end = at + 1
        if (
            single
            and word in {"annual", "yearly", "monthly", "daily", "hourly"}
            and _word(found, end) in {"bonus", "variable"}
        ):
            return False
    if not period or (figure.percent and period != "year"):
        return False
    if figure.bare and period != "year" and figure.low < 10 and word != "/":  # noqa: PLR2004 - "4 hours a day"
        return False
    figure.period = figure.period or period
    figure.after = end
    return True


def _noun(figure: Figure, found: list[Token], at: int) -> None:
    if _word(found, at) in {"-", "+", "x"} and figure.bare:
        at += 1
    if _word(found, at) in {"stock", "share", "equity", "restricted"} and NOUN.get(_word(found, at + 1)) == "units":
        at += 1
    if figure.bare and _word(found, at) == "of" and NOUN.get(_word(found, at + 1)) == "units":
        at += 1
    word = _word(found, at)
    noun = NOUN.get(word, "")
    if word in APART and not figure.percent and figure.scale > 1:
        figure.noun = "trap"
        return
    if not noun:
        if word in {"st", "nd", "rd", "th"}:
            figure.noun = "trap"
        return
    if noun == "units":
        if (
            figure.bare
            or (figure.grouped and not figure.sign)
            or (not figure.sign and word in {"options", "shares"} and not figure.percent)
        ):
            figure.noun = "units"
        return
    if not figure.bare and not (noun == "trap" and not figure.sign and (word in COUNTING_PEOPLE or figure.scale == 1)):
        return
    if figure.percent:
        return
    figure.noun = noun
    figure.after = at + 1
