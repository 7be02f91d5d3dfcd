"""What the Slack app says of itself; everything else comes from the conversation."""

from typing import Final

IN_DIRECT_MESSAGES: Final = "I have answered in your direct messages with me. Nobody else can see it."
NOT_SAVED: Final = "That was not saved. Please send it again."
NOT_SAVED_FIELD: Final = "This was not saved. Nothing you typed is lost: please send it again."
NO_FILES: Final = "I can read text only. Please paste the words of the offer here, and I take it from there."
OPENING_FAILED: Final = "The form could not be opened in time. Press the button to try again."
NOTHING_YET: Final = "There is no negotiation yet. Type /negotiate and I open the form, or tell me about the offer."
WORKING: Final = "is looking at it..."
NOT_SHARED: Final = "I only share in channels of this workspace alone, and where I can see that. Nothing was shared."
SHARED: Final = "Shared in the channel."
DISMISSED: Final = "Nothing was shared."
INVITE_ME: Final = "I am not in this channel: /invite me first, then press the button again. Nothing was shared."

PROMPTS: Final = (
    ("I have an offer", "I have an offer and want to negotiate it."),
    ("What can you do?", "help"),
    ("They said no", "They said no"),
    ("Show my plan", "plan"),
)
"""Suggested prompts of the Messages tab: title, and what is sent."""


def none_published(people: int) -> str:
    """The team's section of the Home before anything is published, and how to change that."""
    return (
        f"Nothing is published yet: a figure shows once at least {people} people have shared for the same kind of job. "
        "Write “share” to me under Messages to add your offer. You see first exactly what would be stored, it carries "
        "no name, and you can take it back."
    )


def fault(code: str) -> str:
    """Something broke; whoever runs the bot finds it by the code."""
    return (
        "Something went wrong on my side, and I could not show this. What you told me is kept. Please try again; if it "
        f"happens once more, whoever runs this bot can find the cause with the code {code}."
    )
