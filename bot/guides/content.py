"""One guide file of the content format: facts in front matter, prose and the levers' scripts in the body."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from pydantic import ValidationError

from bot.guides.facts import ContentError, Facts, read_facts
from bot.guides.model import Component, Guide
from bot.guides.script import problems

__all__ = ["ContentError", "compile_guide"]

FENCE = "---"
LONGEST = 400_000
"""Characters a guide file may have; the longest of the family has a tenth of it."""

KEY = re.compile(r"[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9.-]*")
WORDS = {"lever": "script", "short": "short"}
"""Which sections hold a lever's words: the script, and a shorter form that states the ask."""
FROM_ELSEWHERE = ("key", "about")
"""What a guide takes from its path and its body, and front matter may not state."""


class Section(NamedTuple):
    """One `## Heading` of the body: the line it stands on, the line its text begins on, and the text."""

    heading: str
    line: int
    start: int
    text: str


def compile_guide(text: str, key: str, path: str) -> tuple[Guide | None, tuple[ContentError, ...]]:
    """The guide of a file's text, or everything that is wrong with it, in the order of the lines."""
    try:
        front, body, body_line = _halves(text, key, path)
        facts = read_facts(front, path, first_line=2)
    except ContentError as error:
        return None, (error,)
    sections = tuple(_sections(body, body_line))
    errors = [*_misplaced(facts), *_section_errors(sections, facts)]
    guide = _guide(facts, sections, key)
    if isinstance(guide, ValidationError):
        return None, _in_order([*errors, *facts.located(guide)])
    errors += _script_errors(guide, sections, path)
    return (None if errors else guide), _in_order(errors)


def _in_order(errors: Sequence[ContentError]) -> tuple[ContentError, ...]:
    return tuple(sorted(errors, key=lambda error: error.line))


def _halves(text: str, key: str, path: str) -> tuple[str, str, int]:
    if not KEY.fullmatch(key):
        raise ContentError(path, 1, "a guide is called <company>/<role>.md, in small letters, digits and dashes")
    if len(text) > LONGEST:
        raise ContentError(path, 1, f"the file is longer than {LONGEST} characters")
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != FENCE:
        raise ContentError(path, 1, f"the file begins with {FENCE} and the facts")
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if end is None:
        raise ContentError(path, len(lines), f"the facts end with {FENCE}")
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2


def _sections(body: str, first_line: int) -> Iterator[Section]:
    tokens = MarkdownIt("commonmark").disable(["inline"]).parse(body)
    lines = body.split("\n")
    places = [
        (token.map[0], token.map[1], tokens[n + 1].content)
        for n, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag == "h2" and token.map and token.level == 0
    ]
    before = "\n".join(lines[: places[0][0]] if places else lines)
    if before.strip():
        yield Section("", first_line, first_line, before)
    for (at, start, heading), (end, _, _) in pairwise([*places, (len(lines), len(lines), "")]):
        yield Section(heading.strip(), first_line + at, first_line + start, "\n".join(lines[start:end]))


def _lever_id(section: Section, kind: str = "") -> str | None:
    """The lever that a section has words for: its script, its short form, or either."""
    found, colon, name = section.heading.partition(":")
    return name.strip() if colon and found.strip().casefold() in ({kind} if kind else WORDS) else None


def _levers(facts: Facts) -> Iterator[tuple[int, dict[str, Any]]]:
    levers = facts.stated.get("levers")
    for place, lever in enumerate(levers if isinstance(levers, list) else []):
        if isinstance(lever, dict):
            yield place, lever


def _misplaced(facts: Facts) -> Iterator[ContentError]:
    for name in FROM_ELSEWHERE:
        if name in facts.stated:
            message = f"{name} does not stand among the facts: the path or the body gives it"
            yield ContentError(facts.path, facts.line((name,)), message)
    seen: set[str] = set()
    for place, lever in _levers(facts):
        for kind, field in WORDS.items():
            if field in lever:
                message = f"a script stands in the body, under ## {kind.capitalize()}: and the lever's id"
                yield ContentError(facts.path, facts.line(("levers", place, field)), message)
        name = str(lever.get("id"))
        if name in seen:
            yield ContentError(facts.path, facts.line(("levers", place, "id")), f"a second lever is called {name}")
        seen.add(name)


def _section_errors(sections: Sequence[Section], facts: Facts) -> Iterator[ContentError]:
    seen: set[str] = set()
    ids = {str(lever.get("id")) for _, lever in _levers(facts)}
    for section in sections:
        lever = _lever_id(section)
        if lever is None and section.heading.casefold() not in {"about", "notes"}:
            yield ContentError(
                facts.path, section.line, "a section is ## About, ## Notes, or ## Lever: or ## Short: with a lever's id"
            )
        elif lever is not None and lever not in ids:
            yield ContentError(facts.path, section.line, f"the facts have no lever {lever}")
        elif section.heading.casefold() in seen:
            yield ContentError(facts.path, section.line, f"{section.heading} stands here a second time")
        seen.add(section.heading.casefold())


def _guide(facts: Facts, sections: Sequence[Section], key: str) -> Guide | ValidationError:
    said = {f: {_lever_id(s, kind): s.text.strip() for s in sections} for kind, f in WORDS.items()}
    about = next((section.text.strip() for section in sections if section.heading.casefold() == "about"), "")
    whole = {name: value for name, value in facts.stated.items() if name not in FROM_ELSEWHERE}
    if isinstance(whole.get("levers"), list):
        whole["levers"] = [
            {**lever, **{field: texts.get(str(lever.get("id")), "") for field, texts in said.items()}}
            if isinstance(lever, dict)
            else lever
            for lever in whole["levers"]
        ]
    try:
        return Guide.model_validate({**whole, "key": key, "about": about})
    except ValidationError as error:
        return error


def _script_errors(guide: Guide, sections: Sequence[Section], path: str) -> Iterator[ContentError]:
    components: dict[str | None, Component] = {lever.id: lever.component for lever in guide.levers}
    for section in sections:
        component = components.get(_lever_id(section))
        if component is not None:
            for line, message in problems(section.text, component):
                yield ContentError(path, section.start + line - 1, message)
