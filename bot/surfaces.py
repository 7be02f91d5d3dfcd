"""Where a conversation is shown, when that is known only after its first message was posted."""

from bot import tables
from bot.sealing import Sealing
from bot.tables import Rows


async def show(rows: Rows, sealing: Sealing, conversation: str, surface: str, at: float) -> None:
    """Note that a conversation (its key) is shown on a surface from now on, in the place of what was there."""
    digest = sealing.surface(rows.tenant, surface)
    here = sealing.conversation(rows.tenant, conversation)
    sealed = sealing.seal_surface(rows.tenant, digest, surface, conversation)
    await rows.run(tables.HIDE, on_surface=digest)
    await rows.run(tables.SHOW, on_surface=digest, in_conversation=here, sealed_keys=sealed, at=at)


async def shown(rows: Rows, sealing: Sealing, surface: str) -> str | None:
    """The key of the conversation that is shown on a surface."""
    digest = sealing.surface(rows.tenant, surface)
    row = (await rows.run(tables.SHOWN, on_surface=digest)).one_or_none()
    return None if row is None else sealing.open_surface(rows.tenant, digest, row.sealed)[1]


async def newest(rows: Rows, sealing: Sealing, conversation: str) -> str | None:
    """The surface on which a conversation (its key) was shown last."""
    here = sealing.conversation(rows.tenant, conversation)
    row = (await rows.run(tables.SURFACE, in_conversation=here)).one_or_none()
    return None if row is None else sealing.open_surface(rows.tenant, row.surface, row.sealed)[0]
