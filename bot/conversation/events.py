"""What a person can do, and the envelope it comes in."""

from typing import Literal

from bot.values import Value


class Said(Value):
    """The person wrote something."""

    kind: Literal["said"] = "said"
    text: str


class Chose(Value):
    """The person pressed a button or picked from a select; never a figure in `value`."""

    kind: Literal["chose"] = "chose"
    slot: str
    value: str
    conversation: str | None = None  # short id of the conversation the button was made in


class Submitted(Value):
    """The person sent a form."""

    kind: Literal["submitted"] = "submitted"
    form: str
    values: dict[str, str]


class Commanded(Value):
    """The person gave a command, with what stands behind it ("script", "2")."""

    kind: Literal["commanded"] = "commanded"
    name: str
    argument: str = ""


Action = Said | Chose | Submitted | Commanded


class Event(Value):
    """One action of one person in one conversation.

    `id` carries platform and tenant and is the same for a redelivery; `conversation` is platform, tenant, person and
    place; `address` is where replies go and is meant for the adapter alone. `tenant` begins with the platform
    ("slack:T0123"), so that each platform's workers deliver their own, and names no person: it is stored as it stands.
    `admin` says that the platform vouches for the person's right to set the tenant's rules.
    """

    id: str
    tenant: str
    person: str
    conversation: str
    address: str
    action: Action
    admin: bool = False
