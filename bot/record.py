"""Everything that is stored about one person, in the open: what `export` shows."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from pydantic import JsonValue
from sqlalchemy import Row

from bot import tables
from bot.everywhere import elsewhere
from bot.sealing import Place, Sealing, TurnId
from bot.tables import Rows
from bot.team_reports import reports_of
from bot.values import Value

_EARLIER: Final = "An earlier export stood here; it held what this one holds."


class Record(Value):
    """What is stored about a person in one tenant."""

    tenant: str
    conversations: tuple[dict[str, JsonValue], ...]
    reports: tuple[dict[str, JsonValue], ...] = ()  # shared with the team
    elsewhere: tuple["Record", ...] = ()  # of the same person in other tenants of the platform

    def text(self) -> str:
        """The record as indented JSON."""
        written = self.model_dump(exclude=None if self.elsewhere else {"elsewhere"})
        return json.dumps(written, ensure_ascii=False, indent=2)


async def record_everywhere(rows: Rows, sealing: Sealing, person: str) -> Record:
    """The record of a person in the tenant of `rows`, with those of other tenants where it is the same person."""
    others = [await record_of(other, sealing, person) for other in await elsewhere(rows)]
    held = tuple(record for record in others if record.conversations or record.reports)
    return (await record_of(rows, sealing, person)).model_copy(update={"elsewhere": held})


async def record_of(rows: Rows, sealing: Sealing, person: str) -> Record:
    """Open every row of a person in the tenant of `rows`."""
    digest = sealing.person(rows.tenant, person)
    found = (await rows.run(tables.CONVERSATIONS_OF_PERSON, of_person=digest)).all()
    conversations = []
    for row in found:
        turns = (await rows.run(tables.TURNS_OF_CONVERSATION, in_conversation=row.id)).all()
        conversations.append(_conversation(sealing, Place(rows.tenant, row.id, digest), row, turns))
    shared = await reports_of(rows, sealing, person)
    reports = [{"shared": _moment(at), **json.loads(report.model_dump_json())} for report, at in shared]
    return Record(tenant=rows.tenant, conversations=tuple(conversations), reports=tuple(reports))


def _conversation(sealing: Sealing, place: Place, row: Row[Any], turns: Sequence[Row[Any]]) -> dict[str, JsonValue]:
    state = sealing.open_state(place, row.state)
    replies = [_reply(sealing.open_reply(TurnId(place, t.event, t.number), t.replies), t) for t in turns if t.replies]
    return {
        "last_touched": _moment(row.updated_at),
        "turns": row.turn,
        "address": sealing.open_address(place, row.address),
        "answers": json.loads(state) if state else {},
        "replies": replies,
    }


def _reply(stored: str, row: Row[Any]) -> dict[str, JsonValue]:
    reply = json.loads(stored)
    if reply.get("effect") == "export":
        reply["parts"][-1] = {"kind": "text", "text": _EARLIER}
    sent = None if row.sent_at is None else _moment(row.sent_at)
    return {"turn": row.number, "made": _moment(row.created_at), "sent": sent, "parts": reply["parts"]}


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
