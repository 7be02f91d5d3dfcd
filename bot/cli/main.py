"""The verbs of `negotiate`, and how a fault of settings, content or database is told: one sentence, exit 1."""

import sys

import typer

from bot.cli import chat, db, guides, offer, plan
from bot.cli.guides_import import import_guides
from bot.faults import Fault
from bot.guides.content import ContentError

app = typer.Typer(
    name="negotiate",
    help="Negotiate a job offer: where it stands, what to ask for, and words you can say.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("chat")(chat.chat)
app.command("export")(chat.export)
app.command("forget")(chat.forget)
app.command("plan")(plan.plan)
app.add_typer(offer.app, name="offer", help="Read offers from text, and compare them.")
app.add_typer(guides.app, name="guides", help="The guides: check, list, show, search, import.")
app.add_typer(db.app, name="db", help="The database: upgrade, purge.")
guides.app.command("import")(import_guides)


def run() -> None:
    """Run the command line; a fault is one sentence on standard error and exit code 1."""
    try:
        app()
    except (Fault, ContentError) as fault:
        typer.echo(f"negotiate: {fault}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
