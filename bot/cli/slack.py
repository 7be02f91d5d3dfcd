"""`negotiate slack`: what Slack needs to know about the app, and how its messages look."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Put the bot into Slack.", no_args_is_help=True)

Url = Annotated[str | None, typer.Option(help="Where Slack reaches the bot, such as https://x; else for Socket Mode.")]
Out = Annotated[Path, typer.Option(help="The folder to write into.")]


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
