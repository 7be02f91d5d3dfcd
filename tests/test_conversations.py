"""Every golden conversation goes as it is written down."""

from pathlib import Path

import pytest

from tests.conversation_log import FOLDER, replayed


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_the_conversation_goes_as_written(path: Path) -> None:
    """The bot says today what the golden file says."""
    written = path.read_text("utf-8")
    assert replayed(written) == written
