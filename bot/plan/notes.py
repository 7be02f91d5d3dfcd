"""What the person must know before a word is said: doubts, edges of the band, the law, the level (DOMAIN 3.6, 4)."""

from collections.abc import Iterable, Sequence

from bot.guides.model import Guide, LevelRow, RegionBand
from bot.offers.money import Amount, MoneyRange, printed
from bot.offers.valuation import Years
from bot.plan.case import Case
from bot.plan.convention import Reckoned
from bot.plan.figures import POSTED, YOU, Told, claimed, figure, range_figures
from bot.plan.leverage import Rival
from bot.plan.plan import Figure
from bot.plan.position import comparable
from bot.plan.terms import Terms


def no_deal_zone(least: Amount | None, opening: Amount | None, currency: str) -> Told | None:
    """The walk-away lies above everything that will be asked for."""
    if least is None or opening is None or least <= opening:
        return None
    text = (
        f"There is no deal zone yet: the least you would take is {printed(least, currency)} a year, and even the "
        f"opening asks come to {printed(opening, currency)} a year. Settle that first: another level, or a friendly no."
    )
    return Told(text=text)


def beyond_band(least: Amount | None, annual: MoneyRange | None) -> Told | None:
    """The walk-away lies above the top of the band."""
    if least is None or annual is None or least <= annual.high:
        return None
    return Told(
        text=f"The least you would take, {printed(least, annual.currency)} a year, is above the top of the guide's "
        f"band, {printed(annual.high, annual.currency)}. That is unlikely here: negotiate the level, or decline."
    )


def below_band(average: Amount | None, annual: MoneyRange | None) -> Told | None:
    """The offer's yearly total is under the bottom of the band."""
    if average is None or annual is None or average >= annual.low:
        return None
    return Told(
        text=f"The total of {printed(average, annual.currency)} a year is below the guide's band, which begins at "
        f"{printed(annual.low, annual.currency)}. First check the region, the level and whether an amount was yearly."
    )


def above_band(terms: Terms, reckoned: Reckoned) -> tuple[Told, ...]:
    """Components at or above the top: nothing to ask there, only terms."""
    bands = {
        "base": (terms.base, reckoned.base),
        "stock": (terms.grant, None if terms.by_the_hour else reckoned.grant(terms.years)),
    }
    return tuple(
        Told(
            text=f"The {name} of {printed(value, band.currency)} is at or above the top of the band, "
            f"{printed(band.high, band.currency)}: there is no ask on it, only on the terms or on the next level."
        )
        for name, (value, band) in bands.items()
        if value is not None and band is not None and value >= band.high
    )


def next_level(guide: Guide, row: RegionBand, terms: Terms) -> tuple[Told, ...]:
    """Another level's base band that an offer above this one fits, where the guide has bands by level."""
    band = row.range_of("base")
    if row.level is None or band is None or terms.base is None or terms.base < band.high:
        return ()
    found = []
    for other in guide.regions:
        fits = other.range_of("base") if other.region == row.region and other.level != row.level else None
        if fits is not None and fits.currency == terms.currency and fits.low <= terms.base <= fits.high:
            source = f"guide {guide.key}, {row.region}, {other.level}, base"
            text = f"The base fits the band of {other.level}, {fits}: ask which level this is."
            found.append(Told(text=text, figures=range_figures(fits, f"base band of {other.level}", source)))
    return tuple(found)


def unknown_parts(terms: Terms, reckoned: Reckoned) -> tuple[Told, ...]:
    """What the offer does not say, and what is left out because of it."""
    found = []
    if terms.base is None:
        found.append("The base is not known, so there is no ask on it yet.")
    if terms.private:
        found.append(
            "The grant is options or private stock: its value is kept apart from every total, and it is not compared "
            "with a stock band. Ask for the share count, the strike price, the date of the last valuation, the "
            "preferences ahead of you and how long you may exercise."
        )
    elif terms.base is not None and not terms.equity_known:
        found.append("The value of the stock is not known: it is left out of the average and of every total here.")
    if terms.base is not None and not terms.bonus_known:
        found.append("The bonus is not known: it is left out of the average and of every total here.")
    if terms.worth is not None and not comparable(terms, reckoned):
        found.append("So the total is not placed in the guide's band.")
    return tuple(Told(text=text) for text in found)


def no_stock(terms: Terms, reckoned: Reckoned) -> Told | None:
    """An offer without stock where the guide has a stock band: ask for eligibility, or for as much in cash."""
    band = reckoned.grant(terms.years)
    if terms.grant != 0 or band is None or terms.by_the_hour:
        return None
    yearly = band.midpoint / terms.years
    once = yearly * 2 * terms.years / 2
    currency = band.currency
    text = (
        f"The offer has no stock. Ask whether the level is eligible; if not, {printed(yearly, currency)} a year more "
        f"in base, or {printed(once, currency)} as a sign-on over two years, stands for the middle of the guide's band."
    )
    source = f"formula: the middle of the stock band {band} / {terms.years} years"
    figures = range_figures(band, "stock band", source)
    return Told(
        text=text,
        figures=(
            figure(yearly, currency, "base in place of stock, yearly", source),
            figure(once, currency, "sign-on in place of stock", f"{source}, times {terms.years}"),
            *figures,
        ),
    )


def no_bonus(terms: Terms, reckoned: Reckoned) -> Told | None:
    """A bonus of zero where the guide has one."""
    if terms.bonus_amount != 0 and terms.bonus_rate != 0:
        return None
    if reckoned.bands.bonus is None or terms.by_the_hour:
        return None
    return Told(
        text="The offer has no bonus, and the guide has one for this role: ask whether the level carries a target."
    )


def thin(years: Iterable[Years]) -> tuple[Told, ...]:
    """Offers whose last year is worth under 85 % of the first."""
    return tuple(
        Told(
            text=f"Later years are thin: {offer.label} pays {printed(offer.first, offer.currency)} in the first year "
            f"and {printed(offer.last, offer.currency)} in the last. Ask what usually refreshes the grant, in writing."
        )
        for offer in years
        if offer.thin
    )


def posted(case: Case, reckoned: Reckoned) -> Told | None:
    """The posted range stands in for the guide's base band, or can't."""
    if case.posted_range is None:
        return None
    figures = range_figures(case.posted_range, "posted range for base", POSTED)
    if reckoned.posted is None:
        text = f"The posted range {case.posted_range} can't replace the guide's band: another currency, or no width."
        return Told(text=text, figures=figures)
    text = f"The posted range {case.posted_range} counts more than the guide, so base is measured by it."
    return Told(text=text, figures=figures)


def other_levels(guide: Guide, row: RegionBand, case: Case, base: Amount | None) -> tuple[Told, ...]:
    """What a lower level than the one interviewed for means, with figures only where the guide has that level."""
    if not downlevelled(guide, case):
        return ()
    expected = case.expected_level or ""
    higher = next((r for r in guide.regions if r.region == row.region and r.level == expected), None)
    band = higher.range_of("base") if higher and higher.level != row.level else None
    if band is None:
        return (
            Told(
                text=f"You interviewed for {expected} and the offer is another level. The guide has no band of its own "
                f"for {expected}, so there are no figures for the difference: ask what was missing, and for the "
                "criteria and a dated review in writing."
            ),
        )
    source = f"guide {guide.key}, {row.region}, {expected}, base"
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


def own_title(guide: Guide, row: RegionBand, case: Case) -> Told | None:
    """The level stands in the map only; the band is printed for the guide's own title."""
    if case.level is None or row.level is not None or case.level == guide.role:
        return None
    return Told(
        text=f"The guide prints one band, for {guide.role}. {case.level} stands in its level map only, so the band "
        "may not be made for it."
    )


def peers(guide: Guide, case: Case) -> tuple[str, ...]:
    """What the level is called at the companies the guide compares with."""
    level = case.level or guide.role
    row: LevelRow | None = next((row for row in guide.levels if row.own == level), None)
    return tuple(f"{company}: {title}" for company, title in row.peers.items()) if row else ()


def arguments(guide: Guide, currency: str) -> tuple[Told, ...]:
    """The guide's premiums as arguments; they are never added beyond the band."""
    found = []
    for premium in guide.premiums:
        source = f"guide {guide.key}, premium {premium.id}"
        figures = claimed(f"{premium.title} {premium.argument}", currency, premium.title, source)
        lead = premium.title
        if premium.amount is not None and premium.amount[0] <= premium.amount[1]:
            span = MoneyRange(low=premium.amount[0], high=premium.amount[1], currency=currency)
            lead = f"{premium.title} ({span} by the guide)"
            figures += range_figures(span, f"premium: {premium.title}", source)
        found.append(Told(text=f"{lead}: {premium.argument}", figures=figures))
    return tuple(found)


def before_quoting(rival: Rival | None, terms: Terms | None) -> tuple[Told, ...]:
    """What to know before a competing offer is spoken of."""
    if rival is None:
        return ()
    how = "as you stated it" if rival.stated else "averaged over its years"
    found = [
        Told(
            text=f"The scripts quote the offer of {rival.name} at {printed(rival.total, rival.currency)} a year, "
            f"{how}. Expect to be asked for proof.",
            figures=(rival.figure,),
        )
    ]
    if terms is not None and terms.base is not None and not (terms.bonus_known and terms.equity_known):
        found.append(
            Told(text="Part of this offer is not known: make sure the other one is not lower before you quote it.")
        )
    return tuple(found)


def not_quoted(held: Sequence[Rival], rival: Rival | None) -> tuple[Told, ...]:
    """Why an offer that was entered stays out of the scripts."""
    found = []
    for other in held:
        if other is rival or (rival is not None and other.written):
            continue
        reason = "it can't be shown that it is not lower than this one" if other.written else "it is not in writing"
        found.append(Told(text=f"No script speaks of the offer of {other.name}: {reason}.", figures=(other.figure,)))
    return tuple(found)


def time_and_law(case: Case, duty: str | None, history: str | None, *, passed: bool) -> tuple[Told, ...]:
    """Asking for time, the place's pay-range law, and questions about past pay."""
    found = []
    if passed:
        found.append("The deadline has passed: ask for the offer to be reopened first. New numbers wait until it is.")
    elif case.extension_refused:
        found.append(
            "They refused more time once. If the date holds, get it in writing and decide against your walk-away."
        )
    else:
        found.append("You may ask for time: by phone, for a named date three to five working days from now.")
    if duty:
        found.append(duty)
    found.append(history or "You need not tell what you earn now: steer to the range of the role.")
    return tuple(Told(text=text) for text in found)


def stated(terms: Terms, name: str) -> tuple[Figure, ...]:
    """The parts of an offer as figures."""
    pairs = {
        "base, yearly": terms.base,
        "base, upper end": terms.base_most if terms.base_most != terms.base else None,
        "stock, whole grant": terms.grant,
        "stock, upper end": terms.grant_most if terms.grant_most != terms.grant else None,
        "sign-on": terms.sign_on or None,
        "yearly total": terms.total,
        "bonus": terms.bonus_amount,
        "relocation": _low(terms),
    }
    found = {what: value for what, value in pairs.items() if value is not None}
    return tuple(figure(value, terms.currency, f"{name}, {what}", YOU) for what, value in found.items())


def _low(terms: Terms) -> Amount | None:
    moving = terms.offer.relocation
    return moving[0] if isinstance(moving, tuple) else moving


def own_pay(case: Case, currency: str) -> tuple[Figure, ...]:
    """What the person said about their own pay, as figures."""
    pairs = {
        "present pay, yearly": case.present_pay,
        "forfeited by leaving": case.forfeited,
        "cost of changing": case.switching_cost,
        "your floor, yearly": case.floor,
    }
    return tuple(figure(value, currency, what, YOU) for what, value in pairs.items() if value is not None)
