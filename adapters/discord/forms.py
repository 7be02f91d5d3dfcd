"""Modals: the whole offer with lists to pick from, and a few words where nothing can be typed without being seen."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import discord
from discord import ui

from adapters.discord.clipping import clip
from adapters.discord.controls import FORM, SAY, Control
from adapters.discord.limits import LIMITS
from adapters.discord.words import SAY_HINT, SAY_LABEL, SAY_TITLE
from bot.conversation.parts import Field, Form, Option

PICKED: Final = ("region", "level")
"""Fields that become a list to pick from once the guide is known."""

LONG: Final = frozenset({"offer", "others"})
"""Fields of more than one line."""

_DROPPED: Final = ("level", "company", "role", "region")
"""Which fields are left out first where there are too many: those without a list or with an answer already."""

Lists = Mapping[str, Sequence[Option]]


def offer_modal(form: Form, lists: Lists, owner: str) -> ui.Modal:
    """The form as a modal; what is filled in comes from the form's fields."""
    opened = Control(owner=owner, conversation="", place=0, slot=FORM, value=form.name)
    modal = _modal(form.title, opened)
    for field in _kept(form.fields, lists):
        modal.add_item(_labelled(field, lists.get(field.name, ())))
    return modal


def words_modal(owner: str) -> ui.Modal:
    """One input for an answer in words."""
    modal = _modal(SAY_TITLE, Control(owner=owner, conversation="", place=0, slot=SAY))
    typed: ui.TextInput[Any] = ui.TextInput(
        custom_id="said", style=discord.TextStyle.paragraph, max_length=LIMITS.text_input_value
    )
    modal.add_item(ui.Label(text=SAY_LABEL, description=clip(SAY_HINT, LIMITS.label_description), component=typed))
    return modal


def filled(form: Form, given: Mapping[str, str]) -> Form:
    """The form with what was typed before in the place of what is known."""
    fields = tuple(
        field.model_copy(update={"value": given[field.name]}) if given.get(field.name) else field
        for field in form.fields
    )
    return form.model_copy(update={"fields": fields})


def _modal(title: str, opened: Control) -> ui.Modal:
    """An empty modal that discord.py need not remember: its answer is read from the custom id."""
    modal = ui.Modal(title=clip(title, LIMITS.modal_title), custom_id=opened.custom_id)
    modal.stop()
    return modal


def _kept(fields: Sequence[Field], lists: Lists) -> list[Field]:
    """As many fields as a modal holds."""
    kept = list(fields)
    for settled in (True, False):
        for name in _DROPPED:
            if len(kept) <= LIMITS.modal_components:
                return kept
            kept = [f for f in kept if f.name != name or _wanted(f, lists, settled=settled)]
    return kept[: LIMITS.modal_components]


def _wanted(field: Field, lists: Lists, *, settled: bool) -> bool:
    """Whether a field is more useful than others: a list to pick from, or an open text."""
    if not settled:
        return False
    return bool(lists.get(field.name)) if field.name in PICKED else not field.value


def _labelled(field: Field, options: Sequence[Option]) -> ui.Label[Any]:
    component = _list(field, options) if _listable(options) else _input(field)
    example = f"Such as: {field.example}" if field.example and field.name in LONG else None
    described = clip(example, LIMITS.label_description) if example else None
    return ui.Label(text=clip(field.label, LIMITS.label), description=described, component=component)


def _listable(options: Sequence[Option]) -> bool:
    return 1 < len(options) <= LIMITS.select_options and all(len(o.value) <= LIMITS.option_value for o in options)


def _list(field: Field, options: Sequence[Option]) -> ui.Select[Any]:
    wanted = field.value.lower()
    lines = [
        discord.SelectOption(
            label=clip(o.label, LIMITS.option_label), value=o.value, default=o.value.casefold() == wanted
        )
        for o in options
    ]
    return ui.Select(custom_id=field.name, options=lines, required=not field.optional)


def _input(field: Field) -> ui.TextInput[Any]:
    return ui.TextInput(
        custom_id=field.name,
        style=discord.TextStyle.paragraph if field.name in LONG else discord.TextStyle.short,
        placeholder=clip(field.example, LIMITS.text_input_placeholder) if field.example else None,
        default=field.value[: LIMITS.text_input_value] or None,
        required=not field.optional,
        max_length=LIMITS.text_input_value,
    )
