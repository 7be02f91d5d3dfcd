"""Whatever is written, reading never fails, and spans point into the text."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.offers.label import labelled
from bot.offers.parse import ParsedOffer, parse
from tests.offers.held_out import HELD_OUT
from tests.offers.held_out_posts import POSTS
from tests.offers.noise import NOISE
from tests.offers.notation import MONEY, differences, stated, written

SHARED = Path(__file__).parents[2].parent / "shared" / "offers" / "dev.jsonl"
WORDS_OF_PAY = """base salary tc rsu stock bonus sign-on joining relocation 150k $150,000 15% 1,50,000 45L 2.3 Cr £85k
85.000€ 200/4 30,20 25/25/25/25
over 4 years per hour /yr Google Offer A: Company: offer from current i asked for no none
( ) + , . ; : - | / = -> 401k 2023 L5 SDE2 in NYC Bangalore YOE 5 not in writing deadline Friday first year each * 1. 🙂
\u0130 ß ½ ² \u0663 \uff10"""
FRAGMENTS = st.sampled_from([*WORDS_OF_PAY.split(), "\n", "\n\n"])
MONOTONOUS = ["1" * 5000, "1," * 2500, "$" * 5000, "base " * 1000, "150/" * 1000, "(" * 5000, "\n" * 5000]


def spans_lie_within(text: str, offers: tuple[ParsedOffer, ...]) -> bool:
    """Whether every field was read at a place of the text."""
    return all(0 <= field.start <= field.end <= len(text) for read in offers for field in read.fields)


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    """No text makes reading fail."""
    assert spans_lie_within(text, parse(text))


@given(st.lists(FRAGMENTS, max_size=40), st.sampled_from(["", " ", "  "]))
@settings(max_examples=300, deadline=None)
def test_any_order_of_the_words_of_pay_can_be_read(parts: list[str], gap: str) -> None:
    """However the words of pay stand together, reading ends, its spans lie in the text and its labels are JSON."""
    text = gap.join(parts)
    offers = parse(text)
    assert spans_lie_within(text, offers)
    json.dumps([labelled(read.offer) for read in offers])


@pytest.mark.parametrize("text", [*MONOTONOUS, "Google 150k base. " * 200])
def test_monotonous_texts_can_be_read(text: str) -> None:
    """Repetition leads nowhere, but it leads there."""
    assert spans_lie_within(text, parse(text))


def test_a_field_carries_its_place_and_its_doubt() -> None:
    """A bare "36k RSU" is read as a grant, and said to be assumed; the base is certain."""
    text = "150k base, 36k RSU, 33k bonus"
    (read,) = parse(text)
    fields = {field.field: field for field in read.fields}
    assert text[fields["base"].start : fields["base"].end] == "150k"
    assert fields["base"].certain
    assert text[fields["equity.total"].start : fields["equity.total"].end] == "36k"
    assert not fields["equity.total"].certain
    assert "vest" in fields["equity.total"].assumed


def test_a_bonus_of_fifteen_is_in_doubt() -> None:
    """Percent or thousands: the reading says which it took, and that it is not certain."""
    (read,) = parse("base 150, bonus 15, RSU 200/4")
    assert not next(field for field in read.fields if field.field == "bonus.percent").certain


def test_what_is_denied_is_zero_and_not_unknown() -> None:
    """A denied grant is a grant of nothing; the label leaves it out."""
    (read,) = parse("150k base, no equity, no bonus")
    assert read.offer.equity is not None
    assert read.offer.equity.total == 0
    assert read.offer.bonus is not None
    assert read.offer.bonus.amount == 0
    assert labelled(read.offer)["equity"] is None
    (alone,) = parse("no bonus")
    assert alone.offer.bonus is not None
    assert alone.offer.currency is None


def test_terms_stand_beside_the_money() -> None:
    """Deadline, writing, clawback, guarantee and a private employer are read where they are said."""
    text = (
        "Offer from Stripe in writing: base 200k, guaranteed bonus 20k, sign-on 30k with clawback,"
        " RSU 100k over 4 years (private). Please respond by March 14, 2026."
    )
    (read,) = parse(text)
    offer = read.offer
    assert offer.written is True
    assert offer.deadline == date(2026, 3, 14)
    assert offer.bonus is not None
    assert offer.bonus.guaranteed is True
    assert offer.sign_on is not None
    assert offer.sign_on.clawback is True
    assert offer.equity is not None
    assert offer.equity.public is False


def test_each_of_two_offers_keeps_its_own_terms() -> None:
    """What is in writing is the competing offer, not the other."""
    first, second = parse("Ally offered me 150k base, 36k RSU over 4 years; Capital One is at 205k TC in writing")
    assert first.offer.written is None
    assert second.offer.written is True


def test_texts_set_aside_are_read_as_well() -> None:
    """Of texts the grammar was not tuned on, nine amounts in ten are right and no offer is invented."""
    right = wrong = 0
    for text, line in (*HELD_OUT, *POSTS):
        wanted = written(line)
        got = [found for found in (stated(read.offer) for read in parse(text)) if any(name in found for name in MONEY)]
        assert wanted or not got, text
        for number in range(max(len(wanted), len(got))):
            want = wanted[number] if number < len(wanted) else {}
            have = got[number] if number < len(got) else {}
            right += 2 * sum(name in want and want[name] == have.get(name) for name in MONEY)
            wrong += sum((name in want) + (name in have) for name in MONEY if want.get(name) != have.get(name))
    assert right / (right + wrong) > 0.9
    assert differences([], "") == []


def test_few_posts_without_an_offer_raise_an_alarm() -> None:
    """Of posts about pay that hold no offer fewer than one in twenty is taken for one."""
    alarms = [text for text in NOISE if any(read.offer.currency for read in parse(text))]
    assert len(alarms) * 20 < len(NOISE), alarms


@pytest.mark.skipif(not SHARED.exists(), reason="the development texts are not part of the project")
def test_the_development_texts_yield_as_many_offers_as_labelled() -> None:
    """Every labelled offer is found, and none besides."""
    for line in SHARED.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        assert len(parse(record["text"])) == len(record["offers"]), record["id"]
