"""Discord's own description of its API, as a check of what the bot sends: nothing it does not describe may be sent."""

import copy
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry
from referencing.jsonschema import DRAFT202012

FILE: Final = Path(__file__).parents[4] / "shared" / "discord" / "openapi.json"
"""It lies beside the repository, or it does not; then nothing is checked against it."""

_URI: Final = "urn:discord"
_QUIRKS: Final = {"ApplicationCommand": "nsfw", "Embed": "flags"}
"""What discord.py sends besides: a key that the description lacks, by the beginning of the schema's name."""

_NUMBER: Final = "SnowflakeType"
"""An id, which discord.py sends as a number at times and Discord takes as one."""

Json = Any


class ApiDescription:
    """Which routes there are, and what their bodies look like."""

    def __init__(self, document: Mapping[str, Json]) -> None:
        self._paths: Mapping[str, Json] = document["paths"]
        schemas = {name: _closed(name, schema) for name, schema in document["components"]["schemas"].items()}
        self._document = {"components": {"schemas": schemas}}
        resource = DRAFT202012.create_resource(self._document)
        self._registry: Registry[Json] = Registry().with_resource(_URI, resource)
        self._routes = [(_pattern(path), path) for path in sorted(self._paths, key=lambda p: p.count("{"))]

    def faults(self, method: str, path: str, body: Json) -> list[str]:
        """Why a call is none that Discord describes; empty where it is one."""
        route = next((known for pattern, known in self._routes if pattern.fullmatch(path)), None)
        if route is None or method.lower() not in self._paths[route]:
            return [f"{method} {path} is not described"]
        schema = self._body(route, method)
        if schema is None or body is None:
            return [] if body is None else [f"{method} {path} has no body"]
        errors = list(self._validator(json.dumps(schema)).iter_errors(body))
        return [_told(error) for error in errors]

    def _body(self, route: str, method: str) -> Json | None:
        content = self._paths[route][method.lower()].get("requestBody", {}).get("content", {})
        return content.get("application/json", {}).get("schema")

    @cache  # noqa: B019 - there is one description
    def _validator(self, schema: str) -> Draft202012Validator:
        return Draft202012Validator(_absolute(_closed("", json.loads(schema))), registry=self._registry)


@cache
def description() -> ApiDescription | None:
    """The description, where it is there."""
    return ApiDescription(json.loads(FILE.read_text(encoding="utf-8"))) if FILE.exists() else None


def _told(error: Json) -> str:
    inner = best_match(error.context) or error if error.context else error
    place = "/".join(str(step) for step in (*error.absolute_path, *inner.relative_path))
    return f"{place}: {inner.message[:300]}"


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{[a-z_]+\\\}", "[^/]+", re.escape(path)))


def _closed(name: str, schema: Json) -> Json:
    """The schema with every object closed to keys that it does not name, but for what discord.py is known to add."""
    closed = copy.deepcopy(schema)
    if name == _NUMBER:
        closed["type"] = ["string", "integer"]
    for found in _objects(closed):
        found.setdefault("additionalProperties", False)
        for start, key in _QUIRKS.items():
            if name.startswith(start) or start in name:
                found["properties"].setdefault(key, {})
        if {"content", "components"} <= set(found["properties"]):
            found["properties"].setdefault("tts", {})
        if {"id", "filename"} <= set(found["properties"]):
            found["properties"]["id"] = {}
    return closed


def _objects(schema: Json) -> Iterator[dict[str, Json]]:
    """Every object schema that lists its properties."""
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
            yield schema
        for inner in schema.values():
            yield from _objects(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _objects(inner)


def _absolute(schema: Json) -> Json:
    """The schema with its references pointing into the description."""
    if isinstance(schema, dict):
        return {
            key: f"{_URI}{value}" if key == "$ref" and value.startswith("#") else _absolute(value)
            for key, value in schema.items()
        }
    return [_absolute(inner) for inner in schema] if isinstance(schema, list) else schema
