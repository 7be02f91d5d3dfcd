"""Which money: said by a sign, a code or a word, else by the place of the job, else dollars."""

from bisect import bisect_left
from operator import attrgetter

from bot.offers.reading.parts import Parts
from bot.offers.reading.pieces import Group
from bot.offers.reading.places import DOLLARS, STATES
from bot.offers.reading.scan import Scan

START = attrgetter("start")
ORDER = ("base", "total_comp", "bonus", "sign_on", "equity", "relocation")
KRONER = {"SEK": "SEK", "NOK": "NOK", "DKK": "DKK"}


def place_currency(seen: Scan, location: str, location_start: int) -> str:
    """The money of a place, "" where it has none of its own."""
    for at in range(bisect_left(seen.places, location_start, key=START), len(seen.places)):
        if seen.places[at].start >= location_start + len(location):
            break
        if seen.places[at].value:
            return seen.places[at].value
    last = location.rpartition(",")[2].strip()
    return "USD" if last in STATES else ""


def settle_currency(seen: Scan, group: Group, parts: Parts, place: str) -> tuple[str, str, dict[str, str]]:
    """The offer's currency, what was assumed in it, and the components in another."""
    signs = parts.signs
    if not any(signs.values()):
        return *_main(seen, group, signs, place), {}
    there = place or _only_place(seen)
    signs = {name: _local(sign, there) for name, sign in signs.items()}
    currency, assumed = _main(seen, group, signs, place)
    others = {name: sign for name, sign in signs.items() if sign and sign != currency}
    return currency, assumed, others


def _main(seen: Scan, group: Group, signs: dict[str, str], place: str) -> tuple[str, str]:
    first = next((signs[name] for name in ORDER if name in signs), "") if any(signs.values()) else ""
    if first:
        return first, ""
    if any(piece.figure.scale in {100_000, 10_000_000} and not piece.figure.sign for piece in group.pieces):
        return "INR", ""
    if place:
        return place, "the money of the place"
    said = next((signs[name] for name in ORDER if signs.get(name) and _tells(name, signs[name])), "")
    if said:
        return said, ""
    if seen.rupees is None or seen.signed is None:  # all offers of a text ask the same
        seen.rupees = any(one.scale in {100_000, 10_000_000} or one.sign == "INR" for one in seen.figures)
        seen.signed = [one for one in seen.figures if one.sign and not one.noun]
    if seen.rupees:
        return "INR", "rupees, as elsewhere in the text"
    own = {piece.figure.first for piece in group.pieces}
    elsewhere = next((_local(one.sign, place) for one in seen.signed if one.first not in own), "")
    return (elsewhere, "as elsewhere in the text") if elsewhere else ("USD", "dollars: no currency is named")


def _only_place(seen: Scan) -> str:
    """The money of all the places of a text where it is one: the "$" of an offer without a place is its dollar."""
    found = {place.value for place in seen.places if place.value}
    return found.pop() if len(found) == 1 else ""


def _tells(name: str, sign: str) -> bool:
    """Whether the money of a component is that of all: stock alone may be in another, unless it is in dollars."""
    return name != "equity" or sign == "USD"


def _local(sign: str, place: str) -> str:
    """The money of a sign at a place: "$" is the dollar there, "kr" the crown."""
    if sign == "$":
        return DOLLARS.get(place, "USD")
    if sign == "kr":
        return KRONER.get(place, "SEK")
    if sign == "JPY" and place == "CNY":
        return "CNY"
    return sign
