"""Which conversation a thread shows: noted by the store, and looked up once by each process."""

from typing import Final

from bot.service import Service

_MANY: Final = 10_000


class Threads:
    """The store's threads. A thread shows the same conversation for ever, so that what is known is not asked again."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._known: dict[tuple[str, str], str] = {}

    async def conversation_at(self, tenant: str, thread: str) -> str | None:
        """The key of the conversation that a thread (its surface) shows; None where none was noted."""
        key = self._known.get((tenant, thread)) or await self._service.conversation_at(tenant, thread)
        if key is not None:
            self._remember(tenant, thread, key)
        return key

    async def show(self, tenant: str, conversation: str, thread: str) -> None:
        """Note that a thread shows a conversation, unless that is known."""
        if await self.conversation_at(tenant, thread) != conversation:
            await self._service.show_at(tenant, conversation, thread)
            self._remember(tenant, thread, conversation)

    def forget(self) -> None:
        """Know nothing any more: a tenant was deleted."""
        self._known.clear()

    def _remember(self, tenant: str, thread: str, key: str) -> None:
        if len(self._known) >= _MANY:
            self._known.clear()
        self._known[tenant, thread] = key
