"""A Markdown guide's text, read into a SourceGuide."""

import re

import yaml

from bot.guides.importing.blocks import blocks_of
from bot.guides.importing.level_map import read_levels
from bot.guides.importing.levers import read_levers
from bot.guides.importing.pay_table import read_pay
from bot.guides.importing.prose import read_about, read_dna, read_premiums, read_sources, read_strategies
from bot.guides.importing.source import Doubt, SourceGuide
from bot.guides.importing.title import read_title

_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


class NoGuideError(ValueError):
    """The text names no company and role; args: message, line number."""


def read_guide(key: str, text: str) -> SourceGuide:
    """Read a guide; `key` is "company/role" of its place. Raises NoGuideError and blocks.TooDeepError."""
    front, body = split_front(text)
    blocks = blocks_of(body)
    title = read_title(blocks, key, front)
    if title is None:
        message = "no title names a company and a role"
        raise NoGuideError(message, 1)
    pay = read_pay(blocks)
    levels, level_doubts = read_levels(blocks, title.company)
    levers, lever_doubts = read_levers(blocks)
    strategies, has_strategy = read_strategies(blocks)
    sources, source_doubts = read_sources(blocks)
    return SourceGuide(
        key=key,
        title=title.text,
        company=title.company,
        role=title.role,
        title_level=title.level,
        dna=read_dna(blocks),
        about=read_about(blocks),
        rows=pay.rows,
        skipped_rows=pay.skipped,
        table_note=pay.note,
        levels=levels,
        premiums=read_premiums(blocks),
        levers=levers,
        strategies=strategies,
        has_strategy=has_strategy,
        sources=sources,
        doubts=tuple(sorted((*pay.doubts, *level_doubts, *lever_doubts, *source_doubts), key=_line)),
    )


def _line(doubt: Doubt) -> int:
    return doubt.line


def split_front(text: str) -> tuple[dict[str, object], str]:
    """Front matter (empty without one) and the body on its old line numbers."""
    match = _FRONT.match(text)
    if not match:
        return {}, text
    try:
        front = yaml.safe_load(match["yaml"])
    except yaml.YAMLError:
        return {}, text
    if not isinstance(front, dict):
        return {}, text
    return {str(name): value for name, value in front.items()}, "\n" * match[0].count("\n") + text[match.end() :]
