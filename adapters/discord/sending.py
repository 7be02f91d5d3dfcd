"""Replies on their way: by the interaction while its token works, then as messages between the person and the bot."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import discord

from adapters.discord.address import Address
from adapters.discord.building import Draw, files, layout, pictures
from adapters.discord.controls import MORE, Control
from adapters.discord.limits import LIMITS
from adapters.discord.message import Button, Message
from adapters.discord.render import render, said, with_more
from adapters.discord.words import REST, UNSHOWN
from bot.conversation.locales import localized
from bot.conversation.parts import Reply, token
from bot.logs import Log, trail
from bot.outbox import Delivery
from bot.service import UndeliverableError, WaitingError

_OVER: Final = frozenset({10008, 10015, 10062, 50027})
"""Codes that say that an interaction takes no messages any more."""

_CLOSED: Final = frozenset({50007, 50278})
"""Codes that say that a person takes no direct messages of the bot."""

_REFUSED: Final = 50035
"""The code of a form that Discord refuses: then the text alone is sent."""

_NEVER: Final = frozenset({400, 413})
"""Statuses of what Discord will refuse however often it is tried: it must not hold up what comes after it."""

_ALONE: Final = (discord.NotFound, discord.Forbidden)
_TOO_MANY: Final = 40094
_REST_SECONDS: Final = 3600.0


class Content(NamedTuple):
    """What goes into one call of the API: components with their files, or where these are refused, a text."""

    view: discord.ui.LayoutView | None
    files: list[discord.File]
    text: str = ""


Way = Callable[[Content], Awaitable[object]]
"""One call of the API that sends or edits a message."""


class ClosedError(WaitingError):
    """The person takes no direct messages: what was to be sent waits for the person's next interaction."""


@dataclass
class Trip:
    """One interaction that takes messages: where it leads, and how many went that way."""

    address: Address
    loading: bool
    sent: int = 0

    @property
    def room(self) -> int | None:
        """How many messages it still takes; None where there is no limit."""
        return LIMITS.follow_ups - self.sent + int(self.loading) if self.address.few else None


@dataclass
class Post:
    """What sends replies; one for a client."""

    client: discord.Client
    draw: Draw
    clock: Callable[[], float]
    log: Log
    trips: dict[str, Trip] = field(default_factory=dict)
    closed: dict[str, float] = field(default_factory=dict)

    async def reply(self, delivery: Delivery, trip: Trip | None = None) -> None:
        """Send a reply to its address; where that leads nowhere, by the interaction at hand.

        Raises ClosedError, or UndeliverableError for what Discord never takes.
        """
        address = Address.model_validate_json(delivery.address)
        if trip is not None and not address.channel and not address.open_at(self.clock()):
            address = trip.address
        messages = rendered(delivery.reply, address)
        try:
            await self.messages(address, messages, nonce=delivery.id, reply=delivery.reply)
        except discord.HTTPException as error:
            if error.status not in _NEVER:
                raise
            with suppress(discord.HTTPException):
                await self.messages(address, [said(UNSHOWN)])
            raise UndeliverableError from error

    async def messages(
        self,
        address: Address,
        messages: Sequence[Message],
        *,
        nonce: str = "",
        reply: Reply | None = None,
        start: int = 0,
    ) -> None:
        """Send messages in order from `start`, each by the first way that works; `reply` is what they show."""
        if address.waiting:
            raise ClosedError
        if address.open_at(self.clock()):
            start = await self._by_interaction(address, messages, start, reply)
        for number, message in enumerate(messages[start:], start=start):
            await self._between_us(address, message, f"{nonce[: LIMITS.nonce - 4]}{number:x}" if nonce else None)

    async def open_dm(self, person: str) -> discord.DMChannel:
        """The channel of a person's direct messages; raises ClosedError."""
        if self.closed.get(person, 0.0) > self.clock():
            raise ClosedError
        try:
            return await self.client.create_dm(discord.Object(int(person)))
        except discord.HTTPException as error:
            raise self._closing(person, error) from error

    async def to_dm(self, person: str, message: Message, nonce: str | None = None) -> int:
        """Send a direct message; the channel's id. Raises ClosedError."""
        channel = await self.open_dm(person)
        await self._post(channel, person, message, nonce)
        return channel.id

    def trip(self, address: Address) -> Trip:
        """The trip of an interaction that is under way here, else a new one that does not know what was sent."""
        return self.trips.get(address.token) or Trip(address, loading=address.loading, sent=0)

    async def _by_interaction(
        self, address: Address, messages: Sequence[Message], start: int, reply: Reply | None
    ) -> int:
        """Send by the interaction; the number of the first message that needs another way."""
        trip = self.trip(address)
        interaction = reopened(self.client, address)
        if trip.loading and address.token not in self.trips:
            trip.loading = await still_loading(interaction)
        shown = _with_rest(messages, start, trip.room, more_of(reply, address))
        for number, message in enumerate(shown, start=start):
            try:
                await self._follow_up(interaction, trip, message)
            except discord.HTTPException as error:
                if error.code == _TOO_MANY:
                    return len(messages)
                if error.code not in _OVER:
                    raise
                return number
        return len(messages)

    async def _follow_up(self, interaction: discord.Interaction[Any], trip: Trip, message: Message) -> None:
        async def first(content: Content) -> object:
            if content.view is None:
                return await interaction.edit_original_response(content=content.text, view=None)
            return await interaction.edit_original_response(view=content.view, attachments=content.files)

        async def later(content: Content) -> object:
            private = trip.address.ephemeral
            if content.view is None:
                return await interaction.followup.send(content.text, ephemeral=private, wait=True)
            return await interaction.followup.send(view=content.view, files=content.files, ephemeral=private, wait=True)

        await self._attempt(message, first if trip.loading else later)
        trip.loading, trip.sent = False, trip.sent + 1

    async def _between_us(self, address: Address, message: Message, nonce: str | None) -> None:
        """Post in the channel that the two share, else in the direct messages."""
        if address.channel:
            channel = self.client.get_partial_messageable(int(address.channel))
            try:
                await self._post(channel, address.person, message, nonce)
            except _ALONE as error:
                self.log.info("channel gone", code=error.code)
            else:
                return
        await self.to_dm(address.person, message, nonce)

    async def _post(self, channel: discord.abc.Messageable, person: str, message: Message, nonce: str | None) -> None:
        async def way(content: Content) -> object:
            once = discord.utils.MISSING if nonce is None else nonce
            if content.view is None:
                return await channel.send(content.text, nonce=once)
            return await channel.send(view=content.view, files=content.files, nonce=once)

        try:
            await self._attempt(message, way)
        except discord.HTTPException as error:
            if error.code in _CLOSED:
                raise self._closing(person, error) from error
            raise

    async def _attempt(self, message: Message, way: Way) -> None:
        """Send the message as components, and where Discord refuses their form, its text."""
        drawn = await pictures(message, self.draw)
        missing = frozenset(_names(message)) - frozenset(drawn)
        try:
            await way(Content(layout(message, without=missing), list(files(message, drawn))))
        except discord.HTTPException as error:
            if error.code != _REFUSED:
                raise
            refusal = trail(error)
        else:
            return
        self.log.error("refused", **refusal)
        await way(Content(None, [], message.plain))

    def _closing(self, person: str, error: discord.HTTPException) -> Exception:
        """ClosedError where the person takes no messages, remembered for an hour; else the error itself."""
        if error.code not in _CLOSED:
            return error
        now = self.clock()
        self.closed = {known: until for known, until in self.closed.items() if until > now}
        self.closed[person] = now + _REST_SECONDS
        return ClosedError()


def rendered(reply: Reply, address: Address) -> tuple[Message, ...]:
    """The reply as the messages of this person."""
    return render(localized(reply, address.locale), owner=address.person)


def mark_of(reply: Reply) -> str:
    """A short digest of a reply, that tells whether the rest of it still belongs to it."""
    return token(f"{reply.model_dump_json()}", 1)


def reopened(client: discord.Client, address: Address) -> discord.Interaction[Any]:
    """The interaction that an address holds, for its follow-ups."""
    raw: Any = {
        "id": "0",
        "application_id": address.application,
        "type": 2,
        "token": address.token,
        "version": 1,
        "attachment_size_limit": LIMITS.file_bytes,
        "channel": {"id": "0"},
    }
    interaction: discord.Interaction[Any] = discord.Interaction(data=raw, state=client._connection)  # noqa: SLF001 (discord.py has no way of its own to come back to an interaction; this is how it makes one)
    nowhere: Any = client.get_partial_messageable(0)
    interaction.channel = nowhere
    return interaction


async def still_loading(interaction: discord.Interaction[Any]) -> bool:
    """Whether the interaction still shows "thinking"."""
    try:
        return (await interaction.original_response()).flags.loading
    except discord.HTTPException:
        return False


def more_of(reply: Reply | None, address: Address) -> Callable[[int], Button] | None:
    """What makes the button that shows a reply from a message on; None where no reply is shown."""
    if reply is None:
        return None

    def more(first: int) -> Button:
        held = Control(
            owner=address.person, conversation=reply.conversation, place=0, slot=MORE, value=f"{first}{mark_of(reply)}"
        )
        return Button(custom_id=held.custom_id, label=REST, style="main")

    return more


def _with_rest(
    messages: Sequence[Message], start: int, room: int | None, more: Callable[[int], Button] | None
) -> Sequence[Message]:
    """The messages from `start` that an interaction takes, the last with a button for the rest where there is more."""
    if room is None or len(messages) - start <= room:
        return messages[start:]
    end = start + max(room, 1)
    shown = messages[start:end]
    return shown if more is None else [*shown[:-1], with_more(shown[-1], more(end))]


def _names(message: Message) -> list[str]:
    return [node.name for node in message.nodes if node.kind == "gallery"]
