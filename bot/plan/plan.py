"""A plan: where the offer stands, what to ask for, what to say, and where every figure comes from."""

from enum import StrEnum
from typing import Literal

from bot.guides.model import Component
from bot.offers.money import Amount, MoneyRange
from bot.offers.valuation import Years
from bot.values import Value


class Convention(StrEnum):
    """How the guide's printed total counts stock: all of the grant, a year's share, or neither adds up."""

    FULL = "full"
    ANNUAL = "annual"
    UNKNOWN = "unknown"


class Tier(StrEnum):
    """How much leverage the person has."""

    WEAK = "weak"
    MEDIUM = "medium"
    STRONG = "strong"


class Figure(Value):
    """An amount that reaches the person, what it is, and where it comes from."""

    value: Amount
    currency: str
    what: str  # "base, opening ask"
    source: str  # "guide ally-financial/security-engineer, row Charlotte, NC", "you", "formula: ..."


class Bands(Value):
    """The guide's bands of one region; `total_annual` counts one year of stock."""

    base: MoneyRange | None
    equity: MoneyRange | None  # over the vest, as printed
    bonus: MoneyRange | None
    total_printed: MoneyRange | None
    total_annual: MoneyRange | None


class Position(Value):
    """Where a value stands in its band: 0 is the bottom, 1 the top, unclamped; compa-ratio is value / midpoint."""

    component: Literal["base", "equity", "total_annual", "total_printed"]
    value: Amount
    band: MoneyRange
    fraction: Amount
    compa_ratio: Amount
    words: str  # "in the bottom quarter"


class Ask(Value):
    """What to ask for on one component; equity is the whole grant, the others are yearly (sign-on: once)."""

    component: Component
    offered: Amount | None
    target: Amount
    opening: Amount
    say_low: Amount
    say_high: Amount
    currency: str
    formula: str


class Words(Value):
    """One lever, ready to say or to send."""

    id: str
    title: str
    component: Component
    script: str  # the call
    email: str
    message: str
    why: str  # one sentence: why this lever, now


class Argument(Value):
    """A lever of the guide that asks for nothing itself: its words, to say beside an ask, and what the guide claims."""

    id: str
    title: str
    text: str
    claims: tuple[str, ...] = ()


class Package(Value):
    """One way to take the same four-year value: base-heavy, equity-heavy or cash now."""

    name: str
    base: Amount
    equity: Amount
    sign_on: Amount
    average: Amount  # a year
    first_year: Amount
    steady: Amount


class Round(Value):
    """One step of the concession ladder, with what is traded for it."""

    number: int
    base: Amount | None
    equity: Amount | None
    total: Amount  # a year
    trade: str


class Plan(Value):
    """Everything the person can be told, computed once from a case."""

    guide: str
    company: str
    role: str
    region: str
    level: str | None
    currency: str
    convention: Convention
    stock_share: Amount | None  # k = (total - base - bonus) / stock, where the convention is unknown
    vesting_years: int
    bands: Bands
    value: Years | None
    competing_values: tuple[Years, ...] = ()
    positions: tuple[Position, ...]
    tier: Tier
    tier_reason: str
    asks: tuple[Ask, ...]
    target_printed: MoneyRange | None
    target_annual: MoneyRange | None
    tailored_target: Amount | None
    tailored_opening: Amount | None
    converted: str = ""  # what amounts of the offer were converted at, where they were
    walk_away: Amount | None
    walk_away_reason: str
    acceptable_now: bool | None
    levers: tuple[Words, ...]
    more: tuple[Argument, ...] = ()  # the guide's other levers, numbered after these
    together: Words | None = None  # all levers in one conversation; None without levers
    packages: tuple[Package, ...] = ()
    ladder: tuple[Round, ...] = ()
    package_notes: tuple[str, ...] = ()  # why there are fewer than three packages
    cautions: tuple[str, ...] = ()  # must be seen first: no deal zone, below the band, downlevel, thin later years
    notes: tuple[str, ...] = ()  # good to know: time, law, past pay, how the guide counts
    assumptions: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()  # the guide's premiums, to argue with and never to add up
    peers: tuple[str, ...] = ()  # "Capital One: Cyber Security Engineer"
    target_words: str = ""  # the guide's own target in its units and per year, both labelled
    figures: tuple[Figure, ...] = ()

    def ask(self, component: Component) -> Ask | None:
        """The ask on a component, if there is one."""
        return next((ask for ask in self.asks if ask.component is component), None)
