"""After an ask: what they came up to is the same offer's new figure, and no ask rises because of it."""

from decimal import Decimal

import pytest

from bot.guides.model import Component
from bot.plan.plan import Ask, Plan
from tests.conversation.dialogue import act, after, last, plan, ready_state, words

COUNTERS = (
    "they countered with 160k",
    "They came up to 160k",
    "they came back with a base of $160,000",
    "their counteroffer is 160k base",
    "they raised the base to 160k",
    "they came up by 10k",
    "the recruiter bumped it up by $10,000",
)


def planned(*said: str) -> Plan:
    """The plan after an offer of 150k in Charlotte and these messages."""
    made = plan(after(*said, state=ready_state()))
    assert made is not None
    return made


def ask(made: Plan, component: Component = Component.BASE) -> Ask:
    """The ask on a component."""
    found = made.ask(component)
    assert found is not None
    return found


@pytest.mark.parametrize("said", COUNTERS)
def test_a_counter_is_the_new_figure_of_the_same_offer(said: str) -> None:
    """No competing offer, and the rest of the offer stays."""
    state = after(said, state=ready_state())
    assert state.own is not None
    assert state.own.base is not None
    assert state.own.base.low == Decimal(160_000)
    assert (state.own.equity, state.own.bonus) == (ready_state().own.equity, ready_state().own.bonus)  # type: ignore[union-attr]
    assert not state.held
    assert state.first_offer is not None
    assert state.first_offer.base is not None
    assert (state.first_offer.base.low, state.counters) == (Decimal(150_000), 1)


@pytest.mark.parametrize("said", COUNTERS)
def test_no_ask_rises_because_they_came_up(said: str) -> None:
    """What is said next is half of the way down from the first ask (DOMAIN 3.5 step 9); the sign-on stays."""
    before, now = planned(), planned(said)
    assert (ask(before).opening, ask(before).target) == (Decimal(165_000), Decimal(163_000))
    assert (ask(now).opening, ask(now).target, ask(now).offered) == (
        Decimal(164_000),
        Decimal(163_000),
        Decimal(160_000),
    )
    for component in (Component.BASE, Component.EQUITY, Component.SIGN_ON):
        assert ask(now, component).opening <= ask(before, component).opening
        assert ask(now, component).say_high <= ask(before, component).say_high


def test_the_ladder_goes_on_from_where_it_stands() -> None:
    """After one counter two rounds are left, after three none; none of them lies below the target."""
    first, second, third = planned(COUNTERS[0]), planned(COUNTERS[0], "they came up to 161k"), planned(*COUNTERS[:3])
    assert planned().ladder[0].number == 1
    assert first.ladder[0].number == 2
    assert all(step.base is None or step.base >= ask(first).target for step in first.ladder)
    assert len(second.ladder) < len(first.ladder) <= 2
    assert third.ladder == ()
    assert ask(third).opening == ask(third).target


def test_where_the_target_is_reached_nothing_more_is_asked_for() -> None:
    """They came up to what was aimed for: the base is settled."""
    assert planned("they came up to 163k").ask(Component.BASE) is None
    assert planned("they countered with 170k").ask(Component.BASE) is None


def test_another_part_that_was_improved_is_a_counter_too() -> None:
    """The grant keeps its years, and is not asked about again."""
    state = after("they improved the stock to 40k", state=ready_state())
    assert state.offer is not None
    assert state.offer.unsure == ()
    assert state.offer.offer.equity is not None
    assert (state.offer.offer.equity.total, state.offer.offer.equity.years) == (Decimal(40_000), 4)
    assert ask(planned("they improved the stock to 40k")).opening == Decimal(164_000)


def test_a_correction_is_no_counter() -> None:
    """What is corrected was so from the beginning: the first ask is measured by it."""
    state = after("actually base is 160k", state=ready_state())
    assert (state.counters, state.first_offer) == (0, None)
    assert ask(planned("actually base is 160k")).opening > ask(planned()).opening


def test_what_the_present_employer_offers_is_what_staying_pays() -> None:
    """A counter-offer of theirs is no figure of this offer, and no offer elsewhere."""
    state = after("my current employer countered with 165k", state=ready_state())
    assert state.present_pay == Decimal(165_000)
    assert (state.counters, state.held) == (0, ())


def test_the_origin_of_what_is_said_next_names_the_first_offer() -> None:
    """The origin tells of the first offer and of the way down; each amount in it is a figure of the plan."""
    state, _ = act(ready_state(), COUNTERS[0])
    told = words(last("why 164k", state=state))
    assert "$150,000 first offered" in told
    assert "50% of the way down" in told
    made = plan(state)
    assert made is not None
    assert Decimal(150_000) in {figure.value for figure in made.figures}
