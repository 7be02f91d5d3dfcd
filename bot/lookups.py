"""What is looked up without a turn: states, suggestions, forms, lists, cards; nothing is written."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from pydantic import ValidationError

from bot.benchmarks.team import NO_TEAM, Team
from bot.conversation.benchmarks_card import card
from bot.conversation.known import Known
from bot.conversation.overview import Overview, offer_form, overview
from bot.conversation.parts import Form, Option, Reply
from bot.conversation.state import State
from bot.conversation.suggesting import suggest
from bot.faults import StoreVersionError
from bot.guides.model import Library
from bot.record import Record
from bot.store import Clock, Store, Stored
from bot.values import Value

TEAMLESS: Final = frozenset({"discord:dm"})
"""Tenants that hold people who are no team: nothing is shared among them."""


class Newest(Value):
    """A negotiation as it stands: where its replies go, its answers, and when something happened in it last."""

    address: str
    state: State
    updated_at: datetime


class Negotiation(Overview):
    """One of a person's negotiations: the digest of its key, where its replies go, and what it is about."""

    conversation: str
    address: str
    updated_at: datetime


class Lookups:
    """What adapters read of a store and its library."""

    def __init__(self, store: Store, library: Library, clock: Clock) -> None:
        self._store = store
        self._library = library
        self._clock = clock

    async def load(self, tenant: str, conversation: str) -> State:
        """The state of a conversation, read only; an empty one where there is none. Raises StoreError or SealError."""
        return state_of(await self._store.load(tenant, conversation))

    async def last_reply(self, tenant: str, conversation: str) -> Reply | None:
        """The newest reply of a conversation, read only: what a person sees again on coming back."""
        return await self._store.last_reply(tenant, conversation)

    async def suggest(
        self, tenant: str, conversation: str, slot: str, typed: str, given: Mapping[str, str]
    ) -> tuple[Option, ...]:
        """Options for a slot (company, role, region, level) while the person types; `given` is what the form holds."""
        return suggest(slot, typed, given, self._known(await self.load(tenant, conversation)))

    async def form(self, tenant: str, conversation: str) -> Form:
        """The form of the whole offer, filled in with what is known."""
        return offer_form(self._known(await self.load(tenant, conversation)))

    async def negotiations(self, tenant: str, person: str) -> tuple[Negotiation, ...]:
        """The person's negotiations at a glance, newest first."""
        return tuple(self._glance(stored) for stored in await self._store.conversations(tenant, person))

    async def newest(self, tenant: str, person: str) -> Newest | None:
        """The person's negotiation in which something happened last."""
        stored = await self._store.newest(tenant, person)
        if stored is None:
            return None
        touched = datetime.fromtimestamp(stored.updated_at, UTC)
        return Newest(address=stored.address, state=state_of(stored.state), updated_at=touched)

    async def conversation_at(self, tenant: str, surface: str) -> str | None:
        """The key of the conversation that is shown on a surface, where one was noted."""
        return await self._store.conversation_at(tenant, surface)

    async def surface_of(self, tenant: str, conversation: str) -> str | None:
        """The surface on which a conversation was shown last, where one was noted."""
        return await self._store.surface_of(tenant, conversation)

    async def card(self, tenant: str, asked: str) -> Reply:
        """The benchmark card for "ally security engineer": the guide's and the team's figures, nothing of a person."""
        team = NO_TEAM if tenant in TEAMLESS else (await self._store.team(tenant)).model_copy(update={"mine": ()})
        return card(asked, self._known(State()), team)

    async def team(self, tenant: str) -> Team:
        """The rules by which a tenant shares, and its published cells."""
        return await self._store.team(tenant)

    async def tenants(self, platform: str) -> list[str]:
        """Every tenant of a platform of which anything is stored."""
        return await self._store.tenants(platform)

    async def export(self, tenant: str, person: str) -> Record:
        """Everything that is stored about a person in this tenant."""
        return await self._store.export(tenant, person)

    def _known(self, state: State) -> Known:
        return Known(state, self._library, self._clock().date())

    def _glance(self, stored: Stored) -> Negotiation:
        view = overview(self._known(state_of(stored.state)))
        touched = datetime.fromtimestamp(stored.updated_at, UTC)
        return Negotiation(conversation=stored.conversation, address=stored.address, updated_at=touched, **dict(view))


def state_of(stored: str) -> State:
    """The state of a stored text, an empty one of none; raises StoreVersionError."""
    try:
        return State.load(stored) if stored else State()
    except ValidationError:  # its text quotes the answers
        message = "What is stored of this conversation was written by another version of this program; it was kept."
        raise StoreVersionError(message) from None
