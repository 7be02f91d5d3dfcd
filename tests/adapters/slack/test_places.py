"""What is said outside of every thread: a negotiation of its own, or the newest one going on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.slack.address import Address, Shown
from adapters.slack.places import IN_A_ROW, continued
from tests.adapters.slack.samples import payload

MOMENT = 1772446000.0
THEN = datetime.fromtimestamp(MOMENT, UTC)
NEWEST = Address(conversation="slack:T:U:1.0", user="U", channel="D1", thread="1.0")


@dataclass(frozen=True)
class Latest:
    """The newest negotiation, and when something happened in it."""

    address: str = NEWEST.text()
    updated_at: datetime = THEN


def said(text: str, later: float = 10, **more: str) -> Mapping[str, Any]:
    """A direct message so many seconds after the newest negotiation moved."""
    sent = payload("message")
    sent["event"] |= {"text": text, "ts": f"{MOMENT + later:.6f}", **more}
    return sent


def goes_on(sent: Mapping[str, Any], *negotiations: Latest) -> bool:
    """Whether it goes on with the newest negotiation."""
    found = continued(sent, negotiations, lambda text: "Sophos" in text)
    assert found in {None, Shown(conversation=NEWEST.conversation, channel="D1", thread="1.0")}
    return found is not None


def test_messages_in_a_row_are_one_negotiation() -> None:
    """People send one thought in several messages."""
    assert goes_on(said("150k base"), Latest())
    assert not goes_on(said("150k base", later=IN_A_ROW + 1), Latest())
    assert not goes_on(said("150k base"))


def test_another_company_is_another_negotiation() -> None:
    """Two at once do not mix."""
    assert not goes_on(said("Sophos offered me 150k"), Latest())


def test_a_whole_letter_is_a_negotiation_of_its_own() -> None:
    """It is no afterthought."""
    assert not goes_on(said("Dear Ada, " * 30), Latest())


@pytest.mark.parametrize("text", ["plan", "script 2", "why", "forget me"])
def test_a_command_is_about_the_newest_negotiation(text: str) -> None:
    """However long ago it was, and wherever it is given."""
    assert goes_on(said(text, later=1e6), Latest())
    assert goes_on({**payload("command"), "text": text}, Latest())


@pytest.mark.parametrize("text", ["hello", "start over"])
def test_a_greeting_begins_anew(text: str) -> None:
    """So does starting over outside of a thread."""
    assert not goes_on(said(text), Latest())


def test_an_offer_given_by_command_is_a_negotiation_of_its_own() -> None:
    """`/negotiate ally ... 150k base`."""
    assert not goes_on(payload("command"), Latest())


def test_what_is_said_in_a_thread_belongs_to_it() -> None:
    """Nothing has to be looked for."""
    assert not goes_on(said("plan", thread_ts="7.0"), Latest())
    assert not goes_on(payload("mention"), Latest())
    assert not goes_on(payload("message_edited"), Latest())


@pytest.mark.parametrize("junk", [{}, {"event": {"type": "message"}}, {"command": None}, {"event": {"ts": "x"}}])
def test_junk_goes_on_with_nothing(junk: Mapping[str, Any]) -> None:
    """And never fails; neither does an address of somewhere else."""
    assert not goes_on(junk, Latest())
    assert not goes_on(said("plan"), Latest(address="stdout"))
    assert not goes_on(said("150k", ts="soon"), Latest())
