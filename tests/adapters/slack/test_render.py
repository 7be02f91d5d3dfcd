"""Replies as Block Kit: every part, long ones in pieces, and whole conversations."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from adapters.slack.blocks import measured
from adapters.slack.limits import LIMITS
from adapters.slack.render import Message, answered, render
from adapters.slack.texts import pieces
from bot.conversation.parts import (
    Bar,
    Chart,
    Choice,
    Heading,
    Mark,
    Note,
    Option,
    Part,
    Reply,
    Script,
    Table,
    Text,
)
from tests.adapters.recorded import NAMES, recorded, today
from tests.adapters.replies import BANDS, PARTS
from tests.adapters.slack.samples import Slack, payload
from tests.conversation_log import FOLDER

SENTENCE = "This is a sentence of the script that a person would say. "


def rendered(*parts: Part, asks: str | None = None) -> tuple[Message, ...]:
    """A reply of these parts."""
    return render(Reply(parts=parts, asks=asks, conversation="0"))


def blocks_of(messages: Sequence[Message], kind: str) -> list[Any]:
    """The blocks of a kind in some messages."""
    return [block for message in messages for block in message.blocks if block["type"] == kind]


@pytest.mark.parametrize("place", range(len(PARTS)), ids=lambda place: f"{PARTS[place].kind}-{place}")
def test_a_part_looks_like_this(place: int, snapshot: SnapshotAssertion) -> None:
    """Each part as it is sent, and as it is where charts are refused."""
    assert [(m.text, m.blocks, m.without_charts().blocks) for m in rendered(PARTS[place])] == snapshot


@pytest.mark.parametrize("name", NAMES)
def test_a_conversation_looks_like_this(name: str, snapshot: SnapshotAssertion) -> None:
    """A whole conversation in Slack, from the greeting to the last word."""
    assert [[message.blocks for message in render(reply)] for reply in recorded(name)] == snapshot


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_every_conversation_of_today_would_be_taken_by_slack(path: Path) -> None:
    """Each reply of each golden conversation, with charts and without."""
    slack = Slack()
    for reply in today(path.stem):
        assert reply.parts
        assert [fault for message in slack.render(reply) for fault in slack.faults(message)] == []


def test_nothing_to_say_is_no_message() -> None:
    """An empty reply is none, and so is a part of blanks."""
    assert render(Reply(parts=())) == ()
    assert rendered(Text(text=" \n ")) == ()


def test_a_long_script_goes_on_in_the_next_block_at_the_end_of_a_sentence() -> None:
    """Each piece can be copied by itself, and together they are the script."""
    script = SENTENCE * 200
    blocks = blocks_of(rendered(Script(title="All of it", channel="call", text=script)), "rich_text")
    said = [block["elements"][-1]["elements"][0]["text"] for block in blocks]
    assert len(said) == 4
    assert all(len(text) <= LIMITS.text and text.rstrip().endswith(".") for text in said)
    assert "".join(said) == script


def test_a_long_reply_is_split_between_its_parts_and_a_title_stays_with_what_it_stands_over() -> None:
    """In order, each message within 50 blocks and 12,000 characters."""
    parts = [part for n in range(40) for part in (Heading(text=f"Part {n}"), Text(text=SENTENCE * 10), Note(text="n"))]
    messages = rendered(*parts)
    assert len(messages) == 3
    for message in messages:
        assert len(message.blocks) <= LIMITS.message_blocks
        assert measured(message.blocks) <= LIMITS.message_block_text
        assert message.blocks[-1]["type"] != "header"
    titles = [block["text"]["text"] for block in blocks_of(messages, "header")]
    assert titles == [f"Part {n}" for n in range(40)]


def test_the_first_table_of_a_message_is_slacks_own_and_the_next_can_be_sorted() -> None:
    """Slack takes one `table` a message; where it takes no `data_table` either, the second is aligned text."""
    table = Table(title="Bands", columns=("what", "low"), rows=(("Base", "$137,000"),))
    (message,) = rendered(table, table)
    assert [block["type"] for block in message.blocks] == ["rich_text", "table", "rich_text", "data_table"]
    assert [block["type"] for block in message.without_charts().blocks] == [
        "rich_text",
        "table",
        "rich_text",
        "rich_text",
    ]
    assert "Base  $137,000" in str(message.without_charts().blocks[-1])


def test_a_table_of_many_rows_goes_on_under_its_titles() -> None:
    """No row is lost."""
    rows = tuple((f"Row {n}", f"${n},000") for n in range(250))
    messages = rendered(Table(title="Bands", columns=("what", "low"), rows=rows))
    tables = [*blocks_of(messages, "table"), *blocks_of(messages, "data_table")]
    assert all(table["rows"][0] for table in tables)
    assert sum(len(table["rows"]) - 1 for table in tables) == len(rows)


def test_a_table_of_too_many_columns_is_text() -> None:
    """Slack's tables end at 20 columns."""
    columns = tuple(f"c{n}" for n in range(21))
    messages = rendered(Table(columns=columns, rows=(columns,)))
    assert not blocks_of(messages, "table")
    assert "c20" in str(messages[0].blocks)


def test_up_to_five_options_are_buttons_and_more_are_a_select() -> None:
    """A select holds a hundred; the rest can be written."""
    options = tuple(Option(label=f"Option {n}", value=str(n), hint="why") for n in range(120))
    (few,) = blocks_of(rendered(Choice(slot="x", prompt="Which?", options=options[:5])), "actions")
    (more,) = blocks_of(rendered(Choice(slot="x", prompt="Which?", options=options[:6])), "actions")
    many = rendered(Choice(slot="x", prompt="Which?", options=options))
    assert [element["type"] for element in few["elements"]] == ["button"] * 5
    assert len({element["action_id"] for element in few["elements"]}) == 5
    assert [option["description"]["text"] for option in more["elements"][0]["options"]] == ["why"] * 6
    assert len(blocks_of(many, "actions")[0]["elements"][0]["options"]) == 100
    assert "20 more are not in this list" in str(blocks_of(many, "context"))


def test_a_button_carries_slot_value_and_conversation() -> None:
    """And a value too long for a line of a select is a digest."""
    options = tuple(Option(label=f"Option {n}", value=str(n) * 200) for n in range(6))
    (buttons,) = blocks_of(rendered(Choice(slot="own/a", prompt="?", options=options[:1])), "actions")
    (select,) = blocks_of(rendered(Choice(slot="own/a", prompt="?", options=options)), "actions")
    assert buttons["elements"][0]["value"] == "0:own/a=" + "0" * 200
    values = [option["value"] for option in select["elements"][0]["options"]]
    assert all(value.startswith("0:own/a=~") and len(value) < 30 for value in values)
    assert len(set(values)) == 6


def test_labels_too_long_for_a_button_stand_in_full_above_it() -> None:
    """A cut label says not enough to choose by."""
    long = "A very long label that says something important only at its very end: not binding at all"
    (message,) = rendered(Choice(slot="x", prompt="Which?", options=(Option(label=long, value="1"),)))
    assert [block["type"] for block in message.blocks] == ["rich_text", "rich_text", "actions"]
    assert long in str(message.blocks[1])


def test_an_open_question_stands_out() -> None:
    """What is asked is bold, what is said about it is not."""
    (message,) = rendered(Text(text="Noted."), Text(text="Which level? Look at the letter."), asks="level")
    asked = message.blocks[-1]["elements"][0]["elements"]  # type: ignore[index]
    assert [(part["text"], "style" in part) for part in asked] == [
        ("Which level?", True),
        (" Look at the letter.", False),
    ]


def test_an_answered_question_shows_its_answer_in_place_of_its_buttons() -> None:
    """Everything else stays; entities that Slack put into the label are undone."""
    sent = payload("button")
    blocks = sent["message"]["blocks"]
    after = answered(blocks, sent["actions"][0])
    assert after[0] == blocks[0]
    assert [block["type"] for block in after] == ["rich_text", "rich_text"]
    assert "✓ Charlotte & around" in str(after[1])
    picked = answered(blocks, payload("select")["actions"][0])
    assert "✓ Lead Security Engineer" in str(picked[1])
    assert answered(blocks, {}) == blocks


def test_the_buttons_of_an_offer_to_correct_stay() -> None:
    """Several parts of an offer can be wrong."""
    choice = Choice(slot="correct", prompt="Wrong?", options=(Option(label="Base", value="base"),), aside=True)
    (message,) = rendered(choice)
    (buttons,) = blocks_of([message], "actions")
    assert answered(message.blocks, {**buttons["elements"][0], "block_id": buttons["block_id"]}) == list(message.blocks)


def test_a_chart_is_drawn_by_slack_and_told_in_figures_where_it_is_not() -> None:
    """The sender can fall back on the picture, and on the table."""
    chart = Chart(title="Bands", currency="USD", finding="In the middle.", bars=BANDS)
    (message,) = rendered(chart)
    assert message.charts == (chart,)
    (drawn,) = blocks_of([message], "data_visualization")
    assert [series["name"] for series in drawn["chart"]["series"]] == ["Low", "Your offer", "High"]
    plain = message.without_charts()
    assert plain.charts == ()
    assert not blocks_of([plain], "data_visualization")
    assert "$137,000" in str(plain.blocks)
    assert message.as_text().blocks == ()


def test_what_slacks_chart_leaves_out_stands_under_it() -> None:
    """A mark that one bar lacks, and a name too long for Slack."""
    one, other = BANDS
    lone = one.model_copy(update={"marks": (*one.marks, Mark(label="Capital One", value=Decimal(160_000)))})
    (message,) = rendered(Chart(title="Bands", currency="USD", finding="So.", bars=(lone, other)))
    assert "Capital One: $160,000" in str(blocks_of([message], "context"))
    named = one.model_copy(update={"label": "Base, a year (seven reports)"})
    (message,) = rendered(Chart(title="Bands", currency="USD", finding="So.", bars=(named,)))
    assert "Base, a year (seven reports)" in str(blocks_of([message], "context"))
    assert blocks_of([message], "data_visualization")[0]["chart"]["axis_config"]["categories"] == ["Base, a year"]


def test_a_chart_that_slack_cannot_draw_is_a_table() -> None:
    """Twenty categories at most."""
    bars = tuple(Bar(label=f"b{n}", low=Decimal(n), high=Decimal(n + 1)) for n in range(21))
    (message,) = rendered(Chart(title="Bands", currency="USD", finding="Many.", bars=bars))
    assert message.charts == ()
    assert blocks_of([message], "table")


def test_tails_and_medians_are_columns_of_their_own() -> None:
    """The tails stand outside; a median alone stands alone."""
    median = (Mark(label="Median", value=Decimal(5), whose="middle"),)
    spread = Bar(label="Base", low=Decimal(4), high=Decimal(6), tails=(Decimal(1), Decimal(9)), marks=median)
    point = Bar(label="Base", low=Decimal(5), high=Decimal(5), marks=median)
    columns = [
        [series["name"] for series in blocks_of(rendered(chart), "data_visualization")[0]["chart"]["series"]]
        for chart in (Chart(title="t", currency="USD", finding="f", bars=(bar,)) for bar in (spread, point))
    ]
    assert columns == [["10th percentile", "Low", "Median", "High", "90th percentile"], ["Median"]]


@pytest.mark.parametrize("room", [10, 50, 3_000])
def test_pieces_together_are_the_text(room: int) -> None:
    """Nothing is lost where a text is broken, and no piece is too long."""
    text = (SENTENCE * 20 + "\n\n" + "x" * 700 + "\n") * 3
    found = pieces(text, room)
    assert "".join(found) == text
    assert all(0 < len(piece) <= room for piece in found)
    assert all(first[-1] == "\n" for first, _ in pairwise(found)) or room < 3_000
