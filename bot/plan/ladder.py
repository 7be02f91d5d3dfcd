"""How to come down from the opening to the target (DOMAIN 3.5 step 9): in shrinking steps, each for something."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.guides.model import Component
from bot.offers.money import Amount
from bot.plan.plan import Ask, Round
from bot.plan.priorities import give_first
from bot.plan.steps import STEPS, down, given
from bot.plan.terms import Terms

GIVES = {
    Component.START_DATE: "let them choose the start date",
    Component.SIGN_ON: "let the sign-on go to the lower end of what you asked",
    Component.RELOCATION: "leave the relocation terms to them",
    Component.EQUITY: "come down on the stock",
    Component.BASE: "come down on the base",
}
GETS = (
    "a full first bonus, not prorated",
    "a review of pay on a named date, in writing",
    "the whole offer in writing this week, which you would then sign",
)


def ladder(
    terms: Terms, asks: Sequence[Ask], weights: Mapping[Component, Amount], step: Amount, over: int = 0
) -> tuple[Round, ...]:
    """At most three rounds after the opening, less those that are over; none where the target is what is said now."""
    moved: dict[Component, Ask] = {ask.component: ask for ask in asks if ask.component is not Component.SIGN_ON}
    if terms.base is None or all(ask.opening == ask.target for ask in moved.values()):
        return ()
    gives = [GIVES[c] for c in give_first(weights) if c in GIVES and _can_give(c, asks)]
    rounds = [
        _round(number, terms, {c: _down(ask, number, over, step) for c, ask in moved.items()}, _trade(number, gives))
        for number in range(over + 1, len(STEPS) + 1)
    ]
    return tuple(this for this, before in zip(rounds, [None, *rounds], strict=False) if not _same(this, before))


def _trade(number: int, gives: Sequence[str]) -> str:
    give = gives[min(number, len(gives)) - 1]
    return f"Come down to this only in return for {GETS[number - 1]}. To make it easier for them, {give}."


def _same(this: Round, before: Round | None) -> bool:
    return before is not None and (this.base, this.equity) == (before.base, before.equity)


def _can_give(component: Component, asks: Sequence[Ask]) -> bool:
    if component is Component.START_DATE:
        return True
    return any(ask.component is component and ask.opening > ask.target for ask in asks) or (
        component is Component.SIGN_ON and any(ask.component is component for ask in asks)
    )


def _round(number: int, terms: Terms, at: Mapping[Component, Amount], trade: str) -> Round:
    base = at.get(Component.BASE)
    equity = at.get(Component.EQUITY)
    total = terms.yearly(
        terms.base or Decimal(0) if base is None else base, terms.grant or Decimal(0) if equity is None else equity
    )
    return Round(number=number, base=base, equity=equity, total=total, trade=trade)


def _down(ask: Ask, number: int, over: int, step: Amount) -> Amount:
    """What is said in a round, from what is said now."""
    before = given(over)
    return down(ask.opening, ask.target, (given(number) - before) / (1 - before), step)
