"""What is wrong with a form that was sent, told at the field while it is still open."""

import re
from typing import Final

from adapters.slack.names import FORM, after
from adapters.slack.payloads import Payload, mapping_at, text_at
from adapters.slack.views import values

NOTHING: Final = "Tell me at least the company, or what you were offered."
NO_AMOUNT: Final = "I see no amount in this. An example: 150k base, 36k RSU over 4 years, 22% bonus."
_FIGURE: Final = re.compile(r"\d")


def wrong_fields(payload: Payload) -> dict[str, str]:
    """A remark for each field that cannot be taken, by slot; none for anything else than a form that was sent."""
    view = mapping_at(payload, "view")
    if text_at(payload, "type") != "view_submission" or after(FORM, text_at(view, "callback_id")) is None:
        return {}
    given = values(view)
    if not given:
        return {"company": NOTHING}
    offer = given.get("offer", "")
    return {"offer": NO_AMOUNT} if offer and not _FIGURE.search(offer) else {}
