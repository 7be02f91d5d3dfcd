"""A small guide of the family, written for these tests, whose parts a test replaces."""

from collections.abc import Callable

import pytest

from bot.guides.importing.reading import read_guide
from bot.guides.importing.source import SourceGuide

PARTS = {
    "title": "### Bridge Engineer | Example Works Global Negotiation Guide",
    "dna": "**Negotiation DNA:** `Steel` `Rivers` `Public Equity (NYSE: EXW)`",
    "pay": """
| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Springfield, IL (HQ) | $100K–$120K | $20K–$40K | $10K–$12K | $130K–$172K |
| London | £80K–£100K | £16K–£32K | 10–15% | £104K–£142K |
""",
    "about": "#### Negotiation DNA\n\nBridge engineers keep the rivers crossable.",
    "levels": """
#### Level Mapping

| Example Level | Google Equivalent | Meta Equivalent |
|---|---|---|
| Bridge Engineer | L4 | E4 |
| Senior Bridge Engineer | L5 | E5 |
""",
    "premium": """
#### Rivers — The Crossing Premium

- **Floods:** People who have built in floods are paid a $5K–$8K premium here.
- **Night work:** Bridges close at night only.
""",
    "levers": """
#### Global Levers

1. **Long Spans Lever**
> "I have built long spans. I'd like the base salary at $118K–$120K to reflect that."

2. **Steel Lever**
> "My experience with [cables / trusses / arches] fits. I'd like the RSU component at $38K–$40K over four years."
""",
    "strategy": "> **Negotiate Up Strategy:** In Springfield, push for $160K–$172K TC by benchmarking against Google.",
    "sources": """
#### Evidence & Sources

1. Example Works annual report (2025)
2. Levels.fyi, bridge engineers (2024-2026)
""",
}

Written = Callable[..., str]
Read = Callable[..., SourceGuide]


@pytest.fixture(name="written")
def written_fixture() -> Written:
    """The text of the guide, with parts replaced by name."""

    def written(**parts: str) -> str:
        return "\n\n---\n\n".join({**PARTS, **parts}.values())

    return written


@pytest.fixture(name="read")
def read_fixture(written: Written) -> Read:
    """The guide read, with parts replaced by name."""

    def read(**parts: str) -> SourceGuide:
        return read_guide("example-works/bridge-engineer", written(**parts))

    return read
