"""Wage files of both shapes are read, and a wrong one is told with its line."""

import subprocess
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from bot.market.importing import WageFileError, read_wages
from bot.market.wages import WageLevels
from tests.market.tables import OWN, official_folder, own_file

SHARED = Path(__file__).parents[3] / "shared" / "data" / "oflc_wage_levels_2025_26.csv"


def by_area(wages: list[WageLevels]) -> dict[str, WageLevels]:
    """The wages by the code of their area."""
    return {one.area: one for one in wages}


def test_our_own_shape(tmp_path: Path) -> None:
    """Every row is read, with its wage year in short."""
    read = read_wages(own_file(tmp_path))
    assert len(read.wages) == 5
    austin = by_area(read.wages)["12420"]
    assert [int(wage) for wage in austin.annual] == [85_280, 108_160, 131_040, 153_920]
    assert (austin.label, austin.fallback) == ("DOL 2031-32", False)
    assert by_area(read.wages)["38860"].fallback


def test_the_official_shape(tmp_path: Path) -> None:
    """Areas get their names and states, yearly wages become hourly, and rows without four wages are counted."""
    read = read_wages(official_folder(tmp_path))
    assert read.skipped == 2
    found = by_area(read.wages)
    assert found["12420"].area_title == "Austin-Round Rock-San Marcos, TX"
    assert [int(wage) for wage in found["12420"].hourly] == [40, 50, 60, 70]
    assert found["16740"].areas_alike == 2
    assert found["16740"].occupation == "Information Security Analysts"
    assert found["38860"].fallback
    assert not found["19820"].fallback
    assert {one.year for one in read.wages} == {"2031-32"}


def test_the_published_archive(tmp_path: Path) -> None:
    """The archive as it is downloaded, with its folder inside, needs no unpacking."""
    home = official_folder(tmp_path).parent
    packed = tmp_path / "OFLC_Wages_2031-32.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in home.iterdir():
            archive.write(file, f"OFLC_Wages_2031-32/{file.name}")
    assert read_wages(packed).wages == read_wages(home / "ALC_Export.csv").wages


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    """A missing file, other columns, no geography, no year, a word for a wage: each names the file."""
    alone = official_folder(tmp_path)
    (alone.parent / "Geography.csv").rename(tmp_path / "elsewhere.csv")
    with pytest.raises(WageFileError, match=r"Geography\.csv has to lie beside it"):
        read_wages(alone)
    (tmp_path / "elsewhere.csv").rename(tmp_path / "Geography.csv")
    nameless = alone.rename(tmp_path / "ALC_Export.csv")
    with pytest.raises(WageFileError, match="say which wage year"):
        read_wages(nameless)
    assert read_wages(nameless, year="2031-32").wages
    with pytest.raises(WageFileError, match="cannot be read"):
        read_wages(tmp_path / "nowhere.csv")
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(WageFileError, match="the columns are neither"):
        read_wages(other)
    other.write_text(OWN.replace("42.00", "plenty"), encoding="utf-8")
    with pytest.raises(WageFileError, match=r"other\.csv:3: "):
        read_wages(other)


@pytest.mark.skipif(not SHARED.exists(), reason="the wage table lies beside the repository")
def test_the_whole_table() -> None:
    """All rows of the real table are read, and the ones that are probably not local are known as such."""
    read = read_wages(SHARED)
    assert (len(read.wages), read.skipped) == (10_611, 0)
    assert sum(one.fallback for one in read.wages) == 448


def test_the_command(tmp_path: Path) -> None:
    """`negotiate market import` says what it took over, and a wrong file is one sentence and exit code 1."""
    command = [sys.executable, "-m", "bot", "market", "import", str(official_folder(tmp_path))]
    environment = {"MARKET_DIR": str(tmp_path / "market"), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("4 wages (1 occupations, 4 areas, wage year 2031-32) are in ")
    assert "2 rows named no four wages" in done.stdout
    broken = subprocess.run(
        [*command[:-1], "nowhere.csv"], capture_output=True, text=True, env=environment, check=False
    )
    assert (broken.returncode, broken.stderr.count("\n")) == (1, 1)


def test_levels_are_told_apart() -> None:
    """A base below, at, between and above the levels; the mean is level III."""
    wages = WageLevels(
        area="1", area_title="Somewhere, TX", soc="15-1212", occupation="Analysts", year="2031-32", source="DOL",
        hourly=(Decimal(10), Decimal(20), Decimal(30), Decimal(40)),
    )  # fmt: skip
    assert wages.mean == 62_400
    assert [wages.stands(Decimal(x)) for x in (1, 20_800, 30_000, 62_400, 70_000, 99_999)] == [
        "below level I",
        "at level I",
        "between I and II",
        "at level III",
        "between III and IV",
        "above level IV",
    ]
