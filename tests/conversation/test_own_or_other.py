"""Several offers in one message: that of the company the conversation is about is the own one, wherever it stands."""

import pytest

from tests.conversation.dialogue import KEY, after

OPENING = "Ally security engineer in Charlotte"


@pytest.mark.parametrize(
    ("said", "others"),
    [
        (
            f"{OPENING} | Offer 1: Capital One: 145k base, 20% bonus. Offer 2: Ally: 150k base, 10% bonus",
            ["capital-one"],
        ),
        (
            f"{OPENING} | Offer 1: Ally: 150k base, 10% bonus. Offer 2: Capital One: 145k base, 20% bonus, New York",
            ["capital-one"],
        ),
        (f"{OPENING} | I have two offers: Sophos 145k base and Ally 150k base, 10% bonus", ["sophos"]),
        (
            "Capital One: 145k base, 20% bonus. Ally security engineer Charlotte: 150k base, 10% bonus",
            ["capital-one"],
        ),
        (
            "Capital One: 160k base in New York. Ally: 150k base, 10% bonus. Security engineer in Charlotte.",
            ["capital-one"],
        ),
        (
            "Ally: 150k base, 10% bonus. Capital One: 160k base, New York. Role: security engineer in Charlotte.",
            ["capital-one"],
        ),
        ("Ally offers 150k base, 10% bonus, Capital One 160k base. security engineer, Charlotte", ["capital-one"]),
        ("Sophos: 145k base, 20% bonus. Ally security engineer Charlotte: 150k base, 10% bonus", ["sophos"]),
        (
            (
                "I turned down an offer of 130k from Truist last year. "
                "Now Ally offers 150k + 10% bonus, security engineer in Charlotte"
            ),
            [],
        ),
        ("Truist offered 130k base, I declined. Ally offers 150k base, 10% bonus, security engineer, Charlotte", []),
    ],
)
def test_the_own_offer_among_several(said: str, others: list[str]) -> None:
    """Ally's 150k with 10% is the own offer, with role and place; the rest competes, unless it was turned down."""
    state = after(*said.split(" | "))
    assert (state.guide, state.region) == (KEY, "Charlotte, NC")
    assert state.own is not None
    assert state.own.base is not None
    assert state.own.base.low == 150_000
    assert state.own.bonus is not None
    assert state.own.bonus.percent == 10
    assert [other.slug for other in state.held] == others
