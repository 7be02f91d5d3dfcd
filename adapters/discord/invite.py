"""The links that put the bot into a server or into a person's own apps, and what a start needs."""

import base64
import binascii
from typing import Final
from urllib.parse import urlencode

import discord

from bot.faults import SettingsError
from bot.settings import Settings

PERMISSIONS: Final = discord.Permissions(
    view_channel=True,
    send_messages=True,
    read_message_history=True,
    attach_files=True,
    create_private_threads=True,
    send_messages_in_threads=True,
    manage_threads=False,
)
"""The least that the entry points need: answers, pictures, and private threads where a person wants one."""

_AUTHORIZE: Final = "https://discord.com/oauth2/authorize"


def links(settings: Settings) -> tuple[str, str]:
    """The install links for a server and for a person; raises SettingsError without a readable token."""
    application = application_of(settings)
    scopes = "bot applications.commands"
    server = {"client_id": application, "scope": scopes, "permissions": PERMISSIONS.value, "integration_type": 0}
    person = {"client_id": application, "scope": "applications.commands", "integration_type": 1}
    return f"{_AUTHORIZE}?{urlencode(server)}", f"{_AUTHORIZE}?{urlencode(person)}"


def application_of(settings: Settings) -> str:
    """The application's id, which is the first part of the bot's token; raises SettingsError."""
    head = token_of(settings).partition(".")[0]
    try:
        found = base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        found = ""
    if not found.isdecimal():
        message = (
            "DISCORD_TOKEN is no bot token: it has three parts with dots between them. Copy it anew from the Bot page "
            "of your application at discord.com/developers/applications."
        )
        raise SettingsError(message)
    return found


def token_of(settings: Settings) -> str:
    """The bot's token; raises SettingsError without one."""
    if settings.discord_token is None:
        raise SettingsError(" ".join(missing(settings)))
    return settings.discord_token.get_secret_value().strip().removeprefix("Bot ")


def missing(settings: Settings) -> list[str]:
    """What a start of the bot on Discord lacks, each in a sentence; nothing where all is there."""
    lacking = []
    if settings.discord_token is None:
        lacking.append(
            "DISCORD_TOKEN is not set: copy the token from the Bot page of your application at "
            "discord.com/developers/applications."
        )
    if settings.encryption_keys is None:
        lacking.append("ENCRYPTION_KEYS is not set: make a key with openssl rand -base64 32.")
    if settings.discord_api_url is not None and not settings.discord_api_url.startswith(("http://", "https://")):
        lacking.append("DISCORD_API_URL has to begin with https:// (or http:// for a test server).")
    return lacking
