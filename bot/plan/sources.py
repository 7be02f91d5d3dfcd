"""Where every computed amount of a plan comes from, in a formula."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from bot.guides.model import Component
from bot.offers.money import Amount
from bot.plan.converting import PARTS
from bot.plan.figures import OFFER, YOU, between, figure
from bot.plan.given import STOCK
from bot.plan.packages import ORDERS
from bot.plan.plan import Ask, Figure, Package, Round
from bot.plan.survey import Ground
from bot.plan.terms import Terms
from bot.plan.totals import aims, tailored, tailored_figures
from bot.plan.words import Speech


class Computed(Protocol):
    """What was computed for a plan."""

    @property
    def asks(self) -> tuple[Ask, ...]:
        """What is asked for."""
        ...

    @property
    def ways(self) -> tuple[Package, ...]:
        """The packages."""
        ...

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The steps from the opening to the target."""
        ...


def plan_figures(ground: Ground, deal: Computed, speech: Speech) -> Iterator[Figure]:
    """What was computed: asks, totals, packages and rounds, each with its formula."""
    for ask in deal.asks:
        yield from _ask(ask)
    terms = ground.terms
    if terms is not None and not ground.passed:
        yield from tailored_figures(terms, deal.asks)
        for package in deal.ways:
            yield from _package(package, terms)
        yield from _rounds(deal, terms)
    yield from _said_total(speech, terms, deal.asks)


def _ask(ask: Ask) -> Iterator[Figure]:
    name, source = PARTS[ask.component], f"formula: {ask.formula}"
    capped = ask.offered is not None and ask.component is not Component.SIGN_ON
    upper = f"{source}; up to 3% above the opening, within the band" if capped else source
    ends = (ask.target, ask.opening, ask.say_high)
    for value, aim, formula in zip(ends, aims(*ends), (source, source, upper), strict=True):
        if aim:
            yield figure(value, ask.currency, f"{name}, {aim}", formula)


def _said_total(speech: Speech, terms: Terms | None, asks: Sequence[Ask]) -> Iterator[Figure]:
    """The total that is said aloud, where it is not the one that all asks come to."""
    said = speech.total
    if said is None:
        return
    ends = (tailored(terms, asks, "opening"), tailored(terms, asks, "say_high")) if terms else ()
    if (said.low, said.high) != ends:
        formula = f"formula: {said.formula}"
        yield from between(said.low, said.high, said.currency, "total a year, as said aloud", formula)


def _package(package: Package, terms: Terms) -> Iterator[Figure]:
    """What a package changes, and what it comes to."""
    first, second, third = (PARTS[component] for component in ORDERS[package.name])
    filled = f"formula: from your offer up to the value aimed for, by {first} first, then {second}, then {third}"
    summed = f"formula: what its parts come to over {terms.years} years"
    name = f"{package.name.replace(' ', '-')} package"
    values = {
        "base": (package.base, terms.base),
        STOCK: (package.equity, terms.grant),
        "sign-on": (package.sign_on, terms.sign_on),
        "average a year": (package.average, None),
        "first year": (package.first_year, package.average),
        "later years": (package.steady, package.average),
    }
    for what, (value, known) in values.items():
        if value != known:
            source = filled if what in PARTS.values() else summed
            yield figure(value, terms.currency, f"{name}, {what}", source)
    for what, part in {"sign-on": package.sign_on, STOCK: package.equity}.items():
        if part == 0:
            yield figure(part, terms.currency, f"{OFFER}, {what}", f"{YOU} (none stated)")


def _rounds(deal: Computed, terms: Terms) -> Iterator[Figure]:
    """The steps between the opening and the target, which are figures of their own."""
    source = "formula: 50% and 80% of the way from the opening to the target, rounded down"
    asked = {ask.component: (ask.target, ask.opening) for ask in deal.asks}
    nothing: tuple[Amount, ...] = ()
    ends = tuple(tailored(terms, deal.asks, which) for which in ("target", "opening"))
    known: dict[str, tuple[Sequence[Amount | None], Sequence[Amount | None]]] = {
        "base": ([step.base for step in deal.rounds], asked.get(Component.BASE, nothing)),
        STOCK: ([step.equity for step in deal.rounds], asked.get(Component.EQUITY, nothing)),
        "total a year": ([step.total for step in deal.rounds], ends),
    }
    for what, (values, told) in known.items():
        new = sorted({value for value in values if value is not None} - set(told))
        if new:
            yield from between(new[0], new[-1], terms.currency, f"{what}, steps down", source)
