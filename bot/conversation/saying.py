"""The words to say: levers as call, e-mail and short message, the guide's claims, and replies to a no."""

from bot.conversation.known import Known
from bot.conversation.parts import Note, Part, Script, Text
from bot.plan.plan import Argument, Plan, Words


def script(plan: Plan, argument: str, known: Known) -> list[Part]:
    """One lever as call, e-mail and short message, or in one of these forms; all of them together without a number."""
    wanted, _, channel = argument.partition(" ")
    number = int(wanted) if wanted.isdigit() else 0
    if 0 < number - len(plan.levers) <= len(plan.more):
        return _argument(number, plan.more[number - len(plan.levers) - 1], known)
    if number > len(plan.levers) or (number == 0 and plan.together is None):
        return [Note(text=known.say("no_such_script", number=number, count=len(plan.levers) + len(plan.more)))]
    words = plan.levers[number - 1] if number else plan.together
    if words is None:
        return []
    return [*_forms(words, f"{number}. " if number else "", channel), *_claims(_claimed(words.id, known), known)]


def scripts(plan: Plan, known: Known) -> list[Part]:
    """The words for all levers in one conversation, as call, e-mail and short message."""
    return script(plan, "", known) if plan.together else [Note(text=known.say("no_scripts"))]


def reply(words: Words) -> list[Part]:
    """What to answer to a "no", as call, e-mail and short message."""
    return _forms(words, "")


def _argument(number: int, argument: Argument, known: Known) -> list[Part]:
    """A lever of the guide that asks for nothing itself: its words, and what the guide claims."""
    words = [Script(title=f"{number}. {argument.title}", channel="call", text=argument.text)] if argument.text else []
    return [
        Text(text=known.say("argument", title=argument.title, words=words)),
        *words,
        *_claims(argument.claims, known),
    ]


def _claimed(lever_id: str, known: Known) -> tuple[str, ...]:
    """What the guide claims in one of its levers."""
    levers = known.guide.levers if known.guide else ()
    return next((lever.claims for lever in levers if lever.id == lever_id), ())


def _claims(claims: tuple[str, ...], known: Known) -> list[Part]:
    """The guide's claims, as the guide's: no script says them."""
    return [Note(text=known.say("claims", claims=claims))] if claims else []


def _forms(words: Words, number: str, channel: str = "") -> list[Part]:
    """What a lever is good for, and its words in every form, or in the one that is wanted."""
    call = Script(title=f"{number}{words.title}", channel="call", text=words.script)
    email = Script(title=f"{number}{words.title} (e-mail)", channel="email", text=words.email)
    message = Script(title=f"{number}{words.title} (short message)", channel="message", text=words.message)
    return [Text(text=words.why), *(form for form in (call, email, message) if channel in {"", form.channel})]
