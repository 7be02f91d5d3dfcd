"""What every entry point of the app works with, and how it speaks to a person outside of a conversation."""

import secrets
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from slack_sdk.errors import SlackApiError

from adapters.slack import phrases
from adapters.slack.blocks import Block
from adapters.slack.clients import Clients, error_of
from adapters.slack.metrics import Metrics
from adapters.slack.payloads import Payload, text_at
from adapters.slack.person import person_of
from adapters.slack.render import Message
from adapters.slack.sending import Sender, Spot
from adapters.slack.threads import Threads
from bot.conversation.events import Action
from bot.conversation.parts import Reply
from bot.conversation.state import State
from bot.logs import Log, trail
from bot.service import Service, UndeliverableError

Body = dict[str, Any]
"""A payload as Bolt hands it over."""


_WITHOUT_AGENTS: Final = frozenset({"unknown_method", "missing_scope", "not_allowed_token_type", "feature_not_enabled"})


@dataclass(frozen=True)
class Desk:
    """The service behind, Slack in front, and where to note what happens."""

    service: Service
    sender: Sender
    threads: Threads
    clients: Clients
    metrics: Metrics
    journal: Log
    alone: Callable[[Action], tuple[State, Reply]]
    """What an action would come to in a conversation of its own; nothing is stored."""

    today: Callable[[], date]
    unassisted: set[str] = field(default_factory=set)
    """Tenants whose Slack has no agent features: it was asked once."""

    def fault(self, place: str, error: BaseException) -> str:
        """Log a fault of this app's own; the code under which it stands there."""
        code = secrets.token_hex(3).upper()
        self.metrics.faults.labels(place).inc()
        self.journal.error("fault", code=code, place=place, **trail(error))
        return code

    async def whisper(self, body: Payload, text: str, blocks: Sequence[Block] = (), **more: object) -> bool:
        """Say something to the person alone, where they are: by the response URL; false where there is none."""
        url = text_at(body, "response_url") or _first_url(body)
        if not url:
            return False
        message = {"response_type": "ephemeral", "text": text, "blocks": [dict(b) for b in blocks], **more}
        return await self.clients.respond(url, **message)

    async def say(self, body: Payload, message: Message) -> None:
        """Say something to the person: where they are if that can be done for them alone, else in direct messages."""
        if await self.whisper(body, message.text, message.blocks):
            return
        person = person_of(body)
        if person is None:
            return
        async with self.sender.writing(person.tenant) as client:
            channel = await self.sender.direct_messages(client, person.user)
            await self.sender.post(client, Spot(channel=channel), message)

    async def assist(self, tenant: str, method: str, **arguments: object) -> None:
        """Call a method of the agent features, unless this Slack does not have them."""
        if tenant in self.unassisted:
            return
        async with self.sender.writing(tenant) as client:
            try:
                await client.api_call(f"assistant.threads.{method}", json=arguments)
            except SlackApiError as error:
                if error_of(error) not in _WITHOUT_AGENTS:
                    raise
                self.unassisted.add(tenant)

    async def tell_fault(self, body: Payload, code: str) -> None:
        """Tell the person that something broke, with the code."""
        await self.quietly(self.say(body, Message(text=phrases.fault(code), blocks=())))

    async def quietly(self, courtesy: Coroutine[None, None, object]) -> None:
        """Do what is only a courtesy: if Slack refuses it, that stands in the log, and all else goes on."""
        try:
            await courtesy
        except SlackApiError as error:
            self.journal.error("refused", error=error_of(error))
        except (UndeliverableError, OSError, TimeoutError) as error:
            self.journal.error("refused", error=type(error).__name__)


def _first_url(body: Payload) -> str:
    urls = body.get("response_urls")
    first = urls[0] if isinstance(urls, list) and urls else None
    return text_at(first, "response_url") if isinstance(first, Mapping) else ""
