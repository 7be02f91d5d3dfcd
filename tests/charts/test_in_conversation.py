"""Charts in a conversation: with the plan, and when asked for."""

import pytest

from bot.conversation.commands import command_in
from bot.conversation.parts import Chart, Reply
from tests.conversation.dialogue import OFFER, OPENING, talk


def charts(reply: Reply) -> list[Chart]:
    """The charts of a reply."""
    return [part for part in reply.parts if isinstance(part, Chart)]


@pytest.mark.parametrize("said", ["chart", "Charts", "show me the chart", "please show me the charts!", "graph"])
def test_a_chart_is_asked_for_in_the_words_people_use(said: str) -> None:
    """As a command, whatever was asked last."""
    command = command_in(said)
    assert command is not None
    assert command.name == "charts"


def test_the_plan_shows_the_own_bands_and_how_the_years_differ() -> None:
    """One chart of the bands; the years only where there are several things to compare."""
    _, replies = talk(OPENING, OFFER, "plan", "sign-on 20k", "plan")
    even, uneven = (charts(reply) for reply in (replies[2], replies[4]))
    assert [bool(chart.bars) for chart in even] == [True]
    assert [bool(chart.bars) for chart in uneven] == [True, False]


def test_asking_shows_every_region_and_every_year() -> None:
    """The person's offer is marked in its own region."""
    _, replies = talk(OPENING, OFFER, "chart")
    base, total, years = charts(replies[-1])
    assert len(base.bars) == len(total.bars) == 3
    assert [mark.label for mark in base.bars[0].marks] == ["Your offer"]
    assert years.stacks


def test_before_there_is_anything_to_draw_the_bot_says_so() -> None:
    """No chart, and a reason."""
    _, replies = talk("chart")
    assert not charts(replies[-1])
    assert replies[-1].parts
