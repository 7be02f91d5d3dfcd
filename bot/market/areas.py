"""Which metropolitan area a place is in: by its city and, where it is told, its state."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

_BRACKETS: Final = re.compile(r"\([^()]*\)")
_EDGES: Final = re.compile(
    r"^(?:greater|metro|downtown|the)\s+|\s+(?:metro(?:politan)?|bay|area|region|hq)\b", re.IGNORECASE
)
_STATE: Final = re.compile(r"(?:,\s*|\s)([A-Z]{2})\b(?!\w)|,?\s+(D\.?C\.?)$")
_CITIES: Final = re.compile(r"-{1,2}|/")


class Area(NamedTuple):
    """One metropolitan area: its code, its title, its cities in order and its states."""

    code: str
    title: str
    cities: tuple[str, ...]
    states: frozenset[str]


def area(code: str, title: str) -> Area:
    """The area of a title such as "Charlotte-Concord-Gastonia, NC-SC"."""
    names, _, states = title.rpartition(", ") if ", " in title else (title, "", "")
    cities = tuple(_plain(name) for name in _CITIES.split(names) if name.strip())
    return Area(code, title, cities, frozenset(re.findall(r"\b[A-Z]{2}\b", states)))


class Areas:
    """The areas by the cities they are named for."""

    def __init__(
        self,
        titles: Mapping[str, str],
        other_names: Iterable[Sequence[str]] = (),
        states: Mapping[str, str] | None = None,
    ) -> None:
        """`other_names` are groups of names for one place, `states` the codes of their names ("texas": "tx")."""
        self._states = states or {}
        self._by_title = {title: area(code, title) for code, title in titles.items()}
        self._by_city: dict[str, list[Area]] = {}
        for one in self._by_title.values():
            for city in one.cities:
                self._by_city.setdefault(city, []).append(one)
        self._meant = {_plain(said): [_plain(name) for name in names] for names in other_names for said in names}

    def find(self, place: str, state: str | None = None) -> Area | None:
        """The one area that a place ("Austin, TX", "NYC", its own title) names; None where there is none or several."""
        if place in self._by_title:
            return self._by_title[place]
        city, told = self._parted(_BRACKETS.sub(" ", place).strip())
        for name in (city, *self._meant.get(city, ())):
            found = _one(self._by_city.get(name, []), name, state or told)
            if found is not None:
                return found
        return None

    def _parted(self, said: str) -> tuple[str, str | None]:
        """The city and the state of "Austin, TX", "Austin TX", "Austin, Texas" and "Washington DC"."""
        if told := _STATE.search(said):
            return _plain(said[: told.start()]), told[1] or "DC"
        city, _, behind = said.partition(",")
        code = self._states.get(behind.strip().casefold())
        return _plain(city), code.upper() if code else None


def _one(areas: Sequence[Area], city: str, state: str | None) -> Area | None:
    """The area in that state; without a state the only one, or the only one that is named for the city first."""
    here = [one for one in areas if state is None or state in one.states]
    if len(here) > 1:
        here = [one for one in here if one.cities[0] == city]
    return here[0] if len(here) == 1 else None


def _plain(name: str) -> str:
    bare = _BRACKETS.sub(" ", name).partition(",")[0]
    return " ".join(_EDGES.sub(" ", bare).casefold().replace(".", " ").split())
