"""What people say, press and send: committed, then acknowledged, then answered."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final
from weakref import WeakValueDictionary

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError

from adapters.slack import phrases
from adapters.slack.address import Address, Shown, place
from adapters.slack.checking import wrong_fields
from adapters.slack.choices import answered
from adapters.slack.desk import Body, Desk
from adapters.slack.payloads import Payload, items_at, mapping_at, text_at
from adapters.slack.person import person_of
from adapters.slack.places import continued
from adapters.slack.read import read, surface_of
from adapters.slack.render import Message
from adapters.slack.rights import Rights
from adapters.slack.views import errors, slot_of
from bot.conversation.events import Chose, Event, Said
from bot.conversation.state import State
from bot.faults import Fault
from bot.logs import trail
from bot.service import Outcome

TURN: Final = "negotiate_turn"
"""Where the acknowledging half leaves for the lazy half what it committed."""

BROKEN: Final = "negotiate_fault"
UNSAVED: Final = "negotiate_unsaved"
STATUS_SECONDS: Final = 2.0
"""How long an answer waits for Slack to show that it is being worked at."""

AGAIN: Final = 503
"""The answer to an event that could not be committed: Slack delivers it again."""

MISSHAPEN: Final = (AttributeError, TypeError, LookupError)
"""What Bolt breaks with at a payload whose parts are not of the kind that Slack sends."""


class Reception:
    """Takes in what is an event of the conversation. Commit, acknowledge, deliver; a lazy half reads the store only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rights = Rights(desk)
        self._orders: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def commit(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> BoltResponse | None:
        """Commit the turn that a payload makes, if it makes one, and acknowledge it."""
        remarks = wrong_fields(body)
        if remarks:
            return await ack(errors(mapping_at(body, "view"), remarks))
        try:
            event = await self._taken_in(body, context)
        except Fault as fault:
            self._desk.journal.error("not committed", kind=_kind(body), **trail(fault))
            return await _not_saved(ack, body, context)
        except Exception as error:  # noqa: BLE001 (it would break again at every delivery; the lazy half tells)
            context[BROKEN] = self._desk.fault("commit", error)
            return await ack()
        told = event is not None and "command" in body and not text_at(body, "channel_id").startswith("D")
        return await (ack(phrases.IN_DIRECT_MESSAGES, response_type="ephemeral") if told else ack())

    async def receive(self, event: Event, body: Payload, context: AsyncBoltContext) -> None:
        """Commit an event and leave word of it for the lazy half. Raises Fault."""
        outcome = await self._desk.service.receive(event)
        self._desk.metrics.turns.labels(_kind(body), outcome.value).inc()
        context[TURN] = {
            "tenant": event.tenant,
            "conversation": event.conversation,
            "address": event.address,
            "new": outcome is not Outcome.SEEN,
            "chose": isinstance(event.action, Chose),
        }

    async def deliver(self, body: Body, context: AsyncBoltContext) -> None:
        """Answer: what was committed is sent, and where the person acted they learn where the answer is."""
        if context.get(BROKEN):
            await self._desk.tell_fault(body, context[BROKEN])
        if context.get(UNSAVED):
            await self._desk.quietly(self._desk.say(body, Message(text=phrases.NOT_SAVED, blocks=())))
        turn = context.get(TURN)
        if turn is None:
            return
        address = Address.read(turn["address"])
        if turn["new"] and address is not None:
            await self._desk.quietly(self._show_work(body, turn["tenant"], address))
        await asyncio.gather(self._send(turn), self._mark_answered(body, turn))
        if turn["new"] and address is not None and "command" not in body:
            await self._desk.quietly(self._point(body, turn["tenant"], address))

    async def _send(self, turn: Mapping[str, str]) -> None:
        try:
            await self._desk.service.deliver(turn["tenant"], turn["conversation"], self._desk.sender.send)
        except (SlackApiError, OSError, TimeoutError, Fault) as error:  # the sweep tries again
            self._desk.journal.error("undelivered", **trail(error))

    async def _mark_answered(self, body: Body, turn: Mapping[str, Any]) -> None:
        if turn["new"] and turn["chose"]:
            await self._desk.quietly(self._show_answer(body, turn["tenant"]))

    def unsaved(self, context: AsyncBoltContext) -> None:
        """Leave word for the lazy half that the person is to do it again."""
        context[UNSAVED] = True

    async def _taken_in(self, body: Body, context: AsyncBoltContext) -> Event | None:
        async with self._order(body):
            event = read(body, await self._shown(body))
            if event is not None:
                event = await self._rights.vouched(event, body)
                await self.receive(event, body, context)
            return event

    def _order(self, body: Payload) -> asyncio.Lock:
        """What a person sends is taken in one after the other, so that each message sees what the one before made."""
        person = person_of(body)
        name = "" if person is None else f"{person.tenant}:{person.user}"
        lock = self._orders.get(name)
        if lock is None:
            lock = self._orders[name] = asyncio.Lock()
        return lock

    async def _shown(self, body: Body) -> Shown | None:
        """The conversation that a payload belongs to, where only the store knows."""
        person = person_of(body)
        if person is None:
            return None
        thread = surface_of(body)
        if thread is not None:
            key = await self._desk.threads.conversation_at(person.tenant, thread)
            channel, root = place(thread)
            return None if key is None else Shown(conversation=key, channel=channel, thread=root)
        if "command" not in body and text_at(body, "event", "type") != "message":
            return None
        newest = await self._desk.service.newest(person.tenant, person.user)
        return None if newest is None else continued(body, [newest], lambda said: self._opens(said, newest.state))

    def _opens(self, said: str, state: State) -> bool:
        """Whether a message by itself names a company, and another one than the negotiation at hand is about."""
        alone, _ = self._desk.alone(Said(text=said))
        named, held = alone.company or alone.company_said, state.company or state.company_said
        return named is not None and held is not None and named != held

    async def _show_work(self, body: Body, tenant: str, address: Address) -> None:
        """The status in the thread, until the answer is there; only where the person wrote and looks at it."""
        if text_at(body, "event", "type") != "message" or not address.thread:
            return
        where = {"channel_id": address.channel, "thread_ts": address.thread}
        async with asyncio.timeout(STATUS_SECONDS):
            await self._desk.assist(tenant, "setStatus", **where, status=phrases.WORKING)

    async def _show_answer(self, body: Body, tenant: str) -> None:
        """The question that was answered, with the answer in the place of its buttons."""
        message, action = mapping_at(body, "message"), next(iter(items_at(body, "actions")), {})
        blocks = items_at(message, "blocks")
        channel = text_at(body, "container", "channel_id") or text_at(body, "channel", "id")
        if not blocks or not channel:
            return
        async with self._desk.sender.writing(tenant) as client:
            await client.chat_update(
                channel=channel,
                ts=text_at(message, "ts"),
                text=text_at(message, "text") or " ",
                blocks=answered(blocks, action),
                parse="none",
                link_names=False,
            )

    async def _point(self, body: Body, tenant: str, address: Address) -> None:
        """Tell the person, and nobody else, where the answer is."""
        if not address.ephemeral_in or await self._desk.whisper(body, phrases.IN_DIRECT_MESSAGES):
            return
        thread: dict[str, Any] = {"thread_ts": address.ephemeral_thread} if address.ephemeral_thread else {}
        async with self._desk.sender.writing(tenant) as client:
            await client.chat_postEphemeral(
                channel=address.ephemeral_in, user=address.user, text=phrases.IN_DIRECT_MESSAGES, **thread
            )


async def _not_saved(ack: AsyncAck, body: Body, context: AsyncBoltContext) -> BoltResponse:
    """The answer where nothing was committed: Slack delivers an event again, a person has to."""
    match _kind(body):
        case "command":
            return await ack(phrases.NOT_SAVED, response_type="ephemeral")
        case "view_submission":
            view = mapping_at(body, "view")
            first = next((name for block in items_at(view, "blocks") if (name := text_at(block, "block_id"))), "")
            return await ack(errors(view, {slot_of(first): phrases.NOT_SAVED_FIELD}))
        case "block_actions" | "message_action" | "shortcut":
            context[UNSAVED] = True
            return await ack()
        case _:
            return BoltResponse(status=AGAIN)


def _kind(body: Payload) -> str:
    if "command" in body:
        return "command"
    return text_at(body, "event", "type") or text_at(body, "type")
