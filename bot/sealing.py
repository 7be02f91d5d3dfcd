"""How a row hides what it holds: ids as keyed digests, contents sealed for the one row they belong to."""

import json
from typing import Final, NamedTuple

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.conversation.events import Event
from bot.conversation.parts import Reply
from bot.crypto import Digests, KeyRing, key_bytes, new_key
from bot.tables import DIGEST_KEY


class Place(NamedTuple):
    """A conversation as the store knows it: its tenant, and the keyed digests of its key and its person."""

    tenant: str
    conversation: str
    person: str


class TurnId(NamedTuple):
    """A turn as the store knows it: where it happened, the keyed digest of its event id, and its number there."""

    place: Place
    event: str
    number: int


class Sealing:
    """Digests and seals of one installation."""

    def __init__(self, ring: KeyRing, digests: Digests) -> None:
        self._ring = ring
        self._digests = digests

    def conversation(self, tenant: str, conversation: str) -> str:
        """The digest that stands for a conversation's key."""
        return self._digests.of("conversation", tenant, conversation)

    def person(self, tenant: str, person: str) -> str:
        """The digest that stands for a person; the same person in another tenant has another one."""
        return self._digests.of("person", tenant, person)

    def place(self, event: Event) -> Place:
        """Where an event happens."""
        conversation = self.conversation(event.tenant, event.conversation)
        return Place(event.tenant, conversation, self.person(event.tenant, event.person))

    def turn(self, event: Event, number: int) -> TurnId:
        """The turn that an event makes."""
        return TurnId(self.place(event), self._digests.of("event", event.tenant, event.id), number)

    def seal_state(self, place: Place, state: str) -> bytes:
        """The state, for its conversation's row alone."""
        return self._ring.seal(state, "conversations.state", *place)

    def open_state(self, place: Place, sealed: bytes) -> str:
        """The state of a row, "" where there is none yet; raises SealError."""
        return self._ring.open(sealed, "conversations.state", *place) if sealed else ""

    def seal_address(self, place: Place, address: str) -> bytes:
        """The address, for its conversation's row alone."""
        return self._ring.seal(address, "conversations.address", *place)

    def open_address(self, place: Place, sealed: bytes) -> str:
        """The address of a row; raises SealError."""
        return self._ring.open(sealed, "conversations.address", *place) if sealed else ""

    def surface(self, tenant: str, surface: str) -> str:
        """The digest that stands for where a conversation is shown."""
        return self._digests.of("surface", tenant, surface)

    def seal_surface(self, tenant: str, digest: str, surface: str, conversation: str) -> bytes:
        """A surface and the key of the conversation shown there, for the surface's row alone."""
        return self._ring.seal(json.dumps([surface, conversation]), "surfaces.sealed", tenant, digest)

    def open_surface(self, tenant: str, digest: str, sealed: bytes) -> tuple[str, str]:
        """The surface and the conversation's key of a row; raises SealError."""
        surface, conversation = json.loads(self._ring.open(sealed, "surfaces.sealed", tenant, digest))
        return surface, conversation

    def seal_reply(self, turn: TurnId, reply: Reply) -> bytes:
        """The reply, for its turn's row alone."""
        return self._ring.seal(reply.model_dump_json(), *_row_of(turn))

    def open_reply(self, turn: TurnId, sealed: bytes) -> str:
        """The reply of a row as JSON; raises SealError."""
        return self._ring.open(sealed, *_row_of(turn))

    def seal_team_secret(self, tenant: str, secret: str) -> bytes:
        """The secret of a team's digests, for its tenant's row alone."""
        return self._ring.seal(secret, "team_secrets.sealed", tenant)

    def team(self, tenant: str, sealed_secret: bytes) -> "TeamSealing":
        """Digests and seals of what a team shares; raises SealError."""
        secret = key_bytes(self._ring.open(sealed_secret, "team_secrets.sealed", tenant))
        return TeamSealing(self._ring, Digests(secret), tenant)


class TeamSealing:
    """Digests and seals of one team: keyed with its own secret, so that no report leads to a conversation's person."""

    def __init__(self, ring: KeyRing, digests: Digests, tenant: str) -> None:
        self._ring = ring
        self._digests = digests
        self._tenant = tenant

    def reporter(self, person: str) -> str:
        """The digest that stands for a person who shares."""
        return self._digests.of("reporter", person)

    def cell(self, key: str) -> str:
        """The digest that stands for a cell."""
        return self._digests.of("cell", key)

    def batch(self, name: str) -> str:
        """The digest that stands for a batch."""
        return self._digests.of("batch", name)

    def seal_report(self, reporter: str, cell: str, report: str) -> bytes:
        """A report, for its row alone."""
        return self._ring.seal(report, "team_reports.sealed", self._tenant, reporter, cell)

    def open_report(self, reporter: str, cell: str, sealed: bytes) -> str:
        """The report of a row; raises SealError."""
        return self._ring.open(sealed, "team_reports.sealed", self._tenant, reporter, cell)


def _row_of(turn: TurnId) -> tuple[str, ...]:
    return ("turns.replies", *turn.place, turn.event, str(turn.number))


_ROW: Final = "digest_key"


async def read_sealing(engine: AsyncEngine, ring: KeyRing) -> Sealing:
    """The sealing of this installation; raises SealError where the ring lacks the key it was sealed with.

    The key of the digests is random, made once and kept sealed in the database, so that rotating ENCRYPTION_KEYS leaves
    every digest as it is. It is sealed anew whenever the newest key is another one.
    """
    async with engine.connect() as connection:
        sealed = (await connection.execute(select(DIGEST_KEY.c.sealed))).scalar_one_or_none()
    if sealed is None:
        sealed = await _make_digest_key(engine, ring)
    key = ring.open(sealed, _ROW)
    if not ring.is_current(sealed):
        async with engine.begin() as connection:
            await connection.execute(update(DIGEST_KEY).values(sealed=ring.seal(key, _ROW)))
    return Sealing(ring, Digests(key_bytes(key)))


async def check_ring(engine: AsyncEngine, ring: KeyRing) -> None:
    """Raise SealError where the ring lacks the key that this installation was sealed with; writes nothing."""
    async with engine.connect() as connection:
        sealed = (await connection.execute(select(DIGEST_KEY.c.sealed))).scalar_one_or_none()
    if sealed is not None:
        ring.open(sealed, _ROW)


async def _make_digest_key(engine: AsyncEngine, ring: KeyRing) -> bytes:
    try:
        async with engine.begin() as connection:
            await connection.execute(insert(DIGEST_KEY).values(id=1, sealed=ring.seal(new_key(), _ROW)))
    except IntegrityError:
        pass  # another process made it first: that one counts
    async with engine.connect() as connection:
        return bytes((await connection.execute(select(DIGEST_KEY.c.sealed))).scalar_one())
