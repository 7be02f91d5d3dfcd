"""The ordered table of questions: a question applies or it does not; the next one is the first that applies.

To add a question: a field in `State`, a row in `QUESTIONS`, and its wording in content/voice/ask_<slot>.j2.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.conversation import correcting, currencies
from bot.conversation.answers import circumstances, others, own, place, plain
from bot.conversation.known import Known
from bot.conversation.noting import terms
from bot.conversation.parts import Choice, Option, Part, Text
from bot.conversation.state import OtherOffer, State
from bot.offers.money import printed
from bot.offers.offer import Offer
from bot.wording import listed

Answer = Callable[[str, str, Known], State | None]
"""Reads an answer: (what was said or chosen, the subject, what is known) -> the new state, or None if it can't."""

YES_NO = (Option(label="Yes", value="yes"), Option(label="No", value="no"))


def _no_options(_: Known, __: str) -> tuple[Option, ...]:
    return ()


def _no_slots(_: Known, __: str) -> Mapping[str, object]:
    return {}


def _yes_no(_: Known, __: str) -> tuple[Option, ...]:
    return YES_NO


@dataclass(frozen=True)
class Question:
    """One question: whom it is about (nobody: it does not apply), what can be chosen, how an answer is read."""

    slot: str
    about: Callable[[Known], Iterable[str]]
    read: Answer
    options: Callable[[Known, str], tuple[Option, ...]] = _no_options
    slots: Callable[[Known, str], Mapping[str, object]] = _no_slots  # what its wording needs
    sharpens: bool = False  # asked only once there is a plan, to make it sharper
    vital: bool = False  # there is no plan without it
    doubt: bool = False  # what was said may mean two things: nothing is reckoned with it until it is settled
    anew: bool = False  # asked again because the person wants to correct it: nothing waits for it


@dataclass(frozen=True)
class Asked:
    """A question about one subject: "written" about "capital-one"."""

    question: Question
    subject: str = ""

    @property
    def slot(self) -> str:
        """What an answer is filed under: "written/capital-one"."""
        return f"{self.question.slot}/{self.subject}" if self.subject else self.question.slot

    def part(self, known: Known) -> Part:
        """The question as it is put to the person."""
        options = self.question.options(known, self.subject)
        prompt, _ = self._wording(known, options)
        return Choice(slot=self.slot, prompt=prompt, options=options) if options else Text(text=prompt)

    def example(self, known: Known) -> str:
        """An answer that would be understood."""
        return self._wording(known, self.question.options(known, self.subject))[1]

    def read(self, said: str, known: Known) -> State | None:
        """The state after this answer, or None where it can't be read as one."""
        return self.question.read(said, self.subject, known)

    def _wording(self, known: Known, options: tuple[Option, ...]) -> tuple[str, str]:
        slots = self.question.slots(known, self.subject)
        words = known.say(f"ask_{self.question.slot}", options=options, **slots)
        prompt, _, example = words.partition("\n---\n")
        return prompt.strip(), example.strip()


def pending(known: Known) -> Iterator[Asked]:
    """The questions that apply and are neither answered nor passed over, in order."""
    for question in QUESTIONS:
        for subject in question.about(known):
            asked = Asked(question, subject)
            if asked.slot not in known.state.skipped:
                yield asked


def next_question(known: Known) -> Asked | None:
    """The first question that is open."""
    return next(pending(known), None)


def needed(slot: str, known: Known) -> Asked | None:
    """The open question of this slot, where there is no plan without an answer to it."""
    return next((asked for asked in pending(known) if asked.slot == slot and asked.question.vital), None)


def asked_about(slot: str) -> Asked | None:
    """The question that a slot belongs to: of a button pressed, however old."""
    name, _, subject = slot.partition("/")
    question = next((q for q in QUESTIONS if q.slot == name), None)
    return Asked(question, subject) if question else None


def in_order(slots: Iterable[str]) -> list[Asked]:
    """The questions that these slots belong to, in the order of the table."""
    places = {question.slot: place for place, question in reversed(list(enumerate(QUESTIONS)))}
    found = [asked for slot in slots if (asked := asked_about(slot)) is not None]
    return sorted(found, key=lambda asked: places[asked.question.slot])


def ready(known: Known) -> bool:
    """Whether everything that the plan rests on is answered or passed over."""
    open_question = next((asked for asked in pending(known) if not asked.question.anew), None)
    return known.case is not None and (open_question is None or open_question.question.sharpens)


def doubtful(known: Known) -> bool:
    """Whether something that was said still may mean two things."""
    return any(asked.question.doubt for asked in pending(known))


def _when(applies: Callable[[State, Known], bool]) -> Callable[[Known], Iterable[str]]:
    return lambda known: ("",) if applies(known.state, known) else ()


def _of_others(applies: Callable[[OtherOffer], bool]) -> Callable[[Known], Iterable[str]]:
    return lambda known: tuple(other.slug for other in known.state.held if applies(other))


def _unsure(field: str) -> Callable[[Known], Iterable[str]]:
    return _when(lambda state, _: state.own is not None and state.offer is not None and field in state.offer.unsure)


def _other_unsure(field: str) -> Callable[[Known], Iterable[str]]:
    return _of_others(lambda other: field in other.unsure)


def _has_base(state: State) -> bool:
    return state.own is not None and state.own.base is not None


def _unnamed_currency(state: State, known: Known) -> bool:
    """Whether nothing says which currency the offer is in: neither the person nor a guide."""
    return known.guide is not None and state.guide is None and not known.own_currency


def _stock(known: Known, _: str) -> Mapping[str, object]:
    return {"stock": dict(terms(known.state.own or Offer(), known.currency)).get("stock", "")}


def _far_off(known: Known, subject: str) -> Mapping[str, object]:
    names = {
        "base": "A base",
        "equity": "A stock grant",
        "bonus": "A bonus",
        "sign_on": "A sign-on",
        "total_comp": "A yearly total",
    }
    component, _, slug = subject.partition("/")
    band = known.band_of(component)
    amount = printed(dict(known.unusual)[subject], band.currency if band else known.currency)
    company = _company(known, slug)["company"] if slug else ""
    return {"name": names[component], "amount": amount, "band": str(band or ""), "company": company}


def _company(known: Known, subject: str) -> Mapping[str, object]:
    companies = {other.slug: other.offer.company for other in known.state.others}
    return {"company": companies.get(subject) or "the other company"}


def _pay(known: Known, subject: str) -> Mapping[str, object]:
    """A competing company, and the one figure of its offer."""
    offer = next((other.offer for other in known.state.others if other.slug == subject), Offer())
    pay = dict(terms(offer, offer.currency or known.currency)).get("base", "").removeprefix("base ")
    return {**_company(known, subject), "pay": pay}


def _skills(known: Known, _: str) -> Mapping[str, object]:
    named = [skill for lever in (known.guide.levers if known.guide else ()) for skill in lever.evidence]
    return {"skills": listed(named, "or")}


def _duty(known: Known, _: str) -> Mapping[str, object]:
    place = known.row.place if known.row else None
    return {"duty": known.library.pay_range_duty(place) if place else None}


def _by_row(known: Known, _: str) -> Mapping[str, object]:
    return {"by_row": place.row_by_level(known.state, known)}


def _never(_: Known) -> Iterable[str]:
    return ()


QUESTIONS: tuple[Question, ...] = (
    Question("correct", _never, correcting.reopen, correcting.options),
    Question("again", correcting.reopened, correcting.anew, slots=correcting.asked_anew, anew=True),
    Question("company", _when(lambda s, _: s.company is None and not s.without_guide),
             place.company, place.company_options, vital=True),
    Question("role", _when(place.open_role), place.role, place.role_options, vital=True),
    Question("level", _when(place.row_by_level), place.level, place.level_options, slots=_by_row, vital=True),
    Question("region", _when(lambda s, _: s.guide is not None and s.region is None), place.region,
             place.region_options, vital=True),
    Question("currency", _when(_unnamed_currency), own.currency, own.currency_options, doubt=True),
    Question("rate", currencies.own_pairs, currencies.rate, currencies.options, slots=currencies.wording, doubt=True),
    Question("equity_period", _unsure("equity"), own.equity_period, own.period_options, slots=_stock,
             doubt=True),
    Question("bonus_unit", _unsure("bonus"), own.bonus_unit, own.bonus_unit_options, doubt=True),
    Question("unusual", lambda known: [component for component, _ in known.unusual], own.unusual, _yes_no,
             slots=_far_off, doubt=True),
    Question("own_band", _when(place.beside_own_band), place.own_band, place.own_band_options),
    Question("other_role", _when(place.beside_other_role), place.other_role, place.other_role_options),
    Question("level", _when(place.several_levels), place.level, place.level_options, slots=_by_row),
    Question("offer", _when(lambda s, _: s.own is None and not s.no_offer), own.offer),
    Question("base", _when(lambda s, _: s.own is not None and s.own.base is None and s.own.total_comp is None),
             own.base),
    Question("equity", _when(lambda s, _: _has_base(s) and s.own is not None and s.own.equity is None), own.equity),
    Question("bonus", _when(lambda s, _: _has_base(s) and s.own is not None and s.own.bonus is None), own.bonus),
    Question("others", _when(lambda s, _: s.no_others is None and not s.held), others.others),
    Question("details", _when(lambda s, _: s.no_others is False and not s.held), others.others),
    Question("amount", _of_others(lambda o: o.offer.base is None and o.offer.total_comp is None), others.other_amount,
             slots=_company),
    Question("other_pay", _other_unsure("base"), others.other_pay, others.pay_options, slots=_pay),
    Question("other_equity_period", _other_unsure("equity"), others.other_equity_period, own.period_options,
             slots=_company),
    Question("written", _of_others(lambda o: o.written is None), others.written, _yes_no, slots=_company),
    Question("nameable", _of_others(lambda o: bool(o.written and o.offer.company and o.nameable is None)),
             others.nameable, _yes_no, slots=_company),
    Question("rate", currencies.other_pairs, currencies.rate, currencies.options, slots=currencies.wording,
             sharpens=True),
    Question("deadline", _when(lambda s, _: s.deadline is None and not s.no_deadline), circumstances.deadline,
             sharpens=True),
    Question("extension_refused", _when(lambda s, _: s.deadline is not None and not s.no_deadline
                                        and s.extension_refused is None), circumstances.extension_refused, _yes_no,
             sharpens=True),
    Question("other_process", _when(lambda s, _: s.other_process is None), plain.yes_no("other_process"), _yes_no,
             sharpens=True),
    Question("employed_and_willing", _when(lambda s, _: s.employed_and_willing is None),
             plain.yes_no("employed_and_willing"), _yes_no, sharpens=True),
    Question("evidence", _when(lambda s, k: s.evidence is None and bool(k.guide and any(
        lever.evidence for lever in k.guide.levers))), circumstances.evidence, slots=_skills, sharpens=True),
    Question("posted_range", _when(lambda s, _: s.posted_range is None and not s.no_posted_range),
             circumstances.posted_range, slots=_duty, sharpens=True),
    Question("priorities", _when(lambda s, _: s.priorities is None),
             circumstances.priorities, circumstances.priority_options, sharpens=True),
    Question("present_pay", _when(lambda s, _: s.present_pay is None), plain.money("present_pay"), sharpens=True),
    Question("forfeited", _when(lambda s, _: s.forfeited is None), plain.money("forfeited"), sharpens=True),
    Question("floor", _when(lambda s, _: s.floor is None), plain.money("floor"), sharpens=True),
)  # fmt: skip
