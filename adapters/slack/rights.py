"""Whether a person may set the workspace's rules: Slack is asked, only where their words are such a command."""

import asyncio
from typing import Final

from slack_sdk.errors import SlackApiError

from adapters.slack.clients import error_of
from adapters.slack.desk import Desk
from adapters.slack.payloads import Payload, at, flag_at, mapping_at, text_at
from adapters.slack.person import Person, person_of
from bot.conversation.events import Event
from bot.conversation.ruling import sets_rules
from bot.faults import Fault
from bot.service import UndeliverableError

SECONDS: Final = 1.0
"""How long Slack may think about who somebody is; it waits three seconds itself for the acknowledgement."""

_WITHOUT: Final = ("deleted", "is_bot", "is_stranger", "is_restricted", "is_ultra_restricted")


class Rights:
    """Asks Slack for a person's rights."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def vouched(self, event: Event, body: Payload) -> Event:
        """The event with the person's right to set rules; as it is where its words set none or are somebody else's."""
        person = person_of(body)
        if person is None or text_at(body, "type") == "message_action" or not sets_rules(event.action):
            return event
        return event.model_copy(update={"admin": await self._administers(person)})

    async def _administers(self, person: Person) -> bool:
        """Whether Slack says so, in time."""
        try:
            async with asyncio.timeout(SECONDS), self._desk.sender.writing(person.tenant) as client:
                answer = await client.users_info(user=person.user)
        except SlackApiError as error:
            self._desk.journal.error("no rights", error=error_of(error))
        except (UndeliverableError, Fault, OSError, TimeoutError) as error:
            self._desk.journal.error("no rights", error=type(error).__name__)
        else:
            return administers(mapping_at(answer.data, "user"), person)
        return False


def administers(user: Payload, person: Person) -> bool:
    """Whether a user, as `users.info` tells, runs the workspace, or the organization where the app is in all of it."""
    if any(flag_at(user, flag) for flag in _WITHOUT):
        return False
    ruler = mapping_at(user, "enterprise_user") if person.everywhere else user
    return _at_home(user, person) and (flag_at(ruler, "is_admin") or flag_at(ruler, "is_owner"))


def _at_home(user: Payload, person: Person) -> bool:
    """Whether the user belongs to whom the installation belongs to, and is no guest of another company."""
    if person.everywhere:
        return text_at(user, "enterprise_user", "enterprise_id") == person.enterprise
    teams = at(user, "enterprise_user", "teams")
    return text_at(user, "team_id") == person.team or (isinstance(teams, list) and person.team in teams)
