"""One turn of the conversation, as a pure function."""

from datetime import date

from bot.conversation.events import Action
from bot.conversation.parts import Reply, Text
from bot.conversation.state import State
from bot.guides.model import Library


def step(state: State, action: Action, library: Library, today: date) -> tuple[State, Reply]:
    """Apply one action to the state and answer it."""
    del library, today
    return state, Reply(parts=(Text(text=action.kind),))
