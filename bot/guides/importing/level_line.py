"""Level mappings written as lines.

The forms are `A = B = C`, `A = B, C`, `A ~ B | C`, `A = L4 at Google, E4 at Meta` and `A maps to B / C; D maps to ...`.
"""

import re

from bot.guides.importing.companies import company_at_start
from bot.guides.importing.marks import plain
from bot.guides.importing.source import Peer, SourceLevel

_WORDED = (
    r"\s+(?:(?:maps|equates|corresponds)\s+(?:roughly\s+|approximately\s+)?to"
    r"|aligns\s+(?:roughly\s+)?with|is\s+equivalent\s+to)\s+"
)
_SIGN = re.compile(rf"\s*(?:≈|≅|≃|⇔|↔|⟷|→|⇒|={{1,2}}>?)\s*|\s+(?:~|-+>)\s+|{_WORDED}", re.IGNORECASE)
_MAPS = re.compile(_WORDED, re.IGNORECASE)
_GREATER = re.compile(r"\s[<>]\s")
_LEADING = re.compile(r"^(?:~|≈|roughly|approximately|approx\.?|about)\s*", re.IGNORECASE)
_EQUIVALENT = re.compile(r"^(?:industry\s+)?equivalents?(?:\s+to)?\s*:\s*", re.IGNORECASE)
_NO_PEER = re.compile(r"^no\s|^none\b|^n/a\b", re.IGNORECASE)
_AT = re.compile(r"^(?P<level>.+?)\s+(?:at|@)\s+(?P<company>[^()]+?)(?P<more>\s*\(.*\))?$")
_DASH = re.compile(r"\s+(?:--+|[–—-])\s+")
_STOP = re.compile(r"\.\s+(?=[A-Z\"'(])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(/])(?:sr|jr|inc|corp|ltd|co|st|vs|approx|eng|engr|mgr|dir|dr|no|dept|assoc|princ|prin|dist|equiv|tech|sys|[a-z]|[a-z]\.[a-z])$",
    re.IGNORECASE,
)
_LEVELISH = re.compile(
    r"\d|\b(?:senior|staff|principal|lead|engineer|manager|designer|scientist|architect|developer|sr\.?|swe|sde|pm|tpm|vp)\b",
    re.IGNORECASE,
)

LONGEST_OWN = 140
"""An own level longer than this many characters is prose."""
LONGEST_MAPPED = 9
"""A peer of a "maps to" line has at most this many words; more is prose."""


def levels_of_line(text: str) -> tuple[SourceLevel, ...] | None:
    """The levels of one line; None if it is prose or compares as well as equates."""
    text = plain(text).strip()
    if not has_sign(text) or _GREATER.search(_outside(text)):
        return None
    rows = _rows(text)
    levels = [_row(row) for row in rows]
    if any(level is None for level in levels):
        return None
    return tuple(level for level in levels if level is not None)


def has_sign(text: str) -> bool:
    """Tell whether an equality sign stands outside parentheses, or an "Equivalent:" behind a pipe."""
    outside = _outside(plain(text))
    return bool(_SIGN.search(outside)) or any(_EQUIVALENT.match(part) for part in _split(outside, r"\s\|\s")[1:])


def _outside(text: str) -> str:
    """The text with what stands in parentheses blanked, so that positions stay."""
    depth, out = 0, []
    for char in text:
        depth -= char in ")]" and depth > 0
        out.append(char if depth == 0 else "_")
        depth += char in "(["
    return "".join(out)


def _split(text: str, separator: str) -> list[str]:
    """The parts between separators outside parentheses."""
    parts, start = [], 0
    for match in re.finditer(separator, _outside(text)):
        parts.append(text[start : match.start()].strip())
        start = match.end()
    return [*parts, text[start:].strip()]


def _rows(text: str) -> list[str]:
    """The rows of a line: between semicolons, and between pipes where every part has its own sign."""
    piped = [part for part in _split(text, r"\s\|\s") if part]
    parts = piped if all(map(_equates, piped)) else [text]
    return [row for part in parts for row in _semicoloned(part)]


def _semicoloned(text: str) -> list[str]:
    """The rows between semicolons; a part without a sign goes on with the row before it."""
    rows: list[str] = []
    for part in filter(None, _split(text, r"\s*;\s*")):
        if rows and not _equates(part):
            rows[-1] += f"; {part}"
        else:
            rows.append(part)
    return rows


def _equates(text: str) -> bool:
    return bool(_SIGN.search(_outside(text)))


def _row(text: str) -> SourceLevel | None:
    """One row: own level, peers, remark; None if it is prose."""
    piped = _split(text, r"\s\|\s")
    if len(piped) > 1 and not _SIGN.search(_outside(text)):
        return _banded(piped)
    mapped = bool(_MAPS.search(_outside(text)))
    own, *others = _split(text, r"(?i)" + _SIGN.pattern)
    if not own or len(own) > LONGEST_OWN or not others:
        return None
    last, remark = _without_remark(others[-1])
    chunks = [part for segment in [*others[:-1], last] for part in _split(segment, r"\s\|\s")]
    peers = [peer for chunk in chunks for peer in _peers(chunk, alone=len(chunks) == 1)]
    if mapped and not all(_is_mapped(peer) for peer in peers):
        return None
    return SourceLevel(own=own, peers=tuple(peers), remark=remark)


def _banded(parts: list[str]) -> SourceLevel:
    """`Own | own band | Equivalent: A, B`: what stands between is a remark."""
    own, *between = parts
    listed = next(part for part in between if _EQUIVALENT.match(part))  # has_sign found it
    last, remark = _without_remark(_EQUIVALENT.sub("", listed))
    notes = [part for part in between if part is not listed] + ([remark] if remark else [])
    return SourceLevel(own=own, peers=tuple(_peers(last, alone=True)), remark="; ".join(notes) or None)


def _is_mapped(peer: Peer) -> bool:
    """Tell whether a peer of a "maps to" line is a company with a level, and not prose."""
    return peer.company is not None and len(peer.level.split()) <= LONGEST_MAPPED and bool(_LEVELISH.search(peer.level))


def _without_remark(text: str) -> tuple[str, str | None]:
    """The text up to a spaced dash or a full stop, and the prose behind it."""
    outside = _outside(text)
    ends = [dash for dash in _DASH.finditer(outside) if not _is_range(text, dash)][:1]
    ends += [match for match in _STOP.finditer(outside) if not _ABBREVIATION.search(text[: match.start()])][:1]
    if not ends:
        return text.rstrip(".").strip(), None
    end = min(ends, key=lambda match: match.start())
    return text[: end.start()].strip(), text[end.end() :].strip() or None


def _is_range(text: str, dash: re.Match[str]) -> bool:
    """Tell whether a dash joins two levels, as in "L5 - L6"."""
    return bool(re.search(r"\d$", text[: dash.start()]) and re.match(r"[A-Z]{0,3}\d", text[dash.end() :]))


def _peers(chunk: str, *, alone: bool) -> list[Peer]:
    """The peers of one segment: several behind commas, dots or slashes where each is a company's level."""
    for separator in (r"\s+[·•]\s+", r"\s*;\s+", r"\s*,\s+(?:and\s+)?"):
        parts = [part for part in _split(chunk, separator) if part]
        if len(parts) > 1 and (alone or all(map(_names_company, parts))):
            return [peer for part in parts for peer in _slashed(part)]
    return _slashed(chunk)


def _slashed(chunk: str) -> list[Peer]:
    """`Google L6 / Meta E6` are two peers, `VP / ED` is one level."""
    parts = [part for part in _split(chunk, r"\s+/\s+") if part]
    if len(parts) > 1 and all(map(_names_company, parts)):
        return [_peer(part) for part in parts]
    return [_peer(chunk)]


def _names_company(text: str) -> bool:
    return bool(company_at_start(text)) or bool(_AT.match(text))


def _peer(text: str) -> Peer:
    """A company and its level; the company is None where it cannot be told."""
    text = _LEADING.sub("", text.strip())
    if _NO_PEER.match(text):
        return Peer(company=None, level=text)
    at = _AT.match(text)
    if at:
        return Peer(company=at["company"].strip(), level=(at["level"] + (at["more"] or "")).strip())
    known = company_at_start(text)
    if known:
        return Peer(company=known[0], level=known[1])
    first, _, rest = text.partition(" ")
    if rest and first[:1].isupper() and not _LEVELISH.search(first):
        return Peer(company=first, level=rest)
    return Peer(company=None, level=text)
