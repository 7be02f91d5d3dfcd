"""A lever's short form in a guide file."""

import pytest

from bot.guides.content import compile_guide

KEY = "acme/engineer"
SOUND = """---
company: Acme
role: Engineer
regions:
  - {region: Springfield, currency: USD, base: [100_000, 120_000]}
levers:
  - {id: one, title: One, component: base}
---

## Lever: one

It fits. Would {{ ask.base }} be possible?

## Short: one

It fits. I would like to ask for {{ ask.base }} a year.
"""


def test_a_short_form_stands_beside_the_script() -> None:
    """Both sections belong to the same lever, and neither replaces the other."""
    guide, errors = compile_guide(SOUND, KEY, "x.md")
    assert errors == ()
    assert guide is not None
    assert guide.levers[0].script.endswith("be possible?")
    assert guide.levers[0].short.startswith("It fits. I would like")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("for {{ ask.base }} a year", "for $5,000 a year"), "a figure stands in the script"),
        (("## Short: one", "## Short: two"), "the facts have no lever two"),
        (("component: base}", "component: base, short: no}"), "under ## Short:"),
        (("I would like to ask for {{ ask.base }} a year.", "{{ ask.most }}"), "unknown slot ask.most"),
    ],
)
def test_what_is_wrong_with_a_short_form(change: tuple[str, str], message: str) -> None:
    """A short form is checked as a script is."""
    guide, errors = compile_guide(SOUND.replace(*change), KEY, "x.md")
    assert guide is None
    assert any(message in str(error) for error in errors)
