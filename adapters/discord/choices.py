"""A question's options as buttons or menus, and the row of buttons that closes a reply."""

from collections.abc import Iterator, Sequence
from typing import Final

from adapters.discord.clipping import clip, inert
from adapters.discord.controls import DO, FORM, OWN, SAY, VIEWS, Control
from adapters.discord.limits import LIMITS
from adapters.discord.message import Button, Display, Entry, Menu, Node, Row
from adapters.discord.texts import bold, paragraphs
from bot.conversation.parts import DIGEST, Choice, Form, Option, token

MENUS: Final = 4
"""Menus that a question has at most; what does not fit in them is written."""

_DIGEST: Final = len(token("x" * 2, 1))
_LISTED: Final = 120
_PLACES: Final = 900
_CLOSING: Final = 999


def choice(part: Choice, place: int, owner: str, conversation: str) -> list[Node]:
    """The question, and under it what can be chosen."""
    asked = Control(owner=owner, conversation=conversation, place=place % _PLACES, slot=part.slot)
    prompt = paragraphs(part.prompt)
    options = _distinct(part.options, asked)
    if not options:
        return [*prompt]
    if asked.room < _DIGEST or part.slot.startswith(OWN):
        return [*prompt, *paragraphs(_written(options))]
    if len(options) <= LIMITS.row_buttons and all(_fits_button(o, asked) for o in options):
        return [*prompt, *_hints(options), Row(items=tuple(_button(o, asked) for o in options))]
    shown = options[: MENUS * LIMITS.select_options]
    return [*prompt, *_menus(shown, asked), *_left_out(len(options) - len(shown))]


def form(part: Form, place: int, owner: str, conversation: str) -> list[Node]:
    """What the form is for, and a button that opens it."""
    opening = Control(owner=owner, conversation=conversation, place=place % _PLACES, slot=FORM, value=part.name)
    title = Display(text=bold(part.title))
    if opening.room < len(part.name):
        return [title]
    return [title, Row(items=(Button(custom_id=opening.custom_id, label="Open the form", style="main"),))]


def closing(asks: str | None, owner: str, conversation: str, *, views: bool = False) -> tuple[Row, ...]:
    """The buttons under a reply: where nobody else sees what is said, it can't simply be typed.

    `views`: the plan stands above, and there is more of it to see.
    """

    def button(slot: str, value: str, label: str) -> Button:
        made = Control(owner=owner, conversation=conversation, place=_CLOSING, slot=slot, value=value)
        return Button(custom_id=made.custom_id, label=label)

    more = tuple(button(DO, name, label) for name, label in VIEWS)
    if asks is None:
        return (Row(items=(button(SAY, "", "Say something"), *more)),)
    skipping = Control(owner=owner, conversation=conversation, place=_CLOSING, slot=asks, value="skip")
    skip = (Button(custom_id=skipping.custom_id, label="Skip"),) if skipping.room >= len("skip") else ()
    row = Row(items=(button(SAY, "", "Answer in words"), button(FORM, "offer", "Open the form"), *skip))
    return (row, Row(items=more)) if views else (row,)


def _distinct(options: Sequence[Option], asked: Control) -> tuple[Option, ...]:
    """The options, each value once: Discord takes none twice."""
    by_value = {token(option.value, max(asked.room, _DIGEST)): option for option in reversed(options)}
    return tuple(reversed(by_value.values()))


def _fits_button(option: Option, asked: Control) -> bool:
    """Whether a button shows the option whole and carries its value; a longer value may fit into a menu's line."""
    carried = len(option.value) <= asked.room or len(option.value) > LIMITS.option_value
    return carried and len(option.label) <= LIMITS.button_label


def _button(option: Option, asked: Control) -> Button:
    made = asked.model_copy(update={"value": token(option.value, asked.room)})
    return Button(custom_id=made.custom_id, label=clip(option.label, LIMITS.button_label))


def _menus(options: Sequence[Option], asked: Control) -> Iterator[Row]:
    first = 1
    for number, some in enumerate(_batches(options)):
        held = asked.model_copy(update={"value": str(number) if number else ""})
        last = first + len(some) - 1
        placeholder = "Choose one" if len(some) == len(options) else f"Choose one ({first} to {last})"
        menu = Menu(custom_id=held.custom_id, placeholder=placeholder, entries=tuple(_entry(o) for o in some))
        yield Row(items=(menu,))
        first = last + 1


def _batches(options: Sequence[Option]) -> Iterator[Sequence[Option]]:
    for start in range(0, len(options), LIMITS.select_options):
        yield options[start : start + LIMITS.select_options]


def _entry(option: Option) -> Entry:
    hint = clip(option.hint, LIMITS.option_description) if option.hint.strip() else ""
    return Entry(
        label=clip(option.label, LIMITS.option_label),
        value=token(option.value, LIMITS.option_value) or f"{DIGEST}",
        description=hint,
    )


def _hints(options: Sequence[Option]) -> list[Display]:
    lines = [
        f"- **{inert(clip(o.label, _LISTED))}**: {inert(clip(o.hint, _LISTED))}" for o in options if o.hint.strip()
    ]
    return [Display(text="\n".join(lines))] if lines else []


def _written(options: Sequence[Option]) -> str:
    return "\n".join(f"- {clip(option.label, _LISTED)}" for option in options)


def _left_out(count: int) -> list[Display]:
    return [Display(text=f"{count} more are not in these lists: answer in words.")] if count > 0 else []
