"""What a person says there is none of: "I don't have a deadline", "nothing to forfeit", "I have no floor"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.conversation.mentioned import Changes, Mentioned, sentences

_NONE = (
    r"(?:\b(?:do|did|would|does|have|has|is|was)(?:n't| not)\b(?! (?:want|know|need|care|remember|mind))[^.;,\n]{0,16}?"
    r"|\b(?:no|without|never|nothing|zero|not)\b)"
)
_SOME = r"\s+(?:really |actually |currently |have |had |got |get |hold |given |gave |give |me |us |any |an? |the |my |hard |firm |fixed |particular |special |real |of |yet )*"
_ABSENT: tuple[tuple[str, Changes, str], ...] = (
    # what there is none of, as the slot and its answer
    ("deadline", {"no_deadline": True}, r"(?:deadline|due date|time limit|date to (?:answer|decide)(?: by)?)"),
    ("other_process", {"other_process": False}, r"(?:other |another |further |more )?(?:interviews?|process(?:es)?|final rounds?|loops?)(?: anywhere| going| elsewhere| running)?"),
    ("employed_and_willing", {"employed_and_willing": False}, r"(?:present |current )?(?:job|employer|employment)(?! (?:ad|offer|posting|description|title))"),
    ("forfeited", {"forfeited": Decimal(0)}, r"(?:anything |nothing |bonus |stock |equity )?(?:to (?:forfeit|lose|leave behind|give up)|unvested(?: \w+)?|forfeit(?:s|ed)?(?: anything)?|lose anything|leave anything behind)"),
    ("floor", {"floor": Decimal(0)}, r"(?:floor|minimum|walk-?away(?: (?:number|point|amount))?|bottom line|lower limit)"),
    ("posted_range", {"no_posted_range": True}, r"(?:posted |advertised |published |listed )(?:pay |salary |base )?(?:range|band)|(?:range|band) (?:was |is )?(?:in the (?:posting|ad)|posted)"),
    ("present_pay", {"present_pay": Decimal(0)}, r"(?:present |current )?(?:salary|pay|income) (?:now|right now|at the moment|today|at present)"),
    ("evidence", {"evidence": ""}, r"(?:scarce |rare |special |particular |such |that |those |relevant |kind of |sort of |much )+(?:skills?|experience|background)|evidence"),
    ("priorities", {"priorities": ()}, r"(?:priorit(?:y|ies)|preferences?|ranking)"),
    ("extension_refused", {"extension_refused": False}, r"(?:ask(?:ed)? (?:them |her |him )?for (?:more time|an? extension))"),
)  # fmt: skip
_READERS = tuple(
    (slot, changes, re.compile(rf"{_NONE}{_SOME}(?:{words})\b", re.IGNORECASE)) for slot, changes, words in _ABSENT
)


def absent(text: str) -> Iterator[Mentioned]:
    """What a message says there is none of, each with the stretch that says so."""
    for start, sentence in sentences(text):
        for slot, changes, pattern in _READERS:
            if found := pattern.search(sentence):
                yield Mentioned(slot=slot, changes=changes, start=start + found.start(), end=start + found.end())
