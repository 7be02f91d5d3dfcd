"""The sentences of a script, and the brackets in them that a person has to fill in."""

import re

_END = re.compile(r"(?<=[.!?])[\"'”’)*\]]*\s+(?=[\"'“‘(\[A-Z$€£₹\d])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:sr|jr|inc|corp|ltd|co|st|vs|approx|e\.g|i\.e|etc|no|dr|mr|ms|[a-z]|(?:[a-z]\.)+[a-z])\.$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"(?P<sign>[$€£₹]?)\[(?P<inside>[^\[\]]{1,160})\](?P<unit>\+?[KMB%]?(?![A-Za-z]))")
_SPACED_OPTIONS = re.compile(r"\s+/\s+|,\s*(?:or\s+)?|\s+or\s+")
_PAIR = re.compile(r"\b(?:AI/ML|ML/AI|AR/VR|CI/CD|UI/UX|UX/UI|A/B|I/O|AI/LLM|LLM/AI|ETL/ELT|R&D/IP)\b")
_BARE_PLACEHOLDER = re.compile(r"[$€£₹]\s?X{1,3}(?:\s?(?:K|M|B|million|billion))?\b|\bX{2,3}[KMB]?\b")
_EXPERIENCE = re.compile(
    r"\b(?:experience|background|expertise|skills?|work|track record|specializ\w+|trained|built|led|designing|building|"
    r"contributed|"
    r"contributions?|impact|knowledge)\b[^.\[]{0,60}$",
    re.IGNORECASE,
)
_NOT_EXPERIENCE = re.compile(
    r"\b(?:company|employer|name|date|amount|target|years?|yrs?|level|percent|title|floor|city|number|manager|offer|metric|numbers?)\b",
    re.IGNORECASE,
)
_MONEY_BRACKET = re.compile(
    r"^(?:[A-Z]|amount|target|floor|number|figure|[A-Z]?\s*[+]?\s*\d[\d.,KMB+\s–—-]*[KMB]?)$", re.IGNORECASE
)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text; "Sr. PMT" and "D.E. Shaw" end none, nor does a stop inside brackets."""
    sentences, start = [], 0
    for match in _END.finditer(text):
        before = text[start : match.end()].strip()
        if _ABBREVIATION.search(text[start : match.start()]) or before.count("[") > before.count("]"):
            continue
        sentences.append(before)
        start = match.end()
    return [sentence for sentence in [*sentences, text[start:].strip()] if sentence]


def experience_in(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """A bracket that stands for the person's own experience, as written, and the choices in it; None without one."""
    for match in _BRACKET.finditer(sentence):
        inside = match["inside"]
        options = _options(inside)
        if match["sign"] or _NOT_EXPERIENCE.search(inside) or len(options) < 2:  # noqa: PLR2004  # a choice has two sides
            continue
        if _EXPERIENCE.search(sentence[: match.start()]) or _EXPERIENCE.search(sentence[match.end() :][:30] + " "):
            return match[0], options
    return None


def _options(inside: str) -> tuple[str, ...]:
    """The choices in a bracket: between spaced slashes, commas or "or", else bare slashes that make no "AI/ML"."""
    parts = _SPACED_OPTIONS.split(inside)
    if len(parts) == 1 and not _PAIR.search(inside):
        parts = inside.split("/")
    return tuple(part.strip() for part in parts if part.strip())


def with_plain_brackets(sentence: str) -> str:
    """Brackets as a person can read and fill them: "$[X]K" is "[amount]", "L[3/4]" is "[level]", no digits in them."""
    readable = _BRACKET.sub(_bracket, _LEVEL_BRACKET.sub("[level]", sentence))
    return _BARE_PLACEHOLDER.sub("[amount]", readable)


_LEVEL_BRACKET = re.compile(r"\b(?:L|E|IC|M|P|ICT)\[[\d/\s–-]+\]|\[(?:L|E|IC)?\d[\d/LEIC\s–-]*\](?=\s+level)")


def _bracket(match: re.Match[str]) -> str:
    inside = match["inside"].strip()
    if re.search(r"\blevel\s*$", match.string[: match.start()], re.IGNORECASE):
        return "[level]"
    if "%" in match["unit"]:
        return "[percent]"
    if match["sign"] or match["unit"]:
        return "[amount]"
    if _MONEY_BRACKET.match(inside):
        following = match.string[match.end() :]
        return "[amount]" if _PAY_WORD.match(following) or not _COUNTED.match(following) else "[how many]"
    if not re.search(r"\d", inside):
        return re.sub(r"\bX{1,2}\b|\b[YZN]\b", "how many", f"[{inside}]")
    if re.search(r"\b(?:years?|yrs?)\b", inside):
        return "[years]"
    return f"[{re.sub(r'[$€£₹]?[0-9][0-9.,]*[KMB%+]*', 'some', inside).strip()}]"


_PAY_WORD = re.compile(r"\s*(?:in\s+|of\s+)?(?:tc\b|total|base|rsu|equity|stock|comp|sign|bonus)", re.IGNORECASE)
_COUNTED = re.compile(r"[+]?\s*[a-z]", re.IGNORECASE)


def has_amount_bracket(sentence: str) -> bool:
    """Tell whether there is a bracket for an amount of money."""
    return any(_bracket(match) == "[amount]" for match in _BRACKET.finditer(sentence))
