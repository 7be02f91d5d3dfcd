"""What a team shares: without user ids, one team apart from the other, and gone when its person is."""

import asyncio

import pytest

from bot.benchmarks.cells import keys_of
from bot.benchmarks.report import Report
from bot.benchmarks.rules import Rules
from bot.conversation.parts import Reply, Text
from bot.database import connect
from bot.faults import SealError
from bot.store import Store
from tests.benchmarks.histories import report
from tests.store.persons import TENANT, Calendar, farewell, note, opened, rows, said
from tests.store.test_store_sealing import stored_bytes

ELSEWHERE = "terminal:elsewhere"


def sharing(shared: Report) -> Reply:
    """The reply to a yes."""
    return Reply(parts=(Text(text="Shared."),), effect="share", report=shared)


async def five(store: Store, tenant: str = TENANT, *, first: int = 150) -> None:
    """Five people share."""
    for number in range(5):
        await store.share(tenant, f"p{number}", report((first + number) * 1000))


async def medians(store: Store, tenant: str = TENANT) -> list[int]:
    """The published medians of base."""
    return [int(cell.spreads[0].median) for cell in (await store.team(tenant)).cells]


async def test_a_turn_shares_and_a_turn_withdraws(database: str) -> None:
    """The report is stored in the turn that says so, and deleted in the turn that says that."""
    async with opened(database) as store:
        await store.turn(said(1), note("yes", sharing(report(150_000))))
        assert (await store.team(TENANT, "ada")).mine == (report(150_000),)
        assert (await store.team(TENANT, "eve")).mine == ()
        gone = Reply(parts=(Text(text="Gone."),), effect="withdraw")
        await store.turn(said(2), note("no", gone))
        assert (await store.team(TENANT, "ada")).mine == ()
    assert (await rows(database))["team_reports"] == []


async def test_the_stored_reply_holds_no_report(database: str) -> None:
    """What only the effect needed is not kept with the turn."""
    async with opened(database) as store:
        reply = await store.turn(said(1), note("yes", sharing(report(150_000))))
        kept = await store.last_reply(TENANT, said(1).conversation)
    assert reply is not None
    assert reply.report is None
    assert kept == reply


async def test_no_row_names_the_person(database: str) -> None:
    """Neither the person nor the digest of their conversations stands in what is shared, nor any name or amount."""
    async with opened(database) as store:
        await store.turn(said(1), note("yes", sharing(report(150_000))))
    found = await rows(database)
    (shared,) = found["team_reports"]
    (conversation,) = found["conversations"]
    written = " ".join(str(value) for value in shared.values())
    assert conversation["person"] not in written
    assert not any(word in written for word in ("ada", "Acme", "Engineer", "Detroit", "150000"))


async def test_a_team_has_a_secret_of_its_own(database: str) -> None:
    """One person, one cell, two teams: no digest is the same."""
    async with opened(database) as store:
        await five(store)
        await five(store, ELSEWHERE)
    found = (await rows(database))["team_reports"]
    for column in ("reporter", "cell", "batch"):
        here, there = ({row[column] for row in found if row["tenant"] == tenant} for tenant in (TENANT, ELSEWHERE))
        assert not here & there


async def test_two_teams_never_see_each_other(database: str) -> None:
    """Cells, reports, rules, withdrawals and removals of one team leave the other's alone."""
    async with opened(database) as store:
        await five(store)
        for number in range(4):
            await store.share(ELSEWHERE, f"p{number}", report(200_000 + number))
        assert await medians(store) == [152_000] * 4
        assert await medians(store, ELSEWHERE) == []
        await store.set_rules(ELSEWHERE, Rules(sharing=False, people=6))
        assert (await store.team(TENANT)).rules == Rules()
        before = [row for row in (await rows(database))["team_reports"] if row["tenant"] == TENANT]
        await store.forget(ELSEWHERE, "p0")
        await store.forget_tenant(ELSEWHERE)
        after = await rows(database)
    assert [row for row in after["team_reports"] if row["tenant"] == TENANT] == before
    assert after["team_rules"] == []
    assert [row["tenant"] for row in after["team_secrets"]] == [TENANT]
    assert {row["tenant"] for row in after["team_reports"]} == {TENANT}


async def test_one_report_a_person_and_cell(database: str) -> None:
    """Sharing again replaces; another region is another report; each can be withdrawn by itself."""
    async with opened(database) as store:
        for shared in (report(150_000), report(155_000), report(160_000, "New York")):
            await store.share(TENANT, "ada", shared)
        mine = (await store.team(TENANT, "ada")).mine
        assert {int(each.base) for each in mine} == {155_000, 160_000}
        only = Reply(parts=(), effect="withdraw", report=report(1))
        await store.turn(said(1), note("", only))
        (left,) = (await store.team(TENANT, "ada")).mine
    assert keys_of(left)[0] == keys_of(report(1, "New York"))[0]


async def test_people_who_share_at_once_all_count(database: str) -> None:
    """Changes of one pool wait for one another, whichever process makes them."""
    async with opened(database) as store, opened(database) as other:
        stores = [store, other] * 4
        await asyncio.gather(*(s.share(TENANT, f"p{n}", report(150_000 + n)) for n, s in enumerate(stores)))
        cells = (await store.team(TENANT)).cells
    assert {cell.people for cell in cells} == {8}


async def test_forgetting_deletes_reports_too(database: str) -> None:
    """By the service and in the conversation; what was published of them is gone at once."""
    async with opened(database) as store:
        await five(store)
        await store.share(TENANT, "ada", report(180_000))
        await store.turn(said(1), note("bye", farewell()))
        assert (await store.team(TENANT, "ada")).mine == ()
        assert await medians(store) == [152_000] * 4
        await store.forget(TENANT, "p0")
        assert await medians(store) == []
    assert len((await rows(database))["team_reports"]) == 4


async def test_the_files_forget_reports_too(database: str) -> None:
    """On SQLite no digest of a withdrawn report stays readable once its person is forgotten."""
    async with opened(database) as store:
        await five(store)
        await store.share(TENANT, "ada", report(180_000, "New York"))
        reporter = next(row["reporter"] for row in (await rows(database))["team_reports"] if row["batch"] is None)
        await store.forget(TENANT, "ada")
        if database.startswith("sqlite"):
            assert not any(reporter.encode() in content for content in stored_bytes(database))


async def test_the_export_holds_the_reports(database: str) -> None:
    """With the time of sharing; nobody else's."""
    async with opened(database) as store:
        await five(store)
        record = await store.export(TENANT, "p1")
    (mine,) = record.reports
    assert (mine["shared"], mine["base"], mine["region"]) == ("2026-03-02T09:30:00+00:00", "151000", "Detroit")
    assert '"reports"' in record.text()


async def test_rules_count_at_once(database: str) -> None:
    """A higher number of people hides cells, and a lower one shows them again."""
    async with opened(database) as store:
        await five(store)
        await store.set_rules(TENANT, Rules(people=6))
        assert await medians(store) == []
        await store.set_rules(TENANT, Rules())
        assert len(await medians(store)) == 4


async def test_reports_go_when_their_team_says(database: str) -> None:
    """Each team keeps reports as long as its rules say; without rules for a year."""
    clock = Calendar()
    async with opened(database, clock=clock) as store:
        await five(store)
        await five(store, ELSEWHERE)
        await store.set_rules(ELSEWHERE, Rules(retention_days=90))
        clock.pass_days(91)
        assert (await store.purge(30, 7)).reports == 5
        assert (len(await medians(store)), len(await medians(store, ELSEWHERE))) == (4, 0)
        clock.pass_days(275)
        assert (await store.purge(30, 7)).reports == 5


async def test_the_purge_settles_the_pools(database: str) -> None:
    """Who waited a week beside a published cell counts in the wider one after the daily purge."""
    clock = Calendar()
    async with opened(database, clock=clock) as store:
        await five(store)
        for number, region in enumerate(("New York", "New York", "Detroit")):
            await store.share(TENANT, f"q{number}", report(160_000, region))
        assert {cell.people for cell in (await store.team(TENANT)).cells} == {5}
        clock.pass_days(8)
        await store.purge(30, 7)
        assert {cell.people for cell in (await store.team(TENANT)).cells} == {5, 8}


async def test_a_report_opens_in_its_own_row_only(database: str) -> None:
    """A report moved to another person's row is refused."""
    async with opened(database) as store:
        await store.share(TENANT, "ada", report(150_000))
        engine = connect(database)
        async with engine.begin() as connection:
            await connection.exec_driver_sql("UPDATE team_reports SET reporter = 'moved'")
        await engine.dispose()
        with pytest.raises(SealError):
            await store.team(TENANT)


async def test_a_person_of_a_worldwide_platform_is_forgotten_everywhere(database: str) -> None:
    """On Discord one user id is one person in every server: forgotten in one is forgotten in all, and exported."""
    guild, direct, other = "discord:1", "discord:dm", "slack:T1"
    async with opened(database) as store:
        for tenant in (guild, direct, other):
            await store.turn(said(1, tenant=tenant), note("told"))
            await store.share(tenant, "ada", report(150_000))
            await store.share(tenant, "eve", report(160_000))
        record = await store.export(direct, "ada")
        assert [(each.tenant, len(each.reports)) for each in record.elsewhere] == [(guild, 1)]
        assert (await store.export(other, "ada")).elsewhere == ()
        await store.turn(said(2, tenant=direct), note("bye", farewell()))
        assert (await store.export(guild, "ada")).conversations == ()
        assert (await store.team(guild, "ada")).mine == ()
        assert len((await store.team(guild, "eve")).mine) == 1
        assert len((await store.export(other, "ada")).conversations) == 1
        await store.share(guild, "ada", report(150_000))
        await store.forget(direct, "ada")
        assert (await store.team(guild, "ada")).mine == ()
