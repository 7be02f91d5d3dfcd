"""A report: one person's offer as it goes into the team's pool, without who it is from."""

from collections.abc import Iterator
from typing import Final

from bot.offers.money import Amount
from bot.values import Kept

COMPONENTS: Final = {
    "base": "Base, a year",
    "equity": "Stock, a year of the grant",
    "bonus": "Bonus, a year",
    "sign_on": "Sign-on, once",
    "total": "Total, a year: base, a year of stock, bonus",
}
"""What a report can hold, with the convention it is counted by."""


class Report(Kept):
    """One offer for the pool: the job, and its parts in `currency`; None is "not stated", zero is "none".

    Names are the guide's own where a guide has the job, so that reports of one job meet in one cell.
    """

    company: str
    role: str
    level: str | None = None
    region: str
    currency: str
    base: Amount
    equity: Amount | None = None  # the grant over its years; options and private stock are not counted
    bonus: Amount | None = None
    sign_on: Amount | None = None
    total: Amount | None = None  # a year, without the sign-on; None where a part is not known
    month: str  # of sharing: "2026-11"

    def stated(self) -> Iterator[tuple[str, Amount]]:
        """The components that are stated, by name."""
        for name in COMPONENTS:
            amount: Amount | None = getattr(self, name)
            if amount is not None:
                yield name, amount

    def same_offer(self, other: "Report") -> bool:
        """Whether only the month differs."""
        return self.model_copy(update={"month": other.month}) == other
