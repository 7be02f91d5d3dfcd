"""A job offer as it was stated: base, equity, bonus, sign-on; null is "not stated", zero is "none"."""

from datetime import date
from enum import StrEnum

from bot.offers.money import Amount
from bot.values import Kept


class Period(StrEnum):
    """What a base is quoted for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"


class EquityKind(StrEnum):
    """What kind of equity a grant is made of."""

    RSU = "rsu"
    OPTIONS = "options"
    PERCENT = "percent"
    OTHER = "other"


class Base(Kept):
    """Base pay per `period`; a single figure has low equal to high, "48k+" has no high."""

    low: Amount
    high: Amount | None = None
    period: Period = Period.YEAR


class Equity(Kept):
    """A grant: `total` over `years` of vesting, or `yearly`; `schedule` in percent per year."""

    total: Amount | tuple[Amount, Amount] | None = None
    years: int | None = None
    yearly: Amount | tuple[Amount, Amount] | None = None
    kind: EquityKind = EquityKind.OTHER
    units: Amount | None = None
    percent: Amount | tuple[Amount, Amount] | None = None
    schedule: tuple[Amount, ...] | None = None
    public: bool | None = None


class Bonus(Kept):
    """A yearly bonus: percent of base (15 is 15 %), or an amount."""

    percent: Amount | tuple[Amount, Amount] | None = None
    amount: Amount | tuple[Amount, Amount] | None = None
    guaranteed: bool | None = None


class SignOn(Kept):
    """A sign-on bonus: its whole, and its parts by year where they are stated.

    `spread` is the ratio in which the whole is paid by year where only that is said: (1, 1) is half in each of two.
    """

    total: Amount | tuple[Amount, Amount] | None = None
    by_year: tuple[Amount, ...] | None = None
    spread: tuple[Amount, ...] | None = None
    clawback: bool | None = None


class Offer(Kept):
    """One pay package as stated; amounts are in `currency` unless `other_currency` names the component."""

    company: str | None = None
    role: str | None = None
    level: str | None = None
    location: str | None = None
    currency: str | None = None
    base: Base | None = None
    equity: Equity | None = None
    bonus: Bonus | None = None
    sign_on: SignOn | None = None
    relocation: Amount | tuple[Amount, Amount] | None = None
    total_comp: Amount | tuple[Amount, Amount] | None = None
    other_currency: dict[str, str] | None = None
    deadline: date | str | None = None
    written: bool | None = None
