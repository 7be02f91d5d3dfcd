"""The log: one line per turn, and never an amount, a name or a text."""

import logging
import traceback
from pathlib import Path
from typing import Protocol, TextIO, cast


class Log(Protocol):
    """What the shell writes its lines to."""

    def info(self, event: str, **fields: object) -> object:
        """A line about something that went as it should."""
        ...

    def error(self, event: str, **fields: object) -> object:
        """A line about a fault."""
        ...


def open_log(stream: TextIO, *, faults_only: bool = False) -> Log:
    """A log of JSON lines with time and level; the terminal wants faults only."""
    import structlog  # noqa: PLC0415 - takes 0.05 s; the terminal's log is opened only for a fault

    logger = structlog.wrap_logger(
        structlog.WriteLogger(stream),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR if faults_only else logging.INFO),
        cache_logger_on_first_use=True,
    )
    return cast("Log", logger)


def trail(error: BaseException) -> dict[str, object]:
    """An error as fields of a log line: its type and where it arose, not its message, which can quote a person."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    return {
        "error": type(error).__name__,
        "at": [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames],
    }
