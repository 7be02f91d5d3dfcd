"""What a reader finds in a text, in one line: "company=Lyft base=172k equity.total=280k equity.years=4 || ..."."""

import re
from decimal import Decimal

from bot.offers.offer import Offer

MONEY = (
    "base", "base.period", "equity.total", "equity.years", "equity.yearly", "equity.units", "equity.percent",
    "equity.schedule",
    "bonus.percent", "bonus.amount", "sign_on.total", "sign_on.by_year", "sign_on.spread", "relocation", "total_comp",
)  # fmt: skip
"""Fields that must be as written, absent where not written."""

SCALES = {"k": 1000, "L": 100_000, "Cr": 10_000_000, "M": 1_000_000, "": 1}

Found = dict[str, object]


def written(line: str) -> list[Found]:
    """The offers of a line of notation; an underscore stands for a space."""
    return [_offer(part) for part in line.split("||") if part.strip()]


def _offer(part: str) -> Found:
    found: Found = {}
    for word in part.split():
        name, _, raw = word.partition("=")
        found[name] = _value(name, raw)
    if "base" in found:
        found.setdefault("base.period", "year")
    return found


def _value(name: str, raw: str) -> object:
    if name not in MONEY or name == "base.period":
        return raw.replace("_", " ") or None  # "company=" names none
    if raw.startswith("["):
        return tuple(_number(part) for part in raw.strip("[]").split(","))
    if ".." in raw:
        low, high = raw.split("..")
        return (_number(low), _number(high))
    return _number(raw)


def _number(raw: str) -> Decimal:
    match = re.fullmatch(r"([\d.]+)(k|L|Cr|M|)", raw)
    assert match, raw
    return Decimal(match[1]) * SCALES[match[2]]


def stated(offer: Offer) -> Found:
    """An offer in the same terms; zero and absent are one."""
    found: Found = {"currency": offer.currency, "company": offer.company, "role": offer.role, "level": offer.level}
    found |= {"location": offer.location, "written": str(offer.written), "deadline": str(offer.deadline)}
    found |= {"relocation": offer.relocation, "total_comp": offer.total_comp}
    if offer.base:
        high = offer.base.high
        found["base"] = offer.base.low if high in {None, offer.base.low} else (offer.base.low, high)
        found["base.period"] = offer.base.period.value
    for name, part in (("equity", offer.equity), ("bonus", offer.bonus), ("sign_on", offer.sign_on)):
        if part:
            found |= {f"{name}.{key}": value for key, value in part.model_dump().items()}
    found["equity.kind"] = offer.equity.kind.value if offer.equity else None
    found |= {f"other.{key}": value for key, value in (offer.other_currency or {}).items()}
    return {key: str(value) if isinstance(value, bool) else value for key, value in found.items() if value}


def differences(read: list[Offer], line: str) -> list[str]:
    """Where the offers read differ from the notation: every amount, and the other fields that it names."""
    wanted, got = written(line), [found for found in map(stated, read) if any(name in found for name in MONEY)]
    if len(wanted) != len(got):
        return [f"{len(wanted)} offers wanted, {len(got)} read: {got}"]
    return [
        f"offer {number}: {name} wanted {want.get(name)}, read {have.get(name)}"
        for number, (want, have) in enumerate(zip(wanted, got, strict=True), 1)
        for name in dict.fromkeys([*MONEY, *want])
        if not _same(want.get(name), have.get(name))
    ]


def _same(want: object, have: object) -> bool:
    if isinstance(want, str) and isinstance(have, str):
        return want.lower() == have.lower()
    return want == have
