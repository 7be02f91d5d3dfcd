"""The service: what becomes of an event, and of the replies."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Any

import pytest

from bot.conversation.events import Action, Said
from bot.conversation.parts import Reply, Text
from bot.conversation.state import State
from bot.database import connect
from bot.faults import StoreError, StoreVersionError
from bot.guides.model import Library
from bot.logs import open_log
from bot.service import Outcome, Service, UndeliverableError, WaitingError
from bot.store import Delivery, Store
from tests.store.persons import RING, TENANT, Calendar, rows, said

HERE = said(0).conversation
NO_GUIDES: Any = object()  # the steps below need no guides


def echo(state: State, action: Action, library: Library, today: date) -> tuple[State, Reply]:
    """A step that remembers what was said, obeys "export" and "forget me", and fails at "boom"."""
    assert library is NO_GUIDES
    assert isinstance(action, Said)
    if action.text.startswith("boom"):
        raise ValueError(action.text)
    effects: dict[str, Any] = {"export": "export", "forget me": "forget"}
    said_before = (*state.skipped, action.text)
    parts = (Text(text=f"{today}: {', '.join(said_before)}"),)
    return State(skipped=said_before), Reply(parts=parts, asks="base", effect=effects.get(action.text, "none"))


class Platform:
    """A platform that takes deliveries, and can be out of order."""

    def __init__(self) -> None:
        self.got: list[str] = []
        self.fault: Exception | None = None

    async def __call__(self, delivery: Delivery) -> None:
        """Take one reply."""
        if self.fault is not None:
            raise self.fault
        self.got += [part.text for part in delivery.reply.parts if isinstance(part, Text)]


Make = Callable[[Store], Service]


@pytest.fixture
def log() -> io.StringIO:
    """What was logged."""
    return io.StringIO()


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    """A store on each database."""
    async with await Store.open(database, RING, clock=Calendar()) as store:
        yield store


@pytest.fixture
def service(store: Store, log: io.StringIO) -> Service:
    """A service over the store, with a step that echoes."""
    return Service(store, step=echo, library=NO_GUIDES, clock=Calendar(), log=open_log(log))


async def test_an_event_becomes_a_turn_and_a_delivery(service: Service) -> None:
    """A new event is committed and its reply sent once; the step is given the clock's day."""
    platform = Platform()
    assert await service.receive(said(1, "hello")) is Outcome.NEW
    assert await service.deliver(TENANT, HERE, platform) == 1
    assert await service.deliver(TENANT, HERE, platform) == 0
    assert platform.got == ["2026-03-02: hello"]
    assert (await service.load(TENANT, HERE)).skipped == ("hello",)


async def test_a_redelivered_event_is_seen(service: Service) -> None:
    """The second arrival of an event changes nothing and sends nothing new."""
    platform = Platform()
    assert [await service.receive(said(1, "hello")) for _ in range(2)] == [Outcome.NEW, Outcome.SEEN]
    assert await service.deliver(TENANT, HERE, platform) == 1
    assert (await service.load(TENANT, HERE)).skipped == ("hello",)


async def test_a_fault_is_answered_kindly_and_loses_nothing(service: Service, log: io.StringIO) -> None:
    """Where the step fails the person is told so once, with a code that is in the log, and all answers are kept."""
    platform = Platform()
    await service.receive(said(1, "hello"))
    outcomes = [await service.receive(said(2, "boom 155250")) for _ in range(2)]
    assert outcomes == [Outcome.FAULT, Outcome.SEEN]
    assert await service.deliver(TENANT, HERE, platform) == 2
    fault = next(line for line in map(json.loads, log.getvalue().splitlines()) if line["event"] == "fault")
    assert fault["code"] in platform.got[-1]
    assert (fault["error"], fault["event_id"]) == ("ValueError", said(2).id)
    assert any("test_service.py" in place for place in fault["at"])
    assert (await service.load(TENANT, HERE)).skipped == ("hello",)
    assert await service.receive(said(3, "again")) is Outcome.NEW


async def test_the_log_has_one_line_a_turn_and_no_words(service: Service, log: io.StringIO) -> None:
    """A turn's line has digest, event id, slot asked and milliseconds; no text, amount or person."""
    await service.receive(said(1, "my base is 155250"))
    (line,) = map(json.loads, log.getvalue().splitlines())
    assert set(line) == {"event", "conversation", "event_id", "outcome", "asks", "ms", "level", "timestamp"}
    assert (line["event"], line["asks"], line["outcome"]) == ("turn", "base", "new")
    await service.receive(said(2, "boom 155250"))
    await service.receive(said(2, "boom 155250"))
    await service.receive(said(3, "export"))
    await service.receive(said(4, "forget me"))
    for word in ("155250", "ada", "boom", "base is"):
        assert word not in log.getvalue()


async def test_the_terminals_log_holds_faults_only(store: Store) -> None:
    """With `faults_only` a turn leaves no line, a fault does."""
    stream = io.StringIO()
    log = open_log(stream, faults_only=True)
    service = Service(store, step=echo, library=NO_GUIDES, clock=Calendar(), log=log)
    await service.receive(said(1, "hello"))
    assert stream.getvalue() == ""
    await service.receive(said(2, "boom"))
    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["fault"]


async def test_a_failed_send_is_tried_again(service: Service, log: io.StringIO) -> None:
    """What a platform refuses stays unsent and in order until the next delivery or sweep, and is logged there."""
    platform = Platform()
    await service.receive(said(1, "one"))
    await service.receive(said(2, "two"))
    platform.fault = ConnectionError("155250")
    with pytest.raises(ConnectionError):
        await service.deliver(TENANT, HERE, platform)
    assert await service.sweep("terminal", platform) == 0
    assert '"undelivered"' in log.getvalue()
    assert "155250" not in log.getvalue()
    platform.fault = None
    assert await service.sweep("terminal", platform) == 2
    assert platform.got == ["2026-03-02: one", "2026-03-02: one, two"]


async def test_an_address_that_is_gone_is_given_up(service: Service) -> None:
    """A reply that can never be sent does not hold up the next one."""
    platform = Platform()
    await service.receive(said(1, "one"))
    platform.fault = UndeliverableError()
    await service.deliver(TENANT, HERE, platform)
    platform.fault = None
    await service.receive(said(2, "two"))
    await service.deliver(TENANT, HERE, platform)
    assert platform.got == ["2026-03-02: one, two"]


async def test_a_person_who_waits_is_no_fault(service: Service, log: io.StringIO) -> None:
    """Who can't be reached for now is passed over by a sweep without a word, and gets the reply later."""
    platform = Platform()
    await service.receive(said(1, "one"))
    platform.fault = WaitingError()
    assert await service.sweep("terminal", platform) == 0
    assert '"undelivered"' not in log.getvalue()
    platform.fault = None
    assert await service.sweep("terminal", platform) == 1


async def test_the_tenants_of_a_platform_are_those_with_anything_stored(service: Service) -> None:
    """Those of other platforms are not among them."""
    await service.receive(said(1, "one"))
    assert await service.tenants("terminal") == [TENANT]
    assert await service.tenants("discord") == []
    await service.remove_tenant(TENANT)
    assert await service.tenants("terminal") == []


async def test_one_bad_address_does_not_hold_up_a_sweep(service: Service) -> None:
    """A sweep delivers to everybody else when one address fails."""
    got: list[str] = []

    async def send(delivery: Delivery) -> None:
        if delivery.address == "to eve":
            raise ConnectionError
        got.append(delivery.address)

    for person in ("ada", "eve", "grace"):
        await service.receive(said(person, person=person))
    assert await service.sweep("terminal", send) == 2
    assert sorted(got) == ["to ada", "to grace"]


async def test_a_turn_committed_while_sending_is_sent_too(service: Service) -> None:
    """A reply that is stored while another worker sends is found when that one looks once more."""
    got: list[int] = []

    async def send(delivery: Delivery) -> None:
        got.append(delivery.number)
        if delivery.number == 1:
            await service.receive(said(2, "two"))
            assert await service.deliver(TENANT, HERE, send) == 0  # leased by the one who is sending

    await service.receive(said(1, "one"))
    assert await service.deliver(TENANT, HERE, send) == 2
    assert got == [1, 2]


async def test_a_cancelled_delivery_gives_its_lease_back(service: Service) -> None:
    """A worker that is shut down while sending leaves the conversation to others at once."""
    started = asyncio.Event()

    async def hang(_delivery: Delivery) -> None:
        started.set()
        await asyncio.Event().wait()

    await service.receive(said(1, "one"))
    task = asyncio.create_task(service.deliver(TENANT, HERE, hang))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await service.deliver(TENANT, HERE, Platform()) == 1


async def test_the_sweep_goes_on_until_cancelled(service: Service, log: io.StringIO) -> None:
    """The sweep runs at once and then again and again."""
    sweeps = 0

    async def send(_delivery: Delivery) -> None:
        nonlocal sweeps
        sweeps += 1
        await service.receive(said(f"next {sweeps}"))
        if sweeps == 3:
            task.cancel()

    await service.receive(said(1, "one"))
    task = asyncio.create_task(service.sweep_always("terminal", send, every=0))
    with pytest.raises(asyncio.CancelledError):
        await task
    assert sweeps == 3
    assert '"sweep"' not in log.getvalue()


async def test_forgetting_leaves_no_row(service: Service, database: str) -> None:
    """The words "forget me" are answered, and once the farewell is sent the person has no row in any table."""
    platform = Platform()
    await service.receive(said(1, "one"))
    await service.receive(said(2, "export"))
    await service.deliver(TENANT, HERE, platform)
    assert json.loads(platform.got[-1])["conversations"][0]["answers"] == {"skipped": ["one", "export"]}
    await service.receive(said(3, "forget me"))
    await service.deliver(TENANT, HERE, platform)
    assert platform.got[-1].endswith("forget me")
    assert (await service.load(TENANT, HERE)) == State()
    found = await rows(database)
    assert (found["conversations"], found["turns"]) == ([], [])


async def test_export_and_forget_work_outside_a_turn(service: Service, database: str) -> None:
    """The commands `negotiate export` and `negotiate forget` see and delete the same rows."""
    await service.receive(said(1, "one"))
    assert (await service.export(TENANT, "ada")).conversations[0]["answers"] == {"skipped": ["one"]}
    assert await service.last_reply(TENANT, HERE) is not None
    assert await service.forget(TENANT, "ada") == 1
    assert (await service.export(TENANT, "ada")).conversations == ()
    assert (await rows(database))["turns"] == []


async def test_what_another_version_stored_is_kept(service: Service, store: Store) -> None:
    """A state that this version cannot read stops the terminal with a sentence, a turn with an apology; it is kept."""
    await store.turn(said(1), lambda _state: ('{"skipped": 150000}', Reply(parts=())))
    with pytest.raises(StoreVersionError) as raised:
        await service.load(TENANT, HERE)
    assert "150000" not in str(raised.value)
    assert await service.receive(said(2)) is Outcome.FAULT
    assert await store.load(TENANT, HERE) == '{"skipped": 150000}'


async def test_a_reply_of_another_version_does_not_hold_up_the_next(service: Service, store: Store) -> None:
    """An unsent reply with a part that this version does not know is replaced by a kind sentence."""
    platform = Platform()
    await store.answer(said(1), Reply.model_construct(parts=(), asks=None, effect="other"))  # type: ignore[arg-type]
    await service.receive(said(2, "two"))
    assert await service.deliver(TENANT, HERE, platform) == 2
    assert "updated" in platform.got[0]
    assert platform.got[1] == "2026-03-02: two"


async def rename(url: str, table: str, name: str) -> None:
    """Take a table away behind the store's back, or bring it back."""
    engine = connect(url)
    async with engine.begin() as connection:
        await connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO {name}")
    await engine.dispose()


async def test_a_fault_of_the_store_is_raised(service: Service, database: str, log: io.StringIO) -> None:
    """Where nothing could be committed the event is not acknowledged: the platform's redelivery is the retry."""
    await rename(database, "turns", "elsewhere")
    with pytest.raises(StoreError):
        await service.receive(said(1, "one"))
    assert log.getvalue() == ""


class Bell:
    """A log that rings at a fault."""

    def __init__(self) -> None:
        self.rung = asyncio.Event()

    def info(self, event: str, **fields: object) -> None:
        """Nothing to ring for."""

    def error(self, event: str, **_fields: object) -> None:
        """Ring."""
        assert event == "sweep"
        self.rung.set()


async def test_the_sweep_outlives_a_fault_of_the_store(store: Store, database: str) -> None:
    """A database that is away at one sweep is swept at a later one."""
    bell, got = Bell(), asyncio.Event()
    service = Service(store, step=echo, library=NO_GUIDES, clock=Calendar(), log=bell)

    async def send(_delivery: Delivery) -> None:
        got.set()

    await service.receive(said(1, "one"))
    await rename(database, "turns", "elsewhere")
    task = asyncio.create_task(service.sweep_always("terminal", send, every=0.01))
    await bell.rung.wait()
    await rename(database, "elsewhere", "turns")
    await got.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_reply_that_takes_long_is_not_sent_by_somebody_else(store: Store, log: io.StringIO) -> None:
    """The lease is renewed while the platform lets the sender wait."""
    service = Service(store, step=echo, library=NO_GUIDES, clock=Calendar(), log=open_log(log), lease_seconds=0.3)
    began, finish = asyncio.Event(), asyncio.Event()

    async def slowly(_delivery: Delivery) -> None:
        began.set()
        await finish.wait()

    await service.receive(said(1, "hello"))
    sending = asyncio.create_task(service.deliver(TENANT, HERE, slowly))
    await began.wait()
    await asyncio.sleep(0.7)
    platform = Platform()
    assert await service.deliver(TENANT, HERE, platform) == 0
    finish.set()
    assert await sending == 1
    assert platform.got == []
