"""Which guide, region and level: company, role, place and title as they were said."""

import re
from collections.abc import Sequence

from bot.conversation.answers.plain import is_no, is_yes
from bot.conversation.known import Known, in_guide
from bot.conversation.names import about_the_job
from bot.conversation.parts import Option
from bot.conversation.state import State
from bot.conversation.telling import keeping, placed, told
from bot.conversation.unlisted import offered_by, own_of, own_without_guide
from bot.guides.model import Candidate, RegionBand
from bot.market.estimate import MARK as ESTIMATED

NONE_OF_THESE = Option(label="None of these", value="none")
_LONGEST_NAME = 80
_MOST_WORDS = 6
_TITLE = re.compile(r"(?:[A-Za-z]{1,3}[ -]?)?\d{1,2}|[^\W\d_][^\d]{1,40}(?: [\dIVX]{1,3})?")
_RANK = re.compile(
    r"\b(?:engineer|developer|analyst|specialist|architect|scientist|manager|director|head|lead|senior|sr|junior|jr|staff|principal|associate|fellow|expert|consultant"
    r"|officer|vp|mid|entry|level|grade|band|[a-z]{1,3}[ -]?\d{1,2}|i{1,3}|iv)\b|^\d{1,2}$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:my|the|our)\s+)?(?:level|title|grade)(?: is| was| would be| should be|:|,| -)?\s*(?:an? |the )?|^(?:it'?s|it is|i'?m|as)\s+(?:an? |the )?",
    re.IGNORECASE,
)
_OTHER_THING = re.compile(r"\b(?:role|position|job|is|are|was)\b", re.IGNORECASE)
_MONEY = re.compile(r"[$€£₹] ?\d|\b\d{2,3}(?: ?k\b|,\d{3}\b|000\b)", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:sure|unclear|clue|idea|know|says?|mention\w*)\b", re.IGNORECASE)
GO_ON = Option(label="Go on without a guide", value="without_guide")
_WITHOUT = re.compile(r"\bwithout (?:a |the |any )?guides?\b", re.IGNORECASE)
_NONE = frozenset({NONE_OF_THESE.value, NONE_OF_THESE.label.casefold(), "none of them", "neither"})
NOT_SURE = Option(label="Not sure", value="unknown")


def company(said: str, _: str, known: Known) -> State | None:
    """The company: one that there is a guide for, else remembered as said so that the nearest are offered."""
    if said.casefold() in _NONE:
        return known.state.but(none_of_these=True)
    if (own := own_of(said, known)) is not None:
        return own
    if goes_on(said):
        return own_without_guide(known)
    listed = {candidate.key: candidate.key for candidate in known.library.companies()}
    match = known.library.match_company(said)
    key = listed.get(said) or (match.found.key if match.found else None)
    if key:
        cleared = known.state.but(guide=None, region=None, level=None, without_guide=False, none_of_these=False)
        return placed(cleared.but(company=key, company_said=said), known)
    if (named := _first_words(said, known)) is not None:
        return named
    if match.candidates:
        return known.state.but(company_said=said, none_of_these=False)
    if about_the_job(said):
        return keeping(said, known.state)
    return keeping(said, known.state.but(company_said=said, none_of_these=False)) if _name_like(said) else None


def _first_words(said: str, known: Known) -> State | None:
    """The company at the head of a message without commas: "ally security engineer detroit"."""
    words = said.split()
    for count in range(min(len(words) - 1, _MOST_WORDS // 2), 0, -1):
        match = known.library.match_company(" ".join(words[:count]))
        if match.found:
            state = known.state.but(company=match.found.key, company_said=" ".join(words[:count]))
            return told(" ".join(words[count:]), Known(state, known.library, known.today)) or state
    return None


def company_options(known: Known, _: str) -> tuple[Option, ...]:
    """The nearest companies to what was said, or all where there are few."""
    said, none = known.state.company_said, known.state.none_of_these
    near = known.library.match_company(said).candidates if said and not none else ()
    if near:
        return (*_options(near), NONE_OF_THESE)
    companies = () if none else known.library.companies()
    listed = _options(companies) if len(companies) <= 5 else ()  # noqa: PLR2004 - more than five are no choice but a list
    return (*listed, GO_ON) if said else (*listed, *offered_by(known))


def role(said: str, _: str, known: Known) -> State | None:
    """The role: a guide of the company; a title that stands only in its level map sets the level too."""
    state = known.state
    if said.casefold() in _NONE:
        return state.but(none_of_these=True)
    if goes_on(said):
        return state.but(without_guide=True)
    if state.company is None:
        return state.but(role_said=said) if _name_like(said) else None
    if said in {candidate.key for candidate in known.library.roles(state.company)}:
        return in_guide(state.but(role_said=None, level=None), said, known)
    match = known.library.match_role(state.company, said)
    if match.found:
        return in_guide(state.but(role_said=said, level=match.level, own_band=None), match.found.key, known)
    return state.but(role_said=said, none_of_these=False) if match.candidates or _name_like(said) else None


def role_options(known: Known, _: str) -> tuple[Option, ...]:
    """The nearest roles to what was said, or the company's roles where there are few."""
    state = known.state
    if state.company is None:
        return ()
    if state.none_of_these:
        return (GO_ON,)
    near = known.library.match_role(state.company, state.role_said).candidates if state.role_said else ()
    if near:
        return (*_options(near), NONE_OF_THESE)
    roles = known.library.roles(state.company)
    listed = _options(roles) if len(roles) <= 8 else ()  # noqa: PLR2004 - as above
    return (*listed, GO_ON) if state.role_said else listed


def goes_on(said: str) -> bool:
    """Whether the person would go on without a guide."""
    return said == GO_ON.value or bool(_WITHOUT.search(said))


def open_role(state: State, _: Known) -> bool:
    """Whether the role is still open: without a guide its name is enough."""
    return state.guide is None and not (state.without_guide and state.role_said)


def region(said: str, _: str, known: Known) -> State | None:
    """The region: one of the guide's, else remembered as said so that the listed ones are offered."""
    if known.guide is None:
        return None
    match = known.library.match_region(known.guide.key, said)
    if match.found:
        return known.state.but(region=match.found.key, region_said=None)
    if said.endswith(ESTIMATED) and (row := known.library.estimate(known.guide, said, known.state.level)):
        return known.state.but(region=row.region, region_said=None)
    return known.state.but(region_said=said) if _name_like(said) else None


def region_options(known: Known, _: str) -> tuple[Option, ...]:
    """The guide's regions, and an estimate for the one that was said, where public wages allow it."""
    if known.guide is None:
        return ()
    listed = tuple(Option(label=name, value=name) for name in known.guide.region_names())
    said = known.state.region_said
    row = known.library.estimate(known.guide, said, known.state.level) if said else None
    label = f"Estimate for {row.region.removesuffix(ESTIMATED)}" if row else ""
    return (*listed, Option(label=label, value=row.region)) if row else listed


def beside_own_band(state: State, known: Known) -> bool:
    """Whether the level stands only in the level map, while the band is printed for the guide's own title."""
    return state.own_band is None and _printed_for_another(state, known)


def beside_other_role(state: State, known: Known) -> bool:
    """Whether that band was declined: it stays until another role is named, so that nothing is lost."""
    return state.own_band is False and _printed_for_another(state, known)


def _printed_for_another(state: State, known: Known) -> bool:
    guide, level = known.guide, state.level
    if guide is None or level is None or state.region is None:
        return False
    return not guide.prints_for(level)


def own_band(said: str, _: str, known: Known) -> State | None:
    """Whether to go on with the band of the guide's own title."""
    if said == "other" or is_no(said):
        return known.state.but(own_band=False)
    return known.state.but(own_band=True) if said == "go_on" or is_yes(said) or "go on" in said.lower() else None


def own_band_options(_: Known, __: str) -> tuple[Option, ...]:
    """Go on, or another title."""
    return (Option(label="Go on with this band", value="go_on"), Option(label="Choose another role", value="other"))


def row_by_level(state: State, known: Known) -> bool:
    """Whether the guide's table goes by level and no level of it is settled: nothing is shown before."""
    levels = known.guide.row_levels(state.region) if known.guide else ()
    return len(levels) > 1 and state.level not in levels


def other_role(said: str, subject: str, known: Known) -> State | None:
    """Another role than the one whose band was declined; a no keeps the band, without a guide the title goes on."""
    state = known.state
    if is_no(said):
        return state.but(skipped=(*state.skipped, "other_role"))
    if goes_on(said):
        title = state.level or state.level_said
        return state.but(without_guide=True, role_said=title, guide=None, level=None, own_band=None)
    named = role(said, subject, known)
    if named is None or named.none_of_these:
        return named
    found = known.library.match_role(state.company or "", said)
    listed = found.found or found.candidates or said in {role.key for role in known.library.roles(state.company or "")}
    return named.but(own_band=None) if listed else named.but(own_band=None, guide=None)


def other_role_options(known: Known, subject: str) -> tuple[Option, ...]:
    """The roles to choose from, or going on without a guide."""
    return tuple(dict.fromkeys((*role_options(known, subject), GO_ON)))


def several_levels(state: State, known: Known) -> bool:
    """Whether the guide's level map knows several levels and none is settled."""
    guide = known.guide
    if guide is None or guide.row_levels() or len(guide.levels) < 2:  # noqa: PLR2004 - one level is no choice
        return False
    return bool(state.region and not state.level and not state.level_said)


def unsure(said: str) -> bool:
    """Whether an answer says that the person does not know."""
    return is_no(said) or bool(_UNSURE.search(said)) or said == NOT_SURE.value


def level_bands(known: Known) -> list[str]:
    """The levels that have rows, each with what the guide prints for it, so that one can be told by its pay."""
    rows = known.guide.regions if known.guide else ()
    here = [row for row in rows if row.level and known.state.region in {None, row.region}]
    several = len({row.region for row in here}) > 1
    bands = {level: [_band(row, several=several) for row in here if row.level == level] for level in dict.fromkeys(
        row.level for row in here if row.level)}  # fmt: skip
    return [f"{level}: {'; '.join(printed_bands)}" for level, printed_bands in bands.items()]


def _band(row: RegionBand, *, several: bool) -> str:
    """The base of a row, or its total where it has no base."""
    base, total = row.range_of("base"), row.range_of("total")
    words = f"base {base}" if base else f"total {total}" if total else "no figures"
    return f"{words} ({row.region})" if several else words


def level(said: str, _: str, known: Known) -> State | None:
    """The level: one of the guide's, else kept as it was said."""
    if known.guide is None:
        return None
    if unsure(said):
        passed = known.state.but(skipped=(*known.state.skipped, "level"))
        return None if row_by_level(known.state, known) else passed
    titled = _LABEL.sub("", said).strip(" .")
    match = known.library.match_level(known.guide.key, titled)
    if match.found:
        return known.state.but(level=match.found.key, level_said=None, own_band=None)
    named = _TITLE.fullmatch(titled) and _RANK.search(titled) and not is_yes(said) and not is_no(said)
    return known.state.but(level_said=titled) if named and not _OTHER_THING.search(titled) else None


def level_options(known: Known, _: str) -> tuple[Option, ...]:
    """The guide's own levels."""
    guide = known.guide
    own = (guide.row_levels(known.state.region) or tuple(row.own for row in guide.levels)) if guide else ()
    return (*(Option(label=name, value=name) for name in own), NOT_SURE)


def _options(candidates: Sequence[Candidate]) -> tuple[Option, ...]:
    return tuple(Option(label=candidate.name, value=candidate.key) for candidate in candidates)


def _name_like(said: str) -> bool:
    """Whether a text may be a name at all: short, with letters, and without a sum of money."""
    if is_yes(said) or is_no(said) or len(said) > _LONGEST_NAME or _MONEY.search(said):
        return False
    return bool(re.search(r"[^\W\d_]{2}", said)) and len(said.split()) <= _MOST_WORDS
