"""What to answer when they say no (DOMAIN 3.5 step 10): thanks, a reason, one request, then silence."""

from collections.abc import Mapping
from decimal import Decimal
from typing import assert_never

from bot.guides.model import Component
from bot.offers.money import aloud, printed
from bot.plan.case import Case, Refusal
from bot.plan.figures import spoken
from bot.plan.plan import Ask, Package, Plan, Words
from bot.wording import Sayable, Wording

AGAIN = 2
"""The same "no" this many times is an answer, not an opening."""

TITLES = {
    Refusal.NO_BUDGET: "When there is no budget",
    Refusal.BAND_TOP: "When you are at the top of the band",
    Refusal.INTERNAL_EQUITY: "When it would be unfair to the team",
    Refusal.WE_DO_NOT_MATCH: "When they do not match offers",
    Refusal.BEST_AND_FINAL: "When it is best and final",
    Refusal.NEED_ANSWER_NOW: "When they need an answer now",
    Refusal.LEVEL_FIXED: "When the level is fixed",
    Refusal.CANDIDATES_ACCEPT_THIS: "When others accept this",
}


WHY = {
    Refusal.NO_BUDGET: "A yearly budget and one-time money are often two pots; a dated review needs no money now.",
    Refusal.BAND_TOP: "A band for base says nothing about stock, and a higher level has another band.",
    Refusal.INTERNAL_EQUITY: "One-time money does not change what you earn beside your colleagues.",
    Refusal.WE_DO_NOT_MATCH: "They need not match anyone: leave the other offer aside and speak about theirs.",
    Refusal.BEST_AND_FINAL: "It may be true, so one question about the structure is left.",
    Refusal.NEED_ANSWER_NOW: "A named date is easier to grant than more time; a real deadline will come in writing.",
    Refusal.LEVEL_FIXED: "If the level stays, the top of its band, written criteria and a dated review are left.",
    Refusal.CANDIDATES_ACCEPT_THIS: "What others accept does not answer your reason, so give it once more, only once.",
}


def answer_refusal(plan: Plan, case: Case, refusal: Refusal, times: int, wording: Wording) -> Words:
    """The reply to a "no" heard for the `times`-th time; from the second time on the reply closes the matter."""
    closing = times >= AGAIN
    slots = _slots(plan, case, refusal)
    body = wording.say("scripts/refused_again" if closing else f"scripts/refused_{refusal.value}", **slots)
    filled = {**slots, "body": body, "closing": closing}
    return Words(
        id="close" if closing else refusal.value,
        title="To close" if closing else TITLES[refusal],
        component=_component(plan, refusal),
        script=wording.say("scripts/reply_call", **filled),
        email=wording.say("scripts/reply_email", **filled),
        message=wording.say("scripts/reply_message", **filled),
        why=_close(plan) if closing else _why(plan, refusal),
    )


def _slots(plan: Plan, case: Case, refusal: Refusal) -> Mapping[str, Sayable]:
    return {
        "company": plan.company,
        "role": plan.level or plan.role,
        "expected": case.expected_level,
        "years": plan.vesting_years,
        "base": _said(plan.ask(Component.BASE)),
        "equity": _said(plan.ask(Component.EQUITY)),
        "sign_on": _said(plan.ask(Component.SIGN_ON)),
        "package": _package(plan) if refusal is Refusal.WE_DO_NOT_MATCH else None,
    }


def _said(ask: Ask | None) -> str | None:
    return spoken(ask.say_low, ask.say_high, ask.currency) if ask else None


def _package(plan: Plan) -> str | None:
    """Another way to the same value, in words: the last package differs most from the first ask."""
    if not plan.packages:
        return None
    package = plan.packages[-1]
    parts = [f"a base of {aloud(package.base, plan.currency)} a year", *_grant(plan, package)]
    if package.sign_on > 0:
        parts.append(f"a sign-on of {aloud(package.sign_on, plan.currency)}")
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]


def _grant(plan: Plan, package: Package) -> list[str]:
    if package.equity <= Decimal(0):
        return []
    return [f"stock of {aloud(package.equity, plan.currency)} over {plan.vesting_years} years"]


def _component(plan: Plan, refusal: Refusal) -> Component:
    match refusal:
        case Refusal.NO_BUDGET | Refusal.INTERNAL_EQUITY:
            return Component.SIGN_ON if plan.ask(Component.SIGN_ON) else Component.OTHER
        case Refusal.BAND_TOP:
            return Component.EQUITY if plan.ask(Component.EQUITY) else Component.LEVEL
        case Refusal.LEVEL_FIXED:
            return Component.LEVEL
        case Refusal.CANDIDATES_ACCEPT_THIS:
            return plan.levers[0].component if plan.levers else Component.OTHER
        case Refusal.WE_DO_NOT_MATCH | Refusal.BEST_AND_FINAL | Refusal.NEED_ANSWER_NOW:
            return Component.OTHER
        case _:
            assert_never(refusal)


def _why(plan: Plan, refusal: Refusal) -> str:
    if refusal is Refusal.BEST_AND_FINAL:
        return f"{WHY[refusal]} After that, {_decide(plan)}."
    return WHY[refusal]


def _close(plan: Plan) -> str:
    return f"The same no twice is an answer. Do not ask again: {_decide(plan)}."


def _decide(plan: Plan) -> str:
    if plan.walk_away is None:
        return "decide whether the offer as it stands is better than saying no"
    least = printed(plan.walk_away, plan.currency)
    if plan.acceptable_now is None:
        return f"decide against your walk-away of {least} a year"
    if plan.acceptable_now:
        return f"the offer is at or above your walk-away of {least} a year, so you can accept"
    return f"the offer is below your walk-away of {least} a year, so you can decline in a friendly way"
