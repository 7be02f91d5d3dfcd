"""`negotiate doctor`: what is configured, what is missing, and what would start; in words."""

import asyncio
from collections.abc import Sequence
from typing import Annotated, NamedTuple

import typer

from bot.faults import Fault, SettingsError, StoreVersionError
from bot.keys import keys_for_server
from bot.settings import Settings, sqlite_file

Db = Annotated[str | None, typer.Option("--db", help="The database; default: DATABASE_URL, else a file of your own.")]
Processes = Annotated[
    bool, typer.Option("--processes", help="Print only the lines of the Procfile that would run, for `make up`.")
]


class Finding(NamedTuple):
    """How one thing stands; `bad`: something that is wanted would not start."""

    subject: str
    says: str
    bad: bool = False
    process: str = ""  # its line in the Procfile, where it would run


def doctor(db: Db = None, processes: Processes = False) -> None:
    """Say what is configured and what is missing; exit code 1 if something that is configured would not start."""
    try:
        found = examine(Settings.read(db=db))
    except SettingsError as fault:
        found = [Finding("Settings", str(fault), bad=True)]
    if processes:
        typer.echo(" ".join(finding.process for finding in found if finding.process))
        return
    for finding in found:
        typer.echo(f"{'!' if finding.bad else ' '} {finding.subject:<9} {finding.says}")
    if any(finding.bad for finding in found):
        raise typer.Exit(1)


def examine(settings: Settings) -> list[Finding]:
    """Look at everything; the platforms need a database that is up to date, the terminal brings its own."""
    database, behind = _database(settings)
    keys = _keys(settings)
    needed = [f"{finding.subject}: {finding.says}" for finding in (database, keys) if finding.bad]
    lacking = [*needed, *([behind] if behind else [])]
    return [database, keys, _guides(), _terminal(needed), _slack(settings, lacking), _discord(settings, lacking)]


def _database(settings: Settings) -> tuple[Finding, str]:
    """The database, and what the platforms lack of it."""
    from bot.database import check, connect  # noqa: PLC0415 - SQLAlchemy is slow to import
    from bot.sealing import check_ring  # noqa: PLC0415 - the same

    file = sqlite_file(settings.url())
    place = f"SQLite, {file}" if file else "PostgreSQL" if settings.url().startswith("postgresql") else "SQLite"

    async def look() -> None:
        engine = connect(settings.url())
        try:
            await check(engine)
            if settings.encryption_keys is not None:
                await check_ring(engine, keys_for_server(settings))
        finally:
            await engine.dispose()

    try:
        asyncio.run(look())
    except StoreVersionError as fault:
        return Finding("Database", f"{place}. {fault}"), str(fault)
    except SettingsError:  # of the keys, which are looked at by themselves
        return Finding("Database", f"{place}; its tables are up to date"), ""
    except Fault as fault:
        return Finding("Database", f"{place}. {fault}", bad=True), ""
    return Finding("Database", f"{place}; its tables are up to date"), ""


def _keys(settings: Settings) -> Finding:
    if settings.encryption_keys is None:
        return Finding("Keys", "ENCRYPTION_KEYS is not set; the terminal makes a key of its own, a server doesn't")
    try:
        keys_for_server(settings)
    except SettingsError as fault:
        return Finding("Keys", str(fault), bad=True)
    return Finding("Keys", "ENCRYPTION_KEYS is set; what people say is sealed with it")


def _guides() -> Finding:
    from bot.guides.library import open_library  # noqa: PLC0415 - only this verb needs it

    try:
        count = len(open_library().companies())
    except Fault as fault:
        return Finding("Guides", str(fault), bad=True)
    return Finding("Guides", f"of {count} companies")


def _terminal(lacking: Sequence[str]) -> Finding:
    if lacking:
        return Finding("Terminal", f"would not start. {' '.join(lacking)}", bad=True)
    return Finding("Terminal", "would start: negotiate chat")


def _slack(settings: Settings, lacking: Sequence[str]) -> Finding:
    from adapters.slack.configured import Mode, many, missing, mode_of, touched  # noqa: PLC0415 - only this verb

    if not touched(settings):
        return Finding("Slack", "not configured; README, “Put it into Slack”, says how")
    mode = mode_of(settings)
    faults = [*missing(settings, mode), *lacking]
    if faults:
        return Finding("Slack", f"would not start in {mode}. {' '.join(faults)}", bad=True)
    where = "for the workspaces that install it" if many(settings) else "for the workspace of its token"
    command, process = ("--http", "web") if mode is Mode.HTTP else ("--socket", "slack")
    return Finding("Slack", f"would start in {mode}, {where}: negotiate slack {command}", process=process)


def _discord(settings: Settings, lacking: Sequence[str]) -> Finding:
    if settings.discord_token is None:
        return Finding("Discord", "not configured; README, “Put it into Discord”, says how")
    keyless = [] if settings.encryption_keys else ["ENCRYPTION_KEYS is not set. Make one with: openssl rand -base64 32"]
    faults = [*keyless, *lacking]
    if faults:
        return Finding("Discord", f"would not start. {' '.join(faults)}", bad=True)
    return Finding("Discord", "would start: negotiate discord", process="discord")
