"""What discord.py hands over, in the shapes of the gateway that `read` reads."""

from typing import Any

import discord

from adapters.discord.read import Payload

Interaction = discord.Interaction[Any]


def body_of(interaction: Interaction) -> Payload:
    """An interaction as its payload."""
    context = interaction.context
    owners = {"1": str(interaction.user.id)} if interaction.is_user_integration() else {}
    server = {"0": str(interaction.guild_id)} if interaction.is_guild_integration() else {}
    named = ((0, context.guild), (1, context.dm_channel), (2, context.private_channel))
    body: dict[str, object] = {
        "id": str(interaction.id),
        "application_id": str(interaction.application_id),
        "type": interaction.type.value,
        "token": interaction.token,
        "channel_id": str(interaction.channel_id or ""),
        "data": interaction.data or {},
        "locale": interaction.locale.value,
        "authorizing_integration_owners": {**owners, **server},
        "context": next((number for number, here in named if here), None),
        "user": {"id": str(interaction.user.id)},
    }
    if interaction.guild_id:
        body["guild_id"] = str(interaction.guild_id)
        body["member"] = {
            "user": {"id": str(interaction.user.id)},
            "permissions": str(interaction.permissions.value),
        }
    return body


def body_of_message(message: discord.Message) -> Payload:
    """A message as its payload."""
    body: dict[str, object] = {
        "id": str(message.id),
        "channel_id": str(message.channel.id),
        "author": {"id": str(message.author.id), "bot": message.author.bot},
        "content": message.content,
        "type": message.type.value,
        "mentions": [{"id": str(user.id)} for user in message.mentions],
        "webhook_id": str(message.webhook_id) if message.webhook_id else None,
        "edited_timestamp": message.edited_at.isoformat() if message.edited_at else None,
    }
    if message.guild is not None:
        body["guild_id"] = str(message.guild.id)
    return body


async def acknowledge(interaction: Interaction, *, ephemeral: bool = True, update: bool = False) -> bool:
    """Tell Discord within its three seconds that an answer comes; False where another process or the clock was first.

    `update` is for a click whose own message is changed later; else the person sees "thinking".
    """
    if interaction.response.is_done():
        return True
    try:
        await interaction.response.defer(ephemeral=ephemeral, thinking=not update)
    except discord.NotFound:
        return False
    except discord.HTTPException as error:
        if error.code != ALREADY:
            raise
        return False
    return True


ALREADY = 40060
"""The code of an interaction that was acknowledged before."""
