"""Speed of turns: through the pure engine, and durable on both databases; each beside a baseline of the same run."""

import asyncio
import io
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from bot.conversation.engine import step
from bot.conversation.events import Action, Commanded, Event, Said
from bot.conversation.state import State
from bot.crypto import KeyRing, new_key
from bot.guides.library import open_library
from bot.guides.model import Library
from bot.logs import open_log
from bot.service import Service
from bot.store import Store
from tests.store.databases import make_postgresql

TODAY = date(2026, 3, 2)
TOLD = ("Ally, security engineer, Charlotte", "not sure", "150k base, 36k RSU over 4 years, 33k bonus", "no")

Row = tuple[str, str]


def measure() -> Iterator[Row]:
    """Name and result of each measurement."""
    library = open_library()
    yield from _engine(library)
    yield from asyncio.run(_durable(library))


def _engine(library: Library) -> Iterator[Row]:
    asked, _ = step(State(), Said(text="Ally"), library, TODAY)
    planned = State()
    for line in TOLD:
        planned, _ = step(planned, Said(text=line), library, TODAY)
    stored = planned.dump()
    base = _median(lambda: State.load(stored).dump())
    yield "baseline: a state loaded and dumped", _ms(base)
    for name, state, action in (
        ("question turn", asked, Said(text="security engineer")),
        ("plan turn", planned, Commanded(name="plan")),
        ("correction with a plan before and after", planned, Said(text="actually base is 155k")),
    ):
        spent = _median(lambda state=state, action=action: step(state, action, library, TODAY))  # type: ignore[misc]
        yield name, f"{_ms(spent)}  ({spent / base:.0f} x the baseline)"


async def _durable(library: Library) -> list[Row]:
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        base = _median(_commits(Path(folder) / "bare.sqlite3"))
        rows.append(("baseline: one row committed by sqlite3 alone", _ms(base)))
        urls = {
            "SQLite": f"sqlite+aiosqlite:///{folder}/turns.sqlite3",
            "PostgreSQL": await asyncio.to_thread(make_postgresql),
        }
        for name, url in urls.items():
            async with await Store.open(url, KeyRing.parse(new_key()), clock=_now, upgrading=True) as store:
                spent = await _turns(
                    Service(store, step=step, library=library, clock=_now, log=open_log(io.StringIO()))
                )
            rows.append((f"durable question turn on {name}", f"{_ms(spent)}  ({spent / base:.1f} x the baseline)"))
    return rows


def _commits(path: Path) -> Callable[[], None]:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE t (x)")

    def work() -> None:
        with connection:
            connection.execute("INSERT INTO t VALUES (1)")

    return work


async def _turns(service: Service) -> float:
    async def one(action: Action, conversation: str) -> None:
        event = Event(
            id=uuid.uuid4().hex,
            tenant="bench",
            person=conversation,
            conversation=conversation,
            address="",
            action=action,
        )
        await service.receive(event)

    await one(Said(text="Ally"), "warm")
    return await _median_of(lambda: one(Said(text="Ally"), uuid.uuid4().hex))


def _now() -> datetime:
    return datetime.now(UTC)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:8.3f} ms"


def _median(work: Callable[[], object], times: int = 300) -> float:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


async def _median_of(work: Callable[[], Awaitable[object]], times: int = 300) -> float:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        await work()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)
