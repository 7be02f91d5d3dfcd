"""Whose token to use: the one workspace of SLACK_BOT_TOKEN, or the many that installed the app."""

import asyncio
import time
from collections.abc import Callable
from typing import Final

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackApiError, SlackTokenRotationError
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.installations import Installations, tenant_of_installation
from bot.faults import Fault
from bot.logs import Log, trail

ROTATION_MINUTES: Final = 180
"""How long before its end a token is replaced; the one before stays good until then."""

ROTATION_SECONDS: Final = 600.0
_CLAIM_SECONDS: Final = 60.0


class SlackAwayError(Fault):
    """Slack cannot be asked."""


class OneWorkspace(AsyncAuthorize):
    """The workspace of a bot token. Slack is asked once who the bot is, not for each event."""

    def __init__(self, client: AsyncWebClient, token: str) -> None:
        self._client = client
        self._token = token
        self._known: AuthorizeResult | None = None

    @property
    def known(self) -> bool:
        """Whether Slack has said who the bot is."""
        return self._known is not None

    async def __call__(self, **_request: object) -> AuthorizeResult | None:
        """What Bolt wants to know for an event. Raises SlackAwayError, so that Slack delivers the event again."""
        if self._known is None:
            try:
                await self.prepare()
            except (SlackApiError, OSError, TimeoutError) as error:
                message = "Slack does not say who this bot is: is the token right, and can Slack be reached?"
                raise SlackAwayError(message) from error
        return self._known

    async def prepare(self) -> None:
        """Ask Slack who the bot is. Raises SlackApiError."""
        answer = await self._client.auth_test()
        self._known = AuthorizeResult.from_auth_test_response(bot_token=self._token, auth_test_response=answer)

    async def token(self, tenant: str) -> str | None:  # noqa: ARG002 (there is one)
        """The token."""
        return self._token

    async def remove(self, tenant: str) -> None:
        """Nothing is kept here: the token stands in the settings."""

    async def look_after(self) -> None:
        """Nothing to do."""
        await asyncio.Event().wait()


class ManyWorkspaces(AsyncAuthorize):
    """The workspaces and organizations that installed the app."""

    def __init__(
        self,
        installations: Installations,
        rotator: AsyncTokenRotator,
        log: Log,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._installations = installations
        self._rotator = rotator
        self._log = log
        self._clock = clock

    @property
    def known(self) -> bool:
        """What is to be known stands in the database."""
        return True

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        **_person: str | None,
    ) -> AuthorizeResult | None:
        """What Bolt wants to know for an event, from what is stored; None where the app is not installed."""
        tenant = tenant_of_installation(enterprise_id, team_id, everywhere=context.is_enterprise_install)
        found = await self._current(tenant)
        if found is None or found.bot_token is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_id=found.bot_id,
            bot_user_id=found.bot_user_id,
            bot_token=found.bot_token,
            bot_scopes=found.bot_scopes or [],
        )

    async def token(self, tenant: str) -> str | None:
        """The token of a tenant."""
        found = await self._current(tenant)
        return None if found is None else found.bot_token

    async def remove(self, tenant: str) -> None:
        """Delete the tokens of a tenant."""
        await self._installations.remove(tenant)

    async def prepare(self) -> None:
        """Replace the tokens that ran out while nothing ran."""
        for tenant, installation in await self._installations.everyone():
            if self._ends_within(installation, ROTATION_MINUTES):
                await self._rotate(tenant)

    async def look_after(self) -> None:
        """Replace tokens before they end, until cancelled."""
        while True:
            await asyncio.sleep(ROTATION_SECONDS)
            try:
                await self.prepare()
            except Fault as error:  # a database that is away now can be back the next time
                self._log.error("rotation", **trail(error))

    async def _current(self, tenant: str) -> Installation | None:
        found = await self._installations.find(tenant)
        if found is not None and self._ends_within(found, 0):
            await self._rotate(tenant)
            found = await self._installations.find(tenant)
        return found

    def _ends_within(self, installation: Installation, minutes: int) -> bool:
        end = installation.bot_token_expires_at
        return end is not None and end <= self._clock() + 60 * minutes

    async def _rotate(self, tenant: str) -> None:
        """Replace the tokens of a tenant, unless another process is at it: a refresh token is good once."""
        claimed = await self._installations.claim(tenant, _CLAIM_SECONDS)
        if claimed is None:
            return
        try:
            renewed = await self._rotator.perform_token_rotation(
                installation=claimed, minutes_before_expiration=ROTATION_MINUTES
            )
        except SlackTokenRotationError as error:
            self._log.error("rotation", tenant=tenant, **trail(error))
            return
        if renewed is not None:
            await self._installations.async_save(renewed)


Workspaces = OneWorkspace | ManyWorkspaces
"""Where the app is installed."""
