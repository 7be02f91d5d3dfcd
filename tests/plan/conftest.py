"""The first guide's figures by hand, and the packaged scripts, for the tests of the plan."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.guides.model import Component, Guide, GuideFigure, LevelRow, Lever, Premium, RegionBand, Strategy
from bot.offers.offer import Base, Bonus, Equity, EquityKind, Offer, SignOn
from bot.plan.case import Case, Competing
from bot.plan.make import make_plan
from bot.plan.plan import Plan
from bot.wording import Wording

SCRIPTS = Path(__file__).parents[2] / "content" / "scripts"
TODAY = date(2026, 6, 1)
DETROIT, CHARLOTTE, NEW_YORK = "Detroit, MI (HQ)", "Charlotte, NC", "New York"


def thousands(low: float, high: float) -> tuple[Decimal, Decimal]:
    """A span given in thousands."""
    return Decimal(str(low)) * 1000, Decimal(str(high)) * 1000


def row(region: str, *spans: tuple[float, float], **more: Any) -> RegionBand:
    """A row of base, stock, bonus and total in thousands."""
    names = ("base", "equity", "bonus", "total")
    parts = {name: thousands(*span) for name, span in zip(names, spans, strict=True)}
    return RegionBand(region=region, currency="USD", **{**parts, **more})


TOTAL_WORDS = """A reason.
{% if competing %}
{{ competing.company }} offers {{ competing.total }} a year.
{% endif %}
{% if ask.total %}
In all {{ ask.total }} a year.
{% endif %}
"""


def seed() -> Guide:
    """A guide with the first guide's figures."""
    figures = {
        Component.BASE: (170, 172, "Could base be {{ ask.base }}?", ()),
        Component.EQUITY: (
            50,
            52,
            "I know {{ evidence }}. Stock of {{ ask.equity }} over {{ years }} years?",
            ("AI", "ML"),
        ),
        Component.TOTAL: (
            262,
            268,
            TOTAL_WORDS,
            (),
        ),
        Component.SIGN_ON: (20, 30, "A sign-on of {{ ask.sign_on }} for {{ company }}?", ()),
    }
    return Guide(
        key="ally-financial/security-engineer",
        company="Ally Financial",
        company_short="Ally",
        role="Security Engineer",
        equity_header="Stock (RSU/4yr)",
        vesting_years=4,
        regions=(
            row(DETROIT, (130, 172), (28, 52), (27, 44), (185, 268), place="US-MI"),
            row(CHARLOTTE, (137, 181), (29, 55), (28, 46), (194, 282), place="US-NC"),
            row(NEW_YORK, (153, 203), (33, 61), (32, 52), (218, 316), place="US-NY"),
        ),
        levels=(
            LevelRow(own="Security Engineer", peers={"Capital One": "Cyber Security Engineer"}),
            LevelRow(own="Senior Security Engineer", peers={"Capital One": "Senior Cyber Security Engineer"}),
        ),
        premiums=(
            Premium(id="ai", title="AI model security", amount=thousands(14, 22), argument="The guide claims it."),
        ),
        levers=tuple(
            Lever(
                id=f"lever-{component.value}",
                title=f"Reason for {component.value}",
                component=component,
                figure=GuideFigure(region=DETROIT, low=Decimal(low * 1000), high=Decimal(high * 1000)),
                evidence=evidence,
                script=script,
            )
            for component, (low, high, script, evidence) in figures.items()
        ),
        strategies=tuple(
            Strategy(region=region, total=thousands(*span), advice="The guide's plan.")
            for region, span in {DETROIT: (248, 268), CHARLOTTE: (260, 282), NEW_YORK: (292, 316)}.items()
        ),
    )


def offer(base: float, grant: float | None, bonus: float | None, **more: Any) -> Offer:
    """An offer in thousands: base, RSU over four years, bonus as an amount; None is not stated."""
    parts = {
        "currency": "USD",
        "base": Base(low=Decimal(str(base)) * 1000),
        "equity": None
        if grant is None
        else Equity(total=Decimal(str(grant)) * 1000, years=4, kind=EquityKind.RSU, public=True),
        "bonus": None if bonus is None else Bonus(amount=Decimal(str(bonus)) * 1000),
    }
    return Offer.model_validate({**parts, **more})


def sign_on(amount: float) -> SignOn:
    """A sign-on in thousands."""
    return SignOn(total=Decimal(str(amount)) * 1000)


def rival(total: float, *, written: bool = True, nameable: bool = False, **more: Any) -> Competing:
    """A competing offer with a stated yearly total in thousands."""
    held = Offer(**{"company": "Capital One", "currency": "USD", "total_comp": Decimal(str(total)) * 1000, **more})
    return Competing(offer=held, written=written, nameable=nameable)


@pytest.fixture(scope="session")
def wording() -> Wording:
    """The packaged scripts."""
    return Wording({f"scripts/{path.stem}": path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.j2")})


Planner = Callable[..., Plan]


@pytest.fixture(scope="session")
def plan(wording: Wording) -> Planner:
    """A plan of the seed guide from a region and the parts of a case."""

    def made(region: str = CHARLOTTE, *, guide: Guide | None = None, today: date = TODAY, **parts: Any) -> Plan:
        used = guide or seed()
        return make_plan(used, Case(guide=used.key, region=region, **parts), wording, today)

    return made


def exact(*amounts: float) -> tuple[Decimal, ...]:
    """Amounts in full units, to be compared with what was computed."""
    return tuple(Decimal(str(amount)) for amount in amounts)
