"""Public wages beside a guide: a line of their own, never in the band, never a percentile; and estimated regions."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.conversation.engine import plan_of, step
from bot.conversation.events import Chose, Said
from bot.conversation.known import Known
from bot.conversation.parts import Chart, Choice, Reply, plain
from bot.conversation.state import State
from bot.guides.library import FileLibrary, open_library
from bot.market.areas import Areas
from bot.market.importing import read_wages
from bot.market.table import write_table
from bot.plan.figures import amounts_in
from bot.plan.plan import Plan
from tests.market.tables import own_file

TODAY = date(2026, 3, 2)
ALLY = "ally-financial/security-engineer"
ESTIMATE = "Austin-Round Rock-San Marcos, TX (estimate)"
SHARED = Path(__file__).parents[3] / "shared" / "data" / "oflc_wage_levels_2025_26.csv"


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> FileLibrary:
    """The packaged guides beside an imported table of made-up wages."""
    folder = tmp_path_factory.mktemp("market")
    write_table(folder, read_wages(own_file(folder)).wages)
    return open_library(market=folder)


def talk(library: FileLibrary, *lines: str) -> tuple[State, Reply]:
    """The state and the last reply after these messages."""
    state, reply = State(), Reply(parts=())
    for line in lines:
        state, reply = step(state, Said(text=line), library, TODAY)
    return state, reply


def made(library: FileLibrary, state: State) -> Plan:
    """The plan of a state."""
    plan = plan_of(Known(state, library, TODAY))
    assert plan is not None
    return plan


def test_the_seed_has_a_second_line() -> None:
    """The packaged figures stand beside the seed's band, labelled with source and year, and leave it as it is."""
    library = open_library()
    state, _ = talk(library, "Ally, security engineer, Charlotte", "not sure", "110k base, 36k RSU over 4 years")
    plan = made(library, state)
    line = next(note for note in plan.notes if note.startswith("DOL 2025-26, base only"))
    assert (
        "level II $105,373, level III = area mean $127,067, level IV $148,741: your base lies between II and III"
        in line
    )
    assert "percentile" not in " ".join(plan.notes)
    assert plan.bands.base is not None
    assert str(plan.bands.base) == "$137,000 to $181,000"
    sources = {figure.source for figure in plan.figures if figure.value == 127_067}
    assert all(source.startswith("DOL 2025-26 (US DOL OFLC") for source in sources)
    assert sources


def test_the_regions_are_checked_by_ratio() -> None:
    """The guide's steps between its regions stand beside those of the wages."""
    library = open_library()
    state, _ = talk(library, "Ally, security engineer, Detroit")
    note = next(note for note in made(library, state).notes if note.startswith("A check by region"))
    assert "Charlotte, NC 1.05 times and New York 1.18 times" in note
    assert "1.13 and 1.31" in note


def test_wages_that_are_not_the_areas_own_say_so(tmp_path: Path) -> None:
    """Five or more areas with the same wages are flagged, and no ratio is made of them."""
    file = own_file(tmp_path)
    file.write_text(file.read_text().replace("60.00,70.00,1,", "60.00,70.00,6,"), encoding="utf-8")
    write_table(tmp_path, read_wages(file).wages)
    library = open_library(market=tmp_path)
    state, _ = talk(library, "Ally, security engineer, Charlotte")
    notes = " ".join(made(library, state).notes)
    assert "stand for 6 areas" in notes
    assert "Charlotte, NC 1.05" not in notes


def test_no_line_without_wages(imported: FileLibrary) -> None:
    """A title that fits no occupation is compared with nothing."""
    guide = imported.guide("sophos/product-manager")
    assert imported.market(guide, guide.regions[0]).here is None


def test_an_unlisted_region_can_be_estimated(imported: FileLibrary) -> None:
    """The bot says that the guide lacks it, offers an estimate with how it is made, and goes on with it, labelled."""
    state, reply = talk(imported, "Ally, security engineer", "Austin")
    said = "\n".join(plain(part) for part in reply.parts)
    assert "The guide has no figures for Austin" in said
    assert "Charlotte, NC x 1.05, as the mean wage of Information Security Analysts (DOL 2031-32, level III)" in said
    choice = next(part for part in reply.parts if isinstance(part, Choice))
    assert choice.options[-1].value == ESTIMATE
    state, reply = step(state, Chose(slot="region", value=ESTIMATE, conversation="0"), imported, TODAY)
    assert state.region == ESTIMATE
    plan = made(imported, state)
    assert plan.bands.base is not None
    assert str(plan.bands.base) == "$144,000 to $190,000"
    band = [figure for figure in plan.figures if figure.what.startswith("base, the guide's band")]
    assert band
    assert all(figure.source.startswith("estimate from the guide (unverified, 2025-26)") for figure in band)
    assert any("Its band here is an estimate" in note for note in plan.notes)


def test_every_amount_of_an_estimated_plan_has_a_source(imported: FileLibrary) -> None:
    """Nothing that is said lacks its figure, in an estimated region as anywhere."""
    state, _ = talk(imported, "Ally, security engineer", "Austin")
    state, _ = step(state, Chose(slot="region", value=ESTIMATE, conversation="0"), imported, TODAY)
    state, reply = step(state, Said(text="150k base, 36k RSU over 4 years, 22k bonus"), imported, TODAY)
    state, reply = step(state, Said(text="plan"), imported, TODAY)
    known = {figure.value for figure in made(imported, state).figures}
    said = [amount for part in reply.parts for amount in amounts_in(plain(part))]
    assert said
    assert set(said) <= known
    chart = next(part for part in reply.parts if isinstance(part, Chart))
    assert chart.note.startswith("Source: estimate from the ")
    words = "\n".join(plain(part) for part in reply.parts)
    assert "Where the offer stands in the estimated bands" in words
    assert "The total estimated for Austin" in words
    assert "The guide's total for Austin" not in words


def test_no_estimate_without_a_table_or_outside_the_states(imported: FileLibrary) -> None:
    """The packaged figures know three areas; another country, a listed region and an ambiguous name have none."""
    guide = imported.guide(ALLY)
    assert open_library().estimate(guide, "Austin") is None
    for place in ("London", "Charlotte", "Portland", "Remote", "Portland, ME", ""):
        assert imported.estimate(guide, place) is None
    assert imported.estimate(guide, "Portland, OR") is not None


def test_a_place_is_found_by_city_and_state() -> None:
    """Cities of a title, states in letters or in words, other names, and nothing where several areas fit."""
    titles = {"1": "Austin-Round Rock, TX", "2": "Portland-Vancouver, OR-WA", "3": "Portland-South Portland, ME"}
    areas = Areas(titles, [["Austin", "ATX"]], {"maine": "me"})
    found = {
        place: areas.find(place) for place in ("Austin, TX (HQ)", "round rock", "ATX", "Portland, Maine", "Portland")
    }
    assert [area.code if area else None for area in found.values()] == ["1", "1", "1", "3", None]
    assert areas.find("Vancouver, BC") is None
    assert areas.find("Vancouver", "WA") is not None


@pytest.mark.skipif(not SHARED.exists(), reason="the wage table lies beside the repository")
def test_the_real_table_estimates_real_metros(tmp_path: Path) -> None:
    """With the whole table, well-known metros have an estimate near what the wages say."""
    write_table(tmp_path, read_wages(SHARED).wages)
    library = open_library(market=tmp_path)
    guide = library.guide(ALLY)
    for place in ("Austin", "Seattle", "SF", "Washington DC", "Chicago", "Boston", "Denver", "Atlanta, Georgia"):
        row = library.estimate(guide, place)
        assert row is not None, place
        assert row.base is not None
        assert Decimal(110_000) < row.base[0] < Decimal(230_000)
