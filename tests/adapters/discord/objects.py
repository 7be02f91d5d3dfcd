"""What Discord answers with: users, channels, servers and messages, as far as its library needs them."""

from typing import Any, Final

from tests.adapters.discord.samples import BOT, CHANNEL, PEOPLE, SERVER

Json = dict[str, Any]

_DAY: Final = "2026-03-02T09:00:00+00:00"


def user(number: str, name: str, *, bot: bool = False) -> Json:
    """A user."""
    return {"id": number, "username": name, "discriminator": "0", "global_name": name, "avatar": None, "bot": bot,
            "public_flags": 0, "flags": 0}  # fmt: skip


def application() -> Json:
    """The bot's application."""
    return {
        "id": BOT, "name": "negotiate", "icon": None, "description": "", "summary": "", "verify_key": "",
        "bot_public": True, "bot_require_code_grant": False, "owner": user("1", "owner"), "flags": 0, "team": None,
    }  # fmt: skip


def dm(person: str) -> Json:
    """The channel of direct messages with a person."""
    return {"id": dm_channel(person), "type": 1, "last_message_id": None, "flags": 0,
            "recipients": [user(person, "person")]}  # fmt: skip


def dm_channel(person: str) -> str:
    """The id of that channel."""
    return f"6{PEOPLE.get(person, person)[1:]}"


def guild() -> Json:
    """The server, with one channel."""
    channel = {
        "id": CHANNEL, "type": 0, "guild_id": SERVER, "name": "offers", "position": 0, "permission_overwrites": [],
        "parent_id": None, "topic": None, "nsfw": False, "rate_limit_per_user": 0, "last_message_id": None, "flags": 0,
    }  # fmt: skip
    everyone = {
        "id": SERVER, "name": "@everyone", "permissions": str((1 << 36) | (1 << 38) | 0x400 | 0x800), "position": 0,
        "color": 0, "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}, "hoist": False,
        "managed": False, "mentionable": False, "icon": None, "unicode_emoji": None, "flags": 0,
    }  # fmt: skip
    own = {"user": user(BOT, "negotiate", bot=True), "roles": [], "joined_at": "2026-01-01T00:00:00+00:00",
           "deaf": False, "mute": False, "flags": 0}  # fmt: skip
    return {
        "id": SERVER, "name": "A team", "icon": None, "owner_id": "1", "member_count": 3, "unavailable": False,
        "roles": [everyone], "channels": [channel], "threads": [], "members": [own], "emojis": [], "stickers": [],
        "features": [], "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0,
        "mfa_level": 0, "nsfw_level": 0, "premium_tier": 0, "premium_subscription_count": 0, "afk_timeout": 300,
        "afk_channel_id": None, "system_channel_id": None, "system_channel_flags": 0, "preferred_locale": "en-US",
        "rules_channel_id": None, "public_updates_channel_id": None, "presences": [], "voice_states": [],
        "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [], "large": False,
        "joined_at": "2026-01-01T00:00:00+00:00", "premium_progress_bar_enabled": False, "description": None,
        "splash": None, "discovery_splash": None, "banner": None, "vanity_url_code": None, "application_id": None,
        "safety_alerts_channel_id": None,
    }  # fmt: skip


def message_object(number: str, channel: str) -> Json:
    """A message of the bot, as the API answers with it."""
    return {
        "id": number, "channel_id": channel, "author": user(BOT, "negotiate", bot=True), "content": "",
        "timestamp": "2026-03-02T09:00:00+00:00", "edited_timestamp": None, "tts": False, "mention_everyone": False,
        "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "pinned": False, "type": 0,
        "components": [],
    }  # fmt: skip


def thread(number: str, parent: str, name: str) -> Json:
    """A private thread that the bot opened."""
    member = {"id": None, "user_id": BOT, "join_timestamp": _DAY, "flags": 0}
    meta = {"archived": False, "auto_archive_duration": 1440, "archive_timestamp": _DAY, "locked": False}
    return {
        "id": number, "type": 12, "guild_id": SERVER, "parent_id": parent, "name": name, "owner_id": BOT,
        "last_message_id": None, "message_count": 0, "member_count": 1, "rate_limit_per_user": 0,
        "thread_metadata": meta | {"invitable": False}, "member": member, "flags": 0,
    }  # fmt: skip
