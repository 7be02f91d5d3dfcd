"""Replies as messages: every part, long ones in pieces at sentence ends, and whole conversations."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from adapters.discord.address import Address
from adapters.discord.clipping import clip, inert, pieces
from adapters.discord.controls import Control, control
from adapters.discord.forms import filled, offer_modal, words_modal
from adapters.discord.limits import LIMITS
from adapters.discord.message import Attached, Display, Gallery, Menu, Message, Row
from adapters.discord.places import panel
from adapters.discord.render import render, with_more
from adapters.discord.sending import more_of
from bot.conversation.parts import Chart, Choice, Field, Form, Heading, Note, Option, Part, Reply, Script, Table, Text
from tests.adapters.discord.linting import message_faults, modal_faults
from tests.adapters.discord.samples import PEOPLE, sent
from tests.adapters.recorded import NAMES, recorded, today
from tests.adapters.replies import BANDS, PARTS, replies

ADA = PEOPLE["ada"]
SENTENCE = "This is a sentence of the script that a person would say. "


def rendered(*parts: Part, asks: str | None = None) -> tuple[Message, ...]:
    """A reply of these parts."""
    return render(Reply(parts=parts, asks=asks, conversation="0"), owner=ADA)


def texts(*messages: Message) -> list[str]:
    """The texts of some messages."""
    return [node.text for message in messages for node in message.nodes if isinstance(node, Display)]


def rows(*messages: Message) -> list[Row]:
    """The rows of some messages, without the last one of a reply."""
    return [node for message in messages for node in message.nodes if isinstance(node, Row)][:-1]


@pytest.mark.parametrize("place", range(len(PARTS)), ids=lambda place: f"{PARTS[place].kind}-{place}")
def test_a_part_looks_like_this(place: int, snapshot: SnapshotAssertion) -> None:
    """Each part as it is sent, and as it is where components are refused."""
    assert [(sent(message), message.plain) for message in rendered(PARTS[place])] == snapshot


@pytest.mark.parametrize("name", NAMES)
def test_a_conversation_looks_like_this(name: str, snapshot: SnapshotAssertion) -> None:
    """A recorded conversation on Discord. After a deliberate change of looks: `pytest --snapshot-update`, read it."""
    assert [[sent(message) for message in render(reply, owner=ADA)] for reply in recorded(name)] == snapshot


@pytest.mark.parametrize("name", NAMES)
def test_discord_takes_every_message_of_a_conversation(name: str) -> None:
    """As the engine speaks today."""
    sent_today = [sent(message) for reply in today(name) for message in render(reply, owner=ADA)]
    assert [fault for message in sent_today for fault in message_faults(message)] == []


def test_a_script_is_a_block_to_copy_and_a_long_one_goes_on_at_the_end_of_a_sentence() -> None:
    """Together the blocks are the script."""
    messages = rendered(Script(title="All of it", channel="call", text=SENTENCE * 200))
    blocks = [text.partition("```\n")[2].removesuffix("\n```") for text in texts(*messages)]
    assert len(messages) == 4
    assert all(block.endswith(".") for block in blocks)
    assert " ".join(blocks) == (SENTENCE * 200).strip()


def test_a_script_can_not_leave_its_block() -> None:
    """Nor can what a person typed into it."""
    [text] = texts(*rendered(Script(title="t", channel="call", text="``` @everyone **x** ```")))
    assert text.count("```") == 2


def test_a_long_reply_is_split_between_its_parts_and_a_title_stays_with_what_it_stands_over() -> None:
    """In order, each message within 40 components and 4,000 characters."""
    parts = [part for n in range(40) for part in (Heading(text=f"Part {n}"), Text(text=SENTENCE * 10), Note(text="n"))]
    messages = rendered(*parts)
    assert [message_faults(sent(message)) for message in messages] == [[]] * len(messages)
    assert [text for text in texts(*messages) if text.startswith("### ")] == [f"### Part {n}" for n in range(40)]
    for message in messages:
        assert not texts(message)[-1].startswith("### ")


def test_a_narrow_table_keeps_its_columns_and_a_wide_one_becomes_lines() -> None:
    """On a telephone, columns that wrap can't be read."""
    narrow = Table(title="Bands", columns=("", "low"), rows=(("Base", "$137,000"),))
    wide = Table(columns=("", "why"), rows=(("Base", "a reason " * 12),))
    assert "```\n      low\nBase  $137,000\n```" in texts(*rendered(narrow))[0]
    assert texts(*rendered(wide))[0].startswith("- **Base**: why a reason")


def test_a_line_of_a_table_says_nothing_twice() -> None:
    """A column that asks needs no title beside its answer, and an empty cell is left out."""
    read = Table(
        columns=("", "read as", "from your words", "sure?"),
        rows=(("Base", "$150,000 a year", "“150k base”", "sure"), ("Currency", "USD", "-", "assumed: that of Ally")),
    )
    assert texts(*rendered(read))[0] == (
        "- **Base**: read as $150,000 a year · from your words “150k base” · sure\n"
        "- **Currency**: read as USD · assumed: that of Ally"
    )


def test_under_a_plan_there_is_more_of_it_to_see() -> None:
    """Where a question is open too."""
    script = Script(title="t", channel="call", text="Would $165,000 be possible?")
    [message] = rendered(script, asks="deadline")
    [_, views] = [node for node in message.nodes if isinstance(node, Row)]
    assert [item.label for item in views.items if item.kind == "button"] == [
        "Words to say",
        "Packages",
        "Steps",
        "Sources",
    ]


def test_a_chart_is_a_picture_with_its_finding_and_its_figures() -> None:
    """Who sees no picture misses nothing."""
    chart = Chart(title="Bands", currency="USD", finding="In the middle.", bars=BANDS, note="By the guide.")
    [message] = rendered(chart)
    [picture] = [node for node in message.nodes if isinstance(node, Gallery)]
    assert picture.description == "In the middle."
    assert texts(message)[:2] == [
        "In the middle.",
        (
            "-# Base: $137,000 to $181,000 · Your offer: $150,000\n"
            "-# Total: $172,000 to $240,000 · Your offer: $192,000\n"
            "-# By the guide."
        ),
    ]


def test_up_to_five_options_are_buttons_and_more_are_menus() -> None:
    """A menu holds twenty-five; what four do not hold can be written."""
    options = tuple(Option(label=f"Option {n}", value=str(n), hint="why") for n in range(120))
    [few] = rows(*rendered(Choice(slot="x", prompt="Which?", options=options[:5])))
    menus = rows(*rendered(Choice(slot="x", prompt="Which?", options=options)))
    assert [item.kind for item in few.items] == ["button"] * 5
    assert [len(menu.entries) for row in menus for menu in row.items if isinstance(menu, Menu)] == [25] * 4
    assert "20 more are not in these lists" in "\n".join(
        texts(*rendered(Choice(slot="x", prompt="Which?", options=options)))
    )


def test_an_option_offered_twice_is_shown_once() -> None:
    """Discord refuses two of one value."""
    options = (Option(label="One", value="1"), Option(label="One again", value="1"))
    [row] = rows(*rendered(Choice(slot="x", prompt="Which?", options=options)))
    assert len(row.items) == 1


def test_an_open_question_can_be_answered_in_words_skipped_or_in_the_form() -> None:
    """Where nothing can be typed unseen, there are buttons for it."""
    [message] = rendered(Text(text="Which base?"), asks="base")
    [row] = [node for node in message.nodes if isinstance(node, Row)]
    held = [control(item.custom_id) for item in row.items]
    assert [(c.slot, c.value) for c in held if c] == [("@say", ""), ("@form", "offer"), ("base", "skip")]


def test_what_everybody_sees_has_no_buttons() -> None:
    """A card is nobody's conversation."""
    [message] = render(Reply(parts=(Text(text="Bands"),)), public=True)
    assert [type(node) for node in message.nodes] == [Display]


def test_the_record_is_a_file() -> None:
    """It may be longer than any message."""
    reply = Reply(parts=(Text(text="Here it is."), Text(text="{}" * 5_000)), effect="export")
    [message] = render(reply, owner=ADA)
    assert [type(node) for node in message.nodes] == [Display, Attached]


@settings(max_examples=40, deadline=None)
@given(replies())
def test_there_is_room_for_a_button_that_shows_the_rest(reply: Reply) -> None:
    """Whatever a message holds; and what it says as text is short enough too."""
    for message in render(reply, owner=ADA):
        more = more_of(reply, _address())
        assert more is not None
        assert message_faults(sent(with_more(message, more(3)))) == []
        assert 0 < len(message.plain) <= LIMITS.message_content


def _address() -> Address:
    return Address(conversation="discord:dm:1:private", person=ADA)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=3_000), st.integers(10, 500))
def test_pieces_hold_every_word(text: str, limit: int) -> None:
    """Nothing but blanks is lost where a text is cut, and no piece is too long."""
    found = list(pieces(text, limit))
    assert all(0 < len(piece) <= limit for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.integers(2, 100))
def test_a_clipped_text_fits_and_says_that_it_was_cut(text: str, limit: int) -> None:
    """It is never empty."""
    shown = clip(text, limit)
    assert 1 <= len(shown) <= limit
    assert shown == (" ".join(text.split()) or "…") or shown.endswith("…")


def test_text_is_cut_after_a_whole_word() -> None:
    """By meaning."""
    assert clip("Security Engineer at Ally Financial", 20) == "Security Engineer…"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# big", "\\# big"),
        ("-# small", "\\-# small"),
        ("> quote", "\\> quote"),
        ("- a list stays", "- a list stays"),
        ("5 > 3", "5 > 3"),
        ("@everyone", "@\u200beveryone"),
        ("a@b.example", "a@\u200bb.example"),
        ("discord.gg/abc", "discord.\u200bgg/abc"),
        ("[x](https://e.example)", "\\[x\\]\\(https:\u200b//e.example\\)"),
    ],
)
def test_what_is_written_is_shown_as_it_was(written: str, shown: str) -> None:
    """Nothing in it is obeyed."""
    assert inert(written) == shown


@settings(max_examples=100, deadline=None)
@given(
    st.builds(
        Control,
        owner=st.just(ADA),
        conversation=st.text(max_size=6),
        place=st.integers(0, 999),
        slot=st.text(max_size=20),
        value=st.text(max_size=20),
    )
)
def test_a_control_reads_back_as_itself(made: Control) -> None:
    """Whatever its slot and value."""
    assert control(made.custom_id) == made


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_form_is_a_modal_that_discord_takes(data: st.DataObject) -> None:
    """Whatever is filled in, and however many places there are to pick from."""
    text = st.text(max_size=5_000)
    names = ("company", "role", "region", "level", "offer", "others")
    form = Form(
        name="offer",
        title=data.draw(text),
        fields=tuple(
            Field(name=n, label=data.draw(text), example=data.draw(text), value=data.draw(text)) for n in names
        ),
    )
    option = st.text(min_size=1, max_size=120).map(lambda value: Option(label=value, value=value))
    lists = {n: data.draw(st.lists(option, max_size=40, unique_by=lambda o: o.value)) for n in ("region", "level")}
    assert modal_faults(offer_modal(form, lists, ADA).to_dict()) == []


def test_a_form_is_filled_in_with_what_was_typed() -> None:
    """Before what is known."""
    form = Form(name="offer", title="t", fields=(Field(name="offer", label="Offer", value="150k"),))
    assert filled(form, {"offer": "lots"}).fields[0].value == "lots"
    assert filled(form, {"offer": ""}).fields[0].value == "150k"


def test_the_own_messages_fit_too() -> None:
    """The places, and the modal for a few words."""
    assert message_faults(sent(panel(ADA, threads=True))) == []
    assert modal_faults(words_modal(ADA).to_dict()) == []
