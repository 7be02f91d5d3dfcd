"""The development guides beside the repository: the report equals their truth in every field that is decided."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bot.guides.content import compile_guide
from bot.guides.importing.compiling import compiled
from bot.guides.importing.reading import read_guide
from bot.guides.importing.report import report_line

GUIDES = Path(__file__).parents[3].parent / "shared" / "guides"
pytestmark = pytest.mark.skipif(not GUIDES.is_dir(), reason="the development guides stand beside the repository")


def truths() -> list[dict[str, Any]]:
    """The truth of each guide; none without the guides."""
    path = GUIDES / "truth.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


@pytest.fixture(name="scorer", scope="module")
def scorer_fixture() -> ModuleType:
    """The scorer that comes with the guides."""
    spec = importlib.util.spec_from_file_location("guide_scorer", GUIDES / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("truth", truths(), ids=lambda truth: truth["key"])
def test_the_report_equals_the_truth(scorer: ModuleType, truth: dict[str, Any]) -> None:
    """No field of the guide misses."""
    text = (GUIDES / f"{truth['key']}.md").read_text(encoding="utf-8")
    line = json.loads(json.dumps(report_line(read_guide(truth["key"], text))))
    _, misses, compiled_at_all = scorer.score_guide(truth, line)
    assert compiled_at_all
    assert misses == []


@pytest.mark.parametrize("truth", truths(), ids=lambda truth: truth["key"])
def test_the_loader_accepts_what_is_compiled(truth: dict[str, Any]) -> None:
    """The content file has no fault, and no rival's name or figure reaches a script."""
    text = (GUIDES / f"{truth['key']}.md").read_text(encoding="utf-8")
    guide, errors = compile_guide(compiled(read_guide(truth["key"], text)).text, truth["key"], "guide.md")
    assert errors == ()
    assert guide
    assert not any(char.isdigit() for lever in guide.levers for char in lever.script if char in "$€£₹")
