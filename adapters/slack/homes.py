"""The App Home, the Messages tab, and the buttons that belong to no conversation."""

from typing import Final

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from adapters.slack import phrases
from adapters.slack.address import Address, Shown
from adapters.slack.desk import Body, Desk
from adapters.slack.home import home
from adapters.slack.names import EXPORT, FORGET, RESUME
from adapters.slack.payloads import Payload, items_at, text_at
from adapters.slack.person import Person, person_of
from adapters.slack.receiving import Reception
from adapters.slack.render import render
from bot.benchmarks.team import Team
from bot.conversation.events import Commanded, Event
from bot.conversation.parts import Reply, Text
from bot.conversation.team_cells import overview
from bot.faults import Fault
from bot.logs import trail

_HELP: Final = frozenset({"help", "?"})
_COMMANDS: Final = {RESUME: "hello", EXPORT: "export", FORGET: "forget me"}


class HomeDesk:
    """Shows the Home, and does what is pressed there."""

    def __init__(self, desk: Desk, reception: Reception) -> None:
        self._desk = desk
        self._reception = reception

    async def opened(self, body: Body, _context: AsyncBoltContext) -> None:
        """The person came to the Home, or to the Messages tab, which shows what can be asked."""
        person = person_of(body)
        if person is None:
            return
        if text_at(body, "event", "tab") == "messages":
            await self._desk.quietly(self._prompt(person, text_at(body, "event", "channel")))
        else:
            await self.show(person)

    async def show(self, person: Person) -> None:
        """Publish the Home of a person as it is now."""
        negotiations = await self._desk.service.negotiations(person.tenant, person.user)
        view = home(negotiations, self._desk.today(), published(await self._desk.service.team(person.tenant)))
        async with self._desk.sender.writing(person.tenant) as client:
            await client.views_publish(user_id=person.user, view=view)

    async def commit(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> BoltResponse:
        """Take in what was pressed on the Home: a command in the negotiation that it is about."""
        try:
            event = await self._event(body)
            if event is not None:
                await self._reception.receive(event, body, context)
        except Fault as fault:
            self._desk.journal.error("not committed", kind="home", **trail(fault))
            self._reception.unsaved(context)
        return await ack()

    async def deliver(self, body: Body, context: AsyncBoltContext) -> None:
        """Answer in the negotiation's thread, and show the Home as it is then."""
        await self._reception.deliver(body, context)
        person = person_of(body)
        if person is not None:
            await self.show(person)

    async def help(self, body: Body, _context: AsyncBoltContext) -> None:
        """Help, where the person is."""
        _, reply = self._desk.alone(Commanded(name="help"))
        for message in render(reply):
            await self._desk.say(body, message)

    async def _event(self, body: Payload) -> Event | None:
        person, action = person_of(body), next(iter(items_at(body, "actions")), {})
        command, moment = _COMMANDS.get(text_at(action, "action_id")), text_at(action, "action_ts")
        if person is None or command is None or not moment:
            return None
        shown = await self._negotiation(person, text_at(action, "value"))
        address = person.address(f"home:{moment}", shown)
        return person.happened(f"home:{moment}", Commanded(name=command), address)

    async def _negotiation(self, person: Person, digest: str) -> Shown | None:
        """The negotiation of this digest, else the newest."""
        negotiations = await self._desk.service.negotiations(person.tenant, person.user)
        wanted = [n for n in negotiations if n.conversation == digest] or negotiations
        address = Address.read(wanted[0].address) if wanted else None
        if address is None:
            return None
        return Shown(conversation=address.conversation, channel=address.channel, thread=address.thread)

    async def _prompt(self, person: Person, channel: str) -> None:
        prompts = [{"title": title, "message": message} for title, message in phrases.PROMPTS]
        await self._desk.assist(person.tenant, "setSuggestedPrompts", channel_id=channel, prompts=prompts)


def published(team: Team) -> Reply | None:
    """What the Home shows of a team: its published cells and nothing else of anybody; None where sharing is off."""
    if not team.rules.sharing:
        return None
    return Reply(parts=tuple(overview(team)) if team.cells else (Text(text=phrases.none_published(team.rules.people)),))


def is_help(body: Payload) -> bool:
    """Whether a command asks for help."""
    return "command" in body and text_at(body, "text").strip().lower() in _HELP
