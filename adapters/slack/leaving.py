"""The app was removed: its tokens and everything that is stored for that tenant are deleted."""

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from adapters.slack.desk import Body, Desk
from adapters.slack.installations import tenant_of_installation
from adapters.slack.payloads import at, text_at
from adapters.slack.receiving import AGAIN
from adapters.slack.workspaces import Workspaces
from bot.faults import Fault
from bot.logs import trail


class LeavingDesk:
    """Deletes what belongs to a workspace or an organization that removed the app."""

    def __init__(self, desk: Desk, workspaces: Workspaces) -> None:
        self._desk = desk
        self._workspaces = workspaces

    async def commit(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> BoltResponse:
        """Delete before acknowledging: if it fails, Slack delivers the event again."""
        if text_at(body, "event", "type") == "tokens_revoked" and not at(body, "event", "tokens", "bot"):
            return await ack()  # a person's own token, of which none is kept
        tenant = tenant_of_installation(
            context.enterprise_id, context.team_id, everywhere=context.is_enterprise_install or context.team_id is None
        )
        try:
            await self._workspaces.remove(tenant)
            count = await self._desk.service.remove_tenant(tenant)
        except Fault as fault:
            self._desk.journal.error("not removed", tenant=tenant, **trail(fault))
            return BoltResponse(status=AGAIN)
        self._desk.threads.forget()
        self._desk.journal.info("removed", tenant=tenant, conversations=count)
        return await ack()
