"""A lever's script: which slots it may use, and what is wrong with one (a pure check at load time)."""

import itertools
import re
import traceback
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, UndefinedError, nodes

from bot.guides.model import Component
from bot.wording import Wording, environment

MEMBERS = {
    "ask": frozenset({"base", "equity", "bonus", "sign_on", "total"}),
    "competing": frozenset({"company", "total"}),
}
"""Slots with members: `ask.base` is a spoken range ("$165,000 to $169,500"), `competing` is absent or has both members.

`ask.equity` is over the whole vest, `ask.total` and `competing.total` are yearly amounts without "a year" behind them;
`competing.company` is "another company" unless the person agreed to naming.
"""

SLOTS = frozenset({*MEMBERS, "years", "company", "role", "region", "evidence", "process"})
"""All slots; `evidence` is the person's words or the choices in brackets, `process` a real other final stage (bool)."""

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.If,
    nodes.CondExpr,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.Const,
)
"""What a script is made of: text, slots and conditions. No loops, calls or filters."""

FIGURE = re.compile(r"(?<![\w-])[$€£¥₹]?\d[\d.,]*\w*|[$€£¥₹]\s*\d")
AMOUNT = re.compile(r"[$€£¥₹%]|\d\s*[KkMmBb]\b|\d{3}")
SLIP = re.compile(r"\bNone\b|\bnan\b|\s[.,;?!](?=\s|$)|\{\{|\{%|\[\[")

Problem = tuple[int, str]
"""A line of the script, counted from 1, and what is wrong there."""

_sandbox = environment({})
_wording = Wording({})


def problems(source: str, component: Component) -> tuple[Problem, ...]:
    """Everything that is wrong with a script, in the order of its lines; nothing, where it can be said as it is."""
    if not source.strip():
        return ((1, "the script is empty"),)
    try:
        tree = _sandbox.parse(source)
    except TemplateSyntaxError as error:
        return ((error.lineno, f"the script does not read as a template: {error.message}"),)
    found = (*_shape(tree), *_figures(source))
    return tuple(sorted(found)) or tuple(dict.fromkeys(_trials(source, component)))


def slots_of(component: Component) -> Iterator[dict[str, object]]:
    """Sample slots in which everything optional is present, absent, and in each mix of both."""
    ranges = dict.fromkeys(MEMBERS["ask"], "$9,000 to $9,500")
    only_own: dict[str, object] = {name: said if name == component else None for name, said in ranges.items()}
    held = {"company": "another company", "total": "$9,999"}
    for ask, competing, process, evidence in itertools.product(
        (ranges, only_own), (None, held), (False, True), ("[one thing / another]", "ten years of something")
    ):
        yield {
            "ask": ask,
            "competing": competing,
            "process": process,
            "evidence": evidence,
            "years": "4",
            "company": "Example",
            "role": "Example Engineer",
            "region": "Example City",
        }


def _shape(tree: nodes.Template) -> Iterator[Problem]:
    for node in tree.find_all(nodes.Node):
        match node:
            case nodes.Name(name=name) if name not in SLOTS:
                yield node.lineno, f"unknown slot {name}"
            case nodes.Getattr(node=nodes.Name(name=name), attr=attr) if attr not in MEMBERS.get(name, frozenset()):
                yield node.lineno, f"unknown slot {name}.{attr}"
            case nodes.Getattr(node=whole, attr=attr) if not isinstance(whole, nodes.Name):
                yield node.lineno, f"unknown slot member {attr}"
            case nodes.Const(value=value) if AMOUNT.search(str(value)):
                yield node.lineno, "a figure stands in the script; a slot brings it"
            case _ if not isinstance(node, ALLOWED):
                yield node.lineno, f"a script has slots and conditions only, not {type(node).__name__.lower()}"


def _figures(source: str) -> Iterator[Problem]:
    for line, kind, text in _sandbox.lex(source):
        if kind == "data":
            for figure in FIGURE.finditer(text):
                where = line + text[: figure.start()].count("\n")
                yield where, f"a figure stands in the script: {figure.group().strip()}"


def _trials(source: str, component: Component) -> Iterator[Problem]:
    for slots in slots_of(component):
        try:
            said = _wording.fill(source, **slots)
        except UndefinedError as error:
            yield _line_of(error), f"a slot that can be absent needs a condition: {error.message}"
            continue
        slip = SLIP.search(said)
        if slip:
            yield 1, f"with something optional absent it reads {_around(said, slip)!r}"


def _line_of(error: UndefinedError) -> int:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return (frames[-1].lineno or 1) if frames else 1


def _around(said: str, slip: re.Match[str]) -> str:
    return said[max(0, slip.start() - 20) : slip.end() + 20]
