"""A negotiation guide: bands, level map, premiums, levers, strategy, sources; and the library's interface."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Literal, Protocol, Self

from pydantic import Field, model_validator

from bot.market.wages import Market
from bot.offers.money import Amount, MoneyRange
from bot.values import Value
from bot.wording import Wording

Span = tuple[Amount, Amount]
"""Low and high in full units of the row's currency."""


_YEARS = re.compile(r"(20\d\d)(?:\D{1,3}(20\d\d))?")
_CODE = re.compile(r"\b[A-Z]{1,3}\d{1,2}\b")
"""A level by its code: "L4", "IC5"."""


class Component(StrEnum):
    """What an ask or a lever is about."""

    BASE = "base"
    EQUITY = "equity"
    BONUS = "bonus"
    SIGN_ON = "sign_on"
    TOTAL = "total"
    LEVEL = "level"
    START_DATE = "start_date"
    RELOCATION = "relocation"
    OTHER = "other"


class RegionBand(Value):
    """One row of the guide's table: what is printed for a region (and a level, where the table has levels).

    `equity` is as printed; whether `total` counts all of it or a year's share is detected, never assumed.
    """

    region: str
    aliases: tuple[str, ...] = ()
    place: str | None = None  # ISO 3166-2 of the work place ("US-NC"), for the pay-range law
    level: str | None = None
    currency: str
    base: Span | None = None
    equity: Span | None = None
    bonus: Span | None = None
    bonus_percent: Span | None = None
    total: Span | None = None
    sign_on: Span | None = None
    currency_of: Mapping[str, str] = Field(default_factory=dict)
    estimate: str = ""  # how the row was estimated, where the guide does not print it

    def range_of(self, component: str) -> MoneyRange | None:
        """The printed range of "base", "equity", "bonus", "total" or "sign_on"; None if missing, inverted or flat."""
        span: Span | None = getattr(self, component)
        if span is None or span[0] >= span[1]:
            return None
        return MoneyRange(low=span[0], high=span[1], currency=self.currency_of.get(component, self.currency))


class LevelRow(Value):
    """One own level and its equals at peer companies, such as {"Capital One": "Cyber Security Engineer"}."""

    own: str
    aliases: tuple[str, ...] = ()
    peers: Mapping[str, str] = Field(default_factory=dict)


class Premium(Value):
    """Something the guide says is worth more pay: an argument with the guide's range, never an addend."""

    id: str
    title: str
    amount: Span | None = None
    argument: str  # one or two sentences, worded as the guide's claim


class GuideFigure(Value):
    """An ask as the guide prints it, and the region whose band it was written for."""

    region: str
    low: Amount
    high: Amount


class Lever(Value):
    """A reason to ask for one component, with the words for it (a jinja2 template; no figure is written into it)."""

    id: str
    title: str
    component: Component
    figure: GuideFigure | None = None
    evidence: tuple[str, ...] = ()  # what the bracketed experience slot offers as choices
    claims: tuple[str, ...] = ()  # what the guide states with figures: shown as the guide's claim, never said aloud
    script: str = ""  # taken from the body
    short: str = ""  # likewise: the reason and the ask in two or three sentences, for asking several things at once


class Strategy(Value):
    """The guide's negotiate-up target for one region, in the guide's own units, and whom it names to compare with."""

    region: str
    total: Span
    premiums: tuple[str, ...] = ()
    benchmarks: tuple[str, ...] = ()
    advice: str


class Source(Value):
    """Where the guide says a claim comes from."""

    title: str
    detail: str = ""
    year: str = ""


class Guide(Value):
    """Everything one guide says, validated; amounts are in the row's currency."""

    key: str  # "ally-financial/security-engineer"
    company: str
    company_short: str = ""
    company_aliases: tuple[str, ...] = ()
    role: str
    role_aliases: tuple[str, ...] = ()
    print_unit: Amount = Field(default=Amount(1000), gt=0)
    equity_header: str = ""  # the table's own words for stock: "Stock (RSU/4yr)"
    vesting_years: int | None = Field(default=None, ge=1)  # None: the header does not say
    dna: tuple[str, ...] = ()
    about: str = ""  # prose from the body
    regions: tuple[RegionBand, ...]
    levels: tuple[LevelRow, ...] = ()
    premiums: tuple[Premium, ...] = ()
    levers: tuple[Lever, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    sources: tuple[Source, ...] = ()

    @model_validator(mode="after")
    def _refers_to_itself(self) -> Self:
        """Strategies and figures name regions of the table; strategies name premiums that exist."""
        regions = {row.region for row in self.regions}
        named = [s.region for s in self.strategies] + [lv.figure.region for lv in self.levers if lv.figure]
        unknown = [region for region in named if region not in regions]
        premiums = {p.id for p in self.premiums}
        unknown += [p for s in self.strategies for p in s.premiums if p not in premiums]
        if unknown:
            message = f"names what the guide does not have: {', '.join(unknown)}"
            raise ValueError(message)
        return self

    @property
    def name(self) -> str:
        """The company as it is said aloud: "Ally"."""
        return self.company_short or self.company

    @property
    def label(self) -> str:
        """The provenance of its figures: a claim, of the newest year among its sources, that nobody verified."""
        spans = [match for source in self.sources for match in _YEARS.finditer(source.year)]
        newest = max(spans, key=lambda span: span[2] or span[1], default=None)
        until = f"-{newest[2][-2:]}" if newest and newest[2] else ""
        return f"guide (unverified{f', {newest[1]}{until}' if newest else ''})"

    @property
    def cited(self) -> str:
        """The guide as the source of a figure: its provenance and its key."""
        return f"{self.label} {self.key}"

    def at(self, row: RegionBand) -> str:
        """A row as the source of a figure: "guide (unverified, 2025-26) ally-financial/security-engineer, New York"."""
        return f"estimate from the {self.cited}, {row.estimate}" if row.estimate else f"{self.cited}, {row.region}"

    def row(self, region: str, level: str | None = None) -> RegionBand:
        """The row of a region, and of a level where the table has levels; raises KeyError."""
        rows = [row for row in self.regions if row.region == region]
        for row in rows:
            if row.level is None or row.level == level or (level is None and len(rows) == 1):
                return row
        raise KeyError(region)

    def row_levels(self, region: str | None = None) -> tuple[str, ...]:
        """The levels that have rows of their own, in a region or anywhere; none where the table has no levels."""
        rows = (row for row in self.regions if region in {None, row.region})
        return tuple(dict.fromkeys(row.level for row in rows if row.level))

    def prints_for(self, level: str) -> bool:
        """Whether the bands are printed for this level: its own row, the guide's own title, or a code in that title."""
        if level == self.role or self.row_levels() or [row.own for row in self.levels] == [level]:
            return True
        titled = {code for name in (self.role, *self.role_aliases) for code in _CODE.findall(name)}
        return bool(titled.intersection(_CODE.findall(level)))

    def region_names(self) -> tuple[str, ...]:
        """The regions in the guide's order, each once."""
        return tuple(dict.fromkeys(row.region for row in self.regions))


class Candidate(Value):
    """One thing the person may have meant. `score` is 0 to 100."""

    name: str
    key: str
    score: float = 100.0


class Match(Value):
    """What a text means: one thing for certain, or the nearest few to choose from.

    `level` is set where a title stands only in the level map of the guide found.
    """

    found: Candidate | None = None
    candidates: tuple[Candidate, ...] = ()
    level: str | None = None


class Spotted(Value):
    """A name found inside a longer text, with its span."""

    kind: Literal["company", "role", "region", "level"]
    name: str  # the company's, the region's or level's name in the guide; the guide's key for a role
    start: int
    end: int
    said: str
    level: str | None = None  # for a role that stands only in a level map


class Library(Protocol):
    """The set of guides and the bot's wording, as the pure core sees them."""

    @property
    def wording(self) -> Wording:
        """The bot's voice and scripts."""
        ...

    def guide(self, key: str) -> Guide:
        """The guide of "company/role"; raises KeyError."""
        ...

    def match_company(self, text: str) -> Match:
        """Which company does the text name? Candidate.key is the company's slug."""
        ...

    def match_role(self, company: str, text: str) -> Match:
        """Which guide of this company (slug) does the title name? Candidate.key is the guide's key."""
        ...

    def match_region(self, key: str, text: str) -> Match:
        """Which region of this guide does the text name? Candidate.key is the region's name in the guide."""
        ...

    def match_level(self, key: str, text: str) -> Match:
        """Which own level of this guide does the title name? Candidate.key is the level's name in the guide."""
        ...

    def roles(self, company: str) -> Sequence[Candidate]:
        """The guides of a company (slug)."""
        ...

    def alike(self, role: str) -> Sequence[Candidate]:
        """The guides of other companies whose role has the same name, to a word or a typo."""
        ...

    def companies(self) -> Sequence[Candidate]:
        """All companies there are guides for."""
        ...

    def spot(self, text: str, *, company: str | None = None, key: str | None = None) -> tuple[Spotted, ...]:
        """Names that stand for certain inside a longer text, not overlapping, in order.

        `company` (slug) narrows roles, `key` narrows regions and levels, where they are known already.
        """
        ...

    def search(self, text: str) -> Match:
        """Which guide does a text with company and role name? Candidate.key is the guide's key."""
        ...

    def pay_range_duty(self, place: str) -> str | None:
        """One sentence on the pay-range law of a place ("US-NY"), or None where the list has none."""
        ...

    def salary_history_rule(self, place: str) -> str | None:
        """One sentence on what a place ("US-NY") says about asking for past pay, or None."""
        ...

    def market(self, guide: Guide, row: RegionBand) -> Market:
        """The public wages of the guide's occupation, in the row's region and in the guide's others."""
        ...

    def estimate(self, guide: Guide, place: str, level: str | None = None) -> RegionBand | None:
        """A row for a US place that the guide lacks, from its nearest row and public wages; None without a table."""
        ...
