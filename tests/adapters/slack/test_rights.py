"""Who may set the workspace's rules, asked of Slack only for words that set one; and the team's section of the Home."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from adapters.slack.homes import published
from adapters.slack.person import Person
from adapters.slack.rights import administers
from bot.benchmarks.rules import Rules
from bot.benchmarks.team import Team
from bot.conversation.events import Action, Commanded, Said
from bot.conversation.ruling import sets_rules
from tests.adapters.slack.running import World, running
from tests.adapters.slack.web_api import Fault, WebApi, Workspace
from tests.benchmarks.histories import report
from tests.store.databases import make_tables, sqlite_url

TENANT = "slack:T0001"
ADMIN, OWNER, MEMBER = "U0ADM", "U0OWN", "U0001"
REFUSED = "Only an admin of this team"


@pytest.fixture
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """A running app in a workspace with an admin, an owner and members."""
    database = sqlite_url(tmp_path_factory.mktemp("rights"))
    await make_tables(database)
    api = WebApi(members={"C0001": "public"}, admins={ADMIN: "is_admin", OWNER: "is_owner"})
    async with running(database, api=api) as running_app:
        yield running_app
        await running_app.settled()
        running_app.check()


async def rules(world: World) -> Rules:
    """The workspace's rules, once everything is answered."""
    await world.settled()
    return (await world.bot.desk.service.team(TENANT)).rules


async def test_an_admin_and_an_owner_set_the_rules(world: World) -> None:
    """By message, command or mention; the command is no card."""
    admin, owner = world.person(ADMIN), world.person(OWNER)
    await admin.says("benchmarks off")
    assert not (await rules(world)).sharing
    await owner.types("benchmarks on")
    assert (await rules(world)).sharing
    await admin.types("benchmarks k 7")
    await owner.mentions("benchmarks retention 90")
    assert await rules(world) == Rules(people=7, retention_days=90)
    assert [call["user"] for call in world.api.called("users.info")] == [ADMIN, OWNER, ADMIN, OWNER]
    assert "7 people" in admin.inbox()[-1].text


async def test_a_member_sets_nothing(world: World) -> None:
    """They are told who may."""
    member = world.person(MEMBER)
    await member.says("benchmarks off")
    await member.types("benchmarks k 9")
    assert await rules(world) == Rules()
    assert [REFUSED in message.text for message in member.inbox()] == [True, True]


@pytest.mark.parametrize("fault", [Fault(error="user_not_found"), Fault(broken=True), Fault(seconds=3.0, done=True)])
async def test_who_is_not_vouched_for_sets_nothing(world: World, fault: Fault) -> None:
    """An error, a connection that breaks each time, an answer that is too late."""
    world.api.fail("users.info", *[fault] * 12)
    admin = world.person(ADMIN)
    await admin.says("benchmarks off")
    assert (await rules(world)).sharing
    assert REFUSED in admin.inbox()[-1].text


async def test_without_the_scope_nobody_sets_anything(world: World) -> None:
    """The scope is one that a workspace may leave out."""
    world.api.tokens["xoxb-one"] = Workspace(scopes="chat:write,im:history")
    admin = world.person(ADMIN)
    await admin.types("benchmarks off")
    assert (await rules(world)).sharing
    assert REFUSED in admin.inbox()[-1].text


async def test_nothing_is_asked_of_slack_for_other_words(world: World) -> None:
    """Nor for the words of somebody else, on which an admin uses the shortcut."""
    admin = world.person(ADMIN)
    await admin.says("Ally offered me 150k base")
    await admin.types("benchmarks ally security engineer")
    await admin.uses_shortcut("benchmarks off")
    assert (await rules(world)).sharing
    assert world.api.called("users.info") == []


@pytest.mark.parametrize(
    ("action", "sets"),
    [
        (Said(text="Benchmarks off."), True),
        (Said(text="/benchmarks k=7 people"), True),
        (Said(text="benchmarks retention 90 days"), True),
        (Said(text="benchmarks"), False),
        (Said(text="benchmarks on call engineer"), False),
        (Said(text="benchmarks off" + " " * 90), False),
        (Commanded(name="plan"), False),
    ],
)
def test_what_sets_a_rule(action: Action, *, sets: bool) -> None:
    """A switch or a number behind the word, and nothing else."""
    assert sets_rules(action) is sets


ONE = Person(team="T1", user="U1")
EVERYWHERE = Person(team="T1", user="U1", enterprise="E1", everywhere=True)


@pytest.mark.parametrize(
    ("user", "person", "may"),
    [
        ({"team_id": "T1", "is_admin": True}, ONE, True),
        ({"team_id": "T2", "is_admin": True}, ONE, False),
        ({"team_id": "T1", "is_admin": True, "is_stranger": True}, ONE, False),
        ({"team_id": "T2", "is_owner": True, "enterprise_user": {"teams": ["T1"]}}, ONE, True),
        ({"team_id": "T1", "is_admin": True, "enterprise_user": {"enterprise_id": "E1"}}, EVERYWHERE, False),
        ({"team_id": "T1", "enterprise_user": {"enterprise_id": "E1", "is_admin": True}}, EVERYWHERE, True),
        ({"team_id": "T9", "enterprise_user": {"enterprise_id": "E2", "is_admin": True}}, EVERYWHERE, False),
        ({"team_id": "T1", "is_admin": "yes"}, ONE, False),
        ({}, ONE, False),
    ],
)
def test_who_runs_a_workspace(user: dict[str, Any], person: Person, *, may: bool) -> None:
    """Its own admins and owners; where the app is in a whole organization, those of the organization."""
    assert administers(user, person) is may


async def test_the_home_shows_what_the_team_published(world: World) -> None:
    """How to share while nothing is; then the cell and its median; never who shared, nor a single report."""
    service, member = world.bot.desk.service, world.person(MEMBER)
    await member.comes_to("home")
    await world.settled()
    assert "Nothing is published yet" in str(world.api.homes[MEMBER])
    amounts = (140_111, 150_222, 161_333, 170_444, 180_555)
    await asyncio.gather(*(service.share(TENANT, f"U9{n}", report(amount)) for n, amount in enumerate(amounts)))
    await service.share(TENANT, MEMBER, report(99_777, "Boston"))
    await member.comes_to("home")
    await world.settled()
    view = str(world.api.homes[MEMBER])
    assert "Engineer at Acme, L4, Detroit" in view
    assert "n=5" in view
    assert "161,000" in view
    assert "Nothing is published yet" not in view
    assert not any(hidden in view for hidden in ("U90", "140,", "180,", "99,", "Boston"))


def test_the_home_of_a_team_that_does_not_share_has_no_such_section() -> None:
    """Nothing is offered that is switched off."""
    assert published(Team()) is None
