"""Telling which guide a free text names: "security engineer at ally", "Ally Financial Security Engineer"."""

import re
from collections.abc import Iterable, Iterator

from bot.guides.companies import NEAREST
from bot.guides.match import Names
from bot.guides.model import Candidate, Match

BETWEEN = re.compile(r"\s+(?:at|@|with|from|for)\s+|\s+[-|\N{EN DASH}\N{EM DASH}]\s+|\s*[,:;|@]\s*", re.IGNORECASE)

LONGEST_COMPANY = 3
"""Words of a company's name that are tried at either end of a text."""

ROLE_UNSAID = 50.0
"""The score of a company's guides where no role was named."""


def search(names: Names, text: str) -> Match:
    """The one guide that the text names by company and role, or the nearest three."""
    companies = [each for each in names.spot(text) if each.kind == "company"]
    slugs = {found.key for each in companies if (found := names.company(each.said).found)}
    if len(slugs) != 1:
        return _guessed(names, text)
    slug = slugs.pop()
    rest = "".join(_without(text, ((each.start, each.end) for each in companies)))
    if names.is_filler(rest):
        return Match(
            candidates=tuple(each.model_copy(update={"score": ROLE_UNSAID}) for each in names.roles(slug))[:NEAREST]
        )
    match = names.role(slug, rest)
    guess = match if match.found else _guessed(names, text)
    return guess if guess.found else match


def _without(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in spans:
        yield text[at:start] + " "
        at = end
    yield text[at:]


def _guessed(names: Names, text: str) -> Match:
    """Company and role told apart by what stands between them, or by what is no word of any title."""
    if names.is_title_word(text):
        return Match(candidates=names.alike(text))
    near: list[Candidate] = []
    for role, company in _halves(names, text):
        match = names.company(company)
        if match.found:
            return names.role(match.found.key, role)
        near += [_both(each, one) for one in match.candidates for each in _roles(names, one.key, role)]
    best = {each.key: each for each in sorted(near, key=lambda each: each.score)}
    return Match(candidates=tuple(sorted(best.values(), key=lambda each: -each.score))[:NEAREST])


def _halves(names: Names, text: str) -> Iterator[tuple[str, str]]:
    parts = [part for part in BETWEEN.split(text) if part.strip()]
    if len(parts) > 1:
        yield " ".join(parts[:-1]), parts[-1]
        yield " ".join(parts[1:]), parts[0]
    words = text.split()
    strange = [word for word in words if not names.is_title_word(word)]
    for length in range(1, min(LONGEST_COMPANY, len(words) - 1) + 1):
        yield " ".join(words[length:]), " ".join(words[:length])
        yield " ".join(words[:-length]), " ".join(words[-length:])
    yield " ".join(word for word in words if word not in strange), " ".join(strange)


def _roles(names: Names, company: str, role: str) -> tuple[Candidate, ...]:
    match = names.role(company, role)
    return (match.found,) if match.found else match.candidates


def _both(role: Candidate, company: Candidate) -> Candidate:
    return role.model_copy(update={"score": round(role.score * company.score / 100, 1)})
