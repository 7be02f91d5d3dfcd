"""The form: opened within the three seconds of a trigger, its lists filled while a person types."""

from typing import Final

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError

from adapters.slack import phrases
from adapters.slack.clients import error_of
from adapters.slack.desk import Body, Desk
from adapters.slack.names import FORM, after
from adapters.slack.payloads import Payload, mapping_at, text_at
from adapters.slack.person import Person, person_of
from adapters.slack.read import surface_of
from adapters.slack.render import Message
from adapters.slack.views import metadata, modal, opened_from, options, refilled, retry_blocks, searched
from bot.conversation.parts import Form
from bot.faults import Fault
from bot.logs import trail

OVER: Final = frozenset({"expired_trigger_id", "trigger_expired", "exchanged_trigger_id", "trigger_exchanged"})
"""Errors that mean: the three seconds are over, or the trigger was used."""

_CHANGED: Final = frozenset({"hash_conflict", "not_found", "view_not_found"})


class FormDesk:
    """Opens the form, and answers what is asked while it is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def open(self, body: Body, _context: AsyncBoltContext) -> None:
        """Open the form: of the conversation in whose thread it was asked for, else of a new one."""
        person, trigger = person_of(body), text_at(body, "trigger_id")
        if person is None:
            return
        root = await self._root(body, person)
        form = await self._form(person, root)
        try:
            async with self._desk.sender.writing(person.tenant) as client:
                await client.views_open(trigger_id=trigger, view=modal(form, metadata(root)))
        except SlackApiError as error:
            if error_of(error) not in OVER:
                raise
            await self._desk.say(body, Message(text=phrases.OPENING_FAILED, blocks=tuple(retry_blocks())))

    async def refill(self, body: Body, _context: AsyncBoltContext) -> None:
        """The company or the role was chosen: the lists below it are others now. What was typed stays."""
        person, view = person_of(body), mapping_at(body, "view")
        if person is None or after(FORM, text_at(view, "callback_id")) is None:
            return
        form = await self._form(person, opened_from(body))
        try:
            async with self._desk.sender.writing(person.tenant) as client:
                await client.views_update(
                    view_id=text_at(view, "id"), hash=text_at(view, "hash"), view=refilled(form, view)
                )
        except SlackApiError as error:
            if error_of(error) not in _CHANGED:  # the person was faster: the next change does it
                raise

    async def suggest(self, ack: AsyncAck, body: Body) -> BoltResponse:
        """The lines of a list for what was typed so far."""
        search, person = searched(body), person_of(body)
        if search is None or person is None:
            return await ack(options=[])
        root = opened_from(body)
        try:
            found = await self._desk.service.suggest(
                person.tenant, person.conversation(root), search.slot, search.typed, search.given
            )
        except Fault as fault:
            self._desk.journal.error("no suggestions", **trail(fault))
            return await ack(options=[])
        return await ack(options(found))

    async def _root(self, body: Payload, person: Person) -> str:
        """The root of the conversation that the form belongs to; "" for a new one."""
        thread = surface_of(body)
        if thread is None:
            return opened_from(body)
        key = await self._desk.threads.conversation_at(person.tenant, thread)
        if key is None:
            return ""
        head = person.conversation("")
        return key.removeprefix(head) if key.startswith(head) else ""

    async def _form(self, person: Person, root: str) -> Form:
        return await self._desk.service.form(person.tenant, person.conversation(root))
