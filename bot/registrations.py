"""Which commands a platform was told of last, as a digest, so that it is told again only when they changed."""

from typing import Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database import plain_faults, reading
from bot.tables import REGISTRATIONS

_HERE: Final = REGISTRATIONS.c.application == bindparam("of_application")
_FIND: Final = select(REGISTRATIONS.c.digest).where(_HERE)
_REMOVE: Final = delete(REGISTRATIONS).where(_HERE)
_ADD: Final = insert(REGISTRATIONS).values(application=bindparam("of_application"), digest=bindparam("newly"))


class Registrations:
    """The digests in the bot's own database; raises StoreError."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def kept(self, application: str) -> str | None:
        """The digest that was noted for an application ("discord:123"); None for one that is new."""
        with plain_faults():
            async with reading(self._engine).begin() as connection:
                return (await connection.execute(_FIND, {"of_application": application})).scalar_one_or_none()

    async def keep(self, application: str, digest: str) -> None:
        """Note the digest in the place of the one before."""
        with plain_faults():
            async with self._engine.begin() as connection:
                await connection.execute(_REMOVE, {"of_application": application})
                await connection.execute(_ADD, {"of_application": application, "newly": digest})
