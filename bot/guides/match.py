"""What people call things: companies, roles, regions and levels of all guides, found by name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from rapidfuzz import fuzz, process

from bot.guides.companies import NEAREST, Companies
from bot.guides.index import Entry
from bot.guides.model import Candidate, Match, Spotted
from bot.guides.naming import Form, Tables, Word, form_of, words_of
from bot.guides.places import PlaceWords, Regions
from bot.guides.spotting import Phrases, apart, is_short_word, run_together, stands_like_a_name
from bot.guides.titles import Titles, TitleWords, match_level

UNSURE = 70
"""Roles less alike than this (0 to 100) are not offered where no company is named."""

LONGEST = 200
"""Characters of an answer that are looked at for one name."""


class Names:
    """The index by name; built once for a set of guides, what belongs to one company when it is first asked for."""

    def __init__(self, entries: Iterable[Entry], tables: Tables) -> None:
        self.entries = {entry.key: entry for entry in entries}
        self._tables = tables
        self._by_company: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries.values():
            self._by_company[entry.slug].append(entry)
        self._title_words = TitleWords(tables)
        self._place_words = PlaceWords(tables)
        self._companies = Companies(self.entries.values(), tables)
        hidden: dict[Form, tuple[str, ...]] = {form_of(name): () for name in tables.other_names}
        self._company_phrases = Phrases({**self._companies.forms, **hidden})
        self._titles: dict[str, Titles] = {}
        self._title_phrases: dict[str, Phrases] = {}
        self._regions: dict[tuple[str, ...], Regions] = {}
        self._levels: dict[str, Phrases] = {}

    def companies(self) -> Sequence[Candidate]:
        """All companies, by name."""
        every = [self._companies.candidate(slug) for slug in self._by_company]
        return sorted(every, key=lambda one: one.name.casefold())

    def roles(self, company: str) -> Sequence[Candidate]:
        """The guides of a company (slug), by role."""
        entries = sorted(self._by_company.get(company, ()), key=lambda entry: entry.role[0].casefold())
        return [Candidate(name=entry.role[0], key=entry.key) for entry in entries]

    def company(self, text: str) -> Match:
        """Which company the text names."""
        return self._companies.match(text[:LONGEST])

    def role(self, company: str, text: str) -> Match:
        """Which guide of the company the title names."""
        match = self.titles(company).match(text[:LONGEST])
        if not match.found or not match.level:
            return match
        level = self._with_rows(match.found.key, match.level)
        return match.model_copy(update={"level": level}) if level else Match(candidates=(match.found,))

    def _with_rows(self, key: str, level: str) -> str | None:
        """The level as the table has it, where the table is by level; None where the level map's has no row."""
        rows = self.entries[key].table_levels
        if not rows or level in rows:
            return level
        found = self.level(key, level).found
        return found.key if found else None

    def region(self, key: str, text: str) -> Match:
        """Which region of the guide the text names; raises KeyError."""
        return self._regions_of((key,)).match(text[:LONGEST])

    def level(self, key: str, text: str) -> Match:
        """Which own level of the guide the title names, one with rows where the table is by level; raises KeyError."""
        entry, text = self.entries[key], text[:LONGEST]
        rows = [level for level in entry.levels if level[0] in entry.table_levels]
        match = match_level(rows or entry.levels, text, self._title_words)
        if match.found or not rows:
            return match
        mapped = match_level([level for level in entry.levels if level not in rows], text, self._title_words).found
        tied = match_level(rows, self._title_words.codes(mapped.name), self._title_words) if mapped else match
        return tied if tied.found else match

    def titles(self, company: str) -> Titles:
        """All titles of a company (slug)."""
        if company not in self._titles:
            self._titles[company] = Titles(self._by_company.get(company, ()), self._title_words)
        return self._titles[company]

    def spot(self, text: str, company: str | None = None, key: str | None = None) -> tuple[Spotted, ...]:
        """The names that stand for certain inside a text; without `company`, roles are those of the first one named."""
        words = words_of(text)
        found = list(self._spot_companies(text, words))
        first = min(found, key=lambda each: each[1].start, default=None)
        slug = company or (key.partition("/")[0] if key else None) or (first[0] if first else None)
        titles = list(self._spot_titles(text, words, slug)) if slug else []
        keys = {title.name for title in titles}
        one = key or (next(iter(keys)) if len(keys) == 1 else None)
        places = self._spot_places(text, words, (one,) if one else self._keys_of(slug))
        levels = self._spot_levels(text, words, one) if one else ()
        return apart([*(each for _, each in found), *titles, *places, *levels])

    def is_title_word(self, text: str) -> bool:
        """Whether all of a text's words stand in titles, so that none can be a company's name."""
        return all(word in self._title_vocabulary for word in form_of(text))

    def is_filler(self, text: str) -> bool:
        """Whether nothing is left of a text without the words that are no part of any title."""
        return not self._title_words.form(text)

    def alike(self, role: str) -> tuple[Candidate, ...]:
        """The guides of whatever company whose role is most like this one."""
        said = " ".join(self._title_words.form(role))
        near = process.extract(said, self._roles, scorer=fuzz.ratio, score_cutoff=UNSURE, limit=NEAREST) if said else []
        return tuple(
            Candidate(name=self.entries[key].role[0], key=key, score=round(score / 2, 1)) for _, score, key in near
        )

    @cached_property
    def _title_vocabulary(self) -> frozenset[str]:
        slugs = {word for key in self.entries for word in key.partition("/")[2].split("-")}
        return frozenset(slugs | self._title_words.vocabulary)

    @cached_property
    def _roles(self) -> dict[str, str]:
        return {key: " ".join(self._title_words.form(entry.role[0])) for key, entry in self.entries.items()}

    def _keys_of(self, company: str | None) -> tuple[str, ...]:
        return tuple(entry.key for entry in self._by_company.get(company or "", ()))

    def _spot_companies(self, text: str, words: Sequence[Word]) -> Iterator[tuple[str, Spotted]]:
        named = [*self._company_phrases.found(words), *run_together(words, self._companies.compact)]
        for first, last, meant in named:
            start, end = words[first].start, words[last].end
            everyday = first == last and words[first].word in self._tables.everyday_words
            slug = next(iter(meant)) if len(meant) == 1 else None
            alone = everyday and not stands_like_a_name(text, words, first)
            if slug and (not alone or self._begins_a_listing(text, words, last, slug)):
                name = self._companies.names[slug]
                yield slug, Spotted(kind="company", name=name, start=start, end=end, said=text[start:end])

    def _begins_a_listing(self, text: str, words: Sequence[Word], last: int, company: str) -> bool:
        """Whether a text begins with a company and a title or place of its: "ally security engineer", "ally nyc"."""
        if text[: words[last].start].strip() or last + 1 >= len(words):
            return False
        start = words[last + 1].start
        listed = chain(self._spot_titles(text, words, company), self._spot_places(text, words, self._keys_of(company)))
        return any(one.start == start for one in listed)

    def _spot_titles(self, text: str, said: Sequence[Word], company: str) -> Iterator[Spotted]:
        words = self._title_words.without_fillers(self._title_words.canonical(said))
        for first, last, meant in self._phrases_of(company).found(words):
            around = words[max(0, first - 1) : first] + words[last + 1 : last + 2]
            if len(meant) == 1 and not any(self._title_words.is_rank(word.word) for word in around):
                key, _, title = next(iter(meant)).partition(" ")
                start, end = words[first].start, words[last].end
                level = self._with_rows(key, title) if title else None
                if level or not title:
                    yield Spotted(kind="role", name=key, start=start, end=end, said=text[start:end], level=level)

    def _spot_places(self, text: str, said: Sequence[Word], keys: tuple[str, ...]) -> Iterator[Spotted]:
        words = self._place_words.canonical(said) if keys else []
        for first, last, meant in self._regions_of(keys).phrases.found(words):
            start, end = words[first].start, words[last].end
            if len(meant) == 1 and not is_short_word(text, start, end):
                name = next(iter(meant))
                yield Spotted(kind="region", name=name, start=start, end=end, said=text[start:end])

    def _spot_levels(self, text: str, said: Sequence[Word], key: str) -> Iterator[Spotted]:
        words = self._title_words.canonical(said)
        for first, last, meant in self._level_codes(key).found(words):
            if len(meant) == 1:
                start, end, name = words[first].start, words[last].end, next(iter(meant))
                yield Spotted(kind="level", name=name, start=start, end=end, said=text[start:end])

    def _phrases_of(self, company: str) -> Phrases:
        if company not in self._title_phrases:
            titles = self.titles(company).phrases
            names = {form: [f"{key} {level or ''}" for key, level in places] for form, places in titles.items()}
            for narrow, wide in self._title_words.other_titles:
                names.setdefault(narrow, names.get(wide, []))
            self._title_phrases[company] = Phrases(names)
        return self._title_phrases[company]

    def _regions_of(self, keys: tuple[str, ...]) -> Regions:
        if keys not in self._regions:
            named = [region for key in keys for region in self.entries[key].regions]
            self._regions[keys] = Regions(named, self._place_words, self._tables.other_names)
        return self._regions[keys]

    def _level_codes(self, key: str) -> Phrases:
        """The guide's levels by code ("L5"); whole titles are roles, and a rank alone ("senior") may be anybody's."""
        if key not in self._levels:
            names: dict[Form, set[str]] = {}
            for own, aliases in self.entries[key].levels:
                for name in (own, *aliases):
                    for form in self._title_words.level_codes(name):
                        names.setdefault(form, set()).add(own)
            self._levels[key] = Phrases(names)
        return self._levels[key]
