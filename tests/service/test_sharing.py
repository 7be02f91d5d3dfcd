"""Sharing through the service: with the real conversation, over both databases, each team for itself."""

import io
from collections.abc import AsyncIterator

import pytest

from bot.conversation.engine import step
from bot.conversation.events import Action, Chose, Event, Said
from bot.conversation.parts import Reply, plain
from bot.logs import open_log
from bot.service import Service
from bot.store import Store
from tests.conversation.dialogue import library
from tests.store.persons import RING, Calendar

OFFER = "Ally security engineer, Charlotte, {}k base, 36k RSU over 4 years, 33k bonus"
HERE, THERE = "slack:T1", "slack:T2"


@pytest.fixture
def clock() -> Calendar:
    """The time of the service."""
    return Calendar()


@pytest.fixture
async def service(database: str, clock: Calendar) -> AsyncIterator[Service]:
    """The real service over each database."""
    async with await Store.open(database, RING, clock=clock) as store:
        yield Service(store, step=step, library=library(), clock=clock, log=open_log(io.StringIO()))


async def tell(  # noqa: PLR0913 (what a turn is made of)
    service: Service, number: int, action: Action | str, *, who: str = "ada", tenant: str = HERE, admin: bool = False
) -> str:
    """One turn of a person in a team, and what is answered."""
    act = Said(text=action) if isinstance(action, str) else action
    event = Event(
        id=f"{tenant}/{who}/{number}",
        tenant=tenant,
        person=who,
        conversation=f"{tenant}/{who}",
        address="",
        action=act,
        admin=admin,
    )
    await service.receive(event)
    reply = await service.last_reply(tenant, event.conversation)
    assert reply is not None
    return text(reply)


def text(reply: Reply) -> str:
    """A reply as text."""
    return "\n".join(plain(part) for part in reply.parts)


async def share(service: Service, people: int, tenant: str = HERE, first: int = 0) -> None:
    """So many people share an offer each."""
    for number in range(first, first + people):
        await tell(service, 1, f"share {OFFER.format(150 + number)}", who=f"p{number}", tenant=tenant)
        await tell(service, 2, Chose(slot="share", value="yes", conversation="0"), who=f"p{number}", tenant=tenant)


async def test_five_people_make_a_benchmark(service: Service) -> None:
    """Each is shown what is stored and says yes; the fifth makes the median public, in conversation and on the card."""
    await share(service, 4)
    assert "published nothing" in text(await service.card(HERE, "ally security engineer"))
    await share(service, 1, first=4)
    for said in (
        text(await service.card(HERE, "ally security engineer")),
        await tell(service, 1, "benchmarks ally security engineer"),
    ):
        assert "members n=5" in said
        assert "$152,000" in said


async def test_two_teams_never_see_each_other(service: Service) -> None:
    """What one team shared is in no answer, card, export or rule of the other."""
    await share(service, 5)
    await share(service, 4, THERE)
    assert "members n=" in text(await service.card(HERE, "ally security engineer"))
    assert "members n=" not in text(await service.card(THERE, "ally security engineer"))
    assert "members n=" not in await tell(service, 3, "benchmarks ally security engineer", who="p0", tenant=THERE)
    await tell(service, 3, "benchmarks off", who="boss", tenant=THERE, admin=True)
    assert "switched off" in await tell(service, 4, "share", who="p0", tenant=THERE)
    assert "switched off" not in await tell(service, 4, "share", who="p0")
    assert "taken" not in await tell(service, 5, "withdraw my report", who="p0", tenant=THERE)
    assert "members n=5" in text(await service.card(HERE, "ally security engineer"))
    assert len((await service.export(HERE, "p0")).reports) == 1
    assert (await service.export(THERE, "p0")).reports == ()


async def test_only_what_the_platform_vouches_for_is_an_admin(service: Service) -> None:
    """Rules change for an event of an admin, and are the whole team's."""
    assert "Only an admin" in await tell(service, 1, "benchmarks k 6")
    assert "6 people" in await tell(service, 2, "benchmarks k 6", admin=True)
    assert (await service.team(HERE)).rules.people == 6


async def test_people_who_are_no_team_share_nothing(service: Service) -> None:
    """Direct messages of strangers are one tenant on Discord, but no team."""
    assert "switched off" in await tell(service, 1, f"share {OFFER.format(150)}", tenant="discord:dm")
    assert "published" not in text(await service.card("discord:dm", "ally security engineer"))


async def test_forget_me_takes_the_report_along(service: Service) -> None:
    """Conversation, report and what was published with it go in the one turn."""
    await share(service, 5)
    await tell(service, 3, "forget me", who="p0")
    assert (await service.export(HERE, "p0")).reports == ()
    assert "members n=" not in text(await service.card(HERE, "ally security engineer"))


async def test_an_export_tells_what_was_shared(service: Service) -> None:
    """The export in the conversation holds the report."""
    await share(service, 1)
    said = await tell(service, 3, "export", who="p0")
    assert '"base": "150000"' in said
    assert '"month": "2026-03"' in said


async def test_the_daily_purge_removes_what_is_old(service: Service, clock: Calendar) -> None:
    """Turns after seven days, the conversation after thirty, the report after a year."""
    await share(service, 1)
    clock.pass_days(8)
    assert await service.purge(days=30, turn_days=7) == (0, 2, 0)
    clock.pass_days(23)
    assert await service.purge(days=30, turn_days=7) == (1, 0, 0)
    assert len((await service.export(HERE, "p0")).reports) == 1
    clock.pass_days(335)
    assert await service.purge(days=30, turn_days=7) == (0, 0, 1)
