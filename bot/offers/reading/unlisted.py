"""Headings of employers that nobody listed: unknown names, the parts of a line with bars."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from bisect import bisect_left

from bot.offers.reading.counted import behind_bracket, is_number, pay_follows
from bot.offers.reading.heading import HEADED, NEAR, OFFERED, Heading, begins, works_there
from bot.offers.reading.jobs import Name, trimmed
from bot.offers.reading.lexicon import CUES, MONEY, PERIOD, THINGS
from bot.offers.reading.scan import FIRST, Scan
from bot.offers.reading.stance import STRONG, Sentences
from bot.offers.reading.titles import HEADS, MODIFIERS
from bot.offers.reading.wordset import words

AT_FIRST = words("initially originally first just finally has have also recently is are was were now then")
GIVING = words("offered offering gave giving sent sending extended extending")
OFFER_SAID = words("offer offers")
OFFER = words("offered offers offer offering")
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
    currency country city state target market range notice period probation bond tenure length ama psa rant til fyi
    imo poll story goal
    firma société client clients boss manager hr hospital bank university firm employer agency consultancy
    fund recruiter everyone someone somebody nobody everybody both neither either he she his her mine ours yours
    there here these those who whoever agent founder founders owner wife husband mom dad partner friend friends
    management leadership director department dept office clinic nonprofit ngo government federal state county
    place shop store don can't won't isn doesn didn wasn aren accepted declined rejected alternatively
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march
    april june july
    august september october november december everything something nothing anything interviewer interviewers
    negotiations talks levels glassdoor market people guys folks town city rumor word yep nope ok okay well anyway
    luckily sadly unfortunately fortunately basically apparently eventually finally after before when while once since
    because though although maybe perhaps"""
)
TAILS = words(
    """
    health healthcare bank insurance systems software security solutions consulting capital energy media analytics labs
    group data cloud ai robotics technology technologies tech financial finance networks network research digital
    medical games mobile motors bio pharma partners holdings services studios interactive logistics automation
    intelligence learning systems learning ventures industries international global home house credit
    hospital university college clinic schools school county foundation institute airlines motor pharmaceuticals
    pharmaceutical foods stores brands electric power construction consultants agency biotech therapeutics genomics
    semiconductor semiconductors aerospace aviation advisors advisory management properties realty publishing"""
)
"""Words with a meaning of their own that a name can end with: "Blue River Technology"."""
OFFER_BEFORE = words("offer offered offers offering joining role job position base tc k contract gig recruiter")
OFFER_BEHIND = words("offer offered in for as")
LEGAL_FORMS = words("ag gmbh gmb inc ltd llc llp plc bv nv ab oy sa sas srl spa pvt pte pty kk corp")
NAME_ENDS = LEGAL_FORMS | TAILS
BEFORE_NAMES = frozenset([*words("from at by join joining with"), "@"])
SAYING = words("offers offered offering pays gave wants want countered matched sent extended proposed will would")
"""What an employer does that makes an offer."""
PACKAGES = words("offer package company employer")
HIRING = words("hiring looking seeking recruiting offering")
SAID_ALONE = frozenset(
    [word for word, entries in CUES.items() for entry in entries if not entry.rest and entry.value in STRONG]
    + [word for word, entries in THINGS.items() if any(not entry.rest for entry in entries)]
)
"""Words that are a cue, a label, a key, a place or an employer by themselves."""
NO_NAME_SEGMENT = words(
    """
    remote onsite hybrid full time part visa intern interns salary www http contract equity hiring seeking"""
)


def unknown(seen: Scan, found: Sentences) -> list[Heading]:
    """Employers nobody listed: "Foobar: 120k base", "offer from Foobar Systems"."""
    listed: list[Heading] = []
    paired: list[Heading] = []
    for capital in seen.capitals:
        at = _first_capital(seen, capital)
        before = seen.words[at - 1]
        heading = begins(seen, at) and (before != ":" or seen.words[at - 2] in PACKAGES)
        introduced = before in BEFORE_NAMES
        if not heading and not introduced and seen.words[capital + 1] not in NAME_ENDS:
            continue
        end = _capitals(seen, at)
        if end == at:
            continue
        if heading and end in seen.numbers and _is_thousands(seen, end):
            paired += _headed(seen, at, end, HEADED)
        if heading and before != "," and _heads_an_offer(seen, end, seen.words[end]):
            present = found.section[found.number(at)] == "present" and seen.words[end] != ":"
            listed += _headed(seen, at, end, HEADED, present=present)
        elif heading and _says_pay(seen, end):
            listed += _headed(seen, at, end, OFFERED, present=works_there(seen, found, at), said=True)
        elif (end - at > 1 and _is_legal(seen, end)) or (introduced and _offer_near(seen, at, end)):
            listed += _headed(seen, at, end, OFFERED, present=works_there(seen, found, at), boundary=False)
    return listed + (paired if len(paired) > 1 else [])


def _says_pay(seen: Scan, end: int) -> bool:
    """Whether an employer named before says an amount or an offer, or the grade of the job and its pay follow."""
    end = behind_bracket(seen, end)
    graded = seen.sorts[end] == "code" and seen.sorts[end + 1] == "number"
    at = end + (seen.words[end] in AT_FIRST)
    came_back = seen.words[at] == "came" and seen.words[at + 1] == "back"
    if seen.words[at] not in SAYING and not graded and not came_back:
        return False
    return pay_follows(seen, at) or not OFFER_SAID.isdisjoint(seen.words[at + 1 : at + 6])


def _headed(  # noqa: PLR0913 - a heading is all of these
    seen: Scan, at: int, end: int, strength: int, *, present: bool = False, said: bool = False, boundary: bool = True
) -> list[Heading]:
    """The heading of the name between two tokens; none where it is no name."""
    name = trimmed(seen, seen.starts[at], seen.ends[end - 1])
    return [Heading(at, name, strength, present=present, said=said, boundary=boundary)] if name else []


def _is_legal(seen: Scan, end: int) -> bool:
    """Whether a name of several words ends with the form of a company: "Acme Ltd", "Acme GmbH"."""
    return seen.words[end - 1] in LEGAL_FORMS or seen.words[end - 2] == "gmb"


def _is_thousands(seen: Scan, at: int) -> bool:
    """Whether the number that stands here has a scale: "160k"."""
    return seen.numbers[at].scale > 1


def piped(seen: Scan, found: Sentences) -> list[Heading]:
    """The employer of "Acme | Platform Engineer | Austin, TX": the first part that is no place, title or pay."""
    lines = _barred(seen, found)
    if not lines:
        return []
    listed = []
    taken = {at for mark in (*seen.places, *seen.companies, *seen.labels) for at in range(mark.first, mark.after)}
    taken |= {at for figure in seen.figures for at in range(figure.first, figure.after)}
    for first, bars, after in lines:
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


def _barred(seen: Scan, found: Sentences) -> list[tuple[int, list[int], int]]:
    """The lines that several bars or dashes part: the first token of each, its bars, the token after it."""
    dashes = _dashes(seen)
    numbers = {found.line_of[at] for at in seen.bars if seen.words[at] == "|"} | ({0} if dashes else set())
    lines = []
    for number in sorted(numbers):
        first = found.lines[number]
        after = found.lines[number + 1] - 1 if number + 1 < len(found.lines) else seen.size
        bars = [at for at in range(first, after) if seen.words[at] == "|"] or (dashes if number == 0 else [])
        if len(bars) > 1:
            lines.append((first, bars, after))
    return lines


def _dashes(seen: Scan) -> list[int]:
    """The dashes of a first line such as "Acme - Platform Engineer - Austin"; none where it names no job."""
    if not seen.titles or seen.titles[0] >= seen.first_line:
        return []
    found = [
        at
        for at in range(1, min(seen.first_line, seen.size - 1))
        if seen.words[at] in {"-", "–", "—"} and _is_spaced(seen, at)
    ]
    return found if len(found) > 1 and seen.titles[0] - 1 in found else []


def _is_spaced(seen: Scan, at: int) -> bool:
    return seen.ends[at - 1] < seen.starts[at] and seen.ends[at] < seen.starts[at + 1]


def _segment(seen: Scan, start: int, end: int) -> Name | None:
    """The name in a part between bars, without what stands in brackets."""
    bracket = next((at for at in range(start, end) if seen.words[at] in {"(", "["}), end)
    words = [seen.words[at] for at in range(start, bracket) if seen.sorts[at] in {"word", "code"}]
    if not 0 < len(words) <= 4 or NO_NAME_SEGMENT & set(words) or words[-1] in HEADS or len(set(words) & HEADS) > 0:
        return None
    return trimmed(seen, seen.starts[start], seen.ends[bracket - 1])


def _heads_an_offer(seen: Scan, end: int, behind: str) -> bool:
    """Whether a name before a colon, a dash or "offered" is followed by figures or labels."""
    if behind in {"is", "are"} and seen.words[end + 1] in HIRING:
        return True
    if behind in {",", "-"} and end + 1 in seen.titles and _begins_line(seen, end):
        return True
    if behind in AT_FIRST and seen.words[end + 1] in GIVING:
        return True
    if behind in GIVING and seen.words[end + 1] in {"me", "us"}:
        return True
    if behind in OFFER:
        return seen.words[end + 1] in {"is", "was", ":", "-", "a", "an"} or is_number(seen, end + 1)
    end = _behind_place(seen, behind_bracket(seen, end))
    if seen.words[end] not in {":", "-", "–"}:
        return False
    after = end + 1
    while seen.words[after] in {"*", "_"}:
        after += 1
    line = after < seen.size and seen.sorts[after] == "line"
    after += line
    labelled = after in seen.label_at or after + 1 in seen.label_at
    marked = after < seen.size and seen.sorts[after] != "word" and is_number(seen, after + 1)
    return labelled or marked or (not line and is_number(seen, after))


def _behind_place(seen: Scan, at: int) -> int:
    """The token behind "in Reno" where that stands here, else the same token."""
    if seen.words[at] != "in":
        return at
    number = bisect_left(seen.places, at + 1, key=FIRST)
    return seen.places[number].after if number < len(seen.places) and seen.places[number].first == at + 1 else at


def _begins_line(seen: Scan, end: int) -> bool:
    """Whether only a name stands between the text's or a paragraph's beginning and here."""
    at = end
    while at and seen.sorts[at - 1] in {"word", "code"}:
        at -= 1
    if seen.words[at - 1] == ":" and seen.words[at - 2] in PACKAGES:
        return True
    return at == 0 or (seen.sorts[at - 1] == "line" and seen.words[at - 1].count("\n") > 1)


def _capitals(seen: Scan, at: int) -> int:
    """The end of a run of capitalised words that can be a name: "Foobar Systems", "Bell & Foobar"."""
    end = at
    while end < seen.size and end - at < 4:
        start = seen.starts[end]
        if seen.text[start].isupper():
            if not _continues(seen, end) and not (end > at and is_tail(seen, end)):
                break
            if end > at and seen.ends[end - 1] == start and len(seen.words[end]) == 1:
                break
        elif seen.words[end] != "&" or end == at or not _continues(seen, end + 1):
            break
        end += 1
    return end + (seen.words[end - 1] == "gmb" and seen.words[end] == "h")


def _first_capital(seen: Scan, at: int) -> int:
    """Where a name begins whose first word the grammar knows: "Blue Foobar", "Morgan & Foobar"."""
    before = at - 2 if seen.words[at - 1] == "&" else at - 1
    capital = before >= 0 and seen.text[seen.starts[before]].isupper()
    return before if capital and _continues(seen, before) else at


def _continues(seen: Scan, at: int) -> bool:
    """Whether a capitalised word without a meaning of its own stands here."""
    named = at < seen.size and seen.sorts[at] in {"word", "code"} and seen.text[seen.starts[at]].isupper()
    return named and not is_vocabulary(seen, at)


def is_tail(seen: Scan, at: int) -> bool:
    """Whether a word that a name can end with stands here, and no title begins with it."""
    ends = seen.words[at] in TAILS and seen.text[seen.starts[at]].isupper()
    behind = seen.words[at + 1]
    return ends and behind not in HEADS and (behind not in MODIFIERS or behind in TAILS)


def is_vocabulary(seen: Scan, at: int) -> bool:
    """Whether a word with a meaning of its own stands here, which is no name."""
    word = seen.words[at]
    if "'" in word or "’" in word:
        word = word.partition("'")[0].partition("’")[0]
    if word in NOT_A_NAME or word in HEADS or word in MODIFIERS or word in PERIOD or word in MONEY:
        return True
    return word in SAID_ALONE


def _offer_near(seen: Scan, at: int, end: int) -> bool:
    """Whether words near a name tell of its offer."""
    return (
        not OFFER_BEFORE.isdisjoint(seen.words[max(at - 2 * NEAR, 0) : at])
        or not OFFER_BEHIND.isdisjoint(seen.words[end : end + 3])
        or seen.sorts[at - 2] in {"number", "code"}
        or seen.words[at - 2] in HEADS
    )
