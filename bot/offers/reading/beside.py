"""What stands directly before and behind a number: currency, period, and the noun that tells what it counts."""

from decimal import Decimal
from typing import TYPE_CHECKING

from bot.offers.reading.lexicon import MONEY, NOUN, PERIOD
from bot.offers.reading.wordset import words

if TYPE_CHECKING:
    from bot.offers.reading.figures import Figure
    from bot.offers.reading.scan import Scan

FIRST_YEAR, LAST_YEAR = Decimal(1960), Decimal(2040)
MOST_NUMBERED, MOST_COUNTED = 99, 20
PRICE = 1000  # "at 3350" is a price, "at 205" may be pay
MOST_YEARS = Decimal(6)
ORDERED = frozenset("1234")
MOST_ITEMS = Decimal(10)
NUMBERED = words(
    """
    year level l tier top day phase series round age grade band sde swe sdet mts version no number # sdm ic e p t m
    stage batch chapter class step rank lvl week section page covid q type mcol lc leetcode iphone python java
    windows angular ios android amazon's july june january february march april may august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec"""
)
"""Words whose number names something."""
COUNTED = words("offer option company part past last next team")
"""Words whose small number counts them."""
APART = words("more less higher lower extra hike increase bump raise difference diff increment")
LESS_OR_MORE = words("smaller bigger larger lower higher less fewer down discount off withheld")
"""What makes a percentage a change."""
KINDS_OF_SHARES = words("stock share equity restricted iso nso common preferred virtual")
NUMERALS = words("st nd rd th")
MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec"""
)
LEADING_ON = frozenset({"to", "->", "=>", "→", "up", "/"})
CHANGED = words("moved went changed negotiated increased increase raised raise bumped upped reduced cut up down grew")
LAST_DAY = 31
PAYMENTS = frozenset({"12", "13", "14", "15", "16"})
"""Monthly payments of a year."""
COUNTING_PEOPLE = words(
    """
    employees employee people persons users customers engineers developers applicants companies questions members staff
    workers jobs layoffs headcount"""
)
SINGLE_PERIODS = words("pa annually yearly annual monthly hourly pm ph pcm yoy daily annum")
"""Periods that need no "per" before them."""
SCALED_PERIODS = words("year yr month hr hour mo")
"""Periods that need none behind money: "50k year"."""
LEADING_TO_PERIOD = SINGLE_PERIODS | SCALED_PERIODS | words("/ per a an each every p ( of")
"""What a period, a price or a share of the target begins with."""
EACH = frozenset({"/", "per", "a", "each"})
GROSS = words("gross brutto bruto brut net netto base salary pre")
"""Words between an amount and its period: "14k gross per month"."""
TIMES = frozenset({"x", "×", "*"})
LEADING_TO_PAYMENTS = TIMES | GROSS | {"p"}
"""What a count of monthly payments begins with."""
ADJECTIVES = words("annual yearly monthly daily hourly")
TELLING_BEFORE = MONEY.keys() | NUMBERED | COUNTED | words(". @ of + # - / at over yr x down by from")
"""What, standing before a number, can say what it is."""
TELLING_BEHIND = (
    NOUN.keys() | SINGLE_PERIODS | SCALED_PERIODS | GROSS | APART
    | LESS_OR_MORE | MONTHS | KINDS_OF_SHARES | words("+ / per ( a an each every p - x × * of st nd rd th")
)  # fmt: skip
"""What, standing behind a number, can say what it is."""


def before(figure: "Figure", found: "Scan", said: list[str]) -> None:
    """Take the currency that stands before a number, or see that it names, counts or prices something."""
    at = figure.first - 1
    if (said[at] == "down" and said[at - 1] not in {"turned", "turn"}) or (
        said[at] == "by" and said[at - 1] in CHANGED
    ):
        figure.noun = "trap"  # "TC goes down 40k"
        return
    if said[at] == "from" and said[at - 1] in CHANGED and said[figure.first + 1] not in LEADING_ON:
        figure.noun = "trap"  # "the base was moved from 28.5"
        return
    if said[at] == "." and said[at - 1] == "rs":
        at -= 1
    word = said[at]
    code = MONEY.get(word)
    if code and not figure.percent and found.sorts[at - 1] != "number":
        figure.sign = code if figure.sign in {"", "$"} else figure.sign
        figure.start, figure.first = found.starts[at], at
    elif word in {"@", "team"} or (word == "of" and said[at - 1] in {"team", "out"}):
        figure.noun = "trap"
    elif word == "+" and said[at - 1] in {"x", "y"}:
        figure.noun = "trap"  # "X + 10" adds to an unknown base
    elif figure.bare:
        _before_bare(figure, found, said, at)


def _before_bare(figure: "Figure", found: "Scan", said: list[str], at: int) -> None:
    word = said[at]
    named = word in NUMBERED or (word in {"#", "-"} and said[at - 1] in NUMBERED)
    if (word == "yr" and said[at + 1] in ORDERED) or (word == "x" and figure.low <= MOST_COUNTED):
        figure.noun = "trap"
        return
    second = word == "/" and said[at - 2] in NUMBERED and found.sorts[at - 1] == "number"
    if (
        (named and figure.low <= MOST_NUMBERED)
        or (word in COUNTED and figure.low <= MOST_COUNTED)
        or (word == "at" and figure.low >= PRICE)
        or (second and figure.low <= MOST_ITEMS)
    ):
        figure.noun = "trap"
    elif (word == "over" and figure.low > 1) or (word == "/" and said[at - 1] == ")"):
        figure.noun = "year" if figure.low <= MOST_YEARS else figure.noun


def behind(figure: "Figure", found: "Scan", said: list[str]) -> None:
    """Take the plus, the period or the noun that stands behind a number."""
    at = figure.after
    if said[at] in LEADING_TO_PAYMENTS and _paid_monthly(figure, said):
        return
    at = figure.after
    if said[at] == "+":
        ends = at + 1 >= len(found.starts)
        glued = found.starts[at] == found.ends[at - 1]
        figure.open_end = ends or (glued and said[at + 1] != "$" and at + 1 not in found.numbers)
        at += figure.open_end
    word = said[at]
    if word in LEADING_TO_PERIOD and (
        (word in EACH and _priced(figure, said, at))
        or (word == "of" and _of_target(figure, said, at))
        or _period(figure, said, at)
    ):
        return
    if word in GROSS and not figure.percent and not figure.bare:
        figure.period = figure.period or _period_at(figure, said, at + 1)[0]
    _noun(figure, said, at)


def _paid_monthly(figure: "Figure", said: list[str]) -> bool:
    """Whether it is paid twelve to fourteen times a year: "9'250 x 13", "5.350 bruto p/m x12"."""
    if figure.percent or figure.low < PRICE:
        return False
    at = figure.after + (said[figure.after] in GROSS)
    if said[at] == "p" and said[at + 1] in {"/", "."} and said[at + 2] == "m":
        figure.after, figure.period = at + 3, "month"
    at = figure.after
    if said[at] not in TIMES or said[at + 1] not in PAYMENTS:
        return False
    figure.after, figure.period = at + 2 + (said[at + 2] in {"month", "months"}), "month"
    if not figure.sign and said[figure.after] in MONEY:
        figure.sign = MONEY[said[figure.after]]
        figure.after += 1
    return True


def name_year(figure: "Figure") -> None:
    """See that a bare 2023 is a year and no amount."""
    if FIRST_YEAR <= figure.low <= LAST_YEAR and figure.bare and not (figure.noun or figure.period):
        figure.noun = "trap"


def _of_target(figure: "Figure", said: list[str], at: int) -> bool:
    """Whether a bonus is told by how much of it was paid: "92% of target"."""
    if figure.percent and said[at + 1] in {"target", "goal"}:
        figure.noun = "trap"
        return True
    return False


def _priced(figure: "Figure", said: list[str], at: int) -> bool:
    """Whether it is a price of one share: "$40/share"."""
    each = said[at] == "each" and said[figure.first - 1] in {"at", "@"}
    if each or said[at + 1] in {"share", "unit"}:
        figure.noun = "trap"
        return True
    return False


def _period(figure: "Figure", said: list[str], at: int) -> bool:
    """A period directly behind: "/yr", "per year", "a month", "p.a.", "pa", "annually"."""
    if said[at] == "(" and (said[at + 1] == "per" or said[at + 1] in ADJECTIVES or said[at + 1] == "annually"):
        at += 1
    period, after = _period_at(figure, said, at)
    if not period or (figure.percent and period != "year"):
        return False
    if figure.bare and period != "year" and figure.low < MOST_ITEMS and said[at] != "/":
        return False  # "4 hours a day"
    figure.period = figure.period or period
    figure.after = after
    return True


def _period_at(figure: "Figure", said: list[str], at: int) -> tuple[str, int]:
    word = said[at]
    if word in {"/", "per", "a", "an", "each", "every"}:
        return PERIOD.get(said[at + 1], ""), at + 2
    if word == "p" and said[at + 1] in {".", "/"} and said[at + 2] in {"a", "m"}:
        after = at + 3
        return ("year" if said[at + 2] == "a" else "month"), after + (said[after] == ".")
    single = word in SINGLE_PERIODS and not (word in ADJECTIVES and said[at + 1] in {"bonus", "variable"})
    scaled = word in SCALED_PERIODS and not figure.bare
    return (PERIOD.get(word, ""), at + 1) if single or scaled else ("", at)


def _noun(figure: "Figure", said: list[str], at: int) -> None:
    word = said[at]
    if word in {"-", "+", "x"} and figure.bare:
        at += 1
        word = said[at]
    kind = word in KINDS_OF_SHARES or (word == "of" and figure.bare)
    if kind and NOUN.get(said[at + 1]) == "units":
        at += 1
        word = said[at]
    noun = NOUN.get(word, "")
    dated = word in MONTHS and figure.bare and figure.low <= LAST_DAY
    if dated or word in (LESS_OR_MORE if figure.percent else APART if figure.scale > 1 else NUMERALS):
        figure.noun = "trap"
    elif noun == "units":
        figure.noun = "units" if _counts_shares(figure, word) else figure.noun
    elif noun == "year" and figure.bare and figure.low > MOST_YEARS and said[at + 1] in ORDERED:
        return  # "62 yr 1, 48 yr 2" tells which year
    elif noun and not figure.percent and (figure.bare or _counts_others(figure, noun, word)):
        figure.noun = noun
        figure.after = at + 1


def _counts_shares(figure: "Figure", word: str) -> bool:
    plain = not figure.sign and not figure.percent
    return figure.bare or (figure.grouped and not figure.sign) or (plain and word in {"options", "shares"})


def _counts_others(figure: "Figure", noun: str, word: str) -> bool:
    """Whether a number with a scale counts people all the same: "10k employees"."""
    return noun == "trap" and not figure.sign and (word in COUNTING_PEOPLE or figure.scale == 1)
