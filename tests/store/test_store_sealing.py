"""What lies in the database tells nothing, and cannot be moved or read without the key."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, update
from sqlalchemy.engine import make_url

from bot.crypto import KeyRing, new_key
from bot.database import connect
from bot.faults import SealError
from bot.store import AdvanceError
from bot.tables import CONVERSATIONS, TURNS
from tests.store.databases import server
from tests.store.persons import RING, lines, note, opened, rows, said

TYPED = ("155250", "Zyzzyva Corp", "Ada Quillfeather", "ada-q-1815", "/dev/pts/77")


def stored_bytes(url: str) -> Iterator[bytes]:
    """The bytes of every file of the database: SQLite's with its log, or PostgreSQL's tables and log."""
    file = make_url(url).database
    folder = Path(str(file)).parent if url.startswith("sqlite") else Path(str(server().pgdata))
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.read_bytes()


async def test_nothing_typed_can_be_found_in_the_files(database: str) -> None:
    """While it runs and after it closed, no file of the database holds an amount, a name, an id or an address."""
    person = "ada-q-1815"
    event = said("7/ada-q-1815", "x", person=person).model_copy(update={"address": "/dev/pts/77"})
    async with opened(database) as store:
        await store.turn(event, note("I am Ada Quillfeather, Zyzzyva Corp gave me 155250"))
        open_files = list(stored_bytes(database))
    for content in (*open_files, *stored_bytes(database)):
        for secret in TYPED:
            assert secret.encode() not in content
    assert any(b"terminal:here" in content for content in open_files)


async def change(url: str, table: Table, where: dict[str, object], **values: Any) -> None:
    """Change rows behind the store's back."""
    engine = connect(url)
    async with engine.begin() as connection:
        await connection.execute(update(table).values(**values).where(*(table.c[k] == v for k, v in where.items())))
    await engine.dispose()


@pytest.mark.parametrize("column", ["state", "address"])
async def test_a_row_cannot_take_anothers_content(database: str, column: str) -> None:
    """Another conversation's state or address, put into this one's row, does not open."""
    async with opened(database) as store:
        await store.turn(said(1), note("mine"))
        await store.turn(said(2, person="eve"), note("eve's"))
        eve = store.digest("terminal:here", said(2, person="eve").conversation)
        found = (await rows(database))["conversations"]
        mine = next(row for row in found if row["id"] != eve)
        await change(database, CONVERSATIONS, {"id": eve}, **{column: mine[column]})
        with pytest.raises(SealError, match="changed or moved"):
            await store.export("terminal:here", "eve")
        with pytest.raises(SealError, match="changed or moved"):
            await (
                store.load("terminal:here", said(2, person="eve").conversation)
                if column == "state"
                else store.take("terminal:here", eve)
            )


async def test_a_conversation_cannot_be_given_to_another_person(database: str) -> None:
    """A row whose person was replaced is in nobody's export: it does not open."""
    async with opened(database) as store:
        await store.turn(said(1), note("mine"))
        await store.turn(said(2, person="eve"), note("eve's"))
        digests = {row["id"]: row["person"] for row in (await rows(database))["conversations"]}
        eve = digests[store.digest("terminal:here", said(2, person="eve").conversation)]
        await change(database, CONVERSATIONS, {}, person=eve)
        with pytest.raises(SealError):
            await store.export("terminal:here", "eve")


async def test_replies_cannot_be_swapped(database: str) -> None:
    """A reply put into another turn, or a turn moved to another place in the order, does not open."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        await store.turn(said(2), note("two"))
        one, two = sorted((await rows(database))["turns"], key=lambda row: int(row["number"]))
        await change(database, TURNS, {"event": two["event"]}, replies=one["replies"])
        with pytest.raises(SealError):
            await store.last_reply("terminal:here", said(1).conversation)
        await change(database, TURNS, {"event": two["event"]}, replies=two["replies"], number=9)
        with pytest.raises(SealError):
            await store.last_reply("terminal:here", said(1).conversation)


async def test_a_state_that_does_not_open_is_kept(database: str) -> None:
    """A turn on a row that was tampered with fails and changes nothing; an answer is still possible."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        await change(database, CONVERSATIONS, {}, state=RING.seal("{}", "elsewhere"))
        before = await rows(database)
        with pytest.raises(AdvanceError) as raised:
            await store.turn(said(2), note("two"))
        assert isinstance(raised.value.__cause__, SealError)
        assert await rows(database) == before


async def test_keys_rotate_and_nobody_is_lost(database: str) -> None:
    """A new key in front finds every conversation and person again, and seals what is touched from then on."""
    old, new = new_key(), new_key()
    async with opened(database, KeyRing.parse(old)) as store:
        await store.turn(said(1), note("one"))
    async with opened(database, KeyRing.parse(f"{new},{old}")) as store:
        assert await store.turn(said(1), note("again")) is None
        await store.turn(said(2), note("two"))
        assert len((await store.export("terminal:here", "ada")).conversations) == 1
    async with opened(database, KeyRing.parse(new)) as store:
        assert lines(await store.load("terminal:here", said(1).conversation)) == ["one", "two"]
        with pytest.raises(SealError, match=KeyRing.parse(old).newest):
            await store.export("terminal:here", "ada")  # the first turn's reply is still under the old key


async def test_a_lost_key_stops_the_start(database: str) -> None:
    """With another key the store does not open, says what to do and leaves every row as it is."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
    before = await rows(database)
    with pytest.raises(SealError, match="start fresh"):
        async with opened(database, KeyRing.parse(new_key())):
            pass
    assert await rows(database) == before
    async with opened(database) as store:
        assert lines(await store.load("terminal:here", said(1).conversation)) == ["one"]
