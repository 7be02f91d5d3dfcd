"""`negotiate discord`: the bot on Discord, the links that install it, and how its messages look."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings

app = typer.Typer(help="Put the bot into Discord.", invoke_without_command=True)

Db = Annotated[str | None, typer.Option("--db", help="The database; default: DATABASE_URL.")]
Guides = Annotated[Path | None, typer.Option("--guides", help="Another folder of guides.")]
Out = Annotated[Path, typer.Option(help="The folder to write into.")]


@app.callback()
def discord(context: typer.Context, db: Db = None, guides: Guides = None) -> None:
    """Run the bot on Discord; needs DISCORD_TOKEN and ENCRYPTION_KEYS."""
    if context.invoked_subcommand is not None:
        return
    from adapters.discord.running import serve  # noqa: PLC0415 - only this verb needs it

    asyncio.run(serve(Settings.read(db=db), guides))


@app.command()
def invite() -> None:
    """Print the links that install the bot in a server, and for a person alone."""
    from adapters.discord.invite import links  # noqa: PLC0415 - only this verb needs it

    server, person = links(Settings.read())
    typer.echo(f"In a server:       {server}\nFor yourself only: {person}")


@app.command()
def preview(out: Out = Path("discord-preview")) -> None:
    """Write the main messages and the form as JSON, and as a page that shows them."""
    from adapters.discord.preview import write_preview  # noqa: PLC0415 - only this verb needs it

    typer.echo(f"Written: {write_preview(out)}")
