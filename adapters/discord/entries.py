"""The entry points: commands, clicks, modals, direct messages and mentions, each led to where it is answered."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

import discord
from discord import ui

from adapters.discord import own, places, read
from adapters.discord.address import Address
from adapters.discord.arriving import Interaction, acknowledge, body_of, body_of_message
from adapters.discord.building import layout
from adapters.discord.clicks import marked
from adapters.discord.controls import DATA, DROP, FORM, MORE, PLACE, POST, SAY, SEEN, Control
from adapters.discord.desk import Desk
from adapters.discord.forms import PICKED, filled, offer_modal, words_modal
from adapters.discord.render import said
from adapters.discord.sending import mark_of, rendered
from adapters.discord.words import (
    FILES,
    FORM_GONE,
    MENTION_GONE,
    NO_TEXT,
    NOT_YOURS,
    REST_GONE,
    UNKNOWN,
)
from bot.conversation.events import Event, Submitted
from bot.conversation.parts import Form
from bot.faults import StoreError
from bot.logs import trail

OWN: Final = frozenset({"benchmarks", "export", "forget-me", "privacy"})
"""Sub-commands that are no turn of the conversation."""

OFFER: Final = "offer"


class Entries:
    """What the client leads everything to that a person does."""

    def __init__(self, desk: Desk, days: int, turn_days: int) -> None:
        self.desk = desk
        self._kept = days, turn_days

    async def on_use(self, interaction: Interaction) -> None:
        """A command was used."""
        await self.desk.guarded(interaction, lambda: self._used(interaction))

    async def on_click(self, interaction: Interaction, view: ui.LayoutView | None) -> None:
        """A button or a line of a menu was clicked, in a message however old."""
        await self.desk.guarded(interaction, lambda: self._clicked(interaction, view))

    async def on_modal(self, interaction: Interaction) -> None:
        """A modal was sent."""
        await self.desk.guarded(interaction, lambda: self._sent(interaction))

    async def suggest(self, interaction: Interaction, slot: str, typed: str, given: Mapping[str, str]) -> list[str]:
        """Names for an option while it is typed; nothing where they can't be looked up."""
        body = body_of(interaction)
        try:
            here = await self.desk.whose(read.tenant_of(body), read.person_of(body))
            found = await self.desk.service.suggest(*here, slot, typed, given)
        except StoreError as error:
            self.desk.log.error("suggestions", **trail(error))  # noqa: TRY400 (the log takes the trail as fields)
            return []
        return [option.value for option in found]

    async def fault(self, interaction: Interaction, error: BaseException) -> None:
        """Something failed outside of these entries."""
        await self.desk.fault(interaction, error)

    async def on_message(self, message: discord.Message, bot: str) -> None:
        """A direct message, a mention, or a message that is neither."""
        event = read.message(body_of_message(message), bot=bot)
        if event is not None:
            await self.desk.guarded_message(message, lambda: self._heard(message, event))
        elif message.guild is None and message.attachments and not message.author.bot:
            await message.channel.send(view=layout(said(FILES)), nonce=str(message.id))

    async def on_edit(self, body: Mapping[str, Any], bot: str) -> None:
        """A direct message was edited: it corrects what was said."""
        event = read.message(body, bot=bot) if body.get("edited_timestamp") and not body.get("guild_id") else None
        if event is not None:
            with self.desk.working():
                await self.desk.take(event)

    async def _used(self, interaction: Interaction) -> None:
        body = body_of(interaction)
        name, given = read.options(body)
        where, tenant = read.address(body), read.tenant_of(body)
        if name == "offer":
            await self._form(interaction, tenant, given)
            return
        first = await acknowledge(interaction, ephemeral=where.ephemeral)
        if name in OWN and not first:
            return  # another process answers it
        match name:
            case "benchmarks":
                await own.preview(self.desk, tenant, own.asked_for(given, where.person), where)
            case "export":
                await own.export(self.desk, interaction, where)
            case "forget-me":
                await own.show(self.desk, where, own.forgetting(where.person))
            case "privacy":
                await own.show(self.desk, where, own.privacy(where.person, *self._kept))
            case _:
                await self._turn(interaction, body, where, starting=first and name == "start")

    async def _turn(self, interaction: Interaction, body: read.Payload, where: Address, *, starting: bool) -> None:
        event = read.interaction(body)
        if event is None:
            await own.show(self.desk, where, said(NO_TEXT))
            return
        if starting and where.ephemeral and await self._panel(interaction, where):
            where = where.model_copy(update={"loading": False})
        await self.desk.converse(interaction, event, where)

    async def _panel(self, interaction: Interaction, where: Address) -> bool:
        """Offer the places where to talk; whether that was shown. What was said counts without it too."""
        try:
            threads = places.threads_allowed(interaction)
            await own.show(self.desk, where, places.panel(where.person, threads=threads))
        except discord.HTTPException as error:
            self.desk.log.error("places", **trail(error))  # noqa: TRY400 (the log takes the trail as fields)
            return False
        return True

    async def _form(self, interaction: Interaction, tenant: str, given: Mapping[str, str]) -> None:
        """Open the form of the whole offer, filled in; a modal has to be the first answer."""
        person = str(interaction.user.id)
        here = await self.desk.whose(tenant, person)
        form = await self.desk.service.form(*here)
        await self._open(interaction, here, filled(form, {**await self._draft(*here, person), **given}))

    async def _reopened(self, interaction: Interaction, held: Control, tenant: str) -> None:
        """Open the form that a button is for: that of the offer, or another that the last reply showed."""
        if held.value == OFFER:
            await self._form(interaction, tenant, {})
            return
        here = (tenant, read.key(tenant, held.owner))
        reply = await self.desk.service.last_reply(*here)
        forms = [part for part in reply.parts if isinstance(part, Form) and part.name == held.value] if reply else []
        if not forms:
            await self.desk.tell(interaction, said(FORM_GONE))
            return
        await self._open(interaction, here, forms[0])

    async def _open(self, interaction: Interaction, here: tuple[str, str], form: Form) -> None:
        values = {field.name: field.value for field in form.fields if field.value}
        lists = {slot: await self.desk.service.suggest(*here, slot, "", values) for slot in PICKED}
        await interaction.response.send_modal(offer_modal(form, lists, str(interaction.user.id)))

    async def _draft(self, tenant: str, conversation: str, person: str) -> dict[str, str]:
        """What the person typed into the form last, if that was the last that happened."""
        for negotiation in await self.desk.service.negotiations(tenant, person):
            where = Address.model_validate_json(negotiation.address)
            if where.conversation == conversation:
                return where.draft
        return {}

    async def _clicked(self, interaction: Interaction, view: ui.LayoutView | None) -> None:
        body = body_of(interaction)
        held = read.pressed(body)
        if held is None:
            return
        if held.owner != str(interaction.user.id):
            await self.desk.tell(interaction, said(NOT_YOURS))
            return
        tenant = read.tenant_of(body)
        where = await self._where(interaction, body, tenant)
        if not await self._own(interaction, held, tenant, where):
            await self._answered(interaction, body, where, view)

    async def _own(self, interaction: Interaction, held: Control, tenant: str, where: Address) -> bool:
        """Do what a button of the adapter's own stands for; False for an answer or a command."""
        match held.slot:
            case slot if slot == SAY:
                await interaction.response.send_modal(words_modal(where.person))
            case slot if slot == FORM:
                await self._reopened(interaction, held, tenant)
            case slot if slot == PLACE:
                await places.choose(self.desk, interaction, held.value, tenant)
            case slot if slot == DATA:
                await own.data(self.desk, interaction, held.value, where)
            case slot if slot in {POST, DROP}:
                await (own.post(self.desk, interaction, tenant, held.value) if slot == POST else own.drop(interaction))
            case slot if slot in {MORE, SEEN}:
                await (self._rest(interaction, held, tenant, where) if slot == MORE else self._seen(interaction, where))
            case _:
                return False
        return True

    async def _answered(
        self, interaction: Interaction, body: read.Payload, where: Address, view: ui.LayoutView | None
    ) -> None:
        """An answer or a command: committed, then its message marked, then answered."""
        event = read.interaction(body)
        if event is None:
            await self.desk.tell(interaction, said(UNKNOWN))
            return
        await acknowledge(interaction, update=True)
        await self.desk.converse(interaction, event, where)
        held = read.pressed(body)
        if view is not None and held is not None and event.action.kind == "chose":
            with suppress(discord.HTTPException):  # the answer counts though it can't be marked
                await interaction.edit_original_response(view=marked(view, held.custom_id, read.picked(body)))

    async def _where(self, interaction: Interaction, body: read.Payload, tenant: str) -> Address:
        """Where the answer to a click goes: where the message stands, if that is the person's own private thread."""
        where = read.address(body)
        thread = await places.thread_of(self.desk, interaction, tenant, where.person) if where.ephemeral else ""
        return where.model_copy(update={"ephemeral": False, "channel": thread}) if thread else where

    async def _sent(self, interaction: Interaction) -> None:
        body = body_of(interaction)
        held, event = read.pressed(body), read.interaction(body)
        if held is None:
            return
        tenant = read.tenant_of(body)
        where = await self._where(interaction, body, tenant)
        await acknowledge(interaction, ephemeral=where.ephemeral)
        where = where.model_copy(update={"loading": True})
        if event is None:
            await own.show(self.desk, where, said(NO_TEXT))
            return
        if isinstance(event.action, Submitted) and event.action.form == OFFER:
            where = where.model_copy(update={"draft": event.action.values})
        await self.desk.converse(interaction, event, where)

    async def _rest(self, interaction: Interaction, held: Control, tenant: str, where: Address) -> None:
        """Show what did not fit into the last interaction."""
        await acknowledge(interaction, update=True)
        reply = await self.desk.service.last_reply(*await self.desk.whose(tenant, where.person))
        count = held.value.partition("~")[0]
        if reply is None or held.value != f"{count}{mark_of(reply)}" or not count.isdecimal():
            await self.desk.tell(interaction, said(REST_GONE))
            return
        await self.desk.post.messages(where, rendered(reply, where), start=int(count), reply=reply)

    async def _heard(self, message: discord.Message, event: Event) -> None:
        """A direct message is answered there, as is a mention in the person's own thread; any other in private."""
        if event.tenant == read.DM:
            await self.desk.take(event)
            return
        thread = await places.own_thread(self.desk, event.tenant, event.person, message.channel)
        if thread:
            where = Address(conversation=event.conversation, person=event.person, channel=thread, ephemeral=False)
            await self.desk.take(event.model_copy(update={"address": where.model_dump_json(exclude_defaults=True)}))
            return
        view = layout(own.mentioned(event.person))
        await message.reply(view=view, mention_author=False, nonce=str(message.id))

    async def _seen(self, interaction: Interaction, where: Address) -> None:
        """Take in the mention that the button answers, and answer where only the person sees it."""
        await acknowledge(interaction, ephemeral=True)
        where = where.model_copy(update={"loading": True})
        event = await self._mention(interaction)
        if event is None or event.person != where.person:
            await own.show(self.desk, where, said(MENTION_GONE))
            return
        await self.desk.converse(interaction, event, where)

    async def _mention(self, interaction: Interaction) -> Event | None:
        """The event of the message that a neutral answer was given to."""
        answer, channel = interaction.message, interaction.channel
        reference = answer.reference if answer is not None else None
        if reference is None or reference.message_id is None or not isinstance(channel, discord.abc.Messageable):
            return None
        try:
            mention = await channel.fetch_message(reference.message_id)
        except discord.HTTPException:
            return None
        bot = interaction.client.user
        return read.message(body_of_message(mention), bot=str(bot.id) if bot is not None else "")
