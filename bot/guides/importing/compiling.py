"""A SourceGuide as a file of the content format: facts in front matter, prose and scripts in the body."""

import hashlib
import re
from decimal import Decimal
from typing import NamedTuple

import yaml

from bot.guides.importing.mentions import mentions_in
from bot.guides.importing.regions import regions_of
from bot.guides.importing.scripts import Scripted, component_of, read_sentences, scripted
from bot.guides.importing.sentences import sentences_of
from bot.guides.importing.source import Doubt, SourceGuide, SourceLevel, SourcePremium
from bot.guides.importing.strategies import strategies_of
from bot.guides.importing.title import slugged
from bot.guides.model import Component

Facts = dict[str, object]

LONGEST_ID = 60
LONGEST_ARGUMENT = 500
LONGEST_SOURCE = 240
MOST_PARAGRAPHS = 3

DIGEST = re.compile(r"^# compiled: sha256 ([0-9a-f]{64})\n", re.MULTILINE)
_NO_PEER = re.compile(r"^(?:no\b|none\b|n/a\b|[—–-]+$)", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)(?:\s?[–-]\s?(20\d\d))?\b")
_TITLE_COLUMNS = ("title", "internal level", "equivalent title")


class NothingToCompileError(ValueError):
    """The guide states nothing a plan could use; args: message, line number."""


class Compiled(NamedTuple):
    """The text of a content file, and the doubts that compiling adds."""

    text: str
    doubts: tuple[Doubt, ...]


def compiled(guide: SourceGuide) -> Compiled:
    """The content file of a guide; raises NothingToCompileError."""
    regions = regions_of(guide)
    if not regions.rows:
        message = "no row of the pay table could be read"
        raise NothingToCompileError(message, guide.rows[0].line if guide.rows else 1)
    levers = _levers(guide)
    facts: Facts = {"company": guide.company, "role": guide.role}
    if guide.title_level:
        facts["role_aliases"] = [f"{guide.role} ({guide.title_level})"]
    facts |= {"print_unit": regions.print_unit}
    facts |= {"equity_header": regions.equity_header} if regions.equity_header else {}
    facts |= {"vesting_years": regions.vesting_years} if regions.vesting_years else {}
    lists: Facts = {
        "dna": list(guide.dna),
        "regions": list(regions.rows),
        "levels": _levels(guide.levels or ()),
        "premiums": _premiums(guide),
        "levers": [_lever(name, lever, title) for name, title, lever in levers],
        "strategies": strategies_of(guide),
        "sources": [_source(source) for source in guide.sources or ()],
    }
    facts |= {name: value for name, value in lists.items() if value}
    doubts = (*regions.doubts, *(doubt for _, _, lever in levers for doubt in lever.doubts))
    return Compiled(_signed(facts, _body(guide, levers)), doubts)


def _signed(facts: Facts, body: str) -> str:
    """The file with the digest of everything else in it, by which an edit by hand is seen."""
    dumped = yaml.dump(_plain(facts), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=130)
    return signed(f"---\n{dumped}---\n\n{body}")


def signed(text: str) -> str:
    """The text with its digest on the second line."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return text.replace("---\n", f"---\n# compiled: sha256 {digest}\n", 1)


def is_untouched(text: str) -> bool:
    """Tell whether this is a compiled file that nobody has edited since."""
    match = DIGEST.search(text)
    return bool(match) and signed(DIGEST.sub("", text, count=1)) == text


class _Dumper(yaml.CSafeDumper):
    """YAML with a range on one line."""

    def represent_pair(self, data: tuple[object, ...]) -> yaml.Node:
        """A low and a high amount: [100000, 120000]."""
        return self.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)


_Dumper.add_representer(tuple, _Dumper.represent_pair)


def _plain(value: object) -> object:
    """Plain YAML values: numbers for decimals, tuples for ranges, lists and dicts for the rest."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dict):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        items = [_plain(item) for item in value]
        return tuple(items) if items and all(isinstance(item, int | float) for item in items) else items
    return value


def _levers(guide: SourceGuide) -> list[tuple[str, str, Scripted]]:
    """Id, title and words of each lever; a lever without a figure leaves its component to one that has it."""
    read = [(lever, read_sentences(lever, guide)) for lever in guide.levers]
    wanted = [component_of(lever, sentences) for lever, sentences in read]
    figured = {component for component, tie in wanted if tie}
    names = _ids([lever.name for lever in guide.levers], "lever")
    return [
        (
            name,
            lever.name,
            scripted(
                lever, sentences, guide, Component.OTHER if tie is None and component in figured else component, tie
            ),
        )
        for name, (lever, sentences), (component, tie) in zip(names, read, wanted, strict=True)
    ]


def _ids(titles: list[str], kind: str) -> list[str]:
    """An id for each title, no two alike."""
    ids: list[str] = []
    for number, title in enumerate(titles, start=1):
        name = slugged(title)[:LONGEST_ID].strip("-") or f"{kind}-{number}"
        ids.append(name if name not in ids else f"{name}-{number}")
    return ids


def _lever(name: str, lever: Scripted, title: str) -> Facts:
    """A lever's facts."""
    facts: Facts = {"id": name, "title": title, "component": lever.component.value}
    if lever.tie:
        figure = lever.tie.mention.figure
        facts["figure"] = {"region": lever.tie.row.name, "low": figure.low, "high": figure.high}
    facts |= {"evidence": list(lever.evidence)} if lever.evidence else {}
    return facts | ({"claims": list(lever.claims)} if lever.claims else {})


def _levels(levels: tuple[SourceLevel, ...]) -> list[Facts]:
    """The level map, each own level once, without peers that are none."""
    found: dict[str, Facts] = {}
    for level in levels:
        peers = {p.company: p.level for p in level.peers if p.company and p.level and not _NO_PEER.match(p.level)}
        aliases = [cell for label, cell in level.columns.items() if label.casefold().endswith(_TITLE_COLUMNS)]
        fact: Facts = {"own": level.own}
        fact |= {"aliases": aliases} if aliases else {}
        fact |= {"peers": peers} if peers else {}
        found.setdefault(level.own, fact)
    return list(found.values())


def _premiums(guide: SourceGuide) -> list[Facts]:
    """The premiums, worded as the guide's claim; an amount only where all rows share its currency."""
    found = []
    for name, premium in zip(_ids([p.title for p in guide.premiums], "premium"), guide.premiums, strict=True):
        amount = _premium_amount(premium, guide)
        fact: Facts = {"id": name, "title": premium.title}
        fact |= {"amount": list(amount)} if amount else {}
        found.append(fact | {"argument": _argument(premium)})
    return found


def _premium_amount(premium: SourcePremium, guide: SourceGuide) -> tuple[Decimal, Decimal] | None:
    """The one range in a premium's text, in the one currency of the table."""
    currencies = {row.currency for row in guide.rows}
    ranges = [m.figure for m in mentions_in(premium.text) if m.figure.low < m.figure.high]
    if len(ranges) != 1 or currencies != {"USD"} or ranges[0].sign not in {"$", "US$", "USD"}:
        return None
    return ranges[0].low, ranges[0].high


def _argument(premium: SourcePremium) -> str:
    """The guide's first words for it and the sentence with its amount."""
    sentences = sentences_of(premium.text)
    kept = sentences[:1] + [sentence for sentence in sentences[1:] if mentions_in(sentence)][:1]
    return f"The guide says: {' '.join(kept)}"[:LONGEST_ARGUMENT]


def _source(text: str) -> Facts:
    """A source with its year where one stands in it."""
    years = _YEAR.findall(text)
    fact: Facts = {"title": text[:LONGEST_SOURCE]}
    if years:
        low, high = years[-1]
        fact["year"] = f"{low}-{high}" if high else low
    return fact


def _body(guide: SourceGuide, levers: list[tuple[str, str, Scripted]]) -> str:
    """About, and the levers' scripts; no line can be read as a heading."""
    parts = []
    if guide.about:
        paragraphs = "\n\n".join(map(_flat, guide.about[:MOST_PARAGRAPHS]))
        parts.append(f"## About\n\nWhat the guide says, which nobody here has checked:\n\n{paragraphs}\n")
    parts += [f"## Lever: {name}\n\n{_flat(lever.script)}\n" for name, _, lever in levers if lever.script]
    return "\n".join(parts)


def _flat(text: str) -> str:
    """A paragraph on one line that begins with a word."""
    return " ".join(text.split()).lstrip("#>-+*=~|` \t")
