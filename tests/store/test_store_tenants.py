"""Tenants never see or touch one another."""

from collections.abc import Mapping
from typing import Any

import pytest
from sqlalchemy import Delete, Insert, Select, Table, Update, bindparam, delete, exists, insert, select, update
from sqlalchemy.sql import ClauseElement, operators, visitors
from sqlalchemy.sql.elements import BinaryExpression, BindParameter

from bot import tables, team_tables
from bot.conversation.events import Event
from bot.store import Store
from tests.store.persons import Calendar, farewell, lines, note, opened, rows, said

STATEMENTS = {
    name: value
    for module in (tables, team_tables)
    for name, value in vars(module).items()
    if isinstance(value, Select | Insert | Update | Delete)
}

ACROSS_TENANTS = (*tables.ACROSS_TENANTS, *team_tables.ACROSS_TENANTS)


def unbound(statement: ClauseElement) -> set[str]:
    """The tables of a statement that are not bound to the tenant it is run for."""
    if isinstance(statement, Insert):
        values: Mapping[Any, Any] = statement._values or {}  # noqa: SLF001 (SQLAlchemy has no public way to look)
        return set() if _is_bind(values.get("tenant")) else {statement.table.name}
    elements = list(visitors.iterate(statement))
    equal = [(e.left, e.right) for e in elements if isinstance(e, BinaryExpression) and e.operator is operators.eq]
    limits = [(left.table.name, right) for left, right in equal if getattr(left, "name", "") == "tenant"]
    bound = {table for table, right in limits if _is_bind(right)}
    joined = {table for table, right in limits if getattr(right, "name", "") == "tenant" and right.table.name in bound}
    return {element.name for element in elements if isinstance(element, Table)} - bound - joined


def _is_bind(element: object) -> bool:
    return isinstance(element, BindParameter) and element.key == "in_tenant"


@pytest.mark.parametrize("name", sorted(STATEMENTS))
def test_every_statement_is_bound_to_a_tenant(name: str) -> None:
    """Each table in each statement is limited to one tenant, but for those of upkeep that say so."""
    statement = STATEMENTS[name]
    assert bool(unbound(statement)) == any(statement is other for other in ACROSS_TENANTS)


def test_the_check_notices_a_statement_without_its_tenant() -> None:
    """The check above finds a forgotten tenant in a query, a change, a deletion and a part of a query."""
    turns, talks = tables.TURNS, tables.CONVERSATIONS
    here = talks.c.tenant == bindparam("in_tenant")
    assert unbound(select(turns)) == {"turns"}
    assert unbound(insert(turns).values(event="e")) == {"turns"}
    assert unbound(update(turns).where(turns.c.event == "e")) == {"turns"}
    assert unbound(delete(talks).where(talks.c.tenant == "another")) == {"conversations"}
    assert unbound(select(talks).where(here, exists().where(turns.c.conversation == talks.c.id))) == {"turns"}


def twin(event: Event) -> Event:
    """The same event, every id the same, in another tenant."""
    return event.model_copy(update={"tenant": "terminal:elsewhere"})


async def everything(store: Store, event: Event) -> None:
    """All that a store can do in one tenant."""
    await store.turn(event, note("private"))
    await store.export(event.tenant, event.person)
    for delivery in await store.take(event.tenant, store.digest(event.tenant, event.conversation)):
        await store.sent(delivery, last=True)
    await store.turn(event.model_copy(update={"id": "bye"}), note("", farewell()))
    for delivery in await store.take(event.tenant, store.digest(event.tenant, event.conversation)):
        await store.sent(delivery, last=True)
    await store.forget(event.tenant, event.person)


async def test_equal_ids_in_two_tenants_are_two_things(database: str) -> None:
    """With event, person and conversation ids all equal, what happens in one tenant leaves the other's rows alone."""
    async with opened(database, clock=Calendar()) as store:
        await store.turn(said(1), note("mine"))
        before = await rows(database)
        await everything(store, twin(said(1)))
        assert await rows(database) == before
        assert lines(await store.load("terminal:here", said(1).conversation)) == ["mine"]


async def test_a_tenant_reads_nothing_of_another(database: str) -> None:
    """State, last reply, export and unsent replies of one tenant are not to be had by another's name."""
    event, other = said(1), twin(said(1))
    async with opened(database) as store:
        await store.turn(event, note("mine"))
        assert await store.load(other.tenant, other.conversation) == ""
        assert await store.last_reply(other.tenant, other.conversation) is None
        assert (await store.export(other.tenant, other.person)).conversations == ()
        assert await store.take(other.tenant, store.digest(event.tenant, event.conversation)) == []
        assert await store.forget(other.tenant, other.person) == 0
        assert len((await store.export(event.tenant, event.person)).conversations) == 1


def keys(found: dict[str, list[dict[str, Any]]], column: str) -> set[str]:
    """The values of a column in both tables of conversations."""
    return {row[column] for table in ("conversations", "turns") for row in found[table] if column in row}


async def test_digests_differ_between_tenants(database: str) -> None:
    """The same person, conversation and event have other digests in another tenant, so that nobody can link them."""
    async with opened(database) as store:
        await store.turn(said(1), note("x"))
        await store.turn(twin(said(1)), note("x"))
    found = await rows(database)
    for column in ("person", "event", "conversation"):
        assert len(keys(found, column)) == 2
