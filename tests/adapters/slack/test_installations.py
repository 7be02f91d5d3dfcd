"""Many workspaces: installing over the web, sealed tokens that rotate, whole organizations, and leaving."""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from pydantic import SecretStr
from slack_sdk.oauth.installation_store import Bot, Installation

from adapters.slack.app import opened
from adapters.slack.installations import Installations, States
from bot.crypto import KeyRing, new_key
from bot.database import connect
from bot.faults import SealError
from bot.logs import open_log
from tests.adapters.slack.people import Somebody
from tests.adapters.slack.running import World, running, settings
from tests.adapters.slack.web_api import WebApi, serving
from tests.store.persons import rows

Json = dict[str, Any]
OAUTH: Json = {"slack_bot_token": None, "slack_client_id": "1.2", "slack_client_secret": SecretStr("client-secret")}
LONG = "xoxe.xoxb-1-" + "Mi0yLTk2Nz" * 40
"""A rotated token is longer than 200 characters, and sealed it is longer still."""


def granted(token: str = "xoxb-two", team: str | None = "T0002", **more: object) -> Json:  # noqa: S107 (of the tests)
    """What Slack gives for a code."""
    return {
        "app_id": "A0001", "access_token": token, "token_type": "bot", "bot_user_id": "U0BOT",
        "scope": "chat:write,commands", "team": {"id": team, "name": "Two"}, "enterprise": None,
        "authed_user": {"id": "U0ADMIN"}, "is_enterprise_install": False, **more,
    }  # fmt: skip


@pytest.fixture
async def world(database: str) -> AsyncIterator[World]:
    """An app that nobody has installed yet."""
    async with running(database, api=WebApi(tokens={}), **OAUTH) as running_app:
        yield running_app


async def install(world: World, code: str) -> int:
    """Go through an installation as a browser does; the status of the last page."""
    async with aiohttp.ClientSession() as browser:
        async with browser.get(f"{world.url}/slack/install") as page:
            assert page.status == 200
            link = re.search(r'href="(https://slack\.com/oauth/v2/authorize[^"]*)"', await page.text())
            cookie = page.headers["Set-Cookie"].partition(";")[0]
        assert link is not None
        asked = parse_qs(urlsplit(link[1].replace("&amp;", "&")).query)
        assert "chat:write" in asked["scope"][0]
        back = f"{world.url}/slack/oauth_redirect?code={code}&state={asked['state'][0]}"
        async with browser.get(back, headers={"Cookie": cookie}) as page:
            return page.status


async def test_a_workspace_installs_the_app_and_is_answered(world: World, database: str) -> None:
    """From the button to the first answer, with the token that it was given; in the database nobody can read it."""
    world.api.codes["code-1"] = granted(LONG)
    assert await install(world, "code-1") == 200
    somebody = world.person("U0001", "T0002")
    await somebody.says("Ally, security engineer")
    await world.settled()
    assert len(somebody.inbox()) == 1
    assert {call.token for call in world.api.calls if call.method == "chat.postMessage"} == {LONG}
    (row,) = (await rows(database))["installations"]
    assert row["tenant"] == "slack:T0002"
    assert LONG.encode() not in row["sealed"]
    world.check()


async def test_a_state_is_good_once_and_only_in_its_browser(world: World) -> None:
    """A link that somebody else began installs nothing."""
    world.api.codes |= {"code-1": granted(), "code-2": granted()}
    async with aiohttp.ClientSession() as browser, browser.get(f"{world.url}/slack/install") as page:
        state = parse_qs(urlsplit(page.headers["Set-Cookie"]).path)  # the cookie holds the state
        value = page.headers["Set-Cookie"].partition("=")[2].partition(";")[0]
        assert state
        back = f"{world.url}/slack/oauth_redirect?code=code-1&state={value}"
        async with browser.get(back) as refused:
            assert refused.status == 400
        cookie = {"Cookie": f"slack-app-oauth-state={value}"}
        async with browser.get(back, headers=cookie) as taken:
            assert taken.status == 200
        async with browser.get(back.replace("code-1", "code-2"), headers=cookie) as again:
            assert again.status == 401
    assert "code-2" in world.api.codes


async def test_an_event_of_a_workspace_without_the_app_is_acknowledged(world: World) -> None:
    """It gets 200, and nothing is taken in."""
    somebody = world.person("U0001", "T0777")
    await somebody.says("Ally, security engineer")
    assert (await somebody.again()).status == 200
    await world.settled()
    assert await world.bot.desk.service.negotiations("slack:T0777", "U0001") == ()


async def test_an_organization_installs_for_all_its_workspaces(world: World) -> None:
    """Its events name the workspace and the organization; the token and the data are the organization's."""
    world.api.codes["code-1"] = granted(
        "xoxb-org", enterprise={"id": "E0001", "name": "Org"}, team=None, is_enterprise_install=True
    )
    assert await install(world, "code-1") == 200
    somebody = in_organization(world)
    await somebody.says("Ally, security engineer")
    await world.settled()
    assert len(somebody.inbox()) == 1
    (negotiation,) = await world.bot.desk.service.negotiations("slack:E0001", "U0001")
    assert "Ally" in negotiation.title
    await leave(world, somebody, "app_uninstalled")
    assert await world.bot.desk.service.negotiations("slack:E0001", "U0001") == ()


@pytest.mark.parametrize("event", ["app_uninstalled", "tokens_revoked"])
async def test_leaving_deletes_tokens_and_data(world: World, database: str, event: str) -> None:
    """Of that workspace alone, at once; a person's own token that is revoked changes nothing."""
    world.api.codes |= {"code-2": granted(), "code-3": granted("xoxb-three", "T0003")}
    assert (await install(world, "code-2"), await install(world, "code-3")) == (200, 200)
    two, three = world.person("U0001", "T0002"), world.person("U0001", "T0003")
    for somebody in (two, three):
        await somebody.says("Ally, security engineer")
    await world.settled()
    await leave(world, two, "tokens_revoked", oauth=["U0ADMIN"])
    assert len((await rows(database))["installations"]) == 2
    await leave(world, two, event, bot=["U0BOT"])
    stored = await rows(database)
    assert [row["tenant"] for row in stored["installations"]] == ["slack:T0003"]
    assert {row["tenant"] for row in stored["conversations"]} == {"slack:T0003"}
    assert {row["tenant"] for row in stored["turns"]} == {"slack:T0003"}
    await three.says("Charlotte")
    await world.settled()
    assert len([m for m in three.inbox() if m.text.startswith("Noted: Charlotte")]) == 1


async def test_leaving_with_one_token_deletes_the_data(database: str) -> None:
    """The token stands in the settings; what people said is gone."""
    async with running(database) as world:
        somebody = world.person()
        await somebody.says("Ally, security engineer")
        await world.settled()
        await leave(world, somebody, "app_uninstalled")
        assert (await rows(database))["conversations"] == []


async def test_a_token_is_replaced_before_it_ends(database: str) -> None:
    """By one process alone, as a refresh token is good once; also one that ended while nothing ran."""
    key = new_key()
    more = {**OAUTH, "encryption_keys": SecretStr(key)}
    async with serving(WebApi(tokens={})) as api:
        api.codes["refresh-1"] = granted(LONG, refresh_token="refresh-2", expires_in=43_200)  # noqa: S106
        ending = Installation(
            app_id="A0001", team_id="T0002", user_id="U0ADMIN", bot_token="xoxb-old", bot_id="B0BOT",  # noqa: S106
            bot_user_id="U0BOT", bot_refresh_token="refresh-1", bot_token_expires_at=int(time.time()) + 60,  # noqa: S106
        )  # fmt: skip
        engine = connect(database)
        store = Installations(engine, KeyRing.parse(key))
        await store.async_save(ending)
        log = open_log(__import__("io").StringIO())
        async with (
            opened(settings(database, api, **more), log) as one,
            opened(settings(database, api, **more), log) as two,
        ):
            await asyncio.gather(one.prepare(), two.prepare())
            assert await one.workspaces.token("slack:T0002") == LONG
            assert await two.workspaces.token("slack:T0002") == LONG
        found = await store.find("slack:T0002")
        assert found is not None
        assert (found.bot_refresh_token, found.bot_id) == ("refresh-2", "B0BOT")
        assert len(api.called("oauth.v2.access")) == 1
        await engine.dispose()


async def test_the_store_keeps_what_bolt_gives_it(database: str) -> None:
    """Every field of an installation, long tokens too; under another key it says so."""
    engine = connect(database)
    store = Installations(engine, KeyRing.parse(new_key()))
    saved = Installation(app_id="A1", team_id="T1", user_id="U1", bot_token=LONG, bot_id="B1", bot_user_id="U2",
                         bot_scopes="a,b", bot_refresh_token=LONG, bot_token_expires_in=60, token_type="bot")  # noqa: S106  # fmt: skip
    await store.async_save(saved)
    await store.async_save(saved)
    found = await store.async_find_installation(enterprise_id=None, team_id="T1")
    assert found is not None
    assert found.to_dict() == saved.to_dict()
    assert await store.async_find_installation(enterprise_id=None, team_id="T1", user_id="U9") is None
    bot = await store.async_find_bot(enterprise_id=None, team_id="T1")
    assert isinstance(bot, Bot)
    bot.bot_token = "xoxb-newer"  # noqa: S105
    await store.async_save_bot(bot)
    assert (await store.find("slack:T1") or saved).bot_token == "xoxb-newer"  # noqa: S105
    with pytest.raises(SealError):
        await Installations(engine, KeyRing.parse(new_key())).find("slack:T1")
    await store.async_delete_installation(enterprise_id=None, team_id="T1", user_id="U1")
    await store.async_delete_all(enterprise_id=None, team_id="T1")
    assert await store.find("slack:T1") is None
    assert not await store.remove("slack:T1")
    await engine.dispose()


async def test_a_state_runs_out(database: str) -> None:
    """After ten minutes; and what has run out is removed."""
    now = [1000.0]
    engine = connect(database)
    states = States(engine, lambda: now[0])
    late, good = await states.async_issue(), await states.async_issue()
    assert await states.async_consume(good)
    assert not await states.async_consume(good)
    assert not await states.async_consume("made up")
    now[0] += 601
    assert not await states.async_consume(late)
    await states.async_issue()
    assert len((await rows(database))["installation_states"]) == 1
    await engine.dispose()


def in_organization(world: World) -> Somebody:
    """A person in a workspace of an organization that installed the app for all of it."""

    class Member(Somebody):
        async def _deliver(self, kind: str, payload: Json) -> Any:
            everywhere = {"enterprise_id": "E0001", "team_id": self.team, "is_enterprise_install": True}
            authorizations = [{**everywhere, "user_id": self.bot_user, "is_bot": True}]
            return await super()._deliver(
                kind, {**payload, "enterprise_id": "E0001", "authorizations": authorizations,
                       "is_enterprise_install": True}
            )  # fmt: skip

    return Member(world.api, world.line, "U0001", "T0042")


async def leave(world: World, somebody: Somebody, event: str, **tokens: list[str]) -> None:
    """The app is removed, or tokens are revoked."""
    assert (await somebody.happens({"type": event, **({"tokens": tokens} if tokens else {})})).status == 200
    await world.settled()
