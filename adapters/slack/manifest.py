"""The app's manifest: for an address of your own, or for Socket Mode, checked by Slack's rules before it is printed."""

from functools import cache
from importlib import resources
from typing import Any, Final

import yaml
from jsonschema import Draft202012Validator

EVENTS: Final = "/slack/events"
"""Where Slack sends everything that happens, in HTTP mode."""

REDIRECT: Final = "/slack/oauth_redirect"
"""Where Slack sends a person back to after the app was added to a workspace."""

Manifest = dict[str, Any]


class ManifestError(ValueError):
    """A manifest that Slack would refuse; says where and why."""


def manifest(url: str | None = None) -> Manifest:
    """The manifest for HTTP at `url`, or for Socket Mode without one. Raises ManifestError."""
    made = _read("manifest.yaml")
    if url is not None:
        _at(made, url.rstrip("/"))
    if faults := broken_rules(made):
        raise ManifestError("; ".join(faults))
    return made


def text(url: str | None = None) -> str:
    """The manifest as YAML, ready to be pasted. Raises ManifestError."""
    written: str = yaml.safe_dump(manifest(url), sort_keys=False, allow_unicode=True, width=120)
    return written


def broken_rules(made: Manifest) -> list[str]:
    """Where a manifest breaks Slack's rules: "features.shortcuts.0.name: ... is too long"."""
    found = sorted(_rules().iter_errors(made), key=lambda error: list(map(str, error.absolute_path)))
    return [f"{'.'.join(map(str, error.absolute_path)) or 'manifest'}: {error.message}" for error in found]


def _at(made: Manifest, url: str) -> None:
    """Turn Socket Mode off, and name the addresses that Slack calls instead."""
    for command in made["features"]["slash_commands"]:
        command["url"] = url + EVENTS
    made["oauth_config"]["redirect_urls"] = [url + REDIRECT]
    settings = made["settings"]
    settings["socket_mode_enabled"] = False
    settings["event_subscriptions"] = {"request_url": url + EVENTS, **settings["event_subscriptions"]}
    settings["interactivity"] |= {"request_url": url + EVENTS, "message_menu_options_url": url + EVENTS}


def _read(name: str) -> Manifest:
    content: Manifest = yaml.safe_load(resources.files(__package__).joinpath(name).read_text("utf-8"))
    return content


@cache
def _rules() -> Draft202012Validator:
    return Draft202012Validator(_read("manifest_rules.yaml"))
