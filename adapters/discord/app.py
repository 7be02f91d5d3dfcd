"""The bot on Discord: a client whose gateway leads to the entry points; it does nothing before it is started."""

import sys

import discord

from adapters.discord.arriving import Interaction, body_of
from adapters.discord.building import Draw
from adapters.discord.clicks import Clicked
from adapters.discord.commands import Tongues, Tree
from adapters.discord.desk import Desk
from adapters.discord.entries import Entries
from adapters.discord.leaving import Leaving
from adapters.discord.read import PLATFORM, pressed
from adapters.discord.registering import Forgetful, Registered, register
from adapters.discord.sending import Post
from bot.charts import picture
from bot.conversation.parts import Chart
from bot.logs import Log, open_log, trail
from bot.outbox import Delivery
from bot.service import Service
from bot.settings import Settings


async def drawn(chart: Chart) -> bytes:
    """A chart as Discord shows it to most: on dark."""
    return await picture(chart, dark=True)


class Bot(discord.AutoShardedClient):
    """The client; everything it hears of goes to its entries."""

    def __init__(  # noqa: PLR0913 (each is a part of the outside world, and named by its caller)
        self, service: Service, settings: Settings, log: Log, *, draw: Draw, registered: Registered, shards: int | None
    ) -> None:
        super().__init__(
            intents=_intents(),
            shard_count=shards,
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            allowed_mentions=discord.AllowedMentions.none(),
        )
        self.log = log
        self.service = service
        self.post = Post(self, draw, _now, log)
        self.desk = Desk(service, self.post, log)
        self.entries = Entries(self.desk, settings.retention_days, settings.turn_days)
        self.leaving = Leaving(self, service, log)
        self.tree = Tree(self, self.entries)
        self._registered = registered

    async def setup_hook(self) -> None:
        """Before the gateway is opened: every button works, and the commands are registered if they changed."""
        self.add_dynamic_items(Clicked)
        await self.tree.set_translator(Tongues())
        await register(self.tree, self._registered, self.log)

    async def on_click(self, interaction: Interaction, view: discord.ui.LayoutView | None) -> None:
        """A button or a menu was clicked."""
        await self.entries.on_click(interaction, view)

    async def on_interaction(self, interaction: Interaction) -> None:
        """A modal was sent: its custom id says what it is, so that one opened before a restart counts too."""
        if interaction.type is discord.InteractionType.modal_submit and pressed(body_of(interaction)):
            await self.entries.on_modal(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """A direct message or a mention, perhaps."""
        await self.entries.on_message(message, self._own_id())

    async def on_raw_message_edit(self, edit: discord.RawMessageUpdateEvent) -> None:
        """A message was edited."""
        await self.entries.on_edit(edit.data, self._own_id())

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was removed from a server (an outage is no removal): what was kept for it goes."""
        await self.leaving.remove(f"{PLATFORM}:{guild.id}")

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """Something failed outside an interaction: the log holds the cause, and a redelivery or a sweep the rest."""
        error = sys.exc_info()[1]
        self.log.error("event", of=event_method, **(trail(error) if error else {}))

    async def send(self, delivery: Delivery) -> None:
        """Send a reply that is still to be sent; for sweeps."""
        await self.post.reply(delivery)

    def _own_id(self) -> str:
        return str(self.user.id) if self.user is not None else ""


def create_bot(  # noqa: PLR0913 (each is a part of the outside world, and named by its caller)
    service: Service,
    settings: Settings,
    *,
    log: Log | None = None,
    draw: Draw = drawn,
    registered: Registered | None = None,
    shards: int | None = None,
) -> Bot:
    """The bot, not yet started; `shards` only where Discord is not to be asked for their number."""
    lines = log or open_log(sys.stdout)
    return Bot(service, settings, lines, draw=draw, registered=registered or Forgetful(), shards=shards)


def _now() -> float:
    """Seconds since 1970 by the clock that discord.py goes by."""
    return discord.utils.utcnow().timestamp()


def _intents() -> discord.Intents:
    """What the gateway is to tell: servers, and messages to the bot. Nothing that Discord calls privileged."""
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
