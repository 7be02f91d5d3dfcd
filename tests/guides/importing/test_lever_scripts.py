"""Scripts as templates: slots for figures, conditions for rival offers, brackets for the person, claims apart."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.guides.importing.mentions import mentions_in, towns
from bot.guides.importing.scripts import RIVAL, Scripted, component_of, read_sentences, scripted
from bot.guides.importing.sentences import has_amount_bracket, sentences_of, with_plain_brackets
from bot.guides.importing.source import SourceGuide
from bot.guides.model import Component
from bot.guides.script import problems

Read = Callable[..., SourceGuide]
Say = Callable[..., Scripted]


@pytest.fixture(name="say")
def say_fixture(read: Read) -> Say:
    """A script of one lever, compiled against the small guide."""

    def say(script: str, name: str = "Any Lever", **parts: str) -> Scripted:
        guide = read(levers=f'**Global Levers**\n\n1. **{name}:** "{script}"', **parts)
        sentences = read_sentences(guide.levers[0], guide)
        return scripted(guide.levers[0], sentences, guide, *component_of(guide.levers[0], sentences))

    return say


Tied = tuple[str, Component, str, tuple[int, int], str]
TIED: list[Tied] = [
    ("I'd like the base salary at $118K–$120K to reflect that.", Component.BASE, "Springfield, IL (HQ)", (118, 120),
     "I'd like the base salary at {{ ask.base }} to reflect that."),
    ("I'd like the RSU component at $38K–$40K over four years.", Component.EQUITY, "Springfield, IL (HQ)", (38, 40),
     "I'd like the RSU component at {{ ask.equity }} over {{ years }} years."),
    ("I need a sign-on bonus of $10K+ to reflect that.", Component.SIGN_ON, "Springfield, IL (HQ)", (10, 10),
     "I need a sign-on bonus of {{ ask.sign_on }} to reflect that."),
    ("I'm asking for £95K base.", Component.BASE, "London", (95, 95),
     "Would a base salary of {{ ask.base }} be possible?"),
    ("I'm targeting £95K / $118K base.", Component.BASE, "London", (95, 95),
     "Would a base salary of {{ ask.base }} be possible?"),
    ("Let us bring it to $160K–$170K TC.", Component.TOTAL, "Springfield, IL (HQ)", (160, 170),
     "{% if ask.total %}All in all, what I am asking for comes to {{ ask.total }} a year.{% endif %}"),
]  # fmt: skip


@pytest.mark.parametrize("case", TIED, ids=lambda case: case[0])
def test_a_figure_of_a_row_becomes_a_slot(say: Say, case: Tied) -> None:
    """Component, currency and band tell the row; the slot stands where it reads right, a total never in place."""
    script, component, region, figure, template = case
    lever = say(script)
    assert lever.component is component
    assert lever.tie
    assert lever.tie.row.name == region
    assert (lever.tie.mention.figure.low, lever.tie.mention.figure.high) == tuple(Decimal(n * 1000) for n in figure)
    assert lever.script == template
    assert problems(lever.script, component) == ()


def test_two_asks_of_one_component_are_one_request(say: Say) -> None:
    """A second figure for the same thing is not asked for twice."""
    lever = say("I'd like a base of $118K. I'd like a base of $119K.")
    assert lever.script == "I'd like a base of {{ ask.base }}."


UNTIED = [
    "I'd like a base salary of $300K.",  # above every band
    "In London I'd like a base salary of $118K.",  # the named region pays in pounds
    "I'd like $15K a year in RSUs.",  # the row states a grant over four years
    "I'd like a retention grant of $30K.",  # other money
    "Engineers at Google earn $110K base.",  # others' pay
    "Rivers bring $118K in revenue.",
]


@pytest.mark.parametrize("script", UNTIED)
def test_a_figure_in_doubt_stays_a_claim(say: Say, script: str) -> None:
    """Nothing is tied that could belong elsewhere; the sentence is kept as the guide's, never said aloud."""
    lever = say(script)
    assert lever.tie is None
    assert "$" not in lever.script
    assert any(script in claim for claim in lever.claims)


def test_an_untied_figure_names_its_region(say: Say) -> None:
    """Where the sentence names a region, the claim does too."""
    assert say("Ask for a $900K package in London.").claims == (
        "The guide's figure for London: Ask for a $900K package in London.",
    )


def test_levels_leave_figures_untied(say: Say) -> None:
    """Where each place has several levels, no row is certain."""
    pay = "| Level | Springfield (USD) |\n|---|---|\n| L3 | $100K–$120K |\n| L4 | $120K–$150K |\n"
    assert say("I'd like total comp of $118K.", pay=pay).tie is None


RIVALS = [
    "I have a competing offer from Acme at $140K TC.",
    "I have a Google L6 offer at $560K total comp and a Meta E6 offer at $530K total comp.",
    "My competing offer from [Datadog / Vercel] is $205K base.",
    "I'm currently evaluating offers from [Okta / Wiz] with total compensation of $380K.",
    "I am currently in final-stage conversations with [OpenAI / Citadel] at $500K.",
    "I'm evaluating PM roles at [Anthropic/OpenAI] in the $270K range.",
    "I am in discussions with Citadel and Point72.",
    "Holding a Databricks offer at $195K.",
]


@pytest.mark.parametrize("script", RIVALS)
def test_a_rival_offer_is_said_only_if_there_is_one(say: Say, script: str) -> None:
    """Company and figure of the guide vanish; what is left depends on the person's own offer."""
    lever = say(f"{script} Rivers matter.")
    assert lever.script == f"{RIVAL} Rivers matter."
    assert lever.claims == ()
    assert problems(lever.script, lever.component) == ()
    assert any("rival offer" in doubt.why for doubt in lever.doubts)


def test_what_goes_on_about_the_rival_goes_with_it(say: Say) -> None:
    """The next sentences about that offer are no asks of the person."""
    lever = say(
        "I have an offer from Acme. Acme Citadel has a base of $118K. That's $119K in base. I'd like a base of $120K."
    )
    assert lever.tie
    assert lever.tie.mention.figure.low == Decimal(120_000)
    assert lever.script.count("{% if competing %}") == 1
    assert "Acme" not in lever.script


def test_others_offers_are_hearsay(say: Say) -> None:
    """A sentence on offers that are nobody's here is kept as a claim, so that no script hints at one."""
    lever = say("Engineers have offers from Google and Meta. Rivers matter.")
    assert (lever.script, lever.claims) == ("Rivers matter.", ("Engineers have offers from Google and Meta.",))


NO_RIVALS = [
    "No other company offers this.",
    "I appreciate the offer.",
    "I'd like this breadth reflected in the offer.",
]


@pytest.mark.parametrize("script", NO_RIVALS)
def test_ordinary_offers_are_no_rivals(say: Say, script: str) -> None:
    """The company's own offer, and verbs, stay as they are."""
    assert say(script).script == script


BRACKETS = [
    ("at [current company]", "at [current company]"),
    ("a base of $[X]K", "a base of [amount]"),
    ("from $[Y]K to $[Y+60K]", "from [amount] to [amount]"),
    ("a $[20K-50K] sign-on", "a [amount] sign-on"),
    ("by [Y]%", "by [percent]"),
    ("[X years] of experience", "[how many years] of experience"),
    ("[X] engineers", "[how many] engineers"),
    ("at [X] TC", "at [amount] TC"),
    ("an L[3/4] offer", "an [level] offer"),
    ("Level [X+1]", "Level [level]"),
    ("a $X million loss", "a [amount] loss"),
    ("[5 business days]", "[some business days]"),
    ("[3 years abroad]", "[years]"),
]


@pytest.mark.parametrize(("written", "shown"), BRACKETS)
def test_brackets_stay_visible_without_figures(written: str, shown: str) -> None:
    """A placeholder is something to fill in, never something that reads as filled."""
    assert with_plain_brackets(written) == shown


def test_an_experience_bracket_becomes_a_question(say: Say) -> None:
    """Choices of experience are the evidence slot; AI/ML is one word; one thing is no choice."""
    lever = say("My background in [AI/ML / cables / arches] fits. I led [cables / arches] before.")
    assert lever.evidence == ("AI/ML", "cables", "arches")
    assert lever.script.startswith("My background in {{ evidence }} fits.")
    assert say("My experience with [AI/ML systems] fits.").evidence == ()
    assert say("I wrote to [Acme/Citadel].").evidence == ()


WISHES = [
    ("A sign-on would offset my unvested equity.", Component.SIGN_ON),
    ("I'd like the base to move to $[target].", Component.BASE),
    ("I'd need the equity increased to $[target].", Component.EQUITY),
    ("My RSU grant should reflect that.", Component.EQUITY),
    ("I'd like an on-call stipend of $8K on top of base.", Component.OTHER),
    ("I'd like accelerated vesting of equity at 35%.", Component.OTHER),
    ("I need base and stock.", Component.OTHER),
]


@pytest.mark.parametrize(("script", "component"), WISHES)
def test_a_wish_tells_the_component(say: Say, script: str, component: Component) -> None:
    """Without a figure of a row, the wish decides; its request has the slot."""
    lever = say(script)
    assert lever.component is component
    assert ("ask." in lever.script) == (component is not Component.OTHER)
    assert lever.tie is None


def test_names_tell_level_and_relocation(say: Say) -> None:
    """A lever that asks for nothing in money may say in its name what it is about."""
    assert say("I lead.", name="Level and Title").component is Component.LEVEL
    assert say("I move.", name="Relocation Help").component is Component.RELOCATION
    assert say("I lead.", name="Board-Level Visibility").component is Component.OTHER


def test_what_cannot_be_said_is_a_claim(say: Say) -> None:
    """Figures of the world, and words that read as a slip, are kept apart; the rest is said."""
    lever = say("We guard a $196B bank. None of them rest. Rivers matter , truly.")
    assert lever.script == "Rivers matter, truly."
    assert lever.claims == ("We guard a $196B bank.", "None of them rest.")


def test_a_lever_without_a_script_keeps_its_text_as_a_claim(read: Read) -> None:
    """Advice without quotation marks is the guide's, and there is nothing to say aloud."""
    guide = read(levers="**Global Levers**\n\n1. **Safety:** Push for more.\n")
    sentences = read_sentences(guide.levers[0], guide)
    lever = scripted(guide.levers[0], sentences, guide, *component_of(guide.levers[0], sentences))
    assert (lever.script, lever.claims) == ("", ("Push for more.",))


def test_sentences_end_where_they_do() -> None:
    """Abbreviations, initials and brackets end no sentence."""
    text = "I worked at D.E. Shaw as Sr. PMT. Ask [A. B / C. D] now! Is it? $5K is fine."
    assert sentences_of(text) == [
        "I worked at D.E. Shaw as Sr. PMT.",
        "Ask [A. B / C. D] now!",
        "Is it?",
        "$5K is fine.",
    ]


def test_amounts_are_about_the_word_beside_them() -> None:
    """The word behind an amount names it, else the last one before; a yearly one is marked."""
    found = mentions_in("Base of $100K, $20K/yr in RSUs, a signing bonus of $5K and a $3K stipend")
    assert [(m.component, m.yearly) for m in found] == [
        (Component.BASE, False), (Component.EQUITY, True), (Component.SIGN_ON, False), (None, False),
    ]  # fmt: skip
    assert mentions_in("no money") == mentions_in("a slip of $20,00") == ()
    assert has_amount_bracket("at $[X]K")
    assert towns("Seattle / Kirkland (US)") == ("seattle", "kirkland")
