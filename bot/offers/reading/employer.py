"""Whose offer it is: employers by key, as a heading, beside an offer word, or merely mentioned."""

from bisect import bisect_left

from bot.offers.reading.counted import numbered, pay_follows
from bot.offers.reading.heading import (
    HEADED,
    KEYED,
    MENTIONED,
    OFFERED,
    PRESENT,
    STRENGTH,
    TITLED,
    TOKEN,
    Heading,
    begins,
    is_grade,
    offer_word_near,
    works_there,
)
from bot.offers.reading.jobs import Name, key_limit, key_value
from bot.offers.reading.scan import FIRST, Mark, Scan
from bot.offers.reading.stance import Sentences
from bot.offers.reading.unlisted import TAILS, is_tail, piped, unknown
from bot.offers.reading.wordset import words

PIPE, DASH = "|", " - "
LINE_REACH = 40
OPENING = 4  # words of a line that tell what it is of: education, former jobs, tools
LONGEST_NAME = 5  # words; a sentence is no name
LEVELLING = words("level lvl grade")
BRACKET = 12  # tokens of a remark in brackets behind a name
FORMER = words("ex using ex- like former e.g than via on")
RANKS = words("senior staff principal mts smts lmts pmts amts sde swe sdet")
DEGREE = words("in cs from at , computer degree")
TOOL_WORDS = words(
    """
    cloud stack tech backed like level levels certified certification ads sheets docs venture maps interview
    interviews pays"""
)
APPROACHING = words(
    """
    recently just also reached sent extended made called has have wants finally had came got folks countered
    matched hr"""
)
OFFERING = words("offered offers offer is gave came")
DESCRIBING = words(
    """
    a an some one top big large small well mid medium us early unicorn fortune series local major leading product
    service indian another"""
)
INDUSTRIES = words(
    """
    saas fintech bank government consulting healthcare finance tech retail insurance defense defence e-commerce
    ecommerce telecom stealth"""
)
DESCRIPTIONS = (
    "startup", "start-up", "fortune", "unicorn", "series ", "faang", "mnc", "product based", "service based",
    "undisclosed", "company", "industry", "financial services", "sector",
)  # fmt: skip
"""Words of a description, where no employer is named."""
INTRODUCING = words(
    """
    from at by with join joining joined into accepted accepting signed chose picked declined declining rejected
    rejecting"""
)
STUDIED = words("degree education prior previous stack tech skills technologies experience ms mtech masters")
TOOLS = words(
    """
    aws docker elastic github gitlab oracle sap salesforce databricks snowflake mongodb datadog tableau
    confluent hashicorp heroku splunk servicenow workday unity epic cadence postman looker arm line box
    slack segment mixpanel amplitude braze intercom retool appsmith webflow framer miro zapier workato supabase vercel
    netlify planetscale neo4j redis influxdata timescale clickhouse fivetran airbyte launchdarkly optimizely calendly
    clickup evernote 1password auth0 kong pulumi harness circleci buildkite sentry honeycomb grafana logz.io cribl
    temporal prefect dagster astronomer starburst dremio pinecone langchain cursor replit codeium algolia camunda odoo
    hackerrank hackerearth interviewbit scaler coursera udemy docplanner emc cadence skype opera zoominfo carta
    nasdaq nyse nse bse linkedin glassdoor fiverr indeed finra fico"""
)
"""Employers whose name is a tool as well: a bare mention names no employer."""


def headings(seen: Scan, found: Sentences) -> list[Heading]:
    """All places where an offer may begin, in order."""
    listed = [*_keyed(seen, found), *numbered(seen), *_companies(seen, found), *unknown(seen, found)]
    if PIPE in seen.text or seen.text.find(DASH, 0, seen.ends[seen.first_line - 1]) >= 0:
        listed += piped(seen, found)
    if len(listed) <= 1:
        return listed
    listed.sort(key=STRENGTH, reverse=True)
    listed.sort(key=TOKEN)  # the strongest first where several stand at a token
    _settle_present(listed)
    kept: list[Heading] = []
    for heading in listed:
        if kept and heading.company and kept[-1].company and heading.company.start < kept[-1].company.end:
            continue
        kept.append(heading)
    return kept


def _settle_present(listed: list[Heading]) -> None:
    """An employer once said to be the present one is so wherever it is named, unless it also made an offer."""
    if not any(map(PRESENT, listed)):
        return
    present = {heading.company.text.lower() for heading in listed if heading.present and heading.company}
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
        if key.value != "company" or not (begins(seen, key.first) or key.first in seen.glued):
            continue
        if "size" in seen.raw(key.first, key.after).lower():
            continue
        if len(seen.words[key.after]) == 1 and seen.words[key.after].isalnum():
            continue  # "Company B" counts offers
        limit = key_limit(seen, found, key)
        name = key_value(seen, key, limit)
        if name is None and seen.words[key.after] not in {":", "-"}:
            continue
        listed.append(Heading(key.first, _short(name), KEYED, present=works_there(seen, found, key.first)))
    return listed


def _short(name: Name | None) -> Name | None:
    """A company without what is said about it: a name is a few words, a description none."""
    if name is None:
        return None
    raw = name.text
    for stop in (" (", ",", " - ", " | ", ";", "\n", " – ", ". "):
        if stop in raw:
            raw = raw.partition(stop)[0] if raw.partition(stop)[0].strip() else raw
    lower = raw.lower()
    said = lower.split()
    if not said or len(said) > LONGEST_NAME or said[0] in DESCRIBING or lower in INDUSTRIES:
        return None
    if any(word in lower for word in DESCRIPTIONS):
        return None
    return Name(raw.strip(), name.start, name.start + len(raw))


def _companies(seen: Scan, found: Sentences) -> list[Heading]:
    listed = []
    after = 0
    for mark, following in zip(seen.companies, [*map(FIRST, seen.companies[1:]), seen.size], strict=False):
        if mark.first < after:
            continue  # a part of the name before
        if _is_no_employer(seen, found, mark):
            continue
        after = mark.after
        if after == following or seen.words[after] in TAILS:
            after = _whole(seen, mark)
        said = offer_word_near(seen, mark)
        strength = _strength(seen, mark, said=said)
        if strength:
            name = Name(seen.text[mark.start : mark.end], mark.start, mark.end)
            present = works_there(seen, found, mark.first)
            listed.append(Heading(mark.first, name, strength, present, strength == HEADED, said))
    return listed


def _whole(seen: Scan, mark: Mark) -> int:
    """Extend a mark to all of a longer name, "Acme Bank", "Acme Cloud Services"; returns the token after it."""
    after = mark.after
    if mark.end == seen.ends[after - 1]:  # no "Acme's"
        while after < seen.size and seen.starts[after] > seen.ends[after - 1] and _goes_on(seen, after):
            at = bisect_left(seen.companies, after, key=FIRST)
            listed = at < len(seen.companies) and seen.companies[at].first == after
            after = seen.companies[at].after if listed else after + 1
    if after > mark.after:
        mark.after, mark.end = after, seen.ends[after - 1]
    return after


def _goes_on(seen: Scan, at: int) -> bool:
    """Whether a name that began before goes on: with a word that names end with or another employer."""
    if is_tail(seen, at):
        return True
    if not seen.text[seen.starts[at]].isupper() or seen.sorts[at] != "word":
        return False
    nearest = bisect_left(seen.companies, at, key=FIRST)
    return nearest < len(seen.companies) and seen.companies[nearest].first == at


def _strength(seen: Scan, mark: Mark, *, said: bool) -> int:
    """How plainly the mention makes the employer the one that offers; 0 where it is a tool."""
    if begins(seen, mark.first):
        leading = _leading(seen, mark)
        if leading:
            return leading
    if said or seen.words[mark.first - 1] in INTRODUCING:
        return OFFERED
    if seen.words[mark.first] in TOOLS and mark.after - mark.first == 1 and not _graded(seen, mark):
        return 0
    return TITLED if mark.first < seen.first_line else MENTIONED


def _graded(seen: Scan, mark: Mark) -> bool:
    """Whether a level or a place follows directly: "Oracle IC4", "ServiceNow Hyderabad"."""
    return mark.after < seen.size and (
        seen.sorts[mark.after] == "code" or seen.words[mark.after] in RANKS or _placed(seen, mark)
    )


def _placed(seen: Scan, mark: Mark) -> bool:
    at = bisect_left(seen.places, mark.after, key=FIRST)
    return at < len(seen.places) and seen.places[at].first == mark.after


def _is_no_employer(seen: Scan, found: Sentences, mark: Mark) -> bool:
    """Whether a former job, a tool or a degree is meant."""
    before, after = seen.words[mark.first - 1], seen.words[mark.after]
    tool = after in TOOL_WORDS and not (after == "level" and seen.sorts[mark.after + 1] == "number")
    if before in FORMER or tool or (before == "-" and seen.words[mark.first - 2] == "ex"):
        return True
    word = seen.words[mark.first]
    if (word == "gs" and is_grade(seen, mark)) or (word == "ms" and after in DEGREE):
        return True
    first = found.lines[found.line_of[mark.first]]
    if not 0 < mark.first - first <= LINE_REACH:
        return False
    return not STUDIED.isdisjoint(seen.words[first : min(first + OPENING, mark.first)])


def _leading(seen: Scan, mark: Mark) -> int:
    """The strength of an employer at the beginning of a line or sentence, by what follows it."""
    at = mark.after
    if seen.words[at] == "(":
        at = next((n + 1 for n in range(at, min(at + BRACKET, seen.size)) if seen.words[n] == ")"), at)
    line = seen.sorts[mark.first - 1] in {"", "line", "item"} or seen.words[mark.first - 1] == "*"
    tool = seen.words[mark.first] in TOOLS and mark.after - mark.first == 1
    if at >= seen.size:
        return 0 if tool else HEADED if line else TITLED
    behind, sort = seen.words[at], seen.sorts[at]
    marked = behind in {":", "-", "–", "|", "=", "—", "->"} or (behind == "*" and seen.words[at + 1] in {"*", ":"})
    if marked or sort == "number" or (line and sort == "line" and not tool):
        return HEADED
    if behind in APPROACHING:
        return OFFERED
    if behind in OFFERING or at in seen.label_at:
        return HEADED
    return HEADED if _told_at_once(seen, at) and pay_follows(seen, at) else 0


def _told_at_once(seen: Scan, at: int) -> bool:
    """Whether the place, level or title of the job follows: "Acme Level 2 ...", "Acme, Boston ...", "Acme in Reno"."""
    at += seen.words[at] in {",", "in"}
    place = bisect_left(seen.places, at, key=FIRST)
    if place < len(seen.places) and seen.places[place].first == at:
        return True
    if seen.words[at] in LEVELLING:
        return True
    title = bisect_left(seen.titles, at)
    return title < len(seen.titles) and seen.titles[title] == at
