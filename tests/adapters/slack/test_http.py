"""The web side: what is signed is answered with 200, and what is not is turned away before anything reads it."""

import json
import os
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text

from adapters.slack.clients import proxy_for
from bot.database import connect
from tests.adapters.slack.lines import HttpLine
from tests.adapters.slack.running import Transport, World, running
from tests.store.databases import make_tables, sqlite_url

Json = dict[str, Any]
EVENT = {"type": "event_callback", "team_id": "T0001", "event_id": "Ev1", "api_app_id": "A0001",
         "event": {"type": "something_new", "user": "U0001", "event_ts": "1.1"}}  # fmt: skip


@pytest.fixture
async def world(database: str) -> AsyncIterator[World]:
    """A running app, reached over HTTP."""
    async with running(database) as running_app:
        yield running_app


def line_of(world: World) -> HttpLine:
    """The line to an app that is reached over HTTP."""
    assert isinstance(world.line, HttpLine)
    return world.line


@pytest.mark.parametrize(
    "payload",
    [
        EVENT,
        {**EVENT, "event": {"type": "message", "subtype": "channel_join", "channel": "C1", "channel_type": "channel"}},
        {**EVENT, "event": {"type": "reaction_added", "user": "U0001", "item": None}},
        {**EVENT, "event": {}},
        {**EVENT, "event": None},
        {**EVENT, "event": "message"},
        {**EVENT, "event": {"type": 5}},
        {"type": "app_rate_limited", "team_id": "T0001", "minute_rate_limited": 1518467820},
        {"type": "something_new"},
        {},
        {"team_id": 7, "type": ["x"]},
    ],
)
async def test_every_signed_event_gets_200(world: World, payload: Json) -> None:
    """Also one that nobody has heard of: Slack switches an app off that answers otherwise."""
    assert (await world.line.event(payload)).status == 200


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "block_actions", "actions": [{"action_id": "of_another_version", "action_ts": "1.1"}]},
        {"type": "block_actions", "actions": []},
        {"type": "view_submission", "view": {"callback_id": "of_another_version", "state": {"values": {}}}},
        {"type": "view_closed", "view": {"callback_id": "form:offer"}},
        {"type": "shortcut", "callback_id": "of_another_version"},
        {"type": "message_action", "callback_id": "of_another_version", "message": {}},
        {"type": "block_suggestion", "action_id": "of_another_version", "value": ""},
        {"type": "interactive_message", "callback_id": "x", "actions": [{}]},
        {"type": "dialog_submission", "callback_id": "x"},
        {"type": "workflow_step_edit", "callback_id": "x"},
        {"type": "something_new"},
    ],
)
async def test_every_signed_interaction_gets_200(world: World, payload: Json) -> None:
    """Unknown ids and kinds are acknowledged, and change nothing."""
    base = {"team": {"id": "T0001"}, "user": {"id": "U0001"}, "trigger_id": "1.1"}
    answer = await world.line.act({**base, **payload})
    await world.settled()
    assert answer.status == 200
    assert world.api.called("chat.postMessage") == []


async def test_a_command_of_another_name_gets_200(world: World) -> None:
    """As do the questions whether the address is there and the certificate is good."""
    assert (await world.line.command({"command": "/other", "text": "", "team_id": "T0001"})).status == 200
    assert (await line_of(world).post(b"ssl_check=1&token=x")).status == 200
    answer = await world.line.event({"type": "url_verification", "challenge": "are you there?"})
    assert (answer.status, answer.body["challenge"]) == (200, "are you there?")


@pytest.mark.parametrize(
    ("headers", "age"),
    [
        ({"x-slack-signature": "v0=0123"}, 0),
        ({"x-slack-signature": ""}, 0),
        ({"x-slack-signature": "v0=ä"}, 0),
        ({"x-slack-request-timestamp": ""}, 0),
        ({"x-slack-request-timestamp": "yesterday"}, 0),
        ({"x-slack-request-timestamp": "9" * 40}, 0),
        ({"x-slack-request-timestamp": "-1"}, 0),
        ({}, 301),
        ({}, -301),
    ],
)
async def test_what_slack_did_not_sign_just_now_gets_401(world: World, headers: dict[str, str], age: int) -> None:
    """Wrong, missing, stale, from the future, or of no time at all."""
    body = json.dumps(EVENT).encode()
    stamp = str(int(time.time()) - age)
    answer = await line_of(world).post(body, "application/json", headers, stamp)
    assert answer.status == 401


async def test_a_request_just_young_enough_is_taken(world: World) -> None:
    """Within five minutes."""
    stamp = str(int(time.time()) - 298)
    answer = await line_of(world).post(json.dumps(EVENT).encode(), "application/json", stamp=stamp)
    assert answer.status == 200


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"type": "event_callb', "application/json"),
        (b"payload=%7Bbroken", "application/x-www-form-urlencoded"),
        (b"not json", "application/json"),
    ],
)
async def test_a_signed_body_that_is_no_json_gets_400(world: World, body: bytes, kind: str) -> None:
    """It is the sender's fault, and is not to be repeated."""
    assert (await line_of(world).post(body, kind)).status == 400


async def test_a_body_that_is_no_text_gets_401(world: World) -> None:
    """Nothing can have signed it."""
    assert (await line_of(world).post(b"\xff\xfe", "application/json")).status == 401


async def test_a_body_too_large_gets_413(world: World) -> None:
    """Whether its length is told beforehand or found out."""
    large = b'{"x": "' + b"x" * 1_020_000 + b'"}'
    assert (await line_of(world).post(large, "application/json")).status == 413

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 100_000

    async with aiohttp.ClientSession() as session, session.post(world.url + "/slack/events", data=pieces()) as answer:
        assert answer.status == 413


async def test_the_operators_machinery_sees_how_it_is(world: World) -> None:
    """Alive, ready, and counted; no name and no amount among the counters."""
    await world.person().says("Ally offered me 150k base")
    await world.settled()
    async with aiohttp.ClientSession() as session:
        for path, told in (("/healthz", "ok"), ("/readyz", "ready")):
            async with session.get(world.url + path) as answer:
                assert (answer.status, await answer.text()) == (200, told)
        async with session.get(world.url + "/metrics") as answer:
            counted = await answer.text()
        async with session.get(world.url + "/slack/install") as answer:
            assert answer.status == 404
    assert 'negotiate_slack_turns_total{kind="message",outcome="new"} 1.0' in counted
    assert 'negotiate_slack_posts_total{result="ok"}' in counted
    assert "negotiate_slack_acknowledgement_seconds_bucket" in counted
    assert not any(private in counted for private in ("150", "Ally", "U0001", "D0001"))


async def test_without_its_tables_it_is_not_ready(world: World, database: str) -> None:
    """`/readyz` says so, in a sentence."""
    await rename(database, "surfaces", "elsewhere")
    async with aiohttp.ClientSession() as session, session.get(world.url + "/readyz") as answer:
        assert answer.status == 503
        assert "database" in await answer.text()


async def test_what_cannot_be_saved_is_not_acknowledged_as_an_event(world: World, database: str) -> None:
    """The event gets 503 and comes again; then it is taken in once."""
    await rename(database, "turns", "elsewhere")
    somebody = world.person()
    root = await somebody.says("Ally, security engineer, Charlotte")
    assert (await somebody.again()).status == 503
    await rename(database, "elsewhere", "turns")
    assert (await somebody.again()).status == 200
    assert (await somebody.again()).status == 200
    await world.settled()
    assert len(somebody.thread(root)) == 1
    world.check()


async def test_what_cannot_be_saved_is_said_to_who_has_to_send_it_again(world: World, database: str) -> None:
    """A command, a form, a button and a shortcut are not delivered again by Slack."""
    somebody = world.person()
    root = await somebody.says("Ally, security engineer")
    await somebody.types("")
    await world.settled()
    (view,) = world.api.views.values()
    asking = somebody.thread(root)[-1]
    await rename(database, "turns", "elsewhere")
    command = await somebody.types("ally security engineer")
    assert command.body == {"text": "That was not saved. Please send it again.", "response_type": "ephemeral"}
    form = await somebody.sends(view, company="Ally")
    assert form.body["response_action"] == "errors"
    assert list(form.body["errors"]) == ["company"]
    assert (await somebody.presses("Charlotte, NC", asking)).status == 200
    assert (await somebody.uses_shortcut("Ally offered me 150k")).status == 200
    await world.settled()
    assert [response["text"] for response in world.api.responses] == ["That was not saved. Please send it again."] * 2
    assert len(somebody.thread(root)) == 1
    await rename(database, "elsewhere", "turns")
    assert (await somebody.sends(view, company="Ally")).body == {}


async def test_a_database_that_somebody_holds_is_not_waited_for_too_long(tmp_path: Path) -> None:
    """Slack waits three seconds; the person is told in time that nothing was saved."""
    database = sqlite_url(tmp_path)
    await make_tables(database)
    async with running(database) as world:
        somebody = world.person()
        await world.settled()
        with closing(sqlite3.connect(tmp_path / "negotiate.sqlite3")) as holder:
            holder.execute("BEGIN IMMEDIATE")
            command = await somebody.types("ally security engineer")
            assert command.body["text"] == "That was not saved. Please send it again."
            holder.rollback()
        assert (await somebody.types("ally security engineer")).body["text"].startswith("I have answered")
        await world.settled()
        assert len(await world.bot.desk.service.negotiations("slack:T0001", "U0001")) == 1


async def rename(database: str, table: str, name: str) -> None:
    """Break or mend the database under a running app."""
    engine = connect(database)
    async with engine.begin() as connection:
        await connection.execute(text(f"ALTER TABLE {table} RENAME TO {name}"))
    await engine.dispose()


@pytest.mark.parametrize("transport", ["http", "socket"])
async def test_no_proxy_is_honoured(database: str, monkeypatch: pytest.MonkeyPatch, transport: Transport) -> None:
    """The SDK reads the proxies of the environment, but not what they are not for."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "127.0.0.1,localhost")
    async with running(database, transport) as world:
        somebody = world.person()
        await somebody.types("help")
        root = await somebody.says("Ally, security engineer")
        await world.settled()
        assert len(somebody.thread(root)) == 1
        assert world.api.responses


def test_a_proxy_is_used_where_it_is_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the kind of the address, and not where NO_PROXY names its host."""
    monkeypatch.setattr(os, "environ", {"https_proxy": "http://proxy:1", "no_proxy": "slack.example.com"})
    assert proxy_for("https://slack.com/api/") == "http://proxy:1"
    assert proxy_for("wss://wss-primary.slack.com/link") == "http://proxy:1"
    assert proxy_for("http://slack.com/api/") is None
    assert proxy_for("https://slack.example.com/api/") is None
