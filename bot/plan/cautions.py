"""What must be seen before a word is said: no deal zone, the edges of the band, the level (DOMAIN 3.6)."""

from collections.abc import Iterable

from bot.guides.model import Guide, RegionBand
from bot.offers.money import Amount, MoneyRange, printed
from bot.offers.valuation import Years
from bot.plan.case import Case
from bot.plan.convention import Reckoned
from bot.plan.converting import as_the_letter_counts
from bot.plan.deal import Deal
from bot.plan.figures import POSTED, Told, figure, range_figures
from bot.plan.leverage import UNNAMED, Rival
from bot.plan.position import comparable
from bot.plan.survey import Ground
from bot.plan.terms import Terms


def cautions(ground: Ground, deal: Deal) -> tuple[Told, ...]:
    """The cautions in the order in which they matter."""
    case, terms = ground.case, ground.terms
    found: list[Told | None] = [_passed(ground)]
    if ground.whole and not deal.acceptable(ground):
        found.append(_no_deal_zone(deal.least, deal.opening, ground))
    if ground.currency == ground.row.currency:
        found.append(_beyond_band(deal.least, ground.reckoned.bands.total_annual))
    found += [*ground.foreign, _letter(ground, deal), below_band(ground)]
    found += _other_levels(ground.guide, ground.row, case, terms.base if terms else None)
    found += [_own_title(ground.guide, ground.row, case), _refused(ground)]
    found += _before_quoting(deal.rival, terms)
    if terms is not None:
        found += _of_the_offer(ground, terms)
    found += _thin([paid for rival in ground.held if (paid := rival.terms.years_paid)] + ground.worths)
    found.append(_posted(case, ground.reckoned))
    return tuple(item for item in found if item is not None)


def _of_the_offer(ground: Ground, terms: Terms) -> list[Told | None]:
    reckoned = ground.reckoned
    return [
        *_unknown_parts(terms, reckoned),
        *_above_band(terms, reckoned),
        *_next_level(ground.guide, ground.row, terms),
        _no_stock(terms, reckoned),
        _no_bonus(terms, reckoned),
    ]


def _at(ground: Ground) -> str:
    """What the amounts of the offer are converted at, in brackets."""
    return f" ({ground.converted})" if ground.converted else ""


def _letter(ground: Ground, deal: Deal) -> Told | None:
    """What to say where the offer was converted into the band's currency."""
    said = ground.said.offer.currency if ground.said.offer else None
    if said is None or said == ground.currency:
        return None
    return as_the_letter_counts(deal.asks, said, ground.currency, ground.case, ground.step)


def _passed(ground: Ground) -> Told | None:
    if not ground.passed:
        return None
    return Told(text="The deadline has passed. Ask for the offer to be reopened first; new numbers wait until it is.")


def _refused(ground: Ground) -> Told | None:
    if ground.passed or not ground.case.extension_refused:
        return None
    return Told(
        text="They refused more time once. If the date holds, ask for it in writing, and decide by your walk-away."
    )


def _no_deal_zone(least: Amount | None, opening: Amount | None, ground: Ground) -> Told | None:
    """The walk-away lies above everything that will be asked for."""
    if least is None or opening is None or least <= opening:
        return None
    text = (
        f"As it stands, the two sides do not meet: you would take {printed(least, ground.currency)} a year at least, "
        f"and the opening asks come to no more than {printed(opening, ground.currency)}{_at(ground)}. Settle that "
        "first: ask about another level, or be ready for a friendly no."
    )
    return Told(text=text)


def _beyond_band(least: Amount | None, annual: MoneyRange | None) -> Told | None:
    """The walk-away lies above the top of the band."""
    if least is None or annual is None or least <= annual.high:
        return None
    return Told(
        text=f"The least you would take, {printed(least, annual.currency)} a year, is above the top of the guide's "
        f"band, {printed(annual.high, annual.currency)}. That is unlikely here: talk about the level, or decline."
    )


def below_band(ground: Ground) -> Told | None:
    """The offer's yearly total is under the bottom of the band."""
    total = next((p for p in ground.positions if p.component == "total_annual"), None)
    if total is None or total.value >= total.band.low:
        return None
    value, low = (printed(amount, total.band.currency) for amount in (total.value, total.band.low))
    return Told(
        text=f"The total of {value} a year{_at(ground)} is below the guide's band, which begins at {low}. First check "
        "the region, the level, and whether an amount was meant per year."
    )


def _above_band(terms: Terms, reckoned: Reckoned) -> tuple[Told, ...]:
    """Components at or above the top: nothing to ask there, only terms."""
    bands = {
        "base": (terms.base, reckoned.base),
        "stock": (terms.grant, None if terms.by_the_hour else reckoned.grant(terms.years)),
    }
    return tuple(
        Told(
            text=f"The {name} of {printed(value, band.currency)} is at or above the top of the band, "
            f"{printed(band.high, band.currency)}: ask about the terms or the next level, not for more of it."
        )
        for name, (value, band) in bands.items()
        if value is not None and band is not None and value >= band.high
    )


def _next_level(guide: Guide, row: RegionBand, terms: Terms) -> tuple[Told, ...]:
    """Another level's base band that an offer above this one fits, where the guide has bands by level."""
    band = row.range_of("base")
    if row.level is None or band is None or terms.base is None or terms.base < band.high:
        return ()
    found = []
    for other in guide.regions:
        fits = other.range_of("base") if other.region == row.region and other.level != row.level else None
        if fits is not None and fits.currency == terms.currency and fits.low <= terms.base <= fits.high:
            source = f"{guide.at(row)}, {other.level}, base"
            text = f"The base fits the band of {other.level}, {fits}: ask which level this is."
            found.append(Told(text=text, figures=range_figures(fits, f"base band of {other.level}", source)))
    return tuple(found)


def _unknown_parts(terms: Terms, reckoned: Reckoned) -> tuple[Told, ...]:
    """What the offer does not say, and what is left out because of it."""
    found = []
    if terms.base is None:
        found.append("No base counts yet: none was said, or it waits for your yes. So there is no ask on it.")
    if terms.private:
        found.append(
            "The grant is options or private stock, so it is kept apart from every total and from the stock band. Ask "
            "for the number of shares, the strike price, the date of the last valuation, who is paid out before you, "
            "and how long you may exercise."
        )
    elif terms.base is not None and not terms.equity_known:
        found.append("The value of the stock is not known, so every total here leaves it out.")
    if terms.base is not None and not terms.bonus_known:
        found.append("The bonus is not known, so every total here leaves it out.")
    if terms.worth is not None and not comparable(terms, reckoned):
        found.append("With a part missing, the total is not placed in the guide's band.")
    return tuple(Told(text=text) for text in found)


def _no_stock(terms: Terms, reckoned: Reckoned) -> Told | None:
    """An offer without stock where the guide has a stock band: ask for eligibility, or for as much in cash."""
    band = reckoned.grant(terms.years)
    if terms.grant != 0 or band is None or terms.by_the_hour:
        return None
    yearly = band.midpoint / terms.years
    once = yearly * 2 * terms.years / 2
    currency = band.currency
    text = (
        f"The offer has no stock. Ask whether the level is eligible; if not, {printed(yearly, currency)} a year more "
        f"in base, or {printed(once, currency)} as a sign-on over two years, makes up for the middle of the band."
    )
    source = f"formula: the middle of the stock band ({band}) / {terms.years} years"
    return Told(
        text=text,
        figures=(
            figure(yearly, currency, "base in place of stock, a year", source),
            figure(once, currency, "sign-on in place of stock", f"{source}, times {terms.years}"),
        ),
    )


def _no_bonus(terms: Terms, reckoned: Reckoned) -> Told | None:
    """A bonus of zero where the guide has one."""
    if terms.bonus_amount != 0 and terms.bonus_rate != 0:
        return None
    if reckoned.bands.bonus is None or terms.by_the_hour:
        return None
    return Told(
        text="The offer has no bonus, and the guide has one for this role: ask whether the level carries a target."
    )


def _thin(years: Iterable[Years]) -> tuple[Told, ...]:
    """Offers whose last year is worth under 85 % of the first."""
    return tuple(
        Told(
            text=f"Later years are thin: {offer.label} pays {printed(offer.first, offer.currency)} in the first year "
            f"and {printed(offer.last, offer.currency)} in the last. Ask in writing how grants are "
            "usually topped up."
        )
        for offer in years
        if offer.thin
    )


def _other_levels(guide: Guide, row: RegionBand, case: Case, base: Amount | None) -> tuple[Told, ...]:
    """What a lower level than the one interviewed for means, with figures only where the guide has that level."""
    if not downlevelled(guide, case):
        return ()
    expected = case.expected_level or ""
    higher = next((r for r in guide.regions if r.region == row.region and r.level == expected), None)
    band = higher.range_of("base") if higher and higher.level != row.level else None
    if band is None:
        return (
            Told(
                text=f"You interviewed for {expected}, and the offer is for another level. The guide has no band for "
                "it, so there are no figures for the difference: ask what was missing, and for criteria and a dated "
                "review in writing."
            ),
        )
    source = f"{guide.at(row)}, {expected}, base"
    text = f"You interviewed for {expected}, whose base band is {band}."
    figures = range_figures(band, f"base band of {expected}", source)
    if base is not None and base < band.midpoint:
        gap = band.midpoint - base
        text += f" Its middle is {printed(gap, band.currency)} above the base offered."
        figures += (
            figure(gap, band.currency, "base to the middle of the higher level", f"formula: {source}, middle - base"),
        )
    return (Told(text=text + " Settle the level before the numbers.", figures=figures),)


def downlevelled(guide: Guide, case: Case) -> bool:
    """Whether the offer is below the level the person interviewed for."""
    if case.expected_level is None:
        return False
    own = [row.own for row in guide.levels] or [row.level for row in guide.regions if row.level]
    here = case.level or guide.role
    if here in own and case.expected_level in own:
        return own.index(case.expected_level) > own.index(here)
    return case.expected_level != here


def _own_title(guide: Guide, row: RegionBand, case: Case) -> Told | None:
    """The level stands in the map only; the band is printed for the guide's own title."""
    if case.level is None or row.level is not None or guide.prints_for(case.level):
        return None
    where = "only in its level map" if case.level in {known.own for known in guide.levels} else "nowhere in it"
    return Told(
        text=f"The guide prints one band, for {guide.role}. {case.level} stands {where}, so the band may not fit that "
        "level."
    )


def _before_quoting(rival: Rival | None, terms: Terms | None) -> tuple[Told, ...]:
    """What to know before a competing offer is spoken of."""
    if rival is None:
        return ()
    how = "as you stated it" if rival.stated else "averaged over its years"
    unnamed = "" if rival.said != UNNAMED or rival.name == UNNAMED else f", as “{UNNAMED}”,"
    found = [
        Told(
            text=f"The scripts quote the offer of {rival.name}{unnamed} at {rival.aloud} a year, {how}. Expect to be "
            "asked for proof.",
            figures=rival.figures,
        )
    ]
    if terms is not None and terms.base is not None and not (terms.bonus_known and terms.equity_known):
        found.append(
            Told(text="Part of this offer is not known: make sure the other one is not lower before you quote it.")
        )
    return tuple(found)


def _posted(case: Case, reckoned: Reckoned) -> Told | None:
    """A posted range that can't stand in for the guide's base band."""
    if case.posted_range is None or reckoned.posted is not None:
        return None
    text = f"The posted range {case.posted_range} can't replace the guide's band: another currency, or no width."
    return Told(text=text, figures=range_figures(case.posted_range, "base, posted range", POSTED))
