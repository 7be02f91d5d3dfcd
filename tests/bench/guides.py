"""Thousands of synthetic guides, and what it costs to serve them."""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

COUNT = 4_500

ROLES = (
    ("Software Engineer", "Senior Software Engineer", "Staff Software Engineer"),
    ("Senior Software Engineer", "Staff Software Engineer", "Principal Software Engineer"),
    ("Security Engineer", "Senior Security Engineer", "Lead Security Engineer"),
    ("Data Engineer", "Senior Data Engineer", "Staff Data Engineer"),
    ("Data Scientist", "Senior Data Scientist", "Principal Data Scientist"),
    ("Product Manager", "Senior Product Manager", "Group Product Manager"),
    ("Technical Program Manager", "Senior TPM", "Principal TPM"),
    ("Engineering Manager", "M3", "M4"),
    ("Product Designer", "IC4", "IC5 (Senior)"),
    ("DevOps Engineer", "Senior DevOps Engineer", "Staff DevOps Engineer"),
    ("ML/AI Engineer", "Senior ML/AI Engineer", "Staff ML/AI Engineer"),
    ("Solutions Architect", "Senior Solutions Architect", "Principal Solutions Architect"),
    ("Site Reliability Engineer", "L5", "L6"),
    ("Core Platform Engineer", "Senior Core Platform Engineer", "Staff Core Platform Engineer"),
)
FIRST = (
    "Acorn",
    "Birch",
    "Cedar",
    "Delta",
    "Ember",
    "Falcon",
    "Granite",
    "Harbor",
    "Indigo",
    "Juniper",
    "Kestrel",
    "Lumen",
)
SECOND = ("Bank", "Systems", "Labs", "Cloud", "Payments", "Networks", "Health", "Robotics", "Analytics")
THIRD = ("North", "South", "Prime")

GUIDE = """---
company: {company}
company_aliases: [{company} Inc]
role: {role}
equity_header: Stock (RSU/4yr)
vesting_years: 4
dna: [Synthetic, Made up]
regions:
{regions}
levels:
  - own: {role}
    peers: {{Birch Bank: {role}, Cedar Labs: {role}}}
  - own: {senior}
    peers: {{Birch Bank: {senior}, Cedar Labs: {senior}}}
  - own: {lead}
    peers: {{Birch Bank: {lead}, Cedar Labs: {lead}}}
premiums:
  - id: first
    title: First premium
    amount: [{a}, {b}]
    argument: The guide claims this much more for the first of its reasons, which it sets out at some length here.
  - id: second
    title: Second premium
    amount: [{a}, {b}]
    argument: The guide claims this much more for the second of its reasons, which it sets out at some length here.
levers:
  - {{id: base-lever, title: The base, component: base, figure: {{region: Detroit, low: {low}, high: {high}}}}}
  - {{id: equity-lever, title: The stock, component: equity, evidence: [one thing, another thing]}}
  - {{id: total-lever, title: All of it, component: total}}
  - {{id: sign-on-lever, title: The start, component: sign_on}}
strategies:
  - {{region: Detroit, total: [{low}, {high}], premiums: [first], benchmarks: [Birch Bank], advice: Compare.}}
sources:
  - {{title: A made-up report, detail: Nothing in it is true, year: "2025"}}
---

## About

A synthetic guide: every figure was reckoned from its number. {company} does not exist, and it looks for a {role} in
three places.

## Lever: base-lever

This role carries a good deal, and I would gladly carry it. Would a base salary of {{{{ ask.base }}}} be possible?
Then I could commit to the team fully.

## Lever: equity-lever

My background there is {{{{ evidence }}}}. Would stock of {{{{ ask.equity }}}} over {{{{ years }}}} years be possible?
I would like to stay.

## Lever: total-lever

{{% if competing %}}
I also have a written offer from {{{{ competing.company }}}}, and it comes to {{{{ competing.total }}}} a year.
{{% endif %}}
I would be happy to work this out with you.

## Lever: sign-on-lever

Would a sign-on bonus of {{{{ ask.sign_on }}}} be possible? It would ease the change for me.
"""

REGION = """  - region: {name}
    aliases: [{alias}]
    place: {place}
    currency: USD
    base: [{base}, {base_top}]
    equity: [{equity}, {equity_top}]
    bonus: [{bonus}, {bonus_top}]
    total: [{total}, {total_top}]"""

REGIONS = (
    ("Detroit", "Detroit MI", "US-MI", 100),
    ("Charlotte, NC", "CLT", "US-NC", 105),
    ("New York", "NYC", "US-NY", 118),
)


def synthetic_guides(folder: Path, count: int = COUNT) -> list[str]:
    """Write so many guides into a folder, all sound and no two with the same figures; returns their keys."""
    keys = []
    for number in range(count):
        company, role = divmod(number, len(ROLES))
        key = f"{_slug(_company(company))}/{_slug(ROLES[role][0])}"
        path = folder / f"{key}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_guide(number, _company(company), ROLES[role]), encoding="utf-8")
        keys.append(key)
    return keys


def _slug(name: str) -> str:
    return name.casefold().replace(" ", "-").replace("/", "-")


def _company(number: int) -> str:
    third, rest = divmod(number, len(FIRST) * len(SECOND))
    first, second = divmod(rest, len(SECOND))
    return f"{FIRST[first]} {SECOND[second]}" + (f" {THIRD[third - 1]}" if third else "")


def _guide(number: int, company: str, titles: tuple[str, str, str]) -> str:
    base = 90_000 + 10 * number
    regions = "\n".join(_region(name, alias, place, base * percent // 100) for name, alias, place, percent in REGIONS)
    return GUIDE.format(
        company=company, role=titles[0], senior=titles[1], lead=titles[2], regions=regions,
        a=10_000 + number, b=20_000 + number, low=base + 100_000, high=base + 120_000,
    )  # fmt: skip


def _region(name: str, alias: str, place: str, base: int) -> str:
    tops = {"base_top": base + 40_000, "equity_top": 60_000, "bonus_top": 30_000}
    return REGION.format(
        name=name, alias=alias, place=place, base=base, equity=30_000, bonus=20_000, **tops,
        total=base + 50_000, total_top=sum(tops.values()),
    )  # fmt: skip


def measure(count: int = COUNT) -> Iterator[tuple[str, str]]:
    """Name and value of each measurement, as they are made."""
    from bot.guides.library import open_library, scan  # noqa: PLC0415 - a fresh process measures from here on
    from bot.guides.reading import check_guides  # noqa: PLC0415

    work = Path(tempfile.mkdtemp(prefix="guides-"))
    try:
        folder, cache = work / "guides", work / "cache"
        keys = synthetic_guides(folder, count)
        start = time.perf_counter()
        errors = sum(len(faults) for faults in check_guides(folder, sorted(key for key, _ in scan(folder))))
        yield f"check of {len(keys)} guides, {errors} errors", f"{time.perf_counter() - start:.1f} s"
        start = time.perf_counter()
        open_library(folder, cache=cache)
        yield "first start, all guides read", f"{time.perf_counter() - start:.1f} s"
        yield from _warm(folder, cache)
    finally:
        shutil.rmtree(work)


def _warm(folder: Path, cache: Path) -> Iterator[tuple[str, str]]:
    """Measured in another process, as a start would be."""
    import subprocess  # noqa: PLC0415 - only where a process is started

    code = f"from tests.bench.guides import warm; warm({str(folder)!r}, {str(cache)!r})"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        name, _, value = line.partition("\t")
        yield name, value


def warm(folder: str, cache: str) -> None:
    """Print what a start with a warm index and the first questions cost in this process."""
    start = time.perf_counter()
    from bot.guides.library import open_library  # noqa: PLC0415 - its import is part of the start

    imported = time.perf_counter()
    library = open_library(Path(folder), cache=Path(cache))
    opened = time.perf_counter()
    library.guide(library.keys[len(library.keys) // 2])
    first = time.perf_counter()
    _print("warm start, imports", imported - start)
    _print("warm start, library", opened - imported)
    _print("first guide", first - opened)
    said = "Falcon Networks offered me 150k base, 36k RSU over 4 years, 22% bonus, Charlotte, senior security engineer"
    _print("names in a message", _median(lambda: library.spot(said)))
    for query in (
        "security engineer at falcon networks",
        "Falcn Netwrks sec eng",
        "staff data engineer",
        "Granit Payments SRE",
    ):
        _print(f"search: {query}", _median(lambda query=query: library.search(query)))  # type: ignore[misc] # bound at once
    for key in library.keys[:1000]:
        library.guide(key)
    print("memory after 1,000 guides", f"{_resident():.0f} MB", sep="\t")  # noqa: T201 - read by the other process
    from tests.bench.discord import suggestions  # noqa: PLC0415 - its import is no part of the start

    for name, seconds in suggestions(library):
        _print(name, seconds)


def _print(name: str, seconds: float) -> None:
    print(name, f"{seconds * 1000:.2f} ms", sep="\t")  # noqa: T201 - read by the other process


def _median(work: Callable[[], object], times: int = 50) -> float:
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _resident() -> float:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    for name, value in measure(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT):
        print(f"{name:<50}{value:>12}")  # noqa: T201 - the bench prints
