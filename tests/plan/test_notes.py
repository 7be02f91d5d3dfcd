"""What the person must know: edges of the band, missing parts, law, level, thin years."""

from decimal import Decimal

import pytest

from bot.offers.offer import Bonus, Equity, EquityKind
from bot.plan.case import Case
from bot.plan.make import make_plan
from bot.wording import Wording
from tests.plan.conftest import CHARLOTTE, NEW_YORK, TODAY, Planner, offer, rival, seed

OWN = offer(150, 36, 33)


def test_the_units_trap_is_told(plan: Planner) -> None:
    """The plan says that the printed total counts the whole grant each year, and what it is per year."""
    notes = " ".join(plan(offer=OWN).notes)
    assert "$194,000 to $282,000, counts the whole stock grant" in notes
    assert "$172,250 to $240,750" in notes


def test_both_targets_are_labelled(plan: Planner) -> None:
    """The guide's own target is told in its units and per year."""
    said = plan().target_words
    assert "$260,000 to $282,000 as it prints totals" in said
    assert "$223,625 to $240,750 a year" in said


def test_thin_later_years(plan: Planner) -> None:
    """A schedule that pays early is flagged, for the own offer and for another."""
    grant = Equity(total=Decimal(400_000), years=4, kind=EquityKind.RSU, schedule=tuple(map(Decimal, (40, 30, 20, 10))))
    made = plan(
        offer=offer(150, 0, 33, equity=grant), competing=(rival(0, total_comp=None, base=OWN.base, equity=grant),)
    )
    assert sum("Later years are thin" in note for note in made.cautions) == 2


def test_no_stock_has_a_price(plan: Planner) -> None:
    """Without stock the plan says what would stand for the middle of the band."""
    made = plan(NEW_YORK, offer=offer(185, 0, 40))
    note = next(note for note in made.cautions if "no stock" in note)
    assert "$11,750 a year more in base" in note
    assert "$47,000 as a sign-on over two years" in note


def test_bonus_none_and_bonus_unknown_differ(plan: Planner) -> None:
    """A bonus of zero is asked about; one that is not known is left out and said so."""
    none = plan(offer=offer(150, 36, 0))
    unknown = plan(offer=offer(150, 36, None))
    assert any("whether the level carries a target" in note for note in none.cautions)
    assert any("bonus is not known" in note for note in unknown.cautions)
    assert "total_annual" in [p.component for p in none.positions]
    assert "total_annual" not in [p.component for p in unknown.positions]
    percent = offer(150, 36, None).model_copy(update={"bonus": Bonus(percent=Decimal(0))})
    assert any("whether the level carries a target" in note for note in plan(offer=percent).cautions)


def test_premiums_are_arguments(plan: Planner) -> None:
    """Premiums are told as the guide's and change no number."""
    made = plan(offer=OWN)
    assert made.arguments == ("AI model security ($14,000 to $22,000 by the guide): The guide claims it.",)
    without = plan(offer=OWN, guide=seed().model_copy(update={"premiums": ()}))
    assert made.asks == without.asks


def test_peers_of_the_level(plan: Planner) -> None:
    """The level is compared with its equals elsewhere."""
    assert plan(level="Senior Security Engineer").peers == ("Capital One: Senior Cyber Security Engineer",)
    assert plan().peers == ("Capital One: Cyber Security Engineer",)
    assert plan(level="Fellow").peers == ()


def test_the_band_is_for_the_guides_own_title(plan: Planner) -> None:
    """A level that stands only in the map is told to have no band of its own."""
    assert any("prints one band" in note for note in plan(level="Senior Security Engineer").cautions)
    assert not any("prints one band" in note for note in plan(level="Security Engineer").cautions)


def test_law_is_passed_through(wording: Wording) -> None:
    """The place's sentences on pay ranges and past pay stand in the notes."""
    case = Case(guide=seed().key, region=NEW_YORK, offer=OWN)
    made = make_plan(seed(), case, wording, TODAY, duty="A range is due.", history="No questions on past pay.")
    assert "A range is due." in made.notes
    assert "No questions on past pay." in made.notes


@pytest.mark.parametrize(("refused", "said"), [(True, "refused more time once"), (False, "You may ask for time")])
def test_time(plan: Planner, *, refused: bool, said: str) -> None:
    """One may ask for time, unless that was refused."""
    made = plan(CHARLOTTE, offer=OWN, extension_refused=refused)
    assert any(said in note for note in (made.cautions if refused else made.notes))


def test_assumptions_are_told(plan: Planner) -> None:
    """Years, schedule and currency that were not stated are told as taken."""
    bare = Equity(total=Decimal(36_000), kind=EquityKind.RSU)
    said = " ".join(plan(offer=offer(150, 0, 33, equity=bare, currency=None)).assumptions)
    assert "over 4 years, as none were stated" in said
    assert "equal parts" in said
    assert "taken to be USD" in said
