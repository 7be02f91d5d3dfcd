"""Servers that removed the bot while nobody listened: what was kept for them goes too."""

import asyncio
from typing import Final

import discord

from adapters.discord.read import PLATFORM
from bot.logs import Log, trail
from bot.service import Service

DAY_SECONDS: Final = 86_400.0
_GONE: Final = frozenset({10004, 50001})
"""Codes that say that there is no such server, or that the bot is not in it."""


class Leaving:
    """Looks once a day; a server goes when the bot was not in it twice in a row: a wrong token costs nothing."""

    def __init__(self, client: discord.Client, service: Service, log: Log) -> None:
        self._client = client
        self._service = service
        self._log = log
        self._missed: frozenset[str] = frozenset()

    async def look_daily(self) -> None:
        """Look now and then again once a day, until cancelled."""
        while True:
            try:
                await self._client.wait_until_ready()
                await self.look()
            except Exception as error:  # noqa: BLE001 (Discord or the database can be back tomorrow)
                self._log.error("servers", **trail(error))
            await asyncio.sleep(DAY_SECONDS)

    async def look(self) -> None:
        """Note which servers the bot is not in any more, and remove those that were noted before."""
        missing = {tenant for tenant in await self._service.tenants(PLATFORM) if await self._left(tenant)}
        for tenant in sorted(missing & self._missed):
            await self.remove(tenant)
        self._missed = frozenset(missing - self._missed)

    async def remove(self, tenant: str) -> None:
        """Delete all that is kept for a server."""
        count = await self._service.remove_tenant(tenant)
        self._log.info("removed from a server", conversations=count)

    async def _left(self, tenant: str) -> bool:
        """Whether Discord says that the bot is not in the server; one that is merely out of order has not left."""
        number = tenant.partition(":")[2]
        if not number.isdecimal() or self._client.get_guild(int(number)) is not None:
            return False
        try:
            await self._client.fetch_guild(int(number), with_counts=False)
        except discord.HTTPException as error:
            return error.code in _GONE
        return False
