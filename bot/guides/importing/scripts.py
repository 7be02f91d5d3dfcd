"""A lever's words as a template: figures are slots, rival offers conditional, brackets visible, claims apart."""

import re
from typing import NamedTuple

from bot.guides.importing import phrases
from bot.guides.importing.companies import companies_in
from bot.guides.importing.mentions import OTHER_MONEY, WORDS, Mention, Tie, mentions_in, named_rows, tied
from bot.guides.importing.sentences import experience_in, has_amount_bracket, sentences_of, with_plain_brackets
from bot.guides.importing.source import Doubt, SourceGuide, SourceLever
from bot.guides.model import Component

REQUEST = {
    Component.BASE: "Would a base salary of {{ ask.base }} be possible?",
    Component.EQUITY: "Would stock of {{ ask.equity }} over {{ years }} years be possible?",
    Component.SIGN_ON: "Would a sign-on bonus of {{ ask.sign_on }} be possible?",
    Component.TOTAL: "{% if ask.total %}All in all, what I am asking for comes to {{ ask.total }} a year.{% endif %}",
}
RIVAL = (
    "{% if competing %}I also have a written offer from {{ competing.company }}, "
    "and it comes to {{ competing.total }} a year."
    "{% elif process %}I am also in the final stage with another company.{% endif %}"
)

LONGEST_CLAIM = 400
MOST_CLAIMS = 8


_NO_BRACES = str.maketrans("{}", "()")
"""A brace beside a slot would be part of it."""


class Scripted(NamedTuple):
    """A lever as it goes into the content: component, tie of its figure, evidence, template, claims, doubts."""

    component: Component
    tie: Tie | None
    evidence: tuple[str, ...]
    script: str
    claims: tuple[str, ...]
    doubts: tuple[Doubt, ...]


class Sentence(NamedTuple):
    """A sentence with its amounts, whether it speaks of rival offers, and what it asks for."""

    text: str
    mentions: tuple[Mention, ...]
    rival: bool
    hearsay: bool  # of offers, but not of one's own
    ties: tuple[Tie, ...]
    wish: Component | None


def read_sentences(lever: SourceLever, guide: SourceGuide) -> tuple[Sentence, ...]:
    """The sentences of a lever's script, understood; what goes on about a rival offer belongs to it."""
    script = (lever.script or "").translate(_NO_BRACES)
    sentences: list[Sentence] = []
    for text in sentences_of(script):
        after_rival = bool(sentences and sentences[-1].rival)
        sentences.append(_understood(text, script, guide, after_rival=after_rival))
    return tuple(sentences)


def _understood(text: str, script: str, guide: SourceGuide, *, after_rival: bool) -> Sentence:
    mentions = mentions_in(text)
    wishes = bool(phrases.WISH.search(text))
    others = bool(companies_in(text, guide.company))
    offers = bool(phrases.RIVAL.search(phrases.THIS_OFFER.sub("", text)))
    rival = offers and bool(phrases.FIRST_PERSON.search(text))
    if after_rival and mentions and not wishes and (others or phrases.GOES_ON.match(text)):
        rival = True
    foreign = (others or bool(phrases.OTHERS_PAY.search(text))) and not wishes
    ties = [] if rival or foreign else [tie for m in mentions if (tie := tied(m, text, script, guide))]
    wish = None if rival or not wishes else _wished(text, mentions)
    return Sentence(text, mentions, rival, offers and not rival, tuple(ties), wish)


def _wished(text: str, mentions: tuple[Mention, ...]) -> Component | None:
    """The one component a wish names; None if it names none or several, or has figures about something else."""
    text = phrases.LEFT_BEHIND.sub(" ", text)
    figures = bool(phrases.FIGURE.search(_unbracketed(text)))
    if OTHER_MONEY.search(text) or (figures and not any(mention.component for mention in mentions)):
        return None
    text = re.sub(r"\[[^\]]*\]", " ", text)
    named = {component for component in REQUEST if _is_object(component, text)}
    if Component.SIGN_ON in named:
        named.discard(Component.BONUS)
    return next(iter(named)) if len(named) == 1 else None


def _is_object(component: Component, text: str) -> bool:
    """Tell whether the wish reaches this component, as in "I'd like ... a sign-on" or "my RSU grant should ..."."""
    word = f"(?:{WORDS[component]})"
    behind = any(
        re.search(rf"^[^,.;]{{0,40}}?{word}", text[wish.end() :], re.IGNORECASE) for wish in phrases.WISH.finditer(text)
    )
    before = rf"{word}[^,.;]{{0,24}}(?:should|must|needs? to|would)\b"
    return behind or bool(re.search(before, text, re.IGNORECASE))


def component_of(lever: SourceLever, sentences: tuple[Sentence, ...]) -> tuple[Component, Tie | None]:
    """What the lever asks for, and the figure tied to a row: tied ask, wish, or name."""
    for sentence in sentences:
        if sentence.ties:
            return sentence.ties[0].component, sentence.ties[0]
    for sentence in sentences:
        if sentence.wish:
            return sentence.wish, None
    if phrases.LEVEL_NAME.search(lever.name):
        return Component.LEVEL, None
    return (Component.RELOCATION if phrases.RELOCATION.search(lever.name) else Component.OTHER), None


def scripted(
    lever: SourceLever, sentences: tuple[Sentence, ...], guide: SourceGuide, component: Component, tie: Tie | None
) -> Scripted:
    """The lever with its template; `component` may be less than it wishes, where another has the figure."""
    draft = _Draft(lever, guide, component, tie)
    for sentence in sentences:
        draft.take(sentence)
    if lever.script is None:
        draft.claims += [lever.text] if lever.text else []
    return draft.finished()


class _Draft:
    """A script in the making."""

    def __init__(self, lever: SourceLever, guide: SourceGuide, component: Component, tie: Tie | None) -> None:
        self.lever = lever
        self.guide = guide
        self.component = component
        self.tie = tie
        self.said: list[str] = []
        self.claims: list[str] = []
        self.doubts: list[Doubt] = []
        self.evidence: tuple[str, ...] = ()
        self.asked = False
        self.rival = False

    def take(self, sentence: Sentence) -> None:
        """One sentence: said, turned into a request or a condition, or kept as a claim."""
        if sentence.rival:
            self._doubt("a rival offer in the guide's words is said only if the person holds one")
            self.said += [] if self.rival else [RIVAL]
            self.rival = True
        elif self._asks(sentence):
            self._ask(sentence)
        elif (
            sentence.hearsay
            or phrases.FIGURE.search(_unbracketed(sentence.text))
            or phrases.UNSAYABLE.search(sentence.text)
        ):
            self._claim(sentence)
        else:
            self.said.append(self._bracketed(sentence.text))

    def _asks(self, sentence: Sentence) -> bool:
        """Tell whether this sentence asks for the lever's component."""
        own = [tie for tie in sentence.ties if tie.component is self.component]
        wish = sentence.wish is self.component and (sentence.mentions or has_amount_bracket(sentence.text))
        return self.component in REQUEST and bool(own or wish)

    def _ask(self, sentence: Sentence) -> None:
        """The request once, in the guide's words where a slot fits into them."""
        untied = [m for m in sentence.mentions if m not in [tie.mention for tie in sentence.ties]]
        if untied:
            self._claim(sentence)
        if not self.asked:
            own = self._in_place(sentence)
            self.said.append(REQUEST[self.component] if own is None or _if_true(own) != own else own)
            self.asked = True

    def _in_place(self, sentence: Sentence) -> str | None:
        """The sentence with its one amount as a slot; None where the slot would not read right."""
        if self.component is Component.TOTAL or len(sentence.mentions) != 1 or len(sentence.ties) != 1:
            return None
        mention = sentence.mentions[0]
        before, after = sentence.text[: mention.start], sentence.text[mention.end :]
        slot = "{{ ask." + self.component.value + " }}"
        if self.component is Component.EQUITY:
            after = phrases.OVER_YEARS.sub("", after, count=1)
            slot += " over {{ years }} years"
        if (
            not phrases.ENDS_PLAINLY.match(after)
            or phrases.FIGURE.search(before + after)
            or "[" in before + after
            or mention.yearly
        ):
            return None
        return before + slot + after

    def _claim(self, sentence: Sentence) -> None:
        """A sentence with unchecked figures: the guide's claim, or the guide's figure for a region."""
        places = [tie.row.name for tie in sentence.ties] or [row.name for row in named_rows(sentence.text, self.guide)]
        about = " and ".join(dict.fromkeys(str(place) for place in places))
        lead = f"The guide's figure for {about}: " if about and sentence.mentions else ""
        self.claims.append(lead + sentence.text)
        self._doubt("a sentence with a figure of the guide's own is kept as the guide's claim")

    def _bracketed(self, text: str) -> str:
        """A sentence with its experience bracket as the evidence slot, its other brackets readable."""
        experience = experience_in(text) if not self.evidence else None
        if experience and not phrases.FIGURE.search("".join(experience[1])):
            written, self.evidence = experience
            left, _, right = text.partition(written)
            return with_plain_brackets(left) + "{{ evidence }}" + with_plain_brackets(right)
        return _if_true(phrases.STRAY_BLANK.sub(r"\1", with_plain_brackets(text)))

    def _doubt(self, why: str) -> None:
        self.doubts.append(Doubt(line=self.lever.line, why=f"lever {self.lever.name!r}: {why}"))

    def finished(self) -> Scripted:
        """The lever; a request is added where its component has none yet."""
        if self.component in REQUEST and not self.asked:
            self.said.append(REQUEST[self.component])
        script = " ".join(said for said in self.said if not phrases.FIGURE.search(_unslotted(said)))
        claims = tuple(claim[:LONGEST_CLAIM] for claim in dict.fromkeys(self.claims))[:MOST_CLAIMS]
        return Scripted(self.component, self.tie, self.evidence, script, claims, tuple(self.doubts))


def _if_true(text: str) -> str:
    """A sentence that says something of the speaker, in a bracket: it is the guide's invention until it is true."""
    inside = phrases.OPEN_NUMBER.sub(r"(\1)", text)
    if text.endswith("?") or "[" in inside or not phrases.OWN_FACT.search(text):
        return text
    return f"[If this is true of you: {inside.rstrip('.')}]."


def _unslotted(text: str) -> str:
    return re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text)


def _unbracketed(text: str) -> str:
    """The text with its brackets readable, so that a digit in a bracket is no figure."""
    return with_plain_brackets(text)
