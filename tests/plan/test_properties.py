"""Over random cases: every amount has a source, asks stay above the offer, parts sum to totals, scripts are whole."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.guides.content import compile_guide
from bot.guides.model import Component, Guide
from bot.offers.money import MoneyRange
from bot.offers.offer import Base, Bonus, Equity, EquityKind, Offer, Period, SignOn
from bot.offers.rates import Rate
from bot.plan.case import Case, Competing, Priority, Refusal
from bot.plan.figures import amounts_in, whole
from bot.plan.make import make_plan
from bot.plan.origins import origins
from bot.plan.plan import Ask, Plan, Words
from bot.plan.refusals import answer_refusal
from bot.plan.together import LONGEST, spoken_words
from bot.wording import Wording
from tests.plan.conftest import SCRIPTS, TODAY, seed

CONTENT = SCRIPTS.parent / "guides"
KEY = "ally-financial/security-engineer"
EURO = Rate(one="EUR", other="USD", amount=Decimal("1.08"), day=date(2026, 5, 4))
EVIDENCE = 6
"""Words of the longest evidence, which no shortening can leave out."""
SLIP = re.compile(r"\bNone\b|\bnan\b|\{\{|\{%|\}\}|undefined|Decimal|\(\)|\s[.,;?!](?=\s|$)")


@cache
def guides() -> tuple[Guide, ...]:
    """The guide by hand, the packaged one, and one with a column less."""
    path = CONTENT / f"{KEY}.md"
    packaged, errors = compile_guide(path.read_text(encoding="utf-8"), KEY, str(path))
    assert not errors
    assert packaged is not None
    rows = tuple(row.model_copy(update={"bonus": None, "level": None}) for row in packaged.regions)
    return seed(), packaged, packaged.model_copy(update={"regions": rows, "levers": ()})


@cache
def words() -> Wording:
    """The packaged scripts."""
    return Wording({f"scripts/{path.stem}": Path(path).read_text(encoding="utf-8") for path in SCRIPTS.glob("*.j2")})


def amounts(low: int, high: int) -> st.SearchStrategy[Decimal]:
    """Whole amounts, round and odd ones."""
    whole = st.integers(low, high)
    return st.one_of(whole.map(lambda n: Decimal(n // 500 * 500)), whole.map(Decimal))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The value, or not said."""
    return st.one_of(st.none(), strategy)


def ends(low: int, high: int) -> st.SearchStrategy[Any]:
    """One amount or a range."""
    pair = st.tuples(amounts(low, high), amounts(low, high)).map(lambda two: (min(two), max(two)))
    return st.one_of(amounts(low, high), amounts(low, high), pair)


BASES = st.one_of(
    st.builds(Base, low=amounts(60_000, 300_000)),
    st.builds(Base, low=amounts(60_000, 300_000)),
    st.builds(lambda n: Base(low=n, high=n + 10_000), amounts(60_000, 300_000)),
    st.builds(Base, low=st.integers(30, 150).map(Decimal), period=st.just(Period.HOUR)),
)
SCHEDULES = st.sampled_from([None, None, *(tuple(map(Decimal, s)) for s in ((40, 30, 20, 10), (5, 15, 40, 40)))])
EQUITIES = st.one_of(
    st.builds(
        Equity,
        total=ends(0, 120_000),
        years=st.sampled_from([None, 3, 4, 4, 4]),
        kind=st.sampled_from([EquityKind.RSU, EquityKind.RSU, EquityKind.OTHER, EquityKind.OPTIONS]),
        public=st.sampled_from([None, True, False]),
    ),
    st.builds(Equity, yearly=amounts(0, 30_000), kind=st.just(EquityKind.RSU)),
    st.builds(Equity, total=amounts(0, 120_000), schedule=SCHEDULES, kind=st.just(EquityKind.RSU)),
    st.builds(Equity, units=st.integers(1, 900).map(Decimal)),
)
BONUSES = st.one_of(
    st.builds(Bonus, amount=ends(0, 60_000)),
    st.builds(Bonus, percent=st.integers(0, 40).map(Decimal)),
    st.just(Bonus()),
)
SIGN_ONS = st.one_of(
    st.builds(SignOn, total=amounts(0, 60_000)),
    st.builds(SignOn, by_year=st.tuples(amounts(0, 30_000), amounts(0, 30_000))),
)
OFFERS = st.builds(
    Offer,
    company=st.sampled_from([None, "Ally"]),
    currency=st.sampled_from([None, "USD", "USD", "USD", "USD", "EUR"]),
    base=maybe(BASES),
    equity=maybe(EQUITIES),
    bonus=maybe(BONUSES),
    sign_on=maybe(SIGN_ONS),
    total_comp=maybe(amounts(80_000, 400_000)),
    relocation=maybe(amounts(1_000, 20_000)),
    other_currency=st.sampled_from([None, None, None, {"equity": "EUR"}]),
)
RIVALS = st.builds(
    Competing,
    offer=st.builds(lambda offer, name: offer.model_copy(update={"company": name}), OFFERS, st.just("Capital One")),
    written=st.booleans(),
    nameable=st.booleans(),
)
POSTED = st.tuples(amounts(80_000, 250_000), amounts(1, 60_000), st.sampled_from(["USD", "USD", "EUR"])).map(
    lambda p: MoneyRange(low=p[0], high=p[0] + p[1], currency=p[2])
)
LEVELS = maybe(st.sampled_from(["Security Engineer", "Senior Security Engineer", "Lead Security Engineer", "Fellow"]))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Guide, Case]:
    """A guide and a case with anything said or unsaid."""
    guide = draw(st.sampled_from(guides()))
    case = Case(
        guide=guide.key,
        region=draw(st.sampled_from(guide.region_names())),
        level=draw(LEVELS),
        expected_level=draw(LEVELS),
        offer=draw(maybe(OFFERS)),
        competing=tuple(draw(st.lists(RIVALS, max_size=2))),
        priorities=tuple(draw(st.lists(st.sampled_from(Priority), unique=True))),
        other_process=draw(st.booleans()),
        employed_and_willing=draw(st.booleans()),
        evidence=draw(maybe(st.sampled_from(["AI security", "I saved $2.5M a year"]))),
        deadline=draw(maybe(st.integers(-3, 20).map(lambda days: date(2026, 6, 1) + timedelta(days=days)))),
        extension_refused=draw(st.booleans()),
        posted_range=draw(maybe(POSTED)),
        present_pay=draw(maybe(amounts(60_000, 300_000))),
        forfeited=draw(maybe(amounts(0, 60_000))),
        switching_cost=draw(maybe(amounts(0, 9_000))),
        floor=draw(maybe(amounts(80_000, 300_000))),
        start=draw(st.sampled_from([None, None, date(2026, 10, 1), date(2027, 1, 4)])),
        rates=draw(st.sampled_from([(), (), (EURO,)])),
        told_in=draw(st.sampled_from([(), (), (("floor", "EUR"),)])),
    )
    return guide, case


def texts(value: object) -> Iterator[str]:
    """Every text inside a dumped plan."""
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from texts(inner)
        case list() | tuple():
            for inner in value:
                yield from texts(inner)


def said(plan: Plan) -> list[str]:
    """Everything a script of the plan says."""
    words = [*plan.levers, *([plan.together] if plan.together else [])]
    return [text for lever in words for text in (lever.script, lever.email, lever.message)]


def shown(plan: Plan) -> set[Decimal]:
    """Every amount that a table of the plan shows, in whole units."""
    amounts = [value for ask in plan.asks for value in (ask.target, ask.opening, ask.say_low, ask.say_high)]
    amounts += [ask.offered for ask in plan.asks if ask.offered]
    amounts += [value for way in plan.packages for value in (way.base, way.equity, way.sign_on, way.average)]
    amounts += [value for way in plan.packages for value in (way.first_year, way.steady)]
    amounts += [value for step in plan.ladder for value in (step.base, step.equity, step.total) if value is not None]
    amounts += [position.value for position in plan.positions]
    bands = [*plan.bands.model_dump().values(), *(position.band.model_dump() for position in plan.positions)]
    amounts += [end for band in bands if band for end in (band["low"], band["high"])]
    spans = (plan.target_printed, plan.target_annual)
    amounts += [end for span in spans if span for end in (span.low, span.high)]
    amounts += [total for total in (plan.tailored_target, plan.tailored_opening, plan.walk_away) if total is not None]
    for worth in (plan.value, *plan.competing_values):
        amounts += [*worth.by_year, worth.average, worth.steady] if worth else []
    return {whole(amount) for amount in amounts}


def check_figures(plan: Plan, replies: list[Words]) -> None:
    """Every amount in every text of the plan is a known figure."""
    known = {figure.value for figure in plan.figures}
    assert shown(plan) <= known
    meanings = [(figure.value, figure.currency, figure.what) for figure in plan.figures]
    assert len(meanings) == len(set(meanings))
    rows = origins(plan)
    assert {end for row in rows for end in (row.low, row.high) if end is not None} == known
    assert not any("formula" in row.source or "low end" in row.what for row in rows)
    for text in texts([plan.model_dump(), [reply.model_dump() for reply in replies]]):
        assert set(amounts_in(text)) <= known, text


def check_asks(guide: Guide, plan: Plan) -> None:
    """Asks are above the offer, in order, and within the band or a real offer."""
    for ask in plan.asks:
        assert ask.target <= ask.opening == ask.say_low <= ask.say_high
        assert ask.offered is None or ask.opening > ask.offered
        assert ask.offered is None or ask.target >= ask.offered or ask.component is Component.SIGN_ON
        check_rounding(guide, ask)


def check_rounding(guide: Guide, ask: Ask) -> None:
    """An ask stands on half of the guide's unit, unless a given amount decides it."""
    if ask.component is not Component.SIGN_ON and ask.offered is not None and ask.say_high != ask.say_low:
        assert ask.say_high % (guide.print_unit / 2) == 0


def check_sums(plan: Plan, case: Case) -> None:
    """The tailored total is the sum of its parts, and the ladder ends at the target."""
    if plan.ladder:
        assert plan.ladder[-1].total == plan.tailored_target
        totals = [step.total for step in plan.ladder]
        assert totals == sorted(totals, reverse=True)
    if plan.tailored_target is not None and plan.tailored_opening is not None:
        assert plan.tailored_opening >= plan.tailored_target
    averages = [package.average for package in plan.packages]
    assert not averages or max(averages) <= min(averages) * Decimal("1.01")
    if case.offer is None:
        assert plan.tailored_target is None


def check_scripts(guide: Guide, plan: Plan, case: Case) -> None:
    """Scripts are whole, speak of another offer only by right, and carry no other region's figure."""
    regions = [region for region in guide.region_names() if region != plan.region]
    sources: dict[Decimal, list[str]] = {}
    for figure in plan.figures:
        sources.setdefault(figure.value, []).append(figure.source)
    spoken = "\n".join(said(plan))
    assert not SLIP.search(spoken)
    for amount in amounts_in(spoken):
        assert any(not any(region in source for region in regions) for source in sources[amount])
    compared = [held for held in case.competing if case.rates or held.offer.currency in (None, plan.currency)]
    rivals = [held for held in compared if held.written]
    if not rivals or case.offer is None:
        assert "written offer" not in spoken.replace("my written offer", "")
    if not any(held.nameable for held in rivals):
        assert "Capital One" not in spoken


def check_together(plan: Plan) -> None:
    """One conversation for all levers: one greeting, one closing question, sayable in two minutes."""
    made = plan.together
    assert made is not None
    for text in (made.script, made.message):
        assert text.count("[name]") == 1
    assert made.script.count("Now stop talking") == 1
    assert spoken_words(made.script) <= LONGEST + EVIDENCE
    assert made.script.count("written offer from") <= 1
    assert made.script.count("final stage") <= 1
    assert set(amounts_in(made.message)) <= set(amounts_in(made.script))
    if plan.levers[0].component is Component.LEVEL:
        first, _, _ = made.script.partition("(Wait for the answer.")
        assert not amounts_in(first + made.email + made.message)
    elif len(plan.levers) > 1:
        assert made.script.count("?") == 1


@settings(max_examples=250, deadline=None)
@given(cases())
def test_every_plan(drawn: tuple[Guide, Case]) -> None:
    """What holds for every plan, whatever was said."""
    guide, case = drawn
    plan = make_plan(guide, case, words(), TODAY, duty="New York asks for a range.")
    replies = [answer_refusal(plan, case, refusal, times, words()) for refusal in Refusal for times in (1, 2)]
    check_figures(plan, replies)
    check_asks(guide, plan)
    check_sums(plan, case)
    check_scripts(guide, plan, case)
    check_together(plan)
    assert 1 <= len(plan.levers) <= 3
    assert not any(SLIP.search(text) for text in texts(plan.model_dump()))


@settings(max_examples=60, deadline=None)
@given(cases())
def test_the_same_case_gives_the_same_plan(drawn: tuple[Guide, Case]) -> None:
    """A plan is a pure function, and the order of competing offers does not matter."""
    guide, case = drawn
    turned = case.model_copy(update={"competing": tuple(reversed(case.competing))})
    first, second = (make_plan(guide, one, words(), TODAY) for one in (case, turned))
    for field in ("asks", "levers", "tier", "walk_away", "tailored_opening", "packages", "ladder"):
        assert getattr(first, field) == getattr(second, field)
