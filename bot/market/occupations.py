"""Which occupation of the Standard Occupational Classification a title is compared with."""

import re

from bot.values import Value


class Occupation(Value):
    """An occupation, and the words of a title that lead to it."""

    soc: str
    title: str
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()


class Occupations(Value):
    """The occupations in the order in which they are tried (content/market/occupations.yaml)."""

    occupations: tuple[Occupation, ...]

    def of(self, title: str) -> Occupation | None:
        """The first occupation whose words stand in a title; None where the list has none."""
        said = f" {' '.join(re.findall(r'[a-z0-9+#]+', title.casefold()))} "
        for one in self.occupations:
            if _any(one.words, said) and not _any(one.unless, said):
                return one
        return None


def _any(words: tuple[str, ...], said: str) -> bool:
    return any(f" {word} " in said for word in words)
