"""`negotiate slack preview`: what it writes can be sent, and its page needs nothing from outside."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from adapters.slack.page import Shot, page
from adapters.slack.preview import write_preview
from adapters.slack.render import render
from bot.cli.main import command_line
from bot.conversation.parts import Reply
from tests.adapters.replies import HARM, PARTS, harmful
from tests.adapters.slack.blockkit import faults_of_message, faults_of_view


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a preview."""
    folder = tmp_path_factory.mktemp("preview")
    shown = CliRunner().invoke(command_line("slack"), ["slack", "preview", "--out", str(folder)])
    assert shown.exit_code == 0
    assert str(folder / "index.html") in shown.output.replace("\n", "")
    return folder


def test_every_payload_would_be_taken_by_slack(written: Path) -> None:
    """Messages, the form and the Home."""
    files = sorted(written.glob("*.json"))
    assert {file.stem.split("-")[1] for file in files} == {"bot", "modal", "home"}
    for file in files:
        content = json.loads(file.read_text("utf-8"))
        assert (faults_of_view(content) if "type" in content else faults_of_message(content)) == [], file.name


def test_the_page_shows_light_and_dark_and_fetches_nothing(written: Path) -> None:
    """One file."""
    html = (written / "index.html").read_text("utf-8")
    assert re.findall(r'<main class="(\w+)">', html) == ["light", "dark"]
    assert not re.search(r"https?://|<script|<link|<img|url\(|@import", html)
    for words in ("Your plan", "✓ Not sure", "The offer", "Delete my data", "What to ask for"):
        assert words in html


def test_the_page_is_the_same_every_time(written: Path, tmp_path: Path) -> None:
    """So that a change in it is a change of what Slack shows."""
    assert write_preview(tmp_path).read_text("utf-8") == (written / "index.html").read_text("utf-8")


@pytest.mark.parametrize("text", [*HARM, "<script>alert(1)</script>", '"><b>x</b>'])
def test_the_page_obeys_no_text(text: str) -> None:
    """What a person or a guide wrote stays text here too."""
    shots = [Shot("person", text), *(Shot("bot", m.text, m.blocks) for m in render(harmful(text)))]
    html = page(shots)
    assert "<script" not in html
    assert "<b>x</b>" not in html
    assert "evil.example|" in html or "<https" not in html


def test_every_part_can_be_shown() -> None:
    """No block is left to be shown as raw text."""
    for part in PARTS:
        for message in render(Reply(parts=(part,))):
            for form in (message, message.without_charts()):
                assert "&#x27;type&#x27;" not in page([Shot("bot", form.text, form.blocks, only_you=True)])
