"""Where a conversation is shown is remembered, replaced, sealed, and forgotten with it."""

from bot.store import Store
from tests.store.persons import RING, TENANT, Calendar, note, rows, said


async def test_a_surface_leads_to_its_conversation_and_back(database: str) -> None:
    """The thread that was born after the first turn belongs to that conversation from then on; the newest counts."""
    calendar = Calendar()
    async with await Store.open(database, RING, clock=calendar) as store:
        event = said(1)
        await store.turn(event, note("hello"))
        assert await store.conversation_at(TENANT, "D1:10.0") is None
        assert await store.surface_of(TENANT, event.conversation) is None
        await store.show_at(TENANT, event.conversation, "D1:10.0")
        calendar.pass_days(1)
        await store.show_at(TENANT, event.conversation, "D1:11.0")
        assert await store.conversation_at(TENANT, "D1:10.0") == event.conversation
        assert await store.conversation_at(TENANT, "D1:11.0") == event.conversation
        assert await store.surface_of(TENANT, event.conversation) == "D1:11.0"
        assert await store.conversation_at("terminal:elsewhere", "D1:10.0") is None


async def test_a_surface_shows_one_conversation(database: str) -> None:
    """A surface that shows another conversation no longer leads to the first."""
    async with await Store.open(database, RING, clock=Calendar()) as store:
        first, second = said(1, place="a"), said(2, place="b")
        for event in (first, second):
            await store.turn(event, note("hello"))
            await store.show_at(TENANT, event.conversation, "D1:10.0")
        assert await store.conversation_at(TENANT, "D1:10.0") == second.conversation
        assert await store.surface_of(TENANT, first.conversation) is None


async def test_nothing_readable_is_stored_of_a_surface(database: str) -> None:
    """Neither the surface nor the conversation's key stands in the table."""
    async with await Store.open(database, RING, clock=Calendar()) as store:
        event = said(1)
        await store.turn(event, note("hello"))
        await store.show_at(TENANT, event.conversation, "D1:10.0")
    stored = str((await rows(database))["surfaces"])
    assert "D1" not in stored
    assert event.conversation not in stored


async def test_forgetting_a_person_or_a_tenant_forgets_the_surfaces(database: str) -> None:
    """A forgotten person's surfaces go with them; a removed tenant leaves nothing, and others keep theirs."""
    async with await Store.open(database, RING, clock=Calendar()) as store:
        ada, bob, cleo = said(1, person="ada"), said(2, person="bob"), said(3, tenant="terminal:elsewhere")
        for event in (ada, bob, cleo):
            await store.turn(event, note("hello"))
            await store.show_at(event.tenant, event.conversation, event.person)
        await store.forget(TENANT, "ada")
        assert len((await rows(database))["surfaces"]) == 2
        assert await store.forget_tenant(TENANT) == 1
        assert await store.load(TENANT, bob.conversation) == ""
        assert await store.conversation_at("terminal:elsewhere", "ada") == cleo.conversation
        assert len((await rows(database))["turns"]) == 1


async def test_the_conversations_of_a_person_are_listed_newest_first(database: str) -> None:
    """Each with its state and address opened; nobody else's."""
    calendar = Calendar()
    async with await Store.open(database, RING, clock=calendar) as store:
        for number, place in enumerate(("old", "new")):
            await store.turn(said(number, place=place), note(place))
            calendar.pass_days(1)
        await store.turn(said(9, person="bob"), note("other"))
        found = await store.conversations(TENANT, "ada")
        assert [conversation.state for conversation in found] == ['["new"]', '["old"]']
        assert {conversation.address for conversation in found} == {"to ada"}
        assert found[0].conversation == store.digest(TENANT, said(0, place="new").conversation)
