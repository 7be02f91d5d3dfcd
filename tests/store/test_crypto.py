"""Sealing and digests."""

import base64
import secrets

import pytest

from bot.crypto import Digests, KeyRing, key_bytes, new_key
from bot.faults import SealError, SettingsError

OLD, NEW = new_key(), new_key()
ROW = ("conversations.state", "tenant", "id")


def test_what_is_sealed_opens_in_its_row() -> None:
    """Text, also empty or of any script, comes back as it was."""
    ring = KeyRing.parse(NEW)
    for text in ("", "150,000 $", "Ünïcode ₹ 45 लाख"):
        assert ring.open(ring.seal(text, *ROW), *ROW) == text


def test_sealing_twice_looks_different() -> None:
    """The same text never makes the same bytes, so that equal answers cannot be told."""
    ring = KeyRing.parse(NEW)
    assert ring.seal("150k", *ROW) != ring.seal("150k", *ROW)


@pytest.mark.parametrize(
    "row",
    [
        ("conversations.state", "tenant", "other"),
        ("conversations.address", "tenant", "id"),
        ("conversations.state", "other", "id"),
    ],
)
def test_another_row_does_not_open_it(row: tuple[str, ...]) -> None:
    """Sealed bytes moved to another row, column or tenant do not open."""
    ring = KeyRing.parse(NEW)
    with pytest.raises(SealError, match="changed or moved"):
        ring.open(ring.seal("x", *ROW), *row)


def test_parts_of_a_row_do_not_run_together() -> None:
    """("ab", "c") and ("a", "bc") are two rows."""
    ring = KeyRing.parse(NEW)
    with pytest.raises(SealError):
        ring.open(ring.seal("x", "ab", "c"), "a", "bc")


def test_every_changed_byte_is_noticed() -> None:
    """Whichever byte is changed, cut or added, opening fails with a SealError and nothing else."""
    ring = KeyRing.parse(NEW)
    sealed = ring.seal("150k", *ROW)
    broken = [sealed[:i] + bytes([sealed[i] ^ 1]) + sealed[i + 1 :] for i in range(len(sealed))]
    for bad in (*broken, *(sealed[:i] for i in range(len(sealed))), sealed + b"x"):
        with pytest.raises(SealError):
            ring.open(bad, *ROW)


def test_keys_rotate() -> None:
    """With a new key in front, what the old one sealed still opens, and the new one seals."""
    old, both, new = KeyRing.parse(OLD), KeyRing.parse(f"{NEW}, {OLD}"), KeyRing.parse(NEW)
    assert both.open(old.seal("x", *ROW), *ROW) == "x"
    assert new.open(both.seal("y", *ROW), *ROW) == "y"
    assert not both.is_current(old.seal("x", *ROW))
    assert both.is_current(new.seal("x", *ROW))


def test_a_lost_key_is_named_by_its_id() -> None:
    """Without the key the error tells which one is missing and what to do, and shows no key."""
    sealed = KeyRing.parse(OLD).seal("x", *ROW)
    with pytest.raises(SealError, match=r"old key.*start fresh") as raised:
        KeyRing.parse(NEW).open(sealed, *ROW)
    assert KeyRing.parse(OLD).newest in str(raised.value)
    assert OLD not in str(raised.value)
    assert NEW not in str(raised.value)


def test_both_base64_alphabets_are_read() -> None:
    """`openssl rand -base64 32` and URL-safe base64, padded or not, make the same key."""
    key = b"\xfb\xff" * 16
    written = {base64.b64encode(key).decode(), base64.urlsafe_b64encode(key).decode()}
    assert len(written) == 2
    assert {key_bytes(form) for text in written for form in (text, text.rstrip("="), f" {text}\n")} == {key}


@pytest.mark.parametrize(
    "text",
    ["", " , ", "short", f"{NEW},password", "é" * 44, base64.b64encode(b"x" * 31).decode()],
    ids=["nothing", "a comma", "short", "behind a key", "no base64", "a byte too few"],
)
def test_a_bad_key_is_refused_and_not_repeated(text: str) -> None:
    """What is no key is refused with the place where it stands; the text itself is not shown."""
    with pytest.raises(SettingsError) as raised:
        KeyRing.parse(text)
    assert not [word for word in text.replace(" ", "").split(",") if word and word in str(raised.value)]


def test_a_ring_shows_no_key() -> None:
    """Printing a ring tells how many keys it has and nothing of them."""
    assert repr(KeyRing.parse(f"{NEW},{OLD}")) == "<KeyRing of 2>"


def test_digests_need_their_key() -> None:
    """The same id has the same digest under one key, another under another key, kind or part."""
    one, other = Digests(secrets.token_bytes(32)), Digests(secrets.token_bytes(32))
    assert one.of("person", "t", "ada") == one.of("person", "t", "ada")
    different = {one.of("person", "t", "ada"), one.of("event", "t", "ada"), one.of("person", "ta", "da")}
    assert len(different | {other.of("person", "t", "ada")}) == 4
