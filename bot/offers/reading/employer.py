"""Whose offer it is: employers by key, as a heading, beside an offer word, or merely mentioned."""

from dataclasses import dataclass

from bot.offers.reading.jobs import Name, key_limit, key_value, trimmed
from bot.offers.reading.lexicon import CUES, MONEY, PERIOD, THINGS
from bot.offers.reading.scan import Mark, Scan
from bot.offers.reading.stance import STRONG, Sentences
from bot.offers.reading.titles import HEADS, MODIFIERS
from bot.offers.reading.wordset import words

KEYED, HEADED, OFFERED, TITLED, MENTIONED = 5, 4, 3, 2, 1
NEAR = 5
LINE_REACH = 40
CLOSE = 7
INTRODUCING = words("from at by with join joining joined into accepted accepting signed chose picked")
ORDINALS = words("first second third fourth 1st 2nd 3rd other another competing one two three")
OFFER_WORDS = frozenset(["offer", "option", "company", "job", "offre"])
NOT_A_NAME = words(
    """
    the a an my i we they it this that hi hello hey thanks thank please yes no note update edit ps tldr tl
    dr question pros cons poll help year month day new old current previous base got have is are was what
    which how why should would can could yoe tc ctc offer option company fully full remote usa us education
    experience details detail compensation benefits other tech stack skills first second third final initial
    total and or but also so if recruiter manager team hr one two three both for in on of at to from with by
    as be been do did all any about advice background location role level title date degree years prior time
    status profile age gender sex college university school btech ba bs ms phd tier india startup start up
    big large small mid faang fang fintech mnc product service pay salary signing joining stocks stock bonus
    equity sign relocation rsu rsus amount package interview interviews rounds round verdict situation
    context summary numbers breakdown negotiation counter current: exp industry duration internship perks
    insurance leaves wfh hybrid onsite mode work job vesting vest schedule cash net fixed variable stipend
    currency country city state target market range notice period probation bond tenure length"""
)


@dataclass(slots=True)
class Heading:
    """A place where an offer may begin, and its employer where one is named there."""

    token: int
    company: Name | None
    strength: int
    present: bool = False
    boundary: bool = True  # begins an offer whatever stands before
    described: bool = False  # an employer that is not named
    said: bool = False  # an offer word stands beside it


def headings(seen: Scan, found: Sentences) -> list[Heading]:
    """All places where an offer may begin, in order."""
    listed = [*_keyed(seen, found), *_numbered(seen, found), *_companies(seen, found), *_unknown(seen, found)]
    listed += _piped(seen, found)
    listed.sort(key=lambda heading: (heading.token, -heading.strength))
    _settle_present(listed)
    kept: list[Heading] = []
    for heading in listed:
        if kept and heading.company and kept[-1].company and heading.company.start < kept[-1].company.end:
            continue
        kept.append(heading)
    return kept


def _settle_present(listed: list[Heading]) -> None:
    """An employer once said to be the present one is so wherever it is named, unless it also made an offer."""
    present = {heading.company.text.lower() for heading in listed if heading.company and heading.present}
    offering = {
        heading.company.text.lower()
        for heading in listed
        if heading.company and not heading.present and heading.strength >= OFFERED and heading.said
    }
    for heading in listed:
        if heading.company and heading.company.text.lower() in present - offering and heading.strength < KEYED:
            heading.present = True


def _keyed(seen: Scan, found: Sentences) -> list[Heading]:
    listed = []
    for key in seen.keys:
        if key.value != "company" or not (_begins(seen, key.first) or key.first in seen.glued):
            continue
        present = _present(seen, found, key.first)
        if "size" in seen.raw(key.first, key.after).lower():
            continue
        limit = key_limit(seen, found, key)
        name = key_value(seen, key, limit)
        if name is None and seen.words[key.after] not in {":", "-"}:
            continue
        listed.append(Heading(key.first, _short(name), KEYED, present=present))
    return listed


def _short(name: Name | None) -> Name | None:
    """A company without what is said about it: a name is a few words, a description none."""
    if name is None:
        return None
    raw = name.text
    for stop in (" (", ",", " - ", " | ", ";", "\n", " – ", ". "):
        raw = raw.partition(stop)[0] if raw.partition(stop)[0].strip() else raw
    words = raw.split()
    lower = raw.lower()
    described = words and (
        words[0].lower()
        in {
            "a",
            "an",
            "some",
            "one",
            "top",
            "big",
            "large",
            "small",
            "well",
            "mid",
            "medium",
            "us",
            "early",
            "unicorn",
            "fortune",
            "series",
            "local",
            "major",
            "leading",
            "product",
            "service",
            "indian",
            "another",
        }
        or any(
            word in lower
            for word in (
                "startup",
                "start-up",
                "fortune",
                "unicorn",
                "series ",
                "faang",
                "mnc",
                "product based",
                "service based",
                "undisclosed",
                "company",
                "industry",
                "financial services",
                "sector",
            )
        )
        or lower
        in {
            "saas",
            "fintech",
            "bank",
            "government",
            "consulting",
            "healthcare",
            "finance",
            "tech",
            "retail",
            "insurance",
            "defense",
            "defence",
            "e-commerce",
            "ecommerce",
            "telecom",
            "stealth",
        }
    )
    if described or len(words) > 5 or not words:  # noqa: PLR2004 - a sentence is no name
        return None
    return Name(raw.strip(), name.start, name.start + len(raw))


def _numbered(seen: Scan, found: Sentences) -> list[Heading]:
    """ "Offer 1", "another offer", "A:" at the start of a line."""
    listed = []
    for at in sorted((*seen.ordinals, *seen.bars)):
        token = seen.tokens[at]
        if token.sort == "item" and token.word.strip().strip("()")[:1].isalpha():
            listed.append(Heading(at, None, KEYED))
        if token.sort != "word":
            continue
        after = seen.words[at + 1]
        if (
            token.word in OFFER_WORDS
            and _begins(seen, at)
            and (
                after.isdigit()
                or (len(after) == 1 and after.isalpha() and after not in "ia")
                or (after in {"a"} and seen.words[at + 2] in {":", "-", ")"})
                or after == "#"
            )
        ):
            listed.append(Heading(at, None, KEYED))
        elif (
            token.word in ORDINALS
            and after in {"offer", "one", "company"}
            and not (token.word in {"one", "first", "two", "three"} and not _begins(seen, at))
        ):
            listed.append(Heading(at, None, OFFERED))
        elif token.word == "another" and any(
            seen.words[n] in {"company", "firm", "startup", "place", "employer"} for n in range(at + 1, at + 5)
        ):
            listed.append(Heading(at, None, OFFERED, described=True))
        elif len(token.word) == 1 and token.word in "abcd" and after in {":", ")"} and _begins(seen, at):
            listed.append(Heading(at, None, KEYED))
    del found
    return listed


def _begins(seen: Scan, at: int) -> bool:
    """Whether the token begins a line or sentence, marks aside."""
    at -= 1
    while at >= 0 and seen.tokens[at].sort == "mark" and seen.words[at] in {"*", "_", ">", "#", '"', "("}:
        at -= 1
    if at >= 0 and seen.tokens[at].sort == "word" and seen.tokens[at].end == seen.tokens[at + 1].start:
        return True  # a line break lost in copying
    return at < 0 or seen.tokens[at].sort in {"line", "item"} or seen.words[at] in {".", ";", "!", "?", ":", "|", ","}


def _companies(seen: Scan, found: Sentences) -> list[Heading]:
    listed = []
    for mark in seen.companies:
        strength = _strength(seen, mark)
        if strength:
            name = Name(seen.text[mark.start : mark.end], mark.start, mark.end)
            present = strength < KEYED and _present(seen, found, mark.first)
            said = _offer_word_near(seen, mark)
            listed.append(Heading(mark.first, name, strength, present=present, boundary=strength == HEADED, said=said))
    return listed


STUDIED = words("degree education prior previous stack tech skills technologies experience ms mtech masters")
TOOLS = words(
    """
    aws docker elastic github gitlab oracle sap salesforce databricks snowflake mongodb datadog tableau
    confluent hashicorp heroku splunk servicenow workday unity epic cadence postman looker arm line box
    slack"""
)
"""Employers whose name is a tool as well: a bare mention names no employer."""


def _studied(seen: Scan, mark: Mark) -> bool:
    """Whether the line speaks of education, former jobs or tools."""
    first = mark.first
    while first > 0 and seen.tokens[first - 1].sort != "line" and mark.first - first < LINE_REACH:
        first -= 1
    if first and seen.tokens[first - 1].sort != "line":
        return False
    return any(seen.words[at] in STUDIED and at < mark.first for at in range(first, first + 4))


def _strength(seen: Scan, mark: Mark) -> int:
    before, after = seen.words[mark.first - 1], seen.words[mark.after]
    if _studied(seen, mark) or (
        seen.words[mark.first] == "ms" and after in {"in", "cs", "from", "at", ",", "computer", "degree"}
    ):
        return 0
    if before in {"ex", "using", "ex-", "like", "former", "e.g", "than", "via", "on"} or (
        before == "-" and seen.words[mark.first - 2] == "ex"
    ):
        return 0
    if after in {
        "cloud",
        "stack",
        "tech",
        "backed",
        "like",
        "level",
        "levels",
        "certified",
        "certification",
        "ads",
        "sheets",
        "docs",
        "venture",
        "maps",
        "interview",
        "interviews",
    }:
        return 0
    if _begins(seen, mark.first):
        at = mark.after
        if after == "(":
            at = next((n + 1 for n in range(at, min(at + 12, len(seen.tokens))) if seen.words[n] == ")"), at)
        behind = seen.tokens[at] if at < len(seen.tokens) else None
        line = (
            mark.first == 0 or seen.tokens[mark.first - 1].sort in {"line", "item"} or seen.words[mark.first - 1] == "*"
        )
        if (
            behind is None
            or behind.word in {":", "-", "–", "|", "=", "—", "->"}
            or (line and behind.sort in {"line", "number"})
            or behind.sort == "number"
            or (seen.words[at] == "*" and seen.words[at + 1] in {"*", ":"})
        ):
            return HEADED if behind is not None or line else TITLED
        if behind.word in {
            "recently",
            "just",
            "also",
            "reached",
            "sent",
            "extended",
            "made",
            "called",
            "has",
            "have",
            "wants",
            "finally",
        }:
            return OFFERED
        if behind.word in {"offered", "offers", "offer", "is", "gave", "came"} or at in seen.label_at:
            return HEADED
    if before in INTRODUCING or _offer_word_near(seen, mark):
        return OFFERED
    line_break = seen.first_line
    if seen.words[mark.first] in TOOLS and mark.after - mark.first == 1:
        return 0
    return TITLED if mark.first < line_break else MENTIONED


def _offer_word_near(seen: Scan, mark: Mark) -> bool:
    """Whether an offer word stands within a few tokens: "offer from Flipkart and msft"."""
    first, after = max(mark.first - NEAR, 0), min(mark.after + 3, len(seen.tokens))
    near = {seen.words[at] for at in range(first, mark.first)} | {seen.words[at] for at in range(mark.after, after)}
    return bool(near & {"offer", "offered", "offers", "offering", "gave", "ofer", "offr"})


def _present(seen: Scan, found: Sentences, token: int) -> bool:
    """Whether the employer is the one the person works for, or has left."""
    number = found.number(token)
    for cue in reversed([cue for cue in found.cues[number] if cue.after <= token and cue.value in STRONG]):
        between = {seen.words[at] for at in range(cue.after, token)}
        return cue.value == "present" and token - cue.after <= CLOSE and not between & {"for", "vs", "than", "or"}
    start = found.starts[number]
    words = {seen.words[at] for at in range(max(start, token - 8), token)}
    return (
        bool(words & {"working", "work", "works", "worked", "moved", "employed", "interned", "was", "am", "been"})
        and not words & {"offer", "offered"}
    ) or found.section[number] == "present"


def _unknown(seen: Scan, found: Sentences) -> list[Heading]:
    """Employers nobody listed: "Foobar: 120k base", "offer from Foobar Systems"."""
    listed: list[Heading] = []
    paired: list[Heading] = []
    for at in seen.capitals:
        token = seen.tokens[at]
        before = seen.words[at - 1]
        heading_like = _begins(seen, at) and before != ":"
        heading = heading_like and before != ","
        introduced = before in {"from", "at", "by", "join", "joining"}
        if not heading_like and not introduced:
            continue
        end = _capitals(seen, at)
        if end == at:
            continue
        behind = seen.words[end]
        name = trimmed(seen, token.start, seen.tokens[end - 1].end)
        if name is None:
            continue
        if (
            heading_like
            and end < len(seen.tokens)
            and seen.tokens[end].sort == "number"
            and seen.tokens[end].number.scale > 1
        ):  # type: ignore[union-attr] # a number token has its number
            paired.append(Heading(at, name, HEADED))
        if heading and _heads_an_offer(seen, at, end, behind):
            listed.append(
                Heading(at, name, HEADED, present=found.section[found.number(at)] == "present" and behind != ":")
            )
        elif introduced and _offer_near(seen, at, end):
            listed.append(Heading(at, name, OFFERED, present=_present(seen, found, at), boundary=False))
    return listed + (paired if len(paired) > 1 else [])


NO_NAME_SEGMENT = words(
    """
    remote onsite hybrid full time part visa intern interns salary www http contract equity hiring seeking"""
)


def _piped(seen: Scan, found: Sentences) -> list[Heading]:
    """The employer of "Acme | Platform Engineer | Austin, TX": the first part that is no place, title or pay."""
    listed = []
    taken = {at for mark in (*seen.places, *seen.companies, *seen.labels) for at in range(mark.first, mark.after)}
    taken |= {at for figure in seen.figures for at in range(figure.first, figure.after)}
    with_bars = {found.line(at) for at in seen.bars if seen.words[at] == "|"}
    for number, first in enumerate(found.lines):
        if number not in with_bars:
            continue
        after = found.lines[number + 1] - 1 if number + 1 < len(found.lines) else len(seen.tokens)
        bars = [at for at in range(first, after) if seen.words[at] == "|"]
        if len(bars) < 2:  # noqa: PLR2004 - one bar is no list
            continue
        for start, end in zip([first, *(bar + 1 for bar in bars)], [*bars, after], strict=True):
            if any(at in taken for at in range(start, end)):
                if any(mark.first >= start and mark.after <= end for mark in seen.companies):
                    break
                continue
            name = _segment(seen, start, end)
            if name:
                listed.append(Heading(start, name, HEADED, boundary=start == first))
                break
    return listed


def _segment(seen: Scan, start: int, end: int) -> Name | None:
    """The name in a part between bars, without what stands in brackets."""
    bracket = next((at for at in range(start, end) if seen.words[at] in {"(", "["}), end)
    words = [seen.words[at] for at in range(start, bracket) if seen.tokens[at].sort in {"word", "code"}]
    if not 0 < len(words) <= 4 or NO_NAME_SEGMENT & set(words) or words[-1] in HEADS or len(set(words) & HEADS) > 0:  # noqa: PLR2004
        return None
    return trimmed(seen, seen.tokens[start].start, seen.tokens[bracket - 1].end)


def _heads_an_offer(seen: Scan, at: int, end: int, behind: str) -> bool:
    if behind in {"offered", "offers", "offer"} and at == end - 1:
        return (
            seen.words[end + 1] in {"me", "is", "was", ":", "-", "a"}
            or seen.tokens[min(end + 1, len(seen.tokens) - 1)].sort == "number"
        )
    if behind not in {":", "-", "–", "("} or end + 1 >= len(seen.tokens):
        return False
    if behind == "(":
        close = next((n for n in range(end, min(end + 10, len(seen.tokens))) if seen.words[n] == ")"), -1)
        if close < 0 or seen.words[close + 1] not in {":", "-"}:
            return False
        end = close + 1
    after = end + 1
    while seen.words[after] in {"*", "_"}:
        after += 1
    following = seen.tokens[after] if after < len(seen.tokens) else None
    if following is None:
        return False
    if following.sort == "number":
        return True
    if following.sort == "line":
        after += 1
    return (
        after in seen.label_at
        or after + 1 in seen.label_at
        or (after + 1 < len(seen.tokens) and seen.tokens[after + 1].sort == "number" and following.sort != "word")
    )


def _capitals(seen: Scan, at: int) -> int:
    """The end of a run of capitalised words that can be a name."""
    end = at
    while end < len(seen.tokens) and end - at < 4:  # noqa: PLR2004 - names are short
        token = seen.tokens[end]
        if token.sort not in {"word", "code"} or not seen.text[token.start].isupper() or _is_vocabulary(seen, end):
            break
        if end > at and seen.tokens[end - 1].end == token.start and len(token.word) == 1:
            break
        end += 1
    return end


def _is_vocabulary(seen: Scan, at: int) -> bool:
    word = seen.words[at]
    if word in NOT_A_NAME or word in HEADS or word in MODIFIERS or word in PERIOD or word in MONEY:
        return True
    if any(entry.rest == () and entry.value in STRONG for entry in CUES.get(word, ())):
        return True
    return any(
        entry.rest == () and entry.sort in {"label", "key", "place", "company"} for entry in THINGS.get(word, ())
    )


def _offer_near(seen: Scan, at: int, end: int) -> bool:
    near = {seen.words[n] for n in range(max(at - NEAR, 0), at)}
    after = {seen.words[n] for n in range(end, min(end + 3, len(seen.tokens)))}
    return (
        bool(near & {"offer", "offered", "offers", "offering", "joining", "role", "job", "position", "base", "tc", "k"})
        or bool(after & {"offer", "offered", "in", "for", "as"})
        or seen.tokens[at - 2].sort == "number"
    )
