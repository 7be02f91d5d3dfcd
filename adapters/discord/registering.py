"""The commands as Discord knows them: sent again only when they changed."""

import hashlib
import json
from typing import Any

import discord
from discord import app_commands

from bot.logs import Log


class Registered:
    """Remembers the digest of the commands that were registered last, for this process alone."""

    def __init__(self) -> None:
        self._digests: dict[str, str] = {}

    async def kept(self, application: str) -> str | None:
        """The digest that was noted for an application."""
        return self._digests.get(application)

    async def keep(self, application: str, digest: str) -> None:
        """Note the digest for an application."""
        self._digests[application] = digest


async def register(tree: app_commands.CommandTree[Any], registered: Registered, log: Log) -> bool:
    """Send the commands to Discord unless they are those that were sent last; whether they were sent."""
    client = tree.client
    application = str(client.application_id)
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
    commands = tree.get_commands(type=None)
    payloads = [
        await c.get_translated_payload(tree, translator) if translator is not None else c.to_dict(tree)
        for c in commands
    ]
    whole = json.dumps(sorted(payloads, key=lambda p: (p["type"], p["name"])), sort_keys=True)
    return hashlib.sha256(f"{discord.__version__} {whole}".encode()).hexdigest()
