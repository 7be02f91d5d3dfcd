"""Where the keys come from: the environment for a server, else a file of its owner's for the terminal."""

import os
import secrets
from pathlib import Path
from typing import NamedTuple

from bot.crypto import KeyRing, new_key
from bot.faults import SettingsError
from bot.settings import Settings

_OWNER_ONLY = 0o600


class TerminalKeys(NamedTuple):
    """The terminal's ring, and the key file if one was made just now (the person is to be told)."""

    ring: KeyRing
    made: Path | None


def keys_for_server(settings: Settings) -> KeyRing:
    """The keys of ENCRYPTION_KEYS; raises SettingsError without them, since a server must not make its own."""
    if settings.encryption_keys is None:
        message = (
            "ENCRYPTION_KEYS is not set, and a server does not start without it: what people tell the bot is sealed "
            "before it is stored. Make a key with: openssl rand -base64 32"
        )
        raise SettingsError(message)
    return KeyRing.parse(settings.encryption_keys.get_secret_value())


def keys_for_terminal(settings: Settings, path: Path | None = None) -> TerminalKeys:
    """The keys of ENCRYPTION_KEYS, else of the key file, which is made if missing; raises SettingsError."""
    if settings.encryption_keys is not None:
        return TerminalKeys(keys_for_server(settings), None)
    file = path or settings.key_file()
    try:
        made = None if file.exists() else _make(file)
        file.chmod(_OWNER_ONLY)
        return TerminalKeys(KeyRing.parse(file.read_text("ascii")), made)
    except (OSError, ValueError) as error:
        message = f"The key file {file} cannot be made or read: {type(error).__name__}."
        raise SettingsError(message) from None
    except SettingsError:
        message = f"The key file {file} does not hold a key. Put the right one there, or move it and its database away."
        raise SettingsError(message) from None


def _make(file: Path) -> Path | None:
    """Make the key file whole or not at all; None where another process was first."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(new_key() + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        os.link(draft, file)
    except FileExistsError:
        return None
    else:
        return file
    finally:
        draft.unlink()
