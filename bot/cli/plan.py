"""`negotiate plan`: the plan for one offer, without a conversation."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.conversation.engine import plan_of
from bot.conversation.known import Known
from bot.conversation.parts import Choice, Reply, plain
from bot.conversation.questions import pending
from bot.conversation.reading import cleaned
from bot.conversation.showing import whole_plan
from bot.conversation.state import State
from bot.conversation.telling import Whose, told
from bot.guides.library import open_library
from bot.guides.model import Candidate, Library, Match
from bot.plan.report import as_json
from bot.settings import Settings

UNSETTLED = 2
NEAREST = 3
EVERYWHERE = "All locations"
"""The region of a guide whose table has no places."""


class UnsettledError(Exception):
    """Company, role or region can't be told for certain."""

    def __init__(self, message: str, candidates: Sequence[Candidate]) -> None:
        super().__init__(message)
        self.candidates = tuple(candidates)


def plan(
    company: Annotated[str, typer.Argument(help="The company, as the guides or people call it.")],
    role: Annotated[str, typer.Argument(help="The title, as it stands in the letter.")],
    region: Annotated[str, typer.Option(help="Where the job is.")],
    level: Annotated[str | None, typer.Option(help="The level in the letter.")] = None,
    offer: Annotated[str | None, typer.Option(help='The offer: "150k base, 36k RSU over 4 years, 22% bonus".')] = None,
    competing: Annotated[list[str] | None, typer.Option(help="A competing offer; may be repeated.")] = None,
    say: Annotated[list[str] | None, typer.Option(help='Anything else: "my floor is 170k"; may be repeated.')] = None,
    as_json_: Annotated[bool, typer.Option("--json", help="One JSON object instead of text.")] = False,
    guides: Annotated[Path | None, typer.Option(help="Another folder of guides.")] = None,
) -> None:
    """Show the plan for an offer: position, asks, walk-away, scripts, and where each figure comes from."""
    library = open_library(guides, market=Settings.read().market_folder())
    today = date.today()  # noqa: DTZ011 - a deadline is meant in the person's own day
    try:
        state = settled(library, company, role, region, level)
    except UnsettledError as unsettled:
        _refuse(unsettled, as_json_)
    known = Known(state, library, today)
    unread: list[str] = []
    for text, whose in _told_texts(offer, competing or [], say or []):
        heard = told(cleaned(text), known, whose)
        if heard is None:
            unread.append(f"I could not read “{text[:80]}”.")
        else:
            known = Known(heard, library, today)
    questions = [*unread, *_questions(known)]
    known = _confirmed(known)
    made = plan_of(known)
    if made is None or known.case is None:
        rows = known.guide.row_levels(state.region) if known.guide else ()
        levels = tuple(Candidate(name=name, key=name) for name in rows)
        _refuse(UnsettledError("the guide goes by level, so it needs --level", levels), as_json_)
    if as_json_:
        typer.echo(json.dumps(as_json(made, known.case, questions), ensure_ascii=False))
        return
    parts = whole_plan(made, known)
    typer.echo("\n\n".join(plain(part) for part in Reply(parts=tuple(parts)).parts))
    for question in questions:
        typer.echo(f"\nOpen: {question}")


def _told_texts(offer: str | None, competing: list[str], say: list[str]) -> list[tuple[str, Whose]]:
    """The texts in the order that they may refer to each other: "you can name them" comes after the offer of "them"."""
    texts = [(offer, Whose.OWN)] if offer else []
    return [*texts, *((text, Whose.OTHER) for text in competing), *((text, Whose.UNSAID) for text in say)]


def settled(library: Library, company: str, role: str, region: str, level: str | None) -> State:
    """The guide, row and level that the words name; raises UnsettledError with the nearest where they can't be."""
    firm = _found(library.match_company(company), company, library.companies())
    matched = library.match_role(firm.key, role)
    guide = _found(matched, role, library.roles(firm.key))
    regions = tuple(Candidate(name=name, key=name) for name in library.guide(guide.key).region_names())
    everywhere = [one for one in regions if one.name == EVERYWHERE]
    place = everywhere[0] if everywhere else _place(library, guide.key, region, regions, level)
    titled = library.match_level(guide.key, level).found if level else None
    return State(
        company=firm.key,
        guide=guide.key,
        region=place.key,
        level=titled.key if titled else matched.level,
        level_said=level if titled is None else None,
    )


def _place(library: Library, key: str, said: str, regions: Sequence[Candidate], level: str | None) -> Candidate:
    """The guide's region, else an estimate for a US metropolitan area, where public wages were imported."""
    match = library.match_region(key, said)
    row = None if match.found else library.estimate(library.guide(key), said, level)
    return _found(match, said, regions) if row is None else Candidate(name=row.region, key=row.region)


def _found(match: Match, said: str, listed: Sequence[Candidate]) -> Candidate:
    if match.found is None:
        raise UnsettledError(f"no certain match for “{said}”", match.candidates or tuple(listed)[:NEAREST])
    return match.found


def _refuse(unsettled: UnsettledError, as_json_: bool) -> NoReturn:
    names = [candidate.name for candidate in unsettled.candidates]
    if as_json_:
        typer.echo(json.dumps({"error": str(unsettled), "candidates": names}, ensure_ascii=False))
    else:
        typer.echo(f"{unsettled}; the nearest: {', '.join(names) or 'none'}", err=True)
    raise typer.Exit(UNSETTLED)


def _questions(known: Known) -> list[str]:
    """What would have been asked about the offers given; questions that nobody raised stay out."""
    raised = {"currency", "equity_period", "bonus_unit", "unusual", "base", "equity", "bonus", "own_band", "level"}
    raised |= {"rate", "amount", "other_equity_period", "written"}
    asked = [one.part(known) for one in pending(known) if one.question.slot in raised]
    return [part.prompt if isinstance(part, Choice) else plain(part) for part in asked]


def _confirmed(known: Known) -> Known:
    """The same with unusual amounts taken as they were given: they stand among the questions already."""
    confirmed = tuple(f"{component}={amount}" for component, amount in known.unusual)
    return Known(known.state.but(confirmed=confirmed), known.library, known.today)
