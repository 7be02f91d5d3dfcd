"""Commands a person can type at any time, in the words people use for them."""

import re

from bot.conversation.events import Commanded
from bot.offers.amounts import AMOUNT_TEXT, amounts_in, full

_PHRASES = {
    "help": ("help", "?", "commands", "what can you do", "what can i say", "/help", "how does this work"),
    "why": ("why", "sources", "source", "where do the numbers come from", "where does that come from"),
    "summary": ("summary", "status", "what do you know", "what have i told you", "where are we", "recap"),
    "plan": ("plan", "show plan", "show me the plan", "the plan", "my plan", "what should i ask for", "what do i ask"),
    "scripts": ("scripts", "script", "levers", "all scripts", "what do i say", "what should i say"),
    "charts": (
        "chart",
        "charts",
        "show chart",
        "show charts",
        "show me the chart",
        "show me the charts",
        "show the chart",
        "show the charts",
        "draw it",
        "picture",
        "graph",
    ),
    "packages": ("packages", "package", "trade-offs", "tradeoffs", "alternatives"),
    "compare": (
        "compare",
        "compare my offers",
        "compare offers",
        "compare the offers",
        "compare them",
        "side by side",
        "show them side by side",
        "which is better",
        "which offer is better",
        "which one is better",
    ),
    "ladder": ("ladder", "concessions", "concession", "next step", "next round", "rounds"),
    "levels": ("levels", "level map", "level comparison", "downlevel"),
    "premiums": ("premiums", "arguments", "premium"),
    "walkaway": ("walk away", "walk-away", "walkaway", "batna", "reservation value", "worksheet"),
    "time": ("ask for time", "time", "more time", "how do i ask for time"),
    "start over": ("start over", "restart", "reset", "new offer", "begin again", "start again", "/new"),
    "export": ("export", "export my data", "my data", "what is stored", "what do you store"),
    "forget me": ("forget me", "forget", "delete me", "delete my data", "erase me", "delete everything"),
    "undo": (
        "undo",
        "undo that",
        "take that back",
        "take it back",
        "go back",
        "back",
        "scratch that",
        "that was wrong",
    ),
    "skip": ("skip", "pass", "next", "next question", "rather not say", "prefer not to say", "i'd rather not say"),
    "unknown": (
        "i don't know",
        "i dont know",
        "don't know",
        "dont know",
        "idk",
        "dunno",
        "no idea",
        "not sure",
        "i'm not sure",
        "im not sure",
        "unsure",
        "unknown",
        "don't remember",
    ),
    "hello": ("hi", "hello", "hey", "good morning", "good evening", "start", "/start", "/negotiate", "negotiate"),
    "bye": ("exit", "quit", "bye", "goodbye", ":q", "stop", "close", "good night"),
    "thanks": ("thanks", "thank you", "thx", "ok", "okay", "great", "got it", "cool", "perfect"),
}
_BY_PHRASE = {phrase: name for name, phrases in _PHRASES.items() for phrase in phrases}
_WHY_FIGURE = re.compile(
    rf"^(?:but |so |and )?(?:why|where does|where did|where is|how (?:do|did) you (?:get|reach|come (?:up with|to|by))|how come|what is|what's)\s+(?:it |is it |exactly |the )*(?P<amount>{AMOUNT_TEXT})(?: come)?(?: from)?$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"^(?:so,? |and |but )?(?:what do you mean by|what(?:'s| is| are| does| do)|explain|define|tell me about)\s+(?:an? |the )?(?P<term>[a-z][a-z -]{1,30}?)(?: (?:mean|means|stand for))?$"
)
_FORM = r"e-?mail|message|call"
_NUMBERED = re.compile(
    rf"^/?(?:show (?:me )?)?(?:the )?(script|lever|{_FORM})\s*#?(\d\d?)?(?:,? (?:as (?:an? )?)?({_FORM}))?$"
)


_ASKED = (
    ("rescind", re.compile(r"\b(?:rescind|withdraw|revoke)\b|\b(?:pull|lose|take back)\b.{0,20}\boffer\b|\boffer\b.{0,20}\b(?:rescinded|withdrawn|pulled)\b")),
    ("said_no", re.compile(r"^(?:and |but )?(?:(?:they|he|she|the recruiter|recruiter|hr|the company)(?: just| have| has)?(?: again| still)? (?:said (?:no|nope)|say no|says no|refused?|declined?|rejected (?:it|that|me)|turned (?:it|me) down)|(?:it's |it was )?(?:still|again|another) (?:a )?no|no again)(?: again| once more| twice| a second time)?$|\bif they say no\b")),
    ("accepted", re.compile(r"^i(?:'ve| have)? (?:just )?(?:accepted|signed)\b.*")),
    ("past_pay", re.compile(r"\b(?:ask(?:s|ed|ing)?|wants? to know|wanted to know|needs?|demand\w*|insist\w*)\b.{0,40}\b(?:current|present|past|previous|prior|last)\s+(?:salary|pay|comp\w*|earnings|ctc|package)\b|\bask\w*\b.{0,30}\bwhat i (?:earn|make)\b|\b(?:salary|pay) history\b|\b(?:do|must|should) i (?:have to |need to )?(?:tell|say|disclose|share|reveal)\b.{0,40}\b(?:salary|pay|earn|make)\b")),
    ("plan", re.compile(r"^(?:so,? )?(?:is (?:this|it|that)|was (?:this|it|that)) (?:a )?(?:good|fair|ok|decent)\b.*|^(?:how much|what) (?:should|can|do|could) i (?:ask|counter|say)\b.*|^what (?:now|next|do i do|should i do)\b.*|^should i (?:negotiate|counter|accept)\b.*")),
)  # fmt: skip


def command_in(text: str) -> Commanded | None:
    """The command that the whole of a message is, if it is one."""
    said = " ".join(text.lower().replace("’", "'").strip(" .!\t\n").split())
    said = said.rstrip(" ?") or said
    name = _BY_PHRASE.get(said) or _BY_PHRASE.get(said.removeprefix("please ").removesuffix(" please"))
    if name:
        return Commanded(name=name)
    for name, question in _ASKED:
        if question.search(said) and not re.search(r"\d", said):
            return Commanded(name=name)
    numbered = _NUMBERED.match(said)
    return _script(*numbered.groups()) if numbered else _asked_about(said)


def _asked_about(said: str) -> Commanded | None:
    """The command for the origin of one figure ("why 163k"), or for the meaning of a word ("what is an RSU")."""
    if (figure := _WHY_FIGURE.match(said)) and len(amounts := amounts_in(figure["amount"])) == 1:
        return Commanded(name="why", argument=f"{full(amounts[0]):f}")
    term = _TERM.match(said)
    return Commanded(name="term", argument=term["term"]) if term else None


def _script(first: str, number: str | None, last: str | None) -> Commanded | None:
    """The command for one lever's words, perhaps in one form: "script 2", "email 1", "script 3 as a message"."""
    form = (last or first).replace("-", "")
    if number is None and last is None and form == "call":
        return None
    channel = form if form in {"email", "message", "call"} and (last or form != "call") else ""
    return Commanded(name="script", argument=f"{number or '0'} {channel}".strip())
