"""The desk: takes in what a person did, has it committed, and sees that the answer goes where only they see it."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Final

import discord

from adapters.discord.address import Address
from adapters.discord.arriving import ALREADY, Interaction
from adapters.discord.building import layout
from adapters.discord.message import Message
from adapters.discord.read import DM, key
from adapters.discord.render import said
from adapters.discord.sending import ClosedError, Post, Trip, still_loading
from adapters.discord.words import ANSWERED_ELSEWHERE, DELAYED, FAULT, NOT_SAVED
from bot.conversation.events import Commanded, Event, Said
from bot.conversation.sharing import concerns_team
from bot.conversation.state import State
from bot.faults import Fault
from bot.logs import Log, trail
from bot.service import Service

IN_DM: Final = "dm"
"""The surface of a server's negotiation that goes on in the direct messages."""

_THINKING: Final = discord.InteractionResponseType.deferred_channel_message
_TRIES: Final = 12
_PAUSE: Final = 0.25


class DelayedError(Exception):
    """What was said is kept, but the answer could not be sent now: a sweep sends it. The cause is chained."""


class Desk:
    """What every entry point works with; one for a client."""

    def __init__(self, service: Service, post: Post, log: Log) -> None:
        self.service = service
        self.post = post
        self.log = log
        self._busy = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def converse(self, interaction: Interaction, event: Event, address: Address) -> None:
        """One turn that an acknowledged interaction began; its answer goes to where the address says."""
        trip = Trip(address, loading=address.loading)
        self.post.trips[address.token] = trip
        try:
            event = event.model_copy(update={"address": address.model_dump_json(exclude_defaults=True)})
            taken = await self.take(event, trip)
            await self._answered(interaction, taken, trip)
        finally:
            self.post.trips.pop(address.token, None)

    async def take(self, event: Event, trip: Trip | None = None, carried: State | None = None) -> Event:
        """Commit an event where it belongs, as which it is given back, and send what there is to send.

        An answer that can't be sent now is sent later.
        """
        event, carried = await self._moved(event, carried)
        await self.service.receive(event, carried)
        await self.deliver(event.tenant, event.conversation, trip)
        return event

    async def deliver(self, tenant: str, conversation: str, trip: Trip | None = None) -> None:
        """Send what is unsent in a conversation; where the person can't be reached, it waits for them."""
        try:
            await self.service.deliver(tenant, conversation, partial(self.post.reply, trip=trip))
        except ClosedError:
            self.log.info("closed", tenant=tenant)
        except (discord.HTTPException, OSError, TimeoutError) as error:
            raise DelayedError from error

    async def whose(self, tenant: str, person: str) -> tuple[str, str]:
        """Tenant and key of the person's negotiation: their server's, or that in the DM where it goes on there."""
        here = key(tenant, person)
        if tenant != DM and await self.service.surface_of(tenant, here) == IN_DM:
            return DM, key(DM, person)
        return tenant, here

    async def guarded(self, interaction: Interaction, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work of an interaction; a fault reaches the person, seen by them alone, with the code of the log."""
        with self.working():
            try:
                await work()
            except Exception as error:  # noqa: BLE001 (whatever it was: the person is told, and the log holds the cause)
                await self.fault(interaction, error)

    async def guarded_message(self, message: discord.Message, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work of a message; a fault is told where only the person sees it, and elsewhere not at all."""
        with self.working():
            try:
                await work()
            except Exception as error:  # noqa: BLE001 (as above)
                words = self._fault(message.id, error)
                if message.guild is None and not isinstance(error, DelayedError):
                    with suppress(discord.HTTPException):
                        await message.channel.send(view=layout(said(words)), nonce=str(message.id))

    async def fault(self, interaction: Interaction, error: BaseException) -> None:
        """Log a fault and tell the person with its code."""
        if isinstance(error, discord.HTTPException) and error.code == ALREADY:
            return
        words = self._fault(interaction.id, error)
        with suppress(discord.HTTPException):  # nothing more can be done: the log has it
            await self.tell(interaction, said(words))

    async def tell(self, interaction: Interaction, message: Message) -> None:
        """Show a message of the adapter's own to the person alone."""
        view, first = layout(message), interaction.response
        if not first.is_done():
            await first.send_message(view=view, ephemeral=True)
        elif first.type is _THINKING and await still_loading(interaction):
            await interaction.edit_original_response(view=view)
        else:
            await interaction.followup.send(view=view, ephemeral=True)

    @contextmanager
    def working(self) -> Iterator[None]:
        """Something is under way that a stop waits for."""
        self._busy += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._busy -= 1
            if not self._busy:
                self._idle.set()

    async def idle(self, seconds: float) -> None:
        """Wait until nothing is under way, at most so long."""
        try:
            await asyncio.wait_for(self._idle.wait(), seconds)
        except TimeoutError:
            self.log.info("stopping while busy", count=self._busy)

    def _fault(self, number: int, error: BaseException) -> str:
        """Log a fault; what to say about it, with the code of the log."""
        code = hashlib.sha256(str(number).encode()).hexdigest()[:6].upper()
        self.log.error("fault", code=code, **trail(error.__cause__ or error))
        words = DELAYED if isinstance(error, DelayedError) else NOT_SAVED if isinstance(error, Fault) else FAULT
        return words.format(code=code)

    async def _moved(self, event: Event, carried: State | None) -> tuple[Event, State | None]:
        """The event in the conversation that it belongs to; what is shared with a team is shared in its own tenant."""
        tenant, conversation = await self.whose(event.tenant, event.person)
        if tenant == event.tenant:
            return event, carried
        if concerns_team(event.action):
            shown = await self.service.load(event.tenant, event.conversation)
            if shown.sharing is not None or not isinstance(event.action, Said):
                asked = event.action == Commanded(name="share")
                return event, await self.service.load(tenant, conversation) if asked else carried
        place = Address.model_validate_json(event.address).model_copy(update={"conversation": conversation})
        elsewhere = {
            "tenant": tenant,
            "conversation": conversation,
            "address": place.model_dump_json(exclude_defaults=True),
            "admin": False,
        }
        return event.model_copy(update=elsewhere), carried

    async def _answered(self, interaction: Interaction, event: Event, trip: Trip) -> None:
        """See that nobody looks at "thinking" for ever, where another worker was just sending."""
        for _ in range(_TRIES):
            if not trip.loading or not await still_loading(interaction):
                return
            await asyncio.sleep(_PAUSE)
            await self.deliver(event.tenant, event.conversation, trip)
        await interaction.edit_original_response(view=layout(said(ANSWERED_ELSEWHERE)))
