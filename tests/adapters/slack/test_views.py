"""The form as a modal: what it holds, what changes with the company, what is wrong with it, and its other states."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from adapters.slack.limits import LIMITS
from adapters.slack.names import FIELD, FORM, after
from adapters.slack.views import (
    block_id,
    errors,
    expired,
    failed,
    metadata,
    modal,
    opened_from,
    options,
    refilled,
    retry_blocks,
    searched,
    sent,
    values,
    working,
)
from bot.conversation.overview import offer_form
from bot.conversation.parts import Field, Form, Option
from bot.conversation.state import State
from tests.adapters.slack.blockkit import faults_of_blocks, faults_of_view
from tests.adapters.slack.samples import payload
from tests.conversation.dialogue import known

FORM_OF_OFFER = offer_form(known(State()))
LONG = "x" * 4_000


def blocks_by_field(view: Any) -> dict[str, Any]:
    """The inputs of a view, by the field that each of them is for."""
    inputs = [block for block in view["blocks"] if block["type"] == "input"]
    return {after(FIELD, block["element"]["action_id"]) or "": block for block in inputs}


def test_the_form_looks_like_this(snapshot: SnapshotAssertion) -> None:
    """Empty, and filled in with what is known."""
    given = {"company": "Ally Financial", "role": "Security Engineer", "offer": "base $150,000 a year"}
    views = [modal(FORM_OF_OFFER, metadata("1.2")), modal(FORM_OF_OFFER, given=given)]
    assert [faults_of_view(view) for view in views] == [[], []]
    assert views == snapshot


def test_every_field_may_stay_empty_and_nothing_said_is_in_the_metadata() -> None:
    """Names are searched for, offers are written; a form knows its conversation by an opaque id."""
    view: Any = modal(FORM_OF_OFFER, metadata("1772446000.000100"))
    fields = blocks_by_field(view)
    assert list(fields) == ["company", "role", "region", "level", "offer", "others"]
    assert all(block["optional"] for block in fields.values())
    kinds = [block["element"]["type"] for block in fields.values()]
    assert kinds == ["external_select"] * 4 + ["plain_text_input"] * 2
    assert opened_from({"view": view}) == "1772446000.000100"
    assert view["callback_id"] == f"{FORM}:offer"


def test_values_too_long_for_slack_are_cut_and_taken() -> None:
    """A mail of 4000 characters can't stand in a field, and a name of that length is none."""
    fields = tuple(Field(name=name, label=name, value=LONG, example=LONG) for name in ("company", "offer"))
    view: Any = modal(Form(name="offer", title=LONG, fields=fields))
    assert faults_of_view(view) == []
    assert len(blocks_by_field(view)["offer"]["element"]["initial_value"]) == LIMITS.plain_text_input_max_length_max


def test_what_a_form_holds_is_read_by_slot() -> None:
    """Whatever block it stands in; what is empty is not there."""
    held = values(payload("form")["view"])
    assert list(held) == ["company", "role", "region", "offer"]
    assert values({}) == {}
    assert values({"state": {"values": {"company": None, "offer": {"field:role": {"value": "x"}}}}}) == {}


def test_another_company_empties_what_depends_on_it_and_keeps_the_rest() -> None:
    """Role, region and level have other lists then; the offer that was typed stays in its block."""
    view = payload("field_chosen")["view"]
    view["state"]["values"]["company"]["field:company"]["selected_option"]["value"] = "Sophos"
    view["state"]["values"]["company"]["field:company"]["selected_option"]["text"]["text"] = "Sophos"
    new: Any = refilled(FORM_OF_OFFER, view)
    assert faults_of_view(new) == []
    fields = blocks_by_field(new)
    assert fields["company"]["element"]["initial_option"]["value"] == "Sophos"
    assert [name for name, block in fields.items() if "initial_option" in block["element"]] == ["company"]
    assert fields["offer"]["element"]["initial_value"] == "150k base & 33k bonus"
    before = {after(FIELD, b["element"]["action_id"]): b["block_id"] for b in view["blocks"] if b["type"] == "input"}
    kept = {name for name, block in fields.items() if block["block_id"] == before[name]}
    assert kept == {"company", "offer", "others"}
    assert new["private_metadata"] == view["private_metadata"]


def test_a_form_whose_company_did_not_change_keeps_every_field() -> None:
    """The same blocks, and so the same entries."""
    view = payload("form")["view"]
    fields = blocks_by_field(refilled(FORM_OF_OFFER, view))
    assert {block["block_id"] for block in fields.values()} == {
        block["block_id"] for block in view["blocks"] if block["type"] == "input"
    }
    assert fields["role"]["element"]["initial_option"]["value"] == "Security Engineer"


def test_a_search_knows_what_was_typed_and_what_the_form_holds() -> None:
    """So that the roles are those of the company chosen."""
    found = searched(payload("suggestion"))
    assert found is not None
    assert (found.slot, found.typed, found.given["company"]) == ("role", "secu", "Ally Financial")
    assert searched({**payload("suggestion"), "action_id": "field:offer"}) is None
    assert searched(payload("button")) is None


def test_a_search_is_answered_with_a_hundred_lines_at_most() -> None:
    """Within Slack's room for each; a value that would not fit is left out rather than broken."""
    found = [Option(label=f"Company {n} {'x' * 90}", value=f"c{n}", hint="as you typed it") for n in range(120)]
    answer: Any = options([Option(label="broken", value="x" * 151), Option(label="", value="y"), *found])
    assert len(answer["options"]) == 100
    assert all(len(line["text"]["text"]) <= 75 and len(line["value"]) <= 150 for line in answer["options"])
    assert answer["options"][0]["value"] == "c0"


def test_a_remark_stands_at_its_field() -> None:
    """By the block that the field stands in at present."""
    view = payload("form")["view"]
    held = values(view)
    answer = errors(view, {"role": "No such role there.", "offer": "I can't read an amount in this."})
    assert answer == {
        "response_action": "errors",
        "errors": {block_id("role", held): "No such role there.", "offer": "I can't read an amount in this."},
    }


@pytest.mark.parametrize("view", [working(metadata("1.2")), sent(), expired(metadata("1.2")), failed("a1b2")])
def test_the_other_states_of_the_modal_are_taken_by_slack(view: dict[str, object]) -> None:
    """While it is filled in, after it was sent, too late, and not saved."""
    assert faults_of_view(view) == []
    assert "submit" not in view


def test_a_form_that_could_not_be_opened_has_a_button_to_try_again() -> None:
    """In a message."""
    assert faults_of_blocks(retry_blocks(), "message") == []


@pytest.mark.parametrize("junk", ["", "x", "[]", "null", '{"root": 7}'])
def test_metadata_of_nobody_is_a_new_conversation(junk: str) -> None:
    """Nothing fails for it."""
    assert opened_from({"view": {"private_metadata": junk}}) == ""
