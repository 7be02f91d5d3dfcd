"""What the bot shows where there is no guide: what the offer itself comes to, and where others print the same role."""

from bot.conversation.known import Known
from bot.conversation.parts import Heading, Part, Table, Text
from bot.guides.model import Guide, RegionBand
from bot.offers.money import printed
from bot.plan.plan import Plan

MOST_PEERS = 3
"""Companies whose guides have the same role that are shown."""


def first_look(plan: Plan, known: Known) -> list[Part]:
    """That there is no guide and what remains, the same role elsewhere, and that one may ask for time."""
    return [
        Heading(text=about(plan)),
        Text(text=known.say("without_guide", company=plan.company)),
        *peers(plan, known),
        Text(text=known.say("ask_for_time", plan=plan)),
    ]


def about(plan: Plan) -> str:
    """What a plan without a guide is about."""
    return f"{plan.role} at {plan.company}"


def peers(plan: Plan, known: Known) -> list[Part]:
    """The same role at companies that there are guides for: their bands, never this company's."""
    near = [known.library.guide(one.key) for one in known.library.alike(plan.role)]
    rows = tuple(row for guide in near if guide.company != plan.company for row in _peer_rows(guide, plan.currency))
    if not rows:
        return []
    columns = ("company", "role", "where", "base", "total as printed")
    return [Table(title=known.say("peers_title", company=plan.company), columns=columns, rows=rows[:MOST_PEERS])]


def _peer_rows(guide: Guide, currency: str) -> list[tuple[str, ...]]:
    """One row of a peer's guide: the first in the offer's currency, else its first."""
    row = next((row for row in guide.regions if row.currency == currency), guide.regions[0])
    return [(guide.company, guide.role, _where(row), *(str(row.range_of(c) or "-") for c in ("base", "total")))]


def _where(row: RegionBand) -> str:
    return f"{row.region}, {row.level}" if row.level else row.region


def years(plan: Plan, known: Known) -> list[Part]:
    """What the offer comes to, year by year."""
    worth = plan.value
    if worth is None:
        return []
    lines = zip(worth.cash, worth.equity, worth.by_year, strict=True)
    rows = [(f"year {n}", *(printed(x, worth.currency) for x in line)) for n, line in enumerate(lines, start=1)]
    rows.append(("average", "", "", printed(worth.average, worth.currency)))
    title = known.say("years_title", plan=plan)
    return [Table(title=title, columns=("", "cash", "stock", "together"), rows=tuple(rows))]
