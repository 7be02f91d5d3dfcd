"""The least yearly total worth a yes (DOMAIN 3.5 step 6): computed from what is known, never invented."""

from collections.abc import Sequence
from decimal import Decimal

from bot.offers.money import Amount, printed
from bot.plan.case import Case
from bot.plan.figures import YOU, Told, figure
from bot.plan.leverage import Rival
from bot.plan.plan import Figure
from bot.values import Value

WORKSHEET = (
    "Four questions find it: What would you live on if you said no? What is the "
    "least a year that you would accept without regret? What does your present job pay in a year, and what would you "
    "lose by leaving? Is there another offer, and what does it come to a year? Until then the offer as it stands is "
    "the fallback."
)


class Least(Value):
    """One thing that sets a lower bound on a yearly total, with how it was found."""

    amount: Amount
    because: str
    figures: tuple[Figure, ...]


def walk_away(case: Case, held: Sequence[Rival], currency: str, years: int) -> tuple[Amount | None, Told]:
    """The highest of the floor, the best other offer and staying put; None where none of them is known."""
    bounds = [bound for bound in (_floor(case, currency), _best(held), _staying(case, currency, years)) if bound]
    if not bounds:
        return None, Told(text=WORKSHEET)
    least = max(bounds, key=lambda bound: bound.amount)
    text = f"Below that it is better to say no, as {least.because}."
    source = f"formula: the highest of your floor, your best other offer and staying; here {least.because}"
    own = figure(least.amount, currency, "walk-away, yearly", source)
    figures = tuple(f for bound in bounds for f in bound.figures)
    return least.amount, Told(text=text, figures=(own, *figures))


def _floor(case: Case, currency: str) -> Least | None:
    if case.floor is None:
        return None
    figures = (figure(case.floor, currency, "your floor, yearly", YOU),)
    return Least(amount=case.floor, because="this is the floor you set", figures=figures)


def _best(held: Sequence[Rival]) -> Least | None:
    if not held:
        return None
    best = held[0]
    unsure = "" if best.written else ", which is not in writing yet"
    because = f"the offer of {best.name} comes to that{unsure}"
    return Least(amount=best.total, because=because, figures=(best.figure,))


def _staying(case: Case, currency: str, years: int) -> Least | None:
    if case.present_pay is None:
        return None
    lost, cost = case.forfeited or Decimal(0), case.switching_cost or Decimal(0)
    amount = case.present_pay + lost / years + cost
    parts = {"present pay, yearly": case.present_pay, "forfeited by leaving": lost, "cost of changing": cost}
    figures = tuple(figure(v, currency, what, YOU) for what, v in parts.items() if v)
    terms = [printed(case.present_pay, currency)]
    terms += [f"{printed(lost, currency)} / {years}"] if lost else []
    terms += [printed(cost, currency)] if cost else []
    because = "staying where you are is worth " + (" + ".join(terms) if len(terms) > 1 else "that much")
    return Least(amount=amount, because=because, figures=figures)
