"""Small wage tables of made-up areas, in both shapes."""

from pathlib import Path
from typing import Final

OWN: Final = (Path(__file__).parent / "own_shape.csv").read_text(encoding="utf-8")

ALC: Final = """Area,SocCode,GeoLvl,Level1,Level2,Level3,Level4,Average,Label
16740,15-1212,1,40.00,50.00,60.00,70.00,60.00,
19820,15-1212,1,32.00,42.00,50.00,62.00,50.00,
12420,15-1212,1,83200,104000,124800,145600,124800,Annual Wage
38860,15-1212,3,30.00,35.00,40.00,45.00,40.00,
12420,11-1011,1,,,,,,High Wage
99999,15-1212,1,30.00,35.00,40.00,45.00,40.00,
"""

GEOGRAPHY: Final = """Area,AreaName,StateAb,State,CountyTownName
16740,"Charlotte-Concord-Gastonia, NC-SC",NC,North Carolina,Mecklenburg County
16740,"Charlotte-Concord-Gastonia, NC-SC",SC,South Carolina,York County
19820,"Detroit-Warren-Dearborn, MI",MI,Michigan,Wayne County
12420,Austin-Round Rock-San Marcos,TX,Texas,Travis County
38860,"Portland-South Portland, ME",ME,Maine,Cumberland County
"""

TITLES: Final = """soccode,Title,Description
15-1212,Information Security Analysts,They keep things safe.
"""


def own_file(folder: Path) -> Path:
    """A file in our own shape."""
    file = folder / "wages.csv"
    file.write_text(OWN, encoding="utf-8")
    return file


def official_folder(folder: Path) -> Path:
    """The official export in a folder that tells the year, with the files that belong to it."""
    home = folder / "OFLC_Wages_2031-32"
    home.mkdir()
    for name, text in {"ALC_Export.csv": ALC, "Geography.csv": GEOGRAPHY, "oes_soc_occs.csv": TITLES}.items():
        (home / name).write_text(text, encoding="utf-8-sig")
    return home / "ALC_Export.csv"
