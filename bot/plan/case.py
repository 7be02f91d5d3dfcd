"""The case: everything a plan is computed from, settled and in one currency per offer."""

from datetime import date
from enum import StrEnum

from bot.offers.money import Amount, MoneyRange
from bot.offers.offer import Offer
from bot.offers.rates import Rate
from bot.values import Value


class Priority(StrEnum):
    """What a person cares about, to be ranked."""

    BASE = "base"
    EQUITY = "equity"
    CASH_NOW = "cash_now"
    LEVEL = "level"
    FLEXIBILITY = "flexibility"


class Refusal(StrEnum):
    """What a recruiter says instead of yes (DOMAIN 3.5 step 10)."""

    NO_BUDGET = "no_budget"
    BAND_TOP = "band_top"
    INTERNAL_EQUITY = "internal_equity"
    WE_DO_NOT_MATCH = "we_do_not_match"
    BEST_AND_FINAL = "best_and_final"
    NEED_ANSWER_NOW = "need_answer_now"
    LEVEL_FIXED = "level_fixed"
    CANDIDATES_ACCEPT_THIS = "candidates_accept_this"


class Competing(Value):
    """Another offer the person really holds; never spoken of unless `written`, never named unless `nameable`."""

    offer: Offer
    written: bool = False
    nameable: bool = False
    said: Offer | None = None  # as it was told, where `offer` is converted


class Case(Value):
    """What the person said, settled; None is "not said". Amounts are yearly and in the offer's currency."""

    guide: str  # key
    region: str  # the guide's name for it
    level: str | None = None
    expected_level: str | None = None  # the level the person interviewed for, where they were downlevelled
    offer: Offer | None = None
    first_offer: Offer | None = None  # as it stood before the company came up
    counters: int = 0  # how often they came up
    competing: tuple[Competing, ...] = ()
    priorities: tuple[Priority, ...] = ()
    other_process: bool = False  # another company's final stage
    employed_and_willing: bool = False  # employed, and willing to stay
    evidence: str | None = None  # of a scarce skill, in the person's words
    deadline: date | None = None
    hours_left: int | None = None  # a deadline said in hours, as of the day it was said
    deadline_passed: bool = False
    extension_refused: bool = False
    posted_range: MoneyRange | None = None  # base, yearly
    present_pay: Amount | None = None  # yearly total, for the walk-away only
    forfeited: Amount | None = None  # unvested equity and bonus lost within 12 months by leaving
    switching_cost: Amount | None = None
    floor: Amount | None = None  # the least yearly total the person would take
    told_in: tuple[tuple[str, str], ...] = ()  # ("floor", "GBP"): the person's own amounts in a currency of their own
    own_rates: str = ""  # what the person's own amounts are converted at
    start: date | None = None  # the first day at work: it prorates the first bonus
    rates: tuple[Rate, ...] = ()  # exchange rates as the person gave them
