"""Payloads of every kind as events: who, where, what, and under which id."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from adapters.slack.address import Address, Shown, place, surface
from adapters.slack.messages import FILE, told
from adapters.slack.read import asked_card, read, surface_of, tenant_of
from bot.conversation.events import Chose, Commanded, Event, Said, Submitted
from bot.conversation.parts import token
from bot.conversation.state import State
from tests.adapters.slack.samples import NAMES, UNSPOKEN, payload
from tests.conversation.dialogue import act, last

NO_EVENTS = (
    "button_of_a_form", "button_of_home", "command_alone", "command_benchmarks", "field_chosen", "form_closed",
    "form_of_nothing_known", "global_shortcut", "home_opened", "message_shortcut_of_another", "messages_opened",
    "suggestion", "uninstalled", *UNSPOKEN,
)  # fmt: skip
"""Kinds that are the app's own affair, or nobody's."""


def event(name: str, shown: Shown | None = None) -> Event:
    """The event of a payload that is one."""
    found = read(payload(name), shown)
    assert found is not None
    return found


def address(name: str, shown: Shown | None = None) -> Address:
    """Where the answer to a payload goes."""
    found = Address.read(event(name, shown).address)
    assert found is not None
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_payload_is_read_as_this(name: str, snapshot: SnapshotAssertion) -> None:
    """Every kind that Slack sends, as the event it is; with the thread and the tenant it belongs to."""
    found = read(payload(name))
    assert (found is None) == (name in NO_EVENTS)
    read_as = found.model_dump(exclude_defaults=True) if found else None
    assert (read_as, surface_of(payload(name)), tenant_of(payload(name))) == snapshot


def test_a_message_is_read_as_it_was_written() -> None:
    """Entities, bold and the brackets around an address are Slack's, not the person's."""
    assert event("message").action == Said(text="Ally offered me 150k base & 33k bonus in Charlotte, see the letter")


@pytest.mark.parametrize(
    ("sent", "written"),
    [
        ("a &lt;b&gt; &amp;amp;", "a <b> &amp;"),
        ("<https://x.example>", "https://x.example"),
        ("<mailto:hr@x.example|hr@x.example> <mailto:hr@x.example>", "hr@x.example hr@x.example"),
        ("<@U1|ada> in <#C1|offers> <@U1>", "ada in offers "),
        ("<!here> <!subteam^S1|@people>", "@here @people"),
        ("*Base:* 150k, 5*4*3 and 2 * 3", "Base: 150k, 5*4*3 and 2 * 3"),
        ("3 < 4 > 2", "3 < 4 > 2"),
    ],
)
def test_what_slack_puts_into_a_text_is_taken_out(sent: str, written: str) -> None:
    """The text as the person saw it."""
    assert told(sent) == written


def test_a_mention_and_its_message_are_one() -> None:
    """Slack sends both; whichever comes second was seen."""
    mention, message = event("mention_in_direct_message"), event("message_with_mention_in_direct_message")
    assert mention.id == message.id
    assert mention.conversation == message.conversation


def test_an_edit_is_another_event_of_the_same_conversation() -> None:
    """Its id carries the time of the edit."""
    before, after = event("message"), event("message_edited")
    assert after.conversation == before.conversation
    assert after.id == before.id + ":1772446100.000000"
    assert after.action == Said(text="Ally offered me 155k base")


def test_a_thread_is_one_conversation() -> None:
    """What is said in the thread of a message, and what is pressed there, belongs to it."""
    keys = {event(name).conversation for name in ("message", "message_in_thread", "button", "select", "form")}
    assert keys == {"slack:T0GREEN01:U0ADA0001:1772446000.000100"}


def test_a_conversation_that_is_shown_elsewhere_is_found_by_its_thread() -> None:
    """A thread that was born of a command: the store knows which conversation it shows."""
    shown = Shown(conversation="slack:T0GREEN01:U0ADA0001:1111.2222.aaaabbbb")
    assert surface_of(payload("message_in_thread")) == "D0ADA0001:1772446000.000100"
    assert surface_of(payload("button_in_root")) == "D0ADA0001:1772446001.000100"
    for name in ("message_in_thread", "button"):
        assert event(name, shown).conversation == shown.conversation
        assert address(name, shown).surface() == "D0ADA0001:1772446000.000100"
    assert surface_of(payload("message")) is None
    assert surface_of(payload("mention_in_thread")) is None


def test_what_goes_on_with_a_conversation_is_answered_where_that_is_shown() -> None:
    """A command given in a channel, about the newest negotiation."""
    shown = Shown(conversation="slack:T0GREEN01:U0ADA0001:7.7", channel="D0ADA0001", thread="7.7")
    found = address("command", shown)
    assert (found.channel, found.thread, found.ephemeral_in) == ("D0ADA0001", "7.7", "C0OFFERS1")
    assert found.conversation == event("command", shown).conversation == shown.conversation


@pytest.mark.parametrize("name", ["mention", "command", "message_shortcut"])
def test_what_is_said_in_a_channel_is_answered_in_the_direct_message(name: str) -> None:
    """The channel learns nothing; only the person may be told there that the answer waits."""
    found = address(name)
    assert (found.channel, found.ephemeral_in) == ("", "C0OFFERS1")


def test_in_the_direct_message_nothing_need_be_said_elsewhere() -> None:
    """A command given to the bot itself."""
    assert address("command_in_direct_message").ephemeral_in == ""


def test_a_mention_without_words_is_a_greeting() -> None:
    """And one with words is these words, without the bot's name."""
    assert event("mention_alone").action == Commanded(name="hello")
    assert event("mention").action == Said(text="Ally, security engineer, Charlotte")
    assert event("mention_in_thread").action == Said(text="and what about 150k base?")


def test_a_file_alone_is_answered_kindly_and_one_with_words_is_its_words() -> None:
    """The bot opens no file, and says so."""
    assert event("message_file_only").action == Commanded(name=FILE)
    assert event("message_with_file").action == Said(text="here it is: 150k base")
    assert "can't open files" in str(last(Commanded(name=FILE)))


def test_a_forwarded_message_is_what_it_says() -> None:
    """Slack puts it into an attachment."""
    assert event("message_forwarded").action == Said(text="Base $150,000, bonus 22%")


def test_an_organisation_is_one_tenant() -> None:
    """An app installed everywhere in it belongs to it, and not to one of its workspaces."""
    assert tenant_of(payload("message_of_an_organisation")) == "slack:E0GROUP01"
    assert event("command_of_an_organisation").tenant == "slack:E0GROUP01"
    assert event("message").tenant == "slack:T0GREEN01"


def test_a_press_and_a_pick_are_answers() -> None:
    """With the slot, the value, and the conversation that the button was made in."""
    assert event("button").action == Chose(slot="region", value="Charlotte, NC", conversation="0")
    assert event("select").action == Chose(slot="level", value="Lead Security Engineer", conversation="0")


def test_a_digest_is_what_it_stands_for() -> None:
    """Slack has little room for a value; the question knows its options."""
    state, _ = act(State(), "Ally, security engineer")
    chosen, _ = act(state, Chose(slot="region", value=token("Charlotte, NC", 0), conversation="0"))
    assert chosen.region == "Charlotte, NC"


def test_a_form_is_its_fields_by_slot() -> None:
    """What was left empty is not among them, and nothing of them is in the metadata."""
    sent = event("form")
    assert sent.action == Submitted(
        form="offer",
        values={
            "company": "Ally Financial",
            "role": "Security Engineer",
            "region": "Charlotte, NC",
            "offer": "150k base & 33k bonus",
        },
    )
    assert event("form_new").conversation == "slack:T0GREEN01:U0ADA0001:1111.4444.eeee"


@pytest.mark.parametrize(
    ("text", "asked"),
    [("benchmarks ally security engineer", "ally security engineer"), ("Benchmarks", ""), ("ally benchmarks", None)],
)
def test_a_card_is_asked_for_by_its_first_word(text: str, asked: str | None) -> None:
    """It is public, so the app previews it first."""
    assert asked_card({**payload("command"), "text": text}) == asked


def test_an_address_is_kept_and_read_again() -> None:
    """Junk is none."""
    found = address("command")
    assert Address.read(found.text()) == found
    assert place(surface("D1", "1.0")) == ("D1", "1.0")
    assert [Address.read(text) for text in ("", "{}", "stdout", "[]", "null")] == [None] * 5


def _broken(value: Any, places: list[int], junk: Any) -> Any:
    """The payload with junk somewhere in it."""
    if not places or not isinstance(value, dict | list) or not value:
        return junk
    first, *rest = places
    if isinstance(value, dict):
        key = sorted(value)[first % len(value)]
        return {**value, key: _broken(value[key], rest, junk)}
    at = first % len(value)
    return [*value[:at], _broken(value[at], rest, junk), *value[at + 1 :]]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from(NAMES),
    places=st.lists(st.integers(0, 30), min_size=1, max_size=5),
    junk=st.sampled_from([None, "", "x", 7, True, [], {}, [None], {"x": "y"}, [["x"]], "<@U>"]),
)
def test_whatever_is_missing_or_unknown_there_is_no_fault(name: str, places: list[int], junk: Any) -> None:
    """Slack adds and drops fields as it likes."""
    broken = _broken(payload(name), places, junk)
    if isinstance(broken, dict):
        for reader in (read, surface_of, tenant_of, asked_card):
            reader(broken)


@pytest.mark.parametrize("name", NAMES)
def test_unknown_fields_change_nothing(name: str) -> None:
    """What Slack adds tomorrow is not in the way."""
    assert read({**payload(name), "tomorrow": {"new": [1]}}) == read(payload(name))
