"""Facts written in YAML, with the line of whatever is wrong in them."""

from collections.abc import Hashable, Iterator
from typing import Any, NamedTuple, TypeVar, cast

import yaml
from pydantic import ValidationError

from bot.faults import Fault
from bot.values import Value

V = TypeVar("V", bound=Value)
Keys = tuple[str | int, ...]


class ContentError(Fault, ValueError):
    """What is wrong with a content file, and where: printed as `path:line: message`."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(path, line, message)
        self.path = path
        self.line = line
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class _Loader(yaml.CSafeLoader):
    """YAML in which a key that is stated twice is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - PyYAML's signature
        """The mapping of a node; raises ConstructorError at the second of two equal keys."""
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value} is stated twice", key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep=deep)


_Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}  # "on" is Ontario and a word of titles, "no" an answer; nothing in the content is true or false


class Facts(NamedTuple):
    """The facts of one file, their text, and the line of the file on which that text begins."""

    stated: dict[str, Any]
    text: str
    path: str
    first_line: int

    def line(self, keys: Keys) -> int:
        """The line in the file of the value that `keys` lead to, or of the last of them that is there."""
        return _line_in(yaml.compose(self.text, Loader=_Loader), keys) + self.first_line

    def located(self, error: ValidationError) -> Iterator[ContentError]:
        """Each fault of the facts, on the line of the key that is at fault."""
        root = yaml.compose(self.text, Loader=_Loader)
        for wrong in error.errors(include_url=False, include_input=False):
            where = ".".join(str(key) for key in wrong["loc"])
            message = wrong["msg"].removeprefix("Value error, ")
            said = "unknown name" if wrong["type"] == "extra_forbidden" else message
            line = _line_in(root, wrong["loc"]) + self.first_line
            yield ContentError(self.path, line, f"{where}: {said}" if where else said)


def read_facts(text: str, path: str, first_line: int = 1) -> Facts:
    """The facts of a YAML text; raises ContentError."""
    try:
        stated = yaml.load(text, Loader=_Loader)  # noqa: S506 - _Loader is a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        raise ContentError(path, line, f"not readable as YAML: {error.problem}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # the date 2025-13-40 is a ValueError
        raise ContentError(path, first_line, f"not readable as YAML: {error}") from error
    if not isinstance(stated, dict):
        raise ContentError(path, first_line, "the facts are `name: value` lines")
    return Facts({str(name): value for name, value in stated.items()}, text, path, first_line)


def read_value(kind: type[V], text: str, path: str) -> V:
    """The value that a whole YAML file states; raises ContentError for the first fault."""
    facts = read_facts(text, path)
    try:
        return kind.model_validate(facts.stated)
    except ValidationError as error:
        raise min(facts.located(error), key=lambda fault: fault.line) from error


def _line_in(node: yaml.Node | None, keys: Keys) -> int:
    line = 0
    for key in keys:
        found = _step(node, key)
        if found is None:
            break
        line, node = found
    return line


def _step(node: yaml.Node | None, key: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        pairs = cast("list[tuple[yaml.Node, yaml.Node]]", node.value)
        return next(((name.start_mark.line, value) for name, value in pairs if name.value == str(key)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        value = node.value[key]
        return value.start_mark.line, value
    return None
