"""Turns survive processes that die: each is made exactly once and answered in order."""

import subprocess
import sys
from pathlib import Path

from tests.crash.harness import EVENTS, Findings


def crash(url: str, order: str, seed: int, folder: Path) -> Findings:
    """Run the harness in a process of its own."""
    folder = folder / "notes"
    folder.mkdir()
    command = [sys.executable, "-W", "ignore", "-m", "tests.crash.harness", url, order, str(seed), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    return Findings.model_validate_json(done.stdout)


def test_every_turn_is_made_once_although_processes_die(database: str, tmp_path: Path) -> None:
    """240 events, each delivered to two of six processes that are killed at random: each is one turn, answered."""
    found = crash(database, "one transaction", 1, tmp_path)
    assert found.kills >= 20
    assert found == Findings(kills=found.kills, turns=EVENTS, lost=(), doubled=(), unanswered=0, disordered=0)


def test_the_harness_notices_a_broken_order(database: str, tmp_path: Path) -> None:
    """With the dedupe key committed before its turn the same harness finds events that are lost for ever."""
    found = crash(database, "dedupe key first", 2, tmp_path)
    assert found.kills >= 20
    assert found.lost
    assert found.unanswered >= len(found.lost)
