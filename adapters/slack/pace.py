"""The pace of posting: one message at a time into a channel, and no more than one a second."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from adapters.slack.limits import LIMITS

SECONDS: Final = 1 / LIMITS.posts_per_second_and_channel
_MANY: Final = 10_000


class _Lane:
    """One channel: whose turn it is, and when the last message went."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.free_at = 0.0


class Pace:
    """Keeps the order of what is posted into a channel by this process, and Slack's pace."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lanes: dict[str, _Lane] = {}

    @asynccontextmanager
    async def turn(self, channel: str) -> AsyncIterator[None]:
        """Wait until a message may be posted into the channel; nobody else posts there meanwhile."""
        lane = self._lane(channel)
        clock = asyncio.get_running_loop().time
        async with lane.lock:
            if (wait := lane.free_at - clock()) > 0:
                await asyncio.sleep(wait)
            try:
                yield
            finally:
                lane.free_at = clock() + self._seconds

    def _lane(self, channel: str) -> _Lane:
        if len(self._lanes) >= _MANY:
            self._forget_idle()
        return self._lanes.setdefault(channel, _Lane())

    def _forget_idle(self) -> None:
        now = asyncio.get_running_loop().time()
        busy = {name: lane for name, lane in self._lanes.items() if lane.lock.locked() or lane.free_at > now}
        self._lanes = busy
