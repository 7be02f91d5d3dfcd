"""Level mappings: tables, ladders, lines, and what stays undecided."""

from collections.abc import Callable

import pytest

from bot.guides.importing.level_line import levels_of_line
from bot.guides.importing.source import SourceGuide, SourceLevel

Read = Callable[..., SourceGuide]
Peers = list[tuple[str | None, str]]


def peers(level: SourceLevel) -> Peers:
    """A level's peers as pairs."""
    return [(peer.company, peer.level) for peer in level.peers]


LINES: list[tuple[str, str, Peers]] = [
    ("A = Google L5 = Meta E5 SWE", "A", [("Google", "L5"), ("Meta", "E5 SWE")]),
    ("A = Google L6 (Staff), Meta E6, Palo Alto Networks Principal", "A",
     [("Google", "L6 (Staff)"), ("Meta", "E6"), ("Palo Alto Networks", "Principal")]),
    ("A at Us (VP) = L4-L5 at Google (SRE), VP Design at BofA", "A at Us (VP)",
     [("Google", "L4-L5 (SRE)"), ("BofA", "VP Design")]),
    ("A ≈ Google L5 PM · Amazon Sr. PMT · Apple Product Manager", "A",
     [("Google", "L5 PM"), ("Amazon", "Sr. PMT"), ("Apple", "Product Manager")]),
    ("A (no levels) ~ Google L4 | Meta IC4", "A (no levels)", [("Google", "L4"), ("Meta", "IC4")]),
    ("A = Google L6 / Meta E6 / Amazon Principal SDE", "A",
     [("Google", "L6"), ("Meta", "E6"), ("Amazon", "Principal SDE")]),
    ("A = Citi VP / SVP", "A", [("Citi", "VP / SVP")]),
    ("A → ~Google L4", "A", [("Google", "L4")]),
    ("A = Acme Engineer", "A", [("Acme", "Engineer")]),
    ("A = L4", "A", [(None, "L4")]),
    ("A = Google L5 – L6", "A", [("Google", "L5 – L6")]),
    ("A = Google L4-L5 = No Direct Equivalent", "A", [("Google", "L4-L5"), (None, "No Direct Equivalent")]),
    ("E4 maps to Google L4 / Amazon SDE L5 equivalent", "E4", [("Google", "L4"), ("Amazon", "SDE L5 equivalent")]),
    ("A (IC4) | Platform Band 4 | Equivalent: Google L5, Meta E5", "A (IC4)", [("Google", "L5"), ("Meta", "E5")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "own", "equals"), LINES)
def test_a_line_equates_levels(line: str, own: str, equals: Peers) -> None:
    """Each way of writing an equation gives the own level and its peers."""
    levels = levels_of_line(line)
    assert levels
    assert (levels[0].own, peers(levels[0])) == (own, equals)


@pytest.mark.parametrize("line", [
    "L3 at Us = E3 at Meta, ICT2 at Apple | L4 at Us = E4 at Meta, ICT3 at Apple",
    "L3 maps to Meta E3; L4 maps to Meta E4",
    "L3 = Meta E3; Apple ICT2; L4 = Meta E4",
])  # fmt: skip
def test_a_line_holds_several_levels(line: str) -> None:
    """Between pipes or semicolons, each with its own sign."""
    assert [level.own.split()[0] for level in levels_of_line(line) or ()] == ["L3", "L4"]


def test_prose_behind_a_line_is_a_remark() -> None:
    """Behind a dash or a full stop; a full stop of an abbreviation ends nothing."""
    (dash,) = levels_of_line("A = Stripe ML = No true peer — our data is our own") or ()
    (stop,) = levels_of_line("A = Datadog SRE = OVHcloud Sr. DevOps. Bands compete with others = nobody") or (None,)
    assert (dash.remark, peers(dash)[-1]) == ("our data is our own", (None, "No true peer"))
    assert stop is not None
    (band,) = levels_of_line("A | Band 4 | Equivalent: Google L5. Ask for more") or ()
    assert band.remark == "Band 4; Ask for more"


PROSE = [
    "Engineer at Us maps to E4–E6 in the ladder of our owner, depending on experience. It is senior.",
    "A = No Direct Equivalent > Other SWE > Third SWE = Google L4",
    "Senior engineers here are paid like anywhere.",
    "A | B | C",
    f"{'very ' * 40}long = Google L4",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose_and_mixed_signs_stay_undecided(line: str, read: Read) -> None:
    """Neither equation nor table: null, with a doubt, never a guess."""
    assert levels_of_line(line) is None
    guide = read(levels=f"**Level Mapping:** {line}")
    assert guide.levels is None
    assert any("level mapping" in doubt.why for doubt in guide.doubts)


def test_a_table_has_a_column_per_company(read: Read) -> None:
    """The words around a company's name, bold, and attribute columns are no part of it."""
    levels = """
#### Level Mapping & Internal Benchmarking

| Example Level | Equivalent | Google Equivalent | Equivalent @ Meta | UBS (Legacy) Equivalent | Years of Experience |
|---|---|---|---|---|---|
| Engineer | Mid | L4 | **E4** | No equivalent | 2-5 |
| Scope | A team | A team | A team | A team | - |
| Comp Parity | $1K | $2K | $3K | $4K | - |
| Strategic Diff | We build | They do not | They do not | They do not | - |
| Senior Engineer | Senior | L5 | E5 | — | 5+ |
"""
    found = read(levels=levels).levels
    assert found
    assert [level.own for level in found] == ["Engineer", "Senior Engineer"]
    assert peers(found[0]) == [("Google", "L4"), ("Meta", "E4"), ("UBS (Legacy)", "No equivalent")]
    assert found[0].columns == {"Equivalent": "Mid", "Years of Experience": "2-5"}


def test_attributes_down_the_side(read: Read) -> None:
    """A table of attributes has its level in the row that says title."""
    levels = """
#### Level Mapping

| Attribute | Example Works Level | Citi Equivalent |
|---|---|---|
| Title | Engineer (Director) | Director — Technology |
| Scope | All | Some |
"""
    found = read(levels=levels).levels
    assert found
    assert [(level.own, peers(level)) for level in found] == [
        ("Engineer (Director)", [("Citi", "Director — Technology")])
    ]


def test_a_ladder_has_no_peers(read: Read) -> None:
    """Own levels, titles and years only: the other cells are kept by their heading, and a line below counts too."""
    levels = """
#### Example Works Level Mapping & Internal Titles

| Internal Level | Title | Typical YoE |
|---|---|---|
| L3-L4 | Engineer | 3–6 years |

**Level Mapping:** Example L4 = Google L4
"""
    ladder, line = read(levels=levels).levels or (None, None)
    assert ladder
    assert line
    assert (ladder.own, ladder.peers, ladder.columns["Title"]) == ("L3-L4", (), "Engineer")
    assert peers(line) == [("Google", "L4")]


def test_one_level_over_several_rows_is_undecided(read: Read) -> None:
    """Title, code and pay in rows of their own cannot be told from levels."""
    levels = """
#### Level Mapping

| Example | Citi |
|---|---|
| Engineer | Engineer |
| IC2 | L3 |
| $100K-$120K TC | $90K-$99K TC |
"""
    assert read(levels=levels).levels is None


def test_bullets_and_lines_below_the_label(read: Read) -> None:
    """A label with nothing behind it is followed by its lines."""
    bullets = read(levels="**Level Mapping:**\n- A = Google L6 / Meta E6\n- B = Google L7 / Meta E7\n").levels
    lines = read(levels="**Level Mapping:** A = Google L4\nB = Google L5\n").levels
    assert [level.own for level in bullets or ()] == [level.own for level in lines or ()] == ["A", "B"]


def test_a_labelled_bullet_is_the_mapping(read: Read) -> None:
    """The label may stand in a bullet; a lever that speaks of level mapping is none."""
    found = read(levels="- **Level Mapping:** A = Google L4 = Meta E4\n- **Team:** Small.\n").levels
    assert [level.own for level in found or ()] == ["A"]
    levers = '#### Global Levers\n\n**1. Level Mapping Parity**\n> "One."\n\n**2. Evidence Lever**\n> "Two."\n'
    guide = read(levels="", levers=levers)
    assert (guide.levels, len(guide.levers)) == ((), 2)


def test_remarks_on_the_mapping_do_not_unsettle_it(read: Read) -> None:
    """A paragraph about the mapping below its table is prose and changes nothing."""
    levels = """
#### Level Mapping

| Example | Google |
|---|---|
| Engineer | L4 |

**Critical context for level mapping**: The engineer carries scope that maps to staff.

The jump is large.
"""
    assert [level.own for level in read(levels=levels).levels or ()] == ["Engineer"]


def test_no_mapping_is_an_empty_one(read: Read) -> None:
    """A guide without the section has no levels, and that is certain; a section without any is not."""
    assert read(levels="Nothing here.").levels == ()
    assert read(levels="#### Level Mapping\n\nLevels are described elsewhere.\n").levels is None
