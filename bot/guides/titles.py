"""Telling which guide of a company, and which of its levels, a title names."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from bot.guides.companies import LONG_NAME, NEAREST, is_typo
from bot.guides.index import Entry
from bot.guides.model import Candidate, Match
from bot.guides.naming import Form, Rewriting, Tables, Word, form_of, joined, variants, words_of

CODE = re.compile(r"[a-z]{1,3}\d{1,2}|\d{1,2}")
"""A level by its code: l5, ic4, 61."""

BARE = re.compile(r"^[a-z](?=\d\d$)")
"""The letter before a level of two digits, which people write or leave out."""

LIKE = 55
"""Titles less alike than this (0 to 100) are not offered."""

PART = 80.0
"""The score of a title of which only some words were said."""

Place = tuple[str, str | None]
"""A guide's key, and the own level where the title stands only in its level map."""


class TitleWords:
    """The tables on titles, ready for use."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._words = Rewriting(tables.title_words)
        self._synonyms = Rewriting(tables.title_synonyms)
        self._specialities = Rewriting(tables.title_specialities)
        self._ambiguous = {form_of(said): meant for said, meant in tables.title_ambiguous.items()}

    @property
    def vocabulary(self) -> set[str]:
        """Every word of the tables."""
        tables = self._tables
        said = (*tables.title_words, *tables.title_words.values(), *tables.title_specialities, *tables.title_ambiguous)
        return {word for phrase in said for word in form_of(phrase)} | tables.seniority | tables.title_fillers

    def canonical(self, words: Sequence[Word]) -> list[Word]:
        """The words as titles are compared, each with its part of the text."""
        return self._words.apply(words)

    def form(self, text: str) -> Form:
        """A title's canonical words, without fillers."""
        return tuple(
            word.word for word in self.canonical(words_of(text)) if word.word not in self._tables.title_fillers
        )

    def synonym(self, form: Form) -> Form:
        """The wider title that means the same."""
        return _rewritten(self._synonyms, form)

    def speciality_of(self, form: Form) -> Form:
        """The wider title that is near."""
        return _rewritten(self._specialities, form)

    def meanings(self, form: Form) -> tuple[Form, ...]:
        """What a short title can mean, where that is several things."""
        core = self.core(form) or form
        return tuple(self.form(meant) for meant in self._ambiguous.get(core, ()))

    @property
    def other_titles(self) -> Iterator[tuple[Form, Form]]:
        """Narrower titles and what they are taken for; nothing, where that has to be asked."""
        for narrow, wide in self._tables.title_synonyms.items():
            yield self.form(narrow), self.form(wide)
        for narrow in self._tables.title_specialities:
            yield self.form(narrow), ()

    def is_rank(self, word: str) -> bool:
        """Whether a word says how senior a title is; numerals that are also words do not count."""
        ranks = self._tables.seniority - self._tables.no_seniority - {"i", "v"}
        return word in ranks or bool(CODE.fullmatch(word) and not word.isdigit())

    def level_codes(self, name: str) -> Iterator[Form]:
        """The codes by which a level stands in a text for certain."""
        for variant in variants(name):
            yield from ((word,) for word in self.form(variant) if CODE.fullmatch(word) and not word.isdigit())

    def without_fillers(self, words: Iterable[Word]) -> list[Word]:
        """The words that can be part of a title."""
        return [word for word in words if word.word not in self._tables.title_fillers]

    def codes(self, level: str) -> str:
        """The codes in a level's name: "61" of "61 (Senior)"."""
        return " ".join(word for word in self.form(level) if CODE.fullmatch(word))

    def core(self, form: Form) -> Form:
        """The title without words and codes for seniority."""
        return tuple(word for word in form if word not in self._tables.seniority and not CODE.fullmatch(word))

    def is_plain(self, form: Form) -> bool:
        """Whether the title's words for seniority only say that there is none."""
        rest = set(form) - set(self.core(form))
        return bool(rest) and rest <= self._tables.no_seniority


class Titles:
    """All titles of one company: those of its guides, and those in their level maps."""

    def __init__(self, entries: Sequence[Entry], words: TitleWords) -> None:
        self._words = words
        self.roles: dict[Form, dict[str, None]] = {}
        self.levels: dict[Form, dict[Place, None]] = {}
        self.phrases: dict[Form, dict[Place, None]] = {}
        self.names: dict[str, str] = {}
        self._own: set[str] = set()
        for entry in entries:
            self.names[entry.key] = entry.role[0]
            self._own.update(word for name in (entry.company[0], *entry.company[1]) for word in form_of(name))
            self._add(entry)
        for entry in (one for one in entries if one.table_levels):
            for places in (*self.levels.values(), *self.phrases.values()):
                _prefer_rows(places, entry)

    def match(self, text: str) -> Match:
        """The one guide that the title names, with the level where only a level map has the title; or the nearest."""
        form = self._words.form(text)
        meanings = self._words.meanings(form)
        if meanings:
            return Match(candidates=self._among(meanings) or self.nearest(form))
        for reading in self._readings(form):
            found = self._exact(reading)
            if found:
                return found
        return self._run_together(form) or self._typo(form) or Match(candidates=self.nearest(form))

    def nearest(self, form: Form) -> tuple[Candidate, ...]:
        """The guides nearest to a title: the same but for seniority, then the wider one, then the most alike."""
        scores: dict[str, float] = {}
        for wider, score in ((form, 90.0), (self._words.synonym(form), 88.0), (self._words.speciality_of(form), 85.0)):
            core = sorted(self._words.core(wider))
            for title, keys in self.roles.items():
                if core and sorted(self._words.core(title)) == core:
                    _raise(scores, keys, score)
        for title, places in self.phrases.items():
            guides = [key for key, level in places if level is None]
            if form and set(form) <= set(title):
                _raise(scores, guides, PART)
            _raise(scores, guides, _likeness(form, title) * 0.84)
        best = sorted((key for key in scores if scores[key]), key=lambda key: (-scores[key], key))[:NEAREST]
        return tuple(self._candidate(key, round(scores[key], 1)) for key in best)

    def _readings(self, form: Form) -> Iterator[Form]:
        bare = tuple(word for word in form if word not in self._own)
        for said in dict.fromkeys((form, bare)):
            yield said
            yield self._words.synonym(said)
            if self._words.is_plain(said):
                yield self._words.core(said)

    def _exact(self, form: Form) -> Match | None:
        title = tuple(sorted(form))
        keys = tuple(self.roles.get(title, ()))
        if len(keys) == 1:
            return Match(found=self._candidate(keys[0]))
        places = tuple(self.levels.get(title, ())) if not keys else ()
        if len(places) == 1:
            return Match(found=self._candidate(places[0][0]), level=places[0][1])
        several = dict.fromkeys((*keys, *(key for key, _ in places)))
        return Match(candidates=tuple(self._candidate(key) for key in several)[:NEAREST]) if several else None

    def _run_together(self, form: Form) -> Match | None:
        whole = joined(form)
        same = [title for title in self.phrases if joined(title) == whole]
        return self._exact(same[0]) if len(same) == 1 and len(whole) >= LONG_NAME else None

    def _typo(self, form: Form) -> Match | None:
        said = tuple(sorted(form))
        near = [title for title in {**self.roles, **self.levels} if is_typo(said, title)]
        return self._exact(near[0]) if len(near) == 1 else None

    def _among(self, meanings: Iterable[Form]) -> tuple[Candidate, ...]:
        keys = dict.fromkeys(key for form in meanings for key in self.roles.get(tuple(sorted(form)), ()))
        return tuple(self._candidate(key, 80.0) for key in keys)[:NEAREST]

    def _candidate(self, key: str, score: float = 100.0) -> Candidate:
        return Candidate(name=self.names[key], key=key, score=score)

    def _add(self, entry: Entry) -> None:
        titles = [form for name in (entry.role[0], *entry.role[1]) if (form := self._words.form(name))]
        for form in titles:
            self.roles.setdefault(tuple(sorted(form)), {})[entry.key] = None
            self._add_phrase(form, (entry.key, None))
        for own, aliases in entry.levels:
            for name in (own, *aliases):
                for form in self._level_titles(name, titles):
                    self.levels.setdefault(tuple(sorted(form)), {})[entry.key, own] = None
                    core = self._words.core(form)
                    rank = tuple(word for word in form if word not in core)
                    for order in dict.fromkeys((form, rank + core, core + rank)):
                        self._add_phrase(order, (entry.key, own))

    def _add_phrase(self, form: Form, place: Place) -> None:
        """Keep a title as it would stand in a text; a guide's own title is no level."""
        known = self.phrases.setdefault(form, {})
        if not self._words.meanings(form) and (place[0], None) not in known:
            known[place] = None

    def _level_titles(self, name: str, titles: Iterable[Form]) -> Iterator[Form]:
        for variant in variants(name):
            form = tuple(word for word in self._words.form(variant) if word not in self._own)
            if self._words.core(form):
                yield form
            elif form:
                yield from ((*form, *title) for title in titles)


def match_level(levels: Iterable[tuple[str, tuple[str, ...]]], text: str, words: TitleWords) -> Match:
    """The one own level that the title names ("Senior", "L5", "Senior Security Engineer"), or all to choose from."""
    named = {own: [words.form(each) for name in (own, *aliases) for each in variants(name)] for own, aliases in levels}
    form = words.form(text)
    rank = _rank(form, words)
    tests: tuple[Callable[[Form], bool], ...] = (
        lambda title: sorted(title) == sorted(form),
        lambda title: bool(rank) and rank == _rank(title, words) and _same_work(form, title, words),
        lambda title: bool(rank) and rank <= _rank(title, words) and _same_work(form, title, words),
        lambda title: is_typo(tuple(sorted(form)), tuple(sorted(title))),
    )
    for same in tests:
        found = [own for own, titles in named.items() if any(same(title) for title in titles)]
        if len(found) == 1 and form:
            return Match(found=Candidate(name=found[0], key=found[0]))
    return Match(candidates=_by_likeness(named, form))


def _rank(form: Form, words: TitleWords) -> set[str]:
    """The words for seniority; "L61" is the same as "61" where levels have two digits."""
    return {BARE.sub("", word) for word in set(form) - set(words.core(form))}


def _same_work(said: Form, title: Form, words: TitleWords) -> bool:
    return not words.core(title) or set(words.core(said)) <= set(words.core(title))


def _by_likeness(named: Mapping[str, list[Form]], form: Form) -> tuple[Candidate, ...]:
    said = " ".join(form)
    scores = {own: max(fuzz.ratio(said, " ".join(title)) for title in titles) for own, titles in named.items()}
    order = sorted(scores, key=lambda own: -scores[own])
    return tuple(Candidate(name=own, key=own, score=round(scores[own], 1)) for own in order)


def _prefer_rows(places: dict[Place, None], entry: Entry) -> None:
    """Of several levels of one guide that a title can mean, keep the one that has rows, where the table is by level."""
    rows = [place for place in places if place[0] == entry.key and place[1] in entry.table_levels]
    if len(rows) == 1 and {key for key, _ in places} == {entry.key} and (entry.key, None) not in places:
        places.clear()
        places[rows[0]] = None


def _likeness(said: Form, title: Form) -> float:
    """How alike two titles are (0 to 100), whichever order their words come in."""
    in_order = fuzz.ratio(" ".join(said), " ".join(title), score_cutoff=LIKE)
    return max(in_order, fuzz.ratio(" ".join(sorted(said)), " ".join(sorted(title)), score_cutoff=LIKE))


def _rewritten(rewriting: Rewriting, form: Form) -> Form:
    return tuple(word.word for word in rewriting.apply([Word(word, 0, 0) for word in form]))


def _raise(scores: dict[str, float], keys: Iterable[str], score: float) -> None:
    for key in keys:
        scores[key] = max(scores.get(key, 0), score)
