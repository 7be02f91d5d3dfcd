"""A server on a simulated Discord with the bot in it, and what a person there does and sees."""

import io
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

import simcord
from simcord.actors import MemberActor
from simcord.backend.serializers import message_payload
from simcord.builders import ChannelHandle, GuildHandle, UserHandle
from simcord.env import Env
from simcord.interactions import base_payload
from simcord.results import InteractionResult, ResponseMessage
from simcord.types import HttpLogEntry

from adapters.discord.app import Bot, create_bot
from adapters.discord.building import Draw
from bot.conversation.engine import step as engine_step
from bot.conversation.parts import Chart
from bot.crypto import KeyRing, new_key
from bot.guides.library import FileLibrary, open_library
from bot.logs import open_log
from bot.service import Service, Step
from bot.settings import Settings
from bot.store import Store
from tests.adapters.discord.api_description import description
from tests.adapters.discord.linting import BUTTON, DISPLAY, MENU, walked

_EPHEMERAL = 1 << 6
_BETWEEN_US = {1, 12}  # direct messages, and a private thread
_SHOWS_NOTHING = {6, 7, 8, 9}  # a change of what is shown already, suggestions, a modal

PNG = b"\x89PNG\r\n\x1a\n"


@cache
def library() -> FileLibrary:
    """The packaged guides."""
    return open_library(None)


class Commands:
    """Remembers which commands an application was told of."""

    def __init__(self) -> None:
        self.digests: dict[str, str] = {}
        self.told = 0

    async def kept(self, application: str) -> str | None:
        """The digest of an application."""
        return self.digests.get(application)

    async def keep(self, application: str, digest: str) -> None:
        """Note a digest."""
        self.digests[application] = digest
        self.told += 1


async def drawn(chart: Chart) -> bytes:
    """A picture that stands for a chart."""
    return PNG + chart.title.encode()


def moment() -> datetime:
    """The day on which the conversations take place."""
    return datetime(2026, 3, 2, 9, tzinfo=UTC)


@dataclass
class World:
    """The server with alice and bob in its channel, and the bot."""

    env: Env
    store: Store
    service: Service
    server: GuildHandle
    channel: ChannelHandle
    alice: MemberActor
    bob: MemberActor
    log: io.StringIO
    commands: Commands
    draw: Draw

    def bot(self) -> Bot:
        """A bot as it is after a start: another object over the same database."""
        return made_bot(self.service, self.log, self.commands, self.draw)

    async def restart(self) -> None:
        """Kill the bot and start another."""
        await self.env.restart_bot(self.bot())

    def dm(self, person: MemberActor) -> list[Any]:
        """The messages between the bot and a person, oldest first."""
        return person.user.dm_channel.history()

    @property
    def running(self) -> Bot:
        """The bot that runs now."""
        assert isinstance(self.env.bot, Bot)
        return self.env.bot

    @property
    def mention(self) -> str:
        """The mention of the bot."""
        assert self.env.bot.user is not None
        return self.env.bot.user.mention

    def breaches(self) -> list[str]:
        """What Discord's own description says against the calls of the bot, where it is there."""
        described = description()
        calls = [(call.method, call.path, call.json) for call in self.env.http_requests]
        return [fault for call in calls for fault in described.faults(*call)] if described is not None else []

    def exposed(self) -> list[str]:
        """The calls by which others than the person could see something, now or for a moment."""
        return [f"{call.method} {call.path}" for call in self.env.http_requests if not self._unseen(call)]

    def _unseen(self, call: HttpLogEntry) -> bool:
        body = call.json if isinstance(call.json, dict) else {}
        if call.method != "POST" or not {"messages", "callback", "webhooks"} & set(call.path.split("/")):
            return True
        if "channels" in call.path:
            return self.env.backend.get_channel(int(call.path.split("/")[2])).type in _BETWEEN_US
        shown = body.get("data") or {} if "callback" in call.path else body
        return bool(shown.get("flags", 0) & _EPHEMERAL) or body.get("type") in _SHOWS_NOTHING

    def private(self) -> list[str]:
        """What of the log tells an amount or a name."""
        return [
            word
            for word in ("150k", "150,000", "36k", "Ally", "Charlotte", "Stripe", "alice")
            if word in self.log.getvalue()
        ]


def made_bot(service: Service, log: io.StringIO, commands: Commands, draw: Draw) -> Bot:
    """A bot over a service."""
    return create_bot(service, Settings(), log=open_log(log), draw=draw, registered=commands, shards=1)


@asynccontextmanager
async def world(
    url: str, *, served: type[Service] = Service, step: Step = engine_step, draw: Draw = drawn
) -> AsyncIterator[World]:
    """The simulated Discord over a database that has its tables."""
    log, commands = io.StringIO(), Commands()
    async with await Store.open(url, KeyRing.parse(new_key()), clock=moment) as store:
        service = served(store, step=step, library=library(), clock=moment, log=open_log(log))
        async with simcord.run(made_bot(service, log, commands, draw), settle_timeout=20.0) as env:
            server = env.create_guild()
            channel = server.create_text_channel("general")
            alice, bob = (server.add_member(env.create_user(name)) for name in ("alice", "bob"))
            here = World(env, store, service, server, channel, alice, bob, log, commands, draw)
            yield here
            assert here.breaches() == [], here.breaches()
            assert here.private() == []


async def crafted(
    here: World, kind: int, data: Mapping[str, Any], changes: Mapping[str, Any], *, times: int = 1
) -> InteractionResult:
    """An interaction of alice in the channel as SimCord does not make it: with these fields, or delivered twice."""
    record, payload = base_payload(
        here.env.backend,
        type=kind,
        channel_id=here.channel.id,
        guild_id=here.server.id,
        user_id=here.alice.id,
        data=dict(data),
    )
    record.source_message_id = int(changes["message"]["id"]) if "message" in changes else None
    for _ in range(times):
        here.env.backend.emit("INTERACTION_CREATE", {**payload, **changes})
    await here.env.settle()
    return InteractionResult(here.env, record)


def used(name: str, **given: str) -> dict[str, Any]:
    """The data of a sub-command."""
    options = [{"name": option, "type": 3, "value": value} for option, value in given.items()]
    return {"id": "1", "name": "negotiate", "type": 1, "options": [{"name": name, "type": 1, "options": options}]}


def clicked(
    here: World, message: ResponseMessage, label: str, changes: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data and the fields of a click on a button, for `crafted`."""
    [button] = [c for c in raw(message) if c["type"] == BUTTON and c["label"] == label]
    of = dict(message_payload(here.env.backend, here.env.backend.get_message(message.channel_id, message.id)))
    return {"custom_id": button["custom_id"], "component_type": BUTTON}, {**changes, "message": of}


def shown(result: InteractionResult) -> list[Any]:
    """The messages that an interaction led to, in order."""
    first = [result.response] if result.response is not None else []
    return [*first, *result.followups]


def text(*messages: Any) -> str:
    """Every word that is seen in some messages."""
    return "\n".join(
        component["content"] for message in messages for component in raw(message) if component["type"] == DISPLAY
    )


def raw(message: Any) -> list[Mapping[str, Any]]:
    """The components of a message as Discord has them, with what is nested in them."""
    components = message.components
    plain = [component if isinstance(component, dict) else component.to_dict() for component in components]
    return list(walked(plain))


def labels(*messages: Any) -> list[str]:
    """What stands on the buttons and lines of menus."""
    found = []
    for component in (component for message in messages for component in raw(message)):
        found += [component["label"]] if component["type"] == BUTTON else []
        found += [option["label"] for option in component["options"]] if component["type"] == MENU else []
    return found


async def press(person: MemberActor | UserHandle, messages: list[Any], label: str) -> InteractionResult:
    """Press the newest button, or pick the newest line, of this label."""
    for message in reversed(messages):
        for component in reversed(raw(message)):
            if component["type"] == BUTTON and component["label"] == label:
                return await person.click(message, custom_id=component["custom_id"])
            for option in component.get("options", []) if component["type"] == MENU else []:
                if option["label"] == label:
                    return await person.select(message, [option["value"]], custom_id=component["custom_id"])
    raise AssertionError(f"nothing is labelled {label!r}, but {labels(*messages)}")


async def say(person: MemberActor | UserHandle, messages: list[Any], words: str) -> InteractionResult:
    """Answer in words where nothing can be typed without being seen: by the modal of the newest message."""
    for label in ("Answer in words", "Say something"):
        if label in labels(messages[-1]):
            return await person.submit_modal(await press(person, [messages[-1]], label), {"said": words})
    raise AssertionError(f"no words can be given here: {labels(messages[-1])}")
