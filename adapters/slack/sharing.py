"""The benchmark card: shown to the person alone, and put into the channel once they confirm. The only public output."""

from typing import Final

from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import phrases
from adapters.slack.blocks import Block, actions, button
from adapters.slack.clients import error_of
from adapters.slack.desk import Body, Desk
from adapters.slack.limits import LIMITS
from adapters.slack.names import DISMISS, SHARE
from adapters.slack.payloads import Payload, flag_at, items_at, text_at
from adapters.slack.person import Person, person_of
from adapters.slack.read import asked_card
from adapters.slack.render import Message, render
from adapters.slack.sending import DIRECT, Spot

_OUTSIDE: Final = frozenset({"not_in_channel", "channel_not_found"})
_FLAGS: Final = ("is_ext_shared", "is_pending_ext_shared", "is_shared")


class ShareDesk:
    """Previews and shares benchmark cards."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._done: set[str] = set()  # previews that were shared: a second press of the button shares nothing

    async def preview(self, body: Body, _context: AsyncBoltContext) -> None:
        """Show the card to the person alone, with a button that shares it."""
        person, asked = person_of(body), asked_card(body)
        if person is None or asked is None:
            return
        messages = render(await self._desk.service.card(person.tenant, asked))
        for message in messages[:-1]:
            await self._show(body, message)
        last = messages[-1]
        row = _buttons(asked)
        await self._show(body, Message(last.text, (*last.blocks, row), last.charts, (*last.plainer, row)))

    async def share(self, body: Body, _context: AsyncBoltContext) -> None:
        """Put the card into the channel where its preview was confirmed, if only this workspace reads there."""
        person, preview = person_of(body), text_at(body, "container", "message_ts")
        channel = text_at(body, "container", "channel_id") or text_at(body, "channel", "id")
        if person is None or not channel or preview in self._done:
            return
        self._done.add(preview)
        async with self._desk.sender.writing(person.tenant) as client:
            refusal = await self._refusal(client, body, channel)
            if refusal is None:
                await self._post(client, person, channel, _asked(body))
            else:
                self._done.discard(preview)
        await self._desk.whisper(body, refusal or phrases.SHARED, replace_original=refusal is None)

    async def dismiss(self, body: Body, _context: AsyncBoltContext) -> None:
        """Take the preview away."""
        await self._desk.whisper(body, phrases.DISMISSED, replace_original=True)

    async def _post(self, client: AsyncWebClient, person: Person, channel: str, asked: str) -> None:
        for message in render(await self._desk.service.card(person.tenant, asked)):
            try:
                await self._desk.sender.post(client, Spot(channel=channel), message)
            except SlackApiError as error:
                if not message.charts or error_of(error) != "invalid_blocks":
                    raise
                await self._desk.sender.post(client, Spot(channel=channel), message.without_charts())

    async def _show(self, body: Payload, message: Message) -> None:
        if not await self._desk.whisper(body, message.text, message.blocks):
            await self._desk.whisper(body, message.text, message.plainer)

    async def _refusal(self, client: AsyncWebClient, body: Payload, channel: str) -> str | None:
        """Why nothing can be shared in a channel; None where it can be."""
        if text_at(body, "user", "team_id") not in {"", text_at(body, "team", "id")}:
            return phrases.NOT_SHARED  # a guest from another workspace
        if channel.startswith(DIRECT):
            return phrases.NOT_SHARED
        try:
            answer = await client.conversations_info(channel=channel)
        except SlackApiError as error:
            return phrases.INVITE_ME if error_of(error) in _OUTSIDE else phrases.NOT_SHARED
        shared = any(flag_at(answer.data, "channel", flag) for flag in _FLAGS)
        return phrases.NOT_SHARED if shared else None


def _asked(body: Payload) -> str:
    return text_at(next(iter(items_at(body, "actions")), {}), "value")


def _buttons(asked: str) -> Block:
    share = button("Share in this channel", SHARE, asked[: LIMITS.button_value], style="primary")
    return actions("card", [share, button("Keep it to me", DISMISS)])
