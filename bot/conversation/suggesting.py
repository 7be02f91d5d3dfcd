"""Names to pick from while a person types: companies, roles, regions and levels that there are guides for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from bot.conversation.known import Known
from bot.conversation.parts import Option
from bot.guides.model import Candidate, Match

MOST: Final = 100
"""Options at most; a platform that shows fewer takes the first."""

_LONGEST: Final = 75


def suggest(slot: str, typed: str, given: Mapping[str, str], known: Known) -> tuple[Option, ...]:
    """The options for one slot, best first, and last what was typed, as there may be no guide for it.

    `given` is what the open form holds so far, by slot; it counts before what is known already.
    """
    names = _NAMES[slot](typed, given, known) if slot in _NAMES else ()
    found = [Option(label=name, value=name) for name in _ranked(typed, dict.fromkeys(names))][: MOST - 1]
    wanted = " ".join(typed.split())[:_LONGEST]
    if not wanted or any(option.value.casefold() == wanted.casefold() for option in found):
        return tuple(found)
    return (*found, Option(label=wanted, value=wanted, hint="as you typed it"))


def _ranked(typed: str, names: Iterable[str]) -> list[str]:
    """Names that begin with what was typed, then those with a word that does, then those near it."""
    wanted = " ".join(typed.casefold().split())
    if not wanted:
        return list(names)
    return sorted(names, key=lambda name: _rank(wanted, name.casefold()))


def _rank(wanted: str, name: str) -> int:
    if name.startswith(wanted):
        return 0
    return 1 if f" {wanted}" in name else 2


def _holds(typed: str, name: str) -> bool:
    wanted = " ".join(typed.casefold().split())
    return name.casefold().startswith(wanted) or f" {wanted}" in name.casefold()


def _companies(typed: str, _: Mapping[str, str], known: Known) -> Iterable[str]:
    return _listed(typed, known.library.companies(), known.library.match_company)


def _roles(typed: str, given: Mapping[str, str], known: Known) -> Iterable[str]:
    slug = _company(given, known)
    return () if slug is None else _listed(typed, known.library.roles(slug), partial(known.library.match_role, slug))


def _regions(typed: str, given: Mapping[str, str], known: Known) -> Iterable[str]:
    key = _guide(given, known)
    if key is None:
        return ()
    regions = [Candidate(name=name, key=name) for name in known.library.guide(key).region_names()]
    return _listed(typed, regions, partial(known.library.match_region, key))


def _listed(typed: str, all_of_them: Sequence[Candidate], match: Callable[[str], Match]) -> Iterator[str]:
    """The names that hold what was typed, with the one it means; where there are none, the nearest."""
    held = [candidate.name for candidate in all_of_them if _holds(typed, candidate.name)]
    yield from held
    if typed.strip():
        meant = match(typed)
        if meant.found:
            yield meant.found.name
        elif not held:
            yield from (candidate.name for candidate in meant.candidates)


def _levels(typed: str, given: Mapping[str, str], known: Known) -> Iterable[str]:
    key = _guide(given, known)
    if key is None:
        return
    guide = known.library.guide(key)
    yield from (name for name in (*guide.row_levels(), *(row.own for row in guide.levels)) if _holds(typed, name))


def _company(given: Mapping[str, str], known: Known) -> str | None:
    """The slug of the company: the form's, else the one settled on."""
    said = given.get("company", "").strip()
    if not said:
        return known.state.company
    found = known.library.match_company(said).found
    return found.key if found else None


def _guide(given: Mapping[str, str], known: Known) -> str | None:
    """The key of the guide: of the form's company and role, else the one settled on."""
    slug = _company(given, known)
    said = given.get("role", "").strip()
    if slug is None:
        return None
    if not said:
        roles = known.library.roles(slug)
        settled = known.state.guide if slug == known.state.company else None
        return settled or (roles[0].key if len(roles) == 1 else None)
    found = known.library.match_role(slug, said).found
    return found.key if found else None


_NAMES: Final[Mapping[str, Callable[[str, Mapping[str, str], Known], Iterable[str]]]] = {
    "company": _companies,
    "role": _roles,
    "region": _regions,
    "level": _levels,
}
