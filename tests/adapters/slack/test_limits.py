"""Slack's numbers are those of a table that nobody here wrote."""

from dataclasses import fields

import pytest
import slackblocks._limits as theirs

from adapters.slack.limits import LIMITS, Limits

_ENDINGS = ("", "_max_length", "_max_items", "_item_max_length")
_OWN = frozenset({
    "message_tables", "message_block_text", "message_text", "view_bytes", "view_stack", "table_text",
    "acknowledge_seconds", "trigger_seconds", "response_url_uses", "response_url_seconds", "signature_age_seconds",
    "posts_per_second_and_channel", "suggested_prompts", "loading_messages", "status_seconds",
})  # fmt: skip
"""Numbers of methods, of time and of whole messages, which the other table does not have."""


def their(name: str) -> int | None:
    """The other table's number for a name of ours."""
    found = [getattr(theirs, (name + ending).upper(), None) for ending in _ENDINGS]
    return next((number for number in found if isinstance(number, int)), None)


@pytest.mark.parametrize("name", [field.name for field in fields(Limits)])
def test_a_number_is_slackblocks_own(name: str) -> None:
    """Each number that slackblocks has is the same; which of ours it lacks is said here."""
    number = their(name)
    assert (number is None) == (name in _OWN)
    assert number in {None, getattr(LIMITS, name)}
