"""Leases and the order of sending."""

from tests.store.persons import TENANT, farewell, note, opened, rows, said


async def test_unsent_replies_come_in_order_with_their_address(database: str) -> None:
    """A lease gives all unsent replies, oldest first, with what an adapter needs to send them."""
    async with opened(database) as store:
        for number in (1, 2, 3):
            await store.turn(said(number), note(str(number)))
        digest = store.digest(TENANT, said(1).conversation)
        batch = await store.take(TENANT, digest)
    assert [delivery.number for delivery in batch] == [1, 2, 3]
    assert {(delivery.tenant, delivery.conversation, delivery.address) for delivery in batch} == {
        (TENANT, digest, "to ada")
    }
    assert len({delivery.id for delivery in batch}) == 3


async def test_one_worker_at_a_time_sends(database: str) -> None:
    """While a lease lasts nobody else gets one; after its release, or its end, somebody does."""
    async with opened(database) as one, opened(database) as other:
        await one.turn(said(1), note("one"))
        digest = one.digest(TENANT, said(1).conversation)
        assert len(await one.take(TENANT, digest)) == 1
        assert await other.take(TENANT, digest) == []
        assert await other.pending("terminal") == []
        await one.release(TENANT, digest)
        assert await other.pending("terminal") == [(TENANT, digest)]
        assert len(await other.take(TENANT, digest, seconds=0)) == 1
        assert len(await one.take(TENANT, digest)) == 1


async def test_a_reply_that_was_sent_is_not_given_again(database: str) -> None:
    """After each reply the rest remains leased; after the last the lease is free and nothing is pending."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        await store.turn(said(2), note("two"))
        digest = store.digest(TENANT, said(1).conversation)
        first, second = await store.take(TENANT, digest)
        await store.sent(first, last=False)
        assert await store.take(TENANT, digest) == []
        await store.sent(second, last=True)
        assert await store.take(TENANT, digest) == []
        assert await store.pending("terminal") == []
        await store.turn(said(3), note("three"))
        assert [delivery.number for delivery in await store.take(TENANT, digest)] == [3]


async def test_the_newest_address_counts(database: str) -> None:
    """Replies go to where the person wrote from last."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        await store.turn(said(2).model_copy(update={"address": "new place"}), note("two"))
        batch = await store.take(TENANT, store.digest(TENANT, said(1).conversation))
    assert {delivery.address for delivery in batch} == {"new place"}


async def test_a_platform_sees_its_own_tenants_only(database: str) -> None:
    """What is pending is listed by platform, the first part of a tenant, or for one tenant."""
    tenants = ("slack:T1", "slack:T2", "slackish:T1", "discord:7", "slack")
    async with opened(database) as store:
        for tenant in tenants:
            await store.turn(said(1, tenant=tenant), note("x"))
        assert {tenant for tenant, _ in await store.pending("slack")} == {"slack:T1", "slack:T2", "slack"}
        assert {tenant for tenant, _ in await store.pending("slack:T1")} == {"slack:T1"}
        assert await store.pending("terminal") == []


async def test_a_forgotten_reply_is_gone_from_a_running_delivery(database: str) -> None:
    """A worker that holds replies of a person who was forgotten meanwhile can finish without bringing anything back."""
    async with opened(database) as store:
        await store.turn(said(1), note("one"))
        (stale,) = await store.take(TENANT, store.digest(TENANT, said(1).conversation))
        await store.forget(TENANT, "ada")
        await store.sent(stale, last=True)
        found = await rows(database)
        assert (found["conversations"], found["turns"]) == ([], [])
        await store.turn(said(2), note("bye", farewell()))
        (goodbye,) = await store.take(TENANT, store.digest(TENANT, said(1).conversation))
        await store.sent(goodbye, last=True)
        await store.sent(goodbye, last=True)
    assert (await rows(database))["turns"] == []
