"""A guide file is read whole, or each fault is told with its line."""

from decimal import Decimal
from pathlib import Path

import pytest

from bot.guides.content import compile_guide
from bot.guides.packaged import content_path

KEY = "acme/engineer"
SOUND = """---
company: Acme
role: Engineer
regions:
  - region: Detroit
    currency: USD
    base: [100_000, 120_000]
levers:
  - id: why
    title: Why
    component: base
---

## About

A firm.

## Lever: why

Would {{ ask.base }} be possible?
{% if competing %}
I have an offer from {{ competing.company }} of {{ competing.total }} a year.
{% endif %}
"""


def faults(text: str, key: str = KEY) -> list[str]:
    """What is wrong with a text, each fault as it is printed."""
    guide, errors = compile_guide(text, key, "acme/engineer.md")
    assert (guide is None) == bool(errors)
    return [str(error) for error in errors]


def test_a_sound_guide() -> None:
    """Facts come from the front matter, prose and scripts from the body, the key from the path."""
    guide, errors = compile_guide(SOUND, KEY, "acme/engineer.md")
    assert errors == ()
    assert guide is not None
    assert (guide.key, guide.about) == (KEY, "A firm.")
    assert guide.levers[0].script.startswith("Would {{ ask.base }}")
    assert guide.regions[0].base == (Decimal(100_000), Decimal(120_000))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("company: Acme", "company: Acme\ncolour: red", ":3: colour: unknown name"),
        ("    currency: USD", "    currency: USD\n    sallary: [1, 2]", ":7: regions.0.sallary: unknown name"),
        ("[100_000, 120_000]", "[100_000, plenty]", ":7: regions.0.base.1: Input should be a valid decimal"),
        ("company: Acme\n", "", ":2: company: Field required"),
        ("component: base", "component: basis", ":11: levers.0.component: Input should be"),
        ("company: Acme", "company: [Acme", ":3: not readable as YAML: "),
        ("company: Acme", "company: Acme\ncompany: Apex", ":3: not readable as YAML: company is stated twice"),
        ("company: Acme", "key: a/b\ncompany: Acme", ":2: key does not stand among the facts"),
        ("    title: Why", "    title: Why\n    script: Please.", ":11: a script stands in the body"),
        ("## Lever: why", "## Lever: what", ":18: the facts have no lever what"),
        ("## About", "## Abuot", ":14: a section is ## About"),
        ("## Lever: why", "## About\n\nAgain.\n\n## Lever: why", ":18: About stands here a second time"),
        ("## About", "Stray words.\n\n## About", ":13: a section is ## About"),
        ("ask.base", "ask.bass", ":20: unknown slot ask.bass"),
        ("ask.base", "salary", ":20: unknown slot salary"),
        ("be possible?", "be possible? Or $5,000?", ":20: a figure stands in the script: $5,000"),
        ("a year.", "a year, 10% more.", ":22: a figure stands in the script: 10"),
        ("{% endif %}", "", ":22: the script does not read as a template"),
        ("{% if competing %}\n", "{% if process %}\n", ":22: a slot that can be absent needs a condition"),
        ("{{ ask.base }}", "{{ ask.base }} and {{ ask.equity }}", ":19: with something optional absent it reads"),
        ("{{ ask.base }}", "{{ '$90K' }}", ":20: a figure stands in the script"),
        ("{{ ask.base }}", "{% for x in ask %}{{ x }}{% endfor %}", ":20: "),
        ("{{ ask.base }}", "{{ ask.base.__class__ }}", ":20: unknown slot member __class__"),
        ("{{ ask.base }}", "{{ cycler() }}", ":20: "),
        ("---\ncompany", "company", ":1: the file begins with ---"),
        ("component: base\n---", "component: base\n", ":24: the facts end with ---"),
    ],
)
def test_a_fault_is_told_with_its_line(old: str, new: str, fault: str) -> None:
    """Each kind of fault names the line where the author finds it."""
    assert old in SOUND
    told = faults(SOUND.replace(old, new, 1))
    assert any(line.startswith(f"acme/engineer.md{fault}") for line in told), told


def test_all_faults_are_told_in_order() -> None:
    """Several faults are told at once, the first line first."""
    told = faults(SOUND.replace("company: Acme", "company: Acme\ncolour: red").replace("## About", "## Abuot"))
    assert [line.split(":")[1] for line in told] == ["3", "15"]


def test_a_strange_key_is_refused() -> None:
    """A path that is not company/role in plain letters is no guide."""
    assert faults(SOUND, "../etc/passwd") != []
    assert faults(SOUND, "Acme/Engineer") != []


def test_references_inside_a_guide_are_checked() -> None:
    """A strategy for a region that has no row is a fault."""
    strategy = "strategies:\n  - {region: Paris, total: [1, 2], advice: Go.}\n---\n\n## About"
    assert "names what the guide does not have: Paris" in faults(SOUND.replace("---\n\n## About", strategy))[0]


def test_words_that_yaml_takes_for_truth_values_stay_words() -> None:
    """`on` and `no` are words, not true and false."""
    guide, _ = compile_guide(SOUND.replace("company: Acme", "company: Acme\ndna: [on, no]"), KEY, "x")
    assert guide is not None
    assert guide.dna == ("on", "no")


def test_a_number_that_is_no_amount_can_be_written() -> None:
    """Letters may carry digits, and other numbers stand in a quoted slot."""
    assert faults(SOUND.replace("be possible?", "be possible? I know K8s, and {{ '24/7' }} work.")) == []


def test_the_template_for_authors_is_sound() -> None:
    """What an author copies passes the check, and is no guide itself."""
    path = content_path() / "guides" / "_template.md"
    assert compile_guide(path.read_text(encoding="utf-8"), "example/engineer", str(path))[1] == ()


def test_every_packaged_guide_is_sound() -> None:
    """The guides that ship have no fault."""
    guides = content_path() / "guides"
    for path in sorted(guides.glob("*/*.md")):
        key = str(path.relative_to(guides).with_suffix(""))
        assert compile_guide(Path(path).read_text(encoding="utf-8"), key, str(path))[1] == ()
