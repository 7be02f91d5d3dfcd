"""The library serves guides on demand, follows edits and keeps what was good."""

from pathlib import Path

import pytest
from jinja2 import TemplateNotFound
from structlog.testing import capture_logs

from bot.guides.facts import ContentError
from bot.guides.library import FileLibrary, open_library
from bot.guides.packaged import templates
from tests.bench.guides import synthetic_guides


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The time."""
        return self.now


class Shelfful:
    """A few guides in a folder, and the library over them."""

    def __init__(self, work: Path, count: int = 3) -> None:
        self.folder, self.cache, self.clock = work / "guides", work / "cache", Clock()
        self.keys = synthetic_guides(self.folder, count)
        self.library = self.reopened()

    def reopened(self) -> FileLibrary:
        """The library as another start would open it."""
        return open_library(self.folder, cache=self.cache, clock=self.clock)

    def edit(self, key: str, old: str, new: str) -> None:
        """Change a guide on disk, and let time pass."""
        path = self.folder / f"{key}.md"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.pass_time()

    def pass_time(self) -> None:
        """Let so much time pass that the folder is looked at again."""
        self.clock.now += 3600


@pytest.fixture
def few(tmp_path: Path) -> Shelfful:
    """Three guides of one company."""
    return Shelfful(tmp_path)


def test_guides_are_listed_and_read(few: Shelfful) -> None:
    """All guides are known by key, company and role; a strange key is a KeyError."""
    assert few.library.keys == sorted(few.keys)
    assert few.library.guide(few.keys[0]).role == "Software Engineer"
    assert [each.key for each in few.library.companies()] == ["acorn-bank"]
    assert {each.key for each in few.library.roles("acorn-bank")} == set(few.keys)
    with pytest.raises(KeyError):
        few.library.guide("acorn-bank/plumber")


def test_an_edit_is_picked_up(few: Shelfful) -> None:
    """An edited guide is read again without a restart, with its new names."""
    few.library.guide(few.keys[0])
    few.edit(few.keys[0], "company_aliases: [Acorn Bank Inc]", "company_aliases: [Oaktree]")
    assert few.library.guide(few.keys[0]).company_aliases == ("Oaktree",)
    found = few.library.match_company("Oaktree").found
    assert found is not None
    assert found.key == "acorn-bank"


def test_the_folder_is_not_looked_at_all_the_time(few: Shelfful) -> None:
    """An edit within the same second waits for the next look."""
    before = few.library.guide(few.keys[0])
    path = few.folder / f"{few.keys[0]}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Synthetic", "Other"), encoding="utf-8")
    assert few.library.guide(few.keys[0]) is before


def test_new_and_removed_guides(few: Shelfful) -> None:
    """A new file is a new guide; a removed one is gone, in this process and the next."""
    (few.folder / "acorn-bank" / "copy.md").write_bytes((few.folder / f"{few.keys[0]}.md").read_bytes())
    (few.folder / f"{few.keys[1]}.md").unlink()
    few.pass_time()
    expected = sorted({*few.keys, "acorn-bank/copy"} - {few.keys[1]})
    assert few.library.keys == expected
    assert few.reopened().keys == expected


@pytest.mark.parametrize("read_before", [True, False])
def test_a_broken_edit_keeps_the_last_good_version(few: Shelfful, *, read_before: bool) -> None:
    """The guide stays as it was, read before or not; the log tells file and line, and nothing of the text."""
    if read_before:
        few.library.guide(few.keys[0])
    with capture_logs() as logs:
        few.edit(few.keys[0], "company: Acorn Bank", "company: Acorn Bank\ncolour: red")
        assert few.library.guide(few.keys[0]).company == "Acorn Bank"
    (warning,) = logs
    assert warning["at"] == f"{few.folder}/{few.keys[0]}.md:3"
    assert warning["last_good_version_stays"] is True
    assert "colour" not in str(warning)
    few.edit(few.keys[0], "company: Acorn Bank\ncolour: red", "company: Acorn Trust")
    assert few.library.guide(few.keys[0]).company == "Acorn Trust"


def test_a_guide_that_is_broken_from_the_start_stops_it(few: Shelfful) -> None:
    """A start over a broken guide fails with file and line, even if its last good version is on the shelf."""
    few.edit(few.keys[0], "company: Acorn Bank", "company: Acorn Bank\ncolour: red")
    with pytest.raises(ContentError, match=r"software-engineer\.md:3: colour: unknown name"):
        few.reopened()


def test_a_new_broken_file_is_left_out(few: Shelfful) -> None:
    """A file that never was a guide is not served, and does no harm."""
    (few.folder / "acorn-bank" / "draft.md").write_text("Not yet.", encoding="utf-8")
    few.pass_time()
    with capture_logs() as logs:
        assert few.library.keys == sorted(few.keys)
    assert logs[0]["last_good_version_stays"] is False


def test_a_second_start_reads_from_the_shelf(few: Shelfful) -> None:
    """The index is kept outside the guides' folder, and gives the same guides."""
    first = [few.library.guide(key) for key in few.keys]
    again = few.reopened()
    assert [again.guide(key) for key in few.keys] == first
    assert [again.entry(key) for key in few.keys] == [few.library.entry(key) for key in few.keys]
    assert {path.suffix for path in few.folder.rglob("*") if path.is_file()} == {".md"}
    assert list(few.cache.iterdir())


def test_a_broken_shelf_is_made_anew(few: Shelfful) -> None:
    """Junk in the cache is thrown away, and the guides are read afresh."""
    (kept,) = few.cache.iterdir()
    kept.write_bytes(b"junk" * 1000)
    assert few.reopened().keys == sorted(few.keys)
    assert few.reopened().guide(few.keys[0]).role == "Software Engineer"


def test_a_library_without_a_shelf(tmp_path: Path) -> None:
    """Where nothing can be kept, guides are served all the same, and a broken edit of a read guide is survived."""
    (tmp_path / "cache").write_text("a file, where a folder should be", encoding="utf-8")
    few = Shelfful(tmp_path)
    few.library.guide(few.keys[0])
    with capture_logs():
        few.edit(few.keys[0], "company: Acorn Bank", "company: Acorn Bank\ncolour: red")
        few.edit(few.keys[1], "company: Acorn Bank", "company: Acorn Bank\ncolour: red")
        assert few.library.guide(few.keys[0]).company == "Acorn Bank"
        assert few.library.keys == sorted({*few.keys} - {few.keys[1]})


def test_what_is_no_guide(few: Shelfful) -> None:
    """Names that begin with an underscore or a dot, other endings and files outside a company's folder are none."""
    for name in ("_template.md", "acorn-bank/_draft.md", "acorn-bank/.hidden.md", "acorn-bank/notes.txt", "README.md"):
        (few.folder / name).write_text("Not a guide.", encoding="utf-8")
    assert few.reopened().keys == sorted(few.keys)


def test_a_file_that_is_not_utf_8(few: Shelfful) -> None:
    """Bytes that are no text are told with their line."""
    path = few.folder / f"{few.keys[0]}.md"
    path.write_bytes(path.read_bytes().replace(b"Synthetic", b"Synth\xe9tic"))
    with pytest.raises(ContentError, match=r"md:7: is not UTF-8"):
        few.reopened()


def test_a_missing_folder(tmp_path: Path) -> None:
    """A folder that does not exist is said so."""
    with pytest.raises(ContentError, match="no such folder"):
        open_library(tmp_path / "nowhere", cache=tmp_path)


def test_a_folder_that_vanishes(few: Shelfful) -> None:
    """While the folder cannot be read, the guides stay as they were."""
    kept = few.library.guide(few.keys[0])
    few.folder.rename(few.folder.with_name("moved"))
    few.pass_time()
    with capture_logs():
        assert few.library.guide(few.keys[0]) == kept


def test_memory_is_bounded(tmp_path: Path) -> None:
    """Bodies that were not asked for lately are dropped and come back the same."""
    many = Shelfful(tmp_path, 150)
    first = many.library.guide(many.keys[0])
    for key in many.keys:
        many.library.guide(key)
    again = many.library.guide(many.keys[0])
    assert again == first
    assert again is not first


def test_the_cache_folder_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index goes to XDG_CACHE_HOME."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    synthetic_guides(tmp_path / "guides", 1)
    open_library(tmp_path / "guides")
    assert list((tmp_path / "xdg" / "negotiate").iterdir())


def test_wording_is_named_by_folder_and_file(tmp_path: Path) -> None:
    """Templates are known as "voice/hello"; one that does not read is told with its line."""
    (tmp_path / "voice").mkdir()
    (tmp_path / "voice" / "hello.j2").write_text("Hello {{ name }}.\n", encoding="utf-8")
    assert templates(tmp_path) == {"voice/hello": "Hello {{ name }}.\n"}
    (tmp_path / "voice" / "hello.j2").write_text("Hello\n{% if name %}\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"hello\.j2:2: does not read as a template"):
        templates(tmp_path)


def test_another_folder_keeps_the_packaged_wording(few: Shelfful) -> None:
    """The bot's voice is the same, whichever guides it serves."""
    assert few.library.wording.say("voice/after_plan")
    with pytest.raises(TemplateNotFound):
        few.library.wording.say("voice/no_such_words")
