"""Golden conversations: Markdown in which "> " lines are the person and the rest is the bot.

A line "> (presses “Base”)" is a button of the last reply that showed one of that name; a mail of several lines is
written with " / " between them. A line "guides: shapes" in the head takes tests/guides_of_shapes instead of the
packaged guides.

`python -m tests.conversation_log` writes the bot's side anew after a deliberate change; read the diff, then keep it.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from bot.conversation.engine import step
from bot.conversation.events import Action, Chose, Commanded, Said
from bot.conversation.parts import Choice, Reply, plain
from bot.conversation.state import State
from bot.guides.library import open_library
from bot.guides.model import Library

FOLDER = Path(__file__).parent / "conversations"
SHAPES = Path(__file__).parent / "guides_of_shapes"
"""Small guides of invented companies, one for each shape of table and several currencies."""
_PRESSED = re.compile(r"\(presses “(.+)”\)")
_GUIDES = re.compile(r"^guides: shapes$", re.MULTILINE)
TODAY = date(2026, 3, 2)
"""A Monday, so that "Friday" is a date that a reader can check."""


def library_of(text: str) -> Library:
    """The guides that a golden file names in its head, else the packaged ones."""
    return _opened(_GUIDES.search(title_and_lines(text)[0]) is not None)


@cache
def _opened(shapes: bool) -> Library:  # noqa: FBT001 - one of two sets
    return open_library(SHAPES if shapes else None)


def title_and_lines(text: str) -> tuple[str, list[str]]:
    """What a golden file is about, and what the person says in it."""
    head, _, _ = text.partition("\n---\n")
    return head.strip(), [line[2:] for line in text.splitlines() if line.startswith("> ")]


def replayed(text: str) -> str:
    """The same conversation as the engine has it today."""
    head, lines = title_and_lines(text)
    library = library_of(text)
    state, reply = step(State(), Commanded(name="hello"), library, TODAY)
    blocks = [head, "---", shown(reply)]
    replies = [reply]
    for line in lines:
        state, reply = step(state, done(line, replies), library, TODAY)
        replies.append(reply)
        blocks += [f"> {line}", shown(reply)]
    return "\n\n".join(blocks) + "\n"


def done(line: str, replies: Sequence[Reply]) -> Action:
    """What a line of the person stands for: words, or a button of one of the replies, the latest first."""
    pressed = _PRESSED.fullmatch(line)
    if pressed is None:
        return Said(text=line.replace(" / ", "\n"))
    parts = (part for reply in reversed(replies) for part in reply.parts if isinstance(part, Choice))
    found = ((part.slot, option.value) for part in parts for option in part.options if option.label == pressed[1])
    slot, value = next(found)
    return Chose(slot=slot, value=value)


def shown(reply: Reply) -> str:
    """A reply as plain text."""
    return "\n\n".join(plain(part) for part in reply.parts)


def main() -> None:
    """Write the bot's side of every golden conversation anew."""
    for path in sorted(FOLDER.glob("*.md")):
        path.write_text(replayed(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
