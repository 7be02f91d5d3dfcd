"""The plan as JSON."""

import json
from decimal import Decimal

from bot.offers.offer import Bonus, Equity, EquityKind
from bot.plan.case import Case
from bot.plan.report import as_json
from tests.plan.conftest import CHARLOTTE, Planner, offer, rival, seed, sign_on

KEYS = [
    "guide", "region", "level", "convention", "bands", "offer", "position", "tier", "asks", "targets",
    "tailored_total", "walk_away", "levers", "figures", "questions", "assumptions",
]  # fmt: skip


def test_keys_and_numbers(plan: Planner) -> None:
    """The object has the contract's keys and plain numbers in full units."""
    own = offer(150, 36, 33)
    said = json.loads(json.dumps(as_json(plan(offer=own), Case(guide=seed().key, region=CHARLOTTE, offer=own), ["Q?"])))
    assert list(said) == KEYS
    assert said["bands"]["total_annual"] == {"low": 172250, "high": 240750, "currency": "USD"}
    assert said["position"]["base"] == 13 / 44
    assert said["asks"][0] == {
        "component": "base", "target": 163000, "opening": 165000, "say_low": 165000, "say_high": 169500,
    }  # fmt: skip
    assert said["targets"] == {"total_printed": [260000, 282000], "total_annual": [223625, 240750]}
    assert said["tailored_total"] == {"target": 207125, "opening": 209250}
    assert said["walk_away"] is None
    assert said["tier"] == "weak"
    assert said["questions"] == ["Q?"]
    assert set(said["levers"][0]) == {"id", "title", "component", "script", "email", "message"}
    assert {"value", "source"} == set(said["figures"][0])
    assert isinstance(said["asks"][0]["target"], int)


def test_offer_has_the_label_keys(plan: Planner) -> None:
    """The offer is written with the label keys, and its value beside them."""
    grant = Equity(total=Decimal(36_000), years=4, kind=EquityKind.RSU, schedule=tuple(map(Decimal, (10, 20, 30, 40))))
    own = offer(150, 0, 0, equity=grant, sign_on=sign_on(10), other_currency=None)
    own = own.model_copy(update={"bonus": Bonus(percent=(Decimal(10), Decimal(15))), "company": "Ally"})
    said = as_json(plan(offer=own), Case(guide=seed().key, region=CHARLOTTE, offer=own), [])["offer"]
    assert said["base"] == {"low": 150000, "high": None, "period": "year"}
    assert said["equity"] == {"total": 36000, "years": 4, "yearly": None, "kind": "rsu", "schedule": [10, 20, 30, 40]}
    assert said["bonus"] == {"percent": [10, 15], "amount": None}
    assert said["sign_on"] == {"total": 10000, "by_year": None}
    assert (said["average"], said["first_year"]) == (176500, 178600)
    assert (said["last_year"], said["steady"]) == (179400, 174000)
    assert "other_currency" not in said


def test_without_an_offer(plan: Planner) -> None:
    """What is not known is null."""
    said = as_json(plan(), Case(guide=seed().key, region=CHARLOTTE), [])
    assert said["offer"] is None
    assert said["position"] == {"base": None, "equity": None, "total_annual": None}
    assert said["tailored_total"] == {"target": None, "opening": None}
    assert [ask["say_low"] for ask in said["asks"]] == [179000, 53000, 21000]


def test_other_currency_is_kept(plan: Planner) -> None:
    """A component in another currency keeps its label."""
    own = offer(150, 36, 33, other_currency={"equity": "EUR"})
    case = Case(guide=seed().key, region=CHARLOTTE, offer=own, competing=(rival(205),))
    said = as_json(plan(offer=own, competing=(rival(205),)), case, [])
    assert said["offer"]["other_currency"] == {"equity": "EUR"}
    assert said["walk_away"] == 205000


def test_missing_bands_are_null(plan: Planner) -> None:
    """A band that the guide does not have is null."""
    bare = seed()
    row = bare.regions[1].model_copy(update={"equity": None, "total": None})
    used = bare.model_copy(update={"regions": (bare.regions[0], row, bare.regions[2])})
    bands = as_json(plan(CHARLOTTE, guide=used), Case(guide=used.key, region=CHARLOTTE), [])["bands"]
    assert (bands["equity"], bands["total_printed"]) == (None, None)
    assert bands["total_annual"] == {"low": 165000, "high": 227000, "currency": "USD"}
