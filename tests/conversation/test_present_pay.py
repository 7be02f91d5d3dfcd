"""Present pay told in parts beside the offer: no part of it is read as the offer's, and it is noted for a year."""

from decimal import Decimal

import pytest

from bot.conversation.parts import Table
from tests.conversation.dialogue import after, last

OPENING = "Ally, security engineer, Charlotte"
WHOLE = (
    "My current comp: 140k base, 20k bonus, 50k RSU a year. New offer from Ally: 155k base, 15% bonus, "
    "40k RSU over 4 years, 25k sign on. Security engineer, Charlotte"
)


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("Current: 140k base, 20k bonus. New: 155k base, 15% bonus", 160_000),
        ("I make 140k base, 20k bonus and 50k RSU a year now. They offer 155k base, 15% bonus", 210_000),
        ("New: 155k base, 15% bonus, current: 140k base, 20k bonus", 160_000),
        ("offer is 155k base, 15% bonus vs my current 140k base, 20k bonus, 50k RSU over 4 years", 172_500),
        ("I currently earn 140k base and a 10% bonus at Truist. Ally offers 155k base, 15% bonus", 154_000),
        ("Current pay: 140k base + 15% bonus\nOffer: 155k base, 15% bonus", 161_000),
        ("I make 140k now, they offer 155k base and 15% bonus", 140_000),
        ("I make 140k now, 155k base, 15% bonus", 140_000),
    ],
)
def test_present_pay_and_the_offer_are_kept_apart(said: str, now: int) -> None:
    """The offer is 155k with 15% and nothing else; what is earned now is a year of all its parts."""
    state = after(OPENING, said)
    assert state.own is not None
    assert state.own.base is not None
    assert state.own.base.low == 155_000
    assert state.own.bonus is not None
    assert (state.own.bonus.percent, state.own.bonus.amount) == (Decimal(15), None)
    assert state.own.equity is None
    assert state.present_pay == now


def test_the_words_read_back_are_those_of_the_offer() -> None:
    """Each part is quoted from the offer's sentence, none from what is earned now."""
    assert after(WHOLE).present_pay == 210_000
    table = next(part for part in last(WHOLE).parts if isinstance(part, Table))
    assert [row[1:3] for row in table.rows[:4]] == [
        ("$155,000 a year", "“155k base”"),
        ("RSUs $40,000 over 4 years", "“40k RSU over 4 years”"),
        ("15% of base", "“15% bonus”"),
        ("$25,000", "“25k sign on”"),
    ]
