"""What the settings say about Slack: how it would start, and what is missing, in words."""

from collections.abc import Iterator
from enum import StrEnum

from bot.faults import SettingsError
from bot.settings import Settings


class Mode(StrEnum):
    """How Slack and the app reach each other."""

    HTTP = "HTTP"
    SOCKET = "Socket Mode"


def touched(settings: Settings) -> bool:
    """Whether anything of Slack is configured at all."""
    secrets = (settings.slack_bot_token, settings.slack_signing_secret, settings.slack_app_token)
    return any(secrets) or bool(settings.slack_client_id) or settings.slack_client_secret is not None


def mode_of(settings: Settings, wanted: Mode | None = None) -> Mode:
    """The mode that was asked for, else the one that the settings are for: an app token means Socket Mode."""
    return wanted or (Mode.SOCKET if settings.slack_app_token else Mode.HTTP)


def many(settings: Settings) -> bool:
    """Whether many workspaces can install the app: there is no token of one, but what installing needs."""
    return not settings.slack_bot_token and bool(settings.slack_client_id) and settings.slack_client_secret is not None


def missing(settings: Settings, mode: Mode) -> Iterator[str]:
    """What keeps the app from starting in this mode; a sentence each."""
    if not settings.slack_bot_token and not many(settings):
        yield (
            "SLACK_BOT_TOKEN is not set (xoxb-..., on the app's page OAuth & Permissions); for an app that many "
            "workspaces install, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET instead."
        )
    if mode is Mode.SOCKET and not settings.slack_app_token:
        yield "SLACK_APP_TOKEN is not set (xapp-..., on the app's page Basic Information, with connections:write)."
    if mode is Mode.HTTP and not settings.slack_signing_secret:
        yield "SLACK_SIGNING_SECRET is not set (on the app's page Basic Information)."
    if not settings.encryption_keys:
        yield "ENCRYPTION_KEYS is not set. Make a key with: openssl rand -base64 32"
    yield from _swapped(settings)


def _swapped(settings: Settings) -> Iterator[str]:
    """Tokens of the wrong kind."""
    for name, begins, secret in (
        ("SLACK_BOT_TOKEN", "xox", settings.slack_bot_token),
        ("SLACK_APP_TOKEN", "xapp-", settings.slack_app_token),
    ):
        if secret and not secret.get_secret_value().startswith(begins):
            yield f"{name} does not begin with {begins}: it is another kind of token."


def require(settings: Settings, mode: Mode) -> None:
    """Raise SettingsError unless the app can start in this mode."""
    lacking = list(missing(settings, mode))
    if lacking:
        raise SettingsError(f"Slack cannot start in {mode}. " + " ".join(lacking))
