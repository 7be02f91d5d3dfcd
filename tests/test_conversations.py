"""Every golden conversation goes as it is written down."""

from pathlib import Path

import pytest

from bot.guides.library import open_library
from bot.guides.model import Library
from tests.conversation_log import FOLDER, replayed


@pytest.fixture(scope="module")
def library() -> Library:
    """The packaged guides."""
    return open_library()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_the_conversation_goes_as_written(path: Path, library: Library) -> None:
    """The bot says today what the golden file says."""
    written = path.read_text("utf-8")
    assert replayed(written, library) == written
