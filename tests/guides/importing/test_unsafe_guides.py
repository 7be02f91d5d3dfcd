"""Untrusted text: neutralised or refused with file and line, and nothing acts on it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guides.content import compile_guide
from bot.guides.importing.batch import Imported, import_one
from bot.guides.importing.blocks import TooDeepError, blocks_of
from bot.guides.importing.compiling import NothingToCompileError, compiled
from bot.guides.importing.intake import LARGEST, LONGEST_LINE, Found, find_guides
from bot.guides.importing.marks import harmless, named, plain
from bot.guides.importing.reading import NoGuideError, read_guide
from bot.guides.importing.writing import Outcome, write_whole
from tests.guides.importing.conftest import PARTS

Written = Callable[..., str]
Import = Callable[[bytes], Imported]


@pytest.fixture(name="imported")
def imported_fixture(tmp_path: Path) -> Import:
    """What becomes of a file with these bytes."""

    def imported(raw: bytes) -> Imported:
        path = tmp_path / "in" / "example-works" / "bridge-engineer.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        return import_one(Found(path, "example-works/bridge-engineer"), tmp_path / "out", force=False)

    return imported


REFUSED = [
    (b"\xff\xfe\x00broken", 1, "not UTF-8"),
    (b"# fine\n\nfine\n\xe4\xf6 latin\n", 4, "not UTF-8"),
    (b"# fine\n\x00\n", 2, "NUL"),
    (b"# fine\n" + b"a" * (LONGEST_LINE + 1), 2, "a line longer"),
    (b"a\n" * LARGEST, 1, "larger than"),
    (b"# A | B Negotiation Guide\n\n" + b">" * 60 + b" deep\n", 3, "more than 12 deep"),
    (b"# A | B Negotiation Guide\n\n" + b"- " * 60 + b"deep\n", 3, "more than 12 deep"),
    (b"just words\n", 1, "no title"),
    (b"# A | B Negotiation Guide\n\nNo table.\n", 1, "no row of the pay table"),
]


@pytest.mark.parametrize(("raw", "line", "why"), REFUSED)
def test_a_file_is_refused_with_its_line(imported: Import, tmp_path: Path, raw: bytes, line: int, why: str) -> None:
    """Not text, too large, too deep, or no guide: nothing is written, and the reason has a line."""
    outcome = imported(raw)
    assert (outcome.outcome, outcome.line) == (Outcome.REFUSED, line)
    assert why in outcome.why
    assert not list((tmp_path / "out").rglob("*"))


def test_nesting_is_refused_before_anything_is_lost() -> None:
    """Deeper than any guide: an error with its line, where the parser would drop the text."""
    with pytest.raises(TooDeepError) as refused:
        blocks_of("fine\n\n" + "> " * 30 + "lost")
    assert refused.value.args[1] == 3


EVIL = """
<script>alert(1)</script> {{ 7 * 7 }} {% for x in ().__class__.__mro__ %}x{% endfor %} {# gone #}
@everyone <@U123> <!channel>
[click](javascript:alert(1)) ![img](https://example.org/x.png) &lt;b&gt;bold&lt;/b&gt; \u202egnirts\u202c \u200b
"""


def test_active_text_is_neutralised(imported: Import, tmp_path: Path, written: Written) -> None:
    """HTML, templates, mentions, links and hidden characters are dead in the compiled file, and each is told."""
    evil = " ".join(EVIL.split())
    levers = f'**Global Levers**\n\n1. **{evil}:** "{evil} I would stay."\n'
    text = written(
        dna=f"**Negotiation DNA:** `{evil}`", about=f"#### Negotiation DNA\n\n{evil}", levers=levers,
        sources=f"#### Evidence & Sources\n\n- {evil}",
    )  # fmt: skip
    outcome = imported(text.encode())
    assert outcome.outcome is Outcome.WRITTEN
    out = (tmp_path / "out" / "example-works" / "bridge-engineer.md").read_text(encoding="utf-8")
    for mark in ("<script", "{% for", "{{ 7", "{#", "@everyone", "<@", "<!", "javascript:", "https:", "<b>", "\u202e"):
        assert mark not in out
    guide, errors = compile_guide(out, "example-works/bridge-engineer", "x")
    assert errors == ()
    assert guide
    for why in ("HTML", "template", "mention", "control characters", "script address"):
        assert why in outcome.report


def test_text_cannot_open_a_section_of_its_own(imported: Import, tmp_path: Path, written: Written) -> None:
    """A paragraph that begins like a heading, a fence or a rule stays a paragraph."""
    about = "#### Negotiation DNA\n\n\\## Lever: evil\n\n\\---\n\n```\n## Lever: fenced\n```\n"
    assert imported(written(about=about).encode()).outcome is Outcome.WRITTEN
    out = (tmp_path / "out" / "example-works" / "bridge-engineer.md").read_text(encoding="utf-8")
    assert "\n## Lever: evil" not in out
    assert "\n## Lever: fenced" not in out


def test_a_byte_order_mark_and_windows_line_ends_are_nothing(imported: Import, written: Written) -> None:
    """The same guide from another editor compiles to the same file."""
    plain_one = imported(written().encode())
    other = imported(b"\xef\xbb\xbf" + written().replace("\n", "\r\n").encode())
    assert (plain_one.outcome, other.outcome) == (Outcome.WRITTEN, Outcome.UNCHANGED)


@given(st.text(alphabet=st.sampled_from("<>{}%#@&;[]()!/abc :*`_\\😀"), max_size=80))
def test_no_text_stays_active(text: str) -> None:
    """However tags, braces and mentions are nested, none is left."""
    for clean in (harmless(text), plain(text), named(text)):
        assert not any(mark in clean for mark in ("{{", "{%", "{#", "<a", "</", "<!", "@a", "<@"))


SNIPPETS = [
    "**",
    "|",
    "> ",
    "`",
    "[",
    "]",
    "(",
    "{{",
    "%}",
    "$",
    "—",
    "=",
    " / ",
    "\n",
    "\n\n",
    "# ",
    "1. ",
    '"',
    ":",
    "9",
    "None",
    "<b>",
]


@given(st.lists(st.tuples(st.integers(0, 2000), st.sampled_from(SNIPPETS)), max_size=12))
def test_slips_of_the_pen_never_break_the_import(slips: list[tuple[int, str]]) -> None:
    """Whatever is typed into a guide by mistake, it compiles to what the loader takes, or is refused with a line."""
    text = "\n\n---\n\n".join(PARTS.values())
    for place, snippet in slips:
        text = text[:place] + snippet + text[place:]
    try:
        content = compiled(read_guide("a/b", text))
    except (NoGuideError, NothingToCompileError, TooDeepError):
        return
    assert compile_guide(content.text, "a/b", "guide.md")[1] == ()


def test_links_out_of_the_folder_are_refused(tmp_path: Path, written: Written) -> None:
    """A linked file, a linked folder, a pipe, a stray place and a second file of one key are refused, each by name."""
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "role.md").write_text(written(), encoding="utf-8")
    folder = tmp_path / "in"
    (folder / "acme" / "deep").mkdir(parents=True)
    (folder / "acme" / "linked.md").symlink_to(secret / "role.md")
    (folder / "other.md").symlink_to(secret)
    (folder / "company").symlink_to(secret)
    (folder / "README.md").write_text("x", encoding="utf-8")
    (folder / "acme" / "_template.md").write_text("x", encoding="utf-8")
    (folder / "acme" / "deep" / "role.md").write_text("x", encoding="utf-8")
    (folder / "acme" / "One Role.md").write_text("x", encoding="utf-8")
    (folder / "acme" / "one-role.md").write_text("x", encoding="utf-8")
    (folder / "acme" / "???.md").write_text("x", encoding="utf-8")
    os.mkfifo(folder / "acme" / "pipe.md")
    found = {one.path.name: one.why for one in find_guides(folder)}
    assert found == {
        "linked.md": "a link out of the folder is not followed",
        "company": "a linked folder is not followed",
        "other.md": "a linked folder is not followed",
        "role.md": "a guide stands at <company>/<role>.md",
        "One Role.md": "",
        "one-role.md": "another file has the same key",
        "???.md": "its folder and name make no key",
        "pipe.md": "not a regular file",
    }


def test_what_the_loader_refuses_is_not_written(tmp_path: Path, written: Written) -> None:
    """The loader's own check stands before every file."""
    path = tmp_path / "guide.md"
    path.write_text(written(), encoding="utf-8")
    refused = import_one(Found(path, "Not A/Key"), tmp_path / "out", force=False)
    assert refused.why.startswith("compiles to what the loader refuses")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """A text that cannot be encoded leaves neither the file nor a part of it."""
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "guide.md", "fine \ud800 not")
    assert list(tmp_path.iterdir()) == []


def test_what_breaks_the_reader_does_not_break_the_import(tmp_path: Path) -> None:
    """A file that vanished, or any fault of ours, is one refused guide."""
    odd = import_one(Found(cast("Path", None), "a/b"), tmp_path / "out", force=False)
    assert (odd.outcome, odd.why) == (Outcome.REFUSED, "cannot be read: AttributeError")
    gone = import_one(Found(tmp_path / "gone.md", "a/b"), tmp_path / "out", force=False)
    assert (gone.outcome, gone.why) == (Outcome.REFUSED, "cannot be read or written: No such file or directory")
