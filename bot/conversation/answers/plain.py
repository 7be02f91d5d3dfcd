"""Plain answers: yes, no, one amount."""

import re
from collections.abc import Callable
from decimal import Decimal

from bot.conversation.known import Known
from bot.conversation.state import State, own_amount
from bot.offers.amounts import Stated, amounts_in, full
from bot.offers.money import Amount

_YES = re.compile(
    r"^(?:(?:y|yes|yep|yeah|yup|sure|ok|okay|correct|right|true|definitely|of course|absolutely|go ahead|continue|kind of yes)\b"
    r"|(?:i do|it is|i am|they did|they are|i would|i have|fine|you can|you may)(?=$|[.,!;]|\s+(?:yes|indeed|actually|sure|so|that|them|it|with|by|me|please|right|correct|in|and|but|because)\b))",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^(?:(?:n|no|nope|nah)(?=$|[\s]*[,.!;:-]|\s+(?:i|it|they|we|there|not|never|thanks?|thank you|sorry|nothing|none|way|just|only|idea)\b)"
    r"|none|nothing|false|not? really|not (?:yet|now|right now|at the moment|currently|that i)"
    r"|(?:i |they )?(?:do|did|have|does|has)n'?t(?:\s+(?:really|actually|even|yet|have|had|got|get|hold|see|ask|asked|any|one|it|that|those|them|anything|so"
    r"|think|currently|at|the|moment|right|now|though|unfortunately|sorry))*\s*(?=$|[.,!;])|(?:it|there) (?:is|was)n'?t"
    r"|i'm not|never|neither|zero|0)\b",
    re.IGNORECASE,
)
_A_FEW_WORDS = 5
_YEARS = re.compile(r"\b\d{1,2}[ -]?(?:y|yrs?|years?)\b", re.IGNORECASE)


def is_yes(said: str) -> bool:
    """Whether an answer is a yes."""
    return bool(_YES.match(said.strip()))


def is_no(said: str) -> bool:
    """Whether an answer is a no."""
    return bool(_NO.match(said.strip().replace("’", "'")))


def yes_no(slot: str) -> Callable[[str, str, Known], State | None]:
    """A reader of yes or no."""

    def read(said: str, _: str, known: Known) -> State | None:
        if is_no(said):
            return known.state.but(**{slot: False})
        return known.state.but(**{slot: True}) if is_yes(said) else None

    return read


def money(slot: str) -> Callable[[str, str, Known], State | None]:
    """A reader of a yearly amount; "nothing" is zero."""

    def read(said: str, _: str, known: Known) -> State | None:
        amount, currency = amount_of(said, known), None
        if amount is None and is_no(said):
            amount = Decimal(0)
        if amount is None and (elsewhere := _in_other_money(said)) is not None:
            amount, currency = full(elsewhere), elsewhere.currency
        return None if amount is None else own_amount(known.state, slot, amount, currency)

    return read


def _in_other_money(said: str) -> Stated | None:
    """The one amount of a message that names its currency."""
    match amounts_in(_YEARS.sub(" ", said)):
        case (only,) if only.currency is not None:
            return only
        case _:
            return None


def amount_of(said: str, known: Known) -> Amount | None:
    """The one amount that a message gives, in the conversation's currency; a bare 150 means 150,000."""
    match amounts_in(_YEARS.sub(" ", said)):
        case (only,) if only.currency in {None, known.currency}:
            return None if only.bare and len(said.split()) > _A_FEW_WORDS else full(only)
        case _:
            return None
