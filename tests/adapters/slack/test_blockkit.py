"""The checker of these tests refuses what Slack would refuse."""

from typing import Any

import pytest

from tests.adapters.slack.blockkit import faults_of_blocks, faults_of_message, faults_of_view

TEXT = {"type": "plain_text", "text": "Go"}
BUTTON = {"type": "button", "text": TEXT, "action_id": "a"}
OPTION = {"text": TEXT, "value": "1"}
SECTION = {"type": "section", "text": TEXT}
TABLE = {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]]}
SELECT = {"type": "static_select", "action_id": "s", "placeholder": TEXT, "options": [OPTION]}
SERIES = {"name": "Market", "data": [{"label": "p25", "value": 78}]}
CHART = {
    "type": "data_visualization",
    "title": "Base",
    "chart": {"type": "bar", "series": [SERIES], "axis_config": {"categories": ["p25"]}},
}
PARAGRAPH = {"type": "rich_text_section", "elements": [{"type": "text", "text": "x" * 4_100}]}
LONG = {"type": "rich_text", "elements": [PARAGRAPH]}
LABEL = {"type": "plain_text", "text": "x" * 76}
REFUSED: dict[str, list[dict[str, Any]]] = {
    "an empty actions": [{"type": "actions", "elements": []}],
    "an empty context": [{"type": "context", "elements": []}],
    "an action id twice in a block": [{"type": "actions", "elements": [BUTTON, BUTTON]}],
    "a block id twice": [{**SECTION, "block_id": "b"}, {**SECTION, "block_id": "b"}],
    "an initial option that is not offered": [
        {"type": "actions", "elements": [{**SELECT, "initial_option": {"text": TEXT, "value": "2"}}]}
    ],
    "two tables": [TABLE, TABLE],
    "51 blocks": [SECTION] * 51,
    "too much text together": [LONG] * 3,
    "three charts": [CHART] * 3,
    "a chart with a missing point": [
        {**CHART, "chart": {**CHART["chart"], "axis_config": {"categories": ["p25", "p50"]}}}  # type: ignore[dict-item]
    ],
    "a header too long": [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}],
    "mrkdwn in a header": [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
    "a button too long": [{"type": "actions", "elements": [{**BUTTON, "text": LABEL}]}],
    "an empty text": [{"type": "section", "text": {"type": "plain_text", "text": ""}}],
    "an unknown block": [{"type": "marquee"}],
    "an unknown field": [{**SECTION, "colour": "red"}],
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_slack_would_refuse_is_refused(name: str) -> None:
    """Each of these fails in Slack."""
    assert faults_of_blocks(REFUSED[name], "message")


def test_what_slack_takes_is_taken() -> None:
    """A message with a bit of everything."""
    blocks = [SECTION, TABLE, CHART, {"type": "actions", "elements": [BUTTON, SELECT]}, {"type": "divider"}]
    assert faults_of_message({"text": "Go", "blocks": blocks}) == []


@pytest.mark.parametrize("text", [None, "", " ", "x" * 4_001])
def test_a_message_needs_a_text_of_its_own(text: str | None) -> None:
    """For notifications and screen readers, and no longer than one message."""
    assert faults_of_message({"text": text, "blocks": [SECTION]})


def test_a_modal_with_inputs_needs_a_way_to_send_it() -> None:
    """And a table has no place in one."""
    field = {"type": "input", "label": TEXT, "element": {"type": "plain_text_input", "action_id": "x"}}
    modal = {"type": "modal", "title": TEXT, "blocks": [field]}
    assert faults_of_view(modal)
    assert faults_of_view({**modal, "submit": TEXT}) == []
    assert faults_of_view({**modal, "submit": TEXT, "blocks": [field, TABLE]})
