"""Random persons: what they know, as facts and as the sentences in which they say it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

PLACES = {
    "Detroit, MI (HQ)": ("Detroit", "detroit", "Detroit, MI"),
    "Charlotte, NC": ("Charlotte", "charlotte", "Charlotte, NC"),
    "New York": ("New York", "nyc", "New York City"),
}
RIVAL = "Capital One"


@dataclass(frozen=True)
class Fact:
    """One thing a person says: the sentence, what it is about, and the amounts in it."""

    about: str
    text: str
    amounts: frozenset[Decimal] = frozenset()


@dataclass(frozen=True)
class Person:
    """A person with an offer in one region: the opening message and everything else, in the order of telling."""

    region: str
    opening: Fact
    facts: tuple[Fact, ...]

    @property
    def amounts(self) -> set[Decimal]:
        """Every amount the person types, and what a stated yearly grant comes to over four years."""
        said = {a for fact in (self.opening, *self.facts) for a in fact.amounts}
        return said | {a * 4 for fact in self.facts if fact.about == "equity" for a in fact.amounts}

    def about(self, *names: str) -> list[Fact]:
        """The facts about these things."""
        return [fact for fact in self.facts if fact.about in names]


def _money(about: str, thousands: int, *forms: str) -> st.SearchStrategy[Fact]:
    full = Decimal(thousands * 1000)
    return st.sampled_from(forms).map(
        lambda form: Fact(about, form.format(k=f"{thousands}k", d=f"${full:,}"), frozenset({full}))
    )


def _of(about: str, low: int, high: int, *forms: str) -> st.SearchStrategy[Fact]:
    return st.integers(low, high).flatmap(lambda n: _money(about, n, *forms))


BASE = _of("base", 90, 260, "base is {k}", "the base is {d}", "base salary of {d}", "{k} base")
EQUITY = st.one_of(
    _of("equity", 5, 90, "{k} RSU over 4 years", "RSUs of {d} over four years", "{d} in RSUs over 4 years"),
    _of("equity", 5, 30, "{k} RSU per year", "RSUs worth {d} a year"),
    st.just(Fact("equity", "no stock")),
)
BONUS = st.one_of(
    st.integers(5, 30).map(lambda n: Fact("bonus", f"{n}% bonus")),
    _of("bonus", 5, 60, "{k} annual bonus", "bonus is {d} a year"),
    st.just(Fact("bonus", "no bonus")),
)
SIGN_ON = _of("sign_on", 5, 40, "{k} sign-on", "sign-on bonus of {d}")
RIVALS = st.tuples(
    st.integers(120, 400), st.sampled_from(["in writing", "not in writing"]), st.sampled_from(["yes", "no", ""])
).map(
    lambda r: Fact(
        f"rival/{r[1]}/{r[2]}", f"competing offer: {RIVAL} at ${r[0]},000 total, {r[1]}",
        frozenset({Decimal(r[0] * 1000)}),
    )
)  # fmt: skip
CIRCUMSTANCES = (
    _of("floor", 80, 300, "my floor is {k}", "I won't take less than {d}", "I need at least {k}"),
    _of("present_pay", 80, 300, "I make {k} now", "my current salary is {d}", "I currently earn {k}"),
    _of("forfeited", 2, 60, "I would forfeit {k} of unvested stock", "I'd leave behind {d}"),
    st.tuples(st.integers(100, 200), st.integers(5, 50)).map(
        lambda p: Fact(
            "posted_range", f"the posted range was ${p[0]},000 to ${p[0] + p[1]},000",
            frozenset({Decimal(p[0] * 1000), Decimal((p[0] + p[1]) * 1000)}),
        )
    ),
    st.sampled_from(["the deadline is Friday", "I have to decide by tomorrow", "no deadline"]).map(
        lambda t: Fact("deadline", t)
    ),
    st.sampled_from(["they refused an extension", "they won't extend"]).map(lambda t: Fact("extension_refused", t)),
    st.just(Fact("other_process", "I'm in the final round with another company")),
    st.just(Fact("employed_and_willing", "I'm employed and willing to stay")),
    st.just(Fact("evidence", "my experience is with model security at scale")),
    st.just(Fact("priorities", "equity matters most to me, then base")),
)  # fmt: skip


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=1)


@st.composite
def persons(draw: st.DrawFn, *, rival: bool = True) -> Person:
    """A person with an offer, perhaps a competing one, and some circumstances."""
    region = draw(st.sampled_from(sorted(PLACES)))
    title = draw(st.sampled_from(["security engineer", "senior security engineer", "Lead Security Engineer"]))
    place = draw(st.sampled_from(PLACES[region]))
    facts = [draw(BASE), *draw(_maybe(EQUITY)), *draw(_maybe(BONUS)), *draw(_maybe(SIGN_ON))]
    facts += draw(_maybe(RIVALS)) if rival else []
    for strategy in CIRCUMSTANCES:
        facts += draw(_maybe(strategy))
    return Person(region, Fact("opening", f"Ally, {title}, {place}"), tuple(facts))
