"""Charts in letters: what each line shows, at the width of a window, of half of one, and of any."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.terminal.charts import lines
from bot.conversation.charting import own_bands
from bot.conversation.yearly import years_charts
from tests.charts.examples import all_charts, crowded, seed, stacked, team


def drawn(line: str, signs: str) -> str:
    """The part of a line that is drawn."""
    return "".join(letter for letter in line if letter in signs)


def test_bands_are_lines_with_marks_and_their_names_below() -> None:
    """At 80 columns: the finding, a line a bar with its ends, a line of names, and the source."""
    shown = list(lines(own_bands(seed())[0], 80))
    assert " ".join(shown[:2]).startswith("Your base of $150,000 is in the second quarter of the band")
    base = next(line for line in shown if line.startswith("Base, a year"))
    assert base.endswith("$137k to $181k")
    assert drawn(base, "◆●■") == "◆■●"
    assert "◆ Your offer $150,000  ■ Fabrikam $158,000  ● Northwind $165,000" in "\n".join(shown)
    assert shown[-1].startswith("Source: ")
    assert len(shown) <= 8


def test_stacks_are_blocks_with_their_sums_behind_them() -> None:
    """Every component has its own filling, and the name of an offer stands once."""
    shown = list(lines(years_charts(seed())[0], 80))
    assert "█ Base   ▒ Bonus   ▓ Stock   ░ Sign-on" in shown
    first = next(line for line in shown if line.startswith("Your offer  Year 1"))
    second = shown[shown.index(first) + 1]
    assert first.endswith(" $195k")
    assert second.strip().startswith("Years 2–4")
    assert len(drawn(first, "█▒▓░")) > len(drawn(second, "█▒▓░"))
    assert drawn(first, "█▒▓░") == "".join(sorted(drawn(first, "█▒▓░"), key="█▒▓░".index))


def test_a_teams_reports_have_tails_and_a_median() -> None:
    """The line from the 10th to the 90th percentile, the middle half in it, and the median on that."""
    many, _, few = [line for line in lines(team(), 80) if " reports)  " in line]
    assert "".join(dict.fromkeys(drawn(many, "─━┃"))) == "─━┃"
    assert drawn(few, "─━┃") == "┃"


def test_a_narrow_window_has_names_above_their_bars() -> None:
    """At 40 columns every bar has all of them."""
    shown = list(lines(own_bands(seed())[0], 40))
    assert "Base, a year  $137k to $181k" in shown
    assert len(shown[shown.index("Base, a year  $137k to $181k") + 1]) == 40


@pytest.mark.parametrize("name", sorted(all_charts()))
@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_window(name: str, width: int) -> None:
    """However long a name is."""
    assert all(len(line) <= width for line in lines(all_charts()[name], width))


@settings(max_examples=40, deadline=None)
@given(st.integers(12, 140))
def test_every_mark_and_component_is_there_at_any_width(width: int) -> None:
    """Marks on one spot stand beside one another, and a component of almost nothing is still seen."""
    shown = "\n".join(lines(crowded(), width))
    assert all(sign in shown for sign in "◆●■▲▼✚")
    assert all(block in "\n".join(lines(stacked(), width)) for block in "█▒▓░▚")
