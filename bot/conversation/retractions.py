"""What a message takes back: an offer that is not held after all, or not in writing."""

import re

from bot.conversation.mentioned import Mentioned
from bot.conversation.state import State

_NO_OTHERS = re.compile(
    r"\b(?:(?:do(?:n'?t| not)|did(?:n'?t| not)|never|no longer) (?:actually |really |even )?(?:have|had|hold|got)|have(?:n't| not) got|have no|got no|there(?:'s| is| are) no"
    r"|no|without)(?: any| an| a)? ?(?:other|another|competing|second|rival)?s? ?(?:written )?offers?\b(?! yet)"
    r"|\b(?:competing|other|second) offer (?:fell through|is gone|was withdrawn|expired|is off)\b",
    re.IGNORECASE,
)
_OTHER_WORD = re.compile(r"\b(?:other|another|competing|second|rival)", re.IGNORECASE)
_NO_OFFER_YET = re.compile(
    r"\b(?:no (?:written )?offer yet|have(?:n't| not) (?:got|received|gotten)(?: an| the| my)? (?:\w+ )?offer|do(?:n't| not) have an? (?:\w+ )?offer yet|offer is (?:not|n't) out yet)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:they|it|that|the other)\b.{0,12}\b(?:withdrew|rescinded|pulled)\b|\b(?:that|the other|this) offer (?:has |is )?(?:expired|gone|off|fell through)\b"
    r"|\bi (?:turned|said no to)\b.{0,25}\b(?:down|them|it)\b|\bi (?:lied|made (?:it|that) up)\b",
    re.IGNORECASE,
)
_DROPPED = r"\b(?:said no to|turned down|forget|drop|remove|delete|ignore|without|not|scrap)\b[^.;\n]{{0,25}}?\b{name}\b|\b{name}\b[^.;\n]{{0,25}}?\b(?:fell through|is gone|withdrew|is off|rescinded|was withdrawn|declined me)\b"
WRITTEN = re.compile(r"\b(?:in writing|written|signed)\b", re.IGNORECASE)
SPOKEN = re.compile(r"\b(?:not in writing|verbal(?:ly)?|by phone|not (?:yet )?written|unwritten)\b", re.IGNORECASE)


def retracted(text: str, state: State) -> tuple[State, list[Mentioned]]:
    """Take back offers the person does not hold after all; what was said of them is kept, without effect."""
    spans: list[Mentioned] = []
    for other in state.others:
        name = re.escape(other.offer.company or other.slug)
        if found := re.search(_DROPPED.format(name=name), text, re.IGNORECASE):
            state = state.but(others=tuple(o.model_copy(update={"withdrawn": True}) if o.slug == other.slug else o
                                           for o in state.others))  # fmt: skip
            spans.append(_span(found))
    if state.held and (found := _GONE.search(text)):
        last = state.held[-1].slug
        return state.but(others=tuple(o.model_copy(update={"withdrawn": True}) if o.slug == last else o
                                      for o in state.others)), [*spans, _span(found)]  # fmt: skip
    if found := _NO_OFFER_YET.search(text):
        kept = state.offer.model_copy(update={"withdrawn": True}) if state.offer else None
        return state.but(offer=kept, no_offer=True), [*spans, _span(found)]
    if (found := _NO_OTHERS.search(text)) and (_OTHER_WORD.search(found[0]) or state.own is not None or state.held):
        others = tuple(o.model_copy(update={"withdrawn": True}) for o in state.others)
        return state.but(others=others, no_others=True), [*spans, _span(found)]
    return state, spans


def _span(found: re.Match[str]) -> Mentioned:
    return Mentioned(slot="retraction", changes={}, start=found.start(), end=found.end())
