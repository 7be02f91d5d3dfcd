"""Every shape of guide in conversation: by level, one total, other currencies, none at all."""

from decimal import Decimal
from functools import cache

import pytest
from typer.testing import CliRunner

from bot.cli.main import command_line
from bot.conversation.engine import plan_of, step
from bot.conversation.events import Action, Chose, Said
from bot.conversation.known import Known
from bot.conversation.parts import Choice, Reply, plain
from bot.conversation.state import State
from bot.guides.library import open_library
from bot.guides.model import Component, Guide, Library, RegionBand
from bot.offers.money import aloud, printed
from bot.plan.figures import amounts_in, spoken
from bot.plan.plan import Plan
from tests.conversation.dialogue import TODAY
from tests.conversation_log import SHAPES

LONDON = ("Brightline, data engineer, London", "85k base, 60k RSU over 4 years, 10%", "no")
FERNWOOD = ("Fernwood, product manager",)
UNGUIDED = ("Quillfeather", "go on without a guide", "DevOps Engineer")


@cache
def shapes() -> Library:
    """The guides of invented companies."""
    return open_library(SHAPES)


def talk(*actions: Action | str) -> tuple[State, Reply]:
    """The state after several turns, and the last reply."""
    state, reply = State(), Reply(parts=())
    for action in actions:
        said = Said(text=action) if isinstance(action, str) else action
        state, reply = step(state, said, shapes(), TODAY)
    return state, reply


def words(*actions: Action | str) -> str:
    """The last reply as plain text."""
    return "\n".join(plain(part) for part in talk(*actions)[1].parts)


def plan(*actions: Action | str) -> Plan:
    """The plan after several turns."""
    made = plan_of(Known(talk(*actions)[0], shapes(), TODAY))
    assert made is not None
    return made


def options(*actions: Action | str) -> list[str]:
    """The labels that can be chosen after several turns."""
    return [o.label for part in talk(*actions)[1].parts if isinstance(part, Choice) for o in part.options]


@pytest.mark.parametrize(
    ("currency", "written"),
    [
        ("USD", "$4,500,000"),
        ("GBP", "£4,500,000"),
        ("EUR", "€4,500,000"),
        ("CHF", "CHF 4,500,000"),
        ("INR", "₹45,00,000"),
        ("SGD", "S$4,500,000"),
        ("CAD", "C$4,500,000"),
        ("AUD", "A$4,500,000"),
        ("ILS", "₪4,500,000"),
        ("SEK", "SEK 4,500,000"),
        ("UYU", "UYU 4,500,000"),
    ],
)
def test_money_is_printed_in_its_own_custom(currency: str, written: str) -> None:
    """Each currency has its sign, its grouping and its distance, and reads back as the same amount."""
    amount = Decimal(4_500_000)
    assert printed(amount, currency) == written
    assert amounts_in(f"They say {written} a year.") == (amount,)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (4_500_000, "₹45 lakh"),
        (4_525_000, "₹45.25 lakh"),
        (15_000_000, "₹1.5 crore"),
        (4_512_345, "₹45,12,345"),
        (90_000, "₹90,000"),
    ],
)
def test_rupees_are_said_in_lakh_and_crore(amount: int, said: str) -> None:
    """Only where nothing is lost by it; and what is said reads back."""
    assert aloud(Decimal(amount), "INR") == said
    assert amounts_in(said) == (Decimal(amount),)


def test_a_range_is_said_in_one_way_at_both_ends() -> None:
    """Lakh at both ends, or digits at both."""
    assert spoken(Decimal(4_500_000), Decimal(4_600_000), "INR") == "₹45 lakh to ₹46 lakh"
    assert spoken(Decimal(4_500_000), Decimal(4_612_345), "INR") == "₹45,00,000 to ₹46,12,345"
    assert spoken(Decimal(85_000), Decimal(85_000), "GBP") == "£85,000"


def test_a_table_by_level_asks_for_the_level_before_anything_is_shown() -> None:
    """Its levels are offered, no band is shown, and skipping it is no answer."""
    state, reply = talk(*FERNWOOD)
    assert reply.asks == "level"
    assert options(*FERNWOOD) == ["Mid (L3-L4)", "Senior (L5)", "Director (L6)", "Not sure"]
    assert Known(state, shapes(), TODAY).row is None
    assert "C$" not in words(*FERNWOOD)
    assert talk(*FERNWOOD, "skip")[1].asks == "level"


@pytest.mark.parametrize("answer", ["not sure", "4", "no idea", "it doesn't say", Chose(slot="level", value="unknown")])
def test_not_knowing_the_level_shows_all_of_them_and_takes_none(answer: Action | str) -> None:
    """The bands of every level are there to compare with; none is guessed."""
    state, reply = talk(*FERNWOOD, answer)
    said = words(*FERNWOOD, answer)
    assert reply.asks == "level"
    assert state.level is None
    assert "Senior (L5): total C$155,000 to C$210,000" in said
    assert plan_of(Known(state, shapes(), TODAY)) is None


@pytest.mark.parametrize("answer", ["senior", "L5", "2", "Senior (L5)", "Senior Product Manager"])
def test_the_level_picks_the_row(answer: str) -> None:
    """By its name, its code, its number or the title in the level map."""
    assert talk(*FERNWOOD, answer)[0].level == "Senior (L5)"
    assert "C$155,000" in words(*FERNWOOD, answer)
    assert "C$120,000" not in words(*FERNWOOD, answer)


def test_a_level_that_the_guide_does_not_have_is_asked_again() -> None:
    """It is remembered as said, and no row is taken for it."""
    state, reply = talk(*FERNWOOD, "Wizard")
    assert reply.asks == "level"
    assert Known(state, shapes(), TODAY).row is None


def test_the_level_can_be_corrected_at_any_question() -> None:
    """The other row is shown, and the offer is placed in it."""
    said = words(*FERNWOOD, "senior", "150k base, no stock, no bonus", "no", "actually the level is director")
    assert "C$205,000" in said
    assert "below the band" in said


def test_the_only_region_is_said_and_not_asked_for() -> None:
    """There is nothing to choose."""
    state, _ = talk(*FERNWOOD)
    assert state.region == "Toronto"
    assert "Toronto (the guide's only region)" in words(*FERNWOOD)


def test_a_level_with_parts_has_asks_of_its_own_row() -> None:
    """The senior row of the guide, not the first one."""
    made = plan("Harbour Nine, devops engineer", "61", "160k base, 120k RSU over 4 years, 15%", "no")
    assert made.level == "61-62"
    assert made.bands.base is not None
    assert made.bands.base.low == 150_000
    assert [ask.component for ask in made.asks] == [Component.BASE, Component.EQUITY, Component.SIGN_ON]


def test_a_guide_with_one_total_asks_for_no_component() -> None:
    """The total is placed; what is left are terms without a figure, and no script names an amount."""
    made = plan(*FERNWOOD, "senior", "150k base, no stock, 10% bonus", "no")
    assert [position.component for position in made.positions] == ["total_annual"]
    assert made.asks == ()
    assert not any(amounts_in(lever.script) for lever in made.levers)
    assert made.together is not None
    assert "None" not in made.together.script


def test_pay_given_up_is_asked_back_even_where_only_a_total_is_printed() -> None:
    """It is the person's own figure and needs no band."""
    made = plan(*FERNWOOD, "senior", "150k base, no stock, 10% bonus", "no", "I would lose 20k unvested stock")
    assert [ask.component for ask in made.asks] == [Component.SIGN_ON]


def test_a_percent_bonus_is_taken_of_the_base_at_the_same_end() -> None:
    """10% of the low base, 15% of the high one."""
    bonus = plan(*LONDON).bands.bonus
    assert bonus is not None
    assert (bonus.low, bonus.high) == (Decimal(8_000), Decimal(16_500))


@pytest.mark.parametrize(
    ("place", "offer", "printed_base"),
    [
        ("Brightline, data engineer, London", "85k base", "£85,000"),
        ("Brightline, data engineer, Zurich", "130k base", "CHF 130,000"),
        ("Kaveri, software engineer, Bangalore", "35 lakh base", "₹35,00,000"),
        ("Kaveri, software engineer, Bangalore", "base 35L", "₹35,00,000"),
        ("Kaveri, software engineer, Singapore", "120k base", "S$120,000"),
        ("Kaveri, software engineer, Singapore", "$120k base", "S$120,000"),
    ],
)
def test_bare_amounts_are_in_the_money_of_the_place(place: str, offer: str, printed_base: str) -> None:
    """So is a dollar sign where dollars are not American; no question is needed."""
    state, reply = talk(place, offer)
    assert f"base {printed_base} a year" in words(place, offer)
    assert state.own is not None
    assert reply.asks is not None
    assert not reply.asks.startswith(("currency", "rate"))


@pytest.mark.parametrize("offer", ["US$120k base", "120k USD base", "€120k base"])
def test_another_currency_is_never_taken_for_that_of_the_place(offer: str) -> None:
    """It is asked about, and nothing is converted."""
    assert talk("Kaveri, software engineer, Singapore", offer)[1].asks in {"rate/USD-SGD", "rate/EUR-SGD"}


def test_the_guides_other_levers_are_arguments() -> None:
    """They stand behind the levers with an ask; claims are the guide's, and what may be untrue is in brackets."""
    said = words(*LONDON)
    assert "4. Late data costs money" in said
    assert "£2M" not in said
    assert "The guide says" in words(*LONDON, "script 4")
    assert "£2M" in words(*LONDON, "script 4")
    assert "[If this is true of you: I have carried a pager" in words(*LONDON, "script 5")
    assert "the plan has 5" in words(*LONDON, "script 6")


@pytest.mark.parametrize("way", ["go on without a guide", "5", "I'd go on without any guide", "without a guide please"])
def test_without_a_guide_the_conversation_goes_on(way: str) -> None:
    """Typed, or chosen by its number."""
    state, reply = talk("Quillfeather", way)
    assert state.without_guide
    assert reply.asks == "role"


def test_none_of_the_nearest_companies_leads_on_without_a_guide() -> None:
    """The nearest names are offered once; then the way without a guide."""
    assert "None of these" in options("Harbour")
    assert options("Harbour", "None of these") == ["Go on without a guide"]
    assert talk("Harbour", "None of these", "1")[0].without_guide


def test_a_role_without_a_guide_goes_on_at_a_known_company() -> None:
    """The company keeps its name, and not one of its figures is shown."""
    said = ("Brightline", "head chef", "go on without a guide")
    state, _ = talk(*said)
    assert state.company == "brightline"
    assert "head chef at Brightline" in words(*said)
    assert "£" not in words(*said)


def test_without_a_guide_every_figure_is_the_persons() -> None:
    """No band, no ask from a band; the years, the walk-away and levers of terms remain."""
    made = plan(*UNGUIDED, "euros", "90k base, 40k RSU over 4 years, 10% bonus", "no", "my floor is 95k")
    assert made.asks == ()
    assert made.bands.base is None
    assert made.positions == ()
    assert made.walk_away == 95_000
    assert {lever.id for lever in made.levers} == {"first_bonus", "review", "start_date"}
    assert all(figure.currency == "EUR" for figure in made.figures)
    assert not any("guide" in figure.source for figure in made.figures)


def test_the_same_role_elsewhere_is_labelled_as_theirs() -> None:
    """A peer's band stands in a table that says whose it is."""
    said = words(*UNGUIDED)
    assert "their figures, not those of Quillfeather" in said
    assert "Harbour Nine" in said
    assert "Brightline" not in said


def test_the_posted_range_is_a_band_where_there_is_no_guide() -> None:
    """It is theirs, so the base can be placed in it and asked for."""
    made = plan(*UNGUIDED, "euros", "90k base, no stock, no bonus", "no", "the posting said 85k to 105k")
    assert [position.component for position in made.positions] == ["base"]
    assert made.ask(Component.BASE) is not None


def test_the_currency_said_without_a_guide_stays_that_of_the_offer() -> None:
    """A guide in another currency that is found later takes over nothing of it."""
    said = (*UNGUIDED, "euros", "90k base, no stock, no bonus", "no", "no, it's Harbour Nine", "senior devops engineer")
    state, reply = talk(*said)
    assert reply.asks == "rate/EUR-USD"
    assert not state.without_guide
    assert "in USD" in words(*said)


@pytest.mark.parametrize(("said", "code"), [("pounds", "GBP"), ("CHF", "CHF"), ("3", "GBP"), ("swiss francs", "CHF")])
def test_the_currency_is_told_by_name_or_code(said: str, code: str) -> None:
    """Where no guide gives it."""
    assert talk(*UNGUIDED, said)[0].currency == code


def test_an_offer_of_a_listed_company_is_no_own_offer_without_a_guide() -> None:
    """The person's own company is the one that was named."""
    state, _ = talk(*UNGUIDED, "euros", "90k base, no stock, no bonus", "Brightline offered me 100k total, in writing")
    assert [other.offer.company for other in state.held] == ["Brightline"]
    assert state.own is not None
    assert state.own.total_comp is None


@pytest.mark.parametrize("command", ["why", "levels", "premiums", "packages", "ladder", "script", "walk away", "help"])
def test_commands_work_without_a_guide(command: str) -> None:
    """Each is answered, and none speaks of a guide's claim."""
    said = words(*UNGUIDED, "euros", "90k base, no stock, 10% bonus", "no", command)
    assert said
    assert "its claim" not in said


def test_a_row_is_never_picked_without_its_level() -> None:
    """Only a region with a single row needs no level."""
    rows = [RegionBand(region="X", level=level, currency="USD") for level in ("A", "B")]
    several = Guide(key="k", company="C", role="R", regions=tuple(rows))
    with pytest.raises(KeyError):
        several.row("X")
    assert several.row("X", "B").level == "B"
    assert Guide(key="k", company="C", role="R", regions=(rows[0],)).row("X").level == "A"


@pytest.mark.parametrize(
    ("level", "printed_for"), [("Engineer", True), ("Engineer L4", True), ("Engineer L6", False), ("Staff", False)]
)
def test_a_level_in_the_guides_own_title_has_its_band(level: str, *, printed_for: bool) -> None:
    """The title "Engineer (L3-L4)" has a band for L4, not for L6."""
    row = RegionBand(region="X", currency="USD")
    guide = Guide(key="k", company="C", role="Engineer", role_aliases=("Engineer (L3-L4)",), regions=(row,))
    assert guide.prints_for(level) is printed_for


def test_the_plan_command_needs_the_level_of_a_table_by_level() -> None:
    """It names the levels and guesses none; a table without places takes any place."""
    job = ["plan", "Harbour Nine", "devops engineer", "--region", "Redmond", "--guides", str(SHAPES)]
    refused = CliRunner().invoke(command_line("plan"), job)
    assert refused.exit_code == 2
    assert "59-60, 61-62" in refused.output
    assert "61-62, All locations" in CliRunner().invoke(command_line("plan"), [*job, "--level", "61"]).output
