"""The manifest: what it asks for, the two ways to run it, and what Slack would refuse."""

from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from adapters.slack.manifest import EVENTS, ManifestError, broken_rules, manifest, text
from adapters.slack.names import COMMAND, GLOBAL_SHORTCUT, MESSAGE_SHORTCUT
from bot.cli.main import command_line

SCOPES = {
    "app_mentions:read": "app_mention",
    "assistant:write": "assistant.threads.setStatus",
    "chat:write": "chat.postMessage",
    "commands": COMMAND,
    "files:write": "files_upload_v2",
    "im:history": "message.im",
    "im:write": "conversations.open",
}
"""Each scope that is asked for, and what it is for."""


def test_it_asks_for_the_least() -> None:
    """Every scope has its use, no channel's history is read; who is an admin and who reads a channel are optional."""
    scopes = manifest()["oauth_config"]["scopes"]
    assert set(scopes["bot"]) == set(SCOPES)
    assert scopes["bot_optional"] == ["channels:read", "groups:read", "users:read"]
    events = set(manifest()["settings"]["event_subscriptions"]["bot_events"])
    assert events == {"app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked"}


def test_its_names_are_those_the_app_answers_to() -> None:
    """Command and shortcuts."""
    features = manifest()["features"]
    assert [command["command"] for command in features["slash_commands"]] == [COMMAND]
    named = {shortcut["type"]: shortcut["callback_id"] for shortcut in features["shortcuts"]}
    assert named == {"message": MESSAGE_SHORTCUT, "global": GLOBAL_SHORTCUT}
    assert len(features["agent_view"]["suggested_prompts"]) <= 4


def test_without_an_address_it_is_for_socket_mode() -> None:
    """No address stands in it."""
    made = manifest()
    assert made["settings"]["socket_mode_enabled"] is True
    assert "http" not in text()


def test_with_an_address_slack_calls_it() -> None:
    """Commands, events, buttons and lists of options."""
    made = manifest("https://bot.example/")
    url = "https://bot.example" + EVENTS
    settings = made["settings"]
    assert settings["socket_mode_enabled"] is False
    assert settings["event_subscriptions"]["request_url"] == url
    assert settings["interactivity"]["request_url"] == settings["interactivity"]["message_menu_options_url"] == url
    assert {command["url"] for command in made["features"]["slash_commands"]} == {url}
    assert made["oauth_config"]["redirect_urls"] == ["https://bot.example/slack/oauth_redirect"]


def test_what_is_printed_is_the_manifest() -> None:
    """YAML, ready to be pasted."""
    runner, app = CliRunner(), command_line("slack")
    printed = runner.invoke(app, ["slack", "manifest", "--url", "https://bot.example"])
    assert printed.exit_code == 0
    assert yaml.safe_load(printed.output) == manifest("https://bot.example")
    assert yaml.safe_load(runner.invoke(app, ["slack", "manifest"]).output) == manifest()


@pytest.mark.parametrize("url", ["", "bot.example", "ftp://bot.example", "https://a b"])
def test_an_address_that_slack_would_refuse_is_refused(url: str) -> None:
    """Before it is printed, with the place."""
    with pytest.raises(ManifestError, match="request_url"):
        manifest(url)
    refused = CliRunner().invoke(command_line("slack"), ["slack", "manifest", "--url", url])
    assert refused.exit_code == 1
    assert "Slack would refuse" in refused.output


def _set(made: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    inner: Any = made
    *before, last = path.split(".")
    for key in before:
        inner = inner[int(key)] if key.isdigit() else inner[key]
    inner[int(last) if last.isdigit() else last] = value
    return made


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("display_information.name", "x" * 36),
        ("display_information.description", "x" * 141),
        ("display_information.long_description", "too short"),
        ("display_information.background_color", "green"),
        ("features.bot_user.display_name", "x" * 81),
        ("features.slash_commands.0.command", "negotiate"),
        ("features.slash_commands.0.description", ""),
        ("features.shortcuts.0.name", "x" * 25),
        ("features.shortcuts.1.type", "other"),
        ("features.agent_view.suggested_prompts", [{"title": "t", "message": "m"}] * 5),
        ("features.agent_view.agent_description", "x" * 301),
        ("oauth_config.scopes.bot", ["chat:write", "chat:write"]),
        ("settings.event_subscriptions.bot_events", [f"e{n}" for n in range(101)]),
        ("settings.unheard_of", True),
    ],
)
def test_a_broken_rule_is_named_with_its_place(path: str, value: object) -> None:
    """Each of Slack's rules that this manifest could break."""
    (fault,) = broken_rules(_set(manifest(), path, value))
    assert fault.startswith(path.rpartition(".")[0] if path.endswith("unheard_of") else path)
