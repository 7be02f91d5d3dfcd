"""What a reply does beside being sent, in the transaction of its turn."""

from typing import NamedTuple

from bot import tables, team_reports
from bot.conversation.parts import Reply, Text
from bot.everywhere import forget_elsewhere
from bot.record import record_everywhere
from bot.sealing import Sealing, TurnId
from bot.tables import Rows


class Done(NamedTuple):
    """What a turn came to: whose it was, the reply, and when (seconds since 1970)."""

    person: str
    reply: Reply
    at: float


async def carry_out(rows: Rows, sealing: Sealing, turn: TurnId, done: Done) -> Reply:
    """Do the effect of a reply; the reply as it is stored and sent, without what only the effect needed."""
    reply = done.reply
    match reply.effect:
        case "export":
            record = await record_everywhere(rows, sealing, done.person)
            return reply.model_copy(update={"parts": (*reply.parts, Text(text=record.text()))})
        case "forget":
            await _forget(rows, sealing, turn, done)
        case "share" | "withdraw" | "rules":
            await _in_pool(rows, sealing, done)
        case _:
            return reply
    return reply.model_copy(update={"report": None, "rules": None})


async def _in_pool(rows: Rows, sealing: Sealing, done: Done) -> None:
    reply = done.reply
    if reply.effect == "withdraw":
        await team_reports.withdraw(rows, sealing, done.person, reply.report, done.at)
    if reply.effect == "share" and reply.report is not None:
        await team_reports.share(rows, sealing, done.person, reply.report, done.at)
    if reply.effect == "rules" and reply.rules is not None:
        await team_reports.set_rules(rows, sealing, reply.rules, done.at)


async def _forget(rows: Rows, sealing: Sealing, turn: TurnId, done: Done) -> None:
    """Delete all of a person but the turn that says farewell."""
    here = {"in_conversation": turn.place.conversation}
    await rows.run(tables.FORGET_ELSEWHERE, **here, of_person=turn.place.person)
    await rows.run(tables.FORGET_EARLIER, **here, of_event=turn.event)
    await team_reports.withdraw(rows, sealing, done.person, None, done.at)
    await forget_elsewhere(rows, sealing, done.person, done.at)
