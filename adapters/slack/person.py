"""Who acted: the workspace, the enterprise, the user; and what an event of theirs is called."""

from adapters.slack.address import Address, Shown
from adapters.slack.payloads import Payload, flag_at, items_at, mapping_at, text_at
from bot.conversation.events import Action, Event
from bot.values import Value


class Person(Value):
    """Who acted: the workspace, the enterprise where the app is installed in all of it, and the user."""

    team: str
    user: str
    enterprise: str = ""
    everywhere: bool = False

    @property
    def tenant(self) -> str:
        """Whom the installation belongs to."""
        return f"slack:{self.enterprise if self.everywhere and self.enterprise else self.team}"

    def conversation(self, root: str) -> str:
        """The key of this person's conversation that began with `root`: a message's ts, or a trigger's id."""
        return f"slack:{self.team}:{self.user}:{root}"

    def happened(self, happening: str, action: Action, address: Address) -> Event:
        """An event of this person; `happening` is the same for a redelivery."""
        return Event(
            id=f"slack:{self.team}:{happening}",
            tenant=self.tenant,
            person=self.user,
            conversation=address.conversation,
            address=address.text(),
            action=action,
        )

    def address(self, root: str, shown: Shown | None, **where: str) -> Address:
        """Where the answer goes: to the thread that the conversation is shown in, else to where the person is."""
        place = {**where, "conversation": shown.conversation if shown else self.conversation(root)}
        if shown is not None and shown.channel:
            place |= {"channel": shown.channel, "thread": shown.thread}
        return Address(tenant=self.tenant, team=self.team, user=self.user, enterprise=self.enterprise, **place)


def person_of(payload: Payload) -> Person | None:
    """Who acted; None where the payload does not say, or says a bot."""
    user = _user(payload)
    enterprise = text_at(payload, "enterprise_id") or text_at(payload, "enterprise", "id")
    team = text_at(payload, "team_id") or text_at(payload, "team", "id") or text_at(payload, "user", "team_id")
    everywhere = flag_at(_installed(payload), "is_enterprise_install")
    if not user or not (team or enterprise):
        return None
    return Person(team=team or enterprise, user=user, enterprise=enterprise, everywhere=everywhere)


def _user(payload: Payload) -> str:
    event = mapping_at(payload, "event")
    for found in (text_at(event, "message", "user"), text_at(event, "user"), text_at(payload, "user", "id")):
        if found:
            return found
    return text_at(payload, "user_id")


def _installed(payload: Payload) -> Payload:
    """What says how the app is installed: the first authorization of an event, or the payload itself."""
    return next(iter(items_at(payload, "authorizations")), payload)
