"""Over random persons: every amount has a source, scripts are whole, order does not matter, secrets stay secret."""

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.events import Action, Commanded
from bot.conversation.parts import Choice, Note, Reply, Script, plain
from bot.conversation.state import State
from bot.plan.plan import Plan
from tests.conversation.dialogue import REGIONS, act, amounts, choices, guide, plan, scripts, talk
from tests.conversation.telling import RIVAL, Person, persons

COMMANDS = tuple(
    Commanded(name=name, argument=argument)
    for name, argument in (
        ("plan", ""), ("why", ""), ("script", "1"), ("script", "2"), ("script", "3"), ("packages", ""), ("ladder", ""),
        ("levels", ""), ("premiums", ""), ("walkaway", ""), ("summary", ""), ("time", ""),
    )
)  # fmt: skip
REFUSALS = ("they said there is no budget", "they said that is their best and final offer", "they said no budget")
SLIP = re.compile(r"\bNone\b|\bnan\b|\{\{|\}\}|\{%|%\}|\bundefined\b|Decimal\(")
DECLARED = re.compile(
    r"\[(?:name|your name|date|day|day, three to five working days from now|[^\]]*experience[^\]]*|what you have done"
    r"[^\]]*|[^\]]+ / [^\]]+)\]",
    re.IGNORECASE,
)  # fmt: skip
_EXAMPLE = "\nFor example:"


def told(person: Person) -> list[str]:
    """The person's messages, with every open question passed over where it comes."""
    return [person.opening.text, *(fact.text for fact in person.facts)]


def conversation(person: Person) -> tuple[State, list[Reply]]:
    """The person tells everything, then asks for everything and reports refusals."""
    state, replies = talk(*told(person), *_answers(person))
    state, more = talk(*COMMANDS, *REFUSALS, state=state)
    return state, [*replies, *more]


def _answers(person: Person) -> list[str]:
    named = [fact.about.split("/") for fact in person.facts if fact.about.startswith("rival/")]
    return [{"yes": "you may name them", "no": "don't name them", "": "skip"}[about[2]] for about in named]


def row_amounts(person: Person) -> set[Decimal]:
    """The figures of the guide's row for the region, its strategy, and its premiums (which are no region's)."""
    row = next(row for row in guide().regions if row.region == person.region)
    spans = [row.base, row.equity, row.bonus, row.total]
    spans += [strategy.total for strategy in guide().strategies if strategy.region == person.region]
    spans += [premium.amount for premium in guide().premiums]
    return {end for span in spans if span for end in span}


def figures(*plans: Plan | None) -> set[Decimal]:
    """The values that plans know."""
    return {figure.value for made in plans if made for figure in made.figures}


@settings(max_examples=20, deadline=None)
@given(persons())
def test_every_amount_in_every_reply_has_a_source(person: Person) -> None:
    """An amount in any part is a figure of the plan as it then stood, the person's own, or of the region's row."""
    state, before = State(), None
    own = person.amounts | row_amounts(person)
    actions: tuple[Action | str, ...] = (*told(person), *_answers(person), *COMMANDS, *REFUSALS)
    for action in actions:
        state, reply = act(state, action)
        now = plan(state)
        allowed = own | figures(before, now)
        for part in reply.parts:
            text = plain(part).partition(_EXAMPLE)[0] if isinstance(part, Note) else plain(part)
            assert amounts(text) <= allowed, (action, amounts(text) - allowed, text)
        before = now


@settings(max_examples=20, deadline=None)
@given(persons())
def test_scripts_are_whole(person: Person) -> None:
    """No script has an unfilled slot, a missing value, or a bracket that nobody declared."""
    for reply in conversation(person)[1]:
        for text in scripts(reply):
            assert not SLIP.search(text), text
            assert not re.search(r"[\[\]{}]", DECLARED.sub("", text)), text
            assert not re.search(r" [.,;?!](?:\s|$)| {2}|\(\)", text), text


@settings(max_examples=15, deadline=None)
@given(persons())
def test_no_script_carries_a_figure_of_another_region(person: Person) -> None:
    """Every amount in a script has a source that is not another region's row."""
    state, replies = conversation(person)
    made = plan(state)
    assert made is not None
    elsewhere = [region for region in REGIONS if region != person.region]
    here = {f.value for f in made.figures if not any(region in f.source for region in elsewhere)}
    for reply in replies[-len(COMMANDS) - len(REFUSALS) :]:
        for text in scripts(reply):
            assert amounts(text) <= here, text


@settings(max_examples=30, deadline=None)
@given(persons())
def test_a_competing_offer_is_spoken_of_only_by_right(person: Person) -> None:
    """Only one that is held, in writing and not lower, named only by leave; after retraction never."""
    state, replies = conversation(person)
    rivals = [fact for fact in person.facts if fact.about.startswith("rival/")]
    spoken = "\n".join(text for reply in replies for text in scripts(reply))
    worth = max((amount for fact in rivals for amount in fact.amounts), default=Decimal(0))
    made = plan(state)
    average = made.value.average if made and made.value else None
    by_right = bool(rivals) and "/in writing/" in rivals[0].about and (average is None or worth >= average)
    if not by_right:
        assert RIVAL not in spoken
        assert "another company" not in spoken.lower() or person.about("other_process")
    if not (rivals and rivals[0].about.endswith("/yes")):
        assert RIVAL not in spoken
    state, replies = talk("I don't have another offer after all", *COMMANDS, *REFUSALS, state=state)
    assert RIVAL not in "\n".join(text for reply in replies for text in scripts(reply))
    assert not state.held


@settings(max_examples=20, deadline=None)
@given(persons(), st.randoms(use_true_random=False), st.integers(1, 6))
def test_the_same_answers_in_any_order_give_the_same_plan(person: Person, chance: object, size: int) -> None:
    """However the facts are ordered and split over messages, the plan is the same."""
    turned = list(person.facts)
    getattr(chance, "shuffle")(turned)  # noqa: B009 - hypothesis hands out a random.Random that mypy can't name here
    straight, _ = talk(*told(person))
    texts = [fact.text for fact in turned if not fact.about.startswith("rival/")]
    rivals = [fact.text for fact in turned if fact.about.startswith("rival/")]
    bundled = [". ".join(texts[i : i + size]) for i in range(0, len(texts), size)]
    crossed, _ = talk(person.opening.text, *rivals, *bundled)
    one, other = plan(straight), plan(crossed)
    assert one is not None
    assert other is not None
    assert one == other


@settings(max_examples=15, deadline=None)
@given(persons(rival=False), st.integers(90, 260), st.integers(0, 12))
def test_a_correction_wins_wherever_it_comes(person: Person, thousands: int, place: int) -> None:
    """The plan after "actually base is ..." is the plan of a person who said that base at once."""
    base = next(fact for fact in person.facts if fact.about == "base")
    others = [fact.text for fact in person.facts if fact is not base]
    corrected = [base.text, *others]
    corrected.insert(1 + min(place, len(others)), f"actually base is {thousands}k")
    first, _ = talk(person.opening.text, *corrected)
    second, _ = talk(person.opening.text, f"base is {thousands}k", *others)
    assert plan(first) == plan(second)


@settings(max_examples=20, deadline=None)
@given(persons(rival=False))
def test_present_pay_and_floor_are_never_said_aloud(person: Person) -> None:
    """The scripts are word for word those of a person who told neither."""
    private = ("floor", "present_pay")
    silent = Person(person.region, person.opening, tuple(fact for fact in person.facts if fact.about not in private))
    open_hearted, reserved = (talk(*told(one), *COMMANDS)[1][-len(COMMANDS) :] for one in (person, silent))
    assert [scripts(reply) for reply in open_hearted] == [scripts(reply) for reply in reserved]


@settings(max_examples=20, deadline=None)
@given(persons(rival=False))
def test_a_reply_to_a_refusal_names_no_private_amount(person: Person) -> None:
    """What the person earns now and the least they would take stand in no reply to a no, but as an ask."""
    state, _ = talk(*told(person))
    made = plan(state)
    assert made is not None
    private = {amount for fact in person.about("floor", "present_pay") for amount in fact.amounts}
    others = {figure.value for figure in made.figures if figure.source != "you" and "walk-away" not in figure.what}
    others |= {amount for fact in person.facts if fact.about not in {"floor", "present_pay"} for amount in fact.amounts}
    spoken = {a for reply in talk(*REFUSALS, state=state)[1] for text in scripts(reply) for a in amounts(text)}
    assert not (private - others) & spoken


@settings(max_examples=20, deadline=None)
@given(persons())
def test_no_figure_stands_in_the_value_of_an_option(person: Person) -> None:
    """A button carries a name, never an amount."""
    for choice in choices(conversation(person)[1]):
        for option in choice.options:
            assert not re.search(r"\d{2}", option.value), option
        assert not re.search(r"\d{3}", choice.slot)


@settings(max_examples=15, deadline=None)
@given(persons())
def test_a_state_survives_the_store_at_every_step(person: Person) -> None:
    """Stored and loaded again, the conversation goes on in the same words."""
    state = State()
    for action in (*told(person), *_answers(person), "plan", *REFUSALS):
        stored = State.load(state.dump())
        assert stored == state
        assert act(stored, action) == act(state, action)
        state, _ = act(state, action)
        assert state.dump() == State.load(state.dump()).dump()


@settings(max_examples=12, deadline=None)
@given(persons(), st.dates(date(2025, 1, 1), date(2030, 12, 28)))
def test_a_reply_depends_on_nothing_but_its_inputs(person: Person, today: date) -> None:
    """The same state, action and day give the same reply, whenever it is asked for."""
    once = talk(*told(person), "plan", today=today)
    again = talk(*told(person), "plan", today=today)
    assert once == again


@settings(max_examples=20, deadline=None)
@given(persons())
def test_whatever_was_told_stays_until_it_is_corrected(person: Person) -> None:
    """No later message takes an earlier answer away."""
    states = [State()]
    for text in told(person):
        states.append(act(states[-1], text)[0])
    for old, new in pairwise(states):
        for slot in ("company", "guide", "region", "level", "floor", "present_pay", "forfeited", "posted_range"):
            assert getattr(old, slot) is None or getattr(new, slot) is not None, slot
        assert old.own is None or new.own is not None
        assert len(new.held) >= len(old.held)


@settings(max_examples=15, deadline=None)
@given(persons())
def test_the_end_of_a_reply_is_the_question_it_asks(person: Person) -> None:
    """A question with options comes last, and only one is put at a time; what can be corrected stands aside."""
    for reply in conversation(person)[1]:
        asked = [(index, part) for index, part in enumerate(reply.parts) if isinstance(part, Choice)]
        places = [index for index, part in asked if not part.aside]
        assert places in ([], [len(reply.parts) - 1])
        assert not isinstance(reply.parts[-1], Script) or reply.asks is None
