"""A sample conversation as Discord would show it: each message as JSON, and one page to look at."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from adapters.discord.building import layout
from adapters.discord.forms import offer_modal, words_modal
from adapters.discord.message import Gallery, Message
from adapters.discord.own import forgetting, mentioned, privacy
from adapters.discord.page import Shot, page
from adapters.discord.places import panel
from adapters.discord.render import render
from bot.charts import png
from bot.conversation.engine import step
from bot.conversation.events import Commanded, Said
from bot.conversation.known import Known
from bot.conversation.overview import offer_form
from bot.conversation.state import State
from bot.conversation.suggesting import suggest
from bot.guides.library import open_library
from bot.guides.model import Library

SAMPLE: Final = (
    "I have an offer from Ally as a security engineer in Charlotte",
    "150k base, 36k RSU over 4 years, 33k bonus",
    "Security Engineer",
    "no, but I am talking to another company",
    "they want an answer by Friday",
    "script 1",
    "they said there is no budget",
)
"""What the person in the sample says."""

TODAY: Final = date(2026, 3, 2)
"""A Monday, so that the page is the same whenever it is written."""

_PERSON: Final = "100000000000000001"
_DAYS: Final = 30
_TURN_DAYS: Final = 7


def write_preview(out: Path) -> Path:
    """Write the messages and the form as JSON, and the page; the page's path."""
    out.mkdir(parents=True, exist_ok=True)
    shots = [_drawn(shot) for shot in _shots(open_library())]
    payloads = [payload for shot in shots for payload in _payloads(shot)]
    for number, payload in enumerate(payloads):
        text = json.dumps(payload, indent=2, ensure_ascii=False) + "\n"
        (out / f"{number:02}-{'modal' if 'title' in payload else 'message'}.json").write_text(text, "utf-8")
    written = out / "index.html"
    written.write_text(page(shots, Path(__file__).with_name("preview.css").read_text("utf-8")), "utf-8")
    return written


def _shots(library: Library) -> Iterator[Shot]:
    yield Shot("/negotiate start", [panel(_PERSON, threads=True)])
    state, reply = step(State(), Commanded(name="hello"), library, TODAY)
    yield Shot("", render(reply, owner=_PERSON))
    for line in SAMPLE:
        state, reply = step(state, Said(text=line), library, TODAY)
        yield Shot(line, render(reply, owner=_PERSON))
    known = Known(state, library, TODAY)
    lists = {slot: suggest(slot, "", {}, known) for slot in ("region", "level")}
    yield Shot("/negotiate offer", modal=offer_modal(offer_form(known), lists, _PERSON).to_dict())
    yield Shot("Answer in words", modal=words_modal(_PERSON).to_dict())
    yield Shot("@Negotiate I have an offer", [mentioned(_PERSON)], note="")
    yield Shot("/negotiate privacy", [privacy(_PERSON, _DAYS, _TURN_DAYS)])
    yield Shot("/negotiate forget-me", [forgetting(_PERSON)])


def _drawn(shot: Shot) -> Shot:
    """The shot with its charts drawn."""
    charts = [node for message in shot.messages for node in message.nodes if isinstance(node, Gallery)]
    return replace(shot, pictures={node.name: png(node.chart, dark=True) for node in charts})


def _payloads(shot: Shot) -> Iterator[dict[str, Any]]:
    yield from (_payload(message) for message in shot.messages)
    if shot.modal:
        yield dict(shot.modal)


def _payload(message: Message) -> dict[str, Any]:
    view: Any = layout(message)
    return {"flags": 1 << 15, "components": view.to_components()}
