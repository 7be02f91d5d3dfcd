"""Asks at the edges: forfeited pay, percent bonus, real offers above the band, private grants, other units."""

from decimal import Decimal

from bot.guides.model import Component
from bot.offers.money import MoneyRange
from bot.offers.offer import Base, Bonus, Equity, EquityKind, Offer, Period
from tests.plan.conftest import CHARLOTTE, DETROIT, Planner, exact, offer, rival, sign_on


def test_forfeited_pay_leads_the_sign_on(plan: Planner) -> None:
    """The sign-on ask is at least what is forfeited, which is never rounded, and leads the script."""
    made = plan(offer=offer(150, 36, 33), forfeited=Decimal(41_230))
    ask = made.ask(Component.SIGN_ON)
    assert ask is not None
    assert (ask.opening, ask.say_high) == exact(41_230, 67_000)
    words = next(words for words in made.levers if words.component is Component.SIGN_ON)
    assert words.script.index("$41,230 that is still") < words.script.index("$41,230 to $67,000")


def test_no_sign_on_ask_where_as_much_is_offered(plan: Planner) -> None:
    """An offered sign-on at or above the opening is left alone."""
    assert plan(offer=offer(150, 36, 33, sign_on=sign_on(23))).ask(Component.SIGN_ON) is None
    assert plan(offer=offer(150, 36, 33, sign_on=sign_on(22.5))).ask(Component.SIGN_ON) is not None


def test_percent_bonus_follows_the_base(plan: Planner) -> None:
    """A percent bonus grows with the base asked for; the rate is no ask."""
    made = plan(offer=offer(150, 36, None).model_copy(update={"bonus": Bonus(percent=Decimal(22))}))
    assert made.ask(Component.BONUS) is None
    assert made.tailored_target == Decimal(163_000) * Decimal("1.22") + Decimal(44_500) / 4


def test_amount_bonus_stays(plan: Planner) -> None:
    """An amount bonus is the same at the target and at the opening."""
    made = plan(offer=offer(150, 36, 33))
    assert made.tailored_opening is not None
    assert made.tailored_target is not None
    assert made.tailored_opening - made.tailored_target == 2_000 + Decimal(500) / 4


def test_a_real_offer_lifts_what_is_said(plan: Planner) -> None:
    """A written offer with more base lets the range said go beyond the guide's band, as it is real."""
    other = rival(0, total_comp=None, base=Base(low=Decimal(190_000)), bonus=Bonus(amount=Decimal(40_000)))
    ask = plan(CHARLOTTE, offer=offer(170, 40, 40), competing=(other,)).ask(Component.BASE)
    assert ask is not None
    assert (ask.opening, ask.say_high) == exact(181_000, 186_000)


def test_an_unwritten_offer_lifts_nothing(plan: Planner) -> None:
    """A claim that is not in writing changes neither the tier nor the top."""
    other = rival(0, total_comp=None, base=Base(low=Decimal(190_000)), written=False)
    made = plan(DETROIT, offer=offer(172, 40, 40), competing=(other,))
    assert made.ask(Component.BASE) is None


def test_stock_not_stated_is_not_guessed(plan: Planner) -> None:
    """Without a word on stock there is no stock number, no total position, and the plan says so."""
    made = plan(offer=offer(150, None, 33))
    assert made.ask(Component.EQUITY) is None
    assert [p.component for p in made.positions] == ["base"]
    assert made.tailored_target == 163_000 + 33_000
    assert any("stock is not known" in note for note in made.cautions)
    assert not any("In all" in words.script for words in made.levers)


def test_options_are_kept_apart(plan: Planner) -> None:
    """A private grant is not compared with a stock band and gets no stock ask."""
    grant = Equity(total=Decimal(100_000), years=4, kind=EquityKind.OPTIONS)
    made = plan(offer=offer(150, None, 33, equity=grant))
    assert made.ask(Component.EQUITY) is None
    assert made.value is not None
    assert made.value.private_equity == 100_000
    assert any("strike price" in note for note in made.cautions)


def test_stock_per_year_is_a_whole_grant(plan: Planner) -> None:
    """Stock stated per year is the grant of all years."""
    yearly = Equity(yearly=Decimal(9_000), years=4, kind=EquityKind.RSU)
    assert plan(offer=offer(150, None, 33, equity=yearly)).asks == plan(offer=offer(150, 36, 33)).asks


def test_three_years_are_measured_per_year(plan: Planner) -> None:
    """A grant over three years is measured by three years of the guide's stock."""
    grant = Equity(total=Decimal(27_000), years=3, kind=EquityKind.RSU)
    made = plan(offer=offer(150, None, 33, equity=grant))
    position = next(p for p in made.positions if p.component == "equity")
    assert (position.band.low, position.band.high) == exact(21_750, 41_250)
    assert any("over 3 years" in words.script for words in made.levers)


def test_hourly_pay_has_no_stock_or_bonus_band(plan: Planner) -> None:
    """An hourly rate is reckoned for 2,080 hours and only base is placed."""
    hourly = Offer(currency="USD", base=Base(low=Decimal(72), period=Period.HOUR))
    made = plan(offer=hourly)
    assert {p.component: p.value for p in made.positions} == {"base": Decimal(149_760)}
    assert made.ask(Component.EQUITY) is None


def test_a_range_is_asked_above_its_upper_end(plan: Planner) -> None:
    """Where a range was offered, the ask is above its upper end."""
    ranged = offer(150, 36, 33).model_copy(update={"base": Base(low=Decimal(150_000), high=Decimal(160_000))})
    made = plan(offer=ranged)
    ask = made.ask(Component.BASE)
    assert ask is not None
    assert (ask.offered, ask.target, ask.opening) == exact(160_000, 163_000, 172_000)


def test_the_posted_range_outranks_the_guide(plan: Planner) -> None:
    """Base is measured by the posted range, and the note says which."""
    posted = MoneyRange(low=Decimal(140_000), high=Decimal(160_000), currency="USD")
    made = plan(offer=offer(150, 36, 33), posted_range=posted)
    assert next(p for p in made.positions if p.component == "base").fraction == Decimal("0.5")
    ask = made.ask(Component.BASE)
    assert ask is not None
    assert (ask.target, ask.opening, ask.say_high) == exact(152_000, 156_000, 160_000)
    assert any("$140,000 to $160,000" in note for note in made.notes)
    assert any(figure.source == "posted range" for figure in made.figures)
    assert made.bands == plan(CHARLOTTE).bands


def test_only_a_total_is_known(plan: Planner) -> None:
    """A stated total without parts is placed as a total, and no part is asked for."""
    made = plan(offer=Offer(currency="USD", total_comp=Decimal(200_000)))
    assert [p.component for p in made.positions] == ["total_annual"]
    assert made.asks == ()
    assert len(made.levers) == 3
    assert made.tailored_target is None


def test_another_currency_is_never_mixed(plan: Planner) -> None:
    """An offer in another currency than the guide's row is neither placed nor asked upon."""
    made = plan(offer=offer(120, 36, 20, currency="EUR"))
    assert (made.positions, made.asks, made.currency) == ((), (), "EUR")
    assert any("Nothing is converted" in said for said in made.cautions)


def test_stock_in_another_currency_is_left_out(plan: Planner) -> None:
    """A component in another currency stays out of every sum, and the plan says so."""
    made = plan(offer=offer(150, 36, 33, other_currency={"equity": "EUR"}))
    assert made.value is not None
    assert made.value.average == 183_000
    assert made.ask(Component.EQUITY) is None
    assert any("EUR" in said for said in made.cautions)


def test_nothing_is_left_above_the_offer(plan: Planner) -> None:
    """Where rounding leaves nothing above the offer, there is no ask."""
    made = plan(CHARLOTTE, offer=offer(172.3, 36, 33))
    assert made.ask(Component.BASE) is None
    assert made.ask(Component.EQUITY) is not None
