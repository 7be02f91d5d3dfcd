"""Discord keeps the contract of every platform."""

from tests.adapters.contract import ClickingContract, Contract
from tests.adapters.discord.samples import Discord


class TestDiscord(Contract):
    """Reading and rendering."""

    platform = Discord()


class TestDiscordClicks(ClickingContract):
    """Buttons and forms."""

    platform = Discord()
