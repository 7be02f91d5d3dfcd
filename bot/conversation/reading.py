"""An action applied to the state: commands, answers, corrections, and what could not be read."""

import re
import unicodedata
from dataclasses import dataclass, replace

from bot.conversation.answers.place import level_bands, unsure
from bot.conversation.commands import command_in
from bot.conversation.corrections import corrects
from bot.conversation.events import Action, Chose, Commanded, Said, Submitted
from bot.conversation.known import Known
from bot.conversation.overview import offer_form
from bot.conversation.parts import DIGEST, Choice, token
from bot.conversation.questions import Asked, asked_about, in_order, needed, next_question
from bot.conversation.state import State
from bot.conversation.telling import Whose, speaks_of_other, told

LONGEST = 20_000
"""Characters of one message that are read; the rest is not looked at, and the person is told."""

_NEGATIVE = re.compile(r"(?:(?<=\s)(?<![\dkKmM]\s)|^)[-−]\s?[$€£₹]?\s?\d[\d,.]*\s?[kKmM]?(?=\s|$|[,;.])")
_CORRECTION = re.compile(
    r"^(?:actually|no(?=[,:])|wait|sorry|correction|oops|i meant|i mean|scratch that|my (?:bad|mistake))\b[,:]?\s*",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:it'?s|its|about|around|roughly|maybe|say|at|yes|only|just|approx\.?|~|\s|,)*"
    r"[^\s\w]{0,3}\s?[\d.,']+\s?(?:k|m|%|percent|thousand|grand|lakhs?|lpa|[a-z]{3})?"
    r"(?:\s*(?:a|per|/|over|for|each|in total|total|the|whole|grant|vest|every|\d|years?|yrs?|y|annum|annually|yearly|dollars?|usd))*\s*[.!]?$",
    re.IGNORECASE,
)
_NO_APOSTROPHE = re.compile(
    r"\b(?:(do|does|did|wo|would|ca|could|should|have|has|is|are|was|were)n(?=t\b)|(i)(?=(?:m|ve)\b)"
    r"|(they|you)(?=(?:re|ve)\b)|(there|that)(?=s\b))",
    re.IGNORECASE,
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ORDINAL = re.compile(r"^(?:the )?(\w+)(?: one)?(?:,? please)?$")
_COPULA = re.compile(r"^(?:it'?s|it is|that'?s|the offer is)?\s*(?:from |at |with )?", re.IGNORECASE)
_A_NAME = 3  # words: "Detroit" said when evidence is asked for is a place
_SHORT = 60  # characters; on longer texts the pattern above would take long, and they are no bare answer
_NOTHING_ELSE = re.compile(
    r"(?:no|nope|nah|none|nothing|never)(?: (?:else|others?|one|thanks|thank you))*[.!]?", re.IGNORECASE
)
_MAY_ANSWER = frozenset({"thanks", "said_no"})
_NAMES = frozenset(
    {
        "company",
        "company_said",
        "role_said",
        "guide",
        "region",
        "region_said",
        "level",
        "level_said",
        "own_band",
        "offer",
    }
)
_FREE_TEXT = frozenset({"evidence"})
_ABOUT_OTHERS = frozenset({"others", "details", "amount"})


@dataclass(frozen=True)
class Heard:
    """What an action came to: the new state, a command to carry out, and what has to be said about it."""

    state: State
    command: Commanded | None = None
    understood: bool = True
    said: str = ""
    remarks: tuple[str, ...] = ()
    stale: Chose | None = None


def hear(action: Action, known: Known) -> Heard:
    """Apply one action to what is known; what was known before it is kept, so that it can be taken back."""
    heard = _heard(action, known)
    if heard.state == known.state:
        return heard
    return replace(heard, state=heard.state.but(before=known.state.but(before=None).dump()))


def _heard(action: Action, known: Known) -> Heard:
    match action:
        case Said():
            return _said(action.text, known)
        case Chose():
            return _chose(action, known)
        case Submitted():
            return _submitted(action, known)
        case Commanded():
            return _commanded(action, known)


def cleaned(text: str) -> str:
    """The text without invisible characters, in compatible form, with apostrophes, at most as long as is read."""
    kept = "".join(c if c in "\n\t" or unicodedata.category(c)[0] != "C" else " " for c in text[:LONGEST])
    said = unicodedata.normalize("NFKC", kept).replace("’", "'").strip()
    return _NO_APOSTROPHE.sub(r"\g<0>'", said)


def _said(text: str, known: Known) -> Heard:
    said = cleaned(text)
    remarks: list[str] = [known.say("too_long", longest=LONGEST)] if len(text) > LONGEST else []
    command = _command_in(said, known)
    asked = next_question(known)
    if (
        command is not None
        and command.name in _MAY_ANSWER
        and asked
        and _answers(command, asked)
        and (agreed := asked.read(said, known)) is not None
    ):
        return Heard(agreed)  # "ok" to a yes-or-no question is a yes
    if command is not None:
        return _commanded(command, known)
    if asked and _unsure_of_row(said, asked, known):
        return _needed(asked, known)
    negatives = _NEGATIVE.findall(said)
    if negatives:
        remarks.append(known.say("negative", amounts=[n.strip() for n in negatives]))
        said = _NEGATIVE.sub(" ", said).strip()
    state = _read(said, known) if said else None
    if state is None:
        return Heard(known.state, understood=bool(negatives), said=said, remarks=tuple(remarks))
    return Heard(state, said=said, remarks=tuple(remarks))


def _command_in(said: str, known: Known) -> Commanded | None:
    """The command that a message is; a word that is asked for but not explained anywhere is none."""
    command = command_in(said)
    explained = command is None or command.name != "term" or known.say("glossary", term=command.argument)
    return command if explained else None


def _unsure_of_row(said: str, asked: Asked, known: Known) -> bool:
    """Whether the person does not know the level that picks the row: it is never guessed."""
    if asked.slot != "level" or not asked.question.vital:
        return False
    return unsure(said) or _option(said, asked, known) == "unknown"


def _needed(asked: Asked, known: Known) -> Heard:
    """What is said where a question without which there is no plan is passed over."""
    return Heard(known.state, remarks=(known.say("vital", slot=asked.slot, levels=level_bands(known)),))


def _says_else(said: str, elsewhere: State | None, known: Known) -> bool:
    """Whether a message, when a free text was asked for, tells something else: a place alone, a retraction, a deadline."""
    if elsewhere is None or elsewhere == known.state:
        return False
    changed = {name for name in State.model_fields if getattr(elsewhere, name) != getattr(known.state, name)}
    return len(said.split()) <= _A_NAME or bool(changed - _NAMES - _FREE_TEXT)


def _answers(command: Commanded, asked: Asked) -> bool:
    """Whether what looks like a command may be meant as the answer: "ok" to a yes-or-no, "they refused" to an extension."""
    return command.name == "thanks" or asked.slot == "extension_refused"


def _read(said: str, known: Known) -> State | None:
    """The state after a message: a choice, an answer to the question asked, or anything else it tells."""
    asked = next_question(known)
    if asked is None or corrects(_uncorrected(said), known):  # what was corrected answers no other question
        return told(_uncorrected(said), known)
    option = _option(said, asked, known)
    if option is not None:
        return _skipped(known.state, asked.slot) if option == "unknown" else asked.read(option, known)
    measured = asked.question.slot in _FREE_TEXT and re.search(r"\d", said)  # "it's 3 years" is no evidence
    if _alone(said) and not measured and (state := asked.read(said, known)) is not None:
        return state
    correcting = bool(_CORRECTION.match(said))
    if asked.question.slot in _FREE_TEXT and not correcting and not re.search(r"\d\s?k\b|[$€£₹]", said):
        elsewhere = told(said, known)
        return elsewhere if _says_else(said, elsewhere, known) else asked.read(said, known)
    whose = Whose.UNSAID
    if correcting:
        whose = Whose.OWN if known.library.match_company(_first_name(said)).found else Whose.UNSAID
    elif asked.question.slot in _ABOUT_OTHERS and speaks_of_other(said, known):
        whose = Whose.OTHER
    state = told(_uncorrected(said), known, whose)
    if state is None or state == known.state:
        answered = asked.read(said, known)
        return state if answered is None else answered
    return state


def _first_name(said: str) -> str:
    """The name a correction begins with: "Ally" in "actually it's Ally, New York"."""
    return _COPULA.sub("", _uncorrected(said)).partition(",")[0]


def _alone(said: str) -> bool:
    """Whether a message is one amount or a no, and nothing else, so that it can only answer the question."""
    return len(said) <= _SHORT and bool(_BARE.match(said) or _NOTHING_ELSE.fullmatch(said))


def _uncorrected(said: str) -> str:
    return _CORRECTION.sub("", said)


def _option(said: str, asked: Asked, known: Known) -> str | None:
    """The value of the option that was typed by its number or its label."""
    part = asked.part(known)
    if not isinstance(part, Choice):
        return None
    wanted = _ORDINAL.sub(r"\1", said.strip(" .)").casefold())
    for number, option in enumerate(part.options, start=1):
        if wanted in {str(number), *_ORDINALS[number - 1 : number], option.label.casefold()}:
            return option.value
    return None


def _chose(action: Chose, known: Known) -> Heard:
    if action.conversation is not None and action.conversation != str(known.state.round):
        return Heard(known.state, stale=action)
    asked = asked_about(action.slot)
    if asked is None:
        return Heard(known.state, understood=False, said=action.slot)
    value = _in_full(action.value, asked, known)
    if value in {"skip", "unknown"}:
        if open_question := needed(asked.slot, known):
            return _needed(open_question, known)
        return Heard(_skipped(known.state, asked.slot))
    state = asked.read(value, known)
    return Heard(known.state, understood=False, said=value) if state is None else Heard(state)


def _in_full(value: str, asked: Asked, known: Known) -> str:
    """The option's value where a button had room for its digest only."""
    part = asked.part(known) if value.startswith(DIGEST) else None
    options = part.options if isinstance(part, Choice) else ()
    return next((option.value for option in options if token(option.value, 0) == value), value)


def _submitted(action: Submitted, known: Known) -> Heard:
    """Each field of a form is an answer to the question of its name; what can't be read is named, the rest is kept.

    The questions' order is that of reading, whatever order the platform sends; what the form was filled in with and
    nobody changed is no answer.
    """
    unread: list[str] = []
    shown = {field.name: cleaned(field.value) for field in offer_form(known).fields}
    for asked in in_order(action.values):
        answer = cleaned(action.values[asked.slot])
        if not answer or answer == shown.get(asked.slot):
            continue
        state = asked.read(answer, known) or told(answer, known)
        if state is None:
            unread.append(answer)
            continue
        known = Known(state, known.library, known.today)
    remarks = tuple(known.say("unread_field", said=answer) for answer in unread)
    return Heard(known.state, remarks=remarks)


def _commanded(command: Commanded, known: Known) -> Heard:
    if command.name in {"skip", "unknown"}:
        asked = next_question(known)
        if asked is None:
            return Heard(known.state, command=Commanded(name="plan"))
        if asked.question.vital:
            return _needed(asked, known)
        return Heard(_skipped(known.state, asked.slot))
    return Heard(known.state, command=command)


def _skipped(state: State, slot: str) -> State:
    return state if slot in state.skipped else state.but(skipped=(*state.skipped, slot))
