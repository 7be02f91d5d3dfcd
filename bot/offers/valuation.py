"""An offer's value year by year (DOMAIN 3.5 step 2)."""

from collections.abc import Sequence

from bot.offers.money import Amount
from bot.values import Value


class Years(Value):
    """An offer's value year by year, all in one currency."""

    label: str
    currency: str
    cash: tuple[Amount, ...]  # base + bonus + sign-on of each year
    equity: tuple[Amount, ...]  # public stock vesting in each year
    average: Amount
    first: Amount
    last: Amount
    steady: Amount  # base + bonus + grant / years, no sign-on
    thin: bool  # the last year is under 85 % of the first
    private_equity: Amount | None = None  # stated value of a private grant, kept apart

    @property
    def by_year(self) -> Sequence[Amount]:
        """Cash and stock of each year together."""
        return [c + e for c, e in zip(self.cash, self.equity, strict=True)]
