"""Company, role and level out of a guide's title line, its front matter, or its file's place."""

import re
from typing import NamedTuple

from bot.guides.importing.blocks import Block, Kind
from bot.guides.importing.marks import named, plain
from bot.guides.importing.sections import is_title_line

_GUIDE = re.compile(
    r"[\s:,|–—-]*\b(?:global\s+|salary\s+|compensation\s+|comp\s+|offer\s+|job\s+|pay\s+|complete\s+|ultimate\s+|the\s+)*"
    r"(?:negotiation|compensation|salary)\s+(?:guide|playbook|handbook)\b.*$",
    re.IGNORECASE,
)
_GUIDE_FIRST = re.compile(
    r"^(?:the\s+|global\s+|salary\s+|compensation\s+|offer\s+)*(?:negotiation|salary)\s+guide\s*(?::|\||--+|[–—-]|\bfor\b)\s*",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+(?:--+|[–—-])\s+")
_AT = re.compile(r"\s+(?:at|@)\s+", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_LEVEL = re.compile(r"\b(?:l|e|ic|p|m)\d+\b", re.IGNORECASE)
_SIGNATURE = re.compile(r"\s*[\[(|–—-]*\s*\bsignature role\b\s*[\])]*\s*$", re.IGNORECASE)


LONGEST_TITLE = 300


class Title(NamedTuple):
    """What the title says, and the line it stands on."""

    text: str
    company: str
    role: str
    level: str | None
    line: int


def read_title(blocks: tuple[Block, ...], key: str, front: dict[str, object]) -> Title | None:
    """The title of a guide; front matter decides where it names company or role. None if nothing names them."""
    block = _title_block(blocks)
    text = named(block.text) if block else str(front.get("title") or "")
    named_only = _GUIDE_FIRST.sub("", text) if _GUIDE_FIRST.match(text) else _GUIDE.sub("", text)
    company, role = _halves(named_only.strip(), key.partition("/")[0])
    company = named(str(front.get("company") or "")) or company
    role = named(str(front.get("role") or "")) or role
    if not company or not role:
        return None
    role, level = _without_level(role)
    level = level or (str(front["level"]) if isinstance(front.get("level"), str | int) else None)
    return Title(plain(block.text) if block else text, company, role, level, block.line if block else 1)


def _title_block(blocks: tuple[Block, ...]) -> Block | None:
    """The first heading or bold line that calls itself a guide; else the first heading with a separator in it."""
    lines = [b for b in blocks if len(b.text) <= LONGEST_TITLE and (b.kind is Kind.HEADING or is_title_line(b))]
    for block in lines:
        if _GUIDE.search(named(block.text)):
            return block
    for block in lines[:3]:
        if "|" in block.text or _DASH.search(named(block.text)):
            return block
    return None


def _halves(text: str, slug: str) -> tuple[str, str]:
    """Company and role: "Role | Company", "Role - Company", "Role at Company", or by the folder's name."""
    left, pipe, right = (part.strip() for part in text.rpartition("|"))
    if not pipe:
        breaks = list(_DASH.finditer(text)) or list(_AT.finditer(text))
        if not breaks:
            return _by_folder(text, slug)
        left, right = text[: breaks[-1].start()].strip(), text[breaks[-1].end() :].strip()
    if slugged(left) == slug and slugged(right) != slug:
        left, right = right, left
    return right, left


def _by_folder(text: str, slug: str) -> tuple[str, str]:
    """A title without a separator: the words that make the folder's name are the company."""
    words = text.split()
    for count in range(1, len(words)):
        if slugged(" ".join(words[:count])) == slug:
            return " ".join(words[:count]), " ".join(words[count:])
        if slugged(" ".join(words[-count:])) == slug:
            return " ".join(words[-count:]), " ".join(words[:-count])
    return "", ""


def slugged(name: str) -> str:
    """A name as the folder or file is called: "D.E. Shaw" is "de-shaw"."""
    folded = re.sub(r"[.'’]", "", name.casefold()).replace("&", " ")
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")


def _without_level(role: str) -> tuple[str, str | None]:
    """The role without "(SIGNATURE ROLE)" and without its level's parenthesis, and the level."""
    role = _SIGNATURE.sub("", role).strip()
    match = _PARENTHESIS.search(role)
    if match and _LEVEL.search(match[1]):
        return _SIGNATURE.sub("", role[: match.start()]).strip(), match[1].strip()
    return role, None
