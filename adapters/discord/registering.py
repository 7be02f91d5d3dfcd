"""The commands as Discord knows them: sent again only when they changed."""

import hashlib
import json
from typing import Any, Protocol

import discord
from discord import app_commands

from bot.logs import Log


class Registered(Protocol):
    """What remembers the digest of the commands that an application was told of last."""

    async def kept(self, application: str) -> str | None:
        """The digest that was noted for an application."""
        ...

    async def keep(self, application: str, digest: str) -> None:
        """Note the digest for an application."""
        ...


class Forgetful:
    """Remembers nothing, so that the commands are sent at every start."""

    async def kept(self, application: str) -> None:
        """Nothing."""

    async def keep(self, application: str, digest: str) -> None:
        """Nothing is noted."""


async def register(tree: app_commands.CommandTree[Any], registered: Registered, log: Log) -> bool:
    """Send the commands to Discord unless they are those that were sent last; whether they were sent."""
    application = f"discord:{tree.client.application_id}"
    digest = await digest_of(tree)
    if await registered.kept(application) == digest:
        return False
    await tree.sync()
    await registered.keep(application, digest)
    log.info("commands registered", digest=digest[:8])
    return True


async def digest_of(tree: app_commands.CommandTree[Any]) -> str:
    """A digest of the commands with their translations, the same in every process of one version."""
    translator = tree.translator
    payloads = [
        await command.get_translated_payload(tree, translator) if translator is not None else command.to_dict(tree)
        for command in tree.get_commands(type=None)
    ]
    whole = json.dumps(sorted(payloads, key=lambda payload: (payload["type"], payload["name"])), sort_keys=True)
    return hashlib.sha256(f"{discord.__version__} {whole}".encode()).hexdigest()
