"""Figures are written as where the person lives; the words, and what is to be sent, stay English."""

import pytest

from bot.conversation.locales import in_custom, localized
from bot.conversation.parts import Choice, Option, Reply, Script, Text

SPACE = "\u202f"


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("en-US", "$150,000 to $155,000, 12.5% up"),
        ("en-GB", "$150,000 to $155,000, 12.5% up"),
        ("de", "$150.000 to $155.000, 12,5% up"),
        ("fr", f"$150{SPACE}000 to $155{SPACE}000, 12,5% up"),
        ("pt-BR", "$150.000 to $155.000, 12,5% up"),
        ("xx-unknown", "$150,000 to $155,000, 12.5% up"),
        ("", "$150,000 to $155,000, 12.5% up"),
    ],
)
def test_amounts_and_percentages_follow_the_locale(locale: str, shown: str) -> None:
    """An unknown one changes nothing."""
    reply = localized(Reply(parts=(Text(text="$150,000 to $155,000, 12.5% up"),)), locale)
    assert reply.parts == (Text(text=shown),)


@pytest.mark.parametrize("text", ["₹45,00,000", "2025-26", "v1.5", "script 2", "1,50", "L5, L6", "10.5 years"])
def test_what_is_no_such_figure_stays(text: str) -> None:
    """Rupees are grouped as in their country; years, versions and numbers of scripts are none."""
    assert in_custom(text, "de") == text


def test_what_a_button_stands_for_and_what_is_sent_stay() -> None:
    """A value is no text, and a script is English."""
    script = Script(title="All", channel="call", text="I ask for $165,000.")
    choice = Choice(slot="x", prompt="$1,000?", options=(Option(label="$1,000", value="1,000"),))
    reply = localized(Reply(parts=(script, choice)), "de")
    assert reply.parts == (
        script,
        Choice(slot="x", prompt="$1.000?", options=(Option(label="$1.000", value="1,000"),)),
    )
