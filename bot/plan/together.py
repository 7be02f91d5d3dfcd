"""All levers in one conversation (DOMAIN 3.5 step 7): one thing to say, one e-mail, one short message."""

import re
from collections.abc import Callable, Sequence

from bot.guides.model import Component
from bot.plan.plan import Words
from bot.plan.sentences import reason
from bot.plan.words import Body, Speech, filled, first_of, wrapped
from bot.values import Value
from bot.wording import Sayable, Wording

LONGEST = 260
"""Words of a call that can be said in two minutes, by a nervous person too."""

CUE = re.compile(r"^\(.*\)$", re.MULTILINE)
"""A line that is not said aloud."""

ORDER = {1: ("",), 2: ("First, ", "And second, "), 3: ("First, ", "Second, ", "And third, ")}
COUNT = {1: "one", 2: "two", 3: "three"}
TITLE, TITLE_LEVEL = "All in one conversation", "The level first, then the rest"
WHY = "Asked for together, the points can be weighed against each other; one by one, each would look like a new demand."
WHY_LEVEL = "The level decides about every number, so ask about it first, and name numbers only after the answer."


class Point(Value):
    """One of the things asked for: what it is called, the request in short, and its words, the best form first."""

    name: str
    request: str
    forms: tuple[str, ...]


def together(levers: Sequence[Body], speech: Speech, wording: Wording) -> Words | None:
    """One conversation that pulls all the levers; a level in doubt is asked about before any number is said."""
    if not levers:
        return None
    if len(levers) == 1:
        return wrapped(levers[0], speech, wording).model_copy(update={"id": "together"})
    lead = levers[0] if levers[0].component is Component.LEVEL else None
    points = _points(levers[1:] if lead else levers, lead, speech, wording)
    slots: dict[str, Sayable] = {
        **speech.slots(),
        "lead": lead.short[0] if lead else "",
        "asked_first": lead.request if lead else "",
        "count": COUNT[len(points)],
        "points": [point.name for point in points],
        "requests": [point.request for point in points],
    }

    def call(body: Sequence[str]) -> str:
        return wording.say("scripts/together_call", **slots, body="\n\n".join(filter(None, body)))

    forms = [_numbered(number, points) for number in range(len(points))]
    *support, brief = _support(levers, speech, wording)

    def fits(body: Sequence[str]) -> bool:
        return spoken_words(call(body)) <= LONGEST

    body = _in_time([*forms, support], fits)
    body = body if fits(body) else [*body[:-1], brief]
    return Words(
        id="together",
        title=TITLE_LEVEL if lead else TITLE,
        component=levers[0].component,
        script=call(body),
        email=wording.say("scripts/together_email", **slots, body="\n\n".join(filter(None, body))),
        message=wording.say("scripts/together_message", **slots),
        why=WHY_LEVEL if lead else WHY,
    )


def spoken_words(call: str) -> int:
    """How many words of a call are said aloud."""
    return len(CUE.sub("", call).split())


def _points(levers: Sequence[Body], lead: Body | None, speech: Speech, wording: Wording) -> tuple[Point, ...]:
    found = [Point(name=lever.name, request=lever.request, forms=lever.short) for lever in levers]
    if lead is None or lead.id != "level":
        return tuple(found)
    review = Point(
        name="a review of the level",
        request="a review of the level on a date we both write down",
        forms=(wording.say("scripts/short_level_review", **speech.slots()),),
    )
    return (*(point for point in found if point.name != "a review"), review)


def _numbered(number: int, points: Sequence[Point]) -> tuple[str, ...]:
    point, order = points[number], ORDER[len(points)][number]
    opening = f"{order}{point.name}. "
    return tuple(f"{opening[0].upper()}{opening[1:]}{form}" for form in point.forms)


def _in_time(forms: Sequence[Sequence[str]], fits: Callable[[Sequence[str]], bool]) -> Sequence[str]:
    """One form of each: the best ones, shortened from the end until the whole can be said in time."""
    chosen = [options[0] for options in forms]
    for place in reversed(range(len(forms))):
        for shorter in forms[place][1:]:
            if fits(chosen):
                return chosen
            chosen[place] = shorter
    return chosen


def _support(levers: Sequence[Body], speech: Speech, wording: Wording) -> tuple[str, ...]:
    """The other offer or process and the yearly total, said once; with the guide's reason first, without total last."""
    slots = {
        **speech.slots(),
        "total": speech.said_total,
        "counted": speech.total.counted if speech.total else (),
        "once": any(lever.component is Component.SIGN_ON for lever in levers),
    }
    said, brief = (
        " ".join(wording.say("scripts/together_total", **{**slots, **less}).split()) for less in ({}, {"total": None})
    )
    lever = first_of(speech.guide.levers, Component.TOTAL)
    if not said or lever is None:
        return (said, brief)
    own = reason(filled(lever.short or lever.script, speech.alone(lever), wording), speech.said_total)
    return (f"{own} {said}".strip(), said, brief)
