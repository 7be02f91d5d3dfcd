"""The App Home: a person's negotiations, what the team has shared, their own data, and help."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final, Protocol

from adapters.slack.blocks import (
    Block,
    actions,
    button,
    confirm,
    context,
    divider,
    header,
    paragraph,
    rich,
    section,
    words,
)
from adapters.slack.limits import LIMITS
from adapters.slack.names import EXPORT, FORGET, HELP, RESUME, START
from adapters.slack.prose import prose
from adapters.slack.render import home_blocks
from adapters.slack.texts import cut
from bot.conversation.parts import Reply

SHOWN: Final = 10
"""Negotiations that the Home shows; older ones are counted."""

_STORED: Final = (
    "What you tell me is stored encrypted, for this conversation only: your answers and my replies. "
    "It never appears in a channel, is never used to train anything, and is deleted when nobody has touched it "
    "for a while. Whoever runs this workspace may have rights of their own to read direct messages."
)
_WAYS: Final = (
    "Write to me under Messages, in any order: the company, the role, the place, or the whole offer as you got it.",
    "Type /negotiate in any channel: nobody else sees it, and the answer waits in your messages.",
    "Use “Negotiate this offer” in the menu of a message with an offer in it.",
    "Mention me in a thread: I answer you alone.",
)


class Negotiation(Protocol):
    """A negotiation at a glance, as `Service.negotiations` tells it."""

    @property
    def conversation(self) -> str:
        """The digest that its buttons carry."""

    @property
    def title(self) -> str:
        """What it is about."""

    @property
    def next_step(self) -> str:
        """What is to be done or answered next."""

    @property
    def deadline(self) -> date | None:
        """The day by which the company wants an answer."""

    @property
    def updated_at(self) -> datetime:
        """When something happened in it last."""


def home(negotiations: Sequence[Negotiation], today: date, team: Reply | None = None) -> Block:
    """The view to be published; `team` is what may be shown of the team's benchmarks."""
    own, data = list(_negotiations(negotiations, today)), [*_own_data(), *_help()]
    room = LIMITS.view_blocks - len(own) - len(data)
    return {"type": "home", "callback_id": "home", "blocks": [*own, *list(_team(team))[:room], *data]}


def _negotiations(negotiations: Sequence[Negotiation], today: date) -> Iterator[Block]:
    yield header("Your negotiations")
    if not negotiations:
        yield section("None yet. Tell me about an offer: I show where it stands, what to ask for, and words for it.")
    for negotiation in negotiations[:SHOWN]:
        yield from _negotiation(negotiation, today)
    if len(negotiations) > SHOWN:
        yield from context(f"And {len(negotiations) - SHOWN} older ones, under Messages.")
    yield actions("home:begin", [button("New negotiation", START, style="primary")])


def _negotiation(negotiation: Negotiation, today: date) -> Iterator[Block]:
    name = negotiation.conversation
    label = cut(f"Go on with {negotiation.title}", LIMITS.button_accessibility_label)
    resume = button("Resume", RESUME, name, accessibility_label=label)
    yield section(negotiation.title, block_id=cut(f"home:{name}", LIMITS.block_id), accessory=resume)
    yield from context(*filter(None, (_due(negotiation.deadline, today), f"Next: {negotiation.next_step}")))


def _due(deadline: date | None, today: date) -> str:
    if deadline is None:
        return ""
    day = f"{deadline:%A}, {deadline.day} {deadline:%B}"
    days = (deadline - today).days
    match days:
        case 0:
            return f"Answer due today, {day}"
        case 1:
            return f"Answer due tomorrow, {day}"
        case _ if days < 0:
            return f"The answer was due on {day}"
        case _:
            return f"Answer due in {days} days, {day}"


def _team(team: Reply | None) -> Iterator[Block]:
    if team is None or not team.parts:
        return
    shown = home_blocks(team)
    yield divider()
    yield header("What your team has shared")
    yield from shown


def _own_data() -> Iterator[Block]:
    yield divider()
    yield header("Your data")
    yield from prose(_STORED)
    sure = confirm(
        "Delete everything?",
        "All your negotiations with me are deleted at once, for good. Messages that are in Slack already stay there.",
        "Delete everything",
        "Keep it",
    )
    yield actions(
        "home:data", [button("Send me my data", EXPORT), button("Delete my data", FORGET, style="danger", confirm=sure)]
    )


def _help() -> Iterator[Block]:
    yield divider()
    yield header("How to use me")
    rows = [paragraph(words(way)) for way in _WAYS]
    yield rich({"type": "rich_text_list", "style": "bullet", "elements": rows})
    yield actions("home:help", [button("What I can do", HELP)])
    yield from context("Information, not legal or tax advice. Every figure I show has its origin: ask me “why”.")
