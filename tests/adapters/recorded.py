"""Three whole conversations as recorded replies, so that what a platform shows of them changes with the platform alone.

`python -m tests.adapters.recorded` records them anew from the golden conversations.
"""

from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from bot.conversation.engine import step
from bot.conversation.events import Commanded, Said
from bot.conversation.parts import Reply
from bot.conversation.state import State
from tests.conversation_log import FOLDER as GOLDEN
from tests.conversation_log import TODAY, library_of, title_and_lines

FOLDER: Final = Path(__file__).parent / "conversations"
NAMES: Final = ("charlotte-no-competing-offer", "new-york-higher-competing-offer", "they-say-no")
_REPLIES: Final = TypeAdapter(tuple[Reply, ...])


def recorded(name: str) -> tuple[Reply, ...]:
    """The replies of a conversation, as they were recorded."""
    return _REPLIES.validate_json((FOLDER / f"{name}.json").read_bytes())


def today(name: str) -> tuple[Reply, ...]:
    """The replies of a golden conversation as the engine gives them today, from the greeting on."""
    text = (GOLDEN / f"{name}.md").read_text("utf-8")
    library = library_of(text)
    state, reply = step(State(), Commanded(name="hello"), library, TODAY)
    replies = [reply]
    for line in title_and_lines(text)[1]:
        state, reply = step(state, Said(text=line), library, TODAY)
        replies.append(reply)
    return tuple(replies)


def main() -> None:
    """Record the conversations anew."""
    for name in NAMES:
        written = _REPLIES.dump_json(today(name), indent=1, exclude_defaults=False, exclude_none=True)
        (FOLDER / f"{name}.json").write_bytes(written + b"\n")


if __name__ == "__main__":
    main()
