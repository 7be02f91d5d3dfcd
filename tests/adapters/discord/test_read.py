"""What arrives from Discord, read as events: each kind of interaction and message, and what is none of the bot's."""

import json
from typing import Any

import pytest

from adapters.discord.address import Address
from adapters.discord.controls import Control
from adapters.discord.read import interaction as read_interaction
from adapters.discord.read import key, read
from bot.conversation.events import Action, Chose, Commanded, Event, Said, Submitted
from tests.adapters.discord.samples import BOT, CHANNEL, PEOPLE, SERVER, interaction, message
from tests.adapters.discord.world import used

ADA, BOB = PEOPLE["ada"], PEOPLE["bob"]
IN_SERVER = f"discord:{SERVER}"


def heard(payload: dict[str, Any]) -> Event:
    """The event of a payload that is one."""
    found = read(payload, bot=BOT)
    assert found is not None
    return found


def pressed(slot: str, value: str = "", owner: str = ADA) -> dict[str, Any]:
    """The data of a button."""
    made = Control(owner=owner, conversation="2", place=1, slot=slot, value=value)
    return {"custom_id": made.custom_id, "component_type": 2}


COMMANDS = [
    (used("start"), Commanded(name="hello")),
    (used("start", company="Ally", offer="150k"), Submitted(form="offer", values={"company": "Ally", "offer": "150k"})),
    *((used(name), Commanded(name=name)) for name in ("plan", "why", "summary", "share", "help")),
]


@pytest.mark.parametrize(("data", "action"), COMMANDS, ids=lambda held: getattr(held, "kind", ""))
def test_a_command_is_read(data: dict[str, Any], action: Action) -> None:
    """As what it means in the conversation."""
    assert heard(interaction(2, data)).action == action


@pytest.mark.parametrize("name", ["offer", "benchmarks", "export", "forget-me", "privacy", "unknown"])
def test_what_the_adapter_answers_itself_is_no_event(name: str) -> None:
    """A modal, a card, the person's data."""
    assert read(interaction(2, used(name)), bot=BOT) is None


def test_the_command_on_a_message_is_what_the_message_says() -> None:
    """Said by the person who used it."""
    resolved = {"messages": {"5": {"id": "5", "content": " 150k base ", "author": {"id": BOB}}}}
    data = {"type": 3, "name": "Negotiate this offer", "target_id": "5", "resolved": resolved}
    event = heard(interaction(2, data))
    assert (event.action, event.person) == (Said(text="150k base"), ADA)
    assert read(interaction(2, {**data, "target_id": "6"}), bot=BOT) is None


def test_a_button_and_a_menu_are_answers() -> None:
    """Of the conversation that they were made in."""
    assert heard(interaction(3, pressed("level", "L5"))).action == Chose(slot="level", value="L5", conversation="2")
    menu = {**pressed("region", "1"), "values": ["New York"]}
    assert heard(interaction(3, menu)).action == Chose(slot="region", value="New York", conversation="2")
    assert heard(interaction(3, pressed("@do", "why"))).action == Commanded(name="why")


@pytest.mark.parametrize(
    "data", [pressed("level", "L5", owner=BOB), pressed("@say"), {"custom_id": "another-bots"}, {"custom_id": 5}, {}]
)
def test_other_buttons_are_no_answers(data: dict[str, Any]) -> None:
    """Another person's, the adapter's own, another bot's."""
    assert read(interaction(3, data), bot=BOT) is None


def test_a_modal_is_words_or_a_form() -> None:
    """In labels or in rows, with lists as with inputs."""
    words = [{"type": 18, "component": {"type": 4, "custom_id": "said", "value": " 150k "}}]
    assert heard(interaction(5, {**pressed("@say"), "components": words})).action == Said(text="150k")
    fields = [
        {"type": 18, "component": {"type": 3, "custom_id": "region", "values": ["New York"]}},
        {"type": 1, "components": [{"type": 4, "custom_id": "offer", "value": "150k"}]},
        {"type": 18, "component": {"type": 4, "custom_id": "role", "value": "  "}},
    ]
    event = heard(interaction(5, {**pressed("@form", "offer"), "components": fields}))
    assert event.action == Submitted(form="offer", values={"region": "New York", "offer": "150k"})
    assert read(interaction(5, {**pressed("@say", owner=BOB), "components": words}), bot=BOT) is None


def test_where_it_belongs_depends_on_who_has_the_bot() -> None:
    """A server that has it is a tenant; all else is the person's own, wherever they use it."""
    owner: dict[str, Any] = {"authorizing_integration_owners": {"1": ADA}}
    assert heard(interaction(2, used("plan"))).tenant == IN_SERVER
    assert heard(interaction(2, used("plan"), **owner)).tenant == "discord:dm"
    both: dict[str, Any] = {"authorizing_integration_owners": {"0": SERVER, "1": ADA}}
    assert heard(interaction(2, used("plan"), **both)).tenant == IN_SERVER
    assert heard(message("hello")).tenant == "discord:dm"
    assert heard(message("hello")).conversation == key("discord:dm", ADA)


def test_the_address_says_how_the_person_is_reached() -> None:
    """Ephemerally in a server and a group; as a message between the two; few where only the person has the bot."""
    here = Address.model_validate_json(heard(interaction(2, used("plan"))).address)
    assert (here.ephemeral, here.channel, here.few, here.loading) == (True, "", False, True)
    alone = interaction(2, used("plan"), authorizing_integration_owners={"1": ADA})
    assert Address.model_validate_json(heard(alone).address).few
    body = {**interaction(2, used("plan"))["d"], "context": 1, "user": {"id": ADA}}
    for name in ("guild_id", "member"):
        del body[name]
    event = read_interaction(body)
    assert event is not None
    between = Address.model_validate_json(event.address)
    assert (between.ephemeral, between.channel, between.few) == (False, CHANNEL, False)
    group = read_interaction({**body, "context": 2})
    assert group is not None
    assert Address.model_validate_json(group.address).ephemeral


def test_a_token_works_for_a_quarter_of_an_hour() -> None:
    """From when the interaction was made, which its id says."""
    held = Address.model_validate_json(heard(interaction(2, used("plan"))).address)
    made = held.until - 900
    assert held.open_at(made + 800)
    assert not held.open_at(made + 890)
    assert not held.model_copy(update={"token": ""}).open_at(made)


def test_who_manages_the_server_is_vouched_for() -> None:
    """And nobody else, and nowhere else."""
    member = {"user": {"id": ADA}, "permissions": str(1 << 5)}
    assert heard(interaction(2, used("plan"), member=member)).admin
    assert not heard(interaction(2, used("plan"))).admin
    alone: dict[str, Any] = {"authorizing_integration_owners": {"1": ADA}}
    assert not heard(interaction(2, used("plan"), member=member, **alone)).admin


def test_a_mention_is_its_message_without_the_name() -> None:
    """At the head or the end."""
    for text in (f"<@{BOT}> 150k", f"150k <@!{BOT}>"):
        event = heard(message(text, guild_id=SERVER, mentions=[{"id": BOT}]))
        assert (event.action, event.tenant) == (Said(text="150k"), IN_SERVER)


def test_an_edit_is_an_event_of_its_own() -> None:
    """With the time of the edit in its id."""
    first = heard(message("150k"))
    edited = heard({**message("155k", edited_timestamp="2026-03-02T09:00:00+00:00"), "t": "MESSAGE_UPDATE"})
    assert edited.id == f"{first.id}:2026-03-02T09:00:00+00:00"


def test_an_address_holds_no_answer_but_what_a_form_is_to_be_filled_with() -> None:
    """It is sealed like the answers; and fields of another version do not trouble it."""
    held = json.loads(heard(interaction(2, used("start", company="Ally"))).address)
    assert "Ally" not in str(held)
    assert Address.model_validate({**held, "newer": 1})
