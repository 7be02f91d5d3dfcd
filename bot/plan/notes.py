"""What is good to know: offers that stay unspoken, time, the law, how the guide counts, what it argues with."""

from collections.abc import Iterator

from bot.guides.model import Guide, LevelRow
from bot.offers.money import MoneyRange
from bot.plan.case import Case
from bot.plan.convention import Reckoned
from bot.plan.deal import Deal
from bot.plan.figures import POSTED, Told, claimed, range_figures
from bot.plan.survey import Ground


def good_to_know(ground: Ground, deal: Deal, duty: str | None, history: str | None) -> tuple[Told, ...]:
    """The notes in the order in which they matter; `duty` and `history` are the place's law in a sentence each."""
    posted = _posted(ground.guide, ground.case, ground.reckoned)
    return (
        *_not_quoted(ground, deal),
        *((posted,) if posted else ()),
        *_time_and_law(ground, duty, history),
        *ground.reckoned.told,
    )


def _posted(guide: Guide, case: Case, reckoned: Reckoned) -> Told | None:
    """The posted range stands in for the guide's base band."""
    if reckoned.posted is None:
        return None
    outranks = f"The posted range {reckoned.posted} counts more than the guide, so base is measured by it."
    text = outranks if guide.key else f"Base is measured by the posted range {reckoned.posted}."
    return Told(text=text, figures=range_figures(case.posted_range, "base, posted range", POSTED))


def _not_quoted(ground: Ground, deal: Deal) -> Iterator[Told]:
    """Why an offer that was entered stays out of the scripts."""
    for other in ground.held:
        if other is deal.rival or (deal.rival is not None and other.written):
            continue
        text = f"No script speaks of the offer of {other.name}, as {_unspoken(ground, written=other.written)}."
        yield Told(text=text, figures=other.figures)


def _unspoken(ground: Ground, *, written: bool) -> str:
    if not written:
        return "it is not in writing"
    return "it is not known yet what this one comes to" if ground.average is None else "it is lower than this one"


def _time_and_law(ground: Ground, duty: str | None, history: str | None) -> Iterator[Told]:
    """Asking for time, the place's pay-range law, and questions about past pay."""
    if not ground.passed and not ground.case.extension_refused:
        yield Told(text="You may ask for time: by phone, for a named date three to five working days from now.")
    if duty:
        yield Told(text=duty)
    yield Told(text=history or "You need not say what you earn now: speak about the range of the role instead.")


def peers(guide: Guide, case: Case) -> tuple[str, ...]:
    """What the level is called at the companies the guide compares with."""
    level = case.level or guide.role
    row: LevelRow | None = next((row for row in guide.levels if row.own == level), None)
    return tuple(f"{company}: {title}" for company, title in row.peers.items()) if row else ()


def arguments(guide: Guide, currency: str) -> tuple[Told, ...]:
    """The guide's premiums as arguments; they are never added beyond the band."""
    found = []
    for premium in guide.premiums:
        source = f"{guide.cited}, premium {premium.id}"
        figures = claimed(f"{premium.title} {premium.argument}", currency, premium.title, source)
        lead = premium.title
        if premium.amount is not None and premium.amount[0] <= premium.amount[1]:
            span = MoneyRange(low=premium.amount[0], high=premium.amount[1], currency=currency)
            lead = f"{premium.title} ({span} by the guide)"
            figures += range_figures(span, f"premium: {premium.title}", source)
        found.append(Told(text=f"{lead}: {premium.argument}", figures=figures))
    return tuple(found)
