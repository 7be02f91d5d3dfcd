"""Discord's rules for a message, as its documentation states them; discord.py itself lets most breaches through."""

from collections.abc import Iterator, Mapping
from typing import Any

from adapters.discord.limits import LIMITS

Json = Mapping[str, Any]
ROW, BUTTON, MENU, INPUT, SECTION, DISPLAY, GALLERY, FILE, CONTAINER, LABEL = 1, 2, 3, 4, 9, 10, 12, 13, 17, 18
CHILDREN = {CONTAINER: {ROW, SECTION, DISPLAY, GALLERY, FILE}, ROW: {BUTTON, MENU}, SECTION: {DISPLAY}}


def walked(components: object) -> Iterator[Json]:
    """Every component, with what is nested in it."""
    for component in components if isinstance(components, list) else []:
        yield component
        yield from walked(component.get("components"))
        yield from walked([component[name] for name in ("accessory", "component") if name in component])


def message_faults(payload: Json) -> list[str]:
    """Why Discord would refuse a message."""
    every = list(walked(payload.get("components")))
    text = sum(len(c["content"]) for c in every if c["type"] == DISPLAY)
    ids = [c["custom_id"] for c in every if "custom_id" in c]
    found = [
        "no components" if not every else "",
        f"{len(every)} components" if len(every) > LIMITS.message_components else "",
        f"{text} characters" if text > LIMITS.message_text else "",
        "content beside components" if payload.get("content") else "",
        "mentions" if payload.get("allowed_mentions", {}).get("parse") else "",
        "one custom id twice" if len(set(ids)) != len(ids) else "",
        "too many files" if len(payload.get("attachments") or ()) > LIMITS.message_files else "",
        *(fault for component in every for fault in _component_faults(component)),
        *_unshown(payload, every),
    ]
    return [fault for fault in found if fault]


def modal_faults(payload: Json) -> list[str]:
    """Why Discord would refuse a modal."""
    labels = payload["components"]
    found = [
        *_long("title", payload["title"], LIMITS.modal_title),
        *_long("custom id", payload["custom_id"], LIMITS.custom_id),
        f"{len(labels)} labels" if not 1 <= len(labels) <= LIMITS.modal_components else "",
        *(fault for component in walked(labels) for fault in _component_faults(component)),
        "something not in a label" if any(component["type"] != LABEL for component in labels) else "",
    ]
    return [fault for fault in found if fault]


def _component_faults(component: Json) -> Iterator[str]:
    yield from _OF[component["type"]](component) if component["type"] in _OF else ()
    allowed = CHILDREN.get(component["type"])
    children = component.get("components", [])
    if allowed is not None and (not children or any(child["type"] not in allowed for child in children)):
        yield f"children of {component['type']}"
    if component["type"] == ROW and len(children) > (1 if any(c["type"] == MENU for c in children) else 5):
        yield "a row too full"


def _display_faults(display: Json) -> Iterator[str]:
    yield from _long("text", display["content"], LIMITS.message_text)


def _button_faults(button: Json) -> Iterator[str]:
    yield from _long("label", button["label"], LIMITS.button_label)
    yield from _long("custom id", button["custom_id"], LIMITS.custom_id)


def _label_faults(label: Json) -> Iterator[str]:
    yield from _long("label", label["label"], LIMITS.label)
    yield from _long("description", label.get("description") or "-", LIMITS.label_description)


def _input_faults(typed: Json) -> Iterator[str]:
    yield from _long("placeholder", typed.get("placeholder") or "-", LIMITS.text_input_placeholder)
    yield from _long("value", typed.get("value") or "-", typed["max_length"])


def _menu_faults(menu: Json) -> Iterator[str]:
    yield from _long("placeholder", menu.get("placeholder") or "-", LIMITS.select_placeholder)
    yield from _long("custom id", menu["custom_id"], LIMITS.custom_id)
    values = [option["value"] for option in menu["options"]]
    if not 1 <= len(values) <= LIMITS.select_options or len(set(values)) != len(values):
        yield "options"
    if sum(bool(option.get("default")) for option in menu["options"]) > 1:
        yield "two defaults"
    for option in menu["options"]:
        yield from _long("option", option["label"], LIMITS.option_label)
        yield from _long("value", option["value"], LIMITS.option_value)
        yield from _long("description", option.get("description") or "-", LIMITS.option_description)


def _gallery_faults(gallery: Json) -> Iterator[str]:
    if not 1 <= len(gallery["items"]) <= LIMITS.gallery_items:
        yield "pictures"
    for item in gallery["items"]:
        yield from _long("what a picture shows", item.get("description") or "", LIMITS.alt_text)


def _unshown(payload: Json, every: list[Json]) -> Iterator[str]:
    """A file that no component shows is not shown at all, and what is shown has to be there."""
    shown = {item["media"]["url"] for c in every if c["type"] == GALLERY for item in c["items"]}
    shown |= {c["file"]["url"] for c in every if c["type"] == FILE}
    sent = {f"attachment://{attachment['filename']}" for attachment in payload.get("attachments") or ()}
    if "attachments" in payload and shown != sent:
        yield f"files {sorted(shown ^ sent)}"


def _long(what: str, text: str, limit: int) -> Iterator[str]:
    if not 1 <= len(text) <= limit:
        yield f"{what} of {len(text)} characters"


_OF = {
    DISPLAY: _display_faults,
    BUTTON: _button_faults,
    MENU: _menu_faults,
    GALLERY: _gallery_faults,
    LABEL: _label_faults,
    INPUT: _input_faults,
}
