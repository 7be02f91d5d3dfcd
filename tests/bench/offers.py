"""Speed of reading offers, beside a plain regular expression for amounts over the same texts in the same run."""

import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from bot.offers.parse import parse
from tests.offers.held_out import HELD_OUT
from tests.offers.texts import forms, forum, prose, traps

SHARED = Path(__file__).parents[2].parent / "shared" / "offers" / "dev.jsonl"
LENGTH = 400
COUNT = 60
TIMES = 15
SIZES = (10_000, 100_000)
MONOTONOUS = (
    "1,",
    "150/",
    "10% ",
    "TC 150k YOE 5 ",
    "Google 150k base. ",
    "- Software Engineer L5 at Acme 150/20/30\n",
    "Google: 150k base, offer 20k RSU? ",
    "A: 150 + 20 sign, ",
    "15k sign on (7.5 now, rest later) ",
    "171/0/310 (base/bonus/stock) ",
)
"""What is said again and again, each once a quadratic slow-down."""

PLAIN = re.compile(r"[$€£₹]?\s?\d[\d,.]*\s?(?:k|m|l|lakhs?|lpa|cr|crores?|%)?\b", re.IGNORECASE)
"""Finds amounts, and says nothing of what they are."""

Row = tuple[str, str]


def measure() -> Iterator[Row]:
    """Name and result of each measurement."""
    pasted = "\n\n".join(text for table in (forms, prose, forum, traps) for _, text, _ in table.TEXTS)
    pasted += "\n\n" + "\n\n".join(text for text, _ in HELD_OUT)
    short = _cut(pasted)
    long = "".join(islice(cycle(f"{pasted}\n\n"), max(SIZES)))
    rows = [(f"{len(short)} of {LENGTH} characters, own texts end to end", short)]
    if SHARED.exists():  # they are not part of the project
        real = _cut("\n\n".join(json.loads(line)["text"] for line in SHARED.read_text(encoding="utf-8").splitlines()))
        rows.append((f"{len(real)} of {LENGTH} characters, development texts", real))
    rows += [(f"one text of {size:,} characters", [long[:size]]) for size in SIZES]
    rows += [(f"{max(SIZES):,} characters of {unit!r}", [_repeated(unit, max(SIZES))]) for unit in MONOTONOUS]
    for name, texts in rows:
        bare, spent = _least(PLAIN.findall, texts), _least(parse, texts)
        rate = f"{len(texts) / spent:6,.0f} texts a second" if len(texts) > 1 else f"{spent * 1000:8.1f} ms"
        yield name, f"{rate}  ({spent / bare:.0f} x a plain regular expression)"


def _cut(text: str) -> list[str]:
    return [text[at : at + LENGTH] for at in range(0, len(text) - LENGTH, LENGTH)][:COUNT]


def _repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _least(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """The shortest of several runs: what else the machine does only ever adds."""
    spent = []
    for _ in range(TIMES if len(texts) > 1 else 3):
        start = time.perf_counter()
        for text in texts:
            work(text)
        spent.append(time.perf_counter() - start)
    return min(spent)
