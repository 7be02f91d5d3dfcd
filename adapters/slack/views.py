"""The form as a modal: opened at once, filled in, changed with the company, sent, and what is wrong with it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from adapters.slack.blocks import Block, actions, button, option, plain_text, section
from adapters.slack.limits import LIMITS
from adapters.slack.names import FIELD, FORM, RETRY, after
from adapters.slack.payloads import Payload, items_at, mapping_at, text_at
from bot.conversation.events import Submitted
from bot.conversation.parts import Field, Form, Option

SEARCHED: Final = ("company", "role", "region", "level")
"""Fields that are searched for in lists of the service; the others are written."""

_RESETS: Final = {"role": ("company",), "region": ("company", "role"), "level": ("company", "role")}
"""Lists that are others once these fields are: they are emptied then, and everything else keeps what was typed."""

_TITLES: Final = MappingProxyType(
    {"wait": "One moment", "sent": "Thank you", "over": "Too late", "failed": "Not saved"}
)


@dataclass(frozen=True)
class Search:
    """What a person types into a list of the form, and what the form holds so far."""

    slot: str
    typed: str
    given: Mapping[str, str]


def modal(form: Form, metadata: str = "", given: Mapping[str, str] | None = None) -> Block:
    """The form as a modal; `given` is what a form that is open holds, and goes before what it was filled in with."""
    held = {field.name: field.value for field in form.fields} | dict(given or {})
    return {
        "type": "modal",
        "callback_id": f"{FORM}:{form.name}",
        "title": plain_text(form.title, LIMITS.view_title),
        "submit": plain_text("Start", LIMITS.view_submit),
        "close": plain_text("Cancel", LIMITS.view_close),
        "private_metadata": metadata,
        "blocks": [
            section("Everything is optional, and you can change it later. Only you can see what you enter."),
            *(_input(field, held) for field in form.fields),
        ],
    }


def _input(field: Field, held: Mapping[str, str]) -> Block:
    value = held.get(field.name, "")
    return {
        "type": "input",
        "block_id": block_id(field.name, held),
        "label": plain_text(field.label, LIMITS.input_label),
        "optional": field.optional,
        **({"dispatch_action": True} if field.name in {"company", "role"} else {}),
        "element": _searched(field, value) if field.name in SEARCHED else _written(field, value),
    }


def _searched(field: Field, value: str) -> Block:
    chosen = {"initial_option": option(value, value[: LIMITS.option_value])} if value else {}
    hint = f"Search, such as {field.example}" if field.example else "Search"
    return {
        "type": "external_select",
        "action_id": f"{FIELD}:{field.name}",
        "min_query_length": 0,
        "placeholder": plain_text(hint, LIMITS.select_placeholder),
        **chosen,
    }


def _written(field: Field, value: str) -> Block:
    typed = {"initial_value": value[: LIMITS.plain_text_input_max_length_max]} if value else {}
    return {
        "type": "plain_text_input",
        "action_id": f"{FIELD}:{field.name}",
        "multiline": True,
        "max_length": LIMITS.plain_text_input_max_length_max,
        "placeholder": plain_text(field.example, LIMITS.plain_text_input_placeholder),
        **typed,
    }


def block_id(slot: str, held: Mapping[str, str]) -> str:
    """A field's block: another one where its list is another, so that Slack empties it and leaves the others alone."""
    governing = [held.get(name, "") for name in _RESETS.get(slot, ())]
    if not any(governing):
        return slot
    return f"{slot}@{sha256(json.dumps(governing).encode()).hexdigest()[:12]}"


def slot_of(block: str) -> str:
    """The field of a block id."""
    return block.partition("@")[0]


def values(view: Payload) -> dict[str, str]:
    """What a form holds, by slot; a field left empty is not in it."""
    found: dict[str, str] = {}
    for block, fields in mapping_at(view, "state", "values").items():
        for name, state in fields.items() if isinstance(fields, Mapping) else ():
            value = text_at(state, "selected_option", "value") or text_at(state, "value")
            if after(FIELD, name) == slot_of(block) and value.strip():
                found[slot_of(block)] = value
    return found


def refilled(form: Form, view: Payload) -> Block:
    """The modal after its company or role changed; send it with `views.update` and the view's hash."""
    held = values(view)
    stale = {name for name in _RESETS if _block_of(view, name) not in {"", block_id(name, held)}}
    return modal(
        form, text_at(view, "private_metadata"), _emptied(form) | {k: v for k, v in held.items() if k not in stale}
    )


def _emptied(form: Form) -> dict[str, str]:
    return {field.name: "" for field in form.fields}


def _block_of(view: Payload, slot: str) -> str:
    """The block that a field stands in at present."""
    return next((b for block in items_at(view, "blocks") if slot_of(b := text_at(block, "block_id")) == slot), "")


def submitted(payload: Payload, form: str) -> Submitted:
    """A form that was sent."""
    return Submitted(form=form, values=values(mapping_at(payload, "view")))


def searched(payload: Payload) -> Search | None:
    """The question that Slack asks for the options of a list; None for a list that is none of the form's."""
    slot = after(FIELD, text_at(payload, "action_id"))
    if text_at(payload, "type") != "block_suggestion" or slot not in SEARCHED:
        return None
    return Search(slot=slot, typed=text_at(payload, "value"), given=values(mapping_at(payload, "view")))


def options(found: Sequence[Option]) -> Block:
    """The answer to a search: lines to pick from."""
    fitting = [line for line in found if line.label and 0 < len(line.value) <= LIMITS.option_value]
    return {"options": [option(o.label, o.value, o.hint) for o in fitting[: LIMITS.select_options]]}


def errors(view: Payload, wrong: Mapping[str, str]) -> Block:
    """The acknowledgement of a form with something wrong in it: a remark at each field, and nothing typed is lost."""
    blocks = {slot: _block_of(view, slot) for slot in wrong}
    return {"response_action": "errors", "errors": {blocks[slot] or slot: remark for slot, remark in wrong.items()}}


def metadata(root: str) -> str:
    """What a form takes along: the root of its conversation, and never anything said in it."""
    return json.dumps({"root": root})


def opened_from(payload: Payload) -> str:
    """The root of the conversation that a form was opened in; "" for a new one."""
    try:
        read = json.loads(text_at(payload, "view", "private_metadata") or "{}")
    except ValueError:
        return ""
    return text_at(read, "root")


def working(metadata: str = "") -> Block:
    """The modal that is opened at once, while the form is being filled in, and after it was sent."""
    return _notice("wait", "I am looking things up. This takes a moment.", metadata)


def sent() -> Block:
    """The modal once the answer waits in the direct message."""
    return _notice("sent", "Your answer is in your messages with me. Nobody else can see it.")


def expired(metadata: str = "") -> Block:
    """The modal that could not be filled in in time; it can be opened again."""
    again = actions(RETRY, [button("Try again", RETRY, style="primary")])
    return _notice("over", "That took too long. Nothing was saved; please try again.", metadata, again)


def failed(code: str, metadata: str = "") -> Block:
    """The modal whose content could not be saved, with the code under which the fault is logged."""
    text = f"This was not saved, please send it again. If it happens once more, the code is {code}."
    return _notice("failed", text, metadata)


def retry_blocks() -> list[Block]:
    """A message in place of a form that could not be opened in time."""
    text = "The form could not be opened in time. Nothing is lost; press the button and it opens."
    return [section(text), actions(RETRY, [button("Open the form", RETRY, style="primary")])]


def _notice(state: str, text: str, metadata: str = "", *more: Block) -> Block:
    return {
        "type": "modal",
        "callback_id": f"notice:{state}",
        "title": plain_text(_TITLES[state], LIMITS.view_title),
        "close": plain_text("Close", LIMITS.view_close),
        "private_metadata": metadata,
        "blocks": [section(text), *more],
    }
