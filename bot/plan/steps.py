"""How far one has come down from the first ask (DOMAIN 3.5 step 9): half of the way, then 30 % of it, then the rest."""

from decimal import Decimal

from bot.offers.money import Amount, floor_to

STEPS = (Decimal("0.5"), Decimal("0.8"), Decimal(1))
"""How much of the way from opening to target is given after each round: steps of 50, 30 and 20 %."""


def given(rounds: int) -> Amount:
    """The share of the way that is given after so many rounds."""
    return STEPS[min(rounds, len(STEPS)) - 1] if rounds > 0 else Decimal(0)


def down(opening: Amount, target: Amount, share: Amount, step: Amount) -> Amount:
    """What is said after this share of the way from opening to target, rounded down, never below it."""
    return max(target, floor_to(opening - share * (opening - target), step)) if share else opening
