"""The same answers in any order give the same plan: whole negotiations, told sentence by sentence and shuffled."""

import random
from typing import Any

import pytest

from bot.conversation.engine import plan_of
from bot.conversation.questions import pending
from bot.conversation.state import State
from bot.plan.report import as_json
from tests.conversation.dialogue import after, known

ORDERS = 60
"""Shuffled orders of each set of facts."""

CHARLOTTE = (
    "I got an offer from Ally Financial",
    "the role is security engineer",
    "it's in Charlotte",
    "level: security engineer",
    "base is 150k",
    "36k RSU over 4 years",
    "22% bonus",
    "10k sign-on",
    "Capital One offered me 205k total comp in writing",
    "do not name Capital One",
    "they want an answer by Friday",
    "I asked for more time and they refused",
    "I'm in final rounds with two other companies",
    "I'm employed and happy to stay where I am",
    "I have built ML pipeline security at a bank",
    "the posting said 140k to 185k",
    "I make 135k now",
    "I'd be leaving 15k of unvested stock behind",
    "I won't go below 160k",
    "equity matters most to me, then base",
)
NEW_YORK = (
    "Ally",
    "Security Engineer",
    "New York",
    "My level is Senior Security Engineer.",
    "They are offering a base of $185,000",
    "the stock grant is $50,000 over four years",
    "the bonus target is 15 percent",
    "There is no signing bonus.",
    "I also have an offer from Palo Alto Networks at 262k total a year",
    "the Palo Alto Networks offer is in writing",
    "You can name Palo Alto Networks.",
    "The deadline is March 13",
    "They won't extend the deadline.",
    "no other processes",
    "I could also stay at my current job",
    "I led the red team that tested our fraud models",
    "the advertised range was $160,000 - $210,000",
    "my current pay is $170k",
    "I would forfeit $25k if I leave",
    "My floor is 200k a year.",
    "I care most about base salary",
)
DETROIT = (
    "Ally offered me a job",
    "It is a security engineer position",
    "The job is in Detroit",
    "the level should be lead security engineer",
    "salary: 118,000",
    "RSUs: 20k in total, vesting over 4 years",
    "annual bonus 18k",
    "no sign-on",
    "I don't have another offer",
    "I don't have a deadline",
    "I don't have any other interviews",
    "I don't have a job right now",
    "I've run incident response for a payments company",
    "there was no posted range",
    "I don't have anything to forfeit",
    "at least 130k or I walk",
    "cash up front matters most, then level",
)
LEAD = (
    "The company is Ally Financial",
    "they'd hire me as a Security Engineer",
    "I'd be based in New York",
    "I was told the level is Lead Security Engineer",
    "my base would be 192,500 dollars",
    "equity of $48k vesting over four years",
    "there's a target bonus of 18%",
    "they also give a one-time signing bonus of $15,000",
    "Discover has made me an offer too: 240k all in, it's written",
    "please don't mention Discover",
    "I need to get back to them within 3 days",
    "they said no to an extension",
    "I'm also at the final stage with Chime",
    "I have a job and could well stay there",
    "I've secured the ML pipelines of a large insurer",
    "job ad says 155-205k",
    "right now I earn 168k",
    "I'd lose 22k in unvested RSUs by leaving",
    "I need at least 195k",
    "what matters most to me is cash up front, then base",
)
OFFICE = (
    "it's Ally",
    "for a security engineering role",
    "Charlotte office",
    "title in the letter: Senior Security Engineer",
    "Base salary $146,000.",
    "RSU grant worth 40k, four year vest",
    "They don't offer a sign-on",
    "annual bonus: 20%",
    "The other offer is from SoFi, total 190k",
    "SoFi's offer is in writing",
    "It's fine if you mention SoFi",
    "Answer due next Wednesday",
    "I haven't asked for an extension",
    "no other final rounds",
    "I don't have a current job",
    "Scarce skill: adversarial testing of credit models",
    "I didn't see a posted range",
    "I don't have any unvested equity",
    "I wouldn't accept less than 150k",
    "Priorities: equity, level, base",
)
NAMELESS = (
    "Ally Financial sent me an offer letter",
    "Senior Security Engineer",
    "Detroit",
    "base 131k",
    "no equity",
    "bonus is 10%",
    "sign-on of 8k",
    "I've got a competing offer, 160k a year in total",
    "the competing offer is from Chime",
    "the competing offer is not in writing yet",
    "no deadline",
    "no interviews elsewhere",
    "not employed at the moment",
    "I don't have that kind of experience",
    "the range posted was 120k-165k",
    "I made 125k at my last job",
    "nothing to forfeit",
    "I have no floor",
    "base first",
)
BUNDLED = (
    "Offer's from Ally, for security engineer",
    "I'd work in the NYC office. The level is senior security engineer.",
    "base 180k and a bonus of 30k",
    "they put $44,000 of RSUs over 4 years on the table",
    "JPMorgan offered 250k total, and I have that in writing. Don't name JPMorgan.",
    "they need to know by Thursday and they refused to extend",
    "I'm in final rounds elsewhere too, and I have a job I could stay in",
    "I led detection engineering at a hedge fund",
    "listed range: $150k-$200k",
    "I'm making 172k at the moment; I'd leave 30k of unvested stock behind",
    "anything under 190k and I walk",
    "what I care about is equity, then cash up front",
)
SETS = {
    "charlotte": CHARLOTTE,
    "new york": NEW_YORK,
    "detroit": DETROIT,
    "lead": LEAD,
    "office": OFFICE,
    "nameless": NAMELESS,
    "bundled": BUNDLED,
}


def outcome(*messages: str) -> tuple[Any, list[str]]:
    """The plan that messages lead to from nothing, as JSON, and the questions that are open then."""
    return _outcome(after(*messages))


def _outcome(state: State) -> tuple[Any, list[str]]:
    now = known(state)
    made = plan_of(now)
    plan = None if made is None or now.case is None else as_json(made, now.case, ())
    return plan, sorted(asked.slot for asked in pending(now))


@pytest.mark.parametrize("name", SETS)
def test_the_same_facts_in_any_order_give_the_same_plan(name: str) -> None:
    """Whatever is asked when a fact is told, it is taken for what it is."""
    facts = SETS[name]
    straight = outcome(*facts)
    assert straight[0] is not None
    chance = random.Random(name)  # noqa: S311 - a seed, no secret
    for _ in range(ORDERS):
        order = chance.sample(facts, len(facts))
        assert outcome(*order) == straight, order
