"""The seed guide carries every fact and figure of the one that it was written from."""

import json
import re
from pathlib import Path

import pytest

from bot.guides.library import FileLibrary, open_library
from bot.guides.model import Component, Guide

KEY = "ally-financial/security-engineer"
SHARED = Path(__file__).parents[3] / "shared" / "guides"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> FileLibrary:
    """The packaged guides."""
    return open_library(cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def seed(library: FileLibrary) -> Guide:
    """The seed guide."""
    return library.guide(KEY)


@pytest.mark.parametrize(
    ("region", "bands"),
    [
        ("Detroit, MI (HQ)", [(130, 172), (28, 52), (27, 44), (185, 268)]),
        ("Charlotte, NC", [(137, 181), (29, 55), (28, 46), (194, 282)]),
        ("New York", [(153, 203), (33, 61), (32, 52), (218, 316)]),
    ],
)
def test_bands(seed: Guide, region: str, bands: list[tuple[int, int]]) -> None:
    """Three regions have four bands each, to the dollar."""
    row = seed.row(region)
    printed = [
        tuple(int(amount) // 1000 for amount in span or ()) for span in (row.base, row.equity, row.bonus, row.total)
    ]
    assert printed == bands


def test_printed_total_is_the_sum_of_the_parts(seed: Guide) -> None:
    """The printed totals count the whole grant, as the guide prints them."""
    for row in seed.regions:
        parts = [span for span in (row.base, row.equity, row.bonus) if span]
        assert tuple(sum(ends) for ends in zip(*parts, strict=True)) == row.total


def test_level_map(seed: Guide) -> None:
    """Three levels map to four peers each."""
    assert [level.own for level in seed.levels] == [
        "Security Engineer",
        "Senior Security Engineer",
        "Lead Security Engineer",
    ]
    assert {tuple(level.peers) for level in seed.levels} == {("Capital One", "Discover", "SoFi", "Chime")}
    assert seed.levels[2].peers["Capital One"] == "Principal Security Engineer"
    assert seed.levels[2].peers["SoFi"] == "Staff Security Engineer"


def test_premiums(seed: Guide) -> None:
    """Four premiums have their ranges, and are worded as what the guide says."""
    ranges = [tuple(int(end) // 1000 for end in premium.amount or ()) for premium in seed.premiums]
    assert ranges == [(14, 22), (10, 18), (10, 16), (8, 14)]
    assert all(re.search(r"[Tt]he guide (says|claims|suggests)", premium.argument) for premium in seed.premiums)


def test_levers(seed: Guide) -> None:
    """Four levers ask for base, stock, total and sign-on, each with the guide's own figure for Detroit."""
    figures = [(lever.component, lever.figure) for lever in seed.levers]
    asked = [(component, (int(figure.low), int(figure.high))) for component, figure in figures if figure]
    assert asked == [
        (Component.BASE, (170_000, 172_000)),
        (Component.EQUITY, (50_000, 52_000)),
        (Component.TOTAL, (262_000, 268_000)),
        (Component.SIGN_ON, (20_000, 30_000)),
    ]
    assert len(seed.levers[1].evidence) == 3


def test_strategies(seed: Guide) -> None:
    """Each region has its target, and the companies to compare with; Detroit stacks two premiums."""
    assert [tuple(int(end) // 1000 for end in each.total) for each in seed.strategies] == [
        (248, 268),
        (260, 282),
        (292, 316),
    ]
    assert seed.strategies[0].premiums == ("total-attack-surface", "ai-model-security")
    assert [len(each.benchmarks) for each in seed.strategies] == [2, 3, 3]


def test_dna_and_sources(seed: Guide) -> None:
    """Eight tags and seven sources are there."""
    assert (len(seed.dna), len(seed.sources)) == (8, 7)


def test_no_figure_stands_in_a_script(seed: Guide) -> None:
    """A script brings figures by its slots only."""
    for lever in seed.levers:
        assert not re.search(r"\d", lever.script)


def test_nothing_was_copied(library: FileLibrary) -> None:
    """No eight words in a row stand in both the packaged guides and the ones they were written from."""
    if not SHARED.exists():
        pytest.skip("the guides that these were written from are not here")
    for key in library.keys:
        original = SHARED / f"{key}.md"
        if not original.exists():
            continue
        runs = _runs(original.read_text(encoding="utf-8"))
        guide = library.guide(key)
        prose = [guide.about, *(lever.script for lever in guide.levers), *(one.advice for one in guide.strategies)]
        prose += [*(premium.argument for premium in guide.premiums), *(source.detail for source in guide.sources)]
        assert not [run for text in prose for run in _runs(text) if run in runs]


def test_seed_agrees_with_the_truth(seed: Guide) -> None:
    """Regions, bands, levels, levers and sources are those of the family's ground truth."""
    truths = SHARED / "truth.jsonl"
    if not truths.exists():
        pytest.skip("the ground truth is not here")
    lines = truths.read_text(encoding="utf-8").splitlines()
    truth = next(line for line in map(json.loads, lines) if line["key"] == KEY)
    assert [row.region for row in seed.regions] == [row["name"] for row in truth["regions"]]
    for row, told in zip(seed.regions, truth["regions"], strict=True):
        for component in ("base", "equity", "bonus", "total"):
            assert list(getattr(row, component)) == told[component]
    assert [level.own for level in seed.levels] == [level["own"] for level in truth["level_map"]]
    assert (len(seed.levers), len(seed.sources)) == (len(truth["levers"]), truth["source_count"])


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return {tuple(words[at : at + 8]) for at in range(len(words) - 7)}
