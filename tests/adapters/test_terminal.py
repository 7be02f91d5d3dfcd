"""The terminal: a line becomes an event, a reply becomes text, plain for a pipe."""

import json
import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.terminal.read import TENANT, opened, read
from adapters.terminal.render import render
from bot.conversation.events import Commanded, Event, Said
from bot.conversation.parts import (
    Bar,
    Chart,
    Choice,
    Field,
    Form,
    Heading,
    Mark,
    Note,
    Option,
    Part,
    Reply,
    Script,
    Table,
    Text,
    plain,
)
from tests.conversation.dialogue import ready_state, talk

STYLE = re.compile(r"\x1b\[[0-9;]*m")
PARTS: tuple[Part, ...] = (
    Text(text="A paragraph."),
    Heading(text="A title"),
    Table(title="Bands", columns=("", "low", "high"), rows=(("Base", "$137,000", "$181,000"),)),
    Table(columns=("a",), rows=()),
    Choice(slot="region", prompt="Where?", options=(Option(label="New York", value="New York", hint="NY"),)),
    Form(name="offer", title="The offer", fields=(Field(name="base", label="Base", example="150k"),)),
    Chart(title="Bands", currency="USD", finding="Your base is in the second quarter.",
          bars=(Bar(label="base", low=Decimal(1), high=Decimal(2), marks=(Mark(label="yours", value=Decimal(1)),)),)),
    Script(title="1. A lever", channel="call", text="Would a base of $165,000 be possible?\n\nWhat can you do?"),
    Note(text="Beware."),
)  # fmt: skip
ODD = st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60)


def squeezed(text: str) -> str:
    """The text without style, space and line breaks."""
    return "".join(STYLE.sub("", text).split())


@pytest.mark.parametrize("line", ["", " ", "\n", "\t \r\n", "\u00a0"])
def test_a_blank_line_is_no_event(line: str) -> None:
    """Pressing return says nothing."""
    assert read(line, person="ada", number="1") is None


def test_a_line_is_what_the_person_said() -> None:
    """The text goes through as it was typed, under an id with the platform in it."""
    event = read("Ally, 150k base\n", person="ada", number="7")
    assert isinstance(event, Event)
    assert event.action == Said(text="Ally, 150k base\n")
    assert (event.id, event.tenant, event.person) == (f"{TENANT}:7", TENANT, "ada")


def test_a_redelivered_line_has_the_same_id_and_another_line_another() -> None:
    """The number of the line is all that tells events apart."""
    first, again, other = (read("150k", person="ada", number=n) for n in ("1", "1", "2"))
    assert first == again
    assert first is not None
    assert other is not None
    assert first.id != other.id


def test_two_people_never_share_a_conversation() -> None:
    """The key of a conversation carries the person."""
    ada, bob = (read("hello", person=person, number="1") for person in ("ada", "bob"))
    assert ada is not None
    assert bob is not None
    assert ada.conversation != bob.conversation


def test_opening_the_terminal_greets_or_starts_over() -> None:
    """`negotiate chat` greets, `negotiate chat --new` starts over, in the conversation that lines go to."""
    assert opened(person="ada", number="1", new=False).action == Commanded(name="hello")
    begun = opened(person="ada", number="2", new=True)
    assert begun.action == Commanded(name="start over")
    line = read("hi", person="ada", number="3")
    assert line is not None
    assert begun.conversation == line.conversation


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.kind)
def test_a_part_is_plain_text_in_a_pipe(part: Part) -> None:
    """No style, no frame: what `plain` says, and below it the bars of a chart."""
    shown = render(Reply(parts=(part,)))
    assert shown == plain(part) + "\n" or isinstance(part, Chart)
    assert shown.startswith(plain(part))
    assert not STYLE.search(shown)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.kind)
@pytest.mark.parametrize("width", [20, 40, 100])
def test_a_part_fits_the_window_with_every_word_in_it(part: Part, width: int) -> None:
    """In a terminal no line is wider than the window and nothing is left out."""
    shown = render(Reply(parts=(part,)), width=width)
    assert all(len(line) <= width for line in STYLE.sub("", shown).splitlines())
    for cell in [cell for row in part.rows for cell in row] if isinstance(part, Table) else plain(part).split():
        assert squeezed(cell) in squeezed(shown) or width < len(cell) * 3


def test_an_empty_reply_is_an_empty_line() -> None:
    """Nothing to say is no fault."""
    assert render(Reply(parts=())) == "\n"
    assert render(Reply(parts=()), width=80) == ""


@settings(max_examples=60, deadline=None)
@given(ODD, st.sampled_from([None, 40, 100]))
def test_markup_in_a_text_stays_text(text: str, width: int | None) -> None:
    """Square brackets and colons of a person or a guide are shown, never obeyed."""
    for part in (Text(text=text), Note(text=text), Heading(text=text), Script(title=text, channel="call", text=text)):
        assert squeezed(text) in squeezed(render(Reply(parts=(part,)), width=width))


@pytest.mark.parametrize("text", ["[red]x[/red]", "[/]", ":smile:", "[link=http://x]y[/link]", "\\[bold]"])
def test_known_markup_is_shown_as_typed(text: str) -> None:
    """What would style a console elsewhere is only text here."""
    table = Table(title=text, columns=(text, "b"), rows=((text, "c"),))
    for part in (Text(text=text), table, Choice(slot="x", prompt=text, options=(Option(label=text, value="x"),))):
        assert text in STYLE.sub("", render(Reply(parts=(part,)), width=100))
        assert text in render(Reply(parts=(part,)))


def test_a_script_can_be_copied_as_it_stands() -> None:
    """No frame and no indent stands before the words."""
    words = "Thank you.\nWould a base of $165,000 be possible?"
    shown = STYLE.sub("", render(Reply(parts=(Script(title="1. A lever", channel="call", text=words),)), width=100))
    assert words in "\n".join(line.rstrip() for line in shown.splitlines())


def test_every_reply_of_a_conversation_renders() -> None:
    """Plan, sources, scripts and questions, in a pipe and in windows of any width."""
    commands = ("plan", "why", "script 1", "packages", "ladder", "levels", "premiums", "summary", "help", "qwertz")
    _, replies = talk(*commands, "they said no budget", state=ready_state())
    for reply in replies:
        for width in (None, 30, 100):
            shown = render(reply, width=width)
            assert shown.strip()
            assert width is None or all(len(line) <= width for line in STYLE.sub("", shown).splitlines())


def test_the_lines_of_an_export_are_not_broken() -> None:
    """What is stored about a person can be copied from a narrow window as the JSON it is."""
    record = json.dumps({"said": "word " * 40}, indent=2)
    shown = render(Reply(parts=(Text(text=record),), effect="export"), width=40)
    assert json.loads(STYLE.sub("", shown)) == json.loads(record)
