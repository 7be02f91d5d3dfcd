"""What to ask for on each component (DOMAIN 3.5 step 5): never at or below what is offered, never above the band."""

from decimal import Decimal

from bot.guides.model import Component
from bot.offers.money import Amount, MoneyRange, floor_to, printed
from bot.plan.plan import Ask, Tier
from bot.plan.steps import down, given
from bot.values import Value

TARGET = {Tier.WEAK: Decimal("0.60"), Tier.MEDIUM: Decimal("0.75"), Tier.STRONG: Decimal("0.90")}
"""Band position of the target; .75 is where the first guide's own targets begin."""
OPENING = {Tier.WEAK: Decimal("0.80"), Tier.MEDIUM: Decimal("0.95"), Tier.STRONG: Decimal("1.00")}
"""Band position of the opening ask; .95 is where the first guide's own asks begin."""
CAP = {
    Component.BASE: {Tier.WEAK: Decimal("0.10"), Tier.MEDIUM: Decimal("0.15"), Tier.STRONG: Decimal("0.20")},
    Component.EQUITY: {Tier.WEAK: Decimal("0.25"), Tier.MEDIUM: Decimal("0.40"), Tier.STRONG: Decimal("0.60")},
}
"""How far above the offer an ask goes at most, as a share of the offer (10 to 20 % is custom, not law)."""
RANGE = Decimal("1.03")
"""The upper end of what is said, as a multiple of the opening."""
SIGN_ON_LOW, SIGN_ON_HIGH = Decimal("0.154"), Decimal("0.174")
"""The first guide's sign-on asks, as shares of the base at either end of its band."""


class Room(Value):
    """What an ask is measured by: offer, band, the best real offer elsewhere, tier and rounding step."""

    component: Component
    offered: Amount
    band: MoneyRange
    elsewhere: Amount | None
    tier: Tier
    step: Amount  # half of the guide's print unit
    first: Amount | None = None  # what was offered before the company came up: the first ask was measured by it
    rounds: int = 0  # how often they came up

    @property
    def top(self) -> Amount:
        """The most that can be argued for: the top of the band, or what a written offer elsewhere pays."""
        return max(self.band.high, self.elsewhere or self.band.high)

    @property
    def limit(self) -> Amount:
        """The top, capped by the offer; at least the bottom of the band."""
        if self.offered <= 0:
            return self.top
        capped = min(self.top, self.offered * (1 + CAP[self.component][self.tier]))
        return max(capped, self.band.low if self.offered < self.band.low else Decimal(0))

    def at(self, share: Amount) -> Amount:
        """A position of the band within the limit, rounded down to the step, never below the offer or the band."""
        exact = min(max(self.offered, self.band.low + share * self.band.width), self.limit)
        lowest = max(self.offered, min(exact, self.band.low))
        return max(lowest, floor_to(exact, self.step))


def component_ask(room: Room) -> Ask | None:
    """The ask on base or on the whole grant; None at or above the top, or where nothing above the offer is left."""
    if room.offered >= room.top:
        return None
    begun = room if room.first is None else room.model_copy(update={"offered": min(room.first, room.offered)})
    target = begun.at(TARGET[room.tier])
    first = max(target, begun.at(OPENING[room.tier]))
    opening = down(first, target, given(room.rounds), room.step)
    if opening <= room.offered or (room.rounds and target <= room.offered):
        return None
    return Ask(
        component=room.component,
        offered=room.offered,
        target=target,
        opening=opening,
        say_low=opening,
        say_high=max(opening, floor_to(min(opening * RANGE, first if room.rounds else room.top), room.step)),
        currency=room.band.currency,
        formula=_formula(room),
    )


def sign_on_ask(base: Amount, offered: Amount, forfeited: Amount | None, currency: str, step: Amount) -> Ask | None:
    """The sign-on ask: what is forfeited by leaving, or a share of the base; None where as much is offered."""
    lost = forfeited or Decimal(0)
    low = max(lost, floor_to(SIGN_ON_LOW * base, step))
    if low <= 0 or offered >= low:
        return None
    share = f"{SIGN_ON_LOW:.1%} to {SIGN_ON_HIGH:.1%} of the {printed(base, currency)} base offered, rounded down"
    forfeits = f"; at least the {printed(lost, currency)} you give up, which is added to the upper end" if lost else ""
    return Ask(
        component=Component.SIGN_ON,
        offered=offered,
        target=low,
        opening=low,
        say_low=low,
        say_high=max(low, floor_to(SIGN_ON_HIGH * base + lost, step)),
        currency=currency,
        formula=f"{share}{forfeits}",
    )


def _formula(room: Room) -> str:
    currency, band = room.band.currency, room.band
    measured = room.offered if room.first is None else min(room.first, room.offered)
    target, opening = (f"{shares[room.tier]:.0%}" for shares in (TARGET, OPENING))
    parts = [f"{target} (to aim for) and {opening} (to open with) of the way from {band}"]
    if room.top > band.high:
        parts.append("what is said may go up to what a written offer elsewhere pays")
    if measured > 0:
        offered = printed(measured, currency)
        parts.append(
            f"at most {CAP[room.component][room.tier]:.0%} above the {offered} {'first ' if room.rounds else ''}offered"
        )
    if room.rounds:
        parts.append(f"then {given(room.rounds):.0%} of the way down from that opening, as they have come up")
    if measured < band.low:
        parts.append("but not below the band")
    return ", ".join([*parts, "rounded down to half of the guide's unit; said as a range that ends up to 3% higher"])
