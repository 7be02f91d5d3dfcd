"""Where a negotiation is shown: here, in the direct messages, or in a private thread; never where others see it."""

from typing import Final

import discord

from adapters.discord.address import Address
from adapters.discord.arriving import Interaction, acknowledge
from adapters.discord.building import layout
from adapters.discord.controls import PLACE, Control
from adapters.discord.desk import IN_DM, Desk
from adapters.discord.message import Button, Message, Section
from adapters.discord.read import DM, key
from adapters.discord.render import said
from adapters.discord.sending import ClosedError
from adapters.discord.words import (
    DM_CHOSEN,
    DM_CLOSED,
    DM_LABEL,
    DM_OPENING,
    DM_OTHER,
    HERE,
    HERE_CHOSEN,
    HERE_LABEL,
    IN_THREAD,
    THREAD_CHOSEN,
    THREAD_LABEL,
    THREAD_NAME,
    THREAD_OPENING,
    THREAD_REFUSED,
    WHERE,
)
from adapters.discord.words import IN_DM as IN_DM_WORDS
from bot.conversation.events import Commanded, Event
from bot.conversation.state import State

THREAD: Final = "thread"
_DAY: Final = 1440  # minutes


def panel(person: str, *, threads: bool) -> Message:
    """The choice of where to talk, and who can read it there."""
    offered = [("here", HERE, HERE_LABEL), ("dm", IN_DM_WORDS, DM_LABEL)]
    offered += [(THREAD, IN_THREAD, THREAD_LABEL)] if threads else []
    sections = (
        Section(
            text=text,
            button=Button(
                custom_id=Control(owner=person, conversation="", place=n, slot=PLACE, value=value).custom_id,
                label=label,
                style="plain" if n else "main",
            ),
        )
        for n, (value, text, label) in enumerate(offered)
    )
    return said(WHERE, *sections)


def threads_allowed(interaction: Interaction) -> bool:
    """Whether the bot is a member of the server and may open a private thread in the channel."""
    granted = interaction.app_permissions
    may = granted.create_private_threads and granted.send_messages_in_threads
    member = interaction.is_guild_integration() or not interaction.is_user_integration()
    return may and member and isinstance(interaction.channel, discord.TextChannel)


async def choose(desk: Desk, interaction: Interaction, place: str, tenant: str) -> None:
    """Go on where the person chose, from whatever was said so far."""
    match place:
        case "dm":
            await _to_dm(desk, interaction, tenant)
        case "thread":
            await _to_thread(desk, interaction, tenant)
        case _:
            await interaction.response.edit_message(view=layout(said(HERE_CHOSEN)))


async def thread_of(desk: Desk, interaction: Interaction, tenant: str, person: str) -> str:
    """The id of the person's own private thread, if the interaction's message stands there; else nothing."""
    message = interaction.message
    if message is None or message.flags.ephemeral or not isinstance(interaction.channel, discord.Thread):
        return ""
    return await own_thread(desk, tenant, person, interaction.channel)


async def own_thread(desk: Desk, tenant: str, person: str, channel: object) -> str:
    """The id of a channel that is the person's own private thread; else nothing."""
    if not isinstance(channel, discord.Thread) or not channel.is_private():
        return ""
    shown = await desk.service.conversation_at(tenant, f"{THREAD}:{channel.id}")
    return str(channel.id) if shown == key(tenant, person) else ""


async def _to_dm(desk: Desk, interaction: Interaction, tenant: str) -> None:
    if not await acknowledge(interaction, update=True):
        return
    person = str(interaction.user.id)
    try:
        channel = await desk.post.to_dm(person, said(DM_OPENING), nonce=str(interaction.id))
    except ClosedError:
        await interaction.edit_original_response(view=layout(said(DM_CLOSED)))
        return
    carried = await _carried(desk, tenant, person)
    conversation = key(DM, person)
    address = Address(conversation=conversation, person=person, channel=str(channel), ephemeral=False)
    event = Event(
        id=f"{DM}:i:{interaction.id}",
        tenant=DM,
        person=person,
        conversation=conversation,
        address=address.model_dump_json(exclude_defaults=True),
        action=Commanded(name="hello"),
    )
    other = carried is not None and not _blank(await desk.service.load(DM, conversation))
    await desk.take(event, carried=None if other else carried)
    if tenant != DM and not other:
        await desk.service.show_at(tenant, key(tenant, person), IN_DM)
    words = DM_OTHER if other else DM_CHOSEN
    await interaction.edit_original_response(view=layout(said(words.format(channel=channel))))


async def _carried(desk: Desk, tenant: str, person: str) -> State | None:
    """What was said in the server so far, if anything that is not in the direct messages already."""
    if tenant == DM or (await desk.whose(tenant, person))[0] == DM:
        return None
    state = await desk.service.load(tenant, key(tenant, person))
    return None if _blank(state) else state


async def _to_thread(desk: Desk, interaction: Interaction, tenant: str) -> None:
    if not await acknowledge(interaction, update=True):
        return
    person = str(interaction.user.id)
    thread = await _private_thread(interaction)
    if thread is None:
        await interaction.edit_original_response(view=layout(said(THREAD_REFUSED)))
        return
    here, there = key(tenant, person), await desk.whose(tenant, person)
    carried = await desk.service.load(*there) if there[0] != tenant else None
    if carried is not None:  # from now on it is no longer that of the direct messages
        await desk.service.show_at(tenant, here, f"{THREAD}:{thread.id}")
    address = Address(conversation=here, person=person, channel=str(thread.id), ephemeral=False)
    event = Event(
        id=f"{tenant}:i:{interaction.id}",
        tenant=tenant,
        person=person,
        conversation=here,
        address=address.model_dump_json(exclude_defaults=True),
        action=Commanded(name="hello"),
    )
    await desk.take(event, carried=carried)
    await desk.service.show_at(tenant, here, f"{THREAD}:{thread.id}")
    await interaction.edit_original_response(view=layout(said(THREAD_CHOSEN.format(thread=thread.id))))


async def _private_thread(interaction: Interaction) -> discord.Thread | None:
    """A private thread with the person in it; None where there can't be one, and then none is left behind."""
    channel = interaction.channel
    if not threads_allowed(interaction) or not isinstance(channel, discord.TextChannel):
        return None
    try:
        thread = await channel.create_thread(
            name=THREAD_NAME, type=discord.ChannelType.private_thread, invitable=False, auto_archive_duration=_DAY
        )
    except discord.HTTPException:
        return None
    try:
        if thread.is_private():
            await thread.add_user(interaction.user)
            opening = said(THREAD_OPENING.format(person=f"<@{interaction.user.id}>"))
            await thread.send(view=layout(opening))
            return thread
    except discord.HTTPException:
        pass
    await thread.delete()
    return None


def _blank(state: State) -> bool:
    return state == State(round=state.round)
