"""The tree of commands: `/negotiate` with its sub-commands and what completes them, and the message command."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, Protocol

import discord
from discord import app_commands
from discord.app_commands import Choice, locale_str

from adapters.discord.arriving import Interaction, body_of
from adapters.discord.clipping import clip
from adapters.discord.limits import LIMITS
from adapters.discord.read import COMMAND, MENU, PLACES, options
from adapters.discord.tongues import DESCRIPTIONS, NAMES

Act = Callable[[Interaction], Awaitable[None]]
"""What an interaction does."""

Suggest = Callable[[Interaction, str, str, Mapping[str, str]], Awaitable[list[str]]]
"""Names for an option while it is typed: (interaction, option, what is typed, what else is filled in)."""


class Entries(Protocol):
    """What the commands lead to."""

    async def on_use(self, interaction: Interaction) -> None:
        """A command was used."""
        ...

    async def suggest(self, interaction: Interaction, slot: str, typed: str, given: Mapping[str, str]) -> list[str]:
        """Names that may be meant."""
        ...

    async def fault(self, interaction: Interaction, error: BaseException) -> None:
        """Something failed."""
        ...


_OPTIONS: Final = {
    "company": "The company that made the offer",
    "role": "The role, as the company calls it",
    "region": "Where the job is",
    "level": "The level, if it is known",
    "offer": "The offer in your words: 150k base, 36k RSU over 4 years, 22% bonus",
}

PURPOSE: Final = "Negotiate a job offer, seen by you alone"

COMMANDS: Final = {
    "start": ("Begin or go on with a negotiation; only you see it", (*PLACES, "offer")),
    "offer": ("Fill in the whole offer in a form", PLACES),
    "plan": ("Your plan: what to ask for, and the words for it", ()),
    "benchmarks": ("The bands of a role, to see or to post here", PLACES),
    "share": ("Add your offer to the team's, without your name", ()),
    "why": ("Where every figure comes from", ()),
    "summary": ("What I know so far", ()),
    "forget-me": ("Delete everything I keep about you", ()),
    "export": ("Everything I keep about you, as a file", ()),
    "privacy": ("What I keep, who sees it, and how to delete it", ()),
    "help": ("What I can do", ()),
}
"""The sub-commands: what each is for, and its options."""


class Tree(app_commands.CommandTree[Any]):
    """The commands of one client; a fault in one reaches the person who used it."""

    def __init__(self, client: discord.Client, entries: Entries) -> None:
        installs = app_commands.AppInstallationType(guild=True, user=True)
        contexts = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
        super().__init__(client, fallback_to_global=True, allowed_installs=installs, allowed_contexts=contexts)
        self._entries = entries
        self.add_command(_group(entries))
        self.add_command(app_commands.ContextMenu(name=locale_str(MENU), callback=_on_message(entries)))

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        """Tell the person; the autocompletion of an option that fails offers nothing."""
        if interaction.type is not discord.InteractionType.autocomplete:
            await self._entries.fault(interaction, error)


def _group(entries: Entries) -> app_commands.Group:
    group = app_commands.Group(name=COMMAND, description=locale_str(PURPOSE))
    for name, (purpose, given) in COMMANDS.items():
        group.add_command(_command(name, purpose, given, entries))
    return group


def _command(name: str, purpose: str, given: tuple[str, ...], entries: Entries) -> app_commands.Command[Any, ..., Any]:
    """A sub-command; what was given with it is read from the interaction itself, as for every other entry point."""
    callback = {5: _start, 4: _placed, 0: _plain}[len(given)](entries)
    command: app_commands.Command[Any, ..., Any] = app_commands.Command(
        name=locale_str(name), description=locale_str(purpose), callback=callback
    )
    for option in given:
        if option in PLACES:
            command.autocomplete(option)(_completing(option, entries))
    return command


def _plain(entries: Entries) -> Any:  # noqa: ANN401 (discord.py reads a command's options from the signature)
    async def use(interaction: discord.Interaction) -> None:
        await entries.on_use(interaction)

    return use


def _placed(entries: Entries) -> Any:  # noqa: ANN401 (as above)
    @app_commands.describe(**{name: _OPTIONS[name] for name in PLACES})
    async def use(
        interaction: discord.Interaction,
        company: str | None = None,
        role: str | None = None,
        region: str | None = None,
        level: str | None = None,
    ) -> None:
        del company, role, region, level  # read from the interaction
        await entries.on_use(interaction)

    return use


def _start(entries: Entries) -> Any:  # noqa: ANN401 (as above)
    @app_commands.describe(**_OPTIONS)
    async def use(  # noqa: PLR0913, PLR0917 (one parameter an option)
        interaction: discord.Interaction,
        company: str | None = None,
        role: str | None = None,
        region: str | None = None,
        level: str | None = None,
        offer: str | None = None,
    ) -> None:
        del company, role, region, level, offer  # read from the interaction
        await entries.on_use(interaction)

    return use


def _on_message(entries: Entries) -> Any:  # noqa: ANN401 (as above)
    async def use(interaction: discord.Interaction, message: discord.Message) -> None:
        del message  # read from the interaction
        await entries.on_use(interaction)

    return use


def _completing(slot: str, entries: Entries) -> Any:  # noqa: ANN401 (as above)
    async def complete(interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        _, given = options(body_of(interaction))
        others = {name: value for name, value in given.items() if name != slot}
        names = await entries.suggest(interaction, slot, current, others)
        fitting = dict.fromkeys(name for name in names if 0 < len(name) <= LIMITS.choice_value)
        return [Choice(name=clip(name, LIMITS.choice_name), value=name) for name in fitting][: LIMITS.choices]

    return complete


class Tongues(app_commands.Translator):
    """The names and descriptions of the commands in other languages; what the bot says stays English."""

    async def translate(
        self, string: locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """The text in this language, where there is one."""
        del context
        table = NAMES if string.message in COMMANDS else DESCRIPTIONS
        return table.get(locale.value, {}).get(string.message)
