"""Turns: each event once, in order, whole or not at all."""

import asyncio

import pytest

from bot.conversation.parts import Reply, Text
from bot.store import AdvanceError
from tests.store.persons import lines, note, opened, rows, said


async def test_a_turn_is_stored_with_its_reply(database: str) -> None:
    """After a turn its state is loaded by the next one, from another connection too."""
    async with opened(database) as store:
        reply = await store.turn(said(1), note("one"))
        assert reply == Reply(parts=(Text(text="one"),))
    async with opened(database) as store:
        await store.turn(said(2), note("two"))
        assert lines(await store.load("terminal:here", said(1).conversation)) == ["one", "two"]


async def test_an_event_is_processed_once(database: str) -> None:
    """A redelivered event runs no step, and changes neither the state nor the turn's number."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        before = await rows(database)
        assert await store.turn(said(1), note("again")) is None
    assert await rows(database) == before


async def test_a_failed_step_leaves_nothing(database: str) -> None:
    """Where a step fails the whole turn is rolled back, and the same event can be tried again."""

    def fail(_state: str) -> tuple[str, Reply]:
        raise KeyError

    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        before = await rows(database)
        for event in (said(2), said(3, person="grace")):
            with pytest.raises(AdvanceError):
                await store.turn(event, fail)
        assert await rows(database) == before
        assert await store.turn(said(2), note("two")) is not None


async def test_an_error_of_the_system_in_a_step_is_not_the_databases_fault(database: str) -> None:
    """An OSError raised by a step is told apart from one of the database."""

    def fail(_state: str) -> tuple[str, Reply]:
        raise TimeoutError

    async with opened(database) as store:
        with pytest.raises(AdvanceError) as raised:
            await store.turn(said(1), fail)
    assert isinstance(raised.value.__cause__, TimeoutError)


async def test_an_answer_leaves_the_state_alone(database: str) -> None:
    """An answer records the event and the reply but not a new state, and counts as seen afterwards."""
    apology = Reply(parts=(Text(text="sorry"),))
    async with opened(database) as store:
        assert await store.answer(said(1), apology) == apology
        assert await store.load("terminal:here", said(1).conversation) == ""
        await store.turn(said(2), note("two"))
        assert await store.answer(said(3), apology) == apology
        assert await store.answer(said(3), apology) is None
        assert lines(await store.load("terminal:here", said(1).conversation)) == ["two"]
        assert await store.last_reply("terminal:here", said(1).conversation) == apology


async def test_turns_at_the_same_time_queue_up(database: str) -> None:
    """Events of one conversation that arrive together through two stores, each twice, are each applied once."""
    numbers = [str(n) for n in range(24)]
    async with opened(database) as one, opened(database) as other:
        outcomes = await asyncio.gather(*(s.turn(said(n), note(n)) for n in numbers for s in (one, other)))
        state = await one.load("terminal:here", said(0).conversation)
    assert sorted(lines(state)) == sorted(numbers)
    assert sum(outcome is not None for outcome in outcomes) == len(numbers)
    turns = (await rows(database))["turns"]
    assert sorted(row["number"] for row in turns) == list(range(1, 25))


async def test_many_conversations_open_at_the_same_time(database: str) -> None:
    """First events of many persons, each arriving twice at once, open one conversation a person."""
    persons = [f"p{n}" for n in range(12)]
    async with opened(database) as one, opened(database) as other:
        await asyncio.gather(*(s.turn(said(p, person=p), note("x")) for p in persons for s in (one, other)))
    found = await rows(database)
    assert (len(found["conversations"]), len(found["turns"])) == (12, 12)


async def test_nothing_is_known_of_an_unknown_conversation(database: str) -> None:
    """Reading a conversation that never was gives an empty state and no reply, and stores nothing."""
    async with opened(database) as store:
        assert await store.load("terminal:here", "nowhere") == ""
        assert await store.last_reply("terminal:here", "nowhere") is None
    assert (await rows(database))["conversations"] == []
