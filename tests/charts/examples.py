"""Charts to try: of the packaged guide, of other currencies, of a team, and with names that are too long."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bot.conversation.charting import Spread, own_bands, public_bands, region_bands, team_chart
from bot.conversation.parts import Bar, Chart, Mark, Segment, Stack
from bot.conversation.yearly import years_charts
from bot.guides.library import open_library
from bot.guides.model import Guide
from bot.offers.money import MoneyRange
from bot.offers.parse import parse
from bot.plan.case import Case, Competing
from bot.plan.survey import Ground, survey

SHAPES = Path(__file__).parents[1] / "guides_of_shapes"
TODAY = date(2026, 3, 2)
LONG = "The Consolidated International Reinsurance & Asset Group plc"
"""A name of sixty characters."""

CURRENCIES = ("USD", "GBP", "EUR", "CHF", "INR", "ILS", "SEK", "DKK", "NOK", "PLN", "CZK", "HUF", "RON", "BGN", "AUD",
              "NZD", "CAD", "SGD", "HKD", "JPY", "CNY", "KRW", "IDR", "VND", "THB", "PHP", "MYR", "BRL", "MXN", "AED",
              "TRY", "TWD", "ZAR", "NGN", "UAH", "COP", "CLP", "ARS", "ISK")  # fmt: skip
"""Every currency that guides are printed in, and some more."""


def guide(key: str) -> Guide:
    """A packaged guide, or one of the invented ones."""
    packaged = open_library(None)
    return packaged.guide(key) if key.startswith("ally") else open_library(SHAPES).guide(key)


def ground(
    key: str, region: str, offer: str | None, *others: str, level: str | None = None, posted: MoneyRange | None = None
) -> Ground:
    """What is known of a person with these offers, told in words; the others as "Company: words", or ": words"."""
    told = [text.partition(": ") for text in others]
    held = tuple(
        Competing(offer=parse(words)[0].offer.model_copy(update={"company": name or None}), written=True)
        for name, _, words in told
    )
    own = parse(offer)[0].offer if offer else None
    case = Case(guide=key, region=region, level=level, offer=own, competing=held, posted_range=posted)
    return survey(guide(key), case, TODAY)


ALLY = ("ally-financial/security-engineer", "Charlotte, NC")
MINE = "base $150k, RSU $40k over 4 years, bonus $20k, sign-on $15k"
THEIRS = (
    "Northwind: base $165k, bonus 15%, RSU $120k over 4 years vesting 5/15/40/40",
    "Fabrikam: base $158k, bonus $25k, RSU $48k over 4 years, sign-on $20k",
)


def seed() -> Ground:
    """The packaged guide, an offer, and two others."""
    return ground(*ALLY, MINE, *THEIRS)


def london() -> Ground:
    """A guide in pounds with one region of that currency."""
    mine, other = "base £92k, RSU £60k over 4 years, bonus 12%", "Contoso: base £97k, bonus 10%, RSU £30k"
    return ground("brightline/data-engineer", "London", mine, other)


def bangalore() -> Ground:
    """A guide in rupees."""
    mine = "base ₹36 lakh, RSU ₹40 lakh over 4 years, bonus 10%, joining bonus ₹5 lakh"
    return ground("kaveri-systems/software-engineer", "Bangalore", mine, "Tailspin: base ₹41 lakh, bonus 12%")


def spread(label: str, count: int, *amounts: int) -> Spread:
    """What a team may be shown: the median, the quartiles, the tails, in this order and as many as there are."""
    median, *rest = (Decimal(amount) for amount in amounts)
    pairs = list(zip(rest[::2], rest[1::2], strict=True))
    return Spread(
        label=label,
        count=count,
        median=median,
        quartiles=pairs[0] if pairs else None,
        tails=pairs[1] if len(pairs) > 1 else None,
    )


def team() -> Chart:
    """A team of many reports, one of some and one of few."""
    spreads = (
        spread("Base, a year", 24, 152_000, 143_000, 166_000, 131_000, 181_000),
        spread("Total, a year", 12, 194_000, 181_000, 212_000),
        spread("Stock, over 4 years", 6, 160_000),
    )
    chart = team_chart("Security Engineer at Ally: this team", "USD", spreads)
    assert chart is not None
    return chart


def crowded(currency: str = "CHF") -> Chart:
    """Names that are too long, marks that stand on one another, and a script that the font does not have."""
    marks = [("Your offer", 1_210_000), (LONG, 1_212_000), ("Contoso", 1_212_000), ("Other offer", 1_214_000),
             ("Unbreakable" * 6, 1_300_000), ("株式会社", 1_100_000)]  # fmt: skip
    return Chart(
        title=f"Principal Infrastructure Reliability Engineer at {LONG}, San Francisco Bay Area and Silicon Valley",
        currency=currency,
        finding="Much is to be seen.",
        note=f"Source: {LONG} guide (unverified, 2026). Totals count one year of stock.",
        bars=(
            Bar(
                label=f"{LONG}, Principal Engineer (L7)",
                low=Decimal(1_200_000),
                high=Decimal(1_250_000),
                marks=tuple(
                    Mark(label=label, value=Decimal(value), whose="other" if n else "you")
                    for n, (label, value) in enumerate(marks)
                ),
            ),
            Bar(label="Zürich", low=Decimal(1_000_000), high=Decimal(1_250_000)),
        ),
    )


def stacked(currency: str = "USD") -> Chart:
    """A component of almost nothing, one nobody knows, a year of nothing at all, and a long name."""
    tall = (("Base", 120_000_000), ("Bonus", 1), ("Stock", 30_000_000), ("Sign-on", 250_000), ("Housing", 9_000_000))
    segments = tuple(Segment(label=label, value=Decimal(value)) for label, value in tall)
    stacks = (
        Stack(label="Year 1", segments=segments, group=LONG),
        Stack(label="Years 2–4", segments=segments[:1], group=LONG),
        Stack(label="A year that has a long name of its own", segments=(), group="Nothing"),
    )
    return Chart(title="What each year pays", currency=currency, stacks=stacks, finding="Little is to be seen.")


def all_charts() -> dict[str, Chart]:
    """Every kind of chart by a name."""
    found = {"team": team(), "crowded": crowded(), "stacked": stacked()}
    for name, known in (("seed", seed()), ("london", london()), ("bangalore", bangalore())):
        kinds = {
            "own": own_bands(known),
            "regions": region_bands(known),
            "years": years_charts(known),
            "public": public_bands(known.guide),
        }
        found |= {f"{name}-{kind}-{n}": chart for kind, charts in kinds.items() for n, chart in enumerate(charts)}
    return found
