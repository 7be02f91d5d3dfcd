"""The Slack app, put together: everything that `adapters.slack.serving` then runs."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, cast

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.slack.clients import Clients, api_root, error_of, sdk_logger
from adapters.slack.configured import many
from adapters.slack.desk import Desk
from adapters.slack.errands import Errands
from adapters.slack.installations import Installations, States
from adapters.slack.listeners import listen
from adapters.slack.manifest import manifest
from adapters.slack.metrics import Metrics
from adapters.slack.pace import SECONDS, Pace
from adapters.slack.receiving import AGAIN
from adapters.slack.sending import Sender
from adapters.slack.threads import Threads
from adapters.slack.workspaces import ManyWorkspaces, OneWorkspace, SlackAwayError, Workspaces
from bot.conversation.engine import step
from bot.conversation.events import Action
from bot.conversation.parts import Reply
from bot.conversation.state import State
from bot.crypto import KeyRing
from bot.database import connect
from bot.faults import Fault, SettingsError
from bot.guides.library import open_library
from bot.guides.model import Library
from bot.keys import keys_for_server
from bot.logs import Log, trail
from bot.service import Service
from bot.settings import Settings
from bot.store import Store

PLATFORM: Final = "slack"
LEASE_SECONDS: Final = 6.0
"""How long the replies of a process that died wait for another; a live one renews its lease while it sends."""

BUSY_SECONDS: Final = 2.0
"""How long a turn waits for a database that somebody else holds: Slack waits three seconds for the answer."""

FINISH_SECONDS: Final = 20.0


@dataclass(frozen=True)
class SlackBot:
    """The app with all its parts, ready to be served."""

    app: AsyncApp
    desk: Desk
    workspaces: Workspaces
    errands: Errands
    clients: Clients
    engine: AsyncEngine
    settings: Settings
    logger: logging.Logger

    @property
    def installable(self) -> bool:
        """Whether other workspaces can install the app."""
        return many(self.settings)

    async def lacking(self) -> str | None:
        """What keeps the app from serving now; None when all is well."""
        try:
            await self.desk.service.surface_of(PLATFORM, "")
        except Fault as fault:
            return str(fault)
        return None if self.workspaces.known else "Slack has not said yet who this bot is."

    async def prepare(self) -> None:
        """Ask Slack whether the token is good. Raises SettingsError if not; a Slack that is away is waited for."""
        try:
            await self.workspaces.prepare()
        except SlackApiError as error:
            if error_of(error) in _BAD_TOKEN:
                message = f"Slack refuses SLACK_BOT_TOKEN: {error_of(error)}. Copy it again, or reinstall the app."
                raise SettingsError(message) from None
            self.desk.journal.error("not prepared", error=error_of(error))
        except (OSError, TimeoutError, SlackAwayError) as error:
            self.desk.journal.error("not prepared", **trail(error))

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Sweep, purge and look after the tokens while the block runs; then finish what was begun."""
        service, sender, kept = self.desk.service, self.desk.sender, self.settings
        beside = [
            asyncio.create_task(service.sweep_always(PLATFORM, sender.send, every=LEASE_SECONDS)),
            asyncio.create_task(service.purge_daily(days=kept.retention_days, turn_days=kept.turn_days)),
            asyncio.create_task(self.workspaces.look_after()),
        ]
        try:
            yield
        finally:
            left = await self.errands.finish(FINISH_SECONDS)
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            self.desk.journal.info("stopped", unfinished=left)


_BAD_TOKEN: Final = frozenset(
    {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type"}
)


@asynccontextmanager
async def opened(
    settings: Settings, log: Log, *, guides: Path | None = None, pace: float = SECONDS
) -> AsyncIterator[SlackBot]:
    """The app over the settings' database; everything is closed at the end. Raises Fault."""
    ring, library = keys_for_server(settings), open_library(guides, market=settings.market_folder())
    clients, metrics = Clients(api_root(settings.slack_api_url), log), Metrics()
    engine = connect(settings.url(), busy_seconds=BUSY_SECONDS)
    try:
        async with await Store.open(settings.url(), ring, clock=_now, busy_seconds=BUSY_SECONDS) as store:
            service = Service(store, step=step, library=library, clock=_now, log=log, lease_seconds=LEASE_SECONDS)
            workspaces = _workspaces(settings, engine, ring, clients, log)
            threads = Threads(service)
            sender = Sender(service, workspaces, clients, threads, pace=Pace(pace), metrics=metrics, log=log)
            desk = Desk(service, sender, threads, clients, metrics, log, _alone(library), lambda: _now().date())
            yield _put_together(settings, desk, workspaces, engine, ring)
    finally:
        await clients.close()
        await engine.dispose()


def _put_together(
    settings: Settings, desk: Desk, workspaces: Workspaces, engine: AsyncEngine, ring: KeyRing
) -> SlackBot:
    logger = sdk_logger(desk.journal)
    secret = settings.slack_signing_secret
    app = AsyncApp(
        name="negotiate",
        logger=logger,
        process_before_response=True,
        signing_secret=secret.get_secret_value() if secret else "unused in Socket Mode",
        client=desk.clients.separate(),
        authorize=cast("Callable[..., Awaitable[AuthorizeResult]]", workspaces),  # which may know of none
        oauth_settings=_installing(settings, Installations(engine, ring), States(engine)) if many(settings) else None,
        attaching_conversation_kwargs_enabled=False,
    )
    errands = Errands(logger)
    app.listener_runner.lazy_listener_runner = errands
    app.error(_broken(desk))
    listen(app, desk, workspaces)
    return SlackBot(app, desk, workspaces, errands, desk.clients, engine, settings, logger)


def _workspaces(settings: Settings, engine: AsyncEngine, ring: KeyRing, clients: Clients, log: Log) -> Workspaces:
    token = settings.slack_bot_token
    if token is not None:
        return OneWorkspace(clients.client(token.get_secret_value()), token.get_secret_value())
    secret = settings.slack_client_secret
    rotator = AsyncTokenRotator(
        client_id=settings.slack_client_id or "",
        client_secret=secret.get_secret_value() if secret else "",
        client=clients.client(None),
    )
    return ManyWorkspaces(Installations(engine, ring), rotator, log)


def _installing(settings: Settings, installations: Installations, states: States) -> AsyncOAuthSettings:
    secret = settings.slack_client_secret
    return AsyncOAuthSettings(
        client_id=settings.slack_client_id,
        client_secret=secret.get_secret_value() if secret else None,
        scopes=manifest()["oauth_config"]["scopes"]["bot"],
        user_scopes=[],
        installation_store=installations,
        installation_store_bot_only=True,
        state_store=states,
    )


def _broken(desk: Desk) -> Callable[[Exception], Awaitable[BoltResponse]]:
    """What answers a request in which the app itself broke: a database that is away is worth another delivery."""

    async def broken(error: Exception) -> BoltResponse:
        desk.fault("request", error)
        return BoltResponse(status=AGAIN if isinstance(error, Fault) else 200)

    return broken


def _alone(library: Library) -> Callable[[Action], tuple[State, Reply]]:
    return lambda action: step(State(), action, library, _now().date())


def _now() -> datetime:
    return datetime.now(UTC)
