"""What is done after the acknowledgement: kept hold of, finished before the app stops, and never failing in silence."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.lazy_listener.async_internals import to_runnable_function
from slack_bolt.lazy_listener.async_runner import AsyncLazyListenerRunner
from slack_bolt.request.async_request import AsyncBoltRequest

from adapters.slack.desk import Body, Desk
from bot.service import UndeliverableError

Errand = Callable[[Body, AsyncBoltContext], Awaitable[None]]


class Errands(AsyncLazyListenerRunner):
    """Runs Bolt's lazy listeners; the loop alone would let a task be collected, and forget it at the end."""

    def __init__(self, logger: logging.Logger) -> None:
        self.logger = logger
        self._running: set[asyncio.Task[None]] = set()

    def start(self, function: Callable[..., Awaitable[None]], request: AsyncBoltRequest) -> None:
        """Run an errand beside everything else."""
        running = asyncio.ensure_future(to_runnable_function(function, self.logger, request))
        self._running.add(running)
        running.add_done_callback(self._running.discard)

    async def finish(self, seconds: float) -> int:
        """Wait until everything that was started is done, but no longer than this; what is left undone."""
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)
        return len(self._running)


def reported(desk: Desk, errand: Errand) -> Errand:
    """The errand; what breaks in it is logged, and told to the person where they are."""

    async def run(body: Body, context: AsyncBoltContext) -> None:
        try:
            await errand(body, context)
        except UndeliverableError as error:
            desk.journal.error("given up", reason=str(error))
        except Exception as error:  # noqa: BLE001 (whatever it was, it must not vanish)
            await desk.tell_fault(body, desk.fault(getattr(errand, "__name__", "errand"), error))

    return run
