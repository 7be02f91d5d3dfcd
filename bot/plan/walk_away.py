"""The least yearly total worth a yes (DOMAIN 3.5 step 6): computed from what is known, never invented."""

from collections.abc import Sequence
from decimal import Decimal

from bot.offers.money import Amount, printed
from bot.plan.case import Case
from bot.plan.figures import YOU, Told, figure
from bot.plan.leverage import Rival
from bot.plan.plan import Figure
from bot.values import Value
from bot.wording import listed

WORKSHEET = (
    "Four questions find it: What would you live on if you said no? What is the least a year that you would accept "
    "without regret? What does your job pay in a year now, and what would you lose by leaving it? Is there another "
    "offer, and what does it come to a year? Until then, the offer as it stands is what you fall back on."
)


PAY_NOW, GIVEN_UP, COST = "your pay now, a year", "what you give up by leaving", "the cost of changing jobs"


class Least(Value):
    """One thing that sets a lower bound on a yearly total, with how it was found."""

    amount: Amount
    name: str
    because: str
    figures: tuple[Figure, ...]


def walk_away(case: Case, held: Sequence[Rival], currency: str, years: int) -> tuple[Amount | None, Told]:
    """The highest of the floor, the best other offer and staying put; None where none of them is known."""
    bounds = [bound for bound in (_floor(case, currency), _best(held), _staying(case, currency, years)) if bound]
    if not bounds:
        return None, Told(text=WORKSHEET)
    least = max(bounds, key=lambda bound: bound.amount)
    converted = f" Your own amounts are counted {case.own_rates}." if case.own_rates else ""
    text = f"That is {least.because}.{converted} Below it, saying no serves you better."
    known = [bound.name for bound in bounds]
    source = f"formula: {'the highest of ' if len(known) > 1 else ''}{listed(known)}"
    own = figure(least.amount, currency, "walk-away, a year", source)
    figures = tuple(f for bound in bounds for f in bound.figures)
    return least.amount, Told(text=text, figures=(own, *figures))


def _floor(case: Case, currency: str) -> Least | None:
    if case.floor is None:
        return None
    figures = (figure(case.floor, currency, "your floor, a year", YOU),)
    return Least(amount=case.floor, name="your floor", because="the least you said you would take", figures=figures)


def _best(held: Sequence[Rival]) -> Least | None:
    if not held:
        return None
    best = held[0]
    unsure = "" if best.written else ", which is not in writing yet"
    because = f"what the offer of {best.name} comes to{f' {best.rate}' if best.rate else ''}{unsure}"
    return Least(amount=best.total, name="your best other offer", because=because, figures=best.figures)


def _staying(case: Case, currency: str, years: int) -> Least | None:
    if case.present_pay is None:
        return None
    lost, cost = case.forfeited or Decimal(0), case.switching_cost or Decimal(0)
    amount = case.present_pay + lost / years + cost
    parts = {PAY_NOW: case.present_pay, GIVEN_UP: lost, COST: cost}
    figures = tuple(figure(v, currency, what, YOU) for what, v in parts.items() if v)
    terms = [printed(case.present_pay, currency)]
    terms += [f"{printed(lost, currency)} / {years}"] if lost else []
    terms += [printed(cost, currency)] if cost else []
    because = "what staying where you are is worth" + (f" ({' + '.join(terms)})" if len(terms) > 1 else "")
    return Least(amount=amount, name="what staying is worth", because=because, figures=figures)
