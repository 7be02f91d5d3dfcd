"""Where the app is installed: tokens, sealed, and the states of installations under way; behind Bolt's interfaces."""

import json
import logging
import secrets
import time
from collections.abc import Callable
from typing import Any, Final

from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from sqlalchemy import Executable, bindparam, delete, insert, select
from sqlalchemy import update as sql_update
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.crypto import KeyRing
from bot.database import plain_faults, reading
from bot.tables import INSTALLATION_STATES, INSTALLATIONS

STATE_SECONDS: Final = 600.0
_ROW: Final = "installations"

_I = INSTALLATIONS.c
_S = INSTALLATION_STATES.c
_HERE = _I.tenant == bindparam("of_tenant")
_FIND: Final = select(_I.sealed).where(_HERE)
_ALL: Final = select(_I.tenant, _I.sealed)
_REMOVE: Final = delete(INSTALLATIONS).where(_HERE)
_REPLACE: Final = sql_update(INSTALLATIONS).where(_HERE).values(sealed=bindparam("newly"), updated_at=bindparam("at"))
_ADD: Final = insert(INSTALLATIONS).values(
    tenant=bindparam("of_tenant"), sealed=bindparam("newly"), rotating_until=0.0, updated_at=bindparam("at")
)
_CLAIM: Final = (
    sql_update(INSTALLATIONS)
    .where(_HERE, _I.rotating_until < bindparam("at"))
    .values(rotating_until=bindparam("until"))
    .returning(_I.sealed)
)
_ISSUE: Final = insert(INSTALLATION_STATES).values(state=bindparam("new_state"), expires_at=bindparam("until"))
_CONSUME: Final = delete(INSTALLATION_STATES).where(_S.state == bindparam("of_state")).returning(_S.expires_at)
_EXPIRE: Final = delete(INSTALLATION_STATES).where(_S.expires_at < bindparam("at"))


def tenant_of_installation(enterprise: str | None, team: str | None, *, everywhere: bool | None) -> str:
    """The tenant that an installation makes: the organization where it counts for all of it, else the workspace."""
    return f"slack:{enterprise if everywhere and enterprise else team or enterprise}"


class Installations(AsyncInstallationStore):
    """Installations in the bot's own database; one token for each tenant, the newest, and sealed for its row alone."""

    def __init__(self, engine: AsyncEngine, ring: KeyRing, clock: Callable[[], float] = time.time) -> None:
        self._engine = engine
        self._ring = ring
        self._clock = clock

    @property
    def logger(self) -> logging.Logger:
        """Bolt's interface asks for one; nothing is written to it."""
        return logging.getLogger(__name__)

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation in the place of the one before."""
        tenant = tenant_of_installation(
            installation.enterprise_id, installation.team_id, everywhere=installation.is_enterprise_install
        )
        # times are numbers here, so that they are read back as they were
        kept = {**vars(installation), "custom_values": {}}
        sealed = self._ring.seal(json.dumps(kept), _ROW, tenant)
        with plain_faults():
            async with self._engine.begin() as connection:
                values = {"of_tenant": tenant, "newly": sealed, "at": self._clock()}
                if (await connection.execute(_REPLACE, values)).rowcount == 0:
                    await connection.execute(_ADD, values)

    async def async_save_bot(self, bot: Bot) -> None:
        """Keep the bot's newest token with its installation."""
        found = await self.find(
            tenant_of_installation(bot.enterprise_id, bot.team_id, everywhere=bot.is_enterprise_install)
        )
        if found is not None:
            await self.async_save(_with_bot(found, bot))

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The bot of a workspace or organization."""
        found = await self.find(tenant_of_installation(enterprise_id, team_id, everywhere=is_enterprise_install))
        return None if found is None or found.bot_token is None else found.to_bot()

    async def async_find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        """The installation of a workspace or organization; of one person, where it was that person who installed it."""
        found = await self.find(tenant_of_installation(enterprise_id, team_id, everywhere=is_enterprise_install))
        return found if found is not None and user_id in {None, found.user_id} else None

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Remove the tokens of a workspace, and of an organization where there is no workspace."""
        await self.remove(tenant_of_installation(enterprise_id, team_id, everywhere=team_id is None))

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        """Remove an installation; a person's own token is never kept, so that there is nothing to remove for one."""
        if user_id is None:
            await self.async_delete_bot(enterprise_id=enterprise_id, team_id=team_id)

    async def find(self, tenant: str) -> Installation | None:
        """The installation of a tenant. Raises StoreError or SealError."""
        sealed = (await self._read(_FIND, of_tenant=tenant)).scalar_one_or_none()
        return None if sealed is None else self._opened(tenant, sealed)

    async def everyone(self) -> list[tuple[str, Installation]]:
        """Every tenant and its installation."""
        return [(row.tenant, self._opened(row.tenant, row.sealed)) for row in await self._read(_ALL)]

    async def remove(self, tenant: str) -> bool:
        """Remove the tokens of a tenant; whether there were any."""
        return (await self._write(_REMOVE, of_tenant=tenant)).rowcount > 0

    async def claim(self, tenant: str, seconds: float) -> Installation | None:
        """The installation, for this process alone to rotate; None while another process rotates it."""
        now = self._clock()
        sealed = (await self._write(_CLAIM, of_tenant=tenant, at=now, until=now + seconds)).scalar_one_or_none()
        return None if sealed is None else self._opened(tenant, sealed)

    def _opened(self, tenant: str, sealed: bytes) -> Installation:
        return Installation(**json.loads(self._ring.open(sealed, _ROW, tenant)))

    async def _read(self, statement: Executable, **values: object) -> CursorResult[Any]:
        with plain_faults():
            async with reading(self._engine).begin() as connection:
                return await connection.execute(statement, values)

    async def _write(self, statement: Executable, **values: object) -> CursorResult[Any]:
        with plain_faults():
            async with self._engine.begin() as connection:
                return await connection.execute(statement, values)


class States(AsyncOAuthStateStore):
    """Installations under way: each state is good once, and for ten minutes."""

    def __init__(self, engine: AsyncEngine, clock: Callable[[], float] = time.time) -> None:
        self._engine = engine
        self._clock = clock

    @property
    def logger(self) -> logging.Logger:
        """Bolt's interface asks for one; nothing is written to it."""
        return logging.getLogger(__name__)

    async def async_issue(self, *_args: object, **_kwargs: object) -> str:
        """A fresh state."""
        state, now = secrets.token_urlsafe(24), self._clock()
        with plain_faults():
            async with self._engine.begin() as connection:
                await connection.execute(_EXPIRE, {"at": now})
                await connection.execute(_ISSUE, {"new_state": state, "until": now + STATE_SECONDS})
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether the state was issued here, not used before and not too long ago."""
        with plain_faults():
            async with self._engine.begin() as connection:
                until = (await connection.execute(_CONSUME, {"of_state": state})).scalar_one_or_none()
        return until is not None and until > self._clock()


def _with_bot(installation: Installation, bot: Bot) -> Installation:
    """The installation with the bot's newer token."""
    renewed = {name: getattr(bot, name) for name in ("bot_token", "bot_refresh_token", "bot_token_expires_at")}
    return Installation(**{**vars(installation), **renewed})
