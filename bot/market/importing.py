"""Reading the wage levels that the US Department of Labor publishes, and our own shape of them."""

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from bot.faults import Fault
from bot.market.wages import HOURS, WageLevels

OFFICIAL: Final = "ALC_Export.csv"
GEOGRAPHY: Final = "Geography.csv"
TITLES: Final = "oes_soc_occs.csv"

_OFFICIAL_COLUMNS: Final = ("Area", "SocCode", "GeoLvl", "Level1", "Level2", "Level3", "Level4")
_OWN_COLUMNS: Final = ("area_code", "area_title", "soc_code", "soc_title", "level1_hourly", "wage_year")
_YEAR: Final = re.compile(r"(20\d\d)\D{1,3}(?:20)?(\d\d)\b")
_SPAN: Final = re.compile(r"(20\d\d)-\d\d/20(\d\d)-\d\d")
_YEARLY: Final = "annual"
_LOCAL: Final = "1"  # GeoLvl: this area's own wages
_CENT: Final = Decimal("0.01")

Row = Mapping[str, str]


class WageFileError(Fault):
    """A file of wages that can't be taken over, with its line."""


class Read(NamedTuple):
    """The wages of a file, and how many of its rows name no four wages."""

    wages: list[WageLevels]
    skipped: int


def read_wages(path: Path, year: str | None = None) -> Read:
    """The wages of a CSV file of either shape, or of the published archive; raises WageFileError.

    `year` ("2025-26") is needed where neither the file nor its folder says it.
    """
    try:
        with _opened(path) as files:
            rows = csv.DictReader(files[OFFICIAL])
            columns = set(rows.fieldnames or ())
            if columns.issuperset(_OFFICIAL_COLUMNS):
                return _official(rows, files, path, year)
            if columns.issuperset(_OWN_COLUMNS):
                return _own(rows, path)
    except (OSError, UnicodeDecodeError, csv.Error, zipfile.BadZipFile) as error:
        raise WageFileError(f"{path}: cannot be read: {error}") from error
    wanted = f"{', '.join(_OFFICIAL_COLUMNS)} (the official {OFFICIAL}) or {', '.join(_OWN_COLUMNS)}"
    raise WageFileError(f"{path}:1: the columns are neither {wanted}")


@contextmanager
def _opened(path: Path) -> Iterator[dict[str, TextIO]]:
    """The files by their official names: the one that was named, and those beside it or in the same archive."""
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive:
            yield {Path(name).name: _text(archive.open(name)) for name in archive.namelist() if name.endswith(".csv")}
        return
    beside = {name: path.with_name(name) for name in (GEOGRAPHY, TITLES) if path.with_name(name).exists()}
    with ExitStack() as closing:
        yield {
            name: closing.enter_context(file.open(encoding="utf-8-sig", newline=""))
            for name, file in {**beside, OFFICIAL: path}.items()
        }


def _text(binary: io.BufferedIOBase | object) -> TextIO:
    return io.TextIOWrapper(binary, encoding="utf-8-sig", newline="")  # type: ignore[type-var] # an archive's member


def _official(rows: Iterable[Row], files: Mapping[str, TextIO], path: Path, year: str | None) -> Read:
    if GEOGRAPHY not in files:
        raise WageFileError(f"{path}: {GEOGRAPHY} has to lie beside it, as it names the areas")
    year = year or _year_in(f"{path.resolve().parent.name}/{path.name}")
    if year is None:
        raise WageFileError(f"{path}: say which wage year it is, for example --year 2025-26")
    areas = {row["Area"]: _area_title(row) for row in csv.DictReader(files[GEOGRAPHY])}
    titles = {row["soccode"]: row["Title"] for row in csv.DictReader(files.get(TITLES, ()))}
    found: list[WageLevels] = []
    skipped = 0
    for row in rows:
        hourly = _hourly(row)
        if hourly is None or row["Area"] not in areas:
            skipped += 1
            continue
        soc = row["SocCode"]
        found.append(
            WageLevels(
                area=row["Area"],
                area_title=areas[row["Area"]],
                soc=soc,
                occupation=titles.get(soc, soc),
                hourly=hourly,
                local=row["GeoLvl"].strip() == _LOCAL,
                year=year,
                source="US DOL OFLC",
            )
        )
    return Read(_counted(found), skipped)


def _area_title(row: Row) -> str:
    """The area's name, with its state where the name lacks it."""
    name = row["AreaName"].strip()
    return name if re.search(r", [A-Z]{2}", name) else f"{name}, {row['StateAb'].strip()}"


def _hourly(row: Row) -> tuple[Decimal, Decimal, Decimal, Decimal] | None:
    """The four wages an hour, rising; None where a row lacks one."""
    try:
        wages = [Decimal(row[f"Level{number}"].replace(",", "").strip()) for number in range(1, 5)]
    except InvalidOperation:
        return None
    if (row.get("Label") or "").casefold().startswith(_YEARLY):
        wages = [(wage / HOURS).quantize(_CENT) for wage in wages]
    first, second, third, fourth = wages
    return (first, second, third, fourth) if 0 < first <= second <= third <= fourth else None


def _counted(wages: list[WageLevels]) -> list[WageLevels]:
    """The wages, each with the number of areas in which an occupation has the same four."""
    alike = Counter((one.soc, one.hourly) for one in wages)
    return [one.model_copy(update={"areas_alike": alike[one.soc, one.hourly]}) for one in wages]


def _own(rows: Iterable[Row], path: Path) -> Read:
    found = []
    for line, row in enumerate(rows, start=2):
        try:
            hourly = tuple(Decimal(row[f"level{number}_hourly"]) for number in range(1, 5))
            alike = int(row.get("areas_with_same_wages") or 1)
        except (InvalidOperation, ValueError, KeyError, TypeError):
            raise WageFileError(f"{path}:{line}: the wages of {row.get('area_title')!r} are no numbers") from None
        found.append(
            WageLevels(
                area=row["area_code"],
                area_title=row["area_title"],
                soc=row["soc_code"],
                occupation=row["soc_title"],
                hourly=(hourly[0], hourly[1], hourly[2], hourly[3]),
                areas_alike=alike,
                year=_year_in(row["wage_year"]) or row["wage_year"],
                source=row.get("source") or "US DOL OFLC",
            )
        )
    return Read(found, 0)


def _year_in(text: str) -> str | None:
    """The wage year in "2025-07/2026-06" or "OFLC_Wages_2025-26"."""
    found = _SPAN.search(text) or _YEAR.search(text)
    return f"{found[1]}-{found[2]}" if found else None
