"""Replies on their way to Slack: into their thread, in order, in the richest form that this Slack takes."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import phrases
from adapters.slack.address import Address, place, surface
from adapters.slack.clients import Clients, error_of
from adapters.slack.metrics import Metrics
from adapters.slack.pace import Pace
from adapters.slack.render import POSTING, Message, render
from adapters.slack.threads import Threads
from adapters.slack.workspaces import Workspaces
from bot.charts import picture
from bot.conversation.parts import Chart, plain
from bot.logs import Log, trail
from bot.service import Service, UndeliverableError
from bot.store import Delivery
from bot.values import Value

GONE: Final = frozenset(
    {
        "account_inactive", "cannot_dm_bot", "channel_not_found", "is_archived", "messages_tab_disabled",
        "not_in_channel", "org_login_required", "team_access_not_granted", "team_not_found", "token_revoked",
        "user_disabled", "user_not_found", "user_not_visible", "users_not_found",
    }
)  # fmt: skip
"""Errors after which nothing can reach this person any more."""

REFUSED: Final = frozenset(
    {
        "block_mismatch", "invalid_arguments", "invalid_blocks", "invalid_blocks_format", "invalid_attachments",
        "msg_blocks_too_long", "msg_too_long", "too_many_attachments", "unsupported_block_type",
    }
)  # fmt: skip
"""Errors that mean: not in this form."""

ROOTLESS: Final = frozenset({"thread_not_found", "message_not_found", "cannot_reply_to_message"})
"""Errors that mean: the root of the thread was deleted."""


DIRECT: Final = "D"
"""What the id of a channel of direct messages begins with."""


class Spot(Value):
    """Where the next message of a conversation goes; without a thread it becomes the root of one."""

    channel: str
    thread: str = ""


class Sender:
    """Gives a conversation's replies to Slack; `send` is what the service calls for each of them."""

    def __init__(  # noqa: PLR0913 (each is a part of the outside world, and named by its caller)
        self,
        service: Service,
        workspaces: Workspaces,
        clients: Clients,
        threads: Threads,
        *,
        pace: Pace,
        metrics: Metrics,
        log: Log,
    ) -> None:
        self._service = service
        self._workspaces = workspaces
        self._clients = clients
        self._threads = threads
        self._pace = pace
        self._metrics = metrics
        self._log = log
        self._without_charts: set[str] = set()  # tenants whose Slack refuses them

    async def send(self, delivery: Delivery) -> None:
        """Post one reply. Raises UndeliverableError where it can never arrive, and what Slack raises to try again."""
        address = Address.read(delivery.address)
        if address is None:
            unknown = "The address is none of Slack's."
            raise UndeliverableError(unknown)
        async with self.writing(delivery.tenant) as client:
            spot = await self._spot(client, delivery, address)
            if not spot.channel.startswith(DIRECT):
                private = "A reply is private, and this is no direct message."
                raise UndeliverableError(private)
            for message in self._rendered(delivery):
                spot = await self._post(client, delivery, address, spot, message)

    @asynccontextmanager
    async def writing(self, tenant: str) -> AsyncIterator[AsyncWebClient]:
        """A client to write with; errors that mean "gone for good" are raised as UndeliverableError."""
        token = await self._workspaces.token(tenant)
        if token is None:
            message = "The app is not installed any more."
            raise UndeliverableError(message)
        try:
            yield self._clients.client(token)
        except SlackApiError as error:
            self._metrics.posts.labels(error_of(error)).inc()
            if error_of(error) in GONE:
                raise UndeliverableError(error_of(error)) from error
            raise

    async def post(self, client: AsyncWebClient, spot: Spot, message: Message) -> str:
        """Post a message as it stands, when it is the channel's turn; its timestamp."""
        arguments: dict[str, Any] = {"channel": spot.channel, "text": message.text, **POSTING}
        if message.blocks:
            arguments["blocks"] = [dict(block) for block in message.blocks]
        if spot.thread:
            arguments["thread_ts"] = spot.thread
        async with self._pace.turn(spot.channel):
            answer = await client.chat_postMessage(**arguments)
        self._metrics.posts.labels("ok").inc()
        return str(answer["ts"])

    async def direct_messages(self, client: AsyncWebClient, user: str) -> str:
        """The channel of a person's direct messages, opened where it is not open yet."""
        answer = await client.conversations_open(users=user)
        return str(answer["channel"]["id"])

    async def _spot(self, client: AsyncWebClient, delivery: Delivery, address: Address) -> Spot:
        """The thread of the conversation; where none is known yet, the person's direct messages."""
        if address.channel and address.thread:
            if not delivery.farewell:
                await self._threads.show(delivery.tenant, address.conversation, address.surface())
            return Spot(channel=address.channel, thread=address.thread)
        noted = await self._service.surface_of(delivery.tenant, address.conversation)
        if noted is not None:
            channel, thread = place(noted)
            return Spot(channel=channel, thread=thread)
        return Spot(channel=address.channel or await self.direct_messages(client, address.user))

    async def _post(
        self, client: AsyncWebClient, delivery: Delivery, address: Address, spot: Spot, message: Message
    ) -> Spot:
        """Post a message; the first of a conversation without a thread becomes the thread's root."""
        try:
            moment = await self._in_some_form(client, delivery.tenant, spot, message)
        except SlackApiError as error:
            if not spot.thread or error_of(error) not in ROOTLESS:
                raise
            spot = Spot(channel=spot.channel)
            moment = await self._in_some_form(client, delivery.tenant, spot, message)
        if not spot.thread:
            spot = Spot(channel=spot.channel, thread=moment)
            if not delivery.farewell:
                await self._threads.show(delivery.tenant, address.conversation, surface(spot.channel, spot.thread))
        return spot

    async def _in_some_form(self, client: AsyncWebClient, tenant: str, spot: Spot, message: Message) -> str:
        """Post a message as it is; else with its charts as pictures; else as text."""
        drawn = bool(message.charts) and tenant not in self._without_charts
        if drawn or not message.charts:
            try:
                return await self.post(client, spot, message)
            except SlackApiError as error:
                self._degrade(error, "blocks")
        if message.charts:
            try:
                moment = await self.post(client, spot, message.without_charts())
            except SlackApiError as error:
                self._degrade(error, "plainer blocks")
            else:
                self._without_charts.add(tenant)
                await self._pictures(client, Spot(channel=spot.channel, thread=spot.thread or moment), message.charts)
                return moment
        return await self.post(client, spot, message.as_text())

    def _degrade(self, error: SlackApiError, form: str) -> None:
        """Note that a form was refused; any other error is raised again."""
        if error_of(error) not in REFUSED:
            raise error
        self._metrics.posts.labels("refused").inc()
        self._log.error("refused", form=form, error=error_of(error))

    async def _pictures(self, client: AsyncWebClient, spot: Spot, charts: Sequence[Chart]) -> None:
        """The charts as pictures, under a message that holds their figures in text; without them nothing is lost."""
        for chart in charts:
            try:
                await client.files_upload_v2(
                    content=await picture(chart, dark=False),
                    filename="chart.png",
                    title=chart.title,
                    alt_txt=plain(chart),
                    channel=spot.channel,
                    thread_ts=spot.thread,
                )
            except SlackApiError as error:
                self._log.error("no picture", error=error_of(error))

    def _rendered(self, delivery: Delivery) -> Sequence[Message]:
        """The reply as messages; a reply that can't be rendered must not hold up those behind it."""
        try:
            return render(delivery.reply)
        except Exception as error:  # noqa: BLE001 (whatever it was, the person is told, with a code)
            code = delivery.id[:6].upper()
            self._metrics.faults.labels("render").inc()
            self._log.error("fault", code=code, conversation=delivery.conversation, **trail(error))
            return (Message(text=phrases.fault(code), blocks=()),)
