"""What arrives from Discord, as events: interactions and messages, in the shapes that its gateway sends them in."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from adapters.discord.address import Address, token_ends
from adapters.discord.controls import DO, FORM, OWN, SAY, VIEWS, Control, control
from bot.conversation.events import Action, Chose, Commanded, Event, Said, Submitted

PLATFORM: Final = "discord"
DM: Final = "discord:dm"
"""The tenant of what is said outside any server that has the bot: DMs, group DMs, and where only the person has it."""

COMMAND: Final = "negotiate"
MENU: Final = "Negotiate this offer"
COMMANDED: Final = {"plan": "plan", "why": "why", "summary": "summary", "share": "share", "help": "help"}
"""Sub-commands that are commands of the conversation; the others are the adapter's own affair."""

PLACES: Final = ("company", "role", "region", "level")
_MANAGE_SERVER: Final = 1 << 5
_COMMAND, _COMPONENT, _MODAL = 2, 3, 5
_CHAT, _ON_MESSAGE = 1, 3
_ID: Final = re.compile(r"\d{1,20}")
_ORDINARY: Final = (0, 19)  # a message, or an answer to one

Payload = Mapping[str, object]


def read(payload: Payload, *, bot: str = "") -> Event | None:
    """The event of a gateway dispatch (`t`, `d`), None for what is no action of a person; `bot` is the bot's own id."""
    body = _mapping(payload.get("d"))
    match payload.get("t"):
        case "INTERACTION_CREATE":
            return interaction(body)
        case "MESSAGE_CREATE" | "MESSAGE_UPDATE":
            return message(body, bot=bot)
        case _:
            return None


def interaction(body: Payload) -> Event | None:
    """The event of an interaction; None where the adapter answers it alone, or it is another person's button."""
    number, person = _id(body.get("id")), person_of(body)
    action = _action(body, person)
    if not number or not person or action is None:
        return None
    return Event(
        id=f"{tenant_of(body)}:i:{number}",
        tenant=tenant_of(body),
        person=person,
        conversation=key(tenant_of(body), person),
        address=address(body).model_dump_json(exclude_defaults=True),
        action=action,
        admin=_admin(body),
    )


def message(body: Payload, *, bot: str) -> Event | None:
    """The event of a DM or a mention, as it was first written or as it was edited; None for any other message."""
    number, channel, person = (
        _id(body.get("id")),
        _id(body.get("channel_id")),
        _id(_mapping(body.get("author")).get("id")),
    )
    if not (number and channel and person) or not _written_by_a_person(body, bot):
        return None
    text = unaddressed(_text(body.get("content")), bot)
    server = _id(body.get("guild_id"))
    if not text or (server and not _mentioned(body, bot)):
        return None
    tenant = f"{PLATFORM}:{server}" if server else DM
    edited = _text(body.get("edited_timestamp"))
    place = Address(
        conversation=key(tenant, person), person=person, channel="" if server else channel, waiting=bool(server)
    )
    return Event(
        id=f"{tenant}:m:{channel}:{number}{f':{edited}' if edited else ''}",
        tenant=tenant,
        person=person,
        conversation=key(tenant, person),
        address=place.model_dump_json(exclude_defaults=True),
        action=Said(text=text),
    )


def key(tenant: str, person: str) -> str:
    """The key of a person's negotiation: there is one in each tenant, wherever in it the person speaks."""
    return f"{tenant}:{person}:private"


def tenant_of(body: Payload) -> str:
    """The server that has the bot, else what belongs to the person alone."""
    server = _id(body.get("guild_id"))
    owners = body.get("authorizing_integration_owners")
    own_only = isinstance(owners, Mapping) and "1" in owners and "0" not in owners
    return f"{PLATFORM}:{server}" if server and not own_only else DM


def person_of(body: Payload) -> str:
    """Who acts: a server's member, or the user of a DM; "" where it can't be told."""
    member = _mapping(body.get("member"))
    return _id(_mapping(member.get("user")).get("id")) or _id(_mapping(body.get("user")).get("id"))


def address(body: Payload) -> Address:
    """Where the answers of an interaction go: to the person alone, and where both talk anyway, as messages."""
    person = person_of(body)
    number = _id(body.get("id"))
    between_us = _between_us(body)
    return Address(
        conversation=key(tenant_of(body), person),
        person=person,
        channel=_id(body.get("channel_id")) if between_us else "",
        application=_id(body.get("application_id")),
        token=_text(body.get("token")),
        until=token_ends(int(number)) if number else 0,
        ephemeral=not between_us,
        loading=body.get("type") == _COMMAND,
        few=tenant_of(body) == DM and not between_us,
        locale=_text(body.get("locale")) or "en-US",
    )


def pressed(body: Payload) -> Control | None:
    """The control of a button, a menu or a modal; None for those of others."""
    return control(_mapping(body.get("data")).get("custom_id"))


def picked(body: Payload) -> str | None:
    """The line that was picked from a menu."""
    values = _mapping(body.get("data")).get("values")
    return values[0] if isinstance(values, list) and values and isinstance(values[0], str) else None


def options(body: Payload) -> tuple[str, dict[str, str]]:
    """The sub-command and what was given with it, as text."""
    for option in _mappings(_mapping(body.get("data")).get("options")):
        given = {_text(o.get("name")): _text(o.get("value")) for o in _mappings(option.get("options"))}
        return _text(option.get("name")), {name: value for name, value in given.items() if name and value.strip()}
    return "", {}


def typed(body: Payload) -> dict[str, str]:
    """What a modal holds, by the name of the field."""
    return dict(_fields(_mapping(body.get("data")).get("components")))


def target(body: Payload) -> str:
    """The text of the message that a message command was used on."""
    data = _mapping(body.get("data"))
    messages = _mapping(_mapping(data.get("resolved")).get("messages"))
    return _text(_mapping(messages.get(_text(data.get("target_id")))).get("content")).strip()


def unaddressed(text: str, bot: str) -> str:
    """A message without the mention of the bot at its head or its end."""
    return re.sub(rf"^\s*<@!?{bot}>[\s,:]*|\s*<@!?{bot}>\s*$", "", text).strip() if bot else text.strip()


def _action(body: Payload, person: str) -> Action | None:
    match body.get("type"):
        case 2:
            return _commanded(body)
        case 3:
            return _chosen(body, person)
        case 5:
            return _submitted(body, person)
        case _:
            return None


def _commanded(body: Payload) -> Action | None:
    data = _mapping(body.get("data"))
    if data.get("type") == _ON_MESSAGE:
        text = target(body)
        return Said(text=text) if data.get("name") == MENU and text else None
    if data.get("type", _CHAT) != _CHAT or data.get("name") != COMMAND:
        return None
    name, given = options(body)
    if name == "start":
        values = {slot: given[slot] for slot in (*PLACES, "offer") if slot in given}
        return Submitted(form="offer", values=values) if values else Commanded(name="hello")
    return Commanded(name=COMMANDED[name]) if name in COMMANDED else None


def _chosen(body: Payload, person: str) -> Action | None:
    held = pressed(body)
    if held is None or held.owner != person:
        return None
    if held.slot == DO:
        return Commanded(name=held.value) if held.value in dict(VIEWS) else None
    if held.slot.startswith(OWN):
        return None
    data = _mapping(body.get("data"))
    value = picked(body) if "values" in data else held.value
    return None if value is None else Chose(slot=held.slot, value=value, conversation=held.conversation or None)


def _submitted(body: Payload, person: str) -> Action | None:
    held = pressed(body)
    if held is None or held.owner != person:
        return None
    values = {name: value for name, value in typed(body).items() if value.strip()}
    if held.slot == SAY:
        text = " ".join(values.values()).strip()
        return Said(text=text) if text else None
    return Submitted(form=held.value, values=values) if held.slot == FORM else None


def _fields(components: object) -> Iterator[tuple[str, str]]:
    """The inputs within labels or rows, with what was typed or picked."""
    for component in _mappings(components):
        name, value, values = _text(component.get("custom_id")), component.get("value"), component.get("values")
        if name and isinstance(value, str):
            yield name, value
        elif name and isinstance(values, list):
            yield name, ", ".join(value for value in values if isinstance(value, str))
        yield from _fields([component.get("component")])
        yield from _fields(component.get("components"))


def _between_us(body: Payload) -> bool:
    """Whether it is the DM of the person and the bot."""
    context = body.get("context")
    return context == 1 if context is not None else not _id(body.get("guild_id"))


def _admin(body: Payload) -> bool:
    """Whether the person may manage the server that has the bot."""
    granted = _id(_mapping(body.get("member")).get("permissions"))
    return tenant_of(body) != DM and bool(granted) and bool(int(granted) & (_MANAGE_SERVER | 1 << 3))


def _written_by_a_person(body: Payload, bot: str) -> bool:
    author = _mapping(body.get("author"))
    own = bool(bot) and author.get("id") == bot
    return not (own or author.get("bot") or body.get("webhook_id")) and body.get("type", 0) in _ORDINARY


def _mentioned(body: Payload, bot: str) -> bool:
    return bool(bot) and any(_id(user.get("id")) == bot for user in _mappings(body.get("mentions")))


def _mapping(value: object) -> Payload:
    return value if isinstance(value, Mapping) else {}


def _mappings(value: object) -> list[Payload]:
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list | tuple) else []


def _text(value: object) -> str:
    """A text, or a number as a text."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _id(value: object) -> str:
    text = _text(value)
    return text if _ID.fullmatch(text) and text.isascii() else ""
