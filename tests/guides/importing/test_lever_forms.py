"""Levers in every form of the family, and what only looks like one."""

from collections.abc import Callable

import pytest

from bot.guides.importing.blocks import Kind, blocks_of
from bot.guides.importing.source import SourceGuide

Read = Callable[..., SourceGuide]

ONE, TWO = '"I build long."', '"I know steel."'
PREMIUM = "### Rivers — The Crossing Premium"
SECTIONS = [
    f"**Global Levers**\n\n1. **Spans:** {ONE}\n2. **Steel:** {TWO}",
    f"#### Global Levers\n\n1. **Lever 1 — Spans**\n   > {ONE}\n\n2. **Lever 2 — Steel**\n   > {TWO}",
    f"#### Global Levers\n\n1. **Spans**\n> {ONE}\n\n2. **Steel**\n> {TWO}",
    f"#### Global Levers — Words\n\n**1. Spans**\n> {ONE}\n\n**2. Steel**\n> {TWO}",
    f"#### Detailed Global Levers\n\n**Lever 1: Spans**\n> {ONE}\n\n**Lever 2: Steel**\nSay: *{TWO}*",
    f"## 4 Global Levers\n\n### Lever 1: Spans\n\n**Say:**\n> {ONE}\n\n- a\n\n### Lever 2: Steel\n\n> {TWO}",
    f"#### Global Levers\n\n- **Spans:** {ONE}\n- **Steel:** {TWO}",
    f"#### Global Levers\n\n1. Spans: {ONE}\n2. Steel — {TWO}",
    f"#### Global Levers\n\n1. *Spans:* {ONE}\n2. *Steel* — *{TWO}*",
    f"#### Global Levers\n\n**Spans:** {ONE}\n\n**Steel:** {TWO}",
    f"#### Global Levers\n\n##### Spans\n\n{ONE}\n\n##### Steel\n\n{TWO}",
    f"#### Lever 1: Spans — {ONE}\n#### Lever 2: Steel — {TWO}",
    f"#### Global Lever 1: Spans\n\nAbout: {ONE}\n\n#### Global Lever 2: Steel\n\n{TWO}",
    f"{PREMIUM}\n\n**Lever 1 — Spans:** {ONE}\n\n**Lever 2 — Steel:** {TWO}",
    f"{PREMIUM}\n\n**1. Spans**\n\nFirst:\n\n> *{ONE}*\n\n**2. Steel**\n\n> *{TWO}*",
    f"### Rivers Lever\n\n**How:**\n\n1. **Spans**\n> {ONE}\n\n2. **Steel**\n> {TWO}",
    f"{PREMIUM}\n\n**Lever 1:** Spans — {ONE}\n\n**Lever 2:** Steel: {TWO}",
    f"#### Global Levers\n\n**1.** Spans: {ONE}\n\n**2.** Steel — {TWO}",
    f"#### Key Negotiation Levers\n\n1. **Spans:** {ONE}\n2. **Steel:** {TWO}",
]


@pytest.mark.parametrize("levers", SECTIONS)
def test_levers_have_a_name_and_a_script(read: Read, levers: str) -> None:
    """Lists, bold lines, headings and quotes, with or without the section's heading."""
    found = read(levers=levers, premium="").levers
    assert [(lever.name, lever.script) for lever in found] == [("Spans", "I build long."), ("Steel", "I know steel.")]


def test_names_keep_their_own_marks(read: Read) -> None:
    """Quotation marks, dashes, money and brackets inside a name stay; numbers, "Lever" and the final mark go."""
    levers = """
#### Global Levers

**1. The "Long Spans" Lever (Value: $5K-$9K)**
> "One."

**2. Steel — $8K-$16K Annual Value:**
> "Two."
"""
    names = [lever.name for lever in read(levers=levers).levers]
    assert names == ['The "Long Spans" Lever (Value: $5K-$9K)', "Steel — $8K-$16K Annual Value"]


def test_evidence_behind_each_script_ends_nothing(read: Read) -> None:
    """A label that only sounds like the sources' does not end the levers."""
    levers = '#### Global Levers\n\n**1. Spans**\n> "One."\n\n**Evidence:** Seen.\n\n**2. Steel**\n> "Two."\n'
    assert [lever.name for lever in read(levers=levers).levers] == ["Spans", "Steel"]


def test_a_heading_is_a_name_up_to_its_script(read: Read) -> None:
    """Colons and dashes inside a heading belong to the name."""
    levers = '#### Lever 1: Spans: Long — Wide\n\n"One."\n\n#### Lever 2: Steel — Cables — "Two."\n'
    assert [lever.name for lever in read(levers=levers).levers] == ["Spans: Long — Wide", "Steel — Cables"]


def test_a_later_section_may_go_on_counting(read: Read) -> None:
    """Levers 3 and 4 under a heading of their own belong to the list; one that starts anew does not."""
    more = '#### Additional Tactical Levers\n\n**{}. Cables**\n> "I know cables."\n'
    levers = '#### Global Levers\n\n**1. Spans**\n> "One."\n\n**2. Steel**\n> "Two."\n\n'
    assert len(read(levers=levers + more.format(3)).levers) == 3
    assert len(read(levers=levers + more.format(1)).levers) == 2


def test_numbered_lists_inside_and_around_are_no_levers(read: Read) -> None:
    """A list that starts anew inside a lever, reasons under a "Lever" heading, and steps after it do not count."""
    premium = "#### 🌊 River Lever\n\n1. **Floods**: they come.\n2. **Ice**: it melts.\n"
    levers = """
#### Global Levers

1. **Spans:** "I build long."

**Steps to take**

1. Ask.
2. Wait.
"""
    assert [lever.name for lever in read(premium=premium, levers=levers).levers] == ["Spans"]


def test_a_premium_with_prose_behind_its_label_holds_no_levers(read: Read) -> None:
    """Neither a labelled sentence, nor a list without scripts, nor a section without entries is the levers."""
    premium = """
**The Crossing Premium:** Rivers pay.

#### Crossing Premium

**1. Floods**

They come.

**2. Ice**

It melts.

**1. Anew**

Again.

#### All levers

Nothing listed.
"""
    assert read(premium=premium, levers="").levers == ()


def test_a_lever_ends_where_something_else_begins(read: Read) -> None:
    """A heading, a table or another part below the last lever is no text of it."""
    first = '#### Lever 1: Spans\n\n"One."\n\n'
    for after in ("#### More\n\nText.", "| a | b |\n|---|---|\n| c | d |\n", "**Level Mapping:** A = Google L4"):
        assert read(levers=first + after).levers[0].text == '"One."'


def test_all_ones_count_as_a_list(read: Read) -> None:
    """An author who numbers every item 1 still lists levers."""
    levers = '#### Global Levers\n\n1. **Spans**\n> "One."\n\n1. **Steel**\n> "Two."\n'
    assert len(read(levers=levers).levers) == 2


def test_a_lever_without_a_script_is_told(read: Read) -> None:
    """No quotation marks: no script, and a doubt with the line."""
    guide = read(levers="**Global Levers**\n\n1. **Safety:** Push for a premium.\n")
    assert (guide.levers[0].script, guide.levers[0].text) == (None, "Push for a premium.")
    assert any("no script" in doubt.why for doubt in guide.doubts)


def test_no_levers_are_told(read: Read) -> None:
    """A guide without levers says so."""
    guide = read(levers="", premium="")
    assert guide.levers == ()
    assert any("no levers" in doubt.why for doubt in guide.doubts)


def test_a_number_that_markdown_joins_to_the_line_above_still_counts() -> None:
    """CommonMark lets only 1. break into a paragraph; here 2. does too."""
    kinds = [block.kind for block in blocks_of("Intro\n2. **Two**\n3. **Three**")]
    assert kinds == [Kind.PARAGRAPH, Kind.ITEM, Kind.ITEM]
