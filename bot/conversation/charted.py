"""Which charts go with the plan, and which are shown when asked for; all of them for the person's eyes only."""

from bot.conversation.known import Known
from bot.conversation.parts import Chart, Note, Part


def of_plan(known: Known) -> list[Part]:
    """The bands of the person's region, and the years of the offers where there is more than one thing to compare."""
    bands, _, years = _drawn(known)
    return [*bands, *(chart for chart in years if len(chart.stacks) > 1)]


def all_charts(known: Known) -> list[Part]:
    """The bands of every region with the offers on them, and the offers year by year."""
    _, regions, years = _drawn(known)
    return [*regions, *years] or [Note(text=known.say("no_charts"))]


def _drawn(known: Known) -> tuple[tuple[Chart, ...], tuple[Chart, ...], tuple[Chart, ...]]:
    """The own region's bands, every region's, and the years."""
    if known.guide is None or known.case is None:
        return (), (), ()
    from bot.conversation.charting import own_bands, region_bands  # noqa: PLC0415 - a conversation begins sooner so
    from bot.conversation.yearly import years_charts  # noqa: PLC0415 - the same
    from bot.plan.survey import survey  # noqa: PLC0415 - the same

    ground = survey(known.guide, known.case, known.today)
    return own_bands(ground), region_bands(ground), years_charts(ground)
