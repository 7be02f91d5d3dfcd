"""What stands behind a plan, on request: the origin of every figure, packages, the ladder, levels, premiums."""

import re
from decimal import Decimal

from bot.conversation.known import Known
from bot.conversation.parts import Note, Part, Table, Text
from bot.offers.money import Amount, printed
from bot.plan.origins import GROUPS, Group, Origin, origins
from bot.plan.plan import Plan

_AMOUNT = re.compile(r"\d{1,12}(?:\.\d{1,4})?")


def why(plan: Plan, known: Known) -> list[Part]:
    """Every figure that is shown, with its origin."""
    guide = known.guide
    sources = [f"{s.title}{f': {s.detail}' if s.detail else ''}".rstrip(".") for s in (guide.sources if guide else ())]
    rows = origins(plan)
    tables = [_origins(group, [row for row in rows if row.group == group], known) for group in GROUPS]
    return [
        *(table for table in tables if table.rows),
        Text(text=known.say("why_asks", plan=plan)),
        *([Note(text=known.say("why_sources", sources=sources))] if sources else []),
    ]


def why_any(plan: Plan, argument: str, known: Known) -> list[Part]:
    """The origin of one amount, where one is asked about; else of every figure."""
    return why_one(plan, Decimal(argument), known) if _AMOUNT.fullmatch(argument) else why(plan, known)


def why_one(plan: Plan, amount: Amount, known: Known) -> list[Part]:
    """Where one amount comes from, in as many rows as it has origins."""
    found = [row for row in origins(plan) if amount in {row.low, row.high}]
    ask = next((ask for ask in plan.asks if amount in {ask.target, ask.opening, ask.say_low, ask.say_high}), None)
    if not found:
        return [Note(text=known.say("no_such_figure", amount=printed(amount, plan.currency)))]
    tables = [_origins(group, [row for row in found if row.group == group], known) for group in GROUPS]
    told = [table for table in tables if table.rows]
    return [*told, *([Text(text=ask.formula)] if ask and not any(ask.formula in row.source for row in found) else [])]


def _origins(group: Group, rows: list[Origin], known: Known) -> Table:
    cells = tuple((row.what, _span(row), row.source) for row in rows)
    return Table(title=known.say("why_title", group=group), columns=("", "amount", "how"), rows=cells)


def _span(row: Origin) -> str:
    low = printed(row.low, row.currency)
    return low if row.high is None or row.high == row.low else f"{low} to {printed(row.high, row.currency)}"


def packages(plan: Plan, known: Known) -> list[Part]:
    """Equal ways to take the same value, to be offered side by side."""
    remarks = [Note(text=note) for note in plan.package_notes]
    if not plan.packages:
        return [Note(text=known.say("no_packages")), *remarks]
    rows = tuple(
        (p.name, *(printed(x, plan.currency) for x in (p.base, p.equity, p.sign_on, p.average, p.first_year, p.steady)))
        for p in plan.packages
    )
    columns = ("", "base", "whole grant", "sign-on", "average a year", "first year", "later years")
    return [
        Table(title=known.say("packages_title", plan=plan), columns=columns, rows=rows),
        Text(text=known.say("packages")),
    ]


def ladder(plan: Plan, known: Known) -> list[Part]:
    """The steps from the opening to the target, each for something in return."""
    if not plan.ladder:
        return [Note(text=known.say("no_ladder"))]
    rows = tuple(
        (
            str(r.number),
            *("-" if x is None else printed(x, plan.currency) for x in (r.base, r.equity, r.total)),
            r.trade,
        )
        for r in plan.ladder
    )
    columns = ("step", "base", "whole grant", "total a year", "in return")
    return [
        Table(title=known.say("ladder_title", plan=plan), columns=columns, rows=rows),
        Text(text=known.say("ladder", plan=plan)),
    ]


def levels(plan: Plan, known: Known) -> list[Part]:
    """The level map, and what a level below the expected one means."""
    guide = known.guide
    if guide is None or not guide.levels:
        return [Note(text=known.say("no_levels"))]
    peers = list(dict.fromkeys(peer for row in guide.levels for peer in row.peers))
    rows = tuple((row.own, *(row.peers.get(peer, "-") for peer in peers)) for row in guide.levels)
    table = Table(title=known.say("levels_title"), columns=(guide.name, *peers), rows=rows)
    return [table, Text(text=known.say("levels", plan=plan))]


def premiums(known: Known) -> list[Part]:
    """The guide's premiums: arguments with the guide's ranges, never added to a band."""
    guide = known.guide
    if guide is None or not guide.premiums or known.row is None:
        return [Note(text=known.say("no_premiums"))]
    currency = known.row.currency
    rows = tuple(
        (p.title, " to ".join(printed(end, currency) for end in p.amount) if p.amount else "-", p.argument)
        for p in guide.premiums
    )
    table = Table(title=known.say("premiums_title"), columns=("argument", "the guide's figure", "why"), rows=rows)
    return [table, Text(text=known.say("premiums"))]
