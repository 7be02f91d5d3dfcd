"""What is said anew put in the place of the older answer, component by component."""

from decimal import Decimal

from bot.offers.offer import Equity, EquityKind, Offer
from bot.offers.parse import ParsedOffer

_MONEY = ("base", "total_comp", "equity", "bonus", "sign_on", "relocation")
"""The parts of an offer that have a currency; the first that is stated says which is the offer's."""


def merged(old: Offer, new: Offer) -> Offer:
    """The older offer with what was newly said put in its place, component by component."""
    changes: dict[str, object] = {name: v for name in Offer.model_fields if (v := getattr(new, name)) is not None}
    if old.equity and new.equity:
        changes["equity"] = _merged_equity(old.equity, new.equity)
    if old.company:
        changes.pop("company", None)
    return old.model_copy(update=changes | _currencies(old, new))


def _currencies(old: Offer, new: Offer) -> dict[str, object]:
    """The offer's currency and the parts in another: one said later moves none of the parts that were told before."""
    if new.currency is None or old.currency in {None, new.currency}:
        kept = {part: code for part, code in (old.other_currency or {}).items() if new.currency is None or part not in
                _parts(new)} | (new.other_currency or {})  # fmt: skip
        return {"other_currency": kept or None}
    told = {part: (old.other_currency or {}).get(part, old.currency) for part in _parts(old)}
    told |= {part: (new.other_currency or {}).get(part, new.currency) for part in _parts(new)}
    main = next((told[part] for part in _MONEY if part in told), new.currency)
    return {"currency": main, "other_currency": {part: code for part, code in told.items() if code != main} or None}


def _parts(offer: Offer) -> list[str]:
    return [part for part in _MONEY if getattr(offer, part) is not None]


def _merged_equity(old: Equity, new: Equity) -> Equity:
    """A newly said amount replaces the grant; years or a schedule alone complete it."""
    if any(v is not None for v in (new.total, new.yearly, new.units, new.percent)):
        kept_years = new.years or (old.years if new.schedule is None else None)
        kind = old.kind if new.kind is EquityKind.OTHER else new.kind  # "the stock" is what it was
        return new.model_copy(update={"years": kept_years, "kind": kind})
    return old.model_copy(
        update={name: v for name in ("years", "schedule", "public") if (v := getattr(new, name)) is not None}
    )


def doubts_after(old: tuple[str, ...], parsed: ParsedOffer) -> tuple[str, ...]:
    """Which components of the offer may mean something else, after what was newly said."""
    offer, doubtful = parsed.offer, {f.field.split(".")[0] for f in parsed.fields if not f.certain}
    kept = set(old)
    if equity := offer.equity:
        kept.discard("equity")
        stated = isinstance(equity.total, Decimal) and equity.total > 0
        if "equity" in doubtful and stated and equity.years is None and equity.yearly is None:
            kept.add("equity")
    if offer.bonus:
        kept.discard("bonus")
        if "bonus" in doubtful:
            kept.add("bonus")
    return tuple(sorted(kept))
