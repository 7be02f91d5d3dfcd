"""Sealing at rest: AES-GCM under a ring of keys, and keyed digests for what only needs comparing."""

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.faults import SealError, SettingsError

KEY_BYTES = 32
_FORMAT = b"\x01"
_ID_BYTES = 4
_NONCE_BYTES = 12
_HEAD_BYTES = len(_FORMAT) + _ID_BYTES + _NONCE_BYTES


class KeyRing:
    """The keys of an installation, newest first: the newest seals, every one opens.

    Sealed bytes are: format (1), key id (4), nonce (12), ciphertext with tag. What a row belongs to (its table, tenant
    and id) is associated data, so that sealed bytes open in their own row only.
    """

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._ciphers = {_key_id(key): AESGCM(key) for key in keys}
        self._newest = _key_id(keys[0])

    @classmethod
    def parse(cls, text: str) -> Self:
        """The ring written as in ENCRYPTION_KEYS; raises SettingsError, which never repeats a key."""
        written = [part for part in (piece.strip() for piece in text.split(",")) if part]
        if not written:
            message = "ENCRYPTION_KEYS holds no key."
            raise SettingsError(message)
        return cls([_read_key(part, place) for place, part in enumerate(written, start=1)])

    def __repr__(self) -> str:
        return f"<KeyRing of {len(self._ciphers)}>"

    @property
    def newest(self) -> str:
        """The id of the key that seals, in hexadecimal; it tells nothing about the key."""
        return self._newest.hex()

    def seal(self, text: str, *row: str) -> bytes:
        """The text, sealed for this row alone."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return _FORMAT + self._newest + nonce + self._ciphers[self._newest].encrypt(nonce, text.encode(), _joined(row))

    def open(self, sealed: bytes, *row: str) -> str:
        """The text sealed for this row; raises SealError where the key is missing or the row is not the one."""
        if len(sealed) < _HEAD_BYTES or sealed[:1] != _FORMAT:
            message = "A stored row is not in the sealed form that this program writes."
            raise SealError(message)
        cipher = self._ciphers.get(sealed[1 : 1 + _ID_BYTES])
        if cipher is None:
            raise SealError(self._lost(sealed))
        try:
            plain = cipher.decrypt(sealed[1 + _ID_BYTES : _HEAD_BYTES], sealed[_HEAD_BYTES:], _joined(row))
        except InvalidTag:
            message = "A stored row was changed or moved outside this program and cannot be opened."
            raise SealError(message) from None
        return plain.decode()

    def is_current(self, sealed: bytes) -> bool:
        """Whether this was sealed with the newest key."""
        return sealed[1 : 1 + _ID_BYTES] == self._newest

    def _lost(self, sealed: bytes) -> str:
        return (
            f"The database was sealed with key {sealed[1 : 1 + _ID_BYTES].hex()}, which is not here (there is "
            f"{', '.join(key.hex() for key in self._ciphers)}). Supply the old key, behind the new one in "
            "ENCRYPTION_KEYS or as the key file it was, or start fresh with another database."
        )


class Digests:
    """Keyed digests of ids: equal ids have equal digests, and without the key nobody can test a guess."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, kind: str, *parts: str) -> str:
        """The digest of an id of this kind, 32 hexadecimal digits."""
        return hmac.digest(self._key, _joined((kind, *parts)), "sha256")[:16].hex()


def new_key() -> str:
    """A fresh key as it is written in ENCRYPTION_KEYS and in the terminal's key file."""
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def key_bytes(text: str) -> bytes:
    """The bytes of one written key, in either base64 alphabet, with or without padding; raises ValueError."""
    letters = text.strip().rstrip("=").replace("+", "-").replace("/", "_")
    key = base64.b64decode(letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)
    if len(key) != KEY_BYTES:
        message = f"a key has {KEY_BYTES} bytes"
        raise ValueError(message)
    return key


def _read_key(text: str, place: int) -> bytes:
    try:
        return key_bytes(text)
    except (ValueError, binascii.Error):
        message = (
            f"Key {place} of ENCRYPTION_KEYS is not {KEY_BYTES} bytes in base64 "
            "(make one with: openssl rand -base64 32). Keys are separated by commas, newest first."
        )
        raise SettingsError(message) from None


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"negotiate key id" + key).digest()[:_ID_BYTES]


def _joined(parts: tuple[str, ...]) -> bytes:
    """The parts with their lengths in front, so that no two different tuples look alike."""
    encoded = [part.encode() for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in encoded)
