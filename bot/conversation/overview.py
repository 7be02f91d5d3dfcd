"""One negotiation at a glance: what it is about, what comes next, by when; and the form that fills it in at once."""

from datetime import date
from typing import Final

from bot.conversation.known import Known
from bot.conversation.noting import other_words, terms
from bot.conversation.parts import Field, Form, plain
from bot.conversation.questions import next_question, ready
from bot.values import Value

_LONGEST: Final = 140

OFFER_FORM: Final = "offer"


class Overview(Value):
    """What a list of negotiations shows of one."""

    title: str
    next_step: str
    deadline: date | None


def overview(known: Known) -> Overview:
    """The negotiation at a glance."""
    state = known.state
    asked = next_question(known)
    step = "The plan is ready." if ready(known) else "Everything is answered."
    if asked is not None and not asked.question.sharpens:
        step = plain(asked.part(known)).partition("\n")[0][:_LONGEST]
    deadline = None if state.no_deadline or state.deadline is None else state.deadline.day
    return Overview(title=_title(known), next_step=step, deadline=deadline)


def _title(known: Known) -> str:
    state = known.state
    company = known.company if state.company or state.company_said else ""
    role = known.guide.role if known.guide else state.role_said
    job = " at ".join(part for part in (role, company) if part)
    return ", ".join(part for part in (job, state.region) if part) or "A new negotiation"


def offer_form(known: Known) -> Form:
    """Company, role, region, level, offer and competing offers in one form, filled in with what is known."""
    state = known.state
    own = "; ".join(words for _, words in terms(state.own, known.currency)) if state.own else ""
    others = "\n".join(other_words(other, known.currency) for other in state.held)
    company = known.company if state.company or state.company_said else ""
    role = known.guide.role if known.guide else state.role_said or ""
    fields = (
        Field(name="company", label="Company", example="Ally", value=company),
        Field(name="role", label="Role", example="Security Engineer", value=role),
        Field(name="region", label="Region", example="Charlotte", value=state.region or state.region_said or ""),
        Field(name="level", label="Level", example="Senior", value=state.level or state.level_said or ""),
        Field(name="offer", label="The offer", example="150k base, 36k RSU over 4 years, 22% bonus", value=own),
        Field(name="others", label="Competing offers", example="Capital One 205k total, in writing", value=others),
    )
    return Form(name=OFFER_FORM, title="Your offer", fields=fields)
