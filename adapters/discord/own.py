"""What the adapter answers itself: privacy, export, deletion, and a benchmark card before it is posted."""

from adapters.discord.address import Address
from adapters.discord.arriving import Interaction, acknowledge
from adapters.discord.building import files, layout, pictures
from adapters.discord.controls import DATA, DROP, POST, SEEN, Control
from adapters.discord.desk import Desk
from adapters.discord.limits import LIMITS
from adapters.discord.message import Attached, Button, Message, Row
from adapters.discord.read import DM, PLACES
from adapters.discord.render import EXPORT, render, said
from adapters.discord.sending import Trip
from adapters.discord.words import (
    CARD,
    CARD_ASK,
    CARD_DROP,
    CARD_DROPPED,
    CARD_FORBIDDEN,
    CARD_GONE,
    CARD_HIDDEN,
    CARD_POST,
    CARD_POSTED,
    EXPORT_LABEL,
    EXPORTED,
    FORGET_ASK,
    FORGET_LABEL,
    FORGET_NO,
    FORGET_YES,
    FORGOTTEN,
    KEPT,
    MENTIONED,
    MENTIONED_LABEL,
    PRIVACY,
    TOO_LARGE,
)
from bot.conversation.locales import localized
from bot.conversation.parts import Reply


def mentioned(person: str) -> Message:
    """What is answered to a mention, in front of everybody: a button, and not a word of it."""
    return said(MENTIONED, Row(items=(_main(_button(person, 0, SEEN, "", MENTIONED_LABEL)),)))


def privacy(person: str, days: int, turn_days: int) -> Message:
    """What is stored, who sees it, and the buttons to have it or have it deleted."""
    export = _button(person, 0, DATA, "export", EXPORT_LABEL)
    forget = _button(person, 1, DATA, "forget", FORGET_LABEL)
    return said(PRIVACY.format(days=days, turn_days=turn_days), Row(items=(export, forget)))


def forgetting(person: str) -> Message:
    """The question before everything is deleted."""
    yes = _button(person, 0, DATA, "forgotten", FORGET_YES).model_copy(update={"style": "danger"})
    return said(FORGET_ASK, Row(items=(yes, _button(person, 1, DATA, "kept", FORGET_NO))))


async def show(desk: Desk, address: Address, *messages: Message) -> None:
    """Show messages of the adapter's own in answer to an acknowledged interaction."""
    desk.post.trips[address.token] = Trip(address, loading=address.loading)
    try:
        await desk.post.messages(address, messages)
    finally:
        desk.post.trips.pop(address.token, None)


async def export(desk: Desk, interaction: Interaction, address: Address) -> None:
    """Everything that is stored about the person, in every server and the direct messages, as a file."""
    text = (await desk.service.export(DM, address.person)).text()
    too_large = len(text.encode()) > interaction.filesize_limit
    await show(desk, address, said(TOO_LARGE) if too_large else said(EXPORTED, Attached(name=EXPORT, text=text)))


async def data(desk: Desk, interaction: Interaction, asked: str, address: Address) -> None:
    """A button of the privacy message."""
    match asked:
        case "export":
            await acknowledge(interaction, ephemeral=address.ephemeral)
            await export(desk, interaction, address.model_copy(update={"loading": True}))
        case "forget":
            await desk.tell(interaction, forgetting(address.person))
        case "forgotten":
            await acknowledge(interaction, update=True)
            await desk.service.forget(DM, address.person)  # and in every server: a person has one id on all of Discord
            await interaction.edit_original_response(view=layout(said(FORGOTTEN)))
        case _:
            await interaction.response.edit_message(view=layout(said(KEPT)))


def asked_for(given: dict[str, str], person: str) -> str:
    """What a card is asked for, as short as a button can carry it."""
    room = Control(owner=person, conversation="", place=0, slot=POST).room
    return " ".join(" ".join(given[slot].split()) for slot in PLACES if slot in given)[:room].strip()


async def preview(desk: Desk, tenant: str, asked: str, address: Address) -> None:
    """A benchmark card as it would be posted, seen by the person alone."""
    reply = await desk.service.card(tenant, asked)
    card = render(localized(reply, address.locale), public=True)
    if not _postable(reply):
        await show(desk, address, *(card if asked else [said(CARD_ASK)]))
        return
    if not address.ephemeral:  # nobody else is here
        await show(desk, address, *card)
        return
    post = _main(_button(address.person, 0, POST, asked, CARD_POST))
    await show(desk, address, *card, said(CARD, Row(items=(post, _button(address.person, 1, DROP, "", CARD_DROP)))))


async def post(desk: Desk, interaction: Interaction, tenant: str, asked: str) -> None:
    """Post a card that the person has seen and confirmed: the only thing of the bot that others see."""
    if interaction.guild_id and not interaction.permissions.send_messages:
        await interaction.response.edit_message(view=layout(said(CARD_FORBIDDEN)))
        return
    if not await acknowledge(interaction, update=True):
        return
    reply = await desk.service.card(tenant, asked)
    if not _postable(reply):
        await interaction.edit_original_response(view=layout(said(CARD_GONE)))
        return
    hidden = False
    for message in render(localized(reply, interaction.locale.value), public=True)[: LIMITS.follow_ups]:
        drawn = await pictures(message, desk.post.draw)
        missing = frozenset(n.name for n in message.nodes if n.kind == "gallery" and n.name not in drawn)
        view = layout(message, without=missing)
        sent = await interaction.followup.send(view=view, files=list(files(message, drawn)), ephemeral=False, wait=True)
        hidden = hidden or sent.flags.ephemeral
    await interaction.edit_original_response(view=layout(said(CARD_HIDDEN if hidden else CARD_POSTED)))


def _postable(card: Reply) -> bool:
    """Whether it is a card: a remark that none was found quotes what the person typed, which is nobody's business."""
    return card.parts[0].kind != "note"


async def drop(interaction: Interaction) -> None:
    """Put the preview away."""
    await interaction.response.edit_message(view=layout(said(CARD_DROPPED)))


def _main(button: Button) -> Button:
    return button.model_copy(update={"style": "main"})


def _button(person: str, place: int, slot: str, value: str, label: str) -> Button:
    made = Control(owner=person, conversation="", place=place, slot=slot, value=value)
    return Button(custom_id=made.custom_id, label=label)
