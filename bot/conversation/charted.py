"""Which charts go with the plan, and which are shown when asked for; all of them for the person's eyes only."""

from typing import TYPE_CHECKING

from bot.conversation.known import Known
from bot.conversation.parts import Chart, Note, Part

if TYPE_CHECKING:
    from bot.plan.survey import Ground


def of_plan(known: Known) -> list[Part]:
    """The bands of the person's region, and the years of the offers where there is more than one thing to compare."""
    ground = _ground(known)
    if ground is None:
        return []
    from bot.conversation.charting import own_bands  # noqa: PLC0415 - a conversation begins sooner so
    from bot.conversation.yearly import years_charts  # noqa: PLC0415 - the same

    years = (chart for chart in years_charts(ground) if len(chart.stacks) > 1)
    return [_dated(chart, ground.converted) for chart in (*own_bands(ground), *years)]


def all_charts(known: Known) -> list[Part]:
    """The bands of every region with the offers on them, and the offers year by year."""
    ground = _ground(known)
    if ground is None:
        return [Note(text=known.say("no_charts"))]
    from bot.conversation.charting import region_bands  # noqa: PLC0415 - a conversation begins sooner so
    from bot.conversation.yearly import years_charts  # noqa: PLC0415 - the same

    drawn = [_dated(chart, ground.converted) for chart in (*region_bands(ground), *years_charts(ground))]
    return [*drawn] or [Note(text=known.say("no_charts"))]


def _ground(known: Known) -> "Ground | None":
    """What the charts are drawn from; None where no guide or no region is settled."""
    if known.guide is None or known.case is None:
        return None
    from bot.plan.survey import survey  # noqa: PLC0415 - a conversation begins sooner so

    return survey(known.guide, known.case, known.today)


def _dated(chart: Chart, converted: str) -> Chart:
    """A chart that says at which rate, and of when, what it shows of the person's offer is converted."""
    said = f"{chart.finding} Your offer is counted {converted}."
    return chart.model_copy(update={"finding": said}) if converted else chart
