"""The packaged content: wording, law, names, occupations and the few wage figures; where it is and how it loads."""

from pathlib import Path

from jinja2 import TemplateSyntaxError

from bot.guides.facts import ContentError, read_value
from bot.guides.law import Law
from bot.guides.naming import Tables
from bot.guides.wages import GuideWages, packaged_wages
from bot.market.occupations import Occupations
from bot.market.table import WageTable
from bot.wording import environment


def content_path() -> Path:
    """Where the packaged content is, in a checkout and in an installed wheel."""
    return Path(__file__).parents[2] / "content"


def law(content: Path) -> Law:
    """The pay-range and salary-history lists; raises ContentError."""
    return read_value(Law, *_text_of(content / "law.yaml"))


def tables(content: Path) -> Tables:
    """What people call companies, titles and places; raises ContentError."""
    return read_value(Tables, *_text_of(content / "matching.yaml"))


def occupations(content: Path) -> Occupations:
    """Which occupation a title is compared with; raises ContentError."""
    return read_value(Occupations, *_text_of(content / "market" / "occupations.yaml"))


def wages(content: Path, market: Path | None, names: Tables) -> GuideWages:
    """The packaged wages and, from the folder `market`, the imported ones; raises ContentError."""
    table = WageTable(packaged_wages(content), market, names.places, names.areas)
    return GuideWages(occupations(content), table)


def templates(content: Path) -> dict[str, str]:
    """The packaged wording by name ("voice/welcome"); raises ContentError for one that does not read as a template."""
    sandbox = environment({})
    found: dict[str, str] = {}
    for path in sorted((*content.glob("voice/*.j2"), *content.glob("scripts/*.j2"))):
        text, name = _text_of(path)
        try:
            sandbox.parse(text)
        except TemplateSyntaxError as error:
            raise ContentError(name, error.lineno, f"does not read as a template: {error.message}") from error
        found[f"{path.parent.name}/{path.stem}"] = text
    return found


def check_wording(content: Path) -> list[ContentError]:
    """What is wrong with the packaged wording and tables; the first fault of each file."""
    errors = []
    for load in (
        lambda: templates(content),
        lambda: law(content),
        lambda: tables(content),
        lambda: occupations(content),
    ):
        try:
            load()
        except ContentError as error:
            errors.append(error)
    return errors


def _text_of(path: Path) -> tuple[str, str]:
    try:
        return path.read_text(encoding="utf-8"), str(path)
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(str(path), 1, f"cannot be read: {error}") from error
