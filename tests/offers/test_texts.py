"""Own texts, one intent each: what is read is what a reader finds."""

import pytest

from bot.offers.parse import parse
from tests.offers.notation import differences
from tests.offers.texts import (
    amounts,
    components,
    forms,
    forum,
    known,
    learned,
    named,
    posts,
    prose,
    shorthand,
    slips,
    traps,
)

TABLES = (amounts, components, forms, shorthand, prose, forum, traps, posts, known, learned, named, slips)
ROWS = [
    pytest.param(text, line, id=f"{table.__name__.rpartition('.')[2]}: {intent}")
    for table in TABLES
    for intent, text, line in table.TEXTS
]


@pytest.mark.parametrize(("text", "line"), ROWS)
def test_a_text_is_read_as_a_reader_reads_it(text: str, line: str) -> None:
    """Every amount is what it is said to be, and nothing else is taken for one."""
    assert differences([read.offer for read in parse(text)], line) == []
