"""Who acted where, and where the answer goes."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields

from adapters.slack.payloads import Payload, flag_at, mapping_at, text_at
from bot.conversation.events import Action, Event


@dataclass(frozen=True)
class Address:
    """Where replies go: a thread of a direct message, or the person, whose direct message is opened then.

    `thread_ts` is empty while the thread is not born; the first reply is its root then. `ephemeral_in` is the channel
    in which the person acted, and where nobody but the person may see that the answer waits in the direct message.
    """

    conversation: str
    tenant: str
    team: str
    user: str
    enterprise: str = ""
    channel: str = ""
    thread_ts: str = ""
    ephemeral_in: str = ""
    ephemeral_thread: str = ""
    response_url: str = ""

    def dump(self) -> str:
        """The address as it is kept with the conversation."""
        return json.dumps({name: value for name, value in asdict(self).items() if value}, sort_keys=True)

    @classmethod
    def load(cls, kept: str) -> Address | None:
        """The address of a conversation; None where it is not one of Slack."""
        try:
            read = json.loads(kept)
        except ValueError:
            return None
        known = {field.name for field in fields(cls)}
        given = {k: v for k, v in read.items() if k in known and isinstance(v, str)} if isinstance(read, dict) else {}
        return cls(**given) if {"conversation", "tenant", "team", "user"} <= given.keys() else None

    @property
    def surface(self) -> str | None:
        """The thread as `Service.show_at` knows it; None while it is not born."""
        return surface(self.channel, self.thread_ts)


@dataclass(frozen=True)
class Shown:
    """A conversation that is there already, and the thread it is shown in."""

    conversation: str
    channel: str = ""
    thread_ts: str = ""


@dataclass(frozen=True)
class Person:
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
            address=address.dump(),
            action=action,
        )

    def address(self, root: str, shown: Shown | None, **where: str) -> Address:
        """Where the answer goes: to the thread that the conversation is shown in, else to where the person is."""
        at_home = {"channel": shown.channel, "thread_ts": shown.thread_ts} if shown and shown.channel else {}
        key = shown.conversation if shown else self.conversation(root)
        place = {**where, **{name: value for name, value in at_home.items() if value}}
        return Address(
            conversation=key, tenant=self.tenant, team=self.team, user=self.user, enterprise=self.enterprise, **place
        )


def surface(channel: str, thread_ts: str) -> str | None:
    """A thread, as it is noted and looked up."""
    return f"{channel}:{thread_ts}" if channel and thread_ts else None


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
    authorizations = payload.get("authorizations")
    first = authorizations[0] if isinstance(authorizations, list) and authorizations else None
    return first if isinstance(first, dict) else payload
