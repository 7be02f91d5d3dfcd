"""A sample conversation as Slack would show it: Block Kit JSON of each message, and one page to look at."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from adapters.slack.choices import chosen
from adapters.slack.home import home
from adapters.slack.page import Shot, page
from adapters.slack.render import answered, render
from adapters.slack.views import modal
from bot.conversation.engine import step
from bot.conversation.events import Commanded, Said
from bot.conversation.known import Known
from bot.conversation.overview import offer_form, overview
from bot.conversation.parts import Choice, Reply
from bot.conversation.state import State
from bot.guides.library import open_library
from bot.guides.model import Library

Json = Mapping[str, Any]

SAMPLE: Final = (
    "I have an offer from Ally as a security engineer in Charlotte",
    "150k base, 36k RSU over 4 years, 33k bonus",
    "no, but I am talking to another company",
    "they want an answer by Friday",
    "script 1",
    "they said there is no budget",
)
"""What the person in the sample says; a question with buttons is answered by its last button."""

TODAY: Final = date(2026, 3, 2)
"""A Monday, so that the page is the same whenever it is written."""


@dataclass(frozen=True)
class _Listed:
    """The sample's negotiation as the Home lists it."""

    conversation: str
    title: str
    next_step: str
    deadline: date | None
    updated_at: datetime


def write_preview(out: Path) -> Path:
    """Write the messages, the form and the Home as JSON, and the page; the page's path."""
    out.mkdir(parents=True, exist_ok=True)
    library = open_library()
    shots = list(_conversation(library))
    for number, shot in enumerate(shot for shot in shots if shot.blocks or shot.view):
        content: Json = shot.view or {"text": shot.text, "blocks": list(shot.blocks)}
        file = out / f"{number:02}-{shot.kind}.json"
        file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")
    written = out / "index.html"
    written.write_text(page(shots), "utf-8")
    return written


def _conversation(library: Library) -> Iterator[Shot]:
    state, reply = step(State(), Commanded(name="hello"), library, TODAY)
    yield Shot("caption", "Direct messages")
    yield from _said(reply)
    for text in SAMPLE:
        yield Shot("person", text)
        state, reply = step(state, Said(text=text), library, TODAY)
        while button := _last_button(reply):
            yield from _said(reply, button)
            pressed = chosen(button)
            state, reply = step(state, pressed, library, TODAY) if pressed else (state, Reply(parts=()))
        yield from _said(reply)
    yield Shot("caption", "The form that /negotiate opens")
    known = Known(state, library, TODAY)
    yield Shot("modal", view=modal(offer_form(known)))
    yield Shot("caption", "App Home")
    yield Shot("home", view=home([_listed(known)], TODAY))


def _last_button(reply: Reply) -> Json | None:
    """The last button of the question that the reply asks."""
    if not any(isinstance(part, Choice) and part.slot == reply.asks for part in reply.parts):
        return None
    block = [block for message in render(reply) for block in message.blocks if block["type"] == "actions"][-1]
    elements = block["elements"]
    return {**elements[-1], "block_id": block["block_id"]} if isinstance(elements, list) else None


def _said(reply: Reply, button: Json | None = None) -> Iterator[Shot]:
    """The messages of a reply, a question that a button answered with its answer."""
    for message in render(reply):
        yield Shot("bot", message.text, answered(message.blocks, button) if button else message.blocks)


def _listed(known: Known) -> _Listed:
    seen = overview(known)
    return _Listed("sample", seen.title, seen.next_step, seen.deadline, datetime(2026, 3, 2, 10, 24, tzinfo=UTC))
