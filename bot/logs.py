"""The log: one line per turn, and never an amount, a name or a text."""

import logging
import os
import traceback
from pathlib import Path
from typing import Protocol, TextIO, cast

_OWNER_ONLY = 0o600


class Log(Protocol):
    """What the shell writes its lines to."""

    def info(self, event: str, **fields: object) -> object:
        """A line about something that went as it should."""
        ...

    def error(self, event: str, **fields: object) -> object:
        """A line about a fault."""
        ...


def open_log(stream: TextIO, *, faults_only: bool = False) -> Log:
    """A log of JSON lines with time and level; with `faults_only` of faults alone."""
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


class FaultFile:
    """A log of faults alone, in a file of its owner's that is made when there is one to write."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def info(self, event: str, **fields: object) -> None:
        """A line about something that went as it should is not kept."""

    def error(self, event: str, **fields: object) -> None:
        """Write a line about a fault."""
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _OWNER_ONLY)
        with os.fdopen(descriptor, "a", encoding="utf-8") as stream:
            self._file.chmod(_OWNER_ONLY)  # it may be there from before, readable by others
            open_log(stream).error(event, **fields)


def trail(error: BaseException) -> dict[str, object]:
    """An error as fields of a log line: its type and where it arose, not its message, which can quote a person."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    return {
        "error": type(error).__name__,
        "at": [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames],
    }
