"""Events of made-up persons, and steps that are easy to check."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import select

from bot.conversation.events import Event, Said
from bot.conversation.parts import Reply, Text
from bot.crypto import KeyRing, new_key
from bot.database import connect
from bot.store import Store
from bot.tables import METADATA

RING: Final = KeyRing.parse(new_key())
TENANT: Final = "terminal:here"


class Calendar:
    """A clock that stands still until it is told to move."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.now

    def pass_days(self, days: float) -> None:
        """Let days go by."""
        self.now += timedelta(days=days)


def said(
    number: int | str, text: str = "hello", *, person: str = "ada", tenant: str = TENANT, place: str = ""
) -> Event:
    """The event `number` of a person, who said something."""
    conversation = f"{tenant}/{person}/{place}"
    action = Said(text=text)
    return Event(
        id=f"{tenant}/{number}",
        tenant=tenant,
        person=person,
        conversation=conversation,
        address=f"to {person}",
        action=action,
    )


def note(text: str, reply: Reply | None = None) -> Any:
    """A step that appends a line to the state (a JSON list) and answers with all of them."""

    def advance(state: str) -> tuple[str, Reply]:
        noted = [*lines(state), text]
        return json.dumps(noted), reply or Reply(parts=(Text(text=" ".join(noted)),))

    return advance


def lines(state: str) -> list[str]:
    """The lines that `note` left in a state."""
    return list(json.loads(state)) if state else []


def farewell() -> Reply:
    """The reply of "forget me"."""
    return Reply(parts=(Text(text="Goodbye."),), effect="forget")


@asynccontextmanager
async def opened(url: str, ring: KeyRing = RING, clock: Calendar | None = None) -> AsyncIterator[Store]:
    """A store on this database."""
    async with await Store.open(url, ring, clock=clock or Calendar()) as store:
        yield store


async def rows(url: str) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, as it lies there."""
    engine = connect(url)
    try:
        async with engine.connect() as connection:
            return {
                table.name: [
                    dict(row._mapping)  # noqa: SLF001 (its public name in SQLAlchemy)
                    for row in await connection.execute(select(table).order_by(*table.primary_key))
                ]
                for table in METADATA.sorted_tables
            }
    finally:
        await engine.dispose()
