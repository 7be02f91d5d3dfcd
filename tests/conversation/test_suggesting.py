"""Names to pick from while a person types, and the negotiation at a glance."""

from datetime import date

from bot.conversation.engine import step
from bot.conversation.events import Said, Submitted
from bot.conversation.known import Known
from bot.conversation.overview import offer_form, overview
from bot.conversation.state import State
from bot.conversation.suggesting import MOST, suggest
from bot.guides.library import open_library

LIBRARY = open_library()
TODAY = date(2026, 3, 2)
ALLY = {"company": "Ally", "role": "security engineer"}


def labels(slot: str, typed: str, given: dict[str, str] | None = None, state: State | None = None) -> list[str]:
    """What is offered."""
    known = Known(state or State(), LIBRARY, TODAY)
    return [option.label for option in suggest(slot, typed, given or {}, known)]


def told(*lines: str) -> State:
    """The state after these messages."""
    state = State()
    for line in lines:
        state, _ = step(state, Said(text=line), LIBRARY, TODAY)
    return state


def test_companies_that_begin_so_come_first_and_what_was_typed_last() -> None:
    """A company without a guide can be picked as it was typed; a listed one is not offered twice."""
    assert labels("company", "ally") == ["Ally Financial", "ally"]
    assert labels("company", "Ally Financial") == ["Ally Financial"]
    assert labels("company", "Zebra & Sons") == ["Zebra & Sons"]
    assert "Sophos" in labels("company", "")


def test_a_typing_error_still_finds_the_company() -> None:
    """The nearest name is offered."""
    assert labels("company", "alyl financial")[0] == "Ally Financial"


def test_the_lists_depend_on_what_the_form_holds() -> None:
    """Roles of the company chosen, regions and levels of its guide; none without a company."""
    assert labels("role", "", {"company": "Ally"}) == ["Security Engineer"]
    assert labels("role", "") == []
    assert labels("region", "", ALLY) == ["Detroit, MI (HQ)", "Charlotte, NC", "New York"]
    assert labels("region", "char", ALLY) == ["Charlotte, NC", "char"]
    assert labels("level", "sen", ALLY) == ["Senior Security Engineer", "sen"]


def test_the_lists_know_what_the_conversation_settled() -> None:
    """Without anything in the form, the guide of the conversation counts; another company in the form hides it."""
    state = told("Ally, security engineer")
    assert labels("region", "", {}, state)[0] == "Detroit, MI (HQ)"
    assert "Detroit, MI (HQ)" not in labels("region", "", {"company": "Sophos"}, state)


def test_a_list_is_never_longer_than_a_select() -> None:
    """A hundred at most, and an endless text is cut."""
    assert all(
        len(labels(slot, "e" * 5000, ALLY)) <= MOST for slot in ("company", "role", "region", "level", "nonsense")
    )
    assert len(labels("company", "e" * 5000)[0]) < 100


def test_the_form_is_filled_in_and_sent_back_unchanged_changes_nothing() -> None:
    """What nobody changed is no answer, even where it would be read otherwise."""
    state = told(
        "Ally, security engineer, Charlotte", "150k base, 36k RSU over 4 years, 22% bonus", "Google 200k in writing"
    )
    form = offer_form(Known(state, LIBRARY, TODAY))
    values = {field.name: field.value for field in form.fields}
    assert values["company"] == "Ally Financial"
    assert "$150,000" in values["offer"]
    assert "Google" in values["others"]
    again, _ = step(state, Submitted(form=form.name, values=values), LIBRARY, TODAY)
    assert again == state


def test_a_form_is_read_in_the_order_of_the_questions() -> None:
    """A region sent before its company is understood all the same."""
    values = {"offer": "150k base", "region": "Charlotte", "role": "Security Engineer", "company": "Ally Financial"}
    state, _ = step(State(), Submitted(form="offer", values=values), LIBRARY, TODAY)
    assert (state.guide, state.region) == ("ally-financial/security-engineer", "Charlotte, NC")


def test_a_negotiation_at_a_glance() -> None:
    """What it is about, what comes next, and by when."""
    assert overview(Known(State(), LIBRARY, TODAY)).title == "A new negotiation"
    begun = overview(Known(told("Ally, security engineer"), LIBRARY, TODAY))
    assert begun.title == "Security Engineer at Ally Financial"
    assert "?" in begun.next_step
    offer = "150k base, 36k RSU over 4 years, 22% bonus, answer by Friday"
    done = told("Ally, security engineer, Charlotte", "security engineer", offer)
    view = overview(Known(done, LIBRARY, TODAY))
    assert view.title == "Security Engineer at Ally Financial, Charlotte, NC"
    assert view.deadline == date(2026, 3, 6)
