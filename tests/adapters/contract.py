"""What every platform must do: one suite, subclassed in each platform's tests.

`class TestSlack(Contract): platform = Slack()`; a platform whose people press buttons and send forms takes
`ClickingContract` too.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation.events import Chose, Event, Said, Submitted
from bot.conversation.parts import Chart, Choice, Field, Form, Option, Part, Reply, Table, plain, token
from tests.adapters.replies import HARM, PARTS, harmful, replies

Payload = Any

_SHARED: Final = [HealthCheck.differing_executors, HealthCheck.too_slow, HealthCheck.data_too_large]
"""One suite runs in several classes; a reply of any kind is large."""

_JSON: Final = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=12), inner, max_size=4)),
    max_leaves=20,
)


class Platform(Protocol):
    """What the suite needs to know of a platform."""

    def render(self, reply: Reply) -> Sequence[Payload]:
        """What would be sent."""

    def faults(self, payload: Payload) -> Sequence[str]:
        """Why the platform would not take it."""

    def words(self, payload: Payload) -> str:
        """Every word a person sees in it."""

    def live(self, payload: Payload) -> Sequence[str]:
        """What in it would page somebody, become a link or style the text."""

    def read(self, payload: Payload) -> Event | None:
        """The event of something that came in."""

    def spoken(self, text: str, *, moment: int = 1, person: str = "ada") -> Payload:
        """What comes in when a person writes to the bot."""

    def unspoken(self) -> Mapping[str, Payload]:
        """What comes in that no person said: own messages, other bots', changes of no words."""


class Clicking(Platform, Protocol):
    """A platform with buttons and forms."""

    def clicked(self, payloads: Sequence[Payload], label: str) -> Payload | None:
        """What comes in when the option of this label is pressed or picked; None where it is not offered."""

    def submitted(self, form: Form, values: Mapping[str, str]) -> Payload:
        """What comes in when the form is sent."""


class Contract:
    """Reading and rendering, on any platform."""

    platform: Platform

    @pytest.mark.parametrize("part", PARTS, ids=lambda part: part.kind)
    def test_every_part_renders(self, part: Part) -> None:
        """Nothing is left out, and the platform would take it."""
        sent = self.platform.render(Reply(parts=(part,), conversation="0"))
        assert sent or not plain(part).strip()
        assert [fault for payload in sent for fault in self.platform.faults(payload)] == []
        seen = _squeezed("".join(self.platform.words(payload) for payload in sent))
        for word in _said(part):
            assert _squeezed(word) in seen, word

    @settings(max_examples=60, deadline=None, suppress_health_check=_SHARED)
    @given(reply=replies())
    def test_nothing_exceeds_a_limit(self, reply: Reply) -> None:
        """Whatever the reply: every payload is one the platform takes."""
        for payload in self.platform.render(reply):
            assert list(self.platform.faults(payload)) == []

    @pytest.mark.parametrize("text", HARM)
    def test_no_text_pings_links_or_breaks_out(self, text: str) -> None:
        """What a person or a guide wrote is shown as it stands, wherever it stands."""
        sent = self.platform.render(harmful(text))
        assert [found for payload in sent for found in self.platform.live(payload)] == []
        assert _squeezed(text) in _squeezed("".join(self.platform.words(payload) for payload in sent))

    def test_what_a_person_says_is_read_as_said(self) -> None:
        """The words, in a conversation of that person."""
        event = self.platform.read(self.platform.spoken("Ally, 150k base"))
        assert event is not None
        assert event.action == Said(text="Ally, 150k base")
        assert event.tenant.partition(":")[0] == event.id.partition(":")[0] == event.conversation.partition(":")[0]

    def test_a_redelivery_has_the_same_id_and_another_message_another(self) -> None:
        """The store takes each event once by its id."""
        first, again, other = (self.platform.read(self.platform.spoken("150k", moment=n)) for n in (1, 1, 2))
        assert first is not None
        assert other is not None
        assert first == again
        assert first.id != other.id

    def test_two_people_never_share_a_conversation(self) -> None:
        """The key of a conversation carries the person."""
        ada, bob = (self.platform.read(self.platform.spoken("hello", person=person)) for person in ("ada", "bob"))
        assert ada is not None
        assert bob is not None
        assert ada.conversation != bob.conversation
        assert ada.person != bob.person

    def test_what_nobody_said_is_no_event(self) -> None:
        """The bot never answers itself, another bot, or a change of no words."""
        for name, payload in self.platform.unspoken().items():
            assert self.platform.read(payload) is None, name

    @settings(max_examples=100, deadline=None, suppress_health_check=_SHARED)
    @given(junk=_JSON, place=st.integers(0, 30))
    def test_junk_is_no_event_and_no_fault(self, junk: object, place: int) -> None:
        """A payload in which anything is something else is read as nothing, or as an event, and never fails."""
        broken = _broken(self.platform.spoken("150k base"), junk, place)
        found = self.platform.read(broken)
        assert found is None or isinstance(found, Event)


class ClickingContract:
    """Buttons and forms."""

    platform: Clicking

    @settings(max_examples=60, deadline=None, suppress_health_check=_SHARED)
    @given(data=st.data(), count=st.integers(1, 12), longest=st.sampled_from([5, 60, 400]))
    def test_a_choice_clicked_reads_back_as_the_same_answer(
        self, data: st.DataObject, count: int, longest: int
    ) -> None:
        """Slot, value and the short id of the conversation come back; a value too long as its digest."""
        value = st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=longest)
        values = data.draw(st.lists(value, min_size=count, max_size=count, unique=True))
        options = tuple(Option(label=f"Option {number}.", value=value) for number, value in enumerate(values))
        choice = Choice(
            slot=data.draw(st.sampled_from(["region", "written/a=b:c%d"])), prompt="Which?", options=options
        )
        sent = self.platform.render(Reply(parts=(choice,), asks=choice.slot, conversation="3"))
        for option in options:
            payload = self.platform.clicked(sent, option.label)
            assert payload is not None
            event = self.platform.read(payload)
            assert event is not None
            assert isinstance(event.action, Chose)
            assert event.action.value in {option.value, token(option.value, 0)}
            assert event.action == Chose(slot=choice.slot, value=event.action.value, conversation="3")
            assert len(option.value) > 60 or event.action.value == token(option.value, len(option.value))

    def test_a_click_delivered_again_has_the_same_id(self) -> None:
        """A button pressed once counts once."""
        choice = Choice(slot="region", prompt="Where?", options=(Option(label="New York", value="New York"),))
        sent = self.platform.render(Reply(parts=(choice,), conversation="0"))
        first, again = (self.platform.read(self.platform.clicked(sent, "New York")) for _ in range(2))
        assert first is not None
        assert first == again

    def test_a_form_sent_reads_back_as_the_same_values(self) -> None:
        """What was entered, by slot; a field left empty is not among it."""
        names = ("company", "role", "region", "level", "offer", "others")
        form = Form(name="offer", title="Your offer", fields=tuple(Field(name=n, label=n.title()) for n in names))
        values = {
            "company": "Ally Financial",
            "region": "Charlotte, NC",
            "offer": "150k base <b> & *33k* bonus\n36k RSU",
        }
        event = self.platform.read(self.platform.submitted(form, values))
        assert event is not None
        assert event.action == Submitted(form="offer", values=values)


def _said(part: Part) -> list[str]:
    """The words of a part that a person has to see."""
    match part:
        case Table():
            return [part.title, *part.columns, *(cell for row in part.rows for cell in row)]
        case Choice():
            return [part.prompt, *(option.label for option in part.options)]
        case Form():
            return [part.title]
        case Chart():
            return [part.finding]
        case _:
            return [line.lstrip("-0123456789. ") for line in plain(part).split("\n")]


def _squeezed(text: str) -> str:
    """The text without spaces and without what only keeps it inert."""
    return "".join(character for character in text if not character.isspace() and character not in "\u2060\u200b\\")


def _broken(payload: Payload, junk: object, place: int) -> Payload:
    """The payload with something else in one of its places."""
    if not isinstance(payload, dict):
        return payload
    paths = list(_paths(payload))
    return _with(payload, paths[place % len(paths)], junk)


def _paths(payload: Payload, before: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for key, value in payload.items():
        found.append((*before, key))
        if isinstance(value, dict):
            found += _paths(value, (*before, key))
    return found


def _with(payload: Payload, path: tuple[str, ...], junk: object) -> Payload:
    first, *rest = path
    return {**payload, first: _with(payload[first], tuple(rest), junk) if rest else junk}
