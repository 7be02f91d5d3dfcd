"""When somebody asks about past pay: what the place says, and how to decline; it is no answer of the person's."""

import pytest

from tests.conversation.dialogue import after, last, words

ASKED = (
    "they asked what I earn now | Do I have to tell my current salary? | the recruiter wants to know my present pay"
    " | HR insists on my previous compensation | they want my salary history"
)


@pytest.mark.parametrize("said", ASKED.split(" | "))
def test_the_rule_of_the_place_and_words_to_decline(said: str) -> None:
    """New York's rule with its date and source; the words name no figure and nothing is noted."""
    opening = "Ally, security engineer, New York"
    text = words(last(opening, said))
    assert "may not ask what you earned before" in text
    assert "As of June 2026, by the lists of AAUW" in text
    assert "range for this one" in text
    assert after(opening, said) == after(opening)


def test_a_place_with_a_narrower_rule_and_none_known() -> None:
    """Michigan's rule binds state agencies only; before the place is known, one may still decline."""
    assert "only state agencies" in words(last("Ally, security engineer, Detroit", "they asked my current pay"))
    assert "You may decline to tell it" in words(last("they asked my current pay"))


def test_the_pay_itself_is_an_answer() -> None:
    """A message with the figure in it is taken as what is earned now."""
    assert after("Ally, security engineer, Detroit", "I make 140k now").present_pay == 140_000
