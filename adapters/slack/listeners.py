"""Who listens to what. Everything that Slack signs has a listener: an event without one would be answered with 404."""

import re
from typing import Final

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from adapters.slack.desk import Body, Desk
from adapters.slack.errands import Errand, reported
from adapters.slack.homes import HomeDesk, is_help
from adapters.slack.leaving import LeavingDesk
from adapters.slack.names import (
    DISMISS,
    EXPORT,
    FIELD,
    FORGET,
    FORM,
    GLOBAL_SHORTCUT,
    HELP,
    RESUME,
    RETRY,
    SHARE,
    START,
)
from adapters.slack.opening import FormDesk
from adapters.slack.payloads import text_at
from adapters.slack.read import asked_card
from adapters.slack.receiving import Reception
from adapters.slack.sharing import ShareDesk
from adapters.slack.workspaces import Workspaces

_ANY: Final = re.compile("")
_LEFT: Final = re.compile(r"^(?:app_uninstalled|tokens_revoked)$")
_OPENS: Final = re.compile(rf"^(?:{FORM}:.*|{START}|{RETRY})$")
_COMMANDS: Final = re.compile(rf"^(?:{RESUME}|{EXPORT}|{FORGET})$")


def listen(app: AsyncApp, desk: Desk, workspaces: Workspaces) -> None:
    """Put every listener on its place, the general ones behind the particular ones."""
    reception = Reception(desk)
    homes, forms, shares = HomeDesk(desk, reception), FormDesk(desk), ShareDesk(desk)
    commands = _Commands(reception, homes, forms, shares)

    def after(errand: Errand) -> list[Errand]:
        return [reported(desk, errand)]

    app.event("app_home_opened")(ack=_received, lazy=after(homes.opened))
    app.event(_LEFT)(ack=LeavingDesk(desk, workspaces).commit, lazy=[])
    app.event(_ANY)(ack=reception.commit, lazy=after(reception.deliver))

    app.command(_ANY)(ack=commands.acknowledge, lazy=after(commands.answer))
    app.shortcut(GLOBAL_SHORTCUT)(ack=_received, lazy=after(forms.open))
    app.shortcut(_ANY)(ack=reception.commit, lazy=after(reception.deliver))

    app.action(_OPENS)(ack=_received, lazy=after(forms.open))
    app.action(re.compile(rf"^{FIELD}:"))(ack=_received, lazy=after(forms.refill))
    app.action(_COMMANDS)(ack=homes.commit, lazy=after(homes.deliver))
    app.action(HELP)(ack=_received, lazy=after(homes.help))
    app.action(SHARE)(ack=_received, lazy=after(shares.share))
    app.action(DISMISS)(ack=_received, lazy=after(shares.dismiss))
    app.action(_ANY)(ack=reception.commit, lazy=after(reception.deliver))

    app.view(_ANY)(ack=reception.commit, lazy=after(reception.deliver))
    app.view_closed(_ANY)(ack=_received, lazy=[])
    app.options(_ANY)(ack=forms.suggest, lazy=[])


async def _received(ack: AsyncAck) -> BoltResponse:
    return await ack()


class _Commands:
    """The slash command: alone it opens the form, "help" and "benchmarks" are answered here, all else is said."""

    def __init__(self, reception: Reception, homes: HomeDesk, forms: FormDesk, shares: ShareDesk) -> None:
        self._reception = reception
        self._homes = homes
        self._forms = forms
        self._shares = shares

    async def acknowledge(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> BoltResponse | None:
        """Commit what is said, and nothing else."""
        if self._aside(body) is not None:
            return await ack()
        return await self._reception.commit(ack, body, context)

    async def answer(self, body: Body, context: AsyncBoltContext) -> None:
        """Answer, in the direct messages or for the person alone."""
        await (self._aside(body) or self._reception.deliver)(body, context)

    def _aside(self, body: Body) -> Errand | None:
        """What answers a command that says nothing to the conversation."""
        if not text_at(body, "text").strip():
            return self._forms.open
        if is_help(body):
            return self._homes.help
        return self._shares.preview if asked_card(body) is not None else None
