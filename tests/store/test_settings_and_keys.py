"""Settings, and where the keys come from."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.crypto import KeyRing, new_key
from bot.faults import SettingsError
from bot.keys import keys_for_server, keys_for_terminal
from bot.settings import Settings


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "ENCRYPTION_KEYS", "RETENTION_DAYS", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("postgres://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
        ("postgresql://u:p@h:5/d?sslmode=require", "postgresql+asyncpg://u:p@h:5/d?ssl=require"),
        ("postgresql+asyncpg://h/d", "postgresql+asyncpg://h/d"),
        ("sqlite:////srv/n.db", "sqlite+aiosqlite:////srv/n.db"),
        ("sqlite+aiosqlite:///n.db", "sqlite+aiosqlite:///n.db"),
    ],
)
def test_the_usual_addresses_are_read(written: str, read: str) -> None:
    """The addresses that hosts hand out become those of the async drivers."""
    assert Settings.read(db=written).url() == read


@pytest.mark.parametrize("written", ["mysql://h/d", "n.db", "postgres:h", ""])
def test_another_database_is_refused(written: str) -> None:
    """An address of another kind is refused at the start, without repeating it."""
    with pytest.raises(SettingsError, match="must begin with") as raised:
        Settings.read(db=written)
    assert not written or written not in str(raised.value)


def test_nothing_needs_to_be_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without any setting the database is a file in the XDG data folder, else under the home folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    here = f"{tmp_path}/.local/share/negotiate/negotiate.sqlite3"
    assert Settings.read().url() == f"sqlite+aiosqlite:///{here}"
    assert Settings.read().key_file() == Path(here + ".key")
    assert Settings.read().retention_days == 30
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert Settings.read().url() == f"sqlite+aiosqlite:///{here}"
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert Settings.read().url() == "sqlite+aiosqlite:////data/negotiate/negotiate.sqlite3"


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """`ENCRYPTION_KEYS=` is the same as not setting it."""
    monkeypatch.setenv("ENCRYPTION_KEYS", "")
    assert Settings.read().encryption_keys is None


def test_no_secret_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a key nor the database's password shows in the settings' text."""
    key = new_key()
    monkeypatch.setenv("ENCRYPTION_KEYS", key)
    monkeypatch.setenv("DATABASE_URL", "postgres://u:hunter2@h/d")
    settings = Settings.read()
    for text in (repr(settings), str(settings), settings.model_dump_json()):
        assert key not in text
        assert "hunter2" not in text


def test_a_bad_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that cannot be read is told by the variable's name."""
    monkeypatch.setenv("RETENTION_DAYS", "0")
    with pytest.raises(SettingsError, match="RETENTION_DAYS: Input should be greater"):
        Settings.read()


def test_a_server_does_not_start_without_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server needs ENCRYPTION_KEYS and says how to make one."""
    with pytest.raises(SettingsError, match=r"ENCRYPTION_KEYS is not set.*openssl"):
        keys_for_server(Settings.read())
    key = new_key()
    monkeypatch.setenv("ENCRYPTION_KEYS", key)
    assert keys_for_server(Settings.read()).newest == KeyRing.parse(key).newest


def test_the_terminal_makes_its_key_once(tmp_path: Path) -> None:
    """The first start makes the key file, for its owner only, and tells so; the next one reads it."""
    settings = Settings.read(db=f"sqlite:///{tmp_path}/folder/n.db")
    first, second = keys_for_terminal(settings), keys_for_terminal(settings)
    file = tmp_path / "folder" / "n.db.key"
    assert (first.made, second.made) == (file, None)
    assert first.ring.newest == second.ring.newest
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["n.db.key"]


def test_several_starts_at_once_make_one_key(tmp_path: Path) -> None:
    """Of many that start together one makes the key, and all use it."""
    file = tmp_path / "k" / "key"
    settings = Settings.read()
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda _: keys_for_terminal(settings, file), range(64)))
    assert len({keys.ring.newest for keys in found}) == 1
    assert [keys.made for keys in found if keys.made] == [file]
    assert [path.name for path in file.parent.iterdir()] == ["key"]


def test_a_key_file_that_others_can_read_is_closed(tmp_path: Path) -> None:
    """A key file is made its owner's alone whenever it is read."""
    file = tmp_path / "key"
    file.write_text(new_key())
    file.chmod(0o644)
    keys_for_terminal(Settings.read(), file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_environments_keys_come_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With ENCRYPTION_KEYS the terminal makes no file."""
    monkeypatch.setenv("ENCRYPTION_KEYS", new_key())
    assert keys_for_terminal(Settings.read(), tmp_path / "key").made is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["", "not a key", "\N{SNOWMAN}"])
def test_a_spoilt_key_file_is_told_and_kept(tmp_path: Path, content: str) -> None:
    """A key file without a key in it is named in the error, and is not overwritten."""
    file = tmp_path / "key"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"key file .*key"):
        keys_for_terminal(Settings.read(), file)
    assert file.read_text(encoding="utf-8") == content


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Where the key file cannot be written the error says so."""
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="cannot be made or read"):
        keys_for_terminal(Settings.read(), tmp_path / "file" / "key")
