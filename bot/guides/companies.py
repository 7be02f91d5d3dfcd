"""Telling which company a text names."""

from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.guides.index import Entry
from bot.guides.model import Candidate, Match
from bot.guides.naming import Form, Tables, form_of, joined, variants

NEAREST = 3
"""How many are offered to choose from."""

LIKE = 80
"""Names less alike than this (0 to 100) are not offered: "Applebee's" is 77 like "Apple"."""

LONG_WORD = 5
LONG_NAME = 8
"""A typo is one letter; it is overlooked only in a word this long of several, or in a name this long of one word."""

SLIP = 76.0
"""The score of a name of four letters or more with one letter wrong."""

RUN_ON = 78.0
"""The score of a name of which only the first letters were said."""

SHORTEST_PART = 3
"""Letters that the beginning of a name needs to have it offered."""


class Companies:
    """The companies of the index by everything that they are called."""

    def __init__(self, entries: Iterable[Entry], tables: Tables) -> None:
        self._tables = tables
        self.names: dict[str, str] = {}
        self.forms: dict[Form, set[str]] = {}
        self._compact: dict[str, set[str]] = {}
        called: dict[str, set[str]] = {}
        for entry in entries:
            self.names.setdefault(entry.slug, entry.company[0])
            called.setdefault(entry.slug, set()).update((entry.company[0], *entry.company[1]))
        for slug, names in called.items():
            self._add(slug, names)
        self._add_groups(called)
        self._of_compact: dict[str, list[Form]] = {}
        self._of_first: dict[str, list[Form]] = {}
        for form, slugs in self.forms.items():
            self._compact.setdefault(joined(form), set()).update(slugs)
            self._of_compact.setdefault(joined(form), []).append(form)
            self._of_first.setdefault(form[0], []).append(form)

    def match(self, text: str) -> Match:
        """The one company that the text names, or the nearest."""
        form = form_of(text)
        for said in (form, self._without_suffix(form), self._without_fillers(form)):
            slugs = self.forms.get(said) or self.compact(joined(said))
            if slugs:
                return self._settled(slugs)
        said = self._without_suffix(self._without_fillers(form))
        slips = self._slips(joined(said))
        typed = [name for slip in slips for name in self._of_compact[slip] if is_typo(said, name)]
        near = set().union(*(self.forms[name] for name in typed))
        return self._settled(near) if len(near) == 1 else Match(candidates=self._nearest(said, slips))

    def compact(self, word: str) -> set[str]:
        """The companies whose name, run together, is this."""
        return self._compact.get(word, set()) if len(word) > SHORTEST_PART else set()

    def candidate(self, slug: str, score: float = 100.0) -> Candidate:
        """A company as one of the things that may have been meant."""
        return Candidate(name=self.names[slug], key=slug, score=score)

    def _add(self, slug: str, names: Iterable[str]) -> None:
        for name in names:
            for form in self._forms(name):
                self.forms.setdefault(form, set()).add(slug)

    def _forms(self, name: str) -> Iterator[Form]:
        for variant in variants(name):
            form = form_of(variant)
            if form:
                yield form
                yield self._without_suffix(form)

    def _add_groups(self, called: Mapping[str, set[str]]) -> None:
        """Give a company the other names of its group, where no company goes by them already."""
        own = {form: slugs.copy() for form, slugs in self.forms.items()}
        for group in self._tables.companies:
            names = {form for name in group for form in self._forms(name)}
            slugs = {slug for name in group[:1] for form in self._forms(name) for slug in own.get(form, ())}
            slugs = slugs or {slug for form in names for slug in own.get(form, ())}
            for form in names - own.keys():
                self.forms.setdefault(form, set()).update(slugs & called.keys())
        self.forms = {form: slugs for form, slugs in self.forms.items() if slugs}

    def _without_suffix(self, form: Form) -> Form:
        end = len(form)
        while end > 1 and form[end - 1] in self._tables.company_suffixes:
            end -= 1
        return form[:end]

    def _without_fillers(self, form: Form) -> Form:
        return tuple(word for word in form if word not in self._tables.company_fillers)

    def _settled(self, slugs: set[str]) -> Match:
        ordered = tuple(self.candidate(slug) for slug in sorted(slugs))
        return Match(found=ordered[0]) if len(ordered) == 1 else Match(candidates=ordered[:NEAREST])

    def _slips(self, whole: str) -> list[str]:
        """The names that are this but for one letter."""
        near = process.extract(whole, self._compact.keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
        return [name for name, _, _ in near]

    def _nearest(self, said: Form, slips: Iterable[str]) -> tuple[Candidate, ...]:
        whole = joined(said)
        if len(whole) < SHORTEST_PART:
            return ()
        alike = process.extract(whole, self._compact.keys(), scorer=fuzz.ratio, score_cutoff=LIKE, limit=2 * NEAREST)
        scored = [(name, score) for name, score, _ in alike]
        scored += [(name, SLIP) for name in slips if len(name) > SHORTEST_PART and name[0] == whole[0]]
        if len(whole) > SHORTEST_PART:
            scored += [(name, RUN_ON) for name in self._compact if name.startswith(whole)]
        scored += [(joined(form), _part(said, form)) for form in self._of_first.get(said[0], ())]
        scores: dict[str, float] = {}
        for name, score in scored:
            for slug in self._compact[name] if score else ():
                scores[slug] = max(scores.get(slug, 0), score)
        best = sorted(scores, key=lambda slug: (-scores[slug], slug))[:NEAREST]
        return tuple(self.candidate(slug, round(scores[slug], 1)) for slug in best)


def is_typo(said: Form, name: Form, alone: int = LONG_NAME) -> bool:
    """Whether `said` is the name with one letter wrong, in a word long enough for that to be certain.

    `alone` is how long a name of a single word has to be.
    """
    if len(said) != len(name):
        return False
    wrong = [(one, other) for one, other in zip(said, name, strict=True) if one != other]
    if len(wrong) != 1:
        return False
    one, other = wrong[0]
    shortest = alone if len(name) == 1 else LONG_WORD
    return (
        one[0] == other[0] and min(len(one), len(other)) >= shortest and OSA.distance(one, other, score_cutoff=1) <= 1
    )


def _part(said: Form, name: Form) -> float:
    """The score of one that is the beginning of the other, word for word; 0 for neither."""
    shorter, longer = sorted((said, name), key=len)
    if longer[: len(shorter)] == shorter and len(joined(shorter)) >= SHORTEST_PART:
        return 85.0 if shorter is said else 80.0
    return 0.0
