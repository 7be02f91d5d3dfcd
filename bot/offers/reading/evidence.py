"""Evidence: whether what was read is an offer, and not present pay, a wish, a market figure or advice."""

# ruff: noqa: PLR2004 - small counts of tokens, parts and years, plain where they stand

from dataclasses import dataclass
from operator import attrgetter

from bot.offers.reading.apart import title_before
from bot.offers.reading.heading import HEADED, KEYED, Heading
from bot.offers.reading.pieces import Group, Piece
from bot.offers.reading.roles import numbered_form
from bot.offers.reading.scan import Mark, Scan
from bot.offers.reading.signatures import is_signature
from bot.offers.reading.stance import MEMORY, Sentences
from bot.offers.reading.wordset import words

ENOUGH = 1.0
SHORT = 220
SEVERAL = 3
TOLD_BY_PLACE = 0.5
FIRST_PERSON = words("i im i'm i'll my me mine we our us we're we've we'll myself")
NEAR_OFFER = 3
ANSWER = 12
"""Tokens of an answer such as "RSU 40k total"."""
EXTRAS = frozenset({"equity", "bonus"})
"""What alone is no package unless it is said to be offered."""
LIVING = words(
    "rent mortgage loan loans student savings daycare childcare debt house down net budget cost costs living tax"
)
TOTAL_ALONE = frozenset({"total"})
OFFERED = frozenset({"offer", "final"})
GUESSED, SOFT, VALUE = attrgetter("guessed"), attrgetter("soft"), attrgetter("value")
FORM = frozenset({":", "-", "=", "–", "->", "|", "*"})


@dataclass(slots=True)
class Talk:
    """What the entire text says of itself."""

    offers: bool  # an offer word is said
    ad: bool  # it advertises
    bars: bool
    form: bool  # a numbered form
    short: bool
    advice: bool
    supposed: int  # the token behind which everything is only supposed; 0 where nothing is
    lectures: bool  # it tells others what to do, and nothing of the writer
    prose: bool  # more than a one-liner
    asks: bool  # something
    living: bool  # it speaks of rent, loans, savings, and of no offer


def _talk(seen: Scan, found: Sentences) -> Talk:
    said = set(map(VALUE, seen.cues))
    offers = not OFFERED.isdisjoint(said)
    return Talk(
        offers=offers,
        ad="ad" in said and _advertises(seen, found),
        bars="|" in seen.text and any(seen.words[at] == "|" for at in seen.bars),
        form=numbered_form(seen),
        short=len(seen.text) < SHORT,
        advice="advice" in said,
        supposed=next((cue.after for cue in seen.cues if cue.value == "supposed"), 0) if "supposed" in said else 0,
        lectures="advice" in said and FIRST_PERSON.isdisjoint(seen.words),
        prose=len(found.starts) > 2,
        asks="?" in seen.text,
        living=not offers and _is_of_living(seen),
    )


def _advertises(seen: Scan, found: Sentences) -> bool:
    return any(cue.value == "ad" and not _asks(seen, found, found.sentence_of[cue.first]) for cue in seen.cues)


def _is_of_living(seen: Scan) -> bool:
    """Whether the text speaks of rent, loans, savings."""
    return not LIVING.isdisjoint([seen.words[label.first] for label in seen.labels if label.value == "other"])


def offered(seen: Scan, found: Sentences, made: list[Group], listed: list[Heading]) -> list[Group]:
    """The groups that are offers."""
    talk = _talk(seen, found)
    if len(made) == 1:
        return made if _weight(seen, found, made[0], _components(made[0]), talk) >= ENOUGH else []
    components = [_components(group) for group in made]
    weights = [_weight(seen, found, group, of, talk) for group, of in zip(made, components, strict=True)]
    weights = _side_by_side(made, weights, talk)
    strong = any(len(of) > 1 and weight >= ENOUGH for of, weight in zip(components, weights, strict=True))
    if strong:  # what is told apart from a plain offer is another
        weights = [weight + 0.5 * group.numbered for group, weight in zip(made, weights, strict=True)]
    offering = _offering(made, components, listed)
    if _is_survey(made, talk):
        return []
    kept = []
    for group, of, weight in zip(made, components, weights, strict=True):
        if offering and group.company and group.company.text.lower() not in offering and of == {"total"}:
            continue
        alone = len(of) == 1 and strong
        if weight >= ENOUGH and not (alone and _is_aside(group)):
            kept.append(group)
    return kept


def _side_by_side(made: list[Group], weights: list[float], talk: Talk) -> list[float]:
    """The weights with what several employers, each with its figures, add: "150k from Globex, 158k from Initech"."""
    if talk.short and all(group.company for group in made):
        weights = [weight + 0.7 for weight in weights]
    headed = [group.company is not None and group.strength >= HEADED for group in made]
    if sum(headed) > 1:
        weights = [weight + 0.5 * one for weight, one in zip(weights, headed, strict=True)]
    return weights


def _is_survey(made: list[Group], talk: Talk) -> bool:
    """Whether several ranges of pay of nobody in particular are told: "Tier 1: 50-65 base, Tier 2: 38-50 base"."""
    if len(made) < SEVERAL or talk.offers or talk.ad or talk.bars:
        return False
    return [group.company is None and _is_ranged(group) for group in made].count(True) >= SEVERAL


def _offering(made: list[Group], components: list[set[str]], listed: list[Heading]) -> set[str]:
    """The employers that are said to offer something, where at least two are."""
    said = [h for h in listed if h.said and h.company]
    if len({h.company.text.lower() for h in said if h.company}) < 2:
        return set()
    full = [group.company for group, of in zip(made, components, strict=True) if len(of) > 1]
    return {h.company.text.lower() for h in said if h.company and not h.present} | {c.text.lower() for c in full if c}


def _components(group: Group) -> set[str]:
    return {piece.component for piece in group.pieces if piece.figure.high}


def _is_aside(group: Group) -> bool:
    """A lone figure without an employer beside full offers is talk about them."""
    return (
        group.company is None
        and not group.numbered
        and not _is_by_hour(group)
        and not any(piece.stance == "final" for piece in group.pieces)
        and any(piece.guessed or piece.component == "total" for piece in group.pieces)
    )


def _weight(seen: Scan, found: Sentences, group: Group, components: set[str], talk: Talk) -> float:
    """What speaks for a group being an offer, less what speaks against it."""
    if not components:
        return 0.0 if seen.figures else ENOUGH
    guessed = all(map(GUESSED, group.pieces))
    lines = [
        _form_line(found, piece, piece.label) if piece.label and seen.words[piece.label.after] in FORM else 0.0
        for piece in group.pieces
    ]
    numbers = _sentences_of(found, group) if talk.offers or talk.asks else set()
    weight = 0.9 * len(components) - (0.8 if guessed else 0.0)
    weight += min(sum(lines), 2)
    said = _said_to_be_offered(found, group, numbers) if talk.offers else 0.0
    if talk.ad or talk.bars or talk.form:
        said += _kind_of_text(group, talk)
    weight += said
    if group.company:
        weight += 0.8 if group.strength >= HEADED else 0.3
    if guessed:
        weight += TOLD_BY_PLACE * (_in_list(seen, found, group) + _behind_title(seen, group) + group.numbered)
    if talk.short and not guessed:
        weight += 0.6
    elif guessed and _is_by_hour(group):
        weight += 1.0 if talk.short else 0.6
    weight -= _against(seen, found, group, components, talk, lines, numbers)
    return weight - _by_kind(group, talk) if talk.supposed or talk.lectures else weight


def _said_to_be_offered(found: Sentences, group: Group, numbers: set[int]) -> float:
    """An offer word in the sentence of a figure, best right before it; little for one elsewhere."""
    for number in numbers:
        if not OFFERED.isdisjoint(found.said[number]):
            return 1.2 + 0.8 * _follows_offer(found, group)
    return 0.5


def _sentences_of(found: Sentences, group: Group) -> set[int]:
    return {found.sentence_of[piece.figure.first] for piece in group.pieces}


def _kind_of_text(group: Group, talk: Talk) -> float:
    """Advertisements with a range, lines with bars, and numbered forms hold packages."""
    return 1.0 * (talk.ad and _is_ranged(group)) + 0.6 * talk.bars + 1.5 * talk.form


def _in_list(seen: Scan, found: Sentences, group: Group) -> bool:
    """Whether the first figure stands in an item of a list: "2) Roblox, San Mateo - $62/hr"."""
    line = found.lines[found.line_of[group.pieces[0].edge]]
    return seen.sorts[line] == "item"


def _behind_title(seen: Scan, group: Group) -> bool:
    """Whether a title stands right before the first figure: "research data analyst, $67,000"."""
    return title_before(seen, group.pieces[0].edge) is not None


def _is_by_hour(group: Group) -> bool:
    return any(piece.figure.period in {"hour", "day"} for piece in group.pieces)


def _is_ranged(group: Group) -> bool:
    return any(piece.figure.low != piece.figure.high for piece in group.pieces)


def _against(  # noqa: PLR0913, PLR0917 - an offer is weighed against all of these
    seen: Scan,
    found: Sentences,
    group: Group,
    components: set[str],
    talk: Talk,
    lines: list[float],
    numbers: set[int],
) -> float:
    against = 0.0
    if any(map(SOFT, group.pieces)):
        soft = [piece.soft for piece, line in zip(group.pieces, lines, strict=True) if piece.soft and not line]
        against = 3.0 * (len(soft) - soft.count("market") * talk.ad) / len(group.pieces)
    if talk.asks and any(_asks(seen, found, number) for number in numbers):
        against += 0.6
    if not talk.offers:
        against = _without_offer(against, seen, group, components, talk, package=talk.bars or any(lines))
    if len(group.pieces) == 1 and is_signature(seen, found, group.pieces[0], group.company):
        against += 2.5
    if components == TOTAL_ALONE and not talk.offers and (talk.prose or (talk.asks and not against)):
        against += 1.2  # the writer's own under a question: "How to prepare? TC 210k"
    return against


def _by_kind(group: Group, talk: Talk) -> float:
    """What the text says of itself against a group: it supposes, it lectures."""
    against = 4.0 if 0 < talk.supposed < group.pieces[0].edge else 0.0
    if talk.lectures and not talk.ad and group.strength < KEYED:
        against += 1.5
    return against


def _is_package(group: Group, components: set[str]) -> bool:
    """Whether a named base stands beside other parts, and an employer is named."""
    named = any(piece.component == "base" and not piece.guessed for piece in group.pieces)
    return named and len(components) > 1 and group.company is not None


def _without_offer(  # noqa: PLR0913 - as above
    against: float, seen: Scan, group: Group, components: set[str], talk: Talk, *, package: bool
) -> float:
    """What speaks against figures, and more of it in a text that never says "offer"."""
    if components == TOTAL_ALONE and _is_ranged(group):
        against += 1.0
    if components <= EXTRAS and seen.size > ANSWER and not package:
        against += 1.2
    if talk.living and len(components) == 1:
        against += 1.0
    if talk.advice and group.strength < HEADED and not _is_package(group, components):
        against += 1.0
    return against


def _follows_offer(found: Sentences, group: Group) -> bool:
    """Whether an offer word stands right before a figure: "offered 45k", "an offer of 150k"."""
    for piece in group.pieces:
        for cue in found.cues[found.sentence_of[piece.figure.first]][:MEMORY]:
            if cue.value == "offer" and 0 <= piece.edge - cue.after <= NEAR_OFFER:
                return True
    return False


def _asks(seen: Scan, found: Sentences, number: int) -> bool:
    """Whether the sentence is a question."""
    end = found.starts[number + 1] if number + 1 < len(found.starts) else seen.size
    return seen.words[end - 1] == "?"


def _form_line(found: Sentences, piece: Piece, label: Mark) -> float:
    """A line that begins with the label, "Base: 150k"."""
    if label.first > piece.figure.first:
        return 0.0
    first = found.lines[found.line_of[label.first]]
    return 1.0 if label.first - first <= 3 else 0.5
