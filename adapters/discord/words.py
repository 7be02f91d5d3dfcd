"""What the adapter itself says: where we talk, who reads it, what is stored, and what to do when something failed."""

from typing import Final

WHERE: Final = "### Where shall we talk?\nWhat you tell me is yours alone; this message is seen by you only."
HERE: Final = (
    "**Here**, in messages that only you see. Answer with their buttons: what you type into the channel, "
    "everybody reads."
)
IN_DM: Final = "**In our direct messages**, which only you and I can read."
IN_THREAD: Final = (
    "**In a private thread** of this channel. Besides you, moderators who may manage threads can read it."
)
HERE_CHOSEN: Final = (
    "We talk here, by buttons and `/negotiate`; only you see it. Discord drops these messages when you close the app: "
    "`/negotiate summary` brings you back."
)
HERE_LABEL: Final = "Continue here"
DM_LABEL: Final = "In DM"
THREAD_LABEL: Final = "In a private thread"

DM_OPENING: Final = "Here we are. Only you and I can read this; simply write to me."
DM_CHOSEN: Final = "We go on in [our direct messages](https://discord.com/channels/@me/{channel})."
DM_OTHER: Final = (
    "You have a negotiation in [our direct messages](https://discord.com/channels/@me/{channel}) already: it goes on "
    "there. What you told me here stays here."
)
DM_CLOSED: Final = (
    "I can't write to you: your direct messages are closed to me. Nothing is lost, we simply go on here, where only "
    "you see it. To open them, allow direct messages in this server's privacy settings."
)
THREAD_NAME: Final = "Private negotiation"
THREAD_OPENING: Final = (
    "{person} This thread is yours. Moderators who may manage threads can read it too. Use the buttons, "
    "`/negotiate`, or mention me: I am not told what is said here otherwise."
)
THREAD_CHOSEN: Final = "We go on in <#{thread}>."
THREAD_REFUSED: Final = (
    "I may not open private threads in this channel, and an open one is no place for this. We go on here, where only "
    "you see it."
)

MENTIONED: Final = "Let's talk where only you see it."
MENTIONED_LABEL: Final = "Continue (only you see it)"
NOT_YOURS: Final = "These buttons belong to somebody else's negotiation. Start your own with `/negotiate start`."
MENTION_GONE: Final = "I can't see that message any more. `/negotiate start` begins a negotiation that only you see."
NO_TEXT: Final = "There is no text in that message that I could read."
FILES: Final = "I can't read files or pictures. Paste the offer as text, and I take it from there."

UNKNOWN: Final = "I no longer know what this button stands for. `/negotiate summary` shows where we are."

SAY_TITLE: Final = "In your words"
SAY_LABEL: Final = "Your answer"
SAY_HINT: Final = "An offer, an answer, a correction, or a command such as: script 2"
FORM_GONE: Final = "That form is from an earlier reply. Use the command again, and you get a new one."

CARD: Final = "Only you see this. Posted, everybody here sees it: it holds nothing about you."
CARD_POST: Final = "Post it here"
CARD_DROP: Final = "Keep it to myself"
CARD_POSTED: Final = "Posted."
CARD_DROPPED: Final = "Nothing was posted."
CARD_FORBIDDEN: Final = "You may not write in this channel, so I don't post there for you either."
CARD_HIDDEN: Final = "This channel shows what I post to you alone: it lets no app post that is not a member here."
CARD_GONE: Final = "There is no such card any more, so nothing was posted."
CARD_ASK: Final = "Say which company and role: `/negotiate benchmarks company: Ally role: Security Engineer`."

UNSHOWN: Final = "I have an answer that Discord does not let me show. What you told me is kept: try `/negotiate plan`."
TOO_LARGE: Final = "The file would be too large for Discord. Whoever runs this bot can hand it to you."
REST: Final = "Show the rest"
REST_GONE: Final = "We have moved on since. `/negotiate plan` shows the plan as it is now."

PRIVACY: Final = (
    "### What I keep, and who sees it\n"
    "- What you tell me about your offers, so that I can go on where we stopped: until nobody has touched it for "
    "{days} days. What I answered: {turn_days} days. Both are encrypted before they are stored.\n"
    "- Your Discord id only as a keyed digest, and where to send answers.\n"
    "- Nobody else sees it: not other members, not this server's team. A report reaches the team's benchmarks only "
    "if you share it, without your name.\n"
    "- It is not sold, not given to recruiters, and no model is trained on it.\n"
    "- When I am removed from a server, everything kept for that server is deleted.\n"
    "The amounts are your own. Whoever runs this bot decides where the database stands: my profile links their policy, "
    "or ask them."
)
EXPORT_LABEL: Final = "Export my data"
FORGET_LABEL: Final = "Delete my data"
EXPORTED: Final = "Everything that is kept about you, as a file. Only you see this."
FORGET_ASK: Final = (
    "Delete everything I keep about you: your negotiations, reports you shared, and messages still on their way? "
    "This can't be undone."
)
FORGET_YES: Final = "Delete everything"
FORGET_NO: Final = "Keep it"
FORGOTTEN: Final = "Everything I kept about you is deleted."
KEPT: Final = "Nothing was deleted."

ANSWERED_ELSEWHERE: Final = "My answer comes as another message."
NOT_SAVED: Final = (
    "Not saved: I can't reach my notes at the moment. Please send it again in a minute. Whoever runs this bot finds "
    "the cause with the code {code}."
)
DELAYED: Final = (
    "I have it, but Discord did not take my answer. It comes by itself in a minute; if not, whoever runs this bot "
    "finds the cause with the code {code}."
)
FAULT: Final = (
    "Something went wrong on my side. Please try again; whoever runs this bot finds the cause with the code {code}."
)
