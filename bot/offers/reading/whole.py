"""Free text to offers, from the words to the offers: every step of the reading in its order."""

import re

from bot.offers.parsed import ParsedOffer
from bot.offers.reading.assignment import assign, share_behind, unpair
from bot.offers.reading.columns import columns
from bot.offers.reading.employer import headings
from bot.offers.reading.evidence import offered
from bot.offers.reading.figures import Figure
from bot.offers.reading.grouping import groups, meant
from bot.offers.reading.labels import settle
from bot.offers.reading.negation import absent
from bot.offers.reading.offers import offers
from bot.offers.reading.pieces import Piece
from bot.offers.reading.roles import can_be_pay, guess, vests
from bot.offers.reading.scale import scaled
from bot.offers.reading.scan import Mark, Scan, scan
from bot.offers.reading.shorthand import SLASH, shorthand, years_behind_slash
from bot.offers.reading.stance import Sentences, sentences, soft, stance
from bot.offers.reading.sums import totals
from bot.offers.reading.vesting import attach, cliffs, share_runs, with_late

DIGIT = re.compile(r"\d")

SHORT = 80
"""Characters of a message that may say nothing but "no bonus"."""

ARROWS = frozenset({"->", "=>", "→", "➡"})
"""What stands between a first figure and the one that replaces it."""


def parse(text: str) -> tuple[ParsedOffer, ...]:
    """Every offer of the text with the place of each field; none where the text holds none. Never raises."""
    if len(text) > SHORT and not DIGIT.search(text):
        return ()
    seen = scan(text)
    if (not seen.figures and len(text) > SHORT) or not (seen.labels or any(map(can_be_pay, seen.figures))):
        return ()
    found = sentences(seen)
    settle(seen)
    pieces = meant(_pieces(seen, found))
    if not pieces:
        return ()
    listed = headings(seen, found)
    made = groups(seen, found, pieces, listed)
    for group in made:
        guess(seen, found, group)
        group.pieces = with_late(seen, group.pieces)
    made = [group for group in made if group.pieces]
    assumed = scaled(seen, made)
    for group in made:
        group.pieces = [piece for piece in group.pieces if piece.component]
    made = [group for group in made if group.pieces]
    kept = offered(seen, found, made, listed) if made else []
    return offers(seen, found, kept, assumed, listed) if kept else ()


def _pieces(seen: Scan, found: Sentences) -> list[Piece]:
    """Every figure that can be money with its component and stance; vesting is attached to its grant."""
    slashed = SLASH in seen.text
    if slashed:
        years_behind_slash(seen)
    if "%" in seen.text:
        share_runs(seen)
        cliffs(seen)
    seen.years = {figure.first for figure in seen.figures if figure.noun == "year"}
    summed = totals(seen)
    short = shorthand(seen) if slashed else {}
    if summed:
        short |= dict.fromkeys(summed, "total")
    money = [figure for figure in seen.figures if figure.noun in {"", "units"}]
    open_figures = [figure for figure in money if figure.first not in short] if short else money
    chosen = assign(seen, open_figures)
    share_behind(seen, open_figures, chosen)
    if any(label.pair for label in seen.labels):
        unpair(open_figures, chosen)
    labels = {figure.first: label for figure, label in zip(open_figures, chosen, strict=True)}
    labels |= columns(seen, found)
    pieces: list[Piece] = []
    for figure, after in zip(money, [*money[1:], None], strict=False):
        pieces.append(_piece(seen, found, short, labels.get(figure.first), figure, after))
    denied = absent(seen, pieces)
    if denied:
        for figure, label in denied:
            pieces.append(Piece(figure, label.value, label, stance(seen, found, figure, label, None)))
        pieces.sort(key=lambda piece: piece.figure.first)
    return attach(seen, found, [piece for piece in pieces if piece.component != "other"])


def _between_slashes(seen: Scan, figure: Figure) -> bool:
    """Whether a figure is a slot of its own among slashes."""
    return seen.words[figure.first - 1] == "/" and seen.words[figure.after] in {"/", ""}


def _piece(  # noqa: PLR0913, PLR0917 - one step sees all of these
    seen: Scan, found: Sentences, short: dict[int, str], label: Mark | None, figure: Figure, following: Figure | None
) -> Piece:
    first = figure.first
    if label and figure.percent and label.value == "equity" and _between_slashes(seen, figure):
        label = None  # the 15% of "198 base/130k rsu/15%/25 sign"
    component = short.get(first) or (label.value if label else "")
    if label and label.pair and label.pair[0] in {"equity", "bonus"}:
        money = "equity" if vests(seen, figure) or figure.period == "year" else "bonus"
        component = "equity" if figure.noun == "units" else "bonus" if figure.percent else money
    number, replacing = found.sentence_of[first], seen.words[first - 1] in ARROWS
    if not found.cues[number]:
        return Piece(figure, component, label, "final" if replacing else found.section[number])
    said = "final" if replacing else stance(seen, found, figure, label, following)
    return Piece(figure, component, label, said, soft(found, figure))
