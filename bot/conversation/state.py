"""What is known in one conversation: the answers given, and the questions passed over. No position is stored."""

from datetime import date
from typing import Self

from pydantic import ValidationInfo, field_validator

from bot.benchmarks.report import Report
from bot.offers.money import Amount, MoneyRange
from bot.offers.offer import Offer
from bot.offers.rates import Rate
from bot.plan.case import Priority, Refusal
from bot.values import Kept


class OwnOffer(Kept):
    """The offer the conversation is about; `unsure` names what was read but may mean something else."""

    offer: Offer = Offer()
    unsure: tuple[str, ...] = ()  # "equity.total": per year or over the vest?
    withdrawn: bool = False


class OtherOffer(Kept):
    """A competing offer as the person told it; once withdrawn it is kept but plays no part."""

    slug: str  # names it in slots: "capital-one"
    offer: Offer
    unsure: tuple[str, ...] = ()
    written: bool | None = None
    nameable: bool | None = None
    withdrawn: bool = False


class Saying(Kept):
    """What was said of competing offers, of one company or (without one) of any: it counts for those told later too."""

    slug: str = ""
    nameable: bool | None = None
    written: bool | None = None


class Deadline(Kept):
    """When the recruiter wants an answer: a day, or hours counted from the day it was said."""

    day: date
    hours: int | None = None


class State(Kept):
    """The answers so far; None is "not said", and what was passed over stands in `skipped`."""

    round: int = 0  # how often the person started over
    skipped: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()  # unusual amounts the person confirmed: "base=15000"
    reopened: tuple[str, ...] = ()  # parts of an offer to be told anew: "base", "base/capital-one"

    company_said: str | None = None
    company: str | None = None  # slug
    role_said: str | None = None
    guide: str | None = None  # key
    region_said: str | None = None
    region: str | None = None  # the guide's name for it
    level_said: str | None = None
    level: str | None = None  # the guide's own level
    none_of_these: bool = False  # none of the nearest names offered for the company or role said last
    without_guide: bool = False  # go on from the offer alone: no bands
    currency: str | None = None  # of the offer, where no guide gives it
    own_band: bool | None = None  # go on with a band printed for the guide's own title?
    expected_level: str | None = None

    offer: OwnOffer | None = None
    first_offer: Offer | None = None  # as it stood before they came up for the first time
    counters: int = 0  # how often they came up
    no_offer: bool = False
    others: tuple[OtherOffer, ...] = ()
    sayings: tuple[Saying, ...] = ()
    no_others: bool | None = None  # True: none held; False: one is held, details to come

    priorities: tuple[Priority, ...] | None = None
    other_process: bool | None = None
    employed_and_willing: bool | None = None
    evidence: str | None = None
    deadline: Deadline | None = None
    no_deadline: bool = False
    extension_refused: bool | None = None
    posted_range: MoneyRange | None = None
    no_posted_range: bool = False
    present_pay: Amount | None = None
    forfeited: Amount | None = None
    floor: Amount | None = None
    told_in: tuple[tuple[str, str], ...] = ()  # ("floor", "GBP"): the currency of an own amount, where it was said
    start: date | None = None  # the first day at work
    rates: tuple[Rate, ...] = ()  # exchange rates, each with the day it was given

    sharing: Report | None = None  # shown as it would be stored, until the next answer
    refusals: tuple[Refusal, ...] = ()
    before: str | None = None  # the state before the last answer, as it is stored, to take that answer back
    unplaced: tuple[str, ...] = ()  # said before the company was known: a role or a region, perhaps

    @field_validator("refusals", "priorities", mode="before")
    @classmethod
    def _known_words(cls, stored: object, info: ValidationInfo) -> object:
        """What a newer version knew and this one does not is left out."""
        known = set(Refusal) if info.field_name == "refusals" else set(Priority)
        return tuple(word for word in stored if word in known) if isinstance(stored, list | tuple) else stored

    def __eq__(self, other: object) -> bool:
        """Whether the answers are the same, by whatever way they came."""
        return isinstance(other, State) and self._answers() == other._answers()

    def __hash__(self) -> int:
        """The same for the same answers."""
        return hash(self.but(before=None).dump())

    def _answers(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "before"}

    def but(self, **changes: object) -> Self:
        """The state with some answers changed."""
        return self.model_copy(update=changes)

    @property
    def held(self) -> tuple[OtherOffer, ...]:
        """The competing offers that count."""
        return () if self.no_others else tuple(other for other in self.others if not other.withdrawn)

    @property
    def own(self) -> Offer | None:
        """The offer that counts, if there is one."""
        return None if self.offer is None or self.offer.withdrawn else self.offer.offer

    def dump(self) -> str:
        """The state as it is stored."""
        return self.model_dump_json(exclude_defaults=True)

    @classmethod
    def load(cls, stored: str) -> Self:
        """The state of a stored row."""
        return cls.model_validate_json(stored)


def own_amount(state: State, slot: str, amount: object, currency: str | None) -> State:
    """The state with what the person earns, forfeits or needs, in the currency that they named or in their offer's."""
    kept = [(name, code) for name, code in state.told_in if name != slot]
    named = [(slot, currency)] if currency else []
    return state.but(**{slot: amount}, told_in=tuple(sorted([*kept, *named])))
