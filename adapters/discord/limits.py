"""Discord's numbers as one table, so that a change of theirs is a change of one line."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Limits:
    """What Discord accepts at most: characters of texts, items of lists, uses, bytes and seconds."""

    message_components: int = 40  # nested ones counted
    message_text: int = 4_000  # all text displays of a message together
    message_content: int = 2_000
    message_files: int = 10
    gallery_items: int = 10
    alt_text: int = 1_024
    section_texts: int = 3
    row_buttons: int = 5
    button_label: int = 80
    custom_id: int = 100
    select_options: int = 25
    option_label: int = 100
    option_value: int = 100
    option_description: int = 100
    select_placeholder: int = 150
    modal_title: int = 45
    modal_components: int = 5
    label: int = 45
    label_description: int = 100
    text_input_value: int = 4_000
    text_input_placeholder: int = 100
    choices: int = 25
    choice_name: int = 100
    choice_value: int = 100
    thread_name: int = 100
    nonce: int = 25
    file_bytes: int = 10 * 1024 * 1024

    acknowledge_seconds: int = 3
    token_seconds: int = 900
    follow_ups: int = 5  # of an app that is installed for the person only
    stop_seconds: int = 10


LIMITS: Final = Limits()
"""The table. Anything that is rendered or sent is measured by it."""
