"""A guide as its Markdown states it: figures as written, nothing annualised, nothing converted, nothing guessed."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from pydantic import Field

from bot.values import Value

Bounds = tuple[Decimal, Decimal]
"""Low and high in full units, or in percent."""


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


class Doubt(Value):
    """Something dropped, neutralised or left open: the line it stands on, and why."""

    line: int
    why: str


class Extra(Value):
    """A further amount that is no part of the usual five: profit sharing, carry, a retention grant."""

    label: str
    amount: Bounds


class SecondCurrency(Value):
    """The same row in another currency, such as dollars beside pounds."""

    currency: str | None
    amounts: Mapping[str, Bounds]


class SourceRow(Value):
    """One row of the pay table. `amounts` has base, equity, bonus, total, signing or band, in the row's currency.

    `currency_of` names fields in another currency, `per` their period ("mo", "yr", "4yr"), `words` cells without one.
    """

    line: int
    name: str | None = None
    level: str | None = None
    level_title: str | None = None
    currency: str | None = None
    amounts: Mapping[str, Bounds] = Field(default_factory=dict)
    bonus_percent: Bounds | None = None
    equity_label: str | None = None
    equity_count: Bounds | None = None
    second: SecondCurrency | None = None
    currency_of: Mapping[str, str] = Field(default_factory=_nothing)
    per: Mapping[str, str] = Field(default_factory=_nothing)
    open: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    words: Mapping[str, str] = Field(default_factory=_nothing)


class Peer(Value):
    """A level at a peer company; the company is None where it cannot be told."""

    company: str | None
    level: str


class SourceLevel(Value):
    """One own level with its equals, the other columns of a ladder, and prose behind the line."""

    own: str
    peers: tuple[Peer, ...] = ()
    columns: Mapping[str, str] = Field(default_factory=_nothing)
    remark: str | None = None


class SourceLever(Value):
    """One lever: its name, everything said under it, and the quoted script in it (None without one)."""

    name: str
    text: str
    script: str | None
    line: int


class SourcePremium(Value):
    """A bullet under the premium heading: its bold title and its text."""

    title: str
    text: str
    line: int


class SourceGuide(Value):
    """Everything one Markdown guide states. `levels` is None where the mapping cannot be decided."""

    key: str
    title: str
    company: str
    role: str
    title_level: str | None = None
    dna: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    rows: tuple[SourceRow, ...] = ()
    skipped_rows: tuple[str, ...] = ()
    table_note: str = ""
    levels: tuple[SourceLevel, ...] | None = ()
    premiums: tuple[SourcePremium, ...] = ()
    levers: tuple[SourceLever, ...] = ()
    strategies: tuple[str, ...] = ()
    has_strategy: bool = False
    sources: tuple[str, ...] | None = ()
    doubts: tuple[Doubt, ...] = ()
