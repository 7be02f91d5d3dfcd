"""Sources, strategy, DNA, premiums and the paragraphs of a guide."""

from collections.abc import Callable

import pytest

from bot.guides.importing.source import SourceGuide

Read = Callable[..., SourceGuide]

SOURCES = [
    ("**Evidence & Sources**\n- One\n- Two", 2),
    ("**Evidence & Sources:**\n1. One\n2. Two", 2),
    ("#### Evidence & Sources\n\n- [One](https://example.org/1)\n- [Two — three]", 2),
    ("#### Evidence & Sources\n\n[1] One.\n\n[2] Two.\n\n[3] Three.", 3),
    ("## Evidence & Sources\n\n### Pay\n- One\n- Two\n\n### Company\n- Three\n\n---\n\n*Last updated: 2025.*", 3),
    ("#### Evidence & Sources\n\n- **Pay:**\n  - One\n  - Two\n- **Company**\n  - Three", 3),
    ("#### Evidence & Sources\n\n- One\n  - a detail of one\n- Two", 2),
    ("#### Evidence & Sources\n\n> 1. quoted\n\n- - One\n- Two", 1),
    ("#### Evidence & Sources\n\nOne paragraph.\n\nAnother paragraph.\n\n*A note.*", 2),
    ("**Evidence & Sources:** One; Two; Three", 3),
]


@pytest.mark.parametrize(("sources", "count"), SOURCES)
def test_sources_are_counted(read: Read, sources: str, count: int) -> None:
    """Lists of any sort, over sub-headings; closing notes do not count."""
    found = read(sources=sources).sources
    assert found is not None
    assert len(found) == count


def test_sources_that_are_no_list_stay_uncounted(read: Read) -> None:
    """One sentence is no list: null and a doubt; no section at all is certain."""
    guide = read(sources="#### Evidence & Sources\n\nWe asked around.")
    assert guide.sources is None
    assert any("uncounted" in doubt.why for doubt in guide.doubts)
    assert read(sources="").sources == ()


STRATEGIES = [
    "> **Negotiate Up Strategy:** Ask.",
    "> **Negotiate Up Strategy**: Ask.",
    "**Negotiate Up Strategy:** Ask.",
    "## Negotiate Up Strategy with Dollar Amounts\n\nAsk.",
    "Negotiate Up Strategy: Ask.",
]


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_strategy_is_found_as_quote_heading_or_label(read: Read, strategy: str) -> None:
    """Each way of setting it off."""
    guide = read(strategy=strategy)
    assert (guide.has_strategy, guide.strategies) == (True, ("Ask.",))


def test_a_heading_that_only_sounds_like_it_is_no_strategy(read: Read) -> None:
    """The words in another heading do not count."""
    guide = read(strategy="#### How to Negotiate Up\n\nSlowly.")
    assert (guide.has_strategy, guide.strategies) == (False, ())


def test_dna_points_and_paragraphs(read: Read) -> None:
    """Ticks, pipes or pluses separate points; prose behind the label is what the guide says about the role."""
    assert read().dna == ("Steel", "Rivers", "Public Equity (NYSE: EXW)")
    assert read(dna="**Negotiation DNA:** Steel + Rivers | **BIG PREMIUM**").dna == ("Steel", "Rivers", "BIG PREMIUM")
    prose = "This guide decodes how bridge engineers keep rivers crossable in every season of every year, forever."
    guide = read(dna=f"**Negotiation DNA**: {prose}", about="")
    assert (guide.dna, guide.about) == ((), (prose,))
    assert read().about == ("Bridge engineers keep the rivers crossable.",)
    assert read(dna="", about="").about == ()


def test_premiums_are_bold_bullets_under_the_premium(read: Read) -> None:
    """Title and text of each bullet that speaks of pay; one about the work is none."""
    assert [premium.title for premium in read().premiums] == ["Floods"]
    assert read(premium="").premiums == ()
