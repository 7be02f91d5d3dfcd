"""The names that a button, a field or a view comes back under."""

from typing import Final

COMMAND: Final = "/negotiate"

CHOOSE: Final = "choose"
"""Answers of a question: action ids `choose:0`, `choose:1` for buttons, `choose:select` for a select."""

FORM: Final = "form"
"""A button that opens a form, and the view it opens: `form:offer`, as action id and as callback id."""

FIELD: Final = "field"
"""An input of the form: action id `field:company`."""

MESSAGE_SHORTCUT: Final = "negotiate_message"
GLOBAL_SHORTCUT: Final = "negotiate"

RESUME: Final = "home:resume"
START: Final = "home:start"
EXPORT: Final = "home:export"
FORGET: Final = "home:forget"
HELP: Final = "home:help"
"""Buttons of the App Home: no events, but the app's own affair; the value of `home:resume` is a digest."""

SHARE: Final = "card:share"
DISMISS: Final = "card:dismiss"
"""Buttons under the preview of a benchmark card; the value of `card:share` is what was asked for."""

RETRY: Final = "retry"
"""A button that opens the form again, where the three seconds of a trigger were over."""


def after(prefix: str, name: str) -> str | None:
    """What stands behind `prefix:`; None under another name."""
    head, colon, rest = name.partition(":")
    return rest if head == prefix and colon and rest else None
