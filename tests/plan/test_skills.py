"""Whether what a person can show names a scarce skill of the guide."""

import pytest

from bot.plan.plan import Tier
from bot.plan.skills import named_skill
from tests.plan.conftest import Planner, offer, seed
from tests.plan.test_properties import guides

OWN = offer(150, 36, 33)


@pytest.mark.parametrize(
    ("evidence", "skill"),
    [
        ("building the red-team programme for our fraud models", "AI model security"),
        ("adversarial testing", "adversarial ML defense"),
        ("five years of machine learning", "adversarial ML defense"),
        ("LLM red teaming", "adversarial ML defense"),
        ("artificial intelligence audits", "AI model security"),
        ("securing training pipelines", "ML pipeline security"),
        ("8 years of COBOL", None),
        ("10 years of network security", None),
        ("senior security engineer at a bank", None),
        ("work for the defense industry", None),
        ("I am good with email and html", None),
        ("a certificate from Ally", None),
        ("", None),
    ],
)
def test_a_shared_telling_word_names_the_skill(evidence: str, skill: str | None) -> None:
    """A word of the guide's phrases counts; a general one, or one of the role's own title, does not."""
    assert named_skill(guides()[1], evidence) == skill


def test_evidence_raises_the_tier_only_by_a_named_skill(plan: Planner) -> None:
    """The reason says which skill is touched, or that none is and what the guide names."""
    guide = guides()[1]
    counts = plan(guide=guide, offer=OWN, evidence="red-team for fraud models")
    assert (counts.tier, counts.tier_reason) == (
        Tier.MEDIUM,
        "What you can show touches a scarce skill that the guide names: AI model security.",
    )
    other = plan(guide=guide, offer=OWN, evidence="8 years of COBOL")
    assert other.tier is Tier.WEAK
    assert "adversarial ML defense, AI model security or ML pipeline security" in other.tier_reason
    assert "8 years of COBOL" in "".join(words.script for words in other.levers)


def test_a_guide_that_names_no_skill(plan: Planner) -> None:
    """Without a named skill evidence supports the words only, and the plan says so."""
    made = plan(guide=seed().model_copy(update={"levers": ()}), offer=OWN, evidence="AI model security")
    assert made.tier is Tier.WEAK
    assert "names no scarce skills" in made.tier_reason
