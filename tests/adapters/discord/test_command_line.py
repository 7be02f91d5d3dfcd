"""`negotiate discord`: what a start needs, the links that install the bot, and the preview."""

import asyncio
import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import discord
import pytest
from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncEngine
from typer.testing import CliRunner

from adapters.discord.invite import application_of, links, missing
from adapters.discord.page import Shot, page
from adapters.discord.render import render
from bot.cli.main import command_line
from bot.conversation.parts import Reply
from bot.crypto import new_key
from bot.database import connect
from bot.faults import SettingsError
from bot.registrations import Registrations
from bot.settings import Settings
from tests.adapters.discord.linting import message_faults, modal_faults
from tests.adapters.replies import HARM, PARTS, harmful

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.loopback.token"  # noqa: S105 - opens nothing


def with_token(token: str) -> Settings:
    """Settings with a token."""
    return Settings(discord_token=SecretStr(token), encryption_keys=SecretStr(new_key()))


def test_what_a_start_lacks_is_said_in_words() -> None:
    """And nothing where all is there."""
    assert [line.partition(" ")[0] for line in missing(Settings())] == ["DISCORD_TOKEN", "ENCRYPTION_KEYS"]
    assert missing(with_token(TOKEN)) == []
    odd = with_token(TOKEN).model_copy(update={"discord_api_url": "discord.com"})
    assert [line.partition(" ")[0] for line in missing(odd)] == ["DISCORD_API_URL"]


def test_the_links_ask_for_the_least() -> None:
    """A server's and a person's; no right to read what is not said to the bot, and none over others."""
    server, person = (parse_qs(urlsplit(link).query) for link in links(with_token(TOKEN)))
    granted = discord.Permissions(int(server["permissions"][0]))
    assert server["client_id"] == person["client_id"] == ["123456789012345678"]
    assert server["scope"] == ["bot applications.commands"]
    assert (server["integration_type"], person["integration_type"]) == (["0"], ["1"])
    assert "permissions" not in person
    assert not granted.administrator | granted.manage_threads | granted.manage_messages | granted.mention_everyone


@pytest.mark.parametrize("token", ["abc", "", "....", "é.b.c"])
def test_what_is_no_token_is_said(token: str) -> None:
    """Before Discord is asked."""
    with pytest.raises(SettingsError, match="DISCORD_TOKEN"):
        application_of(with_token(token))


def test_the_command_line_prints_the_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """`negotiate discord invite`."""
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    shown = CliRunner().invoke(command_line("discord"), ["discord", "invite"])
    assert shown.exit_code == 0
    assert shown.output.count("https://discord.com/oauth2/authorize?") == 2


def test_without_a_token_it_does_not_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One sentence says why."""
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    shown = CliRunner().invoke(command_line("discord"), ["discord", "--db", f"sqlite:///{tmp_path / 'x.db'}"])
    assert isinstance(shown.exception, SettingsError)


def test_the_preview_can_be_sent_and_its_page_needs_nothing_from_outside(tmp_path: Path) -> None:
    """Messages and modals as JSON, and one file to look at."""
    shown = CliRunner().invoke(command_line("discord"), ["discord", "preview", "--out", str(tmp_path)])
    assert shown.exit_code == 0
    for file in tmp_path.glob("*.json"):
        content = json.loads(file.read_text("utf-8"))
        assert (modal_faults(content) if "title" in content else message_faults(content)) == [], file.name
    html = (tmp_path / "index.html").read_text("utf-8")
    assert not re.search(r"<(?:script|link)|src='http|url\(", html)


@pytest.mark.parametrize("text", HARM)
def test_the_page_is_not_told_what_to_do(text: str) -> None:
    """What a person wrote is text there too."""
    html = page([Shot(text, render(harmful(text), owner="1"))], "")
    assert "evil.example'" not in html
    assert not re.search(r"<(?!/?(?:html|head|meta|title|style|body|main|article|section|div|b|i|p|h3|pre|code|img"
                         r"|button|blockquote|label|small|a)\b|!doctype)", html)  # fmt: skip


def test_the_page_shows_every_part() -> None:
    """Also those that the sample conversation lacks."""
    assert "Beware." in page([Shot("", render(Reply(parts=PARTS), owner="1"))], "")


def test_the_database_remembers_what_an_application_was_told(database: str) -> None:
    """Each for itself, the newest alone."""

    async def kept() -> tuple[str | None, ...]:
        engine: AsyncEngine = connect(database)
        held = Registrations(engine)
        found = [await held.kept("discord:1")]
        for digest in ("a", "b"):
            await held.keep("discord:1", digest)
        found += [await held.kept("discord:1"), await held.kept("discord:2")]
        await engine.dispose()
        return tuple(found)

    assert asyncio.run(kept()) == (None, "b", None)
