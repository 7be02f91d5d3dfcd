"""Text without its marks: emphasis, links, HTML, emoji and what a platform or a template would act upon."""

import html
import re
import unicodedata
from functools import lru_cache

_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_AUTOLINK = re.compile(r"<(?:https?|mailto|ftp):[^<>\s]*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>")
_LESS = re.compile(r"<(?=[A-Za-z/!?@#:])")
_SCHEME = re.compile(r"\b(?:https?|ftp|javascript|data|file|mailto):(?://)?(?=\S)", re.IGNORECASE)
_SCRIPT_SCHEME = re.compile(r"\b(?:javascript|data|file):(?=\S)", re.IGNORECASE)
_MENTION = re.compile(r"@(?=\w)")
_BRACE_OPEN = re.compile(r"\{(?=[{%#])")
_BRACE_CLOSE = re.compile(r"(?<=[}%#])\}")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3]")
_EMOJI_CODE = re.compile(r":[a-z][a-z0-9_+-]*:")
_STARS = re.compile(r"\*+")
_UNDERSCORES = re.compile(r"(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)")
_MARKED = re.compile(r"[*_`\[<&@{}:\\]")
_BLANKS = re.compile(r"\s+")
_QUOTE_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
_DASHES = re.compile(r"[‐‑‒–—―−]|--+")


def harmless(text: str) -> str:
    """Text that no platform, browser or template acts upon: tags gone, mentions and braces broken up, links bare."""
    text = _BREAK.sub(" ", html.unescape(text))
    while True:
        without = _TAG.sub("", _COMMENT.sub("", _AUTOLINK.sub("", text)))
        if without == text:
            break
        text = without
    text = _LESS.sub("‹", text)
    text = _SCHEME.sub("", text)
    text = _MENTION.sub("(at)", text)
    return _BRACE_CLOSE.sub(" }", _BRACE_OPEN.sub("{ ", text))


def unlinked(text: str) -> str:
    """Links as their words."""
    return _LINK.sub(r"\1", text)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Text without emphasis marks, links, HTML and escapes, with single blanks."""
    if _MARKED.search(text) is None:
        return _BLANKS.sub(" ", text).strip()
    text = _STARS.sub("", unlinked(text).replace("`", ""))
    text = _ESCAPE.sub(r"\1", _UNDERSCORES.sub("", text))
    return _BLANKS.sub(" ", harmless(text)).strip()  # last, as marks may have kept a tag apart


def plain_lines(text: str) -> tuple[str, ...]:
    """The lines of a block, each plain, empty ones left out."""
    return tuple(line for line in map(plain, text.split("\n")) if line)


def named(text: str) -> str:
    """A name as it is shown: plain, without emoji and `:codes:`."""
    shown = plain(text)
    bare = _EMOJI.sub("", _EMOJI_CODE.sub("", shown))
    return shown if bare == shown else _BLANKS.sub(" ", harmless(bare)).strip()


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """A label for looking up: plain, case-folded, without emoji, with one sort of dash and quotation mark."""
    text = unicodedata.normalize("NFKC", named(text)).translate(_QUOTE_MARKS)
    return _BLANKS.sub(" ", _DASHES.sub("-", text)).strip().casefold()


def straight(text: str) -> str:
    """Text with typewriter quotation marks."""
    return text.translate(_QUOTE_MARKS)


def unsafe_marks(line: str) -> tuple[str, ...]:
    """What `harmless` takes out of a line or breaks up, in words; links are ordinary and not mentioned."""
    found = (
        ("HTML is left out", _TAG.search(line) or _COMMENT.search(line)),
        ("what a template would act upon is broken up", _BRACE_OPEN.search(line)),
        ("a mention is broken up", _MENTION.search(line)),
        ("a script address is broken up", _SCRIPT_SCHEME.search(line)),
    )
    return tuple(why for why, hit in found if hit)
