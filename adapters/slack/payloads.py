"""Reading payloads that may lack anything: what is not there, or is of another kind, is an empty text or mapping."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

Payload = Mapping[str, object]
"""What Slack sent, as it came out of JSON or out of a form."""

_NOTHING: Final[Payload] = MappingProxyType({})


def at(payload: object, *keys: str) -> object:
    """What stands under these keys, one inside the other; None where there is nothing."""
    for key in keys:
        payload = payload.get(key) if isinstance(payload, Mapping) else None
    return payload


def text_at(payload: object, *keys: str) -> str:
    """The text under these keys; "" where there is none."""
    found = at(payload, *keys)
    return found if isinstance(found, str) else ""


def mapping_at(payload: object, *keys: str) -> Payload:
    """The mapping under these keys; an empty one where there is none."""
    found = at(payload, *keys)
    return found if isinstance(found, Mapping) else _NOTHING


def items_at(payload: object, *keys: str) -> list[Payload]:
    """The mappings in the list under these keys; none where there is no list."""
    found = at(payload, *keys)
    return [item for item in found if isinstance(item, Mapping)] if isinstance(found, list | tuple) else []


def flag_at(payload: object, *keys: str) -> bool:
    """Whether it says true under these keys; a form says it in letters."""
    found = at(payload, *keys)
    return found is True or found == "true"
