"""A line typed in the terminal, as an event."""

from typing import Final

from bot.conversation.events import Action, Commanded, Event, Said

TENANT: Final = "terminal"


def read(line: str, *, person: str, number: str) -> Event | None:
    """The event of one typed line; None for a blank one. `number` is unique to the line."""
    return event(Said(text=line), person=person, number=number) if line.strip() else None


def opened(*, person: str, number: str, new: bool) -> Event:
    """The person opened the conversation, perhaps to start over."""
    return event(Commanded(name="start over" if new else "hello"), person=person, number=number)


def event(action: Action, *, person: str, number: str) -> Event:
    """An action of the one person of this terminal."""
    return Event(
        id=f"{TENANT}:{number}",
        tenant=TENANT,
        person=person,
        conversation=f"{TENANT}:{person}",
        address="stdout",
        action=action,
        admin=True,  # it is the person's own machine
    )
