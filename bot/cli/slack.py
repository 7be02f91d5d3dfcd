"""`negotiate slack`: runs the app; what Slack needs to know about it, and how its messages look."""

from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings

app = typer.Typer(help="Put the bot into Slack.", invoke_without_command=True)

Http = Annotated[bool, typer.Option("--http", help="Slack calls this machine, at /slack/events.")]
Socket = Annotated[bool, typer.Option("--socket", help="This machine calls Slack; needs SLACK_APP_TOKEN.")]
Db = Annotated[str | None, typer.Option("--db", help="The database; default: DATABASE_URL, else a file of your own.")]
Guides = Annotated[Path | None, typer.Option("--guides", help="Another folder of guides.")]
Url = Annotated[str | None, typer.Option(help="Where Slack reaches the bot, such as https://x; else for Socket Mode.")]
Out = Annotated[Path, typer.Option(help="The folder to write into.")]


@app.callback()
def start(
    chosen: typer.Context, http: Http = False, socket: Socket = False, db: Db = None, guides: Guides = None
) -> None:
    """Run the Slack app until it is told to stop; without a flag SLACK_APP_TOKEN decides for Socket Mode."""
    if chosen.invoked_subcommand is not None:
        return
    if http and socket:
        message = "Either --http or --socket."
        raise typer.BadParameter(message)
    from adapters.slack.configured import Mode, mode_of, require  # noqa: PLC0415 - only this verb needs it

    settings = Settings.read(db=db)
    wanted = Mode.HTTP if http else Mode.SOCKET if socket else None
    mode = mode_of(settings, wanted)
    require(settings, mode)
    from adapters.slack.serving import run  # noqa: PLC0415 - the same, and it takes a second

    run(settings, mode, guides=guides)


@app.command()
def manifest(url: Url = None) -> None:
    """Print the app's manifest, ready to be pasted at api.slack.com/apps."""
    from adapters.slack.manifest import ManifestError, text  # noqa: PLC0415 - only this verb needs it

    try:
        typer.echo(text(url), nl=False)
    except ManifestError as fault:
        typer.echo(f"negotiate: Slack would refuse this manifest: {fault}", err=True)
        raise typer.Exit(1) from None


@app.command()
def preview(out: Out = Path("slack-preview")) -> None:
    """Write the main messages, the form and the Home as Block Kit JSON, and as a page that shows them."""
    from adapters.slack.preview import write_preview  # noqa: PLC0415 - the same

    page = write_preview(out)
    typer.echo(f"Written: {page}")
