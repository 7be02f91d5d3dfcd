"""A question's options as buttons or a select, what comes back of them, and how an answered question looks."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from adapters.slack.blocks import Block, actions, button, context, option, paragraph, plain_text, rich, words
from adapters.slack.limits import LIMITS
from adapters.slack.names import CHOOSE, FORM, after
from adapters.slack.prose import prose, question
from adapters.slack.texts import cut, unescaped
from bot.conversation.events import Chose
from bot.conversation.parts import Choice, Form, Option, token

BUTTONS: Final = 5
"""Options up to which each has a button; more are lines of a select."""

_ROOM: Final = 6_000
"""Characters that the lines of a select, or the options in words, may take of a message."""


_ASIDE: Final = "aside"
"""The block of an offer to correct something: its buttons stay, whichever was pressed."""


class Answer(NamedTuple):
    """What a button or the line of a select stands for."""

    conversation: str
    slot: str
    value: str


def carried(choice: Choice, chosen: Option, conversation: str, room: int = LIMITS.option_value) -> str:
    """The value of a button: the conversation's short id and `slot=value`, the value a digest where it is too long."""
    ids = f"{quote(conversation, safe='')}:{quote(choice.slot, safe='/')}="
    return ids + token(chosen.value, room - len(ids))


def carrying(value: object) -> Answer | None:
    """What a button stands for, read back from its value; None for anything that is no answer's."""
    if not isinstance(value, str):
        return None
    ids, equals, chosen = value.partition("=")
    conversation, colon, slot = ids.partition(":")
    if not (equals and colon and slot):
        return None
    return Answer(unquote(conversation), unquote(slot), chosen)


def chosen(action: Mapping[str, object]) -> Chose | None:
    """The answer given by a press of a button or a pick from a select."""
    picked = action.get("selected_option")
    value = picked.get("value") if isinstance(picked, Mapping) else action.get("value")
    answer = carrying(value)
    if answer is None:
        return None
    return Chose(slot=answer.slot, value=answer.value, conversation=answer.conversation or None)


def choice_blocks(choice: Choice, place: int, conversation: str) -> list[Block]:
    """The question, and under it what can be chosen; `place` tells the questions of one message apart."""
    blocks = [*(prose if choice.aside else question)(choice.prompt), *_in_full(choice)]
    if not choice.options:
        return blocks
    few = len(choice.options) <= BUTTONS
    elements = _buttons(choice, conversation) if few else [_select(choice, conversation)]
    more = len(choice.options) - LIMITS.select_options
    left_out = context(f"{more} more are not in this list: write the one you mean.") if more > 0 else ()
    return [*blocks, actions(f"{_ASIDE if choice.aside else CHOOSE}:{place}", elements), *left_out]


def form_blocks(form: Form, place: int, conversation: str) -> list[Block]:
    """A button that opens the form."""
    return [
        actions(f"{FORM}:{place}", [button(form.title, f"{FORM}:{form.name}", conversation, style="primary")]),
    ]


def _in_full(choice: Choice) -> list[Block]:
    """The options in words where a button or a line can't hold all of one."""
    few = len(choice.options) <= BUTTONS
    labels = LIMITS.button_text if few else LIMITS.option_text
    hints = 0 if few else LIMITS.option_description
    if all(len(o.label) <= labels and len(o.hint) <= hints for o in choice.options):
        return []
    shown = choice.options[: LIMITS.select_options]
    room = _ROOM // len(shown)
    rows = [_row(cut(o.label, room // 2), cut(o.hint, room // 2)) for o in shown]
    return [rich({"type": "rich_text_list", "style": "bullet", "elements": rows})]


def _row(label: str, hint: str) -> Block:
    named = words(label or " ", bold=True)
    return paragraph(named, words(f": {hint}")) if hint else paragraph(named)


def _buttons(choice: Choice, conversation: str) -> list[Block]:
    return [
        button(o.label, f"{CHOOSE}:{number}", carried(choice, o, conversation, LIMITS.button_value))
        for number, o in enumerate(choice.options)
    ]


def _select(choice: Choice, conversation: str) -> Block:
    shown = choice.options[: LIMITS.select_options]
    hinted = sum(len(cut(o.label, LIMITS.option_text)) + len(o.hint) for o in shown) <= _ROOM
    lines = [option(o.label, carried(choice, o, conversation), o.hint if hinted else "") for o in shown]
    placeholder = plain_text("Choose one", LIMITS.select_placeholder)
    return {"type": "static_select", "action_id": f"{CHOOSE}:select", "placeholder": placeholder, "options": lines}


def answered(blocks: Sequence[Mapping[str, object]], action: Mapping[str, object]) -> list[Block]:
    """The blocks of a message with the buttons of the question just answered replaced by the answer."""
    place = action.get("block_id")
    if isinstance(place, str) and after(_ASIDE, place) is not None:
        return [dict(block) for block in blocks]
    answer = rich(paragraph(words(f"✓ {_label(action)}", bold=True)))
    return [answer if place and block.get("block_id") == place else dict(block) for block in blocks]


def _label(action: Mapping[str, object]) -> str:
    """What stood on the button or the line that was chosen."""
    picked = action.get("selected_option")
    shown = picked.get("text") if isinstance(picked, Mapping) else action.get("text")
    text = shown.get("text") if isinstance(shown, Mapping) else None
    return unescaped(text) if isinstance(text, str) and text else "answered"
