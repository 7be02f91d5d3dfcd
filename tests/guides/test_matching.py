"""What people type finds the right thing, or the nearest are offered; nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guides.facts import read_value
from bot.guides.index import Entry
from bot.guides.library import open_library
from bot.guides.match import Names
from bot.guides.model import Match
from bot.guides.naming import Tables
from bot.guides.packaged import content_path
from bot.guides.searching import search

SECURITY = (("Security Engineer", ()), ("Senior Security Engineer", ()), ("Lead Security Engineer", ()))
ALLY_REGIONS = (
    ("Detroit, MI (HQ)", ("Detroit, MI", "Michigan")),
    ("Charlotte, NC", ()),
    ("New York", ("New York, NY", "Manhattan")),
)


def entry(key: str, company: str, role: str, **more: object) -> Entry:
    """A guide in the index; `levels`, `regions`, `rows` and `called` where they matter."""
    regions = more.get("regions", (("London", ()), ("Bay Area (HQ)", ()), ("New York City", ())))
    levels, rows, called = more.get("levels", ()), more.get("rows", ()), more.get("called", ())
    return Entry(key, (company, called), (role, ()), regions, levels, rows)  # type: ignore[arg-type] # tests give tuples


ENTRIES = (
    entry("ally-financial/security-engineer", "Ally Financial", "Security Engineer", levels=SECURITY,
          regions=ALLY_REGIONS, called=("Ally", "Ally Bank")),
    entry("ally-financial/data-engineer", "Ally Financial", "Data Engineer", regions=ALLY_REGIONS,
          called=("Ally", "Ally Bank")),
    entry("apple/software-engineer", "Apple", "Software Engineer", levels=(("ICT3", ()), ("ICT4 (Senior)", ()))),
    entry("apple/staff-software-engineer", "Apple", "Staff Software Engineer"),
    entry("apple/data-engineer", "Apple", "Data Engineer"),
    entry("apple/product-manager", "Apple", "Product Manager"),
    entry("apple/technical-program-manager", "Apple", "Technical Program Manager"),
    entry("apple/engineering-manager", "Apple", "Engineering Manager"),
    entry("accenture/software-engineer", "Accenture", "Software Engineer"),
    entry("meta/ml-ai-engineer", "Meta", "ML/AI Engineer", levels=(("IC4", ()), ("IC5 (Senior)", ()))),
    entry("google/software-engineer", "Google", "Software Engineer",
          levels=(("SWE L3 at Google", ()), ("SWE L4 at Google", ()))),
    entry("amazon/software-engineer", "Amazon", "Software Engineer"),
    entry("jpmorgan-chase/site-reliability-engineer", "JPMorgan Chase", "Site Reliability Engineer"),
    entry("capital-one/security-engineer", "Capital One", "Security Engineer"),
    entry("monday-com/devops-engineer", "Monday.com", "DevOps Engineer",
          levels=(("Mid (L3-L4)", ()), ("Senior (L5)", ()), ("L5 = Sr", ("Senior DevOps Engineer",))),
          rows=("Mid (L3-L4)", "Senior (L5)")),
    entry("stripe/product-manager", "Stripe", "Product Manager"),
)  # fmt: skip
TABLES = read_value(Tables, (content_path() / "matching.yaml").read_text(encoding="utf-8"), "matching.yaml")
NAMES = Names(ENTRIES, TABLES)
ALLY = "ally-financial/security-engineer"
MESSAGE = (
    "Ally offered me 150k base, 36k RSU over 4 years, 22% bonus, Charlotte, senior security engineer; "
    "Capital One is at 205k TC in writing"
)


def found(match: Match) -> str | None:
    """The key of what was found, if anything was."""
    return match.found.key if match.found else None


def offered(match: Match) -> list[str]:
    """The keys of the candidates."""
    return [candidate.key for candidate in match.candidates]


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("Ally", "ally-financial"),
        ("ally financial inc", "ally-financial"),
        ("Ally Bank please", "ally-financial"),
        ("it's Ally", "ally-financial"),
        ("Ally Finacial", "ally-financial"),
        ("facebook", "meta"),
        ("FB", "meta"),
        ("AWS", "amazon"),
        ("Alphabet Inc.", "google"),
        ("JPMC", "jpmorgan-chase"),
        ("JP Morgan", "jpmorgan-chase"),
        ("J.P. Morgan", "jpmorgan-chase"),
        ("jp morgan chase & co", "jpmorgan-chase"),
        ("monday.com", "monday-com"),
        ("CapOne", "capital-one"),
        ("Captial One", "capital-one"),
        ("Accentrue", "accenture"),
    ],
)
def test_a_company_is_found(said: str, slug: str) -> None:
    """Aliases, suffixes and one slip in a long word are understood."""
    assert found(NAMES.company(said)) == slug


@pytest.mark.parametrize(
    ("said", "near"),
    [
        ("Applebee's", []),
        ("A", []),
        ("", []),
        ("Aly Financial", ["ally-financial"]),
        ("Aplle", ["apple"]),
        ("Strike", ["stripe"]),
        ("Capital", ["capital-one"]),
        ("Monday", ["monday-com"]),
        ("Wendy's", []),
    ],
)
def test_a_company_in_doubt_is_offered_or_unknown(said: str, near: list[str]) -> None:
    """A short name with a slip may be another company, so it is asked; what is far off is unknown."""
    match = NAMES.company(said)
    assert found(match) is None
    assert offered(match) == near


@pytest.mark.parametrize(
    ("company", "said", "key", "level"),
    [
        ("ally-financial", "Security Engineer", ALLY, None),
        ("ally-financial", "cyber-security engineer", ALLY, None),
        ("ally-financial", "infosec eng", ALLY, None),
        ("ally-financial", "AppSec Engineer", ALLY, None),
        ("ally-financial", "Senior Security Engineer", ALLY, "Senior Security Engineer"),
        ("ally-financial", "Sr. Cybersecurity Engineer", ALLY, "Senior Security Engineer"),
        ("ally-financial", "Senior AppSec Engineer", ALLY, "Senior Security Engineer"),
        ("ally-financial", "Securty Engineer", ALLY, None),
        ("ally-financial", "Engineer, Security", ALLY, None),
        ("ally-financial", "the Security Engineer role", ALLY, None),
        ("apple", "SWE", "apple/software-engineer", None),
        ("apple", "software dev engineer", "apple/software-engineer", None),
        ("apple", "Staff SWE", "apple/staff-software-engineer", None),
        ("apple", "Senior Software Engineer", "apple/software-engineer", "ICT4 (Senior)"),
        ("apple", "TPM", "apple/technical-program-manager", None),
        ("apple", "EM", "apple/engineering-manager", None),
        ("google", "L4 software engineer", "google/software-engineer", "SWE L4 at Google"),
        ("jpmorgan-chase", "SRE", "jpmorgan-chase/site-reliability-engineer", None),
        ("meta", "machine learning engineer", "meta/ml-ai-engineer", None),
        ("meta", "IC5 ML engineer", "meta/ml-ai-engineer", "IC5 (Senior)"),
        ("monday-com", "Senior DevOps Engineer", "monday-com/devops-engineer", "Senior (L5)"),
    ],
)
def test_a_title_is_found(company: str, said: str, key: str, level: str | None) -> None:
    """Synonyms and abbreviations lead to the guide, seniority to its level map."""
    match = NAMES.role(company, said)
    assert (found(match), match.level) == (key, level)


@pytest.mark.parametrize(
    ("company", "said", "near"),
    [
        ("apple", "PM", ["apple/product-manager", "apple/technical-program-manager"]),
        ("apple", "Senior PM", ["apple/product-manager", "apple/technical-program-manager"]),
        ("stripe", "PM", ["stripe/product-manager"]),
        ("ally-financial", "Staff Security Engineer", [ALLY]),
        ("ally-financial", "Security Engineer II", [ALLY]),
        ("ally-financial", "Cloud Security Engineer", [ALLY]),
        ("apple", "backend engineer", ["apple/software-engineer"]),
        ("accenture", "Distinguished Software Engineer", ["accenture/software-engineer"]),
    ],
)
def test_a_title_in_doubt_is_offered(company: str, said: str, near: list[str]) -> None:
    """Another seniority, a speciality or a title of many meanings is asked, never taken."""
    match = NAMES.role(company, said)
    assert found(match) is None
    assert offered(match)[: len(near)] == near


def test_appsec_is_never_a_data_engineer() -> None:
    """Where there is no security guide, application security stays unknown."""
    assert found(NAMES.role("apple", "AppSec Engineer")) is None


@pytest.mark.parametrize(
    ("key", "said", "region"),
    [
        (ALLY, "Detroit", "Detroit, MI (HQ)"),
        (ALLY, "detroit, michigan, usa", None),
        (ALLY, "HQ", "Detroit, MI (HQ)"),
        (ALLY, "charlotte nc", "Charlotte, NC"),
        (ALLY, "Charlotte, North Carolina", "Charlotte, NC"),
        (ALLY, "Charlote", "Charlotte, NC"),
        (ALLY, "Charlotte, VA", None),
        (ALLY, "nyc", "New York"),
        (ALLY, "NYC, NY", "New York"),
        (ALLY, "New York City", "New York"),
        (ALLY, "Austin", None),
        ("apple/data-engineer", "SF", "Bay Area (HQ)"),
        ("apple/data-engineer", "san francisco", "Bay Area (HQ)"),
        ("apple/data-engineer", "London, UK", "London"),
        ("apple/data-engineer", "manhattan", "New York City"),
    ],
)
def test_regions(key: str, said: str, region: str | None) -> None:
    """Towns are found by their names, and a town in another state is not the same town."""
    match = NAMES.region(key, said)
    assert found(match) == region
    assert region or set(offered(match)) == {name for name, _ in NAMES.entries[key].regions}


@pytest.mark.parametrize(
    ("key", "said", "level"),
    [
        (ALLY, "senior", "Senior Security Engineer"),
        (ALLY, "sr engineer", "Senior Security Engineer"),
        (ALLY, "Lead Security Engineer", "Lead Security Engineer"),
        (ALLY, "Senior Data Engineer", None),
        (ALLY, "plumber", None),
        (ALLY, "L5", None),
        ("google/software-engineer", "l4", "SWE L4 at Google"),
        ("meta/ml-ai-engineer", "Senior", "IC5 (Senior)"),
        ("monday-com/devops-engineer", "L4", "Mid (L3-L4)"),
        ("monday-com/devops-engineer", "mid", "Mid (L3-L4)"),
        ("monday-com/devops-engineer", "Senior DevOps Engineer", "Senior (L5)"),
    ],
)
def test_levels(key: str, said: str, level: str | None) -> None:
    """A level is found by rank, code or title; where the table is by level, it is one that has rows."""
    assert found(NAMES.level(key, said)) == level


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            MESSAGE,
            [("company", "Ally Financial"), ("region", "Charlotte, NC"), ("role", ALLY), ("company", "Capital One")],
        ),
        ("ally offered me 150k", [("company", "Ally Financial")]),
        ("ally security engineer nyc", [("company", "Ally Financial"), ("role", ALLY), ("region", "New York")]),
        ("ally nyc security engineer", [("company", "Ally Financial"), ("region", "New York"), ("role", ALLY)]),
        ("ally in security engineering", []),
        ("Ally's offer is for nyc", [("company", "Ally Financial"), ("region", "New York")]),
        ("staff security engineer at Ally", [("company", "Ally Financial")]),
        ("cloud security engineer at Ally", [("company", "Ally Financial")]),
        ("Applebee's pays 100k", []),
        ("you are my ally in this, an apple a day", []),
        ("my target base is 200k and I read the New York Times", []),
        (
            "google L4 SWE in SF",
            [("company", "Google"), ("role", "google/software-engineer"), ("region", "Bay Area (HQ)")],
        ),
        ("PM at Apple", [("company", "Apple")]),
        (
            "an offer from j.p. morgan as an sre",
            [("company", "JPMorgan Chase"), ("role", "jpmorgan-chase/site-reliability-engineer")],
        ),
    ],
)
def test_names_inside_a_message(said: str, names: list[tuple[str, str]]) -> None:
    """Only what stands for certain is spotted, in the order of the text."""
    assert [(each.kind, each.name) for each in NAMES.spot(said)] == names


def test_spotted_spans_and_levels() -> None:
    """A spotted title has its part of the text, and the level where only the level map has it."""
    text = "I am a Sr. Security Engineer"
    (role,) = NAMES.spot(text, company="ally-financial")
    assert (text[role.start : role.end], role.level) == ("Sr. Security Engineer", "Senior Security Engineer")


def test_a_known_guide_narrows_regions_and_levels() -> None:
    """With the guide known, its regions and level codes are spotted without its company's name."""
    spotted = NAMES.spot("L4 in london", key="google/software-engineer")
    assert [(each.kind, each.name) for each in spotted] == [("level", "SWE L4 at Google"), ("region", "London")]


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("security engineer at ally", ALLY),
        ("Ally Financial Security Engineer", ALLY),
        ("Ally Financal - Security Engineer", ALLY),
        ("swe google", "google/software-engineer"),
        ("Facebook ML engineer", "meta/ml-ai-engineer"),
        ("TPM, Apple", "apple/technical-program-manager"),
        ("security engineer @ CapOne", "capital-one/security-engineer"),
        ("PM at Apple", None),
        ("software engineer at Applebee's", None),
        ("A software engineer", None),
        ("security engineer", None),
        ("Ally", None),
        ("", None),
    ],
)
def test_search(said: str, key: str | None) -> None:
    """Free text finds one guide by company and role, or none for certain."""
    assert found(search(NAMES, said)) == key


def test_search_offers_the_nearest() -> None:
    """A doubtful company or role gives candidates, at most three; an unknown company gives none."""
    assert offered(search(NAMES, "security engineer at aly financial"))[0] == ALLY
    assert 0 < len(offered(search(NAMES, "Ally"))) <= 3
    assert len(offered(search(NAMES, "software engineer"))) == 3
    assert offered(search(NAMES, "software engineer at Applebee's")) == []


@given(st.text(max_size=300), st.sampled_from([None, "apple", "ally-financial"]))
def test_any_text_can_be_read(text: str, company: str | None) -> None:
    """Whatever is typed, each spot is a part of the text, none overlaps another, and nothing fails."""
    end = 0
    for each in NAMES.spot(text, company):
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.said
        end = each.end
    search(NAMES, text)
    NAMES.region(ALLY, text)
    NAMES.level(ALLY, text)


@pytest.mark.parametrize("index", ENTRIES, ids=lambda one: one.key)
@pytest.mark.parametrize("said", ["{role} at {company}", "{company} {role}", "{role} - {company}", "{company}, {role}"])
def test_every_guide_is_found_by_its_own_names(index: Entry, said: str) -> None:
    """Company and role as printed find the guide, in any order and case."""
    text = said.format(role=index.role[0], company=index.company[0])
    assert found(search(NAMES, text)) == index.key
    assert found(search(NAMES, text.casefold())) == index.key


@pytest.mark.parametrize("at", range(1, 8))
def test_a_wrong_letter_never_finds_another_guide(at: int) -> None:
    """With one letter of company or role wrong the guide is found or offered, and no other is taken."""
    for index in ENTRIES:
        for company, role in (
            (_slipped(index.company[0], at), index.role[0]),
            (index.company[0], _slipped(index.role[0], at)),
        ):
            match = search(NAMES, f"{role} at {company}")
            assert found(match) in {index.key, None}


def _slipped(name: str, at: int) -> str:
    return f"{name[:at]}q{name[at + 1 :]}"


def test_the_law_of_the_seed_regions() -> None:
    """Of the seed's three places only New York obliges a pay range; Michigan and North Carolina have history rules."""
    library = open_library()
    assert "pay range" in (library.pay_range_duty("US-NY") or "")
    assert library.pay_range_duty("US-MI") is None
    assert library.pay_range_duty("US-NC") is None
    assert "state agencies" in (library.salary_history_rule("US-MI") or "")
    assert "directive" in (library.pay_range_duty("DE-BE") or "")
    assert "June 2026" in (library.pay_range_duty("US-CA") or "")
