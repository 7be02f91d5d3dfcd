"""Telling which region of a guide a text names."""

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from bot.guides.companies import is_typo
from bot.guides.index import Named
from bot.guides.model import Candidate, Match
from bot.guides.naming import Form, Rewriting, Tables, Word, form_of, variants, words_of
from bot.guides.spotting import Phrases

HEADQUARTERS = {"hq", "headquarters"}

SHORT_NAME = 6
"""A town's name of one word has to have this many letters for a typo in it to be overlooked."""


class PlaceWords:
    """The tables on places, ready for use."""

    def __init__(self, tables: Tables) -> None:
        self._areas = Rewriting(tables.areas)
        self._fillers = tables.place_fillers
        self.areas = frozenset(tables.areas.values())
        self._groups: dict[Form, frozenset[Form]] = {}
        for group in tables.places:
            forms = frozenset(self.whole(name) for name in group)
            self._groups.update(dict.fromkeys(map(self.bare, forms), forms))

    def canonical(self, words: Sequence[Word]) -> list[Word]:
        """The words, states and countries in their short form, each with its part of the text."""
        return self._areas.apply(words)

    def whole(self, text: str) -> Form:
        """A place's words as they stand in a text."""
        return tuple(word.word for word in self.canonical(words_of(text)))

    def bare(self, whole: Form) -> Form:
        """The words without fillers; all of them where there are only fillers ("HQ")."""
        return tuple(word for word in whole if word not in self._fillers) or whole

    def form(self, text: str) -> Form:
        """A place's words as places are compared."""
        return self.bare(self.whole(text))

    def town(self, form: Form) -> Form:
        """The words before the state or country; all of them where there is nothing before."""
        end = len(form)
        while end > 1 and form[end - 1] in self.areas:
            end -= 1
        return form[:end]

    def others(self, form: Form) -> frozenset[Form]:
        """What a place of this name is called too."""
        return self._groups.get(self.bare(form), frozenset())


class Regions:
    """The regions of a guide by everything that they are called."""

    def __init__(self, regions: Iterable[Named], words: PlaceWords, hidden: Iterable[str] = ()) -> None:
        self._words = words
        self.names: list[str] = []
        self.forms: dict[Form, set[str]] = {}
        self._areas: dict[str, set[str]] = {}
        spoken: dict[Form, set[str]] = {form_of(name): set() for name in hidden}
        for region, aliases in regions:
            if region not in self.names:
                self.names.append(region)
            for whole in self._spoken(region, aliases):
                spoken.setdefault(whole, set()).add(region)
                form = words.bare(whole)
                self.forms.setdefault(form, set()).add(region)
                self._areas.setdefault(region, set()).update(form[len(words.town(form)) :])

        self.phrases = Phrases(spoken)

    def match(self, text: str) -> Match:
        """The one region that the text names, or all of them to choose from, the likeliest first."""
        form = self._words.form(text)
        found = self.forms.get(form) or self._town(form) or self._headquarters(form) or self._typo(form)
        if found and len(found) == 1:
            region = next(iter(found))
            return Match(found=Candidate(name=region, key=region))
        return Match(candidates=self._by_likeness(form))

    def _spoken(self, region: str, aliases: Iterable[str]) -> Iterator[Form]:
        parts = (part for name in (region, *aliases) for each in variants(name) for part in (each, *each.split("/")))
        for part in parts:
            whole = self._words.whole(part)
            if whole and not set(whole) <= HEADQUARTERS:
                town = self._words.town(whole)
                yield from (whole, town, *self._words.others(whole), *self._words.others(town))

    def _town(self, form: Form) -> set[str]:
        """The regions of that town, unless the state or country that was said is another."""
        town = self._words.town(form)
        said = set(form[len(town) :])
        regions = self.forms.get(town, set()) if said else set()
        return {region for region in regions if said <= self._areas[region] or not self._areas[region]}

    def _headquarters(self, form: Form) -> set[str]:
        asked = set(form) <= HEADQUARTERS
        return {region for region in self.names if asked and HEADQUARTERS & set(form_of(region))}

    def _typo(self, form: Form) -> set[str]:
        town = self._words.town(form)
        if len(town) == 1 and len(town[0]) < SHORT_NAME:
            return set()
        names = {self._words.town(name) for name in self.forms}
        near = [name for name in names if is_typo(town, name, alone=SHORT_NAME)]
        return set().union(*(self.forms.get(name, set()) for name in near))

    def _by_likeness(self, form: Form) -> tuple[Candidate, ...]:
        said = " ".join(form)
        scores = dict.fromkeys(self.names, 0.0)
        for name, regions in self.forms.items():
            for region in regions:
                scores[region] = max(scores[region], fuzz.ratio(said, " ".join(name)))
        order = sorted(scores, key=lambda region: -scores[region])
        return tuple(Candidate(name=region, key=region, score=round(scores[region], 1)) for region in order)
