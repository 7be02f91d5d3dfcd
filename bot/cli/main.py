"""The verbs of `negotiate`, and how a fault of settings, content or database is told: one sentence, exit 1."""

import sys
from importlib import import_module, metadata
from typing import Annotated, Final

import typer

from bot.faults import Fault

_COMMANDS: Final = {
    "chat": "bot.cli.chat:chat",
    "plan": "bot.cli.plan:plan",
    "export": "bot.cli.chat:export",
    "forget": "bot.cli.chat:forget",
    "doctor": "bot.cli.doctor:doctor",
}
_GROUPS: Final = {
    "offer": ("bot.cli.offer:app", "Read offers from text, and compare them."),
    "guides": ("bot.cli.guides:app", "The guides: check, list, show, search, import."),
    "market": ("bot.cli.market:app", "Public wage data: import."),
    "benchmarks": ("bot.cli.benchmarks:app", "A job's benchmarks, and what a team shares: show, add, export, rules."),
    "db": ("bot.cli.db:app", "The database: upgrade, purge."),
    "slack": ("bot.cli.slack:app", "Put the bot into Slack."),
    "discord": ("bot.cli.discord:app", "Put the bot into Discord."),
}


def run() -> None:
    """Run the command line; a fault is one sentence on standard error and exit code 1."""
    try:
        command_line(sys.argv[1] if len(sys.argv) > 1 else "")()
    except Fault as fault:
        typer.echo(f"negotiate: {fault}", err=True)
        sys.exit(1)


def command_line(verb: str) -> typer.Typer:
    """The command line with this verb alone, since a chat should not wait for what it does not use; else with all."""
    app = typer.Typer(
        name="negotiate",
        help="Negotiate a job offer: where it stands, what to ask for, and words you can say.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    known = verb in _COMMANDS or verb in _GROUPS
    for name, place in _COMMANDS.items():
        if not known or name == verb:
            app.command(name)(_loaded(place))
    for name, (place, purpose) in _GROUPS.items():
        if not known or name == verb:
            app.add_typer(_loaded(place), name=name, help=purpose)
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"negotiate {metadata.version('negotiate')}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """What can stand before every verb."""


def _loaded(place: str) -> typer.Typer:
    module, _, attribute = place.partition(":")
    loaded: typer.Typer = getattr(import_module(module), attribute)
    return loaded
