"""How long a person waits for suggestions on Discord while typing: their answers loaded, every guide searched."""

import asyncio
import io
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import discord

from adapters.discord.app import Bot, create_bot
from adapters.discord.read import DM, key
from bot.conversation.engine import step
from bot.conversation.events import Event, Said
from bot.crypto import KeyRing, new_key
from bot.guides.model import Library
from bot.logs import open_log
from bot.service import Service
from bot.settings import Settings
from bot.store import Store
from tests.adapters.discord.samples import CHANNEL, PEOPLE, interaction
from tests.bench.turns import _now
from tests.store.databases import make_postgresql

TIMES: Final = 40
TYPED: Final = (("company", "fal"), ("role", "sec"), ("region", "ch"), ("level", "sen"))
"""What is typed into an option."""

Row = tuple[str, float]


def suggestions(library: Library) -> Iterator[Row]:
    """Name and seconds of each measurement: the median and the slowest, on both databases."""
    with tempfile.TemporaryDirectory() as folder:
        urls = {"SQLite": f"sqlite+aiosqlite:///{Path(folder) / 'discord.sqlite3'}", "PostgreSQL": make_postgresql()}
        for name, url in urls.items():
            spent = asyncio.run(_measured(url, library))
            yield f"baseline: a state loaded from {name}", statistics.median(spent.pop("load"))
            for slot, seconds in spent.items():
                yield f"suggestions on Discord for a {slot}, {name}", statistics.median(seconds)
            yield f"the slowest of them, {name}", max(max(seconds) for seconds in spent.values())


async def _measured(url: str, library: Library) -> dict[str, list[float]]:
    log = open_log(io.StringIO())
    async with await Store.open(url, KeyRing.parse(new_key()), clock=_now, upgrading=True) as store:
        service = Service(store, step=step, library=library, clock=_now, log=log)
        bot = create_bot(service, Settings(), log=log, shards=1)
        asked = _asked(bot)
        here = key(DM, PEOPLE["ada"])
        said = Said(text="Falcon Networks, security engineer, Charlotte, 150k base, 36k RSU over 4 years")
        await service.receive(
            Event(id="1", tenant=DM, person=PEOPLE["ada"], conversation=here, address="{}", action=said)
        )
        spent = {"load": await _timed(lambda: service.load(DM, here))}
        for slot, typed in TYPED:
            spent[slot] = await _timed(
                lambda slot=slot, typed=typed: bot.entries.suggest(asked, slot, typed, {})  # type: ignore[misc]
            )
        return spent


def _asked(bot: Bot) -> discord.Interaction[Any]:
    """The question for suggestions that Discord sends at each key that is pressed, in the direct messages."""
    person = {"id": PEOPLE["ada"], "username": "ada", "discriminator": "0", "global_name": None, "avatar": None}
    asked: Any = {
        **interaction(4, {"id": "1", "name": "negotiate", "type": 1, "options": []})["d"],
        "user": person,
        "context": 1,
        "channel": {"id": CHANNEL, "type": 1},
        "attachment_size_limit": 1,
    }
    del asked["guild_id"], asked["member"]
    return discord.Interaction(data=asked, state=bot._connection)  # noqa: SLF001 - as its gateway makes it


async def _timed(work: Callable[[], Any]) -> list[float]:
    await work()
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        await work()
        taken.append(time.perf_counter() - start)
    return taken
