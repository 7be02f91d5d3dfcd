"""What is known of a guide without its body: enough to find it by name."""

from typing import NamedTuple

from bot.guides.model import Guide

Named = tuple[str, tuple[str, ...]]
"""A name in the guide, and what else it is called."""


class Entry(NamedTuple):
    """One guide in the index; plain tuples, so that thousands load in milliseconds."""

    key: str
    company: Named
    role: Named
    regions: tuple[Named, ...]
    levels: tuple[Named, ...]
    table_levels: tuple[str, ...]  # those that have rows of their own, where the table is by level

    @property
    def slug(self) -> str:
        """The company's part of the key."""
        return self.key.partition("/")[0]


def entry_of(guide: Guide) -> Entry:
    """The index entry of a guide; the levels of its table come before those of its level map."""
    short = (guide.company_short,) if guide.company_short else ()
    regions: dict[str, tuple[str, ...]] = {}
    for row in guide.regions:
        places = _behind(row.region, row.place) if row.place else ()
        regions[row.region] = tuple(dict.fromkeys((*regions.get(row.region, ()), *row.aliases, *places)))
    levels: dict[str, tuple[str, ...]] = {row.level: () for row in guide.regions if row.level}
    for level in guide.levels:
        levels[level.own] = tuple(dict.fromkeys((*levels.get(level.own, ()), *level.aliases)))
    return Entry(
        guide.key,
        (guide.company, tuple(dict.fromkeys((*short, *guide.company_aliases)))),
        (guide.role, guide.role_aliases),
        tuple(regions.items()),
        tuple(levels.items()),
        tuple(dict.fromkeys(row.level for row in guide.regions if row.level)),
    )


def _behind(region: str, place: str) -> tuple[str, str]:
    """The town with its state and country behind it: "New York, NY" and "New York, NY US" of New York in US-NY."""
    town = region.partition("(")[0].partition(",")[0].strip()
    country, _, state = place.partition("/")[0].partition("-")
    return f"{town}, {state or country}", f"{town}, {state} {country}"
