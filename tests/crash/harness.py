"""The crash harness: six processes share one database, each event is delivered to two of them, and they are killed.

Run as `python -m tests.crash.harness URL ORDER SEED FOLDER`; prints a Findings as JSON. It has a process of its own
because forking is safe only from a process without threads.
"""

import asyncio
import json
import multiprocessing
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from bot.conversation.events import Event, Said
from bot.crypto import KeyRing, new_key
from bot.store import Store
from bot.values import Value
from tests.crash.workers import Job, _now, send, service_of, work
from tests.store.persons import rows

WORKERS: Final = 6
EVENTS: Final = 240
MOST_KILLS: Final = 60  # so that slow machines come to an end
PERSONS: Final = 8
TENANTS: Final = ("slack:T1", "discord:9")
PAUSE: Final = (0.03, 0.12)  # seconds between kills

_fork: Final = multiprocessing.get_context("fork")


class Findings(Value):
    """What was found when all was over: everything but `kills` and `turns` is to be empty."""

    kills: int
    turns: int
    lost: tuple[str, ...]  # events that no state holds
    doubled: tuple[str, ...]  # events that a state holds twice
    unanswered: int  # turns without a reply, or with one that was never sent
    disordered: int  # conversations whose replies were first sent out of order, or whose numbers have gaps


def run(url: str, order: str, seed: int, folder: Path) -> Findings:
    """Work everything off with kills in between, then look."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret is drawn)
    events = _events(chance)
    jobs = _jobs(url, order, events, folder, chance)
    kills = _kill_until_done(jobs, chance)
    return asyncio.run(_findings(jobs[0], events, kills))


def _events(chance: random.Random) -> list[Event]:
    made = []
    for number in range(EVENTS):
        tenant, person = chance.choice(TENANTS), f"p{chance.randrange(PERSONS)}"
        place = f"{tenant}/{person}"
        said = Said(text=f"e{number}")
        made.append(
            Event(id=f"e{number}", tenant=tenant, person=person, conversation=place, address=place, action=said)
        )
    return made


def _jobs(url: str, order: str, events: Sequence[Event], folder: Path, chance: random.Random) -> list[Job]:
    queues: list[list[Event]] = [[] for _ in range(WORKERS)]
    for event in events:
        for worker in chance.sample(range(WORKERS), 2):
            queues[worker].append(event)
    keys = new_key()
    return [
        Job(url=url, keys=keys, order=order, events=tuple(queue), done=folder / f"done-{n}", sent=folder / "sent")
        for n, queue in enumerate(queues)
    ]


def _kill_until_done(jobs: Sequence[Job], chance: random.Random) -> int:
    """Keep every worker running till its job is done, killing one at random every few milliseconds."""
    running = {number: _start(job) for number, job in enumerate(jobs)}
    kills = 0
    while running:
        time.sleep(chance.uniform(*PAUSE))
        if kills < MOST_KILLS:
            victim = running[chance.choice(sorted(running))]
            victim.kill()
            victim.join()
            kills += victim.exitcode == -signal.SIGKILL
        for number, process in list(running.items()):
            if process.exitcode is None:
                continue
            del running[number]
            if process.exitcode != 0:
                running[number] = _start(jobs[number])
    return kills


def _start(job: Job) -> BaseProcess:
    process = _fork.Process(target=work, args=(job,))
    process.start()
    return process


async def _findings(job: Job, events: Sequence[Event], kills: int) -> Findings:
    ring = KeyRing.parse(job.keys)
    async with await Store.open(job.url, ring, clock=_now) as store:
        service = service_of(store)
        await asyncio.sleep(1.1)  # until the leases of the dead have run out
        for tenant in TENANTS:
            await service.sweep(tenant, lambda delivery: send(job.sent, delivery))
        applied: Counter[str] = Counter()
        for tenant, conversation in sorted({(event.tenant, event.conversation) for event in events}):
            applied.update((await service.load(tenant, conversation)).skipped)
    turns = (await rows(job.url))["turns"]
    sent = [tuple(json.loads(line)[:2]) for line in job.sent.read_text("utf-8").splitlines()]
    stored = {(row["conversation"], row["number"]) for row in turns}
    return Findings(
        kills=kills,
        turns=len(turns),
        lost=tuple(event.id for event in events if event.id not in applied),
        doubled=tuple(event for event, times in applied.items() if times > 1),
        unanswered=len([row for row in turns if row["replies"] is None]) + len(stored - set(sent)),
        disordered=_disordered(stored, sent),
    )


def _disordered(stored: set[tuple[str, int]], sent: Sequence[tuple[str, int]]) -> int:
    """Conversations whose turns are not numbered 1, 2, 3 ..., or were not first sent in that order."""
    first_sent = list(dict.fromkeys(sent))
    wrong = 0
    for conversation in {place for place, _ in stored}:
        numbers = sorted(number for place, number in stored if place == conversation)
        order = [number for place, number in first_sent if place == conversation]
        wrong += numbers != list(range(1, len(numbers) + 1)) or order != numbers
    return wrong


if __name__ == "__main__":
    print(run(sys.argv[1], sys.argv[2], int(sys.argv[3]), Path(sys.argv[4])).model_dump_json())  # noqa: T201 (its result)
