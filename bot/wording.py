"""Wording: jinja2 templates in a sandbox; what a person typed only ever enters as a value."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from jinja2 import DictLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

Sayable = object
"""What a slot may hold: text, Money, MoneyRange, or a frozen value of these."""


def environment(templates: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    """A sandbox in which an unknown slot is an error and blank lines are kept as written."""
    sandbox = ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        autoescape=False,  # the output is plain text; every platform escapes in its own renderer
    )
    sandbox.filters["listed"] = listed
    sandbox.globals.clear()
    return sandbox


class Wording:
    """Named templates (content/voice, content/scripts) and a guide's own scripts, compiled once."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._sandbox = environment(templates)
        self._compile = lru_cache(maxsize=2048)(self._sandbox.from_string)

    def say(self, name: str, /, **slots: Sayable) -> str:
        """The template called `name` (such as "voice/welcome") with its slots filled."""
        return self._sandbox.get_template(name).render(slots).strip()

    def fill(self, source: str, /, **slots: Sayable) -> str:
        """A guide's own script with its slots filled."""
        template: Template = self._compile(source)
        return flowing(template.render(slots))


def flowing(text: str) -> str:
    """Text whose paragraphs are one line each, however the author broke the lines and whatever a condition left out."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def listed(items: Sequence[Sayable], last: str = "and") -> str:
    """Items as a person lists them: "a, b and c"."""
    words = [str(item) for item in items]
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
