"""Answers to the question that is asked, as people type them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bot.conversation.state import State
from tests.conversation.dialogue import KEY, OFFER, OPENING, after, last, ready_state

ANSWERS: Mapping[str, Mapping[Any, str]] = {
    "company": {
        "ally-financial": (
            "ally | Ally | ALLY | ally financial | Ally Bank | its ally | it's from ally | ally."
            " | the company is ally | i got an offer from ally | Ally!! | from Ally Financial Inc."
        ),
    },
    "role": {
        KEY: (
            "security engineer | Security Engineer | security eng | cyber security engineer | cybersecurity engineer"
            " | infosec engineer | security enginer | the security engineer role | its security engineer | 1"
        ),
    },
    "region": {
        "Charlotte, NC": (
            "charlotte | Charlotte NC | in charlotte | charlotte nc | its in charlotte | remote but charlotte"
            " | charlote | CLT | 2 | the charlotte office"
        ),
        "New York": "nyc | new york | NY | new york city | manhattan | ny office",
        "Detroit, MI (HQ)": "detroit | Detroit MI | hq | michigan",
    },
    "level": {
        "Senior Security Engineer": "senior | sr | senior security engineer | its senior | 2 | sr security engineer",
        "Lead Security Engineer": "lead | Lead | 3 | lead security engineer",
        "skipped": (
            "not sure | no idea | idk | i dont know | dunno | 4 | skip | no | no clue | it doesn't say | not sure yet"
        ),
    },
    "own_band": {
        True: "yes | go on | sure | yeah go on | 1 | fine | y | yes please",
        False: "no | 2 | nope | choose another role",
    },
    "offer": {
        "none": "no offer yet | nothing yet | no | not yet | none yet | i dont have one yet",
        Decimal(150000): (
            "150 | 150k | 150,000 | $150k | base 150k | 150 base | 150k base salary | it's 150k | about 150k"
            " | they offered 150k | 150k plus bonus | 150000"
        ),
    },
    "base": {
        Decimal(150000): "150 | 150k | 150,000 | base is 150k | its 150 | $150,000 | 150 a year | 150k/yr | 150K USD",
    },
    "equity": {
        (Decimal(36000), None, 4, ()): "36k over 4 years | 36k RSU over 4 years | 36k/4yr",
        (None, Decimal(9000), None, ()): "9k a year | 9k per year | 9k/yr | 9k annually | 9k every year",
        (Decimal(0), None, None, ()): "no | none | no stock | nope | nothing | no equity | 0 | zero",
    },
    "equity_period": {
        (Decimal(36000), None, ()): (
            "over 4 years | whole grant | total | over the vest | whole | 2 | its the whole grant | in total"
            " | 4 years | over four years | it vests over 4 years | the total"
        ),
        (None, Decimal(36000), ()): (
            "per year | yearly | each year | every year | a year | 1 | annual | annually | it's per year"
            " | 36k each year"
        ),
    },
    "bonus": {
        (Decimal(22), None, ()): "22% | 22 percent | target 22% | 22% of base | about 22% | 22% target",
        (None, Decimal(33000), ()): "33k | $33,000 | 33k a year | 33,000",
        (None, Decimal(0), ()): "none | no | no bonus | nope | 0 | zero",
    },
    "bonus_unit": {
        (Decimal(15), None, ()): "percent | % | 15% | its a percent | 1 | percentage | 15 percent",
        (None, Decimal(15000), ()): "thousand | 15k | $15k | 2 | thousands | dollars | 15 thousand",
    },
    "others": {
        "none": (
            "no | none | nope | i dont | i don't have one | no other offers | nothing else | not really | no i don't"
            " | nah | n"
        ),
        "yes": "yes | yep | i do | yes i do | yeah",
        (("Capital One", Decimal(205000), True),): (
            "Capital One, 205k total, in writing | capital one 205k TC in writing"
            " | yes, Capital One offered 205k total in writing"
            " | I have a written offer from Capital One at 205k total | Capital One at $205,000 TC, written"
        ),
    },
    "written": {
        (("Capital One", Decimal(205000), True),): "yes | in writing | yes in writing | its written | y",
        (("Capital One", Decimal(205000), False),): (
            "no | not yet | verbal | just verbally | by phone | over the phone | only verbal so far | no just a call"
            " | they told me on the phone"
        ),
    },
    "nameable": {
        (True,): "yes | sure | you can | yes you can name them | go ahead | yeah | fine | ok to name them",
        (False,): "no | no don't | dont name them | no thanks | do not mention them | don't | nope",
    },
    "deadline": {
        date(2026, 3, 6): (
            "friday | Friday | fri | by friday | this friday | friday 5pm | on friday | in 4 days | 4 days | march 6"
            " | 6 March | end of the week | eod friday | 2026-03-06"
        ),
        date(2026, 3, 3): "tomorrow | 24h | 24 hours | tomorrow morning | in a day",
        date(2026, 3, 4): "48 hours | 48h | two days | 2 days | wed | wednesday | in two days | day after tomorrow",
        date(2026, 3, 9): "a week | one week | next week | next monday | 7 days | in a week",
        "none": "none | no deadline | no | nothing | nope | no rush",
    },
    "extension_refused": {
        True: "yes | yes they said no | yep | they did",
        False: "no | not yet | haven't asked | i didnt ask | didn't ask | no i haven't | they gave me more time | nope",
    },
    "other_process": {
        True: "yes | yep | i am | final round at google | yes with stripe | yeah one",
        False: "no | nope | none | no not really | not right now | im not | nothing",
    },
    "employed_and_willing": {
        True: "yes | yes i do | i do | sure | i could stay | yep | yes, happy to stay",
        False: "no | nope | unemployed | i'm unemployed | laid off | no i was laid off | not working | no i hate it",
    },
    "posted_range": {
        (Decimal(140000), Decimal(175000)): (
            "140-175k | 140k-175k | 140 to 175 | 140,000 - 175,000 | yes 140-175k | $140k–$175k | between 140 and 175"
            " | it was 140k to 175k | yes, $140,000 to $175,000"
        ),
        "none": "no | none | nope | there wasn't | no range | not that i saw | didn't see one",
    },
    "priorities": {
        "base": "base | salary | Base salary | 1 | base pay | the salary",
        "base, equity": "base, then equity | base then stock | salary and equity | base > equity",
        "cash_now": "cash | cash now | sign on | 3 | signing bonus",
        "flexibility": "flexibility | remote | 5 | time off | work life balance",
    },
    "present_pay": {
        Decimal(140000): "140k | 140 | 140,000 | about 140k | i make 140k | $140k | 140k total",
        Decimal(0): "nothing | 0",
    },
    "forfeited": {
        Decimal(18000): "18k | 18 | yes 18k | about 18k | 18k unvested | $18,000",
        Decimal(0): "no | none | nothing | 0 | nope",
    },
    "floor": {
        Decimal(170000): (
            "170k | 170 | 170,000 | at least 170k | about 170k | 170k total | $170k | no less than 170k"
            " | not below 170k"
        ),
    },
}


def asked(slot: str) -> State:
    """A conversation in which this is asked."""
    early = {
        "company": (),
        "role": ("Ally",),
        "region": ("Ally, security engineer",),
        "level": (OPENING,),
        "own_band": ("Ally, senior security engineer, Charlotte",),
        "offer": (OPENING, "not sure"),
        "base": (OPENING, "not sure", "20% bonus"),
        "equity": (OPENING, "not sure", "150k base"),
        "bonus": (OPENING, "not sure", "150k base, 36k RSU over 4 years"),
        "equity_period": (OPENING, "150k base, 36k RSU, 20% bonus"),
        "bonus_unit": (OPENING, "base 150k, 36k rsu over 4 years, bonus 15"),
        "others": (OPENING, "not sure", OFFER),
        "written": (OPENING, "not sure", OFFER, "Capital One, 205k total"),
        "nameable": (OPENING, "not sure", OFFER, "Capital One, 205k total, in writing"),
    }
    if slot in early:
        return after(*early[slot])
    state = ready_state("friday") if slot == "extension_refused" else ready_state()
    while last("summary", state=state).asks != slot:
        state = after("skip", state=state)
    return state


def answered(state: State, slot: str) -> object:
    """What the state has for a question."""
    posted, deadline = state.posted_range, state.deadline
    if slot in {"offer", "base", "equity", "equity_period", "bonus", "bonus_unit"}:
        return offered(state, slot)
    if slot in {"others", "written", "nameable"}:
        return held(state, slot)
    found: dict[str, object] = {
        "role": state.guide,
        "level": "skipped" if "level" in state.skipped else state.level,
        "deadline": "none" if state.no_deadline else deadline and deadline.day,
        "posted_range": "none" if state.no_posted_range else posted and (posted.low, posted.high),
        "priorities": ", ".join(priority.value for priority in state.priorities or ()),
    }
    return found[slot] if slot in found else getattr(state, slot)


def offered(state: State, slot: str) -> object:
    """What the state has of the offer."""
    own, doubts = state.own, state.offer.unsure if state.offer else ()
    if own is None:
        return "none" if state.no_offer else None
    match slot:
        case "equity":
            return own.equity and (own.equity.total, own.equity.yearly, own.equity.years, doubts)
        case "equity_period":
            return own.equity and (own.equity.total, own.equity.yearly, doubts)
        case "bonus" | "bonus_unit":
            return own.bonus and (own.bonus.percent, own.bonus.amount, doubts)
        case _:
            return own.base and own.base.low


def held(state: State, slot: str) -> object:
    """What the state has of competing offers."""
    if slot == "nameable":
        return tuple(other.nameable for other in state.held)
    if not state.held:
        return "none" if state.no_others else "yes"
    return tuple(((other.offer.company or "").title(), other.offer.total_comp, other.written) for other in state.held)


@pytest.mark.parametrize("slot", ANSWERS)
def test_the_question_is_asked(slot: str) -> None:
    """Each of these questions comes up."""
    assert (last("summary", state=asked(slot)).asks or "").split("/")[0] == slot


@pytest.mark.parametrize(
    ("slot", "text", "meant"),
    [
        (slot, text, meant)
        for slot, rows in ANSWERS.items()
        for meant, texts in rows.items()
        for text in texts.split(" | ")
    ],
)
def test_an_answer_is_read(slot: str, text: str, meant: object) -> None:
    """What is typed means this as an answer to the question."""
    assert answered(after(text, state=asked(slot)), slot) == meant


@pytest.mark.parametrize("slot", ANSWERS)
def test_every_question_but_the_first_three_can_be_passed_over(slot: str) -> None:
    """The word skip moves on to another question; company, role and region are needed for any figure."""
    state = asked(slot)
    before, reply = last("summary", state=state).asks, last("skip", state=state)
    assert (reply.asks == before) == (slot in {"company", "role", "region"})


@pytest.mark.parametrize("slot", [slot for slot in ANSWERS if slot not in {"company", "role", "region"}])
@pytest.mark.parametrize("text", ["I don't know", "dunno", "idk", "not sure", "no idea"])
def test_not_knowing_passes_a_question_over(slot: str, text: str) -> None:
    """Not to know is an answer."""
    assert len(after(text, state=asked(slot)).skipped) == len(asked(slot).skipped) + 1
