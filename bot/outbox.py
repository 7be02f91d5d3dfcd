"""Replies on their way: leased with their conversation, sent in order, and noted as sent."""

from typing import Any, Final

from pydantic import ValidationError
from sqlalchemy import Row

from bot import tables
from bot.conversation.parts import Reply, Text
from bot.sealing import Place, Sealing, TurnId
from bot.tables import Rows
from bot.values import Value


class Delivery(Value):
    """A reply on its way: `id` is the same at every attempt, `conversation` the digest of the conversation's key."""

    id: str
    tenant: str
    conversation: str
    number: int
    address: str
    reply: Reply
    farewell: bool


async def take(rows: Rows, sealing: Sealing, conversation: str, seconds: float) -> list[Delivery]:
    """Lease a conversation (digest): its unsent replies in order, none while another worker has it."""
    leased = await rows.run(tables.TAKE_LEASE, in_conversation=conversation, seconds=seconds)
    found = leased.one_or_none()
    if found is None:
        return []
    place = Place(rows.tenant, conversation, found.person)
    address = sealing.open_address(place, found.address)
    unsent = await rows.run(tables.UNSENT, in_conversation=conversation)
    return [_delivery(sealing, place, address, row) for row in unsent]


async def sent(rows: Rows, delivery: Delivery, seconds: float | None, at: float) -> None:
    """Note that a reply was sent; keep the lease for so many seconds more, or give it back."""
    here = {"in_conversation": delivery.conversation}  # its row first, as in every transaction that has both
    if seconds is None:
        await rows.run(tables.RELEASE, **here)
    else:
        await rows.run(tables.RENEW_LEASE, **here, seconds=seconds)
    if delivery.farewell:
        await rows.run(tables.DROP_TURN, of_event=delivery.id)
        await rows.run(tables.DROP_IF_EMPTY, **here)
    else:
        await rows.run(tables.MARK_SENT, of_event=delivery.id, at=at)


def reply_of(sealing: Sealing, place: Place, row: Row[Any]) -> Reply:
    """The reply of a turn's row."""
    stored = sealing.open_reply(TurnId(place, row.event, row.number), row.replies)
    try:
        return Reply.model_validate_json(stored)
    except ValidationError:
        return _UNREADABLE


def _delivery(sealing: Sealing, place: Place, address: str, row: Row[Any]) -> Delivery:
    return Delivery(
        id=row.event,
        tenant=place.tenant,
        conversation=place.conversation,
        number=row.number,
        address=address,
        reply=reply_of(sealing, place, row),
        farewell=bool(row.farewell),
    )


# A reply of another version, still to be sent after a deploy, must not hold up those behind it.
_UNREADABLE: Final = Reply(
    parts=(Text(text="I have just been updated and can no longer show that reply. Your answers are kept; ask again."),)
)
