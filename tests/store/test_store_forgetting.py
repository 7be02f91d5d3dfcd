"""What is stored about a person can be seen and deleted, and old rows go by themselves."""

import json
from datetime import timedelta
from pathlib import Path

from bot.conversation.parts import Reply, Text
from bot.database import connect
from bot.store import Store
from bot.upkeep import Purged, purge
from tests.store.databases import make_tables, sqlite_url
from tests.store.persons import TENANT, Calendar, farewell, note, opened, rows, said
from tests.store.test_store_sealing import stored_bytes

EXPORT = Reply(parts=(Text(text="Here it is."),), effect="export")


async def send_all(store: Store, person: str = "ada", place: str = "") -> list[str]:
    """Send what is unsent in a conversation; the last text of each."""
    event = said(0, person=person, place=place)
    batch = await store.take(TENANT, store.digest(TENANT, event.conversation))
    for delivery in batch:
        await store.sent(delivery, last=delivery is batch[-1])
    return [part.text for delivery in batch for part in delivery.reply.parts[-1:] if isinstance(part, Text)]


async def test_the_export_holds_everything(database: str) -> None:
    """Every conversation of the person is in it with answers, address, replies and times, and nobody else's."""
    clock = Calendar()
    async with opened(database, clock=clock) as store:
        await store.turn(said(1), note("one"))
        await send_all(store)
        clock.pass_days(1)
        await store.turn(said(2, place="other"), note("two"))
        await store.turn(said(3, person="eve"), note("eve's"))
        record = await store.export(TENANT, "ada")
    assert record.model_dump()["conversations"] == (
        {
            "last_touched": "2026-03-02T09:30:00+00:00",
            "turns": 1,
            "address": "to ada",
            "answers": ["one"],
            "replies": [
                {
                    "turn": 1,
                    "made": "2026-03-02T09:30:00+00:00",
                    "sent": "2026-03-02T09:30:00+00:00",
                    "parts": [{"kind": "text", "text": "one"}],
                }
            ],
        },
        {
            "last_touched": "2026-03-03T09:30:00+00:00",
            "turns": 1,
            "address": "to ada",
            "answers": ["two"],
            "replies": [
                {
                    "turn": 1,
                    "made": "2026-03-03T09:30:00+00:00",
                    "sent": None,
                    "parts": [{"kind": "text", "text": "two"}],
                }
            ],
        },
    )


async def test_an_export_reply_carries_the_record(database: str) -> None:
    """A reply with the effect "export" is stored with the record as indented JSON behind its own words."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        await store.turn(said(2), note("two", EXPORT))
        (_, sent) = await send_all(store)
    assert sent.startswith('{\n  "tenant": "terminal:here"')
    (conversation,) = json.loads(sent)["conversations"]
    assert conversation["answers"] == ["one", "two"]
    assert [reply["turn"] for reply in conversation["replies"]] == [1]


async def test_exports_do_not_nest(database: str) -> None:
    """A second export mentions the first one but does not repeat it, so that it stays small."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        for number in range(2, 8):
            await store.turn(said(number), note("", EXPORT))
        texts = await send_all(store)
    assert texts[-1].count('"text": "one"') == 1
    assert len(texts[-1]) < 8 * len(texts[1])


async def test_forgetting_deletes_at_once_and_says_goodbye(database: str) -> None:
    """After "forget me" only the farewell is left to send, in one conversation; once sent there is no row at all."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        await store.turn(said(2, place="other"), note("two"))
        await store.turn(said(3), note("bye", farewell()))
        found = await rows(database)
        assert (len(found["conversations"]), len(found["turns"])) == (1, 1)
        assert await store.load(TENANT, said(1).conversation) == ""
        assert await send_all(store) == ["Goodbye."]
        found = await rows(database)
        assert (found["conversations"], found["turns"]) == ([], [])


async def test_the_farewell_survives_a_crash(database: str) -> None:
    """If the sender dies before or after sending, another process sends the farewell, and then nothing remains."""
    async with opened(database) as store:
        await store.turn(said(1), note("bye", farewell()))
        await store.take(TENANT, store.digest(TENANT, said(1).conversation), seconds=0)
    async with opened(database) as store:
        (pending,) = await store.pending("terminal")
        (delivery,) = await store.take(*pending)
        await store.sent(delivery, last=True)
        assert await store.pending("terminal") == []
    found = await rows(database)
    assert (found["conversations"], found["turns"]) == ([], [])


async def test_what_is_said_after_forgetting_is_a_new_start(database: str) -> None:
    """A message that comes between "forget me" and the farewell starts afresh and survives the farewell."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        await store.turn(said(2), note("bye", farewell()))
        await store.turn(said(3), note("new"))
        assert await send_all(store) == ["Goodbye.", "new"]
        (conversation,) = (await store.export(TENANT, "ada")).conversations
    assert conversation["answers"] == ["new"]


async def test_others_are_not_forgotten(database: str) -> None:
    """Forgetting one person, in the conversation or by command, leaves every other person's rows alone."""
    async with opened(database) as store:
        await store.turn(said(1, person="eve"), note("eve's"))
        before = await rows(database)
        await store.turn(said(2), note("bye", farewell()))
        await send_all(store)
        await store.turn(said(3), note("back"))
        assert await store.forget(TENANT, "ada") == 1
        assert await rows(database) == before


async def test_the_files_forget_too(database: str) -> None:
    """On SQLite not even the digests of a forgotten conversation stay readable in the file or its log."""
    async with opened(database) as store:
        for number in range(20):
            await store.turn(said(number), note("one"))
        digest = store.digest(TENANT, said(1).conversation)
        assert any(digest.encode() in content for content in stored_bytes(database))
        await store.turn(said(99), note("bye", farewell()))
        await send_all(store)
        if database.startswith("sqlite"):
            assert not any(digest.encode() in content for content in stored_bytes(database))


async def test_the_log_left_by_a_crash_is_emptied_at_the_next_start(tmp_path: Path) -> None:
    """Opening the store empties SQLite's log, which a killed process can have left with deleted rows in it."""
    database = sqlite_url(tmp_path)
    await make_tables(database)
    async with opened(database) as keeps_the_log, opened(database) as store:
        await store.turn(said(1), note("one"))
        digest = store.digest(TENANT, said(1).conversation)
        engine = connect(database)
        async with engine.begin() as connection:
            await connection.exec_driver_sql("DELETE FROM conversations")
        assert any(digest.encode() in content for content in stored_bytes(database))
        async with opened(database):
            assert not any(digest.encode() in content for content in stored_bytes(database))
        await engine.dispose()
        assert await keeps_the_log.pending("terminal") == []


async def test_old_rows_are_purged(database: str) -> None:
    """Conversations untouched since the given time go with their turns, and so do old turns of living ones."""
    clock = Calendar()
    async with opened(database, clock=clock) as store:
        await store.turn(said(1), note("one"))
        await store.turn(said(2, person="eve"), note("eve's"))
        clock.pass_days(31)
        await store.turn(said(3), note("two"))
    engine = connect(database)
    try:
        assert await purge(engine, clock.now - timedelta(days=32)) == Purged(0, 0)
        assert await purge(engine, clock.now - timedelta(days=30)) == Purged(1, 1)
    finally:
        await engine.dispose()
    async with opened(database, clock=clock) as store:
        assert (await store.export(TENANT, "eve")).conversations == ()
        (kept,) = (await store.export(TENANT, "ada")).conversations
    assert (kept["answers"], len(kept["replies"])) == (["one", "two"], 1)  # type: ignore[arg-type]  # a JSON list
